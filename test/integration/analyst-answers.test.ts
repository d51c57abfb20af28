import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnalystOptions, runAnalystCypher } from '../../src/graph/analyst.ts';
import { Graph } from '../../src/graph/client.ts';
import { openEmptyGraph } from './graph-store.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
  await graph.write((run) =>
    run(`
      CREATE (a:Thing:Party {key: 'party:a', en: 'Call Load of CSV (HK)', dataset: 'test', folded: ['a'], names: ['a']}),
             (b:Thing:Party {key: 'party:b', zh: '乙', dataset: 'test', folded: ['乙'], names: ['乙']}),
             (c:Thing:Party {key: 'party:c', hash: 'internal', recordedFrom: 1}),
             (a)-[:OWNS {key: 'ab', hash: 'internal', shareMin: 500000000}]->(b),
             (c)-[:OWNS {key: 'cb'}]->(b)`),
  );
});
afterAll(() => graph.close());

const ask = (text: string, options?: AnalystOptions) => runAnalystCypher(graph, text, options);
const failureOf = (text: string, options?: AnalystOptions) =>
  ask(text, options).then(
    () => undefined,
    (error: unknown) => error as { code: string; message: string; details: Record<string, unknown> },
  );

describe('allowed is', () => {
  test.each([
    ['a pattern', 'MATCH (a:Party)-[:OWNS]->(b) RETURN a.key AS owner, b.key AS asset ORDER BY owner'],
    ['a comment at the beginning and at the end', '/* who */ // owns\nMATCH (a:Party) RETURN count(a) AS n // done'],
    ['subqueries', 'MATCH (a:Party) CALL (a) { MATCH (a)-->(b) RETURN b } RETURN EXISTS { (b)<--(:Party) } AS yes'],
    ['a subquery in an expression', 'RETURN [n IN [1] | COLLECT { MATCH (a:Party) RETURN a.key }] AS keys'],
    ['a path of any length', 'MATCH p = (:Party) (()-[:OWNS]->()){1,3} (:Party) RETURN length(p) AS steps'],
    ['the shortest path', "MATCH p = shortestPath((:Party {key: 'party:a'})-[*]-(:Party {key: 'party:c'})) RETURN p"],
    ['a union', 'MATCH (a:Party) RETURN a.key AS key UNION MATCH (b:Party) RETURN b.key AS key'],
    [
      'grouping, order and limit',
      'MATCH (a:Party) RETURN a.zh AS zh, count(*) AS n ORDER BY n DESC, zh SKIP 1 LIMIT 1',
    ],
    [
      'a function with a dot',
      "RETURN date.truncate('month', date('2026-07-15')) AS month, point.distance(point({x: 0, y: 0}), point({x: 1, y: 0})) AS d",
    ],
    ['labels', 'CALL db.labels() YIELD label RETURN label'],
    [
      'relationship types, quoted and spaced',
      'CALL `db` . relationshipTypes ( ) YIELD relationshipType AS type RETURN type',
    ],
    ['the schema', 'CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName RETURN nodeType, propertyName'],
    ['search', "CALL db.index.fulltext.queryNodes('thing_names', '乙') YIELD node RETURN node.key AS key"],
    ['the words of a refused clause as names', 'MATCH (show:Party) WITH show.key AS use, show AS terminate RETURN use'],
    ['a label from a parameter', 'MATCH (a:$($label)) RETURN a.key AS key'],
    ['a letter that is no ASCII as an escape', "MATCH (b:Party) WHERE b.zh = '\\u4e59' RETURN b.key AS key"],
    ['a semicolon at the end', 'MATCH (a:Party) RETURN a.key AS key;'],
  ])('%s', async (_what, text) => {
    const { rows } = await ask(text, { parameters: { label: 'Party' } });
    expect(rows.length).toBeGreaterThan(0);
  });

  test('any text as a parameter', async () => {
    const parameters = { name: 'Call Load of CSV (HK)' };
    const { rows } = await ask('MATCH (a:Party {en: $name}) RETURN a.key AS key', { parameters });
    expect(rows).toEqual([['party:a']]);
  });
});

