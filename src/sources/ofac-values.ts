import { LinkageError } from '../errors.ts';
import type { PartialDate } from '../model/days.ts';
import { formatDay, parsePartialDate } from '../model/days.ts';
import type { RecordTree } from './record-tree.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** Sets of `ReferenceValueSets` whose values are used. All codes of the file are numbers of these. */
const SETS = [
  'AreaCode',
  'Country',
  'DetailReference',
  'EntryEventType',
  'FeatureType',
  'IDRegDocType',
  'LegalBasis',
  'List',
  'LocPartType',
  'NamePartType',
  'PartySubType',
  'PartyType',
  'RelationType',
  'Reliability',
  'SanctionsType',
  'Validity',
] as const;
export type ValueSet = (typeof SETS)[number];
export const VALUE_SETS: ReadonlySet<string> = new Set(SETS);

interface Value {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The values that the numbers of an advanced file stand for. */
export class OfacValues {
  readonly #sets = new Map<string, Map<string, Value>>();

  add(node: RecordTree): void {
    const attributes = Object.fromEntries(node.children.map(({ name, text }) => [name, text.trim()]));
    const set = this.#sets.get(node.name) ?? new Map<string, Value>();
    this.#sets.set(node.name, set.set(node.require('ID'), { text: node.text.trim(), attributes }));
  }

  /** @throws LinkageError SOURCE_MALFORMED for a number that its set lacks */
  text(set: ValueSet, id: string | null, where: string): string {
    return this.#value(set, id, where)?.text ?? '';
  }

  /** Name of a country: its letters decide where it has them. */
  country(id: string | null, where: string): { readonly name: string; readonly code: string | null } | null {
    const value = this.#value('Country', id, where);
    if (value === null) return null;
    const code = value.attributes['ISO2'] ?? '';
    return value.text === '' && code === '' ? null : { name: value.text, code: /^[A-Z]{2}$/.test(code) ? code : null };
  }

  area(id: string | null, where: string): { readonly name: string; readonly code: string | null } | null {
    const value = this.#value('AreaCode', id, where);
    if (value === null) return null;
    const code = /^[A-Z]{2}$/.test(value.text) ? value.text : null;
    return { name: value.attributes['Description'] ?? value.text, code };
  }

  /** Individual, Entity, Vessel or Aircraft: where the narrower kind says nothing, the wider one does. */
  kindOfParty(id: string | null, where: string): string {
    const value = this.#value('PartySubType', id, where);
    if (value === null) return 'Entity';
    if (value.text !== 'Unknown') return value.text;
    return this.text('PartyType', value.attributes['PartyTypeID'] ?? null, where);
  }

  #value(set: ValueSet, id: string | null, where: string): Value | null {
    if (id === null || id === '') return null;
    const found = this.#sets.get(set)?.get(id);
    if (found === undefined) {
      throw malformedAt(where, `${set} ${id} is not among the ReferenceValueSets: expected a value for each number`);
    }
    return found;
  }
}

/** A date in three elements, as far as they are there. @throws LinkageError SOURCE_MALFORMED for one that is none */
export function dateOf(node: RecordTree | undefined): PartialDate | null {
  const year = node?.take('Year') ?? null;
  if (node === undefined || year === null) return null;
  const [month, day] = [node.take('Month'), node.take('Day')];
  const parts = [year.padStart(4, '0'), ...(month === null ? [] : [month.padStart(2, '0')])];
  if (month !== null && day !== null) parts.push(day.padStart(2, '0'));
  try {
    return parsePartialDate(parts.join('-'));
  } catch (cause) {
    if (!(cause instanceof LinkageError)) throw cause;
    throw malformedAt(node.where, `${node.name} ${cause.message.replace(/\.$/, '')}`, cause);
  }
}

/** The first and the last moment that a DatePeriod tells; null for an end that it does not tell. */
export interface Period {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly isAbout: boolean;
}

export function periodOf(node: RecordTree | undefined): Period {
  if (node === undefined) return { from: null, to: null, isAbout: false };
  const from = dateOf(node.all('Start.From')[0]);
  const to = dateOf(node.all('End.To', 'End.From')[0]);
  const start = dateOf(node.all('Start.To')[0]);
  const isAbout = node.takeAll('Start.Approximate', 'End.Approximate').includes('true');
  dateOf(node.all('End.From')[0]);
  // A period without an end of its own ends where its start does, at the latest.
  return { from, to: to ?? start ?? from, isAbout };
}

/** The span of days of a Start or End as one date as exact as it is; null where it is none or lies across several years. */
export function spanOf(node: RecordTree | undefined): PartialDate | null {
  const from = dateOf(node?.all('From')[0]);
  const to = dateOf(node?.all('To')[0]) ?? from;
  const [known] = /^\d{4}(-\d{2})?(-\d{2})?$/.exec(dateText({ from, to, isAbout: false })) ?? [];
  if (known !== undefined) return parsePartialDate(known);
  const years = [from, to].map((date) => (date === null ? '' : formatDay(date.earliest).slice(0, 4)));
  return years[0] !== undefined && years[0] !== '' && years[0] === years[1] ? parsePartialDate(years[0]) : null;
}

/** A period that means one date, known as exactly as the period is long: `1965`, `1965-03`, `1965-03-12`, else both ends. */
export function dateText({ from, to, isAbout }: Period): string {
  if (from === null) return '';
  const [first, last] = [formatDay(from.earliest), formatDay((to ?? from).latest)];
  const year = first.slice(0, 4);
  const about = isAbout ? 'ca. ' : '';
  if (first === last) return `${about}${first}`;
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    return `${about}${year}${last.startsWith(year) ? '' : ` – ${last.slice(0, 4)}`}`;
  }
  const month = first.slice(0, 7);
  const isMonth = first.endsWith('-01') && parsePartialDate(month).latest === (to ?? from).latest;
  return `${about}${isMonth ? month : `${first} – ${last}`}`;
}

/** Numbers by which parts of a record are pointed to, and forms of values that are always the same: nothing is told by them. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...['ID', 'FixedRef', 'CalendarTypeID', 'CountryRelevanceID', 'DocNameStatusID', 'DocumentedNameID'],
  ...['FeatureVersionID', 'IDRegDocumentID', 'IdentityFeatureLinkTypeID', 'IdentityID', 'LocPartValueStatusID'],
  ...['LocPartValueTypeID', 'NamePartTypeID', 'SanctionsEntryID', 'ScriptStatusID', 'YearFixed', 'MonthFixed'],
  ...['DayFixed', 'Primary', 'IssuedIn-LocationID'],
]);

function passOverNumbers(node: RecordTree): void {
  for (const child of node.children) {
    const isPlain = child.text.trim() === 'false' && child.children.length === 0;
    if (NUMBERS.has(child.name) || isPlain) child.read = true;
    passOverNumbers(child);
  }
}

/** Counts what nobody took of a record. */
export function dropRestOf(node: RecordTree, tally: Tally): void {
  passOverNumbers(node);
  node.dropRest(tally, [node.name]);
}
