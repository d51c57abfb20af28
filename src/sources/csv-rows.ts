import type { Hash } from 'node:crypto';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { breaksWithin } from './csv-table.ts';
import { malformedAt, readText } from './text-stream.ts';

/** A row is held whole; a cell that is never closed would be the rest of the file. */
const LONGEST_ROW = 4_194_304;
/** One file may have several: a table kept by hand was pasted from two programs. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

export interface CsvRow {
  readonly cells: readonly string[];
  readonly where: string;
}

/** `delimiter`: a comma where it is left out. `loose`: quotation marks within unquoted cells stand for themselves. */
export interface CsvRowOptions {
  readonly delimiter?: string | undefined;
  readonly loose?: boolean | undefined;
}

/**
 * Streams the rows of a CSV file, blank lines left out.
 * @throws LinkageError SOURCE_MALFORMED that names the line.
 */
export async function* readCsvRows(
  path: string,
  { delimiter = ',', loose = false }: CsvRowOptions = {},
  digest?: Hash,
): AsyncGenerator<CsvRow> {
  const file = basename(path);
  const parser = parse({
    relax_column_count: true,
    bom: true,
    max_record_size: LONGEST_ROW,
    delimiter,
    record_delimiter: LINE_ENDS,
    relax_quotes: loose,
  });
  const source = Readable.from(readText(path, digest));
  source.on('error', (cause) => parser.destroy(cause));
  source.pipe(parser);
  let next = 1;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      const where = `${file}:${next}`;
      next += 1 + breaksWithin(cells);
      if (cells.length !== 1 || cells[0] !== '') yield { cells, where };
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const cut = cause.code === 'CSV_QUOTE_NOT_CLOSED';
    const problem = cut
      ? 'the file ends in the middle of a quoted cell: expected the rest of it'
      : `the row is not CSV (${cause.message.replace(/\.$/, '')})`;
    throw malformedAt(`${file}:${Number(cause['lines'] ?? next)}`, problem, cause);
  } finally {
    source.destroy();
  }
}
