import { describe, expect, test } from 'vitest';
import type { TechnologyAnswer, TouchAnswer } from '../../src/analysis/convergence.ts';
import { Engine } from '../../src/analysis/engine.ts';
import { summariseTouches } from '../../src/api/touch-summary.ts';
import { exactShare } from '../../src/model/shares.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { BAR_SALES, FILLS, World } from './world.ts';

const READ = '2026-07-23';
const read = [{ source: 'source:s', at: 'date from edition read' }];

/** Two technologies under items of an edition that was read and of one that a notice made; a party listed by a reading and by a notice. */
function openWorld() {
  const world = new World();
  for (const list of ['list:us-el', 'list:us-sdn', 'list:cn-dual-use', 'list:cn-ecl'])
    world.thing('ControlList', list, { jurisdiction: list.slice(5, 7).toUpperCase() });
  for (const [name, list, change, notice] of [
    ['old', 'list:us-el', 'kept', null],
    ['new', 'list:cn-dual-use', 'added', 'No. 10'],
  ] as const) {
    const technology = world.thing('Technology', `tech:${name}`);
    const item = world.thing('ControlItem', `item:${name}`, { list });
    const listVersion = world.fact('list-version', { list, notice, since: READ });
    world.fact('membership', { item, listVersion, change, since: READ });
    world.fact('classification', { technology, item, since: READ });
  }
  world.thing('Party', 'party:p');
  world.thing('Party', 'party:q');
  world.fact('role', { party: 'party:p', technology: 'tech:old', role: 'holds' });
  world.fact('listing', { key: 'listing:read', party: 'party:p', list: 'list:us-sdn', citations: read, since: READ });
  world.fact('listing', { key: 'listing:told', party: 'party:p', list: 'list:us-el', since: READ });
  const holding = { owner: 'party:p', right: 'equity', share: exactShare('50'), since: READ } as const;
  world.fact('holding', { ...holding, asset: 'party:q', citations: read });
  world.thing('Party', 'party:r');
  world.fact('holding', { ...holding, asset: 'party:r' });
  const named = [{ source: 'source:s', at: `parent named in the edition of ${READ}; share not given` }];
  world.fact('holding', { ...holding, asset: world.thing('Party', 'party:named'), citations: named });
  const earlier = world.thing('Party', 'party:earlier');
  world.fact('holding', { ...holding, asset: earlier, since: '2020-01-01', citations: named });
  // A list is made by its editions: the day of one is the day of what it lists.
  world.fact('listing', { key: 'listing:made', party: earlier, list: 'list:us-el', citations: named, since: READ });
  const lapsing = world.fact('listing', { key: 'listing:lapsing', party: 'party:q', list: 'list:cn-ecl' });
  world.event(lapsing, 'imposed', '2025-01-01');
  world.event(lapsing, 'suspended', '2025-06-01', { until: '2026-06-01' });
  const snapshot = world.snapshot();
  return openApi(new Engine(snapshot, fixedSource, FILLS, readRuleProfiles(['seed/rules'])));
}

const { ask } = openWorld();
const AS_OF = 'asOf: "2026-08-01"';

async function dataOf(question: string) {
  const { data, errors } = await ask(question);
  expect(errors).toEqual([]);
  return data;
}

test('a touch that begins with an edition that was read began then or before; one by a notice began on the day', async () => {
  const data = await dataOf(`{ convergence(${AS_OF}, minRegimes: 0) { technologies { edges { node {
    technology { key } sinceIsBound
    touches { entry from fromIsBound evidence { type fromIsBound } }
    summary { regime jurisdiction from fromIsBound }
  } } } } }`);
  const byKey = new Map(
    listAt(data, 'convergence', 'technologies', 'edges').map((edge) => [
      at(edge, 'node', 'technology', 'key'),
      at(edge, 'node'),
    ]),
  );
  expect(at(byKey.get('tech:old'), 'touches')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ entry: 'item:old', from: READ, fromIsBound: true }),
      expect.objectContaining({ entry: 'listing:read', from: READ, fromIsBound: true }),
      expect.objectContaining({ entry: 'listing:told', from: READ, fromIsBound: false }),
    ]),
  );
  expect(at(byKey.get('tech:old'), 'summary')).toMatchObject([
    // The listing that is known to have begun on that day has no measures: it is of less strength than the item.
    { regime: 'EXPORT_CONTROL', jurisdiction: 'US', from: READ, fromIsBound: true },
    { regime: 'ANTI_SANCTION', jurisdiction: 'US', from: READ, fromIsBound: true },
  ]);
  const touch = listAt(byKey.get('tech:old'), 'touches').find((one) => at(one, 'entry') === 'item:old');
  const marked = listAt(touch, 'evidence').filter((one) => at(one, 'fromIsBound') === true);
  expect(marked.map((one) => at(one, 'type')).sort()).toEqual(['CLASSIFICATION', 'MEMBERSHIP']);
  expect(at(byKey.get('tech:new'), 'touches')).toMatchObject([{ from: READ, fromIsBound: false }]);
});

