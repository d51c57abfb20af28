import { LinkageError } from '../errors.ts';
import type { SourceReading } from '../model/records.ts';
import { openBods } from './bods.ts';
import { openCsl } from './csl.ts';
import { openDeniedPersons } from './denied-persons.ts';
import { findSource, type SourceFormat } from './detect.ts';
import { openEcfr } from './ecfr.ts';
import { openFtm } from './ftm.ts';
import { openGleif } from './gleif.ts';
import { openListTable } from './list-table.ts';
import { openOfacAdvanced } from './ofac-advanced.ts';
import { openOfacCsv } from './ofac-csv.ts';
import { openOfacXml } from './ofac-xml.ts';
import { readDataset } from './seed.ts';
import { openUn } from './un.ts';

export interface OpenOptions {
  /** Otherwise found by the content. */
  readonly format?: SourceFormat | undefined;
  /** Whether the file is the whole of its dataset; otherwise what the file says or its format implies. */
  readonly whole?: boolean | undefined;
}

/**
 * Opens any file, folder or zip archive that can be imported.
 * @throws LinkageError SOURCE_MALFORMED as the reader of its format; BAD_USER_INPUT for a format that is no import.
 */
export async function openSource(given: string, options: OpenOptions = {}): Promise<SourceReading> {
  const { path, format } = await findSource(given, options.format);
  switch (format) {
    case 'dataset':
      return readDataset(path);
    case 'ftm':
    case 'ftm-simple':
    case 'ftm-statements':
    case 'designations':
      return openFtm(path, { format, whole: options.whole });
    case 'csl-json':
    case 'csl-csv':
    case 'csl-compact':
      return openCsl(path, { format, whole: options.whole });
    case 'bods':
      return openBods(path, { whole: options.whole });
    case 'gleif':
      return openGleif(path, { whole: options.whole });
    case 'ecfr':
      return openEcfr(path, { whole: options.whole });
    case 'un':
      return openUn(path, { whole: options.whole });
    case 'ofac-csv':
      return openOfacCsv(path, { whole: options.whole });
    case 'ofac-xml':
      return openOfacXml(path, { whole: options.whole });
    case 'ofac-advanced':
      return openOfacAdvanced(path, { whole: options.whole });
    case 'bis-dpl':
      return openDeniedPersons(path, { whole: options.whole });
    case 'list-table':
      return openListTable(path, { whole: options.whole });
    case 'holdings':
      throw new LinkageError(
        'BAD_USER_INPUT',
        `${path} is a table of holdings, which belongs to no dataset: give it to the command control.`,
        { path },
      );
  }
}
