// A sample of the investors in Neo4j, in set-based rounds. Usage: DIST FOLDER SCALE NEEDED DAY INVESTORS.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printOfPairs } from './contestant.mjs';
import { closureOf, fill, fromDist, VERSION } from './cypher_store.mjs';

const [dist, folder, size, needed, day, list] = process.argv.slice(2);
const { serveContestant } = await fromDist(dist, 'contestant.js');
const { closeBenchStores, openBenchStore } = await fromDist(dist, 'bench-store.js');
const { editionRows } = await fromDist(dist, 'editions.js');
const { isSampled } = await fromDist(dist, 'investors.js');

await serveContestant(async () => {
  const graph = await openBenchStore(join(folder, 'store-investors'));
  await fill(graph, editionRows(Number(size), 0));
  const investors = readFileSync(list, 'utf8').split('\n').filter(Boolean).map(Number).filter((_, at) => isSampled(at));
  return async () => {
    const pairs = [];
    const times = [];
    for (const investor of investors) {
      const begin = performance.now();
      const members = await closureOf(graph, `party:${investor}`, Number(needed), Number(day));
      times.push((performance.now() - begin) / 1000);
      for (const member of members) pairs.push([investor, Number(member.slice('party:'.length))]);
    }
    times.sort((a, b) => a - b);
    const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))];
    return {
      seconds: { all: times.reduce((sum, one) => sum + one, 0), p50: at(0.5), p99: at(0.99), most: times.at(-1) },
      prints: { 'certain of the sample': printOfPairs(pairs) },
      counts: { investors: investors.length },
    };
  };
}, VERSION, closeBenchStores);
