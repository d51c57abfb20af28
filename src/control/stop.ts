import { LinkageError } from '../errors.ts';

/** Asked every few thousand steps of long work: true stops it. */
export type Stop = () => boolean;

const PATIENCE = 4096;

/** Counts the steps of a computation, and gives it up when it is told to stop. */
export class Watch {
  #spent = 0;
  #next = PATIENCE;
  readonly #stop: Stop | undefined;

  constructor(stop?: Stop) {
    this.#stop = stop;
  }

  /** Steps so far: holdings looked at, or whatever the computation counts. */
  get spent(): number {
    return this.#spent;
  }

  /** @throws LinkageError TIMED_OUT when the work is to stop. */
  spend(steps: number): void {
    this.#spent += steps;
    if (this.#spent < this.#next) return;
    this.#next = this.#spent + PATIENCE;
    if (this.#stop?.() === true) throw new LinkageError('TIMED_OUT', 'The computation was stopped before its end.');
  }
}
