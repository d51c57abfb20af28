import { beforeAll, describe, expect, test } from 'vitest';
import { type ChangesQuestion, changes } from '../../src/analysis/changes.ts';
import type { Engine } from '../../src/analysis/engine.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { parseDay } from '../../src/model/days.ts';
import type { EventFact } from '../../src/model/facts.ts';
import { parseAsOf, startOfDay } from '../../src/model/moments.ts';
import { type Status, statusAt } from '../../src/model/status.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';
import { BAR_SALES, World } from './world.ts';

const LIST = 'list:cn-ecl';
const ALL = { kinds: null, subjects: null, jurisdictions: null, list: null, party: null } as const;

function ask(world: World, from: string, to = from, filter: Partial<ChangesQuestion> = {}) {
  const input = { published: null, things: world.things.values(), datasets: [] };
  const snapshot = new Snapshot({ ...input, version: 1, revisions: world.revisions });
  const view = new GraphView(snapshot, {
    version: 1,
    published: null,
    asOf: parseAsOf(from),
    datasets: null,
    includeUnverified: false,
  });
  return {
    view,
    answer: atOnce(changes(view, { ...ALL, ...filter, from: parseDay(from), to: parseDay(to) }, new Map())),
  };
}

const until = (text: string, end: string): EventFact['until'] => ({
  text,
  end: { minute: startOfDay(parseDay(end), 'Asia/Shanghai'), zone: 'Asia/Shanghai', clock: false },
});

/** DOMAIN 6, example 10: listed on 2025-04-04, suspended three times, the last time for a year. */
function example10() {
  const world = new World();
  world.thing('ControlList', LIST, { kind: 'party-list', jurisdiction: 'CN' });
  const party = world.thing('Party', 'party:p');
  const listing = world.listing(party, LIST, '2025-04-04', { measures: [BAR_SALES], notice: '2025-21' });
  const suspend = (verb: EventFact['verb'], date: string, end: EventFact['until']): void => {
    const key = world.event('notice:2025-21', verb, date);
    const at = world.revisions.findIndex((one) => one.key === key);
    world.revisions[at] = { ...(world.revisions[at] as (typeof world.revisions)[number] & EventFact), until: end };
  };
  suspend('suspended', '2025-05-14', until('90天', '2025-08-12'));
  suspend('suspension-extended', '2025-08-12', until('90天', '2025-11-10'));
  suspend('suspension-extended', '2025-11-10', until('1年', '2026-11-10'));
  return { world, listing };
}

describe('a listing suspended three times (DOMAIN 6, example 10)', () => {
  test.each<[string, Status]>([
    ['2025-05-01', 'in-force'],
    ['2025-06-30', 'suspended'],
    ['2025-09-01', 'suspended'],
    ['2026-01-01', 'suspended'],
    ['2026-11-09', 'suspended'],
    ['2026-11-10', 'in-force'],
  ])('on %s it is %s', (date, status) => {
    const { world, listing } = example10();
    const { view } = ask(world, date);
    expect(statusAt(view.spansOf(listing, ['2025-21']), parseAsOf(date), 'Asia/Shanghai').status).toBe(status);
  });

  test('is in the report of what changes on 2026-11-10, with what that assumes', () => {
    const { world, listing } = example10();
    const { answer } = ask(world, '2026-11-10');
    expect(answer.changes).toMatchObject([
      {
        at: '2026-11-10',
        kind: 'revives',
        subject: 'measure',
        list: LIST,
        keys: [listing],
        parties: ['party:p'],
        acts: ['sell-to'],
        before: 'suspended',
        after: 'in-force',
        assumed: true,
        until: { text: '1年', end: '2026-11-10' },
      },
    ]);
    expect(answer.assumptions).toMatchObject([{ code: 'NO_LATER_EVENT', about: [listing] }]);
    expect(answer.changes[0]?.evidence.map(({ type }) => type)).toEqual(['event', 'listing']);
  });

  test('the day before and the day after nothing changes', () => {
    const { world } = example10();
    for (const day of ['2026-11-09', '2026-11-11']) expect(ask(world, day).answer.changes).toEqual([]);
  });

  test('an extension that is known beforehand takes the place of the revival', () => {
    const { world } = example10();
    const key = world.event('notice:2025-21', 'suspension-extended', '2026-11-10');
    const { answer } = ask(world, '2026-11-10', '2027-12-31');
    expect(answer.changes).toMatchObject([{ kind: 'extended', assumed: false, after: 'suspended' }]);
    expect(answer.changes[0]?.evidence[0]?.fact).toBe(key);
    expect(answer.assumptions).toEqual([]);
  });

  test('its whole history is told in order', () => {
    const { world } = example10();
    const { answer } = ask(world, '2025-01-01', '2027-01-01');
    expect(answer.changes.map(({ at, kind, subject }) => `${at} ${kind} ${subject}`)).toEqual([
      '2025-04-04 starts listing',
      '2025-05-14 suspended measure',
      '2025-08-12 extended measure',
      '2025-11-10 extended measure',
      '2026-11-10 revives measure',
    ]);
  });
});

