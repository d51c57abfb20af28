import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Engine, type SnapshotSource } from '../../src/analysis/engine.ts';
import { loadSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { canonicalJson } from '../../src/graph/canonical.ts';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { FACT_TYPES } from '../../src/model/facts.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { COMMON_THINGS, holding, listing, readingOf, smallReading, thing } from './graph-readings.ts';
import { emptyGraph, openEmptyGraph } from './graph-store.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
});
beforeEach(() => emptyGraph(graph));
afterAll(() => graph.close());

const EMPTY = { version: 0, published: null, things: [], revisions: [], datasets: [] };
const OPTIONS = { actor: 'tester' };

const emptyEngine = (source: SnapshotSource = new StoreSource(graph)): Engine =>
  new Engine(new Snapshot(EMPTY), source, [], []);

/** Everything that a snapshot holds, in an order of its own. */
function contentOf(snapshot: Snapshot): unknown {
  const keys = [...COMMON_THINGS, ...PARTIES].map(({ key }) => key);
  const byText = (all: Iterable<unknown>): string[] => Array.from(all, canonicalJson).sort();
  return {
    version: snapshot.version,
    published: snapshot.published,
    datasets: snapshot.datasets,
    facts: FACT_TYPES.map((type) => byText(snapshot.all(type))),
    descriptions: keys.map((key) => byText(snapshot.descriptions(key))),
  };
}

const PARTIES = ['a', 'b', 'c', 'd'].map((id) => thing('Party', id));

/** Five imports that add, change, drop, bring back, rename and mix datasets. */
const READINGS: readonly (() => SourceReading)[] = [
  () => smallReading('one', '25'),
  () => smallReading('one', '60'),
  () =>
    readingOf('one', [...COMMON_THINGS, ...PARTIES], [holding('one', 'a', 'b', '60'), holding('one', 'c', 'd', '5')]),
  () => readingOf('two', [thing('Party', 'a', { names: { zh: '甲' }, aliases: ['α'] })], [listing('two', 'b')]),
  () => smallReading('one', '70'),
  () => readingOf('two', [thing('Party', 'a', { names: { zh: '乙' } })], [listing('two', 'b', { listedName: 'B' })]),
];

describe('an import in the process that reads', () => {
  test('hands the snapshot what the store holds, version by version, without reading it back', async () => {
    const engine = emptyEngine({
      ...noReading,
      import: (snapshot, reading, options) => new StoreSource(graph).import(snapshot, reading, options),
    });
    for (const [index, reading] of READINGS.entries()) {
      await engine.import(reading(), OPTIONS);
      expect(engine.snapshot.version).toBe(index + 1);
      expect(contentOf(engine.snapshot)).toEqual(contentOf(await loadSnapshot(graph)));
    }
  });

  test('is there when it is published, before the import ends', async () => {
    const engine = emptyEngine();
    let [seen, published]: [number, number] = [-1, -2];
    await engine.import(smallReading('one', '25'), {
      ...OPTIONS,
      onPublished: ({ dataset }) => {
        published = dataset.version;
        seen = [...engine.snapshot.all('holding')].length;
      },
    });
    expect([seen, published]).toEqual([2, 1]);
  });

  test('reads from the store when another process published in between', async () => {
    const engine = emptyEngine();
    await engine.import(smallReading('one', '25'), OPTIONS);
    await importReading(graph, smallReading('other', '10'), OPTIONS);
    const report = await engine.import(smallReading('one', '30'), OPTIONS);
    expect(report.version).toBe(3);
    expect(contentOf(engine.snapshot)).toEqual(contentOf(await loadSnapshot(graph)));
  });

  test('changes nothing when the file says nothing new', async () => {
    const engine = emptyEngine();
    await engine.import(smallReading('one', '25'), OPTIONS);
    expect((await engine.import(smallReading('one', '25'), OPTIONS)).version).toBeNull();
    expect(await engine.refresh()).toBe(false);
  });
});

describe('an import in another process', () => {
  test('comes as what each version changed', async () => {
    const engine = emptyEngine();
    const { snapshot } = engine;
    for (const reading of READINGS) {
      await importReading(graph, reading(), OPTIONS);
      expect(await engine.refresh()).toBe(true);
      expect(contentOf(engine.snapshot)).toEqual(contentOf(await loadSnapshot(graph)));
    }
    expect(engine.snapshot).toBe(snapshot);
    expect(await engine.refresh()).toBe(false);
  });
});

describe('a write that did not come through our writer', () => {
  const FOREIGN = `
    MATCH (:Party)-[fact:OWNS]->(:Party {key: 'party:c'})
    DELETE fact`;

  test('shows in the totals of the store and forces a reload', async () => {
    const engine = emptyEngine();
    await engine.import(smallReading('one', '25'), OPTIONS);
    const { snapshot } = engine;
    expect(await engine.refresh()).toBe(false);
    await graph.write((run) => run(FOREIGN));
    const came = [await engine.refresh(), await engine.refresh(), await engine.refresh()];
    expect(came).toEqual([false, true, false]);
    expect(engine.snapshot).not.toBe(snapshot);
    expect([...engine.snapshot.all('holding')].length).toBe(1);
    expect([...snapshot.all('holding')].length).toBe(2);
  });

  test('that puts another history in the place of the known one forces a reload', async () => {
    const engine = emptyEngine();
    await engine.import(smallReading('one', '25'), OPTIONS);
    await emptyGraph(graph);
    await importReading(graph, smallReading('two', '30'), OPTIONS);
    expect(await engine.refresh()).toBe(true);
    expect(contentOf(engine.snapshot)).toEqual(contentOf(await loadSnapshot(graph)));
    await emptyGraph(graph);
    expect(await engine.refresh()).toBe(true);
    expect(engine.snapshot.version).toBe(0);
  });
});

const noReading = {
  refresh: async () => {
    throw new Error('nothing is to be read from the store');
  },
};
