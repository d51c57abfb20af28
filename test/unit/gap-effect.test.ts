import { describe, expect, test } from 'vitest';
import { addItem, answerOn, BAR_ENTRY, BAR_TRADE, gapsOn, gapWorld, only, P, T } from './gap-world.ts';
import { BAR_SALES, type World } from './world.ts';

const CML = 'list:cn-cml';

/** A party under an entry ban that needs a technology under an item in force: nothing stops the transfer. */
function needy(): World {
  const world = gapWorld();
  addItem(world, '2024-12-01');
  world.fact('role', { party: P, technology: T, role: 'needs', basis: 'stated' });
  world.listing(P, CML, '2025-02-04', { measures: [BAR_ENTRY] });
  return world;
}
const effectOn = (world: World, asOf = '2026-01-01') => gapsOn(world, asOf, { kinds: ['effect-gap'] });

describe('effect-gap', () => {
  test('a countered party needs a controlled technology and no measure stops the transfer: high', () => {
    expect(only(effectOn(needy()), 'effect-gap')).toMatchObject({
      id: 'gap:effect-gap/CN/party:p/tech:t',
      severity: 'high',
      from: '2025-02-04',
      to: null,
      open: true,
      parties: [P],
      technologies: [T],
      lists: [CML, 'list:cn-dual-use'],
    });
    expect(effectOn(needy(), '2025-02-03')).toEqual([]);
  });

  test('holds counts like needs; to develop it or be in its field does not', () => {
    const withRole = (role: 'holds' | 'develops' | 'field') => {
      const world = gapWorld();
      addItem(world, '2024-12-01');
      world.fact('role', { party: P, technology: T, role, basis: 'stated' });
      world.listing(P, CML, '2025-02-04', { measures: [BAR_ENTRY] });
      return effectOn(world).length;
    };
    expect([withRole('holds'), withRole('develops'), withRole('field')]).toEqual([1, 0, 0]);
  });

  test('an input of what it needs counts, through any number of steps, and the way is told', () => {
    const world = gapWorld();
    addItem(world, '2024-12-01', { technology: 'tech:antimony' });
    world.fact('relation', { relation: 'INPUT_TO', from: 'tech:antimony', to: 'tech:alloy', basis: 'stated' });
    const way = world.fact('relation', { relation: 'INPUT_TO', from: 'tech:alloy', to: T, basis: 'stated' });
    world.fact('relation', { relation: 'INPUT_TO', from: T, to: 'tech:antimony', basis: 'stated' });
    world.fact('role', { party: P, technology: T, role: 'needs', basis: 'stated' });
    world.listing(P, CML, '2025-02-04', { measures: [BAR_ENTRY] });
    const gap = only(effectOn(world), 'effect-gap');
    expect(gap).toMatchObject({ severity: 'high', technologies: ['tech:antimony', T] });
    expect(gap.evidence.map(({ fact }) => fact)).toContain(way);
  });

  test('what it needs is not controlled because something else is made of it', () => {
    const world = gapWorld();
    addItem(world, '2024-12-01', { technology: 'tech:detector' });
    world.fact('relation', { relation: 'INPUT_TO', from: T, to: 'tech:detector' });
    world.fact('role', { party: P, technology: T, role: 'needs', basis: 'stated' });
    world.listing(P, CML, '2025-02-04', { measures: [BAR_ENTRY] });
    expect(effectOn(world)).toEqual([]);
  });

  test('rests on an analyst’s mapping: low', () => {
    const world = gapWorld();
    addItem(world, '2024-12-01', { basis: 'analyst' });
    world.fact('role', { party: P, technology: T, role: 'needs', basis: 'stated' });
    world.listing(P, CML, '2025-02-04', { measures: [BAR_ENTRY] });
    expect(only(effectOn(world), 'effect-gap').severity).toBe('low');
  });

  test.each([
    ['a bar on sales', { ...BAR_TRADE }],
    ['a condition on sales', { ...BAR_TRADE, effect: 'conditioned' as const }],
    ['a bar on dual-use items', { ...BAR_SALES }],
    ['a bar on the item by its code', { ...BAR_TRADE, scope: 'named-items' as const, items: ['1A001'] }],
    ['a bar that is stated unverified', { ...BAR_TRADE, confidence: 'unverified' as const }],
  ])('none with %s', (_, measure) => {
    const world = needy();
    world.listing(P, 'list:cn-uel', '2025-03-04', { measures: [measure] });
    expect(effectOn(world)).toEqual([]);
    expect(only(effectOn(world, '2025-03-03'), 'effect-gap').to).toBe('2025-03-04');
  });

  test.each([
    ['buying from it', { ...BAR_TRADE, act: 'buy-from' as const }],
    ['another item by its code', { ...BAR_TRADE, scope: 'named-items' as const, items: ['9A012'] }],
  ])('a bar on %s does not stop the transfer', (_, measure) => {
    const world = needy();
    world.listing(P, 'list:cn-uel', '2025-03-04', { measures: [measure] });
    expect(effectOn(world)).toHaveLength(1);
  });

  test('a bar on dual-use items does not reach a technology of the catalogue', () => {
    const world = gapWorld();
    world.thing('ControlList', 'list:cn-dual-use', { kind: 'technology-catalogue' });
    addItem(world, '2024-12-01');
    world.fact('role', { party: P, technology: T, role: 'needs', basis: 'stated' });
    world.listing(P, CML, '2025-02-04', { measures: [BAR_SALES] });
    expect(effectOn(world)).toHaveLength(1);
  });

  test('a control listing bars by law, until it is suspended', () => {
    const world = needy();
    const control = world.listing(P, 'list:cn-ecl', '2025-04-04');
    world.event(control, 'suspended', '2025-05-14', { until: '2025-08-12' });
    expect(effectOn(world, '2025-05-01')).toEqual([]);
    expect(only(effectOn(world, '2025-06-01'), 'effect-gap')).toMatchObject({ from: '2025-05-14', to: '2025-08-12' });
    expect(effectOn(world, '2025-09-01')).toEqual([]);
  });

  test('a suspended countermeasure bars nothing while the party stays countered; a stopped or removed one ends it', () => {
    const world = gapWorld();
    addItem(world, '2024-12-01');
    world.fact('role', { party: P, technology: T, role: 'needs', basis: 'stated' });
    const listing = world.listing(P, CML, '2025-02-04', { measures: [BAR_TRADE] });
    world.event(listing, 'suspended', '2025-05-14');
    world.event(listing, 'stopped', '2025-09-01');
    expect(effectOn(world, '2025-05-01')).toEqual([]);
    expect(effectOn(world, '2025-06-01')).toHaveLength(1);
    expect(effectOn(world, '2025-09-01')).toEqual([]);
  });

  test('none where no item is in force, or the party is not countered', () => {
    const world = needy();
    world.event(`item:${T}@list:cn-dual-use`, 'suspended', '2025-11-08');
    expect(effectOn(world, '2025-12-01')).toEqual([]);
    const other = gapWorld();
    addItem(other, '2024-12-01');
    other.fact('role', { party: P, technology: T, role: 'needs', basis: 'stated' });
    other.listing('party:other', CML, '2025-02-04');
    expect(effectOn(other)).toEqual([]);
  });

  test('a measure on another record of the same party stops it', () => {
    const world = needy();
    world.listing('party:alias', 'list:cn-uel', '2025-03-04', { measures: [BAR_TRADE] });
    expect(effectOn(world)).toHaveLength(1);
    world.fact('same', { party: 'party:alias', other: P });
    expect(effectOn(world)).toEqual([]);
  });

  test('two roles of two records in one technology fire once', () => {
    const world = needy();
    world.fact('role', { party: P, technology: T, role: 'holds', basis: 'stated' });
    world.fact('role', { party: 'party:alias', technology: T, role: 'needs', basis: 'stated' });
    world.fact('same', { party: 'party:alias', other: P });
    world.listing('party:alias', CML, '2025-02-05', { measures: [BAR_ENTRY] });
    expect(effectOn(world)).toHaveLength(1);
  });
});

