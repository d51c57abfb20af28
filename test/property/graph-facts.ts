import fc from 'fast-check';
import { type PartialDate, parsePartialDate } from '../../src/model/days.ts';
import {
  CONTROL_MEANS,
  EVENT_VERBS,
  type EventTime,
  type Fact,
  NATURES,
  OFFICES,
  RELATIONS,
  RIGHTS,
  STEP_KINDS,
} from '../../src/model/facts.ts';
import { type ShareInterval, WHOLE } from '../../src/model/shares.ts';
import {
  ACTS,
  BASES,
  type BilingualText,
  type Citation,
  CONFIDENCES,
  COVERAGES,
  ROLES,
} from '../../src/model/vocabulary.ts';

/** Keys of things and facts that the generated facts may point to. */
export interface Ends {
  readonly parties: readonly string[];
  readonly technologies: readonly string[];
  readonly items: readonly string[];
  readonly lists: readonly string[];
  readonly provisions: readonly string[];
  readonly agencies: readonly string[];
  readonly sources: readonly string[];
  readonly listVersions: readonly string[];
  readonly deals: readonly string[];
  readonly listings: readonly string[];
}

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

const partialDate: fc.Arbitrary<PartialDate> = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(1, 2, 3),
  )
  .map(([year, month, day, parts]) => parsePartialDate([String(year), two(month), two(day)].slice(0, parts).join('-')));

const period: fc.Arbitrary<{ validFrom: PartialDate | null; validTo: PartialDate | null }> = fc
  .tuple(fc.option(partialDate), fc.option(partialDate))
  .map(([one, other]) => {
    if (one === null || other === null) return { validFrom: one, validTo: other };
    if (one.earliest < other.latest) return { validFrom: one, validTo: other };
    return other.earliest < one.latest ? { validFrom: other, validTo: one } : { validFrom: one, validTo: null };
  });

const share: fc.Arbitrary<ShareInterval> = fc
  .tuple(fc.integer({ min: 0, max: WHOLE }), fc.integer({ min: 0, max: WHOLE }), fc.boolean(), fc.boolean())
  .map(([a, b, minOpen, maxOpen]) => ({ min: Math.min(a, b), max: Math.max(a, b), minOpen, maxOpen }));

const bilingual: fc.Arbitrary<BilingualText> = fc.record({ zh: text, en: text });

const time: fc.Arbitrary<EventTime> = fc.record({
  minute: fc.integer({ min: 0, max: 60_000_000 }),
  zone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Brussels', 'Europe/London', 'UTC'),
  clock: fc.boolean(),
});

