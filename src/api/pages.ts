import { Buffer } from 'node:buffer';
import { LinkageError } from '../errors.ts';
import type { Sequence } from '../model/sequence.ts';

/** The values that an order goes by, compared one after the other. The last one must be unique. */
export type Position = readonly (string | number)[];

/** An entry of a page: its place, and what stands there. */
export interface Placed<T> {
  readonly cursor: string;
  readonly item: T;
}

/** A page of entries that were not counted. */
export interface OpenPage<T> {
  readonly edges: readonly Placed<T>[];
  readonly hasNextPage: boolean;
}

/** A page of entries that are counted only if somebody asks. */
export interface CountablePage<T> extends OpenPage<T> {
  readonly count: () => number;
}

export interface Page<T> extends OpenPage<T> {
  /** Number of entries on all pages. */
  readonly totalCount: number;
}

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

const MAX_FIRST = 100;

/**
 * One page of `ordered`, which must be sorted by `compare` of its positions. Keyset: the cursor holds the position of the
 * last entry, so entries that come or go between two pages move nothing. `order` names the connection; a cursor of
 * another one is refused.
 * @throws LinkageError BAD_USER_INPUT for `first` outside 1 to 100 and for a cursor that is not one
 */
export function pageOf<T>(
  order: string,
  ordered: Sequence<T>,
  positionOf: (item: T) => Position,
  { first, after }: PageArguments,
): Page<T> {
  checkFirst(first);
  const start = after === null || after === undefined ? 0 : placeAfter(ordered, positionOf, readCursor(order, after));
  const items = ordered.slice(start, start + first);
  return {
    edges: items.map((item) => ({ cursor: writeCursor(order, positionOf(item)), item })),
    hasNextPage: start + items.length < ordered.length,
    totalCount: ordered.length,
  };
}

/**
 * One page of items that come in any order, without sorting or holding the rest of them: what is kept grows with `first`
 * alone. Items that are not accepted are left out; only those that may stand on the page are asked about, and all of them
 * to count. `items` gives them anew at each call.
 * @throws LinkageError BAD_USER_INPUT, as `pageOf`
 */
export function pageAmong<T>(
  order: string,
  items: () => Iterable<T>,
  positionOf: (item: T) => Position,
  accepts: (item: T) => boolean,
  { first, after }: PageArguments,
): CountablePage<T> {
  checkFirst(first);
  const start = after === null || after === undefined ? null : readCursor(order, after);
  const kept: { readonly item: T; readonly position: Position }[] = [];
  for (const item of items()) {
    const position = positionOf(item);
    if (start !== null && comparePositions(position, start) <= 0) continue;
    const last = kept.length > first ? kept.at(-1) : undefined;
    if (last !== undefined && comparePositions(position, last.position) >= 0) continue;
    if (!accepts(item)) continue;
    kept.splice(
      placeAfter(kept, (one) => one.position, position),
      0,
      { item, position },
    );
    if (kept.length > first + 1) kept.pop();
  }
  return {
    edges: kept.slice(0, first).map(({ item, position }) => ({ cursor: writeCursor(order, position), item })),
    hasNextPage: kept.length > first,
    count: () => countOf(items(), accepts),
  };
}

function countOf<T>(items: Iterable<T>, accepts: (item: T) => boolean): number {
  let count = 0;
  for (const item of items) if (accepts(item)) count += 1;
  return count;
}

/** @throws LinkageError BAD_USER_INPUT for a size of a page or a list outside `least` to `most` */
export function checkFirst(first: number, least = 1, most = MAX_FIRST): void {
  if (Number.isInteger(first) && first >= least && first <= most) return;
  throw new LinkageError('BAD_USER_INPUT', `first is ${first}, but must be between ${least} and ${most}.`, {
    argument: 'first',
    value: first,
    limit: most,
  });
}

/** The same page with each item turned into something else. */
export function mapPage<T, U>(page: Page<T>, turn: (item: T) => U): Page<U> {
  return { ...page, edges: page.edges.map(({ cursor, item }) => ({ cursor, item: turn(item) })) };
}

/** Order of two positions: numbers by size, texts by code unit, so that it never depends on a locale. */
export function comparePositions(a: Position, b: Position): number {
  for (let place = 0; place < a.length; place += 1) {
    const left = a[place] ?? '';
    const right = b[place] ?? '';
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

export function sortByPosition<T>(items: Iterable<T>, positionOf: (item: T) => Position): T[] {
  return [...items]
    .map((item) => ({ item, position: positionOf(item) }))
    .sort((a, b) => comparePositions(a.position, b.position))
    .map(({ item }) => item);
}

function placeAfter<T>(ordered: Sequence<T>, positionOf: (item: T) => Position, position: Position): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = ordered.at(middle);
    if (item !== undefined && comparePositions(positionOf(item), position) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function writeCursor(order: string, position: Position): string {
  return Buffer.from(JSON.stringify([order, ...position]), 'utf8').toString('base64url');
}

function readCursor(order: string, cursor: string): Position {
  const position = decode(cursor).slice(1);
  if (position.length === 0 || writeCursor(order, position) !== cursor) {
    throw new LinkageError('BAD_USER_INPUT', `after is "${cursor}", which is not a cursor of this list.`, {
      argument: 'after',
      value: cursor,
    });
  }
  return position;
}

function decode(cursor: string): Position {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPosition =
      Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number');
    return isPosition ? value : [];
  } catch {
    return [];
  }
}
