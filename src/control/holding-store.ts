import { LinkageError } from '../errors.ts';
import { RECORDED_OPEN } from '../model/columns.ts';
import {
  COLUMN_NAMES,
  type ColumnName,
  type Columns,
  type ColumnsBuilder,
  type HoldingRow,
  MOST_PARTS,
  type RankedColumns,
  sharedInts,
  sortColumns,
  writeStatement,
} from './columns.ts';

const INDEX_NAMES = ['outStart', 'inStart', 'inRow', 'ownerHead', 'ownerNext', 'assetHead', 'assetNext'] as const;
type IndexName = (typeof INDEX_NAMES)[number];

/** The memory of a store by name: what a saved file holds, and what a worker thread is sent. All are Int32. */
export type StoreBuffers = Readonly<Record<'counts' | ColumnName | IndexName, SharedArrayBuffer>>;

/** Places in `counts`. */
const LAYOUT = 0;
const PARTIES = 1;
const ROWS = 2;
const COUNTS = 3;

/** Number of this layout, so that a file of another one is not taken for it. */
const LAYOUT_NUMBER = 1;

/** Spare room as a part of what is there, and at least so many rows and parties. */
const SPARE = 1 / 16;
const LEAST_SPARE = 1024;

const roomFor = (count: number): number => count + Math.max(LEAST_SPARE, Math.ceil(count * SPARE));

interface FactLinks {
  head: Int32Array;
  readonly next: Int32Array;
}

/** Rows linked between two rests. */
const STEP = 1_024;

/**
 * All statements of a graph in shared memory: sorted rows, and behind them those that were appended since, chained by
 * owner and by asset. One thread writes; others read `columns`, which never changes for a view of a published version:
 * an appended row carries a later version, and so does the closing of an old one.
 */
export class HoldingStore {
  #counts: Int32Array;
  #columns: Columns;
  #index: Readonly<Record<IndexName, Int32Array>>;
  /** Rows by fact (head and links + 1), made when the first fact is closed. */
  #byFact: FactLinks | null = null;

  private constructor(counts: Int32Array, columns: Columns, index: Readonly<Record<IndexName, Int32Array>>) {
    this.#counts = counts;
    this.#columns = columns;
    this.#index = index;
  }

  /** Sorts what a builder collected; parameters as `ColumnsBuilder.build`. */
  static build(builder: ColumnsBuilder, parties: number, datasetOrder: Int32Array | null = null): HoldingStore {
    const { columns, rows } = builder.collected(datasetOrder);
    return HoldingStore.#sorted(columns, rows, parties);
  }

  /** @throws LinkageError INTERNAL when the buffers are not those of a store, or of another layout. */
  static fromBuffers(buffers: StoreBuffers): HoldingStore {
    const ints = (name: keyof StoreBuffers): Int32Array => new Int32Array(buffers[name]);
    const pick = <T extends keyof StoreBuffers>(names: readonly T[]): Record<T, Int32Array> =>
      Object.fromEntries(names.map((name) => [name, ints(name)])) as Record<T, Int32Array>;
    const store = new HoldingStore(ints('counts'), pick(COLUMN_NAMES), pick(INDEX_NAMES));
    if (!store.#fits()) throw new LinkageError('INTERNAL', 'The buffers do not fit together as columns of holdings.');
    return store;
  }

  static #sorted(given: Columns, rows: number, parties: number): HoldingStore {
    const room = roomFor(rows);
    const { outStart, inStart, inRow, ...sorted } = sortColumns(given, rows, parties, room);
    const counts = sharedInts(COUNTS);
    counts.set([LAYOUT_NUMBER, parties, rows]);
    const heads = roomFor(parties);
    const columns = Object.fromEntries(COLUMN_NAMES.map((name) => [name, sorted[name]])) as Columns;
    return new HoldingStore(counts, columns, {
      outStart,
      inStart,
      inRow,
      ownerHead: sharedInts(heads),
      ownerNext: sharedInts(room - rows),
      assetHead: sharedInts(heads),
      assetNext: sharedInts(room - rows),
    });
  }

