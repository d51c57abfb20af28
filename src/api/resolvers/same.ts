import type { SameSuggestion as SuggestionAnswer } from '../../analysis/same-party.ts';
import { toKey } from '../../model/keys.ts';
import { pageOfParts } from '../answer-pages.ts';
import type { ApiContext } from '../context.ts';
import type {
  QuerySameSuggestionsArgs,
  SameSuggestionResolvers,
  SameSuggestionsResolvers,
} from '../generated/schema.ts';
import { findThings } from '../lookups.ts';
import type { SameSuggestionsInView } from '../models.ts';
import type { Position } from '../pages.ts';
import { framed, withStore } from './answers.ts';

/** Asks which records may be one party. */
export async function askSameSuggestions(
  { party, least, ...when }: QuerySameSuggestionsArgs,
  context: ApiContext,
): Promise<SameSuggestionsInView> {
  const view = await context.view(when);
  const question = { party: party === null || party === undefined ? null : toKey(party), least };
  return {
    view,
    answer: await withStore(await context.engine.sameSuggestions(view, question, context.signal), context),
  };
}

/** The order of the answer. */
function positionOf({ score, party, other }: SuggestionAnswer): Position {
  return [-score, party, other];
}

export const SameSuggestions: SameSuggestionsResolvers = {
  ...framed,
  suggestions: (asked, args) => pageOfParts(asked, 'same suggestions', asked.answer.suggestions, positionOf, args),
};

export const SameSuggestion: SameSuggestionResolvers = {
  keys: ({ answer }) => [answer.party, answer.other],
  parties: ({ view, answer }) => findThings(view, [answer.party, answer.other], 'Party'),
  score: ({ answer }) => answer.score,
  reasons: ({ answer }) => answer.reasons,
};
