import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/analysis/engine.ts';
import { type ListDiffAnswer, listDiff } from '../../src/analysis/list-diff.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';
import { BAR_SALES, World } from './world.ts';

const LIST = 'list:cn-ecl';

function listWorld(...parties: string[]): World {
  const world = new World();
  world.thing('ControlList', LIST, { kind: 'party-list', jurisdiction: 'CN' });
  for (const party of parties) world.thing('Party', `party:${party}`);
  return world;
}

interface Side {
  readonly asOf: string;
  readonly version?: number;
}

function diff(world: World, from: Side, to: Side): ListDiffAnswer {
  const versions = [from.version ?? 1, to.version ?? 1];
  const snapshot = new Snapshot({
    version: Math.max(...versions),
    published: null,
    things: world.things.values(),
    revisions: world.revisions,
    datasets: [],
  });
  const view = ({ asOf, version }: Side): GraphView =>
    new GraphView(snapshot, {
      version: version ?? 1,
      published: null,
      asOf: parseAsOf(asOf),
      datasets: null,
      includeUnverified: false,
    });
  return atOnce(listDiff(view(from), view(to), LIST));
}

const told = ({ entries }: ListDiffAnswer) => entries.map(({ change, party }) => `${change} ${party}`);

describe('between two dates', () => {
  test('what came, what a notice removed, and what changed its status', () => {
    const world = listWorld('new', 'gone', 'paused', 'same');
    world.listing('party:new', LIST, '2025-06-01', { notice: '2025-9' });
    const gone = world.listing('party:gone', LIST, '2024-01-01');
    world.fact('event', { ...eventOn(gone, 'removed', '2025-03-01'), verbOriginal: '移出', notice: '2025-3' });
    const paused = world.listing('party:paused', LIST, '2024-01-01', { measures: [BAR_SALES] });
    world.event(paused, 'suspended', '2025-02-01');
    world.listing('party:same', LIST, '2024-01-01');
    const answer = diff(world, { asOf: '2025-01-01' }, { asOf: '2025-12-31' });
    expect(told(answer)).toEqual(['added party:new', 'removed party:gone', 'changed party:paused']);
    expect(answer.counts).toEqual({ added: 1, removed: 1, vanished: 0, withdrawn: 0, changed: 1 });
    expect(answer.entries[0]).toMatchObject({ notice: '2025-9', onlyRecorded: false });
    expect(answer.entries[1]).toMatchObject({ notice: '2025-3' });
    expect(answer.entries[1]?.evidence.map(({ type }) => type)).toEqual(['event', 'listing']);
    expect(answer.entries[2]?.fields).toEqual([{ field: 'status', before: 'in-force', after: 'suspended' }]);
  });

  test('the other way round it says the opposite', () => {
    const world = listWorld('new');
    world.listing('party:new', LIST, '2025-06-01');
    expect(told(diff(world, { asOf: '2025-12-31' }, { asOf: '2025-01-01' }))).toEqual(['removed party:new']);
  });
});

function eventOn(subject: string, verb: 'removed', date: string) {
  const minute = Date.parse(`${date}T00:00:00+08:00`) / 60_000;
  return {
    subject,
    verb,
    at: { minute, zone: 'Asia/Shanghai' as const, clock: false },
    jurisdiction: 'CN',
    until: null,
  };
}

describe('between two versions of what is known', () => {
  const listed = (party: string) => ({
    party,
    list: LIST,
    listedName: party,
    notice: '2024-1',
    madeUnder: [],
    measures: [],
    reason: null,
    addressOnly: false,
    since: '2024-01-01',
  });
  const sides = [
    { asOf: '2025-01-01', version: 1 },
    { asOf: '2025-01-01', version: 2 },
  ] as const;

  test('a row that has disappeared has vanished, is no removal, and is said to count still', () => {
    const world = listWorld('a');
    world.fact('listing', listed('party:a'), { unseenFrom: 2 });
    const answer = diff(world, ...sides);
    expect(told(answer)).toEqual(['vanished party:a']);
    expect(answer.assumptions.map(({ code }) => code)).toContain('UNSEEN_STILL_IN_FORCE');
    expect(told(diff(world, sides[1], sides[1]))).toEqual([]);
  });

  test('a record that is no longer believed is withdrawn, one that came late was only recorded', () => {
    const world = listWorld('a', 'b');
    world.fact('listing', listed('party:a'), { recordedTo: 2 });
    world.fact('listing', listed('party:b'), { recordedFrom: 2 });
    const answer = diff(world, ...sides);
    expect(told(answer)).toEqual(['added party:b', 'withdrawn party:a']);
    expect(answer.entries.map(({ onlyRecorded }) => onlyRecorded)).toEqual([true, true]);
  });

  test('a corrected record says field by field what it said', () => {
    const world = listWorld('a');
    const key = world.fact('listing', listed('party:a'), { recordedTo: 2 });
    world.fact('listing', { ...listed('party:a'), key, listedName: 'A Ltd' }, { recordedFrom: 2 });
    const answer = diff(world, ...sides);
    expect(answer.entries).toMatchObject([
      { change: 'changed', onlyRecorded: true, fields: [{ field: 'name', before: 'party:a', after: 'A Ltd' }] },
    ]);
  });

  test('a row under a new id, by the same notice on the same party, is a change and not a loss', () => {
    const world = listWorld('a');
    world.fact('listing', { ...listed('party:a'), key: 'test/hash-1' }, { unseenFrom: 2, recordedTo: 2 });
    world.fact('listing', { ...listed('party:a'), key: 'test/hash-2', listedName: 'A Ltd' }, { recordedFrom: 2 });
    expect(diff(world, ...sides).entries).toMatchObject([{ change: 'changed', id: 'test/hash-2' }]);
  });
});

