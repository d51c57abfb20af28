import { DIMENSIONS } from '../control/owner-effects.ts';
import type { ControlJson } from './control.ts';
import type { OutcomeJson } from './outcome-json.ts';

type Language = 'zh' | 'en';

const WORDS = {
  zh: { requirement: '许可要求', exceptions: '许可例外', review: '审查政策', strictest: '各所有者中最严的要求' },
  en: { requirement: 'requirement', exceptions: 'exceptions', review: 'review', strictest: 'strictest of the owners' },
} as const;

/** Collects, while the outcomes go by, what is told once below the table: the strictest requirements, what to do about open outcomes, red flags. */
export class ControlRemarks {
  readonly #language: Language;
  readonly #strictest = new Map<string, About>();
  readonly #toResolve = new Map<string, About>();
  #flagged: About = { shown: [], count: 0 };

  constructor(language: Language) {
    this.#language = language;
  }

  see({ party, strictest, toResolve, indicator }: OutcomeJson): void {
    if (strictest !== undefined) note(this.#strictest, strictestText(strictest, this.#language), party);
    if (toResolve !== undefined) note(this.#toResolve, toResolve[this.#language], party);
    if (indicator !== undefined) this.#flagged = withOne(this.#flagged, party);
  }

  lines(indicators: ControlJson['indicators']): readonly string[] {
    const words = WORDS[this.#language];
    const flag = this.#flagged.count === 0 ? undefined : indicators?.minority[this.#language];
    return [
      ...[...this.#strictest].map(([text, about]) => `${words.strictest}: ${text}${aboutText(about)}`),
      ...[...this.#toResolve].map(([text, about]) => `${text}${aboutText(about)}`),
      ...(flag === undefined ? [] : [`${flag}${aboutText(this.#flagged)}`]),
    ];
  }
}

function strictestText(strictest: NonNullable<OutcomeJson['strictest']>, language: Language): string {
  const words = WORDS[language];
  const parts = DIMENSIONS.map((dimension) => {
    const one = strictest[dimension];
    return `${words[dimension]}: ${one[language]} [${one.list}${one.certain ? '' : '?'}]`;
  });
  return parts.join('; ');
}

/** Of a million parties the first few are named. */
interface About {
  readonly shown: readonly string[];
  readonly count: number;
}

const SHOWN = 5;

/** The first few of a list in brackets, and how many more. */
export function listOf(about: readonly string[]): string {
  return aboutText({ shown: about.slice(0, SHOWN), count: about.length });
}

function aboutText({ shown, count }: About): string {
  if (count === 0) return '';
  const more = count > SHOWN ? ` +${count - SHOWN}` : '';
  return ` (${shown.join(', ')}${more})`;
}

function note(found: Map<string, About>, text: string, party: string): void {
  found.set(text, withOne(found.get(text) ?? { shown: [], count: 0 }, party));
}

function withOne({ shown, count }: About, party: string): About {
  return { shown: count < SHOWN ? [...shown, party] : shown, count: count + 1 };
}
