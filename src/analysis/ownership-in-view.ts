import type { ControlFact, HoldingFact, Revision } from '../model/facts.ts';
import { DATASET_RANKS } from './dataset-ranks.ts';
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
  for (const { fact: key } of overlay.hypothesis.ends) {
    for (const number of recorded.numbersOfFact(key)) {
      ended.add(number);
      supposed.push(overlay.shown(recorded.fact(number)));
    }
  }
  const { partyCount, factCount } = recorded;
  const parties = new Names(partyCount);
  const datasets = new Names(DATASET_RANKS);
  const numberOf = (party: string): number => recorded.numberOf(party) ?? parties.add(party);
  const rows = supposed.map((fact, place) => {
    const [owner, asset] = fact.type === 'holding' ? [fact.owner, fact.asset] : [fact.controller, fact.controlled];
    return rowOf(fact, {
      owner: numberOf(owner),
      asset: numberOf(asset),
      dataset: recorded.datasetNumber(fact.dataset) ?? datasets.add(fact.dataset),
      fact: factCount + place,
    });
  });
  return {
    columns: recorded.columns,
    partyCount: partyCount + parties.count,
    factCount: factCount + supposed.length,
    supposed: { rows, ended },
    numberOf: (party) => recorded.numberOf(party) ?? parties.numberOf(party),
    party: (number) => parties.nameOf(number) ?? recorded.party(number),
    fact: (number) => supposed[number - factCount] ?? recorded.fact(number),
    numbersOfFact: (key) => recorded.numbersOfFact(key),
    datasetNumber: (id) => recorded.datasetNumber(id) ?? datasets.numberOf(id),
  };
}

/** Names that are numbered from a first number on. */
class Names {
  readonly #first: number;
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(first: number) {
    this.#first = first;
  }

  get count(): number {
    return this.#names.length;
  }

  add(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#first + this.#names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  numberOf(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  nameOf(number: number): string | undefined {
    return this.#names[number - this.#first];
  }
}

/** Columns of its own, where it is supposed that two parties are one. */
function columnsOf(view: GraphView): Ownership {
  const revisions = [...view.all('holding'), ...view.all('control'), ...view.all('same')];
  const { version, published } = view.request;
  return ownershipOf(new Snapshot({ version, published, things: [], revisions, datasets: [] }));
}
