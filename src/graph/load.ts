import { LinkageError } from '../errors.ts';
import type { SourceReading } from '../model/records.ts';
import { noProgress, type Progress } from '../progress.ts';
import { type Graph, int, type Parameters, wholeNumbers } from './client.ts';
import { type Collected, collectReading } from './collect.ts';
import { packConfirmed } from './confirmed.ts';
import { describeThings, NOTE_DESCRIBED } from './describe.ts';
import { type Changes, Comparison, type DifferenceCounts, isEmpty, noDifference, readOpen } from './diff.ts';
import { checkLists, checkVanishing, checkYield } from './expectations.ts';
import { checkEnds } from './known-ends.ts';
import { Lease, type LeaseOptions } from './lease.ts';
import { type Publication, publicationOf } from './publication.ts';
import { settle } from './recover.ts';
import { DESCRIPTION_SHAPE } from './shapes.ts';
import { type Batch, batchesOf, countBatches } from './stage.ts';
import { storedShapes } from './totals.ts';

export interface ImportOptions {
  /** Who imports; recorded on the version. */
  readonly actor: string;
  readonly progress?: Progress | undefined;
  /** Stops between two batches; nothing is published then. */
  readonly signal?: AbortSignal | undefined;
  /** Takes a file that yields too little, and compares with the store even when the last import said exactly the same. */
  readonly force?: boolean | undefined;
  /** How long to wait for another writer, 120,000 by default. */
  readonly waitMs?: number | undefined;
  /**
   * Is handed what was published, at once. Left out when the store's answer to the publication was lost, so a reader
   * that must know asks the store in the end.
   */
  readonly onPublished?: ((publication: Publication) => void) | undefined;
}

interface Counted {
  readonly things: DifferenceCounts;
  readonly facts: DifferenceCounts;
}

/** `version` null: the file says nothing new, and no version was made. */
export interface ImportReport extends Counted {
  readonly dataset: string;
  readonly version: number | null;
}

const LAST_OF_DATASET = `
  MATCH (version:Version {dataset: $dataset})
  RETURN version.contentHash AS contentHash
  ORDER BY version.n DESC
  LIMIT 1`;

export const BEGIN = `
  MATCH (state:GraphVersion {id: 'v'})
  SET state.staging = $n
  CREATE (version:Version)
  SET version = $version`;

export const PUBLISH = `
  MATCH (state:GraphVersion {id: 'v'})
  MATCH (version:Version {n: $n})
  SET state.published = $n,
      version.publishedMs = timestamp(),
      version.published = toString(datetime({epochMillis: timestamp()}))
  REMOVE state.staging
  RETURN version.published AS published`;

const NOTE_CHECKED = `
  MERGE (dataset:Dataset {id: $id})
  SET dataset.checked = toString(datetime({epochMillis: timestamp()})),
      dataset.retrieved = $retrieved,
      dataset.checksum = $checksum`;

/**
 * Imports what a source says as one new version of the graph, or nothing when it says nothing new.
 *
 * Everything is read and checked before anything is written; the version is staged in batches and becomes visible by
 * one small transaction. Whatever fails before that leaves the graph as it was. Two imports at once run one after the other.
 * @throws LinkageError SOURCE_MALFORMED for a record that may not stand; TIMED_OUT when another writer does not end or the signal stops it; GRAPH_UNAVAILABLE.
 */
export async function importReading(
  graph: Graph,
  reading: SourceReading,
  options: ImportOptions,
): Promise<ImportReport> {
  const progress = options.progress ?? noProgress;
  const collected = await collectReading(reading, progress, options.signal);
  try {
    if (options.force !== true) checkYield(reading, collected.counts);
    progress('waiting for the store');
    return await underLease(graph, options, (lease) => importUnderLease(graph, lease, collected, options, progress));
  } finally {
    collected.close();
  }
}

/** Writes under the lease of the store; what a failure left staged is taken back at once, if the store can be reached. */
export async function underLease<R>(
  graph: Graph,
  options: LeaseOptions,
  work: (lease: Lease) => Promise<R>,
): Promise<R> {
  const lease = await Lease.acquire(graph, options);
  try {
    const report = await work(lease);
    await lease.release();
    return report;
  } catch (error) {
    await giveUp(graph, lease, error);
    throw error;
  }
}

