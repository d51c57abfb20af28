import { LinkageError } from '../errors.ts';
import type { Day } from '../model/days.ts';
import { RIGHTS } from '../model/facts.ts';
import type { RuleProfile, Threshold } from '../model/profiles.ts';
import { WHOLE } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { type OwnershipGraph, rightOf, ULTIMATE } from './view.ts';

/** What a rule profile asks on a day, in numbers. `needed`: the least sum that catches, in billionths. */
export interface Terms {
  readonly needed: number;
  /** Whether equity and votes count, by number of the right. */
  readonly counts: readonly [boolean, boolean];
  readonly findings: boolean;
  /** 1 for each party that the rule never catches. */
  readonly exempt: Uint8Array | null;
}

/**
 * The threshold of a profile on a day: the last that began, or the first of all before it began.
 * @throws LinkageError BAD_USER_INPUT for a profile without threshold.
 */
export function thresholdOf(profile: RuleProfile, day: Day): Threshold {
  const dated = [...profile.thresholds].sort((a, b) => a.from - b.from);
  const threshold = dated.findLast(({ from }) => from <= day) ?? dated[0];
  if (threshold === undefined) throw new LinkageError('BAD_USER_INPUT', `Rule ${profile.id} has no threshold.`);
  return threshold;
}

/** What a profile that cascades asks on a day. Findings that do not count are to be left out of the graph (`withFindings`). */
export function termsOf(profile: RuleProfile, day: Day, exempt: Uint8Array | null): Terms {
  const threshold = thresholdOf(profile, day);
  return {
    needed: threshold.share + (threshold.operator === 'more-than' ? 1 : 0),
    counts: [profile.rights.includes(RIGHTS[0]), profile.rights.includes(RIGHTS[1])],
    findings: profile.controlLimb !== 'none',
    exempt,
  };
}

/** A set of parties in the order in which they came in, the seeds first. */
export interface Closure {
  readonly seeds: number;
  readonly members: Int32Array;
  /** Place in `members`, −1 for a party outside. */
  placeOf(party: number): number;
}

/** The two least fixpoints of one set of seeds: caught = in `low`, not caught = outside `high`, indeterminate = between. */
export interface Run {
  readonly low: Closure;
  readonly high: Closure;
}

/**
 * The highest sum of a set of holders of one right: what their maxima give, but no more than the minima of the other
 * direct holders leave of the whole, and no less than their own minima. DOMAIN 4.1.
 *
 * `low` and `total` are minima of the set and of all direct holders; `most` adds, for each holder of the set, the greater
 * of his direct and his ultimate maximum; `ultimate` is the sum of his ultimate maxima, which the residual does not bound:
 * an ultimate share may run through the very holders outside.
 */
export function highestSum(low: number, most: number, ultimate: number, total: number): number {
  const residual = Math.max(0, WHOLE - (total - low));
  return Math.max(low, Math.min(WHOLE, most, residual + ultimate));
}

/** What the ultimate statement on `edge` may add to the direct one of its pair, which stands right before it. */
export function ultimateExcess(graph: OwnershipGraph, edge: number): number {
  const high = graph.high[edge] ?? 0;
  return hasDirectBefore(graph, edge) ? Math.max(0, high - (graph.high[edge - 1] ?? 0)) : high;
}

export function hasDirectBefore(graph: OwnershipGraph, edge: number): boolean {
  const before = edge - 1;
  return (
    before >= 0 &&
    graph.owner[before] === graph.owner[edge] &&
    graph.asset[before] === graph.asset[edge] &&
    rightOf(graph.kind[before] ?? 0) === rightOf(graph.kind[edge] ?? 0)
  );
}

/**
 * Prepares the two runs of a rule over a graph; its scratch serves any number of seed sets, one after the other, so a run
 * is valid until the next one begins.
 *
 * Readings: an ultimate statement catches when it reaches the threshold alone, and is never added to other statements
 * in the low run; in the high run, where "not caught" must be certain, it is added. A control finding catches where the
 * rule has that limb. Each party enters once and each holding is looked at once, so cycles cannot hold themselves up.
 */
export function prepareRuns(graph: OwnershipGraph, terms: Terms): (seeds: readonly number[]) => Run {
  const low = new Scratch(graph.parties, 2);
  const high = new Scratch(graph.parties, 6);
  return (seeds) => {
    low.begin(seeds);
    growLow(graph, terms, low);
    high.begin(seeds);
    growHigh(graph, terms, high);
    return { low: low.closure(), high: high.closure() };
  };
}

