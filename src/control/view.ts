import type { View } from '../model/columns.ts';
import type { Day } from '../model/days.ts';
import { CONTROL_TAG, MOST_PARTS, orderBy, type RankedColumns } from './columns.ts';
import { EdgeCutter, EdgeList, type Edges, type Overlay } from './edge-cutter.ts';
import { rightOf, ULTIMATE } from './edge-flags.ts';

export type { Overlay } from './edge-cutter.ts';
export * from './edge-flags.ts';

/**
 * The holdings of one view on one day: one edge for each (owner, asset, right), statements merged, parties by
 * representative. An ultimate statement is an edge of its own and stands right after the direct one of its pair.
 * Edges of one owner stand together; `inEdge` has them by asset. What stands behind an edge is told by `factOf`, `tagOf`
 * and `isUndated`: with an overlay it need not be a row of the columns.
 */
export interface OwnershipGraph extends Edges {
  readonly parties: number;
  readonly edges: number;
  readonly rep: Int32Array | null;
  readonly outStart: Int32Array;
  readonly inStart: Int32Array;
  readonly inEdge: Int32Array;
  /** Sum of the minima of all direct holders, at `asset * 2 + right`. */
  readonly totalLow: Float64Array;
  /** Number of the fact that ranks first behind the edge. */
  factOf(edge: number): number;
  /** Tag of that statement, as in the columns. */
  tagOf(edge: number): number;
  /** Whether that statement has neither beginning nor end. */
  isUndated(edge: number): boolean;
}

/**
 * Filters the columns by a view on a day and merges what speaks of one holding. A direct statement silences the component
 * one of its pair, since they tell of the same holding. `overlay`: hypothetical facts on top; they pass the view like any
 * other, so their rows must be recorded by its version. Its parties may be new.
 */
export function viewOwnership(
  columns: RankedColumns,
  view: View,
  day: Day,
  overlay: Overlay | null = null,
): OwnershipGraph {
  const cutter = new EdgeCutter(columns, view, day, overlay);
  const { parties, rep } = cutter;
  const edges = new EdgeList(columns.rows + (overlay?.rows.length ?? 0) * MOST_PARTS);
  const outStart = new Int32Array(parties + 1);
  for (let owner = 0; owner < parties; owner += 1) {
    outStart[owner] = edges.count;
    cutter.cutOwner(owner, edges);
  }
  outStart[parties] = edges.count;

  const list = edges.finish();
  const { order: inEdge, start: inStart } = orderBy(list.asset, parties, null, edges.count);
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
    inStart,
    inEdge,
    totalLow,
    ...list,
    factOf: (edge) => cutter.factOf(rowOf(edge)),
    tagOf: (edge) => cutter.tagOf(rowOf(edge)),
    isUndated: (edge) => cutter.isUndated(rowOf(edge)),
  };
}
