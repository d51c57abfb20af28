import type { View } from '../model/columns.ts';
import type { Day } from '../model/days.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';
import { CONTROL_TAG, confidenceOfTag, datasetOfTag, natureOfTag, type RankedColumns, rightOfTag } from './columns.ts';
import { rightOf, ULTIMATE, UNCERTAIN } from './edge-flags.ts';
import type { OwnershipGraph } from './view.ts';

const UNVERIFIED = CONFIDENCES.indexOf('unverified');
const ULTIMATE_NATURE = 2;
/** Rows looked at between two rests. */
const STEP = 4096;

/** Beside which parties a holding that was left out bears on an answer, by representative. */
export interface Beside {
  /** An answer that looks down goes on from these owners. */
  owner(party: number): boolean;
  /** One that looks up goes on from these assets. */
  asset(party: number): boolean;
}

/** Where to look for what the graph left out. `ended`: facts that a hypothesis ends; `findings`: those of control too. */
export interface LeftOutOf {
  readonly columns: RankedColumns;
  readonly graph: OwnershipGraph;
  readonly view: Pick<View, 'version' | 'datasets' | 'includeUnverified'>;
  readonly day: Day;
  readonly ended: ReadonlySet<number> | null;
  readonly findings: boolean;
}

/**
 * Numbers of the unverified statements that a graph left out beside some parties, each once, `most` at most; not
 * one that would not count anyway, since another dataset has a better founded statement of the same holding.
 */
export function* statementsLeftOut(
  { columns, graph, view, day, ended, findings }: LeftOutOf,
  beside: Beside,
  most: number,
): Generator<void, ReadonlySet<number>, void> {
  const found = new Set<number>();
  if (view.includeUnverified) return found;
  const { owner, asset, from, to, recordedFrom, recordedTo, tag, fact } = columns;
  const repOf = (party: number): number => graph.rep?.[party] ?? party;
  let looked = 0;
  for (const row of yield* unverifiedRows(columns)) {
    looked += 1;
    if (looked % STEP === 0) yield;
    const bits = tag[row] ?? 0;
    if (rightOfTag(bits) === CONTROL_TAG && !findings) continue;
    if ((from[row] ?? 0) > day || day >= (to[row] ?? 0)) continue;
    if ((recordedFrom[row] ?? 0) > view.version || view.version >= (recordedTo[row] ?? 0)) continue;
    if (view.datasets !== null && !view.datasets.has(datasetOfTag(bits))) continue;
    const number = fact[row] ?? 0;
    if (ended?.has(number) === true) continue;
    const [holder, held] = [repOf(owner[row] ?? 0), repOf(asset[row] ?? 0)];
    if (holder === held || (!beside.owner(holder) && !beside.asset(held))) continue;
    if (isTold(graph, holder, held, bits)) continue;
    found.add(number);
    if (found.size === most) break;
  }
  return found;
}

/** Whether the graph has the holding for certain from another dataset; statements of one dataset are put together. */
function isTold(graph: OwnershipGraph, holder: number, held: number, bits: number): boolean {
  if (holder >= graph.parties) return false;
  const ultimate = natureOfTag(bits) === ULTIMATE_NATURE ? ULTIMATE : 0;
  let low = graph.firstOut(holder);
  const end = graph.endOut(holder);
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((graph.asset[middle] ?? 0) < held) low = middle + 1;
    else high = middle;
  }
  for (; low < end && graph.asset[low] === held; low += 1) {
    const kind = graph.kind[low] ?? 0;
    if (rightOf(kind) !== rightOfTag(bits) || (kind & ULTIMATE) !== ultimate || (kind & UNCERTAIN) !== 0) continue;
    if (datasetOfTag(graph.tagOf(low)) !== datasetOfTag(bits)) return true;
  }
  return false;
}

/** Rows of columns found so far; rows are only ever added after the last. */
interface Found {
  readonly rows: number[];
  upTo: number;
}

const FOUND = new WeakMap<Int32Array, Found>();

/** The rows of unverified statements, looked for once in each column of tags. */
function* unverifiedRows({ tag, rows }: RankedColumns): Generator<void, readonly number[], void> {
  const known = FOUND.get(tag) ?? { rows: [], upTo: 0 };
  FOUND.set(tag, known);
  while (known.upTo < rows) {
    const row = known.upTo;
    if (confidenceOfTag(tag[row] ?? 0) === UNVERIFIED) known.rows.push(row);
    known.upTo += 1;
    if (known.upTo % STEP === 0) yield;
  }
  return known.rows;
}
