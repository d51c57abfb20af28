import { LinkageError } from '../errors.ts';
import { formatDay, type PartialDate, parsePartialDate } from '../model/days.ts';
import type { EventFact, Fact, FactBase, ListingFact, Measure } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { startOfDay, zoneOf } from '../model/moments.ts';
import type { Citation } from '../model/vocabulary.ts';
import { firstNotice, hashOf, yearOfNotice } from './csl-keys.ts';
import { isAddressOnly } from './csl-names.ts';
import type { CslRow } from './csl-row.ts';
import { listKey, type PartyList } from './party-lists.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** Rules that put parties on these lists take effect with their publication, so the notice tells the year. */
const IN_FORCE_ON_PUBLICATION: ReadonlySet<string> = new Set(['us-el', 'us-meu']);

export interface CslListing {
  readonly dataset: string;
  readonly source: string;
  readonly list: PartyList;
  readonly party: string;
  readonly ownId: string;
  /** Several rows put this party on this list: the key then holds the hash of what the row says. */
  readonly shared: boolean;
}

/**
 * The listing of one row, and the event that imposed it where the row gives a full date. An end date is the last day on
 * which the order holds.
 * @throws LinkageError SOURCE_MALFORMED for a date that is none.
 */
export function listingOf(row: CslRow, listing: CslListing, tally: Tally): readonly Fact[] {
  const { list, party } = listing;
  const notice = firstNotice(row.notice);
  const from = dateIn(row, 'start_date', row.startDate) ?? publicationYear(list, notice);
  const to = dayAfter(dateIn(row, 'end_date', row.endDate));
  if (from !== null && to !== null && from.earliest >= to.latest) {
    tally.warn(row.where, 'a row ends before it begins and was left out');
    tally.drop('row (ends before it begins)');
    return [];
  }
  const said = {
    type: 'listing' as const,
    party,
    list: listKey(list),
    listedName: row.name,
    notice,
    madeUnder: [],
    measures: measuresOf(row, list),
    reason: null,
    addressOnly: isAddressOnly(row.name),
  };
  const citations = citationsOf(row, listing.source);
  const ownId = listing.shared ? `${listing.ownId}/${hashOf([said, citations, from, to])}` : listing.ownId;
  const base = (key: string, validTo: PartialDate | null): FactBase => ({
    key: factKey(listing.dataset, key),
    dataset: listing.dataset,
    confidence: 'seen',
    citations,
    validFrom: from,
    validTo,
  });
  const fact: ListingFact = { ...base(`listing:${ownId}`, to), ...said };
  if (from === null || from.earliest !== from.latest) return [fact];
  const jurisdiction = list.jurisdiction ?? 'US';
  const zone = zoneOf(jurisdiction);
  const imposed: EventFact = {
    ...base(`event:${ownId}/imposed`, null),
    type: 'event',
    subject: fact.key,
    verb: 'imposed',
    verbOriginal: row.imposedBy ?? 'start_date',
    at: { minute: startOfDay(from.earliest, zone), zone, clock: false },
    until: null,
    notice,
    jurisdiction,
  };
  return [fact, imposed];
}

/** What the row itself requires, or else what the law gives to the list as a whole. */
function measuresOf(row: CslRow, list: PartyList): readonly Measure[] {
  const { licenceRequirement, licencePolicy } = row;
  if (licenceRequirement !== null || licencePolicy !== null) {
    const wording = [licenceRequirement, licencePolicy === null ? null : `Licence policy: ${licencePolicy}`];
    return [
      {
        act: 'sell-to',
        scope: /all items subject to the EAR(?! except| when)/i.test(licenceRequirement ?? '') ? 'all' : 'named-items',
        items: [],
        effect: 'conditioned',
        authority: 'agency:us-bis',
        confidence: 'seen',
        wording: wording.filter((part) => part !== null).join(' | '),
      },
    ];
  }
  // The row itself says that its denial is the standard order, not a narrower one.
  if (list.id === 'us-dpl' && row.standardOrder) {
    return (list.implies ?? []).map((measure) => ({ ...measure, confidence: 'seen', wording: 'standard order' }));
  }
  return list.implies ?? [];
}

function citationsOf(row: CslRow, source: string): readonly Citation[] {
  const at = [
    row.entityNumber === null ? null : `entity ${row.entityNumber}`,
    row.programmes.length === 0 ? null : row.programmes.join('; '),
    row.notice,
  ].filter((part) => part !== null);
  return [{ source, ...(at.length > 0 && { at: at.join(', ') }), ...(row.listUrl !== null && { url: row.listUrl }) }];
}

function publicationYear(list: PartyList, notice: string | null): PartialDate | null {
  const year = IN_FORCE_ON_PUBLICATION.has(list.id) ? yearOfNotice(notice) : null;
  return year === null ? null : parsePartialDate(year);
}

function dateIn(row: CslRow, field: string, text: string | null): PartialDate | null {
  if (text === null) return null;
  try {
    return parsePartialDate(text.replace(/[T ].*$/, ''));
  } catch (cause) {
    if (!(cause instanceof LinkageError)) throw cause;
    throw malformedAt(`${row.where} ${field}`, cause.message.replace(/\.$/, ''), cause);
  }
}

/** "Until D" includes D; the end of a fact is the first day on which it no longer holds. */
function dayAfter(last: PartialDate | null): PartialDate | null {
  if (last === null) return null;
  const [earliest, latest] = [last.earliest + 1, last.latest + 1];
  return { text: earliest === latest ? formatDay(earliest) : last.text, earliest, latest };
}
