import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DatasetHeader, Expectation, SourceReading, SourceRecord } from '../model/records.ts';
import { readBeginning } from './byte-stream.ts';
import { readGleifCsv } from './gleif-csv.ts';
import { readGleifException } from './gleif-exceptions.ts';
import { type GleifForm, type GleifLevel, requireGleifForm } from './gleif-form.ts';
import type { GleifFrame } from './gleif-frame.ts';
import { readGleifJson } from './gleif-json.ts';
import { readGleifParty } from './gleif-party.ts';
import { readGleifRelationship } from './gleif-ties.ts';
import { readGleifXml } from './gleif-xml.ts';
import type { RecordTree } from './record-tree.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { TextSet } from './text-set.ts';
import { checkBeginning, malformedAt, readText } from './text-stream.ts';

export interface GleifOptions {
  /** Whether the file is the whole of its level; otherwise what its head says, or its length. */
  readonly whole?: boolean | undefined;
}

const HEAD_BYTES = 65_536;
const FULL = 'GLEIF_FULL_PUBLISHED';

interface LevelNames {
  readonly zh: string;
  readonly en: string;
  /** The golden copy of 2026-09-11 had 3,428,477, 487,721 and 6,351,397 records, and they grow; fewer lines than this are a part. */
  readonly wholeLines: number;
}

const LEVELS: Readonly<Record<GleifLevel, LevelNames>> = {
  lei: { zh: '全球法人识别编码：主体', en: 'Global LEI Index: entities', wholeLines: 2_500_000 },
  rr: { zh: '全球法人识别编码：关系', en: 'Global LEI Index: relationships', wholeLines: 400_000 },
  repex: {
    zh: '全球法人识别编码：母公司申报例外',
    en: 'Global LEI Index: reporting exceptions',
    wholeLines: 5_000_000,
  },
};

/**
 * Opens data of the Global LEI Index as records: answers of its API, golden copies in XML, CSV or JSON. Each level is a
 * dataset of its own (`gleif-lei`, `gleif-rr`, `gleif-repex`); parties have the same keys in all, `party:lei-…`.
 *
 * Two passes: the first takes the checksum, the second gives out the records. Memory grows with the number of
 * identifiers that relationships point to only.
 * @throws LinkageError SOURCE_MALFORMED that names file, line or path and what was expected; also while reading.
 */
export async function openGleif(path: string, options: GleifOptions = {}): Promise<SourceReading> {
  const file = basename(path);
  const head = await readBeginning(path, HEAD_BYTES);
  checkBeginning(head, file);
  const form = requireGleifForm(new TextDecoder().decode(head).replace(/^\uFEFF/, ''), file);
  const { checksum, lines } = await measure(path);
  const { level } = form;
  const whole = options.whole ?? (form.content === null ? isAsLongAsWhole(form, lines) : form.content === FULL);
  const dataset = headerOf(form, checksum);
  const tally = new Tally();
  const frame: GleifFrame = {
    dataset: dataset.id,
    source: `source:${dataset.id}`,
    tally,
    given: new TextSet(),
    used: new TextSet(),
  };
  return {
    dataset,
    whole,
    records: readRecords(path, form, frame, dataset),
    expects: whole ? expectationsOf(level, form) : [],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

async function* readRecords(
  path: string,
  { level, form }: GleifForm,
  frame: GleifFrame,
  dataset: DatasetHeader,
): AsyncGenerator<SourceRecord> {
  const file = basename(path);
  yield { kind: 'thing', thing: sourceThing(frame.source, dataset), where: file };
  let count = 0;
  for await (const record of recordsOf(path, form, level, frame.tally)) {
    count += 1;
    if (level === 'rr') yield* readGleifRelationship(frame, record);
    else if (level === 'repex') yield* readGleifException(frame, record);
    else yield* partyRecord(frame, record);
  }
  if (count === 0) throw malformedAt(file, 'the file holds no record: expected at least one');
}

function* partyRecord(frame: GleifFrame, record: RecordTree): Generator<SourceRecord> {
  const thing = readGleifParty(frame, record);
  yield { kind: 'thing', thing, where: record.where };
}

function recordsOf(path: string, form: GleifForm['form'], level: GleifLevel, tally: Tally): AsyncGenerator<RecordTree> {
  switch (form) {
    case 'xml':
      return readGleifXml(path);
    case 'csv':
      return readGleifCsv(path);
    case 'json':
      return readGleifJson(path, level, tally);
  }
}

async function measure(path: string): Promise<{ readonly checksum: string; readonly lines: number }> {
  const digest = createHash('sha256');
  let lines = 0;
  for await (const text of readText(path, digest)) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  }
  return { checksum: digest.digest('hex'), lines };
}

/** A table says nothing of itself; an answer of the API is never the whole. */
function isAsLongAsWhole({ level, form }: GleifForm, lines: number): boolean {
  return form === 'csv' && lines >= LEVELS[level].wholeLines;
}

function expectationsOf(level: GleifLevel, { form, records }: GleifForm): readonly Expectation[] {
  if (level !== 'lei') return [];
  const atLeast = records ?? (form === 'csv' ? LEVELS.lei.wholeLines : 1);
  return [{ what: 'thing:Party', atLeast }];
}

function headerOf({ level, day }: GleifForm, checksum: string): DatasetHeader {
  const { zh, en } = LEVELS[level];
  return {
    id: `gleif-${level}`,
    names: { zh, en },
    publisher: 'Global Legal Entity Identifier Foundation',
    url: 'https://www.gleif.org/en/lei-data/gleif-golden-copy',
    licence: 'CC0 1.0',
    retrieved: day,
    checksum,
  };
}
