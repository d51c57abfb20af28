import type { View } from '../model/columns.ts';
import { DAY_MAX, DAY_MIN, type Day } from '../model/days.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';
import {
  allocateColumns,
  COLUMN_NAMES,
  type Columns,
  compareRank,
  confidenceOfTag,
  datasetOfTag,
  type HoldingRow,
  MOST_PARTS,
  natureOfTag,
  orderBy,
  type RankedColumns,
  rightOfTag,
  writeStatement,
} from './columns.ts';
import { rightOf, ULTIMATE } from './edge-flags.ts';
import { flagsOf, mergeStatements } from './merge-statements.ts';

/** Hypothetical facts on top of the columns: rows that are added, and numbers of facts that are left out. */
export interface Overlay {
  readonly rows: readonly HoldingRow[];
  readonly ended: ReadonlySet<number>;
}

const ULTIMATE_NATURE = 2;
const UNVERIFIED = CONFIDENCES.indexOf('unverified');

/**
 * Cuts the edges of a view out of the columns, owner by owner: rows that pass the view on the day, of all records of the
 * owner, statements of one holding merged. Rows of an overlay are numbered after those of the columns.
 */
export class EdgeCutter {
  readonly parties: number;
  readonly rep: Int32Array | null;
  readonly #columns: RankedColumns;
  readonly #view: View;
  readonly #day: Day;
  readonly #ended: ReadonlySet<number> | null;
  readonly #extra: Columns | null;
  readonly #extraByOwner = new Map<number, number[]>();
  readonly #members: { readonly order: Int32Array; readonly start: Int32Array } | null;
  readonly #found: number[] = [];

  constructor(columns: RankedColumns, view: View, day: Day, overlay: Overlay | null) {
    this.#columns = columns;
    this.#view = view;
    this.#day = day;
    this.#ended = overlay === null || overlay.ended.size === 0 ? null : overlay.ended;
    const named = overlay?.rows.reduce((most, { owner, asset }) => Math.max(most, owner + 1, asset + 1), 0) ?? 0;
    this.parties = Math.max(columns.parties, named);
    this.rep = view.rep === null ? null : representatives(view.rep, this.parties);
    this.#members = this.rep === null ? null : orderBy(this.rep, this.parties, null, this.parties);
    this.#extra = overlay === null || overlay.rows.length === 0 ? null : this.#write(overlay.rows);
  }

  /** Adds the edges of one owner, a representative, sorted by asset and right. */
  cutOwner(owner: number, edges: EdgeList): void {
    const found = this.#found;
    found.length = 0;
    let mixed = false;
    const members = this.#members;
    if (members === null) {
      mixed = this.#collect(owner, owner, mixed);
    } else {
      const last = members.start[owner + 1] ?? 0;
      for (let place = members.start[owner] ?? 0; place < last; place += 1) {
        const before = found.length;
        mixed = this.#collect(members.order[place] ?? 0, owner, mixed || before > 0);
      }
    }
    const extra = this.#extraByOwner.get(owner);
    if (extra !== undefined) {
      this.#emitWithExtra(owner, edges, extra);
      return;
    }
    if (found.length === 0) return;
    const columns = this.#columns;
    if (mixed) found.sort((a, b) => this.#targetOf(a) - this.#targetOf(b) || compareRank(columns, a, b));
    this.#emit(columns, edges, owner, found, null);
  }

  factOf(row: number): number {
    return this.#cell('fact', row);
  }

  tagOf(row: number): number {
    return this.#cell('tag', row);
  }

  /** Whether the days of a row are open at both ends. */
  isUndated(row: number): boolean {
    return this.#cell('from', row) <= DAY_MIN && this.#cell('to', row) >= DAY_MAX;
  }

  #cell(name: 'fact' | 'tag' | 'from' | 'to', row: number): number {
    const { rows } = this.#columns;
    return (row < rows ? this.#columns[name][row] : this.#extra?.[name][row - rows]) ?? 0;
  }

  #write(rows: readonly HoldingRow[]): Columns {
    const extra = allocateColumns(rows.length * MOST_PARTS);
    let count = 0;
    for (const row of rows) {
      const first = count;
      count = writeStatement(extra, first, row);
      const owner = this.#repOf(row.owner);
      const known = this.#extraByOwner.get(owner) ?? [];
      for (let at = first; at < count; at += 1) known.push(at);
      this.#extraByOwner.set(owner, known);
    }
    return extra;
  }

