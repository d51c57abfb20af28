import type { PartialDate } from '../model/days.ts';
import type { EventTime } from '../model/facts.ts';
import { formatMinute } from '../model/moments.ts';
import type { ShareInterval } from '../model/shares.ts';
import type { BilingualText } from '../model/vocabulary.ts';

/** A value that Neo4j stores as it is. */
export type Scalar = string | number | boolean | readonly string[];

/** Properties of a node or relationship; an absent value is null and not stored. */
export type Properties = Readonly<Record<string, Scalar | null>>;

/**
 * How one field of a fact becomes properties and comes back. `columns` are those that reading needs; `write` may add
 * others that only people read.
 */
export interface Field<T> {
  readonly columns: readonly string[];
  write(value: T): Properties;
  read(row: Properties): T;
}

/** A text, a word of a vocabulary, or null where the type allows it. */
export function plain<T extends string | boolean | null>(name: string): Field<T> {
  return {
    columns: [name],
    write: (value) => ({ [name]: value }),
    read: (row) => (row[name] ?? null) as T,
  };
}

/** A list of texts; an absent list is an empty one. */
export function texts<T extends string = string>(name: string): Field<readonly T[]> {
  return {
    columns: [name],
    write: (value) => ({ [name]: listed(value) }),
    read: (row) => (row[name] ?? []) as readonly T[],
  };
}

/** A date as written, and the first and last day that it may mean, as days since 1970. */
export function date<T extends PartialDate | null>(name: string): Field<T> {
  const [earliest, latest] = [`${name}Earliest`, `${name}Latest`];
  return {
    columns: [name, earliest, latest],
    write: (value) => ({
      [name]: value?.text ?? null,
      [earliest]: value?.earliest ?? null,
      [latest]: value?.latest ?? null,
    }),
    read: (row) =>
      (isAbsent(row[name]) ? null : { text: row[name], earliest: row[earliest], latest: row[latest] }) as T,
  };
}

/** Bounds in billionths of the whole, each with the flag of an open end. */
export function share<T extends ShareInterval | null>(name: string): Field<T> {
  const columns = [`${name}Min`, `${name}Max`, `${name}MinOpen`, `${name}MaxOpen`];
  const [min = '', max = '', minOpen = '', maxOpen = ''] = columns;
  return {
    columns,
    write: (value) => ({
      [min]: value?.min ?? null,
      [max]: value?.max ?? null,
      [minOpen]: value?.minOpen ?? null,
      [maxOpen]: value?.maxOpen ?? null,
    }),
    read: (row) =>
      (isAbsent(row[min]) ? null : { min: row[min], max: row[max], minOpen: row[minOpen], maxOpen: row[maxOpen] }) as T,
  };
}

/** A text in both languages, one property each. */
export function bilingual<T extends BilingualText | null>(name: string): Field<T> {
  const [zh, en] = [`${name}Zh`, `${name}En`];
  return {
    columns: [zh, en],
    write: (value) => ({ [zh]: value?.zh ?? null, [en]: value?.en ?? null }),
    read: (row) => (isAbsent(row[zh]) ? null : { zh: row[zh], en: row[en] }) as T,
  };
}

/** A minute since 1970 UTC, its zone, and a readable text that reading does not need. */
export function time(name: string): Field<EventTime> {
  const columns = [`${name}Minute`, `${name}Zone`, `${name}Clock`];
  const [minute = '', zone = '', clock = ''] = columns;
  return {
    columns,
    write: (value) => ({
      [minute]: value.minute,
      [zone]: value.zone,
      [clock]: value.clock,
      [name]: formatMinute(value.minute, value.zone),
    }),
    read: (row) => ({ minute: row[minute], zone: row[zone], clock: row[clock] }) as EventTime,
  };
}

/** The end of a suspension: as written, and its exclusive moment. */
export function until(name: string): Field<{ readonly text: string; readonly end: EventTime } | null> {
  const end = time(`${name}End`);
  const text = `${name}Text`;
  return {
    columns: [text, ...end.columns],
    write: (value) => (value === null ? {} : { [text]: value.text, ...end.write(value.end) }),
    read: (row) => (isAbsent(row[text]) ? null : { text: String(row[text]), end: end.read(row) }),
  };
}

/** Nested parts, as JSON text; `shown` adds properties that analysts can filter by. */
export function json<T>(name: string, shown: (value: T) => Properties = () => ({})): Field<T> {
  return {
    columns: [name],
    write: (value) => ({ [name]: JSON.stringify(value), ...shown(value) }),
    read: (row) => JSON.parse(String(row[name])) as T,
  };
}

/** A list as it is stored: an empty one is not, because the offline importer knows none. */
export function listed(values: readonly string[]): readonly string[] | null {
  return values.length === 0 ? null : values;
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}
