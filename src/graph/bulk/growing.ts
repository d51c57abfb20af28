/** A list of whole numbers that grows, 4 bytes each. */
export class GrowingInts {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(...values: readonly number[]): void {
    for (const value of values) this.set(this.#length, value);
  }

  /** Places in between are 0. */
  set(place: number, value: number): void {
    if (place >= this.#values.length) {
      const wider = new Int32Array(Math.max(place + 1, this.#values.length * 2));
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[place] = value;
    if (place >= this.#length) this.#length = place + 1;
  }

  get(place: number): number {
    return this.#values[place] ?? 0;
  }

  clear(): void {
    this.#length = 0;
  }
}

const HASH_BYTES = 32;

/** SHA-256 values by number. */
export class Hashes {
  #bytes = Buffer.alloc(HASH_BYTES * 1024);

  /** @param hash base64url */
  set(place: number, hash: string): void {
    const at = place * HASH_BYTES;
    if (at + HASH_BYTES > this.#bytes.length) {
      const wider = Buffer.alloc(Math.max(at + HASH_BYTES, this.#bytes.length * 2));
      this.#bytes.copy(wider);
      this.#bytes = wider;
    }
    this.#bytes.write(hash, at, HASH_BYTES, 'base64url');
  }

  get(place: number): string {
    return this.#bytes.toString('base64url', place * HASH_BYTES, (place + 1) * HASH_BYTES);
  }
}

/** A JavaScript map holds at most 2^24 keys. */
const KEYS_OF_ONE_MAP = 16_000_000;

/** Numbers texts in the order in which they come, however many. */
export class Numbering {
  readonly #maps: Map<string, number>[] = [new Map()];
  readonly #texts: string[] = [];

  get length(): number {
    return this.#texts.length;
  }

  find(text: string): number | undefined {
    for (const map of this.#maps) {
      const found = map.get(text);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  numberOf(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    let map = this.#maps.at(-1);
    if (map === undefined || map.size >= KEYS_OF_ONE_MAP) {
      map = new Map();
      this.#maps.push(map);
    }
    map.set(text, number);
    return number;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }
}
