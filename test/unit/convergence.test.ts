import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TechnologyAnswer } from '../../src/analysis/convergence.ts';
import { convergenceText } from '../../src/cli/convergence.ts';
import { formatDay, parseDay, parsePartialDate } from '../../src/model/days.ts';
import { exactShare, parseShare, UNKNOWN_SHARE } from '../../src/model/shares.ts';
import { BAR_SALES, World } from './world.ts';

const T = 'tech:t';

/** A technology with an item of 2025-02-04, a countered developer of 2025-12-26, and an American order of 2026-01-02. */
function threeRegimes(): World {
  const world = withItem('2025-02-04');
  world.thing('Party', 'party:p', { country: 'US' });
  world.fact('role', { party: 'party:p', technology: T });
  world.listing('party:p', 'list:cn-cml', '2025-12-26');
  addCase(world, [
    { kind: 'deal', date: '2024-04-30' },
    { kind: 'order', date: '2026-01-02' },
  ]);
  return world;
}

function withItem(since: string): World {
  const world = new World();
  world.thing('Technology', T);
  world.thing('ControlItem', 'item:i');
  world.fact('classification', { technology: T, item: 'item:i' });
  world.fact('list-version', { key: 'test/version:1', list: 'list:cn-dual-use' });
  world.fact('membership', { item: 'item:i', listVersion: 'test/version:1', since });
  return world;
}

function addCase(world: World, steps: readonly { kind: 'deal' | 'order' | 'filing'; date: string }[]): void {
  world.fact('case', {
    key: 'test/case:1',
    agency: 'agency:us-cfius',
    jurisdiction: 'US',
    outcome: 'divestment',
    concerns: [{ technology: T, basis: 'decision' }],
    steps: steps.map(({ kind, date }) => ({
      kind,
      date: parsePartialDate(date),
      text: { zh: '', en: '' },
      confidence: 'seen' as const,
      citations: [],
    })),
  });
}

const only = (technologies: readonly TechnologyAnswer[]): TechnologyAnswer => {
  const found = technologies.find(({ id }) => id === T);
  if (found === undefined) throw new Error('the technology is missing');
  return found;
};
const regimesOn = (world: World, asOf: string, question: Parameters<World['ask']>[1] = {}): readonly string[] =>
  only(world.ask(asOf, question).technologies).regimes;

describe('since when', () => {
  /** An entry in three editions: the second follows at once under another code, the third after a year without. */
  function editions(): World {
    const world = new World();
    world.thing('Technology', T);
    world.fact('list-version', { key: 'test/version:1', list: 'list:cn-dual-use' });
    for (const [item, since, until] of [
      ['item:a@2023', '2023-08-01', '2024-12-01'],
      ['item:b@2024', '2024-12-01', '2025-12-01'],
      ['item:b@2026', '2026-12-01', undefined],
    ] as const) {
      world.thing('ControlItem', item, { entry: 'entry:gallium' });
      world.fact('classification', { technology: T, item });
      world.fact('membership', {
        item,
        listVersion: 'test/version:1',
        since,
        ...(until !== undefined && { until }),
      });
    }
    return world;
  }

  test.each([
    ['2024-01-01', '2023-08-01', '2023-08-01'],
    ['2025-06-01', '2024-12-01', '2023-08-01'],
    ['2027-01-01', '2026-12-01', '2026-12-01'],
  ])('on %s the present item stands from %s, its entry without a break since %s', (asOf, from, since) => {
    const { touches, standing } = only(editions().ask(asOf).technologies);
    expect(touches).toMatchObject([{ from, since, sinceIsBound: false }]);
    expect(touches[0]?.sinceEvidence ?? null).toEqual(
      from === since ? null : expect.objectContaining({ type: 'membership', from: since }),
    );
    expect(standing).toEqual([
      { regime: 'EXPORT_CONTROL', jurisdiction: 'CN', strength: 'effect', since, sinceIsBound: false },
    ]);
  });

  test('an edition that nobody has verified adds nothing to one that is verified', () => {
    const world = editions();
    const first = world.revisions.findIndex((one) => one.type === 'membership');
    world.revisions[first] = {
      ...(world.revisions[first] as (typeof world.revisions)[number]),
      confidence: 'unverified',
    };
    const { touches, standing } = only(world.ask('2025-06-01').technologies);
    expect(touches).toMatchObject([{ from: '2024-12-01', since: '2024-12-01', sinceEvidence: null }]);
    expect(standing).toMatchObject([{ since: '2024-12-01' }]);
  });

  test('another entry keeps the regime standing, but not the entry', () => {
    const world = editions();
    world.thing('ControlItem', 'item:other');
    world.fact('classification', { technology: T, item: 'item:other' });
    world.fact('membership', { item: 'item:other', listVersion: 'test/version:1', since: '2025-01-01' });
    const { touches, standing } = only(world.ask('2027-01-01').technologies);
    expect(touches.map(({ entry, since }) => [entry, since]).sort()).toEqual([
      ['entry:gallium', '2026-12-01'],
      ['item:other', '2025-01-01'],
    ]);
    expect(standing.map(({ since }) => since)).toEqual(['2023-08-01']);
  });

  test('what does not count, and what is weaker, lends nothing to what does', () => {
    const world = withItem('2025-02-04');
    world.thing('Party', 'party:p', { country: 'CN' });
    world.fact('role', { party: 'party:p', technology: T });
    world.fact('listing', { party: 'party:p', list: 'list:cn-ecl', since: '2020-01-01', confidence: 'unverified' });
    const { standing } = only(world.ask('2026-01-01').technologies);
    expect(standing).toMatchObject([{ strength: 'effect', since: '2025-02-04' }]);
  });
});

