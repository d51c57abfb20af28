import type { RestedOn } from '../control/caveats.ts';
import type { Tie } from '../control/ties.ts';
import type { OwnershipGraph } from '../control/view.ts';
import type { RuleDirection } from '../model/profiles.ts';
import type { Pace } from './jobs/pace.ts';

/**
 * The parties that can have to do with what a rule says of one, itself among them: those from which holdings or findings lead
 * to it, those to which they lead from it where the rule looks up, and those that a tie joins with it. What a rule says of a
 * party follows from these alone, so nobody else need be a seed.
 */
export async function partiesAround(
  graph: OwnershipGraph,
  party: number,
  direction: RuleDirection,
  ties: readonly Tie[],
  pace: Pace,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>([party]);
  const above = (one: number): Iterable<number> => ownersOf(graph, one);
  const below = (one: number): Iterable<number> => assetsOf(graph, one);
  if (direction !== 'up') for (const one of await reached(party, above, pace)) found.add(one);
  if (direction !== 'down') for (const one of await reached(party, below, pace)) found.add(one);
  for (const { holder, held } of ties) {
    if (holder === party) found.add(held);
    else if (held === party) found.add(holder);
  }
  return found;
}

async function reached(start: number, next: (party: number) => Iterable<number>, pace: Pace): Promise<Set<number>> {
  const seen = new Set([start]);
  for (const party of seen) {
    for (const one of next(party)) seen.add(one);
    if (pace.isDue) await pace.rest();
  }
  return seen;
}

function* ownersOf(graph: OwnershipGraph, asset: number): Generator<number> {
  if (asset < graph.parties) for (const edge of graph.edgesInto(asset)) yield graph.owner[edge] ?? 0;
}

function* assetsOf(graph: OwnershipGraph, owner: number): Generator<number> {
  if (owner >= graph.parties) return;
  const begin = graph.firstOut(owner);
  const end = graph.endOut(owner);
  for (let edge = begin; edge < end; edge += 1) yield graph.asset[edge] ?? 0;
}

/** What outcomes rested on, without what leads to others than these parties. */
export function restedAround(rested: RestedOn, graph: OwnershipGraph, parties: ReadonlySet<number>): RestedOn {
  function* edges(): Generator<number> {
    for (const edge of rested.edges.keys()) if (parties.has(graph.asset[edge] ?? 0)) yield edge;
  }
  function* residual(): Generator<number> {
    for (const party of rested.residual.keys()) if (parties.has(party)) yield party;
  }
  return { ...rested, edges: { keys: edges }, residual: { keys: residual } };
}
