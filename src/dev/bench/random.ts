/** A reproducible stream of numbers (mulberry32), one for each part of the generated graph. */
export class Stream {
  #state: number;

  /** `component` names the part, so that a larger graph has the parts of a smaller one unchanged. */
  constructor(seed: number, component: string) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < component.length; at += 1) hash = Math.imul(hash ^ component.charCodeAt(at), 0x01000193);
    this.#state = (seed ^ hash) | 0;
  }

  /** From 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `limit`, `limit` excluded. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(part: number): boolean {
    return this.next() < part;
  }
}
