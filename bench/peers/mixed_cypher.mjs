// Questions about control in rounds of Cypher while single rows are written. Usage: DIST FOLDER SCALE NEEDED DAY.
import { join } from 'node:path';
import { closureOf, fill, fromDist, mergeRows, readRows, VERSION } from './cypher_store.mjs';

const [dist, folder, size, needed, day] = process.argv.slice(2);
const { serveContestant } = await fromDist(dist, 'contestant.js');
const { closeBenchStores, openBenchStore, printOfRows } = await fromDist(dist, 'bench-store.js');
const { editionRows } = await fromDist(dist, 'editions.js');
const { asksAbout, mixed } = await fromDist(dist, 'mixed.js');

await serveContestant(async () => {
  const rows = editionRows(Number(size), 0);
  const graph = await openBenchStore(join(folder, 'store-mixed-cypher'));
  await fill(graph, rows);
  const ask = (party) => closureOf(graph, party, Number(needed), Number(day));
  const write = async (row) => {
    await mergeRows(graph, [row]);
    return performance.now();
  };
  let turn = 0;
  return async () => {
    turn += 1;
    const { seconds, written } = await mixed(turn, asksAbout(rows), ask, write);
    const found = await readRows(graph, written.map(({ key }) => key));
    return {
      seconds,
      prints: { written: printOfRows(found) },
      counts: { rows: rows.length, written: written.length },
    };
  };
}, VERSION, closeBenchStores);
