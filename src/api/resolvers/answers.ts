import type { AnswerFrame } from '../../model/answers.ts';
import type { ApiContext } from '../context.ts';
import type { AnswerInView } from '../models.ts';

/** Adds to what an answer says about itself whether the store answered. */
export async function withStore<T extends AnswerFrame>(frame: T, context: ApiContext): Promise<T> {
  return { ...frame, assumptions: [...frame.assumptions, ...(await context.storeAssumptions())] };
}

/** What every answer says about itself. */
export const framed = {
  asOf: ({ answer }: AnswerInView<AnswerFrame>) => answer.asOf,
  knownAt: ({ answer }: AnswerInView<AnswerFrame>) => answer.knownAt,
  datasets: ({ answer }: AnswerInView<AnswerFrame>) => answer.datasets,
  assumptions: ({ answer }: AnswerInView<AnswerFrame>) => answer.assumptions,
  notModelled: ({ answer }: AnswerInView<AnswerFrame>) => answer.notModelled,
};
