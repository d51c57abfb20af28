import { assumptionsIn, notModelledIn, ruleAssumptions, statusAssumption } from '../control/caveats.ts';
import { natureOfTag } from '../control/columns.ts';
import { isBarred } from '../control/exclusions.ts';
import { termsOf } from '../control/fixpoint.ts';
import { type OwnerEffect, type StrictestOwners, strictestOf } from '../control/owner-effects.ts';
import type { ProofMode, ProofStep, Verdict } from '../control/proof.ts';
import { noteAssumptions } from '../control/rule-notes.ts';
import type { RuleOutcome } from '../control/rule-outcome.ts';
import { MAX_OPEN, MIN_OPEN, type OwnershipGraph, rightOf } from '../control/view.ts';
import { LinkageError } from '../errors.ts';
import type { AnswerFrame } from '../model/answers.ts';
import { type ControlFact, type HoldingFact, NATURES, type Nature, RIGHTS, type Right } from '../model/facts.ts';
import { dayIn, zoneOf } from '../model/moments.ts';
import type { RuleDirection, RuleEffect, RuleProfile } from '../model/profiles.ts';
import type { Sequence } from '../model/sequence.ts';
import type { ShareInterval } from '../model/shares.ts';
import { type Status, statusAt, statusSpans } from '../model/status.ts';
import type { BilingualText, Citation } from '../model/vocabulary.ts';
import { closuresOf } from './closures.ts';
import { partiesAround, restedAround } from './control-around.ts';
import { reachersOf } from './control-reachers.ts';
import { listingsNotCounted, seedsOf, startsFromAll, traitsTable } from './control-seeds.ts';
import { Assumptions, frameOf } from './frame.ts';
import { partsOf } from './jobs/graph-parts.ts';
import { countOutcomes, joinChunks } from './jobs/outcomes-job.ts';
import { joinExtras, joinUsage, MOST_NAMED, traitsIn } from './jobs/rule-job.ts';
import { inSlices } from './jobs/steps.ts';
import { jobsFor, type Work } from './jobs/work.ts';
import { holdingFactsLeftOut, leftOut, nearParty, nearReached, tiesLeftOut } from './left-out.ts';
import { OutcomeList } from './outcome-list.ts';
import type { Ownership } from './ownership.ts';
import { ownershipIn } from './ownership-in-view.ts';
import { type TieFact, tiesIn } from './rule-ties.ts';
import type { GraphView } from './view.ts';

export { PROOF_MODES, type ProofMode, VERDICTS as CONTROL_OUTCOMES } from '../control/proof.ts';
export { OUTSIDE_REASONS, type OutsideReason } from '../control/rule-outcome.ts';
export type ControlOutcome = Verdict;
export type { StrictestOwners } from '../control/owner-effects.ts';

export interface ControlQuestion {
  /** Name of the rule profile. */
  readonly rule: string;
  /**
   * Keys of parties under any of their records; `all`: every party of the graph, each alone whatever the rule says; a list:
   * the parties that stand on it in force at the asked moment; `rule`: those on the lists of the rule, `all` where it has none.
   */
  readonly seeds: readonly string[] | 'all' | 'rule' | { readonly list: string };
  /** Only outcomes of this party, which is then no seed itself; left out or null: of all. */
  readonly party?: string | null;
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
  /** What being caught means here; a minority worth a look is an `indicator`. Null where the party is simply not caught. */
  readonly effect: RuleEffect | null;
  /** `up`: the party stands behind the seed. */
  readonly direction: 'down' | 'up';
  /** The way in which the rule reached the party, where it has several or a finding decided. */
  readonly limb: { readonly id: string; readonly names: BilingualText } | null;
  readonly outside: RuleOutcome['outside'];
  readonly owners: readonly OwnerEffect[];
  readonly strictest: StrictestOwners | null;
  readonly toResolve: BilingualText | null;
  readonly indicator: BilingualText | null;
  /** Facts that are no holding in the proof, such as a kinship on which the outcome rests. */
  readonly ties: readonly TieFact[];
}

