import { createHash } from 'node:crypto';
import type { PartialDate } from '../model/days.ts';
import { parsePartialDate } from '../model/days.ts';
import type { SourceRecord } from '../model/records.ts';
import type { Thing } from '../model/things.ts';
import type { Citation, Confidence, Names } from '../model/vocabulary.ts';
import type { BodsStatement } from './bods-statement.ts';
import type { BodsSurvey } from './bods-survey.ts';
import { isJsonObject, type JsonObject } from './shape.ts';
import type { Tally } from './tally.ts';
import type { ReadMembers } from './unread.ts';

const LONGEST_ID = 500;

/** What the reading of every statement of one file needs. */
export interface BodsFrame {
  readonly dataset: string;
  readonly source: string;
  readonly survey: BodsSurvey;
  readonly tally: Tally;
  /** Records that are referred to and are not in the file, once each is known. */
  readonly absent: Set<string>;
}

/** Fields around the details of a statement that are carried over or decide what is. */
export const READ_AROUND: ReadMembers = {
  statementId: true,
  statementID: true,
  statementType: true,
  statementDate: true,
  recordId: true,
  recordType: true,
  recordStatus: true,
  replacesStatements: true,
  recordDetails: true,
  source: { type: true, url: true },
  publicationDetails: { publicationDate: true, bodsVersion: true, license: true, publisher: { name: true } },
};

/** Ids of one file mean nothing in another. A space, which no key may have, is written as in addresses. */
export function partyKey({ dataset }: BodsFrame, record: string): string {
  return `party:${dataset}-${ownId(record)}`;
}

/** A part of a key that stands for a record; one that no index could hold is cut and told apart by its digest. */
export function ownId(record: string): string {
  const id = record.replace(/[\s%]/g, encodeURIComponent);
  if (id.length <= LONGEST_ID) return id;
  return `${Array.from(id).slice(0, 100).join('')}-${createHash('sha256').update(record).digest('hex')}`;
}

/** What a register says is seen there; all else at second hand. */
export function confidenceOf({ fields }: BodsStatement): Confidence {
  const source = fields['source'];
  const types = isJsonObject(source) ? source['type'] : null;
  return Array.isArray(types) && types.includes('officialRegister') ? 'seen' : 'seen-secondary';
}

export function citationOf(
  { source }: BodsFrame,
  { id, fields }: BodsStatement,
  quote: string | null = null,
): Citation {
  const from = fields['source'];
  const url = isJsonObject(from) ? from['url'] : null;
  return {
    source,
    at: id,
    ...(quote !== null && { quote }),
    ...(typeof url === 'string' && url !== '' && { url }),
  };
}

/** The day of the statement. */
export function statedOn({ date }: BodsStatement): PartialDate | null {
  return date === null ? null : parsePartialDate(date.slice(0, 10));
}

/** A party of which the file says no more than that it is somebody. */
export function namelessParty(
  frame: BodsFrame,
  key: string,
  names: Names,
  properties: Thing['properties'],
  statement: BodsStatement,
): SourceRecord {
  return {
    kind: 'thing',
    thing: {
      label: 'Party',
      key,
      names,
      aliases: [],
      properties: { kind: 'unknown', ...properties },
      identifiers: [],
      confidence: 'unverified',
      citations: [citationOf(frame, statement)],
    },
    where: statement.where,
  };
}

/** Members of a list that are objects. */
export function objectsIn(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** Texts of a list, or a text alone, that are not empty. */
export function textsIn(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((one): one is string => typeof one === 'string' && one.trim() !== '');
}
