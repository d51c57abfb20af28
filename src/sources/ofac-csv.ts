import { createHash, type Hash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { DatasetHeader, SourceReading, SourceRecord } from '../model/records.ts';
import { namesIn } from './archive-path.ts';
import { isFolder } from './byte-stream.ts';
import type { CslRow } from './csl-row.ts';
import { readCsvRows } from './csv-rows.ts';
import { ListedRows, RowCounts } from './listed-rows.ts';
import { OFAC_SDN, ofacExpectations, ofacHeader } from './ofac-list.ts';
import { OfacTraits, readRemarks } from './ofac-traits.ts';
import { partyList } from './party-lists.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

export interface OfacOptions {
  /** Whether the files are the whole list; otherwise told by their size. */
  readonly whole?: boolean | undefined;
}

const LIST = partyList('us-sdn');

/** Names of the files of the set, as OFAC gives them out. */
export const OFAC_MAIN = 'sdn.csv';
const ADDRESSES = 'add.csv';
const ALIASES = 'alt.csv';
const COMMENTS = 'sdn_comments.csv';

const MAIN_COLUMNS = 12;
const ADDRESS_COLUMNS = 6;
const ALIAS_COLUMNS = 5;
/** What stands in an empty cell, and the mark of an old system at the end of a file. */
const NOTHING = '-0-';
const END_OF_FILE = '\u001A';

/**
 * Opens OFAC's list of Specially Designated Nationals in its legacy form: a folder with `sdn.csv`, and `add.csv`,
 * `alt.csv` and `sdn_comments.csv` as far as they are there, or `sdn.csv` alone. None has a header; `-0-` is an empty cell.
 * @throws LinkageError SOURCE_MALFORMED that names file, line and what was expected.
 */
export async function openOfacCsv(path: string, options: OfacOptions = {}): Promise<SourceReading> {
  const files = await filesAt(path);
  const survey = await surveySet(files);
  const whole = options.whole ?? survey.rows >= OFAC_SDN.wholeFrom;
  const tally = new Tally();
  return {
    dataset: survey.header,
    whole,
    records: readRecords(files, survey, tally),
    expects: ofacExpectations(OFAC_SDN, whole),
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

interface OfacFiles {
  readonly main: string;
  readonly addresses: string | null;
  readonly aliases: string | null;
  readonly comments: string | null;
}

async function filesAt(path: string): Promise<OfacFiles> {
  if (!(await isFolder(path))) return { main: path, addresses: null, aliases: null, comments: null };
  const names = new Map((await namesIn(path)).map((name) => [name.toLowerCase(), join(path, name)]));
  const main = names.get(OFAC_MAIN);
  if (main === undefined) throw malformedAt(basename(path), `the folder holds no ${OFAC_MAIN}`);
  const file = (name: string): string | null => names.get(name) ?? null;
  return { main, addresses: file(ADDRESSES), aliases: file(ALIASES), comments: file(COMMENTS) };
}

/** What the other files say of a party; memory grows with them. */
interface Parts {
  readonly addresses: string[];
  readonly countries: string[];
  readonly aliases: string[];
  comments: string;
}

interface Survey {
  /** Rows of the other files whose party is not in the list, by file: the files are of different days. */
  readonly strays: ReadonlyMap<string, Stray>;
  readonly header: DatasetHeader;
  readonly counts: RowCounts;
  readonly rows: number;
  readonly parts: ReadonlyMap<string, Parts>;
}

async function surveySet(files: OfacFiles): Promise<Survey> {
  const digest = createHash('sha256');
  const known = new Map<string, string>();
  const counts = new RowCounts();
  for await (const row of readMain(files.main, new Map(), new Tally(), digest)) {
    const id = row.entityNumber ?? '';
    const other = known.get(id);
    if (other !== undefined) throw malformedAt(row.where, `the number ${id} stands at ${other} already`);
    known.set(id, row.where);
    counts.add(row, LIST);
  }
  if (known.size === 0) throw malformedAt(basename(files.main), 'the file holds no rows: expected parties');
  const read = await readParts(files, known, digest);
  const header = ofacHeader(OFAC_SDN, null, digest.digest('hex'));
  return { header, counts, rows: known.size, ...read };
}

interface Stray {
  readonly count: number;
  readonly first: string;
}

async function readParts(
  { addresses, aliases, comments }: OfacFiles,
  known: ReadonlyMap<string, string>,
  digest: Hash,
): Promise<Pick<Survey, 'parts' | 'strays'>> {
  const parts = new Map<string, Parts>();
  const strays = new Map<string, Stray>();
  const partOf = (file: string, id: string, where: string): Parts => {
    const part = parts.get(id) ?? { addresses: [], countries: [], aliases: [], comments: '' };
    if (known.has(id)) parts.set(id, part);
    else strays.set(file, { count: (strays.get(file)?.count ?? 0) + 1, first: strays.get(file)?.first ?? where });
    return part;
  };
  if (addresses !== null) {
    for await (const { cells, where } of readCells(addresses, ADDRESS_COLUMNS, digest)) {
      const [id, , street, city, country] = cells;
      const part = partOf(ADDRESSES, id ?? '', where);
      const text = [street, city, country].filter((one) => one !== undefined && one !== '').join(', ');
      if (text !== '') part.addresses.push(text);
      if (country !== undefined && country !== '') part.countries.push(country);
    }
  }
  if (aliases !== null) {
    for await (const { cells, where } of readCells(aliases, ALIAS_COLUMNS, digest)) {
      const [id, , , name] = cells;
      if (name !== undefined && name !== '') partOf(ALIASES, id ?? '', where).aliases.push(name);
    }
  }
  if (comments !== null) {
    for await (const { cells, where } of readCells(comments, 2, digest)) {
      const [id, text] = cells;
      partOf(COMMENTS, id ?? '', where).comments += text ?? '';
    }
  }
  return { parts, strays };
}

async function* readRecords({ main }: OfacFiles, survey: Survey, tally: Tally): AsyncGenerator<SourceRecord> {
  yield { kind: 'thing', thing: sourceThing(OFAC_SDN.source, survey.header), where: basename(main) };
  const listed = new ListedRows({ dataset: OFAC_SDN.id, source: OFAC_SDN.source }, survey.counts, tally);
  for await (const row of readMain(main, survey.parts, tally)) yield* listed.records(row, LIST);
  for (const [file, { count, first }] of survey.strays) {
    for (let left = count; left > 0; left -= 1) {
      tally.drop(`row of ${file} (its party is not in ${OFAC_MAIN})`);
      tally.warn(first, `${file} speaks of parties that ${OFAC_MAIN} does not hold: the files are of different days`);
    }
  }
}

async function* readMain(
  path: string,
  parts: ReadonlyMap<string, Parts>,
  tally: Tally,
  digest?: Hash,
): AsyncGenerator<CslRow> {
  for await (const { cells, where } of readCells(path, MAIN_COLUMNS, digest)) {
    const [number = '', name = '', type = '', programmes = '', title = '', ...ship] = cells;
    if (!/^\d+$/.test(number)) throw malformedAt(where, `"${number}" is no number of a party: expected a whole number`);
    if (name === '') throw malformedAt(where, 'the name is empty: expected the name of a party');
    const { addresses = [], countries = [], aliases = [], comments = '' } = parts.get(number) ?? {};
    const traits = new OfacTraits();
    traits.describe('titles', title);
    readRemarks(`${ship.at(-1) ?? ''}${comments}`, traits, tally);
    for (const [place, value] of ship.slice(0, -1).entries()) if (value !== '') tally.drop(SHIP[place] ?? 'column');
    const party = {
      where,
      source: LIST.en,
      name,
      altNames: aliases,
      type: TYPES[type.toLowerCase()] ?? 'Entity',
      entityNumber: number,
      // Several programmes stand as `SDGT] [IFSR`.
      programmes: programmes
        .split(/\]\s*\[/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
      addresses,
    };
    yield traits.rowOf(party, countries, tally);
  }
}

const SHIP = ['Call_Sign', 'Vess_type', 'Tonnage', 'GRT', 'Vess_flag', 'Vess_owner'] as const;
const TYPES: Readonly<Record<string, string>> = { individual: 'Individual', vessel: 'Vessel', aircraft: 'Aircraft' };

async function* readCells(path: string, columns: number, digest: Hash | undefined) {
  let isFirst = true;
  for await (const { cells, where } of readCsvRows(path, { loose: true }, digest)) {
    // OFAC gives out no header; copies have been given one.
    const isHeader = isFirst && cells[0]?.trim().toLowerCase() === 'id';
    isFirst = false;
    if (isHeader || cells[0]?.trim() === END_OF_FILE) continue;
    if (cells.length !== columns) {
      throw malformedAt(where, `the row has ${cells.length} columns: expected ${columns}, as OFAC gives out this file`);
    }
    yield { where, cells: cells.map((cell) => (cell.trim() === NOTHING ? '' : cell.replace(/\s+/g, ' ').trim())) };
  }
}
