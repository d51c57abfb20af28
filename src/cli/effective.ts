import type { Difference } from '../analysis/difference.ts';
import { assume } from '../control/caveats.ts';
import { prepareEffective } from '../control/effective.ts';
import { effectiveNotes } from '../control/effective-notes.ts';
import { type OwnershipGraph, rightOf, ULTIMATE } from '../control/view.ts';
import type { Assumption, NotModelled } from '../model/answers.ts';
import type { AsOf } from '../model/moments.ts';
import { WHOLE } from '../model/shares.ts';
import { factName, type HoldingsFile } from './holdings.ts';

/** Share in per cent of the whole; bounds where the holdings on the way are intervals. */
export type EffectiveShareJson = number | { readonly min: number; readonly max: number };

export interface EffectiveJson {
  readonly asOf: string;
  readonly effective: readonly EffectiveRow[];
  readonly assumptions: readonly Assumption[];
  readonly notModelled: readonly NotModelled[];
}

export interface EffectiveRow {
  readonly by: string;
  readonly party: string;
  readonly share: EffectiveShareJson;
}

/** The same row by row, to be taken once; what follows the rows is known only after the last. */
export interface EffectiveStream {
  readonly asOf: string;
  readonly effective: Iterable<EffectiveRow>;
  after(): Pick<EffectiveJson, 'assumptions' | 'notModelled'>;
  /** What the supposition changes, once all rows are taken. */
  difference?(): Difference<EffectiveRow>;
}

/** Effective share of each seed in every other party; with `heldOnly`, in those of which it may hold something. */
export function effectiveStream(
  asOf: AsOf,
  holdings: HoldingsFile,
  graph: OwnershipGraph,
  seeds: readonly number[],
  heldOnly: boolean,
): EffectiveStream {
  const nameOf = (party: number): string => holdings.parties[party] ?? '';
  const sharesOf = prepareEffective(graph);
  const unsolved = new Set<string>();
  const ringed = new Set<string>();
  function* effective(): Generator<EffectiveRow> {
    for (const seed of seeds) {
      const result = sharesOf(seed);
      for (const party of result.unsolved) unsolved.add(nameOf(party));
      if (result.ownerInRing) ringed.add(nameOf(seed));
      const held = new Map(result.shares.map(({ party, min, max }) => [party, toJson(min, max)]));
      const parties = heldOnly ? held.keys() : holdings.parties.keys();
      for (const party of parties) {
        if (party !== seed) yield { by: nameOf(seed), party: nameOf(party), share: held.get(party) ?? 0 };
      }
    }
  }
  return {
    asOf: asOf.text,
    effective: effective(),
    after: () => ({ assumptions: assumptionsOf(holdings, graph), notModelled: notesOf(graph, unsolved, ringed) }),
  };
}

function toJson(min: number, max: number): EffectiveShareJson {
  return min === max ? toPercent(min) : { min: toPercent(min), max: toPercent(max) };
}

const toPercent = (share: number): number => Number((share * 100).toFixed(7));

function assumptionsOf(holdings: HoldingsFile, graph: OwnershipGraph): Assumption[] {
  const unknown: string[] = [];
  for (let edge = 0; edge < graph.edges; edge += 1) {
    if (rightOf(graph.kind[edge] ?? 0) !== 0 || graph.low[edge] !== 0 || graph.high[edge] !== WHOLE) continue;
    unknown.push(factName(holdings, graph, edge));
  }
  return unknown.length === 0 ? [] : [assume('UNKNOWN_SHARE_AS_INTERVAL', unknown)];
}

function notesOf(graph: OwnershipGraph, unsolved: ReadonlySet<string>, ringed: ReadonlySet<string>): NotModelled[] {
  return effectiveNotes({
    leavesOut: graph.kind.some((flags) => rightOf(flags) !== 0 || (flags & ULTIMATE) !== 0),
    ringed: [...ringed],
    unsolved: [...unsolved],
  });
}
