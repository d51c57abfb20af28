import { describe, expect, test } from 'vitest';
import { BAR_ENTRY, BAR_TRADE, gapsOn, gapWorld, kindsOf, only, P, T } from './gap-world.ts';
import { BAR_SALES, type World } from './world.ts';

const UEL = 'list:cn-uel';
const CML = 'list:cn-cml';
const ECL = 'list:cn-ecl';

/** A countermeasure of 2023-02-16 that bans trade, a control listing of the same party of 2025-01-02. */
function example6(): World {
  const world = gapWorld();
  world.listing(P, UEL, '2023-02-16', { measures: [BAR_TRADE] });
  world.listing(P, ECL, '2025-01-02', { measures: [BAR_SALES] });
  return world;
}

describe('a countermeasure from 2023-02-16, a control listing from 2025-01-02 (DOMAIN 6, example 6)', () => {
  test('the control listing came 686 days late, 32 from the legal basis', () => {
    expect(only(gapsOn(example6(), '2026-01-01'), 'late-control')).toMatchObject({
      id: 'gap:late-control/party:p/list:cn-uel/list:cn-ecl',
      lagDays: 686,
      lagFromLegalBasisDays: 32,
      legalBasisSince: '2024-12-01',
      from: '2023-02-16',
      to: '2025-01-02',
      open: false,
      parties: [P],
      lists: [UEL, ECL],
    });
  });

  test('before the control listing it is a mirror gap, not an effect gap, and the lag runs', () => {
    const world = example6();
    world.fact('role', { party: P, technology: T, role: 'needs', basis: 'text' });
    const found = gapsOn(world, '2024-06-01');
    expect(kindsOf(found)).toEqual(['late-control', 'mirror-gap']);
    expect(only(found, 'mirror-gap')).toMatchObject({
      severity: 'medium',
      from: '2023-02-16',
      to: '2025-01-02',
      unverified: false,
    });
    expect(only(found, 'late-control')).toMatchObject({
      open: true,
      to: null,
      lagDays: 471,
      lagFromLegalBasisDays: null,
    });
  });

  test('on the day before the control listing the mirror gap stands, on that day no more', () => {
    expect(kindsOf(gapsOn(example6(), '2025-01-01'))).toContain('mirror-gap');
    expect(kindsOf(gapsOn(example6(), '2025-01-02'))).toEqual(['late-control']);
  });

  test('before the countermeasure there is neither', () => {
    expect(gapsOn(example6(), '2023-01-01')).toEqual([]);
  });

  test('a control listing 358 days before the countermeasure has lag −358', () => {
    const world = gapWorld();
    world.listing(P, ECL, '2025-01-02', { measures: [BAR_SALES] });
    world.listing(P, CML, '2025-12-26', { measures: [BAR_TRADE] });
    expect(only(gapsOn(world, '2026-08-01'), 'late-control')).toMatchObject({
      lagDays: -358,
      lagFromLegalBasisDays: -358,
      from: '2025-01-02',
      to: '2025-12-26',
    });
    expect(gapsOn(world, '2025-06-01')).toEqual([]);
  });

  test('the date of the legal basis comes from the graph where it has one', () => {
    const world = example6();
    world.thing('Instrument', 'instrument:cn-dualuse-reg', { effective: '2024-12-03' });
    world.thing('Provision', 'provision:cn-dualuse-reg/28', { instrument: 'instrument:cn-dualuse-reg' });
    expect(only(gapsOn(world, '2026-01-01'), 'late-control').lagFromLegalBasisDays).toBe(30);
  });

  test('a control listing older than the legal basis has no lag from it', () => {
    const world = gapWorld();
    world.listing(P, UEL, '2023-02-16');
    world.listing(P, ECL, '2024-11-30');
    expect(only(gapsOn(world, '2026-01-01'), 'late-control')).toMatchObject({
      lagDays: 653,
      lagFromLegalBasisDays: null,
    });
  });
});

