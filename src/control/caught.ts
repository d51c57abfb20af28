import { prepareLowRuns, type Terms } from './fixpoint.ts';
import { type Proof, type ProofStep, prepareCaughtProofs } from './proof.ts';
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
  /** The shortest derivation; found when it is asked for. */
  readonly proof: readonly ProofStep[];
}

/**
 * What a rule certainly catches from one group, in the order of the parties: the caught outcomes of `evaluate` without
 * their sums. What may be caught is not computed. A group is run again, and all of it derived, when the first of its
 * proofs is asked for: most are never told.
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
    found.sort();
    let proofs: ReadonlyMap<number, readonly ProofStep[]> | null = null;
    const proofOf = (party: number): readonly ProofStep[] => {
      proofs ??= proofsOf(found, prepareCaughtProofs(graph, terms, runOf(seeds), proofLimit));
      return proofs.get(party) ?? [];
    };
    return Array.from(found, (party) => new CaughtParty(by, party, proofOf));
  };
}

function proofsOf(parties: Int32Array, proofOf: (party: number) => Proof): Map<number, readonly ProofStep[]> {
  const proofs = new Map<number, readonly ProofStep[]>();
  for (const party of parties) proofs.set(party, proofOf(party).steps);
  return proofs;
}

class CaughtParty implements Caught {
  readonly by: number | null;
  readonly party: number;
  readonly #proofOf: (party: number) => readonly ProofStep[];

  constructor(by: number | null, party: number, proofOf: (party: number) => readonly ProofStep[]) {
    this.by = by;
    this.party = party;
    this.#proofOf = proofOf;
  }

  get proof(): readonly ProofStep[] {
    return this.#proofOf(this.party);
  }
}
