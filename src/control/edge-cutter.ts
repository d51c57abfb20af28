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
import type { EdgeList } from './edge-list.ts';
import { flagsOf, mergeStatements } from './merge-statements.ts';
import type { Watch } from './stop.ts';

/** Hypothetical facts on top of the columns: rows that are added, and numbers of facts that are left out. */
export interface Overlay {
  readonly rows: readonly HoldingRow[];
  readonly ended: ReadonlySet<number>;
}

const ULTIMATE_NATURE = 2;
const UNVERIFIED = CONFIDENCES.indexOf('unverified');

type Side = 'owner' | 'asset';

/**
 * Cuts the edges of a view out of the columns, owner by owner or asset by asset: rows that pass the view on the day, of all
 * records of the party, statements of one holding merged. Rows of an overlay are numbered after those of the columns.
 */
export class EdgeCutter {
  readonly parties: number;
  readonly rep: Int32Array | null;
  readonly #columns: RankedColumns;
  readonly #view: View;
  readonly #day: Day;
  readonly #ended: ReadonlySet<number> | null;
  readonly #extra: Columns | null;
  readonly #extraBy: Readonly<Record<Side, Map<number, number[]>>> = { owner: new Map(), asset: new Map() };
  readonly #members: Members | null;
  readonly #found: number[] = [];

  constructor(columns: RankedColumns, view: View, day: Day, overlay: Overlay | null) {
    this.#columns = columns;
    this.#view = view;
    this.#day = day;
    this.#ended = overlay === null || overlay.ended.size === 0 ? null : overlay.ended;
    const named = overlay?.rows.reduce((most, { owner, asset }) => Math.max(most, owner + 1, asset + 1), 0) ?? 0;
    this.parties = Math.max(columns.parties, named);
    this.rep = view.rep === null ? null : representatives(view.rep, this.parties);
    this.#members = this.rep === null ? null : membersOf(this.rep, this.parties);
    this.#extra = overlay === null || overlay.rows.length === 0 ? null : this.#write(overlay.rows);
  }

  /** Adds the edges of all owners, one after the other; those of an owner begin at `outStart[owner]`. */
  cutAll(edges: EdgeList, outStart: Int32Array, watch: Watch): void {
    const columns = this.#columns;
    const { asset, tag, low, high, from, to, recordedFrom, recordedTo, outStart: start } = columns;
    const { includeUnverified, version } = this.#view;
    const day = this.#day;
    const { rep } = this;
    const mustAsk = this.#view.datasets !== null || this.#ended !== null;
    for (let owner = 0; owner < this.parties; owner += 1) {
      const first = edges.count;
      outStart[owner] = first;
      watch.spend(1);
      // The common case is written out: one record, whose sorted rows are edges of their own.
      let isPlain = this.#isPlain(owner);
      let before = -1;
      const end = isPlain ? (start[owner + 1] ?? 0) : 0;
      for (let row = start[owner] ?? 0; row < end; row += 1) {
        if ((from[row] ?? 0) > day || day >= (to[row] ?? 0)) continue;
        if ((recordedFrom[row] ?? 0) > version || version >= (recordedTo[row] ?? 0)) continue;
        const bits = tag[row] ?? 0;
        if (!includeUnverified && confidenceOfTag(bits) === UNVERIFIED) continue;
        if (mustAsk && !this.#passes(columns, row)) continue;
        const target = asset[row] ?? 0;
        const kind = kindOf(bits);
        if (rep !== null && rep[target] !== target) isPlain = false;
        if (before >= 0 && asset[before] === target && kindOf(tag[before] ?? 0) === kind) isPlain = false;
        if (!isPlain) break;
        before = row;
        if (target === owner) continue;
        edges.push(owner, target, kind | flagsOf(columns, row), low[row] ?? 0, high[row] ?? 0, row);
      }
      if (isPlain) continue;
      edges.count = first;
      this.#cut('owner', owner, edges);
    }
    outStart[this.parties] = edges.count;
  }

  /** Whether an owner has one record, and no rows but the sorted ones. */
  #isPlain(owner: number): boolean {
    const { overflow } = this.#columns;
    if (overflow !== null && (overflow.ownerHead[owner] ?? 0) !== 0) return false;
    if (this.#extra !== null && this.#extraBy.owner.has(owner)) return false;
    const members = this.#members;
    if (members === null) return true;
    const first = members.start[owner] ?? 0;
    return members.start[owner + 1] === first + 1 && members.order[first] === owner;
  }

  /** Adds the edges of one owner, a representative, sorted by asset and right. */
  cutOwner(owner: number, edges: EdgeList): void {
    this.#cut('owner', owner, edges);
  }

  /** Adds the edges into one asset, a representative, sorted by owner and right. */
  cutAsset(asset: number, edges: EdgeList): void {
    this.#cut('asset', asset, edges);
  }

  #cut(side: Side, party: number, edges: EdgeList): void {
    const found = this.#found;
    found.length = 0;
    let mixed = false;
    const members = this.#members;
    if (members === null) {
      mixed = this.#collect(side, party, party, mixed);
    } else {
      const last = members.start[party + 1] ?? 0;
      for (let place = members.start[party] ?? 0; place < last; place += 1) {
        const before = found.length;
        mixed = this.#collect(side, members.order[place] ?? 0, party, mixed || before > 0);
      }
    }
    const extra = this.#extra === null ? undefined : this.#extraBy[side].get(party);
    if (extra !== undefined) {
      this.#emitWithExtra(side, party, edges, extra);
      return;
    }
    if (found.length === 0) return;
    const columns = this.#columns;
    const far = columns[OTHER[side]];
    if (mixed) found.sort((a, b) => this.#repOf(far[a] ?? 0) - this.#repOf(far[b] ?? 0) || compareRank(columns, a, b));
    this.#emit(columns, edges, found, null);
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
      for (const side of SIDES) {
        const party = this.#repOf(row[side]);
        const known = this.#extraBy[side].get(party) ?? [];
        for (let at = first; at < count; at += 1) known.push(at);
        this.#extraBy[side].set(party, known);
      }
    }
    return extra;
  }

