import { LinkageError } from '../errors.ts';
import { noProgress, type Progress } from '../progress.ts';
import { type Graph, int, wholeNumbers } from './client.ts';
import { Confirmed } from './confirmed.ts';
import { describeThings } from './describe.ts';
import { labelOfKey } from './ends.ts';
import type { Lease } from './lease.ts';
import { BEGIN, PUBLISH, stage, underLease } from './load.ts';
import { settle } from './recover.ts';
import { type Correction, correctionOf, type DatasetStep, type KeptRevision, replay } from './replay.ts';
import { ALL_SHAPES, DESCRIPTION_SHAPE, type Shape, type ShapeName, textsByShape } from './shapes.ts';
import { storedShapes } from './totals.ts';
import { CLOSE, createTextOf, MARK_UNSEEN } from './write-texts.ts';

export interface WithdrawOptions {
  /** Who withdraws; recorded on the version. */
  readonly actor: string;
  /** Why; recorded on the version, shown by reports. */
  readonly why: string;
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for another writer, 120,000 by default. */
  readonly waitMs?: number | undefined;
}

/** `version`: the one that takes the other back. Descriptions and facts count alike. */
export interface WithdrawReport {
  readonly dataset: string;
  readonly withdrawn: number;
  readonly version: number;
  /** No longer believed. */
  readonly closed: number;
  /** Believed again as they were before. */
  readonly restored: number;
  /** Believed, but no longer in the newest file. */
  readonly unseen: number;
}

interface VersionRow {
  readonly n: number;
  readonly whole: boolean;
  readonly revises: boolean;
  readonly withdraws: number | null;
  readonly confirmed: string | null;
  readonly header: Readonly<Record<string, unknown>>;
}

const BATCH_ROWS = 2_000;
const NAMED = 3;

const VERSIONS_OF = `
  MATCH (target:Version {n: $n})
  MATCH (version:Version {dataset: target.dataset})
  RETURN version.n AS n,
         coalesce(version.whole, false) AS whole,
         coalesce(version.revises, false) AS revises,
         version.withdraws AS withdraws,
         version.confirmed AS confirmed,
         version { .dataset, .checksum, .licence, .publisher, .url, .retrieved, .namesZh, .namesEn } AS header
  ORDER BY n`;

/** All revisions of the keys that some versions touched, packed, those of one key beside each other. */
const READ_TOUCHED = textsByShape(
  ({ name, pattern }) => `
  CALL () {
    MATCH ${pattern}
    WHERE fact.recordedFrom IN $versions
    RETURN fact.key AS key
    UNION
    MATCH ${pattern}
    WHERE fact.recordedTo IN $versions
    RETURN fact.key AS key
    UNION
    MATCH ${pattern}
    WHERE fact.unseenFrom IN $versions
    RETURN fact.key AS key
  }
  MATCH ${pattern}
  USING INDEX fact:${name}(key)
  WHERE fact.key = key
  RETURN [key, fact.hash, fact.recordedFrom, fact.recordedTo, fact.unseenFrom] AS row`,
);

/** The stored properties of revisions and, of relationships, the keys of both ends. */
const READ_CONTENT = textsByShape(
  ({ name, pattern, kind }) => `
  UNWIND $rows AS row
  MATCH ${pattern}
  USING INDEX fact:${name}(key)
  WHERE fact.key = row.key AND fact.recordedFrom = row.recordedFrom
  RETURN properties(fact) AS properties${kind === 'node' ? '' : ', startNode(fact).key AS start, endNode(fact).key AS end'}`,
);

/** What open facts still need of things and facts that are about to lose their last statement. */
const STILL_NEEDED = `
  UNWIND $keys AS key
  CALL (key) {
    MATCH (end:Thing {key: key})
    RETURN end
    UNION ALL
    MATCH (end:Fact {key: key})
    RETURN end
  }
  MATCH (end)-[link]-(other)
  WITH key, CASE
      WHEN link.key IS NOT NULL AND link.recordedTo IS NULL THEN link.key
      WHEN link.key IS NULL AND other:Fact AND other.recordedTo IS NULL THEN other.key
    END AS fact
  WHERE fact IS NOT NULL
  RETURN DISTINCT key, fact`;

const OTHER_DESCRIPTIONS = `
  UNWIND $keys AS key
  MATCH (fact:Description {thing: key})
  WHERE fact.recordedTo IS NULL
  RETURN key, collect(fact.key) AS descriptions`;

