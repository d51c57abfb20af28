import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { type PartialDate, parseDay } from '../model/days.ts';
import type { EventFact } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { startOfDay, zoneOf } from '../model/moments.ts';
import type { DatasetHeader, SourceReading, SourceRecord } from '../model/records.ts';
import { readBeginning } from './byte-stream.ts';
import { codesOfCountries } from './country-names.ts';
import { listingIdOf } from './csl-keys.ts';
import type { CslRow } from './csl-row.ts';
import { ListedRows, RowCounts } from './listed-rows.ts';
import { partyList } from './party-lists.ts';
import type { RecordTree } from './record-tree.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';
import { readXmlRecords, type XmlKind } from './xml-records.ts';

export interface UnOptions {
  /** Whether the file is the whole list; otherwise told by its size. */
  readonly whole?: boolean | undefined;
}

const DATASET = 'un-sc';
const SOURCE = `source:${DATASET}`;
const LIST = partyList(DATASET);
const KIND: XmlKind = {
  records: new Set(['INDIVIDUAL', 'ENTITY']),
  called: 'the consolidated list of the Security Council',
};

/** The list had 1,003 entries on 2026-02-27, and has had more than seven hundred for ten years. */
const WHOLE_LIST = 700;
const HEAD_BYTES = 4_096;

/**
 * Opens the consolidated list of the United Nations Security Council (XML of its site). Two passes: the first checks the
 * file, the second gives out the records.
 * @throws LinkageError SOURCE_MALFORMED that names file, line and what was expected.
 */
