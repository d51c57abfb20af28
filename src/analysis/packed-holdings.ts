import { CERTAIN, CONTROL_TAG, ColumnsBuilder, type HoldingRow, type RankedColumns } from '../control/columns.ts';
import { HoldingStore } from '../control/holding-store.ts';
import { RECORDED_OPEN } from '../model/columns.ts';
import { DAY_MIN, type PartialDate, validityOf } from '../model/days.ts';
import {
  CONTROL_MEANS,
  type ControlFact,
  type FactOf,
  type HoldingFact,
  NATURES,
  type Revision,
  RIGHTS,
} from '../model/facts.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';
import { ColdColumns, type ColdName } from './cold-columns.ts';
import { DatasetRanks } from './dataset-ranks.ts';
import type { Revisions } from './fact-index.ts';
import type { Steps } from './jobs/steps.ts';
import { KeyTable, type KeyTableParts } from './key-table.ts';
import { RevisionChains } from './revision-chains.ts';

type TieType = 'holding' | 'control';
/** A holding or a control finding. */
export type TieRevision = Revision<HoldingFact | ControlFact>;

/** The memory of packed holdings, for a saved file. */
export interface HoldingParts {
  readonly cold: Readonly<Record<ColdName, Int32Array<ArrayBuffer>>>;
  readonly keys: KeyTableParts;
  readonly parties: KeyTableParts;
  readonly citations: KeyTableParts;
  readonly datasets: readonly string[];
  readonly dates: readonly PartialDate[];
}

/** Bits of a cold row: right (CONTROL_TAG for a finding), nature, confidence, open ends, means of a finding. */
const NATURE_AT = 2;
const CONFIDENCE_AT = 4;
const MIN_OPEN = 1 << 6;
const MAX_OPEN = 1 << 7;
const MEANS_AT = 8;

/** So many new rows at once, and this part of all, are sorted with all others instead of being appended one by one. */
const LEAST_OVERFLOW = 4096;
const MOST_APPENDED = 0.25;
/** An answer of so many facts is kept until another one of this size is asked for. */
const LEAST_KEPT = 256;

/**
 * All revisions of holdings and control findings as numbers: columns that the rules compute on, and cold ones from which
 * a fact is made when somebody asks for it. Facts are numbered in the order in which they came.
 */
export class PackedHoldings {
  readonly #cold: ColdColumns;
  readonly #keys: KeyTable;
  readonly #parties: KeyTable;
  readonly #citations: KeyTable;
  readonly #datasets = new DatasetRanks();
  readonly #dates: PartialDate[] = [];
  readonly #dateNumbers = new Map<string, number>();
  readonly #chains: RevisionChains;
  /** Numbers of the findings of control: few beside the holdings, and asked for by every rule. */
  #findings: number[];
  /** Null until somebody asks, and after a change that is too large to be appended. */
  #store: HoldingStore | null = null;
  /** Facts that are in the store. */
  #stored = 0;
  /** The last large answer of `about`: whoever pages through a party asks for it again and again. */
  #last: ({ readonly key: string } & Readonly<Record<TieType, readonly TieRevision[]>>) | null = null;

  constructor(parts: HoldingParts | null = null) {
    this.#cold = new ColdColumns(parts === null ? null : { ...parts.cold });
    this.#chains = new RevisionChains(this.#cold);
    this.#findings = findingsIn(this.#cold);
    this.#keys = parts === null ? new KeyTable() : KeyTable.fromParts(parts.keys);
    this.#parties = parts === null ? new KeyTable() : KeyTable.fromParts(parts.parties);
    this.#citations = parts === null ? new KeyTable() : KeyTable.fromParts(parts.citations);
    for (const id of parts?.datasets ?? []) this.#datasets.add(id);
    for (const date of parts?.dates ?? []) this.#numberOfDate(date);
  }

