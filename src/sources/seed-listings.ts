import { z } from 'zod';
import type { EventFact, Measure } from '../model/facts.ts';
import type { Citation } from '../model/vocabulary.ts';
import type { SeedDraft } from './seed-draft.ts';
import { eventTime } from './seed-events.ts';
import type { Place } from './seed-file.ts';
import { section } from './seed-section.ts';
import { act, clock, confidence, date, day, flag, id, jurisdiction, provenance, text } from './seed-values.ts';

const measure = z.strictObject({
  act,
  scope: z.enum(['all', 'dual-use', 'named-items']),
  items: z.array(text).optional(),
  effect: z.enum(['barred', 'conditioned']),
  authority: id.optional(),
  confidence,
  wording: text.optional(),
});

const listed = z.strictObject({
  id,
  party: id,
  name: text,
  /** Own id of the listing that this row repeats: an `amended` event of it, not a second listing. */
  again: id.optional(),
  to: date.optional(),
  'address-only': flag.optional(),
  measures: z.array(measure).optional(),
  amended: z.array(z.strictObject({ notice: text, date: day })).optional(),
});

const group = z
  .strictObject({
    list: id,
    jurisdiction,
    notice: text.optional(),
    url: text.optional(),
    at: text.optional(),
    announced: day.optional(),
    date: day.optional(),
    time: clock.optional(),
    /** Confidence of the date in force, where it is less founded than the listing. */
    'date-confidence': confidence.optional(),
    /** The day on which the party was read on the list, where the source gives no date of listing. */
    'read-on': day.optional(),
    words: text.optional(),
    under: z.array(id).optional(),
    ...provenance,
    measures: z.array(measure).optional(),
    parties: z.array(listed).min(1),
  })
  .refine((row) => (row.date === undefined) !== (row['read-on'] === undefined), 'expected either "date" or "read-on".')
  .refine(
    (row) => row.date === undefined || row.words !== undefined,
    'has a "date" but no "words": expected the verb of the notice.',
  );
type Group = z.infer<typeof group>;

/** Listings, grouped by the notice that made them; `url` and `at` belong to the first source. Without a number the address is the notice. */
export const listings = section(['listing', 'notice', 'event'], group, (draft, written, place) => {
  const row: Group = { ...written, notice: written.notice ?? written.url };
  draft.checkOrder(row.announced, row.date, 'date', place);
  if (row.notice !== undefined) draft.addNotice(row.notice);
  const more: Partial<Citation> = {
    ...(row.url !== undefined && { url: row.url }),
    ...((row.at ?? row.notice) !== undefined && { at: row.at ?? row.notice }),
  };
  const citations = draft.cite(row.sources, place).map((one, index) => (index === 0 ? { ...more, ...one } : one));
  for (const [index, party] of row.parties.entries())
    addListing(draft, row, party, citations, place.at('parties', index), place);
  if (perNotice(row))
    addImposed(draft, row, citations, `notice:${row.notice}`, `event:${row.list}/${row.notice}`, place);
});

/** One event for the notice where its number can stand in a key; else one for each listing. */
function perNotice(row: Group): boolean {
  return row.date !== undefined && row.notice !== undefined && !/\s/.test(row.notice);
}

function addListing(
  draft: SeedDraft,
  row: Group,
  party: z.infer<typeof listed>,
  citations: readonly Citation[],
  place: Place,
  groupPlace: Place,
): void {
  if (party.again !== undefined) {
    addImposed(draft, row, citations, `listing:${party.again}`, `event:${party.id}`, place, 'amended');
    return;
  }
  const from = row.date ?? row['read-on'] ?? null;
  draft.addFact(
    {
      ...draft.base(`listing:${party.id}`, row, groupPlace, from, party.to ?? null),
      citations,
      type: 'listing',
      party: draft.refer(`party:${party.party}`, place.at('party')),
      list: draft.refer(`list:${row.list}`, groupPlace.at('list')),
      listedName: party.name,
      notice: row.notice ?? null,
      madeUnder: (row.under ?? []).map((one, index) => draft.refer(`provision:${one}`, groupPlace.at('under', index))),
      measures: (party.measures ?? row.measures ?? []).map((one, index) =>
        measureOf(draft, one, (party.measures === undefined ? groupPlace : place).at('measures', index)),
      ),
      reason: null,
      addressOnly: party['address-only'] ?? false,
    },
    place,
  );
  if (row.date !== undefined && !perNotice(row))
    addImposed(draft, row, citations, `listing:${party.id}`, `event:${party.id}`, place);
  for (const [index, change] of (party.amended ?? []).entries()) {
    const changed = { ...row, date: change.date, notice: change.notice, words: 'modified', time: undefined };
    const read = citations.map((citation) => ({ ...citation, at: change.notice }));
    const own = `event:${party.id}/${change.notice.replaceAll(' ', '-')}`;
    addImposed(draft, changed, read, `listing:${party.id}`, own, place.at('amended', index), 'amended');
  }
}

function measureOf(draft: SeedDraft, row: z.infer<typeof measure>, place: Place): Measure {
  const authority = row.authority === undefined ? null : draft.refer(`agency:${row.authority}`, place.at('authority'));
  return {
    act: row.act,
    scope: row.scope,
    items: row.items ?? [],
    effect: row.effect,
    authority,
    confidence: row.confidence,
    wording: row.wording ?? null,
  };
}

function addImposed(
  draft: SeedDraft,
  row: Group,
  citations: readonly Citation[],
  subject: string,
  own: string,
  place: Place,
  verb: EventFact['verb'] = 'imposed',
): void {
  if (row.date === undefined) {
    draft.problem(place, 'repeats a listing but the group has no "date".');
    return;
  }
  draft.addFact(
    {
      ...draft.base(own, { ...row, confidence: row['date-confidence'] ?? row.confidence }, place, row.date),
      citations,
      type: 'event',
      subject: draft.refer(subject, place),
      verb,
      verbOriginal: row.words ?? '',
      at: eventTime(row.date, row.time, row.jurisdiction),
      until: null,
      notice: row.notice ?? null,
      jurisdiction: row.jurisdiction,
    },
    place,
  );
}
