/** A list of whole numbers that grows. */
export class IntList {
  #values = new Int32Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** What was pushed, in memory of its own. */
  finish(): Int32Array {
    return this.#values.slice(0, this.#length);
  }
}
