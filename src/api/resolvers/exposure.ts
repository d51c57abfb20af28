import type { ExposureOutcome } from '../../analysis/exposure-answer.ts';
import type { GraphView } from '../../analysis/view.ts';
import { exposureDifference } from '../../analysis/what-if.ts';
import { NATURES } from '../../model/facts.ts';
import { toKey } from '../../model/keys.ts';
import { type ShareJson, shareFromJson } from '../../model/shares.ts';
import { pageOfParts } from '../answer-pages.ts';
import type { ApiContext } from '../context.ts';
import type {
  ExposureDifferenceResolvers,
  ExposureResolvers,
  ListedPartyChangeResolvers,
  ListedPartyDifferenceResolvers,
  ListedPartyResolvers,
  OwnershipPathResolvers,
  OwnershipStepResolvers,
  QueryExposureArgs,
  TechnologyHolderResolvers,
  TechnologyReachedChangeResolvers,
  TechnologyReachedDifferenceResolvers,
  TechnologyReachedResolvers,
  UltimateOwnerChangeResolvers,
  UltimateOwnerDifferenceResolvers,
  UltimateOwnerResolvers,
} from '../generated/schema.ts';
import { findThing, withView } from '../lookups.ts';
import type {
  AnswerInView,
  ExposureInView,
  HolderInView,
  ListedInView,
  OwnerInView,
  ReachedInView,
} from '../models.ts';
import type { Position } from '../pages.ts';
import { framed, withStore } from './answers.ts';
import { changeSides, differenceIn, differencePages } from './difference.ts';
import { DIRECTIONS, EXPOSURE_OUTCOMES } from './enums.ts';
import { ruleNamed } from './rules.ts';

/** Asks what a party reaches. */
export async function askExposure(args: QueryExposureArgs, context: ApiContext): Promise<ExposureInView> {
  const { rule, paths, pathsBy, includeField, includeUnverified } = args;
  const view = await context.view(args, includeUnverified);
  const question = { party: toKey(args.party), rule, paths, pathsBy, includeField, includeUnverified };
  const askAgain = (on: GraphView) => context.engine.exposure(on, question, context.signal);
  return { view, answer: await withStore(await askAgain(view), context), askAgain };
}

interface Standing {
  readonly outcome: ExposureOutcome | null;
  readonly ifInForce?: ExposureOutcome;
  readonly share: ShareJson;
}

function standing({ outcome, ifInForce, share }: Standing): Position {
  return [EXPOSURE_OUTCOMES.indexOf(outcome ?? ifInForce ?? 'not-caught'), -share.min, -share.max];
}

const reachedPosition = (answer: ReachedInView['answer']): Position => [...standing(answer), answer.id];
const holderPosition = (answer: HolderInView['answer']): Position => [
  ...standing(answer),
  answer.steps,
  answer.party,
  answer.evidence.fact,
];
const ownerPosition = (answer: OwnerInView['answer']): Position => [answer.steps, answer.id];
const listedPosition = (answer: ListedInView['answer']): Position => [
  DIRECTIONS.indexOf(answer.direction),
  answer.steps,
  answer.party,
  answer.list ?? '',
  answer.rule ?? '',
  answer.evidence.map(({ fact }) => fact).join(' '),
];

const outcome = {
  outcome: <T>({ answer }: AnswerInView<{ readonly outcome: T }>) => answer.outcome,
  ifInForce: <T>({ answer }: AnswerInView<{ readonly ifInForce?: T }>) => answer.ifInForce ?? null,
};
const share = ({ answer }: AnswerInView<{ readonly share: ShareJson }>) => shareFromJson(answer.share);

export const Exposure: ExposureResolvers = {
  ...framed,
  party: ({ view, answer }) => findThing(view, answer.party),
  partyKey: ({ answer }) => answer.party,
  records: ({ answer }) => answer.records,
  rule: ({ view, answer }, _, { engine }) => ruleNamed(engine, view, answer.rule.id),
  difference: async (exposure) => {
    const difference = await differenceIn(exposure, exposureDifference);
    return difference === null ? null : { view: exposure.view, difference };
  },
  technologies: (exposure, args) =>
    pageOfParts(exposure, 'technologies reached', exposure.answer.technologies, reachedPosition, args),
  owners: (exposure, args) => pageOfParts(exposure, 'ultimate owners', exposure.answer.owners, ownerPosition, args),
  ownersTruncated: ({ answer }) => answer.ownersTruncated,
  listed: (exposure, args) => pageOfParts(exposure, 'listed parties', exposure.answer.listed, listedPosition, args),
  reached: ({ answer }) => answer.reached,
};

