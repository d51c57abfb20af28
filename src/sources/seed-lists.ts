import { z } from 'zod';
import type { MembershipFact } from '../model/facts.ts';
import type { SeedDraft } from './seed-draft.ts';
import type { Place } from './seed-file.ts';
import { section } from './seed-section.ts';
import { addThing } from './seed-things.ts';
import { cites, confidence, date, id, jurisdiction, key, names, provenance, text } from './seed-values.ts';

const LIST_KINDS = [
  'technology-catalogue',
  'dual-use',
  'temporary-control',
  'munitions',
  'nuclear',
  'party-list',
  'country-chart',
  'exceptions',
  'investment-negative-list',
] as const;

const version = z.strictObject({
  edition: id,
  notice: text.optional(),
  published: date.optional(),
  from: date.optional(),
  to: date.optional(),
  supersedes: key.optional(),
  sources: cites,
  confidence,
});

/** Lists of items and of parties, with their dated versions. */
export const lists = section(
  ['list', 'list-version'],
  z.strictObject({
    id,
    ...names,
    jurisdiction,
    kind: z.enum(LIST_KINDS),
    administrators: z.array(id).optional(),
    'based-on': z.array(key).optional(),
    count: text.optional(),
    ...provenance,
    versions: z.array(version).optional(),
  }),
  (draft, row, place) => {
    const administrators = row.administrators?.map((agency, index) =>
      draft.refer(`agency:${agency}`, place.at('administrators', index)),
    );
    addThing(draft, 'ControlList', row, place, {
      jurisdiction: row.jurisdiction,
      kind: row.kind,
      administrators,
      count: row.count,
    });
    for (const [index, ground] of (row['based-on'] ?? []).entries()) {
      const at = place.at('based-on', index);
      draft.addFact(
        {
          ...draft.base(`relation:based-on/list:${row.id}/${ground}`, row, place),
          type: 'relation',
          relation: 'BASED_ON',
          from: `list:${row.id}`,
          to: draft.refer(ground, at),
          basis: 'stated',
          properties: {},
        },
        at,
      );
    }
    for (const [index, one] of (row.versions ?? []).entries())
      addVersion(draft, row.id, one, place.at('versions', index));
  },
);

function addVersion(draft: SeedDraft, list: string, row: z.infer<typeof version>, place: Place): void {
  const from = row.from ?? null;
  const to = row.to ?? null;
  draft.checkOrder(row.published, row.from, 'from', place);
  draft.setVersion(list, row.edition, { from, to });
  const base = draft.base(`list-version:${list}@${row.edition}`, row, place, from, to);
  draft.addFact(
    {
      ...base,
      type: 'list-version',
      list: `list:${list}`,
      edition: row.edition,
      notice: row.notice ?? null,
      published: row.published ?? null,
    },
    place,
  );
  if (row.supersedes === undefined) return;
  draft.addFact(
    {
      ...draft.base(`relation:supersedes/list-version:${list}@${row.edition}`, row, place, from),
      type: 'relation',
      relation: 'SUPERSEDES',
      from: base.key,
      to: draft.refer(row.supersedes, place.at('supersedes')),
      basis: 'stated',
      properties: {},
    },
    place,
  );
}

const change = z.enum(['added', 'modified', 'moved', 'kept', 'removed']);
const history = z.record(
  id,
  z.union([
    change,
    z.strictObject({ change, confidence: confidence.optional(), from: date.optional(), to: date.optional() }),
  ]),
);
const LEVELS = ['prohibited', 'restricted', 'licence', 'exception', 'draft', 'released'] as const;

const fields = {
  in: history.optional(),
  level: z.enum(LEVELS).optional(),
  sources: cites.optional(),
  confidence: confidence.optional(),
  unverified: z.array(id).optional(),
  industry: text.optional(),
  section: text.optional(),
};

const entry = z.strictObject({
  ...fields,
  /** Stands in the key in place of the code where no code was seen. */
  id: id.optional(),
  code: id.optional(),
  ...names,
  /** The same entry under its codes of several editions. */
  entry: id.optional(),
  renumbers: id.optional(),
  hs: z.array(text).optional(),
  reasons: z.array(text).optional(),
  columns: z.array(text).optional(),
  special: z.array(text).optional(),
  exceptions: z.array(text).optional(),
  points: z.array(text).optional(),
  subcodes: z.array(text).optional(),
  eligible: z.array(text).optional(),
  excluded: z.array(text).optional(),
  overcomes: text.optional(),
  proposed: date.optional(),
});

