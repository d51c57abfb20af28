import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Ready, RunResult } from './contestant.ts';
import { serveContestant } from './contestant.ts';

/**
 * Makes a contestant of the start of another: a run is a process, from its start until it is ready (`loading`: what it
 * tells of that itself) and until it has answered once. Usage: VERSION COMMAND ARGUMENTS…
 */
const [version = '', command = '', ...given] = process.argv.slice(2);

async function runOnce(): Promise<RunResult> {
  const begin = performance.now();
  const child = spawn(command, given, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async <T>(): Promise<T> => {
    const { value } = await lines.next();
    if (value === undefined) throw new Error(`${command} ended early`);
    return JSON.parse(value) as T;
  };
  const seconds = (): number => (performance.now() - begin) / 1000;
  const { ready: loading } = await line<Ready>();
  const ready = seconds();
  child.stdin.write('go\n');
  const { prints, counts } = await line<RunResult>();
  const all = seconds();
  child.stdin.write('end\n');
  const { peak } = await line<{ readonly peak: number }>();
  return {
    seconds: { 'until ready': ready, loading, all },
    prints,
    counts: { ...counts, 'peak MiB': Math.round(peak / 2 ** 20) },
  };
}

await serveContestant(async () => runOnce, version);
