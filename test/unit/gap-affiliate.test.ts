import { describe, expect, test } from 'vitest';
import { exactShare, UNKNOWN_SHARE } from '../../src/model/shares.ts';
import { gapsOn, gapWorld, only } from './gap-world.ts';
import type { World } from './world.ts';

const ECL = 'list:cn-ecl';
const affiliatesOn = (world: World, asOf = '2026-01-01', rules: string[] | null = null) =>
  gapsOn(world, asOf, { kinds: ['unlisted-affiliate'], rules });
const holds = (world: World, owner: string, asset: string, per: string, since?: string): string =>
  world.fact('holding', { owner, asset, share: exactShare(per), ...(since !== undefined && { since }) });

describe('unlisted-affiliate', () => {
  test('what a control-listed party holds by majority, as an indicator', () => {
    const world = gapWorld();
    world.listing('party:x', ECL, '2025-01-02');
    const holding = holds(world, 'party:x', 'party:a', '60', '2025-06-01');
    const gap = only(affiliatesOn(world), 'unlisted-affiliate');
    expect(gap).toMatchObject({
      id: 'gap:unlisted-affiliate/majority/list:cn-ecl/below/party:a',
      severity: 'low',
      rule: 'majority',
      from: '2025-06-01',
      parties: ['party:a', 'party:x'],
      lists: [ECL],
    });
    expect(gap.evidence.map(({ fact }) => fact)).toContain(holding);
    expect(affiliatesOn(world, '2025-05-31')).toEqual([]);
  });

  test('half of it is no majority, and an unknown share catches nobody', () => {
    const world = gapWorld();
    world.listing('party:x', ECL, '2025-01-02');
    holds(world, 'party:x', 'party:a', '50');
    world.fact('holding', { owner: 'party:x', asset: 'party:b', share: UNKNOWN_SHARE });
    expect(affiliatesOn(world)).toEqual([]);
  });

  test('where a rule lists by law it is medium, with all listed holders together', () => {
    const world = gapWorld();
    world.listing('party:x', 'list:us-sdn', '2020-01-01', { jurisdiction: 'US' });
    world.listing('party:y', 'list:us-sdn', '2021-01-01', { jurisdiction: 'US' });
    holds(world, 'party:x', 'party:c', '25');
    holds(world, 'party:y', 'party:c', '25');
    expect(only(affiliatesOn(world), 'unlisted-affiliate')).toMatchObject({
      severity: 'medium',
      rule: 'half',
      from: '2021-01-01',
      parties: ['party:c', 'party:x', 'party:y'],
    });
  });

  test('upward: an unlisted parent of a listed party, through a parent between', () => {
    const world = gapWorld();
    world.listing('party:x', ECL, '2025-01-02');
    holds(world, 'party:top', 'party:mid', '100');
    holds(world, 'party:mid', 'party:x', '51');
    holds(world, 'party:small', 'party:x', '49');
    expect(affiliatesOn(world).map(({ id, parties }) => [id.split('/').slice(-2), parties])).toEqual([
      [
        ['above', 'party:mid'],
        ['party:mid', 'party:x'],
      ],
      [
        ['above', 'party:top'],
        ['party:top', 'party:x'],
      ],
    ]);
  });

  test('none for an affiliate that is listed itself, under any of its records', () => {
    const world = gapWorld();
    world.listing('party:x', ECL, '2025-01-02');
    holds(world, 'party:x', 'party:a', '100');
    world.listing('party:alias', ECL, '2025-03-01');
    world.fact('same', { party: 'party:alias', other: 'party:a' });
    expect(affiliatesOn(world, '2025-02-01')).toHaveLength(1);
    expect(affiliatesOn(world)).toEqual([]);
  });

  test('none for an affiliate whose own listing is suspended: it is on the list', () => {
    const world = gapWorld();
    world.listing('party:x', ECL, '2025-01-02');
    holds(world, 'party:x', 'party:a', '100');
    const own = world.listing('party:a', ECL, '2025-03-01');
    world.event(own, 'suspended', '2025-05-14');
    expect(affiliatesOn(world)).toEqual([]);
  });

  test('several listed owners and two statements of one holding fire once', () => {
    const world = gapWorld();
    world.listing('party:x', ECL, '2025-01-02');
    world.listing('party:y', ECL, '2025-01-02');
    holds(world, 'party:x', 'party:y', '100');
    holds(world, 'party:y', 'party:a', '100');
    world.fact('holding', { owner: 'party:y', asset: 'party:a', share: exactShare('100'), dataset: 'other' });
    expect(affiliatesOn(world)).toHaveLength(1);
  });

  test('none while the listing is suspended', () => {
    const world = gapWorld();
    const listing = world.listing('party:x', ECL, '2025-01-02');
    holds(world, 'party:x', 'party:a', '100');
    world.event(listing, 'suspended', '2025-05-14', { until: '2025-08-12' });
    expect(affiliatesOn(world, '2025-06-01')).toEqual([]);
    expect(only(affiliatesOn(world), 'unlisted-affiliate').from).toBe('2025-08-12');
  });

  test('a rule that is asked for is used on every list; one that is unknown is refused', () => {
    const world = gapWorld();
    world.listing('party:x', ECL, '2025-01-02');
    holds(world, 'party:x', 'party:a', '50');
    expect(only(affiliatesOn(world, '2026-01-01', ['half']), 'unlisted-affiliate')).toMatchObject({ rule: 'half' });
    expect(() => affiliatesOn(world, '2026-01-01', ['none'])).toThrow(/no rule "none": expected half, majority/);
  });
});
