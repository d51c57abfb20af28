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
import { type StoreTotals, storeTotals } from '../graph/totals.ts';
import type { Revision } from '../model/facts.ts';
import type { SourceReading } from '../model/records.ts';
import { inputOf } from './hand-over.ts';
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

function isSame(a: StoreTotals, b: StoreTotals): boolean {
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
