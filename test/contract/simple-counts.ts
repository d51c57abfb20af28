import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const textOf = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object of a JSON value, itself included. */
function* objectsIn(value: unknown): Generator<Json> {
  if (!isObject(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

/** A file of one JSON value, or of one on each line. */
function valuesOf(path: string): readonly unknown[] {
  const text = textOf(path);
  try {
    return [JSON.parse(text)];
  } catch {
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]));
  }
}

const tableOf = (path: string, options: object = {}): readonly (readonly string[])[] =>
  parse(textOf(path), { relax_column_count: true, record_delimiter: ['\r\n', '\n'], ...options }) as string[][];
const times = (path: string, pattern: RegExp): number => textOf(path).match(pattern)?.length ?? 0;

const PARTIES = /^(Person|Company|Organization|PublicBody|LegalEntity|Vessel|Airplane)$/;

/** The rows of the table of one supplement of a regulation. */
function rowsOfSupplement(path: string, supplement: number): number {
  const text = textOf(path);
  const from = text.indexOf(`<DIV9 N="Supplement No. ${supplement} `);
  const body = text.slice(from, text.indexOf('</DIV9>', from));
  return body.slice(body.indexOf('<TBODY>'), body.indexOf('</TBODY>')).split('<TR>').length - 1;
}

/** Files counted in the simplest way that their format allows, read at once, without any code of the importers. */
export const SIMPLE_COUNTS: Readonly<Record<string, (path: string) => number>> = {
  'entities of a kind of party, each id once': (path) =>
    new Set(
      valuesOf(path).flatMap((value) =>
        [...objectsIn(value)].flatMap(({ id, schema }) => (PARTIES.test(String(schema)) ? [id] : [])),
      ),
    ).size,
  rows: (path) => tableOf(path).filter((cells) => cells.some((cell) => cell !== '')).length - 1,
  'rows with a number': (path) => tableOf(path, { relax_quotes: true }).filter(([id = '']) => /^\d+$/.test(id)).length,
  lines: (path) =>
    textOf(path)
      .split(/\r?\n/)
      .filter((line) => /[^\s"]/.test(line)).length - 1,
  entries: (path) => {
    const [whole] = valuesOf(path);
    if (Array.isArray(whole)) return whole.length;
    return isObject(whole) && Array.isArray(whole['entries']) ? whole['entries'].length : Number.NaN;
  },
  'elements DATAID': (path) => times(path, /<DATAID>/g),
  'elements sdnEntry': (path) => times(path, /<sdnEntry>/g),
  'rows of supplements 4, 6 and 7': (path) =>
    [4, 6, 7].reduce((sum, supplement) => sum + rowsOfSupplement(path, supplement), 0),
  categories: (path) => times(path, /<HD1>Category [IVX]+/g),
  'sections and appendices': (path) => times(path, /<DIV[89] N=/g),
  'records of entities and persons, each once': (path) =>
    new Set(
      valuesOf(path)
        .flatMap((value) => (Array.isArray(value) ? value : [value]) as readonly Json[])
        .filter((one) => /^(entity|person)/.test(String(one['recordType'] ?? one['statementType'])))
        .map((one) => one['recordId'] ?? one['statementID']),
    ).size,
  'identifiers of legal entities, each once': (path) =>
    new Set(
      valuesOf(path).flatMap((value) =>
        [...objectsIn(value)].flatMap(({ type, attributes }) =>
          type !== 'isins' && isObject(attributes) ? leisOf(attributes) : [],
        ),
      ),
    ).size,
};

/** The LEI of a record, of both ends of a relationship, or of who reports an exception. */
function leisOf(attributes: Json): readonly unknown[] {
  const { lei, relationship } = attributes;
  if (!isObject(relationship)) return [lei];
  return ['startNode', 'endNode'].map((end) => (relationship[end] as Json | undefined)?.['id']);
}
