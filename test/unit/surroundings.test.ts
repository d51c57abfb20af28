import { expect, test } from 'vitest';
import { type Surroundings, type SurroundingsRange, surroundingsOf } from '../../src/analysis/surroundings.ts';
import { parseDay } from '../../src/model/days.ts';
import { exactShare, parseShare } from '../../src/model/shares.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { World } from './world.ts';

const DAY = '2025-01-01';
const WIDE: SurroundingsRange = { depth: 9, beside: 99, parties: 99, ended: false };

function worldOf(holdings: readonly (readonly [string, string, string])[]): World {
  const world = new World();
  for (const party of new Set(holdings.flatMap((one) => one.slice(0, 2)))) world.thing('Party', party);
  for (const [owner, asset, share] of holdings) world.fact('holding', { owner, asset, share: exactShare(share) });
  return world;
}
const around = (world: World, party: string, range: Partial<SurroundingsRange> = {}): Surroundings =>
  atOnce(surroundingsOf(world.view(DAY), party, parseDay(DAY), { ...WIDE, ...range }));
const places = ({ parties }: Surroundings) =>
  Object.fromEntries(parties.map(({ party, direction, steps }) => [party, `${direction} ${steps}`]));
const hiddenOf = ({ parties }: Surroundings, party: string) => parties.find((one) => one.party === party)?.hidden;

test('owners above and holdings below, with the steps to each; not what owners hold besides', () => {
  const world = worldOf([
    ['party:top', 'party:mid', '60'],
    ['party:mid', 'party:low', '70'],
    ['party:low', 'party:base', '80'],
    ['party:top', 'party:aside', '90'],
  ]);
  const found = around(world, 'party:mid');
  expect(places(found)).toEqual({
    'party:mid': 'self 0',
    'party:top': 'up 1',
    'party:low': 'down 1',
    'party:base': 'down 2',
  });
  expect(found.ties.map(({ owner, asset }) => [owner, asset])).toEqual([
    ['party:low', 'party:base'],
    ['party:mid', 'party:low'],
    ['party:top', 'party:mid'],
  ]);
});

test('no deeper than asked, the largest shares first, the rest counted', () => {
  const world = worldOf([
    ['party:s', 'party:a', '10'],
    ['party:s', 'party:b', '30'],
    ['party:s', 'party:c', '20'],
    ['party:b', 'party:d', '100'],
  ]);
  const found = around(world, 'party:s', { depth: 1, beside: 2 });
  expect(Object.keys(places(found)).sort()).toEqual(['party:b', 'party:c', 'party:s']);
  expect(hiddenOf(found, 'party:s')).toEqual([{ relation: 'equity', direction: 'out', count: 1 }]);
  expect(hiddenOf(found, 'party:b')).toEqual([{ relation: 'equity', direction: 'out', count: 1 }]);
  expect(hiddenOf(found, 'party:c')).toEqual([]);
  expect(around(world, 'party:s', { parties: 3 }).parties).toHaveLength(3);
});

test('a ring is gone through once, and all its holdings are there', () => {
  const world = worldOf([
    ['party:a', 'party:b', '50'],
    ['party:b', 'party:c', '50'],
    ['party:c', 'party:a', '50'],
  ]);
  const found = around(world, 'party:a');
  expect(found.parties).toHaveLength(3);
  expect(found.ties).toHaveLength(3);
});

test('records of one party are one, equity and votes are two ties, and open ends stay as stated', () => {
  const world = worldOf([['party:a', 'party:b', '40']]);
  world.thing('Party', 'party:b2');
  world.fact('same', { party: 'party:b', other: 'party:b2', verdict: 'same', rule: 'decision' });
  world.fact('holding', { owner: 'party:a', asset: 'party:b2', right: 'votes', share: parseShare('>50', '75') });
  const found = around(world, 'party:b2');
  expect(places(found)).toEqual({ 'party:b': 'self 0', 'party:a': 'up 1' });
  expect(found.ties.map(({ kind, share }) => [kind, share])).toEqual([
    ['equity', exactShare('40')],
    ['votes', parseShare('>50', '75')],
  ]);
});

test('what dates leave open is uncertain and keeps its share; what is over comes only when asked for', () => {
  const world = worldOf([['party:a', 'party:b', '40']]);
  for (const party of ['party:x', 'party:y']) world.thing('Party', party);
  world.fact('holding', { owner: 'party:x', asset: 'party:b', share: exactShare('30'), since: '2025' });
  world.fact('holding', { owner: 'party:y', asset: 'party:b', share: exactShare('20'), until: '2024-06' });
  const found = around(world, 'party:b');
  expect(Object.keys(places(found)).sort()).toEqual(['party:a', 'party:b', 'party:x']);
  expect(found.ties.find(({ owner }) => owner === 'party:x')).toMatchObject({
    uncertain: true,
    share: exactShare('30'),
  });
  const past = around(world, 'party:b', { ended: true });
  expect(places(past)['party:y']).toBe('up 1');
  expect(past.ties.filter(({ ended }) => ended).map(({ owner }) => owner)).toEqual(['party:y']);
});
