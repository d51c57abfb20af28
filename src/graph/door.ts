import { z } from 'zod';
import { LinkageError } from '../errors.ts';
import type { PartialDate } from '../model/days.ts';
import {
  CONTROL_MEANS,
  EVENT_VERBS,
  type Fact,
  type FactOf,
  type FactType,
  NATURES,
  OFFICES,
  RELATIONS,
  RIGHTS,
  STEP_KINDS,
} from '../model/facts.ts';
import { isKey } from '../model/keys.ts';
import { WHOLE } from '../model/shares.ts';
import { KEY_PREFIX, THING_LABELS, type Thing } from '../model/things.ts';
import { ACTS, BASES, CONFIDENCES, COVERAGES, ROLES } from '../model/vocabulary.ts';

/**
 * What Community Edition cannot enforce is checked here, before anything is staged: required fields, words of the
 * vocabulary, dates in order, shares within the whole. Unknown fields are refused, because they would be lost.
 */
const text = z.string().min(1);
const day = z.int().min(-2_000_000).max(2_000_000);
const key = z.string().refine(isKey, 'is not a key such as tech:indium-phosphide');
const jurisdiction = z.string().regex(/^[A-Z]{2,10}$/, 'is not a jurisdiction such as CN, US or EU');

const date = z
  .strictObject({ text: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), earliest: day, latest: day })
  .refine((value) => value.earliest <= value.latest, 'has its earliest day after its latest');
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
const citation = z.strictObject({
  source: key,
  at: z.string().optional(),
  quote: z.string().optional(),
  url: z.string().optional(),
});
const share = z
  .strictObject({
    min: z.int().min(0).max(WHOLE),
    max: z.int().min(0).max(WHOLE),
    minOpen: z.boolean(),
    maxOpen: z.boolean(),
  })
  .refine((value) => value.min <= value.max, 'has its minimum above its maximum');
const time = z.strictObject({
  minute: z.int(),
  zone: z.enum(['Asia/Shanghai', 'America/New_York', 'Europe/Brussels', 'Europe/London', 'UTC']),
  clock: z.boolean(),
});

const base = {
  key,
  dataset: text,
  confidence: z.enum(CONFIDENCES),
  citations: z.array(citation),
  validFrom: date.nullable(),
  validTo: date.nullable(),
};
const basis = z.enum(BASES);
const measure = z.strictObject({
  act: z.enum(ACTS),
  scope: z.enum(['all', 'dual-use', 'named-items']),
  items: z.array(text),
  effect: z.enum(['barred', 'conditioned']),
  authority: z.string().nullable(),
  confidence: z.enum(CONFIDENCES),
  wording: z.string().nullable(),
});
const step = z.strictObject({
  kind: z.enum(STEP_KINDS),
  date,
  text: bilingual,
  confidence: z.enum(CONFIDENCES),
  citations: z.array(citation),
});