describe('late-control', () => {
  test('is told for each pair of lists', () => {
    const world = example6();
    world.listing(P, CML, '2024-05-22');
    const lags = gapsOn(world, '2026-01-01', { kinds: ['late-control'] }).map(({ lists, lagDays }) => [
      lists[0],
      lagDays,
    ]);
    expect(new Map(lags as [string, number][])).toEqual(
      new Map([
        [UEL, 686],
        [CML, 225],
      ]),
    );
  });

  test('two listings of one party on one list by two notices count once, from the first', () => {
    const world = example6();
    world.listing(P, UEL, '2024-03-01', { measures: [BAR_TRADE] });
    world.listing(P, ECL, '2025-06-01', { measures: [BAR_SALES] });
    expect(only(gapsOn(world, '2026-01-01'), 'late-control').lagDays).toBe(686);
  });

  test('two records of one party count as one', () => {
    const world = gapWorld();
    world.listing('party:a', UEL, '2023-02-16', { measures: [BAR_TRADE] });
    world.listing('party:b', ECL, '2025-01-02');
    expect(kindsOf(gapsOn(world, '2026-01-01'))).toEqual(['late-control', 'mirror-gap']);
    world.fact('same', { party: 'party:a', other: 'party:b' });
    expect(only(gapsOn(world, '2026-01-01'), 'late-control')).toMatchObject({ lagDays: 686, open: false });
    expect(gapsOn(world, '2026-01-01', { party: 'party:b' })).toHaveLength(1);
  });

  test('a countermeasure that was removed before any control listing came has no lag with it', () => {
    const world = gapWorld();
    const listing = world.listing(P, UEL, '2023-02-16', { measures: [BAR_TRADE] });
    world.event(listing, 'removed', '2024-02-16');
    world.listing(P, ECL, '2025-01-02');
    expect(gapsOn(world, '2026-01-01')).toEqual([]);
  });

  test('the watch list, whose measures only condition, is not the control list', () => {
    const world = gapWorld();
    world.listing(P, UEL, '2023-02-16', { measures: [BAR_TRADE] });
    world.listing(P, 'list:cn-watch-list', '2025-01-02', { measures: [{ ...BAR_SALES, effect: 'conditioned' }] });
    const found = gapsOn(world, '2026-01-01');
    expect(only(found, 'late-control')).toMatchObject({ open: true, lists: [UEL, ECL] });
    expect(kindsOf(found)).toContain('mirror-gap');
  });

  test('an open lag is told only where the law leads from one list to the other', () => {
    const world = gapWorld();
    world.listing(P, 'list:us-sdn', '2023-02-16', { measures: [BAR_TRADE], jurisdiction: 'US' });
    world.listing('party:q', 'list:us-el', '2023-02-16', { jurisdiction: 'US' });
    expect(gapsOn(world, '2026-01-01')).toEqual([]);
  });
});

describe('mirror-gap', () => {
  test('needs a bar on transfers: an entry ban is none', () => {
    const world = gapWorld();
    world.listing(P, CML, '2023-02-16', { measures: [BAR_ENTRY] });
    expect(kindsOf(gapsOn(world, '2024-01-01'))).not.toContain('mirror-gap');
  });

  test('a bar that is stated unverified is marked', () => {
    const world = gapWorld();
    world.listing(P, CML, '2023-02-16', { measures: [{ ...BAR_TRADE, confidence: 'unverified' }] });
    const gap = only(gapsOn(world, '2024-01-01'), 'mirror-gap');
    expect(gap).toMatchObject({ severity: 'medium', unverified: true });
    expect(gap.wouldBeFalseIf.map(({ code }) => code)).toContain('MEASURES_UNVERIFIED');
    expect(only(gapsOn(world, '2024-01-01', { includeUnverified: true }), 'mirror-gap').unverified).toBe(false);
  });

  test('a notice that nobody opened is a low indicator, and says so', () => {
    const world = gapWorld();
    const listing = world.fact('listing', {
      party: P,
      list: CML,
      citations: [{ source: 'source:s', at: 'notice not opened' }],
    });
    world.event(listing, 'imposed', '2023-02-16');
    const gap = only(gapsOn(world, '2024-01-01'), 'mirror-gap');
    expect(gap).toMatchObject({ severity: 'low', unverified: true });
    expect(gap.wouldBeFalseIf.map(({ code }) => code)).toContain('MEASURES_NOT_READ');
  });

  test('an unverified listing is none unless asked for', () => {
    const world = gapWorld();
    world.listing(P, CML, '2023-02-16', { measures: [BAR_TRADE], confidence: 'unverified' });
    expect(gapsOn(world, '2024-01-01')).toEqual([]);
    expect(kindsOf(gapsOn(world, '2024-01-01', { includeUnverified: true }))).toContain('mirror-gap');
  });

  test('stops while the countermeasure is suspended', () => {
    const world = gapWorld();
    const listing = world.listing(P, CML, '2025-04-04', { measures: [BAR_TRADE] });
    world.event(listing, 'suspended', '2025-05-14', { until: '2025-08-12' });
    const from = (asOf: string) =>
      gapsOn(world, asOf, { kinds: ['mirror-gap'] }).map((gap) => [gap.from, gap.to, gap.open]);
    expect(from('2025-05-13')).toEqual([['2025-04-04', '2025-05-14', false]]);
    expect(from('2025-06-01')).toEqual([]);
    expect(from('2025-08-12')).toEqual([['2025-08-12', null, true]]);
  });

  test('fires once for a party on two countermeasure lists', () => {
    const world = gapWorld();
    world.listing(P, CML, '2024-01-01', { measures: [BAR_TRADE] });
    world.listing(P, UEL, '2024-02-01', { measures: [BAR_TRADE] });
    expect(only(gapsOn(world, '2025-01-01'), 'mirror-gap')).toMatchObject({
      from: '2024-01-01',
      lists: [CML, UEL, ECL],
    });
  });

  test('names authority, provision and what would make it false, in both languages', () => {
    const world = gapWorld();
    world.thing('Agency', 'agency:cn-mofcom');
    world.thing('ControlList', ECL, { kind: 'party-list', administrators: ['agency:cn-mofcom'] });
    world.fact('relation', { relation: 'COMPETENT_FOR', from: 'agency:cn-mfa', to: CML });
    const listing = world.fact('listing', {
      party: P,
      list: CML,
      measures: [BAR_TRADE],
      madeUnder: ['provision:cn-afsl/4'],
    });
    world.event(listing, 'imposed', '2024-01-01');
    const gap = only(gapsOn(world, '2025-01-01'), 'mirror-gap');
    expect(gap.agencies).toEqual(['agency:cn-mofcom', 'agency:cn-mfa']);
    expect(gap.provisions).toEqual(['provision:cn-dualuse-reg/28', 'provision:cn-afsl/4']);
    expect(gap.evidence.map(({ fact }) => fact)).toContain(listing);
    for (const { text } of gap.wouldBeFalseIf) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(gap.wouldBeFalseIf.map(({ code }) => code)).toContain('LIST_NOT_PUBLIC');
  });
});

