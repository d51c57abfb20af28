import { z } from 'zod';
import type { PartialDate } from '../model/days.ts';
import type { EventTime } from '../model/facts.ts';
import { minuteAt, startOfDay, zoneOf } from '../model/moments.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { section } from './seed-section.ts';
import { clock, day, eventVerb, id, jurisdiction, key, provenance, text } from './seed-values.ts';

/** A day, with its clock time where one is given, in the zone of the issuer. */
export function eventTime(date: PartialDate, time: string | undefined, issuer: Jurisdiction): EventTime {
  const zone = zoneOf(issuer);
  const minute = time === undefined ? startOfDay(date.earliest, zone) : minuteAt(date.earliest, time, zone);
  return { minute, zone, clock: time !== undefined };
}

const until = z
  .strictObject({
    /** As the source writes it. */
    text,
    /** The first day on which it no longer holds. */
    end: day.optional(),
    /** The last day on which it holds: "until D", 至D. */
    last: day.optional(),
  })
  .refine(
    ({ end, last }) => (end === undefined) !== (last === undefined),
    'expected either "end" (exclusive) or "last" (inclusive).',
  );

/** What happened to the status of listings, notices, list versions, instruments or cases. */
export const events = section(
  ['event'],
  z.strictObject({
    id,
    on: z.array(key).min(1),
    verb: eventVerb,
    words: text,
    date: day,
    time: clock.optional(),
    until: until.optional(),
    notice: text.optional(),
    jurisdiction,
    ...provenance,
  }),
  (draft, row, place) => {
    const end = endOf(row.until);
    if (end !== null && end <= row.date.earliest) {
      draft.problem(place.at('until'), `"until" ends on or before ${row.date.text}, the day on which it begins.`);
    }
    for (const [index, subject] of row.on.entries()) {
      const at = place.at('on', index);
      draft.addFact(
        {
          ...draft.base(row.on.length === 1 ? `event:${row.id}` : `event:${row.id}/${subject}`, row, place, row.date),
          type: 'event',
          subject: draft.refer(subject, at),
          verb: row.verb,
          verbOriginal: row.words,
          at: eventTime(row.date, row.time, row.jurisdiction),
          until:
            row.until === undefined || end === null
              ? null
              : {
                  text: row.until.text,
                  end: {
                    minute: startOfDay(end, zoneOf(row.jurisdiction)),
                    zone: zoneOf(row.jurisdiction),
                    clock: false,
                  },
                },
          notice: row.notice ?? null,
          jurisdiction: row.jurisdiction,
        },
        at,
      );
    }
  },
);

function endOf(row: z.infer<typeof until> | undefined): number | null {
  if (row?.end !== undefined) return row.end.earliest;
  return row?.last === undefined ? null : row.last.earliest + 1;
}
