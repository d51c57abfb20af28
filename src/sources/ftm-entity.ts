import { LinkageError } from '../errors.ts';
import { type PartialDate, parsePartialDate } from '../model/days.ts';
import { isJsonObject, type JsonObject } from './shape.ts';
import type { Tally } from './tally.ts';
import { malformedAt, type TextLine } from './text-stream.ts';

/** Fields beside the properties that are read; all others are counted as dropped. */
const READ_FIELDS: ReadonlySet<string> = new Set(['id', 'schema', 'properties', 'datasets', 'referents']);

/** What one dataset says of an entity. */
export interface DatasetProperties {
  readonly dataset: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** One FollowTheMoney entity. Values of a property are a set: their order says nothing, so they are read sorted. */
export class FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly caption: string | null;
  readonly datasets: readonly string[];
  readonly referents: readonly string[];
  readonly lastSeen: string | null;
  readonly where: string;
  readonly #fields: JsonObject;
  readonly #properties: Readonly<Record<string, readonly string[]>>;
  readonly #read = new Set<string>();

  /** Each dataset with what it says, where several speak; otherwise none. */
  readonly stated: readonly DatasetProperties[];

  constructor(fields: JsonObject, where: string, stated: readonly DatasetProperties[] = []) {
    this.where = where;
    this.stated = stated;
    this.#fields = fields;
    this.id = textIn(fields, 'id', where);
    this.schema = textIn(fields, 'schema', where);
    if (/\s/.test(this.id)) throw malformedAt(where, `the id "${this.id}" has a space in it: expected one word`);
    this.#properties = propertiesIn(fields, where);
    this.datasets = textsIn(fields, 'datasets', where);
    this.referents = textsIn(fields, 'referents', where);
    this.caption = typeof fields['caption'] === 'string' && fields['caption'] !== '' ? fields['caption'] : null;
    this.lastSeen = typeof fields['last_seen'] === 'string' ? fields['last_seen'] : null;
  }

  /** The values of a property, sorted; it then counts as carried over. */
  take(property: string): readonly string[] {
    this.#read.add(property);
    return [...new Set(this.#properties[property] ?? [])].filter((value) => value.trim() !== '').sort();
  }

  /** The date that the property states: of several, the span from the first to the last. @throws LinkageError SOURCE_MALFORMED */
  takeDate(property: string): PartialDate | null {
    return spanOf(this.takeDates(property));
  }

  /** @throws LinkageError SOURCE_MALFORMED for a value that is not a date. */
  takeDates(property: string): readonly PartialDate[] {
    return this.take(property).map((value) => {
      try {
        return parsePartialDate(value.replace(/[T ].*$/, ''));
      } catch (cause) {
        if (!(cause instanceof LinkageError)) throw cause;
        throw malformedAt(`${this.where} properties.${property}`, cause.message.replace(/\.$/, ''), cause);
      }
    });
  }

  /** The same entity, of which nothing has been taken. */
  copy(): FtmEntity {
    return new FtmEntity(this.#fields, this.where);
  }

  /** What the entity says, the same for the same values in another order. */
  content(): string {
    const sorted = Object.keys(this.#properties)
      .sort()
      .map((name) => [name, [...new Set(this.#properties[name])].sort()] as const)
      .filter(([, values]) => values.length > 0);
    return JSON.stringify([this.schema, sorted]);
  }

  /** The entity with what another place of the file says of it too. @throws LinkageError SOURCE_MALFORMED for another schema */
  with(other: FtmEntity): FtmEntity {
    if (other.schema !== this.schema) {
      throw malformedAt(
        other.where,
        `the entity ${this.id} is a ${other.schema}, at ${this.where} a ${this.schema}: expected one schema`,
      );
    }
    const names = new Set([...Object.keys(this.#properties), ...Object.keys(other.#properties)]);
    const both = (name: string): readonly (readonly [string, readonly string[]])[] => [
      [name, [...new Set([...(this.#properties[name] ?? []), ...(other.#properties[name] ?? [])])]],
    ];
    return new FtmEntity(
      {
        ...this.#fields,
        properties: Object.fromEntries([...names].flatMap(both)),
        datasets: [...new Set([...this.datasets, ...other.datasets])],
        referents: [...new Set([...this.referents, ...other.referents])],
      },
      this.where,
    );
  }

  /** Counts what nobody took. `caption` counts only where it was not needed as the name. */
  dropRest(tally: Tally, captionUsed = false): void {
    for (const field of Object.keys(this.#fields)) {
      if (READ_FIELDS.has(field) || (field === 'caption' && captionUsed)) continue;
      tally.drop(field);
    }
    for (const property of Object.keys(this.#properties)) {
      if (!this.#read.has(property)) tally.drop(`${this.schema}.${property}`);
    }
  }
}

/**
 * Reads one line of an entity stream, with what may be nested in it; null for an empty line.
 * @throws LinkageError SOURCE_MALFORMED that names the line and what was expected.
 */
export function parseLine(line: TextLine, file: string): JsonObject | null {
  if (line.text.trim() === '') return null;
  const where = `${file}:${line.number}`;
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (cause) {
    const cut = line.ended ? 'the line is not JSON' : 'the file ends in the middle of a line';
    throw malformedAt(where, `${cut}: expected one whole entity per line`, cause);
  }
  if (!isJsonObject(value)) {
    throw malformedAt(where, 'the line is no entity: expected {"id": …, "schema": …, "properties": …}');
  }
  if ('op' in value && 'entity' in value) {
    throw malformedAt(where, 'the line is a change of an entity: expected the whole list, entities.ftm.json');
  }
  return value;
}

/** Several dates become one that lies somewhere between them; its text is what they share, or else the latest. */
export function spanOf(dates: readonly PartialDate[]): PartialDate | null {
  const [first, ...others] = dates;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const earliest = Math.min(...dates.map((date) => date.earliest));
  const latest = Math.max(...dates.map((date) => date.latest));
  const texts = dates.map((date) => date.text);
  const shared = [7, 4]
    .map((length) => first.text.slice(0, length))
    .find((part) => texts.every((text) => text.startsWith(part)));
  return { text: shared ?? texts.toSorted().at(-1) ?? first.text, earliest, latest };
}

function propertiesIn(fields: JsonObject, where: string): Record<string, readonly string[]> {
  const { properties } = fields;
  if (typeof properties !== 'object' || properties === null || Array.isArray(properties)) {
    throw malformedAt(where, '"properties" is missing or no object: expected {"name": ["…"], …}');
  }
  for (const [name, values] of Object.entries(properties)) {
    if (!Array.isArray(values)) throw malformedAt(where, `properties.${name} is no list: expected a list of texts`);
    const odd = values.findIndex((value) => typeof value !== 'string');
    if (odd === -1) continue;
    throw malformedAt(where, `properties.${name}[${odd}] is no text: expected texts, or entities nested in it`);
  }
  return properties as Record<string, readonly string[]>;
}

function textIn(fields: JsonObject, field: string, where: string): string {
  const value = fields[field];
  if (typeof value === 'string' && value !== '') return value;
  throw malformedAt(where, `"${field}" is missing or no text: expected an entity with id, schema and properties`);
}

function textsIn(fields: JsonObject, field: string, where: string): readonly string[] {
  const value = fields[field] ?? [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw malformedAt(where, `"${field}" is no list of texts`);
}
