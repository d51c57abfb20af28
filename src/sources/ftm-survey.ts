import type { DatasetHeader } from '../model/records.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { malformedAt } from './text-stream.ts';

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
  readonly kinds: ReadonlyMap<string, EntityKind>;
  /** Ids that a sanction is about: their names are needed for the listings. */
  readonly listed: ReadonlySet<string>;
  readonly datasets: ReadonlySet<string>;
  /** Whether ids are those of OpenSanctions, one space of names over all its datasets. */
  readonly openSanctions: boolean;
  readonly lastSeen: string | null;
}

/** The entities of a file in whatever form they are written, surveyed. */
export interface FtmInput {
  readonly survey: FtmSurvey;
  /** Streams the entities, each id once; may be read several times. */
  readonly entities: () => AsyncIterable<FtmEntity>;
  /** Fields of the file that no entity holds, with how often. */
  readonly dropped?: ReadonlyMap<string, number>;
  /** The title of the dataset, where the file gives that in place of its id. */
  readonly title?: string | undefined;
  /** Datasets that are cited with what each of them says; none where only one speaks. */
  readonly sources?: readonly string[];
  /** Names of the dataset, where they are known. */
  readonly names?: DatasetHeader['names'];
  /** The dataset that lists which have no name of their own are called after; the file's own where it is left out. */
  readonly lists?: string;
  /** Whether the address of a sanction is that of the announcement that made it. */
  readonly isNoticeAddress?: boolean;
  /** Whether the file holds whatever its dataset holds, so that the statistics of the export apply to it. */
  readonly isComplete: boolean;
  /** Whether the last of several dates of a sanction may be its end. */
  readonly isDateUnclear?: boolean;
}

/** Gathers a survey; memory grows with the number of ids only. */
export class SurveyDraft {
  readonly #kinds = new Map<string, EntityKind>();
  readonly #listed = new Set<string>();
  readonly #datasets = new Set<string>();
  #lastSeen: string | null = null;

  has(id: string): boolean {
    return this.#kinds.has(id);
  }

  /** An entity, or another statement of one. */
  add(entity: FtmEntity): void {
    this.addKind(entity.id, entity.schema);
    if (entity.schema === 'Sanction') for (const id of entity.take('entity')) this.addListed(id);
    for (const dataset of entity.datasets) this.addDataset(dataset);
    this.saw(entity.lastSeen);
  }

  addKind(id: string, schema: string): void {
    this.#kinds.set(id, kindOf(schema));
  }

  addListed(id: string): void {
    this.#listed.add(id);
  }

  addDataset(id: string): void {
    this.#datasets.add(id);
  }

  saw(moment: string | null): void {
    if (moment !== null && (this.#lastSeen === null || moment > this.#lastSeen)) this.#lastSeen = moment;
  }

  /** @throws LinkageError SOURCE_MALFORMED for a file without entities */
  finish(file: string, checksum: string, expected = 'one entity per line'): FtmSurvey {
    if (this.#kinds.size === 0) throw malformedAt(file, `the file is empty: expected ${expected}`);
    return {
      checksum,
      kinds: this.#kinds,
      listed: this.#listed,
      datasets: this.#datasets,
      openSanctions: this.#datasets.size > 0,
      lastSeen: this.#lastSeen,
    };
  }
}
