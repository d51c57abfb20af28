import { CERTAIN, ColumnsBuilder, type HoldingRow, type RankedColumns } from '../control/columns.ts';
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
  readonly partyNumber: ReadonlyMap<string, number>;
  readonly parties: readonly string[];
  readonly facts: readonly Revision<HoldingFact | ControlFact>[];
  readonly datasetNumber: ReadonlyMap<string, number>;
  /** What a hypothesis puts on top of the columns, under numbers that go on from theirs. */
  readonly supposed?: Supposed;
}

const BUILT = new WeakMap<Snapshot, { readonly version: number; readonly ownership: Ownership }>();

/** The columns of a snapshot, built once for each of its versions. */
export function ownershipOf(snapshot: Snapshot): Ownership {
  const known = BUILT.get(snapshot);
  if (known?.version === snapshot.version) return known.ownership;
  const ownership = build(snapshot);
  BUILT.set(snapshot, { version: snapshot.version, ownership });
  return ownership;
}

function build(snapshot: Snapshot): Ownership {
  const facts = [...snapshot.all('holding'), ...snapshot.all('control')];
  const partyNumber = new Map<string, number>();
  const parties: string[] = [];
  const numberOf = (party: string): number => {
    const known = partyNumber.get(party);
    if (known !== undefined) return known;
    partyNumber.set(party, parties.length);
    parties.push(party);
    return parties.length - 1;
  };
  const datasetNumber = new Map(
    [...new Set(facts.map(({ dataset }) => dataset))].sort().map((id, number) => [id, number]),
  );
  const builder = new ColumnsBuilder();
  for (const [number, fact] of facts.entries()) {
    const [owner, asset] = fact.type === 'holding' ? [fact.owner, fact.asset] : [fact.controller, fact.controlled];
    const dataset = datasetNumber.get(fact.dataset) ?? 0;
    builder.add(rowOf(fact, { owner: numberOf(owner), asset: numberOf(asset), dataset, fact: number }));
  }
  for (const decision of snapshot.all('same')) {
    numberOf(decision.party);
    numberOf(decision.other);
  }
  return { columns: builder.build(parties.length, null), partyNumber, parties, facts, datasetNumber };
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
    datasets:
      datasets === null ? null : new Set([...datasets, WHAT_IF].map((id) => ownership.datasetNumber.get(id) ?? -1)),
    rep: representatives(view, ownership),
    includeUnverified,
  };
}

/** Null where everybody is recorded once, so that a large graph is not walked for nothing. */
function representatives(view: GraphView, { parties, partyNumber }: Ownership): Int32Array | null {
  let rep: Int32Array | null = null;
  for (const party of view.merged) {
    const number = partyNumber.get(party);
    const top = partyNumber.get(view.representative(party));
    if (number === undefined || top === undefined || number === top) continue;
    rep ??= Int32Array.from(parties.keys());
    rep[number] = top;
  }
  return rep;
}
