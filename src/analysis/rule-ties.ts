import { type Tie, withFindings } from '../control/ties.ts';
import type { OwnershipGraph } from '../control/view.ts';
import { LinkageError } from '../errors.ts';
import { type Day, holdsAt, validityOf } from '../model/days.ts';
import type { ControlFact, OfficerFact, Revision } from '../model/facts.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { isCounted } from './counted.ts';
import type { GraphView } from './view.ts';

/** A finding of control, or an office. */
export type TieFact = Revision<ControlFact | OfficerFact>;

/** Ties that are no shares, with the facts behind them: `fact` of a tie is a place in `facts`. */
export interface TiesInView {
  readonly ties: readonly Tie[];
  readonly facts: readonly TieFact[];
  /** Those of the day that do not count because they are unverified. */
  readonly notCounted: readonly NotCountedTie[];
}

export interface NotCountedTie extends Pick<Tie, 'holder' | 'held'> {
  readonly fact: TieFact;
}

/** The findings of control and the offices that a view sees on a day. */
export function tiesIn(view: GraphView, number: (representative: string) => number, day: Day): TiesInView {
  const numberOf = (party: string): number => number(view.representative(party));
  const ties: Tie[] = [];
  const facts: TieFact[] = [];
  const notCounted: NotCountedTie[] = [];
  const add = (fact: TieFact, holder: string, held: string, kind: Tie['kind'], isCertain: boolean): void => {
    const { certain, possible } = validityOf(fact.validFrom, fact.validTo);
    if (!holdsAt(possible, day)) return;
    const ends = { holder: numberOf(holder), held: numberOf(held) };
    if (!isCounted(view, fact)) {
      notCounted.push({ ...ends, fact });
      return;
    }
    ties.push({ ...ends, kind, certain: isCertain && holdsAt(certain, day), fact: facts.length });
    facts.push(fact);
  };
  for (const fact of view.all('control')) add(fact, fact.controller, fact.controlled, fact.means, true);
  // Whether a director or legal representative is a senior manager, the words of the law leave open.
  for (const fact of view.all('officer'))
    add(fact, fact.officer, fact.organisation, 'officer', fact.offices.includes('senior-manager'));
  return { ties, facts, notCounted };
}

/** Whether a rule can be followed from owners down tier by tier. */
export function leadsDown({ direction, tiers }: RuleProfile): boolean {
  return direction !== 'up' && tiers === 'cascade';
}

/** What keeps a rule from being followed downward. */
function whyNotDown({ direction }: RuleProfile): string {
  if (direction === 'up')
    return 'it asks who stands behind an investor, and says nothing of what a listed party or an owner reaches below';
  return 'it multiplies shares, so that a party has a part of what those above it hold, and there is no chain of caught parties to be shown';
}

/**
 * Holdings with those findings that a rule counts, for questions that follow a rule downward.
 * @throws LinkageError BAD_USER_INPUT for a rule that looks up, or multiplies
 */
export function followedDown(
  view: GraphView,
  profile: RuleProfile,
  graph: OwnershipGraph,
  numberOf: (party: string) => number | undefined,
  day: Day,
): OwnershipGraph {
  if (!leadsDown(profile)) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `Rule ${profile.id} does not lead from owners down tier by tier: ${whyNotDown(profile)}. Ask it with control, or choose another rule here.`,
      { argument: 'rule', value: profile.id },
    );
  }
  if (profile.controlLimb === 'none') return graph;
  const { ties } = tiesIn(view, (party) => numberOf(party) ?? -1, day);
  return withFindings(graph, profile, ties);
}
