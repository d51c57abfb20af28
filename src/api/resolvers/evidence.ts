import type { EvidenceResolvers, TouchResolvers } from '../generated/schema.ts';
import { findThings, withView } from '../lookups.ts';

export const Evidence: EvidenceResolvers = {
  about: ({ view, about }) => findThings(view, about),
  aboutKeys: ({ about }) => about,
};

export const Touch: TouchResolvers = {
  evidence: ({ view, evidence }) => withView(view, evidence),
};
