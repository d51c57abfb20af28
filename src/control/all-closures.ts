import { WHOLE } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { highestSum, type Terms } from './fixpoint.ts';
import { coverByPaths } from './path-cover.ts';
import { Watch } from './stop.ts';
import { type OwnershipGraph, rightOf, ULTIMATE } from './view.ts';

/** Which of the two fixpoints: `low` = caught, `high` = caught or indeterminate. */
export type Bound = 'low' | 'high';

/** Each party alone: how many others it reaches in all, and a number that tells two different answers apart. */
export interface AllClosures {
  readonly pairs: number;
  /** Sum of (seed + 1) × (party + 1) over all pairs, modulo FINGERPRINT_MODULUS. */
  readonly fingerprint: number;
  /** Holdings looked at. */
  readonly relaxations: number;
}

/** The greatest prime below 2³². */
export const FINGERPRINT_MODULUS = 4_294_967_291;

export interface AllClosuresOptions {
  readonly bound: Bound;
  /** Receives each seed that reaches others, with all that it reaches; `members` holds the seed too and is used again. */
  readonly take?: (seed: number, members: Int32Array, count: number) => void;
  readonly watch?: Watch;
  /** Part `part` of `of` parts of the work, for several workers. */
  readonly share?: { readonly part: number; readonly of: number };
}

/**
 * The closure of every party alone. A party that holds enough of another by itself reaches whatever that one reaches, so
 * one run goes on from the end of a chain to its head, party by party, and looks at each holding once; where chains meet,
 * the largest is gone on with. A party that no single holding lets begin reaches nobody.
 * @throws LinkageError TIMED_OUT when the watch says so
 */
export function closuresOfAll(graph: OwnershipGraph, terms: Terms, options: AllClosuresOptions): AllClosures {
  const { bound, take, watch = new Watch(), share = { part: 0, of: 1 } } = options;
  const rows = rowsOf(graph, terms, bound);
  const run = bound === 'low' ? new LowRun(rows, terms.needed, watch) : new HighRun(rows, terms.needed, graph, watch);
  const paths = coverByPaths(rows.parties, rows.soleStart, rows.soleTarget);
  const before = watch.spent;
  let pairs = 0;
  let fingerprint = 0;
  for (let path = share.part; path < paths.count; path += share.of) {
    run.begin();
    const end = paths.start[path + 1] ?? 0;
    for (let place = paths.start[path] ?? 0; place < end; place += 1) {
      const seed = paths.party[place] ?? 0;
      run.goOn(seed);
      const others = run.count - 1;
      if (others === 0) continue;
      pairs += others;
      const sum = (run.total - (seed + 1)) % FINGERPRINT_MODULUS;
      fingerprint = (fingerprint + productModulo(seed + 1, sum)) % FINGERPRINT_MODULUS;
      take?.(seed, run.members, run.count);
    }
  }
  return { pairs, fingerprint, relaxations: watch.spent - before };
}

const HALF = 65_536;

function productModulo(a: number, b: number): number {
  const high = (a * Math.floor(b / HALF)) % FINGERPRINT_MODULUS;
  return (high * HALF + a * (b % HALF)) % FINGERPRINT_MODULUS;
}

/** Ints of a row: target × 2 + right, minimum, maximum, maximum if the row is an ultimate statement, else 0. */
const WIDTH = 4;

/** Holdings that a run may look at, packed. `sole`: who alone brings whom in. */
interface PackedRows {
  readonly parties: number;
  readonly start: Int32Array;
  readonly cells: Int32Array;
  readonly soleStart: Int32Array;
  readonly soleTarget: Int32Array;
}

/**
 * Packs the holdings of a rule. Statements that catch by themselves or not at all (findings; in the low run ultimate
 * shares) are packed as the whole threshold, or left out.
 */
