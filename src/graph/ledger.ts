import { createHash } from 'node:crypto';
import type { SpoolPlace } from './spool.ts';

const HASH_BYTES = 32;
const FIRST_ROOM = 1_024;

/**
 * What is kept in memory of the records of one file: for each key its hash, its kind, and its place in the spool, in
 * typed columns. Everything else of a record is read back when it is needed. Entries are numbered from 0.
 */
export class Ledger<K extends string> {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #kinds: readonly K[];
  readonly #codes: ReadonlyMap<K, number>;
  #hashes = new Uint8Array(FIRST_ROOM * HASH_BYTES);
  #offsets = new Float64Array(FIRST_ROOM);
  #lengths = new Uint32Array(FIRST_ROOM);
  #kindOf = new Uint8Array(FIRST_ROOM);

  constructor(kinds: readonly K[]) {
    this.#kinds = kinds;
    this.#codes = new Map(kinds.map((kind, code) => [kind, code]));
  }

  get size(): number {
    return this.#keys.length;
  }

  add(key: string, kind: K, hash: string, { offset, length }: SpoolPlace): void {
    const number = this.#keys.length;
    if (number === this.#offsets.length) this.#grow();
    this.#numbers.set(key, number);
    this.#keys.push(key);
    this.#hashes.set(Buffer.from(hash, 'base64url'), number * HASH_BYTES);
    this.#offsets[number] = offset;
    this.#lengths[number] = length;
    this.#kindOf[number] = this.#codes.get(kind) ?? 0;
  }

  /** Number of the entry with a key. */
  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  key(number: number): string {
    return this.#keys[number] ?? '';
  }

  kind(number: number): K {
    const kind = this.#kinds[this.#kindOf[number] ?? 0];
    if (kind === undefined) throw new RangeError(`the entry ${number} has no kind`);
    return kind;
  }

  /** SHA-256 as base64url, as it was added. */
  hash(number: number): string {
    const from = number * HASH_BYTES;
    return Buffer.from(this.#hashes.buffer, from, HASH_BYTES).toString('base64url');
  }

  place(number: number): SpoolPlace {
    return { offset: this.#offsets[number] ?? 0, length: this.#lengths[number] ?? 0 };
  }

  /** How many entries there are of each kind that there is. */
  counts(): Map<K, number> {
    const counts = new Map<K, number>();
    for (let number = 0; number < this.size; number += 1) {
      const kind = this.kind(number);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }

  /** The keys in their order with the hash of each: the same for the same entries, in whatever order they came. */
  *sorted(): Generator<readonly [key: string, hash: string]> {
    for (const key of this.#keys.toSorted()) yield [key, this.hash(this.#numbers.get(key) ?? 0)];
  }

  #grow(): void {
    const room = this.#offsets.length * 2;
    const larger = <T extends Uint8Array | Uint32Array | Float64Array>(next: T, old: T): T => {
      next.set(old);
      return next;
    };
    this.#hashes = larger(new Uint8Array(room * HASH_BYTES), this.#hashes);
    this.#offsets = larger(new Float64Array(room), this.#offsets);
    this.#lengths = larger(new Uint32Array(room), this.#lengths);
    this.#kindOf = larger(new Uint8Array(room), this.#kindOf);
  }
}

/** The text of `contentHash([first, …])` without holding it: `parts` are lists of "key hash" in their order. */
export function hashOfLedgers(first: boolean, ledgers: readonly Ledger<string>[]): string {
  const hash = createHash('sha256').update(`[${first}`);
  for (const ledger of ledgers) {
    hash.update(',[');
    let comma = '';
    for (const [key, own] of ledger.sorted()) {
      hash.update(`${comma}${JSON.stringify(`${key} ${own}`)}`);
      comma = ',';
    }
    hash.update(']');
  }
  return hash.update(']').digest('base64url');
}
