import type { Pace } from './pace.ts';

/** A computation that yields wherever it may rest, and returns its answer. */
export type Steps<T> = Generator<void, T, void>;

/** Runs a computation on the main thread, and gives the event loop back every few milliseconds. @throws the reason of the signal when the asker has left */
export async function inSlices<T>(steps: Steps<T>, pace: Pace): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pace.isDue) await pace.rest();
  }
}

/** Runs a computation to its end without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
