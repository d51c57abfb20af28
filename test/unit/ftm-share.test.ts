import { describe, expect, test } from 'vitest';
import { shareToText } from '../../src/model/shares.ts';
import { readWrittenShare } from '../../src/sources/ftm-share.ts';

describe('a share in free text', () => {
  test.each([
    ['50', '50 %'],
    ['50%', '50 %'],
    ['50 %', '50 %'],
    ['49.99 percent', '49.99 %'],
    ['33,3', '33.3 %'],
    ['25-50', '25–50 %'],
    ['25% – 50%', '25–50 %'],
    ['from 25 to 50', '25–50 %'],
    ['between 25 and 50', '25–50 %'],
    ['more than 25 up to 50', '>25–50 %'],
    ['More than 25% but not more than 50%', '>25–50 %'],
    ['more than 50 but less than 75', '>50–<75 %'],
    ['>50', '>50–100 %'],
    ['at least 75', '75–100 %'],
    ['75% or more', '75–100 %'],
    ['≥ 10', '10–100 %'],
    ['up to 25', '0–25 %'],
    ['<10', '0–<10 %'],
    ['', 'an unknown share'],
  ])('"%s" is %s', (text, expected) => {
    expect(shareToText(readWrittenShare(text).share, 'en')).toBe(expected);
  });

  test.each(['0.5', '0,25', '1', '1.0'])('"%s" may mean a fraction', (text) => {
    expect(readWrittenShare(text).fraction).toBe(true);
  });

  test('"0.5" is half a per cent as written', () => {
    expect(readWrittenShare('0.5').share).toEqual({ min: 5_000_000, max: 5_000_000, minOpen: false, maxOpen: false });
  });

  test.each(['0.5%', '25', '0', '1.5', '10-20'])('"%s" is no fraction', (text) => {
    expect(readWrittenShare(text).fraction).toBe(false);
  });

  test.each(['half', 'about 50', '101', '60-40', '50/50', '-5', '5%%', 'n/a'])('"%s" is no share', (text) => {
    expect(() => readWrittenShare(text)).toThrow(/share|per cent/);
  });
});
