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
  readonly records: AsyncIterable<SourceRecord> | Iterable<SourceRecord>;
}
