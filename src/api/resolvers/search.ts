import { Assumptions, frameOf } from '../../analysis/frame.ts';
import { LinkageError } from '../../errors.ts';
import { matchedIn, searchThings } from '../../graph/search.ts';
import type { ApiContext } from '../context.ts';
import type { QuerySearchArgs, SearchHitResolvers } from '../generated/schema.ts';
import { findThing } from '../lookups.ts';
import type { FrameInView, HitInView } from '../models.ts';
import { checkFirst } from '../pages.ts';

const MAX_TEXT = 200;

/** What a search found, and what it says about itself. */
export interface SearchAnswer {
  readonly hits: readonly HitInView[];
  readonly hasMore: boolean;
  readonly frame: FrameInView;
}

/** Looks for things by their names. */
export async function askSearch(args: QuerySearchArgs, context: ApiContext): Promise<SearchAnswer> {
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
    hits: found.slice(0, first).map((hit) => ({ view, hit, text })),
    hasMore: found.length > first,
    frame: { view, answer: frameOf(view, new Assumptions(), []) },
  };
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
