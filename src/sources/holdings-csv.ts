import type { Readable } from 'node:stream';
import { LinkageError } from '../errors.ts';
import { type PartialDate, parsePartialDate } from '../model/days.ts';
import { CONTROL_MEANS, NATURES, type Nature, RIGHTS, type Right } from '../model/facts.ts';
import { parseShare, type ShareInterval } from '../model/shares.ts';
import { type CsvLine, malformed, readCsvTable } from './csv-table.ts';

/** Means of a finding of control; `officer` says that the owner is a senior manager of the asset, which is no control. */
export const TIE_KINDS = [...CONTROL_MEANS, 'officer'] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/**
 * One line of a holdings file. `holding` is null on a line that only states a finding of control.
 * `source` names the dataset: two lines on one holding from different sources are two statements of it.
 */
export interface HoldingLine {
  readonly line: number;
  readonly owner: string;
  readonly asset: string;
  readonly holding: { readonly right: Right; readonly nature: Nature; readonly share: ShareInterval } | null;
  readonly control: TieKind | null;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  readonly source: string;
}

export const HOLDINGS_COLUMNS = {
  required: ['owner', 'asset', 'kind', 'min', 'max', 'from', 'to', 'source'],
  optional: ['nature', 'control'],
} as const;

/**
 * Streams a holdings file: header `owner,asset,kind,min,max,from,to,source`, optionally `nature` and `control`, in any
 * order. `kind` is equity or votes; `min` and `max` are per cent, both alike for an exact share, empty for an unknown
 * bound, `>50` and `<75` for open ones; dates may be a year or a month, `to` is the first day on which it no longer
 * holds. `control` names the means of a finding of control, or `officer`; such a line states a share only if `min` or `max`
 * is given.
 * @throws LinkageError SOURCE_MALFORMED naming file, line and column.
 */
export async function* readHoldingsCsv(input: Readable, file: string): AsyncGenerator<HoldingLine> {
  for await (const line of readCsvTable(input, file, HOLDINGS_COLUMNS)) {
    yield readHoldingLine(line, file);
  }
}

/** One line of the table, its cells by column. @throws as `readHoldingsCsv`. */
export function readHoldingLine({ line, cell }: CsvLine, file: string): HoldingLine {
  const name = (column: string): string => {
    const text = cell(column);
    if (text === '') throw malformed(file, line, 'is empty: expected the name or key of a party', column);
    return text;
  };
  const choice = <T extends string>(column: string, choices: readonly T[], missing: T | null): T | null => {
    const text = cell(column);
    if (text === '') return missing;
    const found = choices.find((one) => one === text);
    if (found === undefined) throw malformed(file, line, `"${text}": expected ${choices.join(', ')}`, column);
    return found;
  };
  const date = (column: string): PartialDate | null =>
    cell(column) === '' ? null : at(column, () => parsePartialDate(cell(column)));
  const at = <T>(column: string, read: () => T): T => {
    try {
      return read();
    } catch (cause) {
      if (!(cause instanceof LinkageError)) throw cause;
      throw malformed(file, line, cause.message.replace(/\.$/, ''), column);
    }
  };

  const control = choice('control', TIE_KINDS, null);
  const validFrom = date('from');
  const validTo = date('to');
  if (validFrom !== null && validTo !== null && validTo.latest < validFrom.earliest) {
    throw malformed(
      file,
      line,
      `${validTo.text} is before ${validFrom.text}: expected the first day on which it no longer holds`,
      'to',
    );
  }
  const min = cell('min');
  const max = cell('max');
  at('min', () => parseShare(min, ''));
  at('max', () => parseShare('', max));
  const share = at('min, max', () => parseShare(min, max));
  const right = choice('kind', RIGHTS, null);
  const nature = choice('nature', NATURES, 'direct') ?? 'direct';
  const isFinding = control !== null && min === '' && max === '';
  if (right === null && !isFinding) throw malformed(file, line, `is empty: expected ${RIGHTS.join(' or ')}`, 'kind');
  return {
    line,
    owner: name('owner'),
    asset: name('asset'),
    holding: right === null || isFinding ? null : { right, nature, share },
    control,
    validFrom,
    validTo,
    source: cell('source'),
  };
}
