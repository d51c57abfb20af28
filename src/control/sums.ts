import { type ShareInterval, WHOLE } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { highestSum, type Run, type Terms, ultimateExcess } from './fixpoint.ts';
import { certainHolders, heldIn } from './held-in.ts';
import { type HoldingGraph, MAX_OPEN, MIN_OPEN, rightOf, ULTIMATE } from './view.ts';

/**
 * What the two fixpoints hold of a party: the least sum by the caught ones, the highest by the possibly caught ones, of
 * the right that comes nearest to the threshold. `residual`: only the minima of the other holders keep it below.
 */
export interface PartySum {
  readonly share: ShareInterval;
  readonly residual: boolean;
}

export const NOTHING: PartySum = { share: { min: 0, max: 0, minOpen: false, maxOpen: false }, residual: false };

/** Adds up the holdings in a party at the end of a run, so that the order of work leaves no trace. */
export function sumAt(graph: HoldingGraph, terms: Terms, run: Run, party: number): PartySum {
  let best = NOTHING;
  // Whom the minima bring in, the maxima bring in as well.
  const held = heldIn(graph, run.high, party);
  for (const right of [0, 1] as const) {
    if (!terms.counts[right]) continue;
    const sum = sumOfRight(graph, terms, run, party, right, held);
    const residual = best.residual || sum.residual;
    best = { share: isNearer(sum.share, best.share, terms.needed) ? sum.share : best.share, residual };
  }
  return best;
}

function isNearer(a: ShareInterval, b: ShareInterval, needed: number): boolean {
  const reaches = (share: ShareInterval): number => (share.min >= needed ? 2 : share.max >= needed ? 1 : 0);
  return reaches(a) - reaches(b) > 0 || (reaches(a) === reaches(b) && (a.max - b.max || a.min - b.min) > 0);
}

function sumOfRight(
  graph: HoldingGraph,
  terms: Terms,
  run: Run,
  party: number,
  right: 0 | 1,
  held: Int32Array,
): PartySum {
  let caught = 0;
  let caughtOpen = 0;
  let alone = 0;
  let aloneOpen = 0;
  let least = 0;
  let leastOpen = 0;
  let most = 0;
  let mostOpen = 0;
  let ultimate = 0;
  for (const edge of held) {
    const flags = graph.kind[edge] ?? 0;
    if (rightOf(flags) !== right || rightOf(flags) === CONTROL_TAG) continue;
    const owner = graph.owner[edge] ?? 0;
    const low = graph.low[edge] ?? 0;
    const high = graph.high[edge] ?? 0;
    const minOpen = (flags & MIN_OPEN) !== 0 ? 1 : 0;
    const inLow = run.low.placeOf(owner) >= 0;
    if ((flags & ULTIMATE) !== 0) {
      if (inLow && low > alone) {
        alone = low;
        aloneOpen = minOpen;
      }
      most += ultimateExcess(graph, edge);
      ultimate += high;
      continue;
    }
    if (inLow) {
      caught += low;
      caughtOpen += minOpen;
    }
    least += low;
    leastOpen += minOpen;
    most += high;
    mostOpen += (flags & MAX_OPEN) !== 0 ? 1 : 0;
  }
  if (most === 0) return NOTHING;
  const total = graph.leastTotal(party, right);
  const highest = highestSum(least, most, ultimate, total);
  const min = caught >= alone ? openLow(caught, caughtOpen) : openLow(alone, aloneOpen);
  const bounded = highest < Math.min(most, WHOLE);
  const othersOpen = (): number => certainHolders(graph, party).open[right] - leastOpen;
  const max = highest === least ? plain(highest) : openHigh(highest, bounded ? othersOpen() : mostOpen);
  return {
    share: { min: min.value, minOpen: min.open, max: Math.max(max.value, min.value), maxOpen: max.open },
    residual: highest < terms.needed && most >= terms.needed,
  };
}

export interface Bound {
  readonly value: number;
  readonly open: boolean;
}

const plain = (value: number): Bound => ({ value: Math.min(WHOLE, value), open: false });

/** A sum of minima of which `count` are open lies above the sum of their plain bounds: it is shown with one open end. */
export function openLow(sum: number, count: number): Bound {
  return count === 0 || sum - count >= WHOLE ? plain(sum) : { value: sum - count + 1, open: true };
}

export function openHigh(sum: number, count: number): Bound {
  return count === 0 || sum + count > WHOLE ? plain(sum) : { value: sum + count - 1, open: true };
}
