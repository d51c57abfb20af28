import type { DatasetVersion } from '../model/answers.ts';
import { FACT_TYPES, type Fact, type FactOf, type FactType, type Revision } from '../model/facts.ts';
import type { Thing } from '../model/things.ts';

/** What a snapshot is built from, and what a later version adds to it. */
export interface SnapshotInput {
  /** Published version of the graph that the revisions go up to. */
  readonly version: number;
  readonly published: string | null;
  readonly things: Iterable<Thing>;
  readonly revisions: Iterable<Revision>;
  /** One entry for each published version of each dataset, oldest first. */
  readonly datasets: readonly DatasetVersion[];
}

/**
 * What the rules compute on, in memory: all revisions of all facts with the look-ups that the questions need, and the
 * names of everything that answers name. It is only ever appended to; a view decides which revisions a question sees.
 */
export class Snapshot {
  readonly #things = new Map<string, Thing>();
  readonly #revisions = new Map<FactType, Map<string, Revision>>();
  readonly #indexes = new Map<FactType, Map<string, Revision[]>>();
  #version = -1;
  #published: string | null = null;
  #datasets: readonly DatasetVersion[] = [];

  constructor(input: SnapshotInput) {
    for (const type of FACT_TYPES) {
      this.#revisions.set(type, new Map());
      this.#indexes.set(type, new Map());
    }
    this.apply(input);
  }

  get version(): number {
    return this.#version;
  }

  get published(): string | null {
    return this.#published;
  }

  get datasets(): readonly DatasetVersion[] {
    return this.#datasets;
  }

  /** Takes in the revisions and descriptions of later versions. A revision known before is replaced: its end may have been set. */
  apply(input: SnapshotInput): void {
    const touched = new Set<FactType>();
    for (const thing of input.things) this.#things.set(thing.key, thing);
    for (const revision of input.revisions) {
      this.#revisionsOf(revision.type).set(`${revision.key}#${revision.recordedFrom}`, revision);
      touched.add(revision.type);
    }
    for (const type of touched) this.#indexes.set(type, indexOf(this.#revisionsOf(type).values()));
    this.#version = input.version;
    this.#published = input.published;
    this.#datasets = input.datasets;
  }

  thing(key: string): Thing | undefined {
    return this.#things.get(key);
  }

  things(): IterableIterator<Thing> {
    return this.#things.values();
  }

  /** All revisions of a type, seen or not. */
  all<T extends FactType>(type: T): IterableIterator<Revision<FactOf<T>>> {
    return this.#revisionsOf(type).values() as IterableIterator<Revision<FactOf<T>>>;
  }

  /** All revisions of a type that have `key` as one of their ends (see `endsOf`). */
  about<T extends FactType>(type: T, key: string): readonly Revision<FactOf<T>>[] {
    return (this.#indexes.get(type)?.get(key) ?? []) as unknown as readonly Revision<FactOf<T>>[];
  }

  #revisionsOf(type: FactType): Map<string, Revision> {
    const revisions = this.#revisions.get(type);
    if (revisions === undefined) throw new RangeError(`no such fact type: ${type}`);
    return revisions;
  }
}

function indexOf(revisions: Iterable<Revision>): Map<string, Revision[]> {
  const index = new Map<string, Revision[]>();
  for (const revision of revisions) {
    for (const end of new Set([revision.key, ...endsOf(revision)])) {
      const found = index.get(end);
      if (found === undefined) index.set(end, [revision]);
      else found.push(revision);
    }
  }
  return index;
}

/** The keys of the things and facts that a fact ties together. */
export function endsOf(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'holding':
      return [fact.owner, fact.asset];
    case 'control':
      return [fact.controller, fact.controlled];
    case 'role':
      return [fact.party, fact.technology];
    case 'classification':
      return [fact.technology, fact.item];
    case 'membership':
      return [fact.item, fact.listVersion];
    case 'scope':
      return [fact.provision, fact.technology];
    case 'same':
      return [fact.party, fact.other];
    case 'relation':
      return [fact.from, fact.to];
    case 'listing':
      return [fact.party, fact.list, ...(fact.notice === null ? [] : [`notice:${fact.notice}`])];
    case 'event':
      return [fact.subject];
    case 'deal':
      return [...fact.investors, ...fact.targets];
    case 'case':
      return [
        fact.agency,
        ...fact.concerns.map(({ technology }) => technology),
        ...(fact.deal === null ? [] : [fact.deal]),
      ];
    case 'list-version':
      return [fact.list];
  }
}
