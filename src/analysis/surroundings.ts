import { natureOfTag } from '../control/columns.ts';
import { MAX_OPEN, MERGED, MIN_OPEN, type OwnershipGraph, rightOf, UNCERTAIN } from '../control/view.ts';
import { type Day, validityOf } from '../model/days.ts';
import { NATURES, type Nature, RIGHTS, type Right } from '../model/facts.ts';
import type { ShareInterval } from '../model/shares.ts';
import { isCounted } from './counted.ts';
import { type Neighbourhood, neighbourhoodOf, type Tie } from './exposure-graph.ts';
import type { Steps } from './jobs/steps.ts';
import type { GraphView } from './view.ts';

/** How far to look around a party, and how much of it to take. */
export interface SurroundingsRange {
  /** Steps upward and downward. */
  readonly depth: number;
  /** Owners of one party, and parties that one holds; those with the largest shares stay. */
  readonly beside: number;
  /** Parties in all, nearest first. */
  readonly parties: number;
  /** With holdings that ended before the day, and who had them. */
  readonly ended: boolean;
}

/** A party around the one asked about. `hidden`: how many more own it (`in`) or are held by it (`out`), by kind of tie. */
export interface SurroundingParty {
  readonly party: string;
  readonly direction: 'up' | 'self' | 'down';
  readonly steps: number;
  readonly hidden: readonly { readonly relation: TieKind; readonly direction: 'in' | 'out'; readonly count: number }[];
}

export type TieKind = Right | 'control';

/** What one party holds of another, statements put together as the rules count them. */
export interface SurroundingTie {
  readonly owner: string;
  readonly asset: string;
  readonly kind: TieKind;
  readonly nature: Nature;
  /** Null for a control finding. */
  readonly share: ShareInterval | null;
  readonly fact: Tie;
  readonly ended: boolean;
  /** Partial dates leave open whether it holds on the day. */
  readonly uncertain: boolean;
}

export interface Surroundings {
  readonly parties: readonly SurroundingParty[];
  readonly ties: readonly SurroundingTie[];
}

/** Owners above a party and holdings below it on a day, nearest first. Parties are representatives. */
export function* surroundingsOf(
  view: GraphView,
  party: string,
  day: Day,
  range: SurroundingsRange,
): Steps<Surroundings> {
  const near = yield* neighbourhoodOf(view, view.representative(party), day);
  const places = placesAround(near, range);
  yield;
  const ties: SurroundingTie[] = [];
  const { graph } = near;
  for (let edge = 0; edge < graph.edges; edge += 1) {
    if (places.has(graph.owner[edge] ?? -1) && places.has(graph.asset[edge] ?? -1)) ties.push(tieOf(near, edge));
    if (edge % 1_000 === 0) yield;
  }
  const around = new Map([...places].map(([number, place]) => [keyIn(near, number), place]));
  if (range.ended) ties.push(...endedAround(view, around, day, range));
  const numbers = new Map(near.parties.map((name, number) => [name, number]));
  return {
    parties: [...around].map(([name, place]) => ({
      party: name,
      ...place,
      hidden: hiddenOf(near, numbers.get(name), place.direction, places),
    })),
    ties,
  };
}

type Place = Pick<SurroundingParty, 'direction' | 'steps'>;

/** Both directions by turns, a step at a time, so that neither takes all the room. */
function placesAround({ graph, parties, start }: Neighbourhood, range: SurroundingsRange): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>([[start, { direction: 'self', steps: 0 }]]);
  const rows = { up: [start], down: [start] };
  for (let steps = 1; steps <= range.depth; steps += 1) {
    for (const direction of ['up', 'down'] as const) {
      const next: number[] = [];
      for (const one of rows[direction]) {
        const others = strongestFirst(graph, one, direction, parties).filter((other) => !places.has(other));
        for (const other of others.slice(0, Math.min(range.beside, range.parties - places.size))) {
          places.set(other, { direction, steps });
          next.push(other);
        }
      }
      rows[direction] = next;
    }
  }
  return places;
}

/** Parties at the other ends, those with the largest stated share first. */
function strongestFirst(
  graph: OwnershipGraph,
  party: number,
  direction: 'up' | 'down',
  parties: readonly string[],
): number[] {
  const most = new Map<number, number>();
  for (const { other, edge } of edgesOf(graph, party, direction)) {
    most.set(other, Math.max(most.get(other) ?? 0, graph.high[edge] ?? 0));
  }
  return [...most]
    .sort(([a, high], [b, higher]) => higher - high || ((parties[a] ?? '') < (parties[b] ?? '') ? -1 : 1))
    .map(([other]) => other);
}