function rowsOf(graph: OwnershipGraph, { needed, counts, findings, exempt }: Terms, bound: Bound): PackedRows {
  const { parties, edges, asset, kind, low, high, outStart } = graph;
  const start = new Int32Array(parties + 1);
  const cells = new Int32Array(edges * WIDTH);
  const soleStart = new Int32Array(parties + 1);
  const soleTarget: number[] = [];
  const isLow = bound === 'low';
  let count = 0;
  for (let owner = 0; owner < parties; owner += 1) {
    const end = outStart[owner + 1] ?? 0;
    for (let edge = outStart[owner] ?? 0; edge < end; edge += 1) {
      const target = asset[edge] ?? 0;
      const flags = kind[edge] ?? 0;
      const share = (isLow ? low[edge] : high[edge]) ?? 0;
      if (share === 0 || exempt?.[target] === 1) continue;
      const right = rightOf(flags);
      const isFinding = right === CONTROL_TAG;
      if (isFinding ? !findings : !counts[right as 0 | 1]) continue;
      const isUltimate = (flags & ULTIMATE) !== 0;
      const isAlone = isFinding || (isLow && isUltimate);
      if (isAlone && !isFinding && share < needed) continue;
      const at = count * WIDTH;
      cells[at] = target * 2 + (isFinding ? 0 : right);
      cells[at + 1] = isAlone ? needed : isUltimate ? 0 : (low[edge] ?? 0);
      cells[at + 2] = isAlone ? needed : share;
      cells[at + 3] = !isAlone && isUltimate ? share : 0;
      count += 1;
      if (isSole(cells, at, count > (start[owner] ?? 0) + 1, needed, isLow, graph)) {
        if (soleTarget.length === (soleStart[owner] ?? 0) || soleTarget.at(-1) !== target) soleTarget.push(target);
      }
    }
    start[owner + 1] = count;
    soleStart[owner + 1] = soleTarget.length;
  }
  const packed = cells.subarray(0, count * WIDTH);
  return { parties, start, cells: packed, soleStart, soleTarget: Int32Array.from(soleTarget) };
}

/** Whether the row at `at`, with the direct one of its pair before it, brings its target in alone. */
function isSole(
  cells: Int32Array,
  at: number,
  hasBefore: boolean,
  needed: number,
  isLow: boolean,
  graph: OwnershipGraph,
): boolean {
  const least = cells[at + 1] ?? 0;
  if (least >= needed) return true;
  if (isLow) return false;
  const slot = cells[at] ?? 0;
  const ultimate = cells[at + 3] ?? 0;
  const isPair = ultimate > 0 && hasBefore && cells[at - WIDTH] === slot && cells[at - 1] === 0;
  const low = isPair ? (cells[at - WIDTH + 1] ?? 0) : least;
  const most = Math.max(cells[at + 2] ?? 0, isPair ? (cells[at - WIDTH + 2] ?? 0) : 0);
  return most >= needed && highestSum(low, most, ultimate, graph.totalLow[slot] ?? 0) >= needed;
}

/** What both runs share: who is inside, in the order of entry. State is stamped with the number of the run. */
abstract class PackedRun {
  readonly members: Int32Array;
  count = 0;
  /** Sum of party + 1 over the members. */
  total = 0;
  protected epoch = 0;
  protected readonly rows: PackedRows;
  protected readonly watch: Watch;
  #head = 0;

  constructor(rows: PackedRows, watch: Watch) {
    this.rows = rows;
    this.watch = watch;
    this.members = new Int32Array(rows.parties);
  }

  begin(): void {
    this.epoch += 1;
    this.count = 0;
    this.total = 0;
    this.#head = 0;
  }

