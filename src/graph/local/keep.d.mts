import type { StdioOptions } from 'node:child_process';
import type { ProcessIdentity } from './identity.mjs';

type Output = Extract<StdioOptions, readonly unknown[]>[number];

export interface KeptProgram {
  /** The process that guards the program and leads its process group; undefined when it could not be started. */
  readonly keeperPid: number | undefined;
  /** Never rejects. Settles when keeper and program are both gone; `code` null means that the keeper was killed. */
  readonly exited: Promise<{ readonly code: number | null; readonly error: Error | null }>;
  /** TERM, after the grace KILL; resolves when nothing is left. */
  stop(): Promise<void>;
  /** Lets this process end without stopping the program first; the keeper then stops it. */
  unref(): void;
}

/** Starts a program that cannot outlive this process, however this process ends. */
export function startKept(options: {
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string | undefined;
  /** Where the identity of the program is written; `stopLeftover` reads it. */
  readonly pidFile: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds between TERM and KILL. */
  readonly graceMs: number;
}): KeptProgram;

/** Stops the program that a file names, if exactly that one still runs, and waits until it is gone. */
export function stopLeftover(
  pidFile: string,
  graceMs: number,
  onWait?: (leftover: ProcessIdentity) => void,
): Promise<void>;

/** Null when the file is missing or names no process. */
export function readIdentity(path: string): ProcessIdentity | null;
