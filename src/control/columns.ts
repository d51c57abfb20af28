import { type HoldingColumns, RECORDED_OPEN, RIGHT_CONTROL } from '../model/columns.ts';
import { DAY_MIN, type Day, type Interval, type Validity } from '../model/days.ts';
import { NATURES, type Nature, RIGHTS, type Right } from '../model/facts.ts';
import { type ShareInterval, WHOLE } from '../model/shares.ts';
import { CONFIDENCES, type Confidence } from '../model/vocabulary.ts';

/**
 * A statement on its way into the columns. Parties, datasets and facts are numbers that the caller hands out.
 * `right` `control` is a recorded finding; its share is `CERTAIN`. `stated` ranks two statements of one holding
 * (DAY_MIN where unknown).
 */
export interface HoldingRow {
  readonly owner: number;
  readonly asset: number;
  readonly right: Right | 'control';
  readonly nature: Nature;
  readonly share: ShareInterval;
  readonly validity: Validity;
  readonly recordedFrom: number;
  readonly recordedTo: number;
  readonly dataset: number;
  readonly confidence: Confidence;
  readonly stated: Day;
  readonly fact: number;
}

/** The share of a control finding: it holds or it does not. */
export const CERTAIN: ShareInterval = { min: WHOLE, max: WHOLE, minOpen: false, maxOpen: false };

/** The columns with the date of each statement, which ranks statements that only a same-party decision brings together. */
export interface RankedColumns extends HoldingColumns {
  readonly stated: Int32Array;
}

export const CONTROL_TAG = RIGHT_CONTROL;
const MIN_OPEN = 1 << 4;
const MAX_OPEN = 1 << 5;

/** A tag from its parts; right, nature and confidence as places in their vocabularies. */
export function tagBits(
  right: number,
  nature: number,
  minOpen: boolean,
  maxOpen: boolean,
  confidence: number,
  dataset: number,
): number {
  const ends = (minOpen ? MIN_OPEN : 0) | (maxOpen ? MAX_OPEN : 0);
  return (dataset << 8) | (confidence << 6) | ends | (nature << 2) | right;
}

export const rightOfTag = (tag: number): number => tag & 3;
export const natureOfTag = (tag: number): number => (tag >> 2) & 3;
export const confidenceOfTag = (tag: number): number => (tag >> 6) & 3;
export const datasetOfTag = (tag: number): number => tag >>> 8;
export const minOpenOfTag = (tag: number): boolean => (tag & MIN_OPEN) !== 0;
export const maxOpenOfTag = (tag: number): boolean => (tag & MAX_OPEN) !== 0;

/**
 * Whether a row is a fringe: days on which partial dates leave open whether the statement held. An open minimum is at
 * least one billionth, so low 0 with the flag of an open minimum is free to mark it.
 */
export const isFringe = (tag: number, low: number): boolean => low === 0 && minOpenOfTag(tag);

export const COLUMN_NAMES = [
  'owner',
  'asset',
  'low',
  'high',
  'from',
  'to',
  'recordedFrom',
  'recordedTo',
  'tag',
  'fact',
  'stated',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];
export type Columns = Readonly<Record<ColumnName, Int32Array>>;

/** Columns of zeros over shared memory, which worker threads read without a copy. */
export function allocateColumns(rows: number): Columns {
  return Object.fromEntries(COLUMN_NAMES.map((name) => [name, sharedInts(rows)])) as Columns;
}

export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

function shared(values: Int32Array): Int32Array {
  const copy = sharedInts(values.length);
  copy.set(values);
  return copy;
}

/** Rows that one statement may take: its certain days, and the fringes before and after them. */
export const MOST_PARTS = 3;

/** Writes a statement from row `at` on: one row, or up to three where its dates are partial. @returns the row after it. */
export function writeStatement(columns: Columns, at: number, row: HoldingRow): number {
  const { certain, possible } = row.validity;
  if (certain.from >= certain.to) return writePart(columns, at, row, possible, true);
  const early = writePart(columns, at, row, { from: possible.from, to: certain.from }, true);
  const sure = writePart(columns, early, row, certain, false);
  return writePart(columns, sure, row, { from: certain.to, to: possible.to }, true);
}

function writePart(columns: Columns, at: number, row: HoldingRow, days: Interval, fringe: boolean): number {
  if (days.from >= days.to) return at;
  columns.owner[at] = row.owner;
  columns.asset[at] = row.asset;
  columns.low[at] = fringe ? 0 : row.share.min;
  columns.high[at] = row.share.max;
  columns.from[at] = days.from;
  columns.to[at] = days.to;
  columns.recordedFrom[at] = row.recordedFrom;
  columns.recordedTo[at] = row.recordedTo;
  columns.tag[at] = tagBits(
    row.right === 'control' ? CONTROL_TAG : RIGHTS.indexOf(row.right),
    NATURES.indexOf(row.nature),
    fringe || row.share.minOpen,
    row.share.maxOpen,
    CONFIDENCES.indexOf(row.confidence),
    row.dataset,
  );
  columns.fact[at] = row.fact;
  columns.stated[at] = row.stated;
  return at + 1;
}

/** Collects statements one by one, in any order, and sorts them into columns. */
export class ColumnsBuilder {
  #rows = 0;
  #room = 1024;
  #columns = allocateColumns(this.#room);

