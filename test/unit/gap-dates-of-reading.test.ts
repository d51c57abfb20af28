import { describe, expect, test } from 'vitest';
import { gaps } from '../../src/analysis/gaps.ts';
import { indexRegimes } from '../../src/analysis/regimes.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { gapsText } from '../../src/cli/gaps.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { published } from '../fixtures/histories.ts';
import { ALL, answerOn, BAR_TRADE, GAP_FILLS, gapsOn, gapWorld, only, P, RULES } from './gap-world.ts';
import { BAR_SALES, type World } from './world.ts';

const CML = 'list:cn-cml';
const ECL = 'list:cn-ecl';

type Dated = { readonly on: string; readonly read?: true };

/** A party on both lists, each listing dated by its notice or only by the edition in which it was read. */
function world(counter: Dated, control: Dated | null): World {
  const found = gapWorld();
  const list = (key: string, { on, read }: Dated, measure: typeof BAR_TRADE): void => {
    const at = read === true ? { at: `first seen in the edition of ${on}` } : {};
    const citations = [{ source: 'source:s', ...at }];
    found.event(found.fact('listing', { party: P, list: key, measures: [measure], citations }), 'imposed', on);
  };
  list(CML, counter, BAR_TRADE);
  if (control !== null) list(ECL, control, BAR_SALES);
  return found;
}
const lateOn = (found: World, asOf: string) => only(gapsOn(found, asOf, { kinds: ['late-control'] }), 'late-control');
const codes = (gap: ReturnType<typeof lateOn>): string[] => gap.wouldBeFalseIf.map(({ code }) => code);

describe('a lag between listings of which one is dated only by the edition it was read in', () => {
  test('with two real dates is a figure', () => {
    const gap = lateOn(world({ on: '2023-02-16' }, { on: '2025-01-02' }), '2026-01-01');
    expect(gap).toMatchObject({
      lagDays: 686,
      lagBound: null,
      lagFromLegalBasisDays: 32,
      lagFromLegalBasisBound: null,
      fromIsBound: false,
    });
    expect(codes(gap)).not.toContain('LISTED_BEFORE_READ');
  });

  test('a countermeasure that began then or before makes it at least so many days', () => {
    const gap = lateOn(world({ on: '2023-02-16', read: true }, { on: '2025-01-02' }), '2026-01-01');
    // The legal basis is younger than the reading, so the days from it are exact.
    expect(gap).toMatchObject({
      lagDays: 686,
      lagBound: 'at-least',
      lagFromLegalBasisDays: 32,
      lagFromLegalBasisBound: null,
      from: '2023-02-16',
      fromIsBound: true,
      severity: 'low',
    });
    expect(codes(gap)).toContain('LISTED_BEFORE_READ');
  });

  test('read after the legal basis, the days from it are a bound too', () => {
    const gap = lateOn(world({ on: '2025-02-01', read: true }, { on: '2025-03-01' }), '2026-01-01');
    expect(gap).toMatchObject({ lagFromLegalBasisDays: 28, lagFromLegalBasisBound: 'at-least' });
  });

  test('a control listing that began then or before makes it at most so many days', () => {
    const gap = lateOn(world({ on: '2023-02-16' }, { on: '2025-01-02', read: true }), '2026-01-01');
    expect(gap).toMatchObject({
      lagDays: 686,
      lagBound: 'at-most',
      lagFromLegalBasisBound: 'at-most',
      fromIsBound: false,
    });
    expect(codes(gap)).toContain('LISTED_BEFORE_READ');
  });

  test('in the other direction the signs stay and the bounds mean the same', () => {
    const counter = lateOn(world({ on: '2025-12-26', read: true }, { on: '2025-01-02' }), '2026-01-01');
    expect(counter).toMatchObject({ lagDays: -358, lagBound: 'at-least', from: '2025-01-02', fromIsBound: false });
    const control = lateOn(world({ on: '2025-12-26' }, { on: '2025-01-02', read: true }), '2026-01-01');
    expect(control).toMatchObject({ lagDays: -358, lagBound: 'at-most', from: '2025-01-02', fromIsBound: true });
  });

  test('two such listings have no lag that anybody knows', () => {
    const gap = lateOn(world({ on: '2023-02-16', read: true }, { on: '2025-01-02', read: true }), '2026-01-01');
    expect(gap).toMatchObject({ lagDays: 686, lagBound: 'indefinite' });
  });

  test('an open one stands whatever the beginning was: medium, and at least so long', () => {
    const gap = lateOn(world({ on: '2023-02-16', read: true }, null), '2025-01-01');
    expect(gap).toMatchObject({ open: true, lagDays: 685, lagBound: 'at-least', severity: 'medium' });
  });

  test('an open one is low where the party may have been on the control list already', () => {
    const later = world({ on: '2023-02-16' }, { on: '2025-01-02', read: true });
    const gap = lateOn(later, '2024-06-01');
    expect(gap).toMatchObject({ open: true, lagBound: null, severity: 'low' });
    expect(codes(gap)).toContain('LISTED_BEFORE_READ');
    expect(lateOn(world({ on: '2023-02-16' }, { on: '2025-01-02' }), '2024-06-01').severity).toBe('medium');
  });
});

