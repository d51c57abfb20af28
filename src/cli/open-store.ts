import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AwaitedStore } from '../analysis/awaited-store.ts';
import { Engine, type SnapshotSource } from '../analysis/engine.ts';
import type { Jobs } from '../analysis/jobs/jobs.ts';
import { StoreSource } from '../analysis/load-snapshot.ts';
import { readSavedSnapshot } from '../analysis/saved-snapshot.ts';
import { UnusableFile } from '../analysis/section-file.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { SnapshotKeeper } from '../analysis/snapshot-keeper.ts';
import { type Config, readConfig } from '../config.ts';
import { LinkageError } from '../errors.ts';
import { Graph } from '../graph/client.ts';
import { isSilence } from '../graph/driver-errors.ts';
import { type ImportOptions, importReading } from '../graph/load.ts';
import { openPrivateNeo4j, type PrivateNeo4j } from '../graph/local/private-neo4j.ts';
import { migrate } from '../graph/migrate.ts';
import { readPublished } from '../graph/read.ts';
import { recover } from '../graph/recover.ts';
import { dayOfMinute } from '../model/moments.ts';
import { type Progress, progressTo } from '../progress.ts';
import { readRuleProfiles } from '../sources/rule-profile.ts';
import { readSeed } from '../sources/seed.ts';
import { readFreshness } from '../sources/seed-freshness.ts';
import { readRegimes } from '../sources/seed-regimes.ts';
import { ruleFolders } from './control.ts';
import { packageRoot } from './package-root.ts';

/** The store, opened, seeded and ready to be written to or asked in Cypher. */
export interface OpenGraph {
  readonly config: Config;
  readonly graph: Graph;
  /** Settles with the reason when a private server of ours has ended without being told to. */
  readonly lost: Promise<LinkageError>;
  close(): Promise<void>;
}

/** The store with its facts in memory, ready to answer questions. */
export interface OpenStore extends OpenGraph {
  readonly engine: Engine;
  /** Settles when the store answers and the facts in memory are its own; rejects otherwise. */
  ready(): Promise<void>;
  /** Writes the facts in memory to the saved file that the next start reads, when they have changed. Never fails. */
  saveSnapshot(): Promise<void>;
}

const SEED = join(packageRoot(), 'seed');

/**
 * Opens the store that the settings name, or the private one, brings its schema up to date, undoes what a killed import
 * left, and seeds it when it is empty.
 * @throws LinkageError GRAPH_UNAVAILABLE with what to do
 */
export async function openGraph(progress: Progress, signal?: AbortSignal): Promise<OpenGraph> {
  const opened = await openPrepared(progress, signal);
  return orClose(opened, async () => {
    if ((await readPublished(opened.graph)).version === 0) {
      await importReading(opened.graph, await readSeed(SEED), seeding(opened, progress, signal));
    }
    return opened;
  });
}

/**
 * Opens the store and reads its facts into memory.
 * @param jobs where long computations run; the caller closes it
 * @throws LinkageError, as `openGraph`
 */
export async function openStore(progress: Progress, signal?: AbortSignal, jobs?: Jobs): Promise<OpenStore> {
  const opened = await openPrepared(progress, signal);
  return orClose(opened, async () => {
    const source = new StoreSource(opened.graph);
    const path = savedSnapshotPath(opened.config);
    const { snapshot, isSaved } = await source.open(path, progress);
    const engine = await engineOver(snapshot, source, opened.config, jobs);
    if (snapshot.version === 0) await engine.import(await readSeed(SEED), seeding(opened, progress, signal));
    const keeper = new SnapshotKeeper(source, path, () => engine.snapshot, progress);
    if (isSaved) keeper.markSaved();
    else void keeper.save();
    return asOpenStore(opened, engine, keeper, () => opened.graph.ready());
  });
}

/**
 * The same; while a server of one's own does not answer, its saved snapshot, which catches up with it when it does. A
 * private store is ours to start: when that fails, somebody has to act.
 * @throws LinkageError, as `openGraph`
 */
