import { Buffer } from 'node:buffer';
import { LinkageError } from '../errors.ts';

/** The values that an order goes by, compared one after the other. The last one must be unique. */
export type Position = readonly (string | number)[];

/** An entry of a page: its place, and what stands there. */
export interface Placed<T> {
  readonly cursor: string;
  readonly item: T;
}

export interface Page<T> {
  readonly edges: readonly Placed<T>[];
  readonly hasNextPage: boolean;
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
  ordered: readonly T[],
  positionOf: (item: T) => Position,
  { first, after }: PageArguments,
): Page<T> {
  if (!Number.isInteger(first) || first < 1 || first > MAX_FIRST) {
    throw new LinkageError('BAD_USER_INPUT', `first is ${first}, but must be between 1 and ${MAX_FIRST}.`, {
      argument: 'first',
    });
  }
  const start = after === null || after === undefined ? 0 : placeAfter(ordered, positionOf, readCursor(order, after));
  const items = ordered.slice(start, start + first);
  return {
    edges: items.map((item) => ({ cursor: writeCursor(order, positionOf(item)), item })),
    hasNextPage: start + items.length < ordered.length,
    totalCount: ordered.length,
  };
}

/** The same page with each item turned into something else. */
export function mapPage<T, U>(page: Page<T>, turn: (item: T) => U): Page<U> {
  return { ...page, edges: page.edges.map(({ cursor, item }) => ({ cursor, item: turn(item) })) };
}

/** Order of two positions: numbers by size, texts by code unit, so that it never depends on a locale. */
export function comparePositions(a: Position, b: Position): number {
  for (const [place, left] of a.entries()) {
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

function placeAfter<T>(ordered: readonly T[], positionOf: (item: T) => Position, position: Position): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = ordered[middle];
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
