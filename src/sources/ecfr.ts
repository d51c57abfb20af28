import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DatasetHeader, Expectation, SourceReading, SourceRecord } from '../model/records.ts';
import { readNote } from './ecfr-notes.ts';
import { type EcfrPart, partOf } from './ecfr-parts.ts';
import { directProductRule, EcfrRows, footnoteIn, type ListSupplement, supplementOf } from './ecfr-rows.ts';
import { EcfrProvisions } from './ecfr-status.ts';
import { type EcfrBlock, readEcfrXml } from './ecfr-xml.ts';
import { ListedRows, RowCounts } from './listed-rows.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

export interface EcfrOptions {
  /** Whether the file is the whole of its part; otherwise told by its size. */
  readonly whole?: boolean | undefined;
}

/** The Entity List had 3,415 rows on 2026-07-23; a part 744 with fewer than this is cut. */
const WHOLE_ENTITY_LIST = 2_500;

/**
 * Opens a part of the Electronic Code of Federal Regulations, as its API gives it out. Two passes: the first checks the
 * file, counts rows by party and reads the footnotes, which stand under the tables; the second gives out the records.
 * @throws LinkageError SOURCE_MALFORMED that names file, line and what was expected.
 */
export async function openEcfr(path: string, options: EcfrOptions = {}): Promise<SourceReading> {
  const survey = await surveyEcfr(path);
  const whole = options.whole ?? survey.parties >= WHOLE_ENTITY_LIST;
  const tally = new Tally();
  return {
    dataset: headerOf(survey),
    whole,
    records: readRecords(path, survey, tally),
    expects: whole ? expectationsOf() : [],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

interface EcfrSurvey {
  readonly checksum: string;
  readonly part: EcfrPart;
  readonly counts: RowCounts;
  readonly parties: number;
  readonly footnotes: ReadonlyMap<string, string>;
}

async function surveyEcfr(path: string): Promise<EcfrSurvey> {
  const digest = createHash('sha256');
  const counts = new RowCounts();
  const footnotes = new Map<string, string>();
  const rows = new EcfrRows(footnotes, new Tally());
  let part: EcfrPart | null = null;
  let parties = 0;
  for await (const block of readEcfrXml(path, digest)) {
    part ??= partOf(block);
    const supplement = supplementOf(block);
    if (supplement === null || block.element !== 'TR') continue;
    if (block.within === 'TFOOT') {
      const footnote = footnoteIn(block);
      if (footnote !== null) footnotes.set(...footnote);
    } else if (isRow(block)) {
      const row = rows.read(block, supplement);
      if (row === null) continue;
      counts.add(row, supplement.list);
      parties += 1;
    }
  }
  if (part === null) {
    throw malformedAt(basename(path), 'the file holds no text: expected a part of the Code of Federal Regulations');
  }
  return { checksum: digest.digest('hex'), part, counts, parties, footnotes };
}

async function* readRecords(path: string, survey: EcfrSurvey, tally: Tally): AsyncGenerator<SourceRecord> {
  const { part, footnotes, counts } = survey;
  const provisions = new EcfrProvisions(part);
  const rows = new EcfrRows(footnotes, tally);
  const listed = new ListedRows(part, counts, tally);
  yield { kind: 'thing', thing: sourceThing(survey), where: basename(path) };
  yield provisions.instrument(basename(path));
  for await (const block of readEcfrXml(path)) {
    const supplement = supplementOf(block);
    if (block.element === 'EFFDNOT') {
      for (const noted of readNote(block.text, block.divisions.at(-1)?.n ?? '', block.where, tally)) {
        yield* provisions.change(noted, block.where, tally);
      }
    } else if (block.element === 'HEAD') yield* headRecords(block, provisions, tally);
    else if (supplement !== null && block.element === 'TR') {
      if (isRow(block)) yield* rowRecords(block, supplement, { rows, listed, provisions, footnotes });
      else if (block.within === 'TFOOT' && footnoteIn(block) === null) tally.drop('TFOOT (no footnote)');
    } else if (block.text !== '' || block.cells.length > 0) tally.drop(`${block.element} (text of the regulation)`);
  }
}

/** Rows outside of head and foot, wherever the table puts them. */
function isRow(block: EcfrBlock): boolean {
  return block.within === 'TBODY' || block.within === null;
}

interface RowReaders {
  readonly rows: EcfrRows;
  readonly listed: ListedRows;
  readonly provisions: EcfrProvisions;
  readonly footnotes: ReadonlyMap<string, string>;
}

function* rowRecords(block: EcfrBlock, supplement: ListSupplement, readers: RowReaders): Generator<SourceRecord> {
  const { rows, listed, provisions, footnotes } = readers;
  const row = rows.read(block, supplement);
  if (row === null) return;
  const articles = [supplement.section];
  for (const [, number = ''] of block.cells.join(' ').matchAll(/\[fn(\d+)\]/g)) {
    const rule = directProductRule(footnotes.get(number) ?? '');
    if (rule !== null && !articles.includes(rule)) articles.push(rule);
  }
  for (const article of articles) yield* provisions.provision(article, `\u00a7 ${article}`, block.where);
  const madeUnder = articles.map((article) => provisions.keyOf(article));
  for (const record of listed.records(row, supplement.list)) {
    if (record.kind === 'fact' && record.fact.type === 'listing') {
      yield { ...record, fact: { ...record.fact, madeUnder } };
    } else yield record;
  }
}

/** Sections and supplements are provisions, under their headings. */
function* headRecords(block: EcfrBlock, provisions: EcfrProvisions, tally: Tally): Generator<SourceRecord> {
  const division = block.divisions.at(-1);
  const name = block.text.replace(/\s+/g, ' ');
  const supplement = /^Supplement No\. (\d+) to Part (\d+)$/i.exec(division?.n ?? '');
  const article = supplement === null ? division?.n : `${supplement[2]}-supp-${supplement[1]}`;
  if (article === undefined || !/^\d+(\.\d+)?[\w.-]*$/.test(article)) tally.drop('HEAD');
  else yield* provisions.provision(article, name, block.where);
}

function expectationsOf(): readonly Expectation[] {
  return [{ what: 'listing', atLeast: WHOLE_ENTITY_LIST }];
}

function headerOf({ part, checksum }: EcfrSurvey): DatasetHeader {
  return {
    id: part.dataset,
    names: part.names,
    publisher: part.publisher,
    url: `https://www.ecfr.gov/current/title-${part.title}/part-${part.part}`,
    licence: 'public domain (US government)',
    retrieved: null,
    checksum,
  };
}

function sourceThing(survey: EcfrSurvey): Extract<SourceRecord, { kind: 'thing' }>['thing'] {
  const { names, url } = headerOf(survey);
  return {
    label: 'Source',
    key: survey.part.source,
    names: { zh: names.zh, en: names.en },
    aliases: [],
    properties: { kind: 'primary-text', ...(url !== null && { url }) },
    identifiers: [],
    confidence: 'seen',
    citations: [],
  };
}
