// A register into an empty Neo4j: `admin` by neo4j-admin's importer from tables that are ready, then the constraint and
// the index; `unwind` by UNWIND in batches of 10,000. From an empty folder to a store that answers.
// Usage: DIST FOLDER SCALE admin|unwind.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fill, fromDist, index, partiesOf, readAll, VERSION } from './cypher_store.mjs';

const [dist, folder, size, mode] = process.argv.slice(2);
const local = (file) => import(pathToFileURL(join(dist, 'graph', 'local', file)).href);
const { serveContestant } = await fromDist(dist, 'contestant.js');
const { printOfRows } = await fromDist(dist, 'bench-store.js');
const { editionRows } = await fromDist(dist, 'editions.js');
const { importOffline } = await local('offline-import.js');
const { openPrivateNeo4j } = await local('private-neo4j.js');
const { storePaths } = await local('store-paths.js');
const { provideJars } = await local('jars.js');
const { provideJava } = await local('java.js');
const { Graph } = await import(pathToFileURL(join(dist, 'graph', 'client.js')).href);
const { readConfig } = await import(pathToFileURL(join(dist, 'config.js')).href);

const silent = () => undefined;
const cacheDir = readConfig().REGIMELINK_CACHE_DIR;

function writeTables(at, rows) {
  const parties = partiesOf(rows);
  const numbers = new Map(parties.map((id, number) => [id, number]));
  writeFileSync(join(at, 'parties.csv'), `:ID,id:STRING\n${parties.map((id, number) => `${number},${id}\n`).join('')}`);
  const line = ({ owner, asset, key, right, low, high, from, to }) =>
    `${numbers.get(owner)},${numbers.get(asset)},${key},${right},${low},${high},${from},${to}\n`;
  const head = ':START_ID,:END_ID,key:STRING,right:STRING,low:LONG,high:LONG,from:LONG,to:LONG\n';
  writeFileSync(join(at, 'holds.csv'), head + rows.map(line).join(''));
}

await serveContestant(async () => {
  const rows = editionRows(Number(size), 0);
  const tables = join(folder, `tables-${mode}`);
  mkdirSync(tables, { recursive: true });
  writeTables(tables, rows);
  const dataDir = join(folder, `store-${mode}`);
  return async () => {
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    const begin = performance.now();
    if (mode === 'admin') {
      const store = storePaths(dataDir);
      mkdirSync(store.logs, { recursive: true });
      await importOffline({
        store,
        java: await provideJava(undefined, silent),
        lib: await provideJars(cacheDir, silent),
        input: {
          folder: tables,
          nodes: [{ labels: 'Party', files: [['parties.csv']] }],
          relationships: [{ type: 'HOLDS', files: [['holds.csv']] }],
          listDelimiter: ';',
          hasLineBreaks: false,
          longest: 100,
        },
      });
    }
    const importing = (performance.now() - begin) / 1000;
    const server = await openPrivateNeo4j({ dataDir, cacheDir, progress: silent });
    const graph = Graph.connect(server);
    if (mode === 'admin') await index(graph);
    else await fill(graph, rows);
    const all = (performance.now() - begin) / 1000;
    const written = await readAll(graph);
    await graph.close();
    await server.close();
    return {
      seconds: { all, ...(mode === 'admin' && { importing }) },
      prints: { written: printOfRows(written) },
      counts: { rows: rows.length },
    };
  };
}, VERSION);