  #repOf(party: number): number {
    return this.rep === null ? party : (this.rep[party] ?? party);
  }

  /** Puts the rows of one record of a party that pass into `found`. @returns whether they must be sorted. */
  #collect(side: Side, member: number, party: number, mixed: boolean): boolean {
    const columns = this.#columns;
    const found = this.#found;
    const isOwner = side === 'owner';
    const far = isOwner ? columns.asset : columns.owner;
    const start = isOwner ? columns.outStart : columns.inStart;
    let unsorted = mixed;
    const end = start[member + 1] ?? 0;
    for (let place = start[member] ?? 0; place < end; place += 1) {
      const row = isOwner ? place : (columns.inRow[place] ?? 0);
      if (!this.#passes(columns, row)) continue;
      const target = this.#repOf(far[row] ?? 0);
      if (target === party) continue;
      if (target !== far[row]) unsorted = true;
      found.push(row);
    }
    const { overflow } = columns;
    if (overflow === null) return unsorted;
    const next = isOwner ? overflow.ownerNext : overflow.assetNext;
    let link = (isOwner ? overflow.ownerHead : overflow.assetHead)[member] ?? 0;
    for (; link !== 0; link = next[link - 1 - overflow.base] ?? 0) {
      const row = link - 1;
      if (row >= columns.rows || !this.#passes(columns, row) || this.#repOf(far[row] ?? 0) === party) continue;
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
  #emitWithExtra(side: Side, party: number, edges: EdgeList, extra: readonly number[]): void {
    const found = this.#found;
    const { rows } = this.#columns;
    const numbers = [...found];
    const both = allocateColumns(found.length + extra.length);
    const far = both[OTHER[side]];
    for (const name of COLUMN_NAMES) {
      for (const [at, row] of found.entries()) both[name][at] = this.#columns[name][row] ?? 0;
    }
    for (const row of extra) {
      const at = numbers.length;
      for (const name of COLUMN_NAMES) both[name][at] = this.#extra?.[name][row] ?? 0;
      if (this.#passes(both, at) && this.#repOf(far[at] ?? 0) !== party) numbers.push(rows + row);
    }
    const order = Array.from(numbers.keys());
    order.sort((a, b) => this.#repOf(far[a] ?? 0) - this.#repOf(far[b] ?? 0) || compareRank(both, a, b));
    this.#emit(both, edges, order, numbers);
  }

  /** Cuts ranked rows into one group for each (owner, asset, right, ultimate or not). */
  #emit(columns: Columns, edges: EdgeList, rows: readonly number[], numbers: readonly number[] | null): void {
    let begin = 0;
    while (begin < rows.length) {
      const lead = rows[begin] ?? 0;
      const owner = this.#repOf(columns.owner[lead] ?? 0);
      const asset = this.#repOf(columns.asset[lead] ?? 0);
      const kind = kindOf(columns.tag[lead] ?? 0);
      let end = begin + 1;
      for (; end < rows.length; end += 1) {
        const row = rows[end] ?? 0;
        if (this.#repOf(columns.asset[row] ?? 0) !== asset || kindOf(columns.tag[row] ?? 0) !== kind) break;
        if (this.#repOf(columns.owner[row] ?? 0) !== owner) break;
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

const SIDES = ['owner', 'asset'] as const;
const OTHER = { owner: 'asset', asset: 'owner' } as const;

interface Members {
  readonly order: Int32Array;
  readonly start: Int32Array;
}

const MEMBERS = new WeakMap<Int32Array, Members>();

/** The parties of each representative; found once for each array of them. */
function membersOf(rep: Int32Array, parties: number): Members {
  const known = MEMBERS.get(rep);
  if (known !== undefined) return known;
  const members = orderBy(rep, parties, null, parties);
  MEMBERS.set(rep, members);
  return members;
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
