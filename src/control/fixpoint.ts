import { LinkageError } from '../errors.ts';
import type { Day } from '../model/days.ts';
import { RIGHTS } from '../model/facts.ts';
import type { RuleProfile, Threshold } from '../model/profiles.ts';
import { WHOLE } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { IntSlots } from './int-slots.ts';
import { Watch } from './stop.ts';
import { type HoldingGraph, rightOf, ULTIMATE } from './view.ts';

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
  /** How many holdings the members have in all, those that do not count among them. */
  readonly holdings: number;
  /** Place in `members`, −1 for a party outside. */
  placeOf(party: number): number;
  /** Whether a member holds, or may hold, something of a party, or it is a member. */
  isMet(party: number): boolean;
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
export function ultimateExcess(graph: HoldingGraph, edge: number): number {
  const high = graph.high[edge] ?? 0;
  return hasDirectBefore(graph, edge) ? Math.max(0, high - (graph.high[edge - 1] ?? 0)) : high;
}

export function hasDirectBefore(graph: HoldingGraph, edge: number): boolean {
  const before = edge - 1;
  const { owner, asset, kind } = graph;
  return (
    before >= 0 &&
    owner[before] === owner[edge] &&
    asset[before] === asset[edge] &&
    ((kind[before] ?? 0) & ULTIMATE) === 0 &&
    rightOf(kind[before] ?? 0) === rightOf(kind[edge] ?? 0)
  );
}

/**
 * Prepares the two runs of a rule over a graph; its scratch grows with what a run reaches and serves any number of seed
 * sets, one after the other, so a run is valid until the next one begins. `watch` counts the holdings looked at.
 *
 * Readings: an ultimate statement catches when it reaches the threshold alone, and is never added to other statements
 * in the low run; in the high run, where "not caught" must be certain, it is added. A control finding catches where the
 * rule has that limb. Each party enters once and each holding is looked at once, so cycles cannot hold themselves up.
 * @throws LinkageError TIMED_OUT when the watch says so; the next run is not harmed by it
 */
export function prepareRuns(
  graph: HoldingGraph,
  terms: Terms,
  watch: Watch = new Watch(),
): (seeds: readonly number[]) => Run {
  const low = new Scratch(2);
  const high = new Scratch(6);
  return (seeds) => {
    low.begin(seeds);
    growLow(graph, terms, low, watch);
    high.begin(seeds);
    growHigh(graph, terms, high, watch);
    return { low: low.closure(), high: high.closure() };
  };
}

/** As `prepareRuns`, of the low run alone, where nobody asks what may be caught. */
export function prepareLowRuns(
  graph: HoldingGraph,
  terms: Terms,
  watch: Watch = new Watch(),
): (seeds: readonly number[]) => Closure {
  const low = new Scratch(2);
  return (seeds) => {
    low.begin(seeds);
    growLow(graph, terms, low, watch);
    return low.closure();
  };
}

const ROOM = 32;

/** State of one run by party: those that were met have a slot with sums, those that entered a place as well. */
class Scratch {
  readonly width: number;
  count = 0;
  /** Holdings of those inside that were looked at. */
  holdings = 0;
  members = new Int32Array(ROOM);
  sums = new Float64Array(0);
  #seeds = 0;
  readonly #met = new IntSlots();
  /** Place + 1 of each slot, 0 outside. */
  #place = new Int32Array(ROOM);

  constructor(width: number) {
    this.width = width;
    this.sums = new Float64Array(ROOM * width);
  }

  begin(seeds: readonly number[]): void {
    this.#met.clear();
    this.count = 0;
    this.holdings = 0;
    for (const seed of seeds) {
      const slot = this.meet(seed);
      if (!this.isInside(slot)) this.enter(slot, seed);
    }
    this.#seeds = this.count;
  }

