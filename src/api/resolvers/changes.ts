import { type ChangeAnswer, DEFAULT_WINDOW_DAYS } from '../../analysis/changes.ts';
import type { GraphView } from '../../analysis/view.ts';
import { changesDifference } from '../../analysis/what-if.ts';
import { readArgument } from '../../errors.ts';
import { type Day, parseDay } from '../../model/days.ts';
import { toKey } from '../../model/keys.ts';
import { dayIn } from '../../model/moments.ts';
import { pageOfParts } from '../answer-pages.ts';
import type { ApiContext } from '../context.ts';
import type {
  ChangesResolvers,
  DatedChangeChangeResolvers,
  DatedChangeDifferenceResolvers,
  DatedChangeResolvers,
  QueryChangesArgs,
} from '../generated/schema.ts';
import { findThing, findThings, withView } from '../lookups.ts';
import type { ChangesInView } from '../models.ts';
import type { Position } from '../pages.ts';
import { framed, withStore } from './answers.ts';
import { changeSides, differenceIn, differencePages } from './difference.ts';
import { ruleNames } from './rules.ts';

/** Asks what changes between two days. */
export async function askChanges(args: QueryChangesArgs, context: ApiContext): Promise<ChangesInView> {
  const view = await context.view(args);
  const from = dayGiven('from', args.from) ?? dayIn(view.asOf, 'UTC');
  const question = {
    from,
    to: dayGiven('to', args.to) ?? from + DEFAULT_WINDOW_DAYS,
    kinds: args.kinds ?? null,
    subjects: args.subjects ?? null,
    jurisdictions: args.jurisdictions ?? null,
    list: isGiven(args.list) ? toKey(args.list) : null,
    party: isGiven(args.party) ? toKey(args.party) : null,
    technology: isGiven(args.technology) ? toKey(args.technology) : null,
  };
  const askAgain = (on: GraphView) => context.engine.changes(on, question, context.signal);
  return { view, answer: await withStore(await askAgain(view), context), askAgain };
}

function dayGiven(argument: string, text: string | null | undefined): Day | null {
  return isGiven(text) ? readArgument(argument, () => parseDay(text)) : null;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

const positionOf = ({ at, id }: ChangeAnswer): Position => [at, id];

export const Changes: ChangesResolvers = {
  ...framed,
  from: ({ answer }) => answer.from,
  to: ({ answer }) => answer.to,
  difference: async (changes) => {
    const difference = await differenceIn(changes, changesDifference);
    return difference === null ? null : { view: changes.view, difference: difference.changes };
  },
  changes: (changes, args) => pageOfParts(changes, 'changes', changes.answer.changes, positionOf, args),
};

export const DatedChangeDifference: DatedChangeDifferenceResolvers = differencePages('changes', positionOf);
export const DatedChangeChange: DatedChangeChangeResolvers = changeSides();

export const DatedChange: DatedChangeResolvers = {
  key: ({ answer }) => answer.id,
  at: ({ answer }) => answer.at,
  kind: ({ answer }) => answer.kind,
  subject: ({ answer }) => answer.subject,
  jurisdiction: ({ answer }) => answer.jurisdiction,
  listKey: ({ answer }) => answer.list,
  list: ({ view, answer }) => findThing(view, answer.list, 'ControlList'),
  rule: ({ answer }) => answer.rule,
  ruleNames: ({ answer }, _, { engine }) => ruleNames(engine, answer.rule),
  keys: ({ answer }) => answer.keys,
  instruments: ({ view, answer }) =>
    findThings(view, answer.keys).filter(({ thing }) => thing.label === 'Instrument' || thing.label === 'Provision'),
  versions: ({ view, answer }) =>
    answer.keys.flatMap((key) => {
      const fact = view.listVersion(key);
      return fact === undefined ? [] : [{ view, fact }];
    }),
  partyKeys: ({ answer }) => answer.parties,
  parties: ({ view, answer }) => findThings(view, answer.parties),
  itemKeys: ({ answer }) => answer.items,
  acts: ({ answer }) => answer.acts,
  before: ({ answer }) => answer.before,
  after: ({ answer }) => answer.after,
  notice: ({ answer }) => answer.notice,
  words: ({ answer }) => answer.words,
  untilText: ({ answer }) => answer.until?.text ?? null,
  untilEnd: ({ answer }) => answer.until?.end ?? null,
  step: ({ answer }) => answer.step,
  assumed: ({ answer }) => answer.assumed,
  atIsBound: ({ answer }) => answer.atIsBound,
  unverified: ({ answer }) => answer.unverified,
  evidence: ({ view, answer }) => withView(view, answer.evidence),
};
