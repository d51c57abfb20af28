import { WHOLE } from '../model/shares.ts';
import { type Components, componentsOf } from './components.ts';
import { IntSlots } from './int-slots.ts';
import { decompose, type Solve } from './linear-system.ts';
import { eliminate, type Shares } from './sparse-system.ts';
import { Watch } from './stop.ts';
import { type HoldingGraph, rightOf, ULTIMATE } from './view.ts';

/** Share of an owner in a party over all paths, as a fraction of the whole. `max` is an upper bound where shares are intervals. */
export interface EffectiveShare {
  readonly party: number;
  readonly min: number;
  readonly max: number;
}

export interface EffectiveResult {
  /** Parties with a share that is not certainly 0, by number; the owner himself is left out. */
  readonly shares: readonly EffectiveShare[];
  /** Parties behind a ring that no outsider owns anything of: their share is not defined, and given as 0 to 1. */
  readonly unsolved: readonly number[];
  /** The owner is part of a ring: what he holds through himself is counted, as the sum over all paths says. */
  readonly ownerInRing: boolean;
}

const DENSE_LIMIT = 300;
const SWEEPS = 20_000;
const TINY = 1e-12;
/** What a solution may leave unexplained at any party, as a part of the greatest share in it. */
const RESIDUAL = 1e-10;

/**
 * Effective shares in the equity: the sum over all paths of the product of shares; with cross-holdings, the solution of
 * the linear system t = a + t·A (DOMAIN 4.1). Ultimate statements, votes and findings are left out. Components that
 * hold each other are solved directly, by a dense matrix up to 300 parties, sparsely above, and by sweeps where that would
 * fill up. Each solution is put back into the equations; one that does not satisfy them counts as unsolved. The work grows
 * with what the owner reaches; solved components are kept for other owners.
 * @throws LinkageError TIMED_OUT when the watch says so
 */
export function prepareEffective(graph: HoldingGraph, watch: Watch = new Watch()): (owner: number) => EffectiveResult {
  const [leastSolvers, mostSolvers] = [new Map<number, Solve | null>(), new Map<number, Solve | null>()];
  return (owner) => {
    const reach = reachOf(graph, owner, watch);
    const low = solveFrom(rowsOf(reach, reach.low), reach.parties, leastSolvers, watch);
    const high = reach.exact ? low : solveFrom(rowsOf(reach, reach.high), reach.parties, mostSolvers, watch);
    const shares: EffectiveShare[] = [];
    const unsolved: number[] = [];
    const slots = [...reach.parties.keys()].sort((a, b) => (reach.parties[a] ?? 0) - (reach.parties[b] ?? 0));
    for (const slot of slots) {
      const party = reach.parties[slot] ?? 0;
      if (low.unsolved.has(slot)) unsolved.push(party);
      if (party === owner) continue;
      const min = low.unsolved.has(slot) ? 0 : (low.share[slot] ?? 0);
      const bound = high.unsolved.has(slot) ? 1 : reach.exact ? min : Math.min(1, high.share[slot] ?? 0);
      const max = Math.max(min, bound);
      if (max > 0) shares.push({ party, min, max: max - min < TINY ? min : max });
    }
    return { shares, unsolved, ownerInRing: high.ownerInRing };
  };
}

/** What an owner reaches, numbered from 0 = the owner in the order of reaching, with its direct equity as fractions. */
interface Reach {
  readonly parties: Int32Array;
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly low: Float64Array;
  /** Maxima, with room left for the minima of the other holders. */
  readonly high: Float64Array;
  /** Whether all minima are maxima. */
  readonly exact: boolean;
}

function reachOf(graph: HoldingGraph, owner: number, watch: Watch): Reach {
  const slots = new IntSlots();
  slots.add(owner);
  const start: number[] = [0];
  const target: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  let exact = true;
  for (let head = 0; head < slots.count; head += 1) {
    const party = slots.keyAt(head);
    const begin = graph.firstOut(party);
    const end = graph.endOut(party);
    watch.spend(end - begin + 1);
    for (let edge = begin; edge < end; edge += 1) {
      if (!isCounted(graph, edge)) continue;
      const least = graph.low[edge] ?? 0;
      const most = graph.high[edge] ?? 0;
      target.push(slots.add(graph.asset[edge] ?? 0));
      low.push(least / WHOLE);
      high.push((least === most ? least : cappedHigh(graph, edge)) / WHOLE);
      if (least !== most) exact = false;
    }
    start.push(target.length);
  }
  return {
    parties: slots.keys().slice(),
    start: Int32Array.from(start),
    target: Int32Array.from(target),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
    exact,
  };
}