/** Facts of all types, with every optional part sometimes absent, that point to the given ends. */
export function arbitraryFact(dataset: string, ends: Ends): fc.Arbitrary<Fact> {
  const one = (keys: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...keys);
  const some = (keys: readonly string[]): fc.Arbitrary<string[]> => fc.array(one(keys), { maxLength: 3 });
  const basis = fc.constantFrom(...BASES);
  const confidence = fc.constantFrom(...CONFIDENCES);
  const citations: fc.Arbitrary<Citation[]> = fc.array(
    fc.record({ source: one(ends.sources), at: text, quote: text, url: text }, { requiredKeys: ['source'] }),
    { maxLength: 3 },
  );
  const base = fc
    .tuple(
      fc.record({
        key: fc.uuid().map((id) => `${dataset}/fact:${id}`),
        dataset: fc.constant(dataset),
        confidence,
        citations,
      }),
      period,
    )
    .map(([identity, validity]) => ({ ...identity, ...validity }));
  const of = <T extends object>(own: fc.Arbitrary<T>): fc.Arbitrary<Fact> =>
    fc.tuple(base, own).map(([common, rest]) => ({ ...common, ...rest }) as unknown as Fact);

  const party = one(ends.parties);
  const technology = one(ends.technologies);
  const orNone = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value);
  return fc.oneof(
    of(
      fc.record({
        type: fc.constant('holding'),
        owner: party,
        asset: party,
        right: fc.constantFrom(...RIGHTS),
        nature: fc.constantFrom(...NATURES),
        share,
        stated: orNone(partialDate),
      }),
    ),
    of(
      fc.record({
        type: fc.constant('control'),
        controller: party,
        controlled: party,
        means: fc.constantFrom(...CONTROL_MEANS),
      }),
    ),
    of(
      fc.record({
        type: fc.constant('officer'),
        officer: party,
        organisation: party,
        role: orNone(name),
        offices: fc.uniqueArray(fc.constantFrom(...OFFICES), { minLength: 1 }),
      }),
    ),
    of(fc.record({ type: fc.constant('role'), party, technology, role: fc.constantFrom(...ROLES), basis })),
    of(
      fc.record({
        type: fc.constant('classification'),
        technology,
        item: one(ends.items),
        coverage: fc.constantFrom(...COVERAGES),
        basis,
        controlPoint: orNone(text),
      }),
    ),
    of(
      fc.record({
        type: fc.constant('membership'),
        item: one(ends.items),
        listVersion: one(ends.listVersions),
        change: fc.constantFrom('added', 'modified', 'moved', 'kept'),
        reason: orNone(bilingual),
      }),
    ),
    of(
      fc.record({
        type: fc.constant('scope'),
        provision: one(ends.provisions),
        technology,
        basis,
        open: fc.boolean(),
        term: text,
      }),
    ),
    of(
      fc.record({
        type: fc.constant('same'),
        party,
        other: party,
        verdict: fc.constantFrom('same', 'different'),
        by: text,
        rule: fc.constantFrom('identifier', 'name', 'decision'),
        why: text,
      }),
    ),
    of(
      fc.record({
        type: fc.constant('relation'),
        relation: fc.constantFrom(...RELATIONS),
        from: one([...ends.technologies, ...ends.listings]),
        to: one([...ends.provisions, ...ends.listVersions]),
        basis,
        properties: fc.dictionary(name, text, { maxKeys: 3 }),
      }),
    ),
    of(
      fc.record({
        type: fc.constant('listing'),
        party,
        list: one(ends.lists),
        listedName: name,
        notice: orNone(name),
        madeUnder: some(ends.provisions),
        measures: fc.array(
          fc.record({
            act: fc.constantFrom(...ACTS),
            scope: fc.constantFrom('all', 'dual-use', 'named-items'),
            items: some(ends.items),
            effect: fc.constantFrom('barred', 'conditioned'),
            authority: orNone(text),
            confidence,
            wording: orNone(text),
          }),
          { maxLength: 3 },
        ),
        reason: orNone(bilingual),
        addressOnly: fc.boolean(),
      }),
    ),
    of(
      fc
        .record({
          type: fc.constant('event'),
          subject: one([...ends.listings, ...ends.items]),
          verb: fc.constantFrom(...EVENT_VERBS),
          verbOriginal: text,
          at: time,
          until: orNone(fc.record({ text, end: time })),
          notice: orNone(name),
          jurisdiction: fc.constantFrom('CN', 'US', 'EU'),
        })
        .map((event) =>
          event.until !== null && event.until.end.minute <= event.at.minute ? { ...event, until: null } : event,
        ),
    ),
    of(
      fc.record({
        type: fc.constant('deal'),
        investors: some(ends.parties),
        targets: some([...ends.parties, ...ends.technologies]),
        mode: fc.constantFrom('shares', 'assets', 'greenfield', 'licence', 'team-hire'),
        stake: orNone(share),
        announced: orNone(partialDate),
        closed: orNone(partialDate),
      }),
    ),
    of(
      fc.record({
        type: fc.constant('case'),
        agency: one(ends.agencies),
        jurisdiction: fc.constantFrom('CN', 'US', 'EU'),
        deal: orNone(one(ends.deals)),
        names: bilingual,
        concerns: fc.array(fc.record({ technology, basis }), { maxLength: 3 }),
        steps: fc.array(
          fc.record({
            kind: fc.constantFrom(...STEP_KINDS),
            date: partialDate,
            text: bilingual,
            confidence,
            citations,
          }),
          { maxLength: 3 },
        ),
        outcome: fc.constantFrom(
          'prohibited',
          'divestment',
          'conditions',
          'cleared',
          'withdrawn',
          'pending',
          'unknown',
        ),
        outcomeText: bilingual,
        madeUnder: some(ends.provisions),
      }),
    ),
    of(
      fc.record({
        type: fc.constant('list-version'),
        list: one(ends.lists),
        edition: name,
        notice: orNone(name),
        published: orNone(partialDate),
      }),
    ),
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