describe('an answer', () => {
  test('has its columns when it has no rows', async () => {
    expect(await ask('MATCH (n:Nothing) RETURN n.a AS a, n.b AS b')).toEqual({
      columns: ['a', 'b'],
      rows: [],
      truncated: false,
    });
  });

  test('gives nodes, relationships and paths as plain JSON, without bookkeeping', async () => {
    const text = "MATCH p = (:Party {key: 'party:a'})-[r:OWNS]->(b)<-[:OWNS]-(c) RETURN r, c, p";
    const { rows } = await ask(text);
    const c = { labels: ['Thing', 'Party'], properties: { key: 'party:c', recordedFrom: 1 } };
    const relationship = { type: 'OWNS', properties: { key: 'ab', shareMin: 500_000_000 } };
    expect(rows).toEqual([
      [
        relationship,
        c,
        {
          nodes: [
            expect.objectContaining({ properties: expect.objectContaining({ key: 'party:a' }) }),
            expect.objectContaining({ properties: expect.objectContaining({ key: 'party:b' }) }),
            c,
          ],
          relationships: [
            { ...relationship, forward: true },
            { type: 'OWNS', properties: { key: 'cb' }, forward: false },
          ],
        },
      ],
    ]);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  test.each([
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', '9007199254740993'],
    ['-9223372036854775807', '-9223372036854775807'],
    ['1.5', 1.5],
    ['2.0', 2],
    ['1.0 / 0', 'Infinity'],
    ['null', null],
    ['true', true],
    ["'乙'", '乙'],
    ["date('2026-07-01')", '2026-07-01'],
    ["time('10:30:00+08:00')", '10:30:00+08:00'],
    ["localdatetime('2026-07-01T10:30:00')", '2026-07-01T10:30:00'],
    ["datetime('2026-07-01T10:30:00+08:00')", '2026-07-01T10:30:00+08:00'],
    ["duration('P1Y2M3DT4H')", 'P1Y2M3DT4H'],
    ['point({x: 1, y: 2})', 'point({srid: 7203, x: 1, y: 2})'],
    ['point({longitude: 1, latitude: 2, height: 3})', 'point({srid: 4979, x: 1, y: 2, z: 3})'],
    ["{a: [1, {b: date('2026-07-01')}], __isNode__: true}", { a: [1, { b: '2026-07-01' }], __isNode__: true }],
  ])('gives %s as %j', async (expression, expected) => {
    expect((await ask(`RETURN ${expression} AS value`)).rows).toEqual([[expected]]);
  });

  test('takes whole numbers of parameters as such', async () => {
    const { rows } = await ask('UNWIND range(1, $n) AS i RETURN i LIMIT $n', { parameters: { n: 2 } });
    expect(rows).toEqual([[1], [2]]);
  });

  test('stops at its limit and says whether there was more', async () => {
    const text = 'UNWIND range(1, $n) AS i RETURN i';
    const at = async (n: number) => {
      const { rows, truncated } = await ask(text, { parameters: { n }, limit: 10 });
      return [rows.length, truncated];
    };
    expect(await at(9)).toEqual([9, false]);
    expect(await at(10)).toEqual([10, false]);
    expect(await at(11)).toEqual([10, true]);
    expect(await at(10_000_000)).toEqual([10, true]);
  });

  test('has 1,000 rows at most when no limit is asked', async () => {
    const { rows, truncated } = await ask('UNWIND range(1, 5000) AS i RETURN i');
    expect([rows.length, truncated]).toEqual([1_000, true]);
  });

  test('stops at its size and says that there was more', async () => {
    const text = "UNWIND range(1, 100) AS i RETURN reduce(s = 'abcdefghij', n IN range(1, 7) | s + s) AS x";
    const { rows, truncated } = await ask(text, { maxBytes: 10_000 });
    expect(truncated).toBe(true);
    expect(rows).toHaveLength(7);
    expect(Buffer.byteLength(JSON.stringify(rows))).toBeLessThanOrEqual(10_000);
  });

  test('whose rows come in one large piece stops as well', async () => {
    const text = "UNWIND range(1, 1000) AS i RETURN reduce(s = 'abcdefghij', n IN range(1, 11) | s + s) AS x";
    const { rows, truncated } = await ask(text);
    expect(truncated).toBe(true);
    expect(rows.length).toBeGreaterThan(100);
    expect(Buffer.byteLength(JSON.stringify(rows))).toBeLessThanOrEqual(4 * 1024 * 1024);
  });

  test('with a first row beyond its size is refused', async () => {
    const text = "RETURN reduce(s = 'abcdefghij', n IN range(1, 12) | s + s) AS x";
    expect(await failureOf(text, { maxBytes: 30_000 })).toMatchObject({ code: 'TOO_EXPENSIVE' });
  });
});

describe('an error', () => {
  test.each([
    ['MATCH (n) RETRUN n', 1, 11],
    ['MATCH (n)\nRETRUN n', 2, 1],
    ['RETURN unknown AS x', 1, 8],
    ['RETURN nothing.here(1) AS x', 1, 8],
  ])('of the text %j names line %i, column %i', async (text, line, column) => {
    const error = await failureOf(text);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', details: { line, column } });
    expect(error?.message).toContain(`(line ${line}, column ${column})`);
    expect(error?.message).not.toContain('EXPLAIN');
  });

  test.each([
    ['a missing parameter', 'RETURN $missing AS x', /missing/],
    ['a division by zero', 'RETURN 1 / 0 AS x', /zero/],
    ['an unknown index', "CALL db.index.fulltext.queryNodes('nothing', 'x') YIELD node RETURN node", /nothing/],
    ['a wrong type', "RETURN 1 + date('2026-01-01') AS x", /./],
  ])('tells of %s in Neo4j’s words', async (_what, text, words) => {
    expect(await failureOf(text)).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(words) });
  });

  test.each([{ limit: 0 }, { limit: 10_001 }, { limit: 1.5 }, { timeoutMs: 60_000 }, { maxBytes: 1e9 }])(
    'tells of %j before anything is asked',
    async (options) => {
      expect(await failureOf('RETURN 1 AS x', options)).toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );

  test('tells of parameters that are too large', async () => {
    const parameters = { text: 'x'.repeat(2_000_000) };
    expect(await failureOf('RETURN size($text) AS x', { parameters })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('tells that the store is away', async () => {
    const away = Graph.connect({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x', database: 'neo4j' });
    await expect(runAnalystCypher(away, 'RETURN 1 AS x')).rejects.toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
    await away.close();
  });

  test('leaves the connections usable', async () => {
    const many = Array.from({ length: 20 }, (_, n) => failureOf(n % 2 === 0 ? 'RETURN 1 / 0 AS x' : 'RETRUN'));
    expect((await Promise.all(many)).map((error) => error?.code)).toEqual(Array(20).fill('BAD_USER_INPUT'));
    expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
  });
});
