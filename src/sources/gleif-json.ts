import { basename } from 'node:path';
import type { GleifLevel } from './gleif-form.ts';
import { type JsonPart, readJsonParts } from './json-elements.ts';
import { addJson, RecordTree } from './record-tree.ts';
import { isJsonObject } from './shape.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

const TYPES: Readonly<Record<string, GleifLevel>> = {
  'lei-records': 'lei',
  'relationship-records': 'rr',
  'reporting-exceptions': 'repex',
};
const EXPECTED = `expected one of ${Object.keys(TYPES).join(', ')}`;

/** Lists of records: of an answer of the API, and of the three files of the golden copy. */
const LISTS: ReadonlySet<string> = new Set(['data', 'records', 'relations', 'exceptions']);
const AROUND: ReadonlySet<string> = new Set(['meta', 'links', 'jsonapi']);

/**
 * Streams the records of an answer of the GLEIF API, one or a page of them, or of a golden copy in JSON.
 * @throws LinkageError SOURCE_MALFORMED that names line and path, for records of another level or kind too.
 */
export async function* readGleifJson(path: string, level: GleifLevel, tally: Tally): AsyncGenerator<RecordTree> {
  const file = basename(path);
  let count = 0;
  for await (const part of readJsonParts(path, LISTS)) {
    if (part.kind === 'element' || part.name === 'data') {
      count += 1;
      yield recordOf(part, level);
    } else if (part.name === 'meta') warnOfPages(part.value, part.where, tally);
    else if (!AROUND.has(part.name)) tally.drop(`file: ${part.name}`);
  }
  if (count === 0) throw malformedAt(file, `the file holds no record: ${EXPECTED}`);
}

function recordOf({ value, where }: JsonPart, level: GleifLevel): RecordTree {
  if (!isJsonObject(value)) throw malformedAt(where, `this is no record: ${EXPECTED}`);
  const record = new RecordTree('record', where);
  const { type, attributes } = value;
  if (type === undefined && attributes === undefined) {
    // The golden copy may wrap a record into an object of its own.
    const [only] = Object.values(value);
    const wrapped = Object.keys(value).length === 1 && isJsonObject(only) && !('$' in only) ? only : value;
    for (const [name, member] of Object.entries(wrapped)) addJson(record, name, member);
    return record;
  }
  const found = typeof type === 'string' ? TYPES[type] : undefined;
  if (found !== level) {
    const expected = found === undefined ? EXPECTED : `expected ${typeOf(level)} as before it`;
    throw malformedAt(`${where}.type`, `found ${JSON.stringify(type)?.slice(0, 60) ?? 'nothing'}: ${expected}`);
  }
  if (!isJsonObject(attributes)) throw malformedAt(`${where}.attributes`, 'found no object: expected the record');
  for (const [name, member] of Object.entries(attributes)) addJson(record, name, member);
  return record;
}

function typeOf(level: GleifLevel): string {
  return Object.keys(TYPES).find((type) => TYPES[type] === level) ?? '';
}

function warnOfPages(meta: unknown, where: string, tally: Tally): void {
  const pages = isJsonObject(meta) ? meta['pagination'] : null;
  if (!isJsonObject(pages)) return;
  const { currentPage, lastPage } = pages;
  if (typeof lastPage !== 'number' || lastPage <= 1) return;
  tally.warn(where, `the file is page ${String(currentPage)} of ${lastPage}: the records of the others are not in it`);
}
