import { PHASES, type Phase, phaseOf as phaseIn } from '../analysis/phase.ts';
import type { FactInView } from './models.ts';
import { type CountablePage, type PageArguments, type Position, pageAmong } from './pages.ts';

export type { Phase } from '../analysis/phase.ts';

/** Where a fact stands against the asked day. */
export function phaseOf({ view, fact }: FactInView): Phase {
  return phaseIn(view, fact);
}

/**
 * A page of the facts that stand in one of `phases`, phase by phase, within one by `positionOf`. `order` names the
 * connection; the facts may come in any order.
 */
export function pageByPhase<T extends FactInView>(
  order: string,
  facts: () => Iterable<T>,
  positionOf: (fact: T) => Position,
  args: PageArguments & { readonly phases: readonly Phase[] },
): CountablePage<T> {
  const wanted = new Set(args.phases);
  const place = (fact: T): Position => [wanted.size > 1 ? PHASES.indexOf(phaseOf(fact)) : 0, ...positionOf(fact)];
  return pageAmong(order, facts, place, (fact) => wanted.has(phaseOf(fact)), args);
}
