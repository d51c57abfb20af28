/** Texts by number, kept as bytes: equal bytes get one number, in the order of first mention, and no string is made. */
export class ByteTable {
  #count = 0;
  #bytes = new Uint8Array(1 << 16);
  /** Where each text begins; the next begins where it ends. */
  #starts = new Int32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  /** Open addressing: number + 1, 0 where free. */
  #slots = new Int32Array(1 << 11);

  get count(): number {
    return this.#count;
  }

  /** Number of a text, given as part of a buffer; new ones are taken in. */
  numberOf(source: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (source[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    const slot = this.#slotOf(hash, source, from, to);
    const known = this.#slots[slot] ?? 0;
    return known === 0 ? this.#add(slot, hash, source, from, to) : known - 1;
  }

  /** Number of a text, or undefined. */
  find(text: string): number | undefined {
    const bytes = Buffer.from(text);
    let hash = 0x811c9dc5;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    hash ^= hash >>> 15;
    const known = this.#slots[this.#slotOf(hash, bytes, 0, bytes.length)] ?? 0;
    return known === 0 ? undefined : known - 1;
  }

  /** All texts, by number. */
  texts(): string[] {
    const bytes = Buffer.from(this.#bytes.buffer, 0, this.#starts[this.#count] ?? 0);
    const texts: string[] = [];
    for (let number = 0; number < this.#count; number += 1)
      texts.push(bytes.toString('utf8', this.#starts[number], this.#starts[number + 1]));
    return texts;
  }

  #slotOf(hash: number, source: Uint8Array, from: number, to: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
      if (this.#hashes[known - 1] === hash && this.#isAt(known - 1, source, from, to)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isAt(number: number, source: Uint8Array, from: number, to: number): boolean {
    const begin = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - begin !== to - from) return false;
    const bytes = this.#bytes;
    for (let at = from; at < to; at += 1) if (bytes[begin + at - from] !== source[at]) return false;
    return true;
  }

  #add(slot: number, hash: number, source: Uint8Array, from: number, to: number): number {
    const number = this.#count;
    const begin = this.#starts[number] ?? 0;
    const end = begin + to - from;
    if (end > this.#bytes.length) this.#bytes = grown(this.#bytes, new Uint8Array(2 * end));
    if (number + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, new Int32Array(2 * number + 4));
      this.#hashes = grown(this.#hashes, new Int32Array(2 * number + 4));
    }
    for (let at = from; at < to; at += 1) this.#bytes[begin + at - from] = source[at] ?? 0;
    this.#starts[number + 1] = end;
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    this.#count = number + 1;
    if (this.#count * 2 > this.#slots.length) this.#spread();
    return number;
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#count; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function grown<T extends Uint8Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
