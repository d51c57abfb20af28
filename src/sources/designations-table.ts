import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { codeOfCountry } from './country-names.ts';
import { readCsvRows } from './csv-rows.ts';
import { columnsOf, layoutOf, programmeOfCell, type TableLayout } from './designations-layouts.ts';
import { FtmEntity } from './ftm-entity.ts';
import { slugOf } from './ftm-programmes.ts';
import { type FtmInput, SurveyDraft } from './ftm-survey.ts';
import { countryCode } from './name-scripts.ts';
import { malformedAt } from './text-stream.ts';
import { dayOfTable } from './written-day.ts';

/** The table of Chinese designations had 610 rows on 2026-08-22; all rows are held. */
const MOST_ROWS = 100_000;

/**
 * Opens a source table of OpenSanctions, such as the one of Chinese designations: one row for each designation, several
 * for a party that stands on several lists. Parties and listings are those of the dataset that is made from it, but each
 * row keeps its own day and its announcement, which that dataset merges.
 * @throws LinkageError SOURCE_MALFORMED that names line and column
 */
export async function openDesignations(path: string): Promise<FtmInput> {
  const file = basename(path);
  const digest = createHash('sha256');
  const dropped = new Map<string, number>();
  const parts = new Map<string, Part>();
  const programmes = new Set<string>();
  let layout: TableLayout | null = null;
  let header: readonly string[] = [];
  let rows = 0;
  for await (const { cells, where } of readCsvRows(path, {}, digest)) {
    if (layout === null) {
      header = cells.map((cell) => cell.trim());
      layout = checkHeader(header, where);
      continue;
    }
    rows += 1;
    if (rows > MOST_ROWS)
      throw malformedAt(where, `there are more than ${MOST_ROWS} rows: expected a list kept by hand`);
    if (cells.length !== header.length) {
      throw malformedAt(where, `the row has ${cells.length} columns: expected ${header.length}, as in the header`);
    }
    const row = new DesignationRow(layout, where, (column) => (cells[header.indexOf(column)] ?? '').trim(), dropped);
    programmes.add(row.cell('list'));
    for (const part of row.parts()) {
      if (part.schema === 'Sanction' && parts.has(part.id)) row.drop('row (the same designation announced again)');
      add(parts, part);
    }
  }
  if (layout === null) throw malformedAt(file, 'the file is empty: expected designations under their header');
  const entities = [...parts.values()];
  const draft = new SurveyDraft();
  for (const part of entities) draft.add(entityOf(part));
  return {
    survey: {
      ...draft.finish(file, digest.digest('hex'), 'designations under their header'),
      openSanctions: layout.prefix !== null,
    },
    title: titleOf(layout, [...programmes]),
    names: layout.names,
    lists: slugOf(layout.dataset),
    isNoticeAddress: true,
    isComplete: false,
    dropped,
    entities: async function* () {
      for (const part of entities) yield entityOf(part);
    },
  };
}

function titleOf({ dataset, isOfActs = false }: TableLayout, [act = '']: readonly string[]): string {
  const own = slugOf(programmeOfCell(act) ?? act);
  const short = /^section-[a-z0-9]+/.exec(own)?.[0] ?? own.split('-').slice(0, 4).join('-');
  return [slugOf(dataset), ...(isOfActs ? [short] : []), 'table'].join('-');
}

/** An entity as far as rows have told of it. */
interface Part {
  readonly id: string;
  readonly schema: string;
  readonly where: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

function add(parts: Map<string, Part>, part: Part): void {
  const known = parts.get(part.id);
  if (known === undefined) {
    parts.set(part.id, part);
    return;
  }
  // An owner that rows only name is a company until a row of its own says more.
  const properties = { ...known.properties };
  for (const [name, values] of Object.entries(part.properties)) {
    properties[name] = [...new Set([...(properties[name] ?? []), ...values])];
  }
  parts.set(part.id, { ...known, properties });
}

function entityOf({ id, schema, where, properties }: Part): FtmEntity {
  const filled = Object.entries(properties).filter(([, values]) => values.length > 0);
  return new FtmEntity({ id, schema, properties: Object.fromEntries(filled) }, where);
}

/** A row as the entities of which it tells: a party, its designation, and an owner with its holding. */
class DesignationRow {
  readonly #layout: TableLayout;
  readonly #where: string;
  readonly #cellOf: (column: string) => string;
  readonly #dropped: Map<string, number>;

  constructor(layout: TableLayout, where: string, cellOf: (column: string) => string, dropped: Map<string, number>) {
    this.#layout = layout;
    this.#where = where;
    this.#cellOf = cellOf;
    this.#dropped = dropped;
    for (const column of layout.unread ?? []) if (cellOf(column) !== '') this.drop(column);
  }

