import { DIMENSIONS, type Dimension, type OwnerEffect, rankedText, strictestOf } from '../control/owner-effects.ts';
import type { Verdict } from '../control/proof.ts';
import type { RuleOutcome } from '../control/rule-outcome.ts';
import type { OwnershipGraph } from '../control/view.ts';
import type { RuleEffect, RuleProfile } from '../model/profiles.ts';
import { type ShareJson, shareToJson } from '../model/shares.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import { type HoldingsFile, nameOf } from './holdings.ts';
import { type ProofItemJson, proofJson, tieJson } from './proof-json.ts';

/** What an owner on a list brings with it. `certain`: false where unknown shares leave open whether it is an owner. */
export type OwnerEffectJson = { readonly list: string; readonly certain: boolean } & Readonly<
  Record<Dimension, BilingualText>
>;

export interface StrictestJson extends BilingualText {
  readonly list: string;
  readonly certain: boolean;
}

export interface OutcomeJson {
  readonly by: string | null;
  readonly party: string;
  readonly outcome: Verdict;
  readonly sum: ShareJson;
  readonly proof: readonly ProofItemJson[];
  /** Parties whose own outcome holds the rest of a long proof. */
  readonly proofContinues?: readonly string[];
  /** What being caught means here. Left out where the party is not caught; a minority is an `indicator`. */
  readonly effect?: RuleEffect;
  /** `up`: the party stands behind the seed. */
  readonly direction?: 'up';
  /** The way in which the rule reached the party, where it has several or a finding decided. */
  readonly limb?: string;
  readonly limbText?: BilingualText;
  /** Why a party that is reached is no subject of the rule. */
  readonly outside?: 'place' | 'field';
  /** Parties to a joint arrangement with the seed. */
  readonly jointWith?: readonly string[];
  readonly effects?: readonly OwnerEffectJson[];
  /** The most restrictive of the owners, and whose list it is, in each dimension. */
  readonly strictest?: Readonly<Record<Dimension, StrictestJson>>;
  /** What is to be done about an open outcome. */
  readonly toResolve?: BilingualText;
  /** A red flag: never an outcome of the rule. What it means stands once in the answer, under `indicators`. */
  readonly indicator?: 'minority';
}

/** Renders the outcomes of a rule. */
export function outcomeJson(
  holdings: HoldingsFile,
  profile: RuleProfile,
  graph: OwnershipGraph,
): (outcome: RuleOutcome) => OutcomeJson {
  const itemOf = proofJson(holdings, graph);
  const limbTexts = new Map(profile.limbs.map(({ id, names }) => [id, names]));
  const names = (parties: readonly number[]): string[] => parties.map((party) => nameOf(holdings, party));
  return (one) => {
    // Most outcomes of a large file are these.
    if (one.verdict === 'not-caught' && !one.minority && one.outside === null && one.continued.length === 0) {
      return {
        by: one.by === null ? null : nameOf(holdings, one.by),
        party: nameOf(holdings, one.party),
        outcome: one.verdict,
        sum: shareToJson(one.sum),
        proof: one.proof.map(itemOf),
      };
    }
    const reached = one.verdict !== 'not-caught';
    const limbText = one.limb === null ? undefined : limbTexts.get(one.limb);
    return {
      by: one.by === null ? null : nameOf(holdings, one.by),
      party: nameOf(holdings, one.party),
      outcome: one.verdict,
      sum: shareToJson(one.sum),
      proof: [...one.proof.map(itemOf), ...one.ties.map((tie) => tieJson(holdings, tie))],
      ...(one.continued.length > 0 && { proofContinues: names(one.continued) }),
      ...(reached && { effect: profile.effect }),
      ...(reached && one.direction === 'up' && { direction: 'up' as const }),
      ...(one.limb !== null && { limb: one.limb }),
      ...(limbText !== undefined && { limbText }),
      ...(one.outside !== null && { outside: one.outside }),
      ...(reached && one.partners.length > 0 && { jointWith: names(one.partners) }),
      ...effectsJson(one.owners),
      ...(one.verdict === 'indeterminate' && profile.whenOpen !== null && { toResolve: profile.whenOpen }),
      ...(one.minority && { effect: 'indicator' as const, indicator: 'minority' as const }),
    };
  };
}

function effectsJson(owners: readonly OwnerEffect[]): Pick<OutcomeJson, 'effects' | 'strictest'> {
  const strictest = strictestOf(owners);
  if (strictest === null) return {};
  return {
    effects: owners.map(({ effect, certain }) => ({
      list: effect.list,
      certain,
      ...byDimension((dimension) => rankedText(effect, dimension).text),
    })),
    strictest: byDimension((dimension) => {
      const { effect, certain } = strictest[dimension];
      return { list: effect.list, certain, ...rankedText(effect, dimension).text };
    }),
  };
}

function byDimension<T>(textOf: (dimension: Dimension) => T): Record<Dimension, T> {
  const [requirement, exceptions, review] = DIMENSIONS;
  return { requirement: textOf(requirement), exceptions: textOf(exceptions), review: textOf(review) };
}
