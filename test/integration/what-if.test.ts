import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeTotals } from '../../src/graph/totals.ts';
import { at } from '../fixtures/api-client.ts';
import { openSeededApi, type SeededApi } from './api-seeded.ts';

let api: SeededApi;

beforeAll(async () => {
  api = await openSeededApi();
});

afterAll(async () => {
  await api.graph.close();
});

const stateOf = () => api.graph.read('MATCH (state:GraphVersion {id: "v"}) RETURN properties(state) AS state');

test('a question with everything supposed writes nothing: totals, versions and the other answers stay', async () => {
  const before = { totals: await storeTotals(api.graph), state: await stateOf() };
  expect(before.totals.nodes).toBeGreaterThan(1_000);
  const query = `query ($whatIf: WhatIfInput) { exposure(party: "party:wingtech-technology", whatIf: $whatIf) {
    knownAt { version } technologies { totalCount } difference { technologies { added { totalCount } } } } }`;
  const whatIf = {
    technologies: [{ id: 'moon-dust', en: 'Moon dust' }],
    roles: [{ technology: 'moon-dust', role: 'HOLDS', parties: ['wingtech-technology'] }],
    listings: [{ party: 'wingtech-technology', list: 'cn-cml' }],
    events: [{ on: ['seed/listing:cn-195'], verb: 'REMOVED' }],
    rules: [{ rule: 'ofac-50', verb: 'SUSPENDED', until: '2027-01-01' }],
    end: [{ fact: 'seed/classification:indium-phosphide/cn-dual-use:3C004.a@2025-02' }],
  };
  const [supposed, plain] = await Promise.all([api.ask(query, { whatIf }), api.ask(query)]);
  expect(supposed.errors).toEqual([]);
  expect(at(supposed.data, 'exposure', 'difference', 'technologies', 'added', 'totalCount')).toBe(1);
  expect(at(plain.data, 'exposure', 'difference')).toBeNull();
  expect(at(supposed.data, 'exposure', 'technologies', 'totalCount')).toBe(
    Number(at(plain.data, 'exposure', 'technologies', 'totalCount')) + 1,
  );
  expect(await api.ask(query)).toMatchObject({ data: plain.data });

  expect({ totals: await storeTotals(api.graph), state: await stateOf() }).toEqual(before);
  expect(
    await api.count('MATCH (n) WHERE n.key CONTAINS "moon-dust" OR n.dataset = "what-if" RETURN count(n) AS count'),
  ).toBe(0);
});
