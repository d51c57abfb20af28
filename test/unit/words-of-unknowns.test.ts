import { describe, expect, test } from 'vitest';
import { en } from '../../src/web/words/en.ts';
import { zh } from '../../src/web/words/zh.ts';

const text = (said: unknown): string => (Array.isArray(said) ? said.join('') : String(said));

describe('a page claims no more than is known:', () => {
  test('parties that an effect gap could not be judged of may have roles, only none of need or holding', () => {
    expect(text(zh.gaps.notJudged('3', '7'))).toBe('未作判断：7个被反制主体中有3个未录入“需要”或“掌握”何种技术');
    expect(text(en.gaps.notJudged('3', '7'))).toBe(
      'not judged: of 7 countered parties 3 have no record of what technology they need or hold',
    );
  });

  test('equity that no verified record accounts for may be recorded all the same', () => {
    expect(text(zh.party.recordedEquity('0 %'))).toContain('其余未记录或未经核实');
    expect(text(en.party.recordedEquity('0 %'))).toContain('the rest is not recorded or not verified');
    expect(text(zh.party.wholeEquity('100 %'))).not.toContain('未');
  });

  test('a timeline holds changes, and neither holdings nor findings of control', () => {
    expect(zh.timeline.help).not.toContain('全部');
    expect(zh.timeline.help).toMatch(/持股、任职与控制认定不在其中/);
    expect(en.timeline.help).not.toMatch(/everything/i);
    expect(en.timeline.help).toMatch(/Holdings, offices and findings of control are not among them/);
  });
});
