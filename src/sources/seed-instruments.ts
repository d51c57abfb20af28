import { z } from 'zod';
import type { PartialDate } from '../model/days.ts';
import type { Relation } from '../model/facts.ts';
import type { SeedDraft } from './seed-draft.ts';
import type { Place } from './seed-file.ts';
import { section } from './seed-section.ts';
import { addThing } from './seed-things.ts';
import { confidence, date, id, jurisdiction, key, names, provenance, text } from './seed-values.ts';

const LEVELS = [
  'statute',
  'administrative-regulation',
  'department-rule',
  'announcement',
  'state-council-document',
  'foreign-statute',
  'foreign-regulation',
  'executive-order',
  'international-regime',
] as const;

const provision = z.strictObject({
  article: z.string().regex(/^\S+$/, 'is not the number of an article: expected one without spaces'),
  ...names,
  confidence: confidence.optional(),
  renumbers: id.optional(),
  'refers-to': z.array(key).optional(),
});

const instrument = z.strictObject({
  id,
  ...names,
  short: text.optional(),
  jurisdiction,
  level: z.enum(LEVELS),
  issuer: text.optional(),
  number: text.optional(),
  citation: text.optional(),
  promulgated: date.optional(),
  effective: date.optional(),
  amended: z.array(date).optional(),
  ended: date.optional(),
  succeeds: id.optional(),
  repeals: z.array(id).optional(),
  'based-on': z.array(key).optional(),
  ...provenance,
  provisions: z.array(provision).optional(),
});
type Row = z.infer<typeof instrument>;

/** Laws, rules and announcements, each with its articles. A new version of a law is an instrument of its own. */
export const instruments = section(['instrument', 'provision'], instrument, (draft, row, place) => {
  draft.checkOrder(row.promulgated, row.effective, 'effective', place);
  draft.checkOrder(row.effective, row.ended, 'ended', place);
  addThing(draft, 'Instrument', row, place, {
    jurisdiction: row.jurisdiction,
    level: row.level,
    short: row.short,
    issuer: row.issuer,
    number: row.number,
    citation: row.citation,
    promulgated: row.promulgated?.text,
    effective: row.effective?.text,
    amended: row.amended?.map(({ text: written }) => written),
    ended: row.ended?.text,
  });
  const own = `instrument:${row.id}`;
  const since = row.effective ?? null;
  if (row.succeeds !== undefined)
    relate(draft, row, place.at('succeeds'), 'SUPERSEDES', own, `instrument:${row.succeeds}`, since);
  for (const [index, old] of (row.repeals ?? []).entries())
    relate(draft, row, place.at('repeals', index), 'REPEALS', own, `instrument:${old}`, since);
  for (const [index, ground] of (row['based-on'] ?? []).entries())
    relate(draft, row, place.at('based-on', index), 'BASED_ON', own, ground, null);
  for (const [index, article] of (row.provisions ?? []).entries())
    addProvision(draft, row, article, place.at('provisions', index));
});

function addProvision(draft: SeedDraft, row: Row, article: z.infer<typeof provision>, place: Place): void {
  const provenanceOf = { sources: row.sources, confidence: article.confidence ?? row.confidence };
  const description = { ...provenanceOf, id: `${row.id}/${article.article}`, zh: article.zh, en: article.en };
  const { key: own } = addThing(draft, 'Provision', description, place, {
    instrument: `instrument:${row.id}`,
    article: article.article,
    jurisdiction: row.jurisdiction,
  });
  relate(draft, provenanceOf, place, 'PROVISION_OF', own, `instrument:${row.id}`, null);
  if (article.renumbers !== undefined)
    relate(draft, provenanceOf, place, 'RENUMBERS', own, `provision:${article.renumbers}`, row.effective ?? null);
  for (const target of article['refers-to'] ?? []) relate(draft, provenanceOf, place, 'REFERS_TO', own, target, null);
}

function relate(
  draft: SeedDraft,
  row: Pick<Row, 'sources' | 'confidence'>,
  place: Place,
  relation: Relation,
  from: string,
  to: string,
  since: PartialDate | null,
): void {
  const name = relation.toLowerCase().replace('_', '-');
  draft.addFact(
    {
      ...draft.base(`relation:${name}/${from}/${to}`, row, place, since),
      type: 'relation',
      relation,
      from,
      to: draft.refer(to, place),
      basis: 'text',
      properties: {},
    },
    place,
  );
}
