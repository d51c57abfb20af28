import type { ListEffect } from '../model/profiles.ts';
import { directlyTied } from './direct-ties.ts';
import { evaluate, newUsage, type Outcome, type Usage } from './evaluate.ts';
import {
  asksForPlace,
  exemptParties,
  isBarred,
  listsOfSeed,
  outsideParties,
  seedsOfUnknownProgramme,
} from './exclusions.ts';
import { prepareFieldReach } from './field-reach.ts';
import { prepareRuns, type Terms, termsOf } from './fixpoint.ts';
import { leadsOn, limbOf } from './limbs.ts';
import { type OwnerEffect, prepareOwnerEffects } from './owner-effects.ts';
import { VERDICTS } from './proof.ts';
import { plainOutcome, type RuleNote, type RuleOutcome, type RuleQuestion } from './rule-outcome.ts';
import { type AskedGroup, askedGroups } from './seed-groups.ts';
import { NOTHING } from './sums.ts';
import { withFindings } from './ties.ts';
import { multipliedBelow, upwardOutcomes } from './upward.ts';
import type { OwnershipGraph } from './view.ts';

/** A rule in use. `notes` are complete once the outcomes have been walked. */
export interface AppliedRule {
  /** The holdings with those findings that the rule counts: what proofs refer to. */
  readonly graph: OwnershipGraph;
  readonly usage: Usage;
  readonly groups: number;
  outcomes(): Generator<RuleOutcome>;
  notes(): readonly RuleNote[];
}

/**
 * Applies a rule of any shape: down or up, by shares, findings, offices or fields. A rule that only cascades down streams
 * its outcomes; of the others those of one group of seeds are held at a time. A party reached in several ways has an
 * outcome for each.
 */
export function applyRule(question: RuleQuestion): AppliedRule {
  const { profile, day, traitsOf } = question;
  const graph = withFindings(question.graph, profile, question.ties);
  const exempt = exemptParties(profile, graph.parties, traitsOf);
  const terms = termsOf(profile, day, exempt);
  const outside = outsideParties(profile, graph.parties, traitsOf);
  const groups = askedGroups(question);
  const usage = newUsage();
  const notes = new Notes(question);
  const isPlain =
    profile.direction === 'down' &&
    profile.limbs.length === 0 &&
    profile.tiers === 'cascade' &&
    profile.fields === null;

  function* outcomes(): Generator<RuleOutcome> {
    const found = isPlain
      ? plainly(question, graph, terms, groups, outside, usage)
      : byLimbs(question, graph, terms, groups, usage);
    for (const one of found) {
      const isOutside = one.verdict !== 'not-caught' && outside?.[one.party] === 1;
      const told: RuleOutcome = isOutside ? { ...one, verdict: 'not-caught', limb: null, outside: 'place' } : one;
      if (!question.options.only.has(told.verdict)) continue;
      notes.see(told);
      yield { ...told, minority: isMinority(question, told) };
    }
  }
  return { graph, usage, groups: groups.length, outcomes, notes: () => notes.list(groups) };
}

function isMinority({ profile }: RuleQuestion, { verdict, outside, sum }: RuleOutcome): boolean {
  return verdict === 'not-caught' && outside === null && profile.minority !== null && sum.max > profile.minority.share;
}

function* plainly(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  groups: readonly AskedGroup[],
  outside: Uint8Array | null,
  usage: Usage,
): Generator<RuleOutcome> {
  const options = outside === null ? question.options : { ...question.options, only: ALL };
  const effectsOf = preparedEffects(question, graph, terms, groups);
  const inGraph = (group: AskedGroup): AskedGroup => ({
    ...group,
    seeds: group.seeds.filter((one) => one < graph.parties),
  });
  const partners = new Map(groups.map((group) => [group.by, group.partners]));
  for (const outcome of evaluate(graph, terms, groups.map(inGraph), options, usage)) {
    yield {
      ...plainOutcome(outcome),
      limb: limbOf(question.profile, terms, outcome, [], () => false),
      partners: partners.get(outcome.by) ?? [],
      owners: outcome.verdict === 'not-caught' ? [] : effectsOf(outcome),
    };
  }
}

const ALL = new Set(VERDICTS);

function preparedEffects(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  groups: readonly AskedGroup[],
): (outcome: Outcome) => readonly OwnerEffect[] {
  const { profile, traitsOf } = question;
  if (profile.listEffects.length === 0) return () => [];
  const listsOf = (seed: number): readonly string[] => listsOfSeed(profile, traitsOf(seed));
  const effectsOn = (seed: number): readonly ListEffect[] =>
    profile.listEffects.filter(({ list }) => listsOf(seed).includes(list));
  const [all] = groups;
  if (all?.by === null) {
    const held = all.seeds.filter((seed) => seed < graph.parties);
    const ofParty = prepareOwnerEffects(graph, terms, profile, held, listsOf);
    return ({ party, verdict }) =>
      ofParty(party).map((one) => ({ ...one, certain: one.certain && verdict === 'caught' }));
  }
  return ({ by, verdict }) =>
    by === null ? [] : effectsOn(by).map((effect) => ({ effect, certain: verdict === 'caught' }));
}

