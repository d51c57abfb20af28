import type { Fact } from './facts.ts';
import type { Thing } from './things.ts';

/** What a source yields: a description of a thing, or a fact; `where` names the line or path for error messages. */
export type SourceRecord =
  | { readonly kind: 'thing'; readonly thing: Thing; readonly where: string }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly where: string };

/** The dataset that an import belongs to. */
export interface DatasetHeader {
  readonly id: string;
  readonly names: { readonly zh: string; readonly en: string };
  readonly publisher: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly retrieved: string | null;
  /** SHA-256 of the bytes read, hexadecimal. */
  readonly checksum: string;
}

/** A file or folder opened as records. `whole`: it claims to be the whole dataset, so facts that it no longer holds have vanished. */
export interface SourceReading {
  readonly dataset: DatasetHeader;
  readonly whole: boolean;
  /** With `whole`: what it leaves out is no longer believed, instead of unseen. For what a program concludes, never for a file. */
  readonly revises?: boolean;
  readonly records: AsyncIterable<SourceRecord> | Iterable<SourceRecord>;
  /** What the import must yield at least; a miss stops it unless forced. Absolute when the file claims to be the whole list. */
  readonly expects?: readonly Expectation[];
  /** Source fields that were met and are not carried over, with how often. Complete once the records have been read. */
  readonly dropped?: () => ReadonlyMap<string, number>;
  /** What was carried over but deserves a look. Complete once the records have been read. */
  readonly warnings?: () => readonly SourceWarning[];
}

/** A remark on the source, how often it applied, and where first. */
export interface SourceWarning {
  readonly text: string;
  readonly count: number;
  readonly first: string;
}

/** At least so many records of a kind: a fact type, or `thing:<label>`. */
export interface Expectation {
  readonly what: string;
  readonly atLeast: number;
}
