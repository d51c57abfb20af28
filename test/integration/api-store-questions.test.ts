import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/analysis/engine.ts';
import { Graph } from '../../src/graph/client.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { AS_OF, openSeededApi, type SeededApi } from './api-seeded.ts';

const WINGTECH = 'party:wingtech-technology';

let store: SeededApi;
let ask: SeededApi['ask'];
let count: SeededApi['count'];
let graph: Graph;
let engine: Engine;

beforeAll(async () => {
  store = await openSeededApi();
  ({ graph, engine, ask, count } = store);
});

afterAll(() => store.graph.close());

describe('single things', () => {
  test('an item tells its codes, editions and memberships, an instrument its number', async () => {
    const { data, errors } = await ask(`{
      controlItems(first: 100) { edges { node { key code edition entry hsCodes memberships { versionKey change } } } }
      instrument(id: "instrument:cn-afsl") { names { zh } jurisdiction effective frame { knownAt { version } } }
      controlList(id: "list:cn-cml") { names { zh en } frame { datasets { id } assumptions { code } } }
    }`);
    expect(errors).toEqual([]);
    const nodes = listAt(data, 'controlItems', 'edges').map((edge) => at(edge, 'node'));
    expect(nodes.some((node) => listAt(node, 'memberships').length > 0)).toBe(true);
    expect(data?.['instrument']).toMatchObject({ jurisdiction: 'CN', frame: { knownAt: { version: 3 } } });
    expect(data?.['controlList']).toMatchObject({
      names: { zh: '反制清单' },
      frame: { datasets: [{ id: 'officers' }, { id: 'phases' }, { id: 'seed' }] },
    });
  });

  test('an item is told with the version of the list that brought it', async () => {
    const [row] = await graph.read<{ item: string; version: string; change: string }>(
      `MATCH (item:ControlItem)-[fact:LISTED_IN]->(version:ListVersion)
       RETURN item.key AS item, version.key AS version, fact.change AS change
       ORDER BY item, version
       LIMIT 1`,
    );
    const { data, errors } = await ask(
      'query ($id: ID!) { controlItem(id: $id) { list { key } memberships { versionKey change version { edition list { key } status { status } } } frame { asOf } } }',
      { id: row?.item },
    );
    expect(errors).toEqual([]);
    const membership = listAt(data, 'controlItem', 'memberships').find((one) => at(one, 'versionKey') === row?.version);
    expect(membership).toMatchObject({ change: row?.change.toUpperCase() });
    expect(at(membership, 'version', 'list', 'key')).toBe(at(data, 'controlItem', 'list', 'key'));
  });

  test('node and nodes give the same thing', async () => {
    const { data, errors } = await ask(`{ node(id: "list:cn-cml") { id key } nodes(ids: ["list:cn-cml"]) { id key }
      datasets { id version } }`);
    expect(errors).toEqual([]);
    expect(listAt(data, 'nodes')).toEqual([data?.['node']]);
    expect(data?.['datasets']).toMatchObject([
      { id: 'officers', version: 2 },
      { id: 'phases', version: 3 },
      { id: 'seed', version: 1 },
    ]);
  });

  test('what is not there is null, and a question about it is NOT_FOUND', async () => {
    const { data, errors } = await ask(`{
      instrument(id: "instrument:none") { key } controlList(id: "instrument:cn-afsl") { key } controlItem(id: "item:none") { key }
      exposure(party: "party:none") { partyKey } gaps(party: "party:none") { asOf } control(rule: "majority", seeds: ["party:none"]) { asOf }
    }`);
    expect(data).toEqual({
      instrument: null,
      controlList: null,
      controlItem: null,
      exposure: null,
      gaps: null,
      control: null,
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });
});

describe('filters', () => {
  const keysOf = async (filter: string): Promise<string[]> => {
    const { data, errors } = await ask(
      `{ gaps(asOf: "${AS_OF}", ${filter}) { gaps(first: 100) { edges { node { key kind severity jurisdiction partyKeys technologyKeys } } } } }`,
    );
    expect(errors, filter).toEqual([]);
    return listAt(data, 'gaps', 'gaps', 'edges').map((edge) => JSON.stringify(at(edge, 'node')));
  };

  test('gaps are narrowed by kind, severity, jurisdiction, party and technology', async () => {
    const late = await keysOf('kinds: [LATE_CONTROL]');
    expect(late.length).toBeGreaterThan(0);
    expect(late.every((one) => one.includes('"kind":"LATE_CONTROL"'))).toBe(true);
    const american = await keysOf('jurisdictions: ["US"]');
    expect(american.every((one) => one.includes('"jurisdiction":"US"'))).toBe(true);
    const severe = await keysOf('severities: [HIGH]');
    expect(severe.every((one) => one.includes('"severity":"HIGH"'))).toBe(true);
    const first: { partyKeys: string[] } = JSON.parse(late[0] ?? '{}');
    const party = await keysOf(`party: "${first.partyKeys[0]}"`);
    expect(party.length).toBeGreaterThan(0);
    expect(party.every((one) => one.includes(`"${first.partyKeys[0]}"`))).toBe(true);
    const [technology] = (await keysOf('kinds: [REVIEW_SCOPE_GAP, CONTROL_SCOPE_GAP]')).flatMap(
      (one) => (JSON.parse(one) as { technologyKeys: string[] }).technologyKeys,
    );
    const about = await keysOf(`technology: "${technology}"`);
    expect(about.length).toBeGreaterThan(0);
    expect(about.every((one) => one.includes(`"${technology}"`))).toBe(true);
  });

  test.each([
    ['gaps(jurisdictions: ["XX"]) { asOf }'],
    ['gaps(rules: ["none"]) { asOf }'],
    ['exposure(party: "party:nexperia", rule: "none") { asOf }'],
    ['exposure(party: "party:nexperia", paths: 51) { asOf }'],
    ['control(rule: "none", seeds: ["party:nexperia"]) { asOf }'],
    ['control(rule: "majority", seeds: []) { asOf }'],
    ['search(text: "x", first: 101) { hasMore }'],
    [`search(text: "${'x'.repeat(201)}") { hasMore }`],
    ['cypher(text: "RETURN 1", params: [1]) { columns }'],
    ['cypher(text: "RETURN 1", limit: 0) { columns }'],
    ['cypher(text: "RETURN") { columns }'],
  ])('%s is refused as the mistake of the caller', async (question) => {
    const { errors } = await ask(`{ ${question} }`);
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

test('a rule tells its derivation with exact shares and the facts behind them', async () => {
  const { data, errors } = await ask(`{ control(rule: "majority", seeds: ["${WINGTECH}"], asOf: "${AS_OF}") {
    rule { id status } assumptions { code } notModelled { code }
    outcomes { edges { node { by partyKey party { names { en } } outcome sum { minExact maxExact }
      proof { tier ownerKey assetKey kind nature share { minExact maxExact } against evidence { sources { title } } } } } } } }`);
  expect(errors).toEqual([]);
  const nexperia = listAt(data, 'control', 'outcomes', 'edges')
    .map((edge) => at(edge, 'node'))
    .find((node) => at(node, 'partyKey') === 'party:nexperia');
  expect(nexperia).toMatchObject({
    outcome: 'CAUGHT',
    sum: { minExact: '100', maxExact: '100' },
    proof: [
      { tier: 1, ownerKey: WINGTECH, assetKey: 'party:nexperia', kind: 'EQUITY', nature: 'DIRECT', against: false },
    ],
  });
  expect(listAt(nexperia, 'proof', 0, 'evidence', 'sources').length).toBeGreaterThan(0);
});

test('before a rule was in force its outcomes are told as what they would be', async () => {
  const { data, errors } = await ask(`{ control(rule: "ofac-50", seeds: ["${WINGTECH}"], asOf: "2013-06-01",
    only: [CAUGHT, INDETERMINATE, NOT_CAUGHT]) {
    rule { id status } outcomes { edges { node { partyKey outcome ifInForce } } } } }`);
  expect(errors).toEqual([]);
  expect(at(data, 'control', 'rule')).toEqual({ id: 'ofac-50', status: 'NOT_YET' });
  const nodes = listAt(data, 'control', 'outcomes', 'edges').map((edge) => at(edge, 'node'));
  expect(nodes.length).toBeGreaterThan(0);
  for (const node of nodes) {
    expect(at(node, 'outcome')).toBeNull();
    expect(['CAUGHT', 'INDETERMINATE', 'NOT_CAUGHT']).toContain(at(node, 'ifInForce'));
  }
});

describe('search', () => {
  const search = async (text: string, more: Record<string, unknown> = {}) => {
    const { data, errors } = await ask(
      `query ($text: String!, $labels: [ThingLabel!], $first: Int!) { search(text: $text, labels: $labels, first: $first) {
        hasMore frame { knownAt { version } } hits { key label score exact matched node { names { zh en original } aliases } } } }`,
      { text, first: 20, ...more },
    );
    expect(errors).toEqual([]);
    return { hits: listAt(data, 'search', 'hits'), hasMore: at(data, 'search', 'hasMore') };
  };
  const SMIC = 'party:semiconductor-manufacturing-international';

  test.each([['中芯国际'], ['smic'], ['ＳＭＩＣ'], ['Semiconductor Manufacturing International']])(
    '%s finds the company under its names of either language',
    async (text) => {
      const { hits } = await search(text, { labels: ['PARTY'] });
      expect(hits.map((hit) => at(hit, 'key'))).toContain(SMIC);
      expect(hits.every((hit) => at(hit, 'label') === 'PARTY')).toBe(true);
    },
  );

  test.each([['中芯'], ['芯'], ['镓']])('%s finds what has it in a name, as many as the store has', async (text) => {
    const { hits, hasMore } = await search(text, { first: 100 });
    expect(hasMore).toBe(false);
    expect(hits).toHaveLength(
      await count('MATCH (thing:Thing) WHERE thing.searchText CONTAINS $text RETURN count(*) AS count', { text }),
    );
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) expect(JSON.stringify(at(hit, 'node'))).toContain(text);
  });

  test('says that there is more, and nothing of nothing', async () => {
    expect(await search('技术', { first: 2 })).toMatchObject({ hasMore: true, hits: [{}, {}] });
    const { data, errors } = await ask(
      '{ search(text: "2025年第10号", first: 1) { notices { notice announcement { key } agencies { key } lists { key agencies { key } } itemCount items { key } partyCount parties { key } } } }',
    );
    expect(errors).toEqual([]);
    expect(listAt(data, 'search', 'notices')).toMatchObject([
      {
        notice: '不可靠实体清单工作机制公告2025年第10号',
        announcement: null,
        itemCount: 0,
        lists: [{ key: 'list:cn-uel' }],
      },
      {
        notice: '商务部公告2025年第10号',
        announcement: { key: 'instrument:cn-mofcom-2025-10' },
        partyCount: 0,
        lists: [{ key: 'list:cn-dual-use' }],
      },
    ]);
    for (const one of listAt(data, 'search', 'notices')) expect(listAt(one, 'agencies')).not.toEqual([]);
    expect(await search('no such name anywhere')).toEqual({ hits: [], hasMore: false });
    expect(at((await search('3c004')).hits, 0)).toMatchObject({ exact: true, matched: '3C004' });
    expect(at((await search('indium ph')).hits, 0)).toMatchObject({
      exact: false,
      matched: expect.stringMatching(/^indium phosphide$/i),
    });
  });

  test('keeps to kinds of things', async () => {
    const { hits } = await search('technology', { labels: ['CONTROL_LIST', 'INSTRUMENT'], first: 100 });
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) expect(['CONTROL_LIST', 'INSTRUMENT']).toContain(at(hit, 'label'));
  });
});

describe('cypher', () => {
  const cypher = async (text: string, more: Record<string, unknown> = {}, on = ask) =>
    on(
      `query ($text: String!, $params: JSON, $limit: Int! = 1000) {
        cypher(text: $text, params: $params, limit: $limit) { columns rows truncated } }`,
      { text, ...more },
    );

  test('answers columns and rows, with parameters, whole numbers as such', async () => {
    const { data, errors } = await cypher(
      'MATCH (t:Technology {key: $key}) RETURN t.key AS key, $n + 1 AS next, [1, null] AS list',
      { params: { key: 'tech:indium-phosphide', n: 41 } },
    );
    expect(errors).toEqual([]);
    expect(data?.['cypher']).toEqual({
      columns: ['key', 'next', 'list'],
      rows: [['tech:indium-phosphide', 42, [1, null]]],
      truncated: false,
    });
  });

  test('takes a JSON object written into the document too', async () => {
    const { data } = await ask('{ cypher(text: "RETURN $a.b AS b", params: { a: { b: [1, "x"] } }) { rows } }');
    expect(at(data, 'cypher', 'rows')).toEqual([[[1, 'x']]]);
  });

  test('says that there were more rows', async () => {
    const { data } = await cypher('UNWIND range(1, 5) AS n RETURN n', { limit: 2 });
    expect(data?.['cypher']).toEqual({ columns: ['n'], rows: [[1], [2]], truncated: true });
  });

  test.each([
    ['CREATE (:Thing {key: "x"})', 'READ_ONLY'],
    ['MATCH (n) DETACH DELETE n', 'READ_ONLY'],
    ['CALL dbms.listConfig()', 'READ_ONLY'],
    ['LOAD CSV FROM "file:///etc/passwd" AS row RETURN row', 'READ_ONLY'],
    ['RETURN nothing', 'BAD_USER_INPUT'],
    ['MATCH (n', 'BAD_USER_INPUT'],
  ])('%s is %s', async (text, code) => {
    const before = await count('MATCH (n) RETURN count(*) AS count');
    const { data, errors } = await cypher(text);
    expect(data).toEqual({ cypher: null });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect(errors[0]?.message.length).toBeGreaterThan(10);
    expect(await count('MATCH (n) RETURN count(*) AS count')).toBe(before);
  });

  test('a statement that takes too long is stopped, with the rest of the request', async () => {
    const hasty = openApi(engine, { graph, deadlineMs: 4_000 });
    const { errors } = await cypher(
      'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a WHERE a < 0 RETURN count(*) AS n',
      {},
      hasty.ask,
    );
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['TIMED_OUT']);
    const running = `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN count(*) AS count`;
    await expect.poll(() => count(running), { timeout: 20_000 }).toBe(0);
  });
});

test('with the store away, search and Cypher say so in a sentence, and what is in memory is answered', async () => {
  const away = Graph.connect({
    uri: `bolt://127.0.0.1:${await freePort()}`,
    user: 'u',
    password: 'p',
    database: 'neo4j',
  });
  try {
    const api = openApi(engine, { graph: away });
    const { data, errors } = await api.ask(
      '{ search(text: "x") { hasMore } cypher(text: "RETURN 1") { rows } instruments(first: 1) { totalCount } }',
    );
    expect(data).toMatchObject({ search: null, cypher: null, instruments: { totalCount: expect.any(Number) } });
    expect(errors).toHaveLength(2);
    for (const { extensions, message } of errors) {
      expect(extensions['code']).toBe('GRAPH_UNAVAILABLE');
      expect(message).toMatch(/^The graph store does not answer/);
    }
  } finally {
    await away.close();
  }
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
