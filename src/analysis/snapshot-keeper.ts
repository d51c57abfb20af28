import type { StoreSource } from './load-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** Keeps the saved file of a snapshot up to date, one writing at a time. A failure costs the next start time, nothing else. */
export class SnapshotKeeper {
  readonly #source: StoreSource;
  readonly #path: string;
  readonly #current: () => Snapshot;
  readonly #note: (line: string) => void;
  #saved: { readonly snapshot: Snapshot; readonly version: number } | null = null;
  #saving: Promise<void> | null = null;

  constructor(source: StoreSource, path: string, current: () => Snapshot, note: (line: string) => void) {
    this.#source = source;
    this.#path = path;
    this.#current = current;
    this.#note = note;
  }

  /** Says that the file holds what the snapshot holds now. */
  markSaved(): void {
    const snapshot = this.#current();
    this.#saved = { snapshot, version: snapshot.version };
  }

  /** Writes the file when the snapshot has changed since; settles when that is done, and never fails. */
  save(): Promise<void> {
    const snapshot = this.#current();
    if (this.#saved?.snapshot === snapshot && this.#saved.version === snapshot.version) {
      return this.#saving ?? Promise.resolve();
    }
    this.#saving ??= this.#write(snapshot).finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Settles when nothing is being written. */
  async settled(): Promise<void> {
    await this.#saving;
  }

  async #write(snapshot: Snapshot): Promise<void> {
    const { version } = snapshot;
    try {
      if (await this.#source.save(this.#path, snapshot)) this.#saved = { snapshot, version };
    } catch (error) {
      this.#saved = { snapshot, version };
      this.#note(`the snapshot could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