export const ExposureDifference: ExposureDifferenceResolvers = {
  technologies: ({ view, difference }) => ({ view, difference: difference.technologies }),
  owners: ({ view, difference }) => ({ view, difference: difference.owners }),
  listed: ({ view, difference }) => ({ view, difference: difference.listed }),
};
export const TechnologyReachedDifference: TechnologyReachedDifferenceResolvers = differencePages(
  'technologies reached',
  reachedPosition,
);
export const TechnologyReachedChange: TechnologyReachedChangeResolvers = changeSides();
export const UltimateOwnerDifference: UltimateOwnerDifferenceResolvers = differencePages(
  'ultimate owners',
  ownerPosition,
);
export const UltimateOwnerChange: UltimateOwnerChangeResolvers = changeSides();
export const ListedPartyDifference: ListedPartyDifferenceResolvers = differencePages('listed parties', listedPosition);
export const ListedPartyChange: ListedPartyChangeResolvers = changeSides();

export const TechnologyReached: TechnologyReachedResolvers = {
  ...outcome,
  technology: ({ view, answer }) => findThing(view, answer.id, 'Technology'),
  technologyKey: ({ answer }) => answer.id,
  share,
  paths: ({ view, answer }) => answer.paths.map((path) => ({ view, answer: path })),
  truncated: ({ answer }) => answer.truncated,
  holders: (reached, args) =>
    pageOfParts(reached, `holders of ${reached.answer.id}`, reached.answer.holders, holderPosition, args),
  regimes: ({ answer }) => answer.regimes,
  touches: ({ view, answer }) => answer.touches.map((touch) => ({ ...touch, view })),
};

export const TechnologyHolder: TechnologyHolderResolvers = {
  ...outcome,
  party: ({ view, answer }) => findThing(view, answer.party),
  partyKey: ({ answer }) => answer.party,
  role: ({ answer }) => answer.role,
  basis: ({ answer }) => answer.basis,
  share,
  steps: ({ answer }) => answer.steps,
  evidence: ({ view, answer }) => ({ ...answer.evidence, view }),
};

export const UltimateOwner: UltimateOwnerResolvers = {
  ...outcome,
  party: ({ view, answer }) => findThing(view, answer.id),
  partyKey: ({ answer }) => answer.id,
  share,
  steps: ({ answer }) => answer.steps,
  ring: ({ answer }) => answer.ring,
  paths: ({ view, answer }) => answer.paths.map((path) => ({ view, answer: path })),
  truncated: ({ answer }) => answer.truncated,
};

export const OwnershipPath: OwnershipPathResolvers = {
  share: ({ answer }) => (answer.share === null ? null : shareFromJson(answer.share)),
  steps: ({ view, answer }) => answer.steps.map((step) => ({ view, answer: step })),
};

export const OwnershipStep: OwnershipStepResolvers = {
  owner: ({ view, answer }) => findThing(view, answer.owner),
  ownerKey: ({ answer }) => answer.owner,
  asset: ({ view, answer }) => findThing(view, answer.asset),
  assetKey: ({ answer }) => answer.asset,
  kind: ({ answer }) => answer.kind,
  nature: ({ answer }) => NATURES.find((nature) => nature === answer.nature) ?? 'direct',
  share: ({ answer }) => (answer.share === null ? null : shareFromJson(answer.share)),
  from: ({ answer }) => answer.from,
  to: ({ answer }) => answer.to,
  evidence: ({ view, answer }) => ({ ...answer.evidence, view }),
};

export const ListedParty: ListedPartyResolvers = {
  party: ({ view, answer }) => findThing(view, answer.party),
  partyKey: ({ answer }) => answer.party,
  direction: ({ answer }) => answer.direction,
  steps: ({ answer }) => answer.steps,
  list: ({ view, answer }) => findThing(view, answer.list, 'ControlList'),
  listKey: ({ answer }) => answer.list,
  rule: ({ answer }) => answer.rule,
  jurisdiction: ({ answer }) => answer.jurisdiction,
  status: ({ answer }) => answer.status,
  since: ({ answer }) => answer.since,
  sinceIsBound: ({ answer }) => answer.sinceIsBound,
  evidence: ({ view, answer }) => withView(view, answer.evidence),
};
