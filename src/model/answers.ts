import type { Freshness } from './freshness.ts';
import type { BilingualText } from './vocabulary.ts';

/** Something that an answer takes for granted. `code` is stable; `about` holds keys. */
export interface Assumption {
  readonly code: AssumptionCode;
  readonly text: BilingualText;
  readonly about: readonly string[];
}

export const ASSUMPTION_CODES = [
  'NO_LATER_EVENT',
  'UNDATED_VALID_ALWAYS',
  'SAME_BY_NAME',
  'UNSEEN_STILL_IN_FORCE',
  'DATE_FROM_EDITION_READ',
  'PARTIAL_DATE_CERTAIN_PART',
  'STATEMENTS_DISAGREE',
  'STATEMENTS_MERGED',
  'UNKNOWN_SHARE_AS_INTERVAL',
  'RESIDUAL_OF_ONE_CLASS',
  'ANALYST_TAG',
  'NOTICE_NOT_OPENED',
  'UNVERIFIED_INCLUDED',
  'UNVERIFIED_LEFT_OUT',
  'STORE_AWAY',
  'SOURCE_STALE',
  'RULE_ASSUMES',
  'SEED_OUTSIDE_RULE',
  'NO_SEED',
  'PROGRAMME_UNKNOWN',
  'PLACE_UNKNOWN',
  'FIELD_UNKNOWN',
  'OWNER_LIST_UNKNOWN',
  'JOINT_COVERS_ALL',
  'HYPOTHETICAL',
] as const;
export type AssumptionCode = (typeof ASSUMPTION_CODES)[number];

/** Something that the answer does not contain because it is not modelled or cannot be known. */
export interface NotModelled {
  readonly code: string;
  readonly text: BilingualText;
}

/** The version of a dataset that an answer rests on. */
export interface DatasetVersion {
  readonly id: string;
  readonly version: number;
  readonly names: BilingualText;
  readonly retrieved: string | null;
  readonly imported: string;
  readonly checksum: string;
  readonly licence: string | null;
  /** The version that this one took back; then the rest speaks of the newest file that is left. */
  readonly withdraws: number | null;
}

/** The version of a dataset that an answer rests on; `freshness` null where nobody says what day it is. */
export interface AnsweredDataset extends DatasetVersion {
  readonly freshness: Freshness | null;
}

/** What every answer carries. `knownAt` is the published version of the graph that was read. */
export interface AnswerFrame {
  readonly asOf: string;
  readonly knownAt: { readonly version: number; readonly published: string | null };
  readonly datasets: readonly AnsweredDataset[];
  readonly assumptions: readonly Assumption[];
  readonly notModelled: readonly NotModelled[];
}
