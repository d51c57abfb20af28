import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { loadSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import { readConfig } from '../../src/config.ts';
import { bulkLoad } from '../../src/graph/bulk/bulk-load.ts';
import { checkNothingLost } from '../../src/graph/bulk/nothing-lost.ts';
import { Graph } from '../../src/graph/client.ts';
import { type ImportReport, importReading } from '../../src/graph/load.ts';
import { openPrivateNeo4j, type PrivateNeo4j } from '../../src/graph/local/private-neo4j.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { noProgress } from '../../src/progress.ts';
import { openSource } from '../../src/sources/open.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { readDataset } from '../../src/sources/seed.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { describeStore } from './graph-description.ts';
import { COMMON_THINGS, holding, readingOf, thing } from './graph-readings.ts';
import { openEmptyGraph } from './graph-store.ts';

/** The files of both ways, opened anew each time: a reading can be read once. */
async function readings(): Promise<SourceReading[]> {
  return [
    await readDataset('seed'),
    await openSource('test/fixtures/ftm/entities.ftm.jsonl', { whole: false }),
    await openSource('test/fixtures/csl/consolidated.json', { whole: false }),
    // Two editions: the second goes the ordinary way in both stores.
    oddReading('25'),
    oddReading('30'),
  ];
}

/** Values that a table of text could garble, on things that another dataset describes too, and on facts. */
function oddReading(percent: string): SourceReading {
  const odd = ['', 'a;b', '"', '\\"', ' x ', '\n', '\r\n', '、“中”😀', '[]', 'null', 'x'.repeat(300_000)];
  const things = odd.map((text, place) =>
    thing('Party', `odd-${place}`, {
      names: { en: `Odd ${place}${text}`, ...(text !== '' && { zh: text }) },
      aliases: place % 2 === 0 ? odd.slice(0, place) : [],
      properties: {
        note: text,
        size: place / 2,
        whole: place,
        'odd name: "x", y': text,
        list: [text, 'b'],
        flag: true,
      },
    }),
  );
  const lists = [[''], ['\u001f', 'x'], ['', ''], []].map((list, place) =>
    thing('Party', `list-${place}`, { aliases: list, properties: { list } }),
  );
  const again = thing('Party', 'oracle', { names: { zh: '甲骨文', en: 'Oracle again' }, aliases: ['ORCL'] });
  const facts = odd.map((_, place) => holding('odd', `odd-${place}`, place === 0 ? 'oracle' : 'odd-0', percent));
  return readingOf('odd', [...COMMON_THINGS, ...things, ...lists, again], facts);
}

/** Three servers are started and a whole schema is built twice. */
const BUILDING_MS = 900_000;

const cacheDir = readConfig().REGIMELINK_CACHE_DIR;
const dataDir = mkdtempSync(join(tmpdir(), 'regimelink-test-store-bulk-'));
const ordinaryReports: ImportReport[] = [];
let ordinary: Graph;
let bulk: Graph;
let server: PrivateNeo4j;

beforeAll(async () => {
  ordinary = await openEmptyGraph();
  for (const reading of await readings())
    ordinaryReports.push(await importReading(ordinary, reading, { actor: 'test' }));
  const report = await bulkLoad(await readings(), join(dataDir, 'neo4j'), { actor: 'test', cacheDir });
  expect(report.files).toEqual(ordinaryReports);
  server = await openPrivateNeo4j({ dataDir, cacheDir, progress: noProgress });
  bulk = Graph.connect(server);
}, BUILDING_MS);

afterAll(async () => {
  await ordinary.close();
  await bulk?.close();
  await server?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('a bulk load gives the graph of the ordinary import', () => {
  test('in every node, relationship, property, constraint and index', async () => {
    const [wanted, found] = [await describeStore(ordinary), await describeStore(bulk)];
    for (const part of ['nodes', 'relationships', 'schema'] as const) {
      const missing = without(wanted[part], found[part]);
      const extra = without(found[part], wanted[part]);
      expect({ missing: missing.slice(0, 5), extra: extra.slice(0, 5) }, part).toEqual({ missing: [], extra: [] });
      expect(found[part].length, part).toBe(wanted[part].length);
      expect(wanted[part].length, part).toBeGreaterThan(50);
    }
  });

  test('in the answers of three questions', async () => {
    const [wanted, found] = [await answersOf(ordinary), await answersOf(bulk)];
    expect(found).toEqual(wanted);
    expect(wanted.map(({ length }) => length > 5)).toEqual([true, true, true]);
  });

  test('and what only one of two files would bring back is named', async () => {
    const [seed, ...others] = await readings();
    if (seed === undefined) throw new Error('there are files');
    await expect(checkNothingLost(bulk, [seed, ...others])).resolves.toBeUndefined();
    await expect(checkNothingLost(bulk, [seed, ...others.slice(1, -1)])).rejects.toThrow(
      /do not bring back: the dataset xx-test, 1 of the 2 versions of odd\./,
    );
    await bulk.write((run) => run("CREATE (:Note {text: 'mine'})"));
    await expect(checkNothingLost(bulk, [seed, ...others])).rejects.toThrow(/1 nodes that came from no file/);
  });
});

/** What three questions find, apart from when the datasets came. */
async function answersOf(graph: Graph): Promise<(readonly unknown[])[]> {
  const profiles = readRuleProfiles(['seed/rules']);
  const engine = new Engine(await loadSnapshot(graph), new StoreSource(graph), await readRegimes('seed'), profiles);
  const view = await engine.view({ asOf: parseAsOf('2026-08-01'), knownAt: null, includeUnverified: false });
  const across = { scope: { across: ['CN', 'US'] }, includeField: true, technologies: null, minRegimes: 1 };
  const { technologies } = await engine.convergence(view, { ...across, includeUnverified: false });
  const only = new Set(['caught', 'indeterminate', 'not-caught'] as const);
  const seeds = ['party:aviation-industry-of-china'];
  const { outcomes } = await engine.control(view, { rule: 'majority', seeds, only, proof: 'full' });
  const revisions = [...engine.snapshot.all('listing')].map(({ key, recordedFrom }) => `${key} ${recordedFrom}`).sort();
  return [technologies, [...outcomes], revisions];
}

function without(all: readonly string[], others: readonly string[]): string[] {
  const set = new Set(others);
  return all.filter((one) => !set.has(one));
}
