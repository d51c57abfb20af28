import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LinkageError } from '../../src/errors.ts';
import { DAY_MIN } from '../../src/model/days.ts';
import {
  findRuleProfile,
  parseRuleProfile,
  readRuleProfile,
  readRuleProfiles,
} from '../../src/sources/rule-profile.ts';

const MAJORITY = readFileSync('seed/rules/majority.yaml', 'utf8');

function refusalOf(text: string): LinkageError {
  try {
    parseRuleProfile(text, 'rules/mine.yaml');
  } catch (error) {
    if (error instanceof LinkageError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('rule profiles', () => {
  it('read majority as a computation that holds on every day', () => {
    expect(readRuleProfile('seed/rules/majority.yaml')).toMatchObject({
      id: 'majority',
      jurisdiction: null,
      rights: ['equity', 'votes'],
      thresholds: [{ from: DAY_MIN, share: 500_000_000, operator: 'more-than' }],
      aggregation: 'alone',
      tiers: 'cascade',
      controlLimb: 'none',
      events: [],
    });
  });

  it('read the 50 Percent Rule with the day since which shares are added', () => {
    const profile = readRuleProfile('seed/rules/ofac-50.yaml');
    expect(profile).toMatchObject({
      rights: ['equity'],
      thresholds: [{ share: 500_000_000, operator: 'at-least' }],
      aggregation: 'together',
      effect: 'listed-by-law',
    });
    const [event] = profile.events;
    // Midnight in New York, in the summer of 2014.
    expect(event?.at).toEqual({ minute: Date.UTC(2014, 7, 13, 4) / 60_000, zone: 'America/New_York', clock: false });
  });

  it('have the name of their file', () => {
    expect(readRuleProfiles(['seed/rules']).map(({ id }) => id)).toEqual([
      'afsl-art5',
      'bis-affiliates',
      'cfius-tid',
      'dui-20-3',
      'eu',
      'fisr-art4',
      'majority',
      'mofcom-61',
      'ofac-50',
      'uk',
    ]);
  });

  it('are found by path too, and an unknown name lists the known ones', () => {
    expect(findRuleProfile('seed/rules/majority.yaml', ['nowhere']).id).toBe('majority');
    expect(() => findRuleProfile('half', ['seed/rules'])).toThrow(/"half": expected .*majority.*ofac-50/);
    expect(() => findRuleProfile('./none.yaml', ['seed/rules'])).toThrow('./none.yaml cannot be read');
  });

  it.each([
    ['a value that is none', MAJORITY.replace('sums: alone', 'sums: apart'), 'sums'],
    ['a share above the whole', MAJORITY.replace('share: 50 ', 'share: 500 '), 'share'],
    ['an unknown field', MAJORITY.replace('effect: indicator', 'effekt: indicator'), 'effekt'],
    ['a text in one language', MAJORITY.replace('  zh: 过半数控制\n', ''), 'name'],
    ['broken YAML', MAJORITY.replace('tiers: cascade', 'tiers: [cascade'), 'not YAML'],
  ])('are refused for %s, with the line', (_, text, said) => {
    const error = refusalOf(text);
    expect(error.code).toBe('SOURCE_MALFORMED');
    expect(error.message).toContain('rules/mine.yaml, line ');
    expect(error.message).toContain(said);
  });

  it('name the line that is wrong', () => {
    const lines = MAJORITY.split('\n');
    const at = lines.findIndex((line) => line.startsWith('sums:'));
    expect(refusalOf(MAJORITY.replace('sums: alone', 'sums: apart')).details).toEqual({
      file: 'rules/mine.yaml',
      line: at + 1,
    });
    const share = lines.findIndex((line) => line.includes('share: 50'));
    expect(refusalOf(MAJORITY.replace('share: 50 ', 'share: 500 ')).details['line']).toBe(share + 1);
  });
});
