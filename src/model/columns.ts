import type { AsOf } from './moments.ts';

/**
 * All revisions of all holdings as append-only columns, one row per revision and per part of its validity.
 *
 * A fact with partial dates has up to three rows: the certain part with its share, and before and after it fringes with
 * low 0, in which it may or may not have held. So one pair of days per row serves both runs.
 * Rows of one owner stand together (`outStart[owner] … outStart[owner + 1]`), sorted by (asset, right, rank); rank 0 wins.
 * Shares are billionths, days half-open since 1970, recorded times graph versions (RECORDED_OPEN = still believed).
 */
export interface HoldingColumns {
  readonly rows: number;
  readonly parties: number;
  readonly outStart: Int32Array;
  readonly owner: Int32Array;
  readonly asset: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly recordedFrom: Int32Array;
  readonly recordedTo: Int32Array;
  /** dataset << 8 | confidence << 6 | maxOpen << 5 | minOpen << 4 | nature << 2 | right (index into RIGHTS, or RIGHT_CONTROL for a control finding) */
  readonly tag: Int32Array;
  /** Number of the fact revision, for the cold columns. */
  readonly fact: Int32Array;
  /** Row numbers by asset: `inRow[inStart[asset] … inStart[asset + 1]]`. */
  readonly inStart: Int32Array;
  readonly inRow: Int32Array;
  /** Rows that came after the sorting; null where there can be none. */
  readonly overflow: OverflowRows | null;
}

/**
 * Rows behind the sorted ones, in chains by owner and by asset, the newest first. Heads and links hold row number + 1, so
 * that 0 ends a chain; links are found by row number − `base`. A reader passes over rows that his `rows` does not count.
 * Parties beyond the length of `outStart` and `inStart` have no sorted rows.
 */
export interface OverflowRows {
  readonly base: number;
  readonly ownerHead: Int32Array;
  readonly ownerNext: Int32Array;
  readonly assetHead: Int32Array;
  readonly assetNext: Int32Array;
}

export const RECORDED_OPEN = 2_147_483_647;
export const RIGHT_CONTROL = 2;

/**
 * The one predicate of every question: as-of, what was known, whose data, who is whom.
 * `version` is the published version pinned for the request; `datasets` null = all; `rep` gives for each party the number
 * of its representative, null = everybody is himself. `includeUnverified` lets facts of that confidence count.
 */
export interface View {
  readonly version: number;
  readonly asOf: AsOf;
  readonly datasets: ReadonlySet<number> | null;
  readonly rep: Int32Array | null;
  readonly includeUnverified: boolean;
}
