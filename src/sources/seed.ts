import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LinkageError } from '../errors.ts';
import type { DatasetHeader, SourceReading } from '../model/records.ts';
import { WHAT_IF } from '../model/what-if.ts';
import { cases, deals } from './seed-cases.ts';
import { SeedDraft } from './seed-draft.ts';
import { events } from './seed-events.ts';
import { channels, controls, holdings, officers, relations, same } from './seed-facts.ts';
import { readSeedFiles, type SeedFile } from './seed-file.ts';
import { freshness } from './seed-freshness.ts';
import { instruments } from './seed-instruments.ts';
import { listings } from './seed-listings.ts';
import { items, lists } from './seed-lists.ts';
import { regimes } from './seed-regimes.ts';
import { issuesAt, type Section } from './seed-section.ts';
import { roles, technologies } from './seed-technologies.ts';
import { agencies, assets, countries, countryGroups, parties, sources } from './seed-things.ts';
import { day, key, text } from './seed-values.ts';

/** The sections of the format in the order in which they build on each other. */
const SECTIONS: Readonly<Record<string, Section>> = {
  sources,
  agencies,
  instruments,
  countries,
  'country-groups': countryGroups,
  lists,
  items,
  technologies,
  parties,
  assets,
  roles,
  holdings,
  controls,
  officers,
  same,
  listings,
  deals,
  cases,
  events,
  channels,
  relations,
  regimes,
  freshness,
};

const header = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is not the id of a dataset: expected small letters, digits and -')
    .refine((one) => one !== WHAT_IF, `is kept for what is only supposed: expected another id than ${WHAT_IF}`),
  zh: text,
  en: text,
  publisher: text.optional(),
  url: text.optional(),
  licence: text.optional(),
  retrieved: day.optional(),
  /** Keys of other datasets that the records refer to. */
  external: z.array(key).optional(),
});

/** At most so many problems are in the message; all are in the details. */
const SHOWN = 20;

/**
 * Reads a file or folder of the seed format: a dataset of things and facts in YAML that people can read and correct.
 * Every record is checked, and every reference must lead to a record of the dataset or to one of its `external` keys.
 *
 * @throws LinkageError SOURCE_MALFORMED with all problems of all files, each as `file.yaml:line: what is wrong`.
 */
export async function readDataset(path: string): Promise<SourceReading> {
  const files = await readSeedFiles(path);
  const problems = files.flatMap((file) => [...file.problems, ...unknownSections(file)]);
  const { row, external } = headerOf(files, path, problems);
  const draft = new SeedDraft(row.id, external);
  for (const [name, section] of Object.entries(SECTIONS)) {
    for (const file of files) readSection(draft, name, section, file);
  }
  if (problems.length === 0) draft.checkReferences();
  problems.push(...draft.problems);
  if (problems.length > 0) throw malformed(path, problems);
  return { dataset: { ...row, checksum: checksumOf(files) }, whole: true, records: draft.records() };
}

/** Reads the built-in seed. @throws LinkageError SOURCE_MALFORMED, as `readDataset`. */
export async function readSeed(folder: string): Promise<SourceReading> {
  return readDataset(folder);
}

function readSection(draft: SeedDraft, name: string, section: Section, file: SeedFile): void {
  const rows = (file.content as Readonly<Record<string, unknown>> | undefined)?.[name];
  if (rows === undefined) return;
  const place = file.place.at(name);
  if (!Array.isArray(rows)) {
    draft.incomplete(section.defines);
    draft.problem(place, `section "${name}" is not a list: expected records that begin with "- ".`);
    return;
  }
  for (const [index, row] of rows.entries()) section.read(draft, row, place.at(index));
}

function unknownSections(file: SeedFile): string[] {
  if (file.problems.length > 0) return [];
  if (typeof file.content !== 'object' || file.content === null || Array.isArray(file.content)) {
    return [`${file.name}:1: expected sections such as "parties:" with their records.`];
  }
  return Object.keys(file.content)
    .filter((name) => name !== 'dataset' && !Object.hasOwn(SECTIONS, name))
    .map((name) => `${file.place.at(name).where}: "${name}" is not a section of this format.`);
}

function headerOf(
  files: readonly SeedFile[],
  path: string,
  problems: string[],
): { row: Omit<DatasetHeader, 'checksum'>; external: readonly string[] } {
  const found = files.filter((file) => headerIn(file) !== undefined);
  const [file] = found;
  if (found.length > 1)
    problems.push(`${found[1]?.place.at('dataset').where}: a second section "dataset": expected one.`);
  const parsed = file === undefined ? undefined : header.safeParse(headerIn(file));
  if (parsed?.success) {
    const { data } = parsed;
    const row = {
      id: data.id,
      names: { zh: data.zh, en: data.en },
      publisher: data.publisher ?? null,
      url: data.url ?? null,
      licence: data.licence ?? null,
      retrieved: data.retrieved?.text ?? null,
    };
    return { row, external: data.external ?? [] };
  }
  if (file === undefined) problems.push(`${path}: no section "dataset" with "id", "zh" and "en".`);
  else if (parsed !== undefined) problems.push(...issuesAt(parsed.error, headerIn(file), file.place.at('dataset')));
  const none = { id: 'unknown', names: { zh: '', en: '' }, publisher: null, url: null, licence: null, retrieved: null };
  return { row: none, external: [] };
}

function headerIn(file: SeedFile): unknown {
  return (file.content as Readonly<Record<string, unknown>> | undefined)?.['dataset'];
}

function checksumOf(files: readonly SeedFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text: content } of files) hash.update(`${name}\0${Buffer.byteLength(content)}\0`).update(content);
  return hash.digest('hex');
}

function malformed(path: string, problems: readonly string[]): LinkageError {
  const rest = problems.length > SHOWN ? `\n… and ${problems.length - SHOWN} more.` : '';
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  return new LinkageError(
    'SOURCE_MALFORMED',
    `${path} has ${count}; nothing was read.\n${problems.slice(0, SHOWN).join('\n')}${rest}`,
    { path, problems },
  );
}