  /** The revisions of one type, made into facts on demand. */
  of<T extends TieType>(type: T): Revisions<T> {
    return {
      put: (revision) => this.put(revision as TieRevision),
      all: () => this.#all(type) as IterableIterator<Revision<FactOf<T>>>,
      about: (key) => this.#about(type, key) as readonly Revision<FactOf<T>>[],
    };
  }

  /** Takes in a revision, or the end and the mark that a later version has set on one. */
  put(revision: TieRevision): void {
    this.#last = null;
    const number = this.#find(revision.key, revision.recordedFrom);
    if (number === undefined) {
      this.#chains.add(this.#add(revision));
      return;
    }
    const { recordedTo, unseenFrom } = revision;
    this.#cold.set('recordedTo', number, recordedTo ?? 0);
    this.#cold.set('unseenFrom', number, unseenFrom ?? 0);
    if (recordedTo !== null && this.#store !== null && number < this.#stored) this.#store.close(number, recordedTo);
  }

  /** Takes in a revision that is known to be new, before anybody asks: `settle` must follow. */
  fill(revision: TieRevision): void {
    this.#add(revision);
  }

  /** Ends the filling: facts are numbered by version, so that every process numbers them alike. */
  settle(): void {
    const order = byVersion(this.#cold);
    if (order !== null) this.#cold.reorder(order);
    this.#findings = findingsIn(this.#cold);
    this.#chains.forget();
    this.#store = null;
  }

  /** Makes in steps what the first question and the first later version would otherwise wait for; the columns at once. */
  *prepare(): Steps<void> {
    const store = this.#brought();
    yield;
    yield* store.prepare();
    yield* this.#chains.prepare();
  }

  /** Gives a party a number whether or not it holds anything: decisions on who is whom name it. */
  number(party: string): number {
    return this.#parties.add(party);
  }

  numberOf(party: string): number | undefined {
    return this.#parties.numberOf(party);
  }

  party(number: number): string {
    return this.#parties.textOf(number);
  }

  /** Numbers of facts are below it. */
  get size(): number {
    return this.#cold.rows;
  }

  /** Numbers of all revisions of a fact, the newest first. */
  numbersOfFact(key: string): readonly number[] {
    return [...this.#ofKey(key)];
  }

  /** Number of a dataset in the columns; undefined for one without statements. */
  datasetNumber(id: string): number | undefined {
    return this.#datasets.rank(id);
  }

  /** The columns of this moment; what comes later is not in them. */
  columns(): RankedColumns {
    const store = this.#brought();
    store.reserveParties(this.#parties.size);
    return store.columns;
  }

  /** Copies nothing: for writing before anything else is put in. */
  toParts(): HoldingParts {
    return {
      cold: this.#cold.used(),
      keys: this.#keys.toParts(),
      parties: this.#parties.toParts(),
      citations: this.#citations.toParts(),
      datasets: this.#datasets.ids,
      dates: this.#dates,
    };
  }

  /** The fact of a number in the columns. @throws RangeError */
  fact(number: number): TieRevision {
    const cold = this.#cold;
    if (number < 0 || number >= cold.rows) throw new RangeError(`there is no fact ${number}`);
    const bits = cold.get('bits', number);
    const [owner, asset] = [this.party(cold.get('owner', number)), this.party(cold.get('asset', number))];
    const base = {
      key: this.#keys.textOf(cold.get('key', number)),
      dataset: this.#datasets.idOf(cold.get('dataset', number)),
      confidence: at(CONFIDENCES, (bits >> CONFIDENCE_AT) & 3),
      citations: JSON.parse(this.#citations.textOf(cold.get('citations', number))) as TieRevision['citations'],
      validFrom: this.#date('validFrom', number),
      validTo: this.#date('validTo', number),
    };
    const recorded = {
      recordedFrom: cold.get('recordedFrom', number),
      recordedTo: cold.get('recordedTo', number) || null,
      unseenFrom: cold.get('unseenFrom', number) || null,
    };
    if ((bits & 3) === CONTROL_TAG) {
      const means = at(CONTROL_MEANS, bits >> MEANS_AT);
      return { type: 'control', ...base, controller: owner, controlled: asset, means, ...recorded };
    }
    return {
      type: 'holding',
      ...base,
      owner,
      asset,
      right: at(RIGHTS, bits & 3),
      nature: at(NATURES, (bits >> NATURE_AT) & 3),
      share: {
        min: cold.get('low', number),
        max: cold.get('high', number),
        minOpen: (bits & MIN_OPEN) !== 0,
        maxOpen: (bits & MAX_OPEN) !== 0,
      },
      stated: this.#date('stated', number),
      ...recorded,
    };
  }

  #add(fact: TieRevision): number {
    const isHolding = fact.type === 'holding';
    const { place, isRenumbered } = this.#datasets.add(fact.dataset);
    if (isRenumbered) this.#store = null;
    const bits = isHolding
      ? RIGHTS.indexOf(fact.right) |
        (NATURES.indexOf(fact.nature) << NATURE_AT) |
        (fact.share.minOpen ? MIN_OPEN : 0) |
        (fact.share.maxOpen ? MAX_OPEN : 0)
      : CONTROL_TAG | (CONTROL_MEANS.indexOf(fact.means) << MEANS_AT);
    if (!isHolding) this.#findings.push(this.#cold.rows);
    return this.#cold.push({
      key: this.#keys.add(fact.key),
      owner: this.number(isHolding ? fact.owner : fact.controller),
      asset: this.number(isHolding ? fact.asset : fact.controlled),
      low: isHolding ? fact.share.min : 0,
      high: isHolding ? fact.share.max : 0,
      bits: bits | (CONFIDENCES.indexOf(fact.confidence) << CONFIDENCE_AT),
      dataset: place,
      citations: this.#citations.add(JSON.stringify(fact.citations)),
      validFrom: this.#numberOfDate(fact.validFrom),
      validTo: this.#numberOfDate(fact.validTo),
      stated: this.#numberOfDate(isHolding ? fact.stated : null),
      recordedFrom: fact.recordedFrom,
      recordedTo: fact.recordedTo ?? 0,
      unseenFrom: fact.unseenFrom ?? 0,
    });
  }

  /** Number + 1 of a date; 0 stands for none. */
  #numberOfDate(date: PartialDate | null): number {
    if (date === null) return 0;
    const id = `${date.text}|${date.earliest}|${date.latest}`;
    const known = this.#dateNumbers.get(id);
    if (known !== undefined) return known;
    const number = this.#dates.push(date);
    this.#dateNumbers.set(id, number);
    return number;
  }

  #date(name: 'validFrom' | 'validTo' | 'stated', number: number): PartialDate | null {
    return this.#dates[this.#cold.get(name, number) - 1] ?? null;
  }

