import type { ControlMeans } from '../model/facts.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { WHOLE } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { type OwnershipGraph, rightOf } from './view.ts';

/**
 * A tie that is no share, as it holds on the day: `holder` controls `held` by that means, or is a senior manager of it
 * (`officer`). `certain` is false where partial dates leave open whether it holds. `fact` is a number of the caller.
 */
export interface Tie {
  readonly holder: number;
  readonly held: number;
  readonly kind: ControlMeans | 'officer';
  readonly certain: boolean;
  readonly fact: number;
}

/**
 * The graph with those control findings only that the rule counts. One that is a mere presumption, or of which dates leave
 * open whether it holds, is possible and not certain.
 */
export function withFindings(graph: OwnershipGraph, profile: RuleProfile, ties: readonly Tie[]): OwnershipGraph {
  if (profile.controlLimb === 'none') return graph;
  if (profile.controlLimb === 'finding' && profile.controlMeans === null) return graph;
  const certainty = new Map<string, boolean>();
  for (const { holder, held, kind, certain } of ties) {
    if (kind === 'officer' || !countsMeans(profile, kind)) continue;
    const pair = `${holder}>${held}`;
    certainty.set(pair, certainty.get(pair) === true || certain);
  }
  const low = graph.low.slice();
  const high = graph.high.slice();
  for (let edge = 0; edge < graph.edges; edge += 1) {
    if (rightOf(graph.kind[edge] ?? 0) !== CONTROL_TAG) continue;
    const certain = certainty.get(`${graph.owner[edge]}>${graph.asset[edge]}`);
    low[edge] = certain === true && profile.controlLimb === 'finding' ? WHOLE : 0;
    high[edge] = certain === undefined ? 0 : WHOLE;
  }
  return { ...graph, low, high };
}

export function countsMeans(profile: RuleProfile, means: ControlMeans): boolean {
  return profile.controlLimb !== 'none' && (profile.controlMeans === null || profile.controlMeans.includes(means));
}

/** Ties by the party at one end, in their order. */
export function tiesBy(end: 'holder' | 'held', ties: readonly Tie[]): ReadonlyMap<number, readonly Tie[]> {
  const found = new Map<number, Tie[]>();
  for (const tie of ties) {
    const known = found.get(tie[end]);
    if (known === undefined) found.set(tie[end], [tie]);
    else known.push(tie);
  }
  return found;
}
