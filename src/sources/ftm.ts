import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { LinkageError } from '../errors.ts';
import type { Fact } from '../model/facts.ts';
import type { DatasetHeader, Expectation, SourceReading, SourceRecord } from '../model/records.ts';
import { openDesignations } from './designations-table.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { type FtmFrame, factRecord, sourceOfDataset, thingRecord } from './ftm-frame.ts';
import { openFtmLines } from './ftm-lines.ts';
import { readSanction } from './ftm-listing.ts';
import { readPartyOrAsset, shownName } from './ftm-party.ts';
import { slugOf } from './ftm-programmes.ts';
import { openFtmSimple } from './ftm-simple.ts';
import { openFtmStatements } from './ftm-statements.ts';
import { type FtmInput, type FtmSurvey, isPartySchema, kindOf } from './ftm-survey.ts';
import { readControl, readDirectorship, readOwnership, readUnknownLink } from './ftm-ties.ts';
import { listKey, listRecord } from './party-lists.ts';
import { sourceThing } from './source-thing.ts';
import { Tally } from './tally.ts';
import { malformedAt } from './text-stream.ts';

/** A stream of entities, flat or nested; the table of targets; the table of statements; a table that a dataset is made from. */
export type FtmForm = 'ftm' | 'ftm-simple' | 'ftm-statements' | 'designations';

const OPENERS: Readonly<Record<FtmForm, (path: string) => Promise<FtmInput>>> = {
  ftm: openFtmLines,
  'ftm-simple': openFtmSimple,
  'ftm-statements': openFtmStatements,
  designations: openDesignations,
};

export interface FtmOptions {
  /** How the data are written; a stream of entities unless said otherwise. */
  readonly format?: FtmForm | undefined;
  /** Id of the dataset; otherwise the one that all entities name, or the name of the file or its folder. */
  readonly dataset?: string | undefined;
  /** Whether the file is the whole dataset, which it is unless said otherwise. */
  readonly whole?: boolean | undefined;
  /** The `statistics.json` of the export; otherwise the one beside the file, if any. */
  readonly statistics?: string | undefined;
}

const NAMES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'cn-sanctions': {
    zh: '中国反制与出口管制名单（OpenSanctions）',
    en: 'Chinese sanctions and control lists (OpenSanctions)',
  },
  'us-dod-chinese-milcorps': { zh: '1260H中国军事企业名单（OpenSanctions）', en: 'Section 1260H list (OpenSanctions)' },
};

/** At most so many problems are in the message; all are in the details. */
const SHOWN = 3;

/**
 * Opens data of FollowTheMoney, in any form of its exports, as records.
 *
 * Three passes at least: the first checks encoding and form, and notes the ids; the second gives out parties and ties, the third
 * listings. Memory grows with the number of ids and of listed parties only. Fact keys are `<dataset>/<fact type>:<id of the source>`.
 * @throws LinkageError SOURCE_MALFORMED that names file and line; also while reading, at the end for ids that lead nowhere.
 */
export async function openFtm(path: string, options: FtmOptions = {}): Promise<SourceReading> {
  const input = await OPENERS[options.format ?? 'ftm'](path);
  const { survey } = input;
  const id = slugOf(options.dataset ?? input.title ?? datasetOf(path, survey));
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    throw malformedAt(basename(path), `"${id}" is no id of a dataset: expected letters and digits; name one by option`);
  }
  const tally = new Tally();
  for (const [field, count] of input.dropped ?? []) tally.drop(field, count);
  const frame: FtmFrame = {
    dataset: id,
    source: `source:${id}`,
    survey,
    tally,
    isDateUnclear: input.isDateUnclear ?? false,
    lists: input.lists ?? id,
    isNoticeAddress: input.isNoticeAddress ?? false,
    unresolved: [],
  };
  const dataset = headerOf(id, survey, input);
  return {
    dataset,
    whole: options.whole ?? true,
    records: readRecords(basename(path), input, frame, dataset),
    expects: input.isComplete ? await expectationsOf(path, options.statistics) : [],
    dropped: () => tally.dropped(),
    warnings: () => tally.warnings(),
  };
}

async function* readRecords(
  file: string,
  { entities, sources = [] }: FtmInput,
  frame: FtmFrame,
  dataset: DatasetHeader,
): AsyncGenerator<SourceRecord> {
  yield { kind: 'thing', thing: sourceThing(frame.source, dataset, 'secondary-list', 'seen-secondary'), where: file };
  for (const one of sources) yield* sourceRecord(one, frame, file);
  const names = new Map<string, string>();
  for await (const entity of entities()) {
    const kind = kindOf(entity.schema);
    if (kind !== 'other') {
      yield thingRecord(readPartyOrAsset(frame, entity, kind), entity);
      if (frame.survey.listed.has(entity.id)) names.set(entity.id, shownName(entity));
    } else if (entity.schema !== 'Sanction') {
      yield* factRecords(tiesOf(frame, entity), entity);
    }
  }
  if (frame.survey.listed.size > 0) yield* readListings(entities, frame, names);
  if (frame.unresolved.length > 0) throw unresolvedError(frame.unresolved);
}

