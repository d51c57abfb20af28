import { type EvaluationOptions, type Outcome, reachedOutcome, type Usage } from './evaluate.ts';
import { prepareRuns, type Terms } from './fixpoint.ts';
import { isLookedAt, standingAbove } from './multiplied.ts';
import { prepareProofs } from './proof.ts';
import { Watch } from './stop.ts';
import type { OwnershipGraph } from './view.ts';

/** Seeds whose holders are found at once: what is held in memory are the outcomes of so many. */
const SEEDS_AT_ONCE = 1 << 16;

/**
 * Who, alone with what it already controls, catches or may catch a seed: for each seed the outcomes with the holder as
 * `by` and the seed as `party`, in the order of the holders. Each holder above any of the seeds is followed down once and
 * all seeds that it meets are taken from that run, so the work does not grow with holders times seeds. Seeds are best asked
 * for in the order of `seeds`. `usage` gets the holdings of all that stand above.
 * @throws LinkageError TIMED_OUT when the watch of the options says so
 */
export function prepareHoldersOf(
  graph: OwnershipGraph,
  terms: Terms,
  seeds: readonly number[],
  options: EvaluationOptions,
  usage: Usage,
): (seed: number) => readonly Outcome[] {
  const { watch = new Watch(), proof, proofLimit, parties } = options;
  const told = parties == null ? null : new Set(parties);
  const placeOf = new Map(seeds.map((seed, place) => [seed, place]));
  const runOf = prepareRuns(graph, terms, watch);
  let batch = -1;
  let found = new Map<number, Outcome[]>();

  const find = (asked: readonly number[]): Map<number, Outcome[]> => {
    const outcomes = new Map<number, Outcome[]>(asked.map((seed) => [seed, []]));
    const above = Int32Array.from(standingAbove(graph, terms, asked, watch)).sort();
    for (const holder of above) {
      if (terms.exempt?.[holder] === 1) continue;
      markHoldings(graph, terms, holder, usage);
      if (told !== null && !told.has(holder)) continue;
      const run = runOf([holder]);
      const proofOf = prepareProofs(graph, terms, run, proof, proofLimit);
      for (const party of run.high.members) {
        if (party === holder) continue;
        outcomes.get(party)?.push(reachedOutcome(graph, terms, run, holder, party, proofOf));
      }
    }
    return outcomes;
  };
  return (seed) => {
    const wanted = Math.floor((placeOf.get(seed) ?? 0) / SEEDS_AT_ONCE);
    if (wanted !== batch) {
      found = find(seeds.slice(wanted * SEEDS_AT_ONCE, (wanted + 1) * SEEDS_AT_ONCE));
      batch = wanted;
    }
    return found.get(seed) ?? [];
  };
}

/** Notes the holdings in a party that the rule looks at. */
export function markHoldings(graph: OwnershipGraph, terms: Terms, party: number, usage: Usage): void {
  for (let place = graph.inStart[party] ?? 0; place < (graph.inStart[party + 1] ?? 0); place += 1) {
    const edge = graph.inEdge[place] ?? 0;
    if (isLookedAt(graph, terms, edge)) usage.edges.add(edge);
  }
}
