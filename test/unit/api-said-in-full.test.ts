import { beforeAll, expect, test } from 'vitest';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';

let ask: ReturnType<typeof openApi>['ask'];
beforeAll(async () => {
  ask = openApi(await seedEngine()).ask;
});

test('an affiliate gap says which party is listed, which is not, which way the rule goes and what it is called', async () => {
  const { data, errors } = await ask(`{ gaps(kinds: [UNLISTED_AFFILIATE, MIRROR_GAP], asOf: "2026-08-01") {
    gaps(first: 100) { edges { node { kind rule partyKeys
      affiliation { partyKey party { key } listedKeys listed { key } direction rule ruleNames { zh en } } } } } } }`);
  expect(errors).toEqual([]);
  const gaps = listAt(data, 'gaps', 'gaps', 'edges').map((edge) => at(edge, 'node'));
  const found = gaps.filter((gap) => at(gap, 'kind') === 'UNLISTED_AFFILIATE');
  expect(found.map((gap) => at(gap, 'affiliation'))).toContainEqual({
    partyKey: 'party:nexperia',
    party: { key: 'party:nexperia' },
    listedKeys: ['party:wingtech-technology'],
    listed: [{ key: 'party:wingtech-technology' }],
    direction: 'DOWN',
    rule: 'majority',
    ruleNames: { zh: '过半数控制', en: expect.any(String) },
  });
  expect(new Set(found.map((gap) => at(gap, 'affiliation', 'direction')))).toEqual(new Set(['UP', 'DOWN']));
  for (const gap of gaps) {
    if (at(gap, 'kind') === 'MIRROR_GAP') expect(at(gap, 'affiliation')).toBeNull();
    else
      expect([at(gap, 'affiliation', 'partyKey'), ...listAt(gap, 'affiliation', 'listedKeys')]).toEqual(
        at(gap, 'partyKeys'),
      );
  }
});

test('each change names its rule, law or version of a list', async () => {
  const { data, errors } =
    await ask(`{ changes(from: "2026-10-15", to: "2027-01-13") { changes(first: 100) { edges { node {
    subject keys rule ruleNames { zh en } instruments { key } versions { key edition notice } } } } } }`);
  expect(errors).toEqual([]);
  const changes = listAt(data, 'changes', 'changes', 'edges').map((edge) => at(edge, 'node'));
  const subjects = new Set(changes.map((one) => at(one, 'subject')));
  for (const subject of ['RULE', 'INSTRUMENT', 'LIST_VERSION']) expect(subjects).toContain(subject);
  for (const one of changes) {
    const keys = at(one, 'keys');
    const subject = at(one, 'subject');
    if (subject === 'RULE') expect(at(one, 'ruleNames', 'zh')).not.toBe(at(one, 'rule'));
    else expect(at(one, 'ruleNames')).toBeNull();
    expect(listAt(one, 'instruments').map((law) => at(law, 'key'))).toEqual(subject === 'INSTRUMENT' ? keys : []);
    expect(listAt(one, 'versions').map((version) => at(version, 'key'))).toEqual(
      subject === 'LIST_VERSION' ? keys : [],
    );
  }
});

test('a technology tells the items of its broader ones, and they are the ones that touch it as inherited', async () => {
  const { data, errors } = await ask(`{
    technology(id: "tech:indium-phosphide", asOf: "2026-08-01") {
      classifications { itemKey } inheritedClassifications { itemKey technology { key } item { hsCodes } }
    }
    convergence(technologies: ["tech:indium-phosphide"], minRegimes: 0, asOf: "2026-08-01") { technologies(first: 1) {
      edges { node { touches { inherited evidence { type aboutKeys } } } } } }
  }`);
  expect(errors).toEqual([]);
  const touches = listAt(data, 'convergence', 'technologies', 'edges', 0, 'node', 'touches');
  const touching = touches
    .filter((touch) => at(touch, 'inherited') === true)
    .flatMap((touch) => listAt(touch, 'evidence'))
    .filter((fact) => at(fact, 'type') === 'CLASSIFICATION')
    .map((fact) => listAt(fact, 'aboutKeys')[1]);
  const told = listAt(data, 'technology', 'inheritedClassifications');
  expect(told.length).toBeGreaterThan(3);
  expect(told.map((one) => at(one, 'itemKey')).sort()).toEqual([...new Set(touching)].sort());
  expect(told.map((one) => at(one, 'technology', 'key'))).toContain('tech:compound-semiconductors');
  expect(told.flatMap((one) => listAt(one, 'item', 'hsCodes'))).toContain('2931900032');
});

test('what an edition says of the parent of a party it names held on its day or before', async () => {
  const { data, errors } = await ask(`{ party(id: "party:aviation-industry-of-china", asOf: "2026-08-01") {
    holdings(first: 100) { edges { from fromIsBound } } } }`);
  expect(errors).toEqual([]);
  const holdings = listAt(data, 'party', 'holdings', 'edges');
  expect(holdings.length).toBeGreaterThan(10);
  for (const one of holdings) expect(one).toMatchObject({ from: '2026-06-08', fromIsBound: true });
});
