import type { RestedOn } from '../control/caveats.ts';
import { IntSlots } from '../control/int-slots.ts';
import type { Tie } from '../control/ties.ts';
import type { OwnershipGraph } from '../control/view.ts';
import type { RuleDirection } from '../model/profiles.ts';
import type { Pace } from './jobs/pace.ts';

/** The parties around one, by number, itself among them. */
export interface Around {
  has(party: number): boolean;
  keys(): Int32Array;
  /** Those of them that holdings or findings join with it: what is held of the others says nothing of it. */
  readonly linked: IntSlots;
  /** Who leads to the party, and to whom it leads, itself among them, where the rule looks there. */
  readonly above: IntSlots;
  readonly below: IntSlots;
}

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
): Promise<Around> {
  const above = new IntSlots();
  const below = new IntSlots();
  if (direction !== 'up') await addReached(above, party, (one) => ownersOf(graph, one), pace);
  if (direction !== 'down') await addReached(below, party, (one) => assetsOf(graph, one), pace);
  const linked = direction === 'up' ? below : direction === 'down' ? above : await unionOf(above, below, pace);
  const tied = new IntSlots();
  for (const { holder, held } of ties) {
    const other = holder === party ? held : held === party ? holder : party;
    if (linked.find(other) < 0) tied.add(other);
  }
  return {
    has: (one) => linked.find(one) >= 0 || tied.find(one) >= 0,
    keys: () => {
      const keys = new Int32Array(linked.count + tied.count);
      keys.set(linked.keys());
      keys.set(tied.keys(), linked.count);
      return keys;
    },
    linked,
    above,
    below,
  };
}

/** Parties or holdings looked at without asking the clock. */
const STEP = 1_024;

/** Adds a party, and all that are reached from it. */
async function addReached(
  found: IntSlots,
  start: number,
  next: (party: number) => Iterable<number>,
  pace: Pace,
): Promise<void> {
  found.add(start);
  let steps = 0;
  for (let slot = 0; slot < found.count; slot += 1) {
    for (const one of next(found.keyAt(slot))) {
      found.add(one);
      steps += 1;
      if (steps % STEP === 0 && pace.isDue) await pace.rest();
    }
  }
}

async function unionOf(some: IntSlots, others: IntSlots, pace: Pace): Promise<IntSlots> {
  const all = new IntSlots();
  let steps = 0;
  for (const slots of [some, others]) {
    for (const one of slots.keys()) {
      all.add(one);
      steps += 1;
      if (steps % STEP === 0 && pace.isDue) await pace.rest();
    }
  }
  return all;
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

/** What outcomes rested on, without what leads to others than the parties that holdings join with the one asked about. */
export function restedAround(rested: RestedOn, graph: OwnershipGraph, { linked }: Around): RestedOn {
  function* leadingThere(edges: Iterable<number>): Generator<number> {
    for (const edge of edges) if (linked.find(graph.asset[edge] ?? 0) >= 0) yield edge;
  }
  function* residual(): Generator<number> {
    for (const party of rested.residual.keys()) if (linked.find(party) >= 0) yield party;
  }
  return {
    edges: { keys: () => leadingThere(rested.edges.keys()) },
    residual: { keys: residual },
    ignored: { keys: () => leadingThere(rested.ignored.keys()) },
  };
}
