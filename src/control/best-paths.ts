import { LinkageError } from '../errors.ts';
import { compareLengths, type Direction, type Distances, endOf, type Length, onwardFrom } from './distances.ts';
import { Heap } from './heap.ts';
import type { Link, Links } from './links.ts';
import { type Bound, deviationsOf, type Route, type Search } from './path-routes.ts';
import { Watch } from './stop.ts';

/** More paths than anyone reads; how many there are in all cannot be told in reasonable time, so never all are offered. */
export const MOST_PATHS = 50;

/** Paths from owner to asset, best first; `truncated`: there are more. */
export interface Paths {
  readonly paths: readonly (readonly Link[])[];
  readonly truncated: boolean;
}

/** Parties looked at between two rests of a search. */
const REST = 512;

/**
 * The best paths without a repeated party between the start of the distances and `end`, by the order of the distances; of
 * equals the one whose parties, read from `end`, come first by number. Yen's algorithm with Lawler's partition: each class
 * of paths that leave a known one at the same place waits with a lower bound, and is searched only when that bound comes
 * up. The bounds and the search are led by the distances. Yields where it may rest.
 * @throws LinkageError BAD_USER_INPUT for a number of paths out of range, TIMED_OUT when the watch says so
 */
export function* bestPaths(
  links: Links,
  distances: Distances,
  end: number,
  count: number,
  watch: Watch = new Watch(),
): Generator<void, Paths, void> {
  if (!Number.isInteger(count) || count < 1 || count > MOST_PATHS) {
    throw new LinkageError('BAD_USER_INPUT', `paths ${count}: expected a whole number from 1 to ${MOST_PATHS}.`);
  }
  const search: Search = { links, distances, compare: compareLengths(distances.by), watch };
  const found: Route[] = [];
  if (end === distances.start || !distances.to.has(end)) return { paths: [], truncated: false };
  const waiting = new Heap<Waiting>((a, b) => compareWaiting(search, a, b));
  const first = yield* searched(search, { prefix: null, at: 0, banned: NONE }, end);
  if (first !== null) waiting.push({ route: first });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield;
    if ('route' in next) {
      if (found.length === count) return { paths: found.map((route) => read(search, route)), truncated: true };
      found.push(next.route);
      pushBound(waiting, deviationsOf(search, next.route), 0);
      continue;
    }
    const { bounds, place } = next;
    pushBound(waiting, bounds, place + 1);
    const bound = bounds[place];
    const route = bound === undefined ? null : yield* searched(search, { ...bound, prefix: bound.route }, end);
    if (route !== null) waiting.push({ route });
  }
  return { paths: found.map((route) => read(search, route)), truncated: false };
}

const NONE: ReadonlySet<number> = new Set();

/** A path, or the next of the classes that leave one path, by its lower bound. */
type Waiting = { readonly route: Route } | { readonly bounds: readonly Bound[]; readonly place: number };

function pushBound(waiting: Heap<Waiting>, bounds: readonly Bound[], place: number): void {
  if (place < bounds.length) waiting.push({ bounds, place });
}

/** Lengths first, then the parties from `end` on; a bound comes before the paths that begin like it. */
function compareWaiting({ compare }: Search, a: Waiting, b: Waiting): number {
  const [left, right] = [bestOf(a), bestOf(b)];
  const byLength = compare(left.length, right.length);
  if (byLength !== 0) return byLength;
  for (let place = 0; ; place += 1) {
    const [one, other] = [left.partyAt(place), right.partyAt(place)];
    if (one === undefined || other === undefined) return (one === undefined ? 0 : 1) - (other === undefined ? 0 : 1);
    if (one !== other) return one - other;
  }
}

function bestOf(waiting: Waiting): { readonly length: Length; partyAt(place: number): number | undefined } {
  if ('route' in waiting) {
    const { parties, lengths } = waiting.route;
    return { length: lengths.at(-1) ?? NOWHERE, partyAt: (place) => parties[place] };
  }
  const bound = waiting.bounds[waiting.place];
  if (bound === undefined) return { length: NOWHERE, partyAt: () => undefined };
  const { at, next, route } = bound;
  return {
    length: bound.length,
    partyAt: (place) => (place <= at ? route.parties[place] : place === at + 1 ? next : undefined),
  };
}

const NOWHERE: Length = { cost: Number.POSITIVE_INFINITY, steps: Number.POSITIVE_INFINITY };

/** The paths that are like `prefix` up to the place `at` and go on from there to none of `banned`. */
interface Class {
  readonly prefix: Route | null;
  readonly at: number;
  readonly banned: ReadonlySet<number>;
}

/** The best known way from the place where a class begins. */
interface Label extends Length {
  readonly party: number;
  readonly link: Link | null;
  readonly before: Label | null;
}

