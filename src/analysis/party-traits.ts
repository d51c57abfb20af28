import type { PartyTraits } from '../control/exclusions.ts';
import { holdsAt, validityOf } from '../model/days.ts';
import type { ListingFact } from '../model/facts.ts';
import { localCutOff, type Zone } from '../model/moments.ts';
import { statusAt } from '../model/status.ts';
import { isCounted } from './counted.ts';
import { listingSpans } from './party-touches.ts';
import { toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';

/** Whether a listing is in force at the asked moment and may count: its dates by the clock of its own events. */
export function isListedNow(view: GraphView, listing: ListingFact): boolean {
  if (!isCounted(view, listing)) return false;
  const spans = listingSpans(view, listing);
  const zone: Zone = spans.find(({ event }) => event !== null)?.event?.at.zone ?? 'UTC';
  const certain = toMinutes(validityOf(listing.validFrom, listing.validTo).certain);
  return holdsAt(certain, localCutOff(view.asOf, zone)) && statusAt(spans, view.asOf, zone).status === 'in-force';
}

/** What the exclusions of a rule look at: the listings of a party that are in force at the asked moment, and its country. */
export function traitsOfParty(view: GraphView, party: string): PartyTraits {
  const country = view.thing(party)?.properties['country'];
  const listings = view
    .samePartyAs(party)
    .flatMap((member) => view.about('listing', member).filter((listing) => listing.party === member))
    .filter((listing) => isListedNow(view, listing));
  return {
    lists: [...new Set(listings.map(({ list }) => list))],
    jurisdiction: typeof country === 'string' ? country : null,
    addressOnly: listings.length > 0 && listings.every(({ addressOnly }) => addressOnly),
  };
}
