import { basename } from 'node:path';
import type { EventFact } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { startOfDay, zoneOf } from '../model/moments.ts';
import type { SourceReading, SourceRecord } from '../model/records.ts';
import { listingIdOf } from './csl-keys.ts';
import { partyOf } from './csl-party.ts';
import type { CslRow } from './csl-row.ts';
import { ListedRows } from './listed-rows.ts';
import { ofacExpectations, ofacHeader } from './ofac-list.ts';
import { namesOf } from './ofac-names.ts';
import { type OfacEntry, type OfacSurvey, PARTIES, surveyAdvanced } from './ofac-survey.ts';
import { OfacTraits } from './ofac-traits.ts';
import { dateText, dropRestOf, periodOf } from './ofac-values.ts';
import type { RecordTree } from './record-tree.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { readXmlRecords } from './xml-records.ts';

export interface OfacAdvancedOptions {
  /** Whether the file is the whole list; otherwise told by its size. */
  readonly whole?: boolean | undefined;
}

/**
 * Opens `SDN_ADVANCED.XML` or `CONS_ADVANCED.XML` of OFAC. Two passes: the first gathers what stands apart from the parties
 * and is pointed to by numbers (values, places, documents, entries on lists, relations), the second gives out the records.
 * Memory grows with the first.
 * @throws LinkageError SOURCE_MALFORMED that names file, line and what was expected.
 */
