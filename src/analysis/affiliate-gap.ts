import type { Caught } from '../control/caught.ts';
import { type Interval, intersectionOf, unionOf, validityOf } from '../model/days.ts';
import type { Fact } from '../model/facts.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { cutIn, type FoundGap, type GapContext, type Severity } from './gap.ts';
import { authoritiesFor, groundsOf } from './gap-authorities.ts';
import type { DoubtCode } from './gap-doubts.ts';
import { ALWAYS, stretchAt, without } from './gap-intervals.ts';
import { eventsOf, type PartyList } from './gap-party-lists.ts';
import { tiedTechnologies } from './gap-ties.ts';
import type { Ownership } from './ownership.ts';
import type { RuleBelow } from './rule-below.ts';
import { toMinutes } from './touch.ts';

/** A rule, applied to one list at the asked moment. */
export interface Applied extends RuleBelow {
  readonly profile: RuleProfile;
  readonly list: PartyList;
  readonly ownership: Ownership;
  /** Numbers of the parties that stand on the list in force and pass the rule on. */
  readonly seeds: readonly number[];
  /** The place of each seed in `seeds`. */
  readonly placeOf: ReadonlyMap<number, number>;
  /** The fact of a number, unpacked once for all gaps. */
  readonly factOf: (number: number) => ReturnType<Ownership['fact']>;
}

/** A party that an affiliate gap is about, and the listed one to which it leads; null = all listed ones together. */
export interface End {
  readonly listed: number | null;
  readonly party: number;
  readonly caught: Caught;
}

/** Most of what it says is worked out when it is first asked for: a gap that is only counted needs none of it. */
export class AffiliateGap implements FoundGap {
  readonly kind = 'unlisted-affiliate';
  readonly lag = null;
  readonly state = null;
  readonly #context: GapContext;
  readonly #applied: Applied;
  readonly #party: string;
  readonly #own: readonly Interval[];
  readonly #ends: readonly End[];
  readonly #direction: 'below' | 'above';
  #told: Told | null = null;

  constructor(
    context: GapContext,
    applied: Applied,
    party: string,
    own: readonly Interval[],
    ends: readonly End[],
    direction: 'below' | 'above',
  ) {
    this.#context = context;
    this.#applied = applied;
    this.#party = party;
    this.#own = own;
    this.#ends = ends;
    this.#direction = direction;
  }

  get jurisdiction() {
    return this.#applied.list.jurisdiction;
  }

  get severity() {
    return SEVERITY_OF[this.#applied.profile.effect];
  }

  get identity() {
    const { profile, list } = this.#applied;
    return [profile.id, list.key, this.#direction, this.#party];
  }

  get lists() {
    return [this.#applied.list.key];
  }

  get rule() {
    return this.#applied.profile.id;
  }

  get direction() {
    return this.#direction === 'below' ? 'down' : 'up';
  }

  get doubts() {
    return DOUBTS;
  }

  get interval() {
    return this.#tell().interval;
  }

  get parties() {
    return [this.#party, ...this.#tell().listed];
  }

  get technologies() {
    return tiedTechnologies(this.#context.view, this.#party);
  }

  get unverified() {
    return this.#tell().unverified;
  }

  get facts() {
    return this.#tell().facts;
  }

  get agencies() {
    return authoritiesFor(this.#context.view, this.lists);
  }

  get provisions() {
    return groundsOf(this.#context.view, this.lists);
  }

  #tell(): Told {
    this.#told ??= told(this.#context, this.#applied, this.#own, this.#ends);
    return this.#told;
  }
}

const DOUBTS: readonly DoubtCode[] = ['SHARES_CHANGED', 'LIST_NOT_PUBLIC', 'RECORDED_UNDER_OTHER_NAME'];

/** What the proofs of a gap say. */
interface Told {
  readonly listed: readonly string[];
  readonly interval: Interval;
  readonly unverified: boolean;
  readonly facts: readonly Fact[];
}

function told(
  { view, lists }: GapContext,
  { list, ownership, graph, placeOf, factOf }: Applied,
  own: readonly Interval[],
  outcomes: readonly End[],
): Told {
  const cut = cutIn(view, list.jurisdiction);
  const edges = outcomes.flatMap(({ caught }) =>
    caught.proof.filter(({ against }) => !against).map(({ edge }) => edge),
  );
  const holdings = [...new Set(edges.map((edge) => graph.factOf(edge)))].map(factOf);
  const ends = new Set([
    ...edges.map((edge) => graph.owner[edge] ?? -1),
    ...outcomes.flatMap(({ listed }) => (listed === null ? [] : [listed])),
  ]);
  const listed = [...ends]
    .filter((end) => placeOf.has(end))
    .sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0))
    .map((seed) => ownership.party(seed));
  const standings = listed.flatMap((one) => lists.on(list.key, one) ?? []);
  const held = holdings.map((fact) => [toMinutes(validityOf(fact.validFrom, fact.validTo).certain)]);
  const common = [...held, ...standings.map(({ inForce }) => inForce)].reduce<readonly Interval[]>(
    (all, one) => intersectionOf(all, unionOf(one)),
    [ALWAYS],
  );
  return {
    listed,
    // A moment in one zone can be another day in the rule's: then only the asked moment is certain.
    interval: stretchAt(without(common, own), cut) ?? { from: cut, to: cut + 1 },
    unverified: [...holdings, ...standings.flatMap(({ listings }) => listings)].some(
      ({ confidence }) => confidence === 'unverified',
    ),
    facts: [
      ...new Set([
        ...standings.flatMap((standing) => [...standing.listings, ...eventsOf(view, standing)]),
        ...holdings,
      ]),
    ],
  };
}

/** A rule by law or policy stops the transfer although the party is named nowhere; the others are indicators. */
const SEVERITY_OF: Readonly<Record<RuleProfile['effect'], Severity>> = {
  'listed-by-law': 'medium',
  policy: 'medium',
  candidate: 'low',
  indicator: 'low',
};
