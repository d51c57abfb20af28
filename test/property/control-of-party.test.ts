import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CONTROL_OUTCOMES,
  type ControlAnswer,
  type ControlOutcome,
  type OutcomeAnswer,
} from '../../src/analysis/control.ts';
import { Engine } from '../../src/analysis/engine.ts';
import type { ControlMeans } from '../../src/model/facts.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { exactShare, parseShare } from '../../src/model/shares.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { World } from '../unit/world.ts';

const PARTIES = ['party:a', 'party:b', 'party:c', 'party:d', 'party:e', 'party:f', 'party:g'];
const LISTS = ['us-sdn', 'us-el', 'us-meu', 'us-uvl', 'cn-cml', 'cn-ecl', 'eu-sanctions', 'uk-sanctions'];
const BUILT_IN = readRuleProfiles(['seed/rules']);
const MAJORITY = BUILT_IN.filter(({ id }) => id === 'majority');
const LIMB = { names: { zh: '途径', en: 'way' }, means: [], share: 0 } as const;
const IN_CHINA = { what: 'other-jurisdiction', value: 'CN', role: 'subject' } as const;
/** The rules that come with the package, and some that only a file of a user may ask. */
const PROFILES: readonly RuleProfile[] = [
  ...BUILT_IN,
  ...MAJORITY.flatMap((rule): RuleProfile[] => [
    { ...rule, id: 'subject', exclusions: [IN_CHINA] },
    { ...rule, id: 'multiplied', tiers: 'multiply' },
    {
      ...rule,
      id: 'officers',
      limbs: [
        { ...LIMB, id: 'shares', direction: 'down', by: 'shares' },
        { ...LIMB, id: 'officers', direction: 'both', by: 'officers' },
        { ...LIMB, id: 'findings', direction: 'down', by: 'findings', means: ['board', 'family'] },
      ],
    },
  ]),
];
const party = fc.constantFrom(...PARTIES);
const share = fc.constantFrom('100', '60', '50', '40', '25', '10', '>25 50', '25 <75', '0 49', '');
const holding = fc.record({
  owner: party,
  asset: party,
  share,
  right: fc.constantFrom('equity' as const, 'votes' as const),
  nature: fc.constantFrom('direct' as const, 'direct' as const, 'direct' as const, 'ultimate' as const),
  since: fc.constantFrom('2020', '2027'),
});
const finding = fc.record({
  controller: party,
  controlled: party,
  means: fc.constantFrom<ControlMeans>('board', 'family', 'branch', 'state'),
});
const office = fc.record({ officer: party, organisation: party });
const listing = fc.record({ of: party, list: fc.constantFrom(...LISTS) });
const place = fc.record({ of: party, country: fc.constantFrom('CN', 'US', 'JP') });
const same = fc.record({ party, other: party });

const arbitraryHoldings = fc.record({
  holdings: fc.uniqueArray(holding, {
    maxLength: 14,
    selector: ({ owner, asset, right, nature }) => `${owner}${asset}${right}${nature}`,
  }),
  findings: fc.array(finding, { maxLength: 2 }),
  offices: fc.array(office, { maxLength: 2 }),
  listings: fc.array(listing, { maxLength: 4 }),
  places: fc.array(place, { maxLength: 3 }),
  same: fc.array(same, { maxLength: 1 }),
});

type Holdings = typeof arbitraryHoldings extends fc.Arbitrary<infer T> ? T : never;

function engineOf({ holdings, findings, offices, listings, places, same: records }: Holdings): Engine {
  const world = new World();
  for (const key of PARTIES) {
    const country = places.find(({ of }) => of === key)?.country;
    world.thing('Party', key, country === undefined ? {} : { country });
  }
  for (const list of LISTS) world.thing('ControlList', `list:${list}`);
  for (const { share: text, ...rest } of holdings) {
    if (rest.owner === rest.asset) continue;
    const [min = '', max = min] = text.split(' ');
    world.fact('holding', {
      ...rest,
      share: text.includes(' ') || text === '' ? parseShare(min, max) : exactShare(min),
    });
  }
  for (const one of findings) if (one.controller !== one.controlled) world.fact('control', one);
  for (const one of offices) world.fact('officer', { ...one, offices: ['senior-manager'] });
  for (const { of, list } of listings) world.listing(of, `list:${list}`, '2020-01-01', { jurisdiction: 'US' });
  for (const one of records) if (one.party !== one.other) world.fact('same', one);
  const snapshot = world.snapshot();
  return new Engine(snapshot, fixedSource, [], PROFILES);
}

/** What is said of a party, without the derivation, which may be another one that is as short. */
function said({ proof, proofContinues, owners, ...outcome }: OutcomeAnswer): unknown {
  return { ...outcome, isProved: proof.length > 0 };
}