/** The best path of a class, null where it is empty. */
function* searched(search: Search, one: Class, end: number): Generator<void, Route | null, void> {
  const { prefix, at } = one;
  const begin = prefix?.lengths[at] ?? { cost: 0, steps: 0 };
  const first: Label = { ...begin, party: prefix?.parties[at] ?? end, link: null, before: null };
  const last = straight(search, one, first) ?? (yield* around(search, one, first));
  return last === null ? null : routeTo(last, one);
}

/** Goes where the distances lead; null where that meets the beginning of the paths of the class. */
function straight(search: Search, one: Class, first: Label): Label | null {
  let label = first;
  while (label.party !== search.distances.start) {
    let best: Label | null = null;
    for (const next of stepsFrom(search, label)) {
      if (label === first && !isOpen(one, next.party, true)) continue;
      if (best === null || search.compare(wholeOf(search, next), wholeOf(search, best)) < 0) best = next;
    }
    if (best === null || !isOpen(one, best.party, false)) return null;
    label = best;
  }
  return label;
}

/** Tries all ways, that first by which the whole may be shortest (A*). */
function* around(search: Search, one: Class, first: Label): Generator<void, Label | null, void> {
  const { distances, compare } = search;
  const waiting = new Heap<{ readonly label: Label; readonly whole: Length }>(
    // Of equals the nearer first, so that all ways to a party are known before it is left.
    (a, b) => compare(a.whole, b.whole) || a.label.steps - b.label.steps || a.label.party - b.label.party,
  );
  const known = new Map<number, Label>();
  const done = new Set<number>();
  waiting.push({ label: first, whole: wholeOf(search, first) });
  known.set(first.party, first);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { label } = next;
    if (known.get(label.party) !== label) continue;
    if (label.party === distances.start) return label;
    done.add(label.party);
    if (done.size % REST === 0) yield;
    for (const onward of stepsFrom(search, label)) {
      if (done.has(onward.party) || !isOpen(one, onward.party, label === first)) continue;
      const other = known.get(onward.party);
      if (other !== undefined && (compare(onward, other) || compareWays(onward, other)) >= 0) continue;
      known.set(onward.party, onward);
      waiting.push({ label: onward, whole: wholeOf(search, onward) });
    }
  }
  return null;
}

function* stepsFrom({ links, distances, watch }: Search, before: Label): Generator<Label> {
  const from = back(distances.direction);
  const onward = onwardFrom(links, from, before.party);
  watch.spend(onward.length + 1);
  for (const link of onward) {
    const party = endOf(link, from);
    if (distances.to.has(party)) yield { party, cost: before.cost + link.cost, steps: before.steps + 1, link, before };
  }
}

/** Whether the paths of a class may go to a party: it is not on their beginning, and not banned as their first step. */
function isOpen({ prefix, at, banned }: Class, party: number, isFirst: boolean): boolean {
  return (prefix?.placeOf.get(party) ?? at + 1) > at && !(isFirst && banned.has(party));
}

/** The least length of the whole path by way of a label. */
function wholeOf({ distances }: Search, { party, cost, steps }: Label): Length {
  const rest = distances.to.get(party) ?? NOWHERE;
  return { cost: cost + rest.cost, steps: steps + rest.steps };
}

/** Which of two ways of as many steps comes first by the parties on it, where they part. */
function compareWays(a: Label, b: Label): number {
  let parted = 0;
  for (let [one, other]: (Label | null)[] = [a, b]; one != null && other != null && one !== other; ) {
    if (one.party !== other.party) parted = one.party - other.party;
    [one, other] = [one.before, other.before];
  }
  return parted;
}

function routeTo(last: Label, { prefix, at, banned }: Class): Route {
  const tail: Label[] = [];
  for (let label: Label | null = last; label !== null; label = label.before) tail.push(label);
  tail.reverse();
  const parties = [...(prefix?.parties.slice(0, at) ?? []), ...tail.map(({ party }) => party)];
  return {
    parties,
    links: [...(prefix?.links.slice(0, at) ?? []), ...tail.flatMap(({ link }) => link ?? [])],
    lengths: [...(prefix?.lengths.slice(0, at) ?? []), ...tail.map(({ cost, steps }) => ({ cost, steps }))],
    placeOf: new Map(parties.map((party, place) => [party, place])),
    leftAt: at,
    banned,
  };
}

function back(direction: Direction): Direction {
  return direction === 'down' ? 'up' : 'down';
}

/** From owner to asset. A search of what is below goes up from the end. */
function read({ distances }: Search, { links }: Route): readonly Link[] {
  return distances.direction === 'down' ? [...links].reverse() : links;
}