describe('on the built-in seed', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await seedEngine();
  });
  const onSeed = async (list: string, from: string, to: string): Promise<ListDiffAnswer> => {
    const view = (asOf: string) => engine.view({ asOf: parseAsOf(asOf), knownAt: null, includeUnverified: false });
    return engine.listDiff(await view(from), await view(to), list);
  };

  test('the catalogue of 2023 keeps an entry through its new code, with both codes told', async () => {
    const answer = await onSeed('list:cn-catalogue', '2023-12-20', '2023-12-21');
    const push = answer.entries.find(({ fields }) => fields.some(({ before }) => before === '056101X'));
    expect(push).toMatchObject({ change: 'changed', code: '086501X' });
    expect(push?.fields).toContainEqual({ field: 'code', before: '056101X', after: '086501X' });
    const removed = answer.entries.filter(({ change }) => change === 'removed');
    expect(removed.map(({ notice }) => notice)).toContain('商务部、科技部公告2023年第57号');
    for (const { evidence } of removed) expect(evidence.length).toBeGreaterThan(1);
    expect(answer.counts.added).toBeGreaterThan(0);
  });

  test('a list is the same as itself, and two steps make up one', async () => {
    for (const list of ['list:cn-ecl', 'list:cn-uel', 'list:cn-catalogue', 'list:cn-dual-use']) {
      expect((await onSeed(list, '2025-06-01', '2025-06-01')).entries).toEqual([]);
      const [a, b, c] = ['2024-06-01', '2025-06-01', '2026-06-01'] as const;
      const ids = async (from: string, to: string, change: string) =>
        (await onSeed(list, from, to)).entries.filter((one) => one.change === change).map(({ id }) => id);
      const standing = new Set(await ids('1990-01-01', a, 'added'));
      for (const [from, to] of [
        [a, b],
        [b, c],
      ] as const) {
        for (const id of await ids(from, to, 'added')) standing.add(id);
        for (const id of await ids(from, to, 'removed')) standing.delete(id);
      }
      expect(standing).toEqual(new Set(await ids('1990-01-01', c, 'added')));
      expect(standing.size).toBeGreaterThan(10);
    }
  });

  test('over GraphQL: counts, pages, filters, and both sides', async () => {
    const { ask } = openApi(engine);
    const { data, errors } = await ask(
      `query ($first: Int!, $changes: [ListChange!]) {
        listDiff(list: "list:cn-uel", from: "2025-01-01", asOf: "2026-08-01") {
          listKey list { names { zh } } from fromKnownAt { version } asOf counts { added removed changed vanished withdrawn }
          entries(first: $first, changes: $changes) {
            totalCount pageInfo { hasNextPage }
            edges { node { key change partyKey party { key } item { key } notice onlyRecorded fields { field before after }
              evidence { fact sources { title } } } }
          }
        }
      }`,
      { first: 5, changes: ['ADDED'] },
    );
    expect(errors).toEqual([]);
    expect(at(data, 'listDiff')).toMatchObject({ listKey: 'list:cn-uel', from: '2025-01-01', asOf: '2026-08-01' });
    const entries = at(data, 'listDiff', 'entries');
    expect(at(entries, 'totalCount')).toBe(at(data, 'listDiff', 'counts', 'added'));
    expect(at(entries, 'pageInfo', 'hasNextPage')).toBe(true);
    for (const edge of listAt(entries, 'edges')) {
      expect(at(edge, 'node', 'change')).toBe('ADDED');
      expect(listAt(at(edge, 'node'), 'evidence').length).toBeGreaterThan(0);
    }
    const wrong = await ask('{ listDiff(list: "list:none", from: "2025-01-01") { asOf } }');
    expect(wrong.errors[0]?.message).toMatch(/no list list:none/);
  });
});