  cell(column: keyof TableLayout['columns']): string {
    const name = this.#layout.columns[column];
    return typeof name === 'string' ? this.#cellOf(name) : '';
  }

  parts(): readonly Part[] {
    const { jurisdiction, columns, schema } = this.#layout;
    const name = this.cell('name');
    if (name === '') throw malformedAt(this.#where, `${columns.name} is empty: expected the name of a party`);
    const written = schema ?? this.cell('schema');
    if (written === '') throw malformedAt(this.#where, `${columns.schema} is empty: expected a kind such as Company`);
    const wikidata = this.cell('wikidata');
    const id = /^Q\d+$/.test(wikidata) ? wikidata : this.#idOf(name);
    const programme = this.#layout.programme ?? programmeOfCell(this.cell('list'));
    const programmes = programme === null ? [] : [programme];
    const words = programme === null ? this.#values('list') : [];
    const [from, to] = [this.#day('from'), this.#day('to')];
    const party = this.#part(id, written, {
      name: [name],
      alias: columns.aliases.flatMap((column) => split(this.#cellOf(column))),
      previousName: split(this.cell('previous')),
      wikidataId: id === wikidata ? [wikidata] : [],
      country: this.#country(),
      topics: split(this.cell('topics')),
      notes: columns.notes.map(this.#cellOf),
      address: this.#values('address'),
      programId: programmes,
    });
    const list = slugOf([...programmes, ...words].join(' '));
    const sanction = this.#part(`${id}/${list === '' ? 'unstated' : list}/${from[0] ?? 'undated'}`, 'Sanction', {
      entity: [id],
      country: [jurisdiction],
      programId: programmes,
      program: words,
      authority: this.#values('authority'),
      reason: this.#values('reason'),
      sourceUrl: this.#values('url'),
      startDate: from,
      endDate: to,
    });
    return [party, sanction, ...this.#ownership(id, name)];
  }

  #ownership(id: string, name: string): readonly Part[] {
    const owner = this.cell('owner');
    if (owner === '' || owner === name) return [];
    const ownerId = this.#idOf(owner);
    return [
      this.#part(ownerId, 'Company', { name: [owner] }),
      this.#part(this.#idOf('ownership', name, owner), 'Ownership', { owner: [ownerId], asset: [id] }),
    ];
  }

  /** The id that the dataset of OpenSanctions makes of the same texts. */
  #idOf(...texts: readonly string[]): string {
    const digest = createHash('sha1').update(this.#layout.dataset);
    for (const text of texts) digest.update(text);
    const id = digest.digest('hex');
    return this.#layout.prefix === null ? id : `${this.#layout.prefix}-${id}`;
  }

  #part(id: string, schema: string, properties: Readonly<Record<string, readonly string[]>>): Part {
    const filled = Object.entries(properties).map(
      ([name, values]) => [name, values.filter((one) => one !== '')] as const,
    );
    return { id, schema, where: this.#where, properties: Object.fromEntries(filled) };
  }

  #values(column: keyof TableLayout['columns']): readonly string[] {
    const text = this.cell(column);
    return text === '' ? [] : [text];
  }

  #country(): readonly string[] {
    const text = this.cell('country');
    if (text === '') return [];
    const code = codeOfCountry(text) ?? countryCode(text);
    if (code === null) this.drop(`${this.#layout.columns.country} (a name that is not known)`);
    return code === null ? [] : [code.toLowerCase()];
  }

  #day(column: 'from' | 'to'): readonly string[] {
    const text = this.cell(column);
    if (text === '') return [];
    const day = dayOfTable(text);
    if (day !== null) return [day];
    const name = this.#layout.columns[column];
    throw malformedAt(this.#where, `${name} "${text}" is no day: expected one such as 2025-04-04 or 04.04.2025`);
  }

  drop(what: string): void {
    this.#dropped.set(what, (this.#dropped.get(what) ?? 0) + 1);
  }
}

function split(cell: string): readonly string[] {
  return cell.split(/[;；]/).map((one) => one.trim());
}

function checkHeader(header: readonly string[], where: string): TableLayout {
  const layout = layoutOf(header);
  if (layout === null) throw malformedAt(where, 'the header is that of no table of a list that is known');
  const known = columnsOf(layout);
  const odd = header.find((name, index) => !known.includes(name) || header.indexOf(name) !== index);
  if (odd === undefined) return layout;
  throw malformedAt(
    where,
    `the header names "${odd}" twice, or it is no column of the table: expected ${known.join(', ')}`,
  );
}
