import type { Readable } from 'node:stream';
import { malformed, readCsvTable } from './csv-table.ts';

/** One line of a parties file. A party on several lists has several lines. */
export interface PartyLine {
  readonly line: number;
  readonly party: string;
  readonly list: string | null;
  readonly jurisdiction: string | null;
  readonly addressOnly: boolean;
}

/**
 * Streams a parties file: header `party`, optionally `list`, `jurisdiction` (two letters) and `addressOnly` (yes or no),
 * in any order; what a rule's seeds and exclusions look at.
 * @throws LinkageError SOURCE_MALFORMED naming file, line and column.
 */
export async function* readPartiesCsv(input: Readable, file: string): AsyncGenerator<PartyLine> {
  const columns = { required: ['party'], optional: ['list', 'jurisdiction', 'addressOnly'] };
  for await (const { line, cell } of readCsvTable(input, file, columns)) {
    const party = cell('party');
    if (party === '') throw malformed(file, line, 'is empty: expected the name or key of a party', 'party');
    const jurisdiction = cell('jurisdiction');
    if (jurisdiction !== '' && !/^[A-Z]{2}$/.test(jurisdiction)) {
      throw malformed(file, line, `"${jurisdiction}": expected two capital letters such as CN`, 'jurisdiction');
    }
    const addressOnly = cell('addressOnly');
    if (!['', 'yes', 'no'].includes(addressOnly))
      throw malformed(file, line, `"${addressOnly}": expected yes or no`, 'addressOnly');
    yield {
      line,
      party,
      list: cell('list') || null,
      jurisdiction: jurisdiction || null,
      addressOnly: addressOnly === 'yes',
    };
  }
}
