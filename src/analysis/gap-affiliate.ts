import { type Caught, prepareCaught } from '../control/caught.ts';
import { cascadingSeeds, type PartyTraits } from '../control/exclusions.ts';
import { dayIn, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { statusAt, statusSpans } from '../model/status.ts';
import { AffiliateGap, type Applied, type End } from './affiliate-gap.ts';
import { closuresOf } from './closures.ts';
import { cutIn, type Finding, type FoundGap, type GapContext } from './gap.ts';
import { isWithin } from './gap-intervals.ts';
import type { PartyList } from './gap-party-lists.ts';
import type { Work } from './jobs/work.ts';
import type { Ownership } from './ownership.ts';
import { ownershipIn } from './ownership-in-view.ts';
import { traitsFrom } from './party-traits.ts';
import type { RegimeIndex } from './regimes.ts';
import { ruleBelow } from './rule-below.ts';
import type { GraphView } from './view.ts';

/**
 * `unlisted-affiliate`: caught by a named rule from the parties on a list (`below`), or, upward, a party that under the rule
 * holds a listed one (`above`), and not on that list itself. Low where the rule gives no effect; one per rule, list and party.
 */
export function* findUnlistedAffiliates(context: GapContext): Finding {
  const known = new Map<string, Singles>();
  const factOf = factsOnce(ownershipIn(context.view));
  for (const list of context.lists.lists) {
    for (const rule of rulesFor(context, list)) {
      yield null;
      const applied = apply(context, list, rule, factOf);
      if (applied === null) continue;
      // Without exclusions a rule asks the same of a party on whatever list it stands.
      const singles = rule.exclusions.length > 0 ? undefined : known.get(rule.id);
      const alone = singles ?? new Singles(applied, everybodyListed(context, applied));
      known.set(rule.id, alone);
      yield* below(context, applied, alone);
      yield* above(context, applied, alone);
    }
  }
}

/** Cuts on other threads the graphs that this kind of gap looks at, where the snapshot is large. @throws LinkageError, as `Jobs.run` */
export async function prepareGraphs(
  view: GraphView,
  regimes: RegimeIndex,
  profiles: ReadonlyMap<string, RuleProfile>,
  work: Work,
): Promise<void> {
  const zones = [...profiles.values()].map(({ jurisdiction }) => jurisdiction);
  const days = [...zones, ...regimes.fills.map(({ jurisdiction }) => jurisdiction)].map((jurisdiction) =>
    dayIn(view.asOf, zoneOf(jurisdiction ?? '')),
  );
  for (const day of new Set(days)) {
    await closuresOf(view.snapshot).graphFrom(view, ownershipIn(view), day, work);
  }
}

function rulesFor({ regimes, rules, profiles }: GapContext, list: PartyList): RuleProfile[] {
  const filled = regimes.fills.flatMap((fill) => fill.rules.filter(({ lists }) => lists.includes(list.key)));
  const names = rules ?? (filled.length > 0 ? filled.map(({ rule }) => rule) : ['majority']);
  return [...new Set(names)].flatMap((name) => profiles.get(name) ?? []);
}

function factsOnce(ownership: Ownership): Applied['factOf'] {
  const known = new Map<number, ReturnType<Ownership['fact']>>();
  return (number) => {
    const fact = known.get(number) ?? ownership.fact(number);
    known.set(number, fact);
    return fact;
  };
}

function apply(
  { view, lists }: GapContext,
  list: PartyList,
  profile: RuleProfile,
  factOf: Applied['factOf'],
): Applied | null {
  const zone = zoneOf(profile.jurisdiction ?? list.jurisdiction);
  if (statusAt(statusSpans(profile.events), view.asOf, zone).status !== 'in-force') return null;
  const cut = cutIn(view, list.jurisdiction);
  const ownership = ownershipIn(view);
  const listed: number[] = [];
  for (const [party, { inForce }] of lists.standingOn(list.key)) {
    if (!isWithin(inForce, cut)) continue;
    const number = ownership.numberOf(party);
    if (number !== undefined) listed.push(number);
  }
  const traitsOf = (number: number): PartyTraits => {
    const party = ownership.party(number);
    return traitsFrom(view, party, lists.on(list.key, party)?.listings ?? []);
  };
  const seeds = cascadingSeeds(profile, listed, traitsOf);
  if (seeds.length === 0) return null;
  const day = dayIn(view.asOf, zone);
  const placeOf = new Map(seeds.map((seed, place) => [seed, place]));
  return { profile, list, ownership, seeds, placeOf, factOf, ...ruleBelow(view, profile, ownership, day, traitsOf) };
}

function* below(context: GapContext, applied: Applied, alone: Singles): Finding {
  const { seeds, profile } = applied;
  yield* gapsFrom(
    context,
    applied,
    unlisted(applied, profile.aggregation === 'together' ? together(applied) : alone.below(seeds)),
    'below',
  );
}

function together({ graph, terms, seeds }: Applied): readonly Caught[] {
  return prepareCaught(graph, terms, PROOF_STEPS)({ by: null, seeds, wanted: null });
}

function* unlisted({ outside, placeOf }: Applied, found: Iterable<Caught | null>): Ends {
  for (const one of found) {
    if (one === null) yield null;
    else if (!placeOf.has(one.party) && outside?.[one.party] !== 1)
      yield { listed: one.by, party: one.party, caught: one };
  }
}

/** Each holder above a listed party, asked whether it alone catches that party. */
function* above(context: GapContext, applied: Applied, alone: Singles): Finding {
  const { graph, seeds, placeOf, outside } = applied;
  const { inStart, inEdge, owner: owners } = graph;
  const seen = new Set(seeds);
  const queue = [...seeds];
  for (let head = 0; head < queue.length; head += 1) {
    const party = queue[head] ?? 0;
    for (let at = inStart[party] ?? 0; at < (inStart[party + 1] ?? 0); at += 1) {
      const owner = owners[inEdge[at] ?? 0] ?? 0;
      if (seen.has(owner)) continue;
      seen.add(owner);
      queue.push(owner);
    }
  }
  function* upward(): Ends {
    // The listed parties that a holder reaches, told of the holder.
    for (const one of alone.above(queue.slice(seeds.length))) {
      if (one === null) {
        yield null;
        continue;
      }
      const { by, party } = one;
      if (by !== null && placeOf.has(party) && outside?.[party] !== 1) yield { listed: party, party: by, caught: one };
    }
  }
  yield* gapsFrom(context, applied, upward(), 'above');
}

/** Parties that are caught; null where the main thread may rest, since most holders reach nobody who is listed. */
type Evaluation = Generator<Caught | null, void, void>;

type Ends = Generator<End | null, void, void>;

/** What single parties reach by a rule, each computed once for all lists on which the rule is asked. */
class Singles {
  readonly #caughtBy: ReturnType<typeof prepareCaught>;
  readonly #listed: ReadonlySet<number>;
  readonly #below = new Map<number, readonly Caught[]>();
  readonly #above = new Map<number, readonly Caught[]>();

  /** @param listed parties on any list: of what holders reach, nothing else is told */
  constructor({ graph, terms }: Applied, listed: ReadonlySet<number>) {
    this.#caughtBy = prepareCaught(graph, terms, PROOF_STEPS);
    this.#listed = listed;
  }

  below(seeds: readonly number[]): Evaluation {
    return this.#each(this.#below, seeds, null);
  }

  above(holders: readonly number[]): Evaluation {
    return this.#each(this.#above, holders, this.#listed);
  }

  *#each(
    known: Map<number, readonly Caught[]>,
    parties: readonly number[],
    wanted: ReadonlySet<number> | null,
  ): Evaluation {
    for (const party of parties) {
      let caught = known.get(party);
      if (caught === undefined) {
        caught = this.#caughtBy({ by: party, seeds: [party], wanted });
        known.set(party, caught);
        yield null;
      }
      yield* caught;
    }
  }
}

