import type { PartyTraits } from '../control/exclusions.ts';
import type { OwnershipGraph } from '../control/view.ts';
import type { ListingFact } from '../model/facts.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { ControlQuestion } from './control.ts';
import type { Around } from './control-around.ts';
import { isCounted } from './counted.ts';
import type { Pace } from './jobs/pace.ts';
import type { TraitsTable } from './jobs/rule-job.ts';
import { isInForceNow, listingsNotCounting, traitsOfParty } from './party-traits.ts';
import type { GraphView } from './view.ts';

/** Whether a question starts from everybody, each alone. */
export function startsFromAll({ seeds }: ControlQuestion, { seedLists }: RuleProfile): boolean {
  return seeds === 'all' || (seeds === 'rule' && seedLists.length === 0);
}

/** `notCounted`: listings from which the question would start, were they not unverified. */
export interface Seeds {
  readonly numbers: Int32Array;
  readonly notCounted: readonly ListingFact[];
}

/**
 * Numbers of the parties that a question starts from, each once, by representative.
 * @param around the parties that can have to do with the one asked about, who alone are looked at then
 */
export async function seedsOf(
  view: GraphView,
  question: ControlQuestion,
  profile: RuleProfile,
  numberOf: (party: string) => number,
  graph: OwnershipGraph,
  around: Around | null,
  pace: Pace,
): Promise<Seeds> {
  const { seeds } = question;
  const notCounted: ListingFact[] = [];
  const found = (numbers: Iterable<number>): Seeds => ({ numbers: Int32Array.from(numbers), notCounted });
  if (startsFromAll(question, profile)) {
    if (around !== null) return found(around.keys());
    const everybody = new Int32Array(graph.parties);
    let count = 0;
    for (let party = 0; party < graph.parties; party += 1) {
      if (graph.rep !== null && graph.rep[party] !== party) continue;
      everybody[count] = party;
      count += 1;
    }
    return found(everybody.subarray(0, count));
  }
  const numbers = new Set<number>();
  if (isKeys(seeds)) {
    for (const seed of seeds) numbers.add(numberOf(view.representative(seed)));
    return found(numbers);
  }
  for (const list of typeof seeds === 'object' ? [seeds.list] : profile.seedLists) {
    for (const listing of view.about('listing', list)) {
      if (pace.isDue) await pace.rest();
      if (listing.list !== list || !isInForceNow(view, listing)) continue;
      const party = numberOf(view.representative(listing.party));
      if (isCounted(view, listing)) numbers.add(party);
      else notCounted.push(listing);
    }
  }
  return found(numbers);
}

function isKeys(seeds: ControlQuestion['seeds']): seeds is readonly string[] {
  return Array.isArray(seeds);
}

/** Listings in force of some parties that do not count because they are unverified: a rule may start from them, or leave them out. */
export async function listingsNotCounted(
  view: GraphView,
  parties: Int32Array,
  { nameOf, numberOf }: Numbers,
  pace: Pace,
): Promise<ListingFact[]> {
  if (view.request.includeUnverified) return [];
  const found: ListingFact[] = [];
  if (parties.length > FEW) {
    const asked = new Set(parties);
    for (const listing of view.all('listing')) {
      if (
        !isCounted(view, listing) &&
        asked.has(numberOf(view.representative(listing.party))) &&
        isInForceNow(view, listing)
      )
        found.push(listing);
      if (pace.isDue) await pace.rest();
    }
    return found;
  }
  for (const party of parties) {
    found.push(...listingsNotCounting(view, nameOf(party)));
    if (pace.isDue) await pace.rest();
  }
  return found;
}

/** Most parties of which traits or listings are looked up one by one. */
const FEW = 1_000;

/**
 * What a rule looks at in parties, in slices: in the seeds and the party asked about, in the parties that are listed, and in
 * all where the rule asks where they are or what they are. `around`: nobody else is looked at. Empty for a rule that looks
 * at holdings alone.
 */
export async function traitsTable(
  view: GraphView,
  profile: RuleProfile,
  seeds: Int32Array,
  { count, nameOf, numberOf }: Numbers,
  around: Around | null,
  party: number | null,
  pace: Pace,
): Promise<TraitsTable> {
  const isForAll = looksAtAll(profile);
  if (!isForAll && !looksAtSeeds(profile)) return { kinds: [], kindOf: new Int32Array() };
  const wanted = new Set<number>(around !== null || seeds.length <= FEW ? seeds : []);
  if (party !== null) wanted.add(party);
  for (const listing of around === null ? view.all('listing') : []) {
    wanted.add(numberOf(view.representative(listing.party)));
    if (pace.isDue) await pace.rest();
  }
  const parties = isForAll ? (around?.keys() ?? upTo(count())) : wanted;
  const kindOf = new Int32Array(new SharedArrayBuffer(count() * Int32Array.BYTES_PER_ELEMENT));
  const kinds: PartyTraits[] = [];
  const known = new Map<string, number>();
  let steps = 0;
  for (const one of parties) {
    const traits = traitsOfParty(view, nameOf(one));
    const id = idOf(traits);
    const kind = known.get(id) ?? kinds.push(traits);
    known.set(id, kind);
    kindOf[one] = kind;
    steps += 1;
    if (steps % STEP === 0 && pace.isDue) await pace.rest();
  }
  return { kinds, kindOf };
}

/** Parties looked at without asking the clock. */
const STEP = 64;

function idOf({ listings, jurisdiction, government, field }: PartyTraits): string {
  const place = jurisdiction === null ? '' : `in ${jurisdiction}`;
  const plain = `${government}\n${field}\n${place}`;
  return listings.length === 0 ? plain : `${plain}\n${JSON.stringify(listings)}`;
}

function* upTo(count: number): Generator<number> {
  for (let party = 0; party < count; party += 1) yield party;
}

/** Parties by number; `count` grows as `numberOf` meets parties without any holding. */
export interface Numbers {
  count(): number;
  nameOf(party: number): string;
  numberOf(party: string): number;
}

/** Whether a rule asks where parties are or what they are, of those that are on no list too. */
function looksAtAll({ exclusions, fields, limbs }: RuleProfile): boolean {
  const asks = exclusions.some(({ what, role }) => role !== 'seed' || (what !== 'list' && what !== 'address-only'));
  return asks || fields !== null || limbs.some(({ by }) => by === 'government');
}

/** Whether a rule asks who the seeds are. */
function looksAtSeeds({ exclusions, seedLists, seedProgrammes, listEffects }: RuleProfile): boolean {
  const programmes = Object.keys(seedProgrammes).length;
  return exclusions.length + seedLists.length + listEffects.length + programmes > 0;
}