  #find(key: string, recordedFrom: number): number | undefined {
    for (const number of this.#ofKey(key)) if (this.#cold.get('recordedFrom', number) === recordedFrom) return number;
    return undefined;
  }

  *#ofKey(key: string): Generator<number> {
    const keyNumber = this.#keys.numberOf(key);
    if (keyNumber === undefined) return;
    yield* this.#chains.of(keyNumber);
  }

  *#all(type: TieType): Generator<TieRevision> {
    const count = type === 'control' ? this.#findings.length : this.#cold.rows;
    for (let place = 0; place < count; place += 1) {
      const number = type === 'control' ? (this.#findings[place] ?? 0) : place;
      if (this.#typeOf(number) === type) yield this.fact(number);
    }
  }

  #about(type: TieType, key: string): readonly TieRevision[] {
    if (this.#last?.key === key) return this.#last[type];
    const numbers = new Set(this.#ofKey(key));
    const party = this.numberOf(key);
    if (party !== undefined) for (const number of factsOf(this.columns(), party)) numbers.add(number);
    const about: Record<TieType, TieRevision[]> = { holding: [], control: [] };
    for (const number of Int32Array.from(numbers).sort()) {
      const one = this.#typeOf(number);
      if (one === type || numbers.size >= LEAST_KEPT) about[one].push(this.fact(number));
    }
    if (numbers.size >= LEAST_KEPT) this.#last = { key, ...about };
    return about[type];
  }

  #typeOf(number: number): TieType {
    return (this.#cold.get('bits', number) & 3) === CONTROL_TAG ? 'control' : 'holding';
  }

  /** The store with all facts in it. */
  #brought(): HoldingStore {
    const { rows } = this.#cold;
    if (this.#store !== null && rows - this.#stored > LEAST_OVERFLOW + rows * MOST_APPENDED) this.#store = null;
    if (this.#store === null) {
      const builder = new ColumnsBuilder();
      for (let number = 0; number < rows; number += 1) builder.add(this.#row(number));
      this.#store = HoldingStore.build(builder, this.#parties.size);
    } else for (let number = this.#stored; number < rows; number += 1) this.#store.append(this.#row(number));
    this.#stored = rows;
    return this.#store;
  }

  #row(number: number): HoldingRow {
    const cold = this.#cold;
    const bits = cold.get('bits', number);
    const isFinding = (bits & 3) === CONTROL_TAG;
    const share = {
      min: cold.get('low', number),
      max: cold.get('high', number),
      minOpen: (bits & MIN_OPEN) !== 0,
      maxOpen: (bits & MAX_OPEN) !== 0,
    };
    return {
      owner: cold.get('owner', number),
      asset: cold.get('asset', number),
      right: isFinding ? 'control' : at(RIGHTS, bits & 3),
      nature: at(NATURES, (bits >> NATURE_AT) & 3),
      share: isFinding ? CERTAIN : share,
      validity: validityOf(this.#date('validFrom', number), this.#date('validTo', number)),
      recordedFrom: cold.get('recordedFrom', number),
      recordedTo: cold.get('recordedTo', number) || RECORDED_OPEN,
      dataset: this.#datasets.rankOf(cold.get('dataset', number)),
      confidence: at(CONFIDENCES, (bits >> CONFIDENCE_AT) & 3),
      stated: this.#date('stated', number)?.latest ?? DAY_MIN,
      fact: number,
    };
  }
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there is no value ${index}`);
  return value;
}

/** Numbers of the facts of which a party is owner or asset; a fact with several rows comes several times. */
function* factsOf(columns: RankedColumns, party: number): Generator<number> {
  const { outStart, inStart, inRow, fact, overflow } = columns;
  for (let row = outStart[party] ?? 0; row < (outStart[party + 1] ?? 0); row += 1) yield fact[row] ?? 0;
  for (let place = inStart[party] ?? 0; place < (inStart[party + 1] ?? 0); place += 1) {
    yield fact[inRow[place] ?? 0] ?? 0;
  }
  if (overflow === null) return;
  const { base, ownerHead, ownerNext, assetHead, assetNext } = overflow;
  for (let link = ownerHead[party] ?? 0; link !== 0; link = ownerNext[link - 1 - base] ?? 0) yield fact[link - 1] ?? 0;
  for (let link = assetHead[party] ?? 0; link !== 0; link = assetNext[link - 1 - base] ?? 0) yield fact[link - 1] ?? 0;
}

function findingsIn(cold: ColdColumns): number[] {
  const found: number[] = [];
  for (const [number, bits] of cold.used().bits.entries()) if ((bits & 3) === CONTROL_TAG) found.push(number);
  return found;
}

/** Row numbers in the order of their first version, equal ones as they stand; null when they are in it already. */
function byVersion(cold: ColdColumns): Int32Array | null {
  let isSorted = true;
  for (let row = 1; row < cold.rows && isSorted; row += 1) {
    isSorted = cold.get('recordedFrom', row - 1) <= cold.get('recordedFrom', row);
  }
  if (isSorted) return null;
  return Int32Array.from({ length: cold.rows }, (_, row) => row).sort(
    (a, b) => cold.get('recordedFrom', a) - cold.get('recordedFrom', b) || a - b,
  );
}
