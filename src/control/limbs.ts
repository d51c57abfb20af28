import type { Limb, RuleProfile } from '../model/profiles.ts';
import type { Outcome } from './evaluate.ts';
import type { Terms } from './fixpoint.ts';
import { countsMeans, type Tie, tiesBy } from './ties.ts';

/** Name of the limb of rules that name none, where a recorded finding and no share decided. */
export const FINDING = 'finding';

/** Whether findings of a limb lead on like shares, inside the closure; the others tie a seed directly. */
export function leadsOn(profile: RuleProfile, limb: Limb): boolean {
  return (
    limb.by === 'findings' && limb.direction === 'down' && limb.means.every((means) => countsMeans(profile, means))
  );
}

/**
 * The limb by which a closure reached a party: shares where they reach the threshold, else the finding of a member of the
 * closure, in the order in which the rule names its limbs. Null where the rule has one way only and took it.
 */
export function prepareLimbs(
  profile: RuleProfile,
  terms: Terms,
  ties: readonly Tie[],
): (outcome: Pick<Outcome, 'verdict' | 'sum' | 'party'>, isMember: (party: number) => boolean) => string | null {
  const limbs = profile.limbs.filter(({ direction }) => direction === 'down');
  const byHeld = tiesBy('held', ties);
  return ({ verdict, sum, party }, isMember) => {
    if (verdict === 'not-caught') return null;
    const reached = verdict === 'caught' ? sum.min : sum.max;
    const byShares = reached >= terms.needed;
    if (limbs.length === 0) return byShares ? null : FINDING;
    if (byShares) return limbs.find(({ by }) => by === 'shares')?.id ?? null;
    const into = (byHeld.get(party) ?? []).filter(({ holder }) => isMember(holder));
    const found = limbs.find(
      (limb) => limb.by === 'findings' && into.some(({ kind }) => kind !== 'officer' && limb.means.includes(kind)),
    );
    return found?.id ?? FINDING;
  };
}
