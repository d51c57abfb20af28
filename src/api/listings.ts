import { startsByReading } from '../analysis/date-of-reading.ts';
import { evidenceOf } from '../analysis/evidence.ts';
import { toMinutes } from '../analysis/touch.ts';
import { validityOf } from '../model/days.ts';
import { formatLocal, localCutOff, type Zone } from '../model/moments.ts';
import { inOrderOfTime, isAssumed, type Status, statusAt } from '../model/status.ts';
import type { EventInView, EvidenceInView, ListingInView, ListVersionInView } from './models.ts';

/** Status of a listing or a version of a list, and the span of local time with this status; null ends are open or unknown. */
export interface ListingStatusRow {
  readonly status: Status;
  readonly from: string | null;
  readonly to: string | null;
  readonly lapsed: boolean;
  /** Only if nothing came after the last known event: a suspension has run out and no later notice is known. */
  readonly assumed: boolean;
  readonly fromIsBound: boolean;
  readonly event: EvidenceInView | null;
}

/**
 * Status at the asked moment, in the zone of the issuer. Events say what happened to the listing, its own dates since
 * when and until when there is anything at all.
 */
export function listingStatus({ view, fact }: ListingInView | ListVersionInView, zone: Zone): ListingStatusRow {
  const span = statusAt(view.spansOf(fact.key, [fact.notice]), view.asOf, zone);
  const valid = toMinutes(validityOf(fact.validFrom, fact.validTo).certain);
  const cut = localCutOff(view.asOf, zone);
  if (span.status !== 'never' && cut < valid.from) {
    return { ...PLAIN, status: 'not-yet', from: null, to: formatLocal(valid.from) };
  }
  if (span.status !== 'never' && cut >= valid.to) {
    return { ...PLAIN, status: 'removed', from: formatLocal(valid.to), to: null };
  }
  return {
    status: span.status,
    from: formatLocal(Math.max(span.from, valid.from)),
    to: formatLocal(Math.min(span.to, valid.to)),
    lapsed: span.lapsed,
    assumed: isAssumed(span),
    fromIsBound: startsByReading(span.event === null ? [fact] : [fact, span.event], Math.max(span.from, valid.from)),
    event: span.event === null ? null : { ...evidenceOf(view, span.event), view },
  };
}

const PLAIN = { lapsed: false, assumed: false, fromIsBound: false, event: null } as const;

/** Everything that happened to the status of a listing or a version of a list, in order of time. */
export function eventsOf({ view, fact }: ListingInView | ListVersionInView): EventInView[] {
  return inOrderOfTime(view.eventsOn(fact.key, [fact.notice])).map((event) => ({ view, fact: event }));
}
