import type { PartyTraits } from '../control/exclusions.ts';
import { holdsAt, validityOf } from '../model/days.ts';
import type { ListingFact, Revision } from '../model/facts.ts';
import { localCutOff, type Zone } from '../model/moments.ts';
import { statusAt } from '../model/status.ts';
import type { Describing } from '../model/things.ts';
import { isCounted } from './counted.ts';
import { listingSpans } from './party-touches.ts';
import { toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';

/** Whether a listing is in force at the asked moment and may count: its dates by the clock of its own events. */
export function isListedNow(view: GraphView, listing: ListingFact): boolean {
  return isCounted(view, listing) && isInForceNow(view, listing);
}

/** The same, whether or not it may count. */
export function isInForceNow(view: GraphView, listing: ListingFact): boolean {
  const spans = listingSpans(view, listing);
  const zone: Zone = spans.find(({ event }) => event !== null)?.event?.at.zone ?? 'UTC';
  const certain = toMinutes(validityOf(listing.validFrom, listing.validTo).certain);
  return holdsAt(certain, localCutOff(view.asOf, zone)) && statusAt(spans, view.asOf, zone).status === 'in-force';
}

/** What the exclusions of a rule look at: the listings of a party that are in force at the asked moment, and its country. */
export function traitsOfParty(view: GraphView, party: string): PartyTraits {
  return traitsFrom(
    view,
    party,
    listingsOfParty(view, party).filter((listing) => isListedNow(view, listing)),
  );
}

/** Listings of a party under all its records, ended ones too. */
export function listingsOfParty(view: GraphView, party: string): Revision<ListingFact>[] {
  return view
    .samePartyAs(party)
    .flatMap((member) => view.about('listing', member).filter((listing) => listing.party === member));
}

/** Those of them that are in force and do not count because they are unverified. */
export function listingsNotCounting(view: GraphView, party: string): ListingFact[] {
  return listingsOfParty(view, party).filter((listing) => !isCounted(view, listing) && isInForceNow(view, listing));
}

/** As `traitsOfParty`, looking at these listings alone. */
export function traitsFrom(view: GraphView, party: string, listings: readonly ListingFact[]): PartyTraits {
  const thing = view.thing(party);
  const country = thing?.properties['country'];
  return {
    listings: listings.map((listing) => ({
      list: listing.list,
      addressOnly: listing.addressOnly,
      programmes: textsOf(view.thing(listing.party)?.properties['programmes']),
    })),
    jurisdiction: typeof country === 'string' ? country : null,
    government: thing?.properties['kind'] === 'public-body',
    field: null,
  };
}

function textsOf(value: Describing | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}
