import type { Hash } from 'node:crypto';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type CslRow, rowOf, splitList } from './csl-row.ts';
import { readJsonParts } from './json-elements.ts';
import { malformedAt, readText } from './text-stream.ts';

/** What a file says of itself, beside its rows. */
export interface CslHead {
  /** Rows that the file says it has, by list; null where it says nothing. */
  rowsBySource: Readonly<Record<string, number>> | null;
  rows: number | null;
  retrieved: string | null;
  /** Members of the file beside the rows that are not carried over. */
  readonly unread: string[];
}

export function emptyHead(): CslHead {
  return { rowsBySource: null, rows: null, retrieved: null, unread: [] };
}

export type CslRows = (path: string, head: CslHead, digest?: Hash) => AsyncGenerator<CslRow>;

/** JSON of trade.gov: a list of rows, or an object with `results`. */
export async function* readCslJson(path: string, head: CslHead, digest?: Hash): AsyncGenerator<CslRow> {
  for await (const part of readJsonParts(path, new Set(['results']), digest)) {
    if (part.kind === 'element') yield rowOf(part.value, part.where);
    else if (part.name === 'search_performed_at') head.retrieved = dayIn(part.value);
    else head.unread.push(part.name);
  }
}

const READ_MEMBERS: ReadonlySet<string> = new Set([
  'entryCount',
  'countsBySource',
  'retrievedAt',
  'sourceGeneratedAt',
  'fieldKey',
  'tables',
]);

interface CompactField {
  readonly field: string;
  readonly table: readonly unknown[] | null;
}

/** The whole list in short: `fieldKey` says what the letters of an entry mean and which index into which table they are. */
export async function* readCslCompact(path: string, head: CslHead, digest?: Hash): AsyncGenerator<CslRow> {
  const members = new Map<string, unknown>();
  let fields: ReadonlyMap<string, CompactField> | null = null;
  let read = 0;
  for await (const part of readJsonParts(path, new Set(['entries']), digest)) {
    if (part.kind === 'member') {
      members.set(part.name, part.value);
      continue;
    }
    fields ??= fieldsOf(members, basename(path));
    yield rowOf(unpack(part.value, fields, part.where), part.where);
    read += 1;
  }
  if (read === 0) throw malformedAt(basename(path), 'the file has no entries: expected "entries" with the whole list');
  const count = members.get('entryCount');
  head.rows = typeof count === 'number' ? count : null;
  head.rowsBySource = countsIn(members.get('countsBySource'));
  head.unread.push(...[...members.keys()].filter((name) => !READ_MEMBERS.has(name)));
  head.retrieved = dayIn(members.get('retrievedAt')) ?? dayIn(members.get('sourceGeneratedAt'));
}

const COLUMNS = [
  'source',
  'entity_number',
  'type',
  'programs',
  'name',
  'addresses',
  'federal_register_notice',
  'start_date',
  'end_date',
  'alt_names',
  'ids',
] as const;
const LIST_COLUMNS: ReadonlySet<string> = new Set(['programs', 'alt_names', 'nationalities', 'citizenships']);