  /** Slot of a party; when a run meets it first, its sums are zero and it is outside. */
  meet(party: number): number {
    const before = this.#met.count;
    const slot = this.#met.add(party);
    if (slot < before) return slot;
    if (slot === this.#place.length) this.#grow();
    this.#place[slot] = 0;
    this.sums.fill(0, slot * this.width, (slot + 1) * this.width);
    return slot;
  }

  isInside(slot: number): boolean {
    return this.#place[slot] !== 0;
  }

  enter(slot: number, party: number): void {
    if (this.count === this.members.length) this.members = widened(this.members, new Int32Array(this.count * 2));
    this.members[this.count] = party;
    this.count += 1;
    this.#place[slot] = this.count;
  }

  closure(): Closure {
    return {
      seeds: this.#seeds,
      members: this.members.slice(0, this.count),
      holdings: this.holdings,
      placeOf: (party) => {
        const slot = this.#met.find(party);
        return slot < 0 ? -1 : (this.#place[slot] ?? 0) - 1;
      },
      isMet: (party) => this.#met.find(party) >= 0,
    };
  }

  #grow(): void {
    const room = this.#place.length * 2;
    this.#place = widened(this.#place, new Int32Array(room));
    this.sums = widened(this.sums, new Float64Array(room * this.width));
  }
}

function widened<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

function growLow(graph: HoldingGraph, terms: Terms, run: Scratch, watch: Watch): void {
  const { needed, counts, findings, exempt } = terms;
  for (let head = 0; head < run.count; head += 1) {
    const owner = run.members[head] ?? 0;
    const begin = graph.firstOut(owner);
    const end = graph.endOut(owner);
    const { asset, kind, low } = graph;
    run.holdings += end - begin;
    watch.spend(end - begin + 1);
    for (let edge = begin; edge < end; edge += 1) {
      const target = asset[edge] ?? 0;
      const slot = run.meet(target);
      if (run.isInside(slot) || (exempt !== null && exempt[target] === 1)) continue;
      const flags = kind[edge] ?? 0;
      const right = rightOf(flags);
      const share = low[edge] ?? 0;
      if (right === CONTROL_TAG) {
        if (findings && share > 0) run.enter(slot, target);
      } else if (counts[right as 0 | 1]) {
        if ((flags & ULTIMATE) !== 0) {
          if (share >= needed) run.enter(slot, target);
          continue;
        }
        const at = slot * 2 + right;
        const sum = (run.sums[at] ?? 0) + share;
        run.sums[at] = sum;
        if (sum >= needed) run.enter(slot, target);
      }
    }
  }
}

function growHigh(graph: HoldingGraph, terms: Terms, run: Scratch, watch: Watch): void {
  const { needed, counts, findings, exempt } = terms;
  for (let head = 0; head < run.count; head += 1) {
    const owner = run.members[head] ?? 0;
    const begin = graph.firstOut(owner);
    const end = graph.endOut(owner);
    run.holdings += end - begin;
    watch.spend(end - begin + 1);
    for (let edge = begin; edge < end; edge += 1) {
      // Asking for the total of a party may cut more edges, so the arrays are taken anew each time.
      const target = graph.asset[edge] ?? 0;
      const slot = run.meet(target);
      if (run.isInside(slot) || (exempt !== null && exempt[target] === 1)) continue;
      const flags = graph.kind[edge] ?? 0;
      const right = rightOf(flags);
      const share = graph.high[edge] ?? 0;
      if (right === CONTROL_TAG) {
        if (findings && share > 0) run.enter(slot, target);
      } else if (counts[right as 0 | 1]) {
        const at = slot * 6 + right * 3;
        if ((flags & ULTIMATE) !== 0) {
          run.sums[at + 1] = (run.sums[at + 1] ?? 0) + ultimateExcess(graph, edge);
          run.sums[at + 2] = (run.sums[at + 2] ?? 0) + share;
        } else {
          run.sums[at] = (run.sums[at] ?? 0) + (graph.low[edge] ?? 0);
          run.sums[at + 1] = (run.sums[at + 1] ?? 0) + share;
        }
        if (reachesHigh(graph, target, right, run.sums, at, needed)) run.enter(slot, target);
      }
    }
  }
}

/** Whether the highest sum reaches the threshold. Only between minima and maxima do the other holders matter. */
function reachesHigh(
  graph: HoldingGraph,
  party: number,
  right: number,
  sums: Float64Array,
  at: number,
  needed: number,
): boolean {
  const low = sums[at] ?? 0;
  const most = sums[at + 1] ?? 0;
  if (low >= needed) return true;
  if (most < needed) return false;
  return highestSum(low, most, sums[at + 2] ?? 0, graph.leastTotal(party, right)) >= needed;
}
