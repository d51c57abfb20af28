import { CERTAIN, type HoldingRow, type RankedColumns } from '../control/columns.ts';
import type { Overlay as Supposed } from '../control/edge-cutter.ts';
import { type OwnershipGraph, viewOwnership } from '../control/view.ts';
import { RECORDED_OPEN, type View } from '../model/columns.ts';
import { DAY_MIN, type Day, validityOf } from '../model/days.ts';
import type { ControlFact, HoldingFact, Revision } from '../model/facts.ts';
import { WHAT_IF } from '../model/what-if.ts';
import type { Snapshot } from './snapshot.ts';
import type { GraphView } from './view.ts';

/** The holdings and control findings of a snapshot as columns, with what the numbers in them stand for. */
export interface Ownership {
  readonly columns: RankedColumns;
  /** Numbers of parties and facts are below these. */
  readonly partyCount: number;
  readonly factCount: number;
  /** What a hypothesis puts on top of the columns, under numbers that go on from theirs. */
  readonly supposed?: Supposed;
  /** Number of a party; undefined for one that neither holds, is held nor is named in a same-party decision. */
  numberOf(party: string): number | undefined;
  party(number: number): string;
  fact(number: number): Revision<HoldingFact | ControlFact>;
  /** Numbers of all revisions of a fact. */
  numbersOfFact(key: string): readonly number[];
  datasetNumber(id: string): number | undefined;
}

/** The columns of a snapshot at this moment. What comes later is not in them. */
export function ownershipOf({ holdings }: Snapshot): Ownership {
  const columns = holdings.columns();
  return {
    columns,
    partyCount: columns.parties,
    factCount: holdings.size,
    numberOf: (party) => {
      const number = holdings.numberOf(party);
      return number === undefined || number >= columns.parties ? undefined : number;
    },
    party: (number) => holdings.party(number),
    fact: (number) => holdings.fact(number),
    numbersOfFact: (key) => holdings.numbersOfFact(key),
    datasetNumber: (id) => holdings.datasetNumber(id),
  };
}

/** A statement as a row of the columns, under the numbers that the caller hands out. */
export function rowOf(
  fact: Revision<HoldingFact | ControlFact>,
  numbers: Pick<HoldingRow, 'owner' | 'asset' | 'dataset' | 'fact'>,
): HoldingRow {
  const isHolding = fact.type === 'holding';
  return {
    ...numbers,
    right: isHolding ? fact.right : 'control',
    nature: isHolding ? fact.nature : 'direct',
    share: isHolding ? fact.share : CERTAIN,
    validity: validityOf(fact.validFrom, fact.validTo),
    recordedFrom: fact.recordedFrom,
    recordedTo: fact.recordedTo ?? RECORDED_OPEN,
    confidence: fact.confidence,
    stated: (isHolding ? fact.stated?.latest : undefined) ?? DAY_MIN,
  };
}

/** Who owns what on a day, as a question sees it. */
export function ownershipGraph(view: GraphView, ownership: Ownership, day: Day): OwnershipGraph {
  return viewOwnership(ownership.columns, columnView(view, ownership), day, ownership.supposed ?? null);
}

/** A view in the numbers of the columns. */
export function columnView(view: GraphView, ownership: Ownership): View {
  const { datasets, version, includeUnverified } = view.request;
  return {
    version,
    asOf: view.asOf,
    datasets: datasets === null ? null : new Set([...datasets, WHAT_IF].map((id) => ownership.datasetNumber(id) ?? -1)),
    rep: representatives(view, ownership),
    includeUnverified,
  };
}

/** Null where everybody is recorded once, so that a large graph is not walked for nothing. */
function representatives(view: GraphView, { partyCount, numberOf }: Ownership): Int32Array | null {
  let rep: Int32Array | null = null;
  for (const party of view.merged) {
    const number = numberOf(party);
    const top = numberOf(view.representative(party));
    if (number === undefined || top === undefined || number === top) continue;
    rep ??= Int32Array.from({ length: partyCount }, (_, one) => one);
    rep[number] = top;
  }
  return rep;
}
