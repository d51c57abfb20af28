import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AwaitedStore } from '../../src/analysis/awaited-store.ts';
import { Engine } from '../../src/analysis/engine.ts';
import { loadSnapshot, type OpenedSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import { readSavedSnapshot, saveSnapshot } from '../../src/analysis/saved-snapshot.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { canonicalJson } from '../../src/graph/canonical.ts';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { FACT_TYPES } from '../../src/model/facts.ts';
import { THING_LABELS } from '../../src/model/things.ts';
import { smallReading } from './graph-readings.ts';
import { emptyGraph, openEmptyGraph } from './graph-store.ts';

const EMPTY = { version: 0, published: null, things: [], revisions: [], datasets: [] };
const OPTIONS = { actor: 'tester' };
const FLIPS = 50;
const CUTS = 20;

let graph: Graph;
let folder: string;
let path: string;
let notes: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regimelink-saved-'));
  path = join(folder, 'deep', 'snapshot');
  graph = await openEmptyGraph();
});
beforeEach(async () => {
  await emptyGraph(graph);
  rmSync(path, { force: true });
  notes = [];
});
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

const note = (line: string): void => void notes.push(line);
const open = (): Promise<OpenedSnapshot> => new StoreSource(graph).open(path, note);

/** Everything that a snapshot holds, in an order of its own. */
function contentOf(snapshot: Snapshot): string {
  const things = THING_LABELS.flatMap((label) => [...snapshot.things(label)]);
  return canonicalJson({
    version: snapshot.version,
    published: snapshot.published,
    datasets: snapshot.datasets,
    facts: FACT_TYPES.map((type) => Array.from(snapshot.all(type), canonicalJson)),
    about: things.map(({ key }) => [key, Array.from(snapshot.about('holding', key), canonicalJson)]),
    things: things.map(({ key }) => Array.from(snapshot.descriptions(key), canonicalJson).sort()).sort(),
  });
}

/** A store of two versions and the file of its second one. @returns what the store says */
async function saveTwoVersions(): Promise<string> {
  const source = new StoreSource(graph);
  const engine = new Engine(new Snapshot(EMPTY), source, [], []);
  await engine.import(smallReading('one', '25'), OPTIONS);
  await engine.import(smallReading('one', '60'), OPTIONS);
  expect(await source.save(path, engine.snapshot)).toBe(true);
  return contentOf(await loadSnapshot(graph));
}

