import type { Expectation, SourceRecord } from '../model/records.ts';
import type { Describing } from '../model/things.ts';
import { codeOfCountry } from './country-names.ts';
import type { EcfrPart } from './ecfr-parts.ts';
import type { EcfrReader } from './ecfr-reader.ts';
import { footnoteIn } from './ecfr-rows.ts';
import type { EcfrBlock } from './ecfr-xml.ts';
import { countryCode } from './name-scripts.ts';
import type { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** The chart had 200 rows on 2026-07-23, the tables of groups A, D and E together 102; with fewer than this they are cut. */
const WHOLE_CHART = 150;
const WHOLE_GROUPS = 80;
const COLUMN = /^(CB|NP|NS|MT|RS|FC|CC|AT) (\d)$/;

/** Describes countries, each once. */
class Countries {
  readonly #part: EcfrPart;
  readonly #tally: Tally;
  readonly #known = new Set<string>();

  constructor(part: EcfrPart, tally: Tally) {
    this.#part = part;
    this.#tally = tally;
  }

  /** Key of the country of a row; null, with a warning, for what is none. */
  keyOf(written: string, where: string): string | null {
    const code = countryCode(codeOfCountry(written) ?? '');
    if (code !== null) return `country:${code}`;
    this.#tally.warn(where, `"${written.slice(0, 100)}" is no country that is known`);
    this.#tally.drop('row (no country that is known)');
    return null;
  }

  *describe(
    key: string,
    written: string,
    properties: Readonly<Record<string, Describing>>,
    where: string,
  ): Generator<SourceRecord> {
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const name = plain(written);
    const citations = [{ source: this.#part.source, at: name }];
    yield {
      kind: 'thing',
      where,
      thing: {
        label: 'Country',
        key,
        names: { en: name },
        aliases: [],
        properties,
        identifiers: [],
        confidence: 'seen',
        citations,
      },
    };
  }
}

/** The Commerce Country Chart, Supplement No. 1 to 15 CFR 738: an empty cell is a place in the row, never left out. */
export class EcfrChart implements EcfrReader {
  readonly #countries: Countries;
  readonly #footnotes = new Map<string, string>();
  #columns: readonly string[] = [];
  #table = -1;
  #rows = 0;

  constructor(part: EcfrPart, tally: Tally) {
    this.#countries = new Countries(part, tally);
  }

  survey(block: EcfrBlock): void {
    if (!isIn(block, '738') || block.table === 0) return;
    const footnote = block.cells.length === 1 ? footnoteIn(block) : null;
    if (footnote !== null) this.#footnotes.set(...footnote);
    else if (block.within !== 'THEAD') this.#rows += 1;
  }

  records(block: EcfrBlock): Iterable<SourceRecord> | null {
    if (!isIn(block, '738') || block.table === 0) return null;
    if (this.#head(block)) return [];
    if (block.table !== this.#table) return block.within === 'THEAD' ? [] : null;
    if (block.cells.length === 1) return footnoteIn(block) === null ? null : [];
    return this.#row(block);
  }

  end(): Iterable<SourceRecord> {
    return [];
  }

  expects(): readonly Expectation[] | null {
    return this.#rows < WHOLE_CHART ? null : [{ what: 'thing:Country', atLeast: WHOLE_CHART }];
  }

  /** The row of the head that names the columns. */
  #head(block: EcfrBlock): boolean {
    const columns = block.cells.map(plain).filter((cell) => COLUMN.test(cell));
    if (block.within === 'TBODY' || columns.length < 2) return false;
    this.#columns = columns;
    this.#table = block.table;
    return true;
  }

  *#row(block: EcfrBlock): Generator<SourceRecord> {
    const [written = '', ...cells] = block.cells;
    const key = this.#countries.keyOf(written, block.where);
    const remarks = [...written.matchAll(/\[fn(\d+)\]/g)].map(([, number = '']) => this.#footnotes.get(number) ?? '');
    const notes = remarks.some((one) => one !== '') ? { remarks: remarks.filter((one) => one !== '') } : {};
    if (cells.length === 1) {
      // No marks here means an embargo, not freedom.
      const embargoed = plain(cells[0] ?? '');
      if (embargoed === '')
        throw malformedAt(block.where, 'the row has no marks: expected them, or the part that holds');
      if (key !== null) yield* this.#countries.describe(key, written, { embargoed, ...notes }, block.where);
      return;
    }
    if (cells.length !== this.#columns.length) {
      const expected = `expected ${this.#columns.length + 1}, a country and ${this.#columns.join(', ')}`;
      throw malformedAt(block.where, `the row has ${block.cells.length} cells: ${expected}`);
    }
    const licenceColumns = this.#columns.filter((_, place) => isMarked(cells[place] ?? '', block.where));
    if (key !== null) yield* this.#countries.describe(key, written, { licenceColumns, ...notes }, block.where);
  }
}

/** The country groups A, B, D and E, Supplement No. 1 to 15 CFR 740. */
export class EcfrGroups implements EcfrReader {
  readonly #part: EcfrPart;
  readonly #countries: Countries;
  readonly #members = new Map<string, { readonly where: string; readonly members: Set<string> }>();
  #rows = 0;
  /** Letter of the group whose table or list is open, and its columns. */
  #letter: string | null = null;
  #columns: readonly string[] = [];

  constructor(part: EcfrPart, tally: Tally) {
    this.#part = part;
    this.#countries = new Countries(part, tally);
  }

  survey(block: EcfrBlock): void {
    if (isIn(block, '740') && block.element === 'TR' && block.within !== 'THEAD') this.#rows += 1;
  }

  records(block: EcfrBlock): Iterable<SourceRecord> | null {
    if (!isIn(block, '740')) return null;
    const letter = /^Country Group ([A-E])\b/.exec(plain(block.text))?.[1];
    if (letter !== undefined && /^(HD\d|CAPTION|P|FP)$/.test(block.element)) {
      this.#letter = letter;
      this.#columns = [];
      return [];
    }
    if (this.#letter === null) return null;
    if (block.element === 'SCOL2' || block.element === 'LI') return this.#list(block, this.#letter);
    if (block.element !== 'TR') return null;
    if (block.within === 'THEAD') {
      const columns = block.cells.map((cell) => /\b([A-E]) ?: ?(\d)\b/.exec(cell)).filter((found) => found !== null);
      if (columns.length > 0) this.#columns = columns.map((found) => `${found[1]}:${found[2]}`);
      return [];
    }
    return block.within === 'TFOOT' || block.cells.length === 1 ? null : this.#row(block);
  }

  *end(): Generator<SourceRecord> {
    for (const [code, { where, members }] of this.#members) {
      yield {
        kind: 'thing',
        where,
        thing: {
          label: 'CountryGroup',
          key: `group:us-ear-${code.replace(':', '').toLowerCase()}`,
          names: { zh: `国家组${code}`, en: `Country Group ${code}` },
          aliases: [],
          properties: { code, edition: 'current', members: [...members] },
          identifiers: [],
          confidence: 'seen',
          citations: [{ source: this.#part.source, at: `Country Group ${code}` }],
        },
      };
    }
  }

  expects(): readonly Expectation[] | null {
    return this.#rows < WHOLE_GROUPS ? null : [{ what: 'thing:CountryGroup', atLeast: 14 }];
  }

  *#list(block: EcfrBlock, code: string): Generator<SourceRecord> {
    for (const written of block.text.split('\n').filter((line) => line !== '')) {
      yield* this.#member(written, [code], block.where);
    }
  }

  #row(block: EcfrBlock): Iterable<SourceRecord> {
    const [written = '', ...cells] = block.cells;
    if (cells.length !== this.#columns.length) {
      const columns =
        this.#columns.length === 0 ? 'columns that the head of the table names' : this.#columns.join(', ');
      throw malformedAt(block.where, `the row has ${block.cells.length} cells: expected a country and ${columns}`);
    }
    const codes = this.#columns.filter((_, place) => isMarked(cells[place] ?? '', block.where));
    return this.#member(written, codes, block.where);
  }

  *#member(written: string, codes: readonly string[], where: string): Generator<SourceRecord> {
    const key = this.#countries.keyOf(written, where);
    if (key === null) return;
    yield* this.#countries.describe(key, written, {}, where);
    for (const code of codes) {
      const group = this.#members.get(code) ?? { where, members: new Set<string>() };
      group.members.add(key);
      this.#members.set(code, group);
    }
  }
}

function isIn(block: EcfrBlock, part: string): boolean {
  return (block.divisions.at(-1)?.n ?? '').toLowerCase() === `supplement no. 1 to part ${part}`;
}

/** @throws LinkageError SOURCE_MALFORMED for a mark that is none */
function isMarked(cell: string, where: string): boolean {
  const mark = plain(cell);
  if (mark === '') return false;
  if (/^X$/i.test(mark)) return true;
  throw malformedAt(where, `a cell holds "${mark.slice(0, 40)}": expected X or nothing`);
}

function plain(text: string): string {
  return text
    .replace(/\s*\[fn\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
