import { estimateBytes } from './estimate-bytes.ts';

/** What a cache of answers may hold. An answer that is larger by itself is given and not kept. */
export interface CacheLimits {
  readonly entries: number;
  readonly bytes: number;
}

/** How often questions were asked, and what became of them. */
export interface CacheCounts {
  /** Answered by an answer that was there, or by the computation of another asker. */
  readonly hits: number;
  readonly computed: number;
  readonly entries: number;
  readonly bytes: number;
}

interface Entry {
  readonly answer: Promise<unknown>;
  readonly stop: AbortController;
  waiting: number;
  done: boolean;
  bytes: number;
}

/**
 * Answers by the question, the one used longest ago dropped first. Several askers of one question share one computation;
 * it is stopped when the last of them has left. What failed is not kept.
 */
export class AnswerCache {
  readonly #limits: CacheLimits;
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;
  #hits = 0;
  #computed = 0;

  constructor(limits: CacheLimits) {
    this.#limits = limits;
  }

  get counts(): CacheCounts {
    return { hits: this.#hits, computed: this.#computed, entries: this.#entries.size, bytes: this.#bytes };
  }

  /**
   * @param id names the question with everything that its answer depends on; one id always stands for one type of answer
   * @throws the reason of `signal` when the asker leaves, and what `compute` throws
   */
  async answer<A>(
    id: string,
    signal: AbortSignal | undefined,
    compute: (signal: AbortSignal) => A | Promise<A>,
  ): Promise<A> {
    signal?.throwIfAborted();
    const known = this.#entries.get(id);
    if (known !== undefined) {
      this.#hits += 1;
      this.#entries.delete(id);
      this.#entries.set(id, known);
    }
    const entry = known ?? this.#start(id, compute);
    return (await this.#wait(id, entry, signal)) as A;
  }

  #start<A>(id: string, compute: (signal: AbortSignal) => A | Promise<A>): Entry {
    this.#computed += 1;
    const stop = new AbortController();
    // Begins in a later turn, so that the entry is there before anything can fail.
    const answer = Promise.resolve().then(() => compute(stop.signal));
    const entry: Entry = { answer, stop, waiting: 0, done: false, bytes: 0 };
    this.#entries.set(id, entry);
    answer.then(
      (value) => this.#keep(id, entry, value),
      () => this.#drop(id, entry),
    );
    return entry;
  }

  #wait(id: string, entry: Entry, signal: AbortSignal | undefined): Promise<unknown> {
    if (entry.done || signal === undefined) {
      entry.waiting += entry.done ? 0 : 1;
      return entry.answer;
    }
    entry.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        entry.waiting -= 1;
        if (entry.waiting === 0 && !entry.done) {
          this.#drop(id, entry);
          entry.stop.abort(signal.reason);
        }
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      entry.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }

  #keep(id: string, entry: Entry, value: unknown): void {
    entry.done = true;
    if (this.#entries.get(id) !== entry) return;
    entry.bytes = estimateBytes(value, this.#limits.bytes);
    this.#bytes += entry.bytes;
    if (entry.bytes >= this.#limits.bytes) this.#drop(id, entry);
    for (const [oldest, one] of this.#entries) {
      if (this.#bytes <= this.#limits.bytes && this.#entries.size <= this.#limits.entries) break;
      if (one.done) this.#drop(oldest, one);
    }
  }

  #drop(id: string, entry: Entry): void {
    if (this.#entries.get(id) !== entry) return;
    this.#entries.delete(id);
    this.#bytes -= entry.bytes;
  }
}
