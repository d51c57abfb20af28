import { DIMENSIONS } from '../control/owner-effects.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import type { ControlJson } from './control.ts';
import type { OutcomeJson } from './outcome-json.ts';

type Language = 'zh' | 'en';

const WORDS = {
  zh: { requirement: '许可要求', exceptions: '许可例外', review: '审查政策', strictest: '各所有者中最严的要求' },
  en: { requirement: 'requirement', exceptions: 'exceptions', review: 'review', strictest: 'strictest of the owners' },
} as const;

/** What is told once below the table: the strictest requirements, what to do about open outcomes, red flags. */
export function controlRemarks(answer: ControlJson, language: Language): readonly string[] {
  const outcomes = answer.ifInForce ?? answer.outcomes;
  return [
    ...strictestRemarks(outcomes, language),
    ...grouped(outcomes, language, ({ toResolve }) => toResolve),
    ...grouped(outcomes, language, ({ indicator }) =>
      indicator === undefined ? undefined : answer.indicators?.[indicator],
    ),
  ];
}

/** One line for each combination of requirements, with the parties that it is about. */
function strictestRemarks(outcomes: readonly OutcomeJson[], language: Language): string[] {
  const words = WORDS[language];
  const found = new Map<string, string[]>();
  for (const { party, strictest } of outcomes) {
    if (strictest === undefined) continue;
    const parts = DIMENSIONS.map((dimension) => {
      const one = strictest[dimension];
      return `${words[dimension]}: ${one[language]} [${one.list}${one.certain ? '' : '?'}]`;
    });
    const text = parts.join('; ');
    push(found, text, party);
  }
  return [...found].map(([text, parties]) => `${words.strictest}: ${text}${listOf(parties)}`);
}

function grouped(
  outcomes: readonly OutcomeJson[],
  language: Language,
  textOf: (outcome: OutcomeJson) => BilingualText | undefined,
): string[] {
  const found = new Map<string, string[]>();
  for (const outcome of outcomes) {
    const text = textOf(outcome)?.[language];
    if (text !== undefined) push(found, text, outcome.party);
  }
  return [...found].map(([text, parties]) => `${text}${listOf(parties)}`);
}

const SHOWN = 5;

/** The first few of a list in brackets, and how many more. */
export function listOf(about: readonly string[]): string {
  if (about.length === 0) return '';
  const more = about.length > SHOWN ? ` +${about.length - SHOWN}` : '';
  return ` (${about.slice(0, SHOWN).join(', ')}${more})`;
}

function push(found: Map<string, string[]>, text: string, party: string): void {
  const parties = found.get(text);
  if (parties === undefined) found.set(text, [party]);
  else parties.push(party);
}
