import { beforeAll, describe, expect, test } from 'vitest';
import { type ChangesQuestion, changes } from '../../src/analysis/changes.ts';
import type { Engine } from '../../src/analysis/engine.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { parseDay, parsePartialDate } from '../../src/model/days.ts';
import type { EventFact } from '../../src/model/facts.ts';
import { parseAsOf, startOfDay } from '../../src/model/moments.ts';
import { type Status, statusAt } from '../../src/model/status.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';
import { BAR_SALES, World } from './world.ts';

const LIST = 'list:cn-ecl';
const ALL = { kinds: null, subjects: null, jurisdictions: null, list: null, party: null, technology: null } as const;

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

describe('editions of a list', () => {
  const GOODS = 'list:cn-dual-use';

  /** An entry of 2023 that the edition of 2024-12-01 carries on under another code, one that it drops, and one that is new. */
  function twoEditions(): World {
    const world = new World();
    world.thing('ControlList', GOODS, { kind: 'item-list', jurisdiction: 'CN' });
    for (const [edition, since, until] of [
      ['2023', '2023-08-01', '2024-12-01'],
      ['2024', '2024-12-01', undefined],
    ] as const) {
      const version = `test/version:${edition}`;
      const dates = { since, ...(until !== undefined && { until }) };
      world.fact('list-version', { key: version, list: GOODS, edition, ...dates });
      for (const entry of edition === '2023' ? ['gallium', 'dropped'] : ['gallium', 'new']) {
        const item = world.thing('ControlItem', `item:${entry}@${edition}`, { entry, list: GOODS });
        world.fact('membership', { key: `test/${item}`, item, listVersion: version, ...dates });
      }
    }
    return world;
  }

  test('an entry that goes on in the next one neither ends nor begins, nor does the list', () => {
    const { answer } = ask(twoEditions(), '2024-12-01');
    expect(answer.changes.map(({ kind, subject, items }) => [kind, subject, ...items]).sort()).toEqual([
      ['lapses', 'item', 'item:dropped@2023'],
      ['replaced', 'item', 'item:gallium@2023'],
      ['replaced', 'list-version', 'item:dropped@2023', 'item:gallium@2023'],
      ['starts', 'item', 'item:new@2024'],
      ['starts', 'list-version', 'item:gallium@2024', 'item:new@2024'],
    ]);
    expect(
      answer.changes.filter(({ kind }) => kind === 'replaced').map(({ before, after }) => [before, after]),
    ).toEqual([
      ['in-force', 'in-force'],
      ['in-force', 'in-force'],
    ]);
  });

  test('what is suspended before its first day does not take effect on it, only when the suspension runs out', () => {
    const world = twoEditions();
    const version = world.fact('list-version', { list: GOODS, edition: '55', notice: '55', since: '2025-11-08' });
    const item = world.thing('ControlItem', 'item:battery', { list: GOODS });
    world.fact('membership', { item, listVersion: version, since: '2025-11-08' });
    const key = world.event('notice:55', 'suspended', '2025-11-07');
    const at = world.revisions.findIndex((one) => one.key === key);
    const event = world.revisions[at] as (typeof world.revisions)[number] & EventFact;
    world.revisions[at] = { ...event, until: until('至2026年11月10日', '2026-11-11') };
    const kinds = (day: string) => ask(world, day).answer.changes.map(({ kind, subject }) => [kind, subject]);
    expect(kinds('2025-11-07')).toEqual([['suspended', 'list-version']]);
    expect(kinds('2025-11-08')).toEqual([]);
    expect(kinds('2026-11-11')).toEqual([['revives', 'list-version']]);
  });
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

describe('the history of a technology', () => {
  const T = 'tech:t';
  const world = new World();
  for (const key of ['tech:broader', T, 'tech:other']) world.thing('Technology', key);
  world.fact('relation', { relation: 'BROADER_THAN', from: 'tech:broader', to: T });
  world.thing('ControlList', 'list:items', { jurisdiction: 'CN' });
  const version = world.fact('list-version', { list: 'list:items', since: '2020-01-01', notice: 'V' });
  const itemOf = (technology: string, since: string): string => {
    const item = world.thing('ControlItem', `item:${technology}`, { list: 'list:items' });
    world.fact('classification', { technology, item });
    world.fact('membership', { item, listVersion: version, since });
    return item;
  };
  const own = itemOf(T, '2021-01-01');
  const inherited = itemOf('tech:broader', '2021-02-01');
  const foreign = itemOf('tech:other', '2021-03-01');
  world.thing('ControlList', LIST, { jurisdiction: 'CN' });
  for (const [name, technology] of [
    ['holder', T],
    ['stranger', 'tech:other'],
  ] as const) {
    world.thing('Party', `party:${name}`);
    world.fact('role', { party: `party:${name}`, technology, role: 'holds' });
    world.listing(`party:${name}`, LIST, '2022-01-01', { notice: name });
  }
  world.fact('same', { party: 'party:holder', other: 'party:holder-2' });
  world.listing('party:holder-2', LIST, '2022-02-01');
  for (const [provision, technology] of [
    ['provision:law/4', T],
    ['provision:other/4', 'tech:other'],
  ] as const) {
    const instrument = world.thing('Instrument', provision.replace('provision', 'instrument').replace('/4', ''));
    world.thing('Provision', provision, { instrument });
    world.fact('scope', { provision, technology });
    world.event(instrument, 'suspended', '2023-01-01');
  }
  const step = (kind: 'order' | 'decision', date: string, confidence: 'seen' | 'unverified' = 'seen') =>
    ({ kind, date: parsePartialDate(date), text: { zh: kind, en: kind }, confidence, citations: [] }) as const;
  const deal = world.fact('deal', { investors: ['party:buyer'], targets: ['party:stranger'] });
  const review = world.fact('case', {
    agency: 'agency:a',
    jurisdiction: 'US',
    deal,
    concerns: [{ technology: T, basis: 'stated' }],
    steps: [step('order', '2024-01-02'), step('order', '2024-01-02', 'unverified'), step('decision', '2024-03')],
  });
  world.fact('case', {
    agency: 'agency:a',
    jurisdiction: 'US',
    concerns: [{ technology: 'tech:other', basis: 'stated' }],
    steps: [step('order', '2024-01-05')],
  });
  const of = (filter: Partial<ChangesQuestion>) => ask(world, '2015-01-01', '2026-12-31', filter).answer;

  test('has what happens to its items and those of broader ones, its parties, its provisions and its cases', () => {
    const { changes: found, assumptions } = of({ technology: T });
    expect(found.map(({ at, kind, subject, items, parties }) => [at, kind, subject, ...items, ...parties])).toEqual([
      ['2020-01-01', 'starts', 'list-version', inherited, own],
      ['2021-01-01', 'starts', 'item', own],
      ['2021-02-01', 'starts', 'item', inherited],
      ['2022-01-01', 'starts', 'listing', 'party:holder'],
      ['2022-02-01', 'starts', 'listing', 'party:holder'],
      ['2023-01-01', 'suspended', 'instrument'],
      ['2024-01-02', 'step', 'case', 'party:buyer', 'party:stranger'],
      ['2024-01-02', 'step', 'case', 'party:buyer', 'party:stranger'],
      ['2024-03-31', 'step', 'case', 'party:buyer', 'party:stranger'],
    ]);
    expect(found.map((one) => one.step?.kind).slice(-3)).toEqual(['order', 'order', 'decision']);
    expect(found.map(({ unverified }) => unverified).slice(-3)).toEqual([false, true, false]);
    expect(found.at(-1)).toMatchObject({ keys: [review], step: { date: '2024-03', text: { en: 'decision' } } });
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(assumptions).toMatchObject([{ code: 'PARTIAL_DATE_CERTAIN_PART', about: [review] }]);
  });

  test('is a part of the history of everything, under the same keys', () => {
    const all = new Map(of({}).changes.map((one) => [one.id, one]));
    for (const technology of [T, 'tech:broader', 'tech:other']) {
      for (const one of of({ technology }).changes) {
        expect(all.get(one.id)).toMatchObject({ at: one.at, kind: one.kind, before: one.before, after: one.after });
        expect(all.get(one.id)?.items).toEqual(expect.arrayContaining([...one.items]));
      }
    }
    const touched = new Set([T, 'tech:other'].flatMap((technology) => of({ technology }).changes.map(({ id }) => id)));
    expect(touched).toEqual(new Set(all.keys()));
    expect([...all.values()].flatMap(({ items }) => items)).toContain(foreign);
  });

  test('may be asked of one party: its listings and the cases of its deals', () => {
    const found = of({ party: 'party:stranger' }).changes.map(({ at, subject }) => [at, subject]);
    expect(found).toEqual([
      ['2022-01-01', 'listing'],
      ['2024-01-02', 'case'],
      ['2024-01-02', 'case'],
      ['2024-03-31', 'case'],
    ]);
    expect(of({ party: 'party:stranger', technology: T }).changes.map(({ subject }) => subject)).toEqual([
      'case',
      'case',
      'case',
    ]);
  });
});

test('an amendment is at the latest of its day where an edition is all that tells it', () => {
  const world = new World();
  world.thing('ControlList', LIST, { kind: 'party-list', jurisdiction: 'CN' });
  const listing = world.listing(world.thing('Party', 'party:p'), LIST, '2022-01-01');
  const day = '2025-01-07';
  const key = world.event(listing, 'amended', day);
  const place = world.revisions.findIndex((one) => one.key === key);
  const amendedAt = (at: string) => {
    const event = world.revisions[place];
    if (event === undefined) throw new Error('no event');
    world.revisions[place] = { ...event, citations: [{ source: 'source:s', at }] };
    return ask(world, day).answer.changes.map(({ kind, atIsBound }) => ({ kind, atIsBound }));
  };
  expect(amendedAt('first seen in the edition of 2025-01-07')).toEqual([{ kind: 'amended', atIsBound: true }]);
  expect(amendedAt('p. 3')).toEqual([{ kind: 'amended', atIsBound: false }]);
});
