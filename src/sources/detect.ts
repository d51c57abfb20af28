import { basename } from 'node:path';
import { LinkageError } from '../errors.ts';
import { holdsFile, isFolder, isPacked, readBeginning } from './byte-stream.ts';
import { layoutOf } from './designations-layouts.ts';
import { isGleif } from './gleif-form.ts';
import { tableOf } from './list-table-columns.ts';
import { OFAC_MAIN } from './ofac-csv.ts';
import { checkBeginning, malformedAt } from './text-stream.ts';
import { intoArchive } from './zip-source.ts';

export const SOURCE_FORMATS = [
  'dataset',
  'holdings',
  'ftm',
  'ftm-simple',
  'ftm-statements',
  'designations',
  'csl-json',
  'csl-csv',
  'csl-compact',
  'bods',
  'gleif',
  'ecfr',
  'un',
  'ofac-csv',
  'ofac-xml',
  'ofac-advanced',
  'bis-dpl',
  'list-table',
] as const;

/**
 * `dataset`: the YAML of the seed; `holdings`: the CSV of owners and assets; `csl-…`: the Consolidated Screening List;
 * `ftm…`: entities of FollowTheMoney, flat or nested, as a table of targets or of statements;
 * `designations`: a table from which OpenSanctions makes a dataset, such as the Chinese designations;
 * `bods`: statements of the Beneficial Ownership Data Standard; `gleif`: data of the Global LEI Index;
 * `un`: the consolidated list of the Security Council; `ofac-…`: lists of OFAC in their legacy form, as `SDN.XML` and as
 * `SDN_ADVANCED.XML`; `bis-dpl`: the Denied Persons List; `list-table`: an older table of one American list;
 * `ecfr`: a part of the Electronic Code of Federal Regulations of the United States.
 */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

const HEAD_BYTES = 65_536;

/** What is to be read of a path, and its format. */
export interface Found {
  /** The path itself, or a path into it where it is an archive. */
  readonly path: string;
  readonly format: SourceFormat;
}

/**
 * As `detectFormat`, also of an archive: of the one thing in it that can be imported. A format that is given is taken.
 * @throws as `detectFormat`, and for an archive that is damaged, encrypted, or does not tell what of it is meant.
 */
export async function findSource(path: string, given?: SourceFormat): Promise<Found> {
  const inside = await intoArchive(path, (member) =>
    detectFormat(member).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof LinkageError) || error.code !== 'SOURCE_MALFORMED') throw error;
        return false;
      },
    ),
  );
  return { path: inside, format: given ?? (await detectFormat(inside)) };
}

/**
 * Finds the format of a file by its content, never by its name; a folder is a dataset.
 * @throws LinkageError SOURCE_MALFORMED for an empty file and one of no known format, BAD_USER_INPUT when it cannot be read.
 */
export async function detectFormat(path: string): Promise<SourceFormat> {
  if (await isFolder(path)) return (await holdsFile(path, OFAC_MAIN)) ? 'ofac-csv' : 'dataset';
  const head = await readBeginning(path, HEAD_BYTES);
  const file = basename(path);
  checkBeginning(head, file);
  const text = new TextDecoder().decode(head).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw malformedAt(file, 'the file is empty');
  const found =
    text.trimStart().startsWith('{') || text.trimStart().startsWith('[')
      ? jsonFormat(text, file)
      : textFormat(text, file);
  if ((found === 'dataset' || found === 'holdings') && (await isPacked(path))) {
    throw malformedAt(file, `a file of the format ${found} is read plain only: expected it unpacked`);
  }
  if (found !== null) return found;
  throw malformedAt(file, `the content is of no known format: expected one of ${SOURCE_FORMATS.join(', ')}`);
}

