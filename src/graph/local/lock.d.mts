import type { ProcessIdentity } from './identity.mjs';

export interface HeldLock {
  readonly held: true;
  release(): void;
}

export interface TakenLock {
  readonly held: false;
  readonly holder: ProcessIdentity;
}

/**
 * Takes the lock at once or says who has it. A lock whose holder has died is taken over; the holder is dead when no
 * process with its id *and* its start time runs. Locks are between processes and within one: taken twice is refused.
 * @throws Error when the folder cannot be written or does not know hard links.
 */
export function takeLock(path: string): HeldLock | TakenLock;

/** Waits until the lock is free. `onWait` hears once of each holder that is waited for. */
export function waitForLock(
  path: string,
  options?: { readonly onWait?: (holder: ProcessIdentity) => void; readonly signal?: AbortSignal | undefined },
): Promise<HeldLock>;

/** Writes a file so that a reader, or a power cut, sees the old content or the new one and nothing between. */
export function writeWhole(path: string, text: string, mode?: number): void;
