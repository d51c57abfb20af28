import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DatasetHeader, SourceReading, SourceRecord } from '../model/records.ts';
import { EcfrCommerce } from './ecfr-commerce.ts';
import { EcfrChart, EcfrGroups } from './ecfr-country-tables.ts';
import { EcfrLists } from './ecfr-lists.ts';
import { EcfrMunitions } from './ecfr-munitions.ts';
import { readNote } from './ecfr-notes.ts';
import { checkPart, type EcfrPart, partOf } from './ecfr-parts.ts';
import { type EcfrReader, NO_READER } from './ecfr-reader.ts';
import { EcfrProvisions } from './ecfr-status.ts';
import { type EcfrBlock, readEcfrXml } from './ecfr-xml.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

export interface EcfrOptions {
  /** Whether the file is the whole of its part; otherwise told by its size. */
  readonly whole?: boolean | undefined;
}

type MakeReader = (part: EcfrPart, provisions: EcfrProvisions, tally: Tally) => EcfrReader;
const READERS: Readonly<Record<string, MakeReader>> = {
  '738': (part, _, tally) => new EcfrChart(part, tally),
  '740': (part, _, tally) => new EcfrGroups(part, tally),
  '744': (part, provisions, tally) => new EcfrLists(part, provisions, tally),
  '774': (part, _, tally) => new EcfrCommerce(part, tally),
  '121': (part) => new EcfrMunitions(part),
};

/**
 * Opens a part of the Electronic Code of Federal Regulations, as its API gives it out. Two passes: the first checks the
 * file and reads what stands after the rows that need it; the second gives out the records.
 * @throws LinkageError SOURCE_MALFORMED that names file, line and what was expected.
 */
export async function openEcfr(path: string, options: EcfrOptions = {}): Promise<SourceReading> {
  const survey = await surveyEcfr(path);
  const { reader, tally } = survey;
  const expects = reader.expects();
  const whole = options.whole ?? expects !== null;
  return {
    dataset: headerOf(survey),
    whole,
    records: readRecords(path, survey),
    expects: whole ? (expects ?? []) : [],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

interface EcfrSurvey {
  readonly checksum: string;
  readonly part: EcfrPart;
  readonly provisions: EcfrProvisions;
  readonly reader: EcfrReader;
  readonly tally: Tally;
}

async function surveyEcfr(path: string): Promise<EcfrSurvey> {
  const digest = createHash('sha256');
  const tally = new Tally();
  let found: Omit<EcfrSurvey, 'checksum'> | null = null;
  for await (const block of readEcfrXml(path, digest)) {
    if (found === null) {
      const part = partOf(block);
      const provisions = new EcfrProvisions(part);
      const reader = READERS[part.part]?.(part, provisions, tally) ?? NO_READER;
      found = { part, provisions, reader, tally };
    }
    checkPart(block, found.part);
    found.reader.survey(block);
  }
  if (found === null) {
    throw malformedAt(basename(path), 'the file holds no text: expected a part of the Code of Federal Regulations');
  }
  return { ...found, checksum: digest.digest('hex') };
}

async function* readRecords(path: string, survey: EcfrSurvey): AsyncGenerator<SourceRecord> {
  const { provisions, reader, tally } = survey;
  yield {
    kind: 'thing',
    thing: sourceThing(survey.part.source, headerOf(survey), 'primary-text'),
    where: basename(path),
  };
  yield provisions.instrument(basename(path));
  for await (const block of readEcfrXml(path)) {
    const records = reader.records(block);
    if (records !== null) yield* records;
    else if (block.element === 'EFFDNOT') {
      for (const noted of readNote(block.text, block.divisions.at(-1)?.n ?? '', block.where, tally)) {
        yield* provisions.change(noted, block.where, tally);
      }
    } else if (block.element === 'HEAD') yield* headRecords(block, provisions, tally);
    else if (block.text !== '' || block.cells.length > 0) tally.drop(`${block.element} (text of the regulation)`);
  }
  yield* reader.end();
}

/** Sections and supplements are provisions, under their headings. */
function* headRecords(block: EcfrBlock, provisions: EcfrProvisions, tally: Tally): Generator<SourceRecord> {
  const division = block.divisions.at(-1);
  const name = block.text.replace(/\s+/g, ' ');
  const appendix = /^(Supplement No\. |Appendix )(\w+) to Part (\d+)$/i.exec(division?.n ?? '');
  const kind = appendix?.[1]?.startsWith('S') === true ? 'supp' : 'app';
  const article = appendix === null ? division?.n : `${appendix[3]}-${kind}-${appendix[2]}`;
  if (article === undefined || !/^\d+(\.\d+)?[\w.-]*$/.test(article)) tally.drop('HEAD');
  else yield* provisions.provision(article, name, block.where);
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
