import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/days.ts';
import type { EventFact, EventVerb } from '../../src/model/facts.ts';
import { minuteAt, parseAsOf, startOfDay } from '../../src/model/moments.ts';
import { statusAt, statusSpans } from '../../src/model/status.ts';

const CHINA = 'Asia/Shanghai';

function event(verb: EventVerb, date: string, options: { clock?: string; until?: string } = {}): EventFact {
  const day = parsePartialDate(date).earliest;
  const minute = options.clock === undefined ? startOfDay(day, CHINA) : minuteAt(day, options.clock, CHINA);
  return {
    type: 'event',
    key: `test/event:${verb}:${date}`,
    dataset: 'test',
    confidence: 'seen',
    citations: [],
    validFrom: null,
    validTo: null,
    subject: 'test/listing:1',
    verb,
    verbOriginal: verb,
    at: { minute, zone: CHINA, clock: options.clock !== undefined },
    until:
      options.until === undefined
        ? null
        : {
            text: options.until,
            end: { minute: startOfDay(parsePartialDate(options.until).earliest, CHINA), zone: CHINA, clock: false },
          },
    notice: null,
    jurisdiction: 'CN',
  };
}

const at = (events: readonly EventFact[], asOf: string): string =>
  statusAt(statusSpans(events), parseAsOf(asOf), CHINA).status;

describe('a listing of 2025-04-04 suspended for 90 days, 90 days more, and a year (DOMAIN 6, example 10)', () => {
  const chain = [
    event('imposed', '2025-04-04'),
    event('suspended', '2025-05-14', { until: '2025-08-12' }),
    event('suspension-extended', '2025-08-12', { until: '2025-11-10' }),
    event('suspension-extended', '2025-11-10', { until: '2026-11-10' }),
  ];

  test.each([
    ['2025-04-03', 'not-yet'],
    ['2025-04-04', 'in-force'],
    ['2025-05-01', 'in-force'],
    ['2025-05-13', 'in-force'],
    ['2025-05-14', 'suspended'],
    ['2025-06-30', 'suspended'],
    ['2025-08-12', 'suspended'],
    ['2025-09-01', 'suspended'],
    ['2026-01-01', 'suspended'],
    ['2026-11-09', 'suspended'],
    ['2026-11-10', 'in-force'],
  ])('on %s it is %s', (asOf, status) => {
    expect(at(chain, asOf)).toBe(status);
  });

  test('the order in which events arrive is irrelevant', () => {
    expect(statusSpans([...chain].reverse())).toEqual(statusSpans(chain));
  });

  test('its revival is marked as a lapse that no later event confirms', () => {
    const span = statusAt(statusSpans(chain), parseAsOf('2026-11-10'), CHINA);
    expect(span).toMatchObject({ lapsed: true, open: true });
    expect(statusAt(statusSpans(chain), parseAsOf('2025-05-01'), CHINA)).toMatchObject({ lapsed: false, open: false });
  });

  test('spans follow each other without a hole or an overlap', () => {
    const spans = statusSpans(chain);
    for (const [place, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[place]?.to);
  });
});

describe('an event with a clock time', () => {
  const imposed = [event('imposed', '2025-04-10', { clock: '12:01' })];

  test.each([
    ['2025-04-10T04:00:00Z', 'not-yet'],
    ['2025-04-10T04:01:00Z', 'in-force'],
    ['2025-04-10T04:02:00Z', 'in-force'],
    ['2025-04-10T12:00:00+08:00', 'not-yet'],
    ['2025-04-09', 'not-yet'],
    ['2025-04-10', 'in-force'],
  ])('at %s is %s', (asOf, status) => {
    expect(at(imposed, asOf)).toBe(status);
  });
});

describe('other chains', () => {
  test('a stopped measure stays stopped, a removed listing removed', () => {
    expect(at([event('imposed', '2025-03-04'), event('stopped', '2025-11-10')], '2026-08-01')).toBe('stopped');
    expect(at([event('imposed', '2025-03-04'), event('removed', '2026-04-24')], '2026-04-24')).toBe('removed');
  });

  test('a suspension without an end lasts until an event ends it', () => {
    const chain = [event('imposed', '2025-01-01'), event('suspended', '2025-02-01')];
    expect(at(chain, '2030-01-01')).toBe('suspended');
    expect(at([...chain, event('resumed', '2026-01-01')], '2030-01-01')).toBe('in-force');
  });

  test('what never took effect has no day in force', () => {
    expect(at([event('imposed', '2025-10-09'), event('never-took-effect', '2025-11-07')], '2025-10-20')).toBe('never');
  });

  test('without an imposing event the subject is in force before its first suspension', () => {
    expect(at([event('suspended', '2025-11-07', { until: '2026-11-11' })], '2025-11-06')).toBe('in-force');
    expect(at([], '2025-11-06')).toBe('in-force');
  });

  test('an amendment changes nothing of the status', () => {
    expect(
      at(
        [event('imposed', '2025-01-01'), event('suspended', '2025-02-01'), event('amended', '2025-03-01')],
        '2025-04-01',
      ),
    ).toBe('suspended');
  });

  test('an end written before its own suspension does not turn time around', () => {
    const spans = statusSpans([
      event('imposed', '2025-01-01'),
      event('suspended', '2025-06-01', { until: '2025-05-01' }),
    ]);
    for (const span of spans) expect(span.from).toBeLessThan(span.to);
  });
});
