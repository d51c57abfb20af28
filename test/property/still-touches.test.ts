import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConvergenceQuestion, convergence } from '../../src/analysis/convergence.ts';
import { reachOf } from '../../src/analysis/reach-by-rule.ts';
import { indexRegimes } from '../../src/analysis/regimes.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { parsePartialDate } from '../../src/model/days.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { GAP_FILLS, RULES } from '../unit/gap-world.ts';
import { BAR_SALES, World } from '../unit/world.ts';

const DATASETS = ['one', 'two'];
const PARTIES = ['party:a', 'party:b', 'party:c'];
const TECHNOLOGIES = ['tech:s', 'tech:t'];
const LISTS = ['list:us-sdn', 'list:us-el', 'list:cn-cml'];
const REGIMES = indexRegimes(GAP_FILLS);
const DAYS = ['2019-12-31', '2020-02-08', '2021-06-15'];

const dataset = fc.constantFrom(...DATASETS);
const party = fc.constantFrom(...PARTIES);
const technology = fc.constantFrom(...TECHNOLOGIES);
const since = fc.constantFrom(...DAYS);
const confidence = fc.constantFrom('seen' as const, 'unverified' as const);
const many = { maxLength: 6 };
const worlds = fc.record({
  roles: fc.array(fc.record({ dataset, party, technology, confidence }), many),
  listings: fc.array(
    fc.record({
      party,
      list: fc.constantFrom(...LISTS),
      since,
      confidence,
      dataset,
      removed: fc.option(fc.record({ date: fc.constantFrom('2021-06-16', '2022-05-05'), dataset })),
    }),
    many,
  ),
  items: fc.array(fc.record({ dataset, technology, since, edition: dataset }), many),
  broader: fc.array(fc.record({ dataset }), { maxLength: 1 }),
  cases: fc.array(
    fc.record({
      dataset,
      technology,
      date: since,
      outcome: fc.constantFrom('pending' as const, 'divestment' as const),
    }),
    many,
  ),
  same: fc.array(fc.record({ dataset, party, other: party }), { maxLength: 2 }),
  holdings: fc.array(fc.record({ owner: party, asset: party, dataset }), many),
});
const asked = fc.record({
  asOf: fc.constantFrom('2019-06-01', '2020-02-08', '2021-06-15', '2021-06-16T05:00:00Z', '2024-01-01'),
  datasets: fc.constantFrom(null, new Set(['one']), new Set(['two']), new Set(DATASETS)),
  includeUnverified: fc.boolean(),
});

function snapshotOf(given: typeof worlds extends fc.Arbitrary<infer W> ? W : never): () => Snapshot {
  const world = new World();
  for (const key of PARTIES) world.thing('Party', key, { country: 'CN' });
  for (const key of TECHNOLOGIES) world.thing('Technology', key);
  for (const key of LISTS) world.thing('ControlList', key, { kind: 'party-list' });
  for (const role of given.roles) world.fact('role', role);
  for (const { removed, ...one } of given.listings) {
    const key = world.fact('listing', { ...one, measures: [BAR_SALES] });
    if (removed === null) continue;
    world.event(key, 'removed', removed.date);
    world.revisions.push({ ...(world.revisions.pop() as World['revisions'][number]), dataset: removed.dataset });
  }
  for (const one of DATASETS) {
    world.fact('list-version', { key: `version:${one}`, list: 'list:cn-dual-use', dataset: one });
  }
  for (const [number, { dataset, technology, since, edition }] of given.items.entries()) {
    const item = world.thing('ControlItem', `item:${number}`);
    world.fact('classification', { technology, item, dataset });
    world.fact('membership', { item, listVersion: `version:${edition}`, since, dataset });
  }
  for (const { dataset } of given.broader)
    world.fact('relation', { relation: 'BROADER_THAN', from: 'tech:s', to: 'tech:t', dataset });
  for (const { dataset, technology, date, outcome } of given.cases) {
    world.fact('case', {
      dataset,
      agency: 'agency:us-cfius',
      jurisdiction: 'US',
      outcome,
      concerns: [{ technology, basis: 'decision' }],
      steps: [
        { kind: 'order', date: parsePartialDate(date), text: { zh: '', en: '' }, confidence: 'seen', citations: [] },
      ],
    });
  }
  for (const one of given.same) if (one.party !== one.other) world.fact('same', { ...one, verdict: 'same' });
  for (const one of given.holdings)
    if (one.owner !== one.asset)
      world.fact('holding', { ...one, share: { min: 6e8, max: 6e8, minOpen: false, maxOpen: false } });
  const things = [...world.things.values()];
  return () => new Snapshot({ version: 1, published: null, things, revisions: world.revisions, datasets: [] });
}

test('what earlier questions left behind changes no answer, and all technologies are answered like each', () => {
  fc.assert(
    fc.property(worlds, fc.array(asked, { minLength: 2, maxLength: 5 }), (given, questions) => {
      const snapshotFor = snapshotOf(given);
      const shared = snapshotFor();
      for (const { asOf, datasets, includeUnverified } of questions) {
        const ask = (snapshot: Snapshot, technologies: ConvergenceQuestion['technologies']) => {
          const request = { version: 1, published: null, asOf: parseAsOf(asOf), datasets, includeUnverified };
          const view = new GraphView(snapshot, request);
          const scope = { across: ['CN', 'US'] };
          const question = { scope, technologies, minRegimes: 0, includeField: true, includeUnverified };
          return atOnce(convergence(view, question, REGIMES, reachOf(view, REGIMES, RULES)));
        };
        const { technologies } = ask(shared, null);
        // Named technologies are looked up anew, each by all its roles.
        expect(technologies).toEqual(ask(snapshotFor(), TECHNOLOGIES).technologies);
      }
    }),
    { numRuns: 150 },
  );
});

test('records that only another dataset joins share no touch', () => {
  const world = new World();
  world.thing('Technology', 'tech:s');
  for (const key of ['party:a', 'party:b']) world.thing('Party', key);
  world.fact('role', { party: 'party:a', technology: 'tech:s', dataset: 'one' });
  world.fact('listing', { party: 'party:b', list: 'list:us-sdn', since: '2020-02-08', dataset: 'one' });
  world.fact('same', { party: 'party:a', other: 'party:b', dataset: 'two' });
  const things = [...world.things.values()];
  const snapshot = new Snapshot({ version: 1, published: null, things, revisions: world.revisions, datasets: [] });
  const touchesSeen = (datasets: ReadonlySet<string> | null): number => {
    const request = { version: 1, published: null, asOf: parseAsOf('2024-01-01'), datasets, includeUnverified: false };
    const view = new GraphView(snapshot, request);
    const scope = { across: ['CN', 'US'] };
    const question = { scope, technologies: null, minRegimes: 0, includeField: true, includeUnverified: false };
    const { technologies } = atOnce(convergence(view, question, REGIMES, reachOf(view, REGIMES, RULES)));
    return technologies.flatMap(({ touches }) => touches).length;
  };
  expect(touchesSeen(null)).toBe(1);
  expect(touchesSeen(new Set(['one']))).toBe(0);
});
