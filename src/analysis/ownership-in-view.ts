import type { Overlay } from './overlay.ts';
import { type Ownership, ownershipOf } from './ownership.ts';
import { Snapshot } from './snapshot.ts';
import type { GraphView } from './view.ts';

const SUPPOSED = new WeakMap<Overlay, Ownership>();

/** Who owns and controls whom, as a view sees it: the columns of its snapshot, or columns of its own under a hypothesis. */
export function ownershipIn(view: GraphView): Ownership {
  const { overlay, snapshot } = view;
  if (overlay === null || !overlay.changesOwnership) return ownershipOf(snapshot);
  const known = SUPPOSED.get(overlay);
  if (known !== undefined) return known;
  const revisions = [...view.all('holding'), ...view.all('control'), ...view.all('same')];
  const { version, published } = view.request;
  const ownership = ownershipOf(new Snapshot({ version, published, things: [], revisions, datasets: [] }));
  SUPPOSED.set(overlay, ownership);
  return ownership;
}
