import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTROL_OUTCOMES, type ControlAnswer } from '../../src/analysis/control.ts';
import { Engine } from '../../src/analysis/engine.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { exactShare, parseShare } from '../../src/model/shares.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { published } from '../fixtures/histories.ts';
import { World } from '../unit/world.ts';

const PARTIES = ['party:a', 'party:b', 'party:c', 'party:d', 'party:e', 'party:f'];
const LISTS = ['us-sdn', 'us-el', 'cn-cml', 'cn-ecl', 'eu-sanctions', 'uk-sanctions'];
const PROFILES = readRuleProfiles(['seed/rules']);
const party = fc.constantFrom(...PARTIES);
const confidence = fc.constantFrom('seen' as const, 'unverified' as const);
const right = fc.constantFrom('equity' as const, 'votes' as const);
const share = fc.constantFrom('100', '60', '50', '40', '10', '');

const arbitraryWorld = fc.record({
  holdings: fc.array(
    fc
      .record({ owner: party, asset: party, share, right, confidence, dataset: fc.constantFrom('test', 'other') })
      .filter(({ owner, asset }) => owner !== asset),
    { maxLength: 12 },
  ),
  findings: fc.array(fc.record({ controller: party, controlled: party, confidence }), { maxLength: 2 }),
  offices: fc.array(fc.record({ officer: party, organisation: party, confidence }), { maxLength: 2 }),
  listings: fc.array(fc.record({ of: party, list: fc.constantFrom(...LISTS), confidence }), { maxLength: 4 }),
});
type Facts = typeof arbitraryWorld extends fc.Arbitrary<infer T> ? T : never;

interface Opened {
  readonly engine: Engine;
  /** Unverified holdings that would count: no other dataset has a verified statement of the same one. */
  readonly wouldCount: readonly { readonly key: string; readonly owner: string; readonly asset: string }[];
}

function open({ holdings, findings, offices, listings }: Facts): Opened {
  const world = new World();
  for (const key of PARTIES) world.thing('Party', key);
  for (const list of LISTS) world.thing('ControlList', `list:${list}`);
  const keys = holdings.map(({ share: text, ...rest }) =>
    world.fact('holding', { ...rest, share: text === '' ? parseShare('', '') : exactShare(text) }),
  );
  const wouldCount = holdings.flatMap((one, place) => {
    const isSame = (other: typeof one): boolean =>
      other.owner === one.owner && other.asset === one.asset && other.right === one.right;
    const seen = holdings.filter((other) => other.confidence === 'seen' && isSame(other));
    // Of verified statements the dataset of the smaller name ranks first.
    const best = seen.map(({ dataset }) => dataset).sort()[0] ?? one.dataset;
    return one.confidence === 'seen' || best !== one.dataset ? [] : [{ ...one, key: keys[place] ?? '' }];
  });
  for (const one of findings) if (one.controller !== one.controlled) world.fact('control', { ...one, means: 'board' });
  for (const one of offices)
    if (one.officer !== one.organisation) world.fact('officer', { ...one, offices: ['senior-manager'] });
  for (const { of, list, confidence: sure } of listings)
    world.listing(of, `list:${list}`, '2020-01-01', { jurisdiction: 'US', confidence: sure });
  const snapshot = new Snapshot({
    version: 1,
    published: null,
    things: world.things.values(),
    revisions: world.revisions,
    datasets: [published(1), { ...published(1), id: 'other' }],
  });
  return { engine: new Engine(snapshot, fixedSource, [], PROFILES), wouldCount };
}

const ALL = { only: new Set(CONTROL_OUTCOMES), proof: 'none' } as const;
const rule = fc.constantFrom(...PROFILES.map(({ id }) => id));
const viewOf = (engine: Engine, includeUnverified: boolean) =>
  engine.view({ asOf: parseAsOf('2027-01-01'), knownAt: null, includeUnverified });

/** Who is caught, or may be, and from whom. */
const reached = ({ outcomes }: ControlAnswer): string[] =>
  [...outcomes]
    .map((one) => [one.by, one.party, one.outcome ?? one.ifInForce, one.limb?.id, one.direction].join(' '))
    .filter((line) => !line.includes('not-caught'))
    .sort();