describe('three regimes', () => {
  test('converge from the day of the last, with the evidence of each', () => {
    const answer = only(threeRegimes().ask('2026-08-01').technologies);
    expect(answer).toMatchObject({
      regimes: ['EXPORT_CONTROL', 'FDI_REVIEW', 'ANTI_SANCTION'],
      converged: true,
      since: '2026-01-02',
    });
    for (const touch of answer.touches) expect(touch.evidence.length).toBeGreaterThan(0);
  });

  test.each([
    ['2025-02-03', []],
    ['2025-02-04', ['EXPORT_CONTROL']],
    ['2025-12-25', ['EXPORT_CONTROL']],
    ['2025-12-26', ['EXPORT_CONTROL', 'ANTI_SANCTION']],
    ['2026-01-01', ['EXPORT_CONTROL', 'ANTI_SANCTION']],
    ['2026-01-02', ['EXPORT_CONTROL', 'FDI_REVIEW', 'ANTI_SANCTION']],
  ])('on %s: %j', (asOf, regimes) => {
    expect(regimesOn(threeRegimes(), asOf)).toEqual(regimes);
  });

  test('are not converged within one jurisdiction that has only two of them', () => {
    const answer = only(threeRegimes().ask('2026-08-01', { scope: { within: 'CN' } }).technologies);
    expect(answer).toMatchObject({ regimes: ['EXPORT_CONTROL', 'ANTI_SANCTION'], converged: false, since: null });
    expect(answer.touches.every(({ jurisdiction }) => jurisdiction === 'CN')).toBe(true);
  });

  test('a break in one of them starts the count anew', () => {
    const world = threeRegimes();
    world.event('item:i', 'suspended', '2026-02-01', { until: '2026-03-01' });
    expect(only(world.ask('2026-01-20').technologies).since).toBe('2026-01-02');
    expect(only(world.ask('2026-02-15').technologies)).toMatchObject({ converged: false, since: null });
    expect(only(world.ask('2026-03-01').technologies)).toMatchObject({ converged: true, since: '2026-03-01' });
  });
});

test('as text, a day that rests only on a suspension having run out says so', () => {
  const world = withItem('2025-02-04');
  world.event('item:i', 'suspended', '2026-02-01', { until: '2026-03-01' });
  const textOn = (asOf: string, language: 'en' | 'zh') => convergenceText(world.ask(asOf), language);
  expect(textOn('2026-03-01', 'en')).toContain('CN effect 2026-03-01 (unless extended since)');
  expect(textOn('2026-03-01', 'zh')).toContain('2026-03-01（如无后续延期公告）');
  expect(textOn('2026-01-01', 'en')).not.toContain('unless extended');
});

