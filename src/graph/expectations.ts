import { LinkageError } from '../errors.ts';
import type { SourceReading } from '../model/records.ts';
import type { Collected } from './collect.ts';
import type { DifferenceCounts } from './diff.ts';

/** A whole file may leave out at most this part of what its last version held; more looks like a file cut short. */
const MAY_VANISH = 0.2;
/** Below so many facts a list is too short to judge by its parts. */
const JUDGED_FROM = 20;

/**
 * Checks what an import must yield at least, before anything is written.
 * @throws LinkageError SOURCE_MALFORMED that says what was expected and what came
 */
export function checkYield(reading: SourceReading, counts: ReadonlyMap<string, number>): void {
  for (const { what, atLeast } of reading.expects ?? []) {
    const found = counts.get(what) ?? 0;
    if (found >= atLeast) continue;
    throw tooLittle(reading.dataset.id, `${found} of ${what}, expected at least ${atLeast} of the whole list`);
  }
}

/**
 * Checks a whole file against the last version of its dataset.
 * @throws LinkageError SOURCE_MALFORMED when more than a fifth of the facts that were there would vanish
 */
export function checkVanishing(collected: Collected, { unseen, changed, returned, unchanged }: DifferenceCounts): void {
  const before = unseen + changed + unchanged;
  if (before < JUDGED_FROM || unseen <= before * MAY_VANISH) return;
  throw tooLittle(
    collected.dataset.id,
    `${unseen} of the ${before} facts of its last version would vanish (${changed + returned + unchanged} are there), expected at most a fifth`,
  );
}

function tooLittle(dataset: string, what: string): LinkageError {
  return new LinkageError(
    'SOURCE_MALFORMED',
    `${dataset} yields too little: ${what}. Nothing was written; --force imports it all the same.`,
    { dataset },
  );
}