export async function openUn(path: string, options: UnOptions = {}): Promise<SourceReading> {
  const survey = await surveyUn(path);
  const whole = options.whole ?? survey.entries >= WHOLE_LIST;
  const tally = new Tally();
  return {
    dataset: survey.header,
    whole,
    records: readRecords(path, survey, tally),
    expects: whole
      ? [
          { what: 'thing:Party', atLeast: WHOLE_LIST },
          { what: 'listing', atLeast: WHOLE_LIST },
        ]
      : [],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

interface UnSurvey {
  readonly header: DatasetHeader;
  readonly counts: RowCounts;
  readonly entries: number;
}

async function surveyUn(path: string): Promise<UnSurvey> {
  const digest = createHash('sha256');
  const counts = new RowCounts();
  const places = new Map<string, string>();
  for await (const { row } of readEntries(path, new Tally(), digest)) {
    const id = row.partyId ?? '';
    const other = places.get(id);
    if (other !== undefined) {
      throw malformedAt(row.where, `the DATAID of ${id} stands at ${other} already: expected one entry for each`);
    }
    places.set(id, row.where);
    counts.add(row, LIST);
  }
  if (places.size === 0) {
    throw malformedAt(basename(path), 'the file holds no entries: expected INDIVIDUAL and ENTITY elements');
  }
  const head = (await readBeginning(path, HEAD_BYTES)).toString('utf8');
  const generated = /dateGenerated="(\d{4}-\d{2}-\d{2})/.exec(head)?.[1] ?? null;
  const header: DatasetHeader = {
    id: DATASET,
    names: { zh: '联合国安理会综合制裁名单', en: 'United Nations Security Council Consolidated List' },
    publisher: 'United Nations Security Council',
    url: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
    licence: null,
    retrieved: generated,
    checksum: digest.digest('hex'),
  };
  return { header, counts, entries: places.size };
}

async function* readRecords(path: string, survey: UnSurvey, tally: Tally): AsyncGenerator<SourceRecord> {
  yield { kind: 'thing', thing: sourceThing(SOURCE, survey.header), where: basename(path) };
  const listed = new ListedRows({ dataset: DATASET, source: SOURCE }, survey.counts, tally);
  for await (const { row, updates } of readEntries(path, tally)) {
    yield* listed.records(row, LIST);
    for (const update of updates) {
      yield { kind: 'fact', fact: amendmentOf(row, update), where: row.where };
    }
  }
}

interface UnEntry {
  readonly row: CslRow;
  /** Days on which the entry was amended. */
  readonly updates: readonly string[];
}

async function* readEntries(path: string, tally: Tally, digest?: Hash): AsyncGenerator<UnEntry> {
  for await (const node of readXmlRecords(path, KIND, digest)) {
    yield { row: rowOf(node, tally), updates: updatesOf(node) };
    node.dropRest(tally);
  }
}

function rowOf(node: RecordTree, tally: Tally): CslRow {
  const { where } = node;
  const isPerson = node.name === 'INDIVIDUAL';
  const name = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME']
    .map((part) => node.take(part))
    .filter((part) => part !== null)
    .join(' ')
    .replace(/\s+/g, ' ');
  if (name === '') throw malformedAt(where, 'FIRST_NAME is empty: expected the name of the entry');
  const id = node.require('DATAID');
  if (!/^\d+$/.test(id)) throw malformedAt(where, `DATAID "${id}" is no number`);
  const [good, weak] = aliasesOf(node, isPerson ? 'INDIVIDUAL_ALIAS' : 'ENTITY_ALIAS');
  const original = node.take('NAME_ORIGINAL_SCRIPT');
  const addresses = node.all(isPerson ? 'INDIVIDUAL_ADDRESS' : 'ENTITY_ADDRESS');
  return {
    where,
    source: LIST.en,
    partyId: `un-${id}`,
    imposedBy: 'LISTED_ON',
    name,
    altNames: [...good, ...(original === null ? [] : [original])],
    weakNames: weak,
    type: isPerson ? 'Individual' : 'Entity',
    entityNumber: null,
    programmes: node.takeAll('UN_LIST_TYPE'),
    addresses: addresses.map(addressText).filter((text) => text !== ''),
    countries: codesOfCountries(
      addresses.flatMap((one) => one.takeAll('COUNTRY')),
      'COUNTRY',
      tally,
    ),
    nationalities: codesOfCountries(node.takeAll('NATIONALITY.VALUE'), 'COUNTRY', tally),
    notice: null,
    startDate: dayIn(node, 'LISTED_ON'),
    endDate: null,
    standardOrder: false,
    licenceRequirement: null,
    licencePolicy: null,
    listUrl: null,
    ids: node.takeAll('REFERENCE_NUMBER').map((number) => ({ type: 'UN reference', number, country: null })),
    described: {
      titles: [...node.takeAll('TITLE.VALUE'), ...node.takeAll('DESIGNATION.VALUE')],
      birthDates: node.all('INDIVIDUAL_DATE_OF_BIRTH').flatMap(birthText),
    },
    unread: [],
  };
}

/** Names that know a party well, and those that the Council calls of low quality. */
function aliasesOf(node: RecordTree, element: string): readonly [good: string[], weak: string[]] {
  const good: string[] = [];
  const weak: string[] = [];
  for (const alias of node.all(element)) {
    const [name, quality] = [alias.take('ALIAS_NAME'), alias.take('QUALITY')];
    if (name !== null) (quality === 'Low' ? weak : good).push(name.replace(/\s+/g, ' '));
  }
  return [good, weak];
}

function addressText(node: RecordTree): string {
  return ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE', 'COUNTRY']
    .map((part) => node.take(part))
    .filter((part) => part !== null)
    .join(', ')
    .replace(/\s+/g, ' ');
}

function birthText(node: RecordTree): string[] {
  const [from, to] = [node.take('FROM_YEAR'), node.take('TO_YEAR')];
  const text = node.take('DATE') ?? node.take('YEAR') ?? (from === null || to === null ? from : `${from} – ${to}`);
  return text === null ? [] : [node.take('TYPE_OF_DATE') === 'APPROXIMATELY' ? `ca. ${text}` : text];
}

function updatesOf(node: RecordTree): string[] {
  return node.takeAll('LAST_DAY_UPDATED.VALUE').map((text) => checkedDay(text, node.where, 'LAST_DAY_UPDATED'));
}

function dayIn(node: RecordTree, element: string): string | null {
  const text = node.take(element);
  return text === null ? null : checkedDay(text, node.where, element);
}

/** Days may carry a time zone (`2012-12-31Z`). @throws LinkageError SOURCE_MALFORMED */
function checkedDay(text: string, where: string, element: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2}|T.*)?$/.exec(text)?.[1];
  try {
    if (day === undefined) throw new RangeError(text);
    parseDay(day);
    return day;
  } catch (cause) {
    throw malformedAt(where, `${element} "${text}" is no day: expected one such as 2012-12-31`, cause);
  }
}

function amendmentOf(row: CslRow, text: string): EventFact {
  const zone = zoneOf('UN');
  const day = parseDay(text);
  const ownId = listingIdOf(LIST, row.partyId ?? '');
  const validFrom: PartialDate = { text, earliest: day, latest: day };
  return {
    key: factKey(DATASET, `event:${ownId}/amended/${text}`),
    dataset: DATASET,
    type: 'event',
    subject: factKey(DATASET, `listing:${ownId}`),
    verb: 'amended',
    verbOriginal: 'LAST_DAY_UPDATED',
    at: { minute: startOfDay(day, zone), zone, clock: false },
    until: null,
    notice: null,
    jurisdiction: 'UN',
    confidence: 'seen',
    citations: [{ source: SOURCE }],
    validFrom,
    validTo: null,
  };
}