/**
 * Takes back one version of a dataset: a new version leaves what its other versions alone would have left. Readers of
 * versions in between keep their answers. Nothing is half written: the new version is staged and published like an import.
 * @throws LinkageError NOT_FOUND for a version that is not there; BAD_USER_INPUT for one that is a withdrawal or is
 * withdrawn already, and when facts of others rest on what it alone describes; TIMED_OUT; GRAPH_UNAVAILABLE.
 */
export function withdrawVersion(graph: Graph, target: number, options: WithdrawOptions): Promise<WithdrawReport> {
  return underLease(graph, options, (lease) => withdrawUnderLease(graph, lease, target, options));
}

async function withdrawUnderLease(
  graph: Graph,
  lease: Lease,
  target: number,
  options: WithdrawOptions,
): Promise<WithdrawReport> {
  const progress = options.progress ?? noProgress;
  const { published } = await settle(graph, lease);
  const versions = await graph.read<VersionRow>(VERSIONS_OF, { n: int(target) });
  const withdrawn = checkTarget(versions, target);
  progress('comparing with the store');
  const steps: DatasetStep[] = versions
    .filter(({ n, withdraws }) => withdraws === null && n !== target && !withdrawn.has(n))
    .map(({ n, whole, revises, confirmed }) => ({ n, whole, revises, confirmed: new Confirmed(confirmed) }));
  const corrections = await correctionsOf(graph, touching(versions, target, withdrawn), steps);
  await checkStillNeeded(graph, corrections);
  const version = published + 1;
  const header = versions.filter(({ n }) => steps.some((step) => step.n === n)).at(-1)?.header ?? versions[0]?.header;
  const node = wholeNumbers({
    ...header,
    n: version,
    actor: options.actor,
    why: options.why,
    started: new Date().toISOString(),
    whole: false,
    withdraws: target,
  });
  await lease.write((run) => run(BEGIN, { n: int(version), version: node }), options.signal);
  progress('writing');
  await writeCorrections(graph, lease, corrections, version, options.signal);
  await lease.write((run) => run(PUBLISH, { n: int(version) }));
  await describeThings(graph, lease, published, version);
  const count = (is: (one: Correction) => boolean): number => corrections.filter(is).length;
  return {
    dataset: String(versions[0]?.header['dataset']),
    withdrawn: target,
    version,
    closed: count(({ close, add }) => close !== null && add === null),
    restored: count(({ add }) => add !== null),
    unseen: count(({ unseen }) => unseen !== null),
  };
}

/** The versions of the dataset that are withdrawn already. */
function checkTarget(versions: readonly VersionRow[], target: number): ReadonlySet<number> {
  const found = versions.find(({ n }) => n === target);
  if (found === undefined) {
    throw new LinkageError('NOT_FOUND', `There is no version ${target}: the command diff lists those that are there.`, {
      version: target,
    });
  }
  if (found.withdraws !== null) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `Version ${target} is itself the withdrawal of version ${found.withdraws}: import the file again instead.`,
      { version: target },
    );
  }
  const by = versions.find(({ withdraws }) => withdraws === target);
  if (by !== undefined) {
    throw new LinkageError('BAD_USER_INPUT', `Version ${target} was withdrawn already, by version ${by.n}.`, {
      version: target,
    });
  }
  return new Set(versions.flatMap(({ withdraws }) => (withdraws === null ? [] : [withdraws])));
}

/** What stands now can rest on these versions: no other key can change. */
function touching(versions: readonly VersionRow[], target: number, withdrawn: ReadonlySet<number>): number[] {
  return versions
    .filter(({ n, withdraws }) => n === target || withdraws !== null || withdrawn.has(n))
    .map(({ n }) => n);
}

async function correctionsOf(
  graph: Graph,
  versions: readonly number[],
  steps: readonly DatasetStep[],
): Promise<Correction[]> {
  const parameters = { versions: versions.map((n) => int(n)) };
  const byKey = new Map<string, KeptRevision[]>();
  for (const shape of await storedShapes(graph)) {
    for await (const { row } of graph.stream<{ row: unknown[] }>(READ_TOUCHED[shape.name], parameters)) {
      const revision = toKept(shape, row);
      const place = shape === DESCRIPTION_SHAPE ? `description ${revision.key}` : revision.key;
      const others = byKey.get(place);
      if (others === undefined) byKey.set(place, [revision]);
      else others.push(revision);
    }
  }
  const corrections: Correction[] = [];
  for (const revisions of byKey.values()) {
    const correction = correctionOf(revisions, replay(revisions, steps));
    if (correction !== null) corrections.push(correction);
  }
  return corrections;
}

