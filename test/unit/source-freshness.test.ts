import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { parseDay } from '../../src/model/days.ts';
import { type FreshnessState, freshnessOf } from '../../src/model/freshness.ts';
import { readFreshness } from '../../src/sources/seed-freshness.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { GAP_FILLS } from './gap-world.ts';

const others = { freshDays: 7, staleDays: 30 };
const rules = { others, byDataset: new Map([['slow', { freshDays: 100, staleDays: 200 }]]) };
const read = { id: 'weekly', retrieved: '2026-01-01', imported: '2026-02-01T10:00:00.000Z' };

test.each<[string, FreshnessState, number]>([
  ['2025-12-01', 'fresh', 0],
  ['2026-01-08', 'fresh', 7],
  ['2026-01-09', 'ageing', 8],
  ['2026-01-31', 'ageing', 30],
  ['2026-02-01', 'stale', 31],
])('on %s a file of 2026-01-01 is %s, %i days old', (today, state, ageDays) => {
  expect(freshnessOf(read, parseDay(today), rules)).toEqual({
    ...others,
    state,
    ageDays,
    since: '2026-01-01',
    isRetrieved: true,
  });
});

test('a dataset has terms of its own, and without a day of retrieval the import counts, and says so', () => {
  const today = parseDay('2026-02-20');
  expect(freshnessOf({ ...read, id: 'slow' }, today, rules)).toMatchObject({ state: 'fresh', staleDays: 200 });
  expect(freshnessOf({ ...read, retrieved: null }, today, rules)).toMatchObject({
    ageDays: 19,
    since: '2026-02-01',
    isRetrieved: false,
  });
});

describe('answers that rest on an old source', () => {
  const engineOn = (today: string): Engine => {
    const dataset = {
      ...read,
      version: 1,
      names: { zh: '周报', en: 'Weekly' },
      checksum: 'c0ffee',
      licence: null,
      withdraws: null,
    };
    const snapshot = new Snapshot({ version: 1, published: null, things: [], revisions: [], datasets: [dataset] });
    const calendar = { today: () => parseDay(today), freshness: rules };
    return new Engine(snapshot, fixedSource, GAP_FILLS, [], undefined, calendar);
  };
  const QUERY = `{ gaps(kinds: [MIRROR_GAP]) {
    assumptions { code about text { zh en } } datasets { id freshness { state ageDays since isRetrieved freshDays staleDays } }
  } }`;

  test('say how old it is, and name it among what they take for granted', async () => {
    const { data, errors } = await openApi(engineOn('2026-03-01')).ask(QUERY);
    expect(errors).toEqual([]);
    expect(at(data, 'gaps', 'datasets')).toEqual([
      { id: 'weekly', freshness: { state: 'STALE', ageDays: 59, since: '2026-01-01', isRetrieved: true, ...others } },
    ]);
    const [assumption] = listAt(data, 'gaps', 'assumptions');
    expect(assumption).toMatchObject({ code: 'SOURCE_STALE', about: ['weekly'] });
    expect(at(assumption, 'text', 'zh')).toContain('59');
  });

  test('are not warned of a fresh one, and the same question on a later day is answered anew', async () => {
    const { data } = await openApi(engineOn('2026-01-05')).ask(QUERY);
    expect(listAt(data, 'gaps', 'assumptions')).toEqual([]);
    let today = '2026-01-05';
    const engine = engineOn('2026-01-05');
    const moving = new Engine(engine.snapshot, fixedSource, GAP_FILLS, [], undefined, {
      today: () => parseDay(today),
      freshness: rules,
    });
    const { ask } = openApi(moving);
    const state = async () => at((await ask(QUERY)).data, 'gaps', 'datasets', 0, 'freshness', 'state');
    expect(await state()).toBe('FRESH');
    today = '2026-01-20';
    expect(await state()).toBe('AGEING');
  });
});

describe('the terms of the seed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'terms-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('are read, with a line for all other datasets', async () => {
    const { byDataset, others: rest } = await readFreshness('seed');
    expect(rest.staleDays).toBeGreaterThan(0);
    expect(byDataset.has('seed')).toBe(true);
  });

  test.each([
    ['freshness:\n  - {fresh-days: soon, stale-days: 30}', /terms\.yaml:2: "fresh-days": is not a number of days/],
    ['freshness:\n  - {fresh-days: 31, stale-days: 30}', /terms\.yaml:2: .*fresh-days above stale-days/],
    ['freshness:\n  - {dataset: a, fresh-days: 1, stale-days: 2}', /is without "dataset"/],
    [
      'freshness:\n  - {fresh-days: 1, stale-days: 2}\n  - {fresh-days: 1, stale-days: 2}',
      /terms\.yaml:3: a second line without "dataset"/,
    ],
  ])('that are wrong get one clear error: %#', async (text, message) => {
    await writeFile(join(folder, 'terms.yaml'), `${text}\n`);
    await expect(readFreshness(folder)).rejects.toThrow(message);
  });
});
