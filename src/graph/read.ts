import { LinkageError } from '../errors.ts';
import type { DatasetVersion } from '../model/answers.ts';
import { asSeenAt, type Recorded, type Revision } from '../model/facts.ts';
import { type Graph, int, type Parameters } from './client.ts';
import { columnsOf, RECORDED_COLUMNS, toRecorded, toRevision } from './codec.ts';
import { DESCRIPTION_COLUMNS, type DescribedThing, fromDescription } from './descriptions.ts';
import { readPages } from './pages.ts';
import { DESCRIPTION_SHAPE, type Shape, textsByShape } from './shapes.ts';
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

const READ_DATASETS = `
  MATCH (state:GraphVersion {id: 'v'})
  MATCH (version:Version)
  WHERE version.n > $from AND version.n <= state.published AND version.n <= $to
  RETURN version.dataset AS id,
         version.n AS version,
         {zh: version.namesZh, en: version.namesEn} AS names,
         version.retrieved AS retrieved,
         version.published AS imported,
         version.checksum AS checksum,
         version.licence AS licence,
         version.withdraws AS withdraws
  ORDER BY version`;

/** The version that new requests pin. @throws LinkageError GRAPH_UNAVAILABLE when the store was never migrated. */
export async function readPublished(graph: Graph): Promise<PublishedVersion> {
  const [row] = await graph.read<PublishedVersion>(READ_PUBLISHED);
  if (row === undefined) throw new LinkageError('GRAPH_UNAVAILABLE', 'The store has no schema yet.');
  return row;
}

/** The published versions of a range with their datasets, the first first. The last of each id is its present state. */
export async function readDatasets(graph: Graph, { from, to }: VersionRange): Promise<DatasetVersion[]> {
  return graph.read<DatasetVersion>(READ_DATASETS, { from: int(from), to: int(to) });
}

const packed = ({ type }: Shape): string => {
  const columns = type === null ? ['thing', ...DESCRIPTION_COLUMNS] : columnsOf(type);
  return `[${['key', ...columns, ...RECORDED_COLUMNS].map((name) => `fact.${name}`).join(', ')}]`;
};

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
  for (const shape of await storedShapes(graph)) {
    if (shape.type === null) continue;
    for await (const values of readShape(graph, shape, { from, to }))
      yield asSeenAt(toRevision(shape.type, values), to);
  }
}

/** What datasets say of things, as a reader at version `to` sees it, with the same range as `readRevisions`. */
export async function* readDescriptions(
  graph: Graph,
  { from, to }: VersionRange,
): AsyncGenerator<DescribedThing & Recorded> {
  const described = DESCRIPTION_COLUMNS.length;
  for await (const [key, ...values] of readShape(graph, DESCRIPTION_SHAPE, { from, to })) {
    const recorded = toRecorded(values.slice(described));
    yield asSeenAt({ ...fromDescription(String(key), values.slice(0, described)), ...recorded }, to);
  }
}

/** Packed revisions of one shape, their key left out. */
async function* readShape(
  graph: Graph,
  { name }: Shape,
  { from, to }: VersionRange,
): AsyncGenerator<readonly unknown[]> {
  const rows =
    from === 0
      ? readPages(graph, READ_ALL[name], '', { to: int(to) })
      : readRows(graph, READ_CHANGED[name], { from: int(from), to: int(to) });
  for await (const [, ...values] of rows) yield values;
}

async function* readRows(graph: Graph, cypher: string, parameters: Parameters): AsyncGenerator<readonly unknown[]> {
  for await (const { row } of graph.stream<{ row: unknown[] }>(cypher, parameters)) yield row;
}
