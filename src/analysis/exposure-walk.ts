import { bestPaths } from '../control/best-paths.ts';
import { natureOfTag } from '../control/columns.ts';
import { type Distances, distancesFrom, type PathOrder } from '../control/distances.ts';
import { type EffectiveResult, prepareEffective } from '../control/effective.ts';
import { type Link, type Links, prepareLinks, shareOfPath } from '../control/links.ts';
import { rightOf } from '../control/view.ts';
import { NATURES, RIGHTS } from '../model/facts.ts';
import { type ShareInterval, type ShareJson, shareToJson, UNKNOWN_SHARE, WHOLE } from '../model/shares.ts';
import { evidenceOf } from './evidence.ts';
import type { PathAnswer, StepAnswer } from './exposure-answer.ts';
import type { Neighbourhood } from './exposure-graph.ts';
import type { Steps } from './jobs/steps.ts';
import { namesOf } from './names.ts';
import type { GraphView } from './view.ts';

/** The neighbourhood of a party with the ways through it, and the edges that answers have shown. */
export interface Walk {
  readonly view: GraphView;
  readonly near: Neighbourhood;
  readonly links: Links;
  readonly down: Distances;
  readonly up: Distances;
  /** Which paths are told, and how many of each. */
  readonly told: { readonly count: number; readonly by: PathOrder };
  readonly shown: Set<number>;
  effectiveOf(owner: number): EffectiveResult;
}

export function walkFrom(view: GraphView, near: Neighbourhood, told: Walk['told']): Walk {
  const links = prepareLinks(near.graph);
  return {
    view,
    near,
    links,
    down: distancesFrom(links, near.start, 'down', 'share'),
    up: distancesFrom(links, near.start, 'up', 'share'),
    told,
    shown: new Set(),
    effectiveOf: prepareEffective(near.graph),
  };
}

/** The best paths from the party asked about down to another, or down to it from one above. */
export function preparePaths(walk: Walk, direction: 'down' | 'up'): (party: number) => Steps<PathsAnswer> {
  const { links, near, told } = walk;
  const distances = told.by === 'share' ? walk[direction] : distancesFrom(links, near.start, direction, told.by);
  return function* (party) {
    const { paths, truncated } = yield* bestPaths(links, distances, party, told.count);
    return { paths: paths.map((path) => pathAnswer(walk, path)), truncated };
  };
}

export interface PathsAnswer {
  readonly paths: readonly PathAnswer[];
  readonly truncated: boolean;
}

export function keyOf({ near }: Walk, party: number): string {
  return near.parties[party] ?? '';
}

function pathAnswer(walk: Walk, path: readonly Link[]): PathAnswer {
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
