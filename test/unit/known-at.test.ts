import { expect, test } from 'vitest';
import { resolveKnownAt } from '../../src/analysis/known-at.ts';
import { published } from '../fixtures/histories.ts';

const HISTORY = [1, 2, 3].map(published);

test('a version is found by its number, by a moment and by a date, which means its end', () => {
  const second = { version: 2, published: '2026-01-02T00:00:00Z' };
  expect(resolveKnownAt(HISTORY, '2')).toEqual(second);
  expect(resolveKnownAt(HISTORY, '2026-01-02T00:00:00Z')).toEqual(second);
  expect(resolveKnownAt(HISTORY, '2026-01-02T23:59:59Z')).toEqual(second);
  expect(resolveKnownAt(HISTORY, '2026-01-02T07:59:59+08:00').version).toBe(1);
  expect(resolveKnownAt(HISTORY, '2026-01-02')).toEqual(second);
  expect(resolveKnownAt(HISTORY, '2027-01-01').version).toBe(3);
});

test('before the first publication nothing was known', () => {
  const empty = { version: 0, published: null };
  expect(resolveKnownAt(HISTORY, '0')).toEqual(empty);
  expect(resolveKnownAt(HISTORY, '2025-12-31')).toEqual(empty);
  expect(resolveKnownAt([], '2026-01-01')).toEqual(empty);
});

test.each([
  ['4', /knownAt 4 is not published yet; the last version is 3/],
  ['yesterday', /"yesterday"/],
  ['2026-01-02T10:00', /moment with a zone/],
])('%s is refused', (text, message) => {
  expect(() => resolveKnownAt(HISTORY, text)).toThrow(message);
});
