import type { Interval } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import type { Jurisdiction, Regime } from '../model/vocabulary.ts';

/** A party that a named rule catches from a party list, with the facts of its derivation. */
export interface CaughtParty {
  readonly rule: string;
  readonly regime: Regime;
  readonly jurisdiction: Jurisdiction;
  /** Local minutes in which every fact of the derivation holds; the party may have been caught on other grounds before. */
  readonly interval: Interval;
  readonly steps: number;
  readonly effect: 'effect' | 'status';
  /** The rule, or a listing that it starts from, is in force because a suspension ran out, no later notice being known. */
  readonly assumed: boolean;
  readonly facts: readonly Fact[];
}

/** Looks up what rules reach, by the representative of a party. */
export interface RuleReach {
  of(representative: string): readonly CaughtParty[];
  /** Representatives of all parties that some rule reaches; one may come more than once. */
  parties(): Iterable<string>;
}
