import type { AnswerFrame } from '../../model/answers.ts';
import type { ApiContext } from '../context.ts';

/** Adds to what an answer says about itself whether the store answered. */
export async function withStore<T extends AnswerFrame>(frame: T, context: ApiContext): Promise<T> {
  return { ...frame, assumptions: [...frame.assumptions, ...(await context.storeAssumptions())] };
}