async function importUnderLease(
  graph: Graph,
  lease: Lease,
  collected: Collected,
  options: ImportOptions,
  progress: Progress,
): Promise<ImportReport> {
  const { published } = await settle(graph, lease);
  progress('comparing with the store');
  await checkEnds(graph, collected);
  const changes = await compare(graph, collected, options.force === true);
  const { things, facts } = changes;
  if (options.force !== true) {
    if (!collected.revises) checkVanishing(collected, facts.counts);
    await checkLists(graph, collected.dataset.id, facts.unseen.get('Listing') ?? []);
  }
  const counted = { things: things.counts, facts: facts.counts };
  if (isEmpty(things) && isEmpty(facts)) {
    await lease.write((run) => run(NOTE_CHECKED, headerOf(collected)));
    return { dataset: collected.dataset.id, version: null, ...counted };
  }
  const version = published + 1;
  const steps = countBatches(collected, changes) + 2;
  progress('writing', 0, steps);
  const confirmed = collected.whole ? null : packConfirmed(collected, changes);
  const node = versionNode(version, collected, counted, options.actor, confirmed);
  await lease.write((run) => run(BEGIN, { n: int(version), version: node }), options.signal);
  let step = 0;
  for (const batch of batchesOf(collected, changes)) {
    step += 1;
    progress('writing', step, steps);
    await stage(lease, batch, version, options.signal);
  }
  progress('writing', steps - 1, steps);
  const answer = await lease.write((run) => run<{ published: string }>(PUBLISH, { n: int(version) }));
  const moment = answer?.[0]?.published;
  if (moment !== undefined) options.onPublished?.(publicationOf(collected, changes, version, moment));
  progress('writing', steps, steps);
  await describeThings(graph, lease, published, version);
  await lease.write((run) => run(NOTE_CHECKED, headerOf(collected)));
  return { dataset: collected.dataset.id, version, ...counted };
}

/** What a version says of the file that made it. */
export type VersionedFile = Pick<Collected, 'dataset' | 'whole' | 'revises' | 'contentHash'>;

/** Publishes the first version of a dataset, whose things and facts are all in the store and described already. */
export async function publishLoaded(
  lease: Lease,
  version: number,
  file: VersionedFile,
  added: { readonly things: number; readonly facts: number },
  actor: string,
): Promise<ImportReport> {
  const none = { changed: 0, returned: 0, unseen: 0, unchanged: 0 };
  const counted = { things: { ...none, added: added.things }, facts: { ...none, added: added.facts } };
  const isEmpty = added.things + added.facts === 0;
  await lease.write(async (run) => {
    if (!isEmpty) {
      const n = int(version);
      await run(BEGIN, { n, version: versionNode(version, file, counted, actor, null) });
      await run(PUBLISH, { n });
      await run(NOTE_DESCRIBED, { to: n });
    }
    await run(NOTE_CHECKED, headerOf(file));
  });
  return { dataset: file.dataset.id, version: isEmpty ? null : version, ...counted };
}

async function compare(graph: Graph, collected: Collected, force: boolean): Promise<Changes> {
  const { dataset, things, facts, contentHash } = collected;
  const [last] = await graph.read<{ contentHash: string }>(LAST_OF_DATASET, { dataset: dataset.id });
  if (last?.contentHash === contentHash && !force) {
    return { things: noDifference(things.size), facts: noDifference(facts.size) };
  }
  // A description is kept under the dataset and the key of its thing.
  const ofThings = new Comparison(things, collected, `${dataset.id}/`);
  const ofFacts = new Comparison(facts, collected, '');
  if (last !== undefined) {
    for (const shape of await storedShapes(graph)) {
      const comparison = shape === DESCRIPTION_SHAPE ? ofThings : ofFacts;
      for await (const revision of readOpen(graph, shape, dataset.id)) comparison.meet(revision);
    }
  }
  return { things: ofThings.end(), facts: ofFacts.end() };
}

export async function stage(
  lease: Lease,
  batch: Batch,
  version: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (signal?.aborted === true) throw new LinkageError('TIMED_OUT', 'The import was cancelled; nothing was published.');
  await lease.write(async (run) => {
    const parameters = { rows: wholeNumbers(batch.rows), version: int(version) };
    const [found] = await run<{ count: number }>(batch.cypher, parameters);
    if (found?.count !== batch.rows.length) {
      throw new LinkageError(
        'INTERNAL',
        `Writing ${batch.step}: the store knows ${found?.count ?? 0} of ${batch.rows.length} rows, so it was changed by another program.`,
      );
    }
  }, signal);
}

/** Takes back what was staged, if the store can be reached; else the lease runs out and the next writer does it. */
async function giveUp(graph: Graph, lease: Lease, error: unknown): Promise<void> {
  try {
    if (error instanceof LinkageError && error.code === 'GRAPH_UNAVAILABLE') throw error;
    await settle(graph, lease);
    await lease.release();
  } catch {
    lease.abandon();
  }
}

function versionNode(
  n: number,
  { dataset, whole, revises, contentHash }: VersionedFile,
  report: Counted,
  actor: string,
  confirmed: string | null,
): unknown {
  return wholeNumbers({
    n,
    dataset: dataset.id,
    actor,
    started: new Date().toISOString(),
    checksum: dataset.checksum,
    licence: dataset.licence,
    publisher: dataset.publisher,
    url: dataset.url,
    retrieved: dataset.retrieved,
    namesZh: dataset.names.zh,
    namesEn: dataset.names.en,
    whole,
    revises,
    contentHash,
    confirmed,
    thingCounts: JSON.stringify(report.things),
    factCounts: JSON.stringify(report.facts),
  });
}

function headerOf({ dataset }: VersionedFile): Parameters {
  return { id: dataset.id, retrieved: dataset.retrieved, checksum: dataset.checksum };
}
