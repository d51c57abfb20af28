import { ByteTable } from './byte-table.ts';

/** A set of many texts, kept as bytes: a string of a large file may hold on to the part of the file that it was cut from. */
export class TextSet {
  readonly #table = new ByteTable();

  /** Whether the text is new. */
  add(text: string): boolean {
    const { count } = this.#table;
    const bytes = Buffer.from(text);
    return this.#table.numberOf(bytes, 0, bytes.length) === count;
  }
}
