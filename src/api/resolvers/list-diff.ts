import { LIST_CHANGES, type ListDiffEntry as ListDiffEntryAnswer } from '../../analysis/list-diff.ts';
import { toKey } from '../../model/keys.ts';
import type { ApiContext } from '../context.ts';
import type { ListDiffEntryResolvers, ListDiffResolvers, QueryListDiffArgs } from '../generated/schema.ts';
import { findThing, withView } from '../lookups.ts';
import type { ListDiffInView } from '../models.ts';
import { mapPage, type Position, pageOf } from '../pages.ts';
import { framed, withStore } from './answers.ts';

/** Asks how a list differs between two moments or versions. */
export async function askListDiff(args: QueryListDiffArgs, context: ApiContext): Promise<ListDiffInView> {
  const view = await context.view(args);
  const before = await context.view({
    asOf: args.from ?? view.asOf.text,
    knownAt: args.fromKnownAt ?? args.knownAt ?? null,
  });
  const answer = await context.engine.listDiff(before, view, toKey(args.list), context.signal);
  return { view, before, answer: await withStore(answer, context) };
}

const positionOf = ({ change, id }: ListDiffEntryAnswer): Position => [LIST_CHANGES.indexOf(change), id];

export const ListDiff: ListDiffResolvers = {
  ...framed,
  listKey: ({ answer }) => answer.list,
  list: ({ view, before, answer }) =>
    findThing(view, answer.list, 'ControlList') ?? findThing(before, answer.list, 'ControlList'),
  from: ({ answer }) => answer.from.asOf,
  fromKnownAt: ({ answer }) => answer.from.knownAt,
  counts: ({ answer }) => answer.counts,
  entries: ({ view, before, answer }, { changes, ...args }) => {
    const kinds = changes ?? null;
    const entries = kinds === null ? answer.entries : answer.entries.filter(({ change }) => kinds.includes(change));
    const page = pageOf(`entries ${[...(kinds ?? [])].sort().join()}`, entries, positionOf, args);
    return mapPage(page, (entry) => ({ view, before, answer: entry }));
  },
};

export const ListDiffEntry: ListDiffEntryResolvers = {
  key: ({ answer }) => answer.id,
  change: ({ answer }) => answer.change,
  partyKey: ({ answer }) => answer.party,
  party: ({ view, before, answer }) =>
    findThing(view, answer.party, 'Party') ?? findThing(before, answer.party, 'Party'),
  itemKey: ({ answer }) => answer.item,
  item: ({ view, before, answer }) =>
    findThing(view, answer.item, 'ControlItem') ?? findThing(before, answer.item, 'ControlItem'),
  code: ({ answer }) => answer.code,
  notice: ({ answer }) => answer.notice,
  reason: ({ answer }) => answer.reason,
  onlyRecorded: ({ answer }) => answer.onlyRecorded,
  fields: ({ answer }) => answer.fields,
  evidence: ({ view, before, answer }) => {
    const isThere = findThing(view, answer.party ?? answer.item) !== null;
    return withView(isThere ? view : before, answer.evidence);
  },
};
