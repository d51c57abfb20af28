import { authoritiesFor } from '../../analysis/gap-authorities.ts';
import { zoneOf } from '../../model/moments.ts';
import type {
  ControlItemResolvers,
  ControlListResolvers,
  ListVersionResolvers,
  MembershipResolvers,
} from '../generated/schema.ts';
import { jurisdictionOf } from '../jurisdictions.ts';
import { eventsOf, listingStatus } from '../listings.ts';
import {
  classificationsOf,
  designationsOn,
  findThing,
  findThings,
  membershipPosition,
  membershipsAt,
  versionPosition,
  versionsOf,
} from '../lookups.ts';
import { mapPage, pageOf } from '../pages.ts';
import { dated, node } from './facts.ts';
import { frame, named, textOf } from './things.ts';

export const ControlItem: ControlItemResolvers = {
  ...named,
  list: (item) => findThing(item.view, textOf(item, 'list'), 'ControlList'),
  code: (item) => textOf(item, 'code'),
  edition: (item) => textOf(item, 'edition'),
  entry: (item) => textOf(item, 'entry'),
  hsCodes: ({ thing }) => {
    const codes = thing.properties['hs'];
    return Array.isArray(codes) ? codes : codes === undefined ? [] : [String(codes)];
  },
  level: (item) => textOf(item, 'level'),
  classifications: ({ view, thing }) => classificationsOf(view, thing.key),
  memberships: ({ view, thing }) => membershipsAt(view, thing.key),
  frame,
};

export const ControlList: ControlListResolvers = {
  ...named,
  jurisdiction: (list) => textOf(list, 'jurisdiction'),
  regime: ({ thing }, _, { engine }) => engine.regimes.byList.get(thing.key)?.regime ?? null,
  listKind: (list) => textOf(list, 'kind'),
  agencies: ({ view, thing }) => findThings(view, authoritiesFor(view, [thing.key]), 'Agency'),
  versions: ({ view, thing }, args) =>
    pageOf(`versions of ${thing.key}`, versionsOf(view, thing.key), versionPosition, args),
  items: ({ view, thing }, args, { order }) => {
    const items = order.where(view, 'ControlItem', 'list', thing.key);
    const page = pageOf(`items of ${thing.key}`, items, ({ key }) => [key], args);
    return mapPage(page, (item) => ({ view, thing: item }));
  },
  designations: ({ view, thing }, args) =>
    pageOf(`designations on ${thing.key}`, designationsOn(view, thing.key), ({ fact }) => [fact.key], args),
  frame,
};

export const ListVersion: ListVersionResolvers = {
  ...node,
  ...dated,
  list: ({ view, fact }) => findThing(view, fact.list, 'ControlList'),
  edition: ({ fact }) => fact.edition,
  notice: ({ fact }) => fact.notice,
  published: ({ fact }) => fact.published?.text ?? null,
  events: eventsOf,
  status: (version, _, { engine }) =>
    listingStatus(version, zoneOf(jurisdictionOf(engine, version.view, version.fact.list))),
  members: ({ view, fact }, args) =>
    pageOf(`members of ${fact.key}`, membershipsAt(view, fact.key), membershipPosition, args),
};

export const Membership: MembershipResolvers = {
  ...dated,
  item: ({ view, fact }) => findThing(view, fact.item, 'ControlItem'),
  itemKey: ({ fact }) => fact.item,
  version: ({ view, fact }) => {
    const version = view.listVersion(fact.listVersion);
    return version === undefined ? null : { view, fact: version };
  },
  versionKey: ({ fact }) => fact.listVersion,
  change: ({ fact }) => fact.change,
  reason: ({ fact }) => fact.reason,
};
