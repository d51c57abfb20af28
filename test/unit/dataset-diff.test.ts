import { describe, expect, test } from 'vitest';
import { type DatasetDiffAnswer, datasetDiff } from '../../src/analysis/dataset-diff.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { datasetDiffText } from '../../src/cli/dataset-diff.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { exactShare } from '../../src/model/shares.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { World } from './world.ts';

const LIST = 'list:us-sdn';

function diff(world: World, from: number, to: number, dataset = 'test'): DatasetDiffAnswer {
  const snapshot = new Snapshot({
    version: 3,
    published: null,
    things: world.things.values(),
    revisions: world.revisions,
    datasets: [],
  });
  const view = (version: number): GraphView =>
    new GraphView(snapshot, {
      version,
      published: null,
      asOf: parseAsOf('2026-01-01'),
      datasets: null,
      includeUnverified: true,
    });
  return atOnce(datasetDiff(view(from), view(to), dataset));
}

function history(): World {
  const world = new World();
  world.thing('ControlList', LIST);
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) world.thing('Party', `party:${id}`);
  const listing = (party: string, rest: object, recorded: object) =>
    world.fact('listing', { key: `test/listing:${party}`, party: `party:${party}`, list: LIST, ...rest }, recorded);
  listing('a', {}, {});
  listing('b', { listedName: 'B' }, { recordedTo: 2 });
  listing('b', { listedName: 'B Ltd', since: '2020-01-01' }, { recordedFrom: 2 });
  listing('c', {}, { recordedTo: 2 });
  listing('c', { until: '2025-06-01' }, { recordedFrom: 2 });
  listing('d', {}, { unseenFrom: 2, recordedTo: 3 });
  listing('d', {}, { recordedFrom: 3 });
  listing('e', {}, { recordedTo: 3 });
  listing('f', {}, { recordedFrom: 3 });
  const holding = { owner: 'party:a', asset: 'party:b', key: 'test/holding:ab' };
  world.fact('holding', { ...holding, share: exactShare('25') }, { recordedTo: 3 });
  world.fact('holding', { ...holding, share: exactShare('30') }, { recordedFrom: 3 });
  return world;
}

const told = ({ entries }: DatasetDiffAnswer) => entries.map(({ change, fact }) => `${change} ${fact}`);

describe('how a dataset differs between two versions', () => {
  test('each fact that is not the same is told once, by type and kind of change, with what it said', () => {
    const answer = diff(history(), 1, 2);
    expect(told(answer)).toEqual(['ended test/listing:c', 'changed test/listing:b', 'vanished test/listing:d']);
    expect(answer.counts).toEqual({
      listing: { added: 0, returned: 0, ended: 1, changed: 1, vanished: 1, withdrawn: 0 },
    });
    expect(answer.entries[0]?.fields).toEqual([{ field: 'validTo', before: null, after: '2025-06-01' }]);
    expect(answer.entries[1]?.fields).toEqual([
      { field: 'listedName', before: 'B', after: 'B Ltd' },
      { field: 'validFrom', before: null, after: '2020-01-01' },
    ]);
    expect(answer).toMatchObject({ from: { version: 1 }, knownAt: { version: 2 } });
  });

  test('facts of every type, also those that came back and those that are no longer believed', () => {
    expect(told(diff(history(), 2, 3))).toEqual([
      'changed test/holding:ab',
      'added test/listing:f',
      'returned test/listing:d',
      'withdrawn test/listing:e',
    ]);
    // What vanished and came back between is as it was.
    expect(told(diff(history(), 1, 3))).toEqual([
      'changed test/holding:ab',
      'added test/listing:f',
      'ended test/listing:c',
      'changed test/listing:b',
      'withdrawn test/listing:e',
    ]);
  });

  test('between a version and itself, and in another dataset, nothing differs', () => {
    expect(diff(history(), 3, 3).entries).toEqual([]);
    expect(diff(history(), 1, 3, 'other')).toMatchObject({ counts: {}, entries: [] });
  });

  test('the table counts, and tells before and after', () => {
    const text = datasetDiffText(diff(history(), 1, 2), 'en');
    expect(text).toMatch(/^test: graph version 1 → 2$/m);
    expect(text).toMatch(/changed +test\/listing:b .*listedName: B → B Ltd; validFrom: – → 2020-01-01/);
    expect(datasetDiffText(diff(history(), 3, 3), 'zh')).toMatch(/没有差异。/);
  });
});
