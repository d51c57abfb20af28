import { type Fact, type FactType, RIGHTS, type Right } from '../model/facts.ts';
import type { ShareInterval } from '../model/shares.ts';
import { COVERAGES, type Coverage, ROLES, type Role } from '../model/vocabulary.ts';
import type { Evidence } from './evidence.ts';
import type { GraphView } from './view.ts';

/** How a fact ties one thing to another, in the direction in which it is read. */
export const LINK_RELATIONS = [
  ...COVERAGES,
  'contains',
  ...ROLES,
  'lists',
  ...RIGHTS,
  'control',
  'concerns',
  'broader',
  'counters',
] as const;
export type LinkRelation = Coverage | Role | Right | (typeof LINK_RELATIONS)[number];

/** One step of a way from a list, a case or an act to a technology. */
export interface FactLink {
  readonly from: string;
  readonly to: string;
  readonly relation: LinkRelation;
  readonly share: ShareInterval | null;
}

/** The steps that a fact makes on the way from a regime to a technology; none where it only tells of something else. */
export function linksOf(view: GraphView, fact: Fact): FactLink[] {
  const link = (from: string, to: string, relation: LinkRelation, share: ShareInterval | null = null): FactLink => ({
    from,
    to,
    relation,
    share,
  });
  switch (fact.type) {
    case 'classification':
      return [link(fact.item, fact.technology, fact.coverage)];
    case 'membership':
      return [link(view.listVersion(fact.listVersion)?.list ?? fact.listVersion, fact.item, 'contains')];
    case 'role':
      return [link(fact.party, fact.technology, fact.role)];
    case 'listing':
      return [link(fact.list, fact.party, 'lists')];
    case 'holding':
      return [link(fact.owner, fact.asset, fact.right, fact.share)];
    case 'control':
      return [link(fact.controller, fact.controlled, 'control')];
    case 'case':
      return fact.concerns.map(({ technology }) => link(fact.key, technology, 'concerns'));
    case 'relation': {
      if (fact.relation === 'BROADER_THAN') return [link(fact.from, fact.to, 'broader')];
      if (fact.relation !== 'COUNTERS') return [];
      // An act that answers a listing stands above the party that is listed.
      const listing = view.about('listing', fact.to).find(({ key }) => key === fact.to);
      return listing === undefined ? [] : [link(fact.from, listing.party, 'counters')];
    }
    default:
      return [];
  }
}

/** The fact that evidence tells of. */
export function factBehind(view: GraphView, { type, fact, about }: Evidence): Fact | null {
  for (const key of about) {
    const found = view.about<FactType>(type, key).find((one) => one.key === fact);
    if (found !== undefined) return found;
  }
  return null;
}
