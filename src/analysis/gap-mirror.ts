import type { Jurisdiction } from '../model/vocabulary.ts';
import { cutIn, type Finding, type FoundGap, type GapContext } from './gap.ts';
import { authoritiesFor, groundsOf } from './gap-authorities.ts';
import type { DoubtCode } from './gap-doubts.ts';
import { isWithin, stretchAt, without } from './gap-intervals.ts';
import { legalBasisOf } from './gap-legal-basis.ts';
import { eventsOf, type Standing } from './gap-party-lists.ts';
import { tiedTechnologies } from './gap-ties.ts';

/**
 * `mirror-gap`: barred by a countermeasure list, not on the control list of the same jurisdiction. One per party.
 *
 * A bar that is only stated, unverified, keeps the severity and is marked; a listing whose notice was not opened is a low
 * indicator, since it may bar nothing; so is a gap that ends with a control listing of which only the edition is dated
 * in which it was read, since the party may have stood there already. A suspended control listing is still on the list (`control-lapsed` says so).
 */
export function* findMirrorGaps(context: GapContext): Finding {
  for (const jurisdiction of context.lists.jurisdictions('control')) {
    const basis = legalBasisOf(context.view, jurisdiction);
    if (basis === null) continue;
    for (const party of context.lists.parties()) {
      yield null;
      const gap = mirrorGap(context, jurisdiction, party, basis.provision);
      if (gap !== null) yield gap;
    }
  }
}

function mirrorGap(
  { view, lists }: GapContext,
  jurisdiction: Jurisdiction,
  party: string,
  basis: string,
): FoundGap | null {
  const cut = cutIn(view, jurisdiction);
  const counter = lists.of(party, jurisdiction, 'counter');
  const barring = counter.flatMap(({ barred, barredUnverified, unread }) => [barred, barredUnverified, unread]).flat();
  const control = lists.of(party, jurisdiction, 'control');
  const listed = control.flatMap((standing) => standing.listed);
  const interval = stretchAt(without(barring, listed), cut);
  if (interval === undefined) return null;
  const certainty = certaintyAt(counter, cut);
  const standings = counter.filter((one) => isWithin([...one.barred, ...one.barredUnverified, ...one.unread], cut));
  const missing = lists.lists.filter((list) => list.jurisdiction === jurisdiction && list.side === 'control');
  const doubts: DoubtCode[] = ['LIST_NOT_PUBLIC', 'RECORDED_UNDER_OTHER_NAME', 'STATUS_CHANGED'];
  if (certainty === 'unverified') doubts.unshift('MEASURES_UNVERIFIED');
  if (certainty === 'unread') doubts.unshift('MEASURES_NOT_READ');
  const doubtful = readAfter(control, cut);
  if (doubtful) doubts.unshift('LISTED_BEFORE_READ');
  return {
    kind: 'mirror-gap',
    jurisdiction,
    severity: certainty === 'unread' || doubtful ? 'low' : 'medium',
    identity: [jurisdiction, party],
    interval,
    lag: null,
    state: null,
    parties: [party],
    technologies: tiedTechnologies(view, party),
    lists: [...standings.map(({ list }) => list.key), ...missing.map(({ key }) => key)],
    rule: null,
    unverified: certainty !== 'barred',
    facts: standings.flatMap((standing) => [...standing.listings, ...eventsOf(view, standing)]),
    agencies: authoritiesFor(
      view,
      [...missing, ...standings.map(({ list }) => list)].map(({ key }) => key),
    ),
    provisions: [
      basis,
      ...madeUnder(standings),
      ...groundsOf(
        view,
        standings.map(({ list }) => list.key),
      ),
    ],
    doubts,
  };
}

/** Whether a beginning after a moment is only a date of reading, so that the party may have been listed at the moment. */
export function readAfter(standings: readonly Standing[], at: number): boolean {
  return standings.some(({ readFirst }) => readFirst.some((from) => from > at));
}

/** How well it is known at a moment that a countermeasure bars transfers. */
export function certaintyAt(standings: readonly Standing[], at: number): 'barred' | 'unverified' | 'unread' | 'none' {
  if (standings.some(({ barred }) => isWithin(barred, at))) return 'barred';
  if (standings.some(({ barredUnverified }) => isWithin(barredUnverified, at))) return 'unverified';
  return standings.some(({ unread }) => isWithin(unread, at)) ? 'unread' : 'none';
}

export function madeUnder(standings: readonly Standing[]): string[] {
  return standings.flatMap(({ listings }) => listings.flatMap((listing) => listing.madeUnder));
}
