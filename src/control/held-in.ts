import { CONTROL_TAG } from './columns.ts';
import type { Closure } from './fixpoint.ts';
import { type HoldingGraph, MIN_OPEN, rightOf, ULTIMATE } from './view.ts';

/** Holders of a party that are looked through without asking whether the members of a closure hold less. */
const FEW = 64;

/**
 * Edges into a party of members of a closure, in the order of the owners. They are looked for among the holders of the party
 * or among what the members hold, whichever is less: a company may have a hundred thousand holders, each of whom is asked about.
 */
export function heldIn(graph: HoldingGraph, closure: Closure, party: number): Int32Array {
  const into = graph.edgesInto(party);
  if (into.length <= FEW || into.length <= closure.holdings)
    return into.filter((edge) => closure.placeOf(graph.owner[edge] ?? 0) >= 0);
  const found: number[] = [];
  for (const owner of closure.members) {
    const begin = graph.firstOut(owner);
    const end = graph.endOut(owner);
    for (let edge = begin; edge < end; edge += 1) if (graph.asset[edge] === party) found.push(edge);
  }
  return Int32Array.from(found.sort((a, b) => (graph.owner[a] ?? 0) - (graph.owner[b] ?? 0) || a - b));
}

/** Those who hold something of a party for certain, whoever they are. */
export interface CertainHolders {
  /** Edges into the party with a minimum above zero, in order. */
  readonly edges: Int32Array;
  /** By right, how many direct holdings have an open minimum. */
  readonly open: readonly [number, number];
}

const KEPT = new WeakMap<HoldingGraph, { readonly party: number; readonly holders: CertainHolders }>();

/** The certain holders of a party; those of the last party of a graph are kept, since one party is asked about seed after seed. */
export function certainHolders(graph: HoldingGraph, party: number): CertainHolders {
  const kept = KEPT.get(graph);
  if (kept?.party === party) return kept.holders;
  const into = graph.edgesInto(party);
  const edges = into.filter((edge) => (graph.low[edge] ?? 0) > 0);
  const open: [number, number] = [0, 0];
  for (const edge of into) {
    const flags = graph.kind[edge] ?? 0;
    const right = rightOf(flags);
    if (right !== CONTROL_TAG && (flags & (ULTIMATE | MIN_OPEN)) === MIN_OPEN) open[right as 0 | 1] += 1;
  }
  const holders = { edges, open };
  KEPT.set(graph, { party, holders });
  return holders;
}
