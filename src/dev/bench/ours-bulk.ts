import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config.ts';
import { bulkLoad } from '../../graph/bulk/bulk-load.ts';
import { Graph } from '../../graph/client.ts';
import { openPrivateNeo4j } from '../../graph/local/private-neo4j.ts';
import { storePaths } from '../../graph/local/store-paths.ts';
import { readRevisions } from '../../graph/read.ts';
import { noProgress } from '../../progress.ts';
import { printOfRows } from './bench-store.ts';
import { serveContestant } from './contestant.ts';
import { type EditionRow, editionRows, readingOf, rowOfFact } from './editions.ts';
import { timedAsync } from './linkage-world.ts';

/** A register into an empty store by the bulk loader: written, indexed, checked, published. Usage: FOLDER SCALE. */
const [folder = '', size = ''] = process.argv.slice(2);
const scale = Number(size);

await serveContestant(async () => {
  const rows = editionRows(scale, 0);
  const cacheDir = readConfig().REGIMELINK_CACHE_DIR;
  const dataDir = join(folder, 'store-bulk');
  return async () => {
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    const { home } = storePaths(dataDir);
    const reading = readingOf(rows, scale, 0, true);
    const [{ times }, all] = await timedAsync(() => bulkLoad([reading], home, { actor: 'bench', cacheDir }));
    const server = await openPrivateNeo4j({ dataDir, cacheDir, progress: noProgress });
    const graph = Graph.connect(server);
    const written: EditionRow[] = [];
    for await (const revision of readRevisions(graph, { from: 0, to: 1 }))
      if (revision.type === 'holding') written.push(rowOfFact(revision));
    await graph.close();
    await server.close();
    return {
      seconds: { all, ...times },
      prints: { written: printOfRows(written) },
      counts: { rows: rows.length },
    };
  };
});
