import { LinkageError } from '../errors.ts';
import type { SourceReading } from '../model/records.ts';
import type { Graph } from './client.ts';
import type { Collected } from './collect.ts';
import type { DifferenceCounts } from './diff.ts';

/** A whole file may leave out at most this part of what its last version held; more looks like a file cut short. */
const MAY_VANISH = 0.2;
/** Below so many facts a list is too short to judge by its parts. */
const JUDGED_FROM = 20;
/** The same for one list of many. */
export const LIST_MAY_LOSE = 0.5;
export const LIST_JUDGED_FROM = 10;

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

/** Listings of a dataset by list: how many are believed and in its last file, and how many of them `$gone` names. */
const LISTINGS_BY_LIST = `
  MATCH (fact:Listing)
  USING INDEX fact:Listing(key)
  WHERE fact.key >= $after AND fact.key < $end AND fact.recordedTo IS NULL AND fact.unseenFrom IS NULL
  WITH fact, fact.key IN $gone AS isGone
  RETURN fact.list AS list, count(*) AS before, sum(CASE WHEN isGone THEN 1 ELSE 0 END) AS gone
  ORDER BY list`;

/**
 * Checks a whole file list by list: one list of many can be cut without the dataset losing much.
 * @throws LinkageError SOURCE_MALFORMED when a list would lose half of its listings or more
 */
export async function checkLists(graph: Graph, dataset: string, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  const parameters = { after: `${dataset}/`, end: `${dataset}0`, gone };
  const rows = await graph.read<{ list: string; before: number; gone: number }>(LISTINGS_BY_LIST, parameters, {
    timeoutMs: 300_000,
  });
  const cut = rows.find((row) => row.before >= LIST_JUDGED_FROM && row.gone >= row.before * LIST_MAY_LOSE);
  if (cut === undefined) return;
  throw tooLittle(
    dataset,
    `${cut.gone} of the ${cut.before} listings of ${cut.list} would vanish, expected less than half`,
  );
}

function tooLittle(dataset: string, what: string): LinkageError {
  return new LinkageError(
    'SOURCE_MALFORMED',
    `${dataset} yields too little: ${what}. Nothing was written; --force imports it all the same.`,
    { dataset },
  );
}
