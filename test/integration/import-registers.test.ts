import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { thingsByKeys } from '../../src/graph/things.ts';
import { openSource } from '../../src/sources/open.ts';
import { openEmptyGraph, revisionsAt } from './graph-store.ts';

const AMBER = 'party:lei-9999AMBERMILL0000071';
const BRANCH = 'party:lei-9999COBALTBRANCH0066';

let graph: Graph;

beforeAll(async () => {
  graph = await openEmptyGraph();
});

afterAll(() => graph.close());

const load = async (name: string) =>
  importReading(graph, await openSource(`test/fixtures/${name}`), { actor: 'test', force: false });
const namesOf = async (...keys: readonly string[]) => (await thingsByKeys(graph, keys)).map((thing) => thing?.names);

describe('registers in the store', () => {
  test('relationships come in before their parties are described, and after', async () => {
    expect(await load('gleif/rr.xml')).toMatchObject({ version: 1, facts: { added: 10 } });
    expect(await namesOf(AMBER, BRANCH)).toEqual([
      { original: '9999AMBERMILL0000071' },
      { original: '9999COBALTBRANCH0066' },
    ]);
    await load('gleif/lei.xml');
    await load('gleif/repex.xml');
    expect(await namesOf(AMBER, BRANCH)).toEqual([
      { en: 'Amber Mill GmbH', zh: '琥珀磨坊有限公司' },
      { original: '9999COBALTBRANCH0066' },
    ]);
  });

  test('say nothing new when they come again, from another form of the same data too', async () => {
    expect((await load('gleif/rr.xml')).version).toBeNull();
    expect((await load('gleif/lei.xml')).version).toBeNull();
    expect(await load('gleif/rr.csv')).toMatchObject({ facts: { added: 0, changed: 0, unseen: 0 } });
    expect(await namesOf(AMBER)).toEqual([{ en: 'Amber Mill GmbH', zh: '琥珀磨坊有限公司' }]);
  });

  test('statements of beneficial ownership come in beside them, as the facts that they are', async () => {
    const { version } = await load('bods/statements.json');
    const facts = (await revisionsAt(graph, version ?? 0)).filter(({ dataset }) => dataset === 'bods-statements');
    expect(facts.map(({ type }) => type).sort()).toEqual(['holding', 'holding', 'holding', 'officer']);
    await load('bods/older.json');
    expect(await namesOf('party:bods-older-e-1')).toEqual([{ en: 'Cobalt Works Ltd' }]);
  });
});
