import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Ended, Ready, RunResult } from './contestant.ts';
import { median, medianDeviation } from './statistics.ts';

/** A program that takes part: ours or a peer. */
export interface Entry {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
}

/** What came of one program in a contest. `failed` says why there are no times. */
export interface Standing {
  readonly name: string;
  readonly version: string;
  readonly ready: number;
  /** Median and median deviation of seconds, by part. */
  readonly seconds: Readonly<Record<string, { readonly median: number; readonly deviation: number }>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly prints: Readonly<Record<string, string>>;
  readonly runs: number;
  readonly peak: number;
  readonly failed: string | null;
}

/** A run that takes longer than this is the last of its program. */
const LONG_RUN_S = 60;
const MIDDLING_RUN_S = 10;

/** Five repeats under 10 s, three under 60 s, else one. */
export function repeatsFor(seconds: number, most: number): number {
  return Math.min(most, seconds < MIDDLING_RUN_S ? 5 : seconds < LONG_RUN_S ? 3 : 1);
}

/**
 * Runs programs in turn, A B A B, each in a process of its own that has loaded before. The first run of each warms it up
 * and is not counted, unless it is the only one. A program that fails, or passes `limitS`, drops out and says so.
 */
export async function contest(entries: readonly Entry[], repeats: number, limitS: number): Promise<Standing[]> {
  const players: Player[] = [];
  for (const entry of entries) players.push(await Player.start(entry, limitS));
  for (const player of players) await player.go();
  for (let turn = 0; turn < repeats; turn += 1) {
    for (const player of players)
      if (turn < repeatsFor(player.warmUp, repeats) && player.warmUp < LONG_RUN_S) await player.go();
  }
  const standings: Standing[] = [];
  for (const player of players) standings.push(await player.finish());
  return standings;
}

/**
 * Whether all answers are the same, before anybody looks at times.
 * @returns the names of parts and programs that disagree with the first program
 */
export function disagreements(standings: readonly Standing[]): string[] {
  const [first] = standings;
  if (first === undefined) return [];
  return standings.flatMap((one) =>
    Object.entries(one.prints)
      .filter(([part, print]) => first.prints[part] !== undefined && first.prints[part] !== print)
      .map(([part]) => `${one.name}: ${part}`),
  );
}

class Player {
  warmUp = 0;
  readonly #entry: Entry;
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #limitS: number;
  readonly #results: RunResult[] = [];
  #ready: Ready = { ready: 0, version: '' };
  #failed: string | null = null;
  #complaint = '';

  private constructor(entry: Entry, limitS: number) {
    this.#entry = entry;
    this.#limitS = limitS;
    this.#child = spawn(entry.command, entry.arguments, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.on('error', (error) => {
      this.#failed = error.message;
    });
    this.#child.stdin?.on('error', () => undefined);
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.#complaint = `${this.#complaint}${text}`.slice(-2_000);
    });
    const { stdout } = this.#child;
    if (stdout === null) throw new RangeError('the program has no output');
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  }

  static async start(entry: Entry, limitS: number): Promise<Player> {
    const player = new Player(entry, limitS);
    const ready = await player.#next<Ready>();
    if (ready !== null) player.#ready = ready;
    return player;
  }

  async go(): Promise<void> {
    if (this.#failed !== null) return;
    this.#child.stdin?.write('go\n');
    const result = await this.#next<RunResult>();
    if (result === null) return;
    if (this.#results.length === 0) this.warmUp = result.seconds['all'] ?? 0;
    this.#results.push(result);
  }

  async finish(): Promise<Standing> {
    let peak = 0;
    if (this.#failed === null) {
      this.#child.stdin?.write('end\n');
      peak = (await this.#next<Ended>())?.peak ?? 0;
    }
    this.#child.kill();
    const counted = this.#results.length > 1 ? this.#results.slice(1) : this.#results;
    const last = this.#results.at(-1);
    const parts = Object.keys(last?.seconds ?? {});
    const seconds = parts.map((part) => {
      const values = counted.map((one) => one.seconds[part] ?? Number.NaN);
      return [part, { median: median(values), deviation: medianDeviation(values) }] as const;
    });
    return {
      name: this.#entry.name,
      version: this.#ready.version,
      ready: this.#ready.ready,
      seconds: Object.fromEntries(seconds),
      counts: last?.counts ?? {},
      prints: last?.prints ?? {},
      runs: counted.length,
      peak,
      failed: this.#failed,
    };
  }

  async #next<T>(): Promise<T | null> {
    if (this.#failed !== null) return null;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), this.#limitS * 1000);
    });
    const line = await Promise.race([this.#lines.next(), late]);
    clearTimeout(timer);
    if (line === 'late') {
      this.#failed = `took more than ${Math.round(this.#limitS)} s`;
      this.#child.kill('SIGKILL');
      return null;
    }
    if (line.done === true) {
      const lines = this.#complaint.trim().split('\n');
      this.#failed ??= `ended early: ${lines.findLast((one) => /^\S*Error\b/.test(one)) ?? lines.at(-1) ?? ''}`;
      return null;
    }
    return JSON.parse(line.value) as T;
  }
}