test('what one notice does to many parties is one change', () => {
  const world = new World();
  world.thing('ControlList', LIST, { kind: 'party-list', jurisdiction: 'CN' });
  for (const id of ['a', 'b', 'c']) {
    world.listing(world.thing('Party', `party:${id}`), LIST, '2025-04-04', { notice: '2025-21' });
  }
  world.event('notice:2025-21', 'stopped', '2025-08-12');
  const { answer } = ask(world, '2025-08-12');
  expect(answer.changes).toHaveLength(1);
  expect(answer.changes[0]?.parties).toEqual(['party:a', 'party:b', 'party:c']);
  expect(ask(world, '2025-08-12', '2025-08-12', { party: 'party:b' }).answer.changes[0]?.parties).toEqual(['party:b']);
});

test('a listing that ends by its own date lapses, one that was removed before does not lapse again', () => {
  const world = new World();
  world.thing('ControlList', LIST, { kind: 'party-list', jurisdiction: 'CN' });
  world.thing('Party', 'party:a');
  world.thing('Party', 'party:b');
  const base = {
    list: LIST,
    listedName: 'x',
    notice: null,
    madeUnder: [],
    measures: [],
    reason: null,
    addressOnly: false,
  };
  world.fact('listing', { ...base, key: 'test/a', party: 'party:a', since: '2024-01-01', until: '2026-05-05' });
  world.fact('listing', { ...base, key: 'test/b', party: 'party:b', since: '2024-01-01', until: '2026-05-05' });
  world.event('test/b', 'removed', '2026-05-05');
  const { answer } = ask(world, '2026-05-01', '2026-05-31');
  expect(answer.changes.map(({ at, kind, parties }) => [at, kind, ...parties])).toEqual([
    ['2026-05-05', 'lapses', 'party:a'],
    ['2026-05-05', 'removed', 'party:b'],
  ]);
});

describe('on the built-in seed', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await seedEngine();
  });
  const onSeed = async (from: string, to: string) => {
    const view = await engine.view({ asOf: parseAsOf('2026-08-01'), knownAt: null, includeUnverified: false });
    return engine.changes(view, { ...ALL, from: parseDay(from), to: parseDay(to) });
  };

  test('2026-11-10 brings back lists, measures and the affiliates rule, each with what it assumes', async () => {
    const { changes: found, assumptions } = await onSeed('2026-11-10', '2026-11-10');
    expect(found.filter(({ kind }) => kind !== 'revives')).toEqual([]);
    expect(new Set(found.map(({ subject }) => subject))).toEqual(new Set(['rule', 'measure', 'instrument']));
    expect(found.find(({ rule }) => rule === 'bis-affiliates')).toMatchObject({
      before: 'suspended',
      after: 'in-force',
      assumed: true,
    });
    const uel = found.find(({ list, subject }) => list === 'list:cn-uel' && subject === 'measure');
    expect(uel?.parties.length).toBeGreaterThan(5);
    expect(assumptions.find(({ code }) => code === 'NO_LATER_EVENT')?.about).toContain('rule:bis-affiliates');
  });

  test('what is suspended up to and including 2026-11-10 comes back the day after', async () => {
    const { changes: found } = await onSeed('2026-11-11', '2026-11-11');
    const versions = found.filter(({ subject }) => subject === 'list-version');
    expect(versions.map(({ kind, keys }) => [kind, ...keys])).toContainEqual([
      'revives',
      'seed/list-version:cn-dual-use@2025-no-58',
    ]);
    expect(versions.find(({ keys }) => keys[0]?.endsWith('no-58'))?.items.length).toBeGreaterThan(0);
  });

  test('the history of every subject is the same as its status day by day', async () => {
    const view = await engine.view({ asOf: parseAsOf('2026-08-01'), knownAt: null, includeUnverified: false });
    const [from, to] = [parseDay('2025-01-01'), parseDay('2026-12-31')];
    const told = new Set<string>();
    const answer = await engine.changes(view, { ...ALL, from, to });
    for (const { subject, keys, before, after, at } of answer.changes) {
      if (subject !== 'measure' && subject !== 'listing') continue;
      for (const key of keys) if (before !== after && after !== null) told.add(`${key} ${at.slice(0, 10)} ${after}`);
    }
    const expected = new Set<string>();
    for (const listing of view.all('listing')) {
      const statusOn = (day: number): Status =>
        statusAt(view.spansOf(listing.key, [listing.notice]), { kind: 'date', text: '', day }, 'Asia/Shanghai').status;
      for (let day = from; day <= to; day += 1) {
        const [before, after] = [statusOn(day - 1), statusOn(day)];
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        if (before !== after) expected.add(`${listing.key} ${text} ${after}`);
      }
    }
    expect(expected.size).toBeGreaterThan(100);
    expect(told).toEqual(expected);
  });

  test('days in the wrong order are refused', async () => {
    await expect(onSeed('2026-11-10', '2026-11-09')).rejects.toThrow('expected a later day');
  });
});
