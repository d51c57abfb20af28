import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/days.ts';
import { addItem, BAR_ENTRY, gapsOn, gapWorld, only, P, T } from './gap-world.ts';
import type { World } from './world.ts';

const FISR = 'provision:cn-fisr/4';

function controlled(): World {
  const world = gapWorld();
  world.thing('Provision', FISR, { instrument: 'instrument:cn-fisr', jurisdiction: 'CN' });
  addItem(world, '2025-02-04');
  return world;
}
const reviewOn = (world: World, asOf = '2026-01-01') => gapsOn(world, asOf, { kinds: ['review-scope-gap'] });
const controlOn = (world: World, asOf = '2026-01-01') => gapsOn(world, asOf, { kinds: ['control-scope-gap'] });

describe('review-scope-gap', () => {
  test('an item in force, and no scope term covers the technology: outside', () => {
    expect(only(reviewOn(controlled()), 'review-scope-gap')).toMatchObject({
      id: 'gap:review-scope-gap/CN/tech:t',
      state: 'outside',
      severity: 'medium',
      from: '2025-02-04',
      technologies: [T],
      lists: ['list:cn-dual-use'],
      agencies: ['agency:cn-fisr-office'],
    });
    expect(reviewOn(controlled(), '2025-02-03')).toEqual([]);
  });

  test.each([
    ['an open term', { basis: 'text', open: true }],
    ['an analyst’s mapping', { basis: 'analyst', open: false }],
    ['an analyst’s mapping to an open term', { basis: 'analyst', open: true }],
  ] as const)('inside only by %s is a third state, not defined', (_, scope) => {
    const world = controlled();
    world.fact('scope', { provision: FISR, technology: T, ...scope });
    expect(only(reviewOn(world), 'review-scope-gap')).toMatchObject({
      state: 'not-defined',
      severity: 'low',
      provisions: [FISR],
    });
  });

  test.each([
    ['a defined term of the text', { basis: 'text', open: false }],
    ['a decision', { basis: 'decision', open: true }],
  ] as const)('none inside by %s, also beside an open term', (_, scope) => {
    const world = controlled();
    world.fact('scope', { provision: FISR, technology: T, basis: 'analyst', open: true });
    world.fact('scope', { provision: FISR, technology: T, ...scope });
    expect(reviewOn(world)).toEqual([]);
  });

  test('the state follows the dates of the terms', () => {
    const world = controlled();
    world.fact('scope', { provision: FISR, technology: T, basis: 'analyst', since: '2025-06-01' });
    world.fact('scope', { provision: FISR, technology: T, basis: 'decision', since: '2025-09-01' });
    const told = (asOf: string) => reviewOn(world, asOf).map(({ state, from, to }) => [state, from, to]);
    expect(told('2025-05-01')).toEqual([['outside', '2025-02-04', '2025-06-01']]);
    expect(told('2025-07-01')).toEqual([['not-defined', '2025-06-01', '2025-09-01']]);
    expect(told('2025-10-01')).toEqual([]);
  });

  test('a term of another jurisdiction covers nothing here', () => {
    const world = controlled();
    world.thing('Provision', 'provision:us-firrma/1703', { instrument: 'instrument:us-firrma', jurisdiction: 'US' });
    world.fact('scope', { provision: 'provision:us-firrma/1703', technology: T, basis: 'text' });
    expect(only(reviewOn(world), 'review-scope-gap')).toMatchObject({ jurisdiction: 'CN', state: 'outside' });
  });

  test.each(['list:us-ccl', 'provision:us-ear/774'])(
    'a term that refers to %s covers what an item of the list covers in full; what it covers in part is not defined',
    (target) => {
      const world = gapWorld();
      addItem(world, '2025-01-01', { list: 'list:us-ccl', technology: 'tech:full' });
      addItem(world, '2025-01-01', { list: 'list:us-ccl', technology: 'tech:part', coverage: 'parameters' });
      for (const technology of ['tech:full', 'tech:part']) world.thing('Technology', technology);
      const told = () => reviewOn(world).map(({ technologies, state }) => [...technologies, state]);
      expect(told()).toEqual([
        ['tech:full', 'outside'],
        ['tech:part', 'outside'],
      ]);
      const provision = 'provision:us-firrma/critical';
      world.fact('relation', { relation: 'PROVISION_OF', from: provision, to: 'instrument:us-firrma' });
      world.fact('relation', { relation: 'BASED_ON', from: 'list:us-ccl', to: 'provision:us-ear/774' });
      world.fact('relation', { relation: 'REFERS_TO', from: provision, to: target });
      expect(told()).toEqual([['tech:part', 'not-defined']]);
    },
  );

  test('an item of a broader technology alone is none: it is that one’s gap', () => {
    const world = controlled();
    world.thing('Technology', 'tech:narrow');
    world.fact('relation', { relation: 'BROADER_THAN', from: T, to: 'tech:narrow' });
    expect(reviewOn(world).map(({ technologies }) => technologies)).toEqual([[T]]);
  });

  test('does not begin before there was a review', () => {
    const world = gapWorld();
    world.thing('Instrument', 'instrument:cn-fisr', { effective: '2021-01-18' });
    addItem(world, '2008-11-01');
    expect(only(reviewOn(world), 'review-scope-gap').from).toBe('2021-01-18');
    expect(reviewOn(world, '2020-01-01')).toEqual([]);
  });

  test('none where the item is suspended, or where only an unverified fact puts it under control', () => {
    const world = controlled();
    world.event(`item:${T}@list:cn-dual-use`, 'suspended', '2025-11-08');
    expect(reviewOn(world)).toEqual([]);
    const other = gapWorld();
    other.thing('ControlItem', 'item:i');
    other.fact('classification', { technology: T, item: 'item:i', confidence: 'unverified' });
    const listVersion = other.fact('list-version', { list: 'list:cn-dual-use' });
    other.fact('membership', { item: 'item:i', listVersion, since: '2025-02-04' });
    expect(reviewOn(other)).toEqual([]);
    expect(gapsOn(other, '2026-01-01', { kinds: ['review-scope-gap'], includeUnverified: true })).toHaveLength(1);
  });
});

