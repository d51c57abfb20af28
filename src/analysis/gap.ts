import type { Interval } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import { localCutOff, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import type { DoubtCode } from './gap-doubts.ts';
import type { PartyLists } from './gap-party-lists.ts';
import type { RegimeIndex } from './regimes.ts';
import type { GraphView } from './view.ts';

/** Kinds of the gap catalogue that are computed. DOMAIN 4.3. */
export const GAP_KINDS = [
  'effect-gap',
  'mirror-gap',
  'late-control',
  'control-lapsed',
  'unlisted-affiliate',
  'review-scope-gap',
  'control-scope-gap',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** high: no measure in force stops the transfer or deal; medium: one does but another authority may not see it; low: indicator, or rests on an analyst's mapping. */
export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Gaps as they are found; null where a finder looked at a party or technology and may rest before the next. */
export type Finding = Generator<FoundGap | null, void, void>;

/** What the finders of all kinds work with. */
export interface GapContext {
  readonly view: GraphView;
  readonly regimes: RegimeIndex;
  readonly profiles: ReadonlyMap<string, RuleProfile>;
  readonly lists: PartyLists;
  /** Rules asked for `unlisted-affiliate`; null = those of the regime fill, and `majority` where it names none. */
  readonly rules: readonly string[] | null;
}

/** A gap as found, before it is dressed for an answer. */
export interface FoundGap {
  readonly kind: GapKind;
  readonly jurisdiction: Jurisdiction;
  readonly severity: Severity;
  /** What tells it from other gaps of its kind: keys, in a fixed order. */
  readonly identity: readonly string[];
  /** Local minutes of the jurisdiction in which it stood. */
  readonly interval: Interval;
  /** The lag, where the kind has one; `open` = still running at the asked moment. */
  readonly lag: Lag | null;
  /** `not-defined`: inside a scope term only by an open term or an analyst's mapping; `outside`: inside none. */
  readonly state: 'outside' | 'not-defined' | null;
  /** Representatives; the party that the gap is about comes first. */
  readonly parties: readonly string[];
  readonly technologies: readonly string[];
  readonly lists: readonly string[];
  readonly rule: string | null;
  /** The way from those listed to an affiliate that is not, for the kind that asks for it. */
  readonly direction?: 'up' | 'down';
  /** Rests on an unverified fact, or on a notice that was not opened. */
  readonly unverified: boolean;
  readonly facts: readonly Fact[];
  readonly agencies: readonly string[];
  readonly provisions: readonly string[];
  readonly doubts: readonly DoubtCode[];
}

/**
 * What a lag says where a listing has no other date than that of an edition in which it was read (it began then or
 * before): at least so many days, at most so many, or neither, where both listings are dated so.
 */
export const LAG_BOUNDS = ['at-least', 'at-most', 'indefinite'] as const;
export type LagBound = (typeof LAG_BOUNDS)[number];

/** `days`: second listing minus first; null where a date is not known. `fromBasis`: counted from the later of countermeasure and legal basis. */
export interface Lag {
  readonly days: number | null;
  /** Null: the days are exact. */
  readonly bound: LagBound | null;
  readonly fromBasis: number | null;
  readonly basisBound: LagBound | null;
  readonly basisSince: string | null;
  readonly open: boolean;
}

/** The last local minute of a jurisdiction that belongs to the question. */
export function cutIn(view: GraphView, jurisdiction: Jurisdiction): number {
  return localCutOff(view.asOf, zoneOf(jurisdiction));
}
