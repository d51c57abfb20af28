import { beginsByReading } from '../../analysis/date-of-reading.ts';
import { wordsOf } from '../../analysis/find-changes.ts';
import { toGlobalId } from '../../model/keys.ts';
import { formatLocal, LOCAL_MAX, toLocal, zoneOf } from '../../model/moments.ts';
import { formatPercent, shareToJson, WHOLE } from '../../model/shares.ts';
import type {
  ClassificationResolvers,
  ControlFindingEdgeResolvers,
  FactResolvers,
  HoldingEdgeResolvers,
  ListingResolvers,
  MeasureResolvers,
  OfficerEdgeResolvers,
  PartyRoleResolvers,
  SameDecisionResolvers,
  ShareResolvers,
  StatusEventResolvers,
  TechnologyPartyEdgeResolvers,
} from '../generated/schema.ts';
import { jurisdictionOf } from '../jurisdictions.ts';
import { eventsOf, listingStatus } from '../listings.ts';
import { evidenceIn, findThing, findThings, holds } from '../lookups.ts';
import type { FactInView } from '../models.ts';
import { phaseOf } from '../phases.ts';
import { textOf } from './things.ts';

/** Fields of every fact that is a node. */
export const node = {
  id: ({ fact }: FactInView) => toGlobalId(fact.key),
  key: ({ fact }: FactInView) => fact.key,
};

/** Fields of everything that is dated. */
export const dated = {
  from: ({ fact }: FactInView) => fact.validFrom?.text ?? null,
  to: ({ fact }: FactInView) => fact.validTo?.text ?? null,
  certain: ({ view, fact }: FactInView) => holds(view, fact) === 'certainly',
  evidence: evidenceIn,
};

const fromIsBound = ({ view, fact }: FactInView): boolean => beginsByReading(view, fact);

export const Fact: FactResolvers = {
  ...node,
  type: ({ fact }) => fact.type,
  evidence: dated.evidence,
};

export const Listing: ListingResolvers = {
  ...node,
  from: dated.from,
  to: dated.to,
  fromIsBound,
  evidence: dated.evidence,
  party: ({ view, fact }) => findThing(view, fact.party, 'Party'),
  list: ({ view, fact }) => findThing(view, fact.list, 'ControlList'),
  listKey: ({ fact }) => fact.list,
  listedName: ({ fact }) => fact.listedName,
  notice: ({ fact }) => fact.notice,
  madeUnder: ({ view, fact }) => findThings(view, fact.madeUnder),
  reason: ({ fact }) => fact.reason,
  addressOnly: ({ fact }) => fact.addressOnly,
  events: eventsOf,
  measures: ({ view, fact }) => fact.measures.map((measure) => ({ view, measure })),
  status: (listing, _, { engine }) =>
    listingStatus(listing, zoneOf(jurisdictionOf(engine, listing.view, listing.fact.list))),
};

export const StatusEvent: StatusEventResolvers = {
  verb: ({ fact }) => fact.verb,
  words: ({ fact }) => fact.verbOriginal,
  at: ({ fact }) => formatLocal(toLocal(fact.at.minute, fact.at.zone)) ?? '',
  untilText: ({ fact }) => fact.until?.text ?? null,
  untilEnd: ({ fact }) => formatLocal(wordsOf(fact).until?.end ?? LOCAL_MAX),
  notice: ({ fact }) => wordsOf(fact).notice,
  evidence: evidenceIn,
};

export const Measure: MeasureResolvers = {
  act: ({ measure }) => measure.act,
  scope: ({ measure }) => measure.scope,
  items: ({ view, measure }) => findThings(view, measure.items, 'ControlItem'),
  effect: ({ measure }) => measure.effect,
  authority: ({ measure }) => measure.authority,
  agency: ({ view, measure }) => findThing(view, measure.authority, 'Agency'),
  confidence: ({ measure }) => measure.confidence,
  wording: ({ measure }) => measure.wording,
};

