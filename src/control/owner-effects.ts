import { RIGHTS } from '../model/facts.ts';
import type { ListEffect, RankedText, RuleProfile } from '../model/profiles.ts';
import { CONTROL_TAG } from './columns.ts';
import { type Closure, prepareRuns, type Terms } from './fixpoint.ts';
import { type OwnershipGraph, rightOf } from './view.ts';

export const DIMENSIONS = ['requirement', 'exceptions', 'review'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A list on which an owner of a party stands, directly or through those that are caught. `certain`: whatever the unknown shares are. */
export interface OwnerEffect {
  readonly effect: ListEffect;
  readonly certain: boolean;
}

/** The most restrictive of the owners in each dimension. */
export type StrictestOwners = Readonly<Record<Dimension, OwnerEffect>>;

/**
 * Which lists the owners of each party stand on, for rules over several lists: "the most restrictive … applicable to one or
 * more of its owners" (15 CFR 744.8(a)(2), 744.11(a)(1), 744.21(a)(3)). Every share of an owner counts, however small.
 */
export function prepareOwnerEffects(
  graph: OwnershipGraph,
  terms: Terms,
  profile: RuleProfile,
  seeds: readonly number[],
  listsOf: (seed: number) => readonly string[],
): (party: number) => readonly OwnerEffect[] {
  const { listEffects } = profile;
  if (listEffects.length === 0) return () => [];
  const maskOf = (seed: number): number => {
    const on = new Set(listsOf(seed));
    return listEffects.reduce((mask, { list }, bit) => (on.has(list) ? mask | (1 << bit) : mask), 0);
  };
  const { low, high } = prepareRuns(graph, terms)(seeds);
  const certain = spread(graph, terms, low, seeds, maskOf, graph.low);
  const possible = spread(graph, terms, high, seeds, maskOf, graph.high);
  return (party) =>
    listEffects.flatMap((effect, bit) => {
      const flag = 1 << bit;
      if (((possible[party] ?? 0) & flag) === 0) return [];
      return [{ effect, certain: ((certain[party] ?? 0) & flag) !== 0 }];
    });
}

/** The strictest of several owners, dimension by dimension; of equals the first. Null where no list is known. */
export function strictestOf(effects: readonly OwnerEffect[]): StrictestOwners | null {
  const [first] = effects;
  if (first === undefined) return null;
  const best = (dimension: Dimension): OwnerEffect =>
    effects.reduce((top, one) => (isStricter(one, top, dimension) ? one : top), first);
  return { requirement: best('requirement'), exceptions: best('exceptions'), review: best('review') };
}

function isStricter(one: OwnerEffect, other: OwnerEffect, dimension: Dimension): boolean {
  const rank = ({ effect }: OwnerEffect): number => rankedText(effect, dimension).rank;
  return rank(one) > rank(other) || (rank(one) === rank(other) && one.certain && !other.certain);
}

export function rankedText(effect: ListEffect, dimension: Dimension): RankedText {
  return effect[dimension];
}

/** Carries the lists of the seeds along the holdings of those in the closure, until nothing changes. */
function spread(
  graph: OwnershipGraph,
  terms: Terms,
  closure: Closure,
  seeds: readonly number[],
  maskOf: (seed: number) => number,
  share: Int32Array,
): Int32Array {
  const masks = new Int32Array(graph.parties);
  for (const seed of seeds) masks[seed] = (masks[seed] ?? 0) | maskOf(seed);
  const queue = [...seeds];
  while (queue.length > 0) {
    const owner = queue.pop() ?? -1;
    const mask = masks[owner] ?? 0;
    const end = graph.outStart[owner + 1] ?? 0;
    for (let edge = graph.outStart[owner] ?? 0; edge < end; edge += 1) {
      if ((share[edge] ?? 0) <= 0 || !counts(terms, rightOf(graph.kind[edge] ?? 0))) continue;
      const asset = graph.asset[edge] ?? 0;
      const before = masks[asset] ?? 0;
      if ((before | mask) === before) continue;
      masks[asset] = before | mask;
      if (closure.placeOf(asset) >= 0) queue.push(asset);
    }
  }
  return masks;
}

function counts(terms: Terms, right: number): boolean {
  return right === CONTROL_TAG ? terms.findings : right < RIGHTS.length && terms.counts[right as 0 | 1];
}
