import type { Job, JobResult } from './job.ts';
import { newBoard, shareOf } from './orders.ts';
import { runJob } from './run-job.ts';

/** How many jobs there are and were, for the metrics. */
export interface JobCounts {
  readonly workers: number;
  readonly running: number;
  readonly waiting: number;
  readonly done: number;
  /** Jobs that nobody waited for any more. */
  readonly stopped: number;
  readonly failed: number;
  readonly crashed: number;
}

/** Where long computations run. */
export interface Jobs {
  /**
   * @returns what each thread that took part gives; the answer does not depend on how many there were
   * @throws the reason of `signal`, LinkageError BUSY when too many jobs wait, and what the job throws
   */
  run<J extends Job>(job: J, signal: AbortSignal): Promise<readonly JobResult[J['kind']][]>;
  readonly counts: JobCounts;
  close(): Promise<void>;
}

/** Runs every job at once where it is asked: for commands, which have nobody else to answer. */
export function jobsInPlace(): Jobs {
  let done = 0;
  return {
    run: async (job, signal) => {
      signal.throwIfAborted();
      done += 1;
      return [runJob(job, shareOf(newBoard()))];
    },
    get counts() {
      return { workers: 0, running: 0, waiting: 0, done, stopped: 0, failed: 0, crashed: 0 };
    },
    close: async () => undefined,
  };
}
