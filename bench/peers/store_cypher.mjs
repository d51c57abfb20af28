// The next edition of a register in Neo4j, by MERGE of the whole file or of its changed rows.
// Usage: DIST FOLDER SCALE whole|delta.
import { join } from 'node:path';
import { fill, fromDist, mergeRows, readRows, VERSION } from './cypher_store.mjs';

const [dist, folder, size, mode] = process.argv.slice(2);
const { serveContestant } = await fromDist(dist, 'contestant.js');
const { closeBenchStores, openBenchStore, printOfRows } = await fromDist(dist, 'bench-store.js');
const { changedRows, editionRows } = await fromDist(dist, 'editions.js');
const scale = Number(size);

await serveContestant(async () => {
  let before = editionRows(scale, 0);
  const graph = await openBenchStore(join(folder, `store-cypher-${mode}`));
  await fill(graph, before);
  let edition = 0;
  return async () => {
    edition += 1;
    const rows = editionRows(scale, edition);
    const changed = changedRows(rows, before);
    before = rows;
    const begin = performance.now();
    await mergeRows(graph, mode === 'whole' ? rows : changed);
    const all = (performance.now() - begin) / 1000;
    const written = await readRows(graph, changed.map(({ key }) => key));
    return {
      seconds: { all },
      prints: { written: printOfRows(written) },
      counts: { rows: rows.length, changed: changed.length },
    };
  };
}, VERSION, closeBenchStores);
