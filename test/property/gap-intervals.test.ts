import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../src/model/days.ts';
import { BAR_TRADE, gapsOn, gapWorld, P } from '../unit/gap-world.ts';
import { BAR_SALES } from '../unit/world.ts';

const START = parseDay('2024-10-01');
const BASIS = parseDay('2024-12-01');
const DAYS = 130;

/** A listing as days since START: imposed, perhaps suspended for a while, perhaps removed. */
interface History {
  readonly imposed: number;
  readonly suspended: readonly [number, number] | null;
  readonly removed: number | null;
}

const history: fc.Arbitrary<History> = fc
  .record({
    imposed: fc.integer({ min: 0, max: 90 }),
    pause: fc.option(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })), { nil: null }),
    length: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  })
  .map(({ imposed, pause, length }) => ({
    imposed,
    suspended: pause === null ? null : [imposed + pause[0], imposed + pause[0] + pause[1]],
    removed: length === null ? null : imposed + length,
  }));

const listedOn = (one: History, day: number): boolean =>
  one.imposed <= day && (one.removed === null || day < one.removed);
const inForceOn = (one: History, day: number): boolean =>
  listedOn(one, day) && !(one.suspended !== null && one.suspended[0] <= day && day < one.suspended[1]);

/** The same questions answered by looking at every day, one after the other. */
function byDay(counter: readonly History[], control: readonly History[], day: number) {
  const countered = (at: number) => counter.some((one) => listedOn(one, at));
  const controlled = (at: number) => control.some((one) => listedOn(one, at));
  const isMirror = (at: number) => counter.some((one) => inForceOn(one, at)) && !controlled(at);
  const grow = (holds: (at: number) => boolean, at: number, step: 1 | -1): number => {
    let last = at;
    while (holds(last + step) && last + step >= 0 && last + step <= DAYS * 3) last += step;
    return last;
  };
  let mirror: [number, number | null] | null = null;
  if (isMirror(day)) {
    const last = grow(isMirror, day, 1);
    mirror = [grow(isMirror, day, -1), last >= DAYS * 3 ? null : last + 1];
  }
  let lag: { days: number; fromBasis: number | null; open: boolean } | null = null;
  let last = day;
  while (last >= 0 && !countered(last)) last -= 1;
  if (last >= 0) {
    const begun = grow(countered, last, -1);
    const end = grow(countered, last, 1);
    let met: number | null = null;
    for (let at = begun; met === null && at <= Math.min(end, day); at += 1)
      if (controlled(at)) met = grow(controlled, at, -1);
    const open = met === null;
    if (!open || last === day) {
      const until = met ?? day;
      const basis = BASIS - START;
      lag = {
        days: until - begun,
        fromBasis: until < basis ? null : until - Math.max(begun, basis),
        open,
      };
    }
  }
  return { mirror, lag };
}

test('mirror gaps and lags agree with a scan of every day on random histories of listings', () => {
  let closed = 0;
  let open = 0;
  let mirrors = 0;
  fc.assert(
    fc.property(
      fc.array(history, { maxLength: 3 }),
      fc.array(history, { maxLength: 3 }),
      fc.integer({ min: 0, max: DAYS }),
      (counter, control, day) => {
        const world = gapWorld();
        const add = (list: string, one: History, measures: (typeof BAR_TRADE)[]): void => {
          const listing = world.listing(P, list, formatDay(START + one.imposed), { measures });
          if (one.suspended !== null) {
            const [from, until] = one.suspended;
            world.event(listing, 'suspended', formatDay(START + from), { until: formatDay(START + until) });
          }
          if (one.removed !== null) world.event(listing, 'removed', formatDay(START + one.removed));
        };
        // A suspension after the removal would put the listing back; histories end with their removal.
        const sound = (one: History) =>
          one.removed === null || one.suspended === null || one.suspended[1] < one.removed;
        const counters = counter.filter(sound);
        const controls = control.filter(sound);
        for (const one of counters) add('list:cn-cml', one, [BAR_TRADE]);
        for (const one of controls) add('list:cn-ecl', one, [BAR_SALES]);

        const found = gapsOn(world, formatDay(START + day), { kinds: ['mirror-gap', 'late-control'] });
        const expected = byDay(counters, controls, day);
        const mirror = found.find(({ kind }) => kind === 'mirror-gap');
        const late = found.find(({ kind }) => kind === 'late-control');
        const date = (at: number | null): string | null => (at === null ? null : formatDay(START + at));
        expect(mirror === undefined ? null : [mirror.from, mirror.to]).toEqual(expected.mirror?.map(date) ?? null);
        expect(
          late === undefined ? null : { days: late.lagDays, fromBasis: late.lagFromLegalBasisDays, open: late.open },
        ).toEqual(expected.lag);
        if (mirror !== undefined) mirrors += 1;
        if (late?.open === true) open += 1;
        if (late?.open === false) closed += 1;
      },
    ),
    { numRuns: 3_000 },
  );
  expect(Math.min(closed, open, mirrors)).toBeGreaterThan(200);
});
