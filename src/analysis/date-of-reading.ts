import type { Fact } from '../model/facts.ts';

/** Place in a source that gives no date of beginning, so that the day on which its edition was read stands for it. */
const EDITION_READ = 'date from edition read';
/** The same where each edition repeats the list: the first one that was read which names the party. */
const FIRST_SEEN = /^first seen in the edition of /;

/**
 * Whether a fact began on its first day or at any time before: its date is only that of the edition in which it was met.
 * Such a date is an upper bound, never a beginning.
 */
export function isDateOfReading({ citations }: Pick<Fact, 'citations'>): boolean {
  return citations.some(({ at }) => at === EDITION_READ || (at !== undefined && FIRST_SEEN.test(at)));
}
