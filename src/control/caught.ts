import { prepareLowRuns, type Terms } from './fixpoint.ts';
import { type ProofStep, prepareCaughtProofs } from './proof.ts';
import type { HoldingGraph } from './view.ts';

/** Seeds that are looked at together; `by` as in `SeedGroup`. Only `wanted` parties are told of, null = all but the seeds. */
export interface CaughtGroup {
  readonly by: number | null;
  readonly seeds: readonly number[];
  readonly wanted: ReadonlySet<number> | null;
}

export interface Caught {
  readonly by: number | null;
  readonly party: number;
  /** The shortest derivation. */
  readonly proof: readonly ProofStep[];
}

/**
 * What a rule certainly catches from one group, in the order of the parties: the caught outcomes of `evaluate` without
 * their sums. What may be caught is not computed, and nothing is proved that nobody wants.
 */
export function prepareCaught(
  graph: HoldingGraph,
  terms: Terms,
  proofLimit: number,
): (group: CaughtGroup) => readonly Caught[] {
  const runOf = prepareLowRuns(graph, terms);
  return ({ by, seeds, wanted }) => {
    const low = runOf(seeds);
    const found = low.members.subarray(low.seeds).filter((party) => wanted === null || wanted.has(party));
    if (found.length === 0) return [];
    const proofOf = prepareCaughtProofs(graph, terms, low, proofLimit);
    return Array.from(found.sort(), (party) => ({ by, party, proof: proofOf(party).steps }));
  };
}
