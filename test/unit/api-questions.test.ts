import { expect, test } from 'vitest';
import { FIRST_QUERY } from '../../src/api/first-query.ts';
import { LinkageError } from '../../src/errors.ts';
import { toGlobalId } from '../../src/model/keys.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { smallEngine } from '../fixtures/small-graph.ts';

const { ask } = openApi(smallEngine());

const CONVERGENCE = `query ($scope: ConvergenceScope!, $asOf: String, $knownAt: String) {
  convergence(scope: $scope, asOf: $asOf, knownAt: $knownAt) {
    asOf knownAt { version published }
    scope { within across }
    datasets { id version }
    assumptions { code text { zh en } about }
    notModelled { code }
    technologies { totalCount edges { node {
      technology { key names { zh en original } }
      regimes converged since
      touches { regime jurisdiction strength status from counts coverage evidence {
        fact type says { zh en } confidence basis recordedFrom sources { id title url date }
      } }
    } } }
  }
}`;

test('three regimes converge from the day of the last of them, with the source of every fact', async () => {
  const { data, errors } = await ask(CONVERGENCE, { scope: { across: ['CN', 'US'] } });
  expect(errors).toEqual([]);
  expect(at(data, 'convergence')).toMatchObject({
    asOf: '2026-08-01',
    knownAt: { version: 2, published: '2026-07-01T00:00:00Z' },
    scope: { within: null, across: ['CN', 'US'] },
    datasets: [{ id: 'small', version: 2 }],
  });
  const first = at(data, 'convergence', 'technologies', 'edges', 0, 'node');
  expect(first).toMatchObject({
    technology: { key: 'tech:inp', names: { zh: '磷化铟', en: 'Indium phosphide', original: null } },
    regimes: ['EXPORT_CONTROL', 'FDI_REVIEW', 'ANTI_SANCTION'],
    converged: true,
    since: '2026-01-02',
  });
  for (const touch of listAt(first, 'touches')) {
    const evidence = listAt(touch, 'evidence');
    expect(evidence.length).toBeGreaterThan(0);
    for (const fact of evidence) expect(fact).toMatchObject({ sources: [{ url: 'https://example.org/notice' }] });
  }
  expect(at(first, 'touches', 0)).toMatchObject({
    regime: 'EXPORT_CONTROL',
    coverage: 'CONTROL_POINT',
    strength: 'EFFECT',
  });
});

test('the question that GraphiQL opens with is answered', async () => {
  const { data, errors } = await ask(FIRST_QUERY);
  expect(errors).toEqual([]);
  expect(at(data, 'convergence', 'technologies', 'edges', 0, 'node', 'technology', 'key')).toBe('tech:inp');
});

test('the day before, two regimes touch and nothing converges', async () => {
  const { data } = await ask(CONVERGENCE, { scope: { across: ['CN', 'US'] }, asOf: '2026-01-01' });
  expect(at(data, 'convergence', 'technologies', 'edges', 0, 'node')).toMatchObject({
    regimes: ['EXPORT_CONTROL', 'ANTI_SANCTION'],
    converged: false,
    since: null,
  });
});

test('within China no review by an American agency is claimed', async () => {
  const { data } = await ask(CONVERGENCE, { scope: { within: 'CN' } });
  expect(at(data, 'convergence', 'scope')).toEqual({ within: 'CN', across: null });
  expect(at(data, 'convergence', 'technologies', 'edges', 0, 'node', 'regimes')).toEqual([
    'EXPORT_CONTROL',
    'ANTI_SANCTION',
  ]);
});

test('an earlier version answers with what was known then', async () => {
  const owners = '{ ownerKey right share { min max minExact maxExact minOpen maxOpen } certain }';
  const query = `query ($knownAt: String) { party(id: "party:holder", knownAt: $knownAt, asOf: "2026-06-15") {
    owners { edges ${owners} pageInfo { hasNextPage } } frame { knownAt { version } } } }`;
  const keys = async (knownAt?: string): Promise<unknown[]> => {
    const { data, errors } = await ask(query, { knownAt });
    expect(errors).toEqual([]);
    return listAt(data, 'party', 'owners', 'edges').map((edge) => at(edge, 'ownerKey'));
  };
  expect(await keys('1')).toEqual(['party:silent', 'party:parent', 'party:nowhere']);
  expect(await keys()).toEqual(['party:silent', 'party:parent', 'party:parent', 'party:nowhere']);
});

