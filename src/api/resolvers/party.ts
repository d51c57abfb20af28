import { PARTY_KINDS } from '../../model/things.ts';
import type { PartyResolvers } from '../generated/schema.ts';
import { jurisdictionOf } from '../jurisdictions.ts';
import { findThings, frameOfThing, holdingPosition, holdingsOf, listingsOf, rolesOf } from '../lookups.ts';
import { pageOf } from '../pages.ts';
import { withStore } from './answers.ts';
import { named, textOf } from './things.ts';

export const Party: PartyResolvers = {
  ...named,
  kind: ({ thing }) => PARTY_KINDS.find((kind) => kind === thing.properties['kind']) ?? 'unknown',
  country: (party) => textOf(party, 'country'),
  identifiers: ({ thing }) => thing.identifiers,
  sameAs: ({ view, thing }) =>
    findThings(view, view.samePartyAs(thing.key), 'Party').filter((one) => one.thing.key !== thing.key),
  listings: ({ view, thing }) => listingsOf(view, thing.key).map((fact) => ({ view, fact })),
  roles: ({ view, thing }) => rolesOf(view, thing.key),
  owners: ({ view, thing }, args) =>
    pageOf(`owners of ${thing.key}`, holdingsOf(view, thing.key, 'owners'), holdingPosition, args),
  holdings: ({ view, thing }, args) =>
    pageOf(`holdings of ${thing.key}`, holdingsOf(view, thing.key, 'holdings'), holdingPosition, args),
  frame: ({ view, thing }, _, context) =>
    withStore(
      frameOfThing(view, thing, (list) => jurisdictionOf(context.engine, view, list)),
      context,
    ),
};
