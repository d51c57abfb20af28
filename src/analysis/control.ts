import { assumptionsOf, notModelledOf, ruleAssumptions, statusAssumption } from '../control/caveats.ts';
import { natureOfTag } from '../control/columns.ts';
import { evaluate, newUsage, type Outcome, type SeedGroup } from '../control/evaluate.ts';
import { cascadingSeeds, exemptParties, type PartyTraits } from '../control/exclusions.ts';
import { termsOf } from '../control/fixpoint.ts';
import type { ProofMode, ProofStep, Verdict } from '../control/proof.ts';
import { MAX_OPEN, MIN_OPEN, type OwnershipGraph, rightOf } from '../control/view.ts';
import { LinkageError } from '../errors.ts';
import type { AnswerFrame } from '../model/answers.ts';
import { type ControlFact, type HoldingFact, NATURES, type Nature, RIGHTS, type Right } from '../model/facts.ts';
import { dayIn, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { ShareInterval } from '../model/shares.ts';
import { type Status, statusAt, statusSpans } from '../model/status.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import { closuresOf } from './closures.ts';
import { Assumptions, frameOf } from './frame.ts';
import { type Ownership, ownershipOf } from './ownership.ts';
import { traitsOfParty } from './party-traits.ts';
import type { GraphView } from './view.ts';

export { PROOF_MODES, type ProofMode, VERDICTS as CONTROL_OUTCOMES } from '../control/proof.ts';
export type ControlOutcome = Verdict;

export interface ControlQuestion {
  /** Name of the rule profile. */
  readonly rule: string;
  /** Keys of parties under any of their records. */
  readonly seeds: readonly string[];
  readonly only: ReadonlySet<ControlOutcome>;
  readonly proof: ProofMode;
}

/** A holding or finding in a derivation. `against`: the holder is outside the set, and his minimum keeps the sum below the threshold. */
export interface ProofItemAnswer {
  readonly tier: number;
  readonly owner: string;
  readonly asset: string;
  readonly kind: Right | 'control';
  readonly nature: Nature;
  /** The share as it was counted; null for a finding. */
  readonly share: ShareInterval | null;
  readonly against: boolean;
  readonly fact: HoldingFact | ControlFact;
}

/** Parties are keys of representatives. */
export interface OutcomeAnswer {
  /** The seed from which it follows; null where the rule looks at all seeds together. */
  readonly by: string | null;
  readonly party: string;
  /** Null while the rule is not in force; then `ifInForce` has it. */
  readonly outcome: ControlOutcome | null;
  readonly ifInForce?: ControlOutcome;
  readonly sum: ShareInterval;
  readonly proof: readonly ProofItemAnswer[];
  /** Parties whose own outcome holds the rest of a long proof. */
  readonly proofContinues: readonly string[];
}

export interface ControlAnswer extends AnswerFrame {
  readonly rule: { readonly id: string; readonly name: BilingualText; readonly status: Status };
  readonly outcomes: readonly OutcomeAnswer[];
}

/**
 * Applies a rule to the holdings of the graph, from seeds.
 * @throws LinkageError BAD_USER_INPUT for an unknown rule
 */
export function control(
  view: GraphView,
  question: ControlQuestion,
  profiles: ReadonlyMap<string, RuleProfile>,
): ControlAnswer {
  const profile = profiles.get(question.rule);
  if (profile === undefined) {
    const known = [...profiles.keys()].sort();
    throw new LinkageError('BAD_USER_INPUT', `There is no rule "${question.rule}": expected ${known.join(', ')}.`, {
      known,
    });
  }
  const zone = zoneOf(profile.jurisdiction ?? '');
  const day = dayIn(view.asOf, zone);
  const ownership = ownershipOf(view.snapshot);
  const graph = closuresOf(view.snapshot).graph(view, ownership, day);
  const nameOf = (party: number): string => ownership.parties[party] ?? '';
  const traitsOf = (party: number): PartyTraits => traitsOfParty(view, nameOf(party));
  const seeds = question.seeds.flatMap((seed) => ownership.partyNumber.get(view.representative(seed)) ?? []);
  const groups = groupsOf(profile, [...new Set(seeds)], traitsOf);
  const terms = termsOf(profile, day, exemptParties(profile, graph.parties, traitsOf));
  const span = statusAt(statusSpans(profile.events), view.asOf, zone);
  const usage = newUsage(graph);
  const proofLimit = Math.max(LEAST_STEPS, Math.floor(MOST_STEPS / (graph.parties * groups.length + 1)));
  const options = { only: question.only, proof: question.proof, proofLimit };
  const outcomes: OutcomeAnswer[] = [];
  for (const one of evaluate(graph, terms, groups, options, usage))
    outcomes.push(outcomeAnswer(ownership, graph, one, span.status));

  const assumptions = new Assumptions();
  const factOf = (edge: number): string => factOfEdge(ownership, graph, edge).key;
  for (const { code, text, about } of [
    ...ruleAssumptions(profile),
    ...statusAssumption(profile, span),
    ...assumptionsOf(graph, usage, factOf, nameOf),
  ]) {
    for (const one of about) assumptions.add(code, text, one);
  }
  return {
    ...frameOf(view, assumptions, notModelledOf(profile, graph, usage)),
    rule: { id: profile.id, name: profile.names, status: span.status },
    outcomes,
  };
}

/** Steps of proofs in one answer: beyond them a long derivation refers to the outcomes of its owners. */
const MOST_STEPS = 1_000_000;
const LEAST_STEPS = 100;

function groupsOf(
  profile: RuleProfile,
  seeds: readonly number[],
  traitsOf: (party: number) => PartyTraits,
): readonly SeedGroup[] {
  if (profile.aggregation === 'together')
    return [{ by: null, seeds: cascadingSeeds(profile, seeds, traitsOf), asked: seeds }];
  return seeds.map((seed) => ({ by: seed, seeds: cascadingSeeds(profile, [seed], traitsOf), asked: [seed] }));
}

function outcomeAnswer(ownership: Ownership, graph: OwnershipGraph, one: Outcome, status: Status): OutcomeAnswer {
  const nameOf = (party: number): string => ownership.parties[party] ?? '';
  const isInForce = status === 'in-force';
  return {
    by: one.by === null ? null : nameOf(one.by),
    party: nameOf(one.party),
    outcome: isInForce ? one.verdict : null,
    ...(!isInForce && { ifInForce: one.verdict }),
    sum: one.sum,
    proof: one.proof.map((step) => proofItem(ownership, graph, step)),
    proofContinues: one.continued.map(nameOf),
  };
}

function proofItem(ownership: Ownership, graph: OwnershipGraph, { tier, edge, against }: ProofStep): ProofItemAnswer {
  const { parties } = ownership;
  const flags = graph.kind[edge] ?? 0;
  const kind = RIGHTS[rightOf(flags)] ?? 'control';
  const share: ShareInterval = {
    min: graph.low[edge] ?? 0,
    max: graph.high[edge] ?? 0,
    minOpen: (flags & MIN_OPEN) !== 0,
    maxOpen: (flags & MAX_OPEN) !== 0,
  };
  return {
    tier,
    owner: parties[graph.owner[edge] ?? 0] ?? '',
    asset: parties[graph.asset[edge] ?? 0] ?? '',
    kind,
    nature: NATURES[natureOfTag(graph.tagOf(edge))] ?? 'direct',
    share: kind === 'control' ? null : share,
    against,
    fact: factOfEdge(ownership, graph, edge),
  };
}

function factOfEdge({ facts }: Ownership, graph: OwnershipGraph, edge: number): HoldingFact | ControlFact {
  const fact = facts[graph.factOf(edge)];
  if (fact === undefined) throw new RangeError('every edge has a fact');
  return fact;
}
