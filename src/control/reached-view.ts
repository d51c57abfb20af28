import type { View } from '../model/columns.ts';
import type { Day } from '../model/days.ts';
import { CONTROL_TAG, type RankedColumns } from './columns.ts';
import { EdgeCutter, type Overlay } from './edge-cutter.ts';
import { rightOf, ULTIMATE } from './edge-flags.ts';
import { EdgeList } from './edge-list.ts';
import { IntSlots } from './int-slots.ts';
import type { HoldingGraph } from './view.ts';

/** Edges that a question about a few parties is likely to reach. */
const ROOM = 256;

/**
 * The same holdings as `viewOwnership`, cut party by party when a computation first asks for them: the work grows with what
 * is reached and not with the graph. An edge that was cut for its owner and for its asset has two numbers.
 */
export function reachOwnership(
  columns: RankedColumns,
  view: View,
  day: Day,
  overlay: Overlay | null = null,
): HoldingGraph {
  const cutter = new EdgeCutter(columns, view, day, overlay);
  const edges = new EdgeList(ROOM);
  const owners = new IntSlots();
  const outBegin: number[] = [];
  const outEnd: number[] = [];
  const assets = new IntSlots();
  const into: Int32Array[] = [];
  const totals: number[] = [];

  const ownerSlot = (owner: number): number => {
    const slot = owners.add(owner);
    if (slot === outBegin.length) {
      outBegin.push(edges.count);
      cutter.cutOwner(owner, edges);
      outEnd.push(edges.count);
    }
    return slot;
  };
  const assetSlot = (asset: number): number => {
    const slot = assets.add(asset);
    if (slot < into.length) return slot;
    const begin = edges.count;
    cutter.cutAsset(asset, edges);
    into.push(Int32Array.from({ length: edges.count - begin }, (_, place) => begin + place));
    const least = [0, 0];
    for (let edge = begin; edge < edges.count; edge += 1) {
      const kind = edges.kind[edge] ?? 0;
      if ((kind & ULTIMATE) !== 0 || rightOf(kind) === CONTROL_TAG) continue;
      least[rightOf(kind)] = (least[rightOf(kind)] ?? 0) + (edges.low[edge] ?? 0);
    }
    totals.push(least[0] ?? 0, least[1] ?? 0);
    return slot;
  };
  const rowOf = (edge: number): number => edges.row[edge] ?? 0;
  return {
    parties: cutter.parties,
    rep: cutter.rep,
    get owner() {
      return edges.owner;
    },
    get asset() {
      return edges.asset;
    },
    get kind() {
      return edges.kind;
    },
    get low() {
      return edges.low;
    },
    get high() {
      return edges.high;
    },
    get row() {
      return edges.row;
    },
    firstOut: (owner) => outBegin[ownerSlot(owner)] ?? 0,
    endOut: (owner) => outEnd[ownerSlot(owner)] ?? 0,
    edgesInto: (asset) => into[assetSlot(asset)] ?? NONE,
    leastTotal: (asset, right) => totals[assetSlot(asset) * 2 + right] ?? 0,
    factOf: (edge) => cutter.factOf(rowOf(edge)),
    tagOf: (edge) => cutter.tagOf(rowOf(edge)),
    isUndated: (edge) => cutter.isUndated(rowOf(edge)),
  };
}

const NONE = new Int32Array();
