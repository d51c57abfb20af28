import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { searchThings } from '../../src/graph/search.ts';
import { listThings, thingsByKeys } from '../../src/graph/things.ts';
import { readingOf, thing } from './graph-readings.ts';
import { openEmptyGraph } from './graph-store.ts';

const SMIC = thing('Party', 'smic', {
  names: { zh: '中芯国际集成电路制造有限公司', en: 'Semiconductor Manufacturing International Corporation' },
  aliases: ['SMIC'],
  identifiers: [{ scheme: 'lei', value: '549300XYZ0123456789A' }],
});
const HUAWEI = thing('Party', 'huawei', { names: { zh: '华为技术有限公司', en: 'Huawei Technologies Co., Ltd.' } });
const ITEM = thing('ControlItem', '3C004', {
  names: { zh: '磷化铟', en: 'Indium phosphide' },
  properties: { code: '3C004' },
});
const TECH = thing('Technology', 'indium', { names: { zh: '磷化铟衬底', en: 'Indium phosphide substrates' } });

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
  await importReading(graph, readingOf('search', [SMIC, HUAWEI, ITEM, TECH], []), { actor: 'tester' });
});
afterAll(() => graph.close());

const keysOf = async (text: string, labels: Parameters<typeof searchThings>[2]['labels'] = []) =>
  (await searchThings(graph, text, { labels, limit: 10 })).map(({ key }) => key);

describe('search', () => {
  test.each([
    ['中芯', ['party:smic']],
    ['中芯国际', ['party:smic']],
    ['华为', ['party:huawei']],
    ['芯', ['party:smic']],
    ['ＳＭＩＣ', ['party:smic']],
    ['smic', ['party:smic']],
    ['HUAWEI technologies', ['party:huawei']],
    ['549300xyz0123456789a', ['party:smic']],
    ['3c004', ['item:3C004']],
    ['huawai', []],
    ['中国', []],
    ['   ', []],
    ['Huawei Technologies (', ['party:huawei']],
  ])('for "%s" finds %j', async (text, keys) => {
    expect(await keysOf(text)).toEqual(keys);
  });

  test('finds a part of a word, which the index does not know', async () => {
    expect(await keysOf('uawei')).toEqual(['party:huawei']);
  });

  test('keeps to the labels that are asked for', async () => {
    expect((await keysOf('磷化铟')).sort()).toEqual(['item:3C004', 'tech:indium']);
    expect(await keysOf('磷化铟', ['Technology'])).toEqual(['tech:indium']);
  });

  test('takes any text as text, whatever it means to Lucene', async () => {
    const special = fc.string({ unit: fc.constantFrom(...'+-&|!(){}[]^"~*?:\\/ ANDORT中a0') });
    await fc.assert(
      fc.asyncProperty(fc.oneof(special, fc.string({ unit: 'binary' })), async (text) => {
        expect(Array.isArray(await searchThings(graph, text, { labels: [], limit: 3 }))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('looking things up', () => {
  test('pages through a label by key', async () => {
    const first = await listThings(graph, 'Party', null, 1);
    const second = await listThings(graph, 'Party', first[0]?.key ?? null, 1);
    const third = await listThings(graph, 'Party', second[0]?.key ?? null, 1);
    expect([first, second, third].map((page) => page.map(({ key }) => key))).toEqual([
      ['party:huawei'],
      ['party:smic'],
      [],
    ]);
  });

  test('answers keys in their order, twice if asked twice, null for unknown ones', async () => {
    const found = await thingsByKeys(graph, ['party:smic', 'party:none', 'item:3C004', 'party:smic']);
    expect(found).toEqual([
      { ...SMIC, dataset: 'search' },
      null,
      { ...ITEM, dataset: 'search' },
      { ...SMIC, dataset: 'search' },
    ]);
    expect(await thingsByKeys(graph, [])).toEqual([]);
  });
});
