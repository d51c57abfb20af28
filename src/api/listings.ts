import { evidenceOf } from '../analysis/evidence.ts';
import { toMinutes } from '../analysis/touch.ts';
import { validityOf } from '../model/days.ts';
import { formatLocal, localCutOff, type Zone } from '../model/moments.ts';
import { inOrderOfTime, type Status, statusAt } from '../model/status.ts';
import type { EventInView, EvidenceInView, ListingInView, ListVersionInView } from './models.ts';

/** Status of a listing or a version of a list, and the span of local time with this status; null ends are open or unknown. */
export interface ListingStatusRow {
  readonly status: Status;
  readonly from: string | null;
  readonly to: string | null;
  readonly lapsed: boolean;
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
    return { status: 'not-yet', from: null, to: formatLocal(valid.from), lapsed: false, event: null };
  }
  if (span.status !== 'never' && cut >= valid.to) {
    return { status: 'removed', from: formatLocal(valid.to), to: null, lapsed: false, event: null };
  }
  return {
    status: span.status,
    from: formatLocal(Math.max(span.from, valid.from)),
    to: formatLocal(Math.min(span.to, valid.to)),
    lapsed: span.lapsed,
    event: span.event === null ? null : { ...evidenceOf(view, span.event), view },
  };
}

/** Everything that happened to the status of a listing or a version of a list, in order of time. */
export function eventsOf({ view, fact }: ListingInView | ListVersionInView): EventInView[] {
  return inOrderOfTime(view.eventsOn(fact.key, [fact.notice])).map((event) => ({ view, fact: event }));
}