export async function openOfacAdvanced(path: string, options: OfacAdvancedOptions = {}): Promise<SourceReading> {
  const tally = new Tally();
  const survey = await surveyAdvanced(path, tally);
  const { dataset } = survey;
  const whole = options.whole ?? survey.persons.size >= dataset.wholeFrom;
  return {
    dataset: ofacHeader(dataset, survey.issued, survey.checksum),
    whole,
    records: readRecords(path, survey, tally),
    expects: ofacExpectations(dataset, whole),
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

async function* readRecords(path: string, survey: OfacSurvey, tally: Tally): AsyncGenerator<SourceRecord> {
  const { dataset, entries, ties } = survey;
  const header = ofacHeader(dataset, survey.issued, survey.checksum);
  yield { kind: 'thing', thing: sourceThing(dataset.source, header), where: basename(path) };
  const listed = new ListedRows({ dataset: dataset.id, source: dataset.source }, survey.counts, tally);
  for await (const node of readXmlRecords(path, PARTIES)) {
    for (const profile of node.all('Profile')) {
      const party = partyIn(profile, survey, tally);
      const own = [...(entries.get(party.entityNumber ?? '')?.values() ?? [])];
      if (own.length === 0) {
        tally.warn(node.where, 'a party has no entry on a list that is known: read without a listing');
        const thing = partyOf(party, `ofac-${party.entityNumber}`, dataset.source, tally);
        yield { kind: 'thing', thing, where: node.where };
      }
      for (const entry of own) {
        const row = rowOf(party, entry);
        yield* listed.records(row, entry.list);
        for (const fact of amendmentsOf(row, entry, dataset)) yield { kind: 'fact', fact, where: node.where };
      }
    }
    dropRestOf(node, tally);
  }
  for (const { where, ...fact } of ties.facts(dataset, survey.persons, tally)) yield { kind: 'fact', fact, where };
}

/** The party of a profile; what its entries on lists say comes from them. */
function partyIn(profile: RecordTree, survey: OfacSurvey, tally: Tally): CslRow {
  const { values, places, documents, dataset } = survey;
  const { where } = profile;
  const traits = new OfacTraits();
  const names = namesOf(profile, values, traits, tally);
  const addresses: string[] = [];
  const countries: string[] = [];
  for (const feature of profile.all('Feature')) {
    const label = values.text('FeatureType', feature.take('FeatureTypeID'), where);
    for (const version of feature.all('FeatureVersion')) {
      if (values.text('Reliability', version.take('ReliabilityID'), where) === 'False') {
        tally.drop('Feature (reported to be false)');
        version.takeWhole();
        continue;
      }
      const place = places.get(version.take('VersionLocation.LocationID') ?? '');
      if (place !== undefined && /^location$/i.test(label)) {
        addresses.push(...(place.text === '' ? [] : [place.text]));
        countries.push(...place.countries);
        continue;
      }
      for (const value of valuesOf(version, survey)) {
        if (/^swift\/bic$/i.test(label)) traits.ids.push({ type: label, number: value, country: null });
        else if (!traits.add(label, value)) tally.drop(`Feature: ${label}`);
      }
    }
  }
  for (const identity of profile.all('Identity')) traits.ids.push(...(documents.get(identity.take('ID') ?? '') ?? []));
  return traits.rowOf(
    {
      where,
      source: dataset.names.en,
      ...names,
      type: values.kindOfParty(profile.take('PartySubTypeID'), where),
      entityNumber: profile.require('ID'),
      programmes: [],
      addresses: [...new Set(addresses)],
    },
    countries,
    tally,
  );
}

/** What a version of a feature says: a value of a set, a text, a period, or the country of a place. */
function valuesOf(version: RecordTree, { values, places }: OfacSurvey): readonly string[] {
  const found: string[] = [];
  for (const detail of version.all('VersionDetail')) {
    const text = detail.text.trim();
    const value = values.text('DetailReference', detail.take('DetailReferenceID'), detail.where);
    detail.read = true;
    detail.take('DetailTypeID');
    if (value !== '' || text !== '') found.push(value === '' ? text : value);
  }
  const date = dateText(periodOf(version.all('DatePeriod')[0]));
  if (date !== '') found.push(date);
  for (const id of version.takeAll('VersionLocation.LocationID')) found.push(...(places.get(id)?.countries ?? []));
  return found;
}

function rowOf(party: CslRow, entry: OfacEntry): CslRow {
  const [first] = entry.events;
  const bases = [...new Set(entry.events.map(({ basis }) => basis))].filter((basis) => basis !== '');
  return {
    ...party,
    source: entry.list.en,
    programmes: entry.programmes,
    startDate: first?.date?.text ?? null,
    imposedBy: verbOf(first?.verb),
    described: {
      ...party.described,
      legalBases: bases,
      sanctionsTypes: entry.measures,
    },
  };
}

/** Later events of an entry, each of which adds a legal basis; undated ones tell nothing more. */
function amendmentsOf(
  row: CslRow,
  { list, events }: OfacEntry,
  { id, source }: OfacSurvey['dataset'],
): readonly EventFact[] {
  const ownId = listingIdOf(list, `ofac-${row.entityNumber}`);
  const zone = zoneOf('US');
  const [first, ...later] = events;
  const byDay = new Map<string, EventFact>();
  for (const { date, basis, verb } of later) {
    if (date === null || date.earliest !== date.latest || date.text === first?.date?.text) continue;
    const known = byDay.get(date.text)?.citations[0]?.at;
    const at = [...new Set([known, basis])].filter((one) => one !== undefined && one !== '').join('; ');
    byDay.set(date.text, {
      key: factKey(id, `event:${ownId}/amended/${date.text}`),
      dataset: id,
      type: 'event',
      subject: factKey(id, `listing:${ownId}`),
      verb: 'amended',
      verbOriginal: verbOf(verb),
      at: { minute: startOfDay(date.earliest, zone), zone, clock: false },
      until: null,
      notice: null,
      jurisdiction: 'US',
      confidence: 'seen',
      citations: [{ source, ...(at !== '' && { at }) }],
      validFrom: date,
      validTo: null,
    });
  }
  return [...byDay.values()];
}

/** Without a value for it, the element is all that is said. */
function verbOf(verb: string | undefined): string {
  return verb === undefined || verb === '' ? 'EntryEvent' : verb;
}
