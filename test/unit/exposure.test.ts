import { describe, expect, test, vi } from 'vitest';
import { exactShare, parseShare, UNKNOWN_SHARE } from '../../src/model/shares.ts';
import { exposureIn, exposureOf, technology, ways } from './exposure-world.ts';
import { addItem, BAR_TRADE, gapWorld, RULES, T } from './gap-world.ts';
import type { World } from './world.ts';

const holds = (world: World, owner: string, asset: string, per: string, since?: string): string =>
  world.fact('holding', {
    owner: `party:${owner}`,
    asset: `party:${asset}`,
    share: per === '?' ? UNKNOWN_SHARE : exactShare(per),
    ...(since !== undefined && { since }),
  });
const develops = (world: World, party: string, id = T): string =>
  world.fact('role', { party, technology: id, role: 'develops', basis: 'stated' });

/** DOMAIN 6, example 1: A holds 60% of B, B 30% of C, A 21% of C. C develops the technology. */
function example1(): World {
  const world = gapWorld();
  holds(world, 'a', 'b', '60');
  holds(world, 'b', 'c', '30');
  holds(world, 'a', 'c', '21');
  develops(world, 'party:c');
  return world;
}

describe('down to technologies', () => {
  test('the outcome of the rule, the effective share over all paths, and the paths (DOMAIN 6, example 1)', () => {
    const found = technology(exposureOf(example1(), 'party:a'));
    expect(found).toMatchObject({ outcome: 'caught', share: { min: 39, max: 39 }, truncated: false });
    expect(ways(found.paths)).toEqual(['a>c', 'a>b>c']);
    expect(found.paths.map(({ share }) => share)).toEqual([
      { min: 21, max: 21 },
      { min: 18, max: 18 },
    ]);
    expect(found.path).toEqual(found.paths[0]?.steps);
    for (const step of found.paths.flatMap(({ steps }) => steps)) expect(step.evidence.fact).toBe(step.fact);
  });

  test('without the shares that make up the majority nothing is caught', () => {
    expect(technology(exposureOf(example1(), 'party:b'))).toMatchObject({
      outcome: 'not-caught',
      share: { min: 30, max: 30 },
    });
  });

  test('an unknown share is indeterminate, unless others certainly hold the rest', () => {
    const world = gapWorld();
    holds(world, 'x', 'a', '?');
    develops(world, 'party:a');
    expect(technology(exposureOf(world, 'party:x'))).toMatchObject({
      outcome: 'indeterminate',
      share: { min: 0, max: 100 },
    });
    holds(world, 'z', 'a', '55');
    expect(technology(exposureOf(world, 'party:x'))).toMatchObject({
      outcome: 'not-caught',
      share: { min: 0, max: 45 },
      path: [{ share: { min: 0, max: 45 } }],
    });
  });

  test('intervals multiply outward along a path, and open ends are shown', () => {
    const world = gapWorld();
    world.fact('holding', { owner: 'party:x', asset: 'party:a', share: parseShare('>50', '75') });
    world.fact('holding', { owner: 'party:a', asset: 'party:b', share: parseShare('20', '40') });
    develops(world, 'party:b');
    const [way] = technology(exposureOf(world, 'party:x')).paths;
    expect(way?.share?.min).toBeCloseTo(10, 6);
    expect(way?.share?.max).toBe(30);
    expect(way?.steps[0]?.share).toEqual({ min: 50, max: 75, minOpen: true });
  });

  test('its own technology needs no path, and no rule', () => {
    const world = gapWorld();
    develops(world, 'party:x');
    expect(technology(exposureOf(world, 'party:x'))).toMatchObject({
      outcome: 'self',
      share: { min: 100, max: 100 },
      path: [],
      truncated: false,
    });
  });

  test('several holders are all told, the strongest outcome first', () => {
    const world = gapWorld();
    holds(world, 'x', 'a', '40');
    holds(world, 'x', 'b', '51');
    develops(world, 'party:a');
    develops(world, 'party:b');
    const found = technology(exposureOf(world, 'party:x'));
    expect(found.holders.map(({ party, outcome }) => [party, outcome])).toEqual([
      ['party:b', 'caught'],
      ['party:a', 'not-caught'],
    ]);
    expect(ways(found.paths)).toEqual(['x>b']);
  });

  test('a mere field of business is left out unless asked for', () => {
    const world = gapWorld();
    holds(world, 'x', 'a', '100');
    world.fact('role', { party: 'party:a', technology: T, role: 'field' });
    expect(exposureOf(world, 'party:x').technologies).toEqual([]);
    expect(technology(exposureOf(world, 'party:x', { includeField: true })).holders[0]?.role).toBe('field');
  });

  test('assets of a deal are reached like parties', () => {
    const world = gapWorld();
    world.thing('Asset', 'asset:wafers');
    world.fact('holding', { owner: 'party:x', asset: 'asset:wafers', share: exactShare('100') });
    develops(world, 'asset:wafers');
    expect(technology(exposureOf(world, 'party:x')).holders[0]?.party).toBe('asset:wafers');
  });

  test('holdings and roles count on the day that is asked', () => {
    const world = gapWorld();
    holds(world, 'x', 'a', '60', '2025-06-01');
    world.fact('role', { party: 'party:a', technology: T, role: 'holds', until: '2025-09-01' });
    const on = (asOf: string) => exposureOf(world, 'party:x', { asOf }).technologies.length;
    expect([on('2025-05-31'), on('2025-06-01'), on('2025-08-31'), on('2025-09-01')]).toEqual([0, 1, 1, 0]);
  });

  test('a control finding is a step without a share: shown, and not a share of the equity', () => {
    const world = gapWorld();
    world.fact('control', { controller: 'party:x', controlled: 'party:a' });
    develops(world, 'party:a');
    expect(technology(exposureOf(world, 'party:x'))).toMatchObject({
      outcome: 'not-caught',
      share: { min: 0, max: 0 },
      paths: [{ share: null, steps: [{ kind: 'control', share: null }] }],
    });
  });

  test('two records of one party are one, from above and below', () => {
    const world = gapWorld();
    holds(world, 'x', 'a', '30');
    holds(world, 'x2', 'a', '30');
    world.fact('same', { party: 'party:x', other: 'party:x2' });
    develops(world, 'party:a2');
    world.fact('same', { party: 'party:a', other: 'party:a2' });
    const answer = exposureOf(world, 'party:x2');
    expect(answer).toMatchObject({ party: 'party:x2', records: ['party:x', 'party:x2'] });
    expect(technology(answer).holders.map(({ party }) => party)).toEqual(['party:a']);
  });

  test('a ring of owners ends, with finite paths', () => {
    const world = gapWorld();
    for (const [owner, asset, share] of [
      ['a', 'b', '51'],
      ['b', 'c', '51'],
      ['c', 'a', '30'],
      ['d', 'a', '60'],
    ] as const)
      holds(world, owner, asset, share);
    develops(world, 'party:c');
    const found = technology(exposureOf(world, 'party:d'));
    expect(found.outcome).toBe('caught');
    expect(ways(found.paths)).toEqual(['d>a>b>c']);
  });

  test('an unverified holding leads nowhere unless asked for', () => {
    const world = gapWorld();
    world.fact('holding', {
      owner: 'party:x',
      asset: 'party:a',
      share: exactShare('60'),
      confidence: 'unverified',
    });
    develops(world, 'party:a');
    expect(exposureOf(world, 'party:x').technologies).toEqual([]);
    expect(exposureOf(world, 'party:x', { includeUnverified: true }).technologies).toHaveLength(1);
  });
});

