import type { RankedColumns } from '../../control/columns.ts';
import type { OwnershipGraph } from '../../control/view.ts';
import { DAY_MAX, DAY_MIN } from '../../model/days.ts';

const ARRAYS = [
  'outStart',
  'owner',
  'asset',
  'kind',
  'low',
  'high',
  'row',
  'inStart',
  'inEdge',
  'totalLow',
] as const satisfies readonly (keyof OwnershipGraph)[];

/** A graph of holdings as plain arrays over shared memory, which threads hand to each other without copying them. */
export type GraphParts = Pick<OwnershipGraph, 'parties' | 'edges' | 'rep' | (typeof ARRAYS)[number]>;

/** Moves a graph that was just built into shared memory. */
export function sharedParts(graph: GraphParts): GraphParts {
  const arrays = Object.fromEntries(ARRAYS.map((name) => [name, shared(graph[name])]));
  const { parties, edges } = graph;
  return { parties, edges, rep: graph.rep === null ? null : shared(graph.rep), ...arrays } as GraphParts;
}

/** The arrays of a graph as they are: memory that is not shared is copied when it goes to another thread. */
export function partsOf(graph: OwnershipGraph): GraphParts {
  const { parties, edges, rep } = graph;
  return { parties, edges, rep, ...Object.fromEntries(ARRAYS.map((name) => [name, graph[name]])) } as GraphParts;
}

/** A graph out of its parts. `behind` tells what stands behind a row; rules run without it. */
export function graphOf(parts: GraphParts, behind: BehindRows = NOTHING_BEHIND): OwnershipGraph {
  const rowOf = (edge: number): number => parts.row[edge] ?? 0;
  return {
    ...parts,
    firstOut: (owner) => parts.outStart[owner] ?? 0,
    endOut: (owner) => parts.outStart[owner + 1] ?? 0,
    edgesInto: (asset) => parts.inEdge.subarray(parts.inStart[asset] ?? 0, parts.inStart[asset + 1] ?? 0),
    leastTotal: (asset, right) => parts.totalLow[asset * 2 + right] ?? 0,
    factOf: (edge) => behind.fact[rowOf(edge)] ?? 0,
    tagOf: (edge) => behind.tag[rowOf(edge)] ?? 0,
    isUndated: (edge) => (behind.from[rowOf(edge)] ?? 0) <= DAY_MIN && (behind.to[rowOf(edge)] ?? 0) >= DAY_MAX,
  };
}

/** Columns that the edges of a graph were cut from. */
export type BehindRows = Pick<RankedColumns, 'fact' | 'tag' | 'from' | 'to'>;

const NONE = new Int32Array(0);
const NOTHING_BEHIND: BehindRows = { fact: NONE, tag: NONE, from: NONE, to: NONE };

function shared<T extends Int32Array | Uint8Array | Float64Array>(values: T): T {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const Kind = values.constructor as new (buffer: SharedArrayBuffer) => T;
  const copy = new Kind(new SharedArrayBuffer(values.byteLength));
  copy.set(values);
  return copy;
}