describe('what does not count', () => {
  test('a party that is only in the same field, unless asked for', () => {
    const world = withItem('2025-02-04');
    world.fact('role', { party: 'party:p', technology: T, role: 'field' });
    world.listing('party:p', 'list:cn-cml', '2025-12-26');
    expect(regimesOn(world, '2026-01-01')).toEqual(['EXPORT_CONTROL']);
    expect(
      only(world.ask('2026-01-01').technologies).touches.find(({ strength }) => strength === 'field'),
    ).toMatchObject({ counts: false });
    expect(regimesOn(world, '2026-01-01', { includeField: true })).toEqual(['EXPORT_CONTROL', 'ANTI_SANCTION']);
  });

  test('a touch on an unverified fact, unless asked for; it is shown and marked', () => {
    const world = withItem('2025-02-04');
    world.fact('role', { party: 'party:p', technology: T });
    world.listing('party:p', 'list:cn-cml', '2025-12-26', { confidence: 'unverified' });
    expect(regimesOn(world, '2026-01-01')).toEqual(['EXPORT_CONTROL']);
    expect(
      only(world.ask('2026-01-01').technologies).touches.some(({ unverified, counts }) => unverified && !counts),
    ).toBe(true);
    expect(regimesOn(world, '2026-01-01', { includeUnverified: true })).toEqual(['EXPORT_CONTROL', 'ANTI_SANCTION']);
  });

  test('a deal without a step of review', () => {
    const world = withItem('2025-02-04');
    addCase(world, [{ kind: 'deal', date: '2024-04-30' }]);
    expect(regimesOn(world, '2026-01-01')).toEqual(['EXPORT_CONTROL']);
  });

  test('a removed listing, from the day of removal', () => {
    const world = withItem('2025-02-04');
    world.fact('role', { party: 'party:p', technology: T });
    const listing = world.listing('party:p', 'list:cn-cml', '2025-12-26');
    world.event(listing, 'removed', '2026-04-24');
    expect(regimesOn(world, '2026-04-23')).toContain('ANTI_SANCTION');
    expect(regimesOn(world, '2026-04-24')).not.toContain('ANTI_SANCTION');
  });
});

describe('strength', () => {
  test('a bar on sales is an effect while in force, and only a status while suspended', () => {
    const world = withItem('2025-02-04');
    world.fact('role', { party: 'party:p', technology: T });
    const listing = world.listing('party:p', 'list:cn-cml', '2025-04-04', { measures: [BAR_SALES] });
    world.event(listing, 'suspended', '2025-05-14', { until: '2025-08-12' });
    const strengthOn = (asOf: string) =>
      only(world.ask(asOf).technologies).touches.find(({ regime }) => regime === 'ANTI_SANCTION');
    expect(strengthOn('2025-05-01')).toMatchObject({ strength: 'effect', status: 'in-force' });
    expect(strengthOn('2025-06-01')).toMatchObject({ strength: 'status', status: 'suspended', counts: true });
    expect(strengthOn('2025-08-12')).toMatchObject({ strength: 'effect', status: 'in-force' });
    expect(world.ask('2025-08-12').assumptions.map(({ code }) => code)).toContain('NO_LATER_EVENT');
  });

  test('an entry ban or an unverified measure is no effect on transfers', () => {
    const world = withItem('2025-02-04');
    world.fact('role', { party: 'party:p', technology: T });
    world.listing('party:p', 'list:cn-cml', '2025-04-04', {
      measures: [
        { ...BAR_SALES, act: 'enter' },
        { ...BAR_SALES, confidence: 'unverified' },
      ],
    });
    expect(
      only(world.ask('2025-05-01').technologies).touches.find(({ regime }) => regime === 'ANTI_SANCTION')?.strength,
    ).toBe('status');
  });
});

