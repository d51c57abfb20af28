import { type Interval, intersectionOf, unionOf, validityOf } from '../model/days.ts';
import type { EventFact, ListingFact, Measure, Revision } from '../model/facts.ts';
import { type LocalMinute, zoneOf } from '../model/moments.ts';
import { type StatusSpan, statusAt } from '../model/status.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { isCounted } from './counted.ts';
import { isDateOfReading } from './date-of-reading.ts';
import { listingSpans } from './party-touches.ts';
import type { RegimeIndex } from './regimes.ts';
import { toMinutes } from './touch.ts';
import { type GraphView, stretches } from './view.ts';

/** Acts by which goods, technology or money go to a party. */
const TRANSFERS: ReadonlySet<Measure['act']> = new Set(['sell-to', 'license-technology', 'transact']);

/**
 * What a list of parties does for the gaps. `control`: the export control list proper; `watch`: an export control list
 * whose measures only condition (the watch list), so that standing on it is not standing on the control list;
 * `counter`: a countermeasure list.
 */
export type Side = 'control' | 'watch' | 'counter';

export interface PartyList {
  readonly key: string;
  readonly jurisdiction: Jurisdiction;
  readonly side: Side;
}

/** How a party stands on a list: all its records and all its listings there taken together, in local minutes. */
export interface Standing {
  readonly list: PartyList;
  readonly listings: readonly Revision<ListingFact>[];
  /** On the list, whether in force or not. */
  readonly listed: readonly Interval[];
  /** Beginnings in `listed` that are only dates of reading: the party was listed then or before. */
  readonly readFirst: readonly LocalMinute[];
  readonly inForce: readonly Interval[];
  /** In force, with a verified measure that bars a transfer to the party. */
  readonly barred: readonly Interval[];
  /** In force, with such a measure that is stated but unverified. */
  readonly barredUnverified: readonly Interval[];
  /** In force, by a notice that was not opened, so that its measures are unknown. */
  readonly unread: readonly Interval[];
}

const LISTS = new WeakMap<GraphView, { readonly regimes: RegimeIndex; readonly lists: PartyLists }>();

/** The party lists of a view, read once. */
export function partyListsIn(view: GraphView, regimes: RegimeIndex): PartyLists {
  const known = LISTS.get(view);
  if (known?.regimes === regimes) return known.lists;
  const lists = new PartyLists(view, regimes);
  LISTS.set(view, { regimes, lists });
  return lists;
}

/** The party lists that fill export control and anti-sanction, per jurisdiction, with who stands on them. */
export class PartyLists {
  readonly lists: readonly PartyList[];
  readonly #standings = new Map<string, Standing[]>();
  readonly #byList = new Map<string, (readonly [string, Standing])[]>();

  constructor(view: GraphView, regimes: RegimeIndex) {
    const lists: PartyList[] = [];
    for (const { regime, jurisdiction, lists: keys } of regimes.fills) {
      if (regime === 'FDI_REVIEW') continue;
      for (const key of keys) {
        const listings = view.about('listing', key).filter((one) => one.list === key && isCounted(view, one));
        if (listings.length === 0 && view.thing(key)?.properties['kind'] !== 'party-list') continue;
        const side = regime === 'ANTI_SANCTION' ? 'counter' : onlyConditions(listings) ? 'watch' : 'control';
        const list: PartyList = { key, jurisdiction, side };
        lists.push(list);
        this.#add(view, list, listings);
      }
    }
    this.lists = lists;
  }

  /** Representatives of all parties that stand, or stood, on a list of the regimes. */
  parties(): IterableIterator<string> {
    return this.#standings.keys();
  }

  of(representative: string, jurisdiction: Jurisdiction, side: Side): Standing[] {
    return (this.#standings.get(representative) ?? []).filter(
      ({ list }) => list.jurisdiction === jurisdiction && list.side === side,
    );
  }

  on(list: string, representative: string): Standing | undefined {
    return this.#standings.get(representative)?.find((one) => one.list.key === list);
  }

  /** Those of `parties` that stand, or stood, on a list, with how. In the same order. */
  standingOn(list: string): readonly (readonly [party: string, standing: Standing])[] {
    if (this.#byList.size === 0) {
      for (const [party, standings] of this.#standings) {
        for (const standing of standings) {
          const known = this.#byList.get(standing.list.key);
          if (known === undefined) this.#byList.set(standing.list.key, [[party, standing]]);
          else if (known.at(-1)?.[0] !== party) known.push([party, standing]);
        }
      }
    }
    return this.#byList.get(list) ?? [];
  }

  sideOf(list: string): Side | undefined {
    return this.lists.find(({ key }) => key === list)?.side;
  }

  /** Jurisdictions that have lists on a side. */
  jurisdictions(side: Side): Jurisdiction[] {
    return [...new Set(this.lists.filter((list) => list.side === side).map(({ jurisdiction }) => jurisdiction))].sort();
  }

