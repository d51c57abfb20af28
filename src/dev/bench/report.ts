import type { Standing } from './contest.ts';
import type { Machine } from './machine.ts';
import type { Measured } from './run.ts';
import { growth } from './statistics.ts';
import { NOT_MEASURED } from './workloads.ts';

export interface RunFacts {
  readonly date: string;
  readonly machine: Machine;
  readonly node: string;
  readonly minutes: number;
  /** Load of the machine before the run, as the system tells it (one minute). */
  readonly load: number;
}

/** The report in Markdown. It names no path and no host. */
export function reportOf(facts: RunFacts, measured: readonly Measured[]): string {
  const { machine } = facts;
  const ids = [...new Set(measured.map(({ workload }) => workload.id))];
  const lines = [
    '# Benchmark',
    '',
    `${facts.date}, ${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB; Node ${facts.node}; the run took ${facts.minutes} minutes; load before it ${facts.load.toFixed(1)}${facts.load > 1 ? ' (other work ran at the same time: ratios count, times do not)' : ''}.`,
    '',
    'Written by `npm run bench`; what is compared and how is in docs/bench.md. A scale of 1 has a million parties and 1.4 million current holdings (1.9 million statements), 10 has ten million current holdings. Programs take turns in processes of their own; answers are compared by fingerprint before times; times are medians with the median deviation. "Times ours" above 1 means slower than ours.',
    '',
    '## The machine',
    '| reading memory in order | a read that waits for the read before | a read known beforehand | writing JSON |',
    '|---|---|---|---|',
    `| ${(machine.sequential / 1e9).toFixed(1)} GB/s | ${machine.dependentNs.toFixed(0)} ns | ${machine.independentNs.toFixed(1)} ns | ${(machine.json / 1e6).toFixed(0)} MB/s |`,
    '',
    'One core, 128 MiB, in the language of the product.',
    '',
    ...ids.flatMap((id) =>
      sectionOf(
        measured.filter(({ workload }) => workload.id === id),
        machine,
      ),
    ),
    '## Not measured',
    ...NOT_MEASURED.map(({ id, what, why }) => `- ${id}, ${what}: ${why}.`),
    '',
  ];
  return lines.join('\n');
}

function sectionOf(measured: readonly Measured[], machine: Machine): string[] {
  const [first] = measured;
  if (first === undefined) return [];
  const { workload } = first;
  const lines = [`## ${workload.id}: ${workload.title}`, `Goal: ${workload.goal}.`, ''];
  const rows = measured.flatMap((one) => rowsOf(one, machine));
  if (rows.length > 0) {
    lines.push(
      `| scale | program | ready | ${workload.part} | other parts | runs | times ours | of the limit | peak memory |`,
    );
    lines.push('|---|---|---|---|---|---|---|---|---|', ...rows, '');
  }
  for (const one of measured) {
    if (one.disagree.length > 0)
      lines.push(`**At ${one.scale} the answers differ: ${one.disagree.join('; ')}. No time of it counts.**`, '');
    const counts = Object.entries(one.standings[0]?.counts ?? {}).map(([name, count]) => `${count} ${name}`);
    const agreed = one.standings.filter(({ failed }) => failed === null).length;
    if (counts.length > 0)
      lines.push(
        `- ${workload.isSizeless === true ? '' : `At ${one.scale}: `}${counts.join(', ')}${one.disagree.length === 0 && agreed > 1 ? `; ${agreed} programs agree` : ''}.`,
      );
    if (one.taken !== undefined)
      lines.push(`- At ${one.scale}: of a run on ${one.taken.date}, load before it ${one.taken.load.toFixed(1)}.`);
    if (one.cut.length > 0) lines.push(`- At ${one.scale}, left out: ${one.cut.join('; ')}.`);
  }
  const grown = growthOf(measured);
  if (grown !== null) lines.push(`- ${grown}`);
  return [...lines, ''];
}

function rowsOf({ workload, scale, standings, disagree }: Measured, machine: Machine): string[] {
  const ours = standings[0]?.seconds[workload.part]?.median;
  const size = workload.isSizeless === true ? 'all' : scale;
  return standings.map((one) => {
    const main = one.seconds[workload.part];
    if (one.failed !== null || main === undefined)
      return `| ${size} | ${nameOf(one)} | | ${one.failed ?? ''} | | | | | |`;
    const others = Object.entries(one.seconds).filter(([part]) => part !== workload.part);
    const ratio =
      ours === undefined || one === standings[0] || disagree.length > 0 ? '' : (main.median / ours).toPrecision(3);
    const least = workload.limit?.(standings[0]?.counts ?? {}, machine) ?? 0;
    return `| ${[
      size,
      nameOf(one),
      time(one.ready),
      `${time(main.median)} ± ${time(main.deviation)}`,
      others.map(([part, { median }]) => `${part} ${time(median)}`).join(', '),
      one.runs,
      ratio,
      least === 0 ? '' : `${Math.round((100 * least) / main.median)} %`,
      one.peak === 0 ? '' : `${Math.round(one.peak / 2 ** 20)} MiB`,
    ].join(' | ')} |`;
  });
}

const nameOf = ({ name, version }: Standing): string =>
  version === '' || version.startsWith(name) ? version || name : `${name} (${version})`;

const sizeOfGraph = (scale: number): number => (scale > 1 ? scale * 0.72 : scale);

function growthOf(measured: readonly Measured[]): string | null {
  const { part = '', size = sizeOfGraph } = measured[0]?.workload ?? {};
  const points = measured.flatMap(({ scale, standings }) => {
    const seconds = standings[0]?.seconds[part]?.median;
    return seconds === undefined ? [] : [{ scale, size: size(scale), seconds }];
  });
  const steps = points.slice(1).map((large, place) => {
    const small = points[place] ?? large;
    return `${growth(small, large).toFixed(2)} from ${small.scale} to ${large.scale}`;
  });
  return steps.length === 0 ? null : `Growth of ours, as an exponent: ${steps.join(', ')}.`;
}

export function time(seconds: number): string {
  if (!Number.isFinite(seconds)) return '';
  if (seconds >= 1) return `${seconds.toPrecision(3)} s`;
  if (seconds >= 1e-3) return `${(seconds * 1e3).toPrecision(3)} ms`;
  const micro = seconds * 1e6;
  return `${micro >= 100 ? Math.round(micro) : micro.toPrecision(2)} µs`;
}
