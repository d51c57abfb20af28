import { PARTY_KINDS } from '../../model/things.ts';
import type { PartyResolvers } from '../generated/schema.ts';
import {
  findThings,
  holdingPosition,
  holdingsOf,
  isShown,
  listingsOf,
  officePosition,
  officesOf,
  rolesOf,
  sameDecisionsOn,
} from '../lookups.ts';
import { pageAmong } from '../pages.ts';
import { askEffective } from './effective.ts';
import { frame, named, textOf } from './things.ts';

export const Party: PartyResolvers = {
  ...named,
  kind: ({ thing }) => PARTY_KINDS.find((kind) => kind === thing.properties['kind']) ?? 'unknown',
  country: (party) => textOf(party, 'country'),
  identifiers: ({ thing }) => thing.identifiers,
  sameAs: ({ view, thing }) =>
    findThings(view, view.samePartyAs(thing.key), 'Party').filter((one) => one.thing.key !== thing.key),
  sameDecisions: ({ view, thing }) => sameDecisionsOn(view, thing.key),
  listings: ({ view, thing }) => listingsOf(view, thing.key).map((fact) => ({ view, fact })),
  roles: ({ view, thing }) => rolesOf(view, thing.key),
  owners: ({ view, thing }, args) =>
    pageAmong(`owners of ${thing.key}`, () => holdingsOf(view, thing.key, 'owners'), holdingPosition, isShown, args),
  holdings: ({ view, thing }, args) =>
    pageAmong(
      `holdings of ${thing.key}`,
      () => holdingsOf(view, thing.key, 'holdings'),
      holdingPosition,
      isShown,
      args,
    ),
  officers: ({ view, thing }, args) =>
    pageAmong(`officers of ${thing.key}`, () => officesOf(view, thing.key, 'officers'), officePosition, isShown, args),
  officerOf: ({ view, thing }, args) =>
    pageAmong(`offices of ${thing.key}`, () => officesOf(view, thing.key, 'officerOf'), officePosition, isShown, args),
  effectiveShares: (party, _, context) => askEffective(party, context),
  frame,
};
