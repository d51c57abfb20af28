import type { DescribedThing } from '../graph/descriptions.ts';
import type { DatasetVersion } from '../model/answers.ts';
import { FACT_TYPES, type FactOf, type FactType, type Revision, type SameFact } from '../model/facts.ts';
import type { Thing, ThingLabel } from '../model/things.ts';
import { FactIndex, inOrderOfComing, type Revisions } from './fact-index.ts';
import type { Steps } from './jobs/steps.ts';
import { type PinnedVersion, resolveKnownAt } from './known-at.ts';
import { type HoldingParts, PackedHoldings, type TieRevision } from './packed-holdings.ts';
import { type Description, ThingIndex } from './thing-index.ts';

/** What a snapshot is built from, and what later versions add to it. */
export interface SnapshotInput {
  /** Published version of the graph that the revisions go up to. */
  readonly version: number;
  readonly published: string | null;
  /** Descriptions with their recorded times; a bare thing stands for one that every version knows. */
  readonly things: Iterable<Thing | Description>;
  readonly revisions: Iterable<Revision>;
  /** One entry for each published version of each dataset, oldest first; versions known before may be among them. */
  readonly datasets: readonly DatasetVersion[];
}

/** The same from a source that gives its rows one by one; each revision comes once. */
export interface SnapshotStream extends Omit<SnapshotInput, 'things' | 'revisions'> {
  readonly things: AsyncIterable<Description>;
  readonly revisions: AsyncIterable<Revision>;
}

/** Everything that a snapshot holds, for a saved file. */
export interface SnapshotParts {
  readonly things: readonly Description[];
  readonly facts: readonly Exclude<Revision, TieRevision>[];
  readonly holdings: HoldingParts;
  readonly datasets: readonly DatasetVersion[];
}

/** Types whose facts are kept as objects, not as rows of the columns. */
export type ObjectType = Exclude<FactType, 'holding' | 'control'>;
type Facts = { readonly [T in ObjectType]: FactIndex<T> };
export const OBJECT_TYPES = FACT_TYPES.filter((type): type is ObjectType => type !== 'holding' && type !== 'control');

const EMPTY: SnapshotInput = { version: 0, published: null, things: [], revisions: [], datasets: [] };

/**
 * What the rules compute on, in memory: all revisions of all facts with the look-ups that the questions need, and the
 * names of everything that answers name. It is only ever appended to, so a reader that has pinned a version gets the
 * answers of that version while later ones come in; a view decides which revisions a question sees.
 */
export class Snapshot {
  readonly #things = new ThingIndex();
  /** Holdings and control findings, of which there may be millions; a fact is made when somebody asks. */
  readonly #holdings: PackedHoldings;
  readonly #facts: Facts;
  #datasets: readonly DatasetVersion[] = [];
  #version = -1;
  #published: string | null = null;

  constructor(input: SnapshotInput, holdings: PackedHoldings = new PackedHoldings()) {
    this.#holdings = holdings;
    this.#facts = Object.fromEntries(OBJECT_TYPES.map((type) => [type, new FactIndex()])) as unknown as Facts;
    this.apply(input);
  }

  /** Reads everything that a source has, holding nothing twice. */
  static async load({ version, published, datasets, things, revisions }: SnapshotStream): Promise<Snapshot> {
    const snapshot = new Snapshot(EMPTY);
    for await (const revision of revisions) {
      if (isTie(revision)) snapshot.#holdings.fill(revision);
      else snapshot.#indexOf(revision).fill(revision);
    }
    for (const type of OBJECT_TYPES) snapshot.#facts[type].settle();
    snapshot.#holdings.settle();
    for (const decision of snapshot.all('same')) snapshot.#number(decision);
    for await (const thing of things) snapshot.#things.put(thing, version);
    snapshot.apply({ ...EMPTY, version, published, datasets });
    return snapshot;
  }

  /** The snapshot that `toParts` gave the parts of. */
  static fromParts(parts: SnapshotParts & Pick<SnapshotInput, 'version' | 'published'>): Snapshot {
    const snapshot = new Snapshot(EMPTY, new PackedHoldings(parts.holdings));
    for (const revision of parts.facts) snapshot.#indexOf(revision).fill(revision);
    for (const type of OBJECT_TYPES) snapshot.#facts[type].settle();
    for (const thing of parts.things) snapshot.#things.put(thing, thing.recordedTo ?? thing.recordedFrom);
    const { version, published, datasets } = parts;
    snapshot.apply({ ...EMPTY, version, published, datasets });
    return snapshot;
  }

