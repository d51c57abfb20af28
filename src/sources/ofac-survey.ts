import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { formatDay, type PartialDate } from '../model/days.ts';
import type { CslId } from './csl-row.ts';
import { RowCounts } from './listed-rows.ts';
import { listOfOfacName, listOfOfacProgrammes, OFAC_OTHER_LISTS, OFAC_SDN, type OfacDataset } from './ofac-list.ts';
import { OfacTies } from './ofac-ties.ts';
import { addressText } from './ofac-traits.ts';
import { dateOf, dropRestOf, OfacValues, VALUE_SETS } from './ofac-values.ts';
import type { PartyList } from './party-lists.ts';
import type { RecordTree } from './record-tree.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';
import { readXmlRecords, type XmlKind } from './xml-records.ts';

const PARTY = 'DistinctParty';
const CALLED = "OFAC's list in its advanced form (Sanctions)";
/** What the second pass reads. */
export const PARTIES: XmlKind = { records: new Set([PARTY]), called: CALLED };
const ADVANCED: XmlKind = {
  records: new Set([
    ...VALUE_SETS,
    PARTY,
    'DateOfIssue',
    'IDRegDocument',
    'Location',
    'ProfileRelationship',
    'SanctionsEntry',
    'SanctionsEntryLink',
  ]),
  called: CALLED,
};

/** An entry of a party on one list; several on the same list are one. */
export interface OfacEntry {
  readonly list: PartyList;
  readonly programmes: readonly string[];
  /** What is imposed beside the programmes, as OFAC calls it: Block, a directive. */
  readonly measures: readonly string[];
  /** In the order of their dates, undated ones last. */
  readonly events: readonly OfacEntryEvent[];
}

export interface OfacEntryEvent {
  readonly date: PartialDate | null;
  readonly basis: string;
  readonly verb: string;
}

interface OfacPlace {
  readonly text: string;
  readonly countries: readonly string[];
}

/** What the first pass gathers. Numbers of profiles, places and identities are texts. */
export interface OfacSurvey {
  readonly dataset: OfacDataset;
  readonly issued: string | null;
  readonly checksum: string;
  readonly values: OfacValues;
  readonly places: ReadonlyMap<string, OfacPlace>;
  /** By identity. */
  readonly documents: ReadonlyMap<string, readonly CslId[]>;
  /** By profile and id of the list. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, OfacEntry>>;
  readonly ties: OfacTies;
  /** Every profile of the file, and whether it is a person. */
  readonly persons: ReadonlyMap<string, boolean>;
  readonly counts: RowCounts;
}

/** An entry as it stands in the file. */
interface RawEntry extends Omit<OfacEntry, 'list'> {
  readonly profile: string;
  readonly listName: string;
  readonly where: string;
}

export async function surveyAdvanced(path: string, tally: Tally): Promise<OfacSurvey> {
  const digest = createHash('sha256');
  const values = new OfacValues();
  const places = new Map<string, OfacPlace>();
  const documents = new Map<string, CslId[]>();
  const raw: RawEntry[] = [];
  const ties = new OfacTies();
  const persons = new Map<string, boolean>();
  const standAt = new Map<string, string>();
  let issued: string | null = null;
  for await (const node of readXmlRecords(path, ADVANCED, digest)) {
    if (node.all('DeltaAction').length > 0) {
      throw malformedAt(node.where, 'the file holds changes of the list (DeltaAction): expected the whole list');
    }
    switch (node.name) {
      case 'DateOfIssue':
        issued = dayOf(dateOf(node));
        break;
      case 'Location':
        places.set(node.require('ID'), placeOf(node, values));
        dropRestOf(node, tally);
        break;
      case 'IDRegDocument':
        addDocument(documents, node, values, tally);
        dropRestOf(node, tally);
        break;
      case 'SanctionsEntry':
        raw.push(entryOf(node, values));
        dropRestOf(node, tally);
        break;
      case 'SanctionsEntryLink':
        tally.drop(node.name);
        break;
      case 'ProfileRelationship':
        ties.add(node, values, tally);
        break;
      case PARTY:
        for (const profile of node.all('Profile')) {
          const id = profile.require('ID');
          if (!/^\d+$/.test(id)) throw malformedAt(node.where, `Profile ID "${id}" is no number of a party`);
          const other = standAt.get(id);
          if (other !== undefined) throw malformedAt(node.where, `the profile ${id} stands at ${other} already`);
          standAt.set(id, node.where);
          persons.set(id, values.kindOfParty(profile.take('PartySubTypeID'), node.where) === 'Individual');
        }
        break;
      default:
        values.add(node);
    }
  }
  if (persons.size === 0) {
    throw malformedAt(basename(path), 'the file holds no parties: expected DistinctParty elements with a Profile');
  }
  const isSdn = raw.length === 0 || raw.some(({ listName }) => idOfList(listOfOfacName(listName)) === 'us-sdn');
  const entries = byProfile(raw, persons, tally);
  const counts = new RowCounts();
  for (const [profile, own] of entries) for (const { list } of own.values()) counts.addParty(`ofac-${profile}`, list);
  return {
    dataset: isSdn ? OFAC_SDN : OFAC_OTHER_LISTS,
    issued,
    checksum: digest.digest('hex'),
    values,
    places,
    documents,
    entries,
    ties,
    persons,
    counts,
  };
}

