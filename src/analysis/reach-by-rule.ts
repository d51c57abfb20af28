import { evaluate, newUsage, type Outcome } from '../control/evaluate.ts';
import { cascadingSeeds, type PartyTraits } from '../control/exclusions.ts';
import { type Day, holdsAt, type Interval, validityOf } from '../model/days.ts';
import type { Fact, ListingFact } from '../model/facts.ts';
import { dayIn, localCutOff, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { RegimeFill } from '../model/regime-fill.ts';
import { isAssumed, type StatusSpan, statusAt, statusSpans } from '../model/status.ts';
import { closuresOf, type Reached } from './closures.ts';
import { partsOf } from './jobs/graph-parts.ts';
import { countOutcomes, joinChunks, outcomeAt } from './jobs/outcomes-job.ts';
import { inSlices } from './jobs/steps.ts';
import { jobsFor, LARGE, type Work } from './jobs/work.ts';
import type { Ownership } from './ownership.ts';
import { ownershipIn } from './ownership-in-view.ts';
import { listingSpans } from './party-touches.ts';
import { isListedNow, traitsOfParty } from './party-traits.ts';
import type { RegimeIndex } from './regimes.ts';
import { type RuleBelow, ruleBelow } from './rule-below.ts';
import type { CaughtParty, RuleReach } from './rule-reach.ts';
import { toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';
import { viewKey } from './view-key.ts';

/** What the rules named in the regime fill reach from the listed parties at the asked moment. */
export function reachOf(view: GraphView, regimes: RegimeIndex, profiles: ReadonlyMap<string, RuleProfile>): RuleReach {
  const closures = closuresOf(view.snapshot);
  const caught = rulesInForce(view, regimes, profiles).map((rule) =>
    closures.reach(view, rule.profile, rule.question, () => reachOfRule(view, rule)),
  );
  return {
    of: (representative) => caught.flatMap((one) => one.get(representative) ?? []),
    parties: function* () {
      for (const one of caught) yield* one.keys();
    },
  };
}

/**
 * Computes on other threads what `reachOf` will ask for, where the snapshot is large and the answer can be kept.
 * @throws LinkageError, as `Jobs.run`
 */
export async function prepareReach(
  view: GraphView,
  regimes: RegimeIndex,
  profiles: ReadonlyMap<string, RuleProfile>,
  work: Work,
): Promise<void> {
  const closures = closuresOf(view.snapshot);
  if (ownershipIn(view).columns.rows < LARGE || viewKey(view) === null) return;
  for (const rule of rulesInForce(view, regimes, profiles)) {
    if (closures.knowsReach(view, rule.profile, rule.question)) continue;
    await closures.graphFrom(view, ownershipIn(view), dayOf(view, rule), work);
    const start = startOf(view, rule);
    const caught = new Map<string, CaughtParty[]>();
    if (start !== null) {
      const { graph, terms, seeds } = start;
      const together = rule.profile.aggregation === 'together';
      const results = await jobsFor(graph.edges, work).run(
        {
          kind: 'outcomes',
          graph: partsOf(graph),
          terms,
          seeds: { kind: together ? 'together' : 'alone', asked: Int32Array.from(seeds), barred: NOBODY },
          options: CAUGHT_SHORTLY,
        },
        work.pace.signal,
      );
      const packed = await inSlices(joinChunks(results.flatMap(({ chunks }) => chunks)), work.pace);
      for (let place = 0; place < countOutcomes(packed); place += 1) {
        addCaught(caught, view, rule, start, outcomeAt(packed, place));
        if (work.pace.isDue) await work.pace.rest();
      }
    }
    closures.reach(view, rule.profile, rule.question, () => caught);
  }
}

/** A rule that the regime fill applies to the parties on some lists. */
interface RuleOnLists {
  readonly profile: RuleProfile;
  readonly fill: RegimeFill;
  readonly lists: readonly string[];
  /** Names the regime and the lists. */
  readonly question: string;
}

function rulesInForce(
  view: GraphView,
  regimes: RegimeIndex,
  profiles: ReadonlyMap<string, RuleProfile>,
): readonly RuleOnLists[] {
  const found: RuleOnLists[] = [];
  for (const fill of regimes.fills) {
    for (const { rule, lists } of fill.rules) {
      const profile = profiles.get(rule);
      if (profile === undefined || statusOf(view, profile, fill).status !== 'in-force') continue;
      found.push({ profile, fill, lists, question: JSON.stringify([fill.jurisdiction, fill.regime, lists]) });
    }
  }
  return found;
}

function statusOf(view: GraphView, profile: RuleProfile, fill: RegimeFill): StatusSpan {
  const zone = zoneOf(profile.jurisdiction ?? fill.jurisdiction);
  return statusAt(statusSpans(profile.events), view.asOf, zone);
}

function dayOf(view: GraphView, { profile, fill }: RuleOnLists): Day {
  return dayIn(view.asOf, zoneOf(profile.jurisdiction ?? fill.jurisdiction));
}

/** What a rule starts from, and runs on. */
interface Start extends RuleBelow {
  readonly ownership: Ownership;
  readonly listings: ReadonlyMap<string, readonly ListingFact[]>;
  readonly seeds: readonly number[];
}

/** Null where the rule has nobody to start from. */
function startOf(view: GraphView, rule: RuleOnLists): Start | null {
  const { profile, lists } = rule;
  const listings = listedNow(view, lists);
  if (listings.size === 0) return null;
  const ownership = ownershipIn(view);
  const traitsOf = (number: number): PartyTraits => traitsOfParty(view, ownership.party(number));
  const listed = [...listings.keys()].flatMap((party) => ownership.numberOf(party) ?? []);
  const seeds = cascadingSeeds(profile, listed, traitsOf);
  if (seeds.length === 0) return null;
  const day = dayOf(view, rule);
  return { ownership, listings, seeds, ...ruleBelow(view, profile, ownership, day, traitsOf) };
}

const CAUGHT_SHORTLY = { only: new Set(['caught'] as const), proof: 'short' as const, proofLimit: 1_000 };
const NOBODY: ReadonlySet<number> = new Set();

function reachOfRule(view: GraphView, rule: RuleOnLists): Reached {
  const caught = new Map<string, CaughtParty[]>();
  const start = startOf(view, rule);
  if (start === null) return caught;
  const { graph, terms, seeds } = start;
  const groups =
    rule.profile.aggregation === 'together'
      ? [{ by: null, seeds, asked: seeds }]
      : seeds.map((seed) => ({ by: seed, seeds: [seed], asked: [seed] }));
  for (const outcome of evaluate(graph, terms, groups, CAUGHT_SHORTLY, newUsage()))
    addCaught(caught, view, rule, start, outcome);
  return caught;
}

function addCaught(
  caught: Map<string, CaughtParty[]>,
  view: GraphView,
  { profile, fill }: RuleOnLists,
  { ownership, graph, listings, outside }: Start,
  outcome: Outcome,
): void {
  if (outside?.[outcome.party] === 1) return;
  const party = ownership.party(outcome.party);
  const edges = outcome.proof.filter(({ against }) => !against).map(({ edge }) => edge);
  const holdings = [...new Set(edges.map((edge) => graph.factOf(edge)))].map((number) => ownership.fact(number));
  const origins = edges.flatMap(
    (edge) => listings.get(view.representative(ownership.party(graph.owner[edge] ?? -1))) ?? [],
  );
  const facts: Fact[] = [...new Set<Fact>([...origins, ...holdings])];
  const one: CaughtParty = {
    rule: profile.id,
    regime: fill.regime,
    jurisdiction: fill.jurisdiction,
    interval: commonStretch(view, fill, facts),
    steps: Math.max(1, ...outcome.proof.map(({ tier }) => tier)),
    effect: profile.effect === 'listed-by-law' ? 'effect' : 'status',
    assumed:
      isAssumed(statusOf(view, profile, fill)) ||
      origins.some((listing) => isAssumed(view.statusIn(listingSpans(view, listing), zoneOf(fill.jurisdiction)))),
    facts,
  };
  const others = caught.get(party);
  if (others === undefined) caught.set(party, [one]);
  else others.push(one);
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