  /** The rows and parties of this moment. What is appended later is not in it; nor does `compact` touch it. */
  get columns(): RankedColumns {
    const { outStart, inStart, inRow, ownerHead, ownerNext, assetHead, assetNext } = this.#index;
    return {
      rows: Atomics.load(this.#counts, ROWS),
      parties: Atomics.load(this.#counts, PARTIES),
      outStart,
      inStart,
      inRow,
      overflow: { base: inRow.length, ownerHead, ownerNext, assetHead, assetNext },
      ...this.#columns,
    };
  }

  /** Rows that were appended since the last sorting. */
  get overflowRows(): number {
    return (this.#counts[ROWS] ?? 0) - this.#index.inRow.length;
  }

  /** Makes numbers below `count` parties of the store, whether or not they hold anything. */
  reserveParties(count: number): void {
    if (count > this.#index.ownerHead.length) this.#resort(count);
    if (count > (this.#counts[PARTIES] ?? 0)) Atomics.store(this.#counts, PARTIES, count);
  }

  /** Adds a statement; its parties may be new. Without spare room it compacts. */
  append(row: HoldingRow): void {
    this.reserveParties(Math.max(row.owner, row.asset) + 1);
    if ((this.#counts[ROWS] ?? 0) + MOST_PARTS > this.#columns.owner.length) this.compact();
    const first = this.#counts[ROWS] ?? 0;
    const end = writeStatement(this.#columns, first, row);
    const base = this.#index.inRow.length;
    const { ownerHead, ownerNext, assetHead, assetNext } = this.#index;
    for (let at = first; at < end; at += 1) {
      ownerNext[at - base] = ownerHead[row.owner] ?? 0;
      ownerHead[row.owner] = at + 1;
      assetNext[at - base] = assetHead[row.asset] ?? 0;
      assetHead[row.asset] = at + 1;
      if (this.#byFact !== null) link(this.#byFact, at, row.fact);
    }
    // Last of all: a reader in another thread takes this number, and then sees what stands below it.
    Atomics.store(this.#counts, ROWS, end);
  }

  /**
   * Sets the version from which a fact is no longer believed. Views of earlier versions still see it.
   * @returns whether the fact was there and open
   */
  close(fact: number, version: number): boolean {
    const { head, next } = this.#factRows();
    const { recordedTo } = this.#columns;
    let closed = false;
    for (let link = head[fact] ?? 0; link !== 0; link = next[link - 1] ?? 0) {
      if (recordedTo[link - 1] !== RECORDED_OPEN) continue;
      recordedTo[link - 1] = version;
      closed = true;
    }
    return closed;
  }

  /** Sorts the appended rows in, in new memory: `columns` taken before stay as they are, buffers must be sent anew. */
  compact(): void {
    this.#resort(this.#counts[PARTIES] ?? 0);
  }

  toBuffers(): StoreBuffers {
    const all: Readonly<Record<string, Int32Array>> = { counts: this.#counts, ...this.#columns, ...this.#index };
    return Object.fromEntries(Object.entries(all).map(([name, { buffer }]) => [name, buffer])) as StoreBuffers;
  }

  #resort(parties: number): void {
    const sorted = HoldingStore.#sorted(this.#columns, this.#counts[ROWS] ?? 0, parties);
    this.#counts = sorted.#counts;
    this.#columns = sorted.#columns;
    this.#index = sorted.#index;
    this.#byFact = null;
  }

  /**
   * Makes in steps what the first closing of a fact would otherwise wait for. Rows may be appended meanwhile; after a
   * sorting it is left to that closing.
   */
  *prepare(): Generator<void, void, void> {
    if (this.#byFact !== null) return;
    const { fact } = this.#columns;
    const links = newLinks(fact.length);
    let row = 0;
    while (row < (this.#counts[ROWS] ?? 0)) {
      for (const end = Math.min(row + STEP, this.#counts[ROWS] ?? 0); row < end; row += 1)
        link(links, row, fact[row] ?? 0);
      yield;
    }
    if (this.#columns.fact !== fact) return;
    for (; row < (this.#counts[ROWS] ?? 0); row += 1) link(links, row, fact[row] ?? 0);
    this.#byFact ??= links;
  }

  #factRows(): FactLinks {
    if (this.#byFact !== null) return this.#byFact;
    const { fact } = this.#columns;
    const rows = this.#counts[ROWS] ?? 0;
    const links = newLinks(fact.length);
    for (let row = 0; row < rows; row += 1) link(links, row, fact[row] ?? 0);
    this.#byFact = links;
    return links;
  }

  #fits(): boolean {
    const { ownerHead, assetHead, ownerNext, assetNext, inRow, outStart, inStart } = this.#index;
    const room = this.#columns.owner.length;
    const parties = this.#counts[PARTIES] ?? -1;
    const rows = this.#counts[ROWS] ?? -1;
    const sorted = inRow.length;
    const isIndex = (start: Int32Array): boolean =>
      start.length >= 1 && start.length <= parties + 1 && start[start.length - 1] === sorted;
    return (
      this.#counts.length === COUNTS &&
      this.#counts[LAYOUT] === LAYOUT_NUMBER &&
      COLUMN_NAMES.every((name) => this.#columns[name].length === room) &&
      sorted <= rows &&
      rows <= room &&
      [ownerNext, assetNext].every((next) => next.length === room - sorted) &&
      [ownerHead, assetHead].every((head) => head.length >= parties) &&
      isIndex(outStart) &&
      isIndex(inStart)
    );
  }
}

/** Links for so many rows; facts are numbered like rows, or a little less densely. */
function newLinks(rows: number): FactLinks {
  return { head: new Int32Array(rows), next: new Int32Array(rows) };
}

function link(links: FactLinks, row: number, fact: number): void {
  if (fact >= links.head.length) {
    const head = new Int32Array(roomFor(fact + 1));
    head.set(links.head);
    links.head = head;
  }
  links.next[row] = links.head[fact] ?? 0;
  links.head[fact] = row + 1;
}
