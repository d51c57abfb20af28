import type { PartyTraits } from '../control/exclusions.ts';
import type { OwnershipGraph } from '../control/view.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { ControlQuestion } from './control.ts';
import type { Pace } from './jobs/pace.ts';
import type { TraitsTable } from './jobs/rule-job.ts';
import { isListedNow, traitsOfParty } from './party-traits.ts';
import type { GraphView } from './view.ts';

/** Whether a question starts from everybody, each alone. */
export function startsFromAll({ seeds }: ControlQuestion, { seedLists }: RuleProfile): boolean {
  return seeds === 'all' || (seeds === 'rule' && seedLists.length === 0);
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
  around: ReadonlySet<number> | null,
  pace: Pace,
): Promise<Int32Array> {
  const { seeds } = question;
  if (startsFromAll(question, profile)) {
    if (around !== null) return Int32Array.from(around);
    const everybody = new Int32Array(graph.parties);
    let count = 0;
    for (let party = 0; party < graph.parties; party += 1) {
      if (graph.rep !== null && graph.rep[party] !== party) continue;
      everybody[count] = party;
      count += 1;
    }
    return everybody.slice(0, count);
  }
  const numbers = new Set<number>();
  if (isKeys(seeds)) {
    for (const seed of seeds) numbers.add(numberOf(view.representative(seed)));
    return Int32Array.from(numbers);
  }
  for (const list of typeof seeds === 'object' ? [seeds.list] : profile.seedLists) {
    for (const listing of view.about('listing', list)) {
      if (listing.list === list && isListedNow(view, listing))
        numbers.add(numberOf(view.representative(listing.party)));
      if (pace.isDue) await pace.rest();
    }
  }
  return Int32Array.from(numbers);
}

function isKeys(seeds: ControlQuestion['seeds']): seeds is readonly string[] {
  return Array.isArray(seeds);
}

/** Most seeds whose traits are looked up one by one. */
const FEW = 1_000;

/**
 * What a rule looks at in parties, in slices: in the seeds, in the parties that are listed, and in all where the rule asks
 * where they are or what they are. `around`: nobody else is looked at.
 */
export async function traitsTable(
  view: GraphView,
  profile: RuleProfile,
  seeds: Int32Array,
  { count, nameOf, numberOf }: Numbers,
  around: ReadonlySet<number> | null,
  pace: Pace,
): Promise<TraitsTable> {
  const wanted = new Set<number>(seeds.length <= FEW ? seeds : []);
  for (const listing of around === null ? view.all('listing') : []) {
    wanted.add(numberOf(view.representative(listing.party)));
    if (pace.isDue) await pace.rest();
  }
  const parties = around ?? (looksAtAll(profile) ? upTo(count()) : wanted);
  const kindOf = new Int32Array(new SharedArrayBuffer(count() * Int32Array.BYTES_PER_ELEMENT));
  const kinds: PartyTraits[] = [];
  const known = new Map<string, number>();
  for (const party of parties) {
    const traits = traitsOfParty(view, nameOf(party));
    const id = JSON.stringify(traits);
    const kind = known.get(id) ?? kinds.push(traits);
    known.set(id, kind);
    kindOf[party] = kind;
    if (pace.isDue) await pace.rest();
  }
  return { kinds, kindOf };
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

function looksAtAll({ exclusions, fields, direction, limbs }: RuleProfile): boolean {
  return exclusions.length > 0 || fields !== null || direction !== 'down' || limbs.length > 0;
}
