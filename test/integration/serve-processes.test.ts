import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { type Answer, at, listAt } from '../fixtures/api-client.ts';
import { COMMON_THINGS, holding, readingOf, thing } from './graph-readings.ts';
import { emptyGraph, openEmptyGraph } from './graph-store.ts';
import { IMPORTING_SERVER, type Line, openLine, SERVE, type Served, serve, until } from './served.ts';

let graph: Graph;
let folder: string;
let line: Line | undefined;
const servers: Served[] = [];

beforeAll(async () => {
  expect(existsSync('dist/cli/main.js'), 'npm test builds before it tests').toBe(true);
  graph = await openEmptyGraph();
});
beforeEach(async () => {
  await emptyGraph(graph);
  await importReading(graph, readingWith(2), { actor: 'test' });
  folder = mkdtempSync(join(tmpdir(), 'regimelink-served-'));
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  await line?.close();
  line = undefined;
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => graph.close());

const HUB = 'party:hub';

/** So many holdings of one party. */
function readingWith(holdings: number): SourceReading {
  const owned = Array.from({ length: holdings }, (_, number) => `owned-${number}`);
  return readingOf(
    'one',
    [...COMMON_THINGS, thing('Party', 'hub'), ...owned.map((id) => thing('Party', id))],
    owned.map((id) => holding('one', 'hub', id, '60')),
  );
}

async function started(program: readonly string[], uri?: string): Promise<Served> {
  const server = await serve(program, folder, uri);
  servers.push(server);
  return server;
}

const QUESTION = `{ control(rule: "majority", seeds: ["${HUB}"]) {
  knownAt { version published } assumptions { code } outcomes(first: 1) { totalCount } } }`;

/** Version of an answer, number of parties that it tells of, and whether it is marked as one without the store. */
function told({ data, errors }: Answer): readonly unknown[] {
  expect(errors).toEqual([]);
  const control = at(data, 'control');
  const isAway = listAt(control, 'assumptions').some((one) => at(one, 'code') === 'STORE_AWAY');
  return [at(control, 'knownAt', 'version'), at(control, 'outcomes', 'totalCount'), isAway ? 'away' : 'there'];
}

test('a thousand facts that one process imports are in its next answer, and without a reload in those of another', async () => {
  const writer = await started(IMPORTING_SERVER);
  const other = await started(SERVE);
  for (const server of [writer, other]) expect(told(await server.ask(QUESTION))).toEqual([1, 2, 'there']);

  const file = join(folder, 'reading.json');
  writeFileSync(file, JSON.stringify(readingWith(1_002)));
  writer.child.stdin?.write(`${file}\n`);
  await writer.says(/^imported 2$/m);
  expect(told(await writer.ask(QUESTION))).toEqual([2, 1_002, 'there']);
  const seen = await until(
    async () => told(await other.ask(QUESTION)),
    ([version]) => version !== 1,
  );
  expect(seen).toEqual([2, 1_002, 'there']);
});

test('a server that starts while its store is away answers from the saved snapshot, says so, and catches up', async () => {
  line = await openLine();
  const before = await started(SERVE, line.uri);
  expect(told(await before.ask(QUESTION))).toEqual([1, 2, 'there']);
  await before.stop();

  line.cut();
  const server = await started(SERVE, line.uri);
  expect(server.said()).toMatch(/does not answer: serving the saved snapshot \(version 1, published \S+\)/);
  expect(told(await server.ask(QUESTION))).toEqual([1, 2, 'away']);
  const ready = await server.get('ready');
  expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('does not answer')]);
  expect((await server.get('health')).status).toBe(200);
  const searched = await server.ask('{ search(text: "hub") { __typename } }');
  expect(searched.errors.map(({ extensions }) => extensions['code'])).toEqual(['GRAPH_UNAVAILABLE']);

  await importReading(graph, readingWith(5), { actor: 'test' });
  await line.mend();
  await until(
    () => server.get('ready'),
    ({ status }) => status === 200,
  );
  expect(told(await server.ask(QUESTION))).toEqual([2, 5, 'there']);
});

test('a server without its store and without a saved snapshot says what is wrong', async () => {
  line = await openLine();
  line.cut();
  await expect(serve(SERVE, folder, line.uri)).rejects.toThrow(/GRAPH_UNAVAILABLE|does not answer/);
});
