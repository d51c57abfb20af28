import type { Limb } from '../model/profiles.ts';
import { type RuleOutcome, ruleOutcome } from './rule-outcome.ts';
import type { AskedGroup } from './seed-groups.ts';
import { NOTHING } from './sums.ts';
import { type Tie, tiesBy } from './ties.ts';

/** Parties that a limb ties to a seed without any share, in the order of the ties: senior managers, or findings that do not lead on. */
export function prepareDirectTies(ties: readonly Tie[]): (group: AskedGroup, limb: Limb) => Generator<RuleOutcome> {
  const placeOf = new Map(ties.map((tie, place) => [tie, place]));
  const byHolder = tiesBy('holder', ties);
  const byHeld = tiesBy('held', ties);
  return function* (group, limb) {
    const seeds = new Set(group.seeds);
    const near = new Set([...seeds].flatMap((seed) => [...(byHolder.get(seed) ?? []), ...(byHeld.get(seed) ?? [])]));
    for (const tie of [...near].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0))) {
      if (limb.by === 'officers' ? tie.kind !== 'officer' : tie.kind === 'officer' || !limb.means.includes(tie.kind))
        continue;
      if (limb.direction !== 'up' && seeds.has(tie.holder)) yield tiedBy(group, limb, tie, 'down');
      if (limb.direction !== 'down' && seeds.has(tie.held)) yield tiedBy(group, limb, tie, 'up');
    }
  };
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
