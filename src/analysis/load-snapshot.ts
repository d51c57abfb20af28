import type { Graph } from '../graph/client.ts';
import { type ImportOptions, type ImportReport, importReading } from '../graph/load.ts';
import {
  type PublishedVersion,
  readDatasets,
  readDescriptions,
  readPublished,
  readRevisions,
  type VersionRange,
} from '../graph/read.ts';
import { readStoreId, type StoreTotals, storeTotals } from '../graph/totals.ts';
import type { Revision } from '../model/facts.ts';
import type { SourceReading } from '../model/records.ts';
import { inputOf } from './hand-over.ts';
import { readSavedSnapshot, type SavedSnapshot, type SavedState, saveSnapshot } from './saved-snapshot.ts';
import { UnusableFile } from './section-file.ts';
import { Snapshot, type SnapshotInput } from './snapshot.ts';
import type { Description } from './thing-index.ts';

/** Reads everything up to the published version. */
export async function loadSnapshot(graph: Graph): Promise<Snapshot> {
  const { version, published } = await readPublished(graph);
  const range = { from: 0, to: version };
  return Snapshot.load({
    version,
    published,
    things: readDescriptions(graph, range),
    revisions: readRevisions(graph, range),
    datasets: await readDatasets(graph, range),
  });
}

/** `isSaved`: the file that it was read from need not be written again. */
export interface OpenedSnapshot {
  readonly snapshot: Snapshot;
  readonly isSaved: boolean;
}

/** The store as the place that later versions come from, and go to. */
export class StoreSource {
  readonly #graph: Graph;
  /** Size of the store at the version of the snapshot; null until it was seen at rest there. */
  #known: StoreTotals | null = null;
  /** Another size at the same version: seen twice, it is a foreign write and no passing state. */
  #suspected: StoreTotals | null = null;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /**
   * Reads everything up to the published version: from a saved file where there is one of this store, with what later
   * versions changed, else from the store. `note` gets one line when a file is there and cannot be used.
   * @returns the snapshot, and whether the file holds the same
   */
  async open(path: string, note: (line: string) => void): Promise<OpenedSnapshot> {
    try {
      const saved = await readSavedSnapshot(path);
      if (saved !== null) return await this.confirm(saved, note);
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      note(`the saved snapshot is not used: ${error.message}; reading the store`);
    }
    return this.#load();
  }

  /**
   * A snapshot that was read from a file, with what later versions changed, or where it is not of this store everything
   * anew. `note` gets one line then.
   */
  async confirm(saved: SavedSnapshot, note: (line: string) => void): Promise<OpenedSnapshot> {
    const why = await this.#whyOther(saved.state);
    if (why !== null) {
      note(`the saved snapshot is not used: ${why}; reading the store`);
      return this.#load();
    }
    const { version } = saved.snapshot;
    const snapshot = await this.refresh(saved.snapshot);
    return { snapshot, isSaved: snapshot === saved.snapshot && snapshot.version === version };
  }

  async #load(): Promise<OpenedSnapshot> {
    const totals = await storeTotals(this.#graph);
    const snapshot = await loadSnapshot(this.#graph);
    if (!totals.staging) this.#known = totals;
    return { snapshot, isSaved: false };
  }

  /** Saves a snapshot that stands at the published version. @returns whether the file is there */
  async save(path: string, snapshot: Snapshot): Promise<boolean> {
    const [stands, totals, store] = [
      await readPublished(this.#graph),
      await storeTotals(this.#graph),
      await readStoreId(this.#graph),
    ];
    const { version, published } = snapshot;
    if (stands.version !== version || stands.published !== published || totals.staging) return false;
    const { nodes, relationships } = totals;
    return saveSnapshot(path, snapshot, { store, version, published, nodes, relationships });
  }

  /** Why a saved state is none that this store has been in; null when it is one. */
  async #whyOther(state: SavedState): Promise<string | null> {
    if (state.store !== (await readStoreId(this.#graph))) return 'it is of another store';
    const stands = await readPublished(this.#graph);
    if (state.version > stands.version) return `it is of version ${state.version}, the store of ${stands.version}`;
    const [version] = await readDatasets(this.#graph, { from: state.version - 1, to: state.version });
    if ((version?.imported ?? null) !== state.published) return `version ${state.version} is another one now`;
    const totals = await storeTotals(this.#graph);
    if (state.version < stands.version || totals.staging) return null;
    if (!isSame(totals, state)) return 'the store was changed by another program';
    this.#known = totals;
    return null;
  }

  /**
   * Brings a snapshot up to the published version: by what later versions changed, or as a new snapshot when the store
   * was changed behind its back – a version that is another one now, or a write that did not come through our writer.
   */
  async refresh(snapshot: Snapshot): Promise<Snapshot> {
    const stands = await readPublished(this.#graph);
    const totals = await storeTotals(this.#graph);
    if (stands.version > snapshot.version) {
      snapshot.apply(await inputBetween(this.#graph, snapshot.version, stands));
      this.#forget();
      return snapshot;
    }
    const isOther = stands.version < snapshot.version || stands.published !== snapshot.published;
    if (!isOther && !this.#isForeign(totals)) return snapshot;
    this.#forget();
    return loadSnapshot(this.#graph);
  }

  /** Imports what a source says. The snapshot gets it in the moment of its publication, without reading it back. */
  async import(snapshot: () => Snapshot, reading: SourceReading, options: ImportOptions): Promise<ImportReport> {
    return importReading(this.#graph, reading, {
      ...options,
      onPublished: (publication) => {
        const current = snapshot();
        const input = inputOf(current, publication);
        if (input !== null) current.apply(input);
        this.#forget();
        options.onPublished?.(publication);
      },
    });
  }

  #forget(): void {
    this.#known = null;
    this.#suspected = null;
  }

  #isForeign(totals: StoreTotals): boolean {
    if (totals.staging) return false;
    this.#known ??= totals;
    if (isSame(totals, this.#known)) {
      this.#suspected = null;
      return false;
    }
    const isSeenAgain = this.#suspected !== null && isSame(totals, this.#suspected);
    this.#suspected = totals;
    return isSeenAgain;
  }
}

type StoreSize = Pick<StoreTotals, 'nodes' | 'relationships'>;

function isSame(a: StoreSize, b: StoreSize): boolean {
  return a.nodes === b.nodes && a.relationships === b.relationships;
}

/** What versions after `from` changed, up to one that stays the same however many are published meanwhile. */
async function inputBetween(
  graph: Graph,
  from: number,
  { version, published }: PublishedVersion,
): Promise<SnapshotInput> {
  const range: VersionRange = { from, to: version };
  const revisions: Revision[] = [];
  const things: Description[] = [];
  for await (const revision of readRevisions(graph, range)) revisions.push(revision);
  for await (const description of readDescriptions(graph, range)) things.push(description);
  return { version, published, revisions, things, datasets: await readDatasets(graph, range) };
}
