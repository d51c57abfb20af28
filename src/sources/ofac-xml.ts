import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { SourceReading, SourceRecord } from '../model/records.ts';
import { codeOfCountry } from './country-names.ts';
import type { CslRow } from './csl-row.ts';
import { ListedRows, RowCounts } from './listed-rows.ts';
import {
  listOfOfacProgrammes,
  OFAC_OTHER_LISTS,
  OFAC_SDN,
  type OfacDataset,
  ofacExpectations,
  ofacHeader,
} from './ofac-list.ts';
import { addressText, type OfacAddress, OfacTraits, readRemarks } from './ofac-traits.ts';
import { partyList } from './party-lists.ts';
import type { RecordTree } from './record-tree.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';
import { usDay } from './us-day.ts';
import { readXmlRecords, type XmlKind } from './xml-records.ts';

export interface OfacXmlOptions {
  /** Whether the file is the whole list; otherwise told by its size and by what it says of itself. */
  readonly whole?: boolean | undefined;
}

const SDN = partyList('us-sdn');
const HEAD = 'publshInformation';
const KIND: XmlKind = {
  records: new Set(['sdnEntry']),
  // OFAC spells it so.
  heads: new Set([HEAD, 'publishInformation']),
  called: "OFAC's list (sdnList)",
};

/**
 * Opens `SDN.XML` of OFAC, or `CONSOLIDATED.XML` with its other lists: one element for each party, without dates of
 * listing. The second is known by programmes that only other lists have, or by `nspType`.
 * @throws LinkageError SOURCE_MALFORMED that names file, line and what was expected.
 */
