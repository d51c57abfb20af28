/** How long a computation may hold the event loop, in milliseconds. */
const SLICE_MS = 4;

/** Gives the event loop back every few milliseconds of a computation on the main thread, and ends it when the asker leaves. */
export class Pace {
  readonly signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** Whether it is time to rest: `if (pace.isDue) await pace.rest()` in the loop. */
  get isDue(): boolean {
    return performance.now() - this.#since > SLICE_MS;
  }

  /** Lets everything else have its turn. @throws the reason of the signal when the asker has left */
  async rest(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.signal.throwIfAborted();
    this.#since = performance.now();
  }
}
