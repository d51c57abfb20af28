import { z } from 'zod';
import type { CaseStep } from '../model/facts.ts';
import type { SeedDraft } from './seed-draft.ts';
import type { Place } from './seed-file.ts';
import { section } from './seed-section.ts';
import {
  basis,
  cites,
  confidence,
  date,
  id,
  jurisdiction,
  key,
  provenance,
  share,
  stepKind,
  text,
} from './seed-values.ts';

/** Deals: who invests in what. */
export const deals = section(
  ['deal'],
  z.strictObject({
    id,
    investors: z.array(id).min(1),
    targets: z.array(key).min(1),
    mode: z.enum(['shares', 'assets', 'greenfield', 'licence', 'team-hire']),
    stake: share.optional(),
    announced: date.optional(),
    closed: date.optional(),
    ...provenance,
  }),
  (draft, row, place) => {
    draft.checkOrder(row.announced, row.closed, 'closed', place);
    draft.addFact(
      {
        ...draft.base(`deal:${row.id}`, row, place),
        type: 'deal',
        investors: row.investors.map((one, index) => draft.refer(`party:${one}`, place.at('investors', index))),
        targets: row.targets.map((one, index) => draft.refer(one, place.at('targets', index))),
        mode: row.mode,
        stake: row.stake ?? null,
        announced: row.announced ?? null,
        closed: row.closed ?? null,
      },
      place,
    );
  },
);

const step = z.strictObject({
  kind: stepKind,
  date,
  zh: text,
  en: text,
  sources: cites.optional(),
  confidence: confidence.optional(),
});

const review = z.strictObject({
  id,
  zh: text,
  en: text,
  agency: id,
  jurisdiction,
  deal: id.optional(),
  concerns: z.array(z.strictObject({ technology: id, basis })).optional(),
  under: z.array(key).optional(),
  steps: z.array(step).optional(),
  outcome: z.enum(['prohibited', 'divestment', 'conditions', 'cleared', 'withdrawn', 'pending', 'unknown']),
  'outcome-zh': text,
  'outcome-en': text,
  ...provenance,
});
type Row = z.infer<typeof review>;

/** Reviews of deals, with their dated steps in the order of time. */
export const cases = section(['case'], review, (draft, row, place) => {
  draft.addFact(
    {
      ...draft.base(`case:${row.id}`, row, place),
      type: 'case',
      agency: draft.refer(`agency:${row.agency}`, place.at('agency')),
      jurisdiction: row.jurisdiction,
      deal: row.deal === undefined ? null : draft.refer(`deal:${row.deal}`, place.at('deal')),
      names: { zh: row.zh, en: row.en },
      concerns: (row.concerns ?? []).map((one, index) => ({
        technology: draft.refer(`tech:${one.technology}`, place.at('concerns', index, 'technology')),
        basis: one.basis,
      })),
      steps: stepsOf(draft, row, place),
      outcome: row.outcome,
      outcomeText: { zh: row['outcome-zh'], en: row['outcome-en'] },
      madeUnder: (row.under ?? []).map((one, index) => draft.refer(one, place.at('under', index))),
    },
    place,
  );
});

function stepsOf(draft: SeedDraft, row: Row, place: Place): readonly CaseStep[] {
  const steps = row.steps ?? [];
  return steps.map((one, index) => {
    const at = place.at('steps', index);
    draft.checkOrder(steps[index - 1]?.date, one.date, 'date', at);
    return {
      kind: one.kind,
      date: one.date,
      text: { zh: one.zh, en: one.en },
      confidence: one.confidence ?? row.confidence,
      citations: draft.cite(one.sources ?? row.sources, one.sources === undefined ? place : at),
    };
  });
}
