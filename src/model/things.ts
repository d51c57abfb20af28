import type { Citation, Confidence, Names } from './vocabulary.ts';

/** Labels of the nodes that facts are about. */
export const THING_LABELS = [
  'Technology',
  'Instrument',
  'Provision',
  'Agency',
  'ControlList',
  'ControlItem',
  'Party',
  'Asset',
  'Source',
  'Country',
  'CountryGroup',
] as const;
export type ThingLabel = (typeof THING_LABELS)[number];

/** First part of the key of each label. */
export const KEY_PREFIX: Readonly<Record<ThingLabel, string>> = {
  Technology: 'tech',
  Instrument: 'instrument',
  Provision: 'provision',
  Agency: 'agency',
  ControlList: 'list',
  ControlItem: 'item',
  Party: 'party',
  Asset: 'asset',
  Source: 'source',
  Country: 'country',
  CountryGroup: 'group',
};

export const PARTY_KINDS = ['company', 'person', 'public-body', 'fund', 'unknown'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** Value of a descriptive property: shown and searched, never computed on by rules. */
export type Describing = string | number | boolean | readonly string[];

/**
 * A description of a thing by one dataset: names, aliases and shown properties.
 *
 * Well-known properties: Party `kind` (PartyKind), `country`; ControlItem `list`, `code`, `edition`, `entry` (the same
 * entry under its codes of several editions), `hs` (list), `level`; ControlList `jurisdiction`, `kind`;
 * Instrument `jurisdiction`, `level`, `effective`; Provision `instrument`, `article`, `jurisdiction`; Agency `jurisdiction`;
 * Source `url`, `date`, `kind`.
 */
export interface Thing {
  readonly label: ThingLabel;
  readonly key: string;
  readonly names: Names;
  readonly aliases: readonly string[];
  readonly properties: Readonly<Record<string, Describing>>;
  readonly identifiers: readonly Identifier[];
  readonly confidence: Confidence;
  readonly citations: readonly Citation[];
}

/** An identifier of a party. Equal scheme and value in two datasets make one party. */
export interface Identifier {
  readonly scheme: 'lei' | 'uscc' | 'registration' | 'ofac' | 'csl' | 'other';
  readonly value: string;
}
