// One investor after the other on a graphology graph: the certain closure.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { equityOn, printOfPairs, serve } from './contestant.mjs';

const [path, needed, day, version, list, modules] = process.argv
  .slice(2)
  .map((text, place) => (place === 0 || place > 3 ? text : Number(text)));
const require = createRequire(`${modules}/package.json`);
const { DirectedGraph } = require('graphology');
const investors = readFileSync(list, 'utf8').split('\n').filter(Boolean).map(Number);

await serve(`graphology ${JSON.parse(readFileSync(`${modules}/node_modules/graphology/package.json`, 'utf8')).version}`, () => {
  const graph = new DirectedGraph();
  equityOn(path, day, version, (owner, asset, low) => {
    graph.mergeNode(owner);
    graph.mergeNode(asset);
    graph.addEdge(owner, asset, { low });
  });
  const closure = (investor) => {
    const inside = new Set([String(investor)]);
    const sums = new Map();
    for (const owner of inside) {
      graph.forEachOutEdge(owner, (_edge, { low }, _source, target) => {
        if (inside.has(target)) return;
        const sum = (sums.get(target) ?? 0) + low;
        sums.set(target, sum);
        if (sum >= needed) inside.add(target);
      });
    }
    return inside;
  };
  return () => {
    const times = [];
    const pairs = [];
    for (const investor of investors) {
      const begin = performance.now();
      const inside = closure(investor);
      times.push((performance.now() - begin) / 1000);
      for (const member of inside) if (Number(member) !== investor) pairs.push([investor, Number(member)]);
    }
    times.sort((a, b) => a - b);
    const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))];
    const all = times.reduce((sum, one) => sum + one, 0);
    return {
      seconds: { all, p50: at(0.5), p99: at(0.99), most: times.at(-1) },
      counts: { 'certain pairs': pairs.length },
      prints: { certain: printOfPairs(pairs) },
    };
  };
});
