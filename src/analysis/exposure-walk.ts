import { natureOfTag } from '../control/columns.ts';
import { type EffectiveResult, prepareEffective } from '../control/effective.ts';
import { rightOf } from '../control/view.ts';
import { NATURES, RIGHTS } from '../model/facts.ts';
import { type ShareInterval, type ShareJson, shareToJson, UNKNOWN_SHARE, WHOLE } from '../model/shares.ts';
import { evidenceOf } from './evidence.ts';
import type { PathAnswer, StepAnswer } from './exposure-answer.ts';
import type { Neighbourhood } from './exposure-graph.ts';
import { type Distances, distancesFrom, type Link, type Links, linksOf, shareOfPath } from './exposure-paths.ts';
import { namesOf } from './names.ts';
import type { GraphView } from './view.ts';

/** The neighbourhood of a party with the ways through it, and the edges that answers have shown. */
export interface Walk {
  readonly view: GraphView;
  readonly near: Neighbourhood;
  readonly links: Links;
  readonly down: Distances;
  readonly up: Distances;
  readonly shown: Set<number>;
  effectiveOf(owner: number): EffectiveResult;
}

export function walkFrom(view: GraphView, near: Neighbourhood): Walk {
  const links = linksOf(near.graph);
  return {
    view,
    near,
    links,
    down: distancesFrom(links.out, near.start, false),
    up: distancesFrom(links.in, near.start, true),
    shown: new Set(),
    effectiveOf: prepareEffective(near.graph),
  };
}

export function keyOf({ near }: Walk, party: number): string {
  return near.parties[party] ?? '';
}

export function pathAnswer(walk: Walk, path: readonly Link[]): PathAnswer {
  const share = shareOfPath(path);
  return { share: share === null ? null : shareToJson(share), steps: path.map((link) => stepAnswer(walk, link)) };
}

function stepAnswer(walk: Walk, { owner, asset, edge, share }: Link): StepAnswer {
  const { view, near, shown } = walk;
  const { graph, ties } = near;
  shown.add(edge);
  const tie = ties[graph.factOf(edge)];
  if (tie === undefined) throw new RangeError('every edge has a fact');
  const [ownerKey, assetKey] = [keyOf(walk, owner), keyOf(walk, asset)];
  return {
    owner: ownerKey,
    asset: assetKey,
    ownerName: namesOf(view, ownerKey),
    assetName: namesOf(view, assetKey),
    kind: RIGHTS[rightOf(graph.kind[edge] ?? 0)] ?? 'control',
    nature: NATURES[natureOfTag(graph.tagOf(edge))] ?? 'direct',
    share: share === null ? null : shareToJson(withOpenEnds(share, near, edge)),
    from: tie.validFrom?.text ?? null,
    to: tie.validTo?.text ?? null,
    fact: tie.key,
    evidence: evidenceOf(view, tie),
  };
}

/** Shows an open end of the statement where the computed bound is still its own. */
function withOpenEnds(share: ShareInterval, { graph, ties }: Neighbourhood, edge: number): ShareInterval {
  const tie = ties[graph.factOf(edge)];
  if (tie?.type !== 'holding') return share;
  return {
    ...share,
    minOpen: tie.share.minOpen && tie.share.min === share.min,
    maxOpen: tie.share.maxOpen && tie.share.max === share.max,
  };
}

/** Effective shares of one owner by party, in per cent; parties behind a ring without an outside owner are unknown. */
export function effectiveShares(result: EffectiveResult): (party: number) => ShareJson {
  const shares = new Map(result.shares.map(({ party, min, max }) => [party, { min: percent(min), max: percent(max) }]));
  const unsolved = new Set(result.unsolved);
  return (party) => (unsolved.has(party) ? shareToJson(UNKNOWN_SHARE) : (shares.get(party) ?? { min: 0, max: 0 }));
}

export const WHOLE_SHARE: ShareJson = shareToJson({ min: WHOLE, max: WHOLE, minOpen: false, maxOpen: false });

function percent(fraction: number): number {
  return Number((fraction * 100).toFixed(7));
}
