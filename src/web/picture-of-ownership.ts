import { expand } from '../picture/expand.ts';
import type { HiddenNeighbours, PictureGraph, PictureLink, PictureNode, Words } from '../picture/picture-graph.ts';
import type { Language } from './address.ts';
import type {
  NeighbourFragment,
  NeighboursQuery,
  TiesByFindingFragment,
  TiesByShareFragment,
} from './generated/operations.ts';
import { pictureName, pictureShare } from './picture-nodes.ts';

/** A party with the first of its owners, holdings and recorded findings of control. */
export type PartyAround = NonNullable<NeighboursQuery['party']>;

type ByShare = TiesByShareFragment['edges'][number];
type ByFinding = TiesByFindingFragment['edges'][number];

/**
 * Owners above and holdings below of the first party, and of the others so far as the picture has them by then: one that is
 * no longer tied to it is left out.
 */
export function pictureOfOwnership(parties: readonly PartyAround[], language: Language, title: string): PictureGraph {
  const [root, ...others] = parties;
  let graph: PictureGraph = { title, language, nodes: [], links: [] };
  if (root === undefined) return graph;
  graph = expand(graph, around(root, true));
  for (const party of others) {
    if (graph.nodes.some(({ id }) => id === party.key)) graph = expand(graph, around(party, false));
  }
  return graph;
}

/** A party in the middle of those that it is tied with. */
function around(party: PartyAround, isSubject: boolean): Pick<PictureGraph, 'nodes' | 'links'> {
  const { owners, holdings, recordedControllers, recordedControlled } = party;
  const byShare = [...owners.edges, ...holdings.edges];
  const byFinding = [...recordedControllers.edges, ...recordedControlled.edges];
  const links = [...byShare.map(linkByShare), ...byFinding.map(linkByFinding)];
  const others = [...byShare, ...byFinding].flatMap(({ node }) => (node === null ? [] : [nodeOf(node)]));
  const described = new Set([party.key, ...others.map(({ id }) => id)]);
  const undescribed = links.flatMap(({ from, to }) => [from, to]).filter((key) => !described.has(key));
  const middle: PictureNode = {
    ...nodeOf(party),
    emphasised: isSubject,
    hiddenNeighbours: [
      hidden('owns', 'in', owners),
      hidden('owns', 'out', holdings),
      hidden('control', 'in', recordedControllers),
      hidden('control', 'out', recordedControlled),
    ].filter(({ count }) => count > 0),
  };
  return { nodes: [middle, ...others, ...undescribed.map(bareNode)], links };
}

function hidden(
  relation: string,
  direction: 'in' | 'out',
  { totalCount, edges }: TiesByShareFragment | TiesByFindingFragment,
): HiddenNeighbours {
  return { relation, direction, count: totalCount - edges.length };
}

function nodeOf(party: NeighbourFragment): PictureNode {
  const { key, kind, country, listings } = party;
  return {
    id: key,
    kind: kind === 'PERSON' ? 'person' : 'party',
    name: pictureName(party),
    jurisdiction: country ?? undefined,
    listed: listings.some(({ status: { status } }) => status === 'IN_FORCE'),
  };
}

function bareNode(key: string): PictureNode {
  const name: Words = { en: key };
  return { id: key, kind: 'party', name };
}

function linkByShare(edge: ByShare): PictureLink {
  const { share, right, nature } = edge;
  const relation = right === 'VOTES' ? 'votes' : 'equity';
  return {
    ...dated(edge),
    fromIsBound: edge.fromIsBound,
    id: `${edge.evidence.fact} ${right}`,
    from: edge.ownerKey,
    to: edge.assetKey,
    relation: nature === 'ULTIMATE' ? `ultimate-${relation}` : relation,
    share: share === null ? { min: 0, max: 100 } : pictureShare(share),
  };
}

function linkByFinding(edge: ByFinding): PictureLink {
  return {
    ...dated(edge),
    id: edge.evidence.fact,
    from: edge.controllerKey,
    to: edge.controlledKey,
    relation: 'control',
  };
}

function dated({
  from,
  to,
  phase,
  certain,
  evidence: { confidence },
}: ByShare | ByFinding): Pick<PictureLink, 'validFrom' | 'validTo' | 'ended' | 'possible' | 'unverified'> {
  return {
    validFrom: from,
    validTo: to,
    ended: phase === 'ENDED',
    possible: phase === 'CURRENT' && !certain,
    unverified: confidence === 'UNVERIFIED',
  };
}