test('so do listings, their status, holdings and codes; and the edition itself among the dated changes', async () => {
  const data = await dataOf(`{
    party(id: "party:p", ${AS_OF}) {
      listings { key fromIsBound status { status from fromIsBound assumed } }
      holdings { edges { node { key } fromIsBound } }
    }
    made: party(id: "party:earlier", ${AS_OF}) { listings { fromIsBound } }
    old: technology(id: "tech:old", ${AS_OF}) { classifications { fromIsBound } }
    new: technology(id: "tech:new", ${AS_OF}) { classifications { fromIsBound } }
    changes(${AS_OF}, from: "${READ}", to: "${READ}") { changes { edges { node { subject list { key } atIsBound } } } }
  }`);
  expect(at(data, 'party', 'listings')).toEqual(
    expect.arrayContaining([
      {
        key: 'listing:read',
        fromIsBound: true,
        status: { status: 'IN_FORCE', from: READ, fromIsBound: true, assumed: false },
      },
      {
        key: 'listing:told',
        fromIsBound: false,
        status: { status: 'IN_FORCE', from: READ, fromIsBound: false, assumed: false },
      },
    ]),
  );
  expect(listAt(data, 'party', 'holdings', 'edges')).toEqual(
    expect.arrayContaining([
      { node: { key: 'party:q' }, fromIsBound: true },
      { node: { key: 'party:r' }, fromIsBound: false },
      { node: { key: 'party:named' }, fromIsBound: true },
      { node: { key: 'party:earlier' }, fromIsBound: false },
    ]),
  );
  expect(at(data, 'made', 'listings')).toEqual([{ fromIsBound: false }]);
  expect(at(data, 'old', 'classifications')).toEqual([{ fromIsBound: true }]);
  expect(at(data, 'new', 'classifications')).toEqual([{ fromIsBound: false }]);
  const versions = listAt(data, 'changes', 'changes', 'edges').map((edge) => at(edge, 'node'));
  expect(versions.filter((one) => at(one, 'subject') === 'LIST_VERSION')).toEqual(
    expect.arrayContaining([
      { subject: 'LIST_VERSION', list: { key: 'list:us-el' }, atIsBound: true },
      { subject: 'LIST_VERSION', list: { key: 'list:cn-dual-use' }, atIsBound: false },
    ]),
  );
});

