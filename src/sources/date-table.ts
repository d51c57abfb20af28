import { type PartialDate, parsePartialDate } from '../model/days.ts';
import { ByteTable } from './byte-table.ts';

/** Dates of a file, each text read once. */
export class DateTable {
  readonly #table = new ByteTable();
  readonly #dates: (PartialDate | null)[] = [];

  constructor() {
    this.numberOfText('');
  }

  numberOfText(text: string): number {
    const bytes = Buffer.from(text);
    return this.numberOf(bytes, 0, bytes.length);
  }

  /** @throws LinkageError BAD_USER_INPUT for what is no date. */
  numberOf(source: Uint8Array, from: number, to: number): number {
    const number = this.#table.numberOf(source, from, to);
    if (number === this.#dates.length) {
      this.#dates.push(from === to ? null : parsePartialDate(Buffer.from(source.subarray(from, to)).toString()));
    }
    return number;
  }

  /** Null for the empty text. */
  dateOf(number: number): PartialDate | null {
    return this.#dates[number] ?? null;
  }
}
