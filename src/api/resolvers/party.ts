import { PARTY_KINDS } from '../../model/things.ts';
import type { PartyResolvers } from '../generated/schema.ts';
import {
  findingPosition,
  findingsOf,
  findThings,
  holdingPosition,
  holdingsOf,
  listingsOf,
  officePosition,
  officesOf,
  rolesOf,
  sameDecisionsOn,
} from '../lookups.ts';
import { pageByPhase } from '../phases.ts';
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
  owners: ({ view, thing: { key } }, args) =>
    pageByPhase(`owners of ${key}`, () => holdingsOf(view, key, 'owners'), holdingPosition, args),
  holdings: ({ view, thing: { key } }, args) =>
    pageByPhase(`holdings of ${key}`, () => holdingsOf(view, key, 'holdings'), holdingPosition, args),
  officers: ({ view, thing: { key } }, args) =>
    pageByPhase(`officers of ${key}`, () => officesOf(view, key, 'officers'), officePosition, args),
  officerOf: ({ view, thing: { key } }, args) =>
    pageByPhase(`offices of ${key}`, () => officesOf(view, key, 'officerOf'), officePosition, args),
  recordedEquity: ({ view, thing: { key } }, _, { engine, signal }) => engine.recordedEquity(view, key, signal),
  recordedControllers: ({ view, thing: { key } }, args) =>
    pageByPhase(`controllers of ${key}`, () => findingsOf(view, key, 'controllers'), findingPosition, args),
  recordedControlled: ({ view, thing: { key } }, args) =>
    pageByPhase(`controlled by ${key}`, () => findingsOf(view, key, 'controlled'), findingPosition, args),
  effectiveShares: (party, _, context) => askEffective(party, context),
  frame,
};
