import { LinkageError } from '../errors.ts';
import type { ImportOptions, ImportReport } from '../graph/load.ts';
import type { SourceReading } from '../model/records.ts';
import type { SnapshotSource } from './engine.ts';
import type { StoreSource } from './load-snapshot.ts';
import type { SavedState } from './saved-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A store that did not answer when its saved snapshot was read. Until it does, nothing can be written and nothing comes;
 * then it is asked whether the snapshot is one of its own, and everything goes on as with any other store.
 */
export class AwaitedStore implements SnapshotSource {
  readonly #source: StoreSource;
  readonly #prepare: () => Promise<void>;
  readonly #note: (line: string) => void;
  #state: SavedState | null;

  /**
   * @param state which state of which store the snapshot claims to be
   * @param prepare brings a store that answers again in order, before it is read
   * @param note gets one line when the snapshot turns out to be of another store or history
   */
  constructor(source: StoreSource, state: SavedState, prepare: () => Promise<void>, note: (line: string) => void) {
    this.#source = source;
    this.#state = state;
    this.#prepare = prepare;
    this.#note = note;
  }

  /** Whether the store has answered, and the snapshot is of it. */
  get isBack(): boolean {
    return this.#state === null;
  }

  /** @throws LinkageError GRAPH_UNAVAILABLE while the store does not answer */
  async refresh(snapshot: Snapshot): Promise<Snapshot> {
    if (this.#state === null) return this.#source.refresh(snapshot);
    await this.#prepare();
    const confirmed = await this.#source.confirm({ state: this.#state, snapshot }, this.#note);
    this.#state = null;
    return confirmed.snapshot;
  }

  /** @throws LinkageError GRAPH_UNAVAILABLE until the store is back, and as `StoreSource.import` */
  async import(snapshot: () => Snapshot, reading: SourceReading, options: ImportOptions): Promise<ImportReport> {
    if (this.#state !== null) {
      throw new LinkageError(
        'GRAPH_UNAVAILABLE',
        'The graph store does not answer, so nothing can be written. Try again when /ready says so.',
      );
    }
    return this.#source.import(snapshot, reading, options);
  }
}