  /** Adds a statement. */
  add(row: HoldingRow): void {
    if (this.#rows + MOST_PARTS > this.#room) this.#grow();
    this.#rows = writeStatement(this.#columns, this.#rows, row);
  }

  /**
   * Adds a statement that holds on whole known days, was recorded by version 1 and is still believed; `bits` is its tag
   * (`tagBits`). It spares readers of large files an object for each line.
   */
  addCertain(
    owner: number,
    asset: number,
    bits: number,
    low: number,
    high: number,
    from: Day,
    to: Day,
    fact: number,
  ): void {
    if (from >= to) return;
    if (this.#rows === this.#room) this.#grow();
    const at = this.#rows;
    const columns = this.#columns;
    columns.owner[at] = owner;
    columns.asset[at] = asset;
    columns.low[at] = low;
    columns.high[at] = high;
    columns.from[at] = from;
    columns.to[at] = to;
    columns.recordedFrom[at] = 1;
    columns.recordedTo[at] = RECORDED_OPEN;
    columns.tag[at] = bits;
    columns.fact[at] = fact;
    columns.stated[at] = DAY_MIN;
    this.#rows = at + 1;
  }

  /**
   * Sorts what was added.
   * @param parties number of parties; every owner and asset is below it
   * @param datasetOrder rank of each dataset number, for callers who met the datasets in an order of no meaning; null keeps the numbers
   */
  build(parties: number, datasetOrder: Int32Array | null): RankedColumns {
    const { columns, rows } = this.collected(datasetOrder);
    return sortColumns(columns, rows, parties, rows);
  }

  /** What was added, unsorted, with the datasets numbered by rank; nothing may be added after it. */
  collected(datasetOrder: Int32Array | null): { readonly columns: Columns; readonly rows: number } {
    const { tag } = this.#columns;
    if (datasetOrder !== null) {
      for (let row = 0; row < this.#rows; row += 1) {
        const bits = tag[row] ?? 0;
        tag[row] = ((datasetOrder[datasetOfTag(bits)] ?? 0) << 8) | (bits & 0xff);
      }
    }
    return { columns: this.#columns, rows: this.#rows };
  }

  #grow(): void {
    this.#room *= 2;
    const wider = allocateColumns(this.#room);
    for (const name of COLUMN_NAMES) wider[name].set(this.#columns[name]);
    this.#columns = wider;
  }
}

/** Sorts the first `rows` rows by owner, asset and rank into new columns with room for `room` rows. */
export function sortColumns(given: Columns, rows: number, parties: number, room: number): RankedColumns {
  const byAsset = orderBy(given.asset, parties, null, rows).order;
  const { order, start: outStart } = orderBy(given.owner, parties, byAsset, rows);
  rankWithinPairs(order, given);
  const sorted = allocateColumns(room);
  for (const name of COLUMN_NAMES) {
    const source = given[name];
    const target = sorted[name];
    for (let row = 0; row < rows; row += 1) target[row] = source[order[row] ?? 0] ?? 0;
  }
  const { order: inRow, start: inStart } = orderBy(sorted.asset, parties, null, rows);
  const starts = { outStart: shared(outStart), inStart: shared(inStart), inRow: shared(inRow) };
  return { rows, parties, ...starts, overflow: null, ...sorted };
}

/** Builds columns from statements at hand. */
export function buildColumns(rows: Iterable<HoldingRow>, parties: number): RankedColumns {
  const builder = new ColumnsBuilder();
  for (const row of rows) builder.add(row);
  return builder.build(parties, null);
}

/** A stable counting sort: row numbers by key, and where each key begins. `first` is the order to start from. */
export function orderBy(
  keys: Int32Array,
  count: number,
  first: Int32Array | null,
  rows: number,
): { readonly order: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(count + 1);
  for (let row = 0; row < rows; row += 1) {
    const slot = (keys[row] ?? 0) + 1;
    start[slot] = (start[slot] ?? 0) + 1;
  }
  for (let key = 0; key < count; key += 1) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0);
  const next = new Int32Array(start);
  const order = new Int32Array(rows);
  for (let place = 0; place < rows; place += 1) {
    const row = first === null ? place : (first[place] ?? 0);
    const key = keys[row] ?? 0;
    const slot = next[key] ?? 0;
    order[slot] = row;
    next[key] = slot + 1;
  }
  return { order, start };
}

/** Parts of the columns that decide which of two statements of one holding comes first. */
export interface Ranking {
  readonly tag: Int32Array;
  readonly stated: Int32Array;
  readonly fact: Int32Array;
  readonly from: Int32Array;
}

/** Right, then nature (direct first), higher confidence, later statement, dataset, fact. ARCHITECTURE, "two statements of one holding". */
export function compareRank(columns: Ranking, a: number, b: number): number {
  const left = columns.tag[a] ?? 0;
  const right = columns.tag[b] ?? 0;
  return (
    rightOfTag(left) - rightOfTag(right) ||
    natureOfTag(left) - natureOfTag(right) ||
    confidenceOfTag(left) - confidenceOfTag(right) ||
    (columns.stated[b] ?? 0) - (columns.stated[a] ?? 0) ||
    datasetOfTag(left) - datasetOfTag(right) ||
    (columns.fact[a] ?? 0) - (columns.fact[b] ?? 0) ||
    (columns.from[a] ?? 0) - (columns.from[b] ?? 0)
  );
}

function rankWithinPairs(order: Int32Array, columns: Columns): void {
  const { owner, asset } = columns;
  let begin = 0;
  for (let place = 1; place <= order.length; place += 1) {
    const first = order[begin] ?? 0;
    const row = place < order.length ? (order[place] ?? 0) : -1;
    if (row >= 0 && owner[row] === owner[first] && asset[row] === asset[first]) continue;
    if (place - begin > 1) order.subarray(begin, place).sort((a, b) => compareRank(columns, a, b));
    begin = place;
  }
}
