import type { Graph } from './client.ts';
import type { Ledger } from './ledger.ts';
import { readPages } from './pages.ts';
import { type Shape, type ShapeName, textsByShape } from './shapes.ts';

/** What changes in the store: keys by the shape of the revision that is closed or marked, numbers of what is added. */
export interface Difference {
  /** Numbers of the ledger, in its order. */
  readonly added: readonly number[];
  /** 1 at the number of each entry of which the store believes exactly this. */
  readonly unchanged: Uint8Array;
  readonly closed: ReadonlyMap<ShapeName, readonly string[]>;
  readonly unseen: ReadonlyMap<ShapeName, readonly string[]>;
  readonly counts: DifferenceCounts;
}

/** What an import found to be different from what is believed. */
export interface Changes {
  readonly things: Difference;
  readonly facts: Difference;
}

/** `added`: not believed before; `changed`: closed and added again; `returned`: had vanished; `unseen`: vanished now. */
export interface DifferenceCounts {
  readonly added: number;
  readonly changed: number;
  readonly returned: number;
  readonly unseen: number;
  readonly unchanged: number;
}

/** What is still believed of a key: its hash, and whether a file has already been seen without it. */
export interface OpenRevision {
  readonly key: string;
  readonly shape: ShapeName;
  readonly hash: string;
  readonly unseen: boolean;
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

/** The revisions of one shape of a dataset that are still believed, page by page. */
export async function* readOpen(graph: Graph, { name }: Shape, dataset: string): AsyncGenerator<OpenRevision> {
  // Keys are dataset/own id, and 0 is the character after the slash: the index on keys gives one dataset alone.
  for await (const [key, hash, unseen] of readPages(graph, READ_OPEN[name], `${dataset}/`, { end: `${dataset}0` })) {
    yield { key: String(key), shape: name, hash: String(hash), unseen: unseen === true };
  }
}

/** Compares a file with what is believed, one revision after the other. Only a `whole` file can make something vanish, and one that `revises` closes it. */
export class Comparison {
  readonly #wanted: Ledger<string>;
  readonly #whole: boolean;
  readonly #revises: boolean;
  /** What stands before the key of the ledger in the keys of the store. */
  readonly #prefix: string;
  /** 1 for each entry of which the store believes exactly this. */
  readonly #unchanged: Uint8Array;
  readonly #closed = new Map<ShapeName, string[]>();
  readonly #unseen = new Map<ShapeName, string[]>();
  readonly #counts = { changed: 0, returned: 0, unseen: 0, unchanged: 0 };

  constructor(wanted: Ledger<string>, { whole, revises }: { whole: boolean; revises: boolean }, prefix: string) {
    this.#wanted = wanted;
    this.#whole = whole;
    this.#revises = revises;
    this.#prefix = prefix;
    this.#unchanged = new Uint8Array(wanted.size);
  }

  meet({ key, shape, hash, unseen }: OpenRevision): void {
    const number = this.#wanted.find(key.slice(this.#prefix.length));
    if (number === undefined) {
      if (this.#revises) {
        append(this.#closed, shape, key);
        this.#counts.unseen += 1;
        return;
      }
      if (!this.#whole || unseen) return;
      append(this.#unseen, shape, key);
      this.#counts.unseen += 1;
      return;
    }
    if (!unseen && this.#wanted.hash(number) === hash) {
      this.#unchanged[number] = 1;
      this.#counts.unchanged += 1;
      return;
    }
    append(this.#closed, shape, key);
    if (unseen) this.#counts.returned += 1;
    else this.#counts.changed += 1;
  }

  end(): Difference {
    const added: number[] = [];
    for (const [number, same] of this.#unchanged.entries()) if (same === 0) added.push(number);
    const { changed, returned } = this.#counts;
    const counts = { ...this.#counts, added: added.length - changed - returned };
    return { added, unchanged: this.#unchanged, closed: this.#closed, unseen: this.#unseen, counts };
  }
}

/** For a file that says exactly what the last one said. */
export function noDifference(unchanged: number): Difference {
  const counts = { added: 0, changed: 0, returned: 0, unseen: 0, unchanged };
  return { added: [], unchanged: new Uint8Array(unchanged).fill(1), closed: new Map(), unseen: new Map(), counts };
}

export function isEmpty(difference: Difference): boolean {
  return difference.added.length === 0 && difference.closed.size === 0 && difference.unseen.size === 0;
}

function append(all: Map<ShapeName, string[]>, shape: ShapeName, key: string): void {
  const keys = all.get(shape);
  if (keys === undefined) all.set(shape, [key]);
  else keys.push(key);
}
