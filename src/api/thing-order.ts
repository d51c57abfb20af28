import type { Snapshot } from '../analysis/snapshot.ts';
import type { GraphView } from '../analysis/view.ts';
import { groupBy } from '../model/group-by.ts';
import type { Thing, ThingLabel } from '../model/things.ts';
import { sortByPosition } from './pages.ts';

interface Sorted {
  readonly snapshot: Snapshot;
  readonly changedIn: number;
  readonly things: readonly Thing[];
  readonly groups: Map<string, ReadonlyMap<unknown, readonly Thing[]>>;
}

/** Things of a label by key, sorted once for as long as no version describes one of them anew. */
export class ThingOrder {
  readonly #sorted = new Map<ThingLabel, Sorted>();

  of(view: GraphView, label: ThingLabel): readonly Thing[] {
    return asSeen(view, this.#latest(view.snapshot, label).things);
  }

  /** Those whose shown property has this value, such as the items of a list. */
  where(view: GraphView, label: ThingLabel, property: string, value: string): readonly Thing[] {
    const { things, groups } = this.#latest(view.snapshot, label);
    if (!isLatest(view)) return asSeen(view, things).filter((thing) => thing.properties[property] === value);
    let group = groups.get(property);
    if (group === undefined) {
      group = groupBy(things, ({ properties }) => properties[property]);
      groups.set(property, group);
    }
    return group.get(value) ?? [];
  }

  #latest(snapshot: Snapshot, label: ThingLabel): Sorted {
    const known = this.#sorted.get(label);
    const changedIn = snapshot.thingsChangedIn(label);
    if (known?.snapshot === snapshot && known.changedIn === changedIn) return known;
    const things = sortByPosition([...snapshot.things(label)], ({ key }) => [key]);
    const sorted = { snapshot, changedIn, things, groups: new Map() };
    this.#sorted.set(label, sorted);
    return sorted;
  }
}

/** The things of the last version as a reader of an earlier one knows them. */
function asSeen(view: GraphView, things: readonly Thing[]): readonly Thing[] {
  if (isLatest(view)) return things;
  return things.flatMap(({ key }) => view.thing(key) ?? []);
}

const isLatest = (view: GraphView): boolean => view.request.version === view.snapshot.version;
