import { GAP_KINDS, type GapKind, SEVERITIES, type Severity } from '../../analysis/gap.ts';
import type { GapAnswer, GapsAnswer } from '../../analysis/gaps.ts';
import type { GraphView } from '../../analysis/view.ts';
import { gapsDifference } from '../../analysis/what-if.ts';
import { toKey } from '../../model/keys.ts';
import { pageOfParts } from '../answer-pages.ts';
import type { ApiContext } from '../context.ts';
import type {
  AffiliationResolvers,
  GapChangeResolvers,
  GapCount,
  GapDifferenceResolvers,
  GapResolvers,
  GapsResolvers,
  QueryGapsArgs,
} from '../generated/schema.ts';
import { findThing, findThings, withView } from '../lookups.ts';
import type { GapsInView } from '../models.ts';
import type { Position } from '../pages.ts';
import { framed, withStore } from './answers.ts';
import { changeSides, differenceIn, differencePages } from './difference.ts';
import { ruleNames } from './rules.ts';

/** Asks what the regimes leave open. */
export async function askGaps(args: QueryGapsArgs, context: ApiContext): Promise<GapsInView> {
  const view = await context.view(args, args.includeUnverified);
  const question = {
    kinds: distinct(args.kinds),
    severities: distinct(args.severities),
    jurisdictions: distinct(args.jurisdictions),
    party: keyFrom(args.party),
    technology: keyFrom(args.technology),
    rules: distinct(args.rules),
  };
  const askAgain = (on: GraphView) => context.engine.gaps(on, question, context.signal);
  return { view, answer: await withStore(await askAgain(view), context), askAgain, kinds: question.kinds };
}

function keyFrom(id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : toKey(id);
}

function distinct<T>(values: readonly T[] | null | undefined): readonly T[] | null {
  return values === null || values === undefined ? null : [...new Set(values)];
}

/** The order of the answer. A beginning that is not known comes first. */
function positionOf(answer: GapAnswer): Position {
  return [SEVERITIES.indexOf(answer.severity), GAP_KINDS.indexOf(answer.kind), answer.from ?? '', answer.id];
}

export const Gaps: GapsResolvers = {
  ...framed,
  difference: async (gaps) => {
    const difference = await differenceIn(gaps, gapsDifference);
    return difference === null ? null : { view: gaps.view, difference: difference.gaps };
  },
  counts: ({ answer, kinds }) => (kinds ?? GAP_KINDS).map((kind) => countOf(kind, answer)),
  gaps: (gaps, args) => pageOfParts(gaps, 'gaps', gaps.answer.gaps, positionOf, args),
};

function countOf(kind: GapKind, { gaps, notJudged }: GapsAnswer): GapCount {
  const ofKind = gaps.filter((one) => one.kind === kind);
  const ofSeverity = (severity: Severity): number => ofKind.filter((one) => one.severity === severity).length;
  return {
    kind,
    total: ofKind.length,
    high: ofSeverity('high'),
    medium: ofSeverity('medium'),
    low: ofSeverity('low'),
    notJudged: notJudged.find((one) => one.kind === kind) ?? null,
  };
}

export const GapDifference: GapDifferenceResolvers = differencePages('gaps', positionOf);
export const GapChange: GapChangeResolvers = changeSides();

export const Gap: GapResolvers = {
  key: ({ answer }) => answer.id,
  kind: ({ answer }) => answer.kind,
  severity: ({ answer }) => answer.severity,
  jurisdiction: ({ answer }) => answer.jurisdiction,
  from: ({ answer }) => answer.from,
  fromIsBound: ({ answer }) => answer.fromIsBound,
  to: ({ answer }) => answer.to,
  open: ({ answer }) => answer.open,
  lagDays: ({ answer }) => answer.lagDays,
  lagBound: ({ answer }) => answer.lagBound,
  lagFromLegalBasisDays: ({ answer }) => answer.lagFromLegalBasisDays,
  lagFromLegalBasisBound: ({ answer }) => answer.lagFromLegalBasisBound,
  legalBasisSince: ({ answer }) => answer.legalBasisSince,
  lagAsRead: ({ answer }) => answer.lagAsRead,
  state: ({ answer }) => answer.state,
  partyKeys: ({ answer }) => answer.parties,
  parties: ({ view, answer }) => findThings(view, answer.parties),
  technologyKeys: ({ answer }) => answer.technologies,
  technologies: ({ view, answer }) => findThings(view, answer.technologies, 'Technology'),
  listKeys: ({ answer }) => answer.lists,
  lists: ({ view, answer }) => findThings(view, answer.lists, 'ControlList'),
  rule: ({ answer }) => answer.rule,
  affiliation: ({ view, answer }) =>
    answer.direction === null || answer.rule === null
      ? null
      : { view, answer: { ...answer, direction: answer.direction, rule: answer.rule } },
  unverified: ({ answer }) => answer.unverified,
  agencyKeys: ({ answer }) => answer.agencies,
  agencies: ({ view, answer }) => findThings(view, answer.agencies, 'Agency'),
  provisionKeys: ({ answer }) => answer.provisions,
  provisions: ({ view, answer }) => findThings(view, answer.provisions),
  wouldBeFalseIf: ({ answer }) => answer.wouldBeFalseIf,
  evidence: ({ view, answer }) => withView(view, answer.evidence),
};

export const Affiliation: AffiliationResolvers = {
  partyKey: ({ answer }) => answer.parties[0] ?? '',
  party: ({ view, answer }) => findThing(view, answer.parties[0]),
  listedKeys: ({ answer }) => answer.parties.slice(1),
  listed: ({ view, answer }) => findThings(view, answer.parties.slice(1)),
  direction: ({ answer }) => answer.direction,
  rule: ({ answer }) => answer.rule,
  ruleNames: ({ answer }, _, { engine }) => ruleNames(engine, answer.rule),
};