function placeOf(node: RecordTree, values: OfacValues): OfacPlace {
  const { where } = node;
  const parts = new Map<string, string>();
  for (const part of node.all('LocationPart')) {
    const type = values.text('LocPartType', part.take('LocPartTypeID'), where).toUpperCase();
    const written = part.all('LocationPartValue');
    const main = written.find((value) => value.take('Primary') !== 'false') ?? written[0];
    parts.set(type, main?.take('Value') ?? '');
  }
  const found = [
    ...node.takeAll('LocationCountry.CountryID').map((id) => values.country(id, where)),
    ...node.takeAll('LocationAreaCode.AreaCodeID').map((id) => values.area(id, where)),
  ].filter((country) => country !== null && !/^undetermined$/i.test(country.name));
  const countries = new Map(found.map((country) => [country?.code ?? country?.name ?? '', country?.name ?? '']));
  return { text: addressText(parts, [...countries.values()][0] ?? null), countries: [...countries.keys()] };
}

/** A fraudulent document knows nobody, so none is carried over. */
function addDocument(documents: Map<string, CslId[]>, node: RecordTree, values: OfacValues, tally: Tally): void {
  const { where } = node;
  const [identity, number] = [node.require('IdentityID'), node.take('IDRegistrationNo')];
  const type = values.text('IDRegDocType', node.take('IDRegDocTypeID'), where);
  const country = values.country(node.take('IssuedBy-CountryID'), where);
  if (values.text('Validity', node.take('ValidityID'), where) === 'Fraudulent') {
    tally.drop('IDRegDocument (fraudulent)');
    node.takeWhole();
    return;
  }
  if (number === null) return;
  documents.set(identity, [...(documents.get(identity) ?? []), { type, number, country: country?.code ?? null }]);
}

function entryOf(node: RecordTree, values: OfacValues): RawEntry {
  const { where } = node;
  const events = node.all('EntryEvent').map((event) => ({
    date: dateOf(event.all('Date')[0]),
    basis: values.text('LegalBasis', event.take('LegalBasisID'), where).replace(/^unknown$/i, ''),
    verb: values.text('EntryEventType', event.take('EntryEventTypeID'), where),
  }));
  const [programmes, measures]: [string[], string[]] = [[], []];
  for (const measure of node.all('SanctionsMeasure')) {
    const type = values.text('SanctionsType', measure.take('SanctionsTypeID'), where);
    const comment = measure.take('Comment') ?? '';
    if (/^program(me)?$/i.test(type)) programmes.push(comment);
    else measures.push(comment === '' ? type : `${type}: ${comment}`);
  }
  return {
    profile: node.require('ProfileID'),
    listName: values.text('List', node.take('ListID'), where),
    where,
    programmes: [...new Set(programmes)].filter((one) => one !== ''),
    measures: [...new Set(measures)].filter((one) => one !== ''),
    events: inOrder(events),
  };
}

function inOrder(events: readonly OfacEntryEvent[]): readonly OfacEntryEvent[] {
  const day = ({ date }: OfacEntryEvent): number => date?.earliest ?? Number.POSITIVE_INFINITY;
  return [...events].sort((a, b) => (day(a) === day(b) ? 0 : day(a) - day(b)));
}

function byProfile(
  raw: readonly RawEntry[],
  persons: ReadonlyMap<string, boolean>,
  tally: Tally,
): ReadonlyMap<string, ReadonlyMap<string, OfacEntry>> {
  const found = new Map<string, Map<string, OfacEntry>>();
  const together: RawEntry[] = [];
  const put = (entry: RawEntry, list: PartyList): void => {
    const own = found.get(entry.profile) ?? new Map<string, OfacEntry>();
    found.set(entry.profile, own);
    const known = own.get(list.id);
    own.set(list.id, {
      list,
      programmes: [...new Set([...(known?.programmes ?? []), ...entry.programmes])],
      measures: [...new Set([...(known?.measures ?? []), ...entry.measures])],
      events: inOrder([...(known?.events ?? []), ...entry.events]),
    });
  };
  for (const entry of raw) {
    const list = listOfOfacName(entry.listName);
    if (!persons.has(entry.profile)) {
      tally.warn(entry.where, 'an entry on a list is of a party that the file does not hold: left out');
      tally.drop('SanctionsEntry (its party is not in the file)');
    } else if (list === 'together') together.push(entry);
    else if (list !== null) put(entry, list);
    else {
      tally.warn(entry.where, `the list "${entry.listName}" is unknown: its entries are left out`);
      tally.drop('SanctionsEntry (of a list that is not known)');
    }
  }
  for (const entry of together) {
    const isTold = [...(found.get(entry.profile)?.keys() ?? [])].some((id) => id !== 'us-sdn');
    const list = isTold ? null : listOfOfacProgrammes(entry.programmes);
    if (list !== null) put(entry, list);
    else tally.drop(`SanctionsEntry (of "${entry.listName}", which stands for other lists)`);
  }
  return found;
}

function dayOf(date: PartialDate | null): string | null {
  return date === null || date.earliest !== date.latest ? null : formatDay(date.earliest);
}

function idOfList(list: PartyList | 'together' | null): string | null {
  return list === null || list === 'together' ? null : list.id;
}
