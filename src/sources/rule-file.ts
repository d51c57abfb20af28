import { z } from 'zod';
import { DAY_MAX, DAY_MIN, parseDay } from '../model/days.ts';
import { CONTROL_MEANS, EVENT_VERBS, type EventFact, type EventTime, RIGHTS } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { minuteAt, startOfDay, zoneOf } from '../model/moments.ts';
import {
  type DatedText,
  EXCLUDED_BY,
  EXCLUSION_ROLES,
  LIMB_GROUNDS,
  RULE_DIRECTIONS,
  RULE_EFFECTS,
  type RuleProfile,
} from '../model/profiles.ts';
import { exactShare } from '../model/shares.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';
import { listKeyOf } from './list-names.ts';

/** A list by its key or one of its names. */
const LIST = z.string().min(1).transform(listKeyOf);

const TEXT = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const NAME = z.string().regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens');

const JURISDICTION = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters such as CN');

const DAY = z.string().refine(isDay, 'must be a date such as 2025-02-04');

const MOMENT = z
  .string()
  .refine(
    (text) => isDay(text.slice(0, 10)) && /^.{10}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(text),
    'must be a date such as 2025-02-04, or 2025-02-04T12:01',
  );

const SHARE = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine(
    (text) => /^\d{1,3}(\.\d{1,7})?$/.test(text) && Number(text) <= 100,
    'must be per cent from 0 to 100, with at most 7 decimals',
  );

/** `until` is the first day on which it is no longer said. */
const DATED_TEXT = TEXT.extend({ from: DAY.optional(), until: DAY.optional() });

const CITATION = z.strictObject({
  source: z.string(),
  at: z.string().optional(),
  quote: z.string().optional(),
  url: z.string().optional(),
});

const EVENT = z.strictObject({
  id: NAME,
  date: MOMENT,
  verb: z.enum(EVENT_VERBS),
  words: z.string().min(1),
  until: z
    .strictObject({ words: z.string().min(1), end: MOMENT })
    .nullable()
    .default(null),
  notice: z.string().nullable().default(null),
  confidence: z.enum(CONFIDENCES),
  citations: z.array(CITATION).default([]),
});

const EXCLUSION = z
  .strictObject({ what: z.enum(EXCLUDED_BY), value: z.string().default(''), role: z.enum(EXCLUSION_ROLES) })
  .refine(({ what, value }) => (what === 'address-only') === (value === ''), {
    message: 'must name a value, unless it is about address-only',
    path: ['value'],
  })
  .refine(({ what, role }) => role === 'seed' || what !== 'address-only', {
    message: 'must be seed for address-only, which is a trait of a listing',
    path: ['role'],
  });

const LIMB = z.strictObject({
  id: NAME,
  name: TEXT,
  direction: z.enum(RULE_DIRECTIONS),
  by: z.enum(LIMB_GROUNDS),
  means: z.array(z.enum(CONTROL_MEANS)).default([]),
  share: SHARE.default('0'),
});

const RANKED = TEXT.extend({ rank: z.int().min(0) });

const LIST_EFFECT = z.strictObject({ list: LIST, requirement: RANKED, exceptions: RANKED, review: RANKED });

const FIELD = z.strictObject({
  id: NAME,
  name: TEXT,
  aliases: z.array(z.string()).default([]),
  reach: z.enum(['control', 'any-share', 'none']),
});

/** The fields of a rule profile as a lawyer writes them; those with a default may be left out. */
export const RULE_FILE = z.strictObject({
  rule: NAME,
  name: TEXT,
  jurisdiction: JURISDICTION.nullable(),
  seeds: z.array(z.union([LIST, z.strictObject({ list: LIST, programmes: z.array(z.string()).default([]) })])),
  counts: z.array(z.enum(RIGHTS)).min(1),
  thresholds: z
    .array(z.strictObject({ from: DAY.optional(), share: SHARE, operator: z.enum(['more than', 'at least']) }))
    .min(1),
  sums: z.enum(['together', 'alone']),
  'joint-arrangements': z.enum(['ignored', 'counted']).default('ignored'),
  tiers: z.enum(['cascade', 'multiply', 'cascade at a parent, else multiply']),
  'parent-share': SHARE.default('50'),
  'control-findings': z.enum(['ignored', 'counted', 'presumed']),
  'control-means': z.array(z.enum(CONTROL_MEANS)).nullable().default(null),
  direction: z.enum(RULE_DIRECTIONS).default('down'),
  limbs: z.array(LIMB).default([]),
  exclusions: z.array(EXCLUSION),
  effect: z.enum(RULE_EFFECTS),
  'list-effects': z.array(LIST_EFFECT).default([]),
  fields: z.array(FIELD).nullable().default(null),
  'when-open': TEXT.nullable().default(null),
  minority: z
    .strictObject({ above: SHARE, zh: z.string().min(1), en: z.string().min(1) })
    .nullable()
    .default(null),
  provisions: z.array(z.string().regex(/^provision:\S+$/, 'must be a key such as provision:us-ear/744.11')).default([]),
  events: z.array(EVENT),
  citations: z.array(CITATION),
  assumptions: z.array(DATED_TEXT),
  'not-modelled': z.array(DATED_TEXT),
});

