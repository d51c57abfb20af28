/** Values by name, bounded by the sum of their weights: the one used longest ago goes first. The newest always stays. */
export class Lru<V> {
  readonly #most: number;
  readonly #weigh: (value: V) => number;
  readonly #values = new Map<string, V>();
  #weight = 0;

  constructor(most: number, weigh: (value: V) => number) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get(id: string): V | undefined {
    const value = this.#values.get(id);
    if (value === undefined) return undefined;
    this.#values.delete(id);
    this.#values.set(id, value);
    return value;
  }

  set(id: string, value: V): void {
    this.#delete(id);
    this.#values.set(id, value);
    this.#weight += this.#weigh(value);
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#most || oldest === id) break;
      this.#delete(oldest);
    }
  }

  #delete(id: string): void {
    const value = this.#values.get(id);
    if (value === undefined) return;
    this.#values.delete(id);
    this.#weight -= this.#weigh(value);
  }
}
