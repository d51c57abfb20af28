import { z } from 'zod';
import { OFFICES } from '../model/facts.ts';
import { section } from './seed-section.ts';
import {
  basis,
  controlMeans,
  date,
  id,
  key,
  nature,
  provenance,
  relationName,
  right,
  share,
  text,
} from './seed-values.ts';

const dated = { from: date.optional(), to: date.optional() };

/** Who holds how much of whom. Owners are parties; what is held is a party or an asset. */
export const holdings = section(
  ['holding'],
  z.strictObject({
    id,
    owner: id,
    asset: key,
    share,
    right: right.optional(),
    nature: nature.optional(),
    stated: date.optional(),
    ...dated,
    ...provenance,
  }),
  (draft, row, place) =>
    draft.addFact(
      {
        ...draft.base(`holding:${row.id}`, row, place, row.from ?? null, row.to ?? null),
        type: 'holding',
        owner: draft.refer(`party:${row.owner}`, place.at('owner')),
        asset: draft.refer(row.asset, place.at('asset')),
        right: row.right ?? 'equity',
        nature: row.nature ?? 'direct',
        share: row.share,
        stated: row.stated ?? null,
      },
      place,
    ),
);

/** Findings that one party controls another without a share to say so. */
export const controls = section(
  ['control'],
  z.strictObject({ id, controller: id, controlled: id, means: controlMeans, ...dated, ...provenance }),
  (draft, row, place) =>
    draft.addFact(
      {
        ...draft.base(`control:${row.id}`, row, place, row.from ?? null, row.to ?? null),
        type: 'control',
        controller: draft.refer(`party:${row.controller}`, place.at('controller')),
        controlled: draft.refer(`party:${row.controlled}`, place.at('controlled')),
        means: row.means,
      },
      place,
    ),
);

/** Who holds an office in an organisation; `role` as the source writes it. */
export const officers = section(
  ['officer'],
  z.strictObject({
    id,
    officer: id,
    organisation: id,
    role: text.optional(),
    offices: z.array(z.enum(OFFICES)).min(1),
    ...dated,
    ...provenance,
  }),
  (draft, row, place) =>
    draft.addFact(
      {
        ...draft.base(`officer:${row.id}`, row, place, row.from ?? null, row.to ?? null),
        type: 'officer',
        officer: draft.refer(`party:${row.officer}`, place.at('officer')),
        organisation: draft.refer(`party:${row.organisation}`, place.at('organisation')),
        role: row.role ?? null,
        offices: row.offices,
      },
      place,
    ),
);

/** Decisions that two parties are one, or are not. */
export const same = section(
  ['same'],
  z.strictObject({
    id,
    party: id,
    other: id,
    verdict: z.enum(['same', 'different']),
    by: text,
    why: text,
    ...provenance,
  }),
  (draft, row, place) =>
    draft.addFact(
      {
        ...draft.base(`same:${row.id}`, row, place),
        type: 'same',
        party: draft.refer(`party:${row.party}`, place.at('party')),
        other: draft.refer(`party:${row.other}`, place.at('other')),
        verdict: row.verdict,
        by: row.by,
        rule: 'decision',
        why: row.why,
      },
      place,
    ),
);

/** Relations that have no field of their own elsewhere: answers, alignments, references, what implements what. */
export const relations = section(
  ['relation'],
  z.strictObject({
    id,
    relation: relationName,
    from: key,
    to: key,
    basis,
    since: date.optional(),
    properties: z.record(z.string(), text).optional(),
    ...provenance,
  }),
  (draft, row, place) =>
    draft.addFact(
      {
        ...draft.base(`relation:${row.id}`, row, place, row.since ?? null),
        type: 'relation',
        relation: row.relation,
        from: draft.refer(row.from, place.at('from')),
        to: draft.refer(row.to, place.at('to')),
        basis: row.basis,
        properties: row.properties ?? {},
      },
      place,
    ),
);

const GRADES = ['none', 'principle', 'operational', 'proposed'] as const;

/** Who must be told what by whom. Grade `none`: no text makes the one tell the other. */
export const channels = section(
  ['relation'],
  z.strictObject({
    id,
    from: id,
    to: id,
    grade: z.enum(GRADES),
    basis,
    passes: z.strictObject({ zh: text, en: text }),
    trigger: text.optional(),
    procedure: text.optional(),
    deadline: text.optional(),
    provision: id.optional(),
    since: date.optional(),
    ...provenance,
  }),
  (draft, row, place) => {
    const { trigger, procedure, deadline } = row;
    const optional = Object.entries({ trigger, procedure, deadline }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    if (row.provision !== undefined) draft.refer(`provision:${row.provision}`, place.at('provision'));
    draft.addFact(
      {
        ...draft.base(`relation:channel/${row.id}`, row, place, row.since ?? null),
        type: 'relation',
        relation: 'FEEDS',
        from: draft.refer(`agency:${row.from}`, place.at('from')),
        to: draft.refer(`agency:${row.to}`, place.at('to')),
        basis: row.basis,
        properties: {
          grade: row.grade,
          passesZh: row.passes.zh,
          passesEn: row.passes.en,
          ...(row.provision !== undefined && { provision: `provision:${row.provision}` }),
          ...Object.fromEntries(optional),
        },
      },
      place,
    );
  },
);
