import { expect, test } from 'vitest';
import { type Answer, at, listAt, openApi } from '../fixtures/api-client.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';

const { ask } = openApi(await seedEngine());

const INDIUM = 'tech:indium-phosphide';
const REMOVED = { events: [{ on: ['seed/listing:cn-195'], verb: 'REMOVED', date: '2026-07-01' }] };

const CONVERGENCE = `query ($whatIf: WhatIfInput) {
  convergence(scope: {across: ["CN", "US"]}, technologies: ["${INDIUM}"], whatIf: $whatIf) {
    technologies { edges { node { converged } } }
    assumptions { code about }
    difference {
      added { totalCount } removed { totalCount }
      changed { totalCount pageInfo { hasNextPage } edges { cursor node {
        before { technology { key } converged since } after { regimes converged since }
      } } }
    }
  }
}`;

const EXPOSURE = `query ($whatIf: WhatIfInput, $party: ID!) {
  exposure(party: $party, whatIf: $whatIf) {
    party { key names { zh } }
    difference {
      technologies { added { edges { node { technologyKey outcome share { minExact }
        paths { steps { evidence { fact hypothetical recordedFrom sources { id title at } } } } } } } }
      owners { added { totalCount } }
      listed { added { edges { node { partyKey listKey evidence { hypothetical } } } } }
    }
  }
}`;

test('a listing supposed to be removed: before and after of the technology that no longer converges', async () => {
  const { data, errors } = await ask(CONVERGENCE, { whatIf: REMOVED });
  expect(errors).toEqual([]);
  expect(at(data, 'convergence', 'technologies', 'edges', 0, 'node', 'converged')).toBe(false);
  expect(at(data, 'convergence', 'difference')).toMatchObject({
    added: { totalCount: 0 },
    removed: { totalCount: 0 },
    changed: {
      totalCount: 1,
      pageInfo: { hasNextPage: false },
      edges: [
        {
          node: {
            before: { technology: { key: INDIUM }, converged: true, since: '2026-01-02' },
            after: { regimes: ['EXPORT_CONTROL', 'FDI_REVIEW'], converged: false, since: null },
          },
        },
      ],
    },
  });
  const supposed = listAt(data, 'convergence', 'assumptions').find((one) => at(one, 'code') === 'HYPOTHETICAL');
  expect(at(supposed, 'about')).toContain('what-if/event:seed/listing:cn-195/removed/2026-07-01');
});

test('the same question at the same time without it is not touched, in one request and in two', async () => {
  const both = await ask(`{
    with: convergence(scope: {across: ["CN", "US"]}, technologies: ["${INDIUM}"],
      whatIf: {events: [{on: ["seed/listing:cn-195"], verb: REMOVED, date: "2026-07-01"}]}) { ...Found }
    without: convergence(scope: {across: ["CN", "US"]}, technologies: ["${INDIUM}"]) { ...Found }
  }
  fragment Found on Convergence { technologies { edges { node { converged } } } difference { added { totalCount } } }`);
  expect(both.errors).toEqual([]);
  expect(at(both.data, 'with', 'technologies', 'edges', 0, 'node', 'converged')).toBe(false);
  expect(at(both.data, 'without', 'technologies', 'edges', 0, 'node', 'converged')).toBe(true);
  expect(at(both.data, 'without', 'difference')).toBeNull();

  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) => ask(CONVERGENCE, index % 2 === 0 ? { whatIf: REMOVED } : {})),
  );
  const converged = ({ data }: Answer): unknown =>
    at(data, 'convergence', 'technologies', 'edges', 0, 'node', 'converged');
  expect(answers.map(converged)).toEqual([false, true, false, true, false, true]);
});