test('what is said of one party is what is said of it among all', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryHoldings,
      fc.constantFrom(...PROFILES.map(({ id }) => id)),
      party,
      fc.uniqueArray(party, { minLength: 1, maxLength: 4 }),
      async (holdings, rule, asked, seeds) => {
        const engine = engineOf(holdings);
        const view = await engine.view({ asOf: parseAsOf('2027-01-01'), knownAt: null, includeUnverified: false });
        const own = view.representative(asked);
        const question = { rule, only: new Set(CONTROL_OUTCOMES), proof: 'short' } as const;
        const others = seeds.filter((seed) => view.representative(seed) !== own);
        const alone = await engine.control(view, { ...question, seeds, party: asked });
        if (others.length === seeds.length) expect(alone.partyIsSeed).toBe(false);
        if (others.length === 0) return;
        const all = await engine.control(view, { ...question, seeds: others });
        const expected = [...all.outcomes].filter((one) => one.party === own);
        const found = [...alone.outcomes];
        const verdictOf = (one: OutcomeAnswer): unknown => one.outcome ?? one.ifInForce;
        expect(found.length).toBeGreaterThan(0);
        const isFree = found.length === 1 && found[0]?.by === null && expected.every(({ by }) => by !== null);
        if (isFree || expected.length === 0) {
          // Nobody has to do with it, or it neither owns nor is owned.
          for (const one of [...found, ...expected]) expect(verdictOf(one)).toBe('not-caught');
          return;
        }
        const told = new Set(found.map(({ by }) => by));
        const left = expected.filter(({ by }) => !told.has(by));
        expect(left.filter((one) => verdictOf(one) !== 'not-caught' || one.sum.max > 0)).toEqual([]);
        expect(found.map(said)).toEqual(expected.filter(({ by }) => told.has(by)).map(said));
      },
    ),
    { numRuns: 300 },
  );
});

const REACHED: ReadonlySet<ControlOutcome> = new Set(['caught', 'indeterminate']);
/** What is said of seeds that the question names, and not of everybody. */
const OF_NAMED_SEEDS: ReadonlySet<string> = new Set(['SEED_OUTSIDE_RULE', 'OWNER_LIST_UNKNOWN']);

/** What answers say and what they rest on, put together; `by` where the question names one seed. */
function together(answers: readonly { readonly by: string | null; readonly answer: ControlAnswer }[]) {
  const outcomes = answers.flatMap(({ by, answer }) =>
    [...answer.outcomes].map(({ owners, strictest, ...one }) => ({ ...one, by: one.by ?? by })),
  );
  const assumed = answers.flatMap(({ answer }) =>
    answer.assumptions
      .filter(({ code }) => !OF_NAMED_SEEDS.has(code))
      .flatMap(({ code, text, about }) => about.map((one) => `${code} ${text.en} ${one}`)),
  );
  const left = answers.flatMap(({ answer }) => answer.notModelled.map(({ code, text }) => `${code} ${text.en}`));
  const id = (one: (typeof outcomes)[number]): string => `${one.by} ${one.direction} ${one.limb?.id}`;
  return {
    outcomes: outcomes.sort((a, b) => (id(a) < id(b) ? -1 : 1)),
    assumptions: [...new Set(assumed)].sort(),
    notModelled: [...new Set(left)].sort(),
  };
}

test('who reaches a party among everybody is who reaches it when each is asked by name, and it rests on the same', async () => {
  let [reached, spared] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      arbitraryHoldings,
      fc.constantFrom(...PROFILES.map(({ id }) => id)),
      party,
      fc.constantFrom('none' as const, 'short' as const, 'full' as const),
      async (holdings, rule, asked, proof) => {
        const engine = engineOf(holdings);
        const view = await engine.view({ asOf: parseAsOf('2027-01-01'), knownAt: null, includeUnverified: false });
        const own = view.representative(asked);
        const question = { rule, party: asked, only: REACHED, proof };
        const all = await engine.control(view, { ...question, seeds: 'all' });
        const others = [...new Set(PARTIES.map((one) => view.representative(one)))].filter((one) => one !== own);
        const named = await Promise.all(
          others.map(async (by) => ({ by, answer: await engine.control(view, { ...question, seeds: [by] }) })),
        );
        const expected = together(named);
        expect(together([{ by: null, answer: all }])).toEqual(expected);
        reached += expected.outcomes.length;
        spared += others.length - new Set(expected.outcomes.map(({ by }) => by)).size;
      },
    ),
    { numRuns: 1_000 },
  );
  expect(Math.min(reached, spared)).toBeGreaterThan(200);
}, 120_000);