export async function openStoreOrSaved(progress: Progress, signal?: AbortSignal, jobs?: Jobs): Promise<OpenStore> {
  try {
    return await openStore(progress, signal, jobs);
  } catch (error) {
    const config = readConfig();
    const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = config;
    if (uri === undefined || !isSilence(error)) throw error;
    const path = savedSnapshotPath(config);
    const saved = await readSavedSnapshot(path).catch((unusable: unknown) => {
      if (!(unusable instanceof UnusableFile)) throw unusable;
      progress(`the saved snapshot cannot be used either: ${unusable.message}`);
      return null;
    });
    if (saved === null) throw error;
    const { version, published } = saved.state;
    const which = `version ${version}, published ${published}`;
    progress(
      `Neo4j at ${uri} does not answer: serving the saved snapshot (${which}) until it does; nothing is written`,
    );
    const graph = Graph.connect({ uri, user, password, database });
    const prepare = (): Promise<void> => prepareStore(graph, config, false);
    const source = new StoreSource(graph);
    const store = new AwaitedStore(source, saved.state, prepare, progress);
    const engine = await engineOver(saved.snapshot, store, config, jobs);
    const keeper = new SnapshotKeeper(source, path, () => engine.snapshot, progress);
    keeper.markSaved();
    const opened = { config, graph, lost: new Promise<LinkageError>(() => undefined), close: () => graph.close() };
    return asOpenStore(opened, engine, keeper, async () => {
      await graph.ready();
      if (!store.isBack) throw new LinkageError('GRAPH_UNAVAILABLE', 'The graph store has not been read yet.');
    });
  }
}

async function engineOver(
  snapshot: Snapshot,
  source: SnapshotSource,
  { REGIMELINK_RULES_DIR: ownRules }: Config,
  jobs: Jobs | undefined,
): Promise<Engine> {
  const profiles = readRuleProfiles(ruleFolders(packageRoot(), ownRules));
  const calendar = {
    today: () => dayOfMinute(Math.floor(Date.now() / 60_000), 'UTC'),
    freshness: await readFreshness(SEED),
  };
  return new Engine(snapshot, source, await readRegimes(SEED), profiles, jobs, calendar);
}

function asOpenStore(opened: OpenGraph, engine: Engine, keeper: SnapshotKeeper, ready: () => Promise<void>): OpenStore {
  const close = async (): Promise<void> => {
    await keeper.settled();
    await opened.close();
  };
  return { ...opened, engine, ready, saveSnapshot: () => keeper.save(), close };
}

/** Beside the private store, or for a server of one's own in the cache under its address. */
function savedSnapshotPath(config: Config): string {
  if (config.NEO4J_URI === undefined) return join(config.REGIMELINK_DATA_DIR, 'snapshot');
  const address = createHash('sha256').update(`${config.NEO4J_URI} ${config.NEO4J_DATABASE}`).digest('hex');
  return join(config.REGIMELINK_CACHE_DIR, 'snapshots', address.slice(0, ADDRESS_DIGITS));
}

const ADDRESS_DIGITS = 32;

/** The store with its schema and without remains of a killed import; it may be empty. */
async function openPrepared(progress: Progress, signal: AbortSignal | undefined): Promise<OpenGraph> {
  const config = readConfig();
  const server = await openServer(config, progress, signal);
  const graph = Graph.connect(server);
  const close = async (): Promise<void> => {
    await graph.close();
    await server.close();
  };
  const opened = { config, graph, lost: server.lost, close };
  return orClose(opened, async () => {
    await prepareStore(graph, config, server.owned);
    return opened;
  });
}

async function prepareStore(graph: Graph, config: Config, takeOver: boolean): Promise<void> {
  await graph.ready();
  await migrate(graph);
  await recover(graph, { actor: config.REGIMELINK_ACTOR, takeOver });
}

function seeding({ config }: OpenGraph, progress: Progress, signal: AbortSignal | undefined): ImportOptions {
  progress('loading the seed');
  return { actor: config.REGIMELINK_ACTOR, progress, signal };
}

async function orClose<T>(opened: OpenGraph, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Opens the store for one command that asks questions, and closes it again, whatever happens. `jobs` as for `openStore`. */
export async function withStore<T>(work: (store: OpenStore) => Promise<T>, jobs?: Jobs): Promise<T> {
  return closing(await openStore(progressTo(process.stderr), undefined, jobs), work);
}

/** Opens the store for one command that needs no facts in memory. */
export async function withGraph<T>(work: (store: OpenGraph) => Promise<T>): Promise<T> {
  return closing(await openGraph(progressTo(process.stderr)), work);
}

async function closing<S extends OpenGraph, T>(store: S, work: (store: S) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The server that the settings name, which is never ours to stop, or the private one. */
async function openServer(config: Config, progress: Progress, signal: AbortSignal | undefined): Promise<PrivateNeo4j> {
  if (config.NEO4J_URI !== undefined) {
    return {
      uri: config.NEO4J_URI,
      user: config.NEO4J_USER,
      password: config.NEO4J_PASSWORD,
      database: config.NEO4J_DATABASE,
      owned: false,
      lost: new Promise(() => undefined),
      close: async () => undefined,
    };
  }
  return openPrivateNeo4j({
    dataDir: config.REGIMELINK_DATA_DIR,
    cacheDir: config.REGIMELINK_CACHE_DIR,
    javaHome: config.JAVA_HOME,
    progress,
    ...(signal && { signal }),
  });
}