describe('control-lapsed', () => {
  /** On the unreliable entity list and the control list since the same day. */
  function both(): { world: World; counter: string; control: string } {
    const world = gapWorld();
    const counter = world.listing(P, UEL, '2025-04-04', { measures: [BAR_TRADE] });
    const control = world.listing(P, ECL, '2025-04-04', { measures: [BAR_SALES] });
    return { world, counter, control };
  }
  const lapsedOn = (world: World, asOf: string) => gapsOn(world, asOf, { kinds: ['control-lapsed'] });

  test('while the control listing is suspended and the countermeasure stands', () => {
    const { world, control } = both();
    world.event(control, 'suspended', '2025-05-14', { until: '2025-08-12' });
    expect(lapsedOn(world, '2025-05-13')).toEqual([]);
    expect(only(lapsedOn(world, '2025-06-01'), 'control-lapsed')).toMatchObject({
      id: 'gap:control-lapsed/party:p/list:cn-ecl',
      severity: 'medium',
      from: '2025-05-14',
      to: '2025-08-12',
      lists: [ECL, UEL],
    });
    expect(lapsedOn(world, '2025-08-12')).toEqual([]);
    expect(kindsOf(gapsOn(world, '2025-06-01'))).not.toContain('mirror-gap');
  });

  test('in the other direction: the countermeasure was stopped, the control listing stands', () => {
    const { world, counter } = both();
    world.event(counter, 'stopped', '2025-08-12');
    expect(only(lapsedOn(world, '2025-09-01'), 'control-lapsed')).toMatchObject({ lists: [UEL, ECL], open: true });
  });

  test('is high where what stands is known to bar no transfer', () => {
    const world = gapWorld();
    world.listing(P, CML, '2025-04-04', { measures: [BAR_ENTRY] });
    const control = world.listing(P, ECL, '2025-04-04');
    world.event(control, 'stopped', '2025-06-01');
    expect(only(lapsedOn(world, '2025-07-01'), 'control-lapsed').severity).toBe('high');
  });

  test('a removal of one of them is a lapse too, and leaves a mirror gap', () => {
    const { world, control } = both();
    world.event(control, 'removed', '2025-06-01');
    expect(kindsOf(gapsOn(world, '2025-07-01'))).toEqual(['control-lapsed', 'late-control', 'mirror-gap']);
  });

  test('none while both are suspended, nor when a second notice keeps the party in force on the list', () => {
    const { world, counter, control } = both();
    world.event(control, 'suspended', '2025-05-14');
    world.event(counter, 'suspended', '2025-05-14');
    expect(lapsedOn(world, '2025-06-01')).toEqual([]);
    world.listing(P, ECL, '2025-05-20');
    world.listing(P, UEL, '2025-05-20');
    expect(lapsedOn(world, '2025-06-01')).toEqual([]);
  });

  test('none before the two existed together, though one of them was there before and came back', () => {
    const world = gapWorld();
    const first = world.listing(P, UEL, '2020-01-01', { measures: [BAR_TRADE] });
    world.event(first, 'removed', '2021-01-01');
    world.listing(P, ECL, '2022-01-01');
    const second = world.listing(P, UEL, '2024-01-01', { measures: [BAR_TRADE] });
    world.event(second, 'removed', '2025-01-01');
    expect(lapsedOn(world, '2023-01-01')).toEqual([]);
    expect(only(lapsedOn(world, '2025-06-01'), 'control-lapsed').from).toBe('2025-01-01');
  });

  test('none where the two never existed together', () => {
    const world = gapWorld();
    const counter = world.listing(P, UEL, '2023-01-01', { measures: [BAR_TRADE] });
    world.event(counter, 'removed', '2024-01-01');
    world.listing(P, ECL, '2025-01-02');
    expect(lapsedOn(world, '2026-01-01')).toEqual([]);
  });
});
