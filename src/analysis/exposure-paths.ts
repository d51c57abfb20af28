import { CONTROL_TAG } from '../control/columns.ts';
import { type OwnershipGraph, rightOf, ULTIMATE } from '../control/view.ts';
import { type ShareInterval, WHOLE } from '../model/shares.ts';

/** One step from owner to asset, by the strongest edge of the two. */
export interface Link {
  readonly owner: number;
  readonly asset: number;
  /** The edge that stands for the step. */
  readonly edge: number;
  /** Null for a control finding, which has no share. The maximum leaves room for the minima of the other holders. */
  readonly share: ShareInterval | null;
  readonly cost: number;
}

export interface Links {
  readonly out: readonly (readonly Link[])[];
  readonly in: readonly (readonly Link[])[];
}

/**
 * Steps of the graph. The strength of a step is the middle of its share (a control finding counts as the whole), so that
 * the best path is the one with the greatest product of middles; an unknown share counts as half.
 */
export function linksOf(graph: OwnershipGraph): Links {
  const out: Link[][] = Array.from({ length: graph.parties }, () => []);
  const into: Link[][] = Array.from({ length: graph.parties }, () => []);
  for (let owner = 0; owner < graph.parties; owner += 1) {
    const best = new Map<number, Link>();
    for (let edge = graph.outStart[owner] ?? 0; edge < (graph.outStart[owner + 1] ?? 0); edge += 1) {
      const link = linkOf(graph, owner, edge);
      const known = link === null ? undefined : best.get(link.asset);
      if (link !== null && (known === undefined || link.cost < known.cost)) best.set(link.asset, link);
    }
    for (const link of best.values()) {
      out[owner]?.push(link);
      into[link.asset]?.push(link);
    }
  }
  return { out, in: into };
}

function linkOf(graph: OwnershipGraph, owner: number, edge: number): Link | null {
  const asset = graph.asset[edge] ?? 0;
  const kind = graph.kind[edge] ?? 0;
  const right = rightOf(kind);
  const min = graph.low[edge] ?? 0;
  const stated = graph.high[edge] ?? 0;
  if (stated === 0) return null;
  if (right === CONTROL_TAG) return { owner, asset, edge, share: null, cost: 0 };
  const others = (graph.totalLow[asset * 2 + right] ?? 0) - min;
  const max = (kind & ULTIMATE) !== 0 ? stated : Math.max(min, Math.min(stated, WHOLE - others));
  if (max === 0) return null;
  return {
    owner,
    asset,
    edge,
    share: { min, max, minOpen: false, maxOpen: false },
    cost: -Math.log((min + max) / 2 / WHOLE),
  };
}

/** The product of the shares of a path, rounded outward to billionths; null where a step has none. */
export function shareOfPath(path: readonly Link[]): ShareInterval | null {
  let [min, max, whole] = [1n, 1n, 1n];
  for (const { share } of path) {
    if (share === null) return null;
    min *= BigInt(share.min);
    max *= BigInt(share.max);
    whole *= BigInt(WHOLE);
  }
  const scale = BigInt(WHOLE);
  return {
    min: Number((min * scale) / whole),
    max: Number((max * scale + whole - 1n) / whole),
    minOpen: false,
    maxOpen: false,
  };
}

/** How far every party is from `start` along `steps`, and by how many of them; unreached parties are missing. */
export interface Distances {
  readonly cost: ReadonlyMap<number, number>;
  readonly steps: ReadonlyMap<number, number>;
}

/** The cheapest way to every party, fewest steps among equals (Dijkstra). `steps` are `out` for down, `in` for up. */
export function distancesFrom(steps: readonly (readonly Link[])[], start: number, isUp: boolean): Distances {
  const cost = new Map<number, number>();
  const count = new Map<number, number>();
  const waiting = new Heap<{ readonly party: number; readonly cost: number; readonly steps: number }>(
    (a, b) => a.cost - b.cost || a.steps - b.steps || a.party - b.party,
  );
  waiting.push({ party: start, cost: 0, steps: 0 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (cost.has(next.party)) continue;
    cost.set(next.party, next.cost);
    count.set(next.party, next.steps);
    for (const link of steps[next.party] ?? []) {
      const party = isUp ? link.owner : link.asset;
      if (!cost.has(party)) waiting.push({ party, cost: next.cost + link.cost, steps: next.steps + 1 });
    }
  }
  return { cost, steps: count };
}

/** `truncated`: there are more paths than were asked for, or the search was given up with more possible. */
export interface Paths {
  readonly paths: readonly (readonly Link[])[];
  readonly truncated: boolean;
}

/** Partial paths that a search looks at before it gives up: rings of cross-holdings have more paths than anyone can read. */
const MOST_TRIED = 20_000;

interface Trail {
  readonly party: number;
  readonly cost: number;
  readonly steps: number;
  readonly link: Link | null;
  readonly before: Trail | null;
}

/**
 * The best paths without a repeated party between the party that `distances` start from and `end`, best first. It goes
 * back from `end` (`steps` = `in` where the distances went down), led by the exact distances, so that it finds them in order.
 */
export function bestPaths(
  steps: readonly (readonly Link[])[],
  distances: Distances,
  start: number,
  end: number,
  isUp: boolean,
  count: number,
): Paths {
  const paths: Link[][] = [];
  const waiting = new Heap<Trail>((a, b) => {
    const [left, right] = [a, b].map((one) => one.cost + (distances.cost.get(one.party) ?? 0));
    return (left ?? 0) - (right ?? 0) || a.steps - b.steps || (a.link?.edge ?? 0) - (b.link?.edge ?? 0);
  });
  waiting.push({ party: end, cost: 0, steps: 0, link: null, before: null });
  for (let tried = 0; tried < MOST_TRIED; tried += 1) {
    const next = waiting.pop();
    if (next === undefined) return { paths, truncated: false };
    if (next.party === start) {
      if (paths.length === count) return { paths, truncated: true };
      paths.push(unroll(next, isUp));
      continue;
    }
    for (const link of steps[next.party] ?? []) {
      const party = isUp ? link.asset : link.owner;
      if (!distances.cost.has(party) || isOnPath(next, party)) continue;
      waiting.push({ party, cost: next.cost + link.cost, steps: next.steps + 1, link, before: next });
    }
  }
  return { paths, truncated: true };
}

function isOnPath(path: Trail, party: number): boolean {
  for (let at: Trail | null = path; at !== null; at = at.before) if (at.party === party) return true;
  return false;
}

/** Links from owner to asset. */
function unroll(last: Trail, isUp: boolean): Link[] {
  const links: Link[] = [];
  for (let at: Trail | null = last; at?.link; at = at.before) links.push(at.link);
  return isUp ? links.reverse() : links;
}

/** A binary heap; the least comes first. */
class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  push(item: T): void {
    this.#items.push(item);
    let at = this.#items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfLess(at, parent)) return;
      at = parent;
    }
  }

  pop(): T | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return first;
    this.#items[0] = last;
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      const right = left + 1;
      if (left >= this.#items.length) return first;
      const less = right < this.#items.length && this.#isLess(right, left) ? right : left;
      if (!this.#swapIfLess(less, at)) return first;
      at = less;
    }
  }

  #isLess(a: number, b: number): boolean {
    return this.#compare(this.#items[a] as T, this.#items[b] as T) < 0;
  }

  #swapIfLess(a: number, b: number): boolean {
    if (!this.#isLess(a, b)) return false;
    const item = this.#items[a] as T;
    this.#items[a] = this.#items[b] as T;
    this.#items[b] = item;
    return true;
  }
}
