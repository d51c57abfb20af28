import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../../src/config.ts';
import { isAlive } from '../../../src/graph/local/identity.mjs';
import { readIdentity } from '../../../src/graph/local/keep.mjs';
import { openPrivateNeo4j } from '../../../src/graph/local/private-neo4j.ts';
import { storePaths } from '../../../src/graph/local/store-paths.ts';
import { progressTo } from '../../../src/progress.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The private Neo4j of this test run, empty when the run begins. */
    neo4j: { readonly uri: string; readonly user: string; readonly password: string; readonly database: string };
  }
}

const PREFIX = 'regimelink-test-store-';

/**
 * One Neo4j for the whole run, on a store and a port of its own, whatever NEO4J_URI says; the jars come from the
 * user's cache.
 * @returns what stops it and removes its store.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeStoresOfKilledRuns();
  const dataDir = mkdtempSync(join(tmpdir(), PREFIX));
  const cacheDir = readConfig().REGIMELINK_CACHE_DIR;
  const { uri, user, password, database, close } = await openPrivateNeo4j({
    dataDir,
    cacheDir,
    progress: progressTo(process.stderr),
  });
  project.provide('neo4j', { uri, user, password, database });
  return async () => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

function removeStoresOfKilledRuns(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(PREFIX))) {
    const { lock, pid } = storePaths(join(tmpdir(), name));
    const [owner, server] = [readIdentity(lock), readIdentity(pid)];
    // Without a lock it may be a run that is just beginning.
    if (owner === null || isAlive(owner) || (server !== null && isAlive(server))) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
