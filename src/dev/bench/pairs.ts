import { createHash } from 'node:crypto';

/** Pairs (party, member) as numbers one after the other, members in order, the party itself left out. */
export class Pairs {
  #pairs = new Int32Array(1 << 16);
  #count = 0;

  /** `members`: without the party itself, in any order; they are put in order in place. */
  add(party: number, members: Int32Array): void {
    while (this.#count + members.length * 2 > this.#pairs.length) {
      const wider = new Int32Array(this.#pairs.length * 2);
      wider.set(this.#pairs);
      this.#pairs = wider;
    }
    for (const member of members.sort()) {
      this.#pairs[this.#count] = party;
      this.#pairs[this.#count + 1] = member;
      this.#count += 2;
    }
  }

  finish(): Int32Array {
    return this.#pairs.subarray(0, this.#count);
  }
}

/** The fingerprint of an answer: SHA-256 of its numbers. */
export function printOf(numbers: Int32Array): string {
  return createHash('sha256').update(numbers).digest('hex');
}
