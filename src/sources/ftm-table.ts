import type { Hash } from 'node:crypto';
import { readCsvRows } from './csv-rows.ts';
import { malformedAt } from './text-stream.ts';

/** The columns of a table of FollowTheMoney; `name` says in messages what it is a table of. */
export interface FtmTable<Required extends string, Optional extends string> {
  readonly name: string;
  readonly required: readonly Required[];
  readonly optional: readonly Optional[];
}

export interface FtmTableRow<Column extends string> {
  readonly cell: (column: Column) => string;
  readonly where: string;
}

/** Streams the rows of a table by the names of its columns. @throws LinkageError SOURCE_MALFORMED that names the line */
export async function* readFtmTable<Required extends string, Optional extends string>(
  path: string,
  table: FtmTable<Required, Optional>,
  digest?: Hash,
): AsyncGenerator<FtmTableRow<Required | Optional>> {
  let header: readonly string[] | null = null;
  for await (const { cells, where } of readCsvRows(path, {}, digest)) {
    if (header === null) {
      header = checkHeader(cells, table, where);
      continue;
    }
    if (cells.length !== header.length) {
      throw malformedAt(where, `the row has ${cells.length} columns: expected ${header.length}, as in the header`);
    }
    const places = header;
    yield { cell: (column) => cells[places.indexOf(column)] ?? '', where };
  }
}

function checkHeader(
  cells: readonly string[],
  { name, required, optional }: FtmTable<string, string>,
  where: string,
): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const missing = required.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw malformedAt(where, `the header lacks ${missing.join(', ')}: expected ${required.join(', ')}`);
  }
  const known = [...required, ...optional];
  const odd = names.find((one, index) => !known.includes(one) || names.indexOf(one) !== index);
  if (odd !== undefined) throw malformedAt(where, `the header names "${odd}" twice, or it is no column of ${name}`);
  return names;
}
