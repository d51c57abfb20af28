/** Edges of a view by number. */
export interface Edges {
  readonly owner: Int32Array;
  readonly asset: Int32Array;
  /** Right in the two lowest bits (2 = control finding), then the flags of edge-flags.ts. */
  readonly kind: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The first ranked row, which stands for the edge in a proof. */
  readonly row: Int32Array;
}

/** Columns of edges that are filled from the front, and grow. */
export class EdgeList {
  count = 0;
  #owner: Int32Array;
  #asset: Int32Array;
  #kind: Uint8Array;
  #low: Int32Array;
  #high: Int32Array;
  #row: Int32Array;

  constructor(room: number) {
    this.#owner = new Int32Array(room);
    this.#asset = new Int32Array(room);
    this.#kind = new Uint8Array(room);
    this.#low = new Int32Array(room);
    this.#high = new Int32Array(room);
    this.#row = new Int32Array(room);
  }

  push(owner: number, asset: number, kind: number, low: number, high: number, row: number): void {
    const at = this.count;
    if (at === this.#owner.length) this.#grow();
    this.#owner[at] = owner;
    this.#asset[at] = asset;
    this.#kind[at] = kind;
    this.#low[at] = low;
    this.#high[at] = high;
    this.#row[at] = row;
    this.count = at + 1;
  }

  get owner(): Int32Array {
    return this.#owner;
  }

  get asset(): Int32Array {
    return this.#asset;
  }

  get kind(): Uint8Array {
    return this.#kind;
  }

  get low(): Int32Array {
    return this.#low;
  }

  get high(): Int32Array {
    return this.#high;
  }

  get row(): Int32Array {
    return this.#row;
  }

  #grow(): void {
    const room = this.#owner.length * 2;
    this.#owner = widened(this.#owner, new Int32Array(room));
    this.#asset = widened(this.#asset, new Int32Array(room));
    this.#kind = widened(this.#kind, new Uint8Array(room));
    this.#low = widened(this.#low, new Int32Array(room));
    this.#high = widened(this.#high, new Int32Array(room));
    this.#row = widened(this.#row, new Int32Array(room));
  }

  /** The edges so far; the list must not be added to afterwards. */
  finish(): Edges {
    const { count } = this;
    return {
      owner: this.#owner.subarray(0, count),
      asset: this.#asset.subarray(0, count),
      kind: this.#kind.subarray(0, count),
      low: this.#low.subarray(0, count),
      high: this.#high.subarray(0, count),
      row: this.#row.subarray(0, count),
    };
  }
}

function widened<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