const FACTS = {
  holding: z.strictObject({
    ...base,
    type: z.literal('holding'),
    owner: key,
    asset: key,
    right: z.enum(RIGHTS),
    nature: z.enum(NATURES),
    share,
    stated: date.nullable(),
  }),
  control: z.strictObject({
    ...base,
    type: z.literal('control'),
    controller: key,
    controlled: key,
    means: z.enum(CONTROL_MEANS),
  }),
  officer: z.strictObject({
    ...base,
    type: z.literal('officer'),
    officer: key,
    organisation: key,
    role: text.nullable(),
    offices: z.array(z.enum(OFFICES)).min(1),
  }),
  role: z.strictObject({
    ...base,
    type: z.literal('role'),
    party: key,
    technology: key,
    role: z.enum(ROLES),
    basis,
  }),
  classification: z.strictObject({
    ...base,
    type: z.literal('classification'),
    technology: key,
    item: key,
    coverage: z.enum(COVERAGES),
    basis,
    controlPoint: z.string().nullable(),
  }),
  membership: z.strictObject({
    ...base,
    type: z.literal('membership'),
    item: key,
    listVersion: key,
    change: z.enum(['added', 'modified', 'moved', 'kept']),
    reason: bilingual.nullable(),
  }),
  scope: z.strictObject({
    ...base,
    type: z.literal('scope'),
    provision: key,
    technology: key,
    basis,
    open: z.boolean(),
    term: z.string(),
  }),
  same: z.strictObject({
    ...base,
    type: z.literal('same'),
    party: key,
    other: key,
    verdict: z.enum(['same', 'different']),
    by: z.string(),
    rule: z.enum(['identifier', 'name', 'decision']),
    why: z.string(),
  }),
  relation: z.strictObject({
    ...base,
    type: z.literal('relation'),
    relation: z.enum(RELATIONS),
    from: key,
    to: key,
    basis,
    properties: z.record(z.string(), z.string()),
  }),
  listing: z.strictObject({
    ...base,
    type: z.literal('listing'),
    party: key,
    list: key,
    listedName: text,
    notice: text.nullable(),
    madeUnder: z.array(key),
    measures: z.array(measure),
    reason: bilingual.nullable(),
    addressOnly: z.boolean(),
  }),
  event: z
    .strictObject({
      ...base,
      type: z.literal('event'),
      subject: key,
      verb: z.enum(EVENT_VERBS),
      verbOriginal: z.string(),
      at: time,
      until: z.strictObject({ text: z.string(), end: time }).nullable(),
      notice: text.nullable(),
      jurisdiction,
    })
    .refine((value) => value.until === null || value.until.end.minute > value.at.minute, {
      path: ['until'],
      message: 'ends before the event',
    }),
  deal: z.strictObject({
    ...base,
    type: z.literal('deal'),
    investors: z.array(key),
    targets: z.array(key),
    mode: z.enum(['shares', 'assets', 'greenfield', 'licence', 'team-hire']),
    stake: share.nullable(),
    announced: date.nullable(),
    closed: date.nullable(),
  }),
  case: z.strictObject({
    ...base,
    type: z.literal('case'),
    agency: key,
    jurisdiction,
    deal: key.nullable(),
    names: bilingual,
    concerns: z.array(z.strictObject({ technology: key, basis })),
    steps: z.array(step),
    outcome: z.enum(['prohibited', 'divestment', 'conditions', 'cleared', 'withdrawn', 'pending', 'unknown']),
    outcomeText: bilingual,
    madeUnder: z.array(key),
  }),
  'list-version': z.strictObject({
    ...base,
    type: z.literal('list-version'),
    list: key,
    edition: text,
    notice: text.nullable(),
    published: date.nullable(),
  }),
} as const satisfies { readonly [T in FactType]: z.ZodType<FactOf<T>> };

const THING = z.strictObject({
  label: z.enum(THING_LABELS),
  key,
  names: z.strictObject({ zh: text.optional(), en: text.optional(), original: text.optional() }),
  aliases: z.array(z.string()),
  properties: z.record(z.string().min(1), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  identifiers: z.array(
    z.strictObject({ scheme: z.enum(['lei', 'uscc', 'registration', 'ofac', 'csl', 'other']), value: text }),
  ),
  confidence: z.enum(CONFIDENCES),
  citations: z.array(citation),
});

/** @throws LinkageError SOURCE_MALFORMED that names `where`, the field and what was expected. */
export function checkFact(fact: Fact, dataset: string, where: string): void {
  const schema: z.ZodType<unknown> | undefined = FACTS[fact.type];
  if (schema === undefined) throw malformed(where, `"${String(fact.type)}" is not a type of fact`);
  check(schema, fact, where);
  if (fact.dataset !== dataset || !fact.key.startsWith(`${dataset}/`)) {
    throw malformed(
      where,
      `the fact ${fact.key} does not belong to the dataset "${dataset}": expected a key ${dataset}/…`,
    );
  }
  checkOrder(fact.validFrom, fact.validTo, where);
}

/** @throws LinkageError SOURCE_MALFORMED that names `where`, the field and what was expected. */
export function checkThing(thing: Thing, where: string): void {
  check(THING, thing, where);
  if (!thing.key.startsWith(`${KEY_PREFIX[thing.label]}:`)) {
    throw malformed(where, `the key of a ${thing.label} begins with "${KEY_PREFIX[thing.label]}:", not ${thing.key}`);
  }
  if (thing.names.zh === undefined && thing.names.en === undefined && thing.names.original === undefined) {
    throw malformed(where, `${thing.key} has no name: expected zh, en or original`);
  }
}

/** The error of a record that may not stand: the place, a colon, the problem. */
export function malformed(where: string, problem: string): LinkageError {
  return new LinkageError('SOURCE_MALFORMED', `${where}: ${problem}.`, { where });
}

function check(schema: z.ZodType<unknown>, value: unknown, where: string): void {
  const found = schema.safeParse(value);
  if (found.success) return;
  const [issue] = found.error.issues;
  const path = issue === undefined ? '' : issue.path.join('.');
  throw malformed(where, `${path === '' ? '' : `${path}: `}${issue?.message ?? 'is malformed'}`);
}

function checkOrder(from: PartialDate | null, to: PartialDate | null, where: string): void {
  if (from === null || to === null || from.earliest < to.latest) return;
  throw malformed(
    where,
    `valid from ${from.text} to ${to.text} is no time at all: the end is exclusive and must be later`,
  );
}
