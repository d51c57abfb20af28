import { choose, type DescribedThing } from '../graph/descriptions.ts';
import { asSeenAt, type Recorded, seenAt } from '../model/facts.ts';
import type { Thing, ThingLabel } from '../model/things.ts';

/** What one dataset says of a thing, and since which version the graph believes it. */
export type Description = DescribedThing & Recorded;

/** All descriptions of all things. What a reader gets is the best founded one of those that his version knows. */
export class ThingIndex {
  readonly #descriptions = new Map<string, Description[]>();
  readonly #keys = new Map<ThingLabel, string[]>();
  readonly #changed = new Map<ThingLabel, number>();

  /** Takes in a description; one that was there before gets the end that a later version has set. */
  put(description: Description, version: number): void {
    this.#changed.set(description.label, version);
    const known = this.#descriptions.get(description.key);
    if (known === undefined) {
      this.#descriptions.set(description.key, [description]);
      const keys = this.#keys.get(description.label);
      if (keys === undefined) this.#keys.set(description.label, [description.key]);
      else keys.push(description.key);
      return;
    }
    const same = known.findIndex(
      ({ dataset, recordedFrom }) => dataset === description.dataset && recordedFrom === description.recordedFrom,
    );
    if (same === -1) known.push(description);
    else known[same] = description;
  }

  at(key: string, version: number): Thing | undefined {
    const all = this.#descriptions.get(key);
    if (all === undefined) return undefined;
    const seen = all.flatMap((one) => (seenAt(one, version) ? [asSeenAt(one, version)] : []));
    return seen.length < 2 ? seen[0] : (choose(seen) ?? undefined);
  }

  *of(label: ThingLabel, version: number): Generator<Thing> {
    for (const key of this.#keys.get(label) ?? []) {
      const thing = this.at(key, version);
      if (thing !== undefined) yield thing;
    }
  }

  /** All descriptions of all things, seen or not. */
  *all(): Generator<Description> {
    for (const descriptions of this.#descriptions.values()) yield* descriptions;
  }

  /** All descriptions of a thing, seen or not. */
  about(key: string): readonly Description[] {
    return this.#descriptions.get(key) ?? [];
  }

  /** The last version that described a thing of this label anew; -1 where there is none. */
  changedIn(label: ThingLabel): number {
    return this.#changed.get(label) ?? -1;
  }
}
