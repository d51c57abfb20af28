import type { ControlQuestion, OutcomeAnswer } from '../../analysis/control.ts';
import type { GraphView } from '../../analysis/view.ts';
import { controlDifference } from '../../analysis/what-if.ts';
import { LinkageError } from '../../errors.ts';
import { toKey } from '../../model/keys.ts';
import type { BilingualText } from '../../model/vocabulary.ts';
import type { ApiContext } from '../context.ts';
import type {
  ControlResolvers,
  PartyOutcomeChangeResolvers,
  PartyOutcomeDifferenceResolvers,
  PartyOutcomeResolvers,
  ProofItemResolvers,
  QueryControlArgs,
  StrictestResolvers,
} from '../generated/schema.ts';
import { evidenceIn, findThing } from '../lookups.ts';
import type { ControlInView, StrictestOwners } from '../models.ts';
import { mapPage, type Position, pageOf } from '../pages.ts';
import { framed, withStore } from './answers.ts';
import { changeSides, differenceIn, differencePages } from './difference.ts';
import { ruleNamed } from './rules.ts';

const MAX_SEEDS = 100;

/** Asks who is caught by a rule. */
export async function askControl(args: QueryControlArgs, context: ApiContext): Promise<ControlInView> {
  const { rule, proof } = args;
  const seeds = seedsFrom(args);
  const view = await context.view(args, args.includeUnverified);
  const party = typeof args.party === 'string' ? toKey(args.party) : null;
  const question = { rule, proof, seeds, party, only: new Set(args.only) };
  const askAgain = (on: GraphView) => context.engine.control(on, question, context.signal);
  return { view, answer: await withStore(await askAgain(view), context), askAgain };
}

function seedsFrom({ seeds, list, allParties, party }: QueryControlArgs): ControlQuestion['seeds'] {
  const given = [seeds ?? null, list ?? null, allParties ? true : null].filter((one) => one !== null);
  if (given.length === 0 && typeof party === 'string') return 'rule';
  if (given.length !== 1) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `control takes exactly one of seeds, list and allParties, or none of them with party; ${given.length} are given.`,
      { argument: 'seeds' },
    );
  }
  if (list !== null && list !== undefined) return { list: toKey(list) };
  if (allParties) return 'all';
  const keys = seeds ?? [];
  if (keys.length < 1 || keys.length > MAX_SEEDS) {
    throw new LinkageError('BAD_USER_INPUT', `seeds holds ${keys.length} keys; expected 1 to ${MAX_SEEDS}.`, {
      argument: 'seeds',
    });
  }
  return [...new Set(keys.map(toKey))].sort();
}

function positionOf(answer: OutcomeAnswer): Position {
  return [answer.by ?? '', answer.party, answer.direction, answer.limb?.id ?? ''];
}

export const Control: ControlResolvers = {
  ...framed,
  rule: ({ view, answer }, _, { engine }) => ruleNamed(engine, view, answer.rule.id),
  partyIsSeed: ({ answer }) => answer.partyIsSeed,
  seedCount: ({ answer }) => answer.seedCount,
  difference: async (control) => {
    const difference = await differenceIn(control, controlDifference);
    return difference === null ? null : { view: control.view, difference: difference.outcomes };
  },
  outcomes: ({ view, answer }, args) =>
    mapPage(pageOf('outcomes', answer.outcomes, positionOf, args), (outcome) => ({ view, answer: outcome })),
};

export const PartyOutcomeDifference: PartyOutcomeDifferenceResolvers = differencePages('outcomes', positionOf);
export const PartyOutcomeChange: PartyOutcomeChangeResolvers = changeSides();

export const PartyOutcome: PartyOutcomeResolvers = {
  by: ({ answer }) => answer.by,
  byParty: ({ view, answer }) => findThing(view, answer.by),
  party: ({ view, answer }) => findThing(view, answer.party),
  partyKey: ({ answer }) => answer.party,
  outcome: ({ answer }) => answer.outcome,
  ifInForce: ({ answer }) => answer.ifInForce ?? null,
  sum: ({ answer }) => answer.sum,
  proof: ({ view, answer }) => answer.proof.map((item) => ({ view, answer: item })),
  proofContinues: ({ answer }) => answer.proofContinues,
  effect: ({ answer }) => answer.effect,
  direction: ({ answer }) => answer.direction,
  limb: ({ answer }) => answer.limb,
  outside: ({ answer }) => answer.outside,
  effects: ({ view, answer }) =>
    answer.owners.map(({ effect: { list, requirement, exceptions, review }, certain }) => ({
      list: findThing(view, list),
      listKey: list,
      certain,
      requirement: requirement.text,
      exceptions: exceptions.text,
      review: review.text,
    })),
  strictest: ({ answer }) => answer.strictest,
  toResolve: ({ answer }) => answer.toResolve,
  indicator: ({ answer }) => answer.indicator,
  ties: ({ view, answer }) => answer.ties.map((fact) => evidenceIn({ view, fact })),
};

export const Strictest: StrictestResolvers = {
  requirement: ({ requirement }) => strictestIn(requirement, requirement.effect.requirement),
  exceptions: ({ exceptions }) => strictestIn(exceptions, exceptions.effect.exceptions),
  review: ({ review }) => strictestIn(review, review.effect.review),
};

function strictestIn({ effect, certain }: StrictestOwners['review'], { text }: { readonly text: BilingualText }) {
  return { listKey: effect.list, certain, text };
}

export const ProofItem: ProofItemResolvers = {
  tier: ({ answer }) => answer.tier,
  owner: ({ view, answer }) => findThing(view, answer.owner),
  ownerKey: ({ answer }) => answer.owner,
  asset: ({ view, answer }) => findThing(view, answer.asset),
  assetKey: ({ answer }) => answer.asset,
  kind: ({ answer }) => answer.kind,
  nature: ({ answer }) => answer.nature,
  share: ({ answer }) => answer.share,
  against: ({ answer }) => answer.against,
  evidence: ({ view, answer }) => evidenceIn({ view, fact: answer.fact }),
};
