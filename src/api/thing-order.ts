import type { Snapshot } from '../analysis/snapshot.ts';
import type { Thing, ThingLabel } from '../model/things.ts';
import { sortByPosition } from './pages.ts';

/** Things of a label by key, sorted once for each version of the snapshot. */
export class ThingOrder {
  readonly #snapshot: Snapshot;
  readonly #sorted = new Map<ThingLabel, readonly Thing[]>();
  readonly #groups = new Map<string, ReadonlyMap<unknown, readonly Thing[]>>();
  #version: number;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#version = snapshot.version;
  }

  of(label: ThingLabel): readonly Thing[] {
    this.#forgetOldVersion();
    let sorted = this.#sorted.get(label);
    if (sorted === undefined) {
      const things = [...this.#snapshot.things()].filter((thing) => thing.label === label);
      sorted = sortByPosition(things, ({ key }) => [key]);
      this.#sorted.set(label, sorted);
    }
    return sorted;
  }

  /** Those whose shown property has this value, such as the items of a list. */
  where(label: ThingLabel, property: string, value: string): readonly Thing[] {
    this.#forgetOldVersion();
    const id = `${label}|${property}`;
    let groups = this.#groups.get(id);
    if (groups === undefined) {
      groups = groupBy(this.of(label), ({ properties }) => properties[property]);
      this.#groups.set(id, groups);
    }
    return groups.get(value) ?? [];
  }

  #forgetOldVersion(): void {
    if (this.#version === this.#snapshot.version) return;
    this.#sorted.clear();
    this.#groups.clear();
    this.#version = this.#snapshot.version;
  }
}

function groupBy(
  things: readonly Thing[],
  property: (thing: Thing) => unknown,
): ReadonlyMap<unknown, readonly Thing[]> {
  const groups = new Map<unknown, Thing[]>();
  for (const thing of things) {
    const value = property(thing);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [thing]);
    else group.push(thing);
  }
  return groups;
}
