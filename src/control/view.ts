import type { View } from '../model/columns.ts';
import type { Day } from '../model/days.ts';
import { WHOLE } from '../model/shares.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';
import {
  CONTROL_TAG,
  compareRank,
  confidenceOfTag,
  datasetOfTag,
  isFringe,
  maxOpenOfTag,
  minOpenOfTag,
  natureOfTag,
  orderBy,
  type RankedColumns,
  rightOfTag,
} from './columns.ts';

/**
 * The holdings of one view on one day: one edge for each (owner, asset, right), statements merged, parties by
 * representative. An ultimate statement is an edge of its own and stands right after the direct one of its pair.
 * Edges of one owner stand together; `inEdge` has them by asset.
 */
export interface OwnershipGraph {
  readonly parties: number;
  readonly edges: number;
  readonly rep: Int32Array | null;
  readonly outStart: Int32Array;
  readonly owner: Int32Array;
  readonly asset: Int32Array;
  /** Right in the two lowest bits (2 = control finding), then the flags below. */
  readonly kind: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The first ranked row of the columns, which stands for the edge in a proof. */
  readonly row: Int32Array;
  readonly inStart: Int32Array;
  readonly inEdge: Int32Array;
  /** Sum of the minima of all direct holders, at `asset * 2 + right`. */
  readonly totalLow: Float64Array;
}

export const ULTIMATE = 4;
/** Several statements of one dataset were put together. */
export const MERGED = 8;
/** A statement that was passed over says otherwise. */
export const DISAGREED = 16;
/** Partial dates leave open whether it holds on the day. */
export const UNCERTAIN = 32;
export const MIN_OPEN = 64;
export const MAX_OPEN = 128;

export const rightOf = (kind: number): number => kind & 3;

const ULTIMATE_NATURE = 2;
const UNVERIFIED = CONFIDENCES.indexOf('unverified');

/**
 * Filters the columns by a view on a day and merges what speaks of one holding.
 *
 * Across datasets the first ranked statement wins; statements of the winning dataset that are valid together give the
 * largest minimum and the capped sum of the maxima. A direct statement silences the component one of its pair, since
 * they tell of the same holding. Where partial dates leave open whether the winner holds, the next one counts too: the
 * interval spans both.
 */
export function viewOwnership(columns: RankedColumns, view: View, day: Day): OwnershipGraph {
  const { parties } = columns;
  const { rep } = view;
  const members = rep === null ? null : orderBy(rep, parties, null, parties);
  const edges = new EdgeList(columns.rows);
  const outStart = new Int32Array(parties + 1);
  const found: number[] = [];
  const targetOf = (row: number): number => {
    const asset = columns.asset[row] ?? 0;
    return rep === null ? asset : (rep[asset] ?? asset);
  };

  for (let owner = 0; owner < parties; owner += 1) {
    outStart[owner] = edges.count;
    let count = 0;
    let mixed = false;
    const first = members === null ? 0 : (members.start[owner] ?? 0);
    const last = members === null ? 1 : (members.start[owner + 1] ?? 0);
    for (let place = first; place < last; place += 1) {
      const member = members === null ? owner : (members.order[place] ?? 0);
      if (place > first) mixed = true;
      const end = columns.outStart[member + 1] ?? 0;
      for (let row = columns.outStart[member] ?? 0; row < end; row += 1) {
        if (!passes(columns, view, day, row)) continue;
        const target = targetOf(row);
        if (target === owner) continue;
        if (target !== columns.asset[row]) mixed = true;
        found[count] = row;
        count += 1;
      }
    }
    if (count === 0) continue;
    found.length = count;
    if (mixed) found.sort((a, b) => targetOf(a) - targetOf(b) || compareRank(columns, a, b));
    emitAll(columns, edges, owner, found, targetOf);
  }
  outStart[parties] = edges.count;

  const list = edges.finish();
  const { order: inEdge, start: inStart } = orderBy(list.asset, parties, null, edges.count);
  const totalLow = new Float64Array(parties * 2);
  for (let edge = 0; edge < edges.count; edge += 1) {
    const kind = list.kind[edge] ?? 0;
    if ((kind & ULTIMATE) !== 0 || rightOf(kind) === CONTROL_TAG) continue;
    const slot = (list.asset[edge] ?? 0) * 2 + rightOf(kind);
    totalLow[slot] = (totalLow[slot] ?? 0) + (list.low[edge] ?? 0);
  }
  return { parties, edges: edges.count, rep, outStart, inStart, inEdge, totalLow, ...list };
}

function passes(columns: RankedColumns, view: View, day: Day, row: number): boolean {
  if ((columns.from[row] ?? 0) > day || day >= (columns.to[row] ?? 0)) return false;
  if ((columns.recordedFrom[row] ?? 0) > view.version || view.version >= (columns.recordedTo[row] ?? 0)) return false;
  const tag = columns.tag[row] ?? 0;
  if (!view.includeUnverified && confidenceOfTag(tag) === UNVERIFIED) return false;
  return view.datasets === null || view.datasets.has(datasetOfTag(tag));
}

