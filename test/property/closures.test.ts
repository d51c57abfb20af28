import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closuresOf } from '../../src/analysis/closures.ts';
import { convergence } from '../../src/analysis/convergence.ts';
import { exposure } from '../../src/analysis/exposure.ts';
import { gaps } from '../../src/analysis/gaps.ts';
import { reachOf } from '../../src/analysis/reach-by-rule.ts';
import { indexRegimes } from '../../src/analysis/regimes.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import type { Revision } from '../../src/model/facts.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { GAP_FILLS, RULES } from '../unit/gap-world.ts';
import { BAR_SALES, World } from '../unit/world.ts';

const PARTIES = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `party:${name}`);
const TECHNOLOGIES = ['tech:s', 'tech:t'];
const VERSIONS = [1, 2, 3];
const REGIMES = indexRegimes(GAP_FILLS);

const HALF = RULES.get('half') as RuleProfile;
/** A rule with boundaries of its own: a threshold that falls, and exclusions that look at listings. */
const RULES_ASKED = new Map([
  ...RULES,
  [
    'half',
    {
      ...HALF,
      thresholds: [...HALF.thresholds, { from: 18_300, share: 300_000_000, operator: 'at-least' as const }],
      exclusions: [{ role: 'caught' as const, what: 'list' as const, value: 'list:us-el' }],
    },
  ],
]);

const party = fc.constantFrom(...PARTIES);
const day = fc.constantFrom('2019', '2019-12-31', '2020-01', '2020-02-08', '2020-03-01', '2021-06-15', '2022');
const fullDay = fc.constantFrom('2019-12-31', '2020-02-08', '2020-03-01', '2021-06-15');
const recorded = fc.record({
  recordedFrom: fc.constantFrom(...VERSIONS),
  recordedTo: fc.constantFrom(null, 3, 4),
});
const holding = fc.record({
  owner: party,
  asset: party,
  share: fc.constantFrom(0, 250_000_000, 300_000_000, 500_000_000, 600_000_000),
  spread: fc.constantFrom(0, 300_000_000),
  since: fc.option(day),
  until: fc.option(fc.constantFrom('2022-02', '2023-01-01')),
  confidence: fc.constantFrom('seen' as const, 'unverified' as const),
  recorded,
});
const listing = fc.record({
  party,
  list: fc.constantFrom('list:us-sdn', 'list:us-el', 'list:cn-cml'),
  since: fullDay,
  clock: fc.constantFrom(undefined, '00:30', '23:30'),
  removed: fc.option(fc.constantFrom('2021-06-16', '2022-05-05')),
  suspended: fc.option(fc.constantFrom('2021-08-01')),
});
const question = fc.record({
  asOf: fc.oneof(
    fc.constantFrom('2019-06-01', '2020-01-15', '2020-02-08', '2020-02-09', '2020-02-20', '2021-06-15', '2024-01-01'),
    fc.constantFrom('2020-02-07T23:45:00Z', '2020-02-08T04:31:00Z', '2021-06-16T05:00:00Z', '2024-01-02T00:00:00Z'),
  ),
  version: fc.constantFrom(...VERSIONS),
  includeUnverified: fc.boolean(),
  upTo: fc.constantFrom(...VERSIONS),
});

function worldOf(holdings: readonly Holding[], listings: readonly Listing[], same: readonly [string, string][]): World {
  const world = new World();
  for (const key of PARTIES) world.thing('Party', key, { country: 'CN' });
  for (const key of TECHNOLOGIES) world.thing('Technology', key);
  for (const list of ['us-sdn', 'us-el', 'cn-cml']) world.thing('ControlList', `list:${list}`, { kind: 'party-list' });
  world.fact('role', { party: 'party:f', technology: 'tech:s' });
  world.fact('role', { party: 'party:e', technology: 'tech:t', since: '2020-02-20' });
  for (const { owner, asset, share, spread, since, until, confidence, recorded } of holdings) {
    const interval = { min: share, max: share + spread, minOpen: false, maxOpen: false };
    const dates = { ...(since !== null && { since }), ...(until !== null && { until }) };
    world.fact('holding', { owner, asset, share: interval, confidence, ...dates }, recorded);
  }
  for (const one of listings) {
    const options = {
      jurisdiction: one.list.startsWith('list:us') ? 'US' : 'CN',
      ...(one.clock && { clock: one.clock }),
    };
    const key = world.listing(one.party, one.list, one.since, { measures: [BAR_SALES], ...options });
    if (one.removed !== null) world.event(key, 'removed', one.removed, options);
    if (one.suspended !== null) world.event(key, 'suspended', one.suspended, { ...options, until: '2021-12-31' });
  }
  for (const [one, other] of same) world.fact('same', { party: one, other });
  return world;
}