/** A dataset that speaks beside others in the file. */
function* sourceRecord(name: string, frame: FtmFrame, where: string): Generator<SourceRecord> {
  const key = sourceOfDataset(name);
  if (key === frame.source) return;
  const url = frame.survey.openSanctions ? `https://www.opensanctions.org/datasets/${name}/` : null;
  const header = { ...headerOf(slugOf(name), frame.survey), url };
  yield { kind: 'thing', thing: sourceThing(key, header, 'secondary-list', 'seen-secondary'), where };
}

/** Listings come last, in a pass of their own: a sanction may stand before the party whose name it needs. */
async function* readListings(
  entities: FtmInput['entities'],
  frame: FtmFrame,
  names: ReadonlyMap<string, string>,
): AsyncGenerator<SourceRecord> {
  const lists = new Set<string>();
  for await (const entity of entities()) {
    if (entity.schema !== 'Sanction') continue;
    for (const listing of readSanction(frame, entity)) {
      const key = listKey(listing.list);
      if (!lists.has(key)) yield listRecord(listing.list, frame.source, entity.where);
      lists.add(key);
      yield* factRecords(listing.facts(names.get(listing.partyId) ?? listing.partyId), entity);
    }
  }
}

function* factRecords(facts: readonly Fact[], entity: FtmEntity): Generator<SourceRecord> {
  for (const fact of facts) yield factRecord(fact, entity);
}

/** Facts of a relation between two entities; whatever is no such relation is counted under its schema. */
function tiesOf(frame: FtmFrame, entity: FtmEntity): readonly Fact[] {
  const facts = tieFactsOf(frame, entity);
  if (facts === null) frame.tally.drop(entity.schema);
  return facts ?? [];
}

function tieFactsOf(frame: FtmFrame, entity: FtmEntity): readonly Fact[] | null {
  switch (entity.schema) {
    case 'Ownership':
      return readOwnership(frame, entity);
    case 'Control':
      return readControl(frame, entity);
    case 'Directorship':
      return readDirectorship(frame, entity);
    case 'UnknownLink':
      return readUnknownLink(frame, entity);
    default:
      return null;
  }
}

function datasetOf(path: string, { datasets }: FtmSurvey): string {
  const [only] = datasets;
  if (only !== undefined && datasets.size === 1) return only;
  const file = basename(path).replace(/\..*$/, '');
  return file === 'entities' ? basename(dirname(path)) : file;
}

function headerOf(
  id: string,
  survey: FtmSurvey,
  { title, names }: Pick<FtmInput, 'title' | 'names'> = {},
): DatasetHeader {
  const own = survey.datasets.size === 1 ? [...survey.datasets][0] : undefined;
  const known = survey.openSanctions && (own ?? title) !== undefined;
  const name = title ?? id;
  return {
    id,
    names: names ?? NAMES[id] ?? { zh: `FollowTheMoney：${name}`, en: `FollowTheMoney: ${name}` },
    publisher: known ? 'OpenSanctions' : null,
    url: own !== undefined ? `https://www.opensanctions.org/datasets/${own}/` : null,
    licence: known ? 'CC BY-NC 4.0' : null,
    retrieved: survey.lastSeen?.slice(0, 10) ?? null,
    checksum: survey.checksum,
  };
}

const statistics = z.object({
  things: z.object({ schemata: z.array(z.object({ name: z.string(), count: z.int().min(0) })) }),
});

/** The statistics of an export say how many parties it has. */
async function expectationsOf(path: string, given: string | undefined): Promise<readonly Expectation[]> {
  const file = given ?? join(dirname(path), 'statistics.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (given === undefined) return [];
    throw new LinkageError(
      'BAD_USER_INPUT',
      `${file} cannot be read: expected the statistics of the export.`,
      { file },
      cause,
    );
  }
  const parsed = statistics.safeParse(parseJson(text));
  if (!parsed.success) {
    if (given === undefined) return [];
    throw malformedAt(
      basename(file),
      'these are no statistics of an export: expected things.schemata with name and count',
    );
  }
  const { schemata } = parsed.data.things;
  const parties = schemata.filter(({ name }) => isPartySchema(name)).reduce((sum, { count }) => sum + count, 0);
  return parties === 0 ? [] : [{ what: 'thing:Party', atLeast: parties }];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unresolvedError(problems: readonly string[]): LinkageError {
  const more = problems.length - SHOWN;
  return new LinkageError(
    'SOURCE_MALFORMED',
    `${problems.slice(0, SHOWN).join(' ')}${more > 0 ? ` And ${more} more like this.` : ''}`,
    { problems },
  );
}
