import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './run.ts';
import type { Workload } from './workload.ts';

/** When a result was measured that is taken over from an earlier run, and the load of the machine before that run. */
export interface Taken {
  readonly date: string;
  readonly load: number;
}

interface Kept extends Omit<Measured, 'workload'>, Taken {
  readonly id: string;
}

/** Keeps what was measured for later reports, one file for each workload and scale. */
export function keepResults(folder: string, measured: readonly Measured[], { date, load }: Taken): void {
  mkdirSync(folder, { recursive: true });
  for (const { workload, taken, ...rest } of measured) {
    if (taken !== undefined || rest.standings.length === 0) continue;
    const kept: Kept = { id: workload.id, ...rest, date, load };
    const size = workload.isSizeless === true ? 'all' : rest.scale;
    writeFileSync(join(folder, `${workload.id}-${size}.json`), JSON.stringify(kept));
  }
}

/** What was measured now, and of earlier runs what was not, in the order of the workloads and scales. */
export function withKept(folder: string, workloads: readonly Workload[], measured: readonly Measured[]): Measured[] {
  const now = measured.filter(({ standings }) => standings.length > 0);
  const all = [...now];
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const { id, date, load, ...rest } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept;
    const workload = workloads.find((one) => one.id === id);
    const isSame = ({ scale }: Measured): boolean => scale === rest.scale || workload?.isSizeless === true;
    const isKnown = now.some((one) => one.workload.id === id && isSame(one));
    if (workload !== undefined && !isKnown) all.push({ ...rest, workload, taken: { date, load } });
  }
  for (const one of measured) {
    if (!all.some(({ workload, scale }) => workload === one.workload && scale === one.scale)) all.push(one);
  }
  const place = ({ workload }: Measured): number => workloads.indexOf(workload);
  return all.sort((a, b) => place(a) - place(b) || a.scale - b.scale);
}
