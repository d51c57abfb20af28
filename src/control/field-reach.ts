import type { Limb, RuleProfile } from '../model/profiles.ts';
import type { Terms } from './fixpoint.ts';
import { isLookedAt } from './multiplied.ts';
import type { ProofStep } from './proof.ts';
import type { RuleOutcome, RuleQuestion } from './rule-outcome.ts';
import type { OwnershipGraph } from './view.ts';

/** What a rule makes of the field of a party; `control` where the field is not known. */
function reachOf(profile: RuleProfile, field: string | null): 'control' | 'any-share' | 'none' {
  return profile.fields?.fields.find(({ id }) => id === field)?.reach ?? 'control';
}

/**
 * The outcome of actual control in the light of the field of the party: outside the rule, or reached by any share at all,
 * direct or through others.
 */
export function prepareFieldReach(
  { profile, traitsOf, options }: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  seeds: readonly number[],
): (outcome: RuleOutcome) => RuleOutcome {
  if (profile.fields === null) return (outcome) => outcome;
  const limb = profile.limbs.find(({ by }) => by === 'any-share');
  const certain = walk(graph, terms, seeds, graph.low);
  const possible = walk(graph, terms, seeds, graph.high);
  return (outcome) => {
    const reach = reachOf(profile, traitsOf(outcome.party)?.field ?? null);
    if (reach === 'none' && outcome.verdict !== 'not-caught')
      return { ...outcome, verdict: 'not-caught', limb: null, outside: 'field' };
    if (reach !== 'any-share' || outcome.verdict === 'caught') return outcome;
    if (certain.has(outcome.party)) return byAnyShare(outcome, limb, certain, 'caught');
    return possible.has(outcome.party) ? byAnyShare(outcome, limb, possible, 'indeterminate') : outcome;
  };

  function byAnyShare(
    outcome: RuleOutcome,
    by: Limb | undefined,
    edges: ReadonlyMap<number, number>,
    verdict: 'caught' | 'indeterminate',
  ): RuleOutcome {
    const proof = options.proof === 'none' ? [] : chainTo(graph, edges, outcome.party);
    return { ...outcome, verdict, limb: by?.id ?? null, proof };
  }
}

/** For each party that shares above zero lead to, the edge by which it was first met. */
function walk(
  graph: OwnershipGraph,
  terms: Terms,
  seeds: readonly number[],
  share: Int32Array,
): ReadonlyMap<number, number> {
  const met = new Map<number, number>();
  const queue = [...seeds];
  const starts = new Set(seeds);
  for (let head = 0; head < queue.length; head += 1) {
    const owner = queue[head] ?? 0;
    for (let edge = graph.outStart[owner] ?? 0; edge < (graph.outStart[owner + 1] ?? 0); edge += 1) {
      const asset = graph.asset[edge] ?? 0;
      if (met.has(asset) || starts.has(asset) || (share[edge] ?? 0) <= 0 || !isLookedAt(graph, terms, edge)) continue;
      met.set(asset, edge);
      queue.push(asset);
    }
  }
  return met;
}

function chainTo(graph: OwnershipGraph, met: ReadonlyMap<number, number>, party: number): ProofStep[] {
  const edges: number[] = [];
  for (let edge = met.get(party); edge !== undefined; edge = met.get(graph.owner[edge] ?? -1)) edges.unshift(edge);
  return edges.map((edge, place) => ({ tier: place + 1, edge, against: false }));
}
