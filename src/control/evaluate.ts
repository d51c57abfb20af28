import type { ShareInterval } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { prepareRuns, type Run, type Terms } from './fixpoint.ts';
import { certainHolders } from './held-in.ts';
import { IntSlots } from './int-slots.ts';
import { type ProofMode, type ProofStep, prepareProofs, type Verdict } from './proof.ts';
import { Watch } from './stop.ts';
import { NOTHING, sumAt } from './sums.ts';
import { type HoldingGraph, rightOf } from './view.ts';

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
  /** Only these parties are told, and no other is proved; left out or null: all. */
  readonly parties?: readonly number[] | null;
  /** Counts the work, and stops it. */
  readonly watch?: Watch;
}

/** What the outcomes of one evaluation rested on, for the assumptions of the answer. */
export interface Usage {
  /** Edges that a possibly caught holder has, or that were held against one. */
  readonly edges: IntSlots;
  /** Parties that are not caught only because of the minima of other holders. */
  readonly residual: Set<number>;
  /** Findings of control that a possibly caught holder has, and the rule does not look at. */
  readonly ignored: IntSlots;
}

export function newUsage(): Usage {
  return { edges: new IntSlots(), residual: new Set(), ignored: new IntSlots() };
}

/** The outcome of a rule for every party but the seeds, group by group. Parties are representatives. */
export function* evaluate(
  graph: HoldingGraph,
  terms: Terms,
  groups: Iterable<SeedGroup>,
  options: EvaluationOptions,
  usage: Usage,
): Generator<Outcome> {
  const { watch = new Watch() } = options;
  const runOf = prepareRuns(graph, terms, watch);
  for (const group of groups) yield* evaluateRun(graph, terms, runOf(group.seeds), group, { ...options, watch }, usage);
}

/**
 * The outcomes of one group by its run, which must stay the last of its kind until they have been taken. `also`: parties
 * that are told even where `only` leaves out their outcome.
 */
export function* evaluateRun(
  graph: HoldingGraph,
  terms: Terms,
  run: Run,
  group: SeedGroup,
  options: EvaluationOptions,
  usage: Usage,
  also: readonly number[] = [],
): Generator<Outcome> {
  const asked = new Set(group.asked);
  const proofOf = prepareProofs(graph, terms, run, options.proof, options.proofLimit);
  markUsed(graph, terms, run, usage);
  const told = new Set(also);
  for (const party of options.parties?.filter((one) => one < graph.parties) ??
    partiesOf(graph, run, options.only, told)) {
    if (asked.has(party)) continue;
    const verdict = verdictOf(run, party);
    if (!options.only.has(verdict) && !told.has(party)) continue;
    options.watch?.spend(1);
    yield outcomeOf(party, verdict);
  }

  function outcomeOf(party: number, verdict: Verdict): Outcome {
    if (verdict !== 'not-caught') return reachedOutcome(graph, terms, run, group.by, party, proofOf);
    const touched = run.high.isMet(party);
    const { share, residual } = touched ? sumAt(graph, terms, run, party) : NOTHING;
    const rests = residual && terms.exempt?.[party] !== 1;
    if (rests) options.watch?.spend(markResidual(graph, run, party, usage));
    const proof = touched ? proofOf(party, verdict, rests) : { steps: [], continued: [] };
    return { by: group.by, party, verdict, sum: share, proof: proof.steps, continued: proof.continued };
  }
}

/** The outcome of a member of the high closure of a run. */
export function reachedOutcome(
  graph: HoldingGraph,
  terms: Terms,
  run: Run,
  by: number | null,
  party: number,
  proofOf: ReturnType<typeof prepareProofs>,
): Outcome {
  const verdict = verdictOf(run, party);
  const { steps, continued } = proofOf(party, verdict, false);
  return { by, party, verdict, sum: sumAt(graph, terms, run, party).share, proof: steps, continued };
}

export function verdictOf(run: Run, party: number): Verdict {
  if (run.low.placeOf(party) >= 0) return 'caught';
  return run.high.placeOf(party) >= 0 ? 'indeterminate' : 'not-caught';
}

function* partiesOf(
  graph: HoldingGraph,
  run: Run,
  only: ReadonlySet<Verdict>,
  also: ReadonlySet<number>,
): Generator<number> {
  if (!only.has('not-caught')) {
    const { members } = run.high;
    const outside = Int32Array.from(also).filter((party) => run.high.placeOf(party) < 0);
    const parties = new Int32Array(members.length + outside.length);
    parties.set(members);
    parties.set(outside, members.length);
    yield* parties.sort();
    return;
  }
  for (let party = 0; party < graph.parties; party += 1) {
    if (graph.rep === null || graph.rep[party] === party) yield party;
  }
}

function markUsed(graph: HoldingGraph, terms: Terms, run: Run, usage: Usage): void {
  for (const owner of run.high.members) {
    const begin = graph.firstOut(owner);
    const end = graph.endOut(owner);
    const { kind } = graph;
    for (let edge = begin; edge < end; edge += 1) {
      const right = rightOf(kind[edge] ?? 0);
      if (right === CONTROL_TAG ? terms.findings : terms.counts[right as 0 | 1]) usage.edges.add(edge);
      else if (right === CONTROL_TAG) usage.ignored.add(edge);
    }
  }
}

/** @returns how many holdings were looked at */
function markResidual(graph: HoldingGraph, run: Run, party: number, usage: Usage): number {
  usage.residual.add(party);
  const { edges } = certainHolders(graph, party);
  for (const edge of edges) if (run.high.placeOf(graph.owner[edge] ?? 0) < 0) usage.edges.add(edge);
  return edges.length;
}
