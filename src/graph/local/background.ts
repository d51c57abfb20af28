import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LinkageError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { isAlive, type ProcessIdentity } from './identity.mjs';
import { readIdentity, stopLeftover } from './keep.mjs';
import { lastLines } from './kept-command.ts';
import { writeWhole } from './lock.mjs';
import { findRunningNeo4j, openPrivateNeo4j, type PrivateNeo4jOptions } from './private-neo4j.ts';
import { SERVER_GRACE_MS } from './server.ts';
import { whenToldToStop } from './shutdown.ts';
import { storePaths } from './store-paths.ts';

/** What can be said of a private Neo4j from outside. */
export interface PrivateNeo4jStatus {
  readonly home: string;
  /** Null when nothing answers. */
  readonly uri: string | null;
  /** The program that owns the store now, whether its server answers yet or not. */
  readonly owner: number | null;
  /** True when `neo4j start` runs it, so that `neo4j stop` may stop it. */
  readonly inBackground: boolean;
}

export async function privateNeo4jStatus(dataDir: string): Promise<PrivateNeo4jStatus> {
  const store = storePaths(dataDir);
  const owner = aliveIn(store.lock);
  const holder = aliveIn(store.holder);
  const running = await findRunningNeo4j(dataDir);
  return {
    home: store.home,
    uri: running?.uri ?? null,
    owner: owner?.pid ?? null,
    inBackground: owner !== null && holder !== null && owner.pid === holder.pid,
  };
}

/**
 * Starts a private Neo4j that outlives this program, unless one answers already.
 *
 * @param command program and arguments that call `holdPrivateNeo4j` for the same data folder.
 * @throws LinkageError GRAPH_UNAVAILABLE with what the new program said.
 */
export async function startInBackground(
  dataDir: string,
  command: readonly [string, ...string[]],
  progress: Progress,
): Promise<PrivateNeo4jStatus> {
  const store = storePaths(dataDir);
  if ((await findRunningNeo4j(dataDir)) !== null) return privateNeo4jStatus(dataDir);
  mkdirSync(store.logs, { recursive: true });
  const log = join(store.logs, 'background.log');
  const output = openSync(log, 'w', 0o600);
  const [program, ...args] = command;
  const child = spawn(program, args, { detached: true, stdio: ['ignore', output, output], windowsHide: true });
  closeSync(output);
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  progress('starting Neo4j in the background');
  while ((await findRunningNeo4j(dataDir)) === null) {
    if (ended) {
      throw new LinkageError('GRAPH_UNAVAILABLE', `The private Neo4j did not start (${log}):\n${lastLines(log)}`, {
        log,
      });
    }
    await delay(200);
  }
  child.unref();
  return privateNeo4jStatus(dataDir);
}

/** Opens the store and keeps it open until a signal; the program that `startInBackground` starts. */
export async function holdPrivateNeo4j(options: PrivateNeo4jOptions): Promise<void> {
  const told = new AbortController();
  const stopped = whenToldToStop(false).then((reason) => told.abort(new Error(`stopped by ${reason}`)));
  // A pending promise alone does not keep a program alive.
  const alive = setInterval(() => undefined, 60_000);
  try {
    const neo4j = await openPrivateNeo4j({ ...options, signal: told.signal });
    const owner = readIdentity(storePaths(options.dataDir).lock);
    if (neo4j.owned && owner !== null) writeWhole(storePaths(options.dataDir).holder, JSON.stringify(owner));
    const lost = await Promise.race([stopped, neo4j.lost]);
    if (lost instanceof LinkageError) throw lost;
    await neo4j.close();
  } finally {
    clearInterval(alive);
  }
}

/**
 * Stops what `startInBackground` started, or a server that a killed program left; false when nothing ran.
 * @throws LinkageError BAD_USER_INPUT when another program owns the store, which must be stopped itself.
 */
export async function stopInBackground(dataDir: string): Promise<boolean> {
  const store = storePaths(dataDir);
  const { owner, inBackground } = await privateNeo4jStatus(dataDir);
  if (owner === null) {
    const left = aliveIn(store.pid) !== null;
    await stopLeftover(store.pid, SERVER_GRACE_MS);
    return left;
  }
  if (!inBackground) {
    throw new LinkageError('BAD_USER_INPUT', `Process ${owner} runs this store for itself: stop that process.`, {
      owner,
    });
  }
  await stopLeftover(store.holder, 2 * SERVER_GRACE_MS);
  return true;
}

function aliveIn(path: string): ProcessIdentity | null {
  const identity = readIdentity(path);
  return identity !== null && isAlive(identity) ? identity : null;
}
