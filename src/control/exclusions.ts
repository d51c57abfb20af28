import type { Exclusion, RuleProfile } from '../model/profiles.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';

/** A listing as rules look at it. `list` null: it is not known which. */
export interface ListingTrait {
  readonly list: string | null;
  readonly addressOnly: boolean;
  readonly programmes: readonly string[];
}

/** What rules look at in a party besides holdings. */
export interface PartyTraits {
  /** Listings in force on the day. */
  readonly listings: readonly ListingTrait[];
  readonly jurisdiction: Jurisdiction | null;
  readonly government: boolean;
  /** Id of its field of business among those of the rule; null = not known. */
  readonly field: string | null;
}

export type TraitsOf = (party: number) => PartyTraits | undefined;

/** The seeds that pass the rule on: all but those that `seedBars` bars. */
export function cascadingSeeds(profile: RuleProfile, seeds: readonly number[], traitsOf: TraitsOf): number[] {
  return seeds.filter((seed) => !isBarred(profile, traitsOf(seed)));
}

/**
 * Whether a rule does not start from a party. One that is on no list is taken as if it were listed, since the question
 * asks so; of one that is on lists, at least one listing must be such that the rule starts from it.
 */
export function isBarred(profile: RuleProfile, traits: PartyTraits | undefined): boolean {
  if (traits === undefined) return false;
  const exclusions = profile.exclusions.filter(({ role }) => role === 'seed');
  if (exclusions.some((exclusion) => matchesPlace(exclusion, traits))) return true;
  const barsAddresses = exclusions.some(({ what }) => what === 'address-only');
  const barredLists = new Set(exclusions.filter(({ what }) => what === 'list').map(({ value }) => value));
  return traits.listings.length > 0 && !traits.listings.some(startsFrom);

  function startsFrom({ list, addressOnly, programmes }: ListingTrait): boolean {
    if (addressOnly && barsAddresses) return false;
    if (list === null) return true;
    if (barredLists.has(list)) return false;
    if (profile.seedLists.length > 0 && !profile.seedLists.includes(list)) return false;
    const wanted = profile.seedProgrammes[list];
    return wanted === undefined || programmes.length === 0 || programmes.some((one) => wanted.includes(one));
  }
}

/** Seeds that count although it is not known under which programme they are listed, which the rule asks. */
export function seedsOfUnknownProgramme(
  profile: RuleProfile,
  seeds: readonly number[],
  traitsOf: TraitsOf,
): readonly number[] {
  if (Object.keys(profile.seedProgrammes).length === 0) return [];
  return seeds.filter((seed) =>
    traitsOf(seed)?.listings.some(
      ({ list, programmes }) => list !== null && profile.seedProgrammes[list] !== undefined && programmes.length === 0,
    ),
  );
}

/** The lists that a seed is taken to stand on: those known, or the only one that the rule starts from. */
export function listsOfSeed(profile: RuleProfile, traits: PartyTraits | undefined): readonly string[] {
  const known = (traits?.listings ?? []).flatMap(({ list }) => list ?? []);
  return known.length > 0 || profile.seedLists.length > 1 ? known : profile.seedLists;
}

/** 1 for each party that the rule never catches, and that passes nothing on; null when there is none. */
export function exemptParties(profile: RuleProfile, parties: number, traitsOf: TraitsOf): Uint8Array | null {
  return partiesMatching(profile, 'caught', parties, traitsOf);
}

/** 1 for each party that is not subject to the rule, though what it holds counts; null when there is none. */
export function outsideParties(profile: RuleProfile, parties: number, traitsOf: TraitsOf): Uint8Array | null {
  return partiesMatching(profile, 'subject', parties, traitsOf);
}

/** Whether the rule asks where a caught party is; then a party of an unknown place is taken to be where the rule reaches. */
export function asksForPlace(profile: RuleProfile): boolean {
  return profile.exclusions.some(
    ({ what, role }) => role !== 'seed' && (what === 'jurisdiction' || what === 'other-jurisdiction'),
  );
}

function partiesMatching(
  profile: RuleProfile,
  role: Exclusion['role'],
  parties: number,
  traitsOf: TraitsOf,
): Uint8Array | null {
  const exclusions = profile.exclusions.filter((one) => one.role === role);
  if (exclusions.length === 0) return null;
  const found = new Uint8Array(parties);
  for (let party = 0; party < parties; party += 1) {
    const traits = traitsOf(party);
    if (traits !== undefined && exclusions.some((exclusion) => matches(exclusion, traits))) found[party] = 1;
  }
  return found;
}

function matches(exclusion: Exclusion, traits: PartyTraits): boolean {
  if (exclusion.what === 'list') return traits.listings.some(({ list }) => list === exclusion.value);
  return matchesPlace(exclusion, traits);
}

function matchesPlace({ what, value }: Exclusion, { jurisdiction }: PartyTraits): boolean {
  if (what === 'jurisdiction') return jurisdiction === value;
  return what === 'other-jurisdiction' && jurisdiction !== null && jurisdiction !== value;
}
