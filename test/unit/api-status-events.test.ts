import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { GAP_FILLS, gapWorld, P } from './gap-world.ts';

const world = gapWorld();
world.thing('Party', P);
world.thing('ControlList', 'list:us-chart', { jurisdiction: 'US' });
const listing = world.fact('listing', { party: P, list: 'list:cn-cml', notice: 'N1' });
world.event(listing, 'removed', '2026-03-01');
world.event('notice:N1', 'suspended', '2025-08-12', { until: '2025-11-10' });
world.event(listing, 'imposed', '2025-04-10', { clock: '12:01' });
world.event('notice:N2', 'stopped', '2025-09-01');
const version = world.fact('list-version', { list: 'list:cn-ecl', notice: 'N1' });
const snapshot = world.snapshot();
const { ask } = openApi(new Engine(snapshot, fixedSource, GAP_FILLS, []));

const EVENTS = `events { verb words at untilText untilEnd notice evidence { type aboutKeys } }`;

test('a listing tells all that happened to it in order, by its own notices and that of its announcement', async () => {
  const { data, errors } = await ask(`{ node(id: "${listing}", asOf: "2025-05-01") { ... on Listing { ${EVENTS} } } }`);
  expect(errors).toEqual([]);
  const none = { untilText: null, untilEnd: null, notice: null };
  expect(at(data, 'node', 'events')).toMatchObject([
    { ...none, verb: 'IMPOSED', words: 'imposed', at: '2025-04-10T12:01', evidence: { type: 'EVENT' } },
    { verb: 'SUSPENDED', at: '2025-08-12', untilText: '2025-11-10', untilEnd: '2025-11-10', notice: 'N1' },
    { ...none, verb: 'REMOVED', at: '2026-03-01' },
  ]);
  expect(listAt(data, 'node', 'events', 0, 'evidence', 'aboutKeys')).toContain(listing);
});

test('so does a version of a list', async () => {
  const { data } = await ask(`{ node(id: "${version}") { ... on ListVersion { ${EVENTS} } } }`);
  expect(listAt(data, 'node', 'events').map((one) => at(one, 'verb'))).toEqual(['SUSPENDED']);
});

test('a list names the regime that it fills, where it fills one', async () => {
  const { data, errors } = await ask(`{
    cml: controlList(id: "list:cn-cml") { regime } ecl: controlList(id: "list:cn-ecl") { regime }
    chart: controlList(id: "list:us-chart") { regime }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    cml: { regime: 'ANTI_SANCTION' },
    ecl: { regime: 'EXPORT_CONTROL' },
    chart: { regime: null },
  });
});
