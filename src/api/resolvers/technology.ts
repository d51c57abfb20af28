import type { TechnologyResolvers } from '../generated/schema.ts';
import { classificationsOf, inheritedClassifications, relatives, rolePosition, rolesIn } from '../lookups.ts';
import { pageOf } from '../pages.ts';
import { frame, named } from './things.ts';

export const Technology: TechnologyResolvers = {
  ...named,
  broader: ({ view, thing }) => relatives(view, thing.key, 'broader'),
  narrower: ({ view, thing }) => relatives(view, thing.key, 'narrower'),
  classifications: ({ view, thing }) => classificationsOf(view, thing.key),
  inheritedClassifications: ({ view, thing }) => inheritedClassifications(view, thing.key),
  parties: ({ view, thing }, args) => pageOf(`parties of ${thing.key}`, rolesIn(view, thing.key), rolePosition, args),
  frame,
};
