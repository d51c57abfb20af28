import type { RuleProfile } from '../model/profiles.ts';
import type { Terms } from './fixpoint.ts';
import { isLookedAt, standingAbove } from './multiplied.ts';
import type { ProofStep } from './proof.ts';
import type { RuleOutcome, RuleQuestion } from './rule-outcome.ts';
import type { Watch } from './stop.ts';
import type { OwnershipGraph } from './view.ts';

/** What a rule makes of the field of a party; `control` where the field is not known. */
export function reachOfField(profile: RuleProfile, field: string | null): 'control' | 'any-share' | 'none' {
  return profile.fields?.fields.find(({ id }) => id === field)?.reach ?? 'control';
}

/** What the fields of parties make of the outcomes of one group of seeds. */
export interface FieldReach {
  /** Parties that are reached at any share although control may not reach them. */
  readonly also: readonly number[];
  /** The outcome of actual control in the light of the field: outside the rule, or reached by any share, direct or through others. */
  outcomeOf(outcome: RuleOutcome): RuleOutcome;
}

/**
 * Prepares the fields of a rule for any number of groups. Only what leads to a party of a field that any share reaches is
 * ever walked.
 */
export function prepareFieldReach(
  { profile, traitsOf, options }: Omit<RuleQuestion, 'asked'>,
  graph: OwnershipGraph,
  terms: Terms,
): (seeds: readonly number[]) => FieldReach {
  if (profile.fields === null) return () => ({ also: [], outcomeOf: (outcome) => outcome });
  const limb = profile.limbs.find(({ by }) => by === 'any-share');
  const fieldOf = (party: number): string | null => traitsOf(party)?.field ?? null;
  const ends: number[] = [];
  for (let party = 0; party < graph.parties; party += 1)
    if (reachOfField(profile, fieldOf(party)) === 'any-share') ends.push(party);
  const leading = standingAbove(graph, terms, ends, options.watch);
  return (seeds) => {
    const certain = walk(graph, terms, seeds, graph.low, leading, options.watch);
    const possible = walk(graph, terms, seeds, graph.high, leading, options.watch);
    return { also: ends.filter((party) => possible.has(party)), outcomeOf };

    function outcomeOf(outcome: RuleOutcome): RuleOutcome {
      const reach = reachOfField(profile, fieldOf(outcome.party));
      if (reach === 'none' && outcome.verdict !== 'not-caught')
        return { ...outcome, verdict: 'not-caught', limb: null, outside: 'field' };
      if (reach !== 'any-share' || outcome.verdict === 'caught') return outcome;
      if (certain.has(outcome.party)) return byAnyShare(outcome, certain, 'caught');
      return possible.has(outcome.party) ? byAnyShare(outcome, possible, 'indeterminate') : outcome;
    }
  };

  function byAnyShare(
    outcome: RuleOutcome,
    edges: ReadonlyMap<number, number>,
    verdict: 'caught' | 'indeterminate',
  ): RuleOutcome {
    const proof = options.proof === 'none' ? [] : chainTo(graph, edges, outcome.party);
    return { ...outcome, verdict, limb: limb?.id ?? null, proof };
  }
}

/** For each party of `within` that shares above zero lead to, the edge by which it was first met. */
function walk(
  graph: OwnershipGraph,
  terms: Terms,
  seeds: readonly number[],
  share: Int32Array,
  within: ReadonlySet<number>,
  watch: Watch | undefined,
): ReadonlyMap<number, number> {
  const met = new Map<number, number>();
  const queue = seeds.filter((seed) => within.has(seed));
  const starts = new Set(seeds);
  for (let head = 0; head < queue.length; head += 1) {
    const owner = queue[head] ?? 0;
    watch?.spend((graph.outStart[owner + 1] ?? 0) - (graph.outStart[owner] ?? 0) + 1);
    for (let edge = graph.outStart[owner] ?? 0; edge < (graph.outStart[owner + 1] ?? 0); edge += 1) {
      const asset = graph.asset[edge] ?? 0;
      if (
        !within.has(asset) ||
        met.has(asset) ||
        starts.has(asset) ||
        (share[edge] ?? 0) <= 0 ||
        !isLookedAt(graph, terms, edge)
      )
        continue;
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
