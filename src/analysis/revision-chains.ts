import type { ColdColumns } from './cold-columns.ts';
import type { Steps } from './jobs/steps.ts';

/** Rows linked between two rests. */
const STEP = 1_024;

interface Chains {
  /** By key the number of its newest revision + 1. */
  readonly newest: number[];
  /** By revision that of the one before it + 1. */
  readonly before: number[];
}

/** The revisions of each key, newest first. They are linked when somebody asks, or before, in steps. */
export class RevisionChains {
  readonly #cold: ColdColumns;
  #chains: Chains | null = null;

  constructor(cold: ColdColumns) {
    this.#cold = cold;
  }

  /** Row numbers of a key, the newest first. */
  *of(key: number): Generator<number> {
    this.#chains ??= this.#linkedUpTo(this.#cold.rows, newChains());
    const { newest, before } = this.#chains;
    for (let link = newest[key] ?? 0; link !== 0; link = before[link - 1] ?? 0) yield link - 1;
  }

  /** Takes in a row that was just added. */
  add(row: number): void {
    if (this.#chains !== null) this.#link(row, this.#chains);
  }

  /** Forgets the links: the rows have other numbers now. */
  forget(): void {
    this.#chains = null;
  }

  /** Links all rows, those too that come meanwhile. */
  *prepare(): Steps<void> {
    if (this.#chains !== null) return;
    const chains = newChains();
    for (let row = 0; row < this.#cold.rows; row += STEP) {
      this.#linkedUpTo(Math.min(row + STEP, this.#cold.rows), chains);
      yield;
    }
    this.#chains ??= this.#linkedUpTo(this.#cold.rows, chains);
  }

  #linkedUpTo(rows: number, chains: Chains): Chains {
    for (let row = chains.before.length; row < rows; row += 1) this.#link(row, chains);
    return chains;
  }

  #link(row: number, { newest, before }: Chains): void {
    const key = this.#cold.get('key', row);
    before[row] = newest[key] ?? 0;
    newest[key] = row + 1;
  }
}

function newChains(): Chains {
  return { newest: [], before: [] };
}
