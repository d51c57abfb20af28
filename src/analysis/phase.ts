import { validityOf } from '../model/days.ts';
import type { FactBase } from '../model/facts.ts';
import { dayIn } from '../model/moments.ts';
import type { GraphView } from './view.ts';

/** The order in which connections give facts of several phases. */
export const PHASES = ['current', 'to-come', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** Where a fact stands against the asked day. What may still hold, such as until an end in `2026`, has not ended. */
export function phaseOf(view: GraphView, { validFrom, validTo }: Pick<FactBase, 'validFrom' | 'validTo'>): Phase {
  const { from, to } = validityOf(validFrom, validTo).possible;
  const day = dayIn(view.asOf, 'UTC');
  return day >= to ? 'ended' : day < from ? 'to-come' : 'current';
}
