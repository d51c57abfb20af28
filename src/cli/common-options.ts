import { Option } from 'commander';
import { LinkageError } from '../errors.ts';
import { formatDay } from '../model/days.ts';
import { type AsOf, parseAsOf } from '../model/moments.ts';

/** Options that most questions share. */
export interface QuestionOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  /** File of what is supposed. */
  readonly whatIf?: string;
  readonly json?: boolean;
  readonly lang: 'zh' | 'en';
}

export function asOfOption(): Option {
  return new Option(
    '--as-of <date>',
    'valid time: a date (its whole day) or a moment such as 2025-04-10T04:02:00Z (default: today)',
  );
}

export function knownAtOption(): Option {
  return new Option('--known-at <version>', 'what the graph knew: a version number, a date or a moment (default: now)');
}

export function jsonOption(): Option {
  return new Option('--json', 'print JSON');
}

export function languageOption(): Option {
  return new Option('--lang <language>', 'language of texts for people')
    .choices(['zh', 'en'])
    .default(languageOf(Intl.DateTimeFormat().resolvedOptions().locale));
}

function languageOf(locale: string): 'zh' | 'en' {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The asked moment of valid time; today, by the clock of this machine, when none is asked. */
export function asOfFrom(text: string | undefined): AsOf {
  if (text !== undefined) return parseAsOf(text);
  const now = new Date();
  return parseAsOf(formatDay(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000)));
}

/** `CN,US` as a list of jurisdictions. @throws LinkageError BAD_USER_INPUT */
export function jurisdictionsFrom(text: string): string[] {
  const codes = text.split(',').map((code) => code.trim().toUpperCase());
  for (const code of codes) {
    if (!/^[A-Z]{2}$/.test(code))
      throw new LinkageError(
        'BAD_USER_INPUT',
        `"${code}" is not a jurisdiction: expected two letters such as CN or US.`,
        { value: code },
      );
  }
  return codes;
}

export function whatIfOption(): Option {
  return new Option(
    '--what-if <file>',
    'suppose the facts of a YAML or JSON file (docs/what-if.md) and show the difference; nothing is written',
  );
}
