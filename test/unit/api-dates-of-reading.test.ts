import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { exactShare } from '../../src/model/shares.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { FILLS, World } from './world.ts';

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
    ]),
  );
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
