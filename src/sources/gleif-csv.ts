import { readCsvRows } from './csv-rows.ts';
import { RecordTree } from './record-tree.ts';
import { malformedAt } from './text-stream.ts';

/** A column such as `Entity.OtherEntityNames.OtherEntityName.2.type`: names, each with its place among its equals. */
type Column = readonly { readonly name: string; readonly place: number }[];

/**
 * Streams the rows of a common data file in CSV, one record each.
 * @throws LinkageError SOURCE_MALFORMED that names the line.
 */
export async function* readGleifCsv(path: string): AsyncGenerator<RecordTree> {
  let columns: readonly Column[] | null = null;
  for await (const { cells, where } of readCsvRows(path)) {
    if (columns === null) columns = cells.map((cell) => columnOf(cell.trim()));
    else yield recordOf(columns, cells, where);
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

function recordOf(columns: readonly Column[], cells: readonly string[], where: string): RecordTree {
  if (cells.length !== columns.length) {
    throw malformedAt(where, `the row has ${cells.length} columns: expected ${columns.length}, as in the header`);
  }
  const record = new RecordTree('row', where);
  for (const [place, column] of columns.entries()) {
    const cell = cells[place] ?? '';
    if (cell === '') continue;
    let node = record;
    for (const step of column) node = node.childAt(step.name, step.place);
    node.text = cell;
  }
  return record;
}