describe('a touch whose status came back because nobody is known to have extended a suspension', () => {
  /** One technology touched by an item and by a listed party; `suspend` is what happens to one of the two. */
  async function touchedOn(asOf: string, subject: 'item' | 'list version' | 'listing', resumed = false) {
    const world = new World();
    for (const list of ['list:cn-dual-use', 'list:cn-ecl']) world.thing('ControlList', list, { jurisdiction: 'CN' });
    const technology = world.thing('Technology', 'tech:t');
    const item = world.thing('ControlItem', 'item:i', { list: 'list:cn-dual-use' });
    const listVersion = world.fact('list-version', { list: 'list:cn-dual-use', since: '2025-01-01' });
    world.fact('membership', { item, listVersion, since: '2025-01-01' });
    world.fact('classification', { technology, item });
    const party = world.thing('Party', 'party:p');
    world.fact('role', { party, technology, role: 'holds' });
    const listing = world.listing(party, 'list:cn-ecl', '2025-02-01', { measures: [BAR_SALES] });
    const key = { item, 'list version': listVersion, listing }[subject];
    world.event(key, 'suspended', '2025-06-01', { until: '2026-06-01' });
    if (resumed) world.event(key, 'resumed', '2026-06-01');
    const api = openApi(new Engine(world.snapshot(), fixedSource, FILLS, []));
    const { data, errors } = await api.ask(`{ convergence(asOf: "${asOf}", minRegimes: 0) {
      assumptions { code } technologies { edges { node {
        touches { entry status from assumed } summary { strength from assumed } } } } } }`);
    expect(errors).toEqual([]);
    const found = at(data, 'convergence', 'technologies', 'edges', 0, 'node');
    const codes = listAt(data, 'convergence', 'assumptions').map((one) => at(one, 'code'));
    return {
      assumed: listAt(found, 'touches').flatMap((one) => (at(one, 'assumed') === true ? [at(one, 'entry')] : [])),
      summary: at(found, 'summary'),
      isTold: codes.includes('NO_LATER_EVENT'),
    };
  }

  test.each(['item', 'list version'] as const)('is marked where it is that of the %s', async (subject) => {
    const { assumed, summary, isTold } = await touchedOn('2026-06-02', subject);
    expect(assumed).toEqual(['item:i']);
    expect(isTold).toBe(true);
    // The listing barred all the while: nothing that the line says rests on the item's coming back.
    expect(summary).toEqual([{ strength: 'EFFECT', from: '2025-01-01', assumed: false }]);
  });

  test('is marked where it is that of the listing, and so is the line whose earliest day is its own', async () => {
    const { assumed, summary, isTold } = await touchedOn('2026-06-02', 'listing');
    expect(assumed).toHaveLength(1);
    expect(assumed).not.toContain('item:i');
    expect(isTold).toBe(true);
    expect(summary).toEqual([{ strength: 'EFFECT', from: '2025-01-01', assumed: false }]);
  });

  test('is not marked while suspended, nor where a notice resumed it', async () => {
    for (const found of [await touchedOn('2026-01-01', 'listing'), await touchedOn('2026-06-02', 'item', true)])
      expect(found).toMatchObject({ assumed: [], isTold: false });
  });
});

test('a summary of touches is marked where its strength or its day rests on assumed ones alone', () => {
  const touch = (strength: 'effect' | 'status', since: string, assumed: boolean) =>
    ({ ...{ regime: 'EXPORT_CONTROL', jurisdiction: 'CN', counts: true }, strength, since, assumed }) as TouchAnswer;
  const isAssumed = (since: string, ...touches: TouchAnswer[]) => {
    const side = {
      regime: 'EXPORT_CONTROL',
      jurisdiction: 'CN',
      strength: 'effect',
      since,
      sinceIsBound: false,
    } as const;
    return summariseTouches({ standing: [side], touches } as unknown as TechnologyAnswer)[0]?.assumed;
  };
  const [first, later] = ['2025-01-01', '2025-02-01'];
  expect(isAssumed(first, touch('effect', first, true))).toBe(true);
  expect(isAssumed(first, touch('effect', first, true), touch('effect', first, false))).toBe(false);
  expect(isAssumed(later, touch('effect', later, true), touch('status', first, false))).toBe(true);
  expect(isAssumed(first, touch('effect', first, true), touch('effect', later, false))).toBe(true);
  expect(isAssumed(first, touch('effect', later, true), touch('effect', first, false))).toBe(false);
});

test('a status that came back because nobody is known to have extended its suspension is marked, of listings and of rules', async () => {
  const statusOn = async (day: string) => {
    const data = await dataOf(`{
      party(id: "party:q", asOf: "${day}") { listings { status { status assumed } } }
      rules(asOf: "${day}") { id status statusAssumed }
    }`);
    const rule = listAt(data, 'rules').find((one) => at(one, 'id') === 'bis-affiliates');
    return [
      at(data, 'party', 'listings', 0, 'status'),
      { status: at(rule, 'status'), assumed: at(rule, 'statusAssumed') },
    ];
  };
  expect(await statusOn('2025-10-15')).toEqual([
    { status: 'SUSPENDED', assumed: false },
    { status: 'IN_FORCE', assumed: false },
  ]);
  expect(await statusOn('2026-11-20')).toEqual([
    { status: 'IN_FORCE', assumed: true },
    { status: 'IN_FORCE', assumed: true },
  ]);
});