describe('down the hierarchy', () => {
  test('items pass down by their parameters; listings, roles and cases do not', () => {
    const world = threeRegimes();
    world.thing('Technology', 'tech:narrow');
    world.fact('relation', { relation: 'BROADER_THAN', from: T, to: 'tech:narrow' });
    const narrow = world.ask('2026-08-01').technologies.find(({ id }) => id === 'tech:narrow');
    expect(narrow?.regimes).toEqual(['EXPORT_CONTROL']);
    expect(narrow?.touches).toMatchObject([{ inherited: true, coverage: 'parameters' }]);
  });

  test('a circle of broader technologies ends', () => {
    const world = withItem('2025-02-04');
    world.thing('Technology', 'tech:narrow');
    world.fact('relation', { relation: 'BROADER_THAN', from: T, to: 'tech:narrow' });
    world.fact('relation', { relation: 'BROADER_THAN', from: 'tech:narrow', to: T });
    expect(regimesOn(world, '2026-01-01')).toEqual(['EXPORT_CONTROL']);
  });
});

describe('one entry under two codes (DOMAIN 6, example 11)', () => {
  const world = new World();
  world.thing('Technology', T);
  world.thing('ControlItem', 'item:cn-catalogue:056101X@2008', { entry: 'entry:information-processing' });
  world.thing('ControlItem', 'item:cn-catalogue:086501X@2023', { entry: 'entry:information-processing' });
  world.fact('list-version', { key: 'test/version:2008', list: 'list:cn-dual-use' });
  world.fact('list-version', { key: 'test/version:2023', list: 'list:cn-dual-use' });
  world.fact('membership', {
    item: 'item:cn-catalogue:056101X@2008',
    listVersion: 'test/version:2008',
    since: '2008-11-01',
    until: '2023-12-21',
  });
  world.fact('membership', {
    item: 'item:cn-catalogue:086501X@2023',
    listVersion: 'test/version:2023',
    since: '2023-12-21',
  });
  world.fact('classification', {
    technology: T,
    item: 'item:cn-catalogue:056101X@2008',
    coverage: 'control-point',
    since: '2020-08-28',
  });
  world.fact('classification', { technology: T, item: 'item:cn-catalogue:086501X@2023', coverage: 'control-point' });

  test.each([
    ['2020-08-27', 0],
    ['2020-08-28', 1],
    ['2023-12-20', 1],
    ['2023-12-21', 1],
    ['2026-01-01', 1],
  ])('on %s it is covered by %i entry', (asOf, count) => {
    const { touches } = only(world.ask(asOf).technologies);
    expect(new Set(touches.map(({ entry }) => entry)).size).toBe(count);
    expect(touches.length).toBe(count);
  });
});

