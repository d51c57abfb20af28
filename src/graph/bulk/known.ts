import type { FactType } from '../../model/facts.ts';
import { GrowingInts, Hashes, Numbering } from './growing.ts';

/** What stands behind a key: nothing yet, a thing, or a fact of a type. */
export type Kind = 'mentioned' | 'thing' | FactType;

/**
 * All that is remembered of the records read: keys, the hash of each, in which version and where it stood. A number
 * stands for a key from its first mention on.
 */
export class Known {
  readonly #keys = new Numbering();
  readonly #kinds = new Numbering();
  readonly #kind = new GrowingInts();
  readonly #version = new GrowingInts();
  readonly #places = new Numbering();
  readonly #place = new GrowingInts();
  readonly #line = new GrowingInts();
  readonly #hashes = new Hashes();

  constructor() {
    this.#kinds.numberOf('mentioned');
  }

  /** The number of a key, a new one if it was never met. */
  numberOf(key: string): number {
    return this.#keys.numberOf(key);
  }

  keyOf(number: number): string {
    return this.#keys.textOf(number);
  }

  kindOf(number: number): Kind {
    return this.#kinds.textOf(this.#kind.get(number)) as Kind;
  }

  /** The last version that says something of it; 0 = none. */
  versionOf(number: number): number {
    return this.#version.get(number);
  }

  hashOf(number: number): string {
    return this.#hashes.get(number);
  }

  whereOf(number: number): string {
    const line = this.#line.get(number);
    return `${this.#places.textOf(this.#place.get(number))}${line === 0 ? '' : line}`;
  }

  define(number: number, kind: Kind, version: number, where: string, hash: string): void {
    this.#kind.set(number, this.#kinds.numberOf(kind));
    this.#version.set(number, version);
    this.#hashes.set(number, hash);
    // Most places are a file and a line, and the file is always the same.
    const [, file = where, line = '0'] = LINE.exec(where) ?? [];
    this.#place.set(number, this.#places.numberOf(file));
    this.#line.set(number, Number(line));
  }
}

const LINE = /^(.*\D)([1-9]\d{0,8})$/s;
