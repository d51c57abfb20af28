import type { GraphView } from './view.ts';

/**
 * Names what a view can see, but for the moment: the state of the snapshot, the pinned version, the datasets and the
 * confidence. Two views with one name that ask for one moment give one answer. Null where nothing may be kept.
 */
export function viewKey({ snapshot, request }: GraphView): string | null {
  const { version, datasets, includeUnverified } = request;
  return JSON.stringify([
    snapshot.version,
    version,
    datasets === null ? null : [...datasets].sort(),
    includeUnverified,
  ]);
}
