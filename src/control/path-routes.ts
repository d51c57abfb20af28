import { type Direction, type Distances, endOf, type Length, onwardFrom } from './distances.ts';
import type { Link, Links } from './links.ts';
import type { Watch } from './stop.ts';

/** What a search of paths works with. */
export interface Search {
  readonly links: Links;
  readonly distances: Distances;
  readonly compare: (a: Length, b: Length) => number;
  readonly watch: Watch;
}

/** A path from the end that was asked for to the start of the distances. */
export interface Route {
  readonly parties: readonly number[];
  readonly links: readonly Link[];
  /** Length of the way to each of the parties. */
  readonly lengths: readonly Length[];
  readonly placeOf: ReadonlyMap<number, number>;
  /** It is the best of those that are like another up to this place and do not go on to `banned` from there. */
  readonly leftAt: number;
  readonly banned: ReadonlySet<number>;
}

/** A class of paths: like `route` up to the place `at`, from there to none of `banned`. `length`, `next`: none is shorter, and none of that length goes on to a party before `next`. */
export interface Bound {
  readonly route: Route;
  readonly at: number;
  readonly next: number;
  readonly length: Length;
  readonly banned: ReadonlySet<number>;
}

/** The classes into which the rest of the class of a route falls, best bound first. Those that are surely empty are left out. */
export function deviationsOf(search: Search, route: Route): readonly Bound[] {
  const { compare } = search;
  const bounds: Bound[] = [];
  for (let at = route.leftAt; at < route.links.length; at += 1) {
    const taken = route.parties[at + 1] ?? -1;
    const banned = new Set(at === route.leftAt ? [...route.banned, taken] : [taken]);
    const bound = boundOf(search, route, at, banned);
    if (bound !== null) bounds.push(bound);
  }
  // All follow the route up to where they leave it: the one that leaves first is before or after its next party.
  return bounds.sort((a, b) => {
    const byLength = compare(a.length, b.length);
    if (byLength !== 0 || a.at === b.at) return byLength;
    const [sooner, sign] = a.at < b.at ? [a, 1] : [b, -1];
    return sign * (sooner.next - (route.parties[sooner.at + 1] ?? 0));
  });
}

function boundOf(
  { links, distances, compare, watch }: Search,
  route: Route,
  at: number,
  banned: ReadonlySet<number>,
): Bound | null {
  const from: Direction = distances.direction === 'down' ? 'up' : 'down';
  const onward = onwardFrom(links, from, route.parties[at] ?? 0);
  const begin = route.lengths[at] ?? { cost: 0, steps: 0 };
  watch.spend(onward.length + 1);
  let best: Bound | null = null;
  for (const link of onward) {
    const next = endOf(link, from);
    const rest = distances.to.get(next);
    if (rest === undefined || banned.has(next) || (route.placeOf.get(next) ?? at + 1) <= at) continue;
    const length = { cost: begin.cost + link.cost + rest.cost, steps: begin.steps + 1 + rest.steps };
    const nearer = best === null ? -1 : compare(length, best.length) || next - best.next;
    if (nearer < 0) best = { route, at, next, length, banned };
  }
  return best;
}