function toKept({ name }: Shape, [key, hash, from, to, unseen]: readonly unknown[]): KeptRevision {
  return {
    key: String(key),
    shape: name,
    hash: String(hash),
    recordedFrom: Number(from),
    recordedTo: to === null ? null : Number(to),
    unseenFrom: unseen === null ? null : Number(unseen),
  };
}

/** What nobody describes or states any more must not be what others speak of. */
async function checkStillNeeded(graph: Graph, corrections: readonly Correction[]): Promise<void> {
  const gone = corrections.flatMap(({ close, add }) => (close !== null && add === null ? [close] : []));
  const closing = new Set(gone.filter(({ shape }) => shape !== DESCRIPTION_SHAPE.name).map(({ key }) => key));
  const lost = [...closing, ...(await thingsLeftBare(graph, gone))];
  const needed: { key: string; fact: string }[] = [];
  for (let at = 0; at < lost.length; at += BATCH_ROWS) {
    const rows = await graph.read<{ key: string; fact: string }>(STILL_NEEDED, {
      keys: lost.slice(at, at + BATCH_ROWS),
    });
    needed.push(...rows.filter(({ fact }) => !closing.has(fact)));
  }
  if (needed.length === 0) return;
  const named = needed.slice(0, NAMED).map(({ key, fact }) => `${fact} speaks of ${key}`);
  throw new LinkageError(
    'BAD_USER_INPUT',
    `This version alone holds what other facts speak of: ${named.join('; ')}${needed.length > NAMED ? ` and ${needed.length - NAMED} more` : ''}. Withdraw the versions that they came with first.`,
    { needed: needed.slice(0, 1_000).map(({ fact }) => fact) },
  );
}

async function thingsLeftBare(graph: Graph, gone: readonly KeptRevision[]): Promise<string[]> {
  const descriptions = gone.filter(({ shape }) => shape === DESCRIPTION_SHAPE.name);
  const going = new Set(descriptions.map(({ key }) => key));
  const things = descriptions.map(({ key }) => thingOf(key));
  const bare: string[] = [];
  for (let at = 0; at < things.length; at += BATCH_ROWS) {
    const rows = await graph.read<{ key: string; descriptions: string[] }>(OTHER_DESCRIPTIONS, {
      keys: things.slice(at, at + BATCH_ROWS),
    });
    for (const { key, descriptions: open } of rows) if (open.every((one) => going.has(one))) bare.push(key);
  }
  return bare;
}

/** The key of a description is the name of its dataset and the key of its thing. */
function thingOf(description: string): string {
  const key = description.slice(description.indexOf('/') + 1);
  if (labelOfKey(key) === undefined) throw new RangeError(`${description} is not the key of a description`);
  return key;
}

async function writeCorrections(
  graph: Graph,
  lease: Lease,
  corrections: readonly Correction[],
  version: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const of = (name: ShapeName, pick: (one: Correction) => KeptRevision | null): KeptRevision[] =>
    corrections.flatMap((one) => {
      const revision = pick(one);
      return revision?.shape === name ? [revision] : [];
    });
  const write = async (name: ShapeName, cypher: string, rows: readonly unknown[]): Promise<void> => {
    if (rows.length > 0) await stage(lease, { step: name, cypher, rows }, version, signal);
  };
  const keysOf = (some: readonly KeptRevision[]): string[] => some.map(({ key }) => key);
  // A key may change its shape, so all closings come before what follows them.
  for (const { name } of ALL_SHAPES) {
    for (const some of portions(of(name, ({ close }) => close))) await write(name, CLOSE[name], keysOf(some));
  }
  for (const shape of ALL_SHAPES) {
    const { name } = shape;
    for (const some of portions(of(name, ({ add }) => add))) {
      await write(name, createTextOf(shape), await contentOf(graph, shape, some));
    }
    for (const some of portions(of(name, ({ unseen }) => unseen))) {
      await write(name, MARK_UNSEEN[name], keysOf(some));
    }
  }
}

function* portions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH_ROWS) yield all.slice(at, at + BATCH_ROWS);
}

interface ContentRow {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly start?: string;
  readonly end?: string;
}

/** The rows that make the same revisions again. */
async function contentOf(graph: Graph, shape: Shape, revisions: readonly KeptRevision[]): Promise<unknown[]> {
  const rows = revisions.map(({ key, recordedFrom }) => ({ key, recordedFrom: int(recordedFrom) }));
  const found = await graph.read<ContentRow>(READ_CONTENT[shape.name], { rows });
  return found.map(({ properties: stored, ...ends }) => {
    const { recordedFrom: _from, recordedTo: _to, unseenFrom: _unseen, ...properties } = stored;
    return shape === DESCRIPTION_SHAPE ? properties : { ...ends, properties };
  });
}
