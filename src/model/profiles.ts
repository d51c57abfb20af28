import type { Day } from './days.ts';
import type { EventFact, Right } from './facts.ts';
import type { Billionths } from './shares.ts';
import type { BilingualText, Citation, Jurisdiction } from './vocabulary.ts';

/** A rule of ownership or control as named data (seed/rules/*.yaml), never a constant in code. DOMAIN 4.1. */
export interface RuleProfile {
  readonly id: string;
  readonly names: BilingualText;
  readonly jurisdiction: Jurisdiction | null;
  /** Lists whose listed parties are the seeds when a question names none; empty = every question names its own. */
  readonly seedLists: readonly string[];
  readonly rights: readonly Right[];
  /** Dated, the last that began on or before the day holds: the Union moved from "more than 50" to "50 or more" on 2024-07-03. */
  readonly thresholds: readonly Threshold[];
  /** `together`: shares of all seeds are added; `alone`: each seed with what it already controls. */
  readonly aggregation: 'together' | 'alone';
  readonly tiers: 'cascade' | 'multiply';
  /** Whether a recorded control finding catches like a share above the threshold. */
  readonly controlLimb: 'none' | 'finding';
  readonly exclusions: readonly Exclusion[];
  readonly effect: 'listed-by-law' | 'policy' | 'candidate' | 'indicator';
  /** Dated status of the rule itself; empty = in force at all times (a computation, not a law). */
  readonly events: readonly EventFact[];
  readonly citations: readonly Citation[];
  readonly assumptions: readonly BilingualText[];
  readonly notModelled: readonly BilingualText[];
}

export interface Threshold {
  readonly from: Day;
  readonly share: Billionths;
  readonly operator: 'more-than' | 'at-least';
}

/** Parties that never become caught (`caught`), or that never pass the rule on (`seed`). */
export interface Exclusion {
  readonly what: 'address-only' | 'jurisdiction' | 'list';
  readonly value: string;
  readonly role: 'seed' | 'caught';
}