function everybodyListed({ lists }: GapContext, { ownership }: Applied): ReadonlySet<number> {
  return new Set(Array.from(lists.parties()).flatMap((party) => ownership.numberOf(party) ?? []));
}

/** Steps after which a derivation ends. */
const PROOF_STEPS = 1_000;

/** One gap for each party found, however many listed ones lead to it. */
function* gapsFrom(
  context: GapContext,
  applied: Applied,
  outcomes: Iterable<End | null>,
  direction: 'below' | 'above',
): Finding {
  const byParty = new Map<number, End[]>();
  for (const outcome of outcomes) {
    yield null;
    if (outcome === null) continue;
    const known = byParty.get(outcome.party);
    if (known === undefined) byParty.set(outcome.party, [outcome]);
    else known.push(outcome);
  }
  for (const [number, own] of byParty) {
    yield null;
    const gap = affiliateGap(context, applied, number, own, direction);
    if (gap !== null) yield gap;
  }
}

function affiliateGap(
  context: GapContext,
  applied: Applied,
  number: number,
  ends: readonly End[],
  direction: 'below' | 'above',
): FoundGap | null {
  const { list } = applied;
  const party = applied.ownership.party(number);
  const own = context.lists.on(list.key, party)?.listed ?? [];
  if (own.length > 0 && isWithin(own, cutIn(context.view, list.jurisdiction))) return null;
  return new AffiliateGap(context, applied, party, own, ends, direction);
}
