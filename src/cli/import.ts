import { collectReading } from '../graph/collect.ts';
import { importReading } from '../graph/load.ts';
import type { SourceReading, SourceWarning } from '../model/records.ts';
import { progressTo } from '../progress.ts';
import type { SourceFormat } from '../sources/detect.ts';
import { openSource } from '../sources/open.ts';
import { withGraph } from './open-store.ts';
import { table } from './table.ts';

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly format?: SourceFormat;
  readonly force?: boolean;
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

/** `regimelink import`: every file becomes a new version of its dataset, or with `--dry-run` a report without a database. */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<string> {
  const reports = options.dryRun === true ? await tryOut(files, options) : await importAll(files, options);
  if (options.json === true) return JSON.stringify(reports, null, 2);
  return reports.map((report) => reportText(report, options)).join('\n\n');
}

async function tryOut(files: readonly string[], options: ImportOptions): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const file of files) {
    const reading = await openSource(file, { format: options.format });
    const collected = await collectReading(reading, progressTo(process.stderr));
    collected.close();
    const counts = Object.fromEntries(collected.counts);
    reports.push({ file, dataset: reading.dataset.id, version: null, counts, ...remarksOf(reading) });
  }
  return reports;
}

async function importAll(files: readonly string[], options: ImportOptions): Promise<FileReport[]> {
  const readings: { file: string; reading: SourceReading }[] = [];
  for (const file of files) readings.push({ file, reading: await openSource(file, { format: options.format }) });
  return withGraph(async ({ graph, config }) => {
    const reports: FileReport[] = [];
    for (const { file, reading } of readings) {
      const { dataset, version, things, facts } = await importReading(graph, reading, {
        actor: config.REGIMELINK_ACTOR,
        progress: progressTo(process.stderr),
        force: options.force,
      });
      const counts = Object.fromEntries(
        Object.entries({ things, facts }).flatMap(([what, by]) =>
          Object.entries(by).map(([how, count]) => [`${what} ${how}`, count] as const),
        ),
      );
      reports.push({ file, dataset, version, counts, ...remarksOf(reading) });
    }
    return reports;
  });
}

function remarksOf(reading: SourceReading): Pick<FileReport, 'dropped' | 'warnings'> {
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

function reportText(report: FileReport, { lang, dryRun }: ImportOptions): string {
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