describe('a saved snapshot', () => {
  test('gives what the store gives, and only its owner can read it', async () => {
    const expected = await saveTwoVersions();
    const { snapshot, isSaved } = await open();
    expect(isSaved).toBe(true);
    expect(contentOf(snapshot)).toBe(expected);
    expect(notes).toEqual([]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await importReading(graph, smallReading('one', '70'), OPTIONS);
    const engine = new Engine(snapshot, new StoreSource(graph), [], []);
    await engine.refresh();
    expect(contentOf(engine.snapshot)).toBe(contentOf(await loadSnapshot(graph)));
  });

  test('of an earlier version is read, with what later versions changed', async () => {
    await saveTwoVersions();
    await importReading(graph, smallReading('one', '70'), OPTIONS);
    await importReading(graph, smallReading('two', '10'), OPTIONS);
    const { snapshot, isSaved } = await open();
    expect([isSaved, snapshot.version, notes]).toEqual([false, 4, []]);
    expect(contentOf(snapshot)).toBe(contentOf(await loadSnapshot(graph)));
  });

  test(`is not believed with a byte changed, at any of ${FLIPS} places`, async () => {
    const expected = await saveTwoVersions();
    const whole = readFileSync(path);
    const places = fc.sample(fc.nat(whole.length - 1), { numRuns: FLIPS, seed: 20260801 });
    let refused = 0;
    for (const place of [0, 8, 12, 16, 48, ...places]) {
      const broken = Buffer.from(whole);
      broken.writeUInt8(broken.readUInt8(place) ^ 0x41, place);
      writeFileSync(path, broken);
      notes = [];
      expect(contentOf((await open()).snapshot)).toBe(expected);
      refused += notes.length;
    }
    // A byte between two parts says nothing, so it may change.
    expect(refused).toBeGreaterThan(FLIPS * 0.8);
  });

  test(`is not believed when it is cut off, at any of ${CUTS} places`, async () => {
    const expected = await saveTwoVersions();
    const whole = readFileSync(path);
    for (const length of [0, 1, 47, ...fc.sample(fc.nat(whole.length - 16), { numRuns: CUTS, seed: 20260801 })]) {
      writeFileSync(path, whole.subarray(0, length));
      notes = [];
      expect(contentOf((await open()).snapshot)).toBe(expected);
      expect(notes).toEqual([expect.stringMatching(/^the saved snapshot is not used: .*; reading the store$/)]);
    }
  });

  test.each([
    ['another store', { store: 'no-such-store' }, /it is of another store/],
    ['a later version', { version: 3 }, /it is of version 3, the store of 2/],
    ['another publication of the version', { published: '2001-01-01T00:00:00Z' }, /version 2 is another one now/],
    ['a store of another size', { nodes: 1 }, /changed by another program/],
  ])('of %s is not believed', async (_, other, message) => {
    const expected = await saveTwoVersions();
    const saved = await readSavedSnapshot(path);
    if (saved === null) throw new Error('nothing was saved');
    const state = { ...saved.state, ...other };
    const foreign = new Snapshot({ ...EMPTY, version: state.version });
    expect(await saveSnapshot(path, foreign, state)).toBe(true);
    expect(contentOf((await open()).snapshot)).toBe(expected);
    expect(notes).toEqual([expect.stringMatching(message)]);
  });

  test('of a store that was emptied and filled anew is not believed', async () => {
    await saveTwoVersions();
    copyFileSync(path, `${path}.kept`);
    await emptyGraph(graph);
    await importReading(graph, smallReading('one', '30'), OPTIONS);
    await importReading(graph, smallReading('one', '40'), OPTIONS);
    expect(contentOf((await open()).snapshot)).toBe(contentOf(await loadSnapshot(graph)));
    expect(notes.length).toBe(1);
  });

  test('of a store that is away is answered from, nothing is written, and it catches up when the store is back', async () => {
    await saveTwoVersions();
    const saved = await readSavedSnapshot(path);
    if (saved === null) throw new Error('nothing was saved');
    let answers = (): Promise<void> => Promise.reject(new Error('silence'));
    const away = new AwaitedStore(new StoreSource(graph), saved.state, () => answers(), note);
    const engine = new Engine(saved.snapshot, away, [], []);
    await expect(engine.refresh()).rejects.toThrow('silence');
    await expect(engine.import(smallReading('one', '70'), OPTIONS)).rejects.toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message: expect.stringContaining('nothing can be written'),
    });
    expect([engine.snapshot.version, away.isBack]).toEqual([2, false]);
    await importReading(graph, smallReading('one', '70'), OPTIONS);
    answers = async () => undefined;
    expect(await engine.refresh()).toBe(true);
    expect([engine.snapshot.version, away.isBack, notes]).toEqual([3, true, []]);
    expect(contentOf(engine.snapshot)).toBe(contentOf(await loadSnapshot(graph)));
    expect((await engine.import(smallReading('one', '80'), OPTIONS)).version).toBe(4);
  });

  test('of a store that was away and is another one when it is back gives way to what is there', async () => {
    await saveTwoVersions();
    const saved = await readSavedSnapshot(path);
    if (saved === null) throw new Error('nothing was saved');
    await emptyGraph(graph);
    await importReading(graph, smallReading('two', '10'), OPTIONS);
    const away = new AwaitedStore(new StoreSource(graph), saved.state, async () => undefined, note);
    const engine = new Engine(saved.snapshot, away, [], []);
    expect(await engine.refresh()).toBe(true);
    expect(engine.snapshot).not.toBe(saved.snapshot);
    expect(contentOf(engine.snapshot)).toBe(contentOf(await loadSnapshot(graph)));
    expect(notes).toEqual([expect.stringMatching(/it is of version 2, the store of 1/)]);
  });

  test('is not written over while the snapshot grows', async () => {
    await saveTwoVersions();
    const before = readFileSync(path);
    const source = new StoreSource(graph);
    const { snapshot } = await open();
    const saving = source.save(path, snapshot);
    snapshot.apply({ ...EMPTY, version: 3 });
    expect(await saving).toBe(false);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
