import { Assumptions, frameOf } from '../../analysis/frame.ts';
import { authoritiesFor } from '../../analysis/gap-authorities.ts';
import { type NoticeAct as NoticeActFound, noticeActs } from '../../analysis/notice-acts.ts';
import type { GraphView } from '../../analysis/view.ts';
import { LinkageError } from '../../errors.ts';
import { effectsOfNotices, NAMED, noticesMeant } from '../../graph/notice-search.ts';
import { matchedIn, searchThings } from '../../graph/search.ts';
import type { ApiContext } from '../context.ts';
import type {
  NoticeActResolvers,
  NoticeEffectsResolvers,
  QuerySearchArgs,
  SearchHitResolvers,
  SearchResultResolvers,
} from '../generated/schema.ts';
import { findThing, findThings } from '../lookups.ts';
import type { NoticeInView, SearchInView, ThingInView } from '../models.ts';
import { checkFirst } from '../pages.ts';
import type { ThingOrder } from '../thing-order.ts';
import { ruleNames } from './rules.ts';

const MAX_TEXT = 200;

/** Looks for things by their names. */
export async function askSearch(args: QuerySearchArgs, context: ApiContext): Promise<SearchInView> {
  const { text, labels, first } = args;
  checkFirst(first);
  if (text.length > MAX_TEXT) {
    throw new LinkageError('BAD_USER_INPUT', `text has ${text.length} characters; at most ${MAX_TEXT}.`, {
      argument: 'text',
      limit: MAX_TEXT,
    });
  }
  const view = await context.view(args);
  const graph = await context.graph();
  const found = await searchThings(graph, text, { labels: [...new Set(labels ?? [])], limit: first + 1 });
  return {
    view,
    text,
    hits: found.slice(0, first).map((hit) => ({ view, hit, text })),
    hasMore: found.length > first,
    frame: { view, answer: frameOf(view, new Assumptions(), []) },
  };
}

export const SearchResult: SearchResultResolvers = {
  notices: async ({ view, text }, _, context) => {
    const notices = noticesMeant(text);
    const found = notices.length === 0 ? [] : await effectsOfNotices(await context.graph(), notices);
    return found.map((one) => ({ ...one, view }));
  },
};

export const NoticeEffects: NoticeEffectsResolvers = {
  announcement: (one, _, { order }) => announcementOf(one, order),
  agencies: (one, _, { order }) => {
    const announcement = announcementOf(one, order);
    const keys = [...(announcement === null ? [] : [announcement.thing.key]), ...one.lists];
    return findThings(one.view, authoritiesFor(one.view, keys), 'Agency');
  },
  lists: ({ view, lists }) => findThings(view, lists, 'ControlList'),
  items: ({ view, items }) => findThings(view, items, 'ControlItem'),
  parties: ({ view, parties }) => findThings(view, parties, 'Party'),
  acts: ({ view, notice, acted }, _, { engine }) =>
    noticeActs(view, notice, acted, engine.profiles.values()).map((act) => ({ view, act })),
};

export const NoticeAct: NoticeActResolvers = {
  verb: ({ act }) => act.verb,
  words: ({ act }) => act.words,
  at: ({ act }) => act.at,
  untilText: ({ act }) => act.until?.text ?? null,
  untilEnd: ({ act }) => act.until?.end ?? null,
  total: ({ act }) => act.total,
  versions: ({ view, act }) => act.versions.slice(0, NAMED).map((fact) => ({ view, fact })),
  things: ({ view, act }) => findThings(view, act.things.slice(0, NAMED)),
  partyCount: ({ view, act }) => partiesOf(view, act).length,
  parties: ({ view, act }) => findThings(view, partiesOf(view, act).slice(0, NAMED), 'Party'),
  rules: ({ act }, _, { engine }) => act.rules.flatMap((rule) => ruleNames(engine, rule) ?? []),
};

function partiesOf(view: GraphView, { listings }: NoticeActFound): string[] {
  return [...new Set(listings.map(({ party }) => view.representative(party)))].sort();
}

function announcementOf({ view, notice }: NoticeInView, order: ThingOrder): ThingInView | null {
  const [found] = order.where(view, 'Instrument', 'number', notice);
  return found === undefined ? null : { view, thing: found };
}

export const SearchHit: SearchHitResolvers = {
  node: ({ view, hit }) => findThing(view, hit.key),
  key: ({ hit }) => hit.key,
  label: ({ hit }) => hit.label,
  score: ({ hit }) => hit.score,
  exact: ({ hit }) => hit.exact,
  matched: ({ view, hit, text }) => {
    const thing = view.thing(hit.key);
    return thing === undefined ? null : matchedIn(thing, text);
  },
};
