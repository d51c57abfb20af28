import { assume } from '../control/caveats.ts';
import { effectiveNotes } from '../control/effective-notes.ts';
import { type OwnershipGraph, rightOf, ULTIMATE } from '../control/view.ts';
import type { AnswerFrame } from '../model/answers.ts';
import { dayIn, zoneOf } from '../model/moments.ts';
import { type ShareJson, WHOLE } from '../model/shares.ts';
import { closuresOf } from './closures.ts';
import { Assumptions, frameOf } from './frame.ts';
import { partsOf } from './jobs/graph-parts.ts';
import { inSlices } from './jobs/steps.ts';
import { jobsFor, type Work } from './jobs/work.ts';
import { holdingFactsLeftOut, leftOut } from './left-out.ts';
import type { Ownership } from './ownership.ts';
import { ownershipIn } from './ownership-in-view.ts';
import type { GraphView } from './view.ts';

/** What one owner holds of a party over all paths, in per cent of the whole. */
export interface EffectiveShareAnswer {
  readonly party: string;
  readonly share: ShareJson;
  /** False behind a ring of holdings without an outside owner: the share has no definite value. */
  readonly isDefined: boolean;
}

export interface EffectiveAnswer extends AnswerFrame {
  /** The party stands in a ring: what it holds through itself is counted too. */
  readonly throughItself: boolean;
  /** The largest certain share first, then by key. */
  readonly shares: readonly EffectiveShareAnswer[];
}

const NOBODY: readonly number[] = [];

/**
 * How much a party holds of others over all paths; with cross-holdings, the solution of the linear system. DOMAIN 4.1.
 * It says nothing of control.
 */
export async function effective(view: GraphView, party: string, work: Work): Promise<EffectiveAnswer> {
  const ownership = ownershipIn(view);
  const day = dayIn(view.asOf, zoneOf(''));
  const graph = await closuresOf(view.snapshot).graphFrom(view, ownership, day, work);
  const number = ownership.numberOf(view.representative(party)) ?? graph.parties;
  const owners = number < graph.parties ? Int32Array.of(number) : new Int32Array(0);
  const job = { kind: 'effective', graph: partsOf(graph), owners } as const;
  const results = await jobsFor(graph.edges, work).run(job, work.pace.signal);
  const found = results.flatMap(({ chunks }) => chunks)[0];
  const unsolved = new Set(found?.unsolved);
  const parties = found?.parties ?? NOBODY;
  const shares = Array.from(parties, (one, place) => ({
    party: ownership.party(one),
    share: { min: percent(found?.shares[place * 2]), max: percent(found?.shares[place * 2 + 1]) },
    isDefined: !unsolved.has(one),
  }));
  const reached = [...owners, ...parties];
  const assumptions = new Assumptions();
  const { code, text, about } = assume('UNKNOWN_SHARE_AS_INTERVAL', unknownShares(graph, ownership, reached));
  for (const fact of about) assumptions.add(code, text, fact);
  const isReached = new Set(reached);
  const near = { holds: (one: number) => isReached.has(one), held: () => false };
  const left = await inSlices(holdingFactsLeftOut(view, ownership, graph, day, near), work.pace);
  for (const { code, text, about } of leftOut('holdings', left))
    for (const fact of about) assumptions.add(code, text, fact);
  const throughItself = found?.owners[3] === 1;
  const notes = effectiveNotes({
    leavesOut: reached.some((one) => edgesOf(graph, one).some((edge) => !isDirectEquity(graph, edge))),
    ringed: throughItself ? [ownership.party(number)] : [],
    unsolved: Array.from(unsolved, (one) => ownership.party(one)),
  });
  shares.sort((a, b) => b.share.min - a.share.min || b.share.max - a.share.max || (a.party < b.party ? -1 : 1));
  return { ...frameOf(view, assumptions, notes), throughItself, shares };
}

function edgesOf(graph: OwnershipGraph, owner: number): number[] {
  const first = graph.firstOut(owner);
  return Array.from({ length: graph.endOut(owner) - first }, (_, place) => first + place);
}

function isDirectEquity(graph: OwnershipGraph, edge: number): boolean {
  const kind = graph.kind[edge] ?? 0;
  return rightOf(kind) === 0 && (kind & ULTIMATE) === 0;
}

/** Facts on the way of which only the parties are known. */
function unknownShares(graph: OwnershipGraph, ownership: Ownership, owners: readonly number[]): string[] {
  return owners.flatMap((owner) =>
    edgesOf(graph, owner)
      .filter((edge) => isDirectEquity(graph, edge) && graph.low[edge] === 0 && graph.high[edge] === WHOLE)
      .map((edge) => ownership.fact(graph.factOf(edge)).key),
  );
}

function percent(fraction: number | undefined): number {
  return Number(((fraction ?? 0) * 100).toFixed(7));
}
