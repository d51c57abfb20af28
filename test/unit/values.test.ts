import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, intersectionOf, parsePartialDate, unionOf, validityOf } from '../../src/model/days.ts';
import { toGlobalId, toKey } from '../../src/model/keys.ts';
import {
  cutOff,
  formatMinute,
  localCutOff,
  minuteAt,
  parseAsOf,
  startOfDay,
  toLocal,
} from '../../src/model/moments.ts';
import { exactShare, formatPercent, parseShare, shareToJson, WHOLE } from '../../src/model/shares.ts';

describe('partial dates', () => {
  test.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-12', '2019-12-01', '2019-12-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-03-07', '2019-03-07', '2019-03-07'],
  ])('%s may be any day from %s to %s', (text, earliest, latest) => {
    const date = parsePartialDate(text);
    expect([formatDay(date.earliest), formatDay(date.latest), date.text]).toEqual([earliest, latest, text]);
  });

  test.each(['2019-13', '2019-02-30', '19', '2019-1-1', '2019/01/01', '', '2019-00', '2019-04-31'])(
    'refuses "%s"',
    (text) => {
      expect(() => parsePartialDate(text)).toThrow(/is not a date/);
    },
  );

  test('what is certain lies within what is possible', () => {
    const { certain, possible } = validityOf(parsePartialDate('2019'), parsePartialDate('2021-06'));
    expect(formatDay(certain.from)).toBe('2019-12-31');
    expect(formatDay(certain.to)).toBe('2021-06-01');
    expect(formatDay(possible.from)).toBe('2019-01-01');
    expect(formatDay(possible.to)).toBe('2021-06-30');
  });

  test('unions and intersections hold exactly the points that a naive scan finds', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 8 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), fc.array(interval, { maxLength: 6 }), (a, b) => {
        const inside = (set: readonly { from: number; to: number }[], at: number) =>
          set.some(({ from, to }) => from <= at && at < to);
        const both = intersectionOf(unionOf(a), unionOf(b));
        for (let at = 0; at < 40; at += 1) {
          expect(inside(unionOf(a), at)).toBe(inside(a, at));
          expect(inside(both, at)).toBe(inside(a, at) && inside(b, at));
        }
      }),
    );
  });
});

describe('moments', () => {
  test('a date ends at midnight in the zone of each issuer', () => {
    const date = parseAsOf('2026-01-02');
    expect(formatMinute(cutOff(date, 'Asia/Shanghai'), 'UTC')).toBe('2026-01-02T15:59+00:00');
    expect(formatMinute(cutOff(date, 'America/New_York'), 'UTC')).toBe('2026-01-03T04:59+00:00');
    expect(localCutOff(date, 'Asia/Shanghai')).toBe(localCutOff(date, 'America/New_York'));
  });

  test('summer time is respected, on the days of the change too', () => {
    for (const text of ['2025-03-08', '2025-03-09', '2025-03-10', '2025-11-01', '2025-11-02', '2025-11-03']) {
      const day = parsePartialDate(text).earliest;
      expect(formatMinute(startOfDay(day, 'America/New_York'), 'America/New_York')).toMatch(
        new RegExp(`^${text}T00:00`),
      );
    }
  });

  test('a clock time becomes the right minute', () => {
    const minute = minuteAt(parsePartialDate('2025-04-10').earliest, '12:01', 'Asia/Shanghai');
    expect(formatMinute(minute, 'UTC')).toBe('2025-04-10T04:01+00:00');
    expect(toLocal(minute, 'Asia/Shanghai') % 1440).toBe(721);
  });

  test.each(['2025-04-10T04:02', '2025-04-10T04:02:00', 'yesterday', '2025-04-10T25:00Z', '2025-13-01', '2025-04'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseAsOf(text)).toThrow(/is not a/);
    },
  );
});

describe('shares', () => {
  test('exact decimals survive, whatever the digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: WHOLE }), (value) => {
        expect(exactShare(formatPercent(value))).toMatchObject({ min: value, max: value });
      }),
    );
  });

  test('ten parts of five per cent are exactly fifty', () => {
    expect(Array.from({ length: 10 }, () => exactShare('5').min).reduce((sum, part) => sum + part)).toBe(
      exactShare('50').min,
    );
  });

  test('an open end is one billionth inside and is shown as written', () => {
    const share = parseShare('>50', '<75');
    expect(share).toEqual({ min: 500_000_001, max: 749_999_999, minOpen: true, maxOpen: true });
    expect(shareToJson(share)).toEqual({ min: 50, max: 75, minOpen: true, maxOpen: true });
  });

  test('decimals finer than a billionth round outward', () => {
    expect(parseShare('33.33333333', '33.33333333')).toMatchObject({ min: 333_333_333, max: 333_333_334 });
  });

  test('empty means unknown', () => {
    expect(shareToJson(parseShare('', ''))).toEqual({ min: 0, max: 100 });
  });

  test.each([
    ['60', '50'],
    ['120', '120'],
    ['abc', '5'],
    ['-5', '5'],
    ['>100', ''],
    ['', '<0'],
    ['5,5', '6'],
    ['1e2', '100'],
  ])('refuses %s to %s', (min, max) => {
    expect(() => parseShare(min, max)).toThrow();
  });
});

describe('keys and ids', () => {
  test('each is the other, and look-ups take either', () => {
    for (const key of [
      'tech:indium-phosphide',
      'item:cn-dual-use:3C004.a@2025-02',
      'party:华为',
      'seed/listing:cn-227',
    ]) {
      expect(toKey(toGlobalId(key))).toBe(key);
      expect(toKey(key)).toBe(key);
    }
  });

  test.each(['', 'abc', 'dGVjaA', 'tech:', `${toGlobalId('tech:x')}=`, 'dGVjaDp4IHk'])('refuses "%s"', (text) => {
    expect(() => toKey(text)).toThrow(/neither a key/);
  });
});
