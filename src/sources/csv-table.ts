import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { LinkageError } from '../errors.ts';

/** One line of a table: its line number in the file, and its cells by column name (trimmed). */
export interface CsvLine {
  readonly line: number;
  readonly cell: (column: string) => string;
}

export const CSV_OPTIONS = { bom: true, trim: true, relax_column_count: true } as const;

/** The columns of a table. `also` has other spellings of their names. */
export interface CsvColumns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly also?: Readonly<Record<string, string>>;
}

/**
 * Streams a CSV table with a header, columns in any order.
 * @throws LinkageError SOURCE_MALFORMED, naming file and line, for broken CSV and for a header with unknown, missing or doubled columns.
 */
export async function* readCsvTable(input: Readable, file: string, columns: CsvColumns): AsyncGenerator<CsvLine> {
  // Line numbers are counted here: csv-parse can attach them, at twice the time. So it must not swallow blank lines.
  const parser = parse(CSV_OPTIONS);
  input.on('error', (cause) => parser.destroy(cause));
  input.pipe(parser);
  let places: ReadonlyMap<string, number> | null = null;
  let next = 1;
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      const line = next;
      next += 1 + breaksWithin(record);
      if (record.length === 1 && record[0] === '') continue;
      if (places === null) {
        places = readHeader(record, file, line, columns);
        continue;
      }
      const known: ReadonlyMap<string, number> = places;
      if (record.length !== known.size)
        throw malformed(file, line, `there are ${record.length} cells: expected ${known.size}`);
      yield { line, cell: (column) => record[known.get(column) ?? -1] ?? '' };
    }
  } catch (cause) {
    throw toLinkageError(cause, file);
  } finally {
    input.destroy();
  }
  if (places === null) throw malformed(file, 1, `the file is empty: expected the header ${columns.required.join(',')}`);
}

/** Line breaks inside quoted cells. */
export function breaksWithin(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** The error for a cell or line that is not what the format says. `expected` ends the sentence. */
export function malformed(file: string, line: number, problem: string, column?: string): LinkageError {
  const where = column === undefined ? '' : ` column ${column}:`;
  return new LinkageError('SOURCE_MALFORMED', `${file}, line ${line}:${where} ${problem}.`, {
    file,
    line,
    ...(column !== undefined && { column }),
  });
}

export function readHeader(
  record: readonly string[],
  file: string,
  line: number,
  { required, optional, also }: CsvColumns,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, written] of record.entries()) {
    const name = also?.[written] ?? written;
    if (!required.includes(name) && !optional.includes(name)) {
      throw malformed(
        file,
        line,
        `there is no such column: expected ${[...required, ...optional].join(', ')}`,
        `"${name}"`,
      );
    }
    if (places.has(name)) throw malformed(file, line, 'the header names it twice', name);
    places.set(name, place);
  }
  const missing = required.filter((name) => !places.has(name));
  if (missing.length > 0)
    throw malformed(file, line, `the header lacks ${missing.join(', ')}: expected ${required.join(',')}`);
  return places;
}

function toLinkageError(cause: unknown, file: string): unknown {
  if (cause instanceof LinkageError) return cause;
  if (cause instanceof CsvError) {
    const line = Number(cause['lines'] ?? 0);
    return new LinkageError('SOURCE_MALFORMED', `${file}, line ${line}: ${cause.message}.`, { file, line }, cause);
  }
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') {
    return new LinkageError('BAD_USER_INPUT', `${file} cannot be read (${cause.code}).`, { file }, cause);
  }
  return cause;
}
