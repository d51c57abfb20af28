import type { FactOf, FactType, Revision } from '../model/facts.ts';
import { endsOf } from './ends-of.ts';

/** All revisions of one type of fact, as the questions look them up. */
export interface Revisions<T extends FactType> {
  /** Takes in a revision; one that was there before gets the end or the mark that a later version has set. */
  put(revision: Revision<FactOf<T>>): void;
  /** All revisions, seen or not. What is put in meanwhile is left out. */
  all(): IterableIterator<Revision<FactOf<T>>>;
  /** All revisions that have `key` as their own key or as one of their ends (see `endsOf`). */
  about(key: string): readonly Revision<FactOf<T>>[];
}

/** The order in which a reader that is there from the beginning meets revisions, so that all readers hold them alike. */
export function inOrderOfComing(a: Revision, b: Revision): number {
  return a.recordedFrom - b.recordedFrom || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** Most keys are asked for in vain. */
const NONE: readonly never[] = [];

/** Revisions as objects. To put one in costs the same however many are there. */
export class FactIndex<T extends FactType> implements Revisions<T> {
  readonly #rows: Revision<FactOf<T>>[] = [];
  /** Numbers of rows by key and end. A revision never changes its ends, so a row may be replaced in place. */
  readonly #numbers = new Map<string, number[]>();

  put(revision: Revision<FactOf<T>>): void {
    const known = (this.#numbers.get(revision.key) ?? []).find((number) => {
      const row = this.#rows[number];
      return row?.key === revision.key && row.recordedFrom === revision.recordedFrom;
    });
    if (known !== undefined) {
      this.#rows[known] = revision;
      return;
    }
    this.#index(this.#rows.push(revision) - 1, revision);
  }

  /** Takes in a revision that is known to be new, before anybody asks: `settle` must follow. */
  fill(revision: Revision<FactOf<T>>): void {
    this.#rows.push(revision);
  }

  settle(): void {
    this.#rows.sort(inOrderOfComing);
    for (const [number, revision] of this.#rows.entries()) this.#index(number, revision);
  }

  #index(number: number, revision: Revision<FactOf<T>>): void {
    for (const end of new Set([revision.key, ...endsOf(revision)])) {
      const numbers = this.#numbers.get(end);
      if (numbers === undefined) this.#numbers.set(end, [number]);
      else numbers.push(number);
    }
  }

  /** @param from so many of those that came first are left out */
  *all(from = 0): Generator<Revision<FactOf<T>>> {
    const count = this.#rows.length;
    for (let number = from; number < count; number += 1) {
      const row = this.#rows[number];
      if (row !== undefined) yield row;
    }
  }

  about(key: string): readonly Revision<FactOf<T>>[] {
    const numbers = this.#numbers.get(key);
    if (numbers === undefined) return NONE;
    const about: Revision<FactOf<T>>[] = [];
    for (const number of numbers) {
      const row = this.#rows[number];
      if (row !== undefined) about.push(row);
    }
    return about;
  }
}