describe('a mirror gap', () => {
  const mirrorOn = (found: World, asOf: string) => only(gapsOn(found, asOf, { kinds: ['mirror-gap'] }), 'mirror-gap');

  test('stands since its first reading or before', () => {
    const read = mirrorOn(world({ on: '2023-02-16', read: true }, null), '2024-06-01');
    expect(read).toMatchObject({ from: '2023-02-16', fromIsBound: true, severity: 'medium' });
    expect(mirrorOn(world({ on: '2023-02-16' }, null), '2024-06-01').fromIsBound).toBe(false);
  });

  test('that a control listing of unknown beginning ends is low: the party may have been listed already', () => {
    const gap = mirrorOn(world({ on: '2023-02-16' }, { on: '2025-01-02', read: true }), '2024-06-01');
    expect(gap.severity).toBe('low');
    expect(gap.wouldBeFalseIf[0]?.code).toBe('LISTED_BEFORE_READ');
    expect(mirrorOn(world({ on: '2023-02-16' }, { on: '2025-01-02' }), '2024-06-01').severity).toBe('medium');
  });
});

test('people read the bound in both languages', () => {
  const text = (counter: Dated, control: Dated, language: 'zh' | 'en'): string =>
    gapsText(answerOn(world(counter, control), '2026-01-01', { kinds: ['late-control'] }), language);
  const [on, read] = [{ on: '2023-02-16' }, { on: '2023-02-16', read: true }] as const;
  expect(text(read, { on: '2025-01-02' }, 'en')).toMatch(/by 2023-02-16 .* at least 686; from legal basis 32/);
  expect(text(read, { on: '2025-01-02' }, 'zh')).toMatch(/不晚于2023-02-16 .* 至少686; 自法律依据起 32/);
  expect(text(on, { on: '2025-01-02', read: true }, 'en')).toMatch(/ at most 686; from legal basis at most 32/);
  expect(text(on, { on: '2025-01-02', read: true }, 'zh')).toMatch(/至多686; 自法律依据起 至多32/);
  expect(text(read, { on: '2025-01-02', read: true }, 'en')).toMatch(/not known, by dates of reading 686/);
  expect(text(read, { on: '2025-01-02', read: true }, 'en')).toMatch(/^Assumptions: No date of beginning is given/m);
});

describe('an open lag on a day after the last reading', () => {
  const READ = '2025-06-30';
  /** Data that were read on that day, and imported later. */
  const read = (found: World, asOf: string) => {
    const dataset = { ...published(1), retrieved: READ };
    const snapshot = new Snapshot({
      ...{ version: 1, published: null, things: found.things.values(), revisions: found.revisions },
      datasets: [dataset],
    });
    const request = { version: 1, published: null, asOf: parseAsOf(asOf), datasets: null, includeUnverified: false };
    return atOnce(
      gaps(new GraphView(snapshot, request), { ...ALL, kinds: ['late-control'] }, indexRegimes(GAP_FILLS), RULES),
    );
  };
  const lagOn = (found: World, asOf: string) => only(read(found, asOf).gaps, 'late-control');

  test('is at least what it was on that day, counted from either beginning', () => {
    const open = world({ on: '2023-02-16' }, null);
    const then = lagOn(open, READ);
    expect(then).toMatchObject({ open: true, lagAsRead: null });
    const later = lagOn(open, '2025-09-01');
    expect(later.lagDays).toBe((then.lagDays ?? 0) + 63);
    expect(later.lagAsRead).toEqual({
      days: then.lagDays,
      fromLegalBasisDays: then.lagFromLegalBasisDays,
      to: READ,
    });
  });

  test('says nothing of a lag that is closed, or that began after that day', () => {
    expect(lagOn(world({ on: '2023-02-16' }, { on: '2025-01-02' }), '2025-09-01').lagAsRead).toBeNull();
    expect(lagOn(world({ on: '2025-07-01' }, null), '2025-09-01').lagAsRead).toBeNull();
  });

  test('is read in both languages', () => {
    const found = read(world({ on: '2023-02-16' }, null), '2025-09-01');
    expect(gapsText(found, 'en')).toMatch(
      /at least 865 \(running as far as data tell, read up to 2025-06-30\); from legal basis at least 211/,
    );
    expect(gapsText(found, 'zh')).toMatch(/至少865 \(就已读取的数据仍在继续，数据截至 2025-06-30\)/);
  });
});