function edgesOf(
  graph: OwnershipGraph,
  party: number,
  direction: 'up' | 'down',
): { readonly other: number; readonly edge: number }[] {
  if (direction === 'up')
    return Array.from(graph.edgesInto(party), (edge) => ({ other: graph.owner[edge] ?? 0, edge }));
  const begin = graph.firstOut(party);
  return Array.from({ length: graph.endOut(party) - begin }, (_, place) => ({
    other: graph.asset[begin + place] ?? 0,
    edge: begin + place,
  }));
}

function hiddenOf(
  { graph }: Neighbourhood,
  party: number | undefined,
  direction: Place['direction'],
  places: ReadonlyMap<number, Place>,
): SurroundingParty['hidden'] {
  if (party === undefined) return [];
  const directions = direction === 'self' ? (['up', 'down'] as const) : [direction];
  return directions.flatMap((way) => {
    const counted = new Map<TieKind, Set<number>>();
    for (const { other, edge } of edgesOf(graph, party, way)) {
      if (places.has(other)) continue;
      const kind = kindOf(graph, edge);
      counted.set(kind, (counted.get(kind) ?? new Set()).add(other));
    }
    return [...counted].map(([relation, others]) => ({
      relation,
      direction: way === 'up' ? ('in' as const) : ('out' as const),
      count: others.size,
    }));
  });
}

function kindOf(graph: OwnershipGraph, edge: number): TieKind {
  return RIGHTS[rightOf(graph.kind[edge] ?? 0)] ?? 'control';
}

function tieOf(near: Neighbourhood, edge: number): SurroundingTie {
  const { graph, ties } = near;
  const fact = ties[graph.factOf(edge)];
  if (fact === undefined) throw new RangeError('every edge has a fact');
  const flags = graph.kind[edge] ?? 0;
  const kind = kindOf(graph, edge);
  const merged: ShareInterval = {
    min: graph.low[edge] ?? 0,
    max: graph.high[edge] ?? 0,
    minOpen: (flags & MIN_OPEN) !== 0,
    maxOpen: (flags & MAX_OPEN) !== 0,
  };
  // Where it is not certain that a holding is there the rules count from nothing; the statement says more.
  const stated = fact.type === 'holding' && (flags & MERGED) === 0 ? fact.share : merged;
  return {
    owner: keyIn(near, graph.owner[edge] ?? 0),
    asset: keyIn(near, graph.asset[edge] ?? 0),
    kind,
    nature: NATURES[natureOfTag(graph.tagOf(edge))] ?? 'direct',
    share: kind === 'control' ? null : stated,
    fact,
    ended: false,
    uncertain: (flags & UNCERTAIN) !== 0,
  };
}

/** Ties of the parties that are certainly over on the day. Past owners and holdings are added to the parties. */
function endedAround(
  view: GraphView,
  around: Map<string, Place>,
  day: Day,
  { depth, parties }: SurroundingsRange,
): SurroundingTie[] {
  const ended = new Map<string, SurroundingTie>();
  for (const [party, { direction, steps }] of [...around]) {
    for (const tie of tiesBefore(view, party, day)) {
      const isAbove = tie.asset === party;
      const other = isAbove ? tie.owner : tie.asset;
      if (!around.has(other)) {
        const isTheWay = direction === 'self' || direction === (isAbove ? 'up' : 'down');
        if (!isTheWay || steps >= depth || around.size >= parties) continue;
        around.set(other, { direction: isAbove ? 'up' : 'down', steps: steps + 1 });
      }
      ended.set(tie.fact.key, tie);
    }
  }
  return [...ended.values()];
}

function tiesBefore(view: GraphView, party: string, day: Day): SurroundingTie[] {
  return view
    .samePartyAs(party)
    .flatMap((member): Tie[] => [...view.about('holding', member), ...view.about('control', member)])
    .filter((fact) => isCounted(view, fact) && validityOf(fact.validFrom, fact.validTo).possible.to <= day)
    .map((fact) => ({
      ...(fact.type === 'holding'
        ? { owner: fact.owner, asset: fact.asset, kind: fact.right, nature: fact.nature, share: fact.share }
        : {
            owner: fact.controller,
            asset: fact.controlled,
            kind: 'control' as const,
            nature: 'direct' as const,
            share: null,
          }),
      fact,
      ended: true,
      uncertain: false,
    }))
    .map((tie) => ({ ...tie, owner: view.representative(tie.owner), asset: view.representative(tie.asset) }));
}

function keyIn({ parties }: Neighbourhood, number: number): string {
  return parties[number] ?? '';
}
