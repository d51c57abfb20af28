import type { ListEffect } from '../model/profiles.ts';
import { prepareDirectTies } from './direct-ties.ts';
import { evaluate, evaluateRun, newUsage, type Outcome, type Usage } from './evaluate.ts';
import {
  asksForPlace,
  exemptParties,
  isBarred,
  listsOfSeed,
  outsideParties,
  seedsOfUnknownProgramme,
} from './exclusions.ts';
import { type FieldReach, prepareFieldReach } from './field-reach.ts';
import { prepareRuns, type Terms, termsOf } from './fixpoint.ts';
import { leadsOn, prepareLimbs } from './limbs.ts';
import { type OwnerEffect, prepareOwnerEffects } from './owner-effects.ts';
import { VERDICTS, type Verdict } from './proof.ts';
import { type RuleNote, type RuleOutcome, type RuleQuestion, ruleOutcome, toldParties } from './rule-outcome.ts';
import { type AskedGroup, askedGroups } from './seed-groups.ts';
import { prepareHoldersOf } from './standing-behind.ts';
import { NOTHING } from './sums.ts';
import { withFindings } from './ties.ts';
import { type HoldersOf, multipliedBelow, upwardOutcomes, upwardSeeds } from './upward.ts';
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
  return prepareRule(question)(question.asked);
}

/** The same for one part of the seeds after the other: what does not depend on them is found once. */
export function prepareRule(base: Omit<RuleQuestion, 'asked'>): (asked: readonly number[]) => AppliedRule {
  const { profile, day, traitsOf, options } = base;
  const graph = withFindings(base.graph, profile, base.ties);
  const exempt = exemptParties(profile, graph.parties, traitsOf);
  const terms = termsOf(profile, day, exempt);
  const outside = outsideParties(profile, graph.parties, traitsOf);
  const wanted = options.parties == null ? null : new Set(options.parties);
  const isPlain =
    profile.direction === 'down' &&
    profile.limbs.length === 0 &&
    profile.tiers === 'cascade' &&
    profile.fields === null;
  const fieldsOf = isPlain ? null : prepareFieldReach(base, graph, terms);
  const directlyTied = prepareDirectTies(base.ties);

  return (asked) => {
    const question = { ...base, asked };
    const groups = askedGroups(question);
    const usage = newUsage();
    const notes = new Notes(question);
    function* outcomes(): Generator<RuleOutcome> {
      const found =
        fieldsOf === null
          ? plainly(question, graph, terms, groups, outside, usage)
          : byLimbs(question, graph, terms, groups, fieldsOf, directlyTied, usage);
      for (const one of found) {
        if (wanted !== null && !wanted.has(one.party)) continue;
        const isOutside = one.verdict !== 'not-caught' && outside?.[one.party] === 1;
        const told: RuleOutcome = isOutside ? { ...one, verdict: 'not-caught', limb: null, outside: 'place' } : one;
        if (!options.only.has(told.verdict)) continue;
        notes.see(told);
        yield isMinority(question, told) ? { ...told, minority: true } : told;
      }
    }
    return { graph, usage, groups: groups.length, outcomes, notes: () => notes.list(groups) };
  };
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
  // A party that is reached and outside the rule is told as not caught.
  const tellsRest = question.options.only.has('not-caught');
  const options = outside === null || !tellsRest ? question.options : { ...question.options, only: ALL };
  const effectsOf = preparedEffects(question, graph, terms, groups);
  const limbAt = prepareLimbs(question.profile, terms, []);
  const held = groups.map((group) => inGraph(group, graph));
  const partners = new Map(groups.flatMap((group) => (group.partners.length > 0 ? [[group.by, group.partners]] : [])));
  for (const outcome of evaluate(graph, terms, held, options, usage)) {
    const limb = limbAt(outcome, () => false);
    const owners = outcome.verdict === 'not-caught' ? NO_OWNERS : effectsOf(outcome);
    yield ruleOutcome(outcome, limb, partners.get(outcome.by), owners);
  }
  const unknown = options.parties?.filter((party) => party >= graph.parties) ?? [];
  for (const group of groups) for (const party of unknown) yield notReached(group, party);
}