export interface ControlAnswer extends AnswerFrame {
  readonly rule: {
    readonly id: string;
    readonly name: BilingualText;
    readonly status: Status;
    readonly effect: RuleEffect;
    readonly direction: RuleDirection;
    readonly citations: readonly Citation[];
  };
  /** Whether the rule starts from the party asked about itself; its outcomes follow from the others. */
  readonly partyIsSeed: boolean;
  /** Parties that the question starts from, before the rule leaves any out. None: nothing can be concluded. */
  readonly seedCount: number;
  /** By seed where each is looked at alone, then by party, direction and limb. */
  readonly outcomes: Sequence<OutcomeAnswer>;
}

/**
 * Applies a rule to the holdings of the graph, from seeds.
 * @throws LinkageError BAD_USER_INPUT for an unknown rule
 */
export async function control(
  view: GraphView,
  question: ControlQuestion,
  profiles: ReadonlyMap<string, RuleProfile>,
  work: Work,
): Promise<ControlAnswer> {
  const profile = profiles.get(question.rule);
  if (profile === undefined) {
    const known = [...profiles.keys()].sort();
    throw new LinkageError('BAD_USER_INPUT', `There is no rule "${question.rule}": expected ${known.join(', ')}.`, {
      argument: 'rule',
      value: question.rule,
      known,
    });
  }
  const zone = zoneOf(profile.jurisdiction ?? '');
  const day = dayIn(view.asOf, zone);
  const ownership = ownershipIn(view);
  const graph = await closuresOf(view.snapshot).graphFrom(view, ownership, day, work);
  const numbers = numbersBeyond(ownership, graph.parties);
  const { nameOf } = numbers;
  const { ties, facts, notCounted } = tiesIn(view, numbers.numberOf, day);
  const party = question.party == null ? null : numbers.numberOf(view.representative(question.party));
  const around = party === null ? null : await partiesAround(graph, party, profile.direction, ties, work.pace);
  const from = await seedsOf(view, question, profile, numbers.numberOf, graph, around, work.pace);
  const named = from.numbers;
  const seeds = around === null ? named : named.filter((seed) => seed !== party && around.has(seed));
  const span = statusAt(statusSpans(profile.events), view.asOf, zone);
  const startsAlone = startsFromAll(question, profile);
  // Where nobody has to do with the party, one outcome says so.
  const isEmpty = party !== null && seeds.length === 0;
  const eachAlone = startsAlone && !isEmpty;
  const traits = await traitsTable(view, profile, seeds, numbers, around, party, work.pace);
  const reachers =
    party === null || around === null || !eachAlone || question.only.has('not-caught')
      ? null
      : await reachersOf(graph, profile, termsOf(profile, day, null), party, around, traits, ties, work.pace);
  const asked = reachers?.seeds ?? seeds;
  const groups = profile.aggregation === 'together' && !eachAlone ? 1 : asked.length;
  const told = party === null ? graph.parties : 1;
  const proofLimit = Math.max(LEAST_STEPS, Math.floor(MOST_STEPS / (told * groups + 1)));
  const results = await jobsFor(graph.edges, work).run(
    {
      kind: 'rule',
      graph: partsOf(graph),
      profile: isEmpty ? { ...profile, aggregation: 'together' } : profile,
      day,
      asked,
      eachAlone,
      traits,
      ties,
      options: { only: question.only, proof: question.proof, proofLimit, parties: party === null ? null : [party] },
      mostWork: party === null ? null : MOST_WORK,
    },
    work.pace.signal,
  );
  const chunks = results.flatMap((one) => one.chunks);
  const { extras, notes } = await inSlices(joinExtras(chunks, countOutcomes), work.pace);
  const packed = await inSlices(joinChunks(chunks), work.pace);
  const outcomes = await OutcomeList.of(
    { packed, extras },
    nameOf,
    (one) => outcomeAnswer(ownership, nameOf, graph, profile, one, span.status, facts),
    work.pace,
  );
  const joined = await joinUsage(reachers === null ? chunks : [...chunks, reachers.rested], graph, work.pace);
  const usage = around === null ? joined : restedAround(joined, graph, around);

  const near =
    around === null
      ? await inSlices(
          nearReached({ seeds, outcomes: packed, usage, graph, parties: numbers.count() }, profile.direction),
          work.pace,
        )
      : nearParty(party ?? -1, around);
  const holdings = await inSlices(holdingFactsLeftOut(view, ownership, graph, day, near), work.pace);
  const looked = around?.keys() ?? seeds;
  const listings = await listingsNotCounted(view, looked, numbers, work.pace);
  if (around === null) listings.push(...from.notCounted);

  const assumptions = new Assumptions();
  const factOf = (edge: number): string => ownership.fact(graph.factOf(edge)).key;
  for (const { code, text, about } of [
    ...ruleAssumptions(profile, day),
    ...statusAssumption(profile, span),
    ...noteAssumptions(named.length === 0 ? notes : notes.filter(({ code }) => code !== 'NO_SEED'), nameOf),
    ...(await inSlices(assumptionsIn(graph, usage, factOf, nameOf, MOST_NAMED), work.pace)),
    ...leftOut('holdings', holdings),
    ...leftOut('ties', tiesLeftOut(notCounted, profile, near)),
    ...leftOut('listings', listings),
  ]) {
    for (const one of about) assumptions.add(code, text, one);
  }
  const notModelled = await inSlices(notModelledIn(profile, day, graph, usage), work.pace);
  return {
    ...frameOf(view, assumptions, notModelled),
    rule: {
      id: profile.id,
      name: profile.names,
      status: span.status,
      effect: profile.effect,
      direction: profile.direction,
      citations: profile.citations,
    },
    partyIsSeed: party !== null && !startsAlone && named.includes(party) && !isBarred(profile, traitsIn(traits, party)),
    seedCount: named.length,
    outcomes,
  };
}

