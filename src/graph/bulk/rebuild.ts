import { existsSync } from 'node:fs';
import { LinkageError } from '../../errors.ts';
import type { SourceReading } from '../../model/records.ts';
import { noProgress } from '../../progress.ts';
import { Graph } from '../client.ts';
import { privateNeo4jStatus, stopInBackground } from '../local/background.ts';
import { type HeldLock, takeLock } from '../local/lock.mjs';
import { readPassword } from '../local/password.ts';
import {
  findRunningNeo4j,
  type PrivateNeo4j,
  type PrivateNeo4jOptions,
  settleStore,
  startOwned,
} from '../local/private-neo4j.ts';
import { type StorePaths, storePaths } from '../local/store-paths.ts';
import { buildingPlace, commitSwap, settleSwap, swapIn } from '../local/store-swap.ts';
import { readPublished } from '../read.ts';
import { type BulkOptions, type BulkReport, bulkLoad } from './bulk-load.ts';
import { checkNothingLost, checkUnused } from './nothing-lost.ts';

export interface RebuildOptions extends Omit<BulkOptions, 'password'>, Omit<PrivateNeo4jOptions, 'progress'> {
  /** Leaves out what the store holds and the files do not. */
  readonly replace?: boolean | undefined;
}

/** `wasInBackground`: a server of `neo4j start` was stopped for it. */
export interface RebuildReport extends BulkReport {
  readonly wasInBackground: boolean;
}

/**
 * Builds a new private store from files beside the one of a data folder and puts it into its place. Whatever fails, and
 * whenever it is killed, the data folder holds the old store or the new one, whole.
 * @throws LinkageError as `bulkLoad`; BAD_USER_INPUT when another program uses the store, or something in it would be lost
 */
export async function rebuildStore(
  readings: readonly SourceReading[],
  options: RebuildOptions,
): Promise<RebuildReport> {
  const store = storePaths(options.dataDir);
  const progress = options.progress ?? noProgress;
  const wasInBackground = await freeStore(options, readings);
  const lock = lockStore(store);
  try {
    await settleStore(store, progress);
    const running = { ...options, progress };
    if (existsSync(store.systemDatabase) && options.replace !== true && !wasInBackground) {
      await withServer(await startOwned(store, running, () => undefined), (graph) => checkNothingLost(graph, readings));
    }
    const password = readPassword(store) ?? undefined;
    const report = await bulkLoad(readings, buildingPlace(store).home, { ...options, password });
    progress('putting the new store into place');
    swapIn(store);
    await withServer(await startOwned(store, running, () => undefined), async (graph) => {
      const { version } = await readPublished(graph);
      const expected = Math.max(0, ...report.files.map((file) => file.version ?? 0));
      if (version !== expected)
        throw new LinkageError('INTERNAL', `The new store is at version ${version}, expected ${expected}.`);
    });
    commitSwap(store);
    return { ...report, wasInBackground };
  } catch (error) {
    await settleSwap(store, progress);
    throw error;
  } finally {
    lock.release();
  }
}

/** Stops a server that runs in the background for nobody in particular; true when there was one. */
async function freeStore(options: RebuildOptions, readings: readonly SourceReading[]): Promise<boolean> {
  const { inBackground } = await privateNeo4jStatus(options.dataDir);
  if (!inBackground) return false;
  const running = await findRunningNeo4j(options.dataDir);
  if (running !== null) {
    await withServer(running, async (graph) => {
      await checkUnused(graph);
      if (options.replace !== true) await checkNothingLost(graph, readings);
    });
  }
  return stopInBackground(options.dataDir);
}

function lockStore(store: StorePaths): HeldLock {
  const lock = takeLock(store.lock);
  if (lock.held) return lock;
  throw new LinkageError(
    'BAD_USER_INPUT',
    `Process ${lock.holder.pid} uses the store in ${store.home} (regimelink serve, or another command): stop it, then load again.`,
    { owner: lock.holder.pid },
  );
}

async function withServer(server: PrivateNeo4j, work: (graph: Graph) => Promise<void>): Promise<void> {
  const graph = Graph.connect(server);
  try {
    await work(graph);
  } finally {
    await graph.close();
    await server.close();
  }
}
