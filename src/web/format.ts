import type { Language } from './address.ts';

export const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

export { formatDate, placeName } from '../picture/written.ts';

/** Years, months and days in the orders that name their parts or lead with the year; 1/8/2026 is two days, and none of these. */
const WRITTEN_DAYS: readonly RegExp[] = [
  /^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})$/,
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]$/,
  /^(?<day>\d{1,2})\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i,
  /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})$/i,
];

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** A day as people write it in either language (2026-01-02, 2026年1月2日, 2026/1/2, 2 Jan 2026), as YYYY-MM-DD; null for another text. */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  for (const form of WRITTEN_DAYS) {
    const { year = '', month = '', day = '' } = form.exec(plain)?.groups ?? {};
    if (year === '') continue;
    const named = MONTH_NAMES.findIndex(
      (name) => name === month.toLowerCase() || name.slice(0, 3) === month.toLowerCase(),
    );
    const number = /^\d/.test(month) ? month : String(named + 1);
    const iso = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = Date.parse(`${iso}T00:00:00Z`);
    // There is no 30 February, and no month 0.
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
  }
  return null;
}

export function formatCount(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** An interval of per cent as the API gives it. */
export interface ShareInterval {
  readonly minExact: string;
  readonly maxExact: string;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

/** A share in per cent: 34 %, > 50 %, 25–50 %; `unknown` for nothing between 0 and 100. */
export function formatShare({ minExact, maxExact, minOpen, maxOpen }: ShareInterval, unknown: string): string {
  if (minExact === maxExact) return `${minExact} %`;
  if (minExact === '0' && maxExact === '100' && !maxOpen) return minOpen ? '> 0 %' : unknown;
  if (maxExact === '100' && !maxOpen) return `${minOpen ? '>' : '≥'} ${minExact} %`;
  if (minExact === '0' && !minOpen) return `${maxOpen ? '<' : '≤'} ${maxExact} %`;
  return `${minOpen ? '> ' : ''}${minExact}–${maxOpen ? '< ' : ''}${maxExact} %`;
}

/**
 * Text from data as it can be read: marks that turn the direction of writing and other controls are named in place of
 * being obeyed, so that no name can dress up as another.
 */
export function visible(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu, (mark) => {
    const code = mark.codePointAt(0) ?? 0;
    return `⟦U+${code.toString(16).toUpperCase().padStart(4, '0')}⟧`;
  });
}

/** An address that may stand in a link: the web alone; null for scripts and the like. */
export function webAddress(text: string): string | null {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null;
}