describe('paths', () => {
  /** x holds ten companies that each hold 10% of the last. */
  function fan(): World {
    const world = gapWorld();
    for (let number = 0; number < 10; number += 1) {
      holds(world, 'x', `m${number}`, String(90 - number));
      holds(world, `m${number}`, 'z', '10');
    }
    develops(world, 'party:z');
    return world;
  }

  test('are the best three, and it is said that there are more', () => {
    const found = technology(exposureOf(fan(), 'party:x'));
    expect(ways(found.paths)).toEqual(['x>m0>z', 'x>m1>z', 'x>m2>z']);
    expect(found.truncated).toBe(true);
    expect(found.share).toEqual({ min: 85.5, max: 85.5 });
  });

  test('are as many as asked for, and complete when no more exist', () => {
    const found = technology(exposureOf(fan(), 'party:x', { paths: 10 }));
    expect(found.paths).toHaveLength(10);
    expect(found.truncated).toBe(false);
    expect(() => exposureOf(fan(), 'party:x', { paths: 0 })).toThrow(/whole number from 1 to 50/);
  });

  test('come by steps where that is asked for', () => {
    const world = gapWorld();
    holds(world, 'x', 'z', '10');
    holds(world, 'x', 'y', '90');
    holds(world, 'y', 'z', '80');
    develops(world, 'party:z');
    expect(ways(technology(exposureOf(world, 'party:x')).paths)).toEqual(['x>y>z', 'x>z']);
    expect(ways(technology(exposureOf(world, 'party:x', { pathsBy: 'steps' })).paths)).toEqual(['x>z', 'x>y>z']);
  });

  test('of a dense ring of cross-holdings do not run away', () => {
    const world = gapWorld();
    for (let owner = 0; owner < 25; owner += 1) {
      for (let asset = 0; asset < 25; asset += 1) if (owner !== asset) holds(world, `p${owner}`, `p${asset}`, '3');
    }
    develops(world, 'party:p24');
    const found = technology(exposureOf(world, 'party:p0'));
    expect(ways(found.paths)[0]).toBe('p0>p24');
    expect(found).toMatchObject({ truncated: true });
    expect(found.paths).toHaveLength(3);
  });
});

