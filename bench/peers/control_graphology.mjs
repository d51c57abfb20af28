// All certain closures on a graphology graph.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { equityOn, printOfPairs, serve } from './contestant.mjs';

const [path, needed, day, version, modules] = process.argv
  .slice(2)
  .map((text, place) => (place === 0 || place === 4 ? text : Number(text)));
const require = createRequire(`${modules}/package.json`);
const { DirectedGraph } = require('graphology');

await serve(`graphology ${JSON.parse(readFileSync(`${modules}/node_modules/graphology/package.json`, 'utf8')).version}`, () => {
  const graph = new DirectedGraph();
  equityOn(path, day, version, (owner, asset, low) => {
    graph.mergeNode(owner);
    graph.mergeNode(asset);
    graph.addEdge(owner, asset, { low });
  });
  return () => {
    const begin = performance.now();
    const pairs = [];
    graph.forEachNode((source) => {
      if (!graph.someOutEdge(source, (_edge, { low }) => low >= needed)) return;
      const inside = new Set([source]);
      const sums = new Map();
      for (const owner of inside) {
        graph.forEachOutEdge(owner, (_edge, { low }, _source, target) => {
          if (inside.has(target)) return;
          const sum = (sums.get(target) ?? 0) + low;
          sums.set(target, sum);
          if (sum >= needed) inside.add(target);
        });
      }
      inside.delete(source);
      for (const member of inside) pairs.push([Number(source), Number(member)]);
    });
    const seconds = (performance.now() - begin) / 1000;
    return { seconds: { all: seconds }, counts: { 'certain pairs': pairs.length }, prints: { certain: printOfPairs(pairs) } };
  };
});