function* byLimbs(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  groups: readonly AskedGroup[],
  usage: Usage,
): Generator<RuleOutcome> {
  for (const group of groups) {
    const reached = new Map<number, RuleOutcome[]>();
    const rest = new Map<number, RuleOutcome>();
    const held = group.seeds.filter((seed) => seed < graph.parties);
    const withField = prepareFieldReach(question, graph, terms, held);
    for (const one of inAllWays(question, graph, terms, group, usage)) {
      const told = { ...withField(one), partners: one.partners.length > 0 ? one.partners : group.partners };
      if (told.verdict === 'not-caught') rest.set(told.party, told);
      else reached.set(told.party, [...(reached.get(told.party) ?? []), told]);
    }
    const asked = new Set(group.asked);
    for (let party = 0; party < graph.parties; party += 1) {
      if (asked.has(party) || (graph.rep !== null && graph.rep[party] !== party)) continue;
      yield* reached.get(party) ?? [rest.get(party) ?? notReached(group, party)];
    }
    for (const [party, outcomes] of reached) if (party >= graph.parties && !asked.has(party)) yield* outcomes;
  }
}

function notReached(group: AskedGroup, party: number): RuleOutcome {
  const outcome: Outcome = { by: group.by, party, verdict: 'not-caught', sum: NOTHING.share, proof: [], continued: [] };
  return plainOutcome(outcome);
}

/** Every way of the rule from one group of seeds, the ways of shares first. */
function* inAllWays(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  group: AskedGroup,
  usage: Usage,
): Generator<RuleOutcome> {
  const { profile, ties, options } = question;
  const all = { ...options, only: ALL };
  const holding = { ...group, seeds: group.seeds.filter((seed) => seed < graph.parties) };
  if (profile.direction !== 'up' && profile.tiers === 'cascade') {
    const { low, high } = prepareRuns(graph, terms)(holding.seeds);
    for (const outcome of evaluate(graph, terms, [holding], all, usage)) {
      const closure = outcome.verdict === 'caught' ? low : high;
      const limb = limbOf(profile, terms, outcome, ties, (party) => closure.placeOf(party) >= 0);
      yield { ...plainOutcome(outcome), limb };
    }
  } else if (profile.direction !== 'up') {
    yield* multipliedBelow(question, graph, terms, holding, usage);
  }
  if (profile.direction !== 'down') {
    const limbs = profile.limbs.filter(({ direction, by }) => direction !== 'down' && UPWARD.has(by));
    for (const limb of profile.limbs.length === 0 ? [null] : limbs)
      yield* upwardOutcomes(question, graph, terms, holding, limb, usage);
  }
  for (const limb of profile.limbs) {
    if (limb.by === 'officers' || (limb.by === 'findings' && !leadsOn(profile, limb)))
      yield* directlyTied(group, limb, ties);
  }
}

const UPWARD: ReadonlySet<string> = new Set(['shares', 'government']);

/** Collects what the outcomes took for granted. */
class Notes {
  readonly #question: RuleQuestion;
  readonly #asksForPlace: boolean;
  readonly #noPlace = new Set<number>();
  readonly #noField = new Set<number>();

  constructor(question: RuleQuestion) {
    this.#question = question;
    this.#asksForPlace = asksForPlace(question.profile);
  }

  see({ verdict, party }: RuleOutcome): void {
    if (verdict === 'not-caught') return;
    const { profile, traitsOf } = this.#question;
    if (!this.#asksForPlace && profile.fields === null) return;
    const traits = traitsOf(party);
    if (this.#asksForPlace && (traits?.jurisdiction ?? null) === null) this.#noPlace.add(party);
    if (profile.fields !== null && (traits?.field ?? null) === null) this.#noField.add(party);
  }

  list(groups: readonly AskedGroup[]): readonly RuleNote[] {
    const { profile, asked, eachAlone, traitsOf } = this.#question;
    const barred = eachAlone ? [] : asked.filter((seed) => isBarred(profile, traitsOf(seed)));
    const passing = groups.flatMap(({ seeds }) => seeds);
    const listless = passing.filter((seed) => {
      const lists = listsOfSeed(profile, traitsOf(seed));
      return profile.listEffects.length > 0 && !profile.listEffects.some(({ list }) => lists.includes(list));
    });
    const joint = groups.flatMap(({ partners }) => partners);
    const found: readonly RuleNote[] = [
      { code: 'SEED_OUTSIDE_RULE', parties: barred },
      { code: 'PROGRAMME_UNKNOWN', parties: seedsOfUnknownProgramme(profile, passing, traitsOf) },
      { code: 'PLACE_UNKNOWN', parties: [...this.#noPlace] },
      { code: 'FIELD_UNKNOWN', parties: [...this.#noField] },
      { code: 'OWNER_LIST_UNKNOWN', parties: eachAlone ? [] : listless },
      { code: 'JOINT_COVERS_ALL', parties: joint },
    ];
    const told = found.filter(({ parties }) => parties.length > 0);
    return asked.length > 0 ? told : [{ code: 'NO_SEED', parties: [] }, ...told];
  }
}