test('a share is per cent with exact text, an open end has its flag, an unknown share is null', async () => {
  const { data } = await ask(
    `{ party(id: "party:holder", asOf: "2026-06-15", knownAt: "1") { owners { edges {
      node { key } ownerKey share { min max minExact maxExact minOpen maxOpen } certain } } } }`,
  );
  expect(at(data, 'party', 'owners', 'edges')).toEqual([
    {
      node: { key: 'party:silent' },
      ownerKey: 'party:silent',
      share: { min: 50, max: 75, minExact: '50', maxExact: '75', minOpen: true, maxOpen: true },
      certain: true,
    },
    {
      node: { key: 'party:parent' },
      ownerKey: 'party:parent',
      share: {
        min: 33.3333333,
        max: 33.3333333,
        minExact: '33.3333333',
        maxExact: '33.3333333',
        minOpen: false,
        maxOpen: false,
      },
      certain: true,
    },
    { node: null, ownerKey: 'party:nowhere', share: null, certain: false },
  ]);
});

test.each([
  ['2025-01-09', 'NOT_YET', null, '2025-01-10', false],
  ['2025-06-01', 'IN_FORCE', '2025-01-10', '2026-03-01', false],
  ['2026-05-31', 'SUSPENDED', '2026-03-01', '2026-06-01', false],
  ['2026-06-01', 'IN_FORCE', '2026-06-01', null, true],
])('the listing is, on %s, %s', async (asOf, status, from, to, lapsed) => {
  const { data, errors } = await ask(
    `query ($asOf: String) { party(id: "party:holder", asOf: $asOf) {
      listings { listedName notice status { status from to lapsed event { says { zh } } } measures { act effect } }
      frame { assumptions { code about } } } }`,
    { asOf },
  );
  expect(errors).toEqual([]);
  expect(at(data, 'party', 'listings', 0)).toMatchObject({
    status: { status, from, to, lapsed },
    measures: [{ act: 'SELL_TO', effect: 'BARRED' }],
  });
  expect(codesOf(at(data, 'party', 'frame')).includes('NO_LATER_EVENT')).toBe(lapsed);
});

test('an assumption names what it is about: keys, as many as asked, and the facts among them with their sources', async () => {
  const asked =
    'about aboutCount some: about(first: 1) none: about(first: 0) facts { fact sources { id } } things { key }';
  const query = `query ($asOf: String) { party(id: "party:holder", asOf: $asOf) { frame { assumptions { code ${asked} } } } }`;
  const { data, errors } = await ask(query, { asOf: '2026-06-01' });
  expect(errors).toEqual([]);
  const assumed = listAt(data, 'party', 'frame', 'assumptions').find((one) => at(one, 'code') === 'NO_LATER_EVENT');
  const about = listAt(assumed, 'about');
  expect(about.length).toBeGreaterThan(0);
  expect(assumed).toMatchObject({ aboutCount: about.length, some: about.slice(0, 1), none: [], things: [] });
  expect(listAt(assumed, 'facts').map((one) => at(one, 'fact'))).toEqual(about);
  const { errors: refused } = await ask(
    '{ party(id: "party:holder") { frame { assumptions { about(first: 10001) facts(first: 101) { fact } } } } }',
  );
  expect(refused[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'first' } });
});

