import { LinkageError } from '../errors.ts';
import type { ChangeAnswer, ChangesAnswer } from './changes.ts';
import type { ControlAnswer, OutcomeAnswer } from './control.ts';
import type { ConvergenceAnswer, TechnologyAnswer } from './convergence.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { ExposureAnswer, TechnologyReached, UltimateOwner } from './exposure-answer.ts';
import type { ListedOnTheWay } from './exposure-listed.ts';
import type { GapAnswer, GapsAnswer } from './gaps.ts';
import type { GraphView } from './view.ts';

/**
 * Asks a question of a view without what it supposes. Null where the question is about something that is only supposed:
 * then all of the answer is new.
 */
export async function askWithout<A>(view: GraphView, ask: (view: GraphView) => A | Promise<A>): Promise<A | null> {
  try {
    return await ask(view.withoutHypothesis());
  } catch (error) {
    if (error instanceof LinkageError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

export interface ConvergenceDifference {
  readonly technologies: Difference<TechnologyAnswer>;
}

export function convergenceDifference(
  before: ConvergenceAnswer | null,
  after: ConvergenceAnswer,
): ConvergenceDifference {
  return { technologies: differenceOf(before?.technologies ?? [], after.technologies, ({ id }) => id) };
}

export interface ExposureDifference {
  readonly technologies: Difference<TechnologyReached>;
  readonly owners: Difference<UltimateOwner>;
  readonly listed: Difference<ListedOnTheWay>;
}

export function exposureDifference(before: ExposureAnswer | null, after: ExposureAnswer): ExposureDifference {
  return {
    technologies: differenceOf(before?.technologies ?? [], after.technologies, ({ id }) => id),
    owners: differenceOf(before?.owners ?? [], after.owners, ({ id }) => id),
    listed: differenceOf(before?.listed ?? [], after.listed, idOfListed),
  };
}

/** A party can be on several lists, several times on one, and be caught by several rules: the first fact tells them apart. */
function idOfListed({ party, list, rule, jurisdiction, evidence }: ListedOnTheWay): string {
  return [party, list ?? rule, jurisdiction ?? '', list === null ? '' : (evidence[0]?.fact ?? '')].join('|');
}

export interface GapsDifference {
  readonly gaps: Difference<GapAnswer>;
}

export function gapsDifference(before: GapsAnswer | null, after: GapsAnswer): GapsDifference {
  return { gaps: differenceOf(before?.gaps ?? [], after.gaps, ({ id }) => id) };
}

export interface ChangesDifference {
  readonly changes: Difference<ChangeAnswer>;
}

export function changesDifference(before: ChangesAnswer | null, after: ChangesAnswer): ChangesDifference {
  return { changes: differenceOf(before?.changes ?? [], after.changes, ({ id }) => id) };
}

export interface ControlDifference {
  readonly outcomes: Difference<OutcomeAnswer>;
}

/** Outcomes that are compared one by one at most: those of every party would not fit. */
const MOST_COMPARED = 100_000;

/** @throws LinkageError TOO_EXPENSIVE for more outcomes than are compared */
export function controlDifference(before: ControlAnswer | null, after: ControlAnswer): ControlDifference {
  if (Math.max(before?.outcomes.length ?? 0, after.outcomes.length) > MOST_COMPARED) {
    throw new LinkageError(
      'TOO_EXPENSIVE',
      `A difference compares ${MOST_COMPARED} outcomes at most. Ask for fewer seeds, or only for those that are caught.`,
      { limit: MOST_COMPARED },
    );
  }
  const idOf = ({ by, party }: OutcomeAnswer): string => `${by ?? ''}|${party}`;
  return { outcomes: differenceOf([...(before?.outcomes ?? [])], [...after.outcomes], idOf) };
}
