import { describe, expect, test } from 'vitest';
import { officesOf } from '../../src/sources/ftm-offices.ts';

describe('the offices that a role names', () => {
  test.each([
    ['Director', 'director'],
    ['non-executive director', 'director'],
    ['Member of the Board of Directors', 'director'],
    ['Chairman', 'director'],
    ['董事长', 'director'],
    ['独立董事', 'director'],
    ['Managing Director', 'director senior-manager'],
    ['Chairman, President and CEO of Lockheed Martin Corporation', 'director senior-manager'],
    ['执行董事兼总经理、法定代表人', 'director senior-manager legal-representative'],
    ['Chief Administrative Officer', 'senior-manager'],
    ['Senior Vice President and Chief Financial Officer', 'senior-manager'],
    ['副总经理', 'senior-manager'],
    ['董事会秘书', 'senior-manager'],
    ['首席执行官', 'senior-manager'],
    ['Legal representative', 'legal-representative'],
    ['法定代表人', 'legal-representative'],
  ])('%s: %s', (role, offices) => {
    expect(officesOf([role]).join(' ')).toBe(offices);
  });

  test.each([
    'Director of Sales',
    'deputy director',
    'director of investigations of Kharon',
    'Director General',
    'Supervisor',
    '监事',
    'member of the supervisory board',
    'Chairman of the supervisory board',
    'Directorship',
    '项目经理',
    'Founder',
    'Officer',
  ])('%s is none of them clearly', (role) => {
    expect(officesOf([role])).toEqual(['other']);
  });

  test('no role at all is another office; of several roles each counts', () => {
    expect(officesOf([])).toEqual(['other']);
    expect(officesOf(['Founder', '法定代表人', 'Director'])).toEqual(['director', 'legal-representative']);
  });
});
