import type { Interval } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import { type LocalMinute, localCutOff, type Zone } from '../model/moments.ts';
import type { Status } from '../model/status.ts';
import type { Basis, Coverage, Jurisdiction, Regime, Strength } from '../model/vocabulary.ts';
import type { GraphView } from './view.ts';

/**
 * One regime of one jurisdiction touches a technology. DOMAIN 4.2.
 * `from` and `to` are local minutes of `zone`, half-open; `steps` counts ownership steps (0 = direct). Whoever makes one
 * spreads its interval last: V8 takes a hundred times as long where fields follow what is spread.
 */
export interface Touch extends Interval {
  readonly regime: Regime;
  readonly jurisdiction: Jurisdiction;
  readonly zone: Zone;
  readonly strength: Strength;
  /** Status of the listing, item or case at the asked moment; a suspended listing still touches as `status`. */
  readonly status: Status;
  /** That status rests on a suspension that ran out, no later notice being known. */
  readonly assumed: boolean;
  readonly steps: number;
  readonly basis: Basis;
  /** How much of the technology an item covers; null where no item is the reason. */
  readonly coverage: Coverage | null;
  /** The item stands on a broader technology and touches this one by its parameters only. */
  readonly inherited: boolean;
  /** The item is controlled for anti-terrorism reasons only. */
  readonly weak: boolean;
  readonly unverified: boolean;
  /** What the touch is about once, under all its codes and editions: an entry of a list, a listing, a case. */
  readonly entry: string;
  readonly facts: readonly Fact[];
}

/** Whether a touch holds at the asked moment, by the clock of its own zone. */
export function touchesAt(touch: Touch, view: GraphView): boolean {
  const cut = localCutOff(view.asOf, touch.zone);
  return touch.from <= cut && cut < touch.to;
}

/** What a question lets count. By default neither a mere field of business nor a touch on unverified facts converges anything. */
export interface Counting {
  readonly includeField: boolean;
  readonly includeUnverified: boolean;
}

export function counts(touch: Touch, counting: Counting): boolean {
  return (counting.includeField || touch.strength !== 'field') && (counting.includeUnverified || !touch.unverified);
}

/** Day intervals as local minutes. */
export function toMinutes({ from, to }: Interval): Interval {
  return { from: toMinute(from), to: toMinute(to) };
}

/** The first minute of a day. */
export function toMinute(day: number): LocalMinute {
  return day * 1440;
}
