import type { PictureGraph, PictureLink, PictureNode } from '../picture/picture-graph.ts';
import type { Language } from './address.ts';
import type { TouchesFragment } from './generated/operations.ts';
import { nodeKindOf, pictureName } from './picture-nodes.ts';

type Evidence = TouchesFragment['edges'][number]['node']['evidence'][number];

const RELATIONS: Readonly<Record<string, string>> = {
  CLASSIFICATION: 'covers',
  MEMBERSHIP: 'on-list',
  LISTING: 'on-list',
  SCOPE: 'scope',
  HOLDING: 'owns',
  CONTROL: 'control',
  CASE: 'concerns',
  DEAL: 'concerns',
  ROLE: 'concerns',
  SAME: 'same',
  RELATION: 'based-on',
};

/** The paths from the regimes' lists, provisions and parties to a technology, as the facts of its touches tie them. */
export function pictureOfTouches(
  columns: readonly TouchesFragment[],
  technology: string,
  language: Language,
): PictureGraph {
  const nodes = new Map<string, PictureNode>();
  const links = new Map<string, PictureLink>();
  for (const { edges } of columns) {
    for (const { node: touch } of edges) {
      for (const fact of touch.evidence) {
        const [first, ...others] = fact.about;
        const relation = RELATIONS[fact.type];
        if (first === undefined || relation === undefined) continue;
        for (const other of others) {
          links.set(`${fact.fact} ${other.key}`, linkOf(fact, first.key, other.key, relation));
        }
        for (const thing of others.length === 0 ? [] : fact.about) {
          const known = nodes.get(thing.key);
          const regimes = new Set([...(known?.regimes ?? []), ...(thing.key === technology ? [] : [touch.regime])]);
          nodes.set(thing.key, {
            id: thing.key,
            kind: nodeKindOf(thing.key),
            name: pictureName(thing),
            regimes: [...regimes],
            emphasised: thing.key === technology,
            listed: known?.listed === true || (fact.type === 'LISTING' && thing.key === first.key),
          });
        }
      }
    }
  }
  const subject = nodes.get(technology);
  const hidden = columns.reduce((sum, { totalCount, edges }) => sum + totalCount - edges.length, 0);
  if (subject !== undefined && hidden > 0) {
    nodes.set(technology, {
      ...subject,
      hiddenNeighbours: [{ relation: 'touches', count: hidden, direction: 'in' }],
    });
  }
  return { title: technology, language, nodes: [...nodes.values()], links: [...links.values()] };
}

function linkOf(fact: Evidence, from: string, to: string, relation: string): PictureLink {
  return {
    id: `${fact.fact} ${to}`,
    from,
    to,
    relation,
    validFrom: fact.from,
    validTo: fact.to,
    unverified: fact.confidence === 'UNVERIFIED',
  };
}
