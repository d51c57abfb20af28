import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DatasetHeader, SourceReading, SourceRecord } from '../model/records.ts';
import type { BodsFrame } from './bods-frame.ts';
import { readBodsParty } from './bods-party.ts';
import { readStatements } from './bods-statement.ts';
import { type BodsSurvey, surveyBods } from './bods-survey.ts';
import { readRelationship } from './bods-ties.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';

export interface BodsOptions {
  /** Whether the file is the whole dataset, which it is unless said otherwise. */
  readonly whole?: boolean | undefined;
}

/**
 * Opens statements of the Beneficial Ownership Data Standard 0.4, 0.3 or 0.2 as records: a list of statements, or one
 * on each line. The dataset is called by the name of the file.
 *
 * Two passes: the first checks every statement against the standard and finds which one counts for each record, the
 * second gives out the records. Memory grows with the number of records only. Fact keys are
 * `<dataset>/<fact type>:<recordId>/<kind of interest>`.
 * @throws LinkageError SOURCE_MALFORMED that names file, line, path and what was expected there.
 */
export async function openBods(path: string, options: BodsOptions = {}): Promise<SourceReading> {
  const survey = await surveyBods(path);
  const dataset = headerOf(path, survey);
  const tally = new Tally();
  const frame: BodsFrame = {
    dataset: dataset.id,
    source: `source:${dataset.id}`,
    survey,
    tally,
    absent: new Set(),
  };
  return {
    dataset,
    whole: options.whole ?? true,
    records: readRecords(path, frame, dataset),
    expects: survey.parties === 0 ? [] : [{ what: 'thing:Party', atLeast: survey.parties }],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

async function* readRecords(path: string, frame: BodsFrame, dataset: DatasetHeader): AsyncGenerator<SourceRecord> {
  yield { kind: 'thing', thing: sourceThing(frame.source, dataset), where: basename(path) };
  for await (const statement of readStatements(path)) {
    if (!frame.survey.isLast(statement)) frame.tally.drop('statement (a later one of the same record counts)');
    else if (statement.kind === 'relationship') yield* readRelationship(frame, statement);
    else yield { kind: 'thing', thing: readBodsParty(frame, statement), where: statement.where };
  }
}

function headerOf(path: string, { publisher, licence, published, checksum }: BodsSurvey): DatasetHeader {
  const name = basename(path).replace(/(\.(jsonl?|ndjson|bods|gz))+$/i, '');
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  // A name without a Latin letter or digit still makes an id of its own.
  const slug = latin === '' ? createHash('sha256').update(name).digest('hex').slice(0, 12) : latin;
  const shown = publisher === null ? name : `${publisher}, ${name}`;
  return {
    id: `bods-${slug}`,
    names: { zh: `受益所有权数据（BODS）：${shown}`, en: `Beneficial ownership data (BODS): ${shown}` },
    publisher,
    url: null,
    licence,
    retrieved: published,
    checksum,
  };
}
