import type { GraphView } from './view.ts';

/**
 * Names what a view can see, but for the moment: the state of the snapshot, the pinned version, the datasets and the
 * confidence. Two views with one name that ask for one moment give one answer. Null where nothing may be
 * kept: what is supposed is rarely asked twice, and must never be taken for what is recorded.
 */
export function viewKey({ snapshot, request, overlay }: GraphView): string | null {
  if (overlay !== null) return null;
  const { version, datasets, includeUnverified } = request;
  return JSON.stringify([
    snapshot.version,
    version,
    datasets === null ? null : [...datasets].sort(),
    includeUnverified,
  ]);
}