describe('control-scope-gap', () => {
  function scoped(scope: { basis: 'text' | 'decision' | 'analyst'; open?: boolean }): World {
    const world = gapWorld();
    world.thing('Provision', FISR, { instrument: 'instrument:cn-fisr', jurisdiction: 'CN' });
    world.thing('ControlList', 'list:cn-watch-list', { kind: 'party-list' });
    world.fact('scope', { provision: FISR, technology: T, since: '2021-01-18', ...scope });
    return world;
  }

  test('inside a scope term by text or decision, and no item in force: high', () => {
    const world = scoped({ basis: 'text' });
    expect(only(controlOn(world), 'control-scope-gap')).toMatchObject({
      id: 'gap:control-scope-gap/CN/tech:t',
      severity: 'high',
      from: '2021-01-18',
      lists: ['list:cn-dual-use'],
    });
    expect(controlOn(scoped({ basis: 'decision', open: true }))).toHaveLength(1);
  });

  test('an open term or an analyst’s mapping puts nothing inside', () => {
    expect(controlOn(scoped({ basis: 'text', open: true }))).toEqual([]);
    expect(controlOn(scoped({ basis: 'analyst' }))).toEqual([]);
  });

  test('ends with the item, also with one of a broader technology, and comes back with its suspension', () => {
    const world = scoped({ basis: 'text' });
    const item = addItem(world, '2025-02-04', { technology: 'tech:broad' });
    world.fact('relation', { relation: 'BROADER_THAN', from: 'tech:broad', to: T });
    world.event(item, 'suspended', '2025-11-08');
    expect(only(controlOn(world, '2025-02-03'), 'control-scope-gap').to).toBe('2025-02-04');
    expect(controlOn(world, '2025-03-01')).toEqual([]);
    expect(only(controlOn(world, '2025-12-01'), 'control-scope-gap').from).toBe('2025-11-08');
  });

  test('an entry read in an edition without a date of its own may have stood there before', () => {
    const world = scoped({ basis: 'text' });
    world.thing('ControlItem', 'item:i');
    world.fact('classification', { technology: T, item: 'item:i' });
    const listVersion = world.fact('list-version', { list: 'list:cn-dual-use' });
    world.fact('membership', { item: 'item:i', listVersion, since: '2025-02-04', change: 'kept' });
    expect(controlOn(world, '2024-01-01')).toEqual([]);
  });

  test.each([
    ['decision', 'high'],
    ['analyst', 'low'],
  ] as const)('a review case that concerns it by %s: %s, from its first step on', (basis, severity) => {
    const world = gapWorld();
    world.fact('case', {
      agency: 'agency:us-cfius',
      jurisdiction: 'US',
      concerns: [{ technology: T, basis }],
      steps: [
        {
          kind: 'order',
          date: parsePartialDate('2026-01-02'),
          text: { zh: '', en: '' },
          confidence: 'seen',
          citations: [],
        },
      ],
    });
    expect(only(controlOn(world, '2026-01-02'), 'control-scope-gap')).toMatchObject({
      severity,
      jurisdiction: 'US',
      from: '2026-01-02',
    });
    expect(controlOn(world, '2026-01-01')).toEqual([]);
  });

  test('a countered party that develops it: medium, low where an analyst says so; one that needs it is none', () => {
    const countered = (role: 'develops' | 'needs' | 'field', basis: 'stated' | 'analyst') => {
      const world = gapWorld();
      world.fact('role', { party: P, technology: T, role, basis });
      world.listing(P, 'list:cn-cml', '2025-02-04', { measures: [BAR_ENTRY] });
      return controlOn(world).map(({ severity, parties }) => [severity, ...parties]);
    };
    expect(countered('develops', 'stated')).toEqual([['medium', P]]);
    expect(countered('develops', 'analyst')).toEqual([['low', P]]);
    expect(countered('needs', 'stated')).toEqual([]);
    expect(countered('field', 'stated')).toEqual([]);
  });

  test('filters by technology and severity', () => {
    const world = scoped({ basis: 'text' });
    expect(gapsOn(world, '2026-01-01', { technology: 'tech:other' })).toEqual([]);
    expect(gapsOn(world, '2026-01-01', { severities: ['low', 'medium'] })).toEqual([]);
    expect(gapsOn(world, '2026-01-01', { technology: T, severities: ['high'], jurisdictions: ['CN'] })).toHaveLength(1);
    expect(gapsOn(world, '2026-01-01', { jurisdictions: ['US'] })).toEqual([]);
  });
});
