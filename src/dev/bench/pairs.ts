import { createHash } from 'node:crypto';

/** Below this a list is sorted by insertion. */
const SHORT = 24;

/** Pairs (party, member) as numbers one after the other, in order of party and member, the party itself left out. */
export class Pairs {
  #pairs = new Int32Array(1 << 18);
  #length = 0;
  #last = -1;
  #inOrder = true;

  /** `members`: the first `count` of it, in any order, with the party itself or without. Parties come in any order, each once. */
  add(party: number, members: Int32Array, count = members.length): void {
    if (this.#length + count * 2 > this.#pairs.length) {
      const wider = new Int32Array(Math.max(this.#pairs.length * 2, this.#length + count * 2));
      wider.set(this.#pairs);
      this.#pairs = wider;
    }
    const pairs = this.#pairs;
    const start = this.#length;
    const sorted = count <= SHORT ? members : members.slice(0, count).sort();
    let end = start;
    for (let place = 0; place < count; place += 1) {
      const member = sorted[place] ?? 0;
      if (member === party) continue;
      let at = end;
      for (; at > start && (pairs[at - 1] ?? 0) > member; at -= 2) pairs[at + 1] = pairs[at - 1] ?? 0;
      pairs[at + 1] = member;
      pairs[end] = party;
      end += 2;
    }
    if (end === start) return;
    this.#inOrder &&= party > this.#last;
    this.#last = party;
    this.#length = end;
  }

  finish(): Int32Array {
    const pairs = this.#pairs.subarray(0, this.#length);
    if (this.#inOrder) return pairs;
    const starts: number[] = [];
    for (let at = 0; at < pairs.length; at += 2) if (at === 0 || pairs[at] !== pairs[at - 2]) starts.push(at);
    const order = Array.from(starts.keys()).sort((a, b) => (pairs[starts[a] ?? 0] ?? 0) - (pairs[starts[b] ?? 0] ?? 0));
    const ordered = new Int32Array(pairs.length);
    let at = 0;
    for (const one of order) {
      const part = pairs.subarray(starts[one] ?? 0, starts[one + 1] ?? pairs.length);
      ordered.set(part, at);
      at += part.length;
    }
    return ordered;
  }
}

/** The fingerprint of an answer: SHA-256 of its numbers. */
export function printOf(numbers: Int32Array): string {
  return createHash('sha256').update(numbers).digest('hex');
}
