import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LinkageError } from '../../errors.ts';
import type { SourceReading } from '../../model/records.ts';
import { noProgress, type Progress } from '../../progress.ts';
import { Graph } from '../client.ts';
import { describeKeys } from '../describe.ts';
import { Lease } from '../lease.ts';
import { type ImportReport, importReading, publishLoaded } from '../load.ts';
import { provideJars } from '../local/jars.ts';
import { provideJava } from '../local/java.ts';
import { importOffline } from '../local/offline-import.ts';
import { startOwned } from '../local/private-neo4j.ts';
import { storePathsAt } from '../local/store-paths.ts';
import { migrate } from '../migrate.ts';
import { readPublished } from '../read.ts';
import { MIGRATIONS } from '../schema.ts';
import { checkBuilt, setLeftOutValues } from './check.ts';
import { LIST_DELIMITER_OPTION } from './csv-table.ts';
import { type FileVersion, type GraphFiles, GraphFilesWriter } from './graph-files.ts';

export interface BulkOptions {
  /** Who imports; recorded on the versions. */
  readonly actor: string;
  readonly cacheDir: string;
  readonly javaHome?: string | undefined;
  /** Password of the new store; otherwise a random one. */
  readonly password?: string | undefined;
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Takes files that yield too little. */
  readonly force?: boolean | undefined;
}

/** `times`: seconds of each step. */
export interface BulkReport {
  readonly files: readonly ImportReport[];
  readonly times: Readonly<Record<'reading' | 'importing' | 'indexing' | 'checking', number>>;
}

/** Indexes over a hundred million facts take hours. */
const INDEXING_MS = 12 * 3_600_000;

/**
 * Builds a new private store in a folder, the home of a Neo4j, from files: the same graph as if each had been imported in
 * turn into an empty store. Read and checked as the ordinary import does, written by the offline importer, indexed,
 * compared with what was written; nothing of it is running afterwards. From the second file of a dataset on, files go
 * the ordinary way, which compares versions.
 * @throws LinkageError SOURCE_MALFORMED as the ordinary import; GRAPH_UNAVAILABLE; INTERNAL when the store is not what was written
 */
export async function bulkLoad(
  readings: readonly SourceReading[],
  folder: string,
  options: BulkOptions,
): Promise<BulkReport> {
  const progress = options.progress ?? noProgress;
  const { signal } = options;
  const store = storePathsAt(folder);
  const tables = join(folder, 'tables');
  const time = stopwatch();
  mkdirSync(tables, { recursive: true, mode: 0o700 });
  const java = await provideJava(options.javaHome, progress);
  const lib = await provideJars(options.cacheDir, progress, signal);

  const first = readings.findIndex(({ dataset }, place) => firstOf(dataset.id, readings) !== place);
  const loaded = first < 0 ? readings : readings.slice(0, first);
  const { files, versions } = await writeTables(loaded, tables, options);
  const reading = time();
  progress('importing offline');
  await importOffline({ store, java, lib, input: inputOf(files), signal });
  rmSync(tables, { recursive: true });
  const importing = time();

  const server = await startOwned(store, { ...options, progress }, () => undefined);
  const graph = Graph.connect(server);
  try {
    progress('indexing');
    await migrate(graph, MIGRATIONS, INDEXING_MS);
    const indexing = time();
    progress('checking');
    await setLeftOutValues(graph, files);
    await checkBuilt(graph, files);
    const reports = await publishAll(graph, loaded, versions, files, options);
    for (const more of readings.slice(loaded.length)) reports.push(await importReading(graph, more, options));
    const { version } = await readPublished(graph);
    const expected = Math.max(0, ...reports.map((report) => report.version ?? 0));
    if (version !== expected) {
      throw new LinkageError('INTERNAL', `The new store has published version ${version}, expected ${expected}.`);
    }
    return { files: reports, times: { reading, importing, indexing, checking: time() } };
  } finally {
    await graph.close();
    await server.close();
  }
}

async function writeTables(
  readings: readonly SourceReading[],
  folder: string,
  options: BulkOptions,
): Promise<{ files: GraphFiles; versions: FileVersion[] }> {
  const writer = new GraphFilesWriter(folder);
  const versions: FileVersion[] = [];
  let version = 1;
  for (const reading of readings) {
    options.progress?.(`reading ${reading.dataset.id}`);
    const added = await writer.add(reading, version, options);
    versions.push(added);
    if (added.things + added.facts > 0) version += 1;
  }
  return { files: writer.close(), versions };
}

async function publishAll(
  graph: Graph,
  readings: readonly SourceReading[],
  versions: readonly FileVersion[],
  { describedAgain }: GraphFiles,
  { actor }: BulkOptions,
): Promise<ImportReport[]> {
  const lease = await Lease.acquire(graph, { actor });
  const reports: ImportReport[] = [];
  let version = 1;
  for (const [place, { dataset, whole }] of readings.entries()) {
    const added = versions[place];
    if (added === undefined) throw new RangeError('every file has its version');
    const file = { dataset, whole, revises: false, contentHash: added.contentHash };
    const report = await publishLoaded(lease, version, file, added, actor);
    reports.push(report);
    if (report.version !== null) version += 1;
  }
  await describeKeys(graph, lease, describedAgain, version - 1);
  await lease.release();
  return reports;
}

function inputOf({ folder, nodes, relationships }: GraphFiles): Parameters<typeof importOffline>[0]['input'] {
  const all = [...nodes, ...relationships];
  return {
    folder,
    nodes,
    relationships: relationships.map(({ name, files }) => ({ type: name, files })),
    listDelimiter: LIST_DELIMITER_OPTION,
    hasLineBreaks: all.some((table) => table.hasLineBreaks),
    longest: Math.max(0, ...all.map(({ longest }) => longest)),
  };
}

function firstOf(dataset: string, readings: readonly SourceReading[]): number {
  return readings.findIndex((one) => one.dataset.id === dataset);
}

/** Gives the seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return Math.round(seconds * 100) / 100;
  };
}