type Holding = typeof holding extends fc.Arbitrary<infer T> ? T : never;
type Listing = typeof listing extends fc.Arbitrary<infer T> ? T : never;
type Question = Omit<typeof question extends fc.Arbitrary<infer T> ? T : never, 'asOf'> & { readonly asOf: string };

function viewOf(snapshot: Snapshot, { asOf, version, includeUnverified }: Question): GraphView {
  const pinned = Math.min(version, snapshot.version);
  return new GraphView(snapshot, {
    version: pinned,
    published: null,
    asOf: parseAsOf(asOf),
    datasets: null,
    includeUnverified,
  });
}

/** Everything that rests on closures of listed parties. */
function answersOn(view: GraphView): unknown {
  const reach = reachOf(view, REGIMES, RULES_ASKED);
  const { includeUnverified } = view.request;
  const counting = { includeField: false, includeUnverified };
  const scope = { across: ['CN', 'US'] };
  const everything = { kinds: null, severities: null, jurisdictions: null, party: null, technology: null, rules: null };
  return {
    caught: PARTIES.map((one) => reach.of(view.representative(one))),
    convergence: atOnce(convergence(view, { ...counting, scope, technologies: null, minRegimes: 0 }, REGIMES, reach)),
    exposure: atOnce(
      exposure(view, { ...counting, party: 'party:a', rule: 'half', paths: 3 }, REGIMES, reach, RULES_ASKED),
    ),
    gaps: atOnce(gaps(view, everything, REGIMES, RULES_ASKED)),
  };
}

/** The revisions that stand in a store that has published `version`, in the order in which they came. */
function upTo(revisions: readonly Revision[], version: number): Revision[] {
  return revisions
    .filter(({ recordedFrom }) => recordedFrom <= version)
    .sort((a, b) => a.recordedFrom - b.recordedFrom)
    .map((one) => (one.recordedTo !== null && one.recordedTo > version ? { ...one, recordedTo: null } : one));
}

test('an answer from kept closures is the one that a fresh snapshot gives, at every date, version and confidence', () => {
  let hits = 0;
  fc.assert(
    fc.property(
      fc.array(holding, { maxLength: 12 }),
      fc.array(listing, { maxLength: 4 }),
      fc.array(
        fc.tuple(party, party).filter(([one, other]) => one !== other),
        { maxLength: 1 },
      ),
      fc.array(question, { minLength: 6, maxLength: 10 }),
      (holdings, listings, same, questions) => {
        const { things, revisions } = worldOf(holdings, listings, same);
        const input = (version: number) => ({
          version,
          published: null,
          things: things.values(),
          revisions: upTo(revisions, version),
          datasets: [],
        });
        const lasting = new Snapshot(input(1));
        for (const asked of questions) {
          if (asked.upTo > lasting.version) lasting.apply(input(asked.upTo));
          const fresh = new Snapshot(input(lasting.version));
          expect(answersOn(viewOf(lasting, asked))).toEqual(answersOn(viewOf(fresh, asked)));
        }
        hits += closuresOf(lasting).counts.hits;
      },
    ),
    { numRuns: 30 },
  );
  expect(hits).toBeGreaterThan(30);
});

test('a Tuesday without a boundary takes the closure of the Monday; the day of a holding does not', () => {
  const world = worldOf([], [], []);
  world.fact('holding', { owner: 'party:a', asset: 'party:f', share: WHOLE, since: '2020-02-08' });
  world.listing('party:a', 'list:us-sdn', '2019-01-07', { jurisdiction: 'US' });
  const snapshot = new Snapshot({
    version: 1,
    published: null,
    things: world.things.values(),
    revisions: world.revisions,
    datasets: [],
  });
  const computedFor = (asOf: string, includeUnverified = false): number => {
    const before = closuresOf(snapshot).counts.computed;
    reachOf(viewOf(snapshot, { asOf, version: 1, includeUnverified, upTo: 1 }), REGIMES, RULES_ASKED);
    return closuresOf(snapshot).counts.computed - before;
  };
  expect(computedFor('2020-02-02')).toBeGreaterThan(0);
  expect(computedFor('2020-02-03')).toBe(0);
  expect(computedFor('2020-02-08')).toBeGreaterThan(0);
  expect(computedFor('2020-02-09')).toBe(0);
  expect(computedFor('2020-02-09', true)).toBeGreaterThan(0);
});

const WHOLE = { min: 1_000_000_000, max: 1_000_000_000, minOpen: false, maxOpen: false };
