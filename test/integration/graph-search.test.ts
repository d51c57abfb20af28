import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { effectsOfNotices } from '../../src/graph/notice-search.ts';
import { MIGRATIONS } from '../../src/graph/schema.ts';
import { searchThings } from '../../src/graph/search.ts';
import { listThings, thingsByKeys } from '../../src/graph/things.ts';
import { readSeed } from '../../src/sources/seed.ts';
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
  properties: { code: '3C004', hs: ['2853904030', '8541100000'] },
});
const PART = thing('ControlItem', '3C004.a', { names: { en: 'Ingots' }, properties: { code: '3C004.a' } });
const OTHER_PART = thing('ControlItem', '3C004.b', { names: { en: 'Wafers' }, properties: { code: '3C004.b' } });
const HSU = thing('Asset', 'hsu', { names: { en: 'Huaweison Trading' }, aliases: ['Huawei'] });
const TECH = thing('Technology', 'indium', { names: { zh: '磷化铟衬底', en: 'Indium phosphide substrates' } });

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
  await importReading(graph, readingOf('search', [SMIC, HUAWEI, ITEM, PART, OTHER_PART, HSU, TECH], []), {
    actor: 'tester',
  });
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
    ['HUAWEI techn', ['party:huawei']],
    ['huawei', ['asset:hsu', 'party:huawei']],
    ['549300xyz', ['party:smic']],
    ['3c0', ['item:3C004', 'item:3C004.a', 'item:3C004.b']],
    ['3C004.b', ['item:3C004.b']],
    ['2853904030', ['item:3C004']],
    ['8541', ['item:3C004']],
    ['8541.10', ['item:3C004']],
    ['磷化铟 衬', ['tech:indium']],
    ['549300xyz0123456789a', ['party:smic']],
    ['3c004', ['item:3C004', 'item:3C004.a', 'item:3C004.b']],
    ['huawai', []],
    ['中国', []],
    ['   ', []],
    ['Huawei Technologies (', ['party:huawei']],
  ])('for "%s" finds %j', async (text, keys) => {
    expect(await keysOf(text)).toEqual(keys);
  });

  test('finds a part of a word, which the index does not know', async () => {
    expect(await keysOf('uawei')).toEqual(['asset:hsu', 'party:huawei']);
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

describe('on the built-in seed', () => {
  beforeAll(async () => {
    await graph.close();
    graph = await openEmptyGraph();
    await importReading(graph, await readSeed('seed'), { actor: 'tester' });
  });

  const find = async (text: string, limit = 20) => searchThings(graph, text, { labels: [], limit });

  test.each([
    ['3C004.a', 'item:cn-dual-use:3C004.a'],
    ['3C004', 'item:us-ccl:3C004@'],
    ['3C0', 'item:[a-z-]+:3C0'],
    ['wingt', 'party:wingtech-technology'],
    ['闻泰', 'party:wingtech-technology'],
    ['商务部公告2025年第10号', 'instrument:'],
    ['公告2025年第10号', 'instrument:'],
    ['No. 10 of 2025', 'instrument:'],
    ['MOFCOM Announcement No. 10 of 2025', 'instrument:'],
    ['85 FR 83420', 'list:us-'],
  ])('"%s" finds %s first', async (text, key) => {
    const [first] = await find(text);
    expect(first?.key, JSON.stringify(await find(text))).toMatch(new RegExp(`^${key}`));
  });

  test.each(['indium ph', 'Indium phosphide', '磷化', '磷化铟'])(
    '"%s" finds the technology and the item',
    async (text) => {
      const keys = (await find(text)).slice(0, 2).map(({ key }) => key);
      expect(keys.sort()).toEqual(['item:cn-dual-use:3C004.a@2025-02', 'tech:indium-phosphide']);
    },
  );

  test('what an announcement was made for is found by its number', async () => {
    for (const text of ['公告2025年第10号', 'No. 10 of 2025', 'No. 10/2025']) {
      const keys = (await find(text, 50)).map(({ key }) => key);
      expect(keys, text).toContain('list:cn-dual-use');
      expect(keys.filter((key) => key.startsWith('item:cn-dual-use:')).length, text).toBeGreaterThan(3);
    }
    for (const text of ['商务部公告2025年第21号', '87 fr 62202']) {
      const parties = await searchThings(graph, text, { labels: ['Party'], limit: 50 });
      expect(parties.length, text).toBeGreaterThan(0);
    }
  });

  test('what announcements of one number brought about is told for each apart, as a plain look at the facts tells it', async () => {
    const effects = await effectsOfNotices(graph, ['2025年第10号']);
    expect(effects.map(({ notice }) => notice)).toEqual([
      '不可靠实体清单工作机制公告2025年第10号',
      '商务部公告2025年第10号',
    ]);
    for (const { notice, lists, itemCount, items, partyCount, parties } of effects) {
      const [members] = await graph.read<{ keys: string[] }>(
        `MATCH (item)-[member:LISTED_IN]->(version:ListVersion) WHERE version.notice = $notice AND member.change <> 'kept'
        RETURN collect(DISTINCT item.key) AS keys`,
        { notice },
      );
      const [listed] = await graph.read<{ keys: string[]; lists: string[] }>(
        `MATCH (party)-[:SUBJECT_OF]->(listing:Listing)-[:ON_LIST]->(list) WHERE listing.notice = $notice
        RETURN collect(DISTINCT party.key) AS keys, collect(DISTINCT list.key) AS lists`,
        { notice },
      );
      expect([itemCount, partyCount]).toEqual([members?.keys.length, listed?.keys.length]);
      expect(items).toEqual(members?.keys.sort().slice(0, 20));
      expect(parties).toEqual(listed?.keys.sort().slice(0, 20));
      expect(lists).toEqual(notice.startsWith('商务部') ? ['list:cn-dual-use'] : listed?.lists);
    }
    expect(effects.every(({ itemCount, partyCount }) => itemCount > 0 !== partyCount > 0)).toBe(true);
    expect(await effectsOfNotices(graph, ['1999年第999号'])).toEqual([]);
  });

  test('what the events of an announcement act on is told too, as a plain look at them tells it', async () => {
    const [suspending, ...more] = await effectsOfNotices(graph, ['商务部公告2025年第70号']);
    expect(more).toEqual([]);
    const [found] = await graph.read<{ subjects: string[] }>(
      'MATCH (event:StatusEvent {notice: $notice}) RETURN collect(DISTINCT event.subject) AS subjects',
      { notice: '商务部公告2025年第70号' },
    );
    expect(suspending?.acted).toEqual(found?.subjects.sort().map((subject) => ({ subject, keys: [subject] })));
    expect(suspending?.acted).toHaveLength(6);
    // One that suspends another announcement stands for the listings that this one made.
    const extending = await graph.read<{ notice: string; subject: string; made: string[] }>(
      `MATCH (event:StatusEvent) WHERE event.subject STARTS WITH 'notice:' AND event.verb <> 'imposed' AND event.notice IS NOT NULL
      MATCH (listing:Listing) WHERE listing.notice = substring(event.subject, 7)
      RETURN event.notice AS notice, event.subject AS subject, collect(DISTINCT listing.key) AS made ORDER BY notice LIMIT 3`,
    );
    expect(extending.length).toBeGreaterThan(0);
    for (const { notice, subject, made } of extending) {
      const all = await effectsOfNotices(graph, [notice]);
      const acted = all.find((one) => one.notice === notice)?.acted.find((one) => one.subject === subject);
      expect(acted?.keys).toEqual(expect.arrayContaining(made));
    }
  });

  test('an item is found by each of its customs codes', async () => {
    const rows = await graph.read<{ key: string; hs: readonly string[] }>(
      'MATCH (item:ControlItem) WHERE item.hs IS NOT NULL RETURN item.key AS key, item.hs AS hs ORDER BY key LIMIT 5',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { key, hs } of rows) {
      for (const code of hs) {
        for (const text of [code, code.slice(0, 8), `${code.slice(0, 4)}.${code.slice(4, 8)}`]) {
          expect(
            (await find(text, 100)).map((hit) => hit.key),
            text,
          ).toContain(key);
        }
      }
    }
  });

  test('a party is found by each of its numbers, at once', async () => {
    const rows = await graph.read<{ key: string; codes: readonly string[] }>(
      'MATCH (party:Party) WHERE party.codes IS NOT NULL RETURN party.key AS key, party.codes AS codes ORDER BY key LIMIT 20',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { key, codes } of rows) {
      for (const code of codes) expect((await find(code)).filter(({ exact }) => exact)).toMatchObject([{ key }]);
    }
  });

  test('an earlier store learns the codes that it was written without', async () => {
    const codes =
      'MATCH (item:ControlItem) WHERE item.hs IS NOT NULL RETURN item.key AS key, item.codes AS codes ORDER BY key';
    const before = await graph.read(codes);
    await graph.write(async (run) => {
      await run(
        'MATCH (item:ControlItem) SET item.codes = CASE WHEN item.code IS NULL THEN null ELSE [item.code] END, item.searchText = ""',
      );
    });
    const [statement = ''] = MIGRATIONS.find(({ id }) => id === '008-searched-codes')?.cypher ?? [];
    await graph.write((run) => run(statement));
    const sorted = (rows: readonly { key: string; codes: readonly string[] }[]) =>
      rows.map(({ key, codes: all }) => [key, [...all].sort()]);
    expect(sorted(await graph.read(codes))).toEqual(sorted(before as never));
    expect(
      await graph.read("MATCH (item:ControlItem) WHERE item.searchText CONTAINS '3815120010' RETURN item.key AS key"),
    ).toHaveLength(1);
  });
});
