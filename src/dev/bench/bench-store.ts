import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { readConfig } from '../../config.ts';
import { bulkLoad } from '../../graph/bulk/bulk-load.ts';
import { Graph } from '../../graph/client.ts';
import { importReading } from '../../graph/load.ts';
import { openPrivateNeo4j } from '../../graph/local/private-neo4j.ts';
import { storePaths } from '../../graph/local/store-paths.ts';
import { migrate } from '../../graph/migrate.ts';
import type { SourceReading } from '../../model/records.ts';
import { noProgress } from '../../progress.ts';
import { type EditionRow, lineOf } from './editions.ts';

/** A Neo4j of its own for one contestant; it ends with the process. What an earlier run left in the folder is removed. */
export async function openBenchStore(folder: string): Promise<Graph> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const cacheDir = readConfig().REGIMELINK_CACHE_DIR;
  return openAt(folder, cacheDir);
}

/** The same with the product's schema and the first edition of a register: by the bulk loader, which pays for many rows. */
export async function openFilledStore(folder: string, reading: SourceReading, rows: number): Promise<Graph> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const cacheDir = readConfig().REGIMELINK_CACHE_DIR;
  if (rows >= BULK_FROM) await bulkLoad([reading], storePaths(folder).home, { actor: ACTOR, cacheDir });
  const graph = await openAt(folder, cacheDir);
  if (rows < BULK_FROM) {
    await migrate(graph);
    await importReading(graph, reading, { actor: ACTOR });
  }
  return graph;
}

const ACTOR = 'bench';
const BULK_FROM = 30_000;

async function openAt(folder: string, cacheDir: string): Promise<Graph> {
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
