import { WHOLE } from '../model/shares.ts';
import { type Components, componentsOf } from './components.ts';
import { decompose, type Solve } from './linear-system.ts';
import { type OwnershipGraph, rightOf, ULTIMATE } from './view.ts';

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

/**
 * Effective shares in the equity: the sum over all paths of the product of shares; with cross-holdings, the solution of
 * the linear system t = a + t·A (DOMAIN 4.1). Ultimate statements, votes and findings are left out. Components that
 * hold each other are solved exactly up to 300 parties, larger ones by sweeps until nothing moves.
 */
export function prepareEffective(graph: OwnershipGraph): (owner: number) => EffectiveResult {
  const least = prepareSolver(graph, (edge) => graph.low[edge] ?? 0);
  const exact = graph.low.every((low, edge) => !isCounted(graph, edge) || low === graph.high[edge]);
  const most = exact ? least : prepareSolver(graph, (edge) => cappedHigh(graph, edge));
  return (owner) => {
    const low = least(owner);
    const high = exact ? low : most(owner);
    const shares: EffectiveShare[] = [];
    for (const party of [...high.parties].sort((a, b) => a - b)) {
      if (party === owner) continue;
      const min = low.unsolved.has(party) ? 0 : low.share(party);
      const bound = high.unsolved.has(party) ? 1 : exact ? min : Math.min(1, high.share(party));
      const max = Math.max(min, bound);
      if (max > 0) shares.push({ party, min, max: max - min < TINY ? min : max });
    }
    const unsolved = [...low.unsolved].sort((a, b) => a - b);
    return { shares, unsolved, ownerInRing: high.ownerInRing };
  };
}

/** Direct equity; an edge of maximum 0 is none. */
function isCounted(graph: OwnershipGraph, edge: number): boolean {
  const flags = graph.kind[edge] ?? 0;
  return rightOf(flags) === 0 && (flags & ULTIMATE) === 0 && (graph.high[edge] ?? 0) > 0;
}

function cappedHigh(graph: OwnershipGraph, edge: number): number {
  const low = graph.low[edge] ?? 0;
  const others = (graph.totalLow[(graph.asset[edge] ?? 0) * 2] ?? 0) - low;
  return Math.max(low, Math.min(graph.high[edge] ?? 0, WHOLE - others));
}

