import { DAY_MAX, DAY_MIN, type Day, validityOf } from '../model/days.ts';
import type { EventFact, Revision } from '../model/facts.ts';
import { type AsOf, type LocalMinute, localCutOff, toLocal, ZONES } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { atOnce, type Steps } from './jobs/steps.ts';
import { type Ownership, ownershipOf } from './ownership.ts';
import { OBJECT_TYPES, type ObjectType, type Snapshot } from './snapshot.ts';

/**
 * The local minutes, in order, at which something that a rule looks at begins or ends, by any fact of any version. Between
 * two of them every rule answers alike: a question about a Tuesday may take what was computed for the Monday before.
 */
export interface Boundaries {
  readonly minutes: Float64Array;
}

const DAY_MINUTES = 1_440;

/** Rows or facts read between two rests. */
const STEP = 1_024;

/** Collects the boundaries of all facts of a snapshot, version after version; what it knows already is not read again. */
export class FactBoundaries {
  /** One bit for each day from DAY_MIN on, for the rows of the columns, fringes of partial dates included. */
  readonly #days = new Int32Array((DAY_MAX - DAY_MIN) / 32 + 1);
  readonly #minutes = new Set<LocalMinute>();
  readonly #read = new Map<ObjectType, number>();
  #columns: Int32Array | null = null;
  #rows = 0;

  of(snapshot: Snapshot): Boundaries {
    atOnce(this.prepare(snapshot));
    const found = new Set(this.#minutes);
    for (const [word, bits] of this.#days.entries()) {
      for (let bit = 0; bits !== 0 && bit < 32; bit += 1) {
        if (((bits >>> bit) & 1) === 1) found.add((DAY_MIN + word * 32 + bit) * DAY_MINUTES);
      }
    }
    return inOrder(found);
  }

  /** Reads in steps what it does not know yet, so that `of` has little left to do. */
  *prepare(snapshot: Snapshot): Steps<void> {
    yield* this.#addHoldings(ownershipOf(snapshot));
    for (const type of OBJECT_TYPES) {
      let read = this.#read.get(type) ?? 0;
      for (const revision of snapshot.allAfter(type, read)) {
        addFact(revision, this.#minutes);
        read += 1;
        if (read % STEP === 0) yield;
      }
      this.#read.set(type, Math.max(read, this.#read.get(type) ?? 0));
    }
  }

  *#addHoldings({ columns }: Ownership): Steps<void> {
    let row = columns.from === this.#columns ? this.#rows : 0;
    while (row < columns.rows) {
      const end = Math.min(row + STEP, columns.rows);
      for (; row < end; row += 1) {
        this.#add(columns.from[row] ?? 0);
        this.#add(columns.to[row] ?? 0);
      }
      yield;
    }
    this.#columns = columns.from;
    this.#rows = columns.rows;
  }

  #add(day: Day): void {
    const place = day - DAY_MIN;
    this.#days[place >>> 5] = (this.#days[place >>> 5] ?? 0) | (1 << (place & 31));
  }
}

/** Boundaries that a rule has by itself: its thresholds, and the events that it came and goes by. */
export function boundariesOfRule({ thresholds, events }: RuleProfile): Boundaries {
  const found = new Set(thresholds.map(({ from }) => from * DAY_MINUTES));
  for (const event of events) addEvent(event, found);
  return inOrder(found);
}

function inOrder(minutes: Set<LocalMinute>): Boundaries {
  return { minutes: Float64Array.from(minutes).sort() };
}

/** Names the stretch between two boundaries in which a moment lies, on the clock of every zone. */
export function stretchOf({ minutes }: Boundaries, asOf: AsOf): string {
  if (asOf.kind === 'date') return String(placeOf(minutes, localCutOff(asOf, 'UTC')));
  return ZONES.map((zone) => placeOf(minutes, localCutOff(asOf, zone))).join(',');
}

function addFact(fact: Revision, found: Set<LocalMinute>): void {
  const { certain, possible } = validityOf(fact.validFrom, fact.validTo);
  for (const day of [certain.from, certain.to, possible.from, possible.to]) {
    if (day > DAY_MIN && day < DAY_MAX) found.add(day * DAY_MINUTES);
  }
  if (fact.type === 'event') addEvent(fact, found);
}

function addEvent({ at, until }: EventFact, found: Set<LocalMinute>): void {
  found.add(toLocal(at.minute, at.zone));
  if (until !== null) found.add(toLocal(until.end.minute, until.end.zone));
}

/** Number of boundaries at or before a minute. */
function placeOf(minutes: Float64Array, minute: LocalMinute): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((minutes[middle] ?? 0) <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
