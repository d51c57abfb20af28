import type { Exclusion, RuleProfile } from '../model/profiles.ts';

/** What the exclusions of a rule look at. */
export interface PartyTraits {
  readonly lists: readonly string[];
  readonly jurisdiction: string | null;
  readonly addressOnly: boolean;
}

/** The seeds that pass the rule on. A party on several lists is a seed unless all of them are excluded. */
export function cascadingSeeds(
  profile: RuleProfile,
  seeds: readonly number[],
  traitsOf: (party: number) => PartyTraits | undefined,
): number[] {
  const exclusions = profile.exclusions.filter(({ role }) => role === 'seed');
  if (exclusions.length === 0) return [...seeds];
  const barredLists = new Set(exclusions.filter(({ what }) => what === 'list').map(({ value }) => value));
  return seeds.filter((seed) => {
    const traits = traitsOf(seed);
    if (traits === undefined) return true;
    if (traits.lists.length > 0 && traits.lists.every((list) => barredLists.has(list))) return false;
    return !exclusions.some((exclusion) => exclusion.what !== 'list' && matches(exclusion, traits));
  });
}

/** 1 for each party that the rule never catches; null when there is none. */
export function exemptParties(
  profile: RuleProfile,
  parties: number,
  traitsOf: (party: number) => PartyTraits | undefined,
): Uint8Array | null {
  const exclusions = profile.exclusions.filter(({ role }) => role === 'caught');
  if (exclusions.length === 0) return null;
  const exempt = new Uint8Array(parties);
  for (let party = 0; party < parties; party += 1) {
    const traits = traitsOf(party);
    if (traits !== undefined && exclusions.some((exclusion) => matches(exclusion, traits))) exempt[party] = 1;
  }
  return exempt;
}

function matches(exclusion: Exclusion, traits: PartyTraits): boolean {
  switch (exclusion.what) {
    case 'address-only':
      return traits.addressOnly;
    case 'jurisdiction':
      return traits.jurisdiction === exclusion.value;
    case 'list':
      return traits.lists.includes(exclusion.value);
  }
}
