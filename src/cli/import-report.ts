import type { ImportReport } from '../graph/load.ts';
import type { SourceReading, SourceWarning } from '../model/records.ts';
import type { SourceFormat } from '../sources/detect.ts';
import { table } from './table.ts';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly format?: SourceFormat;
  readonly force?: boolean;
  /** Builds the store anew from the seed and the files. */
  readonly bulk?: boolean;
  /** With `bulk`: loses what the store holds beside them. */
  readonly replace?: boolean;
  /** With `dryRun`: a file for the report, .html, .json or .txt. */
  readonly report?: string;
  /** With `dryRun`: an earlier edition of the file. */
  readonly against?: string;
  /** False: no rule concludes afterwards which records are one party. */
  readonly same?: boolean;
  readonly json?: boolean;
  readonly lang: 'zh' | 'en';
}

/** What an import did, or with `--dry-run` what the file holds. */
export interface FileReport {
  readonly file: string;
  readonly dataset: string;
  /** Version that the import published; null when nothing changed or nothing was to be written. */
  readonly version: number | null;
  readonly counts: Readonly<Record<string, number>>;
  /** Source fields that were met and are not carried over, with how often. */
  readonly dropped: Readonly<Record<string, number>>;
  readonly warnings: readonly SourceWarning[];
}

/** What an import did, as a report says it. */
export function countsOf({ dataset, version, things, facts }: ImportReport): Omit<FileReport, 'file' | keyof Remarks> {
  const counts = Object.fromEntries(
    Object.entries({ things, facts }).flatMap(([what, by]) =>
      Object.entries(by).map(([how, count]) => [`${what} ${how}`, count] as const),
    ),
  );
  return { dataset, version, counts };
}

type Remarks = Pick<FileReport, 'dropped' | 'warnings'>;

/** What a source says of itself once it has been read. */
export function remarksOf(reading: SourceReading): Remarks {
  const dropped = Object.fromEntries([...(reading.dropped?.() ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { dropped, warnings: reading.warnings?.() ?? [] };
}

const WORDS = {
  zh: {
    what: '记录',
    count: '数量',
    version: '版本',
    tried: '试读，未写入',
    none: '无变化，未写入',
    dropped: '未采用的字段',
    warnings: '提示',
  },
  en: {
    what: 'record',
    count: 'count',
    version: 'version',
    tried: 'tried, nothing written',
    none: 'nothing new, nothing written',
    dropped: 'field not carried over',
    warnings: 'remark',
  },
} as const;

/** A report as people read it. */
export function reportText(report: FileReport, { lang, dryRun }: ImportOptions): string {
  const words = WORDS[lang];
  const outcome =
    report.version === null ? (dryRun === true ? words.tried : words.none) : `${words.version} ${report.version}`;
  const rows = (counts: Readonly<Record<string, number>>): string[][] =>
    Object.entries(counts).map(([what, count]) => [what, String(count)]);
  const parts = [
    `${report.file} (${report.dataset}): ${outcome}`,
    table([words.what, words.count], rows(report.counts)),
  ];
  if (Object.keys(report.dropped).length > 0) parts.push(table([words.dropped, words.count], rows(report.dropped)));
  if (report.warnings.length > 0) {
    parts.push(
      table(
        [words.warnings, words.count],
        report.warnings.map(({ text, count, first }) => [`${text} (${first})`, String(count)]),
      ),
    );
  }
  return parts.join('\n\n');
}
