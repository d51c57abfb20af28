import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { loadSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { openSource } from '../../src/sources/open.ts';
import { zipOf } from '../fixtures/zip-of.ts';
import { dump, emptyGraph, openEmptyGraph, revisionsAt } from './graph-store.ts';

let graph: Graph;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regimelink-import-'));
  graph = await openEmptyGraph();
});

afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

const company = (number: number): object => ({
  id: `c-${number}`,
  schema: 'Company',
  properties: { name: [`Company ${number}`], country: ['us'] },
  datasets: ['made-up'],
});
const holding = (number: number, percentage: string, owner = 'c-0'): object => ({
  id: `o-${number}`,
  schema: 'Ownership',
  properties: { owner: [owner], asset: [`c-${number}`], percentage: [percentage] },
  datasets: ['made-up'],
});

function fileOf(name: string, lines: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

const companies = Array.from({ length: 41 }, (_, number) => company(number));
const holdings = (count: number): object[] => Array.from({ length: count }, (_, place) => holding(place + 1, '25-50'));

async function load(path: string, force = false) {
  return importReading(graph, await openSource(path, { whole: true }), { actor: 'test', force });
}

describe('a whole list', () => {
  test('comes in with its shares, and says nothing new when it comes again', async () => {
    const report = await load(fileOf('made-up.json', [...companies, ...holdings(40)]));
    expect(report).toMatchObject({ version: 1, facts: { added: 40 } });
    const found = await revisionsAt(graph, 1);
    expect(found.filter(({ type }) => type === 'holding')).toHaveLength(40);
    expect(found[0]).toMatchObject({ share: { min: 250_000_000, max: 500_000_000 } });
    const before = await dump(graph);
    expect((await load(join(folder, 'made-up.json'))).version).toBeNull();
    expect((await dump(graph)).length).toBe(before.length);
  });

  test('packed by gzip is the same file: it says nothing new', async () => {
    const packed = join(folder, 'made-up.json.gz');
    writeFileSync(packed, gzipSync(readFileSync(join(folder, 'made-up.json'))));
    expect((await load(packed)).version).toBeNull();
  });

  test('in a zip archive, too', async () => {
    const packed = join(folder, 'made-up.zip');
    writeFileSync(packed, zipOf({ name: 'made-up.json', content: readFileSync(join(folder, 'made-up.json')) }));
    expect((await load(packed)).version).toBeNull();
  });

  test('that lost more than a fifth of its facts is refused and changes nothing, unless forced', async () => {
    const path = fileOf('made-up.json', [...companies, ...holdings(31)]);
    const before = await dump(graph);
    await expect(load(path)).rejects.toMatchObject({
      code: 'SOURCE_MALFORMED',
      message: expect.stringContaining('9 of the 40 facts of its last version would vanish'),
    });
    expect(await dump(graph)).toEqual(before);
    expect(await load(path, true)).toMatchObject({ version: 2, facts: { added: 0, unseen: 9, unchanged: 31 } });
    const now = await revisionsAt(graph, 2);
    expect(now).toHaveLength(40);
    expect(now.filter(({ recordedTo }) => recordedTo !== null)).toEqual([]);
    expect(now.filter(({ unseenFrom }) => unseenFrom === 2)).toHaveLength(9);
  });

  test('that lost exactly a fifth is taken', async () => {
    const path = fileOf('made-up.json', [...companies, ...holdings(40)]);
    expect(await load(path)).toMatchObject({ version: 3, facts: { returned: 9 } });
    expect(await load(fileOf('made-up.json', [...companies, ...holdings(32)]))).toMatchObject({
      version: 4,
      facts: { unseen: 8 },
    });
  });

  test('that yields less than it must is refused before anything is written', async () => {
    const reading = await openSource(fileOf('made-up.json', companies), { whole: false });
    const before = await dump(graph);
    const expects = [{ what: 'thing:Party', atLeast: 42 }];
    await expect(importReading(graph, { ...reading, expects }, { actor: 'test' })).rejects.toThrow(
      /made-up yields too little: 41 of thing:Party, expected at least 42/,
    );
    expect(await dump(graph)).toEqual(before);
  });
});

describe('a broken file leaves the graph as it was', () => {
  const whole = (): string => [...companies, ...holdings(40)].map((line) => `${JSON.stringify(line)}\n`).join('');
  const broken: readonly [string, () => string | Buffer, RegExp][] = [
    ['cut in the middle', () => whole().slice(0, 4_000), /broken\.json:\d+/],
    [
      'in another encoding',
      () => Buffer.from(whole().replace('Company 7"', 'Société 7"'), 'latin1'),
      /broken\.json.*UTF-8/s,
    ],
    ['with a share that is none', () => whole().replace('25-50', 'about half'), /broken\.json:42.*about half/s],
    ['with a share above the whole', () => whole().replace('25-50', '125'), /broken\.json:42.*125/s],
    [
      'with an owner that is not there',
      () => whole().replace('"owner":["c-0"]', '"owner":["c-99"]'),
      /broken\.json:42.*c-99/s,
    ],
    [
      'packed and cut in the middle',
      () => gzipSync(whole()).subarray(0, 400),
      /broken\.json: the gzip file ends in the middle/,
    ],
    ['with a broken table', () => 'source,entity_number,type\nSDN,1\n', /broken\.json/],
  ];

  test.each(broken)('%s', async (_, content, message) => {
    const path = join(folder, 'broken.json');
    writeFileSync(path, content());
    expect(readFileSync(path).length).toBeGreaterThan(0);
    const before = await dump(graph);
    await expect(load(path)).rejects.toMatchObject({
      code: 'SOURCE_MALFORMED',
      message: expect.stringMatching(message),
    });
    expect(await dump(graph)).toEqual(before);
  });
});

describe('a list that comes in another form', () => {
  const at = async (version: string, engine: Engine) =>
    engine.view({ asOf: parseAsOf('2026-01-01'), knownAt: version, includeUnverified: true });

  test('is a difference of one dataset: dates are added to what is known, no party and no listing comes twice', async () => {
    await emptyGraph(graph);
    const reports = [];
    for (const path of ['test/fixtures/ofac', 'test/fixtures/ofac/classic.xml', 'test/fixtures/ofac/advanced.xml']) {
      reports.push(await load(path, true));
    }
    expect(reports).toMatchObject([
      { version: 1, facts: { added: 3, changed: 0 } },
      // The classic form has no dates either: it describes parties further, and says nothing else.
      { version: 2, facts: { added: 0, changed: 0, unseen: 0, unchanged: 3 } },
      { version: 3, facts: { changed: 3, unseen: 0, unchanged: 0 } },
    ]);
    const engine = new Engine(await loadSnapshot(graph), new StoreSource(graph), [], []);
    const diff = await engine.datasetDiff(await at('1', engine), await at('3', engine), 'us-ofac-sdn');
    expect(diff.counts).toMatchObject({
      listing: { added: 2, changed: 3, vanished: 0, withdrawn: 0 },
      holding: { added: 2 },
      event: { added: 5 },
    });
    expect(diff.entries.filter(({ type, change }) => type === 'listing' && change === 'changed')).toMatchObject(
      [['101', '2017-07-31'] as const, ['102', '2020'] as const, ['103', '2017-07-31'] as const].map(([id, day]) => ({
        fact: `us-ofac-sdn/listing:us-sdn/ofac-${id}`,
        fields: [{ field: 'validFrom', before: null, after: day }],
      })),
    );
    const parties = [...(await at('3', engine)).things('Party')].map(({ key }) => key);
    expect(parties.sort()).toEqual(['101', '102', '103', '104'].map((id) => `party:ofac-${id}`));
    await expect(engine.datasetDiff(await at('1', engine), await at('3', engine), 'us-ofac')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is no dataset us-ofac: expected us-ofac-sdn.',
    });
  });
});

test('nested targets, statements and the flat stream of one dataset are one and the same to the store', async () => {
  await emptyGraph(graph);
  const first = await load('test/fixtures/ftm/entities.ftm.jsonl');
  expect(first).toMatchObject({ version: 1, dataset: 'xx-test' });
  for (const other of ['targets.nested.jsonl', 'statements.csv']) {
    expect(await load(`test/fixtures/ftm/${other}`)).toMatchObject({ version: null, dataset: 'xx-test' });
  }
});

test('a table of designations keeps the announcement of each as its notice', async () => {
  await emptyGraph(graph);
  await load('test/fixtures/tables/chinese-designations.csv');
  const found = await revisionsAt(graph, 1);
  const notices = found.flatMap((fact) => (fact.type === 'listing' ? [fact.notice] : []));
  expect(notices.sort()).toEqual(
    ['1', '2', '3', '4', '6'].map((number) => `https://example.org/announcement-${number}`),
  );
});