test('a thing is found by key and by id, and as what it is', async () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id key
    ... on Named { names { original } }
    ... on Technology { broader { key } narrower { key } classifications { code coverage list { key } } }
    ... on ControlItem { code hsCodes list { jurisdiction } }
    ... on Listing { listedName }
    ... on Fact { type } } }`;
  const { data, errors } = await ask(query, {
    ids: [
      'tech:inp',
      toGlobalId('tech:semiconductors'),
      'item:cn-dual-use:3C004.a@2025',
      'small/listing:1',
      toGlobalId('small/holding:known'),
      'party:nobody',
    ],
  });
  expect(errors).toEqual([]);
  expect(data?.['nodes']).toMatchObject([
    {
      __typename: 'Technology',
      id: toGlobalId('tech:inp'),
      broader: [{ key: 'tech:semiconductors' }],
      classifications: [{ code: '3C004.a', coverage: 'CONTROL_POINT', list: { key: 'list:cn-dual-use' } }],
    },
    { key: 'tech:semiconductors', names: { original: 'Halbleiter' }, narrower: [{ key: 'tech:inp' }] },
    { __typename: 'ControlItem', code: '3C004.a', hsCodes: ['2853904030'], list: { jurisdiction: 'CN' } },
    { __typename: 'Listing', listedName: 'HOLDER INC.' },
    { __typename: 'Fact', type: 'HOLDING' },
    null,
  ]);
});

test('a technology names the parties and the assets that have to do with it', async () => {
  const { data, errors } = await ask(
    `{ technology(id: "tech:inp") { parties { edges { node { __typename key } role basis certain evidence { fact } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(at(data, 'technology', 'parties', 'edges')).toEqual([
    {
      node: { __typename: 'Asset', key: 'asset:line' },
      role: 'SUPPLIES',
      basis: 'STATED',
      certain: true,
      evidence: { fact: 'small/role:2' },
    },
    {
      node: { __typename: 'Party', key: 'party:holder' },
      role: 'HOLDS',
      basis: 'STATED',
      certain: true,
      evidence: { fact: 'small/role:1' },
    },
  ]);
});

test('absence is null and no error', async () => {
  const { data, errors } = await ask('{ technology(id: "tech:none") { key } party(id: "tech:inp") { key } }');
  expect(errors).toEqual([]);
  expect(data).toEqual({ technology: null, party: null });
});

test('with the store away everything in memory is answered and marked so', async () => {
  const away = openApi(smallEngine(), {
    graph: { ready: () => Promise.reject(new LinkageError('GRAPH_UNAVAILABLE', 'away')) },
  });
  const { data, errors } = await away.ask(CONVERGENCE, { scope: { across: ['CN', 'US'] } });
  expect(errors).toEqual([]);
  expect(at(data, 'convergence', 'technologies', 'edges', 0, 'node', 'converged')).toBe(true);
  expect(codesOf(at(data, 'convergence'))).toContain('STORE_AWAY');

  const past = await away.ask('{ datasets(knownAt: "2026-06-15T00:00:00Z") { id } }');
  expect(past.errors).toEqual([]);
  expect(listAt(past.data, 'datasets').length).toBe(1);
});

test('with the store there, nobody says that it is away', async () => {
  const { data } = await ask(CONVERGENCE, { scope: { within: 'CN' } });
  expect(codesOf(at(data, 'convergence'))).not.toContain('STORE_AWAY');
});

function codesOf(answer: unknown): readonly unknown[] {
  return listAt(answer, 'assumptions').map((one) => at(one, 'code'));
}

test('the touches of a technology are summed up by regime and jurisdiction, the scope left out is everywhere', async () => {
  const { data, errors } = await ask(`{ convergence { scope { across modelled } technologies { edges { node {
    touches { regime jurisdiction strength counts from }
    summary { regime jurisdiction strength from total counting unverified }
  } } } } }`);
  expect(errors).toEqual([]);
  expect(at(data, 'convergence', 'scope')).toEqual({ across: ['CN', 'US'], modelled: ['CN', 'US'] });
  const node = at(data, 'convergence', 'technologies', 'edges', 0, 'node');
  const touches = listAt(node, 'touches') as { regime: string; jurisdiction: string; counts: boolean }[];
  const lines = listAt(node, 'summary') as { regime: string; jurisdiction: string; total: number; counting: number }[];
  expect(lines.length).toBeGreaterThan(2);
  for (const { regime, jurisdiction, total, counting } of lines) {
    const group = touches.filter((one) => one.regime === regime && one.jurisdiction === jurisdiction);
    expect([group.length, group.filter(({ counts }) => counts).length]).toEqual([total, counting]);
  }
  expect(lines.reduce((sum, { total }) => sum + total, 0)).toBe(touches.length);
});
