import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import type { DatasetHeader, SourceReading, SourceRecord } from '../model/records.ts';
import { listOfSource } from './csl-lists.ts';
import type { CslRow } from './csl-row.ts';
import { readCsvRows } from './csv-rows.ts';
import { type ListTable, type TableRow, tableOf } from './list-table-columns.ts';
import { ListedRows, RowCounts } from './listed-rows.ts';
import { type PartyList, partyList } from './party-lists.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

export interface ListTableOptions {
  /** Whether the file is the whole list; otherwise told by its size. */
  readonly whole?: boolean | undefined;
}

/** Tables are small: the longest known has 515 rows. */
const MOST_ROWS = 200_000;

/**
 * Opens a table of one American list of parties, as agencies gave them out before the Consolidated Screening List and as
 * the International Trade Administration took them over: ITAR debarments, nonproliferation sanctions, the Unverified List,
 * and its own tables of other lists. Rows that differ in an address, a further name or a programme only are one listing.
 * @throws LinkageError SOURCE_MALFORMED that names file, line and what was expected.
 */
export async function openListTable(path: string, options: ListTableOptions = {}): Promise<SourceReading> {
  const digest = createHash('sha256');
  const tally = new Tally();
  const { list, rows, table, count } = await readTable(path, tally, digest);
  const dataset = headerOf(table, list, digest.digest('hex'));
  const whole = options.whole ?? (table.wholeFrom !== null && count >= table.wholeFrom);
  return {
    dataset,
    whole,
    records: readRecords(path, dataset, list, rows, tally),
    expects: whole && table.wholeFrom !== null ? [{ what: 'listing', atLeast: table.wholeFrom }] : [],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

interface ReadTable {
  readonly table: ListTable;
  readonly list: PartyList;
  readonly rows: readonly CslRow[];
  readonly count: number;
}

async function readTable(path: string, tally: Tally, digest: Hash): Promise<ReadTable> {
  const file = basename(path);
  const listings = new Map<string, CslRow>();
  let table: ListTable | null = null;
  let list: PartyList | null = null;
  let count = 0;
  for await (const { cells, where } of readCsvRows(path, { loose: true }, digest)) {
    if (table === null) {
      table = tableOf(cells);
      if (table === null) throw malformedAt(where, 'the header is another one: expected that of a table of one list');
      continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length < table.required) {
      throw malformedAt(where, `the row has ${cells.length} columns: expected at least ${table.required}`);
    }
    const row = table.read(cells, where, tally);
    const own = listOfRow(table, row, where);
    list ??= own;
    if (own.id !== list.id) {
      throw malformedAt(where, `the row is of the list "${own.en}": expected one list in a table, here "${list.en}"`);
    }
    count += 1;
    if (count > MOST_ROWS) throw malformedAt(where, `the table has more than ${MOST_ROWS} rows: expected one list`);
    const slot = JSON.stringify([row.name, row.notice, row.startDate, row.endDate, row.licenceRequirement]);
    const known = listings.get(slot);
    listings.set(slot, known === undefined ? row : joined(known, row));
  }
  if (table === null || list === null)
    throw malformedAt(file, 'the table has no rows: expected parties under its header');
  return { table, list, rows: [...listings.values()], count };
}

function listOfRow(table: ListTable, row: TableRow, where: string): PartyList {
  return table.list === null ? listOfSource(`(${row.source.trim().toUpperCase()})`, where) : partyList(table.list);
}

/** What two rows of one listing say of its party. */
function joined(a: CslRow, b: CslRow): CslRow {
  const both = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
  return {
    ...a,
    altNames: both(a.altNames, b.altNames),
    programmes: both(a.programmes, b.programmes),
    addresses: both(a.addresses, b.addresses),
    countries: both(a.countries, b.countries),
  };
}

function headerOf({ dataset, publisher, url }: ListTable, list: PartyList, checksum: string): DatasetHeader {
  const name = dataset === null ? `${list.id.replace(/^us-/, 'us-ita-')}` : dataset;
  return {
    id: name,
    names: { zh: `${list.zh ?? list.en}（表格）`, en: `${list.en} (table)` },
    publisher,
    url,
    licence: 'public domain (US government)',
    retrieved: null,
    checksum,
  };
}

async function* readRecords(
  path: string,
  dataset: DatasetHeader,
  list: PartyList,
  rows: readonly CslRow[],
  tally: Tally,
): AsyncGenerator<SourceRecord> {
  const source = `source:${dataset.id}`;
  yield { kind: 'thing', thing: sourceThing(source, dataset), where: basename(path) };
  const counts = new RowCounts();
  for (const row of rows) counts.add(row, list);
  const listed = new ListedRows({ dataset: dataset.id, source }, counts, tally);
  for (const row of rows) yield* listed.records(row, list);
}
