import { LinkageError } from '../errors.ts';
import { collectReading } from '../graph/collect.ts';
import { importReading } from '../graph/load.ts';
import type { SourceReading } from '../model/records.ts';
import { progressTo } from '../progress.ts';
import { openSource } from '../sources/open.ts';
import { importBulk } from './import-bulk.ts';
import { countsOf, type FileReport, type ImportOptions, remarksOf, reportText } from './import-report.ts';
import { withGraph } from './open-store.ts';

/** `regimelink import`: every file becomes a new version of its dataset, or with `--dry-run` a report without a database. */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<string> {
  if (files.length === 0 && options.bulk !== true) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      'Name a file to import; only --bulk works without one, with the seed alone.',
    );
  }
  if (options.replace === true && options.bulk !== true) {
    throw new LinkageError('BAD_USER_INPUT', '--replace belongs to --bulk: an ordinary import never removes anything.');
  }
  const reports = options.dryRun === true ? await tryOut(files, options) : await importNow(files, options);
  if (options.json === true) return JSON.stringify(reports, null, 2);
  return reports.map((report) => reportText(report, options)).join('\n\n');
}

function importNow(files: readonly string[], options: ImportOptions): Promise<FileReport[]> {
  return options.bulk === true ? importBulk(files, options) : importAll(files, options);
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
      const report = await importReading(graph, reading, {
        actor: config.REGIMELINK_ACTOR,
        progress: progressTo(process.stderr),
        force: options.force,
      });
      reports.push({ file, ...countsOf(report), ...remarksOf(reading) });
    }
    return reports;
  });
}
