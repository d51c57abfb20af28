import { LinkageError } from '../errors.ts';
import type { DatasetVersion } from '../model/answers.ts';
import type { Recorded, Revision } from '../model/facts.ts';
import { parseAsOf } from '../model/moments.ts';
import { type Graph, int } from './client.ts';
import { columnsOf, RECORDED_COLUMNS, toRevision } from './codec.ts';
import { changedThings, descriptionsOf } from './describe.ts';
import { choose, type DescribedThing } from './descriptions.ts';
import { readPages } from './pages.ts';
import { type Shape, textsByShape } from './shapes.ts';
import { storedShapes } from './totals.ts';

/** A version that readers may pin; `published` null for the empty graph 0. */
export interface PublishedVersion {
  readonly version: number;
  readonly published: string | null;
}

/** Revisions after version `from` up to `to`; `from` 0 = all. */
export interface VersionRange {
  readonly from: number;
  readonly to: number;
}

const READ_PUBLISHED = `
  MATCH (state:GraphVersion {id: 'v'})
  OPTIONAL MATCH (version:Version {n: state.published})
  RETURN state.published AS version, version.published AS published`;

const READ_VERSION = `
  MATCH (state:GraphVersion {id: 'v'})
  MATCH (version:Version)
  WHERE version.n <= state.published AND (version.n = $n OR version.publishedMs <= $until)
  RETURN version.n AS version, version.published AS published
  ORDER BY version.n DESC
  LIMIT 1`;

const READ_DATASETS = `
  MATCH (state:GraphVersion {id: 'v'})
  MATCH (version:Version)
  WHERE version.n <= state.published
  RETURN version.dataset AS id,
         version.n AS version,
         {zh: version.namesZh, en: version.namesEn} AS names,
         version.retrieved AS retrieved,
         version.published AS imported,
         version.checksum AS checksum,
         version.licence AS licence
  ORDER BY version`;

/** The version that new requests pin. @throws LinkageError GRAPH_UNAVAILABLE when the store was never migrated. */
export async function readPublished(graph: Graph): Promise<PublishedVersion> {
  const [row] = await graph.read<PublishedVersion>(READ_PUBLISHED);
  if (row === undefined) throw new LinkageError('GRAPH_UNAVAILABLE', 'The store has no schema yet.');
  return row;
}

/**
 * The version that `knownAt` means: a whole number, or the last one published by a moment. A date means by its end, UTC.
 * Before the first publication that is the empty graph, version 0.
 * @throws LinkageError BAD_USER_INPUT for another text, and for a version that is not published.
 */
export async function resolveKnownAt(graph: Graph, text: string): Promise<PublishedVersion> {
  const byNumber = /^\d+$/.test(text);
  const n = byNumber ? Number(text) : -1;
  if (n === 0) return { version: 0, published: null };
  const until = byNumber ? -1 : endOf(text);
  const [row] = await graph.read<PublishedVersion>(READ_VERSION, { n: int(n), until: int(until) });
  if (row !== undefined) return row;
  if (!byNumber) return { version: 0, published: null };
  const { version } = await readPublished(graph);
  throw new LinkageError('BAD_USER_INPUT', `knownAt ${text} is not published yet; the last version is ${version}.`, {
    argument: 'knownAt',
  });
}

/** All published versions with their datasets, the first first. The last of each id is its present state. */
export async function readDatasets(graph: Graph): Promise<DatasetVersion[]> {
  return graph.read<DatasetVersion>(READ_DATASETS);
}

const packed = ({ type }: Shape): string =>
  type === null
    ? '[]'
    : `[${['key', ...columnsOf(type), ...RECORDED_COLUMNS].map((name) => `fact.${name}`).join(', ')}]`;

/** A page of all revisions up to `$to`, packed as the codec lists their columns. */
export const READ_ALL = textsByShape(
  (shape) => `
  MATCH ${shape.pattern}
  USING INDEX fact:${shape.name}(key)
  WHERE fact.key >= $after AND fact.recordedFrom <= $to
  WITH fact
  ORDER BY fact.key
  LIMIT $limit
  RETURN collect(${packed(shape)}) AS rows`,
);

/** Packed revisions that versions after `$from` up to `$to` added, closed or marked unseen. */
export const READ_CHANGED = textsByShape(
  (shape) => `
  CALL () {
    MATCH ${shape.pattern}
    WHERE fact.recordedFrom > $from AND fact.recordedFrom <= $to
    RETURN fact
    UNION
    MATCH ${shape.pattern}
    WHERE fact.recordedTo > $from AND fact.recordedTo <= $to
    RETURN fact
    UNION
    MATCH ${shape.pattern}
    WHERE fact.unseenFrom > $from AND fact.unseenFrom <= $to
    RETURN fact
  }
  RETURN ${packed(shape)} AS row`,
);

/**
 * Revisions as a reader at version `to` sees them: with `from` 0 all that were ever recorded until then, else those that
 * were added, closed or marked unseen after `from`. What is staged or published later is invisible.
 */
export async function* readRevisions(graph: Graph, { from, to }: VersionRange): AsyncGenerator<Revision> {
  for (const { name, type } of await storedShapes(graph)) {
    if (type === null) continue;
    const rows =
      from === 0
        ? readPages(graph, READ_ALL[name], '', { to: int(to) })
        : readRows(graph, READ_CHANGED[name], { from: int(from), to: int(to) });
    for await (const [, ...values] of rows) yield seenFrom(to, toRevision(type, values));
  }
}

async function* readRows(
  graph: Graph,
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
): AsyncGenerator<readonly unknown[]> {
  for await (const { row } of graph.stream<{ row: unknown[] }>(cypher, parameters)) yield row;
}

const READ_KEYS = `
  MATCH (fact:Description)
  USING INDEX fact:Description(thing)
  WHERE fact.thing >= $after AND fact.recordedFrom <= $to
  WITH DISTINCT fact.thing AS key
  ORDER BY key
  LIMIT $limit
  RETURN collect([key]) AS rows`;

const THINGS_AT_ONCE = 2_000;

/**
 * Things as they are described at version `to`: all, or those whose description changed after `from`. When several
 * datasets describe one thing, the better founded description is given.
 */
export async function* readThings(graph: Graph, { from, to }: VersionRange): AsyncGenerator<DescribedThing> {
  let keys: string[] = [];
  const rows = from === 0 ? readPages(graph, READ_KEYS, '', { to: int(to) }) : [];
  if (from > 0) keys = await changedThings(graph, from, to);
  for await (const [key] of rows) {
    keys.push(String(key));
  }
  for (let at = 0; at < keys.length; at += THINGS_AT_ONCE) {
    const all = await descriptionsOf(graph, keys.slice(at, at + THINGS_AT_ONCE), to);
    for (const descriptions of all.values()) {
      const chosen = choose(descriptions);
      if (chosen !== null) yield chosen;
    }
  }
}

/** What later versions did to a revision has not happened yet for a reader at `version`. */
function seenFrom<T extends Recorded>(version: number, revision: T): T {
  const { recordedTo, unseenFrom } = revision;
  return {
    ...revision,
    recordedTo: recordedTo !== null && recordedTo > version ? null : recordedTo,
    unseenFrom: unseenFrom !== null && unseenFrom > version ? null : unseenFrom,
  };
}

const DAY_MS = 86_400_000;

/** Last millisecond that a text of `knownAt` takes in. */
function endOf(text: string): number {
  const asOf = parseAsOf(text);
  return asOf.kind === 'date' ? (asOf.day + 1) * DAY_MS - 1 : Date.parse(text);
}