  #add(view: GraphView, list: PartyList, listings: readonly Revision<ListingFact>[]): void {
    const byParty = new Map<string, Revision<ListingFact>[]>();
    for (const listing of listings) {
      const party = view.representative(listing.party);
      const known = byParty.get(party);
      if (known === undefined) byParty.set(party, [listing]);
      else known.push(listing);
    }
    for (const [party, own] of byParty) {
      const standing = new ListedParty(view, list, own);
      const known = this.#standings.get(party);
      if (known === undefined) this.#standings.set(party, [standing]);
      else known.push(standing);
    }
  }
}

function onlyConditions(listings: readonly ListingFact[]): boolean {
  const measures = listings.flatMap((listing) => listing.measures);
  return measures.length > 0 && measures.every(({ effect }) => effect === 'conditioned');
}

/** Its intervals are found when they are first asked for: no question needs all of them. */
class ListedParty implements Standing {
  readonly list: PartyList;
  readonly listings: readonly Revision<ListingFact>[];
  readonly #view: GraphView;
  readonly #found = new Map<string, Interval[]>();

  constructor(view: GraphView, list: PartyList, listings: readonly Revision<ListingFact>[]) {
    this.#view = view;
    this.list = list;
    this.listings = listings;
  }

  get listed(): readonly Interval[] {
    return this.#once('listed', () => true, listedIntervals);
  }

  get readFirst(): readonly LocalMinute[] {
    return this.#once('readFirst', isDateOfReading, listedIntervals).map(({ from }) => from);
  }

  get inForce(): readonly Interval[] {
    return this.#once('inForce', () => true, forceIntervals);
  }

  get barred(): readonly Interval[] {
    return this.#once('barred', (listing) => barOf(this.#view, listing) === 'barred', forceIntervals);
  }

  get barredUnverified(): readonly Interval[] {
    return this.#once('barredUnverified', (listing) => barOf(this.#view, listing) === 'unverified', forceIntervals);
  }

  get unread(): readonly Interval[] {
    return this.#once('unread', (listing) => barOf(this.#view, listing) === 'unread', forceIntervals);
  }

  #once(
    name: string,
    accept: (listing: ListingFact) => boolean,
    intervalsOf: (view: GraphView, listing: ListingFact) => Interval[],
  ): Interval[] {
    let found = this.#found.get(name);
    if (found === undefined) {
      found = unionOf(this.listings.filter(accept).flatMap((listing) => intervalsOf(this.#view, listing)));
      this.#found.set(name, found);
    }
    return found;
  }
}

const ON_LIST: ReadonlySet<StatusSpan['status']> = new Set(['in-force', 'suspended', 'stopped']);

/** Local minutes in which a listing is valid and on its list, in force or not. */
export function listedIntervals(view: GraphView, listing: ListingFact): Interval[] {
  return during(view, listing, ({ status }) => ON_LIST.has(status));
}

/** Local minutes in which a listing is valid and in force. */
export function forceIntervals(view: GraphView, listing: ListingFact): Interval[] {
  return during(view, listing, ({ status }) => status === 'in-force');
}

/** Local minutes in which a listing is valid and has an accepted status. */
export function during(view: GraphView, listing: ListingFact, accept: (span: StatusSpan) => boolean): Interval[] {
  const valid = [toMinutes(validityOf(listing.validFrom, listing.validTo).certain)];
  return intersectionOf(unionOf(stretches(listingSpans(view, listing), accept)), valid);
}

/** Whether a listing bars transfers to the party. `unread`: nobody has opened its notice; `none`: it is known not to. */
export function barOf(view: GraphView, listing: ListingFact): 'barred' | 'unverified' | 'unread' | 'none' {
  const bars = listing.measures.filter(({ act, effect }) => effect === 'barred' && TRANSFERS.has(act));
  if (bars.some((measure) => isCounted(view, measure))) return 'barred';
  if (bars.length > 0) return 'unverified';
  return isUnread(listing) ? 'unread' : 'none';
}

export function isUnread(listing: ListingFact): boolean {
  return listing.measures.length === 0 && listing.citations.some(({ at }) => at === 'notice not opened');
}

export function isTransfer({ act }: Measure): boolean {
  return TRANSFERS.has(act);
}

/** The events that began the listings' first status and that rule at the asked moment. */
export function eventsOf(view: GraphView, standing: Standing): EventFact[] {
  const zone = zoneOf(standing.list.jurisdiction);
  return standing.listings.flatMap((listing) => {
    const spans = listingSpans(view, listing);
    const first = spans.find(({ status }) => status === 'in-force')?.event ?? null;
    return [first, statusAt(spans, view.asOf, zone).event].filter((event) => event !== null);
  });
}