describe('each of these facts changes an answer', () => {
  /** The developer is owned by a blocked party: the American anti-sanction regime touches when the rule catches him. */
  function owned(): World {
    const world = new World();
    world.thing('Technology', T);
    world.fact('role', { party: 'party:p', technology: T });
    world.listing('party:x', 'list:us-sdn', '2020-01-01', { jurisdiction: 'US' });
    return world;
  }
  const caught = (world: World, asOf = '2026-01-01'): boolean => regimesOn(world, asOf).includes('ANTI_SANCTION');

  test('a holding with an interval', () => {
    const world = owned();
    expect(caught(world)).toBe(false);
    world.fact('holding', { owner: 'party:x', asset: 'party:p', share: parseShare('50', '75') });
    expect(caught(world)).toBe(true);
    expect(only(world.ask('2026-01-01').technologies).touches).toMatchObject([
      { steps: 1, strength: 'effect', jurisdiction: 'US' },
    ]);
  });

  test('an interval that begins below the threshold does not catch', () => {
    const world = owned();
    world.fact('holding', { owner: 'party:x', asset: 'party:p', share: parseShare('49.99', '75') });
    expect(caught(world)).toBe(false);
  });

  test('a holding with an open end', () => {
    const world = owned();
    world.fact('holding', { owner: 'party:x', asset: 'party:p', share: parseShare('>50', '') });
    expect(caught(world)).toBe(true);
  });

  test('an unknown share does not catch, and is not read as zero by its own statement either', () => {
    const world = owned();
    world.fact('holding', { owner: 'party:x', asset: 'party:p', share: UNKNOWN_SHARE });
    expect(caught(world)).toBe(false);
    world.fact('holding', { owner: 'party:x', asset: 'party:p', share: exactShare('60') });
    expect(caught(world)).toBe(true);
  });

  test('a partial date: only the certain stretch counts', () => {
    const world = owned();
    world.fact('holding', { owner: 'party:x', asset: 'party:p', share: exactShare('60'), since: '2025' });
    expect(caught(world, '2025-06-01')).toBe(false);
    expect(caught(world, '2025-12-31')).toBe(true);
  });

  test('an event at 12:01 Beijing time', () => {
    const world = withItem('2025-02-04');
    world.fact('role', { party: 'party:p', technology: T });
    expect(regimesOn(world, '2025-04-10T04:02:00Z')).toEqual(['EXPORT_CONTROL']);
    world.listing('party:p', 'list:cn-cml', '2025-04-10', { clock: '12:01' });
    expect(regimesOn(world, '2025-04-10T04:00:00Z')).toEqual(['EXPORT_CONTROL']);
    expect(regimesOn(world, '2025-04-10T04:02:00Z')).toEqual(['EXPORT_CONTROL', 'ANTI_SANCTION']);
    expect(regimesOn(world, '2025-04-10')).toEqual(['EXPORT_CONTROL', 'ANTI_SANCTION']);
  });

  test('a decision that two records are one party', () => {
    const world = withItem('2025-02-04');
    world.fact('role', { party: 'party:a', technology: T });
    world.listing('party:b', 'list:cn-cml', '2025-12-26');
    expect(regimesOn(world, '2026-01-01')).toEqual(['EXPORT_CONTROL']);
    world.fact('same', { party: 'party:b', other: 'party:a' });
    expect(regimesOn(world, '2026-01-01')).toEqual(['EXPORT_CONTROL', 'ANTI_SANCTION']);
  });

  test('a later version is invisible to a reader of an earlier one', () => {
    const world = withItem('2025-02-04');
    world.fact('role', { party: 'party:p', technology: T }, { recordedFrom: 2 });
    world.listing('party:p', 'list:cn-cml', '2025-12-26');
    expect(regimesOn(world, '2026-01-01', { version: 1 })).toEqual(['EXPORT_CONTROL']);
    expect(regimesOn(world, '2026-01-01', { version: 2 })).toEqual(['EXPORT_CONTROL', 'ANTI_SANCTION']);
  });
});

test('since and regimes agree with a day-by-day scan on random histories', () => {
  const START = parseDay('2025-01-01');
  const stretch = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 25 }));
  const regime = fc.array(stretch, { maxLength: 4 });
  fc.assert(
    fc.property(
      regime,
      regime,
      fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
      fc.integer({ min: 0, max: 60 }),
      (items, listings, order, day) => {
        const world = new World();
        world.thing('Technology', T);
        world.fact('role', { party: 'party:p', technology: T });
        for (const [number, [from, length]] of items.entries()) {
          world.thing('ControlItem', `item:${number}`);
          world.fact('classification', { technology: T, item: `item:${number}` });
          world.fact('list-version', { key: `test/version:${number}`, list: 'list:cn-dual-use' });
          world.fact('membership', {
            item: `item:${number}`,
            listVersion: `test/version:${number}`,
            since: formatDay(START + from),
            until: formatDay(START + from + length),
          });
        }
        for (const [from, length] of listings) {
          const listing = world.listing('party:p', 'list:cn-cml', formatDay(START + from));
          world.event(listing, 'removed', formatDay(START + from + length));
        }
        if (order !== undefined) addCase(world, [{ kind: 'order', date: formatDay(START + order) }]);

        const inside = (set: readonly (readonly [number, number])[], at: number) =>
          set.some(([from, length]) => from <= at && at < from + length);
        const all = (at: number) => inside(items, at) && inside(listings, at) && order !== undefined && order <= at;
        let first: number | null = null;
        for (let at = day; all(at); at -= 1) first = at;

        const answer = only(world.ask(formatDay(START + day)).technologies);
        expect(answer.since).toBe(first === null ? null : formatDay(START + first));
        expect(answer.regimes.includes('EXPORT_CONTROL')).toBe(inside(items, day));
        expect(answer.regimes.includes('ANTI_SANCTION')).toBe(inside(listings, day));
      },
    ),
    { numRuns: 2_000 },
  );
});
