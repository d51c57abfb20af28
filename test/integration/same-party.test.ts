import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readingOfDecision, readingOfRules } from '../../src/analysis/decide-same.ts';
import { loadParties } from '../../src/analysis/load-parties.ts';
import { loadSnapshot } from '../../src/analysis/load-snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { readPublished } from '../../src/graph/read.ts';
import { withdrawVersion } from '../../src/graph/withdraw.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { COMMON_THINGS, listing, readingOf, thing } from './graph-readings.ts';
import { emptyGraph, openEmptyGraph, revisionsAt } from './graph-store.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
});
beforeEach(() => emptyGraph(graph));
afterAll(() => graph.close());

const load = async (reading: SourceReading) => (await importReading(graph, reading, { actor: 'tester' })).version ?? 0;
const runRules = async () => load(readingOfRules(await loadParties(graph)));
const decide = (verdict: 'same' | 'different') =>
  load(
    readingOfDecision({
      party: 'party:cn-huawei',
      other: 'party:us-huawei',
      verdict,
      by: 'officer',
      why: 'checked the register',
    }),
  );

const LEI = [{ scheme: 'lei' as const, value: '5493001KJTIIGC8Y1R12' }];
/** Two sources that know one firm under two keys, and disagree on where it sits. */
const chinese = (identifiers = LEI) =>
  readingOf(
    'cn',
    [
      ...COMMON_THINGS,
      thing('Party', 'cn-huawei', { names: { zh: '华为' }, identifiers, properties: { country: 'CN' } }),
    ],
    [listing('cn', 'cn-huawei')],
  );
const american = () =>
  readingOf(
    'us',
    [thing('Party', 'us-huawei', { names: { en: 'Huawei' }, identifiers: LEI, properties: { country: 'HK' } })],
    [listing('us', 'us-huawei', { notice: '2019-1' })],
  );

async function viewAt(version: number): Promise<GraphView> {
  const snapshot = await loadSnapshot(graph);
  return new GraphView(snapshot, {
    version,
    published: null,
    asOf: parseAsOf('2026-01-01'),
    datasets: null,
    includeUnverified: false,
  });
}
const isOne = async (version?: number) =>
  (await viewAt(version ?? (await readPublished(graph)).version)).samePartyAs('party:us-huawei').length === 2;

test('an equal identifier joins them, and both sources stay visible with what they disagree on', async () => {
  await load(chinese());
  const before = await load(american());
  expect(await isOne()).toBe(false);
  const version = await runRules();
  expect([await isOne(), await isOne(before)]).toEqual([true, false]);
  const view = await viewAt(version);
  const countries = view.samePartyAs('party:us-huawei').map((key) => view.thing(key)?.properties['country']);
  expect(countries.sort()).toEqual(['CN', 'HK']);
  const listings = view.samePartyAs('party:us-huawei').flatMap((key) => view.about('listing', key));
  expect(listings.map(({ dataset }) => dataset).sort()).toEqual(['cn', 'us']);
});

test('a person outweighs the rule; taking the decision back brings the rule back', async () => {
  await load(chinese());
  await load(american());
  await runRules();
  const decided = await decide('different');
  // A rule of equal identifiers gives way to "different" said by a person.
  expect(await isOne()).toBe(false);
  const [fact] = (await revisionsAt(graph, decided)).filter(({ dataset }) => dataset === 'decisions');
  expect(fact).toMatchObject({ verdict: 'different', by: 'officer', why: 'checked the register', rule: 'decision' });
  await withdrawVersion(graph, decided, { actor: 'tester', why: 'a mistake' });
  expect([await isOne(), await isOne(decided)]).toEqual([true, false]);
  await decide('same');
  expect(await isOne()).toBe(true);
});

test('what the rules no longer conclude is no longer believed, and says nothing new when nothing changed', async () => {
  await load(chinese());
  await load(american());
  const joined = await runRules();
  expect(await runRules()).toBe(0);
  await load(chinese([]));
  await runRules();
  expect([await isOne(), await isOne(joined)]).toEqual([false, true]);
  // The withdrawal of the conclusion that took it back believes it again.
  const { version } = await readPublished(graph);
  await withdrawVersion(graph, version, { actor: 'tester', why: 'to see' });
  expect(await isOne()).toBe(true);
});
