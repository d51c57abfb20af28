import { type Interval, unionOf } from '../model/days.ts';
import { LOCAL_MIN } from '../model/moments.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { isWithin } from './gap-intervals.ts';
import { itemTouches } from './item-touches.ts';
import type { RegimeIndex } from './regimes.ts';
import type { Touch } from './touch.ts';
import type { GraphView } from './view.ts';

/** The items in force of one jurisdiction that cover a technology, over all time. */
export interface ItemCover {
  readonly touches: readonly Touch[];
  readonly inForce: readonly Interval[];
  /**
   * As `inForce`, with entries that were met in the edition read without a date of beginning taken back for ever: they
   * may have stood there before, so that before the edition their absence is not known.
   */
  readonly perhaps: readonly Interval[];
  /** Without what a broader technology passes down. */
  readonly direct: readonly Touch[];
  /** Some item stands on a dual-use list, or on a list whose kind is not said. */
  readonly isDualUse: boolean;
  /** Keys and codes of the items, as measures name them. */
  readonly names: ReadonlySet<string>;
  /** Item lists at a local minute. */
  lists(at: number): string[];
}

const NOT_DUAL_USE: ReadonlySet<unknown> = new Set(['technology-catalogue', 'munitions', 'nuclear']);

export function itemCoverOf(
  view: GraphView,
  technology: string,
  jurisdiction: Jurisdiction,
  regimes: RegimeIndex,
): ItemCover {
  const touches = itemTouches(view, technology, regimes).filter(
    (touch) =>
      touch.jurisdiction === jurisdiction &&
      touch.regime === 'EXPORT_CONTROL' &&
      (view.request.includeUnverified || !touch.unverified),
  );
  const names = new Set<string>();
  let isDualUse = false;
  for (const touch of touches) {
    const list = listOf(touch);
    if (list !== undefined && !NOT_DUAL_USE.has(view.thing(list)?.properties['kind'])) isDualUse = true;
    for (const fact of touch.facts) {
      if (fact.type !== 'classification') continue;
      names.add(fact.item);
      const code = view.thing(fact.item)?.properties['code'];
      if (typeof code === 'string') names.add(code);
    }
  }
  return {
    touches,
    inForce: unionOf(touches),
    perhaps: unionOf(touches.map((touch) => (isUndated(touch) ? { from: LOCAL_MIN, to: touch.to } : touch))),
    direct: touches.filter(({ inherited }) => !inherited),
    isDualUse,
    names,
    lists: (at) => [
      ...new Set(touches.filter((touch) => isWithin([touch], at)).flatMap((touch) => listOf(touch) ?? [])),
    ],
  };
}

function isUndated({ facts }: Touch): boolean {
  return facts.some((fact) => fact.type === 'membership' && fact.change === 'kept');
}

/** The list on which the item of a touch stands. */
export function listOf(touch: Touch): string | undefined {
  return touch.facts.find((fact) => fact.type === 'list-version')?.list;
}
