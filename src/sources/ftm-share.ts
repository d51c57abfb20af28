import { LinkageError } from '../errors.ts';
import { parseShare, type ShareInterval, UNKNOWN_SHARE } from '../model/shares.ts';

/** A share as written; `fraction`: it may have been meant as a fraction of one (0.5 for a half). */
export interface WrittenShare {
  readonly share: ShareInterval;
  readonly fraction: boolean;
}

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)\s*(?:%|percent|per cent)?`;
const MORE = '(?:>|more than|over|above|exceeding)';
const AT_LEAST = '(?:>=|≥|at least|minimum|min\\.?|from)';
const LESS = '(?:<|less than|below|under)';
const UP_TO = '(?:<=|≤|up to|at most|not more than|no more than|maximum|max\\.?)';

/** Each pattern, and the bounds that it states as `parseShare` reads them. The first that fits counts. */
const PATTERNS: readonly (readonly [RegExp, (a: string, b: string) => readonly [string, string]])[] = [
  [pattern(NUMBER), (a) => [a, a]],
  [pattern(`(?:between )?${NUMBER} ?(?:-|–|—|to|and|\\.\\.) ?${NUMBER}`), (a, b) => [a, b]],
  [pattern(`from ${NUMBER} ?(?:to|up to) ?${NUMBER}`), (a, b) => [a, b]],
  [pattern(`${MORE} ?${NUMBER},?(?: and| but)? ${UP_TO} ?${NUMBER}`), (a, b) => [`>${a}`, b]],
  [pattern(`${MORE} ?${NUMBER},?(?: and| but)? ${LESS} ?${NUMBER}`), (a, b) => [`>${a}`, `<${b}`]],
  [pattern(`${AT_LEAST} ?${NUMBER},?(?: and| but)? ${LESS} ?${NUMBER}`), (a, b) => [a, `<${b}`]],
  [pattern(`${AT_LEAST} ?${NUMBER}`), (a) => [a, '']],
  [pattern(`${NUMBER} ?(?:\\+|or more)`), (a) => [a, '']],
  [pattern(`${MORE} ?${NUMBER}`), (a) => [`>${a}`, '']],
  [pattern(`${UP_TO} ?${NUMBER}`), (a) => ['', a]],
  [pattern(`${LESS} ?${NUMBER}`), (a) => ['', `<${a}`]],
];

/**
 * Reads the free text of a FollowTheMoney percentage: `50`, `50%`, `0.5` (per cent, as written), `25-50`,
 * `more than 25 up to 50`, `>50`; empty means unknown.
 * @throws LinkageError BAD_USER_INPUT for a text that states no share between 0 and 100 per cent.
 */
export function readWrittenShare(text: string): WrittenShare {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (plain === '') return { share: UNKNOWN_SHARE, fraction: false };
  for (const [form, bounds] of PATTERNS) {
    const found = form.exec(plain);
    if (found === null) continue;
    const [low, high] = bounds(decimal(found[1]), decimal(found[2]));
    return { share: parseShare(low, high), fraction: /^(0[.,]\d+|1([.,]0+)?)$/.test(plain) };
  }
  throw new LinkageError(
    'BAD_USER_INPUT',
    `"${text}" is not a share in per cent, such as 50, 25-50, >50 or "more than 25 up to 50".`,
    { value: text },
  );
}

function pattern(text: string): RegExp {
  return new RegExp(`^${text}$`);
}

function decimal(text: string | undefined): string {
  return (text ?? '').replace(',', '.');
}