/** Per-party state of one run, stamped with the number of the run so that nothing is ever cleared. */
class Scratch {
  readonly members: Int32Array;
  readonly sums: Float64Array;
  readonly width: number;
  count = 0;
  #seeds = 0;
  #epoch = 0;
  readonly #place: Int32Array;
  readonly #inside: Int32Array;
  readonly #summed: Int32Array;

  constructor(parties: number, width: number) {
    this.width = width;
    this.members = new Int32Array(parties);
    this.sums = new Float64Array(parties * width);
    this.#place = new Int32Array(parties);
    this.#inside = new Int32Array(parties);
    this.#summed = new Int32Array(parties);
  }

  begin(seeds: readonly number[]): void {
    this.#epoch += 1;
    this.count = 0;
    for (const seed of seeds) if (!this.has(seed)) this.enter(seed);
    this.#seeds = this.count;
  }

  has(party: number): boolean {
    return this.#inside[party] === this.#epoch;
  }

  enter(party: number): void {
    this.#inside[party] = this.#epoch;
    this.#place[party] = this.count;
    this.members[this.count] = party;
    this.count += 1;
  }

  /** Where the sums of a party begin; they are zero when a run meets it first. */
  slotOf(party: number): number {
    const slot = party * this.width;
    if (this.#summed[party] !== this.#epoch) {
      this.#summed[party] = this.#epoch;
      this.sums.fill(0, slot, slot + this.width);
    }
    return slot;
  }

  closure(): Closure {
    return {
      seeds: this.#seeds,
      members: this.members.slice(0, this.count),
      placeOf: (party) => (this.has(party) ? (this.#place[party] ?? -1) : -1),
    };
  }
}

function growLow(graph: OwnershipGraph, terms: Terms, run: Scratch): void {
  const { asset, kind, low, outStart } = graph;
  const { needed, counts, findings, exempt } = terms;
  const { sums, members } = run;
  for (let head = 0; head < run.count; head += 1) {
    const owner = members[head] ?? 0;
    const end = outStart[owner + 1] ?? 0;
    for (let edge = outStart[owner] ?? 0; edge < end; edge += 1) {
      const target = asset[edge] ?? 0;
      if (run.has(target) || (exempt !== null && exempt[target] === 1)) continue;
      const flags = kind[edge] ?? 0;
      const right = rightOf(flags);
      const share = low[edge] ?? 0;
      if (right === CONTROL_TAG) {
        if (findings && share > 0) run.enter(target);
      } else if (counts[right as 0 | 1]) {
        if ((flags & ULTIMATE) !== 0) {
          if (share >= needed) run.enter(target);
          continue;
        }
        const slot = run.slotOf(target) + right;
        const sum = (sums[slot] ?? 0) + share;
        sums[slot] = sum;
        if (sum >= needed) run.enter(target);
      }
    }
  }
}

function growHigh(graph: OwnershipGraph, terms: Terms, run: Scratch): void {
  const { asset, kind, low, high, outStart, totalLow } = graph;
  const { needed, counts, findings, exempt } = terms;
  const { sums, members } = run;
  for (let head = 0; head < run.count; head += 1) {
    const owner = members[head] ?? 0;
    const end = outStart[owner + 1] ?? 0;
    for (let edge = outStart[owner] ?? 0; edge < end; edge += 1) {
      const target = asset[edge] ?? 0;
      if (run.has(target) || (exempt !== null && exempt[target] === 1)) continue;
      const flags = kind[edge] ?? 0;
      const right = rightOf(flags);
      const share = high[edge] ?? 0;
      if (right === CONTROL_TAG) {
        if (findings && share > 0) run.enter(target);
      } else if (counts[right as 0 | 1]) {
        const slot = run.slotOf(target) + right * 3;
        if ((flags & ULTIMATE) !== 0) {
          sums[slot + 1] = (sums[slot + 1] ?? 0) + ultimateExcess(graph, edge);
          sums[slot + 2] = (sums[slot + 2] ?? 0) + share;
        } else {
          sums[slot] = (sums[slot] ?? 0) + (low[edge] ?? 0);
          sums[slot + 1] = (sums[slot + 1] ?? 0) + share;
        }
        const total = totalLow[target * 2 + right] ?? 0;
        const sum = highestSum(sums[slot] ?? 0, sums[slot + 1] ?? 0, sums[slot + 2] ?? 0, total);
        if (sum >= needed) run.enter(target);
      }
    }
  }
}
