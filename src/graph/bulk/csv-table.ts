import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Properties, Scalar } from '../fields.ts';

/** What the offline importer calls the types of Cypher's values. */
type ColumnType = 'string' | 'long' | 'double' | 'boolean' | 'string[]';

interface Column {
  readonly name: string;
  /** Null until the first value comes. */
  type: ColumnType | null;
}

/** A value that no column can carry: it is set by a statement after the import. */
export interface LeftOut {
  /** The key of the row. */
  readonly key: string;
  readonly name: string;
  readonly value: Scalar;
}

/** A finished table: `files` are a header and its rows, several pairs where columns came later or changed their type. */
export interface TableFiles {
  readonly name: string;
  readonly files: readonly (readonly [header: string, rows: string])[];
  readonly rows: number;
  readonly hasLineBreaks: boolean;
  /** UTF-16 units of the longest value, as written. */
  readonly longest: number;
  readonly leftOut: readonly LeftOut[];
  /** Some rows as they were given, to look for in the store. */
  readonly samples: readonly Properties[];
}

/** Between the values of a list; the importer knows no way to write it inside one. */
const LIST_DELIMITER = '\u001f';
export const LIST_DELIMITER_OPTION = 'U+001F';
const PLAIN_NAME = /^\w+$/;
const SPECIAL = /["\n\r]/;
const BUFFERED = 1 << 20;

/**
 * Rows of one label or relationship type for the offline importer: identifiers first, then properties under typed
 * headers. Texts are always quoted, so that an empty one is not an absent one; a list that the format cannot carry is
 * left out and named.
 */
export class CsvTable {
  readonly name: string;
  readonly #folder: string;
  readonly #identifiers: string;
  readonly #parts: Part[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #samples: Properties[] = [];
  #rows = 0;
  #hasLineBreaks = false;
  #longest = 0;

  /** @param identifiers header of the leading columns, such as `:START_ID,:END_ID` */
  constructor(folder: string, name: string, identifiers: string) {
    this.#folder = folder;
    this.name = name;
    this.#identifiers = identifiers;
  }

  get rows(): number {
    return this.#rows;
  }

  /** @param identifiers values of the leading columns, as they are to be written */
  write(identifiers: string, properties: Properties): void {
    const part = this.#parts.find((one) => one.fits(properties)) ?? this.#addPart(properties);
    let line = identifiers;
    for (const { name } of part.columns) {
      const value = properties[name];
      line += value === null || value === undefined ? ',' : `,${this.#encoded(properties, name, value)}`;
    }
    for (const name of part.unwritable(properties)) this.#leaveOut(properties, name, properties[name]);
    part.append(`${line}\n`);
    this.#rows += 1;
    // Rows 1, 2, 4, 8 …: a few of every table, however long.
    if ((this.#rows & (this.#rows - 1)) === 0) this.#samples.push(properties);
  }

  close(): TableFiles {
    const files = this.#parts.map((part) => part.close(this.#identifiers));
    return {
      name: this.name,
      files,
      rows: this.#rows,
      hasLineBreaks: this.#hasLineBreaks,
      longest: this.#longest,
      leftOut: this.#leftOut,
      samples: this.#samples,
    };
  }

  #addPart(properties: Properties): Part {
    const part = new Part(this.#folder, `${this.name}-${this.#parts.length}`, this.#parts.at(-1)?.columns ?? []);
    part.widen(properties);
    this.#parts.push(part);
    return part;
  }

  #encoded(row: Properties, name: string, value: Scalar): string {
    if (typeof value === 'string') return this.#quoted(value);
    if (typeof value !== 'object') return String(value);
    if (value.length === 0) return '';
    if ((value.length === 1 && value[0] === '') || value.some((one) => one.includes(LIST_DELIMITER))) {
      this.#leaveOut(row, name, value);
      return '';
    }
    return this.#quoted(value.join(LIST_DELIMITER));
  }

  #quoted(text: string): string {
    if (text.length > this.#longest) this.#longest = text.length;
    if (!SPECIAL.test(text)) return `"${text}"`;
    if (text.includes('\n') || text.includes('\r')) this.#hasLineBreaks = true;
    return `"${text.replaceAll('"', '""')}"`;
  }

  #leaveOut(row: Properties, name: string, value: Scalar | null | undefined): void {
    if (value !== null && value !== undefined) this.#leftOut.push({ key: String(row['key']), name, value });
  }
}

/** Rows under one header. */
class Part {
  readonly columns: Column[];
  readonly #folder: string;
  readonly #name: string;
  readonly #file: number;
  readonly #known = new Set<string>();
  #buffer = '';

  constructor(folder: string, name: string, columns: readonly Column[]) {
    this.#folder = folder;
    this.#name = name;
    this.columns = columns.map((column) => ({ ...column }));
    for (const column of columns) this.#known.add(column.name);
    this.#file = openSync(join(folder, `${name}.csv`), 'w', 0o600);
  }

  /** Whether every value has a column of its type; a column without a type takes that of the first value. */
  fits(properties: Properties): boolean {
    let isNew = false;
    for (const name in properties) {
      if (!this.#known.has(name) && isWritable(name, properties[name])) return false;
    }
    for (const column of this.columns) {
      const type = typeOf(properties[column.name]);
      if (type === null || type === column.type) continue;
      if (column.type !== null) return false;
      isNew = true;
    }
    if (isNew) this.widen(properties);
    return true;
  }

  widen(properties: Properties): void {
    for (const name in properties) {
      const type = typeOf(properties[name]);
      if (!this.#known.has(name)) {
        if (!PLAIN_NAME.test(name)) continue;
        this.#known.add(name);
        this.columns.push({ name, type });
      }
    }
    for (const column of this.columns) {
      const type = typeOf(properties[column.name]);
      if (type !== null) column.type = type;
    }
  }

  *unwritable(properties: Properties): Generator<string> {
    for (const name in properties) if (!this.#known.has(name) && typeOf(properties[name]) !== null) yield name;
  }

  append(line: string): void {
    this.#buffer += line;
    if (this.#buffer.length > BUFFERED) this.#flush();
  }

  close(identifiers: string): readonly [string, string] {
    this.#flush();
    closeSync(this.#file);
    const header = `${this.#name}-header.csv`;
    const columns = this.columns.map(({ name, type }) => (type === null ? ':IGNORE' : `${name}:${type}`));
    const file = openSync(join(this.#folder, header), 'w', 0o600);
    writeSync(file, `${[identifiers, ...columns].join(',')}\n`);
    closeSync(file);
    return [header, `${this.#name}.csv`];
  }

  #flush(): void {
    writeAll(this.#file, Buffer.from(this.#buffer, 'utf8'));
    this.#buffer = '';
  }
}

/** One call may write less than it was given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function isWritable(name: string, value: Scalar | null | undefined): boolean {
  return typeOf(value) !== null && PLAIN_NAME.test(name);
}

function typeOf(value: Scalar | null | undefined): ColumnType | null {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'number':
      return Number.isSafeInteger(value) ? 'long' : 'double';
    default:
      return value === null || value === undefined || value.length === 0 ? null : 'string[]';
  }
}