test('a new investor of 34 % and two of five seats: what it reaches, marked as supposed', async () => {
  const whatIf = {
    parties: [{ id: 'investor-x', en: 'Investor X', zh: '投资人甲', kind: 'FUND', country: null }],
    deals: [
      { investor: 'investor-x', target: 'wingtech-technology', stake: '34', seats: 2, board: 5, closing: '2026-07-15' },
    ],
  };
  const { data, errors } = await ask(EXPOSURE, { party: 'party:investor-x', whatIf });
  expect(errors).toEqual([]);
  expect(at(data, 'exposure', 'party')).toEqual({ key: 'party:investor-x', names: { zh: '投资人甲' } });
  expect(at(data, 'exposure', 'difference', 'technologies', 'added', 'edges', 0, 'node')).toMatchObject({
    technologyKey: 'tech:compound-semiconductors',
    outcome: 'NOT_CAUGHT',
    share: { minExact: '34' },
    paths: [
      {
        steps: [
          {
            evidence: {
              fact: 'what-if/holding:investor-x/wingtech-technology/equity',
              hypothetical: true,
              recordedFrom: null,
              sources: [{ id: 'source:what-if', title: 'Hypothesis of the asker', at: 'whatIf.deals[0]' }],
            },
          },
        ],
      },
    ],
  });
  expect(at(data, 'exposure', 'difference', 'listed', 'added', 'edges', 0, 'node')).toMatchObject({
    partyKey: 'party:wingtech-technology',
    listKey: 'list:us-el',
    evidence: [{ hypothetical: false }, { hypothetical: false }],
  });
});

test('gaps and control have their differences, too', async () => {
  const { data, errors } = await ask(`{
    gaps(kinds: [CONTROL_SCOPE_GAP], technology: "tech:personal-data", whatIf: {items: [
      {list: "us-ccl", code: "9D999", from: "2026-06-01", classifies: [{technology: "personal-data", coverage: FULL}]}]}) {
      gaps { totalCount }
      difference { removed { edges { node { key technologies { key } } } } }
    }
    control(rule: "bis-affiliates", asOf: "2026-11-10", seeds: ["party:wingtech-technology"], whatIf: {
      parties: [{id: "new-co", en: "New Co", country: "CN"}],
      holdings: [{owner: "wingtech-technology", asset: "new-co", min: "50", from: "2026-01-01"}]}) {
      difference { added { edges { node { partyKey outcome proof { evidence { hypothetical } } } } } }
    }
  }`);
  expect(errors).toEqual([]);
  expect(at(data, 'gaps')).toEqual({
    gaps: { totalCount: 0 },
    difference: {
      removed: {
        edges: [
          {
            node: {
              key: 'gap:control-scope-gap/US/tech:personal-data',
              technologies: [{ key: 'tech:personal-data' }],
            },
          },
        ],
      },
    },
  });
  expect(at(data, 'control', 'difference', 'added', 'edges')).toEqual([
    { node: { partyKey: 'party:new-co', outcome: 'CAUGHT', proof: [{ evidence: { hypothetical: true } }] } },
  ]);
});

test.each([
  [
    { deals: [{ investor: 'nobody-at-all', target: 'wingtech-technology', stake: '5' }] },
    /whatIf\.deals\[0\]\.investor: "investor": there is no party:nobody-at-all/,
  ],
  [
    { holdings: [{ owner: 'wingtech-technology', asset: 'nexperia', share: '101' }] },
    /whatIf\.holdings\[0\]\.share: "share": "101" per cent is above 100/,
  ],
  [{ end: [{ fact: 'seed/listing:cn-195', date: '2020-01-01' }] }, /does not hold on 2020-01-01/],
  [{}, /The hypothesis is empty/],
  [
    { parties: Array.from({ length: 1_001 }, (_, index) => ({ id: `p${index}` })) },
    /has 1001 records; the limit is 1000/,
  ],
])('what is wrong with it is one clear error: %#', async (whatIf, message) => {
  const { errors } = await ask(EXPOSURE, { party: 'party:wingtech-technology', whatIf });
  expect(errors.map(({ message: text, extensions }) => [text, extensions['code']])).toEqual([
    [expect.stringMatching(message), 'BAD_USER_INPUT'],
  ]);
});

test('the second asking is counted before anything is computed', async () => {
  const parts = Array.from(
    { length: 7 },
    (_, index) => `a${index}: convergence(scope: {within: "CN"}) { difference { added { totalCount } } }`,
  );
  const { errors } = await ask(`{ ${parts.join(' ')} }`);
  expect(errors[0]?.extensions['code']).toBe('TOO_EXPENSIVE');
});
