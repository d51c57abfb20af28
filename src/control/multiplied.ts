import type { Threshold } from '../model/profiles.ts';
import { type ShareInterval, WHOLE } from '../model/shares.ts';
import { hasDirectBefore, type Terms } from './fixpoint.ts';
import type { Watch } from './stop.ts';
import { type OwnershipGraph, rightOf, ULTIMATE } from './view.ts';

/** What sources hold of others by multiplying along the tiers: a lower and an upper bound for each party, in fine parts. */
export interface Multiplied {
  readonly low: ReadonlyMap<number, bigint>;
  readonly high: ReadonlyMap<number, bigint>;
}

/** Factors and sums are whole numbers of this part of the whole, so that three shares multiply without rounding. */
const FINE = 10n ** 27n;
const TO_FINE = FINE / BigInt(WHOLE);

/** Least sum in fine parts that reaches a threshold. */
export function neededFine({ share, operator }: Threshold): bigint {
  return BigInt(share) * TO_FINE + (operator === 'more-than' ? 1n : 0n);
}

/** The bounds of one party as an interval of billionths, rounded outward. */
export function multipliedShare({ low, high }: Multiplied, party: number): ShareInterval {
  const min = Number((low.get(party) ?? 0n) / TO_FINE);
  const max = Number(((high.get(party) ?? 0n) + TO_FINE - 1n) / TO_FINE);
  return { min, max, minOpen: false, maxOpen: false };
}

interface Holding {
  /** Place among the holdings in the asset, which settles who of equal holders comes first. */
  readonly place: number;
  readonly owner: number;
  readonly asset: number;
  readonly low: bigint;
  readonly high: bigint;
  readonly ultimate: boolean;
}

/** The holdings of one right in some parties, by owner: what any number of sources are multiplied along. */
export interface HoldingsWithin {
  readonly byOwner: ReadonlyMap<number, readonly Holding[]>;
  /** Sum of the minima of all direct holders of a party. */
  total(party: number): bigint;
}

/**
 * Solves it for one right as a least fixpoint from below, so that a ring never holds itself up. The upper bound gives the
 * room that the minima leave of the whole to the holders with the greatest factor first. `parent`: the share in billionths
 * from which an owner counts as holding all (31 CFR 800.256); above the whole = never. Only what the sources lead to is
 * looked at, and of a party's holders only those that hold something of the sources.
 */
export function multiply(
  holdings: HoldingsWithin,
  sources: readonly number[],
  parent: number,
  watch: Watch,
): Multiplied {
  const least = BigInt(parent) * TO_FINE;
  return {
    low: solve(holdings, sources, least, 0n, watch, (held, factor) => lowestSum(held, factor)),
    high: solve(holdings, sources, least, FINE, watch, (held, factor, party) =>
      highestSum(held, factor, holdings.total(party)),
    ),
  };
}

type Sum = (held: readonly Holding[], factor: (owner: number) => bigint, party: number) => bigint;

const NO_HOLDINGS: readonly Holding[] = [];

/** Rounds until nothing changes. Sums only grow. A ring that has not settled at the limit is cut off outward: at `unsettled`, if that is more. */
function solve(
  { byOwner }: HoldingsWithin,
  sources: readonly number[],
  parent: bigint,
  unsettled: bigint,
  watch: Watch,
  sumOf: Sum,
): ReadonlyMap<number, bigint> {
  const sums = new Map<number, bigint>();
  const isSource = new Set(sources);
  const factor = (owner: number): bigint => {
    if (isSource.has(owner)) return FINE;
    const sum = sums.get(owner) ?? 0n;
    return sum >= parent ? FINE : sum;
  };
  const held = new Map<number, Holding[]>();
  const pass = (owner: number): void => {
    for (const holding of byOwner.get(owner) ?? NO_HOLDINGS) {
      const known = held.get(holding.asset);
      if (known === undefined) held.set(holding.asset, [holding]);
      else known.push(holding);
    }
  };
  const assetsOf = (owner: number): number[] => (byOwner.get(owner) ?? NO_HOLDINGS).map(({ asset }) => asset);
  for (const source of isSource) pass(source);
  let changed = new Set(sources.flatMap(assetsOf));
  for (let round = 0; round < MOST_ROUNDS && changed.size > 0; round += 1) {
    const next = new Set<number>();
    for (const party of changed) {
      const own = held.get(party) ?? NO_HOLDINGS;
      watch.spend(own.length);
      const sum = sumOf(own, factor, party);
      const before = sums.get(party) ?? 0n;
      if (sum <= before) continue;
      const passed = factor(party);
      sums.set(party, sum);
      if (factor(party) <= passed) continue;
      if (passed === 0n) pass(party);
      for (const asset of assetsOf(party)) next.add(asset);
    }
    changed = next;
  }
  for (const party of changed) {
    if ((sums.get(party) ?? 0n) >= unsettled) continue;
    sums.set(party, unsettled);
    for (const asset of assetsOf(party)) changed.add(asset);
  }
  return sums;
}

