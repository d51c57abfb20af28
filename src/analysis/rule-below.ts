import { exemptParties, outsideParties, type PartyTraits } from '../control/exclusions.ts';
import { type Terms, termsOf } from '../control/fixpoint.ts';
import type { OwnershipGraph } from '../control/view.ts';
import type { Day } from '../model/days.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { closuresOf } from './closures.ts';
import type { Ownership } from './ownership.ts';
import { followedDown } from './rule-ties.ts';
import type { GraphView } from './view.ts';

/** What a rule that is followed downward computes on. */
export interface RuleBelow {
  /** Holdings, with those findings that the rule counts. */
  readonly graph: OwnershipGraph;
  readonly terms: Terms;
  /** 1 for each party that is no subject of the rule though what it holds counts. */
  readonly outside: Uint8Array | null;
}

/** @throws LinkageError BAD_USER_INPUT for a rule that looks up, or multiplies */
export function ruleBelow(
  view: GraphView,
  profile: RuleProfile,
  ownership: Ownership,
  day: Day,
  traitsOf: (party: number) => PartyTraits,
): RuleBelow {
  const held = closuresOf(view.snapshot).graph(view, ownership, day);
  const graph = followedDown(view, profile, held, ownership.numberOf, day);
  const outside = outsideParties(profile, graph.parties, traitsOf);
  return { graph, terms: termsOf(profile, day, exemptParties(profile, graph.parties, traitsOf)), outside };
}