/** Direct equity; an edge of maximum 0 is none. */
function isCounted(graph: HoldingGraph, edge: number): boolean {
  const flags = graph.kind[edge] ?? 0;
  return rightOf(flags) === 0 && (flags & ULTIMATE) === 0 && (graph.high[edge] ?? 0) > 0;
}

function cappedHigh(graph: HoldingGraph, edge: number): number {
  const low = graph.low[edge] ?? 0;
  const others = graph.leastTotal(graph.asset[edge] ?? 0, 0) - low;
  return Math.max(low, Math.min(graph.high[edge] ?? 0, WHOLE - others));
}

/** Shares by slot. */
interface Solution {
  readonly share: Float64Array;
  readonly unsolved: ReadonlySet<number>;
  readonly ownerInRing: boolean;
}

/** The equity of one run (minima or capped maxima) as rows, fractions of the whole. */
interface Holdings {
  readonly nodes: number;
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly share: Float64Array;
}

/** The holdings of one run; those of nothing are none. */
function rowsOf(reach: Reach, value: Float64Array): Holdings {
  const nodes = reach.parties.length;
  const start = new Int32Array(nodes + 1);
  const target = new Int32Array(reach.target.length);
  const share = new Float64Array(reach.target.length);
  let count = 0;
  for (let node = 0; node < nodes; node += 1) {
    for (let at = reach.start[node] ?? 0; at < (reach.start[node + 1] ?? 0); at += 1) {
      if (value[at] === 0) continue;
      target[count] = reach.target[at] ?? 0;
      share[count] = value[at] ?? 0;
      count += 1;
    }
    start[node + 1] = count;
  }
  return { nodes, start, target: target.subarray(0, count), share: share.subarray(0, count) };
}

/** Solves component by component, from owners to assets, for the party in slot 0. */
function solveFrom(rows: Holdings, parties: Int32Array, solvers: Map<number, Solve | null>, watch: Watch): Solution {
  const components = componentsOf(rows);
  const inward = new Float64Array(rows.nodes);
  const solved = new Float64Array(rows.nodes);
  const local = new Int32Array(rows.nodes);
  const broken = new Set<number>();
  const unsolved = new Set<number>();
  const pass = (from: number, component: number, amount: number): void => {
    for (let at = rows.start[from] ?? 0; at < (rows.start[from + 1] ?? 0); at += 1) {
      const asset = rows.target[at] ?? 0;
      if (components.of[asset] !== component) inward[asset] = (inward[asset] ?? 0) + amount * (rows.share[at] ?? 0);
    }
  };
  pass(0, -1, 1);
  const home = components.of[0] ?? 0;
  const isRing = (component: number): boolean =>
    (components.start[component + 1] ?? 0) - (components.start[component] ?? 0) > 1;
  for (let component = components.count - 1; component >= 0; component -= 1) {
    const members = membersOf(components, component, parties);
    // The owner alone is not among what he reaches, unless he is in a ring.
    if (component === home && members.length === 1) continue;
    watch.spend(members.length);
    const isBroken =
      broken.has(component) || !solve(rows, components, members, { inward, solved, local }, parties, solvers, watch);
    for (const member of members) {
      if (!isBroken) {
        pass(member, component, solved[member] ?? 0);
        continue;
      }
      unsolved.add(member);
      for (let at = rows.start[member] ?? 0; at < (rows.start[member + 1] ?? 0); at += 1) {
        broken.add(components.of[rows.target[at] ?? 0] ?? -1);
      }
    }
  }
  return { share: solved, unsolved, ownerInRing: isRing(home) };
}

/** Members of a component by number of the party, so that all owners that reach it see it alike. */
function membersOf(components: Components, component: number, parties: Int32Array): Int32Array {
  const members = components.members.subarray(components.start[component] ?? 0, components.start[component + 1] ?? 0);
  if (members.length === 1) return members;
  return members.slice().sort((a, b) => (parties[a] ?? 0) - (parties[b] ?? 0));
}

interface Amounts {
  readonly inward: Float64Array;
  readonly solved: Float64Array;
  readonly local: Int32Array;
}

