import type { AnswerFrame } from '../../model/answers.ts';
import type { ApiContext } from '../context.ts';
import type { AssumptionResolvers, FrameResolvers } from '../generated/schema.ts';
import { evidenceIn, findNode } from '../lookups.ts';
import type { AnswerInView, AssumptionInView, FactInView, ThingInView } from '../models.ts';
import { checkFirst } from '../pages.ts';

/** Adds to what an answer says about itself whether the store answered. */
export async function withStore<T extends AnswerFrame>(frame: T, context: ApiContext): Promise<T> {
  return { ...frame, assumptions: [...frame.assumptions, ...(await context.storeAssumptions())] };
}

/** What every answer says about itself. */
export const framed = {
  asOf: ({ answer }: AnswerInView<AnswerFrame>) => answer.asOf,
  knownAt: ({ answer }: AnswerInView<AnswerFrame>) => answer.knownAt,
  datasets: ({ answer }: AnswerInView<AnswerFrame>) => answer.datasets,
  assumptions: ({ view, answer }: AnswerInView<AnswerFrame>) =>
    answer.assumptions.map((assumption) => ({ view, answer: assumption })),
  notModelled: ({ answer }: AnswerInView<AnswerFrame>) => answer.notModelled,
};

export const Frame: FrameResolvers = framed;

const MOST_KEYS = 10_000;
const MOST_SHOWN = 100;

export const Assumption: AssumptionResolvers = {
  code: ({ answer }) => answer.code,
  text: ({ answer }) => answer.text,
  about: (assumption, { first }) => keysOf(assumption, first, MOST_KEYS),
  aboutCount: ({ answer }) => answer.about.length,
  facts: (assumption, { first }) =>
    nodesOf(assumption, first).flatMap((node) => ('fact' in node ? evidenceIn(node) : [])),
  things: (assumption, { first }) => nodesOf(assumption, first).flatMap((node) => ('thing' in node ? node : [])),
};

function nodesOf(assumption: AssumptionInView, first: number): (ThingInView | FactInView)[] {
  return keysOf(assumption, first, MOST_SHOWN).flatMap((key) => findNode(assumption.view, key) ?? []);
}

function keysOf({ answer }: AssumptionInView, first: number, most: number): readonly string[] {
  checkFirst(first, 0, most);
  return answer.about.slice(0, first);
}