const ALL = new Set(VERDICTS);
const REACHED: ReadonlySet<Verdict> = new Set(['caught', 'indeterminate']);
const NO_OWNERS: readonly OwnerEffect[] = [];

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
  fieldsOf: (seeds: readonly number[]) => FieldReach,
  directlyTied: ReturnType<typeof prepareDirectTies>,
  usage: Usage,
): Generator<RuleOutcome> {
  const tellsRest = question.options.only.has('not-caught');
  const closures = closuresBelow(question, graph, terms, usage);
  const holdersOf = holdersAbove(question, graph, terms, groups, usage);
  for (const group of groups) {
    const reached = new Map<number, RuleOutcome[]>();
    const rest = new Map<number, RuleOutcome>();
    const holding = inGraph(group, graph);
    const field = fieldsOf(holding.seeds);
    const below = closures(holding, field.also);
    for (const one of inAllWays(question, graph, terms, holding, group, below, holdersOf, directlyTied, usage)) {
      const ofField = field.outcomeOf(one);
      const told =
        one.partners.length > 0 || group.partners.length === 0 ? ofField : { ...ofField, partners: group.partners };
      const known = reached.get(told.party);
      if (told.verdict === 'not-caught') rest.set(told.party, told);
      else if (known === undefined) reached.set(told.party, [told]);
      else known.push(told);
    }
    for (const party of group.asked) reached.delete(party);
    const asked = new Set(group.asked);
    for (const party of tellsRest ? toldParties(question, graph) : []) {
      if (asked.has(party)) continue;
      yield* reached.get(party) ?? [rest.get(party) ?? notReached(group, party)];
      reached.delete(party);
    }
    for (const outcomes of reached.values()) yield* outcomes;
  }
}

function inGraph(group: AskedGroup, graph: OwnershipGraph): AskedGroup {
  if (group.seeds.every((seed) => seed < graph.parties)) return group;
  return { ...group, seeds: group.seeds.filter((seed) => seed < graph.parties) };
}

function notReached(group: AskedGroup, party: number): RuleOutcome {
  return ruleOutcome({ by: group.by, party, verdict: 'not-caught', sum: NOTHING.share, proof: [], continued: [] });
}

/** What a group reaches down by its closure, with the limb of each. `also`: parties that are told whatever the outcome. */
function closuresBelow(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  usage: Usage,
): (group: AskedGroup, also: readonly number[]) => Iterable<RuleOutcome> {
  const { profile, ties, options } = question;
  if (profile.direction === 'up') return () => [];
  if (profile.tiers !== 'cascade') return (group) => multipliedBelow(question, graph, terms, group, usage);
  const runOf = prepareRuns(graph, terms, options.watch);
  const limbAt = prepareLimbs(profile, terms, ties);
  const told = { ...options, only: options.only.has('not-caught') ? ALL : REACHED };
  return function* (group, also) {
    const run = runOf(group.seeds);
    for (const outcome of evaluateRun(graph, terms, run, group, told, usage, also)) {
      const closure = outcome.verdict === 'caught' ? run.low : run.high;
      yield ruleOutcome(
        outcome,
        limbAt(outcome, (party) => closure.placeOf(party) >= 0),
      );
    }
  };
}

/** For a rule that cascades and looks up: who stands behind each of the seeds of the groups. */
function holdersAbove(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  groups: readonly AskedGroup[],
  usage: Usage,
): HoldersOf {
  const { profile, options } = question;
  if (profile.direction === 'down' || profile.tiers !== 'cascade') return () => [];
  const seeds = new Set(groups.flatMap((group) => upwardSeeds(inGraph(group, graph))));
  return prepareHoldersOf(graph, terms, [...seeds], options, usage);
}

/** Every way of the rule from one group of seeds, the ways of shares first. `holding` has those seeds that the graph knows. */
function* inAllWays(
  question: RuleQuestion,
  graph: OwnershipGraph,
  terms: Terms,
  holding: AskedGroup,
  group: AskedGroup,
  below: Iterable<RuleOutcome>,
  holdersOf: HoldersOf,
  directlyTied: ReturnType<typeof prepareDirectTies>,
  usage: Usage,
): Generator<RuleOutcome> {
  const { profile } = question;
  yield* below;
  if (profile.direction !== 'down') {
    const limbs = profile.limbs.filter(({ direction, by }) => direction !== 'down' && UPWARD.has(by));
    for (const limb of profile.limbs.length === 0 ? [null] : limbs)
      yield* upwardOutcomes(question, graph, terms, holding, limb, holdersOf, usage);
  }
  for (const limb of profile.limbs) {
    if (limb.by === 'officers' || (limb.by === 'findings' && !leadsOn(profile, limb))) yield* directlyTied(group, limb);
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