/** Steps of work that a question about one party may take, by everybody who has to do with it: some ten seconds. */
const MOST_WORK = 1_000_000_000;

/** Steps of proofs in one answer: beyond them a long derivation refers to the outcomes of its owners. */
const MOST_STEPS = 1_000_000;
const LEAST_STEPS = 100;

/** Numbers of parties, those without any holding too, whom offices or the question name: they come after the graph's own. */
function numbersBeyond(ownership: Ownership, graphParties: number) {
  const known = ownership.partyCount;
  const base = Math.max(graphParties, known);
  const extra: string[] = [];
  const extraNumber = new Map<string, number>();
  return {
    count: (): number => base + extra.length,
    nameOf: (party: number): string => (party < known ? ownership.party(party) : (extra[party - base] ?? '')),
    numberOf: (party: string): number => {
      const number = ownership.numberOf(party) ?? extraNumber.get(party);
      if (number !== undefined) return number;
      extraNumber.set(party, base + extra.length);
      return base + extra.push(party) - 1;
    },
  };
}

function outcomeAnswer(
  ownership: Ownership,
  nameOf: (party: number) => string,
  graph: OwnershipGraph,
  profile: RuleProfile,
  one: RuleOutcome,
  status: Status,
  facts: readonly TieFact[],
): OutcomeAnswer {
  const isInForce = status === 'in-force';
  return {
    by: one.by === null ? null : nameOf(one.by),
    party: nameOf(one.party),
    outcome: isInForce ? one.verdict : null,
    ...(!isInForce && { ifInForce: one.verdict }),
    sum: one.sum,
    proof: one.proof.map((step) => proofItem(ownership, graph, step)),
    proofContinues: one.continued.map(nameOf),
    effect: one.minority ? 'indicator' : one.verdict === 'not-caught' ? null : profile.effect,
    direction: one.direction,
    limb: limbAnswer(profile, one.limb),
    outside: one.outside,
    owners: one.owners,
    strictest: strictestOf(one.owners),
    toResolve: one.verdict === 'indeterminate' ? profile.whenOpen : null,
    indicator: one.minority ? (profile.minority?.text ?? null) : null,
    ties: one.ties.flatMap(({ fact }) => facts[fact] ?? []),
  };
}

function limbAnswer({ limbs }: RuleProfile, id: string | null): OutcomeAnswer['limb'] {
  return id === null ? null : { id, names: limbs.find((limb) => limb.id === id)?.names ?? FINDING_NAMES };
}

const FINDING_NAMES: BilingualText = { zh: '控制认定', en: 'recorded finding of control' };

function proofItem(ownership: Ownership, graph: OwnershipGraph, { tier, edge, against }: ProofStep): ProofItemAnswer {
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
    owner: ownership.party(graph.owner[edge] ?? 0),
    asset: ownership.party(graph.asset[edge] ?? 0),
    kind,
    nature: NATURES[natureOfTag(graph.tagOf(edge))] ?? 'direct',
    share: kind === 'control' ? null : share,
    against,
    fact: ownership.fact(graph.factOf(edge)),
  };
}
