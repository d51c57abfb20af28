import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Command } from 'commander';
import { Stream } from './bench/random.ts';
import type { Fate } from './fuzz-worker.ts';
import { mutate } from './mutate.ts';

/** A mutated file that takes longer is taken for one that never ends. */
const HANGS_AFTER_MS = 60_000;
/** Memory of the reader, above which it is stopped. */
const MEMORY_MB = 768;
const SECONDS_OF_MINUTE = 60;

interface Found {
  readonly file: string;
  readonly runs: number;
  readonly read: number;
  readonly refused: number;
  /** Each with the seed that makes the file again. */
  readonly faults: readonly { readonly seed: number; readonly text: string }[];
}

/** Reads mutated copies of a file one after the other until the time is over. */
async function fuzz(path: string, seconds: number, first: number, folder: string): Promise<Found> {
  const original = readFileSync(path);
  const copy = join(folder, basename(path));
  const end = Date.now() + seconds * 1_000;
  const faults: { seed: number; text: string }[] = [];
  const counts = { read: 0, refused: 0 };
  let runs = 0;
  let worker = start();
  for (let seed = first; Date.now() < end; seed += 1) {
    writeFileSync(copy, mutate(original, new Stream(seed, 'mutations')));
    const fate = await fateOf(worker, copy);
    runs += 1;
    if (fate.kind !== 'crash') counts[fate.kind] += 1;
    else {
      faults.push({ seed, text: fate.text });
      await worker.terminate();
      worker = start();
    }
  }
  await worker.terminate();
  return { file: basename(path), runs, ...counts, faults };
}

function start(): Worker {
  return new Worker(new URL('./fuzz-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}

async function fateOf(worker: Worker, path: string): Promise<Fate> {
  const stop = new AbortController();
  const { signal } = stop;
  const clock = setTimeout(() => stop.abort(), HANGS_AFTER_MS);
  try {
    worker.postMessage(path);
    const [fate] = (await Promise.race([
      once(worker, 'message', { signal }),
      once(worker, 'exit', { signal }).then(() => [{ kind: 'crash', text: 'the reader ended' }]),
    ])) as [Fate];
    return fate;
  } catch (error) {
    const text = signal.aborted ? `no end after ${HANGS_AFTER_MS / 1_000} s` : String(error);
    return { kind: 'crash', text };
  } finally {
    clearTimeout(clock);
    stop.abort();
  }
}

const { args, minutes, seed } = options();
const folder = mkdtempSync(join(tmpdir(), 'regimelink-fuzz-'));
try {
  for (const path of args) {
    const { file, runs, read, refused, faults } = await fuzz(path, minutes * SECONDS_OF_MINUTE, seed, folder);
    process.stdout.write(`${file}: ${runs} copies, ${read} read, ${refused} refused, ${faults.length} faults\n`);
    for (const fault of faults) process.stdout.write(`  seed ${fault.seed}: ${fault.text}\n`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function options(): { args: readonly string[]; minutes: number; seed: number } {
  const command = new Command('fuzz')
    .description(
      'reads mutated copies of files: every fault that is no clear refusal, every hang, every hunger is told',
    )
    .argument('<files...>')
    .option('--minutes <minutes>', 'for each file', '5')
    .option('--seed <number>', 'of the first copy', '1')
    .parse();
  const { minutes, seed } = command.opts<{ minutes: string; seed: string }>();
  return { args: command.args, minutes: Number(minutes), seed: Number(seed) };
}
