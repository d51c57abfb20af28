import type { Graph } from './client.ts';
import { readPages } from './pages.ts';
import { type Shape, type ShapeName, textsByShape } from './shapes.ts';

/** What is still believed of a key: its hash, and whether a file has already been seen without it. */
export interface OpenRevision {
  readonly shape: ShapeName;
  readonly hash: string;
  readonly unseen: boolean;
}

/** What changes in the store: keys by the shape of the revision that is closed or marked, values that are added. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly closed: ReadonlyMap<ShapeName, readonly string[]>;
  readonly unseen: ReadonlyMap<ShapeName, readonly string[]>;
  readonly counts: DifferenceCounts;
}

/** `added`: not believed before; `changed`: closed and added again; `returned`: had vanished; `unseen`: vanished now. */
export interface DifferenceCounts {
  readonly added: number;
  readonly changed: number;
  readonly returned: number;
  readonly unseen: number;
  readonly unchanged: number;
}

/** A page of what is still believed of one dataset: packed [key, hash, whether a file was seen without it]. */
export const READ_OPEN = textsByShape(
  ({ name, pattern }) => `
  MATCH ${pattern}
  USING INDEX fact:${name}(key)
  WHERE fact.key >= $after AND fact.key < $end AND fact.recordedTo IS NULL
  WITH fact
  ORDER BY fact.key
  LIMIT $limit
  RETURN collect([fact.key, fact.hash, fact.unseenFrom IS NOT NULL]) AS rows`,
);

/** Adds the revisions of a dataset that are still believed to `open`, by key. */
export async function readOpen(
  graph: Graph,
  shape: Shape,
  dataset: string,
  open: Map<string, OpenRevision>,
): Promise<void> {
  // Keys are dataset/own id, and 0 is the character after the slash: the index on keys gives one dataset alone.
  const parameters = { end: `${dataset}0` };
  for await (const [key, hash, unseen] of readPages(graph, READ_OPEN[shape.name], `${dataset}/`, parameters)) {
    open.set(String(key), { shape: shape.name, hash: String(hash), unseen: unseen === true });
  }
}

/** Compares a file with what is believed. Only a `whole` file can make something vanish. */
export function differenceOf<T extends { readonly hash: string }>(
  wanted: ReadonlyMap<string, T>,
  open: ReadonlyMap<string, OpenRevision>,
  whole: boolean,
): Difference<T> {
  const added: T[] = [];
  const closed = new Map<ShapeName, string[]>();
  const unseen = new Map<ShapeName, string[]>();
  const counts = { added: 0, changed: 0, returned: 0, unseen: 0, unchanged: 0 };
  for (const [key, one] of wanted) {
    const known = open.get(key);
    if (known !== undefined && known.hash === one.hash && !known.unseen) {
      counts.unchanged += 1;
      continue;
    }
    if (known === undefined) counts.added += 1;
    else if (known.unseen) counts.returned += 1;
    else counts.changed += 1;
    if (known !== undefined) append(closed, known.shape, key);
    added.push(one);
  }
  if (whole) {
    for (const [key, known] of open) {
      if (known.unseen || wanted.has(key)) continue;
      append(unseen, known.shape, key);
      counts.unseen += 1;
    }
  }
  return { added, closed, unseen, counts };
}

/** For a file that says exactly what the last one said. */
export function noDifference(unchanged: number): Difference<never> {
  const counts = { added: 0, changed: 0, returned: 0, unseen: 0, unchanged };
  return { added: [], closed: new Map(), unseen: new Map(), counts };
}

export function isEmpty(difference: Difference<unknown>): boolean {
  return difference.added.length === 0 && difference.closed.size === 0 && difference.unseen.size === 0;
}

function append(all: Map<ShapeName, string[]>, shape: ShapeName, key: string): void {
  const keys = all.get(shape);
  if (keys === undefined) all.set(shape, [key]);
  else keys.push(key);
}
