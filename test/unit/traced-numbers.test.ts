import { describe, expect, test } from 'vitest';
import { faultOf } from '../browser/traced-numbers.ts';

const share = (minExact: string, maxExact: string, minOpen = false, maxOpen = false) => ({
  minExact,
  maxExact,
  minOpen,
  maxOpen,
});
const DATA = {
  gaps: {
    counts: [{ total: 1234, lagDays: -5 }],
    from: '2026-01-02',
    month: '2026-09',
    moment: '2026-01-02T12:01+08:00',
    name: 'Unit 3\u202e',
    exact: share('33.33', '33.33'),
    band: share('25', '50', true),
    upTo: share('0', '50'),
    above: share('50', '100', true),
  },
};
const HEARD = [
  { operation: 'Gaps', request: 'r1', data: DATA },
  { operation: 'Gaps', request: 'r2', data: { gaps: { counts: [] } } },
  { operation: 'Ahead', request: 'r4', data: { changes: { from: '2026-08-01', to: '2026-10-30' } } },
];
const ZH = new URL('http://localhost/?asOf=2026-08-01&lang=zh');
const EN = new URL('http://localhost/?asOf=2026-08-01&lang=en');

type Kind = 'data-from' | 'data-count-of' | 'data-input' | 'data-drawn-from';

const faultIn = (url: URL, text: string, place: string, kind: Kind = 'data-from') =>
  faultOf({ text, kind, place, around: '' }, HEARD, url);

describe('a number on a page', () => {
  test.each([
    ['1,234', '1,234', 'counts.0.total'],
    ['-5', '-5', 'counts.0.lagDays'],
    ['2026年1月2日', '2 Jan 2026', 'from'],
    ['2026年9月', 'Sep 2026', 'month'],
    ['2026年1月2日 12:01+08:00', '2 Jan 2026 12:01+08:00', 'moment'],
    ['Unit 3⟦U+202E⟧', 'Unit 3⟦U+202E⟧', 'name'],
    ['33.33 %', '33.33 %', 'exact'],
    ['> 25–50 %', '> 25–50 %', 'band'],
    ['≤ 50 %', '≤ 50 %', 'upTo'],
    ['> 50 %', '> 50 %', 'above'],
  ])('is its field, written as the language writes it: %s, %s', (zh, en, field) => {
    expect(faultIn(ZH, zh, `Gaps@r1:gaps.${field}`)).toBeNull();
    expect(faultIn(EN, en, `Gaps@r1:gaps.${field}`)).toBeNull();
  });

  test.each([
    ['1,235', 'counts.0.total'],
    ['1234', 'counts.0.total'],
    ['5', 'counts.0.lagDays'],
    ['2 Feb 2026', 'from'],
    ['Unit 3\u202e', 'name'],
    ['25–50 %', 'band'],
    ['50 %', 'above'],
  ])('%s is told where the field %s reads otherwise', (text, field) => {
    expect(faultIn(EN, text, `Gaps@r1:gaps.${field}`)).toMatch(/which reads/);
  });

  test('must come from the answer that it names', () => {
    expect(faultIn(EN, '1,234', 'Gaps@r2:gaps.counts.0.total')).toMatch(/where nothing is/);
    expect(faultIn(EN, '1,234', 'Gaps@r3:gaps.counts.0.total')).toMatch(/where nothing is/);
    expect(faultIn(EN, '1,234', 'Other@r1:gaps.counts.0.total')).toMatch(/where nothing is/);
    expect(faultIn(EN, '1,234', '')).toMatch(/where nothing is/);
  });

  test('may be the length of a list', () => {
    expect(faultIn(EN, '1', 'Gaps@r1:gaps.counts', 'data-count-of')).toBeNull();
    expect(faultIn(EN, '2', 'Gaps@r1:gaps.counts', 'data-count-of')).toMatch(/which reads 1/);
    expect(faultIn(EN, '1', 'Gaps@r1:gaps.from', 'data-count-of')).toMatch(/where nothing is/);
  });

  test('may be what the reader put into the address', () => {
    expect(faultIn(EN, '1 Aug 2026', 'asOf', 'data-input')).toBeNull();
    expect(faultIn(EN, '2 Aug 2026', 'asOf', 'data-input')).toMatch(/which reads/);
  });

  test('may be how far ahead changes are asked for', () => {
    expect(faultIn(EN, '90', 'days', 'data-input')).toBeNull();
    expect(faultIn(EN, '91', 'days', 'data-input')).toMatch(/which reads 90/);
  });

  test.each(['from 2026-01-02', 'equity 33.33 %', 'votes > 25–50 %', 'Unit 3⟦U+202E⟧', '3⟦U+202E⟧'])(
    'in a drawing may be %s, a value of what was drawn',
    (text) => {
      expect(faultIn(EN, text, 'Gaps@r2:gaps Gaps@r1:gaps', 'data-drawn-from')).toBeNull();
    },
  );

  test.each(['from 2026-01-03', 'equity 33 %', 'votes 25–50 %', 'Unit 4', '1,23'])(
    'in a drawing may not be %s, which nothing drawn says',
    (text) => {
      expect(faultIn(EN, text, 'Gaps@r1:gaps', 'data-drawn-from')).toMatch(/no such value/);
    },
  );

  test('without any of these is told', () => {
    expect(faultOf({ text: '7', kind: null, place: '', around: '<p>7</p>' }, HEARD, EN)).toBe(
      '“7” says not where it is from: <p>7</p>',
    );
  });
});