export const Classification: ClassificationResolvers = {
  ...dated,
  fromIsBound,
  technology: ({ view, fact }) => findThing(view, fact.technology, 'Technology'),
  item: ({ view, fact }) => findThing(view, fact.item, 'ControlItem'),
  itemKey: ({ fact }) => fact.item,
  list: ({ view, fact }) => {
    const item = findThing(view, fact.item, 'ControlItem');
    return item === null ? null : findThing(view, textOf(item, 'list'), 'ControlList');
  },
  code: ({ view, fact }) => {
    const item = findThing(view, fact.item, 'ControlItem');
    return item === null ? null : textOf(item, 'code');
  },
  edition: ({ view, fact }) => {
    const item = findThing(view, fact.item, 'ControlItem');
    return item === null ? null : textOf(item, 'edition');
  },
  coverage: ({ fact }) => fact.coverage,
  controlPoint: ({ fact }) => fact.controlPoint,
  basis: ({ fact }) => fact.basis,
};

export const SameDecision: SameDecisionResolvers = {
  keys: ({ fact }) => [fact.party, fact.other],
  parties: ({ view, fact }) => findThings(view, [fact.party, fact.other], 'Party'),
  isSame: ({ fact }) => fact.verdict === 'same',
  ground: ({ fact }) => fact.rule,
  by: ({ fact }) => fact.by,
  why: ({ fact }) => fact.why,
  version: ({ fact }) => fact.recordedFrom,
  when: ({ view, fact }) =>
    view.snapshot.datasets.find(({ version }) => version === fact.recordedFrom)?.imported ?? null,
  evidence: dated.evidence,
};

export const PartyRole: PartyRoleResolvers = {
  ...dated,
  technology: ({ view, fact }) => findThing(view, fact.technology, 'Technology'),
  role: ({ fact }) => fact.role,
  basis: ({ fact }) => fact.basis,
};

export const TechnologyPartyEdge: TechnologyPartyEdgeResolvers = {
  node: ({ item: { view, fact } }) => findThing(view, fact.party),
  partyKey: ({ item }) => item.fact.party,
  role: ({ item }) => item.fact.role,
  basis: ({ item }) => item.fact.basis,
  from: ({ item }) => dated.from(item),
  to: ({ item }) => dated.to(item),
  certain: ({ item }) => dated.certain(item),
  evidence: ({ item }) => dated.evidence(item),
};

export const HoldingEdge: HoldingEdgeResolvers = {
  node: ({ item: { view, other } }) => findThing(view, other, 'Party'),
  ownerKey: ({ item }) => item.fact.owner,
  assetKey: ({ item }) => item.fact.asset,
  right: ({ item }) => item.fact.right,
  nature: ({ item }) => item.fact.nature,
  share: ({ item: { fact } }) => (fact.share.min === 0 && fact.share.max === WHOLE ? null : fact.share),
  stated: ({ item }) => item.fact.stated?.text ?? null,
  from: ({ item }) => dated.from(item),
  to: ({ item }) => dated.to(item),
  fromIsBound: ({ item }) => fromIsBound(item),
  certain: ({ item }) => dated.certain(item),
  phase: ({ item }) => phaseOf(item),
  evidence: ({ item }) => dated.evidence(item),
};

export const OfficerEdge: OfficerEdgeResolvers = {
  node: ({ item: { view, other } }) => findThing(view, other, 'Party'),
  officerKey: ({ item }) => item.fact.officer,
  organisationKey: ({ item }) => item.fact.organisation,
  role: ({ item }) => item.fact.role,
  offices: ({ item }) => item.fact.offices,
  from: ({ item }) => dated.from(item),
  to: ({ item }) => dated.to(item),
  certain: ({ item }) => dated.certain(item),
  phase: ({ item }) => phaseOf(item),
  evidence: ({ item }) => dated.evidence(item),
};

export const ControlFindingEdge: ControlFindingEdgeResolvers = {
  node: ({ item: { view, other } }) => findThing(view, other, 'Party'),
  controllerKey: ({ item }) => item.fact.controller,
  controlledKey: ({ item }) => item.fact.controlled,
  means: ({ item }) => item.fact.means,
  from: ({ item }) => dated.from(item),
  to: ({ item }) => dated.to(item),
  certain: ({ item }) => dated.certain(item),
  phase: ({ item }) => phaseOf(item),
  evidence: ({ item }) => dated.evidence(item),
};

export const Share: ShareResolvers = {
  min: (share) => shareToJson(share).min,
  max: (share) => shareToJson(share).max,
  minExact: (share) => formatPercent(share.min - (share.minOpen ? 1 : 0)),
  maxExact: (share) => formatPercent(share.max + (share.maxOpen ? 1 : 0)),
};
