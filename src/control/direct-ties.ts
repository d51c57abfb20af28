import type { Limb } from '../model/profiles.ts';
import { type RuleOutcome, ruleOutcome } from './rule-outcome.ts';
import type { AskedGroup } from './seed-groups.ts';
import { NOTHING } from './sums.ts';
import type { Tie } from './ties.ts';

/** Parties that a limb ties to a seed without any share: senior managers, or findings that do not lead on. */
export function* directlyTied(group: AskedGroup, limb: Limb, ties: readonly Tie[]): Generator<RuleOutcome> {
  const seeds = new Set(group.seeds);
  for (const tie of ties) {
    if (limb.by === 'officers' ? tie.kind !== 'officer' : tie.kind === 'officer' || !limb.means.includes(tie.kind))
      continue;
    if (limb.direction !== 'up' && seeds.has(tie.holder)) yield tiedBy(group, limb, tie, 'down');
    if (limb.direction !== 'down' && seeds.has(tie.held)) yield tiedBy(group, limb, tie, 'up');
  }
}

function tiedBy(group: AskedGroup, limb: Limb, tie: Tie, direction: 'down' | 'up'): RuleOutcome {
  const outcome = ruleOutcome({
    by: group.by,
    party: direction === 'down' ? tie.held : tie.holder,
    verdict: tie.certain ? 'caught' : 'indeterminate',
    sum: NOTHING.share,
    proof: [],
    continued: [],
  });
  return { ...outcome, direction, limb: limb.id, ties: [tie] };
}
