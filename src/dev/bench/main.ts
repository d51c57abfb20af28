import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../cli/package-root.ts';
import { readConfig } from '../../config.ts';
import { LinkageError } from '../../errors.ts';
import { measureMachine } from './machine.ts';
import { reportOf } from './report.ts';
import { keepResults, withKept } from './results.ts';
import { measureAll } from './run.ts';
import { prepareTools } from './tools.ts';
import { WORKLOADS } from './workloads.ts';

/** `npm run bench -- [--workload W5,CSV] [--scale 0.1,1,10] [--repeats 5] [--budget 25m] [--offline] [--keep] [--report FILE]` */
const OPTIONS = {
  workload: { type: 'string' },
  scale: { type: 'string', default: '0.1,1,10' },
  repeats: { type: 'string', default: '5' },
  budget: { type: 'string', default: '180m' },
  /** Nothing is installed: peers that are not there are left out. */
  offline: { type: 'boolean', default: false },
  /** What is not measured now is taken over from earlier runs, with its date. */
  keep: { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

const MOST_MINUTES = 180;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  const began = Date.now();
  const workloads = chosen(values.workload);
  const minutes = Math.min(MOST_MINUTES, numberOf('--budget', values.budget.replace(/m$/, '')));
  const root = packageRoot();
  const cache = join(readConfig().REGIMELINK_CACHE_DIR, 'bench');
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const load = loadavg()[0] ?? 0;
  say('measuring the machine');
  const machine = measureMachine();
  say('preparing peers');
  const tools = prepareTools(join(root, 'bench'), cache, !values.offline);
  const measured = await measureAll(
    workloads,
    { dist: join(root, 'dist'), peers: join(root, 'bench'), tools },
    {
      scales: values.scale.split(',').map((text) => numberOf('--scale', text)),
      repeats: numberOf('--repeats', values.repeats),
      cache,
      deadline: began + minutes * 60_000,
      say,
    },
  );
  const facts = {
    date: new Date(began).toISOString().slice(0, 10),
    machine,
    node: process.versions.node,
    minutes: Math.round((Date.now() - began) / 60_000),
    load,
  };
  const results = join(cache, 'results');
  keepResults(results, measured, facts);
  const told = values.keep ? withKept(results, WORKLOADS, measured) : measured;
  const report = values.report ?? join(root, 'bench', 'REPORT.md');
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, reportOf(facts, told));
  const wrong = measured.filter(({ disagree }) => disagree.length > 0);
  for (const { workload, scale, disagree } of wrong)
    say(`${workload.id} at ${scale}: answers differ: ${disagree.join('; ')}`);
  const failed = measured.filter(({ standings: [ours] }) => ours !== undefined && ours.failed !== null);
  for (const { workload, scale } of failed) say(`${workload.id} at ${scale}: ours failed`);
  return wrong.length + failed.length === 0 ? 0 : 1;
}

function chosen(text: string | undefined) {
  if (text === undefined) return WORKLOADS;
  return text.split(',').map((id) => {
    const found = WORKLOADS.find((one) => one.id === id);
    if (found !== undefined) return found;
    const known = WORKLOADS.map((one) => one.id).join(', ');
    throw new LinkageError('BAD_USER_INPUT', `--workload ${id}: expected one of ${known}.`);
  });
}

function numberOf(option: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new LinkageError('BAD_USER_INPUT', `${option} ${text}: expected a number above 0.`);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof LinkageError ? 2 : 1;
}