type RuleFile = z.infer<typeof RULE_FILE>;

const TIERS = {
  cascade: 'cascade',
  multiply: 'multiply',
  'cascade at a parent, else multiply': 'cascade-at-parent',
} as const;

const CONTROL_LIMB = { ignored: 'none', counted: 'finding', presumed: 'presumption' } as const;

/** A profile from the fields of its file. */
export function toProfile(file: RuleFile): RuleProfile {
  const seeds = file.seeds.map((seed) => (typeof seed === 'string' ? { list: seed, programmes: [] } : seed));
  const { minority } = file;
  return {
    id: file.rule,
    names: file.name,
    jurisdiction: file.jurisdiction,
    seedLists: seeds.map(({ list }) => list),
    seedProgrammes: Object.fromEntries(
      seeds.filter(({ programmes }) => programmes.length > 0).map(({ list, programmes }) => [list, programmes]),
    ),
    rights: file.counts,
    thresholds: file.thresholds.map(({ from, share, operator }) => ({
      from: from === undefined ? DAY_MIN : parseDay(from),
      share: billionths(share),
      operator: operator === 'more than' ? 'more-than' : 'at-least',
    })),
    aggregation: file.sums,
    jointArrangements: file['joint-arrangements'] === 'counted',
    tiers: TIERS[file.tiers],
    parentShare: billionths(file['parent-share']),
    controlLimb: CONTROL_LIMB[file['control-findings']],
    controlMeans: file['control-means'],
    direction: file.direction,
    limbs: file.limbs.map(({ id, name, direction, by, means, share }) => ({
      id,
      names: name,
      direction,
      by,
      means,
      share: billionths(share),
    })),
    exclusions: file.exclusions.map((one) => (one.what === 'list' ? { ...one, value: listKeyOf(one.value) } : one)),
    effect: file.effect,
    listEffects: file['list-effects'].map(({ list, requirement, exceptions, review }) => ({
      list,
      requirement: rankedOf(requirement),
      exceptions: rankedOf(exceptions),
      review: rankedOf(review),
    })),
    fields:
      file.fields === null
        ? null
        : { fields: file.fields.map(({ id, name, aliases, reach }) => ({ id, names: name, aliases, reach })) },
    whenOpen: file['when-open'],
    minority:
      minority === null ? null : { share: billionths(minority.above), text: { zh: minority.zh, en: minority.en } },
    provisions: file.provisions,
    events: file.events.map((event) => toEvent(file, event)),
    citations: file.citations,
    assumptions: file.assumptions.map(datedOf),
    notModelled: file['not-modelled'].map(datedOf),
  };
}

function billionths(share: string): number {
  return exactShare(share).min;
}

function rankedOf({ rank, zh, en }: z.infer<typeof RANKED>): {
  readonly rank: number;
  readonly text: { zh: string; en: string };
} {
  return { rank, text: { zh, en } };
}

function datedOf({ zh, en, from, until }: z.infer<typeof DATED_TEXT>): DatedText {
  return {
    zh,
    en,
    from: from === undefined ? DAY_MIN : parseDay(from),
    to: until === undefined ? DAY_MAX : parseDay(until),
  };
}

function toEvent(file: RuleFile, event: RuleFile['events'][number]): EventFact {
  const subject = `rule:${file.rule}`;
  return {
    type: 'event',
    key: factKey('rules', `event:${file.rule}-${event.id}`),
    dataset: 'rules',
    confidence: event.confidence,
    citations: event.citations,
    validFrom: null,
    validTo: null,
    subject,
    verb: event.verb,
    verbOriginal: event.words,
    at: timeOf(event.date, file.jurisdiction),
    until: event.until === null ? null : { text: event.until.words, end: timeOf(event.until.end, file.jurisdiction) },
    notice: event.notice,
    jurisdiction: file.jurisdiction ?? '',
  };
}

function timeOf(text: string, jurisdiction: string | null): EventTime {
  const zone = zoneOf(jurisdiction ?? '');
  const day = parseDay(text.slice(0, 10));
  const clock = text.length > 10;
  return { minute: clock ? minuteAt(day, text.slice(11), zone) : startOfDay(day, zone), zone, clock };
}

function isDay(text: string): boolean {
  try {
    parseDay(text);
    return true;
  } catch {
    return false;
  }
}
