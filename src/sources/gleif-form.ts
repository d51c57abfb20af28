import { malformedAt } from './text-stream.ts';

/** Who is who, who consolidates whom, and why no parent is named. */
export type GleifLevel = 'lei' | 'rr' | 'repex';

/** What a file of the Global LEI Index is, by its beginning. */
export interface GleifForm {
  readonly level: GleifLevel;
  readonly form: 'xml' | 'csv' | 'json';
  /** What the head of a common data file says of its content, such as GLEIF_FULL_PUBLISHED. */
  readonly content: string | null;
  /** Day of the content. */
  readonly day: string | null;
  /** How many records the head of the file says that it has. */
  readonly records: number | null;
}

const ROOTS: Readonly<Record<string, GleifLevel>> = {
  LEIData: 'lei',
  RelationshipData: 'rr',
  ReportingExceptionData: 'repex',
};
const ROOT = /<(?:[\w-]+:)?(LEIData|RelationshipData|ReportingExceptionData)[\s>]/;
/** Other data of the API is found too, so that its error says what it is. */
const API = /"type"\s{0,20}:\s{0,20}"(lei-records|relationship-records|reporting-exceptions|isins|entity-legal-forms)"/;
const API_ANSWER = /"goldenCopy"\s{0,20}:|api\.gleif\.org/;
const GOLDEN_JSON = /^\s*\{\s*"(records|relations|exceptions)"\s*:\s*\[/;

const LEVEL_OF_TYPE: Readonly<Record<string, GleifLevel>> = {
  'relationship-records': 'rr',
  'reporting-exceptions': 'repex',
  relations: 'rr',
  exceptions: 'repex',
};

/** Whether a text begins as a file of the Global LEI Index does. */
export function isGleif(text: string): boolean {
  return gleifForm(text) !== null;
}

/** Null for a text that does not begin as a file of the Global LEI Index. */
export function gleifForm(text: string): GleifForm | null {
  const start = text.trimStart();
  if (start.startsWith('<')) {
    const root = ROOT.exec(text)?.[1];
    if (root === undefined) return null;
    const content = /<(?:[\w-]+:)?FileContent>([^<]{0,200})</.exec(text)?.[1]?.trim() ?? null;
    const records = /<(?:[\w-]+:)?RecordCount>\s{0,20}(\d{1,12})\s{0,20}</.exec(text)?.[1];
    return {
      level: ROOTS[root] ?? 'lei',
      form: 'xml',
      content,
      day: dayIn(/<(?:[\w-]+:)?ContentDate>\s{0,20}([^<]{0,60})</, text),
      records: records === undefined ? null : Number(records),
    };
  }
  if (start.startsWith('{')) {
    const named = API.exec(text)?.[1] ?? GOLDEN_JSON.exec(text)?.[1];
    if (named === undefined && !API_ANSWER.test(text)) return null;
    const level = LEVEL_OF_TYPE[named ?? ''] ?? 'lei';
    return {
      level,
      form: 'json',
      content: null,
      day: dayIn(/"publishDate"\s{0,20}:\s{0,20}"([^"]{0,60})"/, text),
      records: null,
    };
  }
  const level = levelOfColumns(start.split('\n', 1)[0] ?? '');
  return level === null ? null : { level, form: 'csv', content: null, day: null, records: null };
}

/** @throws LinkageError SOURCE_MALFORMED */
export function requireGleifForm(text: string, file: string): GleifForm {
  const form = gleifForm(text);
  if (form !== null) return form;
  throw malformedAt(
    file,
    'this is no file of the Global LEI Index: expected LEIData, RelationshipData or ReportingExceptionData, their columns, or an answer of its API',
  );
}

function levelOfColumns(line: string): GleifLevel | null {
  const columns = new Set(line.split(',').map((column) => column.trim().replace(/^"|"$/g, '')));
  if (columns.has('Relationship.StartNode.NodeID')) return 'rr';
  if (columns.has('LEI') && (columns.has('Exception.Category') || columns.has('ExceptionCategory'))) return 'repex';
  return columns.has('LEI') && columns.has('Entity.LegalName') ? 'lei' : null;
}

function dayIn(pattern: RegExp, text: string): string | null {
  const found = pattern.exec(text)?.[1] ?? '';
  return /^\d{4}-\d{2}-\d{2}/.test(found) ? found.slice(0, 10) : null;
}
