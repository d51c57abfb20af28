import type { Jurisdiction, Regime } from './vocabulary.ts';

/** Which lists, agencies and acts fill a regime in a jurisdiction: data (seed/regimes.yaml), not code. */
export interface RegimeFill {
  readonly jurisdiction: Jurisdiction;
  readonly regime: Regime;
  /** Keys of the control lists and party lists. */
  readonly lists: readonly string[];
  /** Keys of the agencies whose review cases belong to the regime. */
  readonly agencies: readonly string[];
  /** Keys of acts (blocking orders and the like) that belong to the regime by themselves. */
  readonly instruments: readonly string[];
  /** Rules that carry a party list on to owned parties, and from which lists. */
  readonly rules: readonly { readonly rule: string; readonly lists: readonly string[] }[];
}
