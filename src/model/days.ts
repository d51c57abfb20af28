import { LinkageError } from '../errors.ts';

/** A calendar day as the number of days since 1970-01-01. Ends of intervals are exclusive: [from, to). */
export type Day = number;

/** Stand-ins for "no beginning known" and "no end"; both fit an Int32. */
export const DAY_MIN: Day = -2_000_000;
export const DAY_MAX: Day = 2_000_000;

const DAY_MS = 86_400_000;

/**
 * A date as a source gives it: a day, a month or a year.
 * `text` is kept as written (ISO 8601, reduced precision allowed); `earliest` and `latest` are the first and the
 * last day that it may mean, both inclusive.
 */
export interface PartialDate {
  readonly text: string;
  readonly earliest: Day;
  readonly latest: Day;
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `2019`, `2019-03` or `2019-03-07`. @throws LinkageError BAD_USER_INPUT for anything else, 2019-02-30 included. */
export function parsePartialDate(text: string): PartialDate {
  const found = PATTERN.exec(text);
  if (found === null) throw badDate(text);
  const year = Number(found[1]);
  const month = found[2] === undefined ? undefined : Number(found[2]);
  const day = found[3] === undefined ? undefined : Number(found[3]);
  if (month !== undefined && (month < 1 || month > 12)) throw badDate(text);
  const earliest = dayOf(year, month ?? 1, day ?? 1);
  if (day !== undefined && formatDay(earliest) !== text) throw badDate(text);
  if (day !== undefined) return { text, earliest, latest: earliest };
  const next =
    month === undefined ? dayOf(year + 1, 1, 1) : month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return { text, earliest, latest: next - 1 };
}

/** Reads a full date only. @throws LinkageError BAD_USER_INPUT */
export function parseDay(text: string): Day {
  const date = parsePartialDate(text);
  if (date.earliest !== date.latest) throw badDate(text, 'a full date such as 2025-02-04');
  return date.earliest;
}

/** ISO text of a day; null for the open ends DAY_MIN and DAY_MAX. */
export function formatDayOrOpen(day: Day): string | null {
  return day <= DAY_MIN || day >= DAY_MAX ? null : formatDay(day);
}

export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY_MS);
}

function badDate(text: string, expected = 'a date such as 2025, 2025-02 or 2025-02-04'): LinkageError {
  return new LinkageError('BAD_USER_INPUT', `"${text}" is not ${expected}.`, { value: text });
}

/** Half-open interval, of days or of local minutes. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The two readings of the validity of a fact: `certain` holds on every reading of its partial dates, `possible` on
 * some. An absent date is open. `to` is exclusive; a partial end "2020" means that the fact ended somewhere in 2020.
 */
export interface Validity {
  readonly certain: Interval;
  readonly possible: Interval;
}

export function validityOf(from: PartialDate | null, to: PartialDate | null): Validity {
  return {
    certain: { from: from?.latest ?? DAY_MIN, to: to?.earliest ?? DAY_MAX },
    possible: { from: from?.earliest ?? DAY_MIN, to: to?.latest ?? DAY_MAX },
  };
}

export function holdsAt(interval: Interval, at: number): boolean {
  return interval.from <= at && at < interval.to;
}

/** Sorted union; touching intervals become one. Empty intervals vanish. */
export function unionOf(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from || a.to - b.to);
  const union: Interval[] = [];
  for (const one of sorted) {
    const last = union.at(-1);
    if (last !== undefined && one.from <= last.to)
      union[union.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else union.push(one);
  }
  return union;
}

/** Intersection of two sorted unions. */
export function intersectionOf(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = [];
  for (const x of a) {
    for (const y of b) {
      const from = Math.max(x.from, y.from);
      const to = Math.min(x.to, y.to);
      if (from < to) both.push({ from, to });
    }
  }
  return unionOf(both);
}
