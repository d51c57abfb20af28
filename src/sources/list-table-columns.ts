import { codesOfCountries } from './country-names.ts';
import { hasCompanyForm } from './csl-party.ts';
import type { CslRow } from './csl-row.ts';
import { ofacDate } from './ofac-traits.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';
import { usDay } from './us-day.ts';

export type TableRow = CslRow;

/** A form of table, known by its header. */
export interface ListTable {
  /** Null: the rows name their list. */
  readonly list: string | null;
  /** Id of the dataset; null: made from the list. */
  readonly dataset: string | null;
  readonly publisher: string;
  readonly url: string | null;
  /** The least number of rows that the whole table had; null for tables that are no longer given out. */
  readonly wholeFrom: number | null;
  /** Columns up to the last that is read; copies have cut off or added empty ones after them. */
  readonly required: number;
  readonly read: (cells: readonly string[], where: string, tally: Tally) => TableRow;
}

interface Form extends Omit<ListTable, 'read' | 'required'> {
  /** Column of each part of a row by its spellings. */
  readonly columns: Readonly<Partial<Record<Part, readonly string[]>>>;
  /** Columns that are counted, not carried over. */
  readonly imposedBy: string | undefined;
}

const PARTS = [
  ...['source', 'number', 'type', 'programmes', 'name', 'titles', 'address', 'city', 'state', 'postcode'],
  ...[
    'country',
    'notice',
    'corrected',
    'correctedOn',
    'start',
    'end',
    'standardOrder',
    'requirement',
    'policy',
    'aliases',
    'alias',
    'birth',
    'url',
  ],
] as const;
type Part = (typeof PARTS)[number];
/** Most rows have nothing there, and copies have lost such cells at the end. */
const MAY_BE_CUT: ReadonlySet<Part> = new Set(['corrected', 'correctedOn']);

const FORMS: readonly Form[] = [
  {
    list: null,
    dataset: null,
    publisher: 'International Trade Administration',
    url: null,
    wholeFrom: null,
    imposedBy: 'Effective Date',
    columns: {
      ...{ source: ['Source List'], number: ['Entity Number'], type: ['SDN Type'], programmes: ['Programs'] },
      ...{ name: ['Name'], titles: ['Title'], address: ['Address'], city: ['City'], state: ['State/Province'] },
      ...{ postcode: ['Postal Code'], country: ['Country'], notice: ['Federal Register Notice'] },
      ...{ start: ['Effective Date'], end: ['Date Lifted/Waived/Expired'], standardOrder: ['Standard Order'] },
      ...{
        requirement: ['License Requirement'],
        policy: ['License Policy'],
        alias: ['Alternate Name'],
        url: ['Web Link'],
      },
    },
  },
  {
    list: 'us-isn',
    dataset: 'us-state-isn',
    publisher: 'Bureau of International Security and Nonproliferation',
    url: 'https://www.state.gov/key-topics-bureau-of-international-security-and-nonproliferation/nonproliferation-sanctions/',
    wholeFrom: 100,
    imposedBy: 'Effective Date',
    columns: {
      ...{ source: ['Source List'], programmes: ['Programs'], name: ['Name'], aliases: ['Alternative Names'] },
      ...{ country: ['Country'], notice: ['Federal Register Notice'], start: ['Effective Date'], url: ['Web Link'] },
    },
  },
  {
    list: 'us-dtc-debarred',
    dataset: 'us-ddtc-debarred',
    publisher: 'Directorate of Defense Trade Controls',
    url: 'https://www.pmddtc.state.gov/ddtc_public/ddtc_public?id=ddtc_kb_article_page&sys_id=7188dac6db3cd30044f9ff621f961914',
    wholeFrom: 300,
    imposedBy: 'Notice Date',
    columns: {
      ...{ name: ['Party Name', 'Debarred Party Full Name and Alias'], birth: ['Date Of Birth', 'Date of Birth'] },
      ...{ notice: ['Federal Register Notice', 'Notice'], start: ['Notice Date'] },
      ...{ corrected: ['Corrected Notice'], correctedOn: ['Corrected Notice Date'] },
    },
  },
  {
    list: 'us-uvl',
    dataset: null,
    publisher: 'International Trade Administration',
    url: null,
    wholeFrom: null,
    imposedBy: undefined,
    columns: { country: ['COUNTRY'], name: ['NAME'], address: ['ADDRESS'] },
  },
];