describe('up to ultimate owners', () => {
  test('chains with shares and the outcome of the rule for each owner', () => {
    const world = gapWorld();
    holds(world, 'state', 'group', '100');
    holds(world, 'group', 'x', '60');
    holds(world, 'fund', 'x', '40');
    const { owners } = exposureOf(world, 'party:x');
    expect(owners.map(({ id, outcome, share, steps }) => [id, outcome, share.min, steps])).toEqual([
      ['party:state', 'caught', 60, 2],
      ['party:fund', 'not-caught', 40, 1],
    ]);
    expect(owners.map(({ paths }) => ways(paths)[0])).toEqual(['state>group>x', 'fund>x']);
  });

  test('a ring that nobody outside owns is told as a ring; one with an outside owner is no end', () => {
    const world = gapWorld();
    holds(world, 'a', 'b', '60');
    holds(world, 'b', 'a', '60');
    holds(world, 'b', 'x', '70');
    expect(exposureOf(world, 'party:x').owners.map(({ id, ring }) => [id, ring])).toEqual([
      ['party:b', true],
      ['party:a', true],
    ]);
    holds(world, 'top', 'a', '40');
    expect(exposureOf(world, 'party:x').owners.map(({ id, ring }) => [id, ring])).toEqual([['party:top', false]]);
  });

  test('five thousand small holders are counted, the largest hundred told', () => {
    const world = gapWorld();
    holds(world, 'big', 'x', '20');
    for (let number = 0; number < 5_000; number += 1) holds(world, `s${number}`, 'x', '0.001');
    const answer = exposureOf(world, 'party:x');
    expect(answer.reached.up).toBe(5_001);
    expect(answer.owners).toHaveLength(100);
    expect(answer.owners[0]).toMatchObject({ id: 'party:big', outcome: 'not-caught', share: { min: 20, max: 20 } });
    expect(answer.ownersTruncated).toBe(true);
  });
});

