import { WHOLE } from '../model/shares.ts';
import { CONTROL_TAG } from './columns.ts';
import { highestSum, type Terms, ultimateExcess } from './fixpoint.ts';
import type { Watch } from './stop.ts';
import type { OwnershipGraph } from './view.ts';

/** A party's state is stamped with the number of the run times 4, and what it is in that run. */
const STAMPS = 4;
const IN_HIGH = 1;
const IN_LOW = 2;
/** Sums of a right: minima, maxima, ultimate maxima. */
const SUMS = 3;
/** Right and ultimate or not, in the flags of an edge. */
const KINDS = 7;

/**
 * Both fixpoints of a set of parties, with a place of their own for the sums of every party, for those who ask for
 * everybody's. Whom the minima bring in, the maxima bring in as well, so the low run adds up both and puts aside whom the
 * maxima alone have brought in so far; the high run goes on from there, and each holding is looked at once for both.
 * `members`, the first `count`, are inside; parties may be taken in one after the other. Readings as `prepareRuns`.
 */
export class TwoBounds {
  readonly members: Int32Array;
  count = 0;
  readonly #graph: OwnershipGraph;
  readonly #needed: number;
  readonly #exempt: Uint8Array | null;
  readonly #watch: Watch;
  /** Where in a party's state the sums of an edge are, by its kind; 0 = it does not count. */
  readonly #places: Uint8Array;
  /** Party by party: stamp, sums of the first right, sums of the second if both count. */
  readonly #state: Int32Array;
  readonly #shift: number;
  readonly #aside: Int32Array;
  #asideCount = 0;
  #head = 0;
  #stamp = 0;

  constructor(graph: OwnershipGraph, terms: Terms, watch: Watch) {
    this.#graph = graph;
    this.#needed = terms.needed;
    this.#exempt = terms.exempt;
    this.#watch = watch;
    this.members = new Int32Array(graph.parties);
    this.#aside = new Int32Array(graph.parties);
    const [equity, votes] = terms.counts;
    this.#shift = equity && votes ? 3 : 2;
    this.#state = new Int32Array(graph.parties << this.#shift);
    this.#places = new Uint8Array(KINDS + 1);
    const votesAt = votes ? (equity ? 1 + SUMS : 1) : 0;
    this.#places.set([equity ? 1 : 0, votesAt, terms.findings ? 1 : 0, 0, equity ? 1 : 0, votesAt]);
  }

  /** Parties with a holding that may bring somebody in alone, in order. Who has none reaches nobody. */
  beginners(): Int32Array {
    const { edges, owner, kind, high, parties } = this.#graph;
    const found = new Int32Array(parties);
    let count = 0;
    let last = -1;
    for (let edge = 0; edge < edges; edge += 1) {
      if ((high[edge] ?? 0) < this.#needed || this.#places[(kind[edge] ?? 0) & KINDS] === 0) continue;
      const party = owner[edge] ?? 0;
      found[count] = party;
      if (party !== last) count += 1;
      last = party;
    }
    return found.subarray(0, count);
  }

  #totalOf(party: number, kinds: number): number {
    return this.#graph.totalLow[party * 2 + (kinds & 1)] ?? 0;
  }

  begin(): void {
    this.#stamp += STAMPS;
    this.count = 0;
    this.#head = 0;
    this.#asideCount = 0;
  }

  /** Takes a party in, and whoever follows from it by the minima. */
  goOnLow(party: number): void {
    const inLow = this.#stamp + IN_LOW;
    this.#take(party, inLow);
    this.#grow(inLow, true);
  }

  /** After the low run: takes in whoever follows by the maxima. */
  turnHigh(): void {
    const inLow = this.#stamp + IN_LOW;
    for (let place = 0; place < this.#asideCount; place += 1) {
      const party = this.#aside[place] ?? 0;
      if (this.#state[party << this.#shift] !== inLow) this.#push(party);
    }
    if (this.#head < this.count) this.#grow(this.#stamp + IN_HIGH, false);
  }

  /** Takes a party in, and whoever follows from it by the maxima. */
  goOnHigh(party: number): void {
    const inHigh = this.#stamp + IN_HIGH;
    this.#take(party, inHigh);
    this.#grow(inHigh, false);
  }

  #take(party: number, stamp: number): void {
    const base = party << this.#shift;
    if ((this.#state[base] ?? 0) >= stamp) return;
    this.#state[base] = stamp;
    this.#push(party);
  }

  #push(party: number): void {
    this.members[this.count] = party;
    this.count += 1;
  }

  #grow(inside: number, isLow: boolean): void {
    const { outStart, asset, kind, low, high } = this.#graph;
    const { members } = this;
    const state = this.#state;
    const shift = this.#shift;
    const needed = this.#needed;
    const exempt = this.#exempt;
    const places = this.#places;
    const watch = this.#watch;
    const met = this.#stamp;
    const inHigh = met + IN_HIGH;
    let count = this.count;
    for (; this.#head < count; this.#head += 1) {
      const owner = members[this.#head] ?? 0;
      const begin = outStart[owner] ?? 0;
      const end = outStart[owner + 1] ?? 0;
      if (begin === end) continue;
      watch.spend(end - begin);
      for (let edge = begin; edge < end; edge += 1) {
        const target = asset[edge] ?? 0;
        const base = target << shift;
        const stamp = state[base] ?? 0;
        if (stamp >= inside) continue;
        const kinds = (kind[edge] ?? 0) & KINDS;
        const place = base + (places[kinds] ?? 0);
        if (place === base || (exempt !== null && exempt[target] === 1)) continue;
        let least = low[edge] ?? 0;
        let most = high[edge] ?? 0;
        let ultimate = 0;
        if (kinds > 1) {
          if (most === 0) continue;
          const isFinding = kinds === CONTROL_TAG;
          // A finding, and a certain ultimate share, catches by itself or says nothing certain.
          least = (isFinding ? least > 0 : least >= needed) ? needed : 0;
          ultimate = isFinding ? WHOLE : most;
          most = isFinding ? WHOLE : ultimateExcess(this.#graph, edge);
        }
        if (stamp < met) {
          state[base] = met;
          for (let sum = base + 1; sum < base + (1 << shift); sum += 1) state[sum] = 0;
        }
        least += state[place] ?? 0;
        state[place] = least;
        if (isLow) {
          if (least >= needed) {
            state[base] = inside;
            members[count] = target;
            count += 1;
            continue;
          }
          if (stamp === inHigh) continue;
        }
        // Beyond the whole a sum says nothing more, and it must stay an Int32.
        most = Math.min(WHOLE, (state[place + 1] ?? 0) + most);
        state[place + 1] = most;
        ultimate = Math.min(WHOLE, (state[place + 2] ?? 0) + ultimate);
        state[place + 2] = ultimate;
        if (least < needed) {
          if (most < needed) continue;
          if (highestSum(least, most, ultimate, this.#totalOf(target, kinds)) < needed) continue;
        }
        state[base] = inHigh;
        if (isLow) {
          this.#aside[this.#asideCount] = target;
          this.#asideCount += 1;
        } else {
          members[count] = target;
          count += 1;
        }
      }
    }
    this.count = count;
  }
}
