import type { Terms } from './fixpoint.ts';
import { coverByPaths } from './path-cover.ts';
import { isSole } from './sole.ts';
import { Watch } from './stop.ts';
import { TwoBounds } from './two-bounds.ts';
import type { OwnershipGraph } from './view.ts';

/** Receives a seed that reaches others, with all that it reaches; `members` holds the seed too and is used again. */
export type TakeClosure = (seed: number, members: Int32Array, count: number) => void;

/** How many pairs there are of a party alone and one that it reaches: `certain` = caught, `possible` = caught or indeterminate. */
export interface AllClosures {
  readonly certain: number;
  readonly possible: number;
  /** Holdings looked at. */
  readonly relaxations: number;
}

export interface AllClosuresOptions {
  readonly certain?: TakeClosure;
  readonly possible?: TakeClosure;
  readonly watch?: Watch;
}

/** So many times as many holdings as there are may be looked at one party after the other. */
const PLAIN = 4;

/**
 * The closures of every party alone. A party that no single holding lets begin reaches nobody; the others are run one by
 * one, which is least work where ownership is shallow. Where it is deep that would take the square of it: once the runs
 * have looked at a few times as many holdings as there are, the rest goes along chains.
 * @throws LinkageError TIMED_OUT when the watch says so
 */
export function closuresOfAll(graph: OwnershipGraph, terms: Terms, options: AllClosuresOptions = {}): AllClosures {
  const { watch = new Watch() } = options;
  const before = watch.spent;
  const run = new TwoBounds(graph, terms, watch);
  const certain = new Tally(options.certain);
  const possible = new Tally(options.possible);
  const most = before + graph.edges * PLAIN;
  const seeds = run.beginners();
  let done = 0;
  for (; done < seeds.length && watch.spent <= most; done += 1) {
    const seed = seeds[done] ?? 0;
    run.begin();
    run.goOnLow(seed);
    certain.add(seed, run);
    run.turnHigh();
    possible.add(seed, run);
  }
  if (done < seeds.length) {
    const seed = seeds[done] ?? 0;
    alongChains(graph, terms, seed, run, false, certain);
    alongChains(graph, terms, seed, run, true, possible);
  }
  return { certain: certain.pairs, possible: possible.pairs, relaxations: watch.spent - before };
}

/**
 * A party that holds enough of another by itself reaches whatever that one reaches, so one run goes on from the end of a
 * chain to its head, party by party, and looks at each holding once; where chains meet, the largest is gone on with.
 */
function alongChains(
  graph: OwnershipGraph,
  terms: Terms,
  from: number,
  run: TwoBounds,
  byMaxima: boolean,
  tally: Tally,
): void {
  const { first, target } = soleLinks(graph, terms, from, byMaxima);
  const paths = coverByPaths(graph.parties, first, target);
  for (let path = 0; path < paths.count; path += 1) {
    run.begin();
    const end = paths.start[path + 1] ?? 0;
    for (let place = paths.start[path] ?? 0; place < end; place += 1) {
      const seed = paths.party[place] ?? 0;
      if (byMaxima) run.goOnHigh(seed);
      else run.goOnLow(seed);
      if (seed >= from) tally.add(seed, run);
    }
  }
}

/** Whom each party from `from` on brings in alone. */
function soleLinks(graph: OwnershipGraph, terms: Terms, from: number, byMaxima: boolean) {
  const { parties, outStart, asset, edges } = graph;
  const first = new Int32Array(parties + 1);
  const target = new Int32Array(edges);
  let count = 0;
  for (let owner = from; owner < parties; owner += 1) {
    const end = outStart[owner + 1] ?? 0;
    for (let edge = outStart[owner] ?? 0; edge < end; edge += 1) {
      if (!isSole(graph, terms, edge, byMaxima)) continue;
      target[count] = asset[edge] ?? 0;
      count += 1;
    }
    first[owner + 1] = count;
  }
  return { first, target: target.subarray(0, count) };
}

class Tally {
  pairs = 0;
  readonly #take: TakeClosure | undefined;

  constructor(take: TakeClosure | undefined) {
    this.#take = take;
  }

  add(seed: number, run: TwoBounds): void {
    if (run.count === 1) return;
    this.pairs += run.count - 1;
    this.#take?.(seed, run.members, run.count);
  }
}
