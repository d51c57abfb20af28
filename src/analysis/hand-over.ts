import type { EndedFact, Publication } from '../graph/publication.ts';
import type { Recorded, Revision } from '../model/facts.ts';
import type { Snapshot, SnapshotInput } from './snapshot.ts';
import type { Description } from './thing-index.ts';

/**
 * What a publication adds to a snapshot of the version before it, without asking the store. Null when the snapshot
 * stands at another version or lacks something that the publication ends: then only the store can tell.
 */
export function inputOf(snapshot: Snapshot, publication: Publication): SnapshotInput | null {
  const { previous, dataset, added, described } = publication;
  if (snapshot.version !== previous) return null;
  const { version } = dataset;
  const begun = { recordedFrom: version, recordedTo: null, unseenFrom: null };
  const revisions: Revision[] = [];
  const things: Description[] = [];
  const endings = [
    [publication.closed, publication.closedDescriptions, { recordedTo: version }],
    [publication.unseen, publication.unseenDescriptions, { unseenFrom: version }],
  ] as const;
  for (const [facts, keys, end] of endings) {
    for (const fact of facts) {
      const open = openRevision(snapshot, fact);
      if (open === undefined) return null;
      revisions.push({ ...open, ...end });
    }
    for (const key of keys) {
      const open = snapshot.descriptions(key).find((one) => one.dataset === dataset.id && isOpen(one));
      if (open === undefined) return null;
      things.push({ ...open, ...end });
    }
  }
  for (const fact of added) revisions.push({ ...fact, ...begun });
  for (const thing of described) things.push({ ...thing, dataset: dataset.id, ...begun });
  return { version, published: dataset.imported, things, revisions, datasets: [dataset] };
}

function openRevision(snapshot: Snapshot, { type, key }: EndedFact): Revision | undefined {
  return snapshot.about(type, key).find((revision) => revision.key === key && isOpen(revision));
}

const isOpen = ({ recordedTo }: Recorded): boolean => recordedTo === null;
