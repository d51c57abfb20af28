import { createHash, type Hash } from 'node:crypto';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isLei } from '../model/identifiers.ts';
import { FtmEntity } from './ftm-entity.ts';
import { programmeOfWords } from './ftm-programmes.ts';
import { type FtmInput, SurveyDraft } from './ftm-survey.ts';
import { readFtmTable } from './ftm-table.ts';
import { malformedAt } from './text-stream.ts';

const REQUIRED = ['id', 'schema', 'name', 'aliases', 'countries', 'identifiers', 'sanctions', 'dataset'] as const;
const OPTIONAL = [
  'birth_date',
  'addresses',
  'phones',
  'emails',
  'program_ids',
  'first_seen',
  'last_seen',
  'last_change',
] as const;
const TABLE = { name: 'targets', required: REQUIRED, optional: OPTIONAL } as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** With this status the last date of a sanction is its end. */
const ENDED = 'inactive';

/**
 * Opens a table of targets (`targets.simple.csv`): one row for each, several values in a cell. Its cell of sanctions
 * is text, "programme - reason - status - start - end": of two dates the last may be an end or another beginning.
 * @throws LinkageError SOURCE_MALFORMED that names line and column
 */
export async function openFtmSimple(path: string): Promise<FtmInput> {
  const digest = createHash('sha256');
  const draft = new SurveyDraft();
  const titles = new Set<string>();
  const dropped = new Map<string, number>();
  for await (const { party, sanctions, datasets, untold } of readTargets(path, digest)) {
    if (draft.has(party.id)) {
      throw malformedAt(party.where, `the entity ${party.id} is there twice: expected each id once`);
    }
    draft.add(party);
    for (const sanction of sanctions) draft.add(sanction);
    for (const title of datasets) titles.add(title);
    if (untold > 0)
      dropped.set('identifiers (kind not told)', (dropped.get('identifiers (kind not told)') ?? 0) + untold);
  }
  const [title] = titles;
  return {
    survey: { ...draft.finish(basename(path), digest.digest('hex'), 'targets under its header'), openSanctions: true },
    dropped,
    title: titles.size === 1 ? title : undefined,
    isComplete: false,
    isDateUnclear: true,
    entities: async function* () {
      for await (const { party, sanctions } of readTargets(path)) {
        yield party;
        yield* sanctions;
      }
    },
  };
}

interface Target {
  readonly party: FtmEntity;
  readonly sanctions: readonly FtmEntity[];
  /** Titles of the datasets. */
  readonly datasets: readonly string[];
  /** How many identifiers there are of which nothing says what they are. */
  readonly untold: number;
}

async function* readTargets(path: string, digest?: Hash): AsyncGenerator<Target> {
  for await (const { cell, where } of readFtmTable(path, TABLE, digest)) yield targetOf(cell, where);
}

function targetOf(cell: (column: Column) => string, where: string): Target {
  const values = (column: Column): readonly string[] => valuesIn(cell(column), where, column);
  const identifiers = values('identifiers');
  const wikidata = identifiers.filter((one) => /^Q\d+$/.test(one));
  const leis = identifiers.filter(isLei);
  const programmes = values('program_ids');
  const party = new FtmEntity(
    {
      id: cell('id'),
      caption: cell('name'),
      schema: cell('schema'),
      first_seen: cell('first_seen'),
      last_seen: cell('last_seen'),
      last_change: cell('last_change'),
      properties: stated({
        name: [cell('name')],
        alias: values('aliases'),
        country: values('countries'),
        address: values('addresses'),
        birthDate: values('birth_date'),
        phone: values('phones'),
        email: values('emails'),
        wikidataId: wikidata,
        leiCode: leis,
        programId: programmes,
      }),
    },
    where,
  );
  return {
    party,
    sanctions: sanctionsOf(party.id, values('sanctions'), programmes).map(
      (properties, index) =>
        new FtmEntity({ id: `${party.id}/${index + 1}`, schema: 'Sanction', properties: stated(properties) }, where),
    ),
    datasets: values('dataset'),
    untold: identifiers.length - wikidata.length - leis.length,
  };
}

type Properties = Readonly<Record<string, readonly string[]>>;

/**
 * Each sanction with its programmes: those that its words name, or the only one of the row. Where several sanctions
 * share several programmes and words do not tell which, they become one of all programmes and dates.
 */
function sanctionsOf(id: string, texts: readonly string[], programmes: readonly string[]): readonly Properties[] {
  const read = texts.map((text) => {
    const pieces = text.split(' - ').map((piece) => piece.trim());
    const words = pieces.filter((piece) => piece !== '' && !DATE.test(piece));
    const named = words
      .map(programmeOfWords)
      .filter((one) => one !== null && (programmes.length === 0 || programmes.includes(one)));
    return {
      words,
      named: [...new Set(named)] as readonly string[],
      dates: pieces.filter((piece) => DATE.test(piece)),
    };
  });
  const told = programmes.length < 2 || read.length < 2 || read.every(({ named }) => named.length > 0);
  const apart = told
    ? read
    : [{ words: [], named: programmes, dates: [...new Set(read.flatMap(({ dates }) => dates))] }];
  return apart.map(({ words, named, dates }) => {
    const [start = '', end = ''] = dates;
    const isEnded = words.includes(ENDED) && dates.length === 2;
    return {
      entity: [id],
      programId: programmes.length === 0 || (read.length > 1 && named.length > 0) ? named : programmes,
      startDate: isEnded ? [start] : dates,
      endDate: isEnded ? [end] : [],
      status: words.filter((word) => word === ENDED),
      reason: words.filter((word) => word !== ENDED && programmeOfWords(word) === null),
    };
  });
}

/** Values of one cell, apart by semicolons; one that holds a semicolon or quotation mark is quoted. */
function valuesIn(text: string, where: string, column: Column): readonly string[] {
  if (text === '') return [];
  if (!/[;"]/.test(text)) return [text.trim()];
  try {
    const rows = parse(text, { delimiter: ';', relax_column_count: true }) as string[][];
    return rows.flat().map((one) => one.trim());
  } catch (cause) {
    throw malformedAt(where, `${column} is no list of values apart by semicolons`, cause);
  }
}

function stated(properties: Properties): Properties {
  const filled = Object.entries(properties).map(
    ([name, values]) => [name, values.filter((one) => one !== '')] as const,
  );
  return Object.fromEntries(filled.filter(([, values]) => values.length > 0));
}
