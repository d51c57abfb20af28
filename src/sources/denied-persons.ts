import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import type { DatasetHeader, SourceReading, SourceRecord } from '../model/records.ts';
import type { CslRow } from './csl-row.ts';
import { readCsvRows } from './csv-rows.ts';
import { ListedRows, RowCounts } from './listed-rows.ts';
import { partyList } from './party-lists.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';
import { usDay } from './us-day.ts';

export interface DeniedPersonsOptions {
  /** Whether the file is the whole list; otherwise told by its size. */
  readonly whole?: boolean | undefined;
}

const DATASET = 'us-bis-dpl';
const SOURCE = `source:${DATASET}`;
const LIST = partyList('us-dpl');
/** The list had 581 rows in 2022 and has more today. */
const WHOLE_LIST = 400;

const COLUMNS = [
  'Name',
  'Street_Address',
  'City',
  'State',
  'Country',
  'Postal_Code',
  'Effective_Date',
  'Expiration_Date',
  'Standard_Order',
  'Last_Update',
  'Action',
  'FR_Citation',
] as const;
type Column = (typeof COLUMNS)[number];
/** Copies have lost the empty cells at the end of a row: when it was changed, how, and the notice. */
const CUT_OFF = 3;
const UNREAD: readonly Column[] = ['Last_Update', 'Action'];

/**
 * Opens the Denied Persons List of the Bureau of Industry and Security: text with a header, columns apart by tabs.
 * @throws LinkageError SOURCE_MALFORMED that names file, line and what was expected.
 */
export async function openDeniedPersons(path: string, options: DeniedPersonsOptions = {}): Promise<SourceReading> {
  const digest = createHash('sha256');
  const counts = new RowCounts();
  let rows = 0;
  for await (const row of readRows(path, digest)) {
    counts.add(row, LIST);
    rows += 1;
  }
  if (rows === 0) throw malformedAt(basename(path), 'the file holds no rows: expected denied persons under its header');
  const whole = options.whole ?? rows >= WHOLE_LIST;
  const tally = new Tally();
  const dataset: DatasetHeader = {
    id: DATASET,
    names: { zh: '美国被拒绝人员清单', en: 'US Denied Persons List' },
    publisher: 'Bureau of Industry and Security',
    url: 'https://www.bis.gov/denied-persons-list',
    licence: 'public domain (US government)',
    retrieved: null,
    checksum: digest.digest('hex'),
  };
  return {
    dataset,
    whole,
    records: readRecords(path, dataset, counts, tally),
    expects: whole ? [{ what: 'listing', atLeast: WHOLE_LIST }] : [],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

async function* readRecords(
  path: string,
  dataset: DatasetHeader,
  counts: RowCounts,
  tally: Tally,
): AsyncGenerator<SourceRecord> {
  yield { kind: 'thing', thing: sourceThing(SOURCE, dataset), where: basename(path) };
  const listed = new ListedRows({ dataset: DATASET, source: SOURCE }, counts, tally);
  for await (const row of readRows(path)) {
    for (const field of row.unread) tally.drop(field);
    yield* listed.records(row, LIST);
  }
}

async function* readRows(path: string, digest?: Hash): AsyncGenerator<CslRow> {
  let isFirst = true;
  for await (const { cells, where } of readCsvRows(path, { delimiter: '\t', loose: true }, digest)) {
    if (isFirst) {
      checkHeader(cells, where);
      isFirst = false;
      continue;
    }
    if (cells.every((one) => one.trim() === '')) continue;
    if (cells.length > COLUMNS.length || cells.length < COLUMNS.length - CUT_OFF) {
      throw malformedAt(where, `the row has ${cells.length} columns: expected ${COLUMNS.length}, as in the header`);
    }
    const cell = (column: Column): string => (cells[COLUMNS.indexOf(column)] ?? '').replace(/\s+/g, ' ').trim();
    const name = cell('Name');
    if (name === '') throw malformedAt(where, 'Name is empty: expected the name of a person');
    const address = (['Street_Address', 'City', 'State', 'Postal_Code', 'Country'] as const)
      .map(cell)
      .filter((one) => one !== '');
    yield {
      where,
      source: 'Denied Persons List (DPL) - Bureau of Industry and Security',
      imposedBy: 'Effective_Date',
      name,
      altNames: [],
      type: null,
      entityNumber: null,
      programmes: [],
      addresses: address.length === 0 ? [] : [address.join(', ')],
      countries: cell('Country') === '' ? [] : [cell('Country')],
      nationalities: [],
      notice: cell('FR_Citation') || null,
      startDate: dayIn(cell('Effective_Date'), where, 'Effective_Date'),
      endDate: dayIn(cell('Expiration_Date'), where, 'Expiration_Date'),
      standardOrder: cell('Standard_Order') === 'Y',
      licenceRequirement: null,
      licencePolicy: null,
      listUrl: null,
      ids: [],
      unread: UNREAD.filter((column) => cell(column) !== ''),
    };
  }
}

function checkHeader(cells: readonly string[], where: string): void {
  const wrong = COLUMNS.findIndex((column, place) => cells[place]?.trim() !== column);
  if (wrong < 0 && cells.length === COLUMNS.length) return;
  throw malformedAt(where, `the header is another one: expected the columns ${COLUMNS.join(', ')}`);
}

/** Null where the cell is empty. @throws LinkageError SOURCE_MALFORMED */
function dayIn(text: string, where: string, column: Column): string | null {
  return text === '' ? null : usDay(text, where, column);
}
