import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type FtmEntity, parseEntity } from './ftm-entity.ts';
import { malformedAt, readLines } from './text-stream.ts';

/** What kind of thing an entity is; `other` is carried over by none. */
export type EntityKind = 'party' | 'asset' | 'other';

/** Vessels and aircraft stand on lists as persons and companies do, so they are parties of kind unknown. */
const KINDS: Readonly<Record<string, EntityKind>> = {
  Person: 'party',
  Company: 'party',
  Organization: 'party',
  PublicBody: 'party',
  LegalEntity: 'party',
  Vessel: 'party',
  Airplane: 'party',
  Asset: 'asset',
  RealEstate: 'asset',
  Security: 'asset',
  Vehicle: 'asset',
  CryptoWallet: 'asset',
  BankAccount: 'asset',
};

export function kindOf(schema: string): EntityKind {
  return KINDS[schema] ?? 'other';
}

export function isPartySchema(schema: string): boolean {
  return KINDS[schema] === 'party';
}

/** What the first pass over a file finds: all that must be known before its first record is given out. */
export interface FtmSurvey {
  readonly checksum: string;
  readonly entities: number;
  readonly kinds: ReadonlyMap<string, EntityKind>;
  /** Ids that a sanction is about: their names are needed for the listings. */
  readonly listed: ReadonlySet<string>;
  readonly datasets: ReadonlySet<string>;
  /** Whether ids are those of OpenSanctions, one space of names over all its datasets. */
  readonly openSanctions: boolean;
  readonly lastSeen: string | null;
}

/** Reads the file once; memory grows with the number of ids only. @throws LinkageError SOURCE_MALFORMED as `readLines` and `parseEntity`. */
export async function surveyFtm(path: string): Promise<FtmSurvey> {
  const digest = createHash('sha256');
  const kinds = new Map<string, EntityKind>();
  const listed = new Set<string>();
  const datasets = new Set<string>();
  let entities = 0;
  let lastSeen: string | null = null;
  for await (const entity of readEntities(path, digest)) {
    entities += 1;
    if (kinds.has(entity.id)) {
      throw malformedAt(entity.where, `the entity ${entity.id} is there twice: expected each id once`);
    }
    kinds.set(entity.id, kindOf(entity.schema));
    if (entity.schema === 'Sanction') for (const id of entity.take('entity')) listed.add(id);
    for (const dataset of entity.datasets) datasets.add(dataset);
    if (entity.lastSeen !== null && (lastSeen === null || entity.lastSeen > lastSeen)) lastSeen = entity.lastSeen;
  }
  if (entities === 0) throw malformedAt(basename(path), 'the file is empty: expected one entity per line');
  const checksum = digest.digest('hex');
  return { checksum, entities, kinds, listed, datasets, openSanctions: datasets.size > 0, lastSeen };
}

/** Streams the entities of a file. */
export async function* readEntities(path: string, digest?: ReturnType<typeof createHash>): AsyncGenerator<FtmEntity> {
  const file = basename(path);
  for await (const line of readLines(path, digest)) {
    const entity = parseEntity(line, file);
    if (entity !== null) yield entity;
  }
}
