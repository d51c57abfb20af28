import type { View } from '../model/columns.ts';
import type { Day } from '../model/days.ts';
import { CONTROL_TAG, MOST_PARTS, orderBy, type RankedColumns } from './columns.ts';
import { EdgeCutter, type Overlay } from './edge-cutter.ts';
import { rightOf, ULTIMATE } from './edge-flags.ts';
import { EdgeList, type Edges } from './edge-list.ts';
import { type Stop, Watch } from './stop.ts';

export type { Overlay } from './edge-cutter.ts';
export * from './edge-flags.ts';

/**
 * The holdings of one view on one day, as the computations need them: one edge for each (owner, asset, right), statements
 * merged, parties by representative. An ultimate statement is an edge of its own and stands right after the direct one of
 * its pair. What stands behind an edge is told by `factOf`, `tagOf` and `isUndated`: with an overlay it need not be a row
 * of the columns. The arrays of edges may be other ones after a call, so that holdings can be cut when they are asked for.
 */
export interface HoldingGraph extends Edges {
  readonly parties: number;
  readonly rep: Int32Array | null;
  /** Edges of one owner stand together: from `firstOut` to before `endOut`, which is asked second. */
  firstOut(owner: number): number;
  endOut(owner: number): number;
  /** Edges into a party. They may have other numbers than among those of the owners. */
  edgesInto(asset: number): Int32Array;
  /** Sum of the minima of all direct holders of one right. */
  leastTotal(asset: number, right: number): number;
  /** Number of the fact that ranks first behind the edge. */
  factOf(edge: number): number;
  /** Tag of that statement, as in the columns. */
  tagOf(edge: number): number;
  /** Whether that statement has neither beginning nor end. */
  isUndated(edge: number): boolean;
}

/** All holdings of a view, cut at once. `inEdge` has the edges by asset, `totalLow` the least totals at `asset * 2 + right`. */
export interface OwnershipGraph extends HoldingGraph {
  readonly edges: number;
  readonly outStart: Int32Array;
  readonly inStart: Int32Array;
  readonly inEdge: Int32Array;
  readonly totalLow: Float64Array;
}

/**
 * Filters the columns by a view on a day and merges what speaks of one holding. A direct statement silences the component
 * one of its pair, since they tell of the same holding. `overlay`: hypothetical facts on top; they pass the view like any
 * other, so their rows must be recorded by its version. Its parties may be new.
 * @throws LinkageError TIMED_OUT when `stop` says so
 */
export function viewOwnership(
  columns: RankedColumns,
  view: View,
  day: Day,
  overlay: Overlay | null = null,
  stop?: Stop,
): OwnershipGraph {
  const watch = new Watch(stop);
  const cutter = new EdgeCutter(columns, view, day, overlay);
  const { parties, rep } = cutter;
  const edges = new EdgeList(columns.rows + (overlay?.rows.length ?? 0) * MOST_PARTS);
  const outStart = new Int32Array(parties + 1);
  cutter.cutAll(edges, outStart, watch);
  const list = edges.finish();
  // Sorted by asset when somebody first asks: runs from the owners down never do.
  let sorted: { readonly order: Int32Array; readonly start: Int32Array } | null = null;
  const byAsset = () => {
    sorted ??= orderBy(list.asset, parties, null, edges.count);
    return sorted;
  };
  const totalLow = new Float64Array(parties * 2);
  for (let edge = 0; edge < edges.count; edge += 1) {
    const kind = list.kind[edge] ?? 0;
    if ((kind & ULTIMATE) !== 0 || rightOf(kind) === CONTROL_TAG) continue;
    const slot = (list.asset[edge] ?? 0) * 2 + rightOf(kind);
    totalLow[slot] = (totalLow[slot] ?? 0) + (list.low[edge] ?? 0);
  }
  const rowOf = (edge: number): number => list.row[edge] ?? 0;
  return {
    parties,
    edges: edges.count,
    rep,
    outStart,
    get inStart() {
      return byAsset().start;
    },
    get inEdge() {
      return byAsset().order;
    },
    totalLow,
    ...list,
    firstOut: (owner) => outStart[owner] ?? 0,
    endOut: (owner) => outStart[owner + 1] ?? 0,
    edgesInto: (asset) => {
      const { order, start } = byAsset();
      return order.subarray(start[asset] ?? 0, start[asset + 1] ?? 0);
    },
    leastTotal: (asset, right) => totalLow[asset * 2 + right] ?? 0,
    factOf: (edge) => cutter.factOf(rowOf(edge)),
    tagOf: (edge) => cutter.tagOf(rowOf(edge)),
    isUndated: (edge) => cutter.isUndated(rowOf(edge)),
  };
}
