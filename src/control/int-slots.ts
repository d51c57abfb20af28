/** Places at the start; the table stays at most half full. */
const LEAST_BITS = 6;
const LEAST = 1 << LEAST_BITS;
/** An odd number near the golden section of 2³². */
const MIX = 0x9e3779b1 | 0;

/**
 * Whole numbers, each with a slot counted from 0 in the order of arrival: a table that grows with what it holds and not
 * with what the numbers may be, so that a question about few parties of many millions costs little.
 */
export class IntSlots {
  #count = 0;
  /** Open addressing: slot + 1, 0 where free. */
  #table = new Int32Array(LEAST);
  /** The number in each slot. */
  #keys = new Int32Array(LEAST / 2);
  /** Bits of the product that are not of the place. */
  #shift = 32 - LEAST_BITS;

  get count(): number {
    return this.#count;
  }

  /** Slot of a number, −1 where it has none. */
  find(key: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let at = Math.imul(key, MIX) >>> this.#shift;
    for (let known = table[at] ?? 0; known !== 0; known = table[at] ?? 0) {
      if (this.#keys[known - 1] === key) return known - 1;
      at = (at + 1) & mask;
    }
    return -1;
  }

  /** Slot of a number; `count` grows where it is new. */
  add(key: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let at = Math.imul(key, MIX) >>> this.#shift;
    for (let known = table[at] ?? 0; known !== 0; known = table[at] ?? 0) {
      if (this.#keys[known - 1] === key) return known - 1;
      at = (at + 1) & mask;
    }
    const slot = this.#count;
    if (slot === this.#keys.length) {
      this.#grow();
      return this.add(key);
    }
    table[at] = slot + 1;
    this.#keys[slot] = key;
    this.#count = slot + 1;
    return slot;
  }

  keyAt(slot: number): number {
    return this.#keys[slot] ?? -1;
  }

  /** The numbers, by slot; valid until the next is added. */
  keys(): Int32Array {
    return this.#keys.subarray(0, this.#count);
  }

  /** Empties the table, in time that grows with what it held. */
  clear(): void {
    if (this.#count * 8 > this.#table.length) {
      this.#table.fill(0);
    } else {
      // Last come first out: so no chain of probes is broken while one of its numbers is still looked for.
      for (let slot = this.#count - 1; slot >= 0; slot -= 1) this.#free(slot);
    }
    this.#count = 0;
  }

  #free(slot: number): void {
    const table = this.#table;
    const mask = table.length - 1;
    let at = Math.imul(this.#keys[slot] ?? 0, MIX) >>> this.#shift;
    while (table[at] !== slot + 1) at = (at + 1) & mask;
    table[at] = 0;
  }

  #grow(): void {
    const keys = new Int32Array(this.#keys.length * 2);
    keys.set(this.#keys);
    const table = new Int32Array(this.#table.length * 2);
    const mask = table.length - 1;
    this.#shift -= 1;
    for (let slot = 0; slot < this.#count; slot += 1) {
      let at = Math.imul(keys[slot] ?? 0, MIX) >>> this.#shift;
      while (table[at] !== 0) at = (at + 1) & mask;
      table[at] = slot + 1;
    }
    this.#keys = keys;
    this.#table = table;
  }
}