/** Cuts the ranked rows of one owner into one group for each (asset, right, ultimate or not). */
function emitAll(
  columns: RankedColumns,
  edges: EdgeList,
  owner: number,
  rows: readonly number[],
  targetOf: (row: number) => number,
): void {
  let begin = 0;
  while (begin < rows.length) {
    const lead = rows[begin] ?? 0;
    const asset = targetOf(lead);
    const right = rightOfTag(columns.tag[lead] ?? 0);
    const ultimate = natureOfTag(columns.tag[lead] ?? 0) === ULTIMATE_NATURE;
    let end = begin + 1;
    for (; end < rows.length; end += 1) {
      const row = rows[end] ?? 0;
      const tag = columns.tag[row] ?? 0;
      if (targetOf(row) !== asset || rightOfTag(tag) !== right) break;
      if ((natureOfTag(tag) === ULTIMATE_NATURE) !== ultimate) break;
    }
    const kind = right | (ultimate ? ULTIMATE : 0);
    if (end - begin === 1) {
      edges.push(owner, asset, kind | flagsOf(columns, lead), columns.low[lead] ?? 0, columns.high[lead] ?? 0, lead);
    } else {
      const { low, high, flags } = merge(columns, rows.slice(begin, end));
      edges.push(owner, asset, kind | flags, low, high, lead);
    }
    begin = end;
  }
}

interface MergedShare {
  readonly low: number;
  readonly high: number;
  readonly flags: number;
}

function flagsOf(columns: RankedColumns, row: number): number {
  const tag = columns.tag[row] ?? 0;
  const low = isFringe(tag, columns.low[row] ?? 0) ? UNCERTAIN : minOpenOfTag(tag) ? MIN_OPEN : 0;
  return low | (maxOpenOfTag(tag) ? MAX_OPEN : 0);
}

function single(columns: RankedColumns, row: number): MergedShare {
  return { low: columns.low[row] ?? 0, high: columns.high[row] ?? 0, flags: flagsOf(columns, row) };
}

/** Statements of one holding, best first. */
function merge(columns: RankedColumns, rows: readonly number[]): MergedShare {
  let rest = rows;
  let result: MergedShare | null = null;
  let open = true;
  while (rest.length > 0 && open) {
    const lead = columns.tag[rest[0] ?? 0] ?? 0;
    const isOfLead = (row: number): boolean => {
      const tag = columns.tag[row] ?? 0;
      return datasetOfTag(tag) === datasetOfTag(lead) && natureOfTag(tag) === natureOfTag(lead);
    };
    const group = mergeDataset(rest.filter(isOfLead).map((row) => single(columns, row)));
    rest = rest.filter((row) => !isOfLead(row));
    open = (group.flags & UNCERTAIN) !== 0;
    result = result === null ? group : spanOf(result, group);
  }
  const kept = result ?? { low: 0, high: 0, flags: 0 };
  const disagrees = rest.some((row) => {
    const other = single(columns, row);
    return other.high !== kept.high || ((other.flags & UNCERTAIN) === 0 && other.low !== kept.low);
  });
  return disagrees ? { ...kept, flags: kept.flags | DISAGREED } : kept;
}

/** Statements of one dataset, valid together. */
function mergeDataset(shares: readonly MergedShare[]): MergedShare {
  const [only] = shares;
  if (only !== undefined && shares.length === 1) return only;
  const lowest = shares.reduce((best, one) => (one.low > best.low ? one : best));
  const open = shares.some(({ flags }) => (flags & MAX_OPEN) !== 0);
  const sum = shares.reduce((total, { high, flags }) => total + high + ((flags & MAX_OPEN) !== 0 ? 1 : 0), 0);
  const capped = sum > WHOLE;
  return {
    low: lowest.low,
    high: capped ? WHOLE : open ? sum - 1 : sum,
    flags:
      MERGED |
      (lowest.flags & MIN_OPEN) |
      (open && !capped ? MAX_OPEN : 0) |
      (shares.every(({ flags }) => (flags & UNCERTAIN) !== 0) ? UNCERTAIN : 0),
  };
}

/** The better statement may or may not hold; if it does not, the next one does. */
function spanOf(better: MergedShare, next: MergedShare): MergedShare {
  const highest = next.high > better.high ? next : better;
  const differs = next.high !== better.high;
  return {
    low: 0,
    high: highest.high,
    flags: ((better.flags | next.flags) & MERGED) | (highest.flags & MAX_OPEN) | UNCERTAIN | (differs ? DISAGREED : 0),
  };
}

/** Columns of edges that are filled from the front. */
class EdgeList {
  count = 0;
  readonly #owner: Int32Array;
  readonly #asset: Int32Array;
  readonly #kind: Uint8Array;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #row: Int32Array;

  constructor(room: number) {
    this.#owner = new Int32Array(room);
    this.#asset = new Int32Array(room);
    this.#kind = new Uint8Array(room);
    this.#low = new Int32Array(room);
    this.#high = new Int32Array(room);
    this.#row = new Int32Array(room);
  }

  push(owner: number, asset: number, kind: number, low: number, high: number, row: number): void {
    const at = this.count;
    this.#owner[at] = owner;
    this.#asset[at] = asset;
    this.#kind[at] = kind;
    this.#low[at] = low;
    this.#high[at] = high;
    this.#row[at] = row;
    this.count = at + 1;
  }

  finish(): Pick<OwnershipGraph, 'owner' | 'asset' | 'kind' | 'low' | 'high' | 'row'> {
    const { count } = this;
    return {
      owner: this.#owner.subarray(0, count),
      asset: this.#asset.subarray(0, count),
      kind: this.#kind.subarray(0, count),
      low: this.#low.subarray(0, count),
      high: this.#high.subarray(0, count),
      row: this.#row.subarray(0, count),
    };
  }
}
