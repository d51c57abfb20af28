import { basename } from 'node:path';
import { isFolder, isPacked, readBeginning } from './byte-stream.ts';
import { isGleif } from './gleif-form.ts';
import { checkBeginning, malformedAt } from './text-stream.ts';

export const SOURCE_FORMATS = [
  'dataset',
  'holdings',
  'ftm',
  'csl-json',
  'csl-csv',
  'csl-compact',
  'bods',
  'gleif',
  'ecfr',
] as const;

/**
 * `dataset`: the YAML of the seed; `holdings`: the CSV of owners and assets; `csl-…`: the Consolidated Screening List;
 * `bods`: statements of the Beneficial Ownership Data Standard; `gleif`: data of the Global LEI Index;
 * `ecfr`: a part of the Electronic Code of Federal Regulations of the United States.
 */
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

const HEAD_BYTES = 65_536;

/**
 * Finds the format of a file by its content, never by its name; a folder is a dataset.
 * @throws LinkageError SOURCE_MALFORMED for an empty file and one of no known format, BAD_USER_INPUT when it cannot be read.
 */
export async function detectFormat(path: string): Promise<SourceFormat> {
  if (await isFolder(path)) return 'dataset';
  const head = await readBeginning(path, HEAD_BYTES);
  const file = basename(path);
  checkBeginning(head, file);
  const text = new TextDecoder().decode(head).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw malformedAt(file, 'the file is empty');
  const found =
    text.trimStart().startsWith('{') || text.trimStart().startsWith('[') ? jsonFormat(text, file) : textFormat(text);
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
  if (line.startsWith('{') && /"schema"\s*:/.test(line) && /"properties"\s*:/.test(line)) return 'ftm';
  if (/"(statementI[dD]|statementType|recordType)"\s*:/.test(text)) return 'bods';
  if (isGleif(text)) return 'gleif';
  if (/"source"\s*:\s*"/.test(text) && (/^\s*\[/.test(text) || /"results"\s*:/.test(text))) return 'csl-json';
  return null;
}

function textFormat(text: string): SourceFormat | null {
  const [line = ''] = text.trimStart().split('\n', 1);
  const columns = line.split(',').map((column) => column.trim().replace(/^"|"$/g, ''));
  if (columns.includes('source') && columns.includes('alt_names')) return 'csl-csv';
  if (columns.includes('owner') && columns.includes('asset')) return 'holdings';
  if (isGleif(text)) return 'gleif';
  if (/^\s*<[\s\S]*<DIV[1-9]\s[^>]*\bTYPE="/.test(text)) return 'ecfr';
  return /^[a-z][a-z-]*:(\s|$)/m.test(text) && !text.trimStart().startsWith('<') ? 'dataset' : null;
}
