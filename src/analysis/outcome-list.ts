import type { RuleOutcome } from '../control/rule-outcome.ts';
import type { Sequence } from '../model/sequence.ts';
import { countOutcomes, endsAt, outcomeAt, type PackedOutcomes } from './jobs/outcomes-job.ts';
import type { Pace } from './jobs/pace.ts';
import { type Extra, NOTHING_MORE } from './jobs/rule-job.ts';
import { sortInSlices } from './jobs/sort-in-slices.ts';

/** About what an extra takes. */
const EXTRA_BYTES = 400;

/** Outcomes as the jobs gave them. */
export interface GivenOutcomes {
  readonly packed: PackedOutcomes;
  readonly extras: ReadonlyMap<number, Extra>;
}

/** Outcomes in the order of their connection, by seed, party, direction and limb, told one by one as they are read. */
export class OutcomeList<T> implements Sequence<T> {
  /** Memory that stays taken while the list is kept. */
  readonly byteLength: number;
  readonly #given: GivenOutcomes;
  readonly #order: Int32Array;
  readonly #tell: (outcome: RuleOutcome) => T;

  private constructor(given: GivenOutcomes, order: Int32Array, tell: (outcome: RuleOutcome) => T) {
    this.#given = given;
    this.#order = order;
    this.#tell = tell;
    const { rows, steps, continued } = given.packed;
    const extras = given.extras.size * EXTRA_BYTES;
    this.byteLength = rows.byteLength + steps.byteLength + continued.byteLength + order.byteLength + extras;
  }

  /** @param nameOf the key of a party, by which outcomes are ordered */
  static async of<T>(
    given: GivenOutcomes,
    nameOf: (party: number) => string,
    tell: (outcome: RuleOutcome) => T,
    pace: Pace,
  ): Promise<OutcomeList<T>> {
    return new OutcomeList(given, await orderOf(given, nameOf, pace), tell);
  }

  get length(): number {
    return this.#order.length;
  }

  at(place: number): T | undefined {
    const found = this.#order[place];
    return found === undefined ? undefined : this.#told(found);
  }

  slice(start: number, end: number): T[] {
    return Array.from(this.#order.subarray(start, end), (place) => this.#told(place));
  }

  *[Symbol.iterator](): Generator<T> {
    for (const place of this.#order) yield this.#told(place);
  }

  #told(place: number): T {
    const { packed, extras } = this.#given;
    return this.#tell({ ...outcomeAt(packed, place), ...(extras.get(place) ?? NOTHING_MORE) });
  }
}

/** Outcomes of one seed stand together: seeds are sorted first, then the outcomes of each. */
async function orderOf(
  { packed, extras }: GivenOutcomes,
  nameOf: (party: number) => string,
  pace: Pace,
): Promise<Int32Array> {
  const count = countOutcomes(packed);
  const starts: number[] = [];
  for (let place = 0; place < count; place += 1) {
    if (place === 0 || endsAt(packed, place).by !== endsAt(packed, place - 1).by) starts.push(place);
    if (pace.isDue) await pace.rest();
  }
  const groups = new Int32Array(starts.length);
  const seeds: string[] = [];
  for (const [group, start] of starts.entries()) {
    const { by } = endsAt(packed, start);
    groups[group] = group;
    seeds.push(by === null ? '' : nameOf(by));
    if (pace.isDue) await pace.rest();
  }
  await sortInSlices(groups, (a, b) => compare(seeds[a] ?? '', seeds[b] ?? ''), pace);
  const order = new Int32Array(count);
  const partyAt = (place: number): string => nameOf(endsAt(packed, place).party);
  const wayAt = (place: number): string => {
    const { direction, limb } = extras.get(place) ?? NOTHING_MORE;
    return `${direction} ${limb ?? ''}`;
  };
  let at = 0;
  for (const group of groups) {
    const first = at;
    const end = starts[group + 1] ?? count;
    for (let place = starts[group] ?? 0; place < end; place += 1) {
      order[at] = place;
      at += 1;
    }
    if (at - first < 2) {
      if (pace.isDue) await pace.rest();
      continue;
    }
    await sortInSlices(
      order.subarray(first, at),
      (a, b) => compare(partyAt(a), partyAt(b)) || compare(wayAt(a), wayAt(b)),
      pace,
    );
  }
  return order;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