interface Solution {
  readonly parties: readonly number[];
  readonly share: (party: number) => number;
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

function prepareSolver(graph: OwnershipGraph, shareOf: (edge: number) => number): (owner: number) => Solution {
  const rows = holdingsOf(graph, shareOf);
  const components = componentsOf(rows);
  const inward = new Float64Array(rows.nodes);
  const solved = new Float64Array(rows.nodes);
  const local = new Int32Array(rows.nodes);
  const solvers = new Map<number, Solve>();

  const solve = (component: number): boolean => {
    const first = components.start[component] ?? 0;
    const members = components.members.subarray(first, components.start[component + 1] ?? 0);
    const [only = 0] = members;
    if (members.length === 1) {
      solved[only] = inward[only] ?? 0;
      return true;
    }
    if (members.every((member) => inward[member] === 0)) return true;
    if (members.length > DENSE_LIMIT) return sweep(rows, components, members, inward, solved);
    let solver = solvers.get(component);
    if (solver === undefined) {
      solver = decompose(matrixOf(rows, members, local, components), members.length);
      solvers.set(component, solver);
    }
    const found = solver(Float64Array.from(members, (member) => inward[member] ?? 0));
    if (found === null || found.some((share) => !(share >= -TINY))) return false;
    for (const [place, member] of members.entries()) solved[member] = found[place] ?? 0;
    return true;
  };

  return (owner) => {
    const parties = reachedFrom(rows, owner);
    for (const party of [owner, ...parties]) {
      inward[party] = 0;
      solved[party] = 0;
    }
    for (let at = rows.start[owner] ?? 0; at < (rows.start[owner + 1] ?? 0); at += 1) {
      const asset = rows.target[at] ?? 0;
      inward[asset] = (inward[asset] ?? 0) + (rows.share[at] ?? 0);
    }
    const order = [...new Set(parties.map((party) => components.of[party] ?? 0))].sort((a, b) => b - a);
    const broken = new Set<number>();
    const unsolved = new Set<number>();
    for (const component of order) {
      const members = components.members.subarray(
        components.start[component] ?? 0,
        components.start[component + 1] ?? 0,
      );
      if (!broken.has(component) && !solve(component)) broken.add(component);
      const isBroken = broken.has(component);
      for (const member of members) {
        if (isBroken) unsolved.add(member);
        for (let at = rows.start[member] ?? 0; at < (rows.start[member + 1] ?? 0); at += 1) {
          const asset = rows.target[at] ?? 0;
          const below = components.of[asset] ?? 0;
          if (below === component) continue;
          if (isBroken) broken.add(below);
          else inward[asset] = (inward[asset] ?? 0) + (solved[member] ?? 0) * (rows.share[at] ?? 0);
        }
      }
    }
    const home = components.of[owner] ?? 0;
    const ownerInRing = (components.start[home + 1] ?? 0) - (components.start[home] ?? 0) > 1;
    return { parties, share: (party) => solved[party] ?? 0, unsolved, ownerInRing };
  };
}

function holdingsOf(graph: OwnershipGraph, shareOf: (edge: number) => number): Holdings {
  const start = new Int32Array(graph.parties + 1);
  const target = new Int32Array(graph.edges);
  const share = new Float64Array(graph.edges);
  let count = 0;
  for (let owner = 0; owner < graph.parties; owner += 1) {
    start[owner] = count;
    for (let edge = graph.outStart[owner] ?? 0; edge < (graph.outStart[owner + 1] ?? 0); edge += 1) {
      const value = shareOf(edge);
      if (!isCounted(graph, edge) || value === 0) continue;
      target[count] = graph.asset[edge] ?? 0;
      share[count] = value / WHOLE;
      count += 1;
    }
  }
  start[graph.parties] = count;
  return { nodes: graph.parties, start, target: target.subarray(0, count), share: share.subarray(0, count) };
}

/** All parties below an owner; he himself only where he stands below himself. */
function reachedFrom(rows: Holdings, owner: number): number[] {
  const reached: number[] = [];
  const seen = new Set<number>();
  const visit = (party: number): void => {
    for (let at = rows.start[party] ?? 0; at < (rows.start[party + 1] ?? 0); at += 1) {
      const asset = rows.target[at] ?? 0;
      if (seen.has(asset)) continue;
      seen.add(asset);
      reached.push(asset);
    }
  };
  visit(owner);
  for (let head = 0; head < reached.length; head += 1) visit(reached[head] ?? 0);
  return reached;
}

/** I − Aᵀ of one component. */
function matrixOf(rows: Holdings, members: Int32Array, local: Int32Array, components: Components): Float64Array {
  const size = members.length;
  const matrix = new Float64Array(size * size);
  for (const [place, member] of members.entries()) local[member] = place;
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

/** Passes on what each member newly holds, from owners to assets, until next to nothing moves; false when it never ends. */
function sweep(
  rows: Holdings,
  components: Components,
  members: Int32Array,
  inward: Float64Array,
  solved: Float64Array,
): boolean {
  const waiting = new Float64Array(rows.nodes);
  for (const member of members) waiting[member] = inward[member] ?? 0;
  for (let round = 0; round < SWEEPS; round += 1) {
    let moved = 0;
    for (let place = members.length - 1; place >= 0; place -= 1) {
      const member = members[place] ?? 0;
      const amount = waiting[member] ?? 0;
      if (amount === 0) continue;
      waiting[member] = 0;
      solved[member] = (solved[member] ?? 0) + amount;
      moved += amount;
      for (let at = rows.start[member] ?? 0; at < (rows.start[member + 1] ?? 0); at += 1) {
        const asset = rows.target[at] ?? 0;
        if (components.of[asset] === components.of[member]) {
          waiting[asset] = (waiting[asset] ?? 0) + amount * (rows.share[at] ?? 0);
        }
      }
    }
    if (moved < TINY) return true;
    if (!Number.isFinite(moved) || moved > 1e9) return false;
  }
  return false;
}
