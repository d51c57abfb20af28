import { type Tie, withFindings } from '../control/ties.ts';
import type { OwnershipGraph } from '../control/view.ts';
import { LinkageError } from '../errors.ts';
import { type Day, holdsAt, validityOf } from '../model/days.ts';
import type { ControlFact, Revision } from '../model/facts.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { isCounted } from './counted.ts';
import type { GraphView } from './view.ts';

/** Ties that are no shares, with the facts behind them: `fact` of a tie is a place in `facts`. */
export interface TiesInView {
  readonly ties: readonly Tie[];
  readonly facts: readonly Revision<ControlFact>[];
}

/** The findings of control that a view sees on a day. */
export function tiesIn(view: GraphView, partyNumber: ReadonlyMap<string, number>, day: Day): TiesInView {
  const numberOf = (party: string): number => partyNumber.get(view.representative(party)) ?? -1;
  const ties: Tie[] = [];
  const facts: Revision<ControlFact>[] = [];
  for (const fact of view.all('control')) {
    const { certain, possible } = validityOf(fact.validFrom, fact.validTo);
    if (!isCounted(view, fact) || !holdsAt(possible, day)) continue;
    const ends = { holder: numberOf(fact.controller), held: numberOf(fact.controlled) };
    ties.push({ ...ends, kind: fact.means, certain: holdsAt(certain, day), fact: facts.length });
    facts.push(fact);
  }
  return { ties, facts };
}

/**
 * Holdings with those findings that a rule counts, for questions that follow a rule downward.
 * @throws LinkageError BAD_USER_INPUT for a rule that looks up, or multiplies
 */
export function followedDown(
  view: GraphView,
  profile: RuleProfile,
  graph: OwnershipGraph,
  partyNumber: ReadonlyMap<string, number>,
  day: Day,
): OwnershipGraph {
  if (profile.direction === 'up' || profile.tiers !== 'cascade') {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `Rule ${profile.id} does not lead from owners down tier by tier: ask it with control, or choose another rule here.`,
      { rule: profile.id },
    );
  }
  return profile.controlLimb === 'none' ? graph : withFindings(graph, profile, tiesIn(view, partyNumber, day).ties);
}
