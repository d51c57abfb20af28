import type { PictureGraph, PictureLink, PictureNode } from '../picture/picture-graph.ts';
import type { Language } from './address.ts';
import type { HoldingsFragment, NeighboursQuery } from './generated/operations.ts';
import { pictureName } from './picture-nodes.ts';

/** A party with the first of its owners and holdings. */
export type Neighbour = Extract<NonNullable<NeighboursQuery['nodes'][number]>, { readonly owners: unknown }>;

type Holding = HoldingsFragment['edges'][number];
type Neighbouring = NonNullable<Holding['node']>;

/** Owners above and holdings below of parties, joined in one picture. Ended holdings are those whose end is not after `day`. */
export function pictureOfOwnership(
  parties: readonly Neighbour[],
  root: string,
  language: Language,
  day: string,
): PictureGraph {
  const nodes = new Map<string, PictureNode>();
  const links = new Map<string, PictureLink>();
  for (const party of parties) {
    for (const edge of [...party.owners.edges, ...party.holdings.edges]) {
      links.set(`${edge.evidence.fact} ${edge.right}`, linkOf(edge, day));
      if (edge.node !== null) {
        const known = nodes.get(edge.node.key);
        nodes.set(edge.node.key, { ...known, ...nodeOf(edge.node) });
      }
      for (const key of [edge.ownerKey, edge.assetKey]) {
        if (!nodes.has(key) && key !== party.key) nodes.set(key, { id: key, kind: 'party', name: { en: key } });
      }
    }
  }
  for (const party of parties) {
    const known = nodes.get(party.key);
    nodes.set(party.key, {
      ...known,
      ...partyNode(party),
      emphasised: party.key === root,
      hiddenNeighbours: [
        { relation: 'owns', direction: 'in' as const, count: party.owners.totalCount - party.owners.edges.length },
        { relation: 'owns', direction: 'out' as const, count: party.holdings.totalCount - party.holdings.edges.length },
      ].filter(({ count }) => count > 0),
    });
  }
  return { title: root, language, nodes: [...nodes.values()], links: [...links.values()] };
}

function partyNode({ key, kind, country, names }: Omit<Neighbouring, 'listings'>): PictureNode {
  return {
    id: key,
    kind: kind === 'PERSON' ? 'person' : 'party',
    name: pictureName({ key, names }),
    jurisdiction: country ?? undefined,
  };
}

function nodeOf(party: Neighbouring): PictureNode {
  return { ...partyNode(party), listed: party.listings.some(({ status: { status } }) => status === 'IN_FORCE') };
}

function linkOf(edge: Holding, day: string): PictureLink {
  const { share } = edge;
  return {
    id: `${edge.evidence.fact} ${edge.right}`,
    from: edge.ownerKey,
    to: edge.assetKey,
    relation: edge.right === 'VOTES' ? 'votes' : 'equity',
    share:
      share === null
        ? null
        : {
            min: share.min,
            max: share.max,
            ...(share.minOpen ? { minOpen: true } : {}),
            ...(share.maxOpen ? { maxOpen: true } : {}),
          },
    validFrom: edge.from,
    validTo: edge.to,
    ended: edge.to !== null && edge.to <= day,
    possible: !edge.certain,
  };
}
