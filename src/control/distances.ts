import { Heap } from './heap.ts';
import type { Link, Links } from './links.ts';
import { Watch } from './stop.ts';

/** What makes a path better: the greatest product of shares, or the fewest steps. The other one decides among equals. */
export const PATH_ORDERS = ['share', 'steps'] as const;
export type PathOrder = (typeof PATH_ORDERS)[number];

/** `down`: from an owner to what it owns. */
export type Direction = 'down' | 'up';

export interface Length {
  readonly cost: number;
  readonly steps: number;
}

export function compareLengths(by: PathOrder): (a: Length, b: Length) => number {
  return by === 'share'
    ? (a, b) => a.cost - b.cost || a.steps - b.steps
    : (a, b) => a.steps - b.steps || a.cost - b.cost;
}

/** How far every party is from `start`, by its best path; parties that are not reached are missing. */
export interface Distances {
  readonly start: number;
  readonly direction: Direction;
  readonly by: PathOrder;
  readonly to: ReadonlyMap<number, Length>;
}

/**
 * The best path to every party that is reached from `start` (Dijkstra).
 * @throws LinkageError TIMED_OUT when the watch says so
 */
export function distancesFrom(
  links: Links,
  start: number,
  direction: Direction,
  by: PathOrder,
  watch: Watch = new Watch(),
): Distances {
  const compare = compareLengths(by);
  const to = new Map<number, Length>();
  const waiting = new Heap<Length & { readonly party: number }>((a, b) => compare(a, b) || a.party - b.party);
  waiting.push({ party: start, cost: 0, steps: 0 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (to.has(next.party)) continue;
    to.set(next.party, { cost: next.cost, steps: next.steps });
    const onward = onwardFrom(links, direction, next.party);
    watch.spend(onward.length + 1);
    for (const link of onward) {
      const party = endOf(link, direction);
      if (!to.has(party)) waiting.push({ party, cost: next.cost + link.cost, steps: next.steps + 1 });
    }
  }
  return { start, direction, by, to };
}

export function onwardFrom(links: Links, direction: Direction, party: number): readonly Link[] {
  return direction === 'down' ? links.out(party) : links.into(party);
}

export function endOf(link: Link, direction: Direction): number {
  return direction === 'down' ? link.asset : link.owner;
}
