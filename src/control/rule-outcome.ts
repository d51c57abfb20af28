import type { Day } from '../model/days.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { EvaluationOptions, Outcome } from './evaluate.ts';
import type { TraitsOf } from './exclusions.ts';
import type { OwnerEffect } from './owner-effects.ts';
import type { Tie } from './ties.ts';
import type { OwnershipGraph } from './view.ts';

/**
 * A rule, asked of parties (by number, representatives) on a day. Numbers beyond those of the graph are parties without any
 * holding, whom only ties name.
 */
export interface RuleQuestion {
  readonly profile: RuleProfile;
  readonly graph: OwnershipGraph;
  readonly day: Day;
  /** Parties that the question starts from; the rule may not start from all of them. */
  readonly asked: readonly number[];
  /** Each alone, even where the rule looks at all together. */
  readonly eachAlone: boolean;
  readonly traitsOf: TraitsOf;
  /** Ties that hold on the day. */
  readonly ties: readonly Tie[];
  /** The other parties to the joint arrangements of a party. */
  readonly partnersOf: (party: number) => readonly number[];
  readonly options: EvaluationOptions;
}

/** The parties that have an outcome whatever it is: those asked about, or all of the graph. */
export function* toldParties({ options }: RuleQuestion, graph: OwnershipGraph): Generator<number> {
  if (options.parties != null) return yield* options.parties;
  for (let party = 0; party < graph.parties; party += 1)
    if (graph.rep === null || graph.rep[party] === party) yield party;
}

export const OUTSIDE_REASONS = ['place', 'field'] as const;
export type OutsideReason = (typeof OUTSIDE_REASONS)[number];

/** What a rule says of a party, with the way by which it says so. */
export interface RuleOutcome extends Outcome {
  /** `up`: the party stands behind the seed. */
  readonly direction: 'down' | 'up';
  /** Id of a limb of the rule, `finding` where only a recorded finding decided; null = the one way that the rule has. */
  readonly limb: string | null;
  /** Why a party that is reached is no subject of the rule: its place or its field. */
  readonly outside: OutsideReason | null;
  /** A share below the threshold that the rule's file says is worth a look. */
  readonly minority: boolean;
  /** Ties without an edge of their own that the outcome rests on. */
  readonly ties: readonly Tie[];
  /** Parties to a joint arrangement whose holdings were added. */
  readonly partners: readonly number[];
  readonly owners: readonly OwnerEffect[];
}

export const NOTE_CODES = [
  'SEED_OUTSIDE_RULE',
  'NO_SEED',
  'PROGRAMME_UNKNOWN',
  'PLACE_UNKNOWN',
  'FIELD_UNKNOWN',
  'OWNER_LIST_UNKNOWN',
  'JOINT_COVERS_ALL',
] as const;

/** Something that the application of a rule took for granted of parties. */
export interface RuleNote {
  readonly code: (typeof NOTE_CODES)[number];
  readonly parties: readonly number[];
}

const NONE: readonly never[] = [];

/** An outcome of the closure as one of the rule; a large file has millions, so nothing is copied twice. */
export function ruleOutcome(
  { by, party, verdict, sum, proof, continued }: Outcome,
  limb: string | null = null,
  partners: readonly number[] = NONE,
  owners: readonly OwnerEffect[] = NONE,
): RuleOutcome {
  return {
    by,
    party,
    verdict,
    sum,
    proof,
    continued,
    direction: 'down',
    limb,
    outside: null,
    minority: false,
    ties: NONE,
    partners,
    owners,
  };
}
