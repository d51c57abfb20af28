import { type Interval, intersectionOf, unionOf, validityOf } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import type { Basis, Jurisdiction, Role } from '../model/vocabulary.ts';
import { caseTouches } from './case-touches.ts';
import { isCounted } from './counted.ts';
import { cutIn, type Finding, type FoundGap, type GapContext } from './gap.ts';
import { authoritiesFor, groundsOf } from './gap-authorities.ts';
import { isWithin, stretchAt, without } from './gap-intervals.ts';
import { itemCoverOf } from './gap-items.ts';
import { eventsOf } from './gap-party-lists.ts';
import { itemListsOf, reviewScopeOf } from './gap-scope.ts';
import { toMinutes } from './touch.ts';

/** Why a technology is held to be one that should stand under control. */
interface Reason {
  readonly interval: Interval;
  readonly from: 'review' | 'countermeasure';
  readonly basis: Basis;
  readonly facts: readonly Fact[];
  readonly parties: readonly string[];
}

/**
 * `control-scope-gap`: inside a scope term of the review by text or decision, reviewed in a case, or held, developed or
 * supplied by a party under a countermeasure, and no item or temporary control of the jurisdiction in force (one on a broader technology
 * counts as one). High where the review settled it, since nothing stops a transfer; medium for a countermeasure, which
 * stops transfers to its party alone; low where only an analyst ties the technology to it.
 */
export function* findControlScopeGaps(context: GapContext, technologies: readonly string[]): Finding {
  const jurisdictions = new Set(
    context.regimes.fills.filter(({ regime }) => regime === 'EXPORT_CONTROL').map(({ jurisdiction }) => jurisdiction),
  );
  for (const jurisdiction of [...jurisdictions].sort()) {
    const lists = itemListsOf(context.regimes, jurisdiction, (list) => context.lists.sideOf(list) !== undefined);
    if (lists.length === 0) continue;
    for (const technology of technologies) {
      yield null;
      const gap = controlScopeGap(context, jurisdiction, technology, lists);
      if (gap !== null) yield gap;
    }
  }
}

function controlScopeGap(
  context: GapContext,
  jurisdiction: Jurisdiction,
  technology: string,
  lists: readonly string[],
): FoundGap | null {
  const { view, regimes } = context;
  const cut = cutIn(view, jurisdiction);
  const cover = itemCoverOf(view, technology, jurisdiction, regimes);
  const scope = reviewScopeOf(view, technology, jurisdiction, regimes, cover);
  const reasons: Reason[] = [
    ...scope.settled.map((interval) => ({
      interval,
      from: 'review' as const,
      basis: 'text' as const,
      facts: scope.facts,
      parties: [],
    })),
    ...reviewCases(context, jurisdiction, technology),
    ...countermeasures(context, jurisdiction, technology),
  ];
  const interval = stretchAt(without(unionOf(reasons.map((one) => one.interval)), cover.perhaps), cut);
  if (interval === undefined) return null;
  const holding = reasons.filter((one) => isWithin([one.interval], cut));
  const settled = holding.filter(({ basis }) => basis !== 'analyst');
  const facts = holding.flatMap((one) => one.facts);
  return {
    kind: 'control-scope-gap',
    jurisdiction,
    severity: settled.some(({ from }) => from === 'review') ? 'high' : settled.length > 0 ? 'medium' : 'low',
    identity: [jurisdiction, technology],
    interval,
    lag: null,
    state: null,
    parties: [...new Set(holding.flatMap(({ parties }) => parties))].sort(),
    technologies: [technology],
    lists,
    rule: null,
    unverified: holding.every((one) => one.facts.some(({ confidence }) => confidence === 'unverified')),
    facts,
    agencies: authoritiesFor(view, lists),
    provisions: [...new Set([...scope.provisions, ...groundsOf(view, lists)])],
    doubts:
      settled.length > 0
        ? ['ITEM_NOT_MAPPED', 'LIST_NOT_PUBLIC', 'DECISIONS_UNPUBLISHED']
        : ['ITEM_NOT_MAPPED', 'LIST_NOT_PUBLIC', 'DECISIONS_UNPUBLISHED', 'ANALYST_MAPPING'],
  };
}

/** Who only needs a technology is not countered for its sake (`uncontrolled-dependency` is another gap). */
const HAVING: ReadonlySet<Role> = new Set(['holds', 'develops', 'supplies']);

function reviewCases({ view, regimes }: GapContext, jurisdiction: Jurisdiction, technology: string): Reason[] {
  return caseTouches(view, technology, regimes)
    .filter((touch) => touch.jurisdiction === jurisdiction && (view.request.includeUnverified || !touch.unverified))
    .map((touch) => ({ interval: touch, from: 'review', basis: touch.basis, facts: touch.facts, parties: [] }));
}

function countermeasures({ view, lists }: GapContext, jurisdiction: Jurisdiction, technology: string): Reason[] {
  const roles = view.about('role', technology).filter((role) => HAVING.has(role.role) && isCounted(view, role));
  return roles.flatMap((role) => {
    const party = view.representative(role.party);
    const tied = [toMinutes(validityOf(role.validFrom, role.validTo).certain)];
    return lists.of(party, jurisdiction, 'counter').flatMap((standing) =>
      intersectionOf(standing.inForce, tied).map((interval) => ({
        interval,
        from: 'countermeasure' as const,
        basis: role.basis,
        facts: [role, ...standing.listings, ...eventsOf(view, standing)],
        parties: [party],
      })),
    );
  });
}
