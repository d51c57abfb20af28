import { type Difference, isSame } from '../analysis/difference.ts';

type Language = 'zh' | 'en';

/** One kind of parts of an answer, with a line for each that says what matters of it. */
export interface DifferencePart<T> {
  readonly label: Readonly<Record<Language, string>>;
  readonly difference: Difference<T>;
  readonly lineOf: (part: T, language: Language) => string;
}

const WORDS = {
  zh: { heading: '与无此假设相比', none: '无差别', before: '前', after: '后', evidence: '结论相同，依据或细节有变' },
  en: {
    heading: 'Difference from the answer without the hypothesis',
    none: 'none',
    before: 'before',
    after: 'after',
    evidence: 'same in short; its evidence or details change',
  },
} as const;

/** The difference for people: `+` what comes, `-` what goes, `~` what changes, before and after. */
export function differenceText(parts: readonly { text(language: Language): string[] }[], language: Language): string {
  const words = WORDS[language];
  const lines = parts.flatMap((part) => part.text(language));
  return lines.length === 0 ? `${words.heading}: ${words.none}.` : [`${words.heading}:`, ...lines].join('\n');
}

/** Parts of one kind, ready to be written. */
export function differencePart<T>({ label, difference, lineOf }: DifferencePart<T>): {
  text(language: Language): string[];
} {
  return {
    text: (language) => {
      if (isSame(difference)) return [];
      const words = WORDS[language];
      const changed = difference.changed.flatMap(({ before, after }) => {
        const [was, is] = [lineOf(before, language), lineOf(after, language)];
        return was === is ? [`~ ${is}: ${words.evidence}`] : [`~ ${words.before}: ${was}`, `  ${words.after}: ${is}`];
      });
      return [
        `[${label[language]}]`,
        ...difference.added.map((one) => `+ ${lineOf(one, language)}`),
        ...difference.removed.map((one) => `- ${lineOf(one, language)}`),
        ...changed,
      ];
    },
  };
}
