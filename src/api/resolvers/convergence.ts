import type { Scope as AskedScope, ConvergenceQuestion, TechnologyAnswer } from '../../analysis/convergence.ts';
import type { Engine } from '../../analysis/engine.ts';
import type { GraphView } from '../../analysis/view.ts';
import { convergenceDifference } from '../../analysis/what-if.ts';
import { LinkageError } from '../../errors.ts';
import { toKey } from '../../model/keys.ts';
import { pageOfParts } from '../answer-pages.ts';
import type { ApiContext } from '../context.ts';
import type {
  ConvergenceResolvers,
  QueryConvergenceArgs,
  TechnologyConvergenceChangeResolvers,
  TechnologyConvergenceDifferenceResolvers,
  TechnologyConvergenceResolvers,
} from '../generated/schema.ts';
import { findThing } from '../lookups.ts';
import type { ConvergenceInView } from '../models.ts';
import { mapPage, type Position, pageOf } from '../pages.ts';
import { summariseTouches, touchesInOrder, touchPosition } from '../touch-summary.ts';
import { framed, withStore } from './answers.ts';
import { changeSides, differenceIn, differencePages } from './difference.ts';

const MAX_TECHNOLOGIES = 100;

/** Asks the question of convergence. */
export async function askConvergence(args: QueryConvergenceArgs, context: ApiContext): Promise<ConvergenceInView> {
  const { includeField, includeUnverified, minRegimes } = args;
  if (minRegimes < 0 || minRegimes > 3) {
    throw new LinkageError('BAD_USER_INPUT', `minRegimes is ${minRegimes}, but must be between 0 and 3.`, {
      argument: 'minRegimes',
    });
  }
  const scope = readScope(args.scope, context.engine);
  const view = await context.view(args, includeUnverified);
  const keys = args.technologies?.map(toKey) ?? null;
  if (keys !== null && keys.length > MAX_TECHNOLOGIES) {
    throw new LinkageError('BAD_USER_INPUT', `technologies holds ${keys.length} keys; at most ${MAX_TECHNOLOGIES}.`, {
      argument: 'technologies',
    });
  }
  const missing = keys?.find((key) => findThing(view, key, 'Technology') === null);
  if (missing !== undefined)
    throw new LinkageError('NOT_FOUND', `There is no technology ${missing}.`, { key: missing });
  const technologies = keys === null ? null : [...new Set(keys)];
  const question: ConvergenceQuestion = { scope, includeField, includeUnverified, minRegimes, technologies };
  const askAgain = (on: GraphView) => context.engine.convergence(on, question, context.signal);
  return { view, answer: await withStore(await askAgain(view), context), askAgain };
}

function readScope(asked: QueryConvergenceArgs['scope'], engine: Engine): AskedScope {
  if (asked === null || asked === undefined) return { across: engine.regimes.jurisdictions };
  const { within, across } = asked;
  return typeof within === 'string' ? { within } : { across: [...new Set(across ?? [])] };
}

/** The order of the answer: most regimes, then converged longest, then by key. A year after 9 comes last. */
function positionOf(answer: TechnologyAnswer): Position {
  return [-answer.regimes.length, answer.since ?? '9', answer.id];
}

export const Convergence: ConvergenceResolvers = {
  ...framed,
  scope: ({ answer: { scope } }, _, { engine }) => ({
    within: 'within' in scope ? scope.within : null,
    across: 'across' in scope ? scope.across : null,
    modelled: engine.regimes.jurisdictions,
  }),
  difference: async (convergence) => {
    const difference = await differenceIn(convergence, convergenceDifference);
    return difference === null ? null : { view: convergence.view, difference: difference.technologies };
  },
  technologies: (convergence, args) =>
    pageOfParts(convergence, 'convergence', convergence.answer.technologies, positionOf, args),
};

export const TechnologyConvergenceDifference: TechnologyConvergenceDifferenceResolvers = differencePages(
  'convergence',
  positionOf,
);
export const TechnologyConvergenceChange: TechnologyConvergenceChangeResolvers = changeSides();

export const TechnologyConvergence: TechnologyConvergenceResolvers = {
  technology: ({ view, answer }) => {
    const technology = findThing(view, answer.id, 'Technology');
    if (technology === null) throw new LinkageError('INTERNAL', `An answer names ${answer.id}, which is not there.`);
    return technology;
  },
  regimes: ({ answer }) => answer.regimes,
  converged: ({ answer }) => answer.converged,
  since: ({ answer }) => answer.since,
  sinceIsBound: ({ answer }) => answer.sinceIsBound,
  touches: ({ view, answer }) => answer.touches.map((touch) => ({ ...touch, view })),
  touchPage: ({ view, answer }, { regimes, ...args }) => {
    const touches = touchesInOrder(answer);
    const asked = regimes == null ? touches : touches.filter(({ regime }) => regimes.includes(regime));
    return mapPage(pageOf('touches', asked, touchPosition, args), (touch) => ({ ...touch, view }));
  },
  summary: ({ answer }) => summariseTouches(answer),
};
