import { createHash } from 'node:crypto';

/** Pairs (party, member) as numbers one after the other, in order of party and member, the party itself left out. */
export class Pairs {
  #members = new Int32Array(1 << 16);
  #count = 0;
  /** Where the members of each party begin, and how many there are. */
  readonly #start: Int32Array;
  readonly #length: Int32Array;

  /** @param parties how many parties there are */
  constructor(parties: number) {
    this.#start = new Int32Array(parties);
    this.#length = new Int32Array(parties);
  }

  /** `members`: the first `count` of it, in any order, with the party itself or without. Parties come in any order, each once. */
  add(party: number, members: Int32Array, count = members.length): void {
    if (this.#count + count > this.#members.length) {
      const wider = new Int32Array(Math.max(this.#members.length * 2, this.#count + count));
      wider.set(this.#members);
      this.#members = wider;
    }
    const start = this.#count;
    for (let at = 0; at < count; at += 1) {
      const member = members[at] ?? 0;
      if (member === party) continue;
      this.#members[this.#count] = member;
      this.#count += 1;
    }
    this.#start[party] = start;
    this.#length[party] = this.#count - start;
    if (this.#count - start > 1) this.#members.subarray(start, this.#count).sort();
  }

  finish(): Int32Array {
    const pairs = new Int32Array(this.#count * 2);
    let at = 0;
    for (let party = 0; party < this.#start.length; party += 1) {
      const start = this.#start[party] ?? 0;
      const end = start + (this.#length[party] ?? 0);
      for (let place = start; place < end; place += 1) {
        pairs[at] = party;
        pairs[at + 1] = this.#members[place] ?? 0;
        at += 2;
      }
    }
    return pairs;
  }
}

/** The fingerprint of an answer: SHA-256 of its numbers. */
export function printOf(numbers: Int32Array): string {
  return createHash('sha256').update(numbers).digest('hex');
}
