// All certain closures on a Map of arrays of objects: what one writes first in JavaScript.
import { equityOn, printOfPairs, serve } from './contestant.mjs';

const [path, needed, day, version] = process.argv.slice(2).map((text, place) => (place === 0 ? text : Number(text)));

await serve(`Node ${process.versions.node}`, () => {
  const below = new Map();
  equityOn(path, day, version, (owner, asset, low) => {
    if (!below.has(owner)) below.set(owner, []);
    below.get(owner).push({ asset, low });
  });
  return () => {
    const begin = performance.now();
    const pairs = [];
    for (const [source, own] of below) {
      if (!own.some(({ low }) => low >= needed)) continue;
      const inside = new Set([source]);
      const sums = new Map();
      for (const owner of inside) {
        for (const { asset, low } of below.get(owner) ?? []) {
          if (inside.has(asset)) continue;
          const sum = (sums.get(asset) ?? 0) + low;
          sums.set(asset, sum);
          if (sum >= needed) inside.add(asset);
        }
      }
      inside.delete(source);
      for (const member of inside) pairs.push([source, member]);
    }
    const seconds = (performance.now() - begin) / 1000;
    return { seconds: { all: seconds }, counts: { 'certain pairs': pairs.length }, prints: { certain: printOfPairs(pairs) } };
  };
});
