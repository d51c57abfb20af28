import { LinkageError } from '../errors.ts';

/** Billionths of the whole: 100 % is 1,000,000,000 and fits an Int32; one billionth is 0.0000001 per cent. */
export type Billionths = number;

export const WHOLE: Billionths = 1_000_000_000;

/**
 * What is known of a share. An exact share has `min === max`; an unknown one is 0 to 100 %.
 * An open end (`>50`, `<75`) is stored as one billionth more or less, with its flag, and shown as `>` and `<`.
 */
export interface ShareInterval {
  readonly min: Billionths;
  readonly max: Billionths;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
}

export const UNKNOWN_SHARE: ShareInterval = { min: 0, max: WHOLE, minOpen: false, maxOpen: false };

/**
 * Reads per cent as decimal text, one text for each end: `25`, `49.99`, `>50`, `<75`; empty means unknown.
 * Decimals finer than a billionth of the whole round outward, so that nothing is claimed that the text does not say.
 * @throws LinkageError BAD_USER_INPUT for anything that is not a share between 0 and 100 per cent, or a minimum above the maximum.
 */
export function parseShare(minText: string, maxText: string): ShareInterval {
  const low = minText.trim();
  const high = maxText.trim();
  const minOpen = low.startsWith('>');
  const maxOpen = high.startsWith('<');
  const min = low === '' ? 0 : toBillionths(minOpen ? low.slice(1) : low, 'down') + (minOpen ? 1 : 0);
  const max = high === '' ? WHOLE : toBillionths(maxOpen ? high.slice(1) : high, 'up') - (maxOpen ? 1 : 0);
  if (min > max || min > WHOLE || max < 0) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `A share from "${minText}" to "${maxText}" per cent is empty: expected min ≤ max within 0 and 100.`,
    );
  }
  return { min, max, minOpen, maxOpen };
}

/** Per cent as people suppose them: `34`, `>50`, `<75`, `unknown`, or both ends apart. @throws as `parseShare` */
export function parseSupposedShare(
  given: string | { readonly min?: string | undefined; readonly max?: string | undefined },
): ShareInterval {
  if (typeof given !== 'string') return parseShare(given.min ?? '', given.max ?? '');
  if (given === 'unknown') return UNKNOWN_SHARE;
  return parseShare(given.startsWith('<') ? '' : given, given.startsWith('>') ? '' : given);
}

/** Reads an exact share in per cent. */
export function exactShare(text: string): ShareInterval {
  return parseShare(text, text);
}

const DECIMAL = /^(\d{1,3})(?:\.(\d+))?$/;

function toBillionths(text: string, rounding: 'down' | 'up'): Billionths {
  const found = DECIMAL.exec(text.trim());
  if (found === null)
    throw new LinkageError('BAD_USER_INPUT', `"${text}" is not a share in per cent, such as 25 or 49.99.`, {
      value: text,
    });
  const decimals = found[2] ?? '';
  const kept = decimals.slice(0, 7).padEnd(7, '0');
  const rest = /[1-9]/.test(decimals.slice(7));
  const value = Number(found[1]) * 10_000_000 + Number(kept) + (rest && rounding === 'up' ? 1 : 0);
  if (value > WHOLE) throw new LinkageError('BAD_USER_INPUT', `"${text}" per cent is above 100.`, { value: text });
  return value;
}

/** Exact decimal text of a share in per cent, at most 7 decimals: 500000000 → `50`, 1 → `0.0000001`. */
export function formatPercent(value: Billionths): string {
  const sign = value < 0 ? '-' : '';
  const absolute = Math.abs(value);
  const decimals = String(absolute % 10_000_000)
    .padStart(7, '0')
    .replace(/0+$/, '');
  return `${sign}${Math.floor(absolute / 10_000_000)}${decimals === '' ? '' : `.${decimals}`}`;
}

/** Share as JSON shows it: per cent, plain bounds; an open end adds its flag. */
export interface ShareJson {
  readonly min: number;
  readonly max: number;
  readonly minOpen?: true;
  readonly maxOpen?: true;
}

/** The number that `formatPercent` spells: a quotient of two whole numbers is the double next to it, as is a text read. */
const toPercent = (value: Billionths): number => value / 10_000_000;

export function shareToJson(share: ShareInterval): ShareJson {
  return {
    min: toPercent(share.min - (share.minOpen ? 1 : 0)),
    max: toPercent(share.max + (share.maxOpen ? 1 : 0)),
    ...(share.minOpen && { minOpen: true as const }),
    ...(share.maxOpen && { maxOpen: true as const }),
  };
}

/** A share as an answer shows it, in per cent, back in billionths: per cent with seven decimals are whole numbers of them. */
export function shareFromJson({ min, max, minOpen, maxOpen }: ShareJson): ShareInterval {
  return {
    min: fromPercent(min) + (minOpen === true ? 1 : 0),
    max: fromPercent(max) - (maxOpen === true ? 1 : 0),
    minOpen: minOpen === true,
    maxOpen: maxOpen === true,
  };
}

function fromPercent(percent: number): Billionths {
  return Math.round((percent * WHOLE) / 100);
}

/** Share for people: `50 %`, `>50–75 %`, `unknown` or `份额不明`. */
export function shareToText(share: ShareInterval, language: 'zh' | 'en'): string {
  if (share.min === 0 && share.max === WHOLE) return language === 'zh' ? '份额不明' : 'an unknown share';
  const low = `${share.minOpen ? '>' : ''}${formatPercent(share.min - (share.minOpen ? 1 : 0))}`;
  const high = `${share.maxOpen ? '<' : ''}${formatPercent(share.max + (share.maxOpen ? 1 : 0))}`;
  return low === high ? `${low} %` : `${low}–${high} %`;
}
