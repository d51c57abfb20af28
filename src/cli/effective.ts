import { assume } from '../control/caveats.ts';
import { prepareEffective } from '../control/effective.ts';
import { type OwnershipGraph, rightOf, ULTIMATE } from '../control/view.ts';
import type { Assumption, NotModelled } from '../model/answers.ts';
import type { AsOf } from '../model/moments.ts';
import { WHOLE } from '../model/shares.ts';
import type { HoldingsFile } from './holdings.ts';

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
    unknown.push(`${holdings.file}:${holdings.facts.lineOf(graph.factOf(edge))}`);
  }
  return unknown.length === 0 ? [] : [assume('UNKNOWN_SHARE_AS_INTERVAL', unknown)];
}

function notesOf(graph: OwnershipGraph, unsolved: ReadonlySet<string>, ringed: ReadonlySet<string>): NotModelled[] {
  const notes: NotModelled[] = [];
  if (graph.kind.some((flags) => rightOf(flags) !== 0 || (flags & ULTIMATE) !== 0)) {
    notes.push({
      code: 'DIRECT_EQUITY_ONLY',
      text: {
        zh: '实际份额只按直接股权计算；表决权、最终持股的说法和有关控制的记录没有计入。',
        en: 'Effective shares are computed from direct equity only; votes, ultimate statements and findings of control are left out.',
      },
    });
  }
  if (ringed.size > 0) {
    const names = [...ringed].join(', ');
    notes.push({
      code: 'HELD_THROUGH_ITSELF',
      text: {
        zh: `交叉持股：${names} 通过自身持有的部分也计入，合计可能超过 100 %。`,
        en: `Cross-holding: what ${names} holds through itself is counted too, so shares may exceed 100 per cent.`,
      },
    });
  }
  if (unsolved.size > 0) {
    const names = [...unsolved].join(', ');
    notes.push({
      code: 'RING_WITHOUT_OUTSIDE_OWNER',
      text: {
        zh: `${names} 处于没有（或几乎没有）外部所有者的循环持股之中，份额没有确定的值，列为 0 至 100 %。`,
        en: `${names} stand behind a ring of holdings without an outside owner, or with next to none; their share has no definite value and is given as 0 to 100 per cent.`,
      },
    });
  }
  return notes;
}
