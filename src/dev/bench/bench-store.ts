import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { readConfig } from '../../config.ts';
import { bulkLoad } from '../../graph/bulk/bulk-load.ts';
import { Graph } from '../../graph/client.ts';
import { openPrivateNeo4j } from '../../graph/local/private-neo4j.ts';
import { storePaths } from '../../graph/local/store-paths.ts';
import type { SourceReading } from '../../model/records.ts';
import { noProgress } from '../../progress.ts';
import { type EditionRow, lineOf } from './editions.ts';

/** A Neo4j of its own for one contestant; it ends with the process. What an earlier run left in the folder is removed. */
export async function openBenchStore(folder: string, filledWith?: SourceReading): Promise<Graph> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const cacheDir = readConfig().REGIMELINK_CACHE_DIR;
  if (filledWith !== undefined) await bulkLoad([filledWith], storePaths(folder).home, { actor: 'bench', cacheDir });
  const server = await openPrivateNeo4j({ dataDir: folder, cacheDir, progress: noProgress });
  const graph = Graph.connect(server);
  OPEN.push(async () => {
    await graph.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return graph;
}

const OPEN: (() => Promise<void>)[] = [];

/** Stops and removes the stores of this process. */
export async function closeBenchStores(): Promise<void> {
  for (const close of OPEN.splice(0)) await close();
}

/** The fingerprint of rows in any order. */
export function printOfRows(rows: readonly EditionRow[]): string {
  return createHash('sha256').update(rows.map(lineOf).sort().join('\n')).digest('hex');
}
