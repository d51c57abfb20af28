import { DAY_MAX, DAY_MIN, validityOf } from '../model/days.ts';
import { type EventFact, FACT_TYPES, type FactType, type Revision } from '../model/facts.ts';
import { type AsOf, type LocalMinute, localCutOff, toLocal, ZONES } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { type Ownership, ownershipOf } from './ownership.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The local minutes, in order, at which something that a rule looks at begins or ends, by any fact of any version. Between
 * two of them every rule answers alike: a question about a Tuesday may take what was computed for the Monday before.
 */
export interface Boundaries {
  readonly minutes: Float64Array;
}

const DAY_MINUTES = 1_440;

/** Collects the boundaries of all facts of a snapshot, version after version; rows of the columns that it knows are not read again. */
export class FactBoundaries {
  /** One bit for each day from DAY_MIN on. */
  readonly #days = new Int32Array((DAY_MAX - DAY_MIN) / 32 + 1);
  #columns: Int32Array | null = null;
  #rows = 0;

  of(snapshot: Snapshot): Boundaries {
    this.#addHoldings(ownershipOf(snapshot));
    const found = new Set<LocalMinute>();
    for (const type of FACT_TYPES) {
      if (!IN_COLUMNS.has(type)) for (const revision of snapshot.all(type)) addFact(revision, found);
    }
    for (const [word, bits] of this.#days.entries()) {
      for (let bit = 0; bits !== 0 && bit < 32; bit += 1) {
        if (((bits >>> bit) & 1) === 1) found.add((DAY_MIN + word * 32 + bit) * DAY_MINUTES);
      }
    }
    return inOrder(found);
  }

  #addHoldings({ columns }: Ownership): void {
    const first = columns.from === this.#columns ? this.#rows : 0;
    for (const days of [columns.from, columns.to]) {
      for (let row = first; row < columns.rows; row += 1) {
        const place = (days[row] ?? 0) - DAY_MIN;
        this.#days[place >>> 5] = (this.#days[place >>> 5] ?? 0) | (1 << (place & 31));
      }
    }
    this.#columns = columns.from;
    this.#rows = columns.rows;
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

/** Facts of these types are rows of the columns, fringes of partial dates included. */
const IN_COLUMNS: ReadonlySet<FactType> = new Set(['holding', 'control']);

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
