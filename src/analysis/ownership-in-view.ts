import type { ControlFact, HoldingFact, Revision } from '../model/facts.ts';
import type { Overlay } from './overlay.ts';
import { type Ownership, ownershipOf, rowOf } from './ownership.ts';
import { Snapshot } from './snapshot.ts';
import type { GraphView } from './view.ts';

const SUPPOSED = new WeakMap<Overlay, Ownership>();

/** Who owns and controls whom, as a view sees it: the columns of its snapshot, with what is supposed on top of them. */
export function ownershipIn(view: GraphView): Ownership {
  const { overlay, snapshot } = view;
  if (overlay === null || !overlay.changesOwnership) return ownershipOf(snapshot);
  const known = SUPPOSED.get(overlay);
  if (known !== undefined) return known;
  const ownership = overlay.all('same').length > 0 ? columnsOf(view) : onTopOf(ownershipOf(snapshot), overlay);
  SUPPOSED.set(overlay, ownership);
  return ownership;
}

/** Recorded facts that are supposed to end are left out, and stand among the supposed ones with their end. */
function onTopOf(recorded: Ownership, overlay: Overlay): Ownership {
  const ended = new Set<number>();
  const supposed: Revision<HoldingFact | ControlFact>[] = [...overlay.all('holding'), ...overlay.all('control')];
  for (const [number, fact] of recorded.facts.entries()) {
    const shown = overlay.shown(fact);
    if (shown === fact) continue;
    ended.add(number);
    supposed.push(shown);
  }
  const partyNumber = new Map(recorded.partyNumber);
  const parties = [...recorded.parties];
  const datasetNumber = new Map(recorded.datasetNumber);
  const numberOf = (party: string): number => {
    const number = partyNumber.get(party) ?? parties.length;
    if (number === parties.length) parties.push(party);
    partyNumber.set(party, number);
    return number;
  };
  const rows = supposed.map((fact, place) => {
    const [owner, asset] = fact.type === 'holding' ? [fact.owner, fact.asset] : [fact.controller, fact.controlled];
    const dataset = datasetNumber.get(fact.dataset) ?? datasetNumber.size;
    datasetNumber.set(fact.dataset, dataset);
    return rowOf(fact, {
      owner: numberOf(owner),
      asset: numberOf(asset),
      dataset,
      fact: recorded.facts.length + place,
    });
  });
  return {
    columns: recorded.columns,
    partyNumber,
    parties,
    facts: [...recorded.facts, ...supposed],
    datasetNumber,
    supposed: { rows, ended },
  };
}

/** Columns of its own, where it is supposed that two parties are one. */
function columnsOf(view: GraphView): Ownership {
  const revisions = [...view.all('holding'), ...view.all('control'), ...view.all('same')];
  const { version, published } = view.request;
  return ownershipOf(new Snapshot({ version, published, things: [], revisions, datasets: [] }));
}
