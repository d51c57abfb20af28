import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Graph, int, type PlanOperator } from '../../src/graph/client.ts';
import { READ_OPEN } from '../../src/graph/diff.ts';
import { importReading } from '../../src/graph/load.ts';
import { checksumOf, migrate } from '../../src/graph/migrate.ts';
import { READ_ALL, READ_CHANGED } from '../../src/graph/read.ts';
import { DELETE_STAGED } from '../../src/graph/recover.ts';
import { MIGRATIONS } from '../../src/graph/schema.ts';
import { ALL_SHAPES } from '../../src/graph/shapes.ts';
import { THINGS_BY_KEYS } from '../../src/graph/things.ts';
import { CLOSE, CREATE_DESCRIPTIONS, CREATE_NODES, CREATE_RELATIONSHIPS } from '../../src/graph/write-texts.ts';
import { smallReading } from './graph-readings.ts';
import { openEmptyGraph } from './graph-store.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
  await importReading(graph, smallReading('schema', '25'), { actor: 'tester' });
});
afterAll(() => graph.close());

describe('migrations', () => {
  test('are applied once: a second run applies none', async () => {
    expect(await migrate(graph)).toEqual([]);
    const applied = await graph.read('MATCH (migration:Migration) RETURN migration.id AS id ORDER BY id');
    expect(applied).toEqual(MIGRATIONS.map(({ id }) => ({ id })));
  });

  test('whose text has changed are refused', async () => {
    const [first, ...rest] = MIGRATIONS;
    const changed = [{ id: first?.id ?? '', cypher: ['RETURN 1'] }, ...rest];
    await expect(migrate(graph, changed)).rejects.toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message: expect.stringContaining('001-things'),
    });
  });

  test('of a newer program are refused', async () => {
    await expect(migrate(graph, MIGRATIONS.slice(0, -1))).rejects.toThrow(MIGRATIONS.at(-1)?.id ?? 'no migration');
  });

  test('have a checksum that ignores indentation and nothing else', () => {
    expect(checksumOf({ id: 'x', cypher: ['CREATE  (a)\n  RETURN a'] })).toBe(
      checksumOf({ id: 'x', cypher: ['CREATE (a) RETURN a'] }),
    );
    expect(checksumOf({ id: 'x', cypher: ['RETURN 1'] })).not.toBe(checksumOf({ id: 'x', cypher: ['RETURN 2'] }));
  });
});

describe('constraints', () => {
  const write = (cypher: string) => graph.write((run) => run(cypher));

  test.each(ALL_SHAPES.map(({ name, kind }) => [name, kind] as const))(
    'refuse a second %s with the same key and version',
    async (name, kind) => {
      const twice =
        kind === 'node'
          ? `CREATE (:${name} {key: 'x/y:z', recordedFrom: 1}), (:${name} {key: 'x/y:z', recordedFrom: 1})`
          : `CREATE (a), (b), (a)-[:${name} {key: 'x/y:z', recordedFrom: 1}]->(b), (a)-[:${name} {key: 'x/y:z', recordedFrom: 1}]->(b)`;
      await expect(write(twice)).rejects.toThrow(/already exists/);
    },
  );

  test('refuse a second thing of the same key', async () => {
    await expect(write("CREATE (:Thing {key: 'party:a'})")).rejects.toThrow(/already exists/);
  });
});

describe('plans', () => {
  // A CartesianProduct of two seeks by a unique key has one row, so it is no scan.
  const SCANS = /^(AllNodesScan|\w*TypeScan|NodeByLabelScan|\w*IndexScan)$/;

  function* operators(plan: PlanOperator): Generator<PlanOperator> {
    yield plan;
    for (const child of plan.children) yield* operators(child);
  }

  async function names(cypher: string, parameters: Record<string, unknown>): Promise<string[]> {
    const { plan } = await graph.explain(cypher, parameters);
    return [...operators(plan)].map(({ name }) => name);
  }

  test.each(ALL_SHAPES.map(({ name }) => name))('close a %s by an index on keys', async (name) => {
    const plan = await names(CLOSE[name], { rows: [], version: 1 });
    expect(plan.filter((operator) => SCANS.test(operator))).toEqual([]);
    expect(plan.some((operator) => /IndexSeek/.test(operator))).toBe(true);
  });

  test.each([
    ...Object.entries(CREATE_NODES),
    ...Object.entries(CREATE_RELATIONSHIPS),
    ['Description', CREATE_DESCRIPTIONS],
  ])('find the ends of a new %s by an index', async (_name, cypher) => {
    const plan = await names(cypher, { rows: [], version: 1 });
    expect(plan.filter((operator) => SCANS.test(operator))).toEqual([]);
  });

  test.each([
    ['things', THINGS_BY_KEYS],
    ['all revisions of a type', READ_ALL.OWNS],
    ['changed revisions of a type', READ_CHANGED.OWNS],
    ['changed revisions of a node', READ_CHANGED.Listing],
    ['what is believed of a dataset', READ_OPEN.OWNS],
    ['what a killed import staged', DELETE_STAGED.OWNS],
  ])('read %s by an index', async (_what, cypher) => {
    const parameters = { keys: [], after: '', end: '', from: 1, to: 2, limit: int(1) };
    const plan = await names(cypher, parameters);
    expect(plan.filter((operator) => SCANS.test(operator))).toEqual([]);
    expect(plan).not.toContain('Sort');
  });
});
