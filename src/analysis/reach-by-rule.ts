import { evaluate, newUsage } from '../control/evaluate.ts';
import { cascadingSeeds, exemptParties, outsideParties, type PartyTraits } from '../control/exclusions.ts';
import { termsOf } from '../control/fixpoint.ts';
import { holdsAt, type Interval, validityOf } from '../model/days.ts';
import type { Fact, ListingFact } from '../model/facts.ts';
import { dayIn, localCutOff, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { RegimeFill } from '../model/regime-fill.ts';
import { statusAt, statusSpans } from '../model/status.ts';
import { closuresOf } from './closures.ts';
import type { Ownership } from './ownership.ts';
import { ownershipIn } from './ownership-in-view.ts';
import { listingSpans } from './party-touches.ts';
import { isListedNow, traitsOfParty } from './party-traits.ts';
import type { RegimeIndex } from './regimes.ts';
import type { CaughtParty, RuleReach } from './rule-reach.ts';
import { followedDown } from './rule-ties.ts';
import { toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';

/** What the rules named in the regime fill reach from the listed parties at the asked moment. */
export function reachOf(view: GraphView, regimes: RegimeIndex, profiles: ReadonlyMap<string, RuleProfile>): RuleReach {
  const closures = closuresOf(view.snapshot);
  const caught: ReadonlyMap<string, readonly CaughtParty[]>[] = [];
  for (const fill of regimes.fills) {
    for (const { rule, lists } of fill.rules) {
      const profile = profiles.get(rule);
      if (profile === undefined || !inForce(view, profile, fill)) continue;
      const question = JSON.stringify([fill.jurisdiction, fill.regime, lists]);
      caught.push(closures.reach(view, profile, question, () => byParty(reachOfRule(view, profile, fill, lists))));
    }
  }
  return { of: (representative) => caught.flatMap((one) => one.get(representative) ?? []) };
}

function byParty(reached: Iterable<[string, CaughtParty]>): ReadonlyMap<string, readonly CaughtParty[]> {
  const caught = new Map<string, CaughtParty[]>();
  for (const [party, one] of reached) {
    const others = caught.get(party);
    if (others === undefined) caught.set(party, [one]);
    else others.push(one);
  }
  return caught;
}

function inForce(view: GraphView, profile: RuleProfile, fill: RegimeFill): boolean {
  const zone = zoneOf(profile.jurisdiction ?? fill.jurisdiction);
  return statusAt(statusSpans(profile.events), view.asOf, zone).status === 'in-force';
}

function* reachOfRule(
  view: GraphView,
  profile: RuleProfile,
  fill: RegimeFill,
  lists: readonly string[],
): Generator<[string, CaughtParty]> {
  const listings = listedNow(view, lists);
  if (listings.size === 0) return;
  const ownership = ownershipIn(view);
  const traitsOf = (number: number): PartyTraits => traitsOfParty(view, ownership.parties[number] ?? '');
  const listed = [...listings.keys()].flatMap((party) => ownership.partyNumber.get(party) ?? []);
  const seeds = cascadingSeeds(profile, listed, traitsOf);
  if (seeds.length === 0) return;
  const day = dayIn(view.asOf, zoneOf(profile.jurisdiction ?? fill.jurisdiction));
  const graph = followedDown(
    view,
    profile,
    closuresOf(view.snapshot).graph(view, ownership, day),
    ownership.partyNumber,
    day,
  );
  const outside = outsideParties(profile, graph.parties, traitsOf);
  const groups =
    profile.aggregation === 'together'
      ? [{ by: null, seeds, asked: seeds }]
      : seeds.map((seed) => ({ by: seed, seeds: [seed], asked: [seed] }));
  const terms = termsOf(profile, day, exemptParties(profile, graph.parties, traitsOf));
  const options = { only: new Set(['caught'] as const), proof: 'short' as const, proofLimit: 1_000 };
  for (const outcome of evaluate(graph, terms, groups, options, newUsage())) {
    const party = ownership.parties[outcome.party];
    if (party === undefined || outside?.[outcome.party] === 1) continue;
    const edges = outcome.proof.filter(({ against }) => !against).map(({ edge }) => edge);
    const holdings = edges.flatMap((edge) => factOfNumber(ownership, graph.factOf(edge)));
    const origins = edges.flatMap(
      (edge) => listings.get(view.representative(ownership.parties[graph.owner[edge] ?? -1] ?? '')) ?? [],
    );
    const facts: Fact[] = [...new Set<Fact>([...origins, ...holdings])];
    yield [
      party,
      {
        rule: profile.id,
        regime: fill.regime,
        jurisdiction: fill.jurisdiction,
        interval: commonStretch(view, fill, facts),
        steps: Math.max(1, ...outcome.proof.map(({ tier }) => tier)),
        effect: profile.effect === 'listed-by-law' ? 'effect' : 'status',
        facts,
      },
    ];
  }
}

/** Listings in force at the asked moment, by the representative of their party. */
function listedNow(view: GraphView, lists: readonly string[]): Map<string, ListingFact[]> {
  const found = new Map<string, ListingFact[]>();
  for (const list of lists) {
    for (const listing of view.about('listing', list)) {
      if (listing.list !== list || !isListedNow(view, listing)) continue;
      const party = view.representative(listing.party);
      found.set(party, [...(found.get(party) ?? []), listing]);
    }
  }
  return found;
}

function factOfNumber(ownership: Ownership, number: number): Fact[] {
  const fact = ownership.facts[number];
  return fact === undefined ? [] : [fact];
}

/** The stretch around the asked moment in which every fact of a derivation holds: "caught at least since". */
function commonStretch(view: GraphView, fill: RegimeFill, facts: readonly Fact[]): Interval {
  const zone = zoneOf(fill.jurisdiction);
  const cut = localCutOff(view.asOf, zone);
  let { from, to } = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  for (const fact of facts) {
    const certain = toMinutes(validityOf(fact.validFrom, fact.validTo).certain);
    const span = fact.type === 'listing' ? listingSpans(view, fact).find((one) => holdsAt(one, cut)) : undefined;
    from = Math.max(from, certain.from, span?.from ?? certain.from);
    to = Math.min(to, certain.to, span?.to ?? certain.to);
  }
  return { from, to };
}
