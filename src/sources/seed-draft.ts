import type { PartialDate } from '../model/days.ts';
import { FACT_TYPES, type Fact, type FactBase } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import type { SourceRecord } from '../model/records.ts';
import type { Thing } from '../model/things.ts';
import type { Citation, Confidence } from '../model/vocabulary.ts';
import type { Place } from './seed-file.ts';
import type { Cites } from './seed-values.ts';

/** What all facts are made from. */
export interface Provenance {
  readonly sources: Cites;
  readonly confidence: Confidence;
}

const FACT_KINDS: ReadonlySet<string> = new Set(FACT_TYPES);

/**
 * The records of a dataset in the making, with everything that is wrong with them.
 *
 * References are checked at the end, when all files are read; keys of kinds of which a record failed are then not
 * missed, so that one wrong record does not bring a hundred more complaints.
 */
export class SeedDraft {
  readonly dataset: string;
  readonly problems: string[] = [];
  readonly #external: ReadonlySet<string>;
  readonly #records = new Map<string, SourceRecord>();
  readonly #references: { readonly key: string; readonly place: Place }[] = [];
  readonly #notices = new Set<string>();
  readonly #incomplete = new Set<string>();
  readonly #versions = new Map<string, ListVersionDates>();
  readonly #itemsFrom = new Map<string, PartialDate>();

  constructor(dataset: string, external: readonly string[]) {
    this.dataset = dataset;
    this.#external = new Set(external);
  }

  problem(place: Place, message: string): void {
    this.problems.push(`${place.where}: ${message}`);
  }

  /** Remembers that a record of these kinds could not be read. */
  incomplete(kinds: readonly string[]): void {
    for (const kind of kinds) this.#incomplete.add(kind);
  }

  addThing(thing: Thing, place: Place): void {
    this.#add(thing.key, { kind: 'thing', thing, where: place.where }, place);
  }

  addFact(fact: Fact, place: Place): void {
    this.#add(fact.key, { kind: 'fact', fact, where: place.where }, place);
  }

  #add(key: string, record: SourceRecord, place: Place): void {
    const known = this.#records.get(key);
    if (known === undefined) this.#records.set(key, record);
    else this.problem(place, `${key} is there twice: it stands already at ${known.where}.`);
  }

  addNotice(notice: string): void {
    this.#notices.add(`notice:${notice}`);
  }

  /** The full key of a reference: things as they are, facts with the dataset before them. Whether it leads anywhere is checked later. */
  refer(key: string, place: Place): string {
    const full = FACT_KINDS.has(key.split(':', 1)[0] ?? '') ? factKey(this.dataset, key) : key;
    this.#references.push({ key: full, place });
    return full;
  }

  cite(cites: Cites, place: Place): readonly Citation[] {
    return cites.map((cite, index) => {
      const given: Citation = typeof cite === 'string' ? { source: cite } : cite;
      return { ...given, source: this.refer(`source:${given.source}`, place.at('sources', index)) };
    });
  }

  /** The fields that all facts share; `ownId` is the id of the record with its kind: `listing:cn-227`. */
  base(
    ownId: string,
    row: Provenance,
    place: Place,
    validFrom: PartialDate | null = null,
    validTo: PartialDate | null = null,
  ): FactBase {
    if (validFrom !== null && validTo !== null && validTo.latest <= validFrom.earliest) {
      this.problem(place.at('to'), `"to" ${validTo.text} is not after ${validFrom.text}: the end is exclusive.`);
    }
    return {
      key: factKey(this.dataset, ownId),
      dataset: this.dataset,
      confidence: row.confidence,
      citations: this.cite(row.sources, place),
      validFrom,
      validTo,
    };
  }

  /** Complains when the second date certainly lies before the first. `field` names the second. */
  checkOrder(
    first: PartialDate | null | undefined,
    second: PartialDate | null | undefined,
    field: string,
    place: Place,
  ): void {
    if (!first || !second || second.latest >= first.earliest) return;
    this.problem(place.at(field), `"${field}" ${second.text} lies before ${first.text}.`);
  }

  setVersion(list: string, edition: string, dates: ListVersionDates): void {
    this.#versions.set(`${list}@${edition}`, dates);
  }

  versionOf(list: string, edition: string): ListVersionDates | undefined {
    return this.#versions.get(`${list}@${edition}`);
  }

  /** The first day on which an item is known to stand in its list. */
  setItemFrom(item: string, from: PartialDate): void {
    this.#itemsFrom.set(item, from);
  }

  itemFrom(item: string): PartialDate | undefined {
    return this.#itemsFrom.get(item);
  }

  checkReferences(): void {
    const seen = new Set<string>();
    for (const { key, place } of this.#references) {
      if (this.#records.has(key) || this.#notices.has(key) || this.#external.has(key)) continue;
      if (this.#incomplete.has(kindOf(key))) continue;
      const problem = `${place.where}: nothing here has the key ${key}.`;
      if (!seen.has(problem)) this.problems.push(problem);
      seen.add(problem);
    }
  }

  records(): readonly SourceRecord[] {
    return [...this.#records.values()];
  }
}

export interface ListVersionDates {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

function kindOf(key: string): string {
  const own = /^[a-z0-9-]+\/([a-z-]+):/.exec(key);
  return own?.[1] ?? key.split(':', 1)[0] ?? '';
}