/** Solves one component; false where its shares are not defined. */
function solve(
  rows: Holdings,
  components: Components,
  members: Int32Array,
  { inward, solved, local }: Amounts,
  parties: Int32Array,
  solvers: Map<number, Solve | null>,
  watch: Watch,
): boolean {
  const [only = 0] = members;
  if (members.length === 1) {
    solved[only] = inward[only] ?? 0;
    return true;
  }
  if (members.every((member) => inward[member] === 0)) return true;
  for (const [place, member] of members.entries()) local[member] = place;
  const name = parties[only] ?? 0;
  let solver = solvers.get(name);
  if (solver === undefined) {
    solver =
      members.length > DENSE_LIMIT
        ? eliminate(sharesOf(rows, members, local, components), watch)
        : decompose(matrixOf(rows, members, local, components), members.length);
    solvers.set(name, solver);
  }
  if (solver === null) {
    if (!sweep(rows, components, components.of[only] ?? 0, inward, solved, watch)) return false;
  } else {
    const found = solver(Float64Array.from(members, (member) => inward[member] ?? 0));
    if (found === null || found.some((share) => !(share >= -TINY))) return false;
    for (const [place, member] of members.entries()) solved[member] = found[place] ?? 0;
  }
  return isSolution(rows, components, members, { inward, solved, local });
}

/** Whether each share is what came in and what the others of the component pass on. */
function isSolution(
  rows: Holdings,
  components: Components,
  members: Int32Array,
  { inward, solved, local }: Amounts,
): boolean {
  const rest = Float64Array.from(members, (member) => (inward[member] ?? 0) - (solved[member] ?? 0));
  let most = 0;
  for (const member of members) {
    const amount = solved[member] ?? 0;
    most = Math.max(most, amount);
    for (let at = rows.start[member] ?? 0; at < (rows.start[member + 1] ?? 0); at += 1) {
      const asset = rows.target[at] ?? 0;
      if (components.of[asset] !== components.of[member]) continue;
      const place = local[asset] ?? 0;
      rest[place] = (rest[place] ?? 0) + amount * (rows.share[at] ?? 0);
    }
  }
  return rest.every((left) => Math.abs(left) <= RESIDUAL * most);
}

function sharesOf(rows: Holdings, members: Int32Array, local: Int32Array, components: Components): Shares {
  return Array.from(members, (member) => {
    const held = new Map<number, number>();
    for (let at = rows.start[member] ?? 0; at < (rows.start[member + 1] ?? 0); at += 1) {
      const asset = rows.target[at] ?? 0;
      if (components.of[asset] !== components.of[member]) continue;
      held.set(local[asset] ?? 0, (held.get(local[asset] ?? 0) ?? 0) + (rows.share[at] ?? 0));
    }
    return held;
  });
}

/** I − Aᵀ of one component. */
function matrixOf(rows: Holdings, members: Int32Array, local: Int32Array, components: Components): Float64Array {
  const size = members.length;
  const matrix = new Float64Array(size * size);
  for (const [place, member] of members.entries()) {
    matrix[place * size + place] = (matrix[place * size + place] ?? 0) + 1;
    for (let at = rows.start[member] ?? 0; at < (rows.start[member + 1] ?? 0); at += 1) {
      const asset = rows.target[at] ?? 0;
      if (components.of[asset] !== components.of[member]) continue;
      const cell = (local[asset] ?? 0) * size + place;
      matrix[cell] = (matrix[cell] ?? 0) - (rows.share[at] ?? 0);
    }
  }
  return matrix;
}

/**
 * Passes on what each member newly holds, from owners to assets, until next to nothing is left to move: as much as the last
 * round moved, and what will follow if it goes on falling as it did. False when that does not come about.
 */
function sweep(
  rows: Holdings,
  components: Components,
  component: number,
  inward: Float64Array,
  solved: Float64Array,
  watch: Watch,
): boolean {
  const members = components.members.subarray(components.start[component] ?? 0, components.start[component + 1] ?? 0);
  const waiting = new Float64Array(rows.nodes);
  for (const member of members) waiting[member] = inward[member] ?? 0;
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; round < SWEEPS; round += 1) {
    let moved = 0;
    watch.spend(members.length);
    for (let place = members.length - 1; place >= 0; place -= 1) {
      const member = members[place] ?? 0;
      const amount = waiting[member] ?? 0;
      if (amount === 0) continue;
      waiting[member] = 0;
      solved[member] = (solved[member] ?? 0) + amount;
      moved += amount;
      for (let at = rows.start[member] ?? 0; at < (rows.start[member + 1] ?? 0); at += 1) {
        const asset = rows.target[at] ?? 0;
        if (components.of[asset] === component) {
          waiting[asset] = (waiting[asset] ?? 0) + amount * (rows.share[at] ?? 0);
        }
      }
    }
    if (moved === 0 || (moved < before && moved / (1 - moved / before) < TINY)) return true;
    if (!Number.isFinite(moved) || moved > 1e9) return false;
    before = moved;
  }
  return false;
}
