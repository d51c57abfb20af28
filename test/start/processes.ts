import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A running process with the words of its command line; zombies have no words and are left out. */
export interface RunningProcess {
  readonly pid: number;
  readonly program: string;
  readonly words: readonly string[];
}

/** Every process with a text in its command line or its working folder, from /proc. */
export function processesWith(text: string): readonly RunningProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (line === '' || !`${line}\0${readlinkSync(`/proc/${name}/cwd`)}`.includes(text)) return [];
      const words = line.split('\0');
      return [{ pid: Number(name), program: basename(words[0] ?? ''), words }];
    } catch {
      return [];
    }
  });
}

/** Looks again and again until there is an answer. */
export async function waitFor<T>(what: string, look: () => T | null, limitMs: number): Promise<T> {
  const until = Date.now() + limitMs;
  for (;;) {
    const found = look();
    if (found !== null) return found;
    if (Date.now() > until) throw new Error(`No ${what} within ${limitMs} ms.`);
    await delay(25);
  }
}

/** Waits until no process carries the text any more; the failure lists those that still do. */
export async function waitUntilGone(text: string, limitMs: number): Promise<void> {
  await waitFor(
    `end of ${processesWith(text).map(({ pid, program }) => `${program} ${pid}`)}`,
    () => (processesWith(text).length === 0 ? true : null),
    limitMs,
  );
}
