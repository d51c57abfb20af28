/** Spare room as a part of what is there. */
const SPARE = 1 / 2;
const LEAST_ROOM = 64;
/** A table of places is refilled when more than this part of it is taken. */
const FULLEST = 0.7;

/** The memory of a table, for a saved file. */
export interface KeyTableParts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly slots: Int32Array<ArrayBuffer>;
}

/**
 * Texts numbered in the order in which they came, packed: some 12 bytes each beside their own UTF-8. A text is found by
 * open addressing over the bytes, so that a table read from a file needs no building.
 */
export class KeyTable {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(LEAST_ROOM * 16);
  #ends: Uint32Array<ArrayBuffer> = new Uint32Array(LEAST_ROOM);
  #slots: Int32Array<ArrayBuffer> = new Int32Array(LEAST_ROOM * 2);
  #size = 0;
  /** A view of #bytes that decodes faster than a TextDecoder. */
  #buffer = Buffer.from(this.#bytes.buffer);

  /** A table over the memory given, which it copies when it grows. */
  static fromParts({ bytes, ends, slots }: KeyTableParts): KeyTable {
    const table = new KeyTable();
    table.#bytes = bytes;
    table.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    table.#ends = ends;
    table.#slots = slots;
    table.#size = ends.length;
    return table;
  }

  get size(): number {
    return this.#size;
  }

  /** Number of a text; undefined when it is not there. */
  numberOf(text: string): number | undefined {
    const length = encode(text);
    const slot = this.#find(length);
    const held = this.#slots[slot] ?? 0;
    return held === 0 ? undefined : held - 1;
  }

  /** Number of a text, which is added when it is not there. */
  add(text: string): number {
    const length = encode(text);
    const slot = this.#find(length);
    const held = this.#slots[slot] ?? 0;
    if (held !== 0) return held - 1;
    const number = this.#size;
    const begin = this.#begin(number);
    this.#makeRoom(begin + length, number + 1);
    this.#bytes.set(scratch.subarray(0, length), begin);
    this.#ends[number] = begin + length;
    this.#size = number + 1;
    this.#slots[slot] = number + 1;
    if (this.#size > this.#slots.length * FULLEST) this.#rehash();
    return number;
  }

  /** The text of a number. @throws RangeError for a number that was not given out */
  textOf(number: number): string {
    if (number < 0 || number >= this.#size) throw new RangeError(`there is no text ${number}`);
    return this.#buffer.toString('utf8', this.#begin(number), this.#ends[number]);
  }

  /** Copies nothing: for writing before anything else is added. */
  toParts(): KeyTableParts {
    return {
      bytes: this.#bytes.subarray(0, this.#begin(this.#size)),
      ends: this.#ends.subarray(0, this.#size),
      slots: this.#slots,
    };
  }

  #begin(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }

  /** The place of the text in `scratch`, or the empty one where it belongs. */
  #find(length: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(scratch, 0, length) & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot] ?? 0;
      if (held === 0 || this.#isSame(held - 1, length)) return slot;
    }
  }

  #isSame(number: number, length: number): boolean {
    const begin = this.#begin(number);
    if ((this.#ends[number] ?? 0) - begin !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.#bytes[begin + at] !== scratch[at]) return false;
    return true;
  }

  #makeRoom(bytes: number, count: number): void {
    if (bytes > this.#bytes.length) {
      const wider = new Uint8Array(Math.ceil(bytes * (1 + SPARE)));
      wider.set(this.#bytes);
      this.#bytes = wider;
      this.#buffer = Buffer.from(wider.buffer);
    }
    if (count > this.#ends.length) {
      const wider = new Uint32Array(Math.ceil(count * (1 + SPARE)) + LEAST_ROOM);
      wider.set(this.#ends);
      this.#ends = wider;
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number += 1) {
      let slot = hashOf(this.#bytes, this.#begin(number), this.#ends[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

const encoder = new TextEncoder();
/** A UTF-16 unit takes at most three bytes. */
const MOST_BYTES = 3;
let scratch = new Uint8Array(1024);

function encode(text: string): number {
  if (text.length * MOST_BYTES > scratch.length) scratch = new Uint8Array(text.length * MOST_BYTES);
  return encoder.encodeInto(text, scratch).written;
}

/** FNV-1a, with its bits mixed once more because the low ones choose the place. */
function hashOf(bytes: Uint8Array, begin: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = begin; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12);
}
