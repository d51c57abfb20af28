import { WHOLE } from '../model/shares.ts';
import { datasetOfTag, isFringe, maxOpenOfTag, minOpenOfTag, natureOfTag } from './columns.ts';
import { DISAGREED, MAX_OPEN, MERGED, MIN_OPEN, UNCERTAIN } from './edge-flags.ts';

/** The columns that say what a statement states. */
export interface StatementColumns {
  readonly tag: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** A share with the flags of its edge. */
export interface MergedShare {
  readonly low: number;
  readonly high: number;
  readonly flags: number;
}

export function flagsOf(columns: StatementColumns, row: number): number {
  const tag = columns.tag[row] ?? 0;
  const low = isFringe(tag, columns.low[row] ?? 0) ? UNCERTAIN : minOpenOfTag(tag) ? MIN_OPEN : 0;
  return low | (maxOpenOfTag(tag) ? MAX_OPEN : 0);
}

function single(columns: StatementColumns, row: number): MergedShare {
  return { low: columns.low[row] ?? 0, high: columns.high[row] ?? 0, flags: flagsOf(columns, row) };
}

/**
 * What statements of one holding, best first, say together. Across datasets the first one wins; statements of the winning
 * dataset that are valid together give the largest minimum and the capped sum of the maxima. Where partial dates leave
 * open whether the winner holds, the next one counts too: the interval spans both.
 */
export function mergeStatements(columns: StatementColumns, rows: readonly number[]): MergedShare {
  let rest = rows;
  let result: MergedShare | null = null;
  let open = true;
  while (rest.length > 0 && open) {
    const lead = columns.tag[rest[0] ?? 0] ?? 0;
    const isOfLead = (row: number): boolean => {
      const tag = columns.tag[row] ?? 0;
      return datasetOfTag(tag) === datasetOfTag(lead) && natureOfTag(tag) === natureOfTag(lead);
    };
    const group = mergeDataset(rest.filter(isOfLead).map((row) => single(columns, row)));
    rest = rest.filter((row) => !isOfLead(row));
    open = (group.flags & UNCERTAIN) !== 0;
    result = result === null ? group : spanOf(result, group);
  }
  const kept = result ?? { low: 0, high: 0, flags: 0 };
  const disagrees = rest.some((row) => {
    const other = single(columns, row);
    return other.high !== kept.high || ((other.flags & UNCERTAIN) === 0 && other.low !== kept.low);
  });
  return disagrees ? { ...kept, flags: kept.flags | DISAGREED } : kept;
}

/** Statements of one dataset, valid together. */
function mergeDataset(shares: readonly MergedShare[]): MergedShare {
  const [only] = shares;
  if (only !== undefined && shares.length === 1) return only;
  const lowest = shares.reduce((best, one) => (one.low > best.low ? one : best));
  const open = shares.some(({ flags }) => (flags & MAX_OPEN) !== 0);
  const sum = shares.reduce((total, { high, flags }) => total + high + ((flags & MAX_OPEN) !== 0 ? 1 : 0), 0);
  const capped = sum > WHOLE;
  return {
    low: lowest.low,
    high: capped ? WHOLE : open ? sum - 1 : sum,
    flags:
      MERGED |
      (lowest.flags & MIN_OPEN) |
      (open && !capped ? MAX_OPEN : 0) |
      (shares.every(({ flags }) => (flags & UNCERTAIN) !== 0) ? UNCERTAIN : 0),
  };
}

/** The better statement may or may not hold; if it does not, the next one does. */
function spanOf(better: MergedShare, next: MergedShare): MergedShare {
  const highest = next.high > better.high ? next : better;
  const differs = next.high !== better.high;
  return {
    low: 0,
    high: highest.high,
    flags: ((better.flags | next.flags) & MERGED) | (highest.flags & MAX_OPEN) | UNCERTAIN | (differs ? DISAGREED : 0),
  };
}
