import { contest, disagreements, type Entry, type Standing } from './contest.ts';
import { inputsOf } from './inputs.ts';
import type { Taken } from './results.ts';
import type { Inputs, Places, Workload } from './workload.ts';

/** One workload at one scale. */
export interface Measured {
  readonly workload: Workload;
  readonly scale: number;
  readonly standings: readonly Standing[];
  /** Programs and parts whose answer is not ours; then no time counts. */
  readonly disagree: readonly string[];
  /** Why something was left out. */
  readonly cut: readonly string[];
  /** Of which earlier run it is; left out: of this one. */
  readonly taken?: Taken;
}

/** `deadline`: moment in ms at which the whole run ends; null = 3 hours from the start at most. */
export interface Plan {
  readonly scales: readonly number[];
  readonly repeats: number;
  readonly cache: string;
  readonly deadline: number;
  readonly say: (line: string) => void;
}

/** A program that takes longer than this for one run or for loading is stopped. */
const LONGEST_S = 600;
/** What one contest may take of the time that is left. */
const PART_OF_REST = 0.3;
/** A peer is expected to take so much longer at ten times the size. */
const STEEPNESS = 1.2;
/** Name of the first entry of every workload. */
const OURS = 'regimelink';
/** Below this rest nothing new begins. */
const LEAST_REST_S = 20;

/** Runs the workloads in order of importance, the small scales of all before the large ones of any. */
export async function measureAll(workloads: readonly Workload[], places: Places, plan: Plan): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const scale of [...plan.scales].sort((a, b) => a - b)) {
    for (const workload of workloads) {
      if (workload.isSizeless === true && measured.some((one) => one.workload === workload)) continue;
      const done = await measureOne(workload, scale, places, plan, measured);
      measured.push(done);
    }
  }
  return measured;
}

async function measureOne(
  workload: Workload,
  scale: number,
  places: Places,
  plan: Plan,
  before: readonly Measured[],
): Promise<Measured> {
  const rest = (): number => (plan.deadline - Date.now()) / 1000;
  const nothing = (why: string): Measured => ({ workload, scale, standings: [], disagree: [], cut: [why] });
  if (rest() < LEAST_REST_S) return nothing('not run: the time was over');
  const largestOfOurs = workload.largest?.[OURS] ?? Number.POSITIVE_INFINITY;
  if (scale > largestOfOurs) return nothing(`not run: ${largestOfOurs} is the largest size of this question`);
  const smaller = before.filter((one) => one.workload === workload && one.standings.length > 0).at(-1);
  const cut: string[] = [];
  const named = workload.entries(await inputsFor(workload, scale, plan), places);
  const entries = named.filter((entry) => {
    const largest = workload.largest?.[entry.name] ?? Number.POSITIVE_INFINITY;
    if (scale > largest) {
      cut.push(`${entry.name}: run at ${largest} at most`);
      return false;
    }
    const expected = expectedSeconds(entry, scale, smaller);
    if (expected === Number.POSITIVE_INFINITY) {
      cut.push(`${entry.name}: it failed one size smaller`);
      return false;
    }
    if (expected > Math.min(LONGEST_S, rest() * PART_OF_REST)) {
      cut.push(`${entry.name}: one size smaller, about ${Math.round(expected)} s expected`);
      return false;
    }
    return true;
  });
  if (entries[0] !== named[0] || named.length === 0) return { ...nothing('ours was not run at this size'), cut };
  plan.say(`${workload.id} at ${scale}: ${entries.map(({ name }) => name).join(', ')}`);
  const limit = Math.min(LONGEST_S, Math.max(LEAST_REST_S, rest() * PART_OF_REST));
  const wanted = Math.min(plan.repeats, workload.repeats ?? plan.repeats);
  const repeats = rest() < LONGEST_S ? Math.min(3, wanted) : wanted;
  if (repeats < wanted) cut.push(`${repeats} repeats, for want of time`);
  const standings = await contest(entries, repeats, limit);
  return { workload, scale, standings, disagree: disagreements(standings), cut };
}

function inputsFor(workload: Workload, scale: number, plan: Plan): Promise<Inputs> {
  plan.say(`${workload.id} at ${scale}: files`);
  return inputsOf(plan.cache, scale, workload.needs);
}

/** Loading and one run, from what the next smaller scale took. */
function expectedSeconds(entry: Entry, scale: number, smaller: Measured | undefined): number {
  const standing = smaller?.standings.find((one) => one.name === entry.name);
  if (smaller === undefined || standing === undefined) return 0;
  if (standing.failed !== null) return Number.POSITIVE_INFINITY;
  const once = standing.ready + (standing.seconds['all']?.median ?? 0) + (standing.seconds['prepare']?.median ?? 0);
  return once * (scale / smaller.scale) ** STEEPNESS;
}
