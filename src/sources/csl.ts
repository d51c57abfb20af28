import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DatasetHeader, Expectation, SourceReading, SourceRecord } from '../model/records.ts';
import { type CslHead, type CslRows, emptyHead, readCslCompact, readCslCsv, readCslJson } from './csl-files.ts';
import { listOfSource } from './csl-lists.ts';
import { detectFormat, type SourceFormat } from './detect.ts';
import { ListedRows, RowCounts } from './listed-rows.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

export interface CslOptions {
  /** Form of the file; otherwise found by its content. */
  readonly format?: SourceFormat | undefined;
  /** Whether the file is the whole list; otherwise what it says of itself, or what its size and lists tell. */
  readonly whole?: boolean | undefined;
}

const DATASET = 'us-csl';
const SOURCE = `source:${DATASET}`;
const READERS: Partial<Readonly<Record<SourceFormat, CslRows>>> = {
  'csl-json': readCslJson,
  'csl-csv': readCslCsv,
  'csl-compact': readCslCompact,
};

/** The whole list had 25,921 rows on 2026-07-31 and has grown in every year; fewer than this are a part of it. */
const WHOLE_LIST = 20_000;
const LISTS_OF_THE_WHOLE = ['us-sdn', 'us-el', 'us-dpl', 'us-uvl'] as const;

/**
 * Opens the US Consolidated Screening List as records: JSON or CSV of trade.gov (with or without `_id`), or the compact
 * whole list. Two passes: the first checks the file and counts rows by party; the second gives out the records.
 * @throws LinkageError SOURCE_MALFORMED that names file, line or path and what was expected.
 */
export async function openCsl(path: string, options: CslOptions = {}): Promise<SourceReading> {
  const format = options.format ?? (await detectFormat(path));
  const read = READERS[format];
  if (read === undefined) {
    throw malformedAt(basename(path), `the file is of format ${format}: expected the Consolidated Screening List`);
  }
  const survey = await surveyCsl(path, read);
  const compact = format === 'csl-compact';
  const whole = options.whole ?? (compact || looksWhole(survey));
  const tally = new Tally();
  return {
    dataset: headerOf(survey),
    whole,
    records: readRecords(path, read, survey, tally),
    expects: whole ? expectationsOf() : [],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

/** What the first pass finds; memory grows with the number of parties. */
interface CslSurvey {
  readonly checksum: string;
  readonly head: CslHead;
  readonly rows: number;
  readonly lists: ReadonlySet<string>;
  readonly counts: RowCounts;
}

async function surveyCsl(path: string, read: CslRows): Promise<CslSurvey> {
  const digest = createHash('sha256');
  const head = emptyHead();
  const lists = new Set<string>();
  const rowsBySource = new Map<string, number>();
  const counts = new RowCounts();
  let rows = 0;
  for await (const row of read(path, head, digest)) {
    const list = listOfSource(row.source, row.where);
    rows += 1;
    lists.add(list.id);
    rowsBySource.set(row.source, (rowsBySource.get(row.source) ?? 0) + 1);
    counts.add(row, list);
  }
  const file = basename(path);
  if (rows === 0)
    throw malformedAt(file, 'the file holds no rows: expected parties of the Consolidated Screening List');
  if (head.rows !== null && head.rows !== rows) {
    throw malformedAt(`${file} entryCount`, `the file says that it has ${head.rows} entries but has ${rows}`);
  }
  for (const [source, said] of Object.entries(head.rowsBySource ?? {})) {
    const found = rowsBySource.get(source) ?? 0;
    if (found === said) continue;
    throw malformedAt(
      `${file} countsBySource`,
      `the file says that it has ${said} entries of "${source}" but has ${found}`,
    );
  }
  return { checksum: digest.digest('hex'), head, rows, lists, counts };
}

async function* readRecords(
  path: string,
  read: CslRows,
  survey: CslSurvey,
  tally: Tally,
): AsyncGenerator<SourceRecord> {
  yield { kind: 'thing', thing: sourceThing(SOURCE, headerOf(survey)), where: basename(path) };
  const listed = new ListedRows({ dataset: DATASET, source: SOURCE }, survey.counts, tally);
  const head = emptyHead();
  for await (const row of read(path, head)) {
    for (const field of row.unread) tally.drop(field);
    yield* listed.records(row, listOfSource(row.source, row.where, tally));
  }
  for (const member of head.unread) tally.drop(`file: ${member}`);
}

function looksWhole({ rows, lists }: CslSurvey): boolean {
  return rows >= WHOLE_LIST && LISTS_OF_THE_WHOLE.every((id) => lists.has(id));
}

function expectationsOf(): readonly Expectation[] {
  return [
    { what: 'thing:Party', atLeast: WHOLE_LIST },
    { what: 'listing', atLeast: WHOLE_LIST },
  ];
}

function headerOf({ checksum, head }: CslSurvey): DatasetHeader {
  return {
    id: DATASET,
    names: { zh: '美国综合筛查名单', en: 'US Consolidated Screening List' },
    publisher: 'International Trade Administration',
    url: 'https://www.trade.gov/consolidated-screening-list',
    licence: 'public domain (US government)',
    retrieved: head.retrieved,
    checksum,
  };
}
