import type { Readable } from 'node:stream';
import { malformed, readCsvTable } from './csv-table.ts';

/** One line of a parties file. A party may have several lines, and several lists in one, between semicolons. */
export interface PartyLine {
  readonly line: number;
  readonly party: string;
  readonly lists: readonly string[];
  readonly programmes: readonly string[];
  readonly jurisdiction: string | null;
  readonly addressOnly: boolean;
  /** Whether it is a government or an organ of one. */
  readonly government: boolean;
  readonly field: string | null;
  /** Names of the joint arrangements that it is a party to. */
  readonly joint: readonly string[];
}

const COLUMNS = ['list', 'programme', 'jurisdiction', 'addressOnly', 'government', 'field', 'joint'];

/** Other spellings of the header. */
const ALSO: Readonly<Record<string, string>> = {
  id: 'party',
  lists: 'list',
  programmes: 'programme',
  country: 'jurisdiction',
  'address-only': 'addressOnly',
  address_only: 'addressOnly',
  sector: 'field',
};

const YES: ReadonlySet<string> = new Set(['yes', 'true', '1']);
const NO: ReadonlySet<string> = new Set(['', 'no', 'false', '0']);

/**
 * Streams a parties file: header `party`, optionally `list`, `programme`, `jurisdiction` (two letters), `addressOnly` and
 * `government` (yes or no), `field`, `joint`, in any order; what a rule's seeds, exclusions and limbs look at.
 * @throws LinkageError SOURCE_MALFORMED naming file, line and column.
 */
export async function* readPartiesCsv(input: Readable, file: string): AsyncGenerator<PartyLine> {
  const columns = { required: ['party'], optional: COLUMNS, also: ALSO };
  for await (const { line, cell } of readCsvTable(input, file, columns)) {
    const party = cell('party');
    if (party === '') throw malformed(file, line, 'is empty: expected the name or key of a party', 'party');
    const jurisdiction = cell('jurisdiction').toUpperCase();
    if (jurisdiction !== '' && !/^[A-Z]{2}$/.test(jurisdiction)) {
      throw malformed(file, line, `"${cell('jurisdiction')}": expected two capital letters such as CN`, 'jurisdiction');
    }
    const flag = (column: string): boolean => {
      const text = cell(column).toLowerCase();
      if (!YES.has(text) && !NO.has(text)) throw malformed(file, line, `"${cell(column)}": expected yes or no`, column);
      return YES.has(text);
    };
    yield {
      line,
      party,
      lists: several(cell('list')),
      programmes: several(cell('programme')),
      jurisdiction: jurisdiction || null,
      addressOnly: flag('addressOnly'),
      government: flag('government'),
      field: cell('field') || null,
      joint: several(cell('joint')),
    };
  }
}

function several(cell: string): readonly string[] {
  return cell
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
