import type { SourceRecord } from '../model/records.ts';
import type { Thing } from '../model/things.ts';
import { listingIdOf, partyIdOf } from './csl-keys.ts';
import { listingOf } from './csl-listing.ts';
import { mergeParties, partyOf } from './csl-party.ts';
import type { CslRow } from './csl-row.ts';
import { listRecord, type PartyList } from './party-lists.ts';
import type { Tally } from './tally.ts';

/** Rows by party and by listing, counted in a first pass over a file; memory grows with the number of parties. */
export class RowCounts {
  readonly #ofParty = new Map<string, number>();
  readonly #ofListing = new Map<string, number>();

  add(row: CslRow, list: PartyList): void {
    this.addParty(partyIdOf(row, list), list);
  }

  addParty(partyId: string, list: PartyList): void {
    countUp(this.#ofParty, partyId);
    countUp(this.#ofListing, listingIdOf(list, partyId));
  }

  ofParty(partyId: string): number {
    return this.#ofParty.get(partyId) ?? 1;
  }

  ofListing(listingId: string): number {
    return this.#ofListing.get(listingId) ?? 1;
  }
}

/** Turns rows of lists of parties into records: the lists, one description for each party, a listing for each row. */
export class ListedRows {
  readonly #origin: { readonly dataset: string; readonly source: string };
  readonly #counts: RowCounts;
  readonly #tally: Tally;
  readonly #lists = new Set<string>();
  readonly #parts = new Map<string, Thing[]>();
  readonly #sharedKeys = new Set<string>();

  /** `counts`: of the same rows, complete. */
  constructor(origin: { readonly dataset: string; readonly source: string }, counts: RowCounts, tally: Tally) {
    this.#origin = origin;
    this.#counts = counts;
    this.#tally = tally;
  }

  /** @throws LinkageError SOURCE_MALFORMED for a date that is none. */
  *records(row: CslRow, list: PartyList): Generator<SourceRecord> {
    const { where } = row;
    const { dataset, source } = this.#origin;
    const partyId = partyIdOf(row, list);
    if (!this.#lists.has(list.id)) yield listRecord(list, source, where);
    this.#lists.add(list.id);
    const thing = partyOf(row, partyId, source, this.#tally);
    const whole = this.#wholeParty(partyId, thing);
    if (whole !== null) yield { kind: 'thing', thing: whole, where };
    const ownId = listingIdOf(list, partyId);
    const shared = this.#counts.ofListing(ownId) > 1;
    const facts = listingOf(row, { dataset, source, list, party: thing.key, ownId, shared }, this.#tally);
    const [listing] = facts;
    if (shared && listing !== undefined) {
      if (this.#sharedKeys.has(listing.key)) {
        this.#tally.drop('row (says the same as another)');
        return;
      }
      this.#sharedKeys.add(listing.key);
    }
    for (const fact of facts) yield { kind: 'fact', fact, where };
  }

  /** The party once all its rows have been read; null before. */
  #wholeParty(partyId: string, thing: Thing): Thing | null {
    const expected = this.#counts.ofParty(partyId);
    if (expected === 1) return thing;
    const known = this.#parts.get(partyId) ?? [];
    known.push(thing);
    this.#parts.set(partyId, known);
    if (known.length < expected) return null;
    this.#parts.delete(partyId);
    return mergeParties(known);
  }
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
