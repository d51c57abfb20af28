import { CONTROL_TAG } from '../control/columns.ts';
import { isBarred } from '../control/exclusions.ts';
import { reachOfField } from '../control/field-reach.ts';
import type { Terms } from '../control/fixpoint.ts';
import { IntSlots } from '../control/int-slots.ts';
import { isSole } from '../control/sole.ts';
import type { Tie } from '../control/ties.ts';
import { type OwnershipGraph, rightOf } from '../control/view.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { Around } from './control-around.ts';
import { IntList } from './jobs/int-list.ts';
import type { Pace } from './jobs/pace.ts';
import { type RuleChunk, type TraitsTable, traitsIn } from './jobs/rule-job.ts';

/** Seeds that may reach a party, each alone, and what all of them would have rested on had each been run. */
export interface Reachers {
  readonly seeds: Int32Array;
  readonly rested: Pick<RuleChunk, 'used' | 'residual' | 'ignored'>;
}

/**
 * Those of the parties around one that may reach it, each alone: of a hundred thousand holders they are a few, and the
 * others need not be run where nobody asks who does not reach it. From one seed the first party that comes in, comes in by
 * a holding of the seed alone, and only parties from which holdings lead to the one asked about count for it: so a seed
 * that brings in none of those alone, and that no tie joins with the party, does not reach it.
 *
 * Null for a rule that asks more than that: one that looks up, multiplies, or reaches by any share, or that has something
 * to say of the seeds themselves.
 * @param terms what the rule asks on the day, without the parties that it never catches
 */
export async function reachersOf(
  graph: OwnershipGraph,
  profile: RuleProfile,
  terms: Terms,
  party: number,
  { linked }: Around,
  traits: TraitsTable,
  ties: readonly Tie[],
  pace: Pace,
): Promise<Reachers | null> {
  if (profile.direction !== 'down' || profile.tiers !== 'cascade') return null;
  if (Object.keys(profile.seedProgrammes).length > 0) return null;
  if (reachOfField(profile, traitsIn(traits, party)?.field ?? null) === 'any-share') return null;
  const found = new IntSlots();
  const used = new IntList();
  const ignored = new IntList();
  for (const { holder, held } of ties) {
    if (held === party) found.add(holder);
    if (holder === party) found.add(held);
  }
  let steps = 0;
  for (const asset of linked.keys()) {
    for (const edge of asset < graph.parties ? graph.edgesInto(asset) : []) {
      steps += 1;
      if (steps % STEP === 0 && pace.isDue) await pace.rest();
      const owner = graph.owner[edge] ?? 0;
      if (owner === party || isBarred(profile, traitsIn(traits, owner))) continue;
      const right = rightOf(graph.kind[edge] ?? 0);
      const isFinding = right === CONTROL_TAG;
      if (isFinding ? terms.findings : terms.counts[right as 0 | 1]) used.push(edge);
      else if (isFinding) ignored.push(edge);
      // Which findings count, and how far, is settled when the rule is run.
      if (isFinding ? terms.findings : isSole(graph, terms, edge, true)) found.add(owner);
    }
  }
  return {
    seeds: found.keys().filter((one) => one !== party),
    rested: { used: used.finish(), residual: new Int32Array(), ignored: ignored.finish() },
  };
}

/** Holdings looked at without asking the clock. */
const STEP = 1_024;