/** CSV of trade.gov: 28 columns, in new files `_id` before them; several values of a cell are joined by `; `. */
export async function* readCslCsv(path: string, _head: CslHead, digest?: Hash): AsyncGenerator<CslRow> {
  const file = basename(path);
  const parser = parse({ info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  const source = Readable.from(readText(path, digest));
  source.on('error', (cause) => parser.destroy(cause));
  source.pipe(parser);
  let header: readonly string[] | null = null;
  let line = 1;
  try {
    for await (const one of parser as AsyncIterable<{ record: readonly string[]; info: { lines: number } }>) {
      const where = `${file}:${line}`;
      line = one.info.lines + 1;
      if (header === null) header = checkHeader(one.record, where);
      else yield rowOf(fromCells(header, one.record, where), where);
    }
  } catch (cause) {
    if (cause instanceof CsvError) throw csvProblem(cause, file);
    throw cause;
  } finally {
    source.destroy();
  }
  if (header === null) throw malformedAt(file, `the file is empty: expected the columns ${COLUMNS.join(', ')}`);
}

function checkHeader(record: readonly string[], where: string): readonly string[] {
  const missing = COLUMNS.filter((column) => !record.includes(column));
  if (missing.length > 0) throw malformedAt(where, `the header lacks ${missing.join(', ')}`);
  return record;
}

function csvProblem(cause: CsvError, file: string): Error {
  const where = `${file}:${Number(cause['lines'] ?? 1)}`;
  if (cause.code === 'CSV_QUOTE_NOT_CLOSED') {
    return malformedAt(where, 'the file ends in the middle of a quoted cell: expected the rest of it', cause);
  }
  return malformedAt(where, `the row is not CSV (${cause.message.replace(/\.$/, '')})`, cause);
}

function fromCells(header: readonly string[], cells: readonly string[], where: string): Record<string, unknown> {
  if (cells.length !== header.length) {
    throw malformedAt(where, `the row has ${cells.length} columns: expected ${header.length}, as in the header`);
  }
  const row: Record<string, unknown> = {};
  for (const [place, column] of header.entries()) {
    const cell = cells[place] ?? '';
    if (cell === '') continue;
    if (column === 'addresses') row[column] = splitList(cell).map(addressFrom);
    else if (column === 'ids') row[column] = splitList(cell).map(idFrom);
    else row[column] = LIST_COLUMNS.has(column) ? splitList(cell) : cell;
  }
  return row;
}

/** `37 Main Road, Dubai, AE`: the country stands last. */
function addressFrom(text: string): Record<string, string> {
  const country = /(?:^|,\s*)([A-Z]{2})$/.exec(text);
  if (country === null) return { address: text };
  return { address: text.slice(0, country.index), country: country[1] ?? '' };
}

const ID_TYPE =
  /\b(id|ids|no\.?|number|passport|code|registration|identification|certificate|lei|bic|website|address|card|determination|information|risk|flag|mercantil|nit|ruc|rfc|rif)\b|#|:$/i;

/** `CH, CHE-427.006.032, Company Number`: country, number, type; in other files the type stands first. */
function idFrom(text: string): Record<string, string> {
  const parts = text.split(/,\s+/);
  const country = parts.length > 1 && /^[A-Z]{2}$/.test(parts[0] ?? '') ? (parts.shift() ?? '') : '';
  const last = parts.at(-1) ?? '';
  const typeFirst = !ID_TYPE.test(last) && ID_TYPE.test(parts[0] ?? '');
  const type = (typeFirst ? parts.shift() : parts.pop()) ?? '';
  return { type, number: parts.join(', '), country };
}

function fieldsOf(members: ReadonlyMap<string, unknown>, file: string): ReadonlyMap<string, CompactField> {
  const [key, tables] = [members.get('fieldKey'), members.get('tables')];
  if (!isRecord(key) || !isRecord(tables)) {
    throw malformedAt(file, '"fieldKey" or "tables" does not stand before "entries": expected what the letters mean');
  }
  return new Map(
    Object.entries(key).map(([letter, meaning]) => {
      const text = String(meaning);
      const table = /index into tables\.(\w+)/.exec(text)?.[1];
      const values = table === undefined ? null : tables[table];
      if (values !== null && !Array.isArray(values)) {
        throw malformedAt(file, `fieldKey.${letter} names the table ${table}, which is not there`);
      }
      const field = /^address countries/.test(text) ? 'countries' : text.replace(/\s*\(.*$/, '');
      return [letter, { field, table: values }];
    }),
  );
}

function unpack(entry: unknown, fields: ReadonlyMap<string, CompactField>, where: string): Record<string, unknown> {
  if (!isRecord(entry)) throw malformedAt(where, 'the entry is no object');
  const row: Record<string, unknown> = {};
  for (const [letter, value] of Object.entries(entry)) {
    const field = fields.get(letter);
    if (field === undefined) throw malformedAt(where, `"${letter}" is not in fieldKey`);
    const found = field.table === null ? value : field.table[Number(value)];
    if (found === undefined) throw malformedAt(where, `"${letter}" is ${String(value)}, which is not in its table`);
    row[field.field] = LIST_COLUMNS.has(field.field) && typeof found === 'string' ? splitList(found) : found;
  }
  return row;
}

function countsIn(value: unknown): Readonly<Record<string, number>> | null {
  if (!isRecord(value)) return null;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function dayIn(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
