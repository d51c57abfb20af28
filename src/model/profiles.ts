import type { Day } from './days.ts';
import type { ControlMeans, EventFact, Right } from './facts.ts';
import type { Billionths } from './shares.ts';
import type { BilingualText, Citation, Jurisdiction } from './vocabulary.ts';

/** A rule of ownership or control as named data (seed/rules/*.yaml), never a constant in code. DOMAIN 4.1. */
export interface RuleProfile {
  readonly id: string;
  readonly names: BilingualText;
  readonly jurisdiction: Jurisdiction | null;
  /** Lists whose listed parties are the seeds; empty = every question names its own, listed or not. */
  readonly seedLists: readonly string[];
  /** Of a list named here only listings under one of these programmes are seeds (15 CFR 744.8(a)(1) takes certain SDN alone). */
  readonly seedProgrammes: Readonly<Record<string, readonly string[]>>;
  readonly rights: readonly Right[];
  /** Dated, the last that began on or before the day holds: the Union moved from "more than 50" to "50 or more" on 2024-07-03. */
  readonly thresholds: readonly Threshold[];
  /** `together`: shares of all seeds are added; `alone`: each seed with what it already controls. */
  readonly aggregation: 'together' | 'alone';
  /** Whether parties to a recorded joint arrangement are looked at as one holder where each seed is looked at alone. */
  readonly jointArrangements: boolean;
  /**
   * What a party passes on of what it holds: `cascade` all of it once it is caught, `multiply` its own share times that,
   * `cascade-at-parent` all of it from `parentShare` on and else the product.
   */
  readonly tiers: 'cascade' | 'multiply' | 'cascade-at-parent';
  /** The share from which an owner is a parent; only `cascade-at-parent` looks at it. */
  readonly parentShare: Billionths;
  /** `finding`: a recorded control finding catches like a share above the threshold; `presumption`: it leaves the outcome open. */
  readonly controlLimb: 'none' | 'finding' | 'presumption';
  /** Means of control that the limb looks at; null = all. */
  readonly controlMeans: readonly ControlMeans[] | null;
  /** `down`: from the seeds to what they own; `up`: to those who stand behind them. */
  readonly direction: RuleDirection;
  /** Ways in which the rule reaches a party, by which outcomes are told; empty = the rule has only one. */
  readonly limbs: readonly Limb[];
  readonly exclusions: readonly Exclusion[];
  readonly effect: RuleEffect;
  /** What follows from owners on each list, for rules over several lists. */
  readonly listEffects: readonly ListEffect[];
  /** How the field of a party decides; null = the rule looks at no field. */
  readonly fields: FieldQuestion | null;
  /** What is to be done where an outcome is open; null = the rule says nothing. */
  readonly whenOpen: BilingualText | null;
  /** What a share below the threshold is worth saying; null = nothing. */
  readonly minority: MinorityFlag | null;
  /** Keys of the provisions that are the rule: what is recorded as happening to all of them happens to it. Empty = not said. */
  readonly provisions: readonly string[];
  /** Dated status of the rule itself; empty = in force at all times (a computation, not a law). */
  readonly events: readonly EventFact[];
  readonly citations: readonly Citation[];
  readonly assumptions: readonly DatedText[];
  readonly notModelled: readonly DatedText[];
}

export const RULE_DIRECTIONS = ['down', 'up', 'both'] as const;
export type RuleDirection = (typeof RULE_DIRECTIONS)[number];

export const RULE_EFFECTS = ['listed-by-law', 'policy', 'candidate', 'indicator'] as const;
/** What it means to be caught: the law treats the party as listed, a policy applies to it, it may be designated, or it is worth a look. */
export type RuleEffect = (typeof RULE_EFFECTS)[number];

export interface Threshold {
  readonly from: Day;
  readonly share: Billionths;
  readonly operator: 'more-than' | 'at-least';
}

/** Said of answers on the days from `from` up to, not including, `to`. */
export interface DatedText extends BilingualText {
  readonly from: Day;
  readonly to: Day;
}

export const EXCLUDED_BY = ['address-only', 'jurisdiction', 'other-jurisdiction', 'list'] as const;
export const EXCLUSION_ROLES = ['seed', 'caught', 'subject'] as const;

/**
 * Parties that never pass the rule on (`seed`), that never become caught (`caught`), or that are not themselves subject
 * to it though it passes through them (`subject`). `other-jurisdiction`: everywhere but in `value`, where the place is known.
 */
export interface Exclusion {
  readonly what: (typeof EXCLUDED_BY)[number];
  readonly value: string;
  readonly role: (typeof EXCLUSION_ROLES)[number];
}

export const LIMB_GROUNDS = ['shares', 'findings', 'officers', 'any-share', 'government'] as const;

/**
 * One way to be reached. `by`: shares that reach the threshold, findings of the named means (those that the rule counts
 * lead on like shares, others tie a seed directly), a senior manager, any share at all, or the share of a government.
 */
export interface Limb {
  readonly id: string;
  readonly names: BilingualText;
  readonly direction: RuleDirection;
  readonly by: (typeof LIMB_GROUNDS)[number];
  readonly means: readonly ControlMeans[];
  /** The share of `government`; 0 for the others. */
  readonly share: Billionths;
}

/** What an owner on a list brings with it, by dimension; a greater rank is more restrictive. */
export interface ListEffect {
  readonly list: string;
  readonly requirement: RankedText;
  readonly exceptions: RankedText;
  readonly review: RankedText;
}

export interface RankedText {
  readonly rank: number;
  readonly text: BilingualText;
}

/** What a rule makes of the field of business of a party. `any-share` names the fields in which every share counts. */
export interface FieldQuestion {
  readonly fields: readonly {
    readonly id: string;
    readonly names: BilingualText;
    readonly aliases: readonly string[];
    readonly reach: 'control' | 'any-share' | 'none';
  }[];
}

/** From `share` on (exclusive), a sum below the threshold is an indicator: a red flag, never an outcome. */
export interface MinorityFlag {
  readonly share: Billionths;
  readonly text: BilingualText;
}
