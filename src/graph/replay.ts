import type { Confirmed } from './confirmed.ts';
import type { ShapeName } from './shapes.ts';

/** A version of a dataset as a withdrawal looks at it. */
export interface DatasetStep {
  readonly n: number;
  readonly whole: boolean;
  /** What a whole reading left out was closed. */
  readonly revises: boolean;
  /** For a file that was a part of its dataset: what it said again without a change. */
  readonly confirmed: Confirmed;
}

/** A revision as far as it matters whether it stands. */
export interface KeptRevision {
  readonly key: string;
  readonly shape: ShapeName;
  readonly hash: string;
  readonly recordedFrom: number;
  readonly recordedTo: number | null;
  readonly unseenFrom: number | null;
}

/** What stands of a key: a revision, and whether a later whole file no longer holds it. */
export interface Standing {
  readonly revision: KeptRevision;
  readonly unseen: boolean;
}

/**
 * What would stand of one key if its dataset had been loaded by these versions alone. Each version stated a revision,
 * was silent, or – a whole file – left the key out; which of the three is seen from what the store recorded then.
 * @param revisions all revisions of the key
 * @param steps the versions that count, the first first
 */
export function replay(revisions: readonly KeptRevision[], steps: readonly DatasetStep[]): Standing | null {
  let standing = null as Standing | null;
  for (const step of steps) {
    const stated = statedBy(revisions, step);
    if (stated === 'silent') continue;
    if (stated !== 'left out') standing = { revision: stated, unseen: false };
    else if (step.revises) standing = null;
    else if (standing !== null) standing = { revision: standing.revision, unseen: true };
  }
  return standing;
}

function statedBy(
  revisions: readonly KeptRevision[],
  { n, whole, confirmed }: DatasetStep,
): KeptRevision | 'silent' | 'left out' {
  const added = revisions.find(({ recordedFrom }) => recordedFrom === n);
  if (added !== undefined) return added;
  const open = revisions.find(
    ({ recordedFrom, recordedTo }) => recordedFrom < n && (recordedTo === null || recordedTo > n),
  );
  const isUnseen = open === undefined || (open.unseenFrom !== null && open.unseenFrom <= n);
  if (whole) return isUnseen ? 'left out' : open;
  return !isUnseen && confirmed.has(open.shape, open.key) ? open : 'silent';
}

/** What a withdrawal does to one key. `add`: the revision whose content becomes a new one. */
export interface Correction {
  readonly close: KeptRevision | null;
  readonly add: KeptRevision | null;
  /** What stands afterwards and is no longer in the newest file. */
  readonly unseen: KeptRevision | null;
}

/** How what stands becomes what would; null where nothing is to be done. */
export function correctionOf(revisions: readonly KeptRevision[], wanted: Standing | null): Correction | null {
  const current = revisions.find(({ recordedTo }) => recordedTo === null) ?? null;
  if (wanted === null) return current === null ? null : { close: current, add: null, unseen: null };
  const isSame = current !== null && current.hash === wanted.revision.hash && current.shape === wanted.revision.shape;
  const isUnseen = current !== null && current.unseenFrom !== null;
  if (isSame && isUnseen === wanted.unseen) return null;
  if (isSame && wanted.unseen) return { close: null, add: null, unseen: current };
  return { close: current, add: wanted.revision, unseen: wanted.unseen ? wanted.revision : null };
}
