import type { Hash } from 'node:crypto';
import { slugOf } from './ftm-programmes.ts';
import { readFtmTable } from './ftm-table.ts';
import { malformedAt } from './text-stream.ts';

const REQUIRED = ['canonical_id', 'entity_id', 'prop', 'schema', 'value', 'dataset'] as const;
const OPTIONAL = [
  'prop_type',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
  'target',
] as const;
const TABLE = { name: 'statements', required: REQUIRED, optional: OPTIONAL } as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** Columns that are not carried over; `id` is a digest of the row. */
const UNREAD: readonly Column[] = ['origin', 'lang', 'original_value', 'first_seen', 'id', 'target'];

/** One statement: that a dataset gives a property of an entity a value. */
export interface Statement {
  /** The entity that it is about, once records are known to be the same. */
  readonly canonical: string;
  /** The entity as its dataset calls it. */
  readonly own: string;
  readonly prop: string;
  /** Whether the value is the id of an entity; null where the file does not say. */
  readonly isEntity: boolean | null;
  readonly schema: string;
  readonly value: string;
  readonly dataset: string;
  readonly lastSeen: string;
  /** Found by enrichment, not adopted. */
  readonly isExternal: boolean;
  readonly unread: readonly string[];
  readonly where: string;
}

/** Streams the rows of a table of statements. @throws LinkageError SOURCE_MALFORMED that names line and column */
export async function* readStatements(path: string, digest?: Hash): AsyncGenerator<Statement> {
  for await (const { cell, where } of readFtmTable(path, TABLE, digest)) {
    for (const column of REQUIRED) {
      if (cell(column) === '' && column !== 'value') throw malformedAt(where, `${column} is empty`);
    }
    for (const column of ['canonical_id', 'entity_id'] as const) {
      if (/\s/.test(cell(column))) throw malformedAt(where, `the ${column} "${cell(column)}" has a space in it`);
    }
    if (slugOf(cell('dataset')) === '') {
      throw malformedAt(where, `dataset "${cell('dataset')}" is no id: expected letters and digits`);
    }
    const type = cell('prop_type');
    yield {
      canonical: cell('canonical_id'),
      own: cell('entity_id'),
      prop: cell('prop'),
      isEntity: type === '' ? null : type === 'entity',
      schema: cell('schema'),
      value: cell('value'),
      dataset: cell('dataset'),
      lastSeen: cell('last_seen'),
      isExternal: /^(t|true|1|yes)$/i.test(cell('external')),
      unread: UNREAD.filter((column) => cell(column) !== ''),
      where,
    };
  }
}
