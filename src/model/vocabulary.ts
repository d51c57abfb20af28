/** The three legal regimes that guard a key technology. */
export const REGIMES = ['EXPORT_CONTROL', 'FDI_REVIEW', 'ANTI_SANCTION'] as const;
export type Regime = (typeof REGIMES)[number];

/** How well a fact is founded. Facts of grade `unverified` never count unless a question asks for them. */
export const CONFIDENCES = ['seen', 'seen-secondary', 'unverified'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** On what a tie between a technology and something else rests. */
export const BASES = ['text', 'decision', 'stated', 'analyst'] as const;
export type Basis = (typeof BASES)[number];

/** `effect`: a measure bars or conditions a transfer or deal; `status`: a tied party is listed, a case concerns it; `field`: same line of business only. */
export const STRENGTHS = ['effect', 'status', 'field'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a party has to do with a technology. `field` is the same line of business only and counts for nothing by itself. */
export const ROLES = ['holds', 'develops', 'supplies', 'needs', 'field'] as const;
export type Role = (typeof ROLES)[number];

/** How much of a technology an item covers. */
export const COVERAGES = ['full', 'parameters', 'control-point'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** Acts that a measure bars or conditions. */
export const ACTS = [
  'sell-to',
  'buy-from',
  'license-technology',
  'invest',
  'send-data',
  'enter',
  'property',
  'transact',
] as const;
export type Act = (typeof ACTS)[number];

/** Two letters of ISO 3166-1, with `EU` for the Union and `UK` for the United Kingdom. */
export type Jurisdiction = string;

/** A name in the product's two languages and as the source writes it; at least one is given. */
export interface Names {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
  readonly original?: string | undefined;
}

/** A text of our own, in both languages of the product. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** Where a fact was read: the source's key, the place in it, the clause in the original language, an address of its own. */
export interface Citation {
  readonly source: string;
  readonly at?: string | undefined;
  readonly quote?: string | undefined;
  readonly url?: string | undefined;
}
