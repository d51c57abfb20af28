import { ColumnsBuilder, type RankedColumns } from '../control/columns.ts';
import { type OwnershipGraph, viewOwnership } from '../control/view.ts';
import { type Day, holdsAt, validityOf } from '../model/days.ts';
import type { ControlFact, HoldingFact, Revision } from '../model/facts.ts';
import type { Steps } from './jobs/steps.ts';
import { rowOf } from './ownership.ts';
import type { GraphView } from './view.ts';

/** A holding or a control finding. */
export type Tie = Revision<HoldingFact | ControlFact>;

/**
 * The part of the ownership graph that one party has to do with on a day: all above it, all below it, and whoever else
 * holds something of those (their shares bound what is left for others). Parties are representatives, in order of key.
 */
export interface Neighbourhood {
  readonly graph: OwnershipGraph;
  readonly columns: RankedColumns;
  readonly parties: readonly string[];
  readonly ties: readonly Tie[];
  /** Number of the party asked about. */
  readonly start: number;
}

/** Collects the neighbourhood of a party, given by its representative; work grows with what is reached, not with the graph. */
export function* neighbourhoodOf(view: GraphView, party: string, day: Day): Steps<Neighbourhood> {
  const found = new Map<string, Tie>();
  const above = yield* spread(view, party, day, (tie) => endsOf(tie)[1], found);
  const below = yield* spread(view, party, day, (tie) => endsOf(tie)[0], found);
  for (const reached of below) {
    for (const tie of tiesOf(view, reached, day)) if (isOn(view, tie, reached)) take(found, tie);
    yield;
  }

  const ties = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const names = new Set([party, ...above, ...below]);
  for (const tie of ties) for (const end of endsOf(tie)) names.add(view.representative(end));
  const parties = [...names].sort();
  const number = new Map(parties.map((name, place) => [name, place]));
  yield;
  const columns = yield* columnsOf(view, ties, number);
  const { version, asOf, includeUnverified } = view.request;
  const graph = viewOwnership(columns, { version, asOf, datasets: null, rep: null, includeUnverified }, day);
  return { graph, columns, parties, ties, start: number.get(party) ?? 0 };
}

/** Owner and asset, as recorded. */
function endsOf(tie: Tie): readonly [string, string] {
  return tie.type === 'holding' ? [tie.owner, tie.asset] : [tie.controller, tie.controlled];
}

/** Follows ties whose near end is reached, to their far end; `nearOf` says which end is near. */
function* spread(
  view: GraphView,
  party: string,
  day: Day,
  nearOf: (tie: Tie) => string,
  found: Map<string, Tie>,
): Steps<ReadonlySet<string>> {
  const reached = new Set([party]);
  for (const one of reached) {
    for (const tie of tiesOf(view, one, day)) {
      const near = nearOf(tie);
      if (view.representative(near) !== one) continue;
      take(found, tie);
      const [owner, asset] = endsOf(tie);
      reached.add(view.representative(near === owner ? asset : owner));
    }
    yield;
  }
  return reached;
}

function take(found: Map<string, Tie>, tie: Tie): void {
  found.set(`${tie.key}#${tie.recordedFrom}`, tie);
}

function isOn(view: GraphView, tie: Tie, party: string): boolean {
  return view.representative(endsOf(tie)[1]) === party;
}

/** Ties of all records of a party that may hold on the day. */
function tiesOf(view: GraphView, party: string, day: Day): Tie[] {
  return view
    .samePartyAs(party)
    .flatMap((member): Tie[] => [...view.about('holding', member), ...view.about('control', member)])
    .filter(({ validFrom, validTo }) => holdsAt(validityOf(validFrom, validTo).possible, day));
}

function* columnsOf(view: GraphView, ties: readonly Tie[], number: ReadonlyMap<string, number>): Steps<RankedColumns> {
  const datasets = new Map([...new Set(ties.map(({ dataset }) => dataset))].sort().map((id, place) => [id, place]));
  const builder = new ColumnsBuilder();
  for (const [fact, tie] of ties.entries()) {
    const [owner, asset] = endsOf(tie).map((end) => number.get(view.representative(end)) ?? 0);
    const dataset = datasets.get(tie.dataset) ?? 0;
    builder.add(rowOf(tie, { owner: owner ?? 0, asset: asset ?? 0, dataset, fact }));
    yield;
  }
  return builder.build(number.size, null);
}
