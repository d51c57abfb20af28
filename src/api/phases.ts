import { validityOf } from '../model/days.ts';
import { dayIn } from '../model/moments.ts';
import type { FactInView } from './models.ts';
import { type CountablePage, type PageArguments, type Position, pageAmong } from './pages.ts';

/** The order in which connections give facts of several phases. */
export const PHASES = ['current', 'to-come', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** Where a fact stands against the asked day. */
export function phaseOf({ view, fact }: FactInView): Phase {
  const { from, to } = validityOf(fact.validFrom, fact.validTo).possible;
  const day = dayIn(view.asOf, 'UTC');
  return day >= to ? 'ended' : day < from ? 'to-come' : 'current';
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
