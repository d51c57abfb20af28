import { CONTROL_TAG } from './columns.ts';
import { ULTIMATE } from './edge-flags.ts';
import { hasDirectBefore, highestSum, type Terms } from './fixpoint.ts';
import { type HoldingGraph, rightOf } from './view.ts';

/** Whether an edge brings its asset in alone, with the direct one of its pair if it is ultimate; `byMaxima`: perhaps. */
export function isSole(
  graph: HoldingGraph,
  { needed, counts, findings, exempt }: Terms,
  edge: number,
  byMaxima: boolean,
) {
  const target = graph.asset[edge] ?? 0;
  const flags = graph.kind[edge] ?? 0;
  const right = rightOf(flags);
  const least = graph.low[edge] ?? 0;
  const most = graph.high[edge] ?? 0;
  if (most === 0 || (exempt !== null && exempt[target] === 1)) return false;
  if (right === CONTROL_TAG) return findings && (byMaxima || least > 0);
  if (!counts[right as 0 | 1]) return false;
  if (least >= needed) return true;
  const isUltimate = (flags & ULTIMATE) !== 0;
  if (!byMaxima || (most < needed && !isUltimate)) return false;
  const total = graph.leastTotal(target, right);
  if (!isUltimate) return highestSum(least, most, 0, total) >= needed;
  const hasDirect = hasDirectBefore(graph, edge);
  const certain = hasDirect ? (graph.low[edge - 1] ?? 0) : 0;
  const more = hasDirect ? Math.max(most, graph.high[edge - 1] ?? 0) : most;
  return highestSum(certain, more, most, total) >= needed;
}
