import { codeOfCountry, codesOfCountries } from './country-names.ts';
import type { CslId, CslRow } from './csl-row.ts';
import type { Tally } from './tally.ts';

/** What OFAC tells of a party under a label: in remarks, in lists of identifiers or as features, by the form of the file. */
export class OfacTraits {
  /** Names that OFAC calls weak. */
  readonly weak: string[] = [];
  readonly nationalities: string[] = [];
  readonly registeredIn: string[] = [];
  readonly ids: CslId[] = [];
  readonly #described = new Map<string, string[]>();

  /** Whether the label is one that is carried over. */
  add(label: string, value: string): boolean {
    const plain = label.toLowerCase().replace(/[\s:-]+$/, '');
    const text = value.replace(/\s+/g, ' ').trim();
    if (/^(nationality|citizen)( country)?$/.test(plain)) this.nationalities.push(text);
    else if (/^(nationality of registration|registration country)$/.test(plain)) this.registeredIn.push(text);
    else if (plain === 'dob' || plain === 'birthdate') this.describe('birthDates', ofacDate(text));
    else if (plain === 'title') this.describe('titles', text);
    // As written: the list does not say how the two are linked, so nothing follows from it.
    else if (plain === 'linked to') this.describe('linkedTo', text);
    else if (plain === 'secondary sanctions risk') this.describe('secondarySanctions', text);
    else if (plain === 'additional sanctions information') this.describe('sanctionsInformation', text);
    else return false;
    return true;
  }

  describe(property: string, value: string): void {
    const known = this.#described.get(property) ?? [];
    if (value !== '' && !known.includes(value)) this.#described.set(property, [...known, value]);
  }

  /** The party of a row: what all forms of the list tell alike. `countries`: names or codes of countries of addresses. */
  rowOf(
    base: Pick<CslRow, 'where' | 'source' | 'name' | 'altNames' | 'type' | 'entityNumber' | 'programmes' | 'addresses'>,
    countries: readonly string[],
    tally: Tally,
  ): CslRow {
    return {
      ...base,
      imposedBy: undefined,
      weakNames: this.weak,
      countries: codesOf([...countries, ...this.registeredIn], tally),
      nationalities: codesOf(this.nationalities, tally),
      notice: null,
      startDate: null,
      endDate: null,
      standardOrder: false,
      licenceRequirement: null,
      licencePolicy: null,
      listUrl: null,
      ids: this.ids,
      described: Object.fromEntries([...this.#described].sort(([a], [b]) => (a < b ? -1 : 1))),
      unread: [],
    };
  }
}

function codesOf(countries: readonly string[], tally: Tally): readonly string[] {
  const isCode = (text: string): boolean => /^[A-Z]{2}$/.test(text);
  return [...new Set(countries)].flatMap((one) => (isCode(one) ? [one] : codesOfCountries([one], 'country', tally)));
}

const REMARK =
  /^(DOB|Linked To:|nationality|citizen|Nationality of Registration|Secondary sanctions risk:|Additional Sanctions Information -) ?(.+)$/;
const WEAK_NAME = /^[afn]\.k\.a\. '(.+)'$/;
const ID =
  /^(Unified Social Credit Code(?: \(USCC\))?|Legal Entity Number|Vessel Registration Identification IMO|Registration ID|Company Number|SWIFT\/BIC) (\S+)(?: \((.+)\))?$/;

/** First words of remarks that are counted by themselves. */
const COUNTED = [
  'Aircraft',
  'Cedula',
  'Former Vessel Flag',
  'Gender',
  'Identification Number',
  'National ID',
  'NIT',
  'Passport',
  'POB',
  'RUC',
  'Tax ID',
  'Website',
] as const;

/** Remarks are sentences joined by `;`. What is understood is read, everything else counted by its first words. */
export function readRemarks(text: string, traits: OfacTraits, tally: Tally): void {
  for (const part of text.replace(/\.\s*$/, '').split(/;\s*/)) {
    const one = part
      .trim()
      .replace(/^alt\. /, '')
      .replace(/^\((Linked To: .+)\)$/, '$1');
    if (one === '') continue;
    const [weak, id, remark] = [WEAK_NAME.exec(one)?.[1], ID.exec(one), REMARK.exec(one)];
    if (weak !== undefined) traits.weak.push(weak);
    else if (id !== null) {
      const country = id[3] === undefined ? null : codeOfCountry(id[3]);
      traits.ids.push({ type: id[1] ?? '', number: id[2] ?? '', country });
    } else if (remark === null || !traits.add(remark[1] ?? '', remark[2] ?? '')) {
      tally.drop(`Remarks: ${COUNTED.find((label) => one.startsWith(label)) ?? '(other)'}`);
    }
  }
}

const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `12 Mar 1965`, `Mar 1965` and `circa 1965` as the other lists write them (`1965-03-12`, `1965-03`, `ca. 1965`); else as it is. */
export function ofacDate(text: string): string {
  const found = /^(circa )?(?:(?:(\d{1,2}) )?([A-Za-z]{3,9}),? )?(\d{4})$/.exec(text.trim());
  if (found === null) return text;
  const [, about, day, name, year = ''] = found;
  const month = name === undefined ? -1 : MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (name !== undefined && month < 0) return text;
  const parts = [
    year,
    ...(name === undefined ? [] : [two(month + 1)]),
    ...(day === undefined ? [] : [two(Number(day))]),
  ];
  return `${about === undefined ? '' : 'ca. '}${parts.join('-')}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** The parts of an address by the names that OFAC gives them, in capitals. */
export type OfacAddress = ReadonlyMap<string, string>;

/** One line, as the legacy form writes it: streets, then place with region and postal code, then country. */
export function addressText(parts: OfacAddress, country: string | null): string {
  const part = (name: string): string => (parts.get(name) ?? '').replace(/\s+/g, ' ').trim();
  const joined = (values: readonly string[], by: string): string => values.filter((value) => value !== '').join(by);
  const streets = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3'].map(part);
  const place = joined([joined([part('CITY'), part('STATE/PROVINCE')], ', '), part('POSTAL CODE')], ' ');
  return joined([part('UNKNOWN'), ...streets, place, part('REGION'), country ?? ''], ', ');
}
