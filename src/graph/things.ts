import { THING_LABELS, type ThingLabel } from '../model/things.ts';
import { type Graph, int } from './client.ts';
import { DESCRIPTION_COLUMNS, type DescribedThing, fromDescription } from './descriptions.ts';

const PACKED = `[thing.key, ${DESCRIPTION_COLUMNS.map((name) => `thing.${name}`).join(', ')}]`;

// A thing without a dataset is one of a staged version: it has been made but not described yet.
const LIST_THINGS = Object.fromEntries(
  THING_LABELS.map((label) => [
    label,
    `
  MATCH (thing:${label})
  WHERE thing.key > $after AND thing.dataset IS NOT NULL
  WITH thing
  ORDER BY thing.key
  LIMIT $limit
  RETURN collect(${PACKED}) AS rows`,
  ]),
) as Readonly<Record<ThingLabel, string>>;

/** Packed descriptions of the things among `$keys`. */
export const THINGS_BY_KEYS = `
  UNWIND $keys AS key
  MATCH (thing:Thing {key: key})
  WHERE thing.dataset IS NOT NULL
  RETURN collect(${PACKED}) AS rows`;

interface PackedThings {
  readonly rows: readonly (readonly [string, ...unknown[]])[];
}

/** Things of one label in the order of their keys, after the key `after` (null = from the first). */
export async function listThings(
  graph: Graph,
  label: ThingLabel,
  after: string | null,
  limit: number,
): Promise<DescribedThing[]> {
  const [page] = await graph.read<PackedThings>(LIST_THINGS[label], { after: after ?? '', limit: int(limit) });
  return (page?.rows ?? []).map(([key, ...values]) => fromDescription(key, values));
}

/** One thing or null for each key, in the order of the keys, by one question: the batch function of a DataLoader. */
export async function thingsByKeys(graph: Graph, keys: readonly string[]): Promise<(DescribedThing | null)[]> {
  const [page] = await graph.read<PackedThings>(THINGS_BY_KEYS, { keys: [...new Set(keys)] });
  const found = new Map((page?.rows ?? []).map(([key, ...values]) => [key, fromDescription(key, values)]));
  return keys.map((key) => found.get(key) ?? null);
}