export async function openOfacXml(path: string, options: OfacXmlOptions = {}): Promise<SourceReading> {
  const survey = await surveyFile(path);
  const { dataset, entries, stated } = survey;
  const isCut = stated !== null && stated !== entries;
  const whole = options.whole ?? (!isCut && entries >= dataset.wholeFrom);
  const tally = new Tally();
  if (isCut)
    tally.warn(survey.headAt, `the file says that it has ${stated} entries but has ${entries}: taken as a part`);
  if (survey.isUntold) {
    tally.warn(survey.headAt, 'no entry tells whether the file is SDN.XML or CONSOLIDATED.XML: taken as the former');
  }
  const header = ofacHeader(dataset, survey.published, survey.checksum);
  return {
    dataset: header,
    whole,
    records: readRecords(path, survey, sourceThing(dataset.source, header), tally),
    expects: ofacExpectations(dataset, whole),
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

interface Survey {
  readonly dataset: OfacDataset;
  /** No entry tells whether this is the list of Specially Designated Nationals. */
  readonly isUntold: boolean;
  readonly counts: RowCounts;
  readonly entries: number;
  /** How many entries the file says that it has. */
  readonly stated: number | null;
  readonly headAt: string;
  readonly published: string | null;
  readonly checksum: string;
}

async function surveyFile(path: string): Promise<Survey> {
  const digest = createHash('sha256');
  const entries: SurveyedEntry[] = [];
  let [stated, published, headAt, isOther]: [number | null, string | null, string, boolean] = [
    null,
    null,
    basename(path),
    false,
  ];
  for await (const node of readXmlRecords(path, KIND, digest)) {
    if (node.name !== 'sdnEntry') {
      const count = node.take('Record_Count');
      stated = count === null ? null : Number(count);
      if (stated !== null && !Number.isSafeInteger(stated)) {
        throw malformedAt(node.where, `Record_Count "${count}" is no number`);
      }
      const day = node.take('Publish_Date');
      published = day === null ? null : usDay(day, node.where, 'Publish_Date');
      headAt = node.where;
      continue;
    }
    if (node.take('nspType') !== null) isOther = true;
    entries.push({ id: idOf(node), where: node.where, programmes: node.takeAll('programList.program') });
  }
  if (entries.length === 0) throw malformedAt(basename(path), 'the file holds no entries: expected sdnEntry elements');
  const dataset =
    isOther || entries.some(({ programmes }) => areOfOtherListsOnly(programmes)) ? OFAC_OTHER_LISTS : OFAC_SDN;
  const isUntold = dataset === OFAC_SDN && entries.every(({ programmes }) => listOfOfacProgrammes(programmes) !== null);
  return {
    ...{ dataset, isUntold, stated, headAt, published },
    counts: countsOf(entries, dataset),
    entries: entries.length,
    checksum: digest.digest('hex'),
  };
}

interface SurveyedEntry {
  readonly id: string;
  readonly where: string;
  readonly programmes: readonly string[];
}

/** A party on two of the other lists has two entries of one number. @throws LinkageError SOURCE_MALFORMED for two on one list */
function countsOf(entries: readonly SurveyedEntry[], dataset: OfacDataset): RowCounts {
  const counts = new RowCounts();
  const places = new Map<string, string>();
  for (const { id, where, programmes } of entries) {
    const list = listOf(dataset, programmes);
    const slot = `${list?.id ?? ''} ${id}`;
    const other = places.get(slot);
    if (other !== undefined) throw malformedAt(where, `the uid ${id} stands at ${other} already`);
    places.set(slot, where);
    if (list !== null) counts.addParty(`ofac-${id}`, list);
  }
  return counts;
}

/** Programmes under which nobody is a Specially Designated National, unless another one stands beside them. */
function areOfOtherListsOnly(programmes: readonly string[]): boolean {
  return programmes.length > 0 && programmes.every((one) => /^(NS-|CMIC|CCMC|FSE|561)/.test(one));
}

function listOf(dataset: OfacDataset, programmes: readonly string[]) {
  return dataset === OFAC_SDN ? SDN : listOfOfacProgrammes(programmes);
}

async function* readRecords(
  path: string,
  { dataset, counts }: Survey,
  source: ReturnType<typeof sourceThing>,
  tally: Tally,
): AsyncGenerator<SourceRecord> {
  yield { kind: 'thing', thing: source, where: basename(path) };
  const listed = new ListedRows({ dataset: dataset.id, source: dataset.source }, counts, tally);
  for await (const node of readXmlRecords(path, KIND)) {
    if (node.name !== 'sdnEntry') continue;
    const row = rowOf(node, dataset, tally);
    node.dropRest(tally);
    const list = listOf(dataset, row.programmes);
    if (list !== null) {
      yield* listed.records(row, list);
      continue;
    }
    const named = row.programmes.join('; ');
    tally.warn(node.where, `the programmes "${named}" are of no list that is known: such entries are left out`);
    tally.drop('sdnEntry (of no list that is known)');
  }
}

function idOf(node: RecordTree): string {
  const id = node.require('uid');
  if (!/^\d+$/.test(id)) throw malformedAt(node.where, `uid "${id}" is no number of a party: expected a whole number`);
  return id;
}

const TYPES: Readonly<Record<string, string>> = { individual: 'Individual', vessel: 'Vessel', aircraft: 'Aircraft' };

function rowOf(node: RecordTree, dataset: OfacDataset, tally: Tally): CslRow {
  const id = idOf(node);
  const traits = new OfacTraits();
  const name = nameOf(node);
  if (name === '') throw malformedAt(node.where, 'lastName is empty: expected the name of the entry');
  const altNames: string[] = [];
  for (const alias of node.all('akaList.aka')) {
    const other = nameOf(alias);
    if (other !== '') (alias.take('category') === 'weak' ? traits.weak : altNames).push(other);
    // Known as, formerly known as: a name is a name.
    alias.takeAll('uid', 'type');
  }
  for (const title of node.takeAll('title')) traits.add('title', title);
  for (const birth of node.takeAll('dateOfBirthList.dateOfBirthItem.dateOfBirth')) traits.add('dob', birth);
  for (const country of node.takeAll('nationalityList.nationality.country', 'citizenshipList.citizenship.country')) {
    traits.add('nationality', country);
  }
  readIds(node, traits);
  readRemarks(node.takeAll('remarks').join('; '), traits, tally);
  const addresses = node.all('addressList.address').map(addressOf);
  node.takeAll(...UIDS);
  const type = node.take('sdnType', 'nspType') ?? '';
  return traits.rowOf(
    {
      where: node.where,
      source: dataset.names.en,
      name,
      altNames,
      type: TYPES[type.toLowerCase()] ?? 'Entity',
      entityNumber: id,
      programmes: node.takeAll('programList.program'),
      addresses: addresses.map(({ text }) => text).filter((text) => text !== ''),
    },
    addresses.flatMap(({ country }) => (country === null ? [] : [country])),
    tally,
  );
}

/** Numbers of the parts of an entry, and which of several is the main one: nothing is told by them. */
const UIDS = [
  'idList.id.uid',
  'addressList.address.uid',
  ...['nationalityList.nationality', 'citizenshipList.citizenship', 'dateOfBirthList.dateOfBirthItem']
    .concat('placeOfBirthList.placeOfBirthItem')
    .flatMap((part) => [`${part}.uid`, `${part}.mainEntry`]),
] as const;

/** `LAST, First` as in the other forms of the list; an entity has only a last name. */
function nameOf(node: RecordTree): string {
  return [node.take('lastName'), node.take('firstName')]
    .filter((part) => part !== null)
    .join(', ')
    .replace(/\s+/g, ' ');
}

function readIds(node: RecordTree, traits: OfacTraits): void {
  for (const one of node.all('idList.id')) {
    const [type, number, country] = [one.take('idType') ?? '', one.take('idNumber') ?? '', one.take('idCountry')];
    if (number === '' || traits.add(type, number)) continue;
    traits.ids.push({ type, number, country: country === null ? null : codeOfCountry(country) });
  }
}

const ADDRESS_PARTS: readonly (readonly [element: string, part: string])[] = [
  ['address1', 'ADDRESS1'],
  ['address2', 'ADDRESS2'],
  ['address3', 'ADDRESS3'],
  ['city', 'CITY'],
  ['stateOrProvince', 'STATE/PROVINCE'],
  ['postalCode', 'POSTAL CODE'],
];

function addressOf(node: RecordTree): { readonly text: string; readonly country: string | null } {
  const parts: OfacAddress = new Map(ADDRESS_PARTS.map(([element, part]) => [part, node.take(element) ?? '']));
  const country = node.take('country');
  return { text: addressText(parts, country), country };
}
