import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { LinkageError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { askBolt, freePort } from './bolt.ts';
import { LOOPBACK, PRIVATE_DATABASE, PRIVATE_USER } from './configuration.ts';
import { isAlive, type ProcessIdentity } from './identity.mjs';
import { provideJars } from './jars.ts';
import { provideJava } from './java.ts';
import { readIdentity, stopLeftover } from './keep.mjs';
import { type HeldLock, type TakenLock, takeLock, writeWhole } from './lock.mjs';
import { providePassword, readPassword } from './password.ts';
import { SERVER_GRACE_MS, startServer } from './server.ts';
import { type StorePaths, storePaths } from './store-paths.ts';
import { settleSwap } from './store-swap.ts';

/** A Neo4j that belongs to one data folder, and how to reach it. */
export interface PrivateNeo4j {
  /** `bolt://127.0.0.1:<port>`; the port changes with each start. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** False when another program started it and will stop it. */
  readonly owned: boolean;
  /** Settles, with the reason, only when a server of our own ends without `close`; the store can then be opened again. */
  readonly lost: Promise<LinkageError>;
  /** Stops an owned server and waits until it is gone and the store is free; does nothing otherwise. */
  close(): Promise<void>;
}

export interface PrivateNeo4jOptions {
  readonly dataDir: string;
  readonly cacheDir: string;
  /** A Java installation to prefer to the one on the path. */
  readonly javaHome?: string | undefined;
  readonly progress: Progress;
  /** Ends a start that is under way. */
  readonly signal?: AbortSignal | undefined;
}

/** What other programs read about a running server. */
interface RunFile extends ProcessIdentity {
  readonly port: number;
}

/**
 * Opens the private Neo4j of a data folder: joins the one that another program runs, or provides Java and the jars and
 * starts one. It ends with this process, however this process ends.
 *
 * @throws LinkageError GRAPH_UNAVAILABLE with what to do; the reason of `signal` when aborted.
 */
export async function openPrivateNeo4j(options: PrivateNeo4jOptions): Promise<PrivateNeo4j> {
  const store = storePaths(options.dataDir);
  for (let told = false; ; ) {
    options.signal?.throwIfAborted();
    const lock = lockStore(store);
    if (lock.held) return startLocked(store, lock, options);
    const running = await findRunningNeo4j(options.dataDir);
    if (running !== null) return running;
    if (!told) options.progress(`waiting for process ${lock.holder.pid}, which is starting or stopping the store`);
    told = true;
    await delay(200, undefined, { signal: options.signal });
  }
}

/** The private Neo4j of a data folder if one answers now; starts nothing. */
export async function findRunningNeo4j(dataDir: string): Promise<PrivateNeo4j | null> {
  const store = storePaths(dataDir);
  const run = readRunFile(store);
  const password = readPassword(store);
  if (run === null || password === null || !isAlive(run)) return null;
  if ((await askBolt(run.port, PRIVATE_USER, password, 5_000)) !== 'ours') return null;
  return {
    ...reachableAt(run.port, password),
    owned: false,
    lost: new Promise(() => undefined),
    close: async () => undefined,
  };
}

async function startLocked(store: StorePaths, lock: HeldLock, options: PrivateNeo4jOptions): Promise<PrivateNeo4j> {
  try {
    await settleStore(store, options.progress);
    return await startOwned(store, options, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Ends what a killed program left in a store that is locked: its server, and an unfinished swap of the data. */
export async function settleStore(store: StorePaths, progress: Progress): Promise<void> {
  rmSync(store.run, { force: true });
  await stopLeftover(store.pid, SERVER_GRACE_MS, ({ pid }) => progress(`stopping a Neo4j left over, process ${pid}`));
  if (await settleSwap(store, progress)) progress('a bulk load was cut off: the store is the one from before');
}

/**
 * Starts a server on a store that the caller has locked and settled.
 * @param whenGone called once the server has ended and the store is free
 * @throws LinkageError GRAPH_UNAVAILABLE with what to do
 */
export async function startOwned(
  store: StorePaths,
  options: Omit<PrivateNeo4jOptions, 'dataDir'> & { readonly password?: string | undefined },
  whenGone: () => void,
): Promise<PrivateNeo4j> {
  const { progress, signal } = options;
  const java = await provideJava(options.javaHome, progress);
  const lib = await provideJars(options.cacheDir, progress, signal);
  const password = await providePassword(store, java, lib, signal, options.password);
  const { port, program } = await startServer({ store, java, lib, password, pickPort: freePort, progress, signal });
  const server = readIdentity(store.pid);
  if (server === null) {
    await program.stop();
    throw new LinkageError('GRAPH_UNAVAILABLE', `Neo4j started, but ${store.pid} does not say as which process.`);
  }
  const run: RunFile = { ...server, port };
  writeWhole(store.run, JSON.stringify(run));
  program.unref();

  let closing = false;
  const gone = program.exited.then(() => {
    rmSync(store.run, { force: true });
    whenGone();
  });
  const lost = new Promise<LinkageError>((resolve) => {
    void gone.then(() => {
      if (closing) return;
      const what = `The private Neo4j (process ${server.pid}) has ended; its logs are in ${store.logs}.`;
      resolve(new LinkageError('GRAPH_UNAVAILABLE', what, { pid: server.pid }));
    });
  });
  return {
    ...reachableAt(port, password),
    owned: true,
    lost,
    close: async () => {
      closing = true;
      rmSync(store.run, { force: true });
      await program.stop();
      await gone;
    },
  };
}

function reachableAt(port: number, password: string): Pick<PrivateNeo4j, 'uri' | 'user' | 'password' | 'database'> {
  return { uri: `bolt://${LOOPBACK}:${port}`, user: PRIVATE_USER, password, database: PRIVATE_DATABASE };
}

function lockStore(store: StorePaths): HeldLock | TakenLock {
  try {
    mkdirSync(store.home, { recursive: true, mode: 0o700 });
    return takeLock(store.lock);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LinkageError(
      'GRAPH_UNAVAILABLE',
      `The data folder ${store.home} cannot be used: ${reason}`,
      { folder: store.home },
      error,
    );
  }
}

function readRunFile(store: StorePaths): RunFile | null {
  try {
    const { pid, startTime, port } = JSON.parse(readFileSync(store.run, 'utf8')) as RunFile;
    return { pid, startTime, port };
  } catch {
    return null;
  }
}
