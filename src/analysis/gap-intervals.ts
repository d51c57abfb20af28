import { holdsAt, type Interval, intersectionOf, unionOf } from '../model/days.ts';
import { LOCAL_MAX, LOCAL_MIN } from '../model/moments.ts';

/** All of time, in local minutes. */
export const ALWAYS: Interval = { from: LOCAL_MIN, to: LOCAL_MAX };

/** What of `whole` no part of `taken` covers. */
export function without(whole: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const free: Interval[] = [];
  let from = LOCAL_MIN;
  for (const one of unionOf(taken)) {
    if (from < one.from) free.push({ from, to: one.from });
    from = Math.max(from, one.to);
  }
  if (from < LOCAL_MAX) free.push({ from, to: LOCAL_MAX });
  return intersectionOf(unionOf(whole), free);
}

/** The stretch of a union that holds a moment. */
export function stretchAt(intervals: readonly Interval[], at: number): Interval | undefined {
  return unionOf(intervals).find((one) => holdsAt(one, at));
}

/** Whether a moment lies in one of the intervals. */
export function isWithin(intervals: readonly Interval[], at: number): boolean {
  return intervals.some((one) => holdsAt(one, at));
}

/** Calendar days between two local minutes, signed; null where one of them is open. */
export function daysBetween(from: number, to: number): number | null {
  if (from <= LOCAL_MIN || to <= LOCAL_MIN || from >= LOCAL_MAX || to >= LOCAL_MAX) return null;
  return Math.floor(to / 1440) - Math.floor(from / 1440);
}
