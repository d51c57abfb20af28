import { GraphQLJSON } from 'graphql-scalars';
import type { FactType } from '../../model/facts.ts';
import type { Resolvers } from '../generated/schema.ts';
import type { FactInView, ThingInView } from '../models.ts';
import type { CountablePage, OpenPage, Placed } from '../pages.ts';
import { Assumption, Frame } from './answers.ts';
import { Changes, DatedChange, DatedChangeChange, DatedChangeDifference } from './changes.ts';
import { Control, PartyOutcome, PartyOutcomeChange, PartyOutcomeDifference, ProofItem, Strictest } from './control.ts';
import {
  Convergence,
  TechnologyConvergence,
  TechnologyConvergenceChange,
  TechnologyConvergenceDifference,
} from './convergence.ts';
import { EffectiveShare, EffectiveShares } from './effective.ts';
import { enums } from './enums.ts';
import { Evidence, Touch } from './evidence.ts';
import {
  Exposure,
  ExposureDifference,
  ListedParty,
  ListedPartyChange,
  ListedPartyDifference,
  OwnershipPath,
  OwnershipStep,
  TechnologyHolder,
  TechnologyReached,
  TechnologyReachedChange,
  TechnologyReachedDifference,
  UltimateOwner,
  UltimateOwnerChange,
  UltimateOwnerDifference,
} from './exposure.ts';
import {
  Classification,
  ControlFindingEdge,
  Fact,
  HoldingEdge,
  Listing,
  Measure,
  OfficerEdge,
  PartyRole,
  SameDecision,
  Share,
  StatusEvent,
  TechnologyPartyEdge,
} from './facts.ts';
import { Affiliation, Gap, GapChange, GapDifference, Gaps } from './gaps.ts';
import { Instrument, RelationEdge } from './instrument.ts';
import { ListDiff, ListDiffEntry } from './list-diff.ts';
import { ControlItem, ControlList, ListVersion, Membership } from './lists.ts';
import { Party } from './party.ts';
import { Query } from './query.ts';
import { AppliedRule } from './rules.ts';
import { SameSuggestion, SameSuggestions } from './same.ts';
import { NoticeAct, NoticeEffects, SearchHit, SearchResult } from './search.ts';
import { Technology } from './technology.ts';
import { Agency, named, Provision, Source } from './things.ts';

const connection = {
  pageInfo: ({ hasNextPage, edges }: OpenPage<unknown>) => ({ hasNextPage, endCursor: edges.at(-1)?.cursor ?? null }),
};
const countable = { ...connection, totalCount: ({ count }: CountablePage<unknown>) => count() };
const edge = { node: <T>({ item }: Placed<T>) => item };

/** Facts that have a type of their own. */
const FACT_NODES: Readonly<Partial<Record<FactType, 'Listing' | 'ListVersion'>>> = {
  listing: 'Listing',
  'list-version': 'ListVersion',
};

/** Everything that `schema.graphql` names and that is not a plain property of what stands behind it. */
export const resolvers = {
  ...enums,
  JSON: GraphQLJSON,
  Node: {
    __resolveType: (node: ThingInView | FactInView) =>
      'thing' in node ? node.thing.label : (FACT_NODES[node.fact.type] ?? 'Fact'),
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
  HoldingConnection: countable,
  HoldingEdge,
  OfficerConnection: countable,
  OfficerEdge,
  ControlFindingConnection: countable,
  ControlFindingEdge,
  Share,
  Evidence,
  Assumption,
  Frame,
  Touch,
  Listing,
  StatusEvent,
  Measure,
  Fact,
  Classification,
  PartyRole,
  SameDecision,
  SameSuggestions,
  SameSuggestion,
  SameSuggestionConnection: connection,
  SameSuggestionEdge: edge,
  ControlItem,
  ControlItemConnection: connection,
  ControlItemEdge: edge,
  ControlList,
  ControlListConnection: connection,
  ControlListEdge: edge,
  ListVersion,
  ListVersionConnection: connection,
  ListVersionEdge: edge,
  Membership,
  MembershipConnection: connection,
  MembershipEdge: edge,
  ListingConnection: connection,
  ListingEdge: edge,
  Instrument,
  InstrumentConnection: connection,
  InstrumentEdge: edge,
  RelationConnection: connection,
  RelationEdge,
  Provision,
  ProvisionConnection: connection,
  ProvisionEdge: edge,
  Agency,
  Asset: named,
  Source,
  Country: named,
  CountryGroup: named,
  Convergence,
  TechnologyConvergenceConnection: connection,
  TouchConnection: connection,
  TouchEdge: edge,
  TechnologyConvergenceEdge: edge,
  TechnologyConvergenceDifference,
  TechnologyConvergenceChangeConnection: connection,
  TechnologyConvergenceChangeEdge: edge,
  TechnologyConvergenceChange,
  TechnologyConvergence,
  Exposure,
  ExposureDifference,
  TechnologyReached,
  TechnologyReachedConnection: connection,
  TechnologyReachedEdge: edge,
  TechnologyReachedDifference,
  TechnologyReachedChangeConnection: connection,
  TechnologyReachedChangeEdge: edge,
  TechnologyReachedChange,
  TechnologyHolder,
  TechnologyHolderConnection: connection,
  TechnologyHolderEdge: edge,
  UltimateOwner,
  UltimateOwnerConnection: connection,
  UltimateOwnerEdge: edge,
  UltimateOwnerDifference,
  UltimateOwnerChangeConnection: connection,
  UltimateOwnerChangeEdge: edge,
  UltimateOwnerChange,
  OwnershipPath,
  OwnershipStep,
  ListedParty,
  ListedPartyConnection: connection,
  ListedPartyEdge: edge,
  ListedPartyDifference,
  ListedPartyChangeConnection: connection,
  ListedPartyChangeEdge: edge,
  ListedPartyChange,
  ListDiff,
  ListDiffEntry,
  ListDiffEntryConnection: connection,
  ListDiffEntryEdge: edge,
  Changes,
  DatedChange,
  DatedChangeConnection: connection,
  DatedChangeEdge: edge,
  DatedChangeDifference,
  DatedChangeChange,
  DatedChangeChangeConnection: connection,
  DatedChangeChangeEdge: edge,
  Gaps,
  Affiliation,
  Gap,
  GapConnection: connection,
  GapEdge: edge,
  GapDifference,
  GapChangeConnection: connection,
  GapChangeEdge: edge,
  GapChange,
  Control,
  PartyOutcome,
  PartyOutcomeConnection: connection,
  PartyOutcomeEdge: edge,
  PartyOutcomeDifference,
  PartyOutcomeChangeConnection: connection,
  PartyOutcomeChangeEdge: edge,
  PartyOutcomeChange,
  EffectiveShares,
  EffectiveShare,
  EffectiveShareConnection: connection,
  EffectiveShareEdge: edge,
  AppliedRule,
  ProofItem,
  Strictest,
  SearchResult,
  NoticeAct,
  NoticeEffects,
  SearchHit,
} satisfies Resolvers;