/** The form of table with that header; null for any other. */
export function tableOf(header: readonly string[]): ListTable | null {
  const columns = header.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  for (const form of FORMS) {
    const found = new Map<Part, number>();
    for (const [part, spellings] of Object.entries(form.columns)) {
      const place = columns.findIndex((column) => spellings.includes(column));
      if (place >= 0) found.set(part as Part, place);
    }
    if (found.size < Object.keys(form.columns).length) continue;
    const read = new Set(found.values());
    const unread = columns.flatMap((column, place) => (column === '' || read.has(place) ? [] : [{ column, place }]));
    return {
      ...form,
      required: Math.max(...[...found].filter(([part]) => !MAY_BE_CUT.has(part)).map(([, place]) => place)) + 1,
      read: (cells, where, tally) => {
        for (const { column, place } of unread) if ((cells[place] ?? '').trim() !== '') tally.drop(column);
        return rowOf(form, (part) => clean(cells[found.get(part) ?? -1]), where, tally);
      },
    };
  }
  return null;
}

function clean(cell: string | undefined): string {
  return (cell ?? '').replace(/\s+/g, ' ').trim();
}

function rowOf(form: Form, cell: (part: Part) => string, where: string, tally: Tally): TableRow {
  const written = cell('name');
  if (written === '') throw malformedAt(where, `${form.columns.name?.[0]} is empty: expected the name of a party`);
  const { name, aliases } = withoutAliases(written);
  // The screening list cites the notice that corrects, not the one that was wrong.
  const isCorrected = cell('corrected') !== '';
  if (isCorrected) tally.drop(`${form.columns.notice?.[0]} (another one corrects it)`);
  const day = (part: Part): string | null =>
    cell(part) === '' ? null : usDay(cell(part), where, form.columns[part]?.[0] ?? part);
  const parts = (['address', 'city', 'state', 'postcode', 'country'] as const).map(cell).filter((one) => one !== '');
  // Where the address is one cell, it often ends with the country already.
  const place = parts.filter((one, at) => at === 0 || !parts[at - 1]?.endsWith(one));
  const isPlace = cell('address') !== '' || cell('city') !== '';
  return {
    where,
    source: cell('source'),
    imposedBy: form.imposedBy,
    name: form.columns.birth === undefined ? name : inOrder(name),
    altNames: [...aliases, ...splitNames(cell('aliases')), ...(cell('alias') === '' ? [] : [cell('alias')])],
    type: cell('type') === '' ? null : cell('type'),
    entityNumber: /^\d+$/.test(cell('number')) ? cell('number') : null,
    programmes: cell('programmes')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    addresses: isPlace ? [place.join(', ')] : [],
    countries: cell('country') === '' ? [] : codesOfCountries([cell('country')], 'country', tally),
    nationalities: [],
    notice: cell(isCorrected ? 'corrected' : 'notice') || null,
    startDate: day(isCorrected ? 'correctedOn' : 'start'),
    endDate: day('end'),
    standardOrder: cell('standardOrder') === 'Y',
    licenceRequirement: cell('requirement') === '' ? null : cell('requirement'),
    licencePolicy: cell('policy') === '' ? null : cell('policy'),
    listUrl: /^https?:/.test(cell('url')) ? cell('url') : null,
    ids: [],
    described: {
      titles: cell('titles') === '' ? [] : [cell('titles')],
      birthDates: cell('birth') === '' ? [] : [ofacDate(cell('birth'))],
    },
    unread: [],
  };
}

/** `Hukic, Bajro (a.k.a. Bob Hukic; Bab Hucici)`, and `A, a.k.a. B, a.k.a. C`. */
function withoutAliases(written: string): { readonly name: string; readonly aliases: readonly string[] } {
  const found = /^(.*?)\s*\(a\.k\.a\.\s*([^()]*)\)$/i.exec(written);
  const parts =
    found === null ? written.split(/,\s*a\.k\.a\.\s*/i) : [found[1] ?? '', ...(found[2] ?? '').split(/;\s*/)];
  const [name = '', ...aliases] = parts.map((part) => part.trim()).filter((part) => part !== '');
  return name === '' ? { name: written, aliases: [] } : { name, aliases };
}

/** `Hukic, Bajro` as the screening list writes it, so that both are one party; a company has no first name. */
function inOrder(name: string): string {
  return hasCompanyForm(name) ? name : name.split(/,\s*/).reverse().join(' ');
}

/** Names apart by commas, but for the comma before a legal form. */
function splitNames(text: string): readonly string[] {
  return text
    .split(/,\s+(?!(?:Ltd|Inc|LLC|Co|Corp|S\.A|GmbH|PLC|Limited)\b)/i)
    .map((name) => name.replace(/^[afn]\.k\.a\.,?\s*/i, '').trim())
    .filter((name) => name !== '');
}