  #repOf(party: number): number {
    return this.rep === null ? party : (this.rep[party] ?? party);
  }

  #targetOf(row: number): number {
    return this.#repOf(this.#columns.asset[row] ?? 0);
  }

  /** Puts the rows of one record of the owner that pass into `found`. @returns whether they must be sorted. */
  #collect(member: number, owner: number, mixed: boolean): boolean {
    const columns = this.#columns;
    const found = this.#found;
    let unsorted = mixed;
    const end = columns.outStart[member + 1] ?? 0;
    for (let row = columns.outStart[member] ?? 0; row < end; row += 1) {
      if (!this.#passes(columns, row)) continue;
      const target = this.#targetOf(row);
      if (target === owner) continue;
      if (target !== columns.asset[row]) unsorted = true;
      found.push(row);
    }
    const { overflow } = columns;
    if (overflow === null) return unsorted;
    let link = overflow.ownerHead[member] ?? 0;
    for (; link !== 0; link = overflow.ownerNext[link - 1 - overflow.base] ?? 0) {
      const row = link - 1;
      if (row >= columns.rows || !this.#passes(columns, row) || this.#targetOf(row) === owner) continue;
      unsorted = true;
      found.push(row);
    }
    return unsorted;
  }

  #passes(columns: Columns, row: number): boolean {
    const view = this.#view;
    if ((columns.from[row] ?? 0) > this.#day || this.#day >= (columns.to[row] ?? 0)) return false;
    if ((columns.recordedFrom[row] ?? 0) > view.version || view.version >= (columns.recordedTo[row] ?? 0)) return false;
    const tag = columns.tag[row] ?? 0;
    if (!view.includeUnverified && confidenceOfTag(tag) === UNVERIFIED) return false;
    if (view.datasets !== null && !view.datasets.has(datasetOfTag(tag))) return false;
    return this.#ended === null || !this.#ended.has(columns.fact[row] ?? -1);
  }

  /** Copies what was found beside the rows of the overlay, so that both are ranked alike. */
  #emitWithExtra(owner: number, edges: EdgeList, extra: readonly number[]): void {
    const found = this.#found;
    const { rows } = this.#columns;
    const numbers = [...found];
    const both = allocateColumns(found.length + extra.length);
    for (const name of COLUMN_NAMES) {
      for (const [at, row] of found.entries()) both[name][at] = this.#columns[name][row] ?? 0;
    }
    for (const row of extra) {
      const at = numbers.length;
      for (const name of COLUMN_NAMES) both[name][at] = this.#extra?.[name][row] ?? 0;
      if (this.#passes(both, at) && this.#repOf(both.asset[at] ?? 0) !== owner) numbers.push(rows + row);
    }
    const order = Array.from(numbers.keys());
    const targetOf = (at: number): number => this.#repOf(both.asset[at] ?? 0);
    order.sort((a, b) => targetOf(a) - targetOf(b) || compareRank(both, a, b));
    this.#emit(both, edges, owner, order, numbers);
  }

  /** Cuts the ranked rows of one owner into one group for each (asset, right, ultimate or not). */
  #emit(
    columns: Columns,
    edges: EdgeList,
    owner: number,
    rows: readonly number[],
    numbers: readonly number[] | null,
  ): void {
    let begin = 0;
    while (begin < rows.length) {
      const lead = rows[begin] ?? 0;
      const asset = this.#repOf(columns.asset[lead] ?? 0);
      const kind = kindOf(columns.tag[lead] ?? 0);
      let end = begin + 1;
      for (; end < rows.length; end += 1) {
        const row = rows[end] ?? 0;
        if (this.#repOf(columns.asset[row] ?? 0) !== asset || kindOf(columns.tag[row] ?? 0) !== kind) break;
      }
      const number = numbers === null ? lead : (numbers[lead] ?? 0);
      if (end - begin === 1) {
        const flags = kind | flagsOf(columns, lead);
        edges.push(owner, asset, flags, columns.low[lead] ?? 0, columns.high[lead] ?? 0, number);
      } else {
        const { low, high, flags } = mergeStatements(columns, rows.slice(begin, end));
        edges.push(owner, asset, kind | flags, low, high, number);
      }
      begin = end;
    }
  }
}

/** Right, and whether the statement is of an ultimate share, as an edge has them. */
function kindOf(tag: number): number {
  return rightOf(rightOfTag(tag)) | (natureOfTag(tag) === ULTIMATE_NATURE ? ULTIMATE : 0);
}

/** Parties that came after the representatives were found stand for themselves. */
function representatives(rep: Int32Array, parties: number): Int32Array {
  if (rep.length >= parties) return rep;
  const all = Int32Array.from({ length: parties }, (_, party) => party);
  all.set(rep);
  return all;
}

/** Edges of a view by number. */
export interface Edges {
  readonly owner: Int32Array;
  readonly asset: Int32Array;
  /** Right in the two lowest bits (2 = control finding), then the flags of edge-flags.ts. */
  readonly kind: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The first ranked row, which stands for the edge in a proof. */
  readonly row: Int32Array;
}

/** Columns of edges that are filled from the front. */
export class EdgeList {
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

  finish(): Edges {
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
