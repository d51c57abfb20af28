import { assumptionsIn, notModelledIn, statusAssumption } from '../control/caveats.ts';
import { evaluate, newUsage, verdictOf } from '../control/evaluate.ts';
import { cascadingSeeds, exemptParties, outsideParties, type PartyTraits } from '../control/exclusions.ts';
import { prepareRuns, type Terms, termsOf } from '../control/fixpoint.ts';
import type { Verdict } from '../control/proof.ts';
import type { Assumption, NotModelled } from '../model/answers.ts';
import type { Day } from '../model/days.ts';
import { zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { type Status, statusAt, statusSpans } from '../model/status.ts';
import { assumeFor } from './convergence-assumptions.ts';
import type { Neighbourhood } from './exposure-graph.ts';
import type { Assumptions } from './frame.ts';
import type { Steps } from './jobs/steps.ts';
import { traitsOfParty } from './party-traits.ts';
import { followedDown } from './rule-ties.ts';
import type { GraphView } from './view.ts';

/** A rule applied to one party: what it catches below, and whether owners above catch it. Numbers of the neighbourhood. */
export interface RuleAnswer {
  readonly status: Status;
  below(party: number): Verdict;
  above(owner: number): Verdict;
  readonly assumptions: readonly Assumption[];
  readonly notModelled: readonly NotModelled[];
}

/** Outcomes as if the rule were in force; `status` says whether it is. */
export function* applyRule(view: GraphView, near: Neighbourhood, profile: RuleProfile, day: Day): Steps<RuleAnswer> {
  const { start, parties, ties } = near;
  const numbers = new Map(parties.map((party, number) => [party, number]));
  const graph = followedDown(view, profile, near.graph, (one) => numbers.get(one), day);
  const traitsOf = (party: number): PartyTraits => traitsOfParty(view, parties[party] ?? '');
  const exempt = exemptParties(profile, graph.parties, traitsOf);
  const outside = outsideParties(profile, graph.parties, traitsOf);
  const terms: Terms = termsOf(profile, day, exempt);
  const seeds = cascadingSeeds(profile, [start], traitsOf);
  const usage = newUsage();
  const caught = new Map<number, Verdict>();
  const group = { by: start, seeds, asked: [start] };
  const only = new Set(['caught', 'indeterminate'] as const);
  for (const one of evaluate(graph, terms, [group], { only, proof: 'none', proofLimit: 0 }, usage)) {
    caught.set(one.party, one.verdict);
    yield;
  }
  const runOf = prepareRuns(graph, terms);
  const span = statusAt(statusSpans(profile.events), view.asOf, zoneOf(profile.jurisdiction ?? ''));
  const factOf = (edge: number): string => ties[graph.factOf(edge)]?.key ?? '';
  return {
    status: span.status,
    below: (party) => (outside?.[party] === 1 ? 'not-caught' : (caught.get(party) ?? 'not-caught')),
    above: (owner) => {
      const passing = cascadingSeeds(profile, [owner], traitsOf);
      return passing.length === 0 || outside?.[start] === 1 ? 'not-caught' : verdictOf(runOf(passing), start);
    },
    assumptions: [
      ...statusAssumption(profile, span),
      ...(yield* assumptionsIn(graph, usage, factOf, (party) => parties[party] ?? '')),
    ],
    notModelled: yield* notModelledIn(profile, day, graph, usage),
  };
}

/** Says what the ties of shown paths take for granted, each tie once. */
export function assumeForTies(
  view: GraphView,
  near: Neighbourhood,
  edges: Iterable<number>,
  assumptions: Assumptions,
): void {
  const { graph, ties } = near;
  for (const edge of new Set(edges)) {
    const tie = ties[graph.factOf(edge)];
    if (tie !== undefined) assumeFor(view, { facts: [tie], jurisdiction: '' }, assumptions);
  }
}
