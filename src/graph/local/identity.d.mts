/** Names one process for good: the id, and the moment it started as the operating system tells it. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startTime: string;
}

/** Null when no such process runs; a zombie does not run. */
export function identityOf(pid: number): ProcessIdentity | null;

/** Whether exactly this process still runs: same id and same start time. */
export function isAlive(identity: ProcessIdentity): boolean;