describe('on the way', () => {
  test('listed parties above, below and the party itself, with list, status and date', () => {
    const world = gapWorld();
    holds(world, 'top', 'x', '10');
    holds(world, 'x', 'a', '5');
    holds(world, 'stranger', 'a', '50');
    world.listing('party:top', 'list:cn-cml', '2024-01-01', { measures: [BAR_TRADE] });
    const suspended = world.listing('party:a', 'list:cn-ecl', '2025-04-04');
    world.event(suspended, 'suspended', '2025-05-14', { until: '2026-11-11' });
    const removed = world.listing('party:x', 'list:cn-uel', '2025-01-01');
    world.event(removed, 'removed', '2025-02-01');
    world.listing('party:stranger', 'list:cn-ecl', '2025-01-01');
    const told = (asOf: string) =>
      exposureOf(world, 'party:x', { asOf }).listed.map((one) => [
        one.party,
        one.direction,
        one.steps,
        one.list,
        one.status,
        one.since,
      ]);
    expect(told('2026-01-01')).toEqual([
      ['party:top', 'up', 1, 'list:cn-cml', 'in-force', '2024-01-01'],
      ['party:a', 'down', 1, 'list:cn-ecl', 'suspended', '2025-04-04'],
    ]);
    expect(told('2025-01-15')).toEqual([
      ['party:x', 'self', 0, 'list:cn-uel', 'in-force', '2025-01-01'],
      ['party:top', 'up', 1, 'list:cn-cml', 'in-force', '2024-01-01'],
    ]);
  });

  test('a party that no list names but a rule catches', () => {
    const world = gapWorld();
    world.listing('party:blocked', 'list:us-sdn', '2020-01-01', { jurisdiction: 'US' });
    holds(world, 'blocked', 'x', '50');
    expect(exposureOf(world, 'party:x').listed.map(({ party, list, rule }) => [party, list, rule])).toEqual([
      ['party:x', null, 'half'],
      ['party:blocked', 'list:us-sdn', null],
    ]);
  });

  test('the touches of each technology that is reached, as convergence tells them', () => {
    const world = example1();
    addItem(world, '2025-02-04');
    world.listing('party:c', 'list:cn-cml', '2025-12-26', { measures: [BAR_TRADE] });
    const found = technology(exposureOf(world, 'party:a'));
    expect(found.regimes).toEqual(['EXPORT_CONTROL', 'ANTI_SANCTION']);
    expect(found.touches).toMatchObject([
      { regime: 'EXPORT_CONTROL', strength: 'effect', from: '2025-02-04', counts: true },
      { regime: 'ANTI_SANCTION', strength: 'effect', from: '2025-12-26', counts: true },
    ]);
    expect(technology(exposureOf(world, 'party:a', { asOf: '2025-12-25' })).regimes).toEqual(['EXPORT_CONTROL']);
  });
});

describe('the rule', () => {
  test('by another rule the outcome is another one', () => {
    const world = gapWorld();
    holds(world, 'x', 'a', '50');
    develops(world, 'party:a');
    expect(technology(exposureOf(world, 'party:x')).outcome).toBe('not-caught');
    expect(technology(exposureOf(world, 'party:x', { rule: 'half' })).outcome).toBe('caught');
    expect(() => exposureOf(world, 'party:x', { rule: 'none' })).toThrow(/expected half, majority/);
  });

  test('that is not in force has no outcome, only what it would be', () => {
    const world = gapWorld();
    holds(world, 'y', 'x', '100');
    holds(world, 'x', 'a', '60');
    develops(world, 'party:a');
    world.event('rule:later', 'imposed', '2026-06-01');
    const [event] = world.revisions.filter(({ type }) => type === 'event');
    const majority = RULES.get('majority');
    if (majority === undefined || event?.type !== 'event') throw new Error('the world is not as built');
    const rules = new Map([['majority', { ...majority, events: [event] }]]);
    const answer = exposureOf(world, 'party:x', { rules });
    expect(answer.rule.status).toBe('not-yet');
    expect(technology(answer)).toMatchObject({ outcome: null, ifInForce: 'caught' });
    expect(answer.owners[0]).toMatchObject({ outcome: null, ifInForce: 'caught' });
  });

  test('what the answer takes for granted is said', () => {
    const world = gapWorld();
    holds(world, 'x', 'a', '?');
    develops(world, 'party:a');
    const codes = exposureOf(world, 'party:x').assumptions.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['UNKNOWN_SHARE_AS_INTERVAL', 'UNDATED_VALID_ALWAYS']));
  });
});

test('looks only at what is reached', () => {
  const world = example1();
  for (let number = 0; number < 3_000; number += 1) holds(world, `o${number}`, `o${number + 1}`, '60');
  const view = world.view('2026-01-01');
  const about = vi.spyOn(view, 'about');
  const all = vi.spyOn(view, 'all');
  exposureIn(view, 'party:a', { rules: new Map([...RULES].filter(([id]) => id === 'majority')) });
  expect(about.mock.calls.length).toBeGreaterThan(5);
  expect(about.mock.calls.length).toBeLessThan(300);
  expect(all.mock.calls.length).toBe(0);
});
