import { writeFile } from 'node:fs/promises';
import { LinkageError } from '../errors.ts';
import { importReading } from '../graph/load.ts';
import { unopened, type Validation, validate } from '../graph/validate.ts';
import type { SourceReading } from '../model/records.ts';
import { progressTo } from '../progress.ts';
import { openSource } from '../sources/open.ts';
import { importBulk } from './import-bulk.ts';
import { countsOf, type FileReport, type ImportOptions, remarksOf, reportText } from './import-report.ts';
import { withGraph } from './open-store.ts';
import { runRules } from './same.ts';
import { type FileValidation, validationHtml, validationText } from './validation-report.ts';

/** `regimelink import`: every file becomes a new version of its dataset. Several files are all validated before the first is written. */
export async function importCommand(files: readonly string[], options: ImportOptions): Promise<string> {
  checkOptions(files, options);
  const reports = options.bulk === true ? await importBulk(files, options) : await importAll(files, options);
  if (options.json === true) return JSON.stringify(reports, null, 2);
  return reports.map((report) => reportText(report, options)).join('\n\n');
}

function checkOptions(files: readonly string[], options: ImportOptions): void {
  const { bulk, replace, dryRun, report, against } = options;
  if (files.length === 0 && bulk !== true) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      'Name a file to import; only --bulk works without one, with the seed alone.',
    );
  }
  if (replace === true && bulk !== true) {
    throw new LinkageError('BAD_USER_INPUT', '--replace belongs to --bulk: an ordinary import never removes anything.');
  }
  if (dryRun !== true && (report !== undefined || against !== undefined)) {
    throw new LinkageError('BAD_USER_INPUT', '--report and --against belong to --dry-run: add it, or leave them out.');
  }
  if (report !== undefined && formatOf(report) === null) {
    throw new LinkageError('BAD_USER_INPUT', `--report ${report}: expected a file that ends in .html, .json or .txt.`);
  }
}

/** What a dry run found. `failure`: with it the command ends, when a file may not be imported. */
export interface Tried {
  readonly text: string;
  readonly failure: LinkageError | null;
}

/** `regimelink import --dry-run`: a report of what files hold and of all that is wrong with them, without a database. */
export async function tryOut(files: readonly string[], options: ImportOptions): Promise<Tried> {
  checkOptions(files, options);
  const { report, json, lang } = options;
  const earlier = options.against === undefined ? undefined : (await validateFile(options.against, options)).lists;
  const reports: FileValidation[] = [];
  for (const file of files) reports.push(await validateFile(file, options, earlier));
  const texts = {
    html: () => validationHtml(reports, lang),
    json: () => JSON.stringify(reports, null, 2),
    txt: () => validationText(reports, lang),
  };
  const format = report === undefined ? null : formatOf(report);
  if (report !== undefined && format !== null) await writeReport(report, texts[format]());
  return { text: json === true ? texts.json() : texts.txt(), failure: failureOf(reports) };
}

function formatOf(path: string): 'html' | 'json' | 'txt' | null {
  const ending = /\.(html|json|txt)$/.exec(path)?.[1];
  return (ending as 'html' | 'json' | 'txt' | undefined) ?? null;
}

async function writeReport(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, `${text}\n`);
  } catch (cause) {
    throw new LinkageError('BAD_USER_INPUT', `The report cannot be written to ${path}.`, { path }, cause);
  }
}

async function validateFile(
  file: string,
  { format }: ImportOptions,
  earlier?: Validation['lists'],
): Promise<FileValidation> {
  const reading = await openSource(file, { format }).catch((error: unknown) => {
    if (error instanceof LinkageError && error.code === 'SOURCE_MALFORMED') return error;
    throw error;
  });
  if (reading instanceof LinkageError) return { file, version: null, warnings: [], ...unopened(reading) };
  const found = await validate(reading, { progress: progressTo(process.stderr), earlier });
  return { file, version: null, warnings: reading.warnings?.() ?? [], ...found };
}

function failureOf(reports: readonly FileValidation[]): LinkageError | null {
  const wrong = reports.filter(({ errorCount }) => errorCount > 0);
  if (wrong.length === 0) return null;
  const files = wrong.map(({ file, errorCount }) => `${file} (${errorCount})`).join(', ');
  return new LinkageError('SOURCE_MALFORMED', `Errors in ${files}: an import would refuse it and publish nothing.`, {
    files: wrong.map(({ file }) => file),
  });
}

async function importAll(files: readonly string[], options: ImportOptions): Promise<FileReport[]> {
  if (files.length > 1 && options.force !== true) {
    const reports: FileValidation[] = [];
    for (const file of files) reports.push(await validateFile(file, options));
    const failure = failureOf(reports);
    if (failure !== null) {
      throw new LinkageError(failure.code, `${failure.message} --dry-run tells what they are.`, failure.details);
    }
  }
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
    if (options.same !== false && reports.some(({ version }) => version !== null)) await runRules({ graph, config });
    return reports;
  });
}
