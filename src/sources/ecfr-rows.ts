import { codeOfCountry, countryOfAddress } from './country-names.ts';
import type { CslRow } from './csl-row.ts';
import { readEntry } from './ecfr-entry.ts';
import type { EcfrBlock } from './ecfr-xml.ts';
import { type PartyList, partyList } from './party-lists.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** A supplement that is a list of parties. */
export interface ListSupplement {
  readonly list: PartyList;
  /** The section that makes the listings: article of the provision. */
  readonly section: string;
  readonly columns: readonly string[];
}

const SHORT = ['Country', 'Entity', 'Federal Register citation'] as const;
const SUPPLEMENTS: Readonly<Record<string, ListSupplement>> = {
  '4': {
    list: partyList('us-el'),
    section: '744.11',
    columns: ['Country', 'Entity', 'License requirement', 'License review policy', 'Federal Register citation'],
  },
  '6': { list: partyList('us-uvl'), section: '744.15', columns: SHORT },
  '7': { list: partyList('us-meu'), section: '744.21', columns: SHORT },
};

/** The list that a block belongs to; null outside the supplements that are lists. */
export function supplementOf(block: EcfrBlock): ListSupplement | null {
  const number = /^Supplement No\. (\d+) to Part 744$/i.exec(block.divisions.at(-1)?.n ?? '')?.[1];
  return (number === undefined ? undefined : SUPPLEMENTS[number]) ?? null;
}

/** A footnote that widens "items subject to the EAR" to foreign products: the paragraph of 734.9 that it names. */
export function directProductRule(footnote: string): string | null {
  if (!/includes foreign-produced items/i.test(footnote)) return null;
  const section = /\u00a7 (734\.9(?:\([a-z0-9]+\))*)/.exec(footnote)?.[1];
  return section ?? null;
}

/** Rows that name nobody. */
const NOBODY = /^(\[Reserved\]\.?|subordinate institu\w+:?)$/i;
const HEADING = /^The following (?:\w+ )?(subordinate|affiliated)[^\n]*:\s*$/i;
const ADDRESSES_ABOVE = /^The following addresses apply to the entity\b/i;

/** Reads the rows of the lists in the order of the file: a blank country is that of the row above. */
export class EcfrRows {
  readonly #footnotes: ReadonlyMap<string, string>;
  readonly #tally: Tally;
  #country: { readonly list: string; readonly written: string } | null = null;
  /** Notice of the heading above, for the rows under it that give none. */
  #notice: string | null = null;

  /** `footnotes`: those of the Entity List by number, from a pass before. */
  constructor(footnotes: ReadonlyMap<string, string>, tally: Tally) {
    this.#footnotes = footnotes;
    this.#tally = tally;
  }

  /** The row of a party, in the fields of the screening list; null for a row that names nobody. @throws LinkageError SOURCE_MALFORMED */
  read(block: EcfrBlock, { list, columns }: ListSupplement): CslRow | null {
    const { cells, where } = block;
    if (cells.length !== columns.length) {
      const found = `the row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
      throw malformedAt(where, `${found}: expected ${columns.length}, ${columns.join(', ')}`);
    }
    const [country = '', entity = '', ...others] = cells;
    const written = this.#countryOf(country, list, where);
    if (entity === '') throw malformedAt(where, 'the cell "Entity" is empty: expected the name of a party');
    const notice = noticeIn(others.at(-1) ?? '');
    if (NOBODY.test(entity) || HEADING.test(entity)) {
      if (HEADING.test(entity)) this.#notice = notice;
      this.#tally.drop('row (heading or reserved)');
      return null;
    }
    if (ADDRESSES_ABOVE.test(entity)) {
      this.#tally.drop('row (further addresses of the row above)');
      return null;
    }
    if (notice !== null) this.#notice = null;
    const { name, aliases, addresses, asides } = readEntry(entity);
    if (name === '') throw malformedAt(where, `"${entity.slice(0, 80)}" holds no name: expected the name of a party`);
    for (const aside of asides)
      this.#tally.drop(/^\(?\s*see\b/i.test(aside) ? 'Entity: see other rows' : 'Entity: remark');
    const code = codeOfCountry(written);
    if (code === null) this.#tally.warn(where, `"${written}" is no country that is known`);
    const [requirement = '', policy = ''] = others.slice(0, -1);
    return {
      where,
      source: list.en,
      name,
      altNames: aliases,
      type: null,
      entityNumber: null,
      programmes: [],
      addresses,
      countries: countriesOf(code, addresses),
      nationalities: [],
      notice: notice ?? this.#notice,
      startDate: null,
      endDate: null,
      standardOrder: false,
      licenceRequirement: requirement === '' ? null : this.#withFootnotes(requirement),
      licencePolicy: policy === '' ? null : this.#withFootnotes(policy),
      listUrl: null,
      ids: [],
      unread: [],
    };
  }

  #countryOf(cell: string, list: PartyList, where: string): string {
    if (cell !== '') this.#country = { list: list.id, written: cell.replace(/\s+/g, ' ') };
    if (this.#country?.list === list.id) return this.#country.written;
    throw malformedAt(where, 'the cell "Country" is empty and no row above names one: expected a country');
  }

  /** A mark says nothing without its text, which may widen the requirement to foreign products. */
  #withFootnotes(text: string): string {
    const numbers = [...new Set([...text.matchAll(/\[fn(\d+)\]/g)].map(([, number]) => number ?? ''))];
    const plain = text.replace(/\s*\[fn(\d+)\]/g, ' [footnote $1]').replace(/\s+/g, ' ');
    return [
      plain,
      ...numbers.map((number) => `Footnote ${number}: ${this.#footnotes.get(number) ?? '(not in the file)'}`),
    ].join(' | ');
  }
}

/** Number and text of a footnote under a table; null for another row. */
export function footnoteIn(block: EcfrBlock): readonly [number: string, text: string] | null {
  const found = /^\[fn(\d+)\]\s*(.+)$/s.exec((block.cells[0] ?? '').trim());
  return found?.[1] === undefined || found[2] === undefined ? null : [found[1], found[2].replace(/\s+/g, ' ')];
}

function noticeIn(cell: string): string | null {
  const text = cell.replace(/\s+/g, ' ').replace(/\.$/, '').trim();
  return text === '' || /^\[Reserved\]$/i.test(text) ? null : text;
}

/** The country of the heading first: with the notice it makes the key of the party. */
function countriesOf(heading: string | null, addresses: readonly string[]): readonly string[] {
  const codes = [heading, ...addresses.map(countryOfAddress)].filter((code) => code !== null);
  return [...new Set(codes)];
}
