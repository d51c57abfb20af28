import { holdsAt, type Interval } from './days.ts';
import type { EventFact } from './facts.ts';
import { type AsOf, LOCAL_MAX, LOCAL_MIN, type LocalMinute, localCutOff, toLocal, type Zone } from './moments.ts';

/** Status of a listing, measure, item or rule. It is computed from dated events, never stored. */
export type Status = 'not-yet' | 'in-force' | 'suspended' | 'stopped' | 'removed' | 'never';

/**
 * A stretch of local minutes (half-open) with one status. `event` began it (null before the first event).
 * `lapsed`: it began because a suspension ran out, not by a notice; `open`: no later event is known.
 */
export interface StatusSpan extends Interval {
  readonly status: Status;
  readonly event: EventFact | null;
  readonly lapsed: boolean;
  readonly open: boolean;
}

/**
 * The whole history of a subject as spans that follow each other without a hole, computed from its events.
 * Without an `imposed` event the subject is taken to be in force before its first event (its own validity says since when).
 * A suspension holds until its exclusive end, a later event, or for ever where no end is given; when it runs out the
 * subject is in force again, which the span marks as `lapsed`.
 */
export function statusSpans(events: readonly EventFact[]): readonly StatusSpan[] {
  const chain = inOrderOfTime(events);
  if (chain.some((event) => event.verb === 'never-took-effect')) {
    const never = chain.find((event) => event.verb === 'never-took-effect') ?? null;
    return [{ from: LOCAL_MIN, to: LOCAL_MAX, status: 'never', event: never, lapsed: false, open: true }];
  }
  const spans: StatusSpan[] = [];
  let status: Status = chain.some((event) => event.verb === 'imposed') ? 'not-yet' : 'in-force';
  let from = LOCAL_MIN;
  let begun: EventFact | null = null;
  let lapsed = false;
  let end = LOCAL_MAX;

  const close = (to: LocalMinute, open: boolean): void => {
    if (end < to) {
      if (from < end) spans.push({ from, to: end, status, event: begun, lapsed, open: false });
      from = Math.max(from, end);
      end = LOCAL_MAX;
      status = 'in-force';
      lapsed = true;
    }
    if (from < to) spans.push({ from, to, status, event: begun, lapsed, open });
    from = to;
  };

  for (const event of chain) {
    const next = NEXT[event.verb];
    if (next === null) continue;
    close(localOf(event), false);
    status = next;
    begun = event;
    lapsed = false;
    end =
      next === 'suspended' && event.until !== null ? toLocal(event.until.end.minute, event.until.end.zone) : LOCAL_MAX;
  }
  close(LOCAL_MAX, true);
  return spans;
}

/** Whether a status holds only if nothing came after the last known event: a suspension ran out and no later notice is known. */
export function isAssumed({ lapsed, open }: Pick<StatusSpan, 'lapsed' | 'open'>): boolean {
  return lapsed && open;
}

/** Events as they follow each other; of one minute, what begins comes before what ends. */
export function inOrderOfTime(events: readonly EventFact[]): EventFact[] {
  return [...events].sort(
    (a, b) => localOf(a) - localOf(b) || ORDER[a.verb] - ORDER[b.verb] || compareText(a.key, b.key),
  );
}

/** The span that holds at the asked moment, on the clock of the events' own zone. */
export function statusAt(spans: readonly StatusSpan[], asOf: AsOf, zone: Zone): StatusSpan {
  const cut = localCutOff(asOf, zone);
  const found = spans.find((span) => holdsAt(span, cut));
  if (found === undefined) throw new RangeError('status spans cover all time');
  return found;
}

const NEXT: Readonly<Record<EventFact['verb'], Status | null>> = {
  imposed: 'in-force',
  amended: null,
  suspended: 'suspended',
  'suspension-extended': 'suspended',
  resumed: 'in-force',
  stopped: 'stopped',
  removed: 'removed',
  'never-took-effect': 'never',
};

/** Two events of one minute: what begins comes before what ends. */
const ORDER: Readonly<Record<EventFact['verb'], number>> = {
  imposed: 0,
  resumed: 1,
  amended: 2,
  suspended: 3,
  'suspension-extended': 4,
  stopped: 5,
  removed: 6,
  'never-took-effect': 7,
};

function localOf(event: EventFact): LocalMinute {
  return toLocal(event.at.minute, event.at.zone);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
