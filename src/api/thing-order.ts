import type { Snapshot } from '../analysis/snapshot.ts';
import type { Thing, ThingLabel } from '../model/things.ts';
import { sortByPosition } from './pages.ts';

/** All things of a label by key, sorted once for each version of the snapshot. */
export class ThingOrder {
  readonly #snapshot: Snapshot;
  readonly #sorted = new Map<ThingLabel, readonly Thing[]>();
  #version: number;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#version = snapshot.version;
  }

  of(label: ThingLabel): readonly Thing[] {
    if (this.#version !== this.#snapshot.version) {
      this.#sorted.clear();
      this.#version = this.#snapshot.version;
    }
    let sorted = this.#sorted.get(label);
    if (sorted === undefined) {
      const things = [...this.#snapshot.things()].filter((thing) => thing.label === label);
      sorted = sortByPosition(things, ({ key }) => [key]);
      this.#sorted.set(label, sorted);
    }
    return sorted;
  }
}
