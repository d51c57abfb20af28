import { type Graph, int, wholeNumbers } from './client.ts';
import { choose, currentValues, DESCRIPTION_COLUMNS, type DescribedThing, fromDescription } from './descriptions.ts';
import type { Lease } from './lease.ts';

const BATCH_ROWS = 2_000;

const CHANGED_THINGS = `
  CALL () {
    MATCH (fact:Description)
    WHERE fact.recordedFrom > $from AND fact.recordedFrom <= $to
    RETURN fact.thing AS key
    UNION
    MATCH (fact:Description)
    WHERE fact.recordedTo > $from AND fact.recordedTo <= $to
    RETURN fact.thing AS key
  }
  RETURN collect(key) AS keys`;

const READ_DESCRIPTIONS = `
  UNWIND $keys AS key
  MATCH (fact:Description {thing: key})
  WHERE fact.recordedFrom <= $version AND (fact.recordedTo IS NULL OR fact.recordedTo > $version)
  RETURN collect([key, ${DESCRIPTION_COLUMNS.map((name) => `fact.${name}`).join(', ')}]) AS rows`;

const WRITE_CURRENT = `
  UNWIND $rows AS row
  MATCH (thing:Thing {key: row.key})
  WITH thing, row, thing.createdIn AS createdIn
  SET thing = row, thing.createdIn = createdIn`;

export const NOTE_DESCRIBED = `
  MATCH (state:GraphVersion {id: 'v'})
  SET state.described = $to`;

/** Keys of the things whose descriptions changed after version `from`, up to `to`. */
export async function changedThings(graph: Graph, from: number, to: number): Promise<string[]> {
  const [row] = await graph.read<{ keys: string[] }>(CHANGED_THINGS, { from: int(from), to: int(to) });
  return row?.keys ?? [];
}

/** All descriptions of some things that are believed at a version, grouped by the key of the thing. */
export async function descriptionsOf(
  graph: Graph,
  keys: readonly string[],
  version: number,
): Promise<Map<string, DescribedThing[]>> {
  const [row] = await graph.read<{ rows: [string, ...unknown[]][] }>(READ_DESCRIPTIONS, {
    keys,
    version: int(version),
  });
  const all = new Map<string, DescribedThing[]>();
  for (const [key, ...values] of row?.rows ?? []) {
    const one = fromDescription(key, values);
    const others = all.get(key);
    if (others === undefined) all.set(key, [one]);
    else others.push(one);
  }
  return all;
}

/**
 * Copies the descriptions that are believed since the published version onto their things. Doing it twice changes
 * nothing, so a kill in between is made good by doing it again.
 */
export async function describeThings(graph: Graph, lease: Lease, from: number, to: number): Promise<void> {
  await describeKeys(graph, lease, await changedThings(graph, from, to), to);
  await lease.write((run) => run(NOTE_DESCRIBED, { to: int(to) }));
}

/** Copies the descriptions that are believed at a version onto the things of some keys; one that has none is left bare. */
export async function describeKeys(graph: Graph, lease: Lease, keys: readonly string[], to: number): Promise<void> {
  for (let at = 0; at < keys.length; at += BATCH_ROWS) {
    const some = keys.slice(at, at + BATCH_ROWS);
    const all = await descriptionsOf(graph, some, to);
    const rows = some.map((key) => {
      const descriptions = all.get(key) ?? [];
      const chosen = choose(descriptions);
      return chosen === null ? { key } : currentValues(chosen, descriptions);
    });
    await lease.write((run) => run(WRITE_CURRENT, { rows: wholeNumbers(rows) }));
  }
}
