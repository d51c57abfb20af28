import { z } from 'zod';
import type { Confidence } from '../model/vocabulary.ts';
import type { Provenance, SeedDraft } from './seed-draft.ts';
import type { Place } from './seed-file.ts';
import { section } from './seed-section.ts';
import { addThing } from './seed-things.ts';
import {
  basis,
  type Cites,
  cites,
  confidence,
  coverage,
  date,
  flag,
  id,
  names,
  provenance,
  role,
  text,
} from './seed-values.ts';

const own = { sources: cites.optional(), confidence: confidence.optional() };

const classified = z.strictObject({
  items: z.array(id).min(1),
  coverage,
  basis,
  point: text.optional(),
  from: date.optional(),
  to: date.optional(),
  ...own,
});

const scope = z.strictObject({ provision: id, term: text, open: flag, basis, ...own });

const technology = z.strictObject({
  id,
  ...names,
  aliases: z.array(text).optional(),
  broader: z.array(id).optional(),
  'input-to': z.array(z.strictObject({ technology: id, basis, ...own })).optional(),
  industries: z.array(text).optional(),
  taxonomies: z.array(text).optional(),
  ...provenance,
  classified: z.array(classified).optional(),
  scope: z.array(scope).optional(),
});
type Row = z.infer<typeof technology>;

/** Technologies with what is broader, what they go into, the items that cover them and the terms of review rules. */
export const technologies = section(['tech', 'classification', 'scope'], technology, (draft, row, place) => {
  const { key } = addThing(draft, 'Technology', row, place, { industries: row.industries, taxonomies: row.taxonomies });
  for (const [index, broader] of (row.broader ?? []).entries()) {
    draft.addFact(
      {
        ...draft.base(`relation:broader-than/${broader}/${row.id}`, row, place),
        type: 'relation',
        relation: 'BROADER_THAN',
        from: draft.refer(`tech:${broader}`, place.at('broader', index)),
        to: key,
        basis: 'analyst',
        properties: {},
      },
      place.at('broader', index),
    );
  }
  for (const [index, into] of (row['input-to'] ?? []).entries()) {
    const at = place.at('input-to', index);
    draft.addFact(
      {
        ...draft.base(`relation:input-to/${row.id}/${into.technology}`, { ...row, ...founded(into) }, at),
        type: 'relation',
        relation: 'INPUT_TO',
        from: key,
        to: draft.refer(`tech:${into.technology}`, at.at('technology')),
        basis: into.basis,
        properties: {},
      },
      at,
    );
  }
  for (const [index, one] of (row.classified ?? []).entries()) classify(draft, row, one, place.at('classified', index));
  for (const [index, one] of (row.scope ?? []).entries()) {
    const at = place.at('scope', index);
    draft.addFact(
      {
        ...draft.base(`scope:${row.id}/${one.provision}/${one.term}`, { ...row, ...founded(one) }, at),
        type: 'scope',
        provision: draft.refer(`provision:${one.provision}`, at.at('provision')),
        technology: key,
        basis: one.basis,
        open: one.open,
        term: one.term,
      },
      at,
    );
  }
});

/** Without a date of its own a classification holds as long as the item is known to stand in its list. */
function classify(draft: SeedDraft, row: Row, one: z.infer<typeof classified>, place: Place): void {
  for (const [index, item] of one.items.entries()) {
    const at = place.at('items', index);
    const from = one.from ?? draft.itemFrom(item) ?? null;
    const point = one.point === undefined ? '' : `/${one.point}`;
    draft.addFact(
      {
        ...draft.base(
          `classification:${row.id}/${item}${point}`,
          { ...row, ...founded(one) },
          place,
          from,
          one.to ?? null,
        ),
        type: 'classification',
        technology: `tech:${row.id}`,
        item: draft.refer(`item:${item}`, at),
        coverage: one.coverage,
        basis: one.basis,
        controlPoint: one.point ?? null,
      },
      at,
    );
  }
}

/** Sources and confidence of a part stand above those of the technology. */
function founded(one: {
  readonly sources?: Cites | undefined;
  readonly confidence?: Confidence | undefined;
}): Partial<Provenance> {
  return {
    ...(one.sources !== undefined && { sources: one.sources }),
    ...(one.confidence !== undefined && { confidence: one.confidence }),
  };
}

/** What parties and assets have to do with a technology, grouped by what they share. */
export const roles = section(
  ['role'],
  z.strictObject({
    technology: id,
    role,
    basis,
    parties: z.array(id).optional(),
    assets: z.array(id).optional(),
    from: date.optional(),
    to: date.optional(),
    ...provenance,
  }),
  (draft, row, place) => {
    const tied = (['party', 'asset'] as const).flatMap((kind) => {
      const field = kind === 'party' ? 'parties' : 'assets';
      return (row[field] ?? []).map((name, index) => ({ name, kind, at: place.at(field, index) }));
    });
    for (const { name, kind, at } of tied) {
      draft.addFact(
        {
          ...draft.base(`role:${name}/${row.technology}/${row.role}`, row, place, row.from ?? null, row.to ?? null),
          type: 'role',
          party: draft.refer(`${kind}:${name}`, at),
          technology: draft.refer(`tech:${row.technology}`, place.at('technology')),
          role: row.role,
          basis: row.basis,
        },
        at,
      );
    }
  },
);
