import type { PartialDate } from '../model/days.ts';
import type { EventFact, EventVerb, Fact, ListingFact, Measure } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { startOfDay, zoneOf } from '../model/moments.ts';
import type { Citation } from '../model/vocabulary.ts';
import { type FtmEntity, spanOf } from './ftm-entity.ts';
import { baseOf, citationsOf, type FtmFrame, keyOfEntity, leavesTime } from './ftm-frame.ts';
import { measureOfProvision } from './ftm-measures.ts';
import { jurisdictionOf, listsOf, type NamedList } from './ftm-programmes.ts';
import { listKey, type PartyList } from './party-lists.ts';

/** Words of a status that say that the listing was ended by a decision; "inactive" alone may only mean absence. */
const ENDED_BY_NOTICE = /delisted|removed|revoked|rescinded|cancell?ed|terminated|移出|取消|撤销/i;

/** A listing without the name of its party, which may stand later in the file. */
export interface PendingListing {
  readonly party: string;
  /** Id of the party in the file. */
  readonly partyId: string;
  readonly list: PartyList;
  /** The listing, and the events that say since and until when. */
  readonly facts: (listedName: string) => readonly Fact[];
}

/**
 * The listings of one sanction: one for each list, and on one list one for each date, because each date is a
 * designation of its own. Several lists with several dates are merged in the source: each listing then begins
 * somewhere between the first date and the last, and no event is made of it.
 */
export function readSanction(frame: FtmFrame, entity: FtmEntity): readonly PendingListing[] {
  const lists = listsOf(entity, frame.lists);
  const stated = entity.takeDates('startDate');
  const starts = stated.length > 0 ? stated : entity.takeDates('listingDate');
  const end = entity.takeDate('endDate');
  const measures = readMeasures(frame, entity);
  const jurisdiction = jurisdictionOf(entity);
  const ended = entity.take('status').find((status) => ENDED_BY_NOTICE.test(status)) ?? null;
  const partyIds = entity.take('entity');
  const notice = frame.isNoticeAddress ? (entity.take('sourceUrl')[0] ?? null) : null;
  const citations = citationsOf(frame, entity, entity.take('reason'));
  entity.dropRest(frame.tally);
  const merged = lists.length > 1 && starts.length > 1;
  if (merged) {
    frame.tally.warn(
      entity.where,
      'a Sanction merges several lists and dates: each listing begins between the first and the last',
    );
  }
  const unclear = frame.isDateUnclear && starts.length > 1;
  if (unclear && !merged) {
    frame.tally.warn(
      entity.where,
      'a Sanction has several dates, of which the last may be its end: it begins between them',
    );
  }
  const begins: readonly (PartialDate | null)[] = merged || unclear || starts.length === 0 ? [spanOf(starts)] : starts;
  return partyIds.flatMap((partyId) => {
    const party = keyOfEntity(frame, partyId, entity, 'entity');
    if (party === null) return [];
    if (!party.startsWith('party:')) {
      frame.tally.drop('Sanction (entity is no party)');
      return [];
    }
    return lists.flatMap((named) =>
      begins
        .filter((begin) => leavesTime(frame, entity, begin, end))
        .map((begin): PendingListing => {
          const own = `${entity.id}${named.suffix}${begins.length > 1 ? `/${begin?.text ?? ''}` : ''}${partyIds.length > 1 ? `/${partyId}` : ''}`;
          const issuer = jurisdiction ?? named.list.jurisdiction;
          const shape = { notice, own, party, named, begin, end, measures, citations, issuer, ended };
          return { party, partyId, list: named.list, facts: (name) => factsOf(frame, shape, name) };
        }),
    );
  });
}

interface ListingShape {
  readonly notice: string | null;
  readonly own: string;
  readonly party: string;
  readonly named: NamedList;
  readonly begin: PartialDate | null;
  readonly end: PartialDate | null;
  readonly measures: readonly Measure[];
  readonly citations: readonly Citation[];
  readonly issuer: string | null;
  /** The word of the source that says that a decision ended the listing. */
  readonly ended: string | null;
}

function factsOf(frame: FtmFrame, shape: ListingShape, listedName: string): readonly Fact[] {
  const listing: ListingFact = {
    ...baseOf(frame, `listing:${shape.own}`, shape.citations, shape.begin, shape.end),
    type: 'listing',
    party: shape.party,
    list: listKey(shape.named.list),
    listedName,
    notice: shape.notice,
    madeUnder: [],
    measures: [...shape.measures, ...(shape.measures.length === 0 ? (shape.named.list.implies ?? []) : [])],
    reason: null,
    addressOnly: false,
  };
  return [
    listing,
    ...eventOf(frame, shape, 'imposed', 'startDate', shape.begin),
    ...(shape.ended === null ? [] : eventOf(frame, shape, 'removed', shape.ended, shape.end)),
  ];
}

/** An event needs a full day; a partial date stays with the validity of the listing. */
function eventOf(
  frame: FtmFrame,
  shape: ListingShape,
  verb: EventVerb,
  verbOriginal: string,
  date: PartialDate | null,
): readonly EventFact[] {
  if (date === null || date.earliest !== date.latest || shape.issuer === null) return [];
  const zone = zoneOf(shape.issuer);
  return [
    {
      ...baseOf(frame, `event:${shape.own}/${verb}`, shape.citations, date, null),
      type: 'event',
      subject: factKey(frame.dataset, `listing:${shape.own}`),
      verb,
      verbOriginal,
      at: { minute: startOfDay(date.earliest, zone), zone, clock: false },
      until: null,
      notice: verb === 'imposed' ? shape.notice : null,
      jurisdiction: shape.issuer,
    },
  ];
}

function readMeasures(frame: FtmFrame, entity: FtmEntity): readonly Measure[] {
  return entity.take('provisions').flatMap((wording) => {
    const measure = measureOfProvision(wording);
    if (measure === null) frame.tally.drop('Sanction.provisions (no act recognised)');
    return measure === null ? [] : [measure];
  });
}
