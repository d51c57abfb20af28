import type { ShareInterval } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { prepareRuns, type Run, type Terms } from './fixpoint.ts';
import { type ProofMode, type ProofStep, prepareProofs, type Verdict } from './proof.ts';
import { NOTHING, sumAt } from './sums.ts';
import { type OwnershipGraph, rightOf } from './view.ts';

/**
 * Seeds that are looked at together. `by` names the one party for rules that take each alone, null for aggregated ones.
 * `asked` get no outcome: the seeds, and those that the rule bars from passing it on.
 */
export interface SeedGroup {
  readonly by: number | null;
  readonly seeds: readonly number[];
  readonly asked: readonly number[];
}

export interface Outcome {
  readonly by: number | null;
  readonly party: number;
  readonly verdict: Verdict;
  readonly sum: ShareInterval;
  readonly proof: readonly ProofStep[];
  /** Parties whose own outcome holds the rest of a long proof. */
  readonly continued: readonly number[];
}

export interface EvaluationOptions {
  readonly only: ReadonlySet<Verdict>;
  readonly proof: ProofMode;
  readonly proofLimit: number;
}

/** What the outcomes of one evaluation rested on, for the assumptions of the answer. */
export interface Usage {
  /** 1 for each edge that a possibly caught holder has, or that was held against one. */
  readonly edges: Uint8Array;
  /** Parties that are not caught only because of the minima of other holders. */
  readonly residual: Set<number>;
}

export function newUsage(graph: OwnershipGraph): Usage {
  return { edges: new Uint8Array(graph.edges), residual: new Set() };
}

/** The outcome of a rule for every party but the seeds, group by group. Parties are representatives. */
export function* evaluate(
  graph: OwnershipGraph,
  terms: Terms,
  groups: Iterable<SeedGroup>,
  options: EvaluationOptions,
  usage: Usage,
): Generator<Outcome> {
  const runOf = prepareRuns(graph, terms);
  for (const group of groups) {
    const run = runOf(group.seeds);
    const asked = new Set(group.asked);
    const proofOf = prepareProofs(graph, terms, run, options.proof, options.proofLimit);
    markUsed(graph, terms, run, usage);
    for (const party of partiesOf(graph, run, options.only)) {
      if (asked.has(party)) continue;
      const verdict = verdictOf(run, party);
      if (!options.only.has(verdict)) continue;
      const touched = verdict !== 'not-caught' || isHeldBy(graph, run, party);
      const { share, residual } = touched ? sumAt(graph, terms, run, party) : NOTHING;
      const rests = verdict === 'not-caught' && residual && terms.exempt?.[party] !== 1;
      if (rests) markResidual(graph, run, party, usage);
      const proof = touched ? proofOf(party, verdict, rests) : { steps: [], continued: [] };
      yield { by: group.by, party, verdict, sum: share, proof: proof.steps, continued: proof.continued };
    }
  }
}

export function verdictOf(run: Run, party: number): Verdict {
  if (run.low.placeOf(party) >= 0) return 'caught';
  return run.high.placeOf(party) >= 0 ? 'indeterminate' : 'not-caught';
}

function* partiesOf(graph: OwnershipGraph, run: Run, only: ReadonlySet<Verdict>): Generator<number> {
  if (!only.has('not-caught')) {
    yield* run.high.members.slice().sort();
    return;
  }
  for (let party = 0; party < graph.parties; party += 1) {
    if (graph.rep === null || graph.rep[party] === party) yield party;
  }
}

function isHeldBy(graph: OwnershipGraph, run: Run, party: number): boolean {
  const end = graph.inStart[party + 1] ?? 0;
  for (let place = graph.inStart[party] ?? 0; place < end; place += 1) {
    if (run.high.placeOf(graph.owner[graph.inEdge[place] ?? 0] ?? 0) >= 0) return true;
  }
  return false;
}

function markUsed(graph: OwnershipGraph, terms: Terms, run: Run, usage: Usage): void {
  for (const owner of run.high.members) {
    const end = graph.outStart[owner + 1] ?? 0;
    for (let edge = graph.outStart[owner] ?? 0; edge < end; edge += 1) {
      const right = rightOf(graph.kind[edge] ?? 0);
      if (right === CONTROL_TAG ? terms.findings : terms.counts[right as 0 | 1]) usage.edges[edge] = 1;
    }
  }
}

function markResidual(graph: OwnershipGraph, run: Run, party: number, usage: Usage): void {
  usage.residual.add(party);
  const end = graph.inStart[party + 1] ?? 0;
  for (let place = graph.inStart[party] ?? 0; place < end; place += 1) {
    const edge = graph.inEdge[place] ?? 0;
    if (run.high.placeOf(graph.owner[edge] ?? 0) < 0 && (graph.low[edge] ?? 0) > 0) usage.edges[edge] = 1;
  }
}