describe('roles that are not recorded', () => {
  const said = (world: World, asOf = '2026-01-01', question: Parameters<typeof answerOn>[2] = {}) =>
    answerOn(world, asOf, question).notModelled.find(({ code }) => code === 'ROLES_NOT_RECORDED')?.text.en;

  test('are said of every countered party that effect-gap cannot look at', () => {
    const world = needy();
    expect(said(world)).toBeUndefined();
    world.listing('party:silent', CML, '2025-02-04', { measures: [BAR_ENTRY] });
    world.fact('role', { party: 'party:silent', technology: T, role: 'develops', basis: 'stated' });
    expect(said(world)).toMatch(/^Of 2 countered parties 1 have no record/);
    expect(said(world, '2025-02-03')).toBeUndefined();
    expect(said(world, '2026-01-01', { party: P })).toBeUndefined();
    expect(said(world, '2026-01-01', { party: 'party:silent' })).toMatch(/^Of 1 countered parties 1 /);
  });

  test('are said only where effect-gap is asked for, in a jurisdiction that counters the party', () => {
    const world = gapWorld();
    world.listing('party:silent', CML, '2025-02-04', { measures: [BAR_ENTRY] });
    expect(said(world, '2026-01-01', { kinds: ['effect-gap'] })).toBeDefined();
    expect(said(world, '2026-01-01', { kinds: ['mirror-gap'] })).toBeUndefined();
    expect(said(world, '2026-01-01', { jurisdictions: ['US'] })).toBeUndefined();
    expect(said(world, '2026-01-01', { jurisdictions: ['CN'] })).toBeDefined();
  });
});
