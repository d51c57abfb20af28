import { type Interval, intersectionOf, unionOf, validityOf } from '../model/days.ts';
import type { Fact, ListingFact, Measure, RelationFact, RoleFact } from '../model/facts.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { isCounted } from './counted.ts';
import { cutIn, type Finding, type FoundGap, type GapContext } from './gap.ts';
import { authoritiesFor, groundsOf } from './gap-authorities.ts';
import { isWithin, stretchAt, without } from './gap-intervals.ts';
import { type ItemCover, itemCoverOf } from './gap-items.ts';
import { madeUnder } from './gap-mirror.ts';
import {
  during,
  eventsOf,
  forceIntervals,
  isTransfer,
  isUnread,
  type PartyLists,
  type Side,
  type Standing,
} from './gap-party-lists.ts';
import { rolesOf } from './gap-ties.ts';
import { toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';

/**
 * `effect-gap`: a countered party needs or holds a technology (or what it is an input to) that stands under an item in
 * force, and no measure in force bars or conditions the transfer to that party. One per party and controlled technology.
 *
 * A suspended countermeasure is no measure in force; the party stays countered. A control listing in force bars by law.
 * A measure that is stated unverified, or a notice that was not opened, is no proof that nothing bars: `mirror-gap`
 * shows those parties instead.
 */
export function* findEffectGaps(context: GapContext): Finding {
  for (const jurisdiction of context.lists.jurisdictions('counter')) {
    for (const party of context.lists.parties()) {
      yield null;
      const counter = context.lists.of(party, jurisdiction, 'counter');
      if (counter.length > 0) yield* gapsOf(context, jurisdiction, party, counter);
    }
  }
}

function* gapsOf(
  { view, regimes, lists }: GapContext,
  jurisdiction: Jurisdiction,
  party: string,
  counter: readonly Standing[],
): Finding {
  const cut = cutIn(view, jurisdiction);
  const countered = counteredIn(view, counter);
  if (!isWithin(countered, cut)) return;
  const done = new Set<string>();
  for (const role of rolesOf(view, party).filter(needsOrHolds)) {
    const tied = [toMinutes(validityOf(role.validFrom, role.validTo).certain)];
    for (const { technology, path } of withInputs(view, role.technology)) {
      if (done.has(technology)) continue;
      const cover = itemCoverOf(view, technology, jurisdiction, regimes);
      const stopped = stoppedDuring({ view, lists }, jurisdiction, party, cover);
      const interval = stretchAt(without(intersectionOf(intersectionOf(countered, tied), cover.inForce), stopped), cut);
      if (interval === undefined) continue;
      done.add(technology);
      yield gapOf(view, jurisdiction, party, counter, interval, role, technology, path, cover);
    }
  }
}

function gapOf(
  view: GraphView,
  jurisdiction: Jurisdiction,
  party: string,
  counter: readonly Standing[],
  interval: Interval,
  role: RoleFact,
  technology: string,
  path: readonly RelationFact[],
  cover: ItemCover,
): FoundGap {
  const cut = cutIn(view, jurisdiction);
  const standings = counter.filter(({ listed }) => isWithin(listed, cut));
  const touches = cover.touches.filter((touch) => isWithin([touch], cut));
  const mapped =
    [role, ...path].some(({ basis }) => basis === 'analyst') || touches.every(({ basis }) => basis === 'analyst');
  const facts: Fact[] = [
    ...standings.flatMap((standing) => [...standing.listings, ...eventsOf(view, standing)]),
    role,
    ...path,
    ...touches.flatMap((touch) => touch.facts),
  ];
  return {
    kind: 'effect-gap',
    jurisdiction,
    severity: mapped ? 'low' : 'high',
    identity: [jurisdiction, party, technology],
    interval,
    lag: null,
    state: null,
    parties: [party],
    technologies: [...new Set([technology, ...(path.length > 0 ? [role.technology] : [])])],
    lists: [...new Set([...standings.map(({ list }) => list.key), ...cover.lists(cut)])],
    rule: null,
    unverified: facts.some((fact) => fact.type !== 'event' && fact.confidence === 'unverified'),
    facts,
    agencies: authoritiesFor(view, [...cover.lists(cut), ...standings.map(({ list }) => list.key)]),
    provisions: [...madeUnder(standings), ...groundsOf(view, cover.lists(cut))],
    doubts: mapped
      ? ['MEASURE_NOT_RECORDED', 'LIST_NOT_PUBLIC', 'DECISIONS_UNPUBLISHED', 'ANALYST_MAPPING']
      : ['MEASURE_NOT_RECORDED', 'LIST_NOT_PUBLIC', 'DECISIONS_UNPUBLISHED'],
  };
}

/**
 * How many parties are countered at the asked moment, and of how many of them no role is recorded that `effect-gap` could
 * look at. @param jurisdictions null = all @param only null = all parties
 */
export function rolesNotRecorded(
  { view, lists }: GapContext,
  jurisdictions: readonly Jurisdiction[] | null,
  only: string | null,
): { readonly countered: number; readonly without: number } {
  const asked = lists.jurisdictions('counter').filter((one) => jurisdictions === null || jurisdictions.includes(one));
  const parties = only === null ? lists.parties() : [view.representative(only)];
  let [countered, without] = [0, 0];
  for (const party of parties) {
    if (!asked.some((jurisdiction) => isCountered(view, lists.of(party, jurisdiction, 'counter'), jurisdiction)))
      continue;
    countered += 1;
    if (!rolesOf(view, party).some(needsOrHolds)) without += 1;
  }
  return { countered, without };
}

function isCountered(view: GraphView, counter: readonly Standing[], jurisdiction: Jurisdiction): boolean {
  return isWithin(counteredIn(view, counter), cutIn(view, jurisdiction));
}

function counteredIn(view: GraphView, counter: readonly Standing[]): Interval[] {
  return unionOf(counter.flatMap((standing) => standing.listings.flatMap((one) => counteredDuring(view, one))));
}

function needsOrHolds({ role }: RoleFact): boolean {
  return role === 'needs' || role === 'holds';
}

/** A suspension leaves the party countered; a countermeasure that was stopped does not. */
function counteredDuring(view: GraphView, listing: ListingFact): Interval[] {
  return during(view, listing, ({ status }) => status === 'in-force' || status === 'suspended');
}

/** When some measure of the jurisdiction on the party bars or conditions the transfer of what the items cover. */
function stoppedDuring(
  { view, lists }: Pick<GapContext, 'view' | 'lists'>,
  jurisdiction: Jurisdiction,
  party: string,
  cover: ItemCover,
): Interval[] {
  return view
    .samePartyAs(party)
    .flatMap((member) => view.about('listing', member).filter((listing) => listing.party === member))
    .filter((listing) => isCounted(view, listing) && jurisdictionOf(view, lists, listing.list) === jurisdiction)
    .filter((listing) => stops(listing, lists.sideOf(listing.list), cover))
    .flatMap((listing) => forceIntervals(view, listing));
}

/** Lists that fill no regime (those of the Taiwan Affairs Office) carry measures of their jurisdiction too. */
function jurisdictionOf(view: GraphView, lists: PartyLists, list: string): unknown {
  return lists.lists.find(({ key }) => key === list)?.jurisdiction ?? view.thing(list)?.properties['jurisdiction'];
}

function stops(listing: ListingFact, side: Side | undefined, cover: ItemCover): boolean {
  if (listing.measures.length === 0 && (side === 'control' || side === 'watch')) return true;
  return isUnread(listing) || listing.measures.some((measure) => isTransfer(measure) && reaches(measure, cover));
}

function reaches(measure: Measure, cover: ItemCover): boolean {
  if (measure.scope === 'all') return true;
  return measure.scope === 'dual-use' ? cover.isDualUse : measure.items.some((item) => cover.names.has(item));
}

/** The technology, and all that goes into it, each with the relations that lead there. Cycles end. */
function withInputs(view: GraphView, technology: string): { technology: string; path: readonly RelationFact[] }[] {
  const found: { technology: string; path: readonly RelationFact[] }[] = [{ technology, path: [] }];
  const seen = new Set([technology]);
  for (const one of found) {
    for (const relation of view.about('relation', one.technology)) {
      if (relation.relation !== 'INPUT_TO' || relation.to !== one.technology) continue;
      if (seen.has(relation.from) || !isCounted(view, relation)) continue;
      seen.add(relation.from);
      found.push({ technology: relation.from, path: [...one.path, relation] });
    }
  }
  return found;
}
