import type { Resolvers } from '../generated/schema.ts';
import type { FactInView, ThingInView } from '../models.ts';
import type { Page, Placed } from '../pages.ts';
import { Convergence, TechnologyConvergence } from './convergence.ts';
import { enums } from './enums.ts';
import { Classification, Fact, HoldingEdge, Listing, Measure, PartyRole, Share, TechnologyPartyEdge } from './facts.ts';
import { Party } from './party.ts';
import { Query } from './query.ts';
import { Technology } from './technology.ts';
import { Agency, ControlItem, ControlList, Instrument, named, Provision, Source } from './things.ts';

const connection = {
  pageInfo: ({ hasNextPage, edges }: Page<unknown>) => ({ hasNextPage, endCursor: edges.at(-1)?.cursor ?? null }),
};
const edge = { node: <T>({ item }: Placed<T>) => item };

/** Everything that `schema.graphql` names and that is not a plain property of what stands behind it. */
export const resolvers = {
  ...enums,
  Node: {
    __resolveType: (node: ThingInView | FactInView) =>
      'thing' in node ? node.thing.label : node.fact.type === 'listing' ? 'Listing' : 'Fact',
  },
  Named: { __resolveType: ({ thing }: ThingInView) => thing.label },
  Query,
  Technology,
  TechnologyConnection: connection,
  TechnologyEdge: edge,
  TechnologyPartyConnection: connection,
  TechnologyPartyEdge,
  Party,
  PartyConnection: connection,
  PartyEdge: edge,
  HoldingConnection: connection,
  HoldingEdge,
  Share,
  Listing,
  Measure,
  Fact,
  Classification,
  PartyRole,
  ControlItem,
  ControlList,
  Instrument,
  Provision,
  Agency,
  Asset: named,
  Source,
  Country: named,
  CountryGroup: named,
  Convergence,
  TechnologyConvergenceConnection: connection,
  TechnologyConvergenceEdge: edge,
  TechnologyConvergence,
} satisfies Resolvers;
