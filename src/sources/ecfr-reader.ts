import type { Expectation, SourceRecord } from '../model/records.ts';
import type { EcfrBlock } from './ecfr-xml.ts';

/** What a part of the Code gives beside its sections and stays. Lives through both passes over the file. */
export interface EcfrReader {
  /** The first pass: every block in order. @throws LinkageError SOURCE_MALFORMED */
  survey(block: EcfrBlock): void;
  /** The second pass: what a block gives, which may be nothing yet; null for a block that is not carried over. */
  records(block: EcfrBlock): Iterable<SourceRecord> | null;
  /** After the last block. */
  end(): Iterable<SourceRecord>;
  /** After the first pass: what the file must yield if it is the whole of its part; null where it looks cut. */
  expects(): readonly Expectation[] | null;
}

/** A part of which only sections and stays are read. */
export const NO_READER: EcfrReader = {
  survey: () => {},
  records: () => null,
  end: () => [],
  expects: () => null,
};