  /** Copies little: for writing before a later version comes. */
  toParts(): SnapshotParts {
    return {
      things: [...this.#things.all()],
      facts: OBJECT_TYPES.flatMap((type): SnapshotParts['facts'] => [...this.#facts[type].all()]),
      holdings: this.#holdings.toParts(),
      datasets: this.#datasets,
    };
  }

  get version(): number {
    return this.#version;
  }

  get published(): string | null {
    return this.#published;
  }

  /** All published versions, oldest first. */
  get datasets(): readonly DatasetVersion[] {
    return this.#datasets;
  }

  /**
   * Takes in what later versions added, closed, marked unseen or described anew. The cost is that of the change,
   * whatever is there. A version that was taken in before is passed over.
   */
  apply(input: SnapshotInput): void {
    const { version, published, datasets } = input;
    if (version <= this.#version) return;
    for (const thing of input.things) this.#things.put(toDescription(thing), version);
    for (const revision of [...input.revisions].sort(inOrderOfComing)) this.#put(revision);
    this.#datasets = [...this.#datasets, ...datasets.filter((one) => one.version > this.#version)];
    this.#published = published;
    this.#version = version;
  }

  /** A thing as it is described at a version, the last one where it is left out. */
  thing(key: string, version = this.#version): Thing | undefined {
    return this.#things.at(key, version);
  }

  things(label: ThingLabel, version = this.#version): IterableIterator<Thing> {
    return this.#things.of(label, version);
  }

  /** The last version that described a thing of this label anew. */
  thingsChangedIn(label: ThingLabel): number {
    return this.#things.changedIn(label);
  }

  /** All descriptions of a thing, seen or not. */
  descriptions(key: string): readonly Description[] {
    return this.#things.about(key);
  }

  /** All revisions of a type, seen or not. */
  all<T extends FactType>(type: T): IterableIterator<Revision<FactOf<T>>> {
    return this.#revisionsOf(type).all();
  }

  /** The same without the first `from` of them, in the order in which they came: what somebody does not know yet. */
  allAfter<T extends ObjectType>(type: T, from: number): IterableIterator<Revision<FactOf<T>>> {
    return (this.#facts[type] as unknown as FactIndex<T>).all(from);
  }

  /** All revisions of a type that have `key` as their own key or as one of their ends (see `endsOf`). */
  about<T extends FactType>(type: T, key: string): readonly Revision<FactOf<T>>[] {
    return this.#revisionsOf(type).about(key);
  }

  /** Makes in steps what the first question and the first later version would otherwise wait for. */
  prepare(): Steps<void> {
    return this.#holdings.prepare();
  }

  /** Holdings and control findings as the rules compute on them. */
  get holdings(): PackedHoldings {
    return this.#holdings;
  }

  /**
   * The version that `knownAt` means.
   * @throws LinkageError BAD_USER_INPUT for what is no version, date or moment, and for a version after the last
   */
  versionAt(knownAt: string): PinnedVersion {
    return resolveKnownAt(this.#datasets, knownAt);
  }

  #put(revision: Revision): void {
    if (isTie(revision)) this.#holdings.put(revision);
    else this.#indexOf(revision).put(revision);
    if (revision.type === 'same') this.#number(revision);
  }

  /** Whoever is named by a decision on who is whom has a number, even without holdings. */
  #number({ party, other }: SameFact): void {
    this.#holdings.number(party);
    this.#holdings.number(other);
  }

  #indexOf(revision: Exclude<Revision, TieRevision>): FactIndex<ObjectType> {
    return this.#facts[revision.type] as unknown as FactIndex<ObjectType>;
  }

  #revisionsOf<T extends FactType>(type: T): Revisions<T> {
    const revisions =
      type === 'holding' || type === 'control' ? this.#holdings.of(type) : this.#facts[type as ObjectType];
    return revisions as unknown as Revisions<T>;
  }
}

function isTie(revision: Revision): revision is TieRevision {
  return revision.type === 'holding' || revision.type === 'control';
}

function toDescription(thing: Thing | DescribedThing | Description): Description {
  if ('recordedFrom' in thing) return thing;
  return { dataset: '', ...thing, recordedFrom: 0, recordedTo: null, unseenFrom: null };
}
