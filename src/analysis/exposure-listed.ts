import { holdsAt, intersectionOf, unionOf, validityOf } from '../model/days.ts';
import { formatLocal, localCutOff, zoneOf } from '../model/moments.ts';
import { type Status, statusAt } from '../model/status.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { isCounted } from './counted.ts';
import { startsByReading } from './date-of-reading.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { namesOf } from './names.ts';
import { listingSpans } from './party-touches.ts';
import type { RegimeIndex } from './regimes.ts';
import type { RuleReach } from './rule-reach.ts';
import { toMinutes } from './touch.ts';
import { type GraphView, stretches } from './view.ts';

/** A listed party on the way up or down, or the party itself. */
export interface ListedOnTheWay {
  readonly party: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly direction: 'up' | 'self' | 'down';
  /** Ownership steps from the party asked about. */
  readonly steps: number;
  /** The list, or null where no list names the party and a rule of the regimes (`rule`) catches it. */
  readonly list: string | null;
  readonly listName: { readonly zh: string; readonly en: string } | null;
  readonly rule: string | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly status: Status;
  /** Listed, or caught at least, since this day of the jurisdiction's calendar; null = not known. */
  readonly since: string | null;
  /** Since then or before: no other date is known than that of an edition in which it was read. */
  readonly sinceIsBound: boolean;
  readonly evidence: readonly Evidence[];
}

/** Listings of a party that stand at the asked moment, in force or not, and the rules that catch it from a list. */
export function listedOn(
  view: GraphView,
  party: string,
  place: Pick<ListedOnTheWay, 'direction' | 'steps'>,
  regimes: RegimeIndex,
  reach: RuleReach,
): ListedOnTheWay[] {
  const who = { party, name: namesOf(view, party), ...place };
  const listings = view
    .samePartyAs(party)
    .flatMap((member) => view.about('listing', member).filter((listing) => listing.party === member))
    .filter((listing) => isCounted(view, listing));
  const named = listings.flatMap((listing): ListedOnTheWay[] => {
    const jurisdiction = jurisdictionOf(view, listing.list, regimes);
    const zone = zoneOf(jurisdiction ?? '');
    const cut = localCutOff(view.asOf, zone);
    const spans = listingSpans(view, listing);
    const now = statusAt(spans, view.asOf, zone);
    const stands = unionOf(stretches(spans, ({ status }) => STANDING.has(status)));
    const valid = [toMinutes(validityOf(listing.validFrom, listing.validTo).certain)];
    const stretch = intersectionOf(stands, valid).find((one) => holdsAt(one, cut));
    if (stretch === undefined) return [];
    return [
      {
        ...who,
        list: listing.list,
        listName: namesOf(view, listing.list),
        rule: null,
        jurisdiction,
        status: now.status,
        since: formatLocal(stretch.from),
        sinceIsBound: startsByReading([listing], stretch.from),
        evidence: [listing, ...(now.event === null ? [] : [now.event])].map((fact) => evidenceOf(view, fact)),
      },
    ];
  });
  const caught = reach.of(party).map(
    ({ rule, jurisdiction, interval, facts }): ListedOnTheWay => ({
      ...who,
      list: null,
      listName: null,
      rule,
      jurisdiction,
      status: 'in-force',
      since: formatLocal(interval.from),
      sinceIsBound: startsByReading(facts, interval.from),
      evidence: facts.map((fact) => evidenceOf(view, fact)),
    }),
  );
  return [...named, ...caught];
}

const STANDING: ReadonlySet<Status> = new Set(['in-force', 'suspended', 'stopped']);

function jurisdictionOf(view: GraphView, list: string, regimes: RegimeIndex): Jurisdiction | null {
  const stated = regimes.byList.get(list)?.jurisdiction ?? view.thing(list)?.properties['jurisdiction'];
  return typeof stated === 'string' ? stated : null;
}
