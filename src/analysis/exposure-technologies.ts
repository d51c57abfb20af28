import { type Day, holdsAt, validityOf } from '../model/days.ts';
import type { Revision, RoleFact } from '../model/facts.ts';
import { REGIMES } from '../model/vocabulary.ts';
import { touchAnswers } from './convergence.ts';
import { assumeFor } from './convergence-assumptions.ts';
import { isCounted } from './counted.ts';
import { evidenceOf } from './evidence.ts';
import type { ExposureOutcome, Holder, TechnologyReached } from './exposure-answer.ts';
import type { RuleAnswer } from './exposure-rule.ts';
import { effectiveShares, keyOf, type PathsAnswer, preparePaths, type Walk, WHOLE_SHARE } from './exposure-walk.ts';
import type { Assumptions } from './frame.ts';
import type { Steps } from './jobs/steps.ts';
import { namesOf } from './names.ts';
import type { RegimeIndex } from './regimes.ts';
import type { RuleReach } from './rule-reach.ts';
import { type Counting, counts, touchesAt } from './touch.ts';
import { touchesInEach } from './touches.ts';

/** What the search for technologies works with. */
export interface TechnologySearch {
  readonly walk: Walk;
  readonly rule: RuleAnswer;
  readonly day: Day;
  readonly counting: Counting;
  readonly regimes: RegimeIndex;
  readonly reach: RuleReach;
  readonly assumptions: Assumptions;
}

/** Technologies that the party and those below it hold, develop, supply or need; strongest outcome first, then largest share. */
export function* technologiesReached(search: TechnologySearch): Steps<TechnologyReached[]> {
  const { walk, assumptions } = search;
  const byTechnology = new Map<string, { holder: Holder; party: number }[]>();
  const shareOf = effectiveShares(walk.effectiveOf(walk.near.start));
  for (const party of walk.down.to.keys()) {
    yield;
    for (const role of rolesAt(search, keyOf(walk, party))) {
      assumeFor(walk.view, { facts: [role], jurisdiction: '' }, assumptions);
      const entry = { party, holder: holderOf(search, party, role, shareOf) };
      byTechnology.set(role.technology, [...(byTechnology.get(role.technology) ?? []), entry]);
    }
  }
  const answers: TechnologyReached[] = [];
  const pathsTo = preparePaths(walk, 'down');
  for (const [technology, found] of byTechnology) {
    yield;
    const holders = found.sort((a, b) => compareHolders(a.holder, b.holder));
    const [nearest] = holders;
    if (nearest === undefined) throw new RangeError('a technology is reached through somebody');
    const ways = yield* pathsTo(nearest.party);
    answers.push(
      reached(
        search,
        technology,
        nearest.holder,
        holders.map(({ holder }) => holder),
        ways,
      ),
    );
  }
  return answers.sort((a, b) => compareStanding(a, b) || (a.id < b.id ? -1 : 1));
}

function rolesAt({ walk, day, counting }: TechnologySearch, party: string): Revision<RoleFact>[] {
  const { view } = walk;
  return view
    .samePartyAs(party)
    .flatMap((member) => view.about('role', member).filter((role) => role.party === member))
    .filter((role) => counting.includeField || role.role !== 'field')
    .filter((role) => isCounted(view, role) && holdsAt(validityOf(role.validFrom, role.validTo).certain, day));
}

function holderOf(
  { walk, rule }: TechnologySearch,
  party: number,
  role: RoleFact,
  shareOf: (party: number) => Holder['share'],
): Holder {
  const isSelf = party === walk.near.start;
  const key = keyOf(walk, party);
  const outcome: ExposureOutcome = isSelf ? 'self' : rule.below(party);
  const stands = isSelf || rule.status === 'in-force';
  return {
    party: key,
    name: namesOf(walk.view, key),
    role: role.role,
    basis: role.basis,
    outcome: stands ? outcome : null,
    ...(!stands && { ifInForce: outcome }),
    share: isSelf ? WHOLE_SHARE : shareOf(party),
    steps: walk.down.to.get(party)?.steps ?? 0,
    evidence: evidenceOf(walk.view, role),
  };
}

function reached(
  search: TechnologySearch,
  technology: string,
  holder: Holder,
  holders: readonly Holder[],
  { paths, truncated }: PathsAnswer,
): TechnologyReached {
  const { walk, counting, regimes, reach, assumptions } = search;
  const { view } = walk;
  const all = touchesInEach(view, regimes, reach)(technology);
  const touches = all.filter((touch) => touchesAt(touch, view));
  for (const touch of touches) assumeFor(view, touch, assumptions);
  const counted = new Set(touches.filter((touch) => counts(touch, counting)).map(({ regime }) => regime));
  return {
    id: technology,
    name: namesOf(view, technology),
    outcome: holder.outcome,
    ...(holder.ifInForce !== undefined && { ifInForce: holder.ifInForce }),
    share: holder.share,
    path: paths[0]?.steps ?? [],
    paths,
    truncated,
    holders,
    regimes: REGIMES.filter((regime) => counted.has(regime)),
    touches: touchAnswers(
      view,
      touches.sort(
        (a, b) =>
          REGIMES.indexOf(a.regime) - REGIMES.indexOf(b.regime) || a.from - b.from || (a.entry < b.entry ? -1 : 1),
      ),
      all,
      (touch) => counts(touch, counting),
      (fact) => evidenceOf(view, fact),
    ),
  };
}

const ORDER: readonly ExposureOutcome[] = ['self', 'caught', 'indeterminate', 'not-caught'];

type Standing = Pick<Holder, 'outcome' | 'ifInForce' | 'share'>;

function compareStanding(a: Standing, b: Standing): number {
  const rank = (one: Standing): number => ORDER.indexOf(one.outcome ?? one.ifInForce ?? 'not-caught');
  return rank(a) - rank(b) || b.share.min - a.share.min || b.share.max - a.share.max;
}

function compareHolders(a: Holder, b: Holder): number {
  return compareStanding(a, b) || a.steps - b.steps || (a.party < b.party ? -1 : a.party > b.party ? 1 : 0);
}
