import { LinkageError, readArgument } from '../errors.ts';
import type { DatasetVersion } from '../model/answers.ts';
import { parseAsOf } from '../model/moments.ts';

/** A version that readers may pin; `published` null for the empty graph 0. */
export interface PinnedVersion {
  readonly version: number;
  readonly published: string | null;
}

/** Before the first publication nothing was known. */
const EMPTY: PinnedVersion = { version: 0, published: null };

const DAY_MS = 86_400_000;

/**
 * The version that `knownAt` means: a whole number, or the last one published by a moment. A date means by its end, UTC.
 * @param history all published versions, oldest first
 * @throws LinkageError BAD_USER_INPUT for another text, and for a version that is not published
 */
export function resolveKnownAt(history: readonly DatasetVersion[], text: string): PinnedVersion {
  if (/^\d+$/.test(text)) {
    const asked = Number(text);
    const found = history.find(({ version }) => version === asked);
    if (found !== undefined) return { version: found.version, published: found.imported };
    if (asked === 0) return EMPTY;
    const last = history.at(-1)?.version ?? 0;
    throw new LinkageError('BAD_USER_INPUT', `knownAt ${text} is not published yet; the last version is ${last}.`, {
      argument: 'knownAt',
      value: text,
      last,
    });
  }
  const until = endOf(text);
  const last = history.findLast(({ imported }) => Date.parse(imported) <= until);
  return last === undefined ? EMPTY : { version: last.version, published: last.imported };
}

/** Last millisecond that a text of `knownAt` takes in. */
function endOf(text: string): number {
  const asOf = readArgument('knownAt', () => parseAsOf(text));
  return asOf.kind === 'date' ? (asOf.day + 1) * DAY_MS - 1 : Date.parse(text);
}
