const NAMES = [
  'key',
  'owner',
  'asset',
  'low',
  'high',
  'bits',
  'dataset',
  'citations',
  'validFrom',
  'validTo',
  'stated',
  'recordedFrom',
  'recordedTo',
  'unseenFrom',
] as const;
export type ColdName = (typeof NAMES)[number];
export const COLD_NAMES: readonly ColdName[] = NAMES;

/** One revision as numbers: 56 bytes. Texts are numbers of tables; 0 in recordedTo and unseenFrom stands for null. */
export type ColdRow = Readonly<Record<ColdName, number>>;

const LEAST_ROOM = 256;
const SPARE = 1 / 4;

/** Rows of numbers that grow. */
export class ColdColumns {
  #columns: Record<ColdName, Int32Array<ArrayBuffer>>;
  #rows: number;

  constructor(columns: Record<ColdName, Int32Array<ArrayBuffer>> | null = null) {
    this.#columns = columns ?? allocate(LEAST_ROOM);
    this.#rows = columns === null ? 0 : columns.key.length;
  }

  get rows(): number {
    return this.#rows;
  }

  get(name: ColdName, row: number): number {
    return this.#columns[name][row] ?? 0;
  }

  set(name: ColdName, row: number, value: number): void {
    this.#columns[name][row] = value;
  }

  /** @returns the number of the new row */
  push(row: ColdRow): number {
    const at = this.#rows;
    if (at === this.#columns.key.length) this.#grow();
    for (const name of NAMES) this.#columns[name][at] = row[name];
    this.#rows = at + 1;
    return at;
  }

  /** The rows that are there, without room: for writing before anything else is added. */
  used(): Record<ColdName, Int32Array<ArrayBuffer>> {
    return pick((name) => this.#columns[name].subarray(0, this.#rows));
  }

  /** Brings the rows into another order: the row `order[0]` becomes the first. */
  reorder(order: Int32Array): void {
    this.#columns = pick((name) => {
      const source = this.#columns[name];
      return Int32Array.from(order, (row) => source[row] ?? 0);
    });
  }

  #grow(): void {
    const wider = allocate(Math.ceil(this.#rows * (1 + SPARE)) + LEAST_ROOM);
    for (const name of NAMES) wider[name].set(this.#columns[name]);
    this.#columns = wider;
  }
}

function allocate(rows: number): Record<ColdName, Int32Array<ArrayBuffer>> {
  return pick(() => new Int32Array(rows));
}

function pick(column: (name: ColdName) => Int32Array<ArrayBuffer>): Record<ColdName, Int32Array<ArrayBuffer>> {
  return Object.fromEntries(NAMES.map((name) => [name, column(name)])) as Record<ColdName, Int32Array<ArrayBuffer>>;
}
