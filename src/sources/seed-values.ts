import { z } from 'zod';
import { LinkageError } from '../errors.ts';
import { parsePartialDate } from '../model/days.ts';
import { CONTROL_MEANS, EVENT_VERBS, NATURES, RELATIONS, RIGHTS, STEP_KINDS } from '../model/facts.ts';
import { parseShare, type ShareInterval, UNKNOWN_SHARE } from '../model/shares.ts';
import { PARTY_KINDS } from '../model/things.ts';
import { ACTS, BASES, CONFIDENCES, COVERAGES, REGIMES, ROLES } from '../model/vocabulary.ts';

/** The values that fields of the seed format may have. All scalars arrive as text. */
export const text = z.string().min(1, 'is empty: expected a text');

/** Own id within its section: letters, digits and `-._@:` only. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][\w.@:()/-]*$/, 'is not an id: expected letters, digits and - . _ @ / only');

/** Key with its kind: `tech:uav`, `listing:cn-227`, `notice:商务部公告2025年第22号`; a fact of another dataset as `seed/listing:cn-227`. */
export const key = z
  .string()
  .regex(/^([a-z0-9-]+\/)?[a-z][a-z-]*:\S+$/, 'is not a key: expected kind:id, such as party:skydio');

export const jurisdiction = z
  .string()
  .regex(/^[A-Z]{2}$/, 'is not a jurisdiction: expected two capital letters such as CN');

/** A day, month or year. */
export const date = z.string().transform((value, context) => attempt(() => parsePartialDate(value), context));

/** A full day. */
export const day = date.refine(
  ({ earliest, latest }) => earliest === latest,
  'is not a full date: expected one such as 2025-02-04',
);

export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time: expected HH:MM such as 12:01');

export const flag = z.enum(['yes', 'no']).transform((value) => value === 'yes');

/** Per cent: `50`, `>50`, `unknown`, or {min, max} with either end left out. */
export const share = z
  .union([z.string(), z.strictObject({ min: z.string().optional(), max: z.string().optional() })])
  .transform((value, context): ShareInterval => {
    if (value === 'unknown') return UNKNOWN_SHARE;
    const [low, high] = typeof value === 'string' ? [value, value] : [value.min ?? '', value.max ?? ''];
    if (typeof value === 'string' && /^[<>]/.test(value)) {
      return attempt(() => parseShare(value.startsWith('>') ? value : '', value.startsWith('<') ? value : ''), context);
    }
    return attempt(() => parseShare(low, high), context);
  });

function attempt<T>(read: () => T, context: z.core.$RefinementCtx): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LinkageError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
}

export const confidence = z.enum(CONFIDENCES);
export const basis = z.enum(BASES);
export const coverage = z.enum(COVERAGES);
export const role = z.enum(ROLES);
export const act = z.enum(ACTS);
export const regime = z.enum(REGIMES);
export const right = z.enum(RIGHTS);
export const nature = z.enum(NATURES);
export const controlMeans = z.enum(CONTROL_MEANS);
export const eventVerb = z.enum(EVENT_VERBS);
export const stepKind = z.enum(STEP_KINDS);
export const relationName = z.enum(RELATIONS);
export const partyKind = z.enum(PARTY_KINDS);

/** Where a record was read: ids of sources, or a source with the place in it and an address of its own. */
export const cites = z
  .array(
    z.union([id, z.strictObject({ source: id, at: text.optional(), url: text.optional(), quote: text.optional() })]),
  )
  .min(1, 'is empty: expected at least one source');
export type Cites = z.infer<typeof cites>;

/** What each record carries. `unverified` names the fields that rest on general knowledge although the record was seen. */
export const provenance = { sources: cites, confidence, unverified: z.array(id).optional() };

export const names = { zh: text.optional(), en: text.optional() };
