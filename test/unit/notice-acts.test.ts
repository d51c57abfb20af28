import { expect, test } from 'vitest';
import { noticeActs } from '../../src/analysis/notice-acts.ts';
import type { EventFact } from '../../src/model/facts.ts';
import { PLAIN_RULE } from '../fixtures/control/plain-rule.ts';
import { World } from './world.ts';

/** One notice suspends an edition, a law and, by its announcement, a listing, and removes another listing; a second one is none of its business. */
function openWorld() {
  const world = new World();
  world.thing('Instrument', 'instrument:i');
  for (const name of ['p', 'q']) world.thing('Party', `party:${name}`);
  const version = world.fact('list-version', { list: 'list:cn-dual-use' });
  const listing = world.listing('party:p', 'list:cn-cml', '2025-01-01', { notice: 'N1' });
  const removed = world.listing('party:q', 'list:cn-cml', '2025-01-01');
  const by = (notice: string, subject: string, verb: EventFact['verb'], until?: string): void => {
    const key = world.event(subject, verb, '2025-11-07', until === undefined ? {} : { until });
    const place = world.revisions.findIndex((one) => one.key === key);
    world.revisions[place] = { ...(world.revisions[place] as (typeof world.revisions)[number] & EventFact), notice };
  };
  for (const subject of [version, 'instrument:i', 'notice:N1']) by('N2', subject, 'suspended', '2026-11-11');
  by('N2', removed, 'removed');
  by('N2', version, 'imposed');
  by('N3', removed, 'amended');
  const acted = [
    { subject: version, keys: [version] },
    { subject: 'instrument:i', keys: ['instrument:i'] },
    { subject: 'notice:N1', keys: [listing] },
    { subject: removed, keys: [removed] },
  ];
  const [event] = world.revisions.filter((one) => one.type === 'event' && one.subject === version) as EventFact[];
  if (event === undefined) throw new Error('no event');
  const rule = { ...PLAIN_RULE, id: 'suspended-too', events: [event] };
  return { view: world.view('2026-01-01'), acted, version, listing, removed, rule };
}

test('a notice tells what it does to editions, laws, listings and rules, each kind of act once with its day and end', () => {
  const { view, acted, version, listing, removed, rule } = openWorld();
  const acts = noticeActs(view, 'N2', acted, [rule]);
  const keysOf = (facts: readonly { readonly key: string }[]) => facts.map(({ key }) => key);
  expect(acts.map(({ verb, at, until, total }) => [verb, at, until?.end ?? null, total])).toEqual([
    ['removed', '2025-11-07', null, 1],
    ['suspended', '2025-11-07', '2026-11-11', 4],
  ]);
  const [takenOff, suspended] = acts;
  expect(keysOf(takenOff?.listings ?? [])).toEqual([removed]);
  expect(keysOf(suspended?.versions ?? [])).toEqual([version]);
  expect(keysOf(suspended?.listings ?? [])).toEqual([listing]);
  expect(suspended).toMatchObject({ things: ['instrument:i'], rules: ['suspended-too'] });
});

test('another notice has acts of its own, and one without any has none', () => {
  const { view, acted, removed } = openWorld();
  const [amended, ...more] = noticeActs(view, 'N3', acted, []);
  expect(more).toEqual([]);
  expect(amended).toMatchObject({ verb: 'amended', total: 1, listings: [{ key: removed }] });
  expect(noticeActs(view, 'N4', acted, [])).toEqual([]);
});
