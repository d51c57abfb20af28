import { programmeOfWords } from './ftm-programmes.ts';

/** What a column of a table holds; several values of one cell stand apart by semicolons in `aliases` and `topics`. */
export interface TableColumns {
  /** The name that the id is made of. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly previous?: string;
  readonly notes: readonly string[];
  readonly schema?: string;
  readonly wikidata?: string;
  readonly country?: string;
  readonly topics?: string;
  readonly address?: string;
  /** The list, as an id of a programme or in words; without it every row is of `programme`. */
  readonly list?: string;
  readonly authority?: string;
  readonly reason?: string;
  readonly from: string;
  readonly to: string;
  readonly url: string;
  /** The name of an owner; nothing says how much it owns. */
  readonly owner?: string;
}

/** A table from which OpenSanctions makes one of its datasets: kept by hand, one row for each designation. */
export interface TableLayout {
  /** The dataset of OpenSanctions that is made from it. */
  readonly dataset: string;
  readonly names: { readonly zh: string; readonly en: string };
  /** Small letters, as FollowTheMoney writes countries. */
  readonly jurisdiction: string;
  /** Before ids that the dataset of OpenSanctions has too; null where they are known to this table alone. */
  readonly prefix: string | null;
  readonly columns: TableColumns;
  /** Columns that are not carried over. */
  readonly unread?: readonly string[];
  readonly schema?: string;
  readonly programme?: string;
  /** Whether there is a table for each of several acts, and so a dataset. */
  readonly isOfActs?: boolean;
}

export const TABLE_LAYOUTS: readonly TableLayout[] = [
  {
    dataset: 'cn_sanctions',
    names: { zh: '中国反制与出口管制名单（源表）', en: 'Chinese sanctions and control lists (source table)' },
    jurisdiction: 'cn',
    prefix: 'cn-sanc',
    columns: {
      schema: 'Type',
      wikidata: 'QID',
      name: 'Name',
      aliases: ['Alias', 'Chinese name'],
      country: 'Country',
      topics: 'Topics',
      notes: ['Summary', 'Chinese summary'],
      authority: 'Body',
      list: 'List',
      from: 'Date',
      to: 'End date',
      url: 'Source URL',
      address: 'Address',
    },
  },
  {
    dataset: 'us_dod_chinese_milcorps',
    names: { zh: '1260H中国军事企业名单（源表）', en: 'Section 1260H list (source table)' },
    jurisdiction: 'us',
    prefix: 'us-dod-mil',
    columns: {
      name: 'Clean Name',
      aliases: ['Alias'],
      previous: 'Previous Name',
      notes: ['Note'],
      from: 'Start date',
      to: 'End date',
      url: 'Source Url',
      owner: 'Parent Name',
    },
    unread: ['Name'],
    schema: 'Company',
    programme: 'US-DOD-1260H',
  },
  {
    dataset: 'us_bis_mieu',
    names: { zh: '军事情报最终用户（源表）', en: 'Military-intelligence end users (source table)' },
    jurisdiction: 'us',
    prefix: null,
    columns: {
      schema: 'Type',
      name: 'Name',
      aliases: ['Alias'],
      country: 'Country',
      topics: 'Topics',
      notes: [],
      list: 'Program',
      from: 'Date',
      to: 'End date',
      url: 'Source URL',
    },
  },
  {
    dataset: 'us_special_leg',
    names: { zh: '美国专门立法名单（源表）', en: 'US lists under special legislation (source table)' },
    jurisdiction: 'us',
    prefix: null,
    columns: {
      schema: 'schema',
      name: 'name',
      aliases: ['aliases'],
      country: 'country',
      topics: 'topics',
      notes: ['notes'],
      list: 'program',
      authority: 'authority',
      reason: 'reason',
      from: 'start-date',
      to: 'end-date',
      url: 'source_url',
    },
    unread: ['report-date'],
    isOfActs: true,
  },
];

/** Acts of the United States that make a list, as tables name them, and the programme of OpenSanctions. */
const PROGRAMME_OF_ACT: readonly (readonly [RegExp, string])[] = [
  [/^Section 889 of the John S\. McCain/, 'US-MCCAIN-889'],
  [/^Section 1286 of the John S\. McCain/, 'US-MCCAIN-1286'],
  [/^Section 5949 of the James M\. Inhofe/, 'US-5949LIST'],
];

/** The programme of a cell: its id, or the one that its words name; null where they name none that is known. */
export function programmeOfCell(text: string): string | null {
  if (/^[A-Z]{2}-[A-Z0-9-]+$/.test(text)) return text;
  return programmeOfWords(text) ?? PROGRAMME_OF_ACT.find(([words]) => words.test(text))?.[1] ?? null;
}

export function columnsOf({ columns, unread = [] }: TableLayout): readonly string[] {
  return [...Object.values(columns).flat(), ...unread];
}

/** The layout of a table by its header, columns in any order. */
export function layoutOf(header: readonly string[]): TableLayout | null {
  return TABLE_LAYOUTS.find((layout) => columnsOf(layout).every((column) => header.includes(column))) ?? null;
}