  /** Takes one more party in, and whoever follows from it. */
  goOn(seed: number): void {
    if (!this.isInside(seed)) this.enter(seed);
    const { start } = this.rows;
    while (this.#head < this.count) {
      const owner = this.members[this.#head] ?? 0;
      this.#head += 1;
      const begin = start[owner] ?? 0;
      const end = start[owner + 1] ?? 0;
      this.watch.spend(end - begin);
      this.relax(begin * WIDTH, end * WIDTH);
    }
  }

  protected push(party: number): void {
    this.members[this.count] = party;
    this.count += 1;
    this.total += party + 1;
  }

  protected abstract isInside(party: number): boolean;
  protected abstract enter(party: number): void;
  protected abstract relax(begin: number, end: number): void;
}

/** Per party: run in which it is inside, run of its sums, sums of equity and votes. */
class LowRun extends PackedRun {
  readonly #state: Int32Array;
  readonly #needed: number;

  constructor(rows: PackedRows, needed: number, watch: Watch) {
    super(rows, watch);
    this.#state = new Int32Array(rows.parties * 4);
    this.#needed = needed;
  }

  protected override isInside(party: number): boolean {
    return this.#state[party * 4] === this.epoch;
  }

  protected override enter(party: number): void {
    this.#state[party * 4] = this.epoch;
    this.push(party);
  }

  protected override relax(begin: number, end: number): void {
    const { cells } = this.rows;
    const state = this.#state;
    const needed = this.#needed;
    const { epoch } = this;
    for (let at = begin; at < end; at += WIDTH) {
      const slot = cells[at] ?? 0;
      const base = (slot >> 1) * 4;
      if (state[base] === epoch) continue;
      if (state[base + 1] !== epoch) {
        state[base + 1] = epoch;
        state[base + 2] = 0;
        state[base + 3] = 0;
      }
      const place = base + 2 + (slot & 1);
      const sum = (state[place] ?? 0) + (cells[at + 1] ?? 0);
      state[place] = sum;
      if (sum >= needed) this.enter(slot >> 1);
    }
  }
}

/** Per party: run in which it is inside, run of its sums; minima, maxima and ultimate maxima of equity, then of votes. */
class HighRun extends PackedRun {
  readonly #state: Int32Array;
  readonly #needed: number;
  readonly #totals: Float64Array;

  constructor(rows: PackedRows, needed: number, graph: OwnershipGraph, watch: Watch) {
    super(rows, watch);
    this.#state = new Int32Array(rows.parties * 8);
    this.#needed = needed;
    this.#totals = graph.totalLow;
  }

  protected override isInside(party: number): boolean {
    return this.#state[party * 8] === this.epoch;
  }

  protected override enter(party: number): void {
    this.#state[party * 8] = this.epoch;
    this.push(party);
  }

  protected override relax(begin: number, end: number): void {
    const { cells } = this.rows;
    const state = this.#state;
    const needed = this.#needed;
    const { epoch } = this;
    for (let at = begin; at < end; at += WIDTH) {
      const slot = cells[at] ?? 0;
      const base = (slot >> 1) * 8;
      if (state[base] === epoch) continue;
      if (state[base + 1] !== epoch) {
        state[base + 1] = epoch;
        state.fill(0, base + 2, base + 8);
      }
      const place = base + 2 + (slot & 1) * 3;
      const ultimate = cells[at + 3] ?? 0;
      const most = cells[at + 2] ?? 0;
      const isPair = ultimate > 0 && at > begin && cells[at - WIDTH] === slot && cells[at - 1] === 0;
      const excess = isPair ? Math.max(0, most - (cells[at - WIDTH + 2] ?? 0)) : most;
      // Beyond the whole a sum says nothing more, and it must stay an Int32.
      const low = (state[place] ?? 0) + (cells[at + 1] ?? 0);
      const high = Math.min(WHOLE, (state[place + 1] ?? 0) + excess);
      const through = Math.min(WHOLE, (state[place + 2] ?? 0) + ultimate);
      state[place] = low;
      state[place + 1] = high;
      state[place + 2] = through;
      if (low < needed && high < needed) continue;
      if (highestSum(low, high, through, this.#totals[slot] ?? 0) >= needed) this.enter(slot >> 1);
    }
  }
}