/** A ring whose product is 0.99 settles within this many rounds. */
const MOST_ROUNDS = 10_000;

function lowestSum(held: readonly Holding[], factor: (owner: number) => bigint): bigint {
  let sum = 0n;
  let alone = 0n;
  for (const { owner, low, ultimate } of held) {
    const share = (factor(owner) * low) / FINE;
    if (!ultimate) sum += share;
    else if (factor(owner) === FINE && share > alone) alone = share;
  }
  return smaller(FINE, sum > alone ? sum : alone);
}

function highestSum(held: readonly Holding[], factor: (owner: number) => bigint, total: bigint): bigint {
  let room = total >= FINE ? 0n : FINE - total;
  let sum = 0n;
  const direct = held.filter(({ ultimate }) => !ultimate);
  const byFactor = direct.sort((a, b) => compare(factor(b.owner), factor(a.owner)) || a.place - b.place);
  for (const { owner, low, high } of byFactor) {
    const more = smaller(room, high - low);
    room -= more;
    sum += up(factor(owner) * (low + more));
  }
  // An ultimate share may run through the very holders outside, so the room does not bound it.
  for (const { owner, high, ultimate } of held) if (ultimate) sum += up(factor(owner) * high);
  return smaller(FINE, sum);
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const up = (product: bigint): bigint => (product + FINE - 1n) / FINE;

/** The holdings of a right in the parties `within`. */
export function holdingsWithin(graph: OwnershipGraph, right: 0 | 1, within: ReadonlySet<number>): HoldingsWithin {
  const byOwner = new Map<number, Holding[]>();
  const { inStart, inEdge } = graph;
  for (const asset of within) {
    for (let place = inStart[asset] ?? 0; place < (inStart[asset + 1] ?? 0); place += 1) {
      const edge = inEdge[place] ?? 0;
      const kind = graph.kind[edge] ?? 0;
      if (rightOf(kind) !== right) continue;
      const owner = graph.owner[edge] ?? 0;
      const ultimate = (kind & ULTIMATE) !== 0;
      const direct = ultimate && hasDirectBefore(graph, edge) ? (graph.high[edge - 1] ?? 0) : 0;
      const high = ultimate ? Math.max(0, (graph.high[edge] ?? 0) - direct) : (graph.high[edge] ?? 0);
      const low = BigInt(graph.low[edge] ?? 0) * TO_FINE;
      const holding = { place, owner, asset, low, high: BigInt(high) * TO_FINE, ultimate };
      const known = byOwner.get(owner);
      if (known === undefined) byOwner.set(owner, [holding]);
      else known.push(holding);
    }
  }
  return { byOwner, total: (party) => BigInt(graph.totalLow[party * 2 + right] ?? 0) * TO_FINE };
}

/** Parties from which holdings that the rule looks at lead to one of `ends`, the ends included: who stands above them. */
export function standingAbove(
  graph: OwnershipGraph,
  terms: Terms,
  ends: readonly number[],
  watch?: Watch,
): ReadonlySet<number> {
  const seen = new Set(ends);
  const queue = [...ends];
  for (let head = 0; head < queue.length; head += 1) {
    const party = queue[head] ?? 0;
    watch?.spend((graph.inStart[party + 1] ?? 0) - (graph.inStart[party] ?? 0) + 1);
    for (let place = graph.inStart[party] ?? 0; place < (graph.inStart[party + 1] ?? 0); place += 1) {
      const edge = graph.inEdge[place] ?? 0;
      const owner = graph.owner[edge] ?? 0;
      if (seen.has(owner) || !isLookedAt(graph, terms, edge)) continue;
      seen.add(owner);
      queue.push(owner);
    }
  }
  return seen;
}

/** Parties to which holdings that the rule looks at lead from one of `starts`, the starts included. */
export function standingBelow(graph: OwnershipGraph, terms: Terms, starts: readonly number[]): ReadonlySet<number> {
  const seen = new Set(starts);
  const queue = [...starts];
  for (let head = 0; head < queue.length; head += 1) {
    const party = queue[head] ?? 0;
    for (let edge = graph.outStart[party] ?? 0; edge < (graph.outStart[party + 1] ?? 0); edge += 1) {
      const asset = graph.asset[edge] ?? 0;
      if (seen.has(asset) || !isLookedAt(graph, terms, edge)) continue;
      seen.add(asset);
      queue.push(asset);
    }
  }
  return seen;
}

/** Whether a rule looks at an edge, and it may stand for a share. */
export function isLookedAt(graph: OwnershipGraph, terms: Terms, edge: number): boolean {
  const right = rightOf(graph.kind[edge] ?? 0);
  return (graph.high[edge] ?? 0) > 0 && (right > 1 ? terms.findings : terms.counts[right as 0 | 1]);
}
