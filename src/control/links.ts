import { type ShareInterval, WHOLE } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { Watch } from './stop.ts';
import { type HoldingGraph, rightOf, ULTIMATE } from './view.ts';

/** One step from owner to asset, by the strongest edge of the two. */
export interface Link {
  readonly owner: number;
  readonly asset: number;
  /** The edge that stands for the step. */
  readonly edge: number;
  /** Null for a control finding, which has no share. The maximum leaves room for the minima of the other holders. */
  readonly share: ShareInterval | null;
  /** Grows as the middle of the share falls: a whole number above 0, so that costs of paths add up alike in any order. */
  readonly cost: number;
}

/** The steps from a party, as owner, and into it, as asset; each in the order of the parties at the other end. */
export interface Links {
  out(party: number): readonly Link[];
  into(party: number): readonly Link[];
}

/** Parts of one natural logarithm. Twelve thousand steps of the least share stay whole in a float. */
const PARTS = 2 ** 35;
/** Added to each step: of two paths whose products differ by less than some billionths, the one of fewer steps is better. */
const STEP = 8;

/**
 * The steps of a graph, found when they are asked for. The strength of a step is the middle of its share (a control finding
 * counts as the whole), so that the best path is the one with the greatest product of middles; an unknown share counts as
 * half. Several edges between two parties are one step. `watch` counts the edges looked at.
 * @throws LinkageError TIMED_OUT when the watch says so
 */
export function prepareLinks(graph: HoldingGraph, watch: Watch = new Watch()): Links {
  const out = new Map<number, readonly Link[]>();
  const into = new Map<number, readonly Link[]>();
  return {
    out: (party) => known(out, party, () => strongest(graph, edgesFrom(graph, party), ({ asset }) => asset, watch)),
    into: (party) => known(into, party, () => strongest(graph, graph.edgesInto(party), ({ owner }) => owner, watch)),
  };
}

function known(found: Map<number, readonly Link[]>, party: number, find: () => readonly Link[]): readonly Link[] {
  let links = found.get(party);
  if (links === undefined) {
    links = find();
    found.set(party, links);
  }
  return links;
}

function edgesFrom(graph: HoldingGraph, owner: number): Int32Array {
  const begin = graph.firstOut(owner);
  return Int32Array.from({ length: graph.endOut(owner) - begin }, (_, place) => begin + place);
}

function strongest(
  graph: HoldingGraph,
  edges: Int32Array,
  endOf: (link: Link) => number,
  watch: Watch,
): readonly Link[] {
  watch.spend(edges.length + 1);
  const best = new Map<number, Link>();
  for (const edge of edges) {
    const link = linkOf(graph, edge);
    const other = link === null ? undefined : best.get(endOf(link));
    if (link !== null && (other === undefined || link.cost < other.cost)) best.set(endOf(link), link);
  }
  return [...best.values()].sort((a, b) => endOf(a) - endOf(b));
}

function linkOf(graph: HoldingGraph, edge: number): Link | null {
  const [owner, asset] = [graph.owner[edge] ?? 0, graph.asset[edge] ?? 0];
  const kind = graph.kind[edge] ?? 0;
  const right = rightOf(kind);
  const min = graph.low[edge] ?? 0;
  const stated = graph.high[edge] ?? 0;
  if (stated === 0 || owner === asset) return null;
  if (right === CONTROL_TAG) return { owner, asset, edge, share: null, cost: STEP };
  const others = graph.leastTotal(asset, right) - min;
  const max = (kind & ULTIMATE) !== 0 ? stated : Math.max(min, Math.min(stated, WHOLE - others));
  if (max === 0) return null;
  return {
    owner,
    asset,
    edge,
    share: { min, max, minOpen: false, maxOpen: false },
    cost: Math.round(-Math.log((min + max) / 2 / WHOLE) * PARTS) + STEP,
  };
}

/** The product of the shares of a path, rounded outward to billionths; null where a step has none. */
export function shareOfPath(path: readonly Link[]): ShareInterval | null {
  const scale = BigInt(WHOLE);
  let [min, max, whole] = [1n, 1n, 1n];
  for (const { share } of path) {
    if (share === null) return null;
    // A step of the whole changes nothing, and long chains consist of them.
    if (share.min === WHOLE && share.max === WHOLE) continue;
    min *= BigInt(share.min);
    max *= BigInt(share.max);
    whole *= scale;
  }
  return {
    min: Number((min * scale) / whole),
    max: Number((max * scale + whole - 1n) / whole),
    minOpen: false,
    maxOpen: false,
  };
}
