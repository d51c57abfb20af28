import type { ErrorCode } from '../../errors.ts';
import { type Job, type JobResult, type Share, Stopped } from './job.ts';

/** What the pool tells a worker: a job, and the board that all workers on that job share. */
export interface Order {
  readonly id: number;
  readonly job: Job;
  readonly board: Int32Array;
}

/** How an order ended. */
export type Answer =
  | { readonly id: number; readonly result: JobResult[Job['kind']] }
  | { readonly id: number; readonly stopped: true }
  | {
      readonly id: number;
      readonly refused: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly details: Readonly<Record<string, unknown>>;
      };
    }
  | { readonly id: number; readonly failed: string };

/** Places on the board of a job. */
const STOP = 0;
const NEXT = 1;
const SPENT = 2;

/** Steps of work that the board counts as one, so that a count of 32 bits holds them. */
const BUNDLE = 1_024;

export function newBoard(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
}

export function stop(board: Int32Array): void {
  Atomics.store(board, STOP, 1);
}

export function shareOf(board: Int32Array): Share {
  return {
    nextChunk: () => Atomics.add(board, NEXT, 1),
    spend: (steps) => {
      const bundles = Math.ceil(steps / BUNDLE);
      return (Atomics.add(board, SPENT, bundles) + bundles) * BUNDLE;
    },
    check: () => {
      if (Atomics.load(board, STOP) === 1) throw new Stopped();
    },
  };
}