const leftOutOf = ({ assumptions }: ControlAnswer, text?: string): string[] =>
  assumptions
    .filter((one) => one.code === 'UNVERIFIED_LEFT_OUT' && (text === undefined || one.text.en.includes(text)))
    .flatMap(({ about }) => about)
    .sort();

test('where unverified facts would change whom a rule reaches, the answer without them says that they are left out', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryWorld,
      rule,
      fc.oneof(
        party.map((asked) => ({ seeds: 'rule' as const, party: asked })),
        fc.uniqueArray(party, { minLength: 1, maxLength: 3 }).map((seeds) => ({ seeds })),
      ),
      async (facts, id, asked) => {
        const { engine } = open(facts);
        const question = { rule: id, ...ALL, ...asked };
        const without = await engine.control(await viewOf(engine, false), question);
        const withAll = await engine.control(await viewOf(engine, true), question);
        expect(leftOutOf(withAll)).toEqual([]);
        if (JSON.stringify(reached(without)) !== JSON.stringify(reached(withAll)))
          expect(leftOutOf(without), `${reached(without).join()} / ${reached(withAll).join()}`).not.toEqual([]);
      },
    ),
    { numRuns: 800 },
  );
});

test('of a party, a rule that looks down leaves out what is unverified in it and in those above, once, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWorld, party, async (facts, asked) => {
      const { engine, wouldCount } = open(facts);
      const above = new Set([asked]);
      for (const one of above) {
        for (const { owner, asset, confidence: sure } of facts.holdings)
          if (asset === one && sure === 'seen') above.add(owner);
        for (const { controller, controlled, confidence: sure } of facts.findings)
          if (controlled === one && sure === 'seen') above.add(controller);
      }
      const expected = wouldCount
        .filter(({ asset }) => above.has(asset))
        .map(({ key }) => key)
        .sort();
      const view = await viewOf(engine, false);
      const answer = await engine.control(view, { rule: 'ofac-50', seeds: 'rule', party: asked, ...ALL });
      expect(leftOutOf(answer, 'holdings')).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('what a party reaches says the same of holdings, findings, roles and listings', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryWorld, party, async (drawn, asked) => {
      // Small shares, which leave room for all: no holding is nothing because the others take the whole.
      const facts = { ...drawn, holdings: drawn.holdings.map((one) => ({ ...one, share: '10' as const })) };
      const { engine, wouldCount } = open(facts);
      const reach = (near: 'owner' | 'asset'): Set<string> => {
        const found = new Set([asked]);
        const step = (one: string, from: string, to: string): void => {
          if (from === one) found.add(to);
        };
        for (const one of found) {
          for (const { owner, asset, confidence: sure } of facts.holdings)
            if (sure === 'seen') step(one, near === 'owner' ? owner : asset, near === 'owner' ? asset : owner);
          for (const { controller, controlled, confidence: sure } of facts.findings)
            if (sure === 'seen')
              step(one, near === 'owner' ? controller : controlled, near === 'owner' ? controlled : controller);
        }
        return found;
      };
      const [below, above] = [reach('owner'), reach('asset')];
      const expected = wouldCount
        .filter(({ owner, asset }) => below.has(owner) || above.has(asset))
        .map(({ key }) => key)
        .sort();
      const question = { party: asked, rule: 'majority', paths: 1, includeField: false };
      const view = await viewOf(engine, false);
      const answer = await engine.exposure(view, { ...question, includeUnverified: false });
      const about = (text: string): string[] =>
        answer.assumptions
          .filter(({ code, text: { en } }) => code === 'UNVERIFIED_LEFT_OUT' && en.includes(text))
          .flatMap((one) => one.about)
          .sort();
      expect(about('holdings')).toEqual(expected);
      const listed = facts.listings.filter(
        ({ of, confidence: sure }) => sure === 'unverified' && (below.has(of) || above.has(of)),
      );
      expect(about('listings')).toHaveLength(listed.length);
    }),
    { numRuns: 400 },
  );
});
