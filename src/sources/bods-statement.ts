import type { Hash } from 'node:crypto';
import { basename } from 'node:path';
import { BODS_STATEMENT } from './bods-shape.ts';
import { OLD_BODS_STATEMENT } from './bods-shape-old.ts';
import { readBeginning } from './byte-stream.ts';
import { readJsonParts } from './json-elements.ts';
import { isJsonObject, type JsonObject } from './shape.ts';
import { malformedAt, readLines } from './text-stream.ts';

export type BodsKind = 'entity' | 'person' | 'relationship';

/** One statement of the Beneficial Ownership Data Standard, of whichever version. */
export interface BodsStatement {
  /** Place among all statements of the file, from 0. */
  readonly index: number;
  readonly where: string;
  readonly id: string;
  /** `recordId`; before 0.4, which knew no records, the id of the statement. */
  readonly record: string;
  readonly kind: BodsKind;
  readonly closed: boolean;
  /** As written; before 0.4 it may be missing. */
  readonly date: string | null;
  /** Ids of the statements that this one replaces; before 0.4 only. */
  readonly replaces: readonly string[];
  /** `recordDetails`; before 0.4 the statement itself. */
  readonly details: JsonObject;
  readonly fields: JsonObject;
  readonly old: boolean;
}

const HEAD_BYTES = 4_096;
const NO_LISTS: ReadonlySet<string> = new Set();
const KINDS: Readonly<Record<string, BodsKind>> = {
  entity: 'entity',
  person: 'person',
  relationship: 'relationship',
  entityStatement: 'entity',
  personStatement: 'person',
  ownershipOrControlStatement: 'relationship',
};

/**
 * Streams the statements of a file, which is a list of them or has one on each line.
 * @throws LinkageError SOURCE_MALFORMED that names line and path of the first thing that the standard forbids.
 */
export async function* readStatements(path: string, digest?: Hash): AsyncGenerator<BodsStatement> {
  const head = new TextDecoder().decode(await readBeginning(path, HEAD_BYTES)).replace(/^\uFEFF/, '');
  yield* head.trimStart().startsWith('[') ? readListed(path, digest) : readOnLines(path, digest);
}

async function* readListed(path: string, digest?: Hash): AsyncGenerator<BodsStatement> {
  for await (const part of readJsonParts(path, NO_LISTS, digest)) {
    if (part.kind === 'element') yield statementOf(part.value, part.index, part.where);
  }
}

async function* readOnLines(path: string, digest?: Hash): AsyncGenerator<BodsStatement> {
  const file = basename(path);
  let index = 0;
  for await (const { text, number, ended } of readLines(path, digest)) {
    if (text.trim() === '') continue;
    const where = `${file}:${number}`;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      const problem = ended || number === 1 ? 'the line is not JSON' : 'the file ends in the middle of a line';
      throw malformedAt(where, `${problem}: expected a list of statements, or one whole statement per line`, cause);
    }
    yield statementOf(value, index, where);
    index += 1;
  }
}

function statementOf(value: unknown, index: number, where: string): BodsStatement {
  const old = isJsonObject(value) && isOld(value);
  const found = (old ? OLD_BODS_STATEMENT : BODS_STATEMENT)(value, '');
  if (found !== null) {
    const { path, problem } = found;
    // The path goes on from that of the list, or stands after the line.
    const between = path === '' ? '' : where.endsWith(']') ? '.' : ' ';
    throw malformedAt(`${where}${between}${path}`, problem);
  }
  const fields = value as JsonObject;
  const { statementDate, recordStatus, replacesStatements } = fields;
  return {
    index,
    where,
    id: String(fields[old ? 'statementID' : 'statementId']),
    record: String(fields[old ? 'statementID' : 'recordId']),
    kind: KINDS[String(fields[old ? 'statementType' : 'recordType'])] ?? 'entity',
    closed: recordStatus === 'closed',
    date: typeof statementDate === 'string' ? statementDate : null,
    replaces: old && Array.isArray(replacesStatements) ? (replacesStatements as string[]) : [],
    details: old ? fields : (fields['recordDetails'] as JsonObject),
    fields,
    old,
  };
}

function isOld(fields: JsonObject): boolean {
  return (
    ('statementID' in fields || 'statementType' in fields) && !('recordType' in fields || 'recordDetails' in fields)
  );
}
