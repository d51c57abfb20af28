import { LinkageError } from '../errors.ts';
import type { AnswerFrame, NotModelled } from '../model/answers.ts';
import { Assumptions, frameOf } from './frame.ts';
import type { Steps } from './jobs/steps.ts';
import { pairId, type SameSuggestion, suggestSame } from './same-party.ts';
import type { GraphView } from './view.ts';

export interface SameSuggestionsQuestion {
  /** Only suggestions with this party, under any of its records; null = all. */
  readonly party: string | null;
  /** Least score, 0 to 1. */
  readonly least: number;
}

export interface SameSuggestionsAnswer extends AnswerFrame {
  /** The best first, then by keys. */
  readonly suggestions: readonly SameSuggestion[];
}

/**
 * Records that may be one party and on which nobody has decided: neither the pair itself, nor by way of a third record.
 * @throws LinkageError BAD_USER_INPUT for a score that is none
 */
export function* sameSuggestions(view: GraphView, question: SameSuggestionsQuestion): Steps<SameSuggestionsAnswer> {
  const { party, least } = question;
  if (!(least >= 0 && least <= 1)) {
    throw new LinkageError('BAD_USER_INPUT', `least is ${least}, but must be from 0 to 1.`, { argument: 'least' });
  }
  const decided = new Set([...view.all('same')].map(({ party: a, other: b }) => pairId(a, b)));
  const isDecided = (a: string, b: string): boolean =>
    decided.has(pairId(a, b)) || view.representative(a) === view.representative(b);
  const wanted = { party: party === null ? null : new Set(view.samePartyAs(party)), least };
  const suggestions = yield* suggestSame([...view.things('Party')], isDecided, wanted);
  return { ...frameOf(view, new Assumptions(), NOT_MODELLED), suggestions };
}

const NOT_MODELLED: readonly NotModelled[] = [
  {
    code: 'SPELLINGS_NOT_COMPARED',
    text: {
      zh: '仅比较名称、别名（可去除企业形式）或标识相同的记录；其他写法、音译和翻译不作比较',
      en: 'Only records that share a name or alias, but for its legal form, or an identifier are compared; other spellings, transliterations and translations are not',
    },
  },
];
