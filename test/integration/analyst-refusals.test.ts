import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnalystOptions, runAnalystCypher } from '../../src/graph/analyst.ts';
import type { Graph } from '../../src/graph/client.ts';
import { dump, openEmptyGraph } from './graph-store.ts';

/** A server that is lost in one value does not look at the clock until it is through. */
const SETTLE = { timeout: 60_000 };

let graph: Graph;
let listener: Server;
let visits = 0;
let address = '';
let before: string[];

beforeAll(async () => {
  graph = await openEmptyGraph();
  await graph.write((run) =>
    run(`
      UNWIND range(1, 30) AS n
      CREATE (:Thing:Party {key: 'party:' + n, en: 'Party ' + n})`),
  );
  await graph.write((run) =>
    run('MATCH (a:Party), (b:Party) WHERE a.key <> b.key CREATE (a)-[:OWNS {key: a.key + b.key}]->(b)'),
  );
  listener = createServer((_request, response) => {
    visits += 1;
    response.end('secret\n');
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/list.csv`;
  before = await everything();
});

afterAll(async () => {
  listener.close();
  await graph.close();
});

/** The content of the store, its schema and its users: what a hostile statement would change. */
async function everything(): Promise<string[]> {
  const schema = await graph.read(
    'SHOW INDEXES YIELD name, owningConstraint RETURN name, owningConstraint ORDER BY name',
  );
  const users = await graph.read('SHOW USERS YIELD user, passwordChangeRequired');
  const labels = await graph.read('CALL db.labels() YIELD label RETURN label ORDER BY label');
  return [...(await dump(graph)), JSON.stringify([schema, users, labels])];
}

async function refusalOf(text: string, options: AnalystOptions = {}): Promise<{ code: string; message: string }> {
  const outcome = await runAnalystCypher(graph, text.replaceAll('ADDRESS', address), options).then(
    (answer) => ({ code: 'ANSWERED', message: JSON.stringify(answer).slice(0, 500) }),
    (error: unknown) => error as { code: string; message: string },
  );
  expect(await everything(), 'the store is as it was').toEqual(before);
  expect(visits, 'nothing was fetched').toBe(0);
  return outcome;
}

describe('what READ access mode lets through is refused:', () => {
  test.each([
    ['a file', "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row"],
    ['an address', "LOAD CSV FROM 'ADDRESS' AS row RETURN row"],
    ['an address in a parameter', 'LOAD CSV FROM $address AS row RETURN row'],
    ['TERMINATE TRANSACTIONS', "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"],
    ['SHOW SETTINGS', 'SHOW SETTINGS'],
    ['SHOW TRANSACTIONS', 'SHOW TRANSACTIONS'],
    ['SHOW FUNCTIONS', 'SHOW FUNCTIONS YIELD name RETURN name'],
    ['SHOW PROCEDURES', 'SHOW PROCEDURES'],
    ['SHOW INDEXES', 'SHOW INDEXES'],
    ['SHOW USERS', 'SHOW USERS'],
    ['SHOW DATABASES', 'SHOW DATABASES'],
    ['the list of connections', 'CALL dbms.listConnections()'],
    ['ending a connection', "CALL dbms.killConnection('bolt-1')"],
    ['clearing caches', 'CALL db.clearQueryCaches()'],
    ['the settings by procedure', 'CALL dbms.listConfig()'],
    ['JMX', "CALL dbms.queryJmx('*:*')"],
    ['a procedure that reads but is not in the list', 'CALL db.info()'],
    ['a procedure that waits', 'CALL db.awaitIndexes(10)'],
    ['statistics', "CALL db.stats.retrieve('QUERIES')"],
  ])('%s', async (_what, text) => {
    expect(await refusalOf(text, { parameters: { address } })).toMatchObject({ code: 'READ_ONLY' });
  });
});

describe('what changes anything is refused:', () => {
  test.each([
    ['CREATE', 'CREATE (:Stray)'],
    ['INSERT', 'INSERT (:Stray)'],
    ['MERGE', "MERGE (:Party {key: 'stray'})"],
    ['SET', 'MATCH (n) SET n.stray = 1'],
    ['REMOVE', 'MATCH (n) REMOVE n.key'],
    ['DELETE', 'MATCH (n) DETACH DELETE n'],
    ['FOREACH', 'FOREACH (n IN range(1, 3) | CREATE (:Stray {n: n}))'],
    ['a subquery that writes', 'UNWIND [1] AS n CALL (n) { CREATE (:Stray) } RETURN n'],
    ['a subquery that writes in transactions of its own', 'MATCH (n) CALL (n) { CREATE (:Stray) } IN TRANSACTIONS'],
    ['an index', 'CREATE INDEX stray FOR (n:Party) ON (n.en)'],
    ['a constraint', 'DROP CONSTRAINT thing_key IF EXISTS'],
    ['a label by procedure', "CALL db.createLabel('Stray')"],
    ['a user', "CREATE USER stray SET PASSWORD 'straystray'"],
    ['the password', "ALTER USER neo4j SET PASSWORD 'straystray'"],
  ])('%s', async (_what, text) => {
    expect(await refusalOf(text)).toMatchObject({ code: 'READ_ONLY' });
  });
});

describe('a hostile text is refused:', () => {
  test.each([
    ['several statements', 'RETURN 1 AS one; MATCH (n) DETACH DELETE n', 'BAD_USER_INPUT'],
    ['LOAD CSV in EXISTS', "RETURN EXISTS { LOAD CSV FROM 'ADDRESS' AS r RETURN r } AS x", 'READ_ONLY'],
    ['LOAD CSV in COLLECT', "RETURN COLLECT { LOAD CSV FROM 'ADDRESS' AS r RETURN r } AS x", 'READ_ONLY'],
    [
      'LOAD CSV within an expression, where no plan shows it',
      "RETURN [n IN [1, 2] | COLLECT { LOAD CSV FROM 'ADDRESS' AS r RETURN r }] AS x",
      'READ_ONLY',
    ],
    [
      'LOAD CSV in the condition of a path',
      "MATCH p = (a)-[*1..2]->(b) WHERE all(n IN nodes(p) WHERE EXISTS { LOAD CSV FROM 'ADDRESS' AS r RETURN r }) RETURN p",
      'READ_ONLY',
    ],
    ['LOAD CSV cut by a comment', "LOAD /* as\nit were */ CSV FROM 'ADDRESS' AS r RETURN r", 'READ_ONLY'],
    [
      'a procedure within an expression',
      'RETURN [n IN [1] | COLLECT { CALL db.info() YIELD name RETURN name }] AS x',
      'READ_ONLY',
    ],
    [
      'ending a connection within an expression',
      "RETURN [n IN [1] | COLLECT { CALL dbms.killConnection('bolt-1') YIELD message RETURN message }] AS x",
      'READ_ONLY',
    ],
    ['a procedure behind backticks and spaces', 'CALL `dbms` . /**/ `listConnections` ( )', 'READ_ONLY'],
    [
      'a procedure after an allowed one',
      'CALL db.labels() YIELD label CALL db.info() YIELD name RETURN *',
      'READ_ONLY',
    ],
    ['a procedure of a plug-in', "CALL apoc.load.json('ADDRESS') YIELD value RETURN value", 'READ_ONLY'],
    ['a keyword spelt with escapes', 'CRE\\u0041TE (:Stray)', 'BAD_USER_INPUT'],
    ['a quote spelt as an escape', "RETURN 'a\\u0027 CREATE (:Stray) //' AS x", 'BAD_USER_INPUT'],
    ['a comment that hides the beginning', '/* RETURN 1 */ // RETURN 2\nCREATE (:Stray)', 'READ_ONLY'],
    ['EXPLAIN', 'EXPLAIN CREATE (:Stray)', 'BAD_USER_INPUT'],
    ['PROFILE', 'PROFILE CREATE (:Stray)', 'BAD_USER_INPUT'],
    ['PROFILE after a comment', '/**/ profile MATCH (n) RETURN n', 'BAD_USER_INPUT'],
    ['options of the planner', 'CYPHER planner=dp CREATE (:Stray)', 'BAD_USER_INPUT'],
    ['the system database', 'USE system SHOW USERS', 'BAD_USER_INPUT'],
    ['the system database in a subquery', 'CALL () { USE system RETURN 1 AS one } RETURN one', 'BAD_USER_INPUT'],
    ['another database', 'USE other MATCH (n) RETURN n', 'BAD_USER_INPUT'],
    ['a label from a parameter', 'MERGE (n:$($label))', 'READ_ONLY'],
    ['a statement in a parameter', 'RETURN 1 AS one $label', 'BAD_USER_INPUT'],
    [
      'transactions of its own, reading',
      'UNWIND [1] AS n CALL (n) { RETURN n AS m } IN TRANSACTIONS RETURN m',
      'READ_ONLY',
    ],
    ['a command of the shell', ':use system', 'BAD_USER_INPUT'],
    ['periodic commit', "USING PERIODIC COMMIT LOAD CSV FROM 'ADDRESS' AS r CREATE (:Stray)", 'READ_ONLY'],
    ['a very long text', `RETURN ${'1 + '.repeat(10_000)}1 AS x`, 'BAD_USER_INPUT'],
    ['nothing', ' \n ', 'BAD_USER_INPUT'],
    ['an unknown procedure', 'CALL nothing.here()', 'READ_ONLY'],
    ['an unknown function', 'RETURN apoc.text.join([], "") AS x', 'BAD_USER_INPUT'],
  ])('%s', async (_what, text, code) => {
    const refusal = await refusalOf(text, { parameters: { label: 'Stray) DETACH DELETE (n' } });
    expect(refusal).toMatchObject({ code });
    expect(refusal.message).toMatch(/^[A-Z\W].*/s);
  });
});

describe('a text that asks for too much is stopped:', () => {
  test.each([
    ['a huge range', 'UNWIND range(1, 100000000000) AS n RETURN max(n) AS x', 'TIMED_OUT'],
    ['an explosion of paths', 'MATCH p = (:Party)-[:OWNS*1..12]->(:Party) RETURN count(p) AS x', 'TIMED_OUT'],
    [
      'a product of everything',
      'MATCH (a), (b), (c), (d), (e), (f), (g) RETURN sum(size(a.en + g.en)) AS x',
      'TIMED_OUT',
    ],
    ['a list of everything', 'UNWIND range(1, 100000000) AS n RETURN collect(n) AS x', 'TOO_EXPENSIVE'],
    ['a cell of ten million numbers', 'RETURN range(1, 10000000) AS x', 'TOO_EXPENSIVE'],
    ['a cell in which the server is lost', 'RETURN range(1, 300000000) AS x', 'TIMED_OUT'],
    ['a list that doubles many times', 'RETURN reduce(l = [0], n IN range(1, 24) | l + l) AS x', 'TOO_EXPENSIVE'],
    [
      'a text that doubles forty times',
      "RETURN size(reduce(s = 'a', n IN range(1, 40) | s + s)) AS x",
      'TOO_EXPENSIVE',
    ],
    ['a list made at once', 'RETURN size([n IN range(1, 1000000000) | n]) AS x', 'TOO_EXPENSIVE'],
  ])('%s', async (_what, text, code) => {
    const timeoutMs = code === 'TIMED_OUT' ? 2_500 : 30_000;
    expect(await refusalOf(text, { timeoutMs })).toMatchObject({ code });
    const own = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN 1';
    await expect.poll(async () => (await graph.read(own, { text })).length, SETTLE).toBe(0);
  });

  test.each([
    ['lists in lists, more than the server can send', 'RETURN reduce(l = [], n IN range(1, 100000) | [l]) AS x'],
    ['lists in lists, more than the driver can read', 'RETURN reduce(l = [], n IN range(1, 2000) | [l]) AS x'],
    ['lists in lists as a text', `RETURN ${'['.repeat(5_000)}${']'.repeat(5_000)} AS x`],
  ])('%s', async (_what, text) => {
    expect((await refusalOf(text, { timeoutMs: 2_500 })).code).toMatch(/^(TIMED_OUT|TOO_EXPENSIVE)$/);
  });

  test('when whoever asked goes away, at once and on the server too', async () => {
    const stop = new AbortController();
    const text = 'UNWIND range(1, 100000000000) AS n RETURN min(n) AS gone';
    const asking = refusalOf(text, { signal: stop.signal });
    const own = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN 1';
    const running = async (): Promise<number> => (await graph.read(own, { text })).length;
    await expect.poll(running, SETTLE).toBe(1);
    stop.abort();
    expect(await asking).toMatchObject({ code: 'TIMED_OUT', message: expect.stringContaining('cancelled') });
    await expect.poll(running, SETTLE).toBe(0);
  });
});

test('after all that the server still answers, analysts too', async () => {
  expect(await runAnalystCypher(graph, 'MATCH (p:Party) RETURN count(p) AS parties')).toEqual({
    columns: ['parties'],
    rows: [[30]],
    truncated: false,
  });
});
