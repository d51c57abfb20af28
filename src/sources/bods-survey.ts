import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { ReplacementChains } from './bods-chains.ts';
import { type BodsKind, type BodsStatement, readStatements } from './bods-statement.ts';
import { isJsonObject, type JsonObject } from './shape.ts';
import { malformedAt } from './text-stream.ts';

/** What a record is; a state or a body of it is told from other entities. */
export type RecordKind = BodsKind | 'state';

/** What the first pass over a file finds: all that must be known before its first record is given out. */
export interface BodsSurvey {
  readonly checksum: string;
  /** How many different entities and persons there are. */
  readonly parties: number;
  readonly publisher: string | null;
  readonly licence: string | null;
  /** Last day of publication that a statement names. */
  readonly published: string | null;
  /** Whether the statement is the one that counts for its record. */
  isLast(statement: BodsStatement): boolean;
  /** The record that an id of the file stands for. */
  recordOf(id: string): string;
  kindOf(record: string): RecordKind | undefined;
  /** Reasons why owners of a record are not named. */
  withheldFrom(record: string): readonly string[];
}

interface LastStatement {
  readonly index: number;
  readonly date: string | null;
  readonly kind: RecordKind;
  readonly withheld: Withheld | null;
}

/** A relationship names no interested party, but a reason. */
export interface Withheld {
  readonly subject: string;
  readonly reason: string;
  readonly description: string | null;
}

/**
 * Reads and checks the file once. Memory grows with the number of records only.
 * @throws LinkageError SOURCE_MALFORMED as `readStatements`, and for a file without statements.
 */
export async function surveyBods(path: string): Promise<BodsSurvey> {
  const digest = createHash('sha256');
  const last = new Map<string, LastStatement>();
  const chains = new ReplacementChains();
  const [publisher, licence] = [new OnlyValue(), new OnlyValue()];
  let published: string | null = null;
  let statements = 0;
  for await (const statement of readStatements(path, digest)) {
    statements += 1;
    const { record, replaces, fields } = statement;
    if (replaces.length > 0) chains.add(record, replaces);
    keepLater(last, record, lastOf(statement));
    const publication = fields['publicationDetails'];
    if (!isJsonObject(publication)) continue;
    publisher.see(isJsonObject(publication['publisher']) ? publication['publisher']['name'] : null);
    licence.see(publication['license']);
    const at = publication['publicationDate'];
    if (typeof at === 'string' && (published === null || at > published)) published = at;
  }
  const file = basename(path);
  if (statements === 0) throw malformedAt(file, 'the file holds no statement: expected at least one');
  chains.check(file);
  const counting = new Map<string, LastStatement>();
  for (const [record, one] of last) {
    if (!chains.isReplaced(record)) keepLater(counting, chains.recordOf(record), one);
  }
  const reasons = reasonsBySubject(counting, chains);
  return {
    checksum: digest.digest('hex'),
    parties: [...counting.values()].filter(({ kind }) => kind !== 'relationship').length,
    publisher: publisher.value,
    licence: licence.value,
    published: published?.slice(0, 10) ?? null,
    isLast: ({ record, index }) => counting.get(chains.recordOf(record))?.index === index,
    recordOf: (id) => chains.recordOf(id),
    kindOf: (record) => counting.get(record)?.kind,
    withheldFrom: (record) => reasons.get(record) ?? [],
  };
}

/** The reason that a relationship gives instead of an interested party. */
export function withheldIn(details: JsonObject): Withheld | null {
  const [party, subject] = [details['interestedParty'], details['subject']];
  const given = isJsonObject(party) && isJsonObject(party['unspecified']) ? party['unspecified'] : party;
  if (!isJsonObject(given) || 'describedByEntityStatement' in given || 'describedByPersonStatement' in given)
    return null;
  const { reason, description } = given;
  return {
    subject: isJsonObject(subject) ? String(subject['describedByEntityStatement'] ?? '') : String(subject),
    reason: typeof reason === 'string' ? reason : 'unknown',
    description: typeof description === 'string' && description !== '' ? description : null,
  };
}

function lastOf({ index, date, kind, details, closed }: BodsStatement): LastStatement {
  if (kind !== 'relationship') return { index, date, kind: isState(details) ? 'state' : kind, withheld: null };
  return { index, date, kind, withheld: closed ? null : withheldIn(details) };
}

function isState({ entityType }: JsonObject): boolean {
  const type = isJsonObject(entityType) ? entityType['type'] : entityType;
  return type === 'state' || type === 'stateBody';
}

/** The last one counts: by its date, on one day by its place. */
function keepLater(all: Map<string, LastStatement>, record: string, one: LastStatement): void {
  const known = all.get(record);
  if (known === undefined || !isEarlier(one, known)) all.set(record, one);
}

function isEarlier(one: LastStatement, other: LastStatement): boolean {
  if (one.date !== null && other.date !== null) {
    const plain = one.date.length === 10 || other.date.length === 10;
    const [mine, its] = [one.date, other.date].map((date) => Date.parse(plain ? date.slice(0, 10) : date));
    if (mine !== undefined && its !== undefined && mine !== its) return mine < its;
  }
  return one.index < other.index;
}

function reasonsBySubject(
  counting: ReadonlyMap<string, LastStatement>,
  chains: ReplacementChains,
): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>();
  for (const { withheld } of counting.values()) {
    if (withheld === null) continue;
    const subject = chains.recordOf(withheld.subject);
    const text = withheld.description === null ? withheld.reason : `${withheld.reason}: ${withheld.description}`;
    const known = reasons.get(subject);
    if (known === undefined) reasons.set(subject, [text]);
    else if (!known.includes(text)) known.push(text);
  }
  return reasons;
}

/** The value that all statements share; several are none that speaks for the whole. */
class OnlyValue {
  #value: string | null | undefined;

  see(value: unknown): void {
    if (typeof value !== 'string' || value === '') return;
    if (this.#value === undefined) this.#value = value;
    else if (this.#value !== value) this.#value = null;
  }

  get value(): string | null {
    return this.#value ?? null;
  }
}
