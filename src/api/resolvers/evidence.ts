import { factBehind, linksOf } from '../../analysis/fact-links.ts';
import { phaseOf } from '../../analysis/phase.ts';
import type { EvidenceResolvers, TouchResolvers } from '../generated/schema.ts';
import { findThings, withView } from '../lookups.ts';

export const Evidence: EvidenceResolvers = {
  about: ({ view, about }) => findThings(view, about),
  aboutKeys: ({ about }) => about,
  phase: ({ view, ...evidence }) => {
    const fact = factBehind(view, evidence);
    return fact === null ? 'current' : phaseOf(view, fact);
  },
  links: ({ view, ...evidence }) => {
    const fact = factBehind(view, evidence);
    return fact === null ? [] : linksOf(view, fact);
  },
  reviewCase: ({ view, ...evidence }) => {
    const fact = factBehind(view, evidence);
    if (fact?.type !== 'case') return null;
    const { key, names, jurisdiction, outcomeText } = fact;
    return { key, names, jurisdiction, outcome: outcomeText };
  },
};

export const Touch: TouchResolvers = {
  evidence: ({ view, evidence }) => withView(view, evidence),
  sinceEvidence: ({ view, sinceEvidence }) => (sinceEvidence === null ? null : { ...sinceEvidence, view }),
};
