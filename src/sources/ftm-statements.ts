import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type DatasetProperties, FtmEntity } from './ftm-entity.ts';
import { narrowerSchema } from './ftm-schemata.ts';
import { readStatements, type Statement } from './ftm-statement-rows.ts';
import { type FtmInput, SurveyDraft } from './ftm-survey.ts';
import { readSpread } from './spread-rows.ts';
import { malformedAt } from './text-stream.ts';

/** About so many characters of statements are held at once where those of an entity do not stand together. */
const PART_LENGTH = 4_194_304;
/** What the row of a statement has beside its texts once it is written apart. */
const ROW_LENGTH = 160;
/** Statements that only say that there is an entity. */
const BASE = 'id';

interface StatementSurvey {
  readonly file: string;
  /** Ids of entities that were found to be the same as another, by their own id. */
  readonly canonicalOf: ReadonlyMap<string, string>;
  readonly schemata: ReadonlyMap<string, string>;
  /** Whether several datasets speak: each is then named with what it says. */
  readonly isMixed: boolean;
}

/**
 * Opens a table of statements (`statements.csv`) and puts the entities together again. Where the statements of an
 * entity stand together, as exports have them, they are streamed; else they are first sorted apart into a temporary
 * file without a name, as large as the table. Memory grows with the number of ids only.
 * @throws LinkageError SOURCE_MALFORMED that names line and column
 */
export async function openFtmStatements(path: string, partLength = PART_LENGTH): Promise<FtmInput> {
  const digest = createHash('sha256');
  const file = basename(path);
  const [draft, dropped] = [new SurveyDraft(), new Map<string, number>()];
  const [canonicalOf, schemata, datasets] = [new Map<string, string>(), new Map<string, string>(), new Set<string>()];
  const drop = (what: string): void => void dropped.set(what, (dropped.get(what) ?? 0) + 1);
  const listed: string[] = [];
  let isSorted = true;
  let last = '';
  let length = 0;
  for await (const row of readStatements(path, digest)) {
    for (const column of row.unread) drop(column);
    if (row.isExternal) {
      drop('row (external: found by enrichment, not adopted)');
      continue;
    }
    length += ROW_LENGTH + row.value.length + row.canonical.length * 2;
    const { canonical, own } = row;
    const known = schemata.get(canonical);
    if (known !== undefined && last !== canonical) isSorted = false;
    last = canonical;
    const schema = known === undefined ? row.schema : narrowerSchema(known, row.schema);
    if (schema === null) {
      throw malformedAt(
        row.where,
        `the entity ${canonical} is a ${row.schema}, before a ${known}: expected one schema`,
      );
    }
    if (schema !== known) schemata.set(canonical, schema);
    if (own !== canonical) canonicalOf.set(own, canonical);
    if (row.schema === 'Sanction' && row.prop === 'entity') listed.push(row.value);
    datasets.add(row.dataset);
    draft.saw(row.lastSeen === '' ? null : row.lastSeen);
  }
  for (const [id, schema] of schemata) draft.addKind(id, schema);
  for (const id of listed) draft.addListed(canonicalOf.get(id) ?? id);
  for (const dataset of datasets) draft.addDataset(dataset);
  const survey: StatementSurvey = { file, canonicalOf, schemata, isMixed: datasets.size > 1 };
  const adopted = (): AsyncIterable<Statement> => adoptedRows(path);
  const parts = Math.ceil(length / partLength);
  return {
    survey: draft.finish(file, digest.digest('hex'), 'statements under its header'),
    dropped,
    isComplete: true,
    sources: survey.isMixed ? [...datasets].sort() : [],
    entities: () =>
      isSorted
        ? entitiesOf(adopted(), survey)
        : entitiesOf(
            readSpread(adopted(), parts, ({ canonical }) => canonical),
            survey,
          ),
  };
}

async function* adoptedRows(path: string): AsyncGenerator<Statement> {
  for await (const row of readStatements(path)) if (!row.isExternal) yield { ...row, unread: [] };
}

/** Entities of statements that stand together. */
async function* entitiesOf(rows: AsyncIterable<Statement>, survey: StatementSurvey): AsyncGenerator<FtmEntity> {
  let group: Statement[] = [];
  for await (const row of rows) {
    if (group.length > 0 && group[0]?.canonical !== row.canonical) {
      yield entityOf(group, survey);
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield entityOf(group, survey);
}

function entityOf(rows: readonly Statement[], { file, canonicalOf, schemata, isMixed }: StatementSurvey): FtmEntity {
  const [first] = rows;
  const id = first?.canonical ?? '';
  const byDataset = new Map<string, Map<string, Set<string>>>();
  const all = new Map<string, Set<string>>();
  for (const { prop, value, isEntity, dataset } of rows) {
    const own = byDataset.get(dataset) ?? new Map<string, Set<string>>();
    byDataset.set(dataset, own);
    if (prop === BASE || value === '') continue;
    const resolved = isEntity === false ? value : (canonicalOf.get(value) ?? value);
    for (const properties of [own, all]) properties.set(prop, (properties.get(prop) ?? new Set()).add(resolved));
  }
  const fields = {
    id,
    schema: schemata.get(id) ?? first?.schema ?? '',
    properties: plain(all),
    datasets: [...byDataset.keys()].sort(),
    referents: [...new Set(rows.map(({ own }) => own))].filter((own) => own !== id),
  };
  const stated = [...byDataset]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dataset, properties]): DatasetProperties => ({ dataset, properties: plain(properties) }));
  return new FtmEntity(fields, first?.where ?? file, isMixed ? stated : []);
}

function plain(properties: ReadonlyMap<string, ReadonlySet<string>>): Record<string, readonly string[]> {
  return Object.fromEntries([...properties].map(([name, values]) => [name, [...values].sort()] as const));
}
