import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/errors.ts';
import { type Page, readAddress, type State, toPage, writeAddress } from '../../src/web/address.ts';
import { formatDate, formatShare, readDay, visible, webAddress } from '../../src/web/format.ts';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
/** Keys hold no empty parts and no lone dots, which a browser would take out of a path. */
const key = fc
  .array(
    text.filter((one) => !one.includes('/') && !/^\.{1,2}$/.test(one)),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join('/'));
const page: fc.Arbitrary<Page> = fc.oneof(
  fc.constant<Page>({ name: 'home' }),
  key.map((one): Page => ({ name: 'technology', key: one })),
  key.map((one): Page => ({ name: 'party', key: one })),
  text.map((one): Page => ({ name: 'search', text: one })),
);
const state: fc.Arbitrary<State> = fc.record({
  page,
  language: fc.constantFrom<State['language']>('zh', 'en'),
  asOf: fc.oneof(fc.constant(''), fc.constant('2026-08-01')),
  knownAt: fc.oneof(fc.constant(''), text),
  within: fc.constantFrom('', 'CN', 'US'),
  rule: fc.constant('majority'),
  open: fc.array(text, { maxLength: 4 }),
  table: fc.boolean(),
  withEvidence: fc.boolean(),
  withoutEnded: fc.boolean(),
  withUnverified: fc.boolean(),
  after: fc.dictionary(fc.constantFrom('technologies', 'owners', 'gaps-MIRROR_GAP'), text, { noNullPrototype: true }),
});

test('an address gives back the state that it was written from', () => {
  fc.assert(
    fc.property(state, (one) => {
      const url = new URL(writeAddress(one), 'http://localhost:4000');
      expect(readAddress(url, one.language === 'zh' ? 'en' : 'zh')).toEqual(one);
    }),
    { numRuns: 2_000 },
  );
});

test('the rule of a party stands in its address, and the language always', () => {
  const party: State = { ...readAddress(new URL('http://x/party/party:a'), 'zh'), rule: 'ofac-50' };
  expect(writeAddress(party)).toBe('/party/party:a?rule=ofac-50&lang=zh');
});

test('another page keeps day and scope and closes what was open', () => {
  const from = readAddress(
    new URL('http://x/?asOf=2026-01-01&within=CN&open=gaps/X&after.gaps=c&show=table&ended=hide&unverified=count'),
    'en',
  );
  expect(toPage(from, { name: 'technology', key: 'tech:a' })).toMatchObject({
    asOf: '2026-01-01',
    within: 'CN',
    open: [],
    after: {},
    table: false,
    withEvidence: false,
    withoutEnded: false,
    withUnverified: false,
  });
});

test.each([
  ['2026', '2026年', '2026'],
  ['2026-08', '2026年8月', 'Aug 2026'],
  ['2026-08-01', '2026年8月1日', '1 Aug 2026'],
  ['2025-04-10T12:01', '2025年4月10日 12:01', '10 Apr 2025 12:01'],
  ['2026-11-29T10:42:07.123Z', '2026年11月29日 10:42 UTC', '29 Nov 2026 10:42 UTC'],
  ['some day', 'some day', 'some day'],
])('the date %s in both languages', (date, zh, en) => {
  expect([formatDate(date, 'zh'), formatDate(date, 'en')]).toEqual([zh, en]);
});

test.each([
  ['34', '34', false, false, '34 %'],
  ['25', '50', false, false, '25–50 %'],
  ['25', '50', true, false, '> 25–50 %'],
  ['50', '75', true, true, '> 50–< 75 %'],
  ['50', '100', true, false, '> 50 %'],
  ['50', '100', false, false, '≥ 50 %'],
  ['0', '75', false, true, '< 75 %'],
  ['0', '100', false, false, 'unknown'],
  ['0', '100', true, false, '> 0 %'],
])('a share from %s to %s is told with its open ends', (minExact, maxExact, minOpen, maxOpen, told) => {
  expect(formatShare({ minExact, maxExact, minOpen, maxOpen }, 'unknown')).toBe(told);
});

test('marks that turn the direction of writing, and other controls, are named', () => {
  expect(visible('safe\u202Eevil\u2066\u0007')).toBe('safe⟦U+202E⟧evil⟦U+2066⟧⟦U+0007⟧');
  expect(visible('两用物项\tA\nB <b>')).toBe('两用物项\tA\nB <b>');
});

test.each(['javascript:alert(1)', 'data:text/html,x', ' not an address', 'file:///etc/passwd'])(
  '%s is no link',
  (one) => {
    expect(webAddress(one)).toBeNull();
  },
);

test('what went wrong is told in words for every code that a question can end with', () => {
  // Questions never end with those of importing and of forbidden writing.
  const codes = ERROR_CODES.filter((code) => !['READ_ONLY', 'SOURCE_MALFORMED', 'INTERNAL'].includes(code));
  const own = ['UNREACHABLE', 'other'];
  for (const { errors } of [en, zh]) expect(Object.keys(errors).sort()).toEqual([...codes, ...own].sort());
});

test('a day written in either language is read back, in every form that pages write and in those that people type', () => {
  const days = fc.integer({ min: -20_000, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString());
  fc.assert(
    fc.property(days, (moment) => {
      const iso = moment.slice(0, 10);
      const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
      const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment));
      const written = [
        iso,
        formatDate(iso, 'zh'),
        formatDate(iso, 'en'),
        long,
        `${year}/${month}/${day}`,
        `${year}.${month}.${day}`,
        `${year} 年 ${month} 月 ${day} 号`,
      ];
      expect(written.map(readDay)).toEqual(written.map(() => iso));
    }),
  );
});

test.each([
  '1/8/2026',
  '2026-02-30',
  '2026-13-01',
  '2026',
  'Aug 2026',
  '1 Foo 2026',
  '2026-1/1',
  'garbage',
  '2026年0月1日',
])('%s is no day', (text) => {
  expect(readDay(text)).toBeNull();
});