const group = z.strictObject({ list: id, edition: id, ...fields, sources: cites, confidence, entries: z.array(entry) });

/** Entries of a list, grouped by what they share; fields of the entry stand above those of the group. */
export const items = section(['item', 'membership'], group, (draft, shared, place) => {
  for (const [index, own] of shared.entries.entries()) addItem(draft, shared, own, place.at('entries', index), place);
});

function addItem(
  draft: SeedDraft,
  shared: z.infer<typeof group>,
  own: z.infer<typeof entry>,
  place: Place,
  groupPlace: Place,
): void {
  const name = own.id ?? own.code;
  if (name === undefined) {
    draft.problem(place, 'has neither "code" nor "id".');
    return;
  }
  const found = { sources: own.sources ?? shared.sources, confidence: own.confidence ?? shared.confidence };
  const itemId = `${shared.list}:${name}@${shared.edition}`;
  const sourcesPlace = own.sources === undefined ? groupPlace : place;
  const thing = { ...found, id: itemId, zh: own.zh, en: own.en, unverified: own.unverified ?? shared.unverified };
  addThing(draft, 'ControlItem', thing, sourcesPlace === place ? place : located(place, groupPlace), {
    list: draft.refer(`list:${shared.list}`, groupPlace.at('list')),
    code: own.code,
    edition: shared.edition,
    entry: own.entry === undefined ? undefined : `${shared.list}/${own.entry}`,
    hs: own.hs,
    level: own.level ?? shared.level,
    industry: own.industry ?? shared.industry,
    section: own.section ?? shared.section,
    reasons: own.reasons,
    columns: own.columns,
    special: own.special,
    exceptions: own.exceptions,
    points: own.points,
    subcodes: own.subcodes,
    eligible: own.eligible,
    excluded: own.excluded,
    overcomes: own.overcomes,
    proposed: own.proposed?.text,
  });
  addMemberships(draft, shared.list, itemId, own.in ?? shared.in ?? {}, found, place);
  if (own.renumbers === undefined) return;
  draft.addFact(
    {
      ...draft.base(`relation:renumbers/${itemId}`, found, place, draft.itemFrom(itemId) ?? null),
      type: 'relation',
      relation: 'RENUMBERS',
      from: `item:${itemId}`,
      to: draft.refer(`item:${own.renumbers}`, place.at('renumbers')),
      basis: 'text',
      properties: {},
    },
    place,
  );
}

/** A place with the line of the entry and, below it, the sources of the group. */
function located(place: Place, groupPlace: Place): Place {
  return { where: place.where, at: (...path) => (path[0] === 'sources' ? groupPlace.at(...path) : place.at(...path)) };
}

/** Editions in the order of time; an entry stands in one until the next one that says something of it. */
function addMemberships(
  draft: SeedDraft,
  list: string,
  item: string,
  told: z.infer<typeof history>,
  found: { readonly sources: z.infer<typeof cites>; readonly confidence: z.infer<typeof confidence> },
  place: Place,
): void {
  const stages = Object.entries(told).flatMap(([edition, value]) => {
    const stage = typeof value === 'string' ? { change: value } : value;
    const dates = draft.versionOf(list, edition);
    if (dates === undefined) draft.refer(`list-version:${list}@${edition}`, place.at('in', edition));
    return dates === undefined
      ? []
      : [{ edition, ...stage, begin: stage.from ?? dates.from, end: stage.to ?? dates.to }];
  });
  stages.sort((a, b) => (a.begin?.earliest ?? 0) - (b.begin?.earliest ?? 0));
  const first = stages[0]?.begin;
  if (first) draft.setItemFrom(item, first);
  for (const [index, stage] of stages.entries()) {
    if (stage.change === 'removed') continue;
    const own = `membership:${item}/${stage.edition}`;
    const row = { sources: found.sources, confidence: stage.confidence ?? found.confidence };
    const membership: MembershipFact = {
      ...draft.base(own, row, place, stage.begin, stages[index + 1]?.begin ?? stage.end),
      type: 'membership',
      item: `item:${item}`,
      listVersion: draft.refer(`list-version:${list}@${stage.edition}`, place.at('in', stage.edition)),
      change: stage.change,
      reason: null,
    };
    draft.addFact(membership, place);
  }
}