function jsonFormat(text: string, file: string): SourceFormat | null {
  const [line = ''] = text.trimStart().split('\n', 1);
  if (/^\{"op"\s*:/.test(line) && line.includes('"entity"')) {
    throw malformedAt(file, 'the file holds changes of entities: expected the whole list, entities.ftm.json');
  }
  if (/"fieldKey"\s*:/.test(text)) return 'csl-compact';
  if (line.startsWith('{') && /"schema"\s*:/.test(line) && /"properties"\s*:\s*\{/.test(line)) return 'ftm';
  if (/"(statementI[dD]|statementType|recordType)"\s*:/.test(text)) return 'bods';
  if (isGleif(text)) return 'gleif';
  if (/"DATA_SOURCE"\s*:/.test(line) && /"RECORD_ID"\s*:/.test(line)) {
    throw malformedAt(
      file,
      'the file is in the form of Senzing, which says less: expected the same data as entities.ftm.json',
    );
  }
  if (/"source"\s*:\s*"/.test(text) && (/^\s*\[/.test(text) || /"results"\s*:/.test(text))) return 'csl-json';
  return null;
}

function textFormat(text: string, file: string): SourceFormat | null {
  const [line = ''] = text.trimStart().split('\n', 1);
  const columns = line.split(',').map((column) => column.trim().replace(/^"|"$/g, ''));
  if (columns.includes('source') && columns.includes('alt_names')) return 'csl-csv';
  if (columns.includes('canonical_id') && columns.includes('prop')) return 'ftm-statements';
  if (columns.includes('schema') && columns.includes('sanctions')) return 'ftm-simple';
  if (layoutOf(columns) !== null) return 'designations';
  if (columns.includes('owner') && columns.includes('asset')) return 'holdings';
  if (isGleif(text)) return 'gleif';
  if (/^\s*<[\s\S]*<CONSOLIDATED_LIST[\s>]/.test(text)) return 'un';
  if (/^"?Name"?\t"?Street_Address"?\t/.test(line)) return 'bis-dpl';
  if (tableOf(columns) !== null) return 'list-table';
  const first = ofacXml(text, file) ?? ofacFormat(line, file);
  if (first !== null) return first;
  if (/^\s*<[\s\S]*<DIV[1-9]\s[^>]*\bTYPE="/.test(text)) return 'ecfr';
  return /^[a-z][a-z-]*:(\s|$)/m.test(text) && !text.trimStart().startsWith('<') ? 'dataset' : null;
}

function ofacXml(text: string, file: string): SourceFormat | null {
  if (!/^\s*</.test(text)) return null;
  if (/<(?:\w+:)?sdnList[\s>]/.test(text)) return 'ofac-xml';
  if (/<(?:\w+:)?Sanctions[\s>]/.test(text) && /<(?:\w+:)?ReferenceValueSets[\s>]/.test(text)) return 'ofac-advanced';
  if (!/<(?:\w+:)?sanctionsData[\s>]/.test(text)) return null;
  throw malformedAt(
    file,
    "the file is OFAC's list in its enhanced form: expected SDN_ADVANCED.XML, SDN.XML or sdn.csv",
  );
}

/**
 * The set has no header, but copies have been given one: rows begin with the number of a party, and an empty cell is
 * `-0-`. @throws LinkageError SOURCE_MALFORMED for a part of the set, with the file to give.
 */
function ofacFormat(line: string, file: string): SourceFormat | null {
  if (/^ID,Name,Type,Country,Title,/.test(line)) return 'ofac-csv';
  const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (/^\d+$/.test(cells[0] ?? '') && cells.length === OFAC_COLUMNS && line.includes('-0-')) return 'ofac-csv';
  const part = OFAC_PARTS.find(({ fits }) => fits(cells, line));
  if (part === undefined) return null;
  throw malformedAt(
    file,
    `the file is a part of OFAC's list, its ${part.what}, and names no party: expected the folder that holds it as ${part.name} beside ${OFAC_MAIN}, or ${OFAC_MAIN} alone`,
  );
}

/** The other files of the set; they name a party by its number only. */
const OFAC_PARTS: readonly {
  readonly what: string;
  readonly name: string;
  readonly fits: (cells: readonly string[], line: string) => boolean;
}[] = [
  {
    what: 'addresses',
    name: 'add.csv',
    fits: ([id = '', number = '', ...rest], line) =>
      rest.length === 4 &&
      ((/^\d+$/.test(id) && /^\d+$/.test(number) && line.includes('-0-')) ||
        /^ID,[^,]*,Address,City,Country,/.test(line)),
  },
  {
    what: 'aliases',
    name: 'alt.csv',
    fits: ([id = '', number = '', kind = '', ...rest]) =>
      rest.length === 2 && /^\d+$/.test(id) && /^\d+$/.test(number) && /^"?[afn]ka"?$/.test(kind),
  },
  {
    what: 'further remarks',
    name: 'sdn_comments.csv',
    fits: ([id = '', text = '', ...rest]) => rest.length === 0 && /^\d+$/.test(id) && /^".*; \w/.test(text),
  },
];

const OFAC_COLUMNS = 12;
