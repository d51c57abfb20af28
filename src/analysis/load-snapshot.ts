import type { Graph } from '../graph/client.ts';
import { readDatasets, readPublished, readRevisions, readThings, resolveKnownAt } from '../graph/read.ts';
import type { Revision } from '../model/facts.ts';
import type { Thing } from '../model/things.ts';
import type { SnapshotSource } from './engine.ts';
import { Snapshot, type SnapshotInput } from './snapshot.ts';

/** Reads everything up to the published version. */
export async function loadSnapshot(graph: Graph): Promise<Snapshot> {
  return new Snapshot(await inputBetween(graph, 0));
}

/** The store as the place that later versions come from. */
export function storeSource(graph: Graph): SnapshotSource {
  return {
    async refresh(snapshot) {
      const { version } = await readPublished(graph);
      if (version === snapshot.version) return false;
      snapshot.apply(await inputBetween(graph, snapshot.version));
      return true;
    },
    versionAt: (knownAt) => resolveKnownAt(graph, knownAt),
  };
}

/** What versions after `from` changed; the target is pinned once, so that a publication meanwhile is left for the next time. */
async function inputBetween(graph: Graph, from: number): Promise<SnapshotInput> {
  const { version, published } = await readPublished(graph);
  const revisions: Revision[] = [];
  const things: Thing[] = [];
  for await (const revision of readRevisions(graph, { from, to: version })) revisions.push(revision);
  for await (const thing of readThings(graph, { from, to: version })) things.push(thing);
  return { version, published, revisions, things, datasets: await readDatasets(graph) };
}
