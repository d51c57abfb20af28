import { createInterface } from 'node:readline';

/**
 * What every contestant speaks, ours and peers, so that runs can alternate: it loads, says `{"ready":…}`, then for each
 * line `go` runs once and says what came out, until `end`.
 */
export interface Ready {
  /** Seconds from the file to where questions can be asked. */
  readonly ready: number;
  readonly version: string;
}

export interface RunResult {
  /** Seconds by name of the part; `all` is compared. */
  readonly seconds: Readonly<Record<string, number>>;
  /** SHA-256 of the answer by name of the part; the same names must have the same print. */
  readonly prints: Readonly<Record<string, string>>;
  /** Counts that the report shows. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Ended {
  /** Peak resident memory in bytes. */
  readonly peak: number;
}

/** Serves one contestant of ours on standard input and output. */
export async function serveContestant(
  load: () => Promise<() => RunResult | Promise<RunResult>>,
  version = `Node ${process.versions.node}`,
  close: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const say = (what: Ready | RunResult | Ended): void => {
    process.stdout.write(`${JSON.stringify(what)}\n`);
  };
  const begin = performance.now();
  const run = await load();
  say({ ready: (performance.now() - begin) / 1000, version });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'end') break;
    say(await run());
  }
  await close();
  say({ peak: process.resourceUsage().maxRSS * 1024 });
  process.exit(0);
}

/** Seconds that a piece of work takes, with what it gives. */
export function timed<T>(work: () => T): readonly [T, number] {
  const begin = performance.now();
  const result = work();
  return [result, (performance.now() - begin) / 1000];
}
