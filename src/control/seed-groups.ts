import type { SeedGroup } from './evaluate.ts';
import { cascadingSeeds } from './exclusions.ts';
import type { RuleQuestion } from './rule-outcome.ts';

/** Seeds that a rule looks at together; `partners` are parties to joint arrangements that were added to the one asked. */
export interface AskedGroup extends SeedGroup {
  readonly partners: readonly number[];
}

const NOBODY: readonly number[] = [];

/** The seeds of a question as its rule looks at them: all together, or each alone with those that it acts jointly with. */
export function askedGroups({ profile, asked, eachAlone, traitsOf, partnersOf }: RuleQuestion): readonly AskedGroup[] {
  if (profile.aggregation === 'together' && !eachAlone) {
    return [{ by: null, seeds: cascadingSeeds(profile, asked, traitsOf), asked, partners: [] }];
  }
  return asked.map((seed) => {
    const passing = cascadingSeeds(profile, [seed], traitsOf);
    // Upward it is the holders who may be a group.
    const asGroup = profile.jointArrangements && profile.direction !== 'up' && passing.length > 0;
    const partners = asGroup ? partnersOf(seed) : NOBODY;
    // Of a large file there are a million groups, most of one party.
    if (partners.length === 0) {
      const alone = [seed];
      return { by: seed, seeds: passing.length === 1 ? alone : passing, asked: alone, partners: NOBODY };
    }
    return { by: seed, seeds: [...passing, ...partners], asked: [seed, ...partners], partners };
  });
}
