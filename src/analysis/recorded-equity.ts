import { openHigh, openLow } from '../control/sums.ts';
import { MAX_OPEN, MIN_OPEN, rightOf, ULTIMATE } from '../control/view.ts';
import { RIGHTS } from '../model/facts.ts';
import { dayIn } from '../model/moments.ts';
import type { ShareInterval } from '../model/shares.ts';
import { closuresOf } from './closures.ts';
import type { Work } from './jobs/work.ts';
import { ownershipIn } from './ownership-in-view.ts';
import type { GraphView } from './view.ts';

const EQUITY = RIGHTS.indexOf('equity');

/**
 * What the direct owners of a party hold of its equity together on a day; statements of one holding count once, those of
 * ultimate owners not at all.
 */
export async function recordedEquity(view: GraphView, party: string, work: Work): Promise<ShareInterval> {
  const ownership = ownershipIn(view);
  const graph = await closuresOf(view.snapshot).graphFrom(view, ownership, dayIn(view.asOf, 'UTC'), work);
  const asset = ownership.numberOf(view.representative(party)) ?? graph.parties;
  const sum = { low: 0, lowOpen: 0, high: 0, highOpen: 0 };
  for (const edge of asset < graph.parties ? graph.edgesInto(asset) : []) {
    const flags = graph.kind[edge] ?? 0;
    if (rightOf(flags) !== EQUITY || (flags & ULTIMATE) !== 0) continue;
    sum.low += graph.low[edge] ?? 0;
    sum.high += graph.high[edge] ?? 0;
    if ((flags & MIN_OPEN) !== 0) sum.lowOpen += 1;
    if ((flags & MAX_OPEN) !== 0) sum.highOpen += 1;
  }
  const min = openLow(sum.low, sum.lowOpen);
  const max = openHigh(sum.high, sum.highOpen);
  return { min: min.value, minOpen: min.open, max: Math.max(min.value, max.value), maxOpen: max.open };
}
