import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type RunResult, serveContestant } from './contestant.ts';

/**
 * Makes a contestant of a command that answers with outcomes in JSON: a run is a process, from its start to its end.
 * Usage: VERSION COMMAND ARGUMENTS…
 */
const [version = '', command = '', ...given] = process.argv.slice(2);
const POLL_MS = 20;

async function runOnce(): Promise<RunResult> {
  const begin = performance.now();
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  let peak = 0;
  const poll = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid ?? 0));
  }, POLL_MS);
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(poll);
  const all = (performance.now() - begin) / 1000;
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  const { outcomes } = JSON.parse(Buffer.concat(pieces).toString()) as {
    outcomes: readonly { readonly party: string; readonly outcome: string }[];
  };
  const lines = outcomes.map(({ party, outcome }) => `${party} ${outcome}`).sort();
  return {
    seconds: { all },
    prints: { outcomes: createHash('sha256').update(lines.join('\n')).digest('hex') },
    counts: { outcomes: outcomes.length, 'peak MiB': Math.round(peak / 2 ** 20) },
  };
}

/** Peak resident memory of a process so far; 0 where the system does not tell. */
function residentOf(pid: number): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

await serveContestant(async () => runOnce, version);
