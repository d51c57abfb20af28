import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { breaksWithin } from './csv-table.ts';
import { GleifTree } from './gleif-tree.ts';
import { malformedAt, readText } from './text-stream.ts';

/** A row is held whole; a cell that is never closed would be the rest of the file. */
const LONGEST_ROW = 4_194_304;

/** A column such as `Entity.OtherEntityNames.OtherEntityName.2.type`: names, each with its place among its equals. */
type Column = readonly { readonly name: string; readonly place: number }[];

/**
 * Streams the rows of a common data file in CSV, one record each.
 * @throws LinkageError SOURCE_MALFORMED that names the line.
 */
export async function* readGleifCsv(path: string): AsyncGenerator<GleifTree> {
  const file = basename(path);
  const parser = parse({ relax_column_count: true, bom: true, max_record_size: LONGEST_ROW });
  const source = Readable.from(readText(path));
  source.on('error', (cause) => parser.destroy(cause));
  source.pipe(parser);
  let columns: readonly Column[] | null = null;
  let next = 1;
  try {
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      const where = `${file}:${next}`;
      next += 1 + breaksWithin(cells);
      if (cells.length === 1 && cells[0] === '') continue;
      if (columns === null) columns = cells.map((cell) => columnOf(cell.trim()));
      else yield recordOf(columns, cells, where);
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

function columnOf(header: string): Column {
  const column: { name: string; place: number }[] = [];
  for (const part of header.split('.')) {
    const last = column.at(-1);
    if (/^\d+$/.test(part) && last !== undefined) last.place = Math.min(Math.max(Number(part) - 1, 0), 99);
    else column.push({ name: part === 'xmllang' ? 'lang' : part, place: 0 });
  }
  return column;
}

function recordOf(columns: readonly Column[], cells: readonly string[], where: string): GleifTree {
  if (cells.length !== columns.length) {
    throw malformedAt(where, `the row has ${cells.length} columns: expected ${columns.length}, as in the header`);
  }
  const record = new GleifTree('row', where);
  for (const [place, column] of columns.entries()) {
    const cell = cells[place] ?? '';
    if (cell === '') continue;
    let node = record;
    for (const step of column) node = node.childAt(step.name, step.place);
    node.text = cell;
  }
  return record;
}
