import { z } from 'zod';
import { type Describing, type Identifier, KEY_PREFIX, type Thing, type ThingLabel } from '../model/things.ts';
import type { Provenance, SeedDraft } from './seed-draft.ts';
import type { Place } from './seed-file.ts';
import { section } from './seed-section.ts';
import { date, id, jurisdiction, key, names, partyKind, provenance, text } from './seed-values.ts';

interface Described extends Provenance {
  readonly id: string;
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly unverified?: readonly string[] | undefined;
}

type Properties = Readonly<Record<string, Describing | undefined>>;

/** A thing from the fields that all descriptions share; absent properties are left out. */
export function addThing(
  draft: SeedDraft,
  label: ThingLabel,
  row: Described,
  place: Place,
  properties: Properties,
  identifiers: readonly Identifier[] = [],
): Thing {
  if (row.zh === undefined && row.en === undefined) draft.problem(place, 'has no name: expected "zh" or "en".');
  const thing: Thing = {
    label,
    key: `${KEY_PREFIX[label]}:${row.id}`,
    names: { ...(row.zh !== undefined && { zh: row.zh }), ...(row.en !== undefined && { en: row.en }) },
    aliases: row.aliases ?? [],
    properties: present({ ...properties, unverified: row.unverified }),
    identifiers,
    confidence: row.confidence,
    citations: draft.cite(row.sources, place),
  };
  draft.addThing(thing, place);
  return thing;
}

export function present(properties: Properties): Readonly<Record<string, Describing>> {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, Describing] => entry[1] !== undefined),
  );
}

const SOURCE_KINDS = [
  'primary-text',
  'primary-data',
  'official-notices',
  'official-summary',
  'secondary-list',
  'secondary',
  'press',
  'law-firm-note',
  'article',
  'research-paper',
  'general-knowledge',
  'analyst',
] as const;

export const sources = section(
  ['source'],
  z.strictObject({
    id,
    title: text,
    url: text.optional(),
    date: date.optional(),
    kind: z.enum(SOURCE_KINDS),
    publisher: text.optional(),
    licence: text.optional(),
  }),
  (draft, row, place) =>
    draft.addThing(
      {
        label: 'Source',
        key: `source:${row.id}`,
        names: { original: row.title },
        aliases: [],
        properties: present({
          url: row.url,
          date: row.date?.text,
          kind: row.kind,
          publisher: row.publisher,
          licence: row.licence,
        }),
        identifiers: [],
        confidence: row.kind === 'general-knowledge' ? 'unverified' : 'seen',
        citations: [],
      },
      place,
    ),
);

export const agencies = section(
  ['agency'],
  z.strictObject({
    id,
    ...names,
    short: text.optional(),
    jurisdiction,
    parent: id.optional(),
    'competent-for': z.array(key).optional(),
    ...provenance,
  }),
  (draft, row, place) => {
    const parent = row.parent === undefined ? undefined : draft.refer(`agency:${row.parent}`, place.at('parent'));
    const { key: agency } = addThing(draft, 'Agency', row, place, {
      jurisdiction: row.jurisdiction,
      short: row.short,
      parent,
    });
    for (const [index, target] of (row['competent-for'] ?? []).entries()) {
      const at = place.at('competent-for', index);
      draft.addFact(
        {
          ...draft.base(`relation:competent-for/${row.id}/${target}`, row, place),
          type: 'relation',
          relation: 'COMPETENT_FOR',
          from: agency,
          to: draft.refer(target, at),
          basis: 'stated',
          properties: {},
        },
        at,
      );
    }
  },
);

const IDENTIFIERS = ['lei', 'uscc', 'registration', 'ofac', 'csl', 'other'] as const;

export const parties = section(
  ['party'],
  z.strictObject({
    id,
    ...names,
    aliases: z.array(text).optional(),
    kind: partyKind,
    country: jurisdiction.optional(),
    identifiers: z.partialRecord(z.enum(IDENTIFIERS), text).optional(),
    ...provenance,
  }),
  (draft, row, place) => {
    const identifiers = IDENTIFIERS.flatMap((scheme): Identifier[] => {
      const value = row.identifiers?.[scheme];
      return value === undefined ? [] : [{ scheme, value }];
    });
    addThing(draft, 'Party', row, place, { kind: row.kind, country: row.country }, identifiers);
  },
);

export const assets = section(
  ['asset'],
  z.strictObject({ id, ...names, country: jurisdiction.optional(), ...provenance }),
  (draft, row, place) => {
    addThing(draft, 'Asset', row, place, { country: row.country });
  },
);

export const countries = section(
  ['country'],
  z.strictObject({
    id,
    ...names,
    'licence-columns': z.array(text).optional(),
    embargoed: text.optional(),
    ...provenance,
  }),
  (draft, row, place) => {
    addThing(draft, 'Country', row, place, { licenceColumns: row['licence-columns'], embargoed: row.embargoed });
  },
);

export const countryGroups = section(
  ['group'],
  z.strictObject({ id, ...names, code: text, edition: text, members: z.array(id), ...provenance }),
  (draft, row, place) => {
    const members = row.members.map((member, index) => draft.refer(`country:${member}`, place.at('members', index)));
    addThing(draft, 'CountryGroup', row, place, { code: row.code, edition: row.edition, members });
  },
);
