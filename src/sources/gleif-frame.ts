import { LinkageError } from '../errors.ts';
import { type PartialDate, parsePartialDate } from '../model/days.ts';
import { hasRightCheckDigits, isLei } from '../model/identifiers.ts';
import type { SourceRecord } from '../model/records.ts';
import type { RecordTree } from './record-tree.ts';
import { type Tally, WRONG_CHECK_DIGITS } from './tally.ts';
import type { TextSet } from './text-set.ts';
import { malformedAt } from './text-stream.ts';

/** What the reading of every record of one file needs. */
export interface GleifFrame {
  readonly dataset: string;
  readonly source: string;
  readonly tally: Tally;
  /** Parties that were given out already. */
  readonly given: TextSet;
  /** What relationships and exceptions were given out already. */
  readonly used: TextSet;
}

/** The identifier at a path. @throws LinkageError SOURCE_MALFORMED for what is none; wrong check digits are a warning. */
export function takeLei({ tally }: GleifFrame, record: RecordTree, ...paths: readonly string[]): string {
  const lei = record.require(...paths);
  if (!isLei(lei)) {
    throw malformedAt(
      `${record.where} ${paths[0]}`,
      `found "${lei.slice(0, 60)}": expected 18 letters or digits and two digits`,
    );
  }
  if (!hasRightCheckDigits(lei)) tally.warn(record.where, WRONG_CHECK_DIGITS);
  return lei;
}

/** The index names one party by one identifier everywhere. */
export function leiKey(lei: string): string {
  return `party:lei-${lei}`;
}

/** The day of a date with or without time, as the source writes it; null where there is none. @throws LinkageError SOURCE_MALFORMED */
export function dayOf(record: RecordTree, text: string | null, path: string): PartialDate | null {
  if (text === null) return null;
  try {
    return parsePartialDate(text.replace(/[T ].*$/, ''));
  } catch (cause) {
    if (!(cause instanceof LinkageError)) throw cause;
    throw malformedAt(`${record.where} ${path}`, cause.message.replace(/\.$/, ''), cause);
  }
}

/** A party that a relationship only points to: the file of identifiers describes it better. */
export function* strangerRecord(frame: GleifFrame, lei: string, where: string): Generator<SourceRecord> {
  const key = leiKey(lei);
  if (!frame.given.add(key)) return;
  yield {
    kind: 'thing',
    thing: {
      label: 'Party',
      key,
      names: { original: lei },
      aliases: [],
      properties: { kind: 'unknown' },
      identifiers: [{ scheme: 'lei', value: lei }],
      confidence: 'unverified',
      citations: [{ source: frame.source, at: lei }],
    },
    where,
  };
}
