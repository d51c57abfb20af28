import type { FactOf, FactType, Revision } from '../model/facts.ts';
import type { AsOf } from '../model/moments.ts';
import type { StatusSpan } from '../model/status.ts';
import { ALWAYS_IN_FORCE, GraphView } from './view.ts';

/**
 * A view of everything that notes what somebody who asks it rests on: the datasets that he was told facts of, and whether
 * anything depends on the moment. Another view of the same version that sees these datasets would tell him the same.
 */
export class WatchedView extends GraphView {
  #datasets = new Set<string>();
  #moved = false;

  /** Runs a computation. `still`: its result holds at every moment. */
  watch<T>(compute: () => T): { readonly result: T; readonly still: boolean; readonly datasets: ReadonlySet<string> } {
    const datasets = new Set<string>();
    this.#datasets = datasets;
    this.#moved = false;
    return { result: compute(), still: !this.#moved, datasets };
  }

  override get asOf(): AsOf {
    this.#moved = true;
    return super.asOf;
  }

  override about<T extends FactType>(type: T, key: string): Revision<FactOf<T>>[] {
    const about = super.about(type, key);
    for (const { dataset } of about) this.#datasets.add(dataset);
    return about;
  }

  override spansOf(subject: string, notices: readonly (string | null)[] = []): readonly StatusSpan[] {
    const spans = super.spansOf(subject, notices);
    if (spans !== ALWAYS_IN_FORCE) this.#moved = true;
    return spans;
  }
}
