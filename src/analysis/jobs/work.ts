import type { Jobs } from './jobs.ts';
import { jobsInPlace } from './jobs.ts';
import type { Pace } from './pace.ts';

/** What a question has to compute with: other threads, and the pace of its own. */
export interface Work {
  readonly jobs: Jobs;
  readonly pace: Pace;
}

/** Rows or edges from which a computation goes to another thread: below, sending it would take longer. */
export const LARGE = 20_000;

const IN_PLACE = jobsInPlace();

/** Where a computation over so many edges belongs. */
export function jobsFor(edges: number, { jobs }: Work): Jobs {
  return edges < LARGE ? IN_PLACE : jobs;
}
