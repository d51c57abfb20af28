import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { LinkageError } from '../errors.ts';
import { DAY_MIN, parseDay } from '../model/days.ts';
import { EVENT_VERBS, type EventFact, type EventTime, RIGHTS } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { minuteAt, startOfDay, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { exactShare } from '../model/shares.ts';
import { CONFIDENCES } from '../model/vocabulary.ts';

const TEXT = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

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

const CITATION = z.strictObject({
  source: z.string(),
  at: z.string().optional(),
  quote: z.string().optional(),
  url: z.string().optional(),
});

const EVENT = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens'),
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

const FILE = z.strictObject({
  rule: z.string().regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens'),
  name: TEXT,
  jurisdiction: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters such as CN')
    .nullable(),
  seeds: z.array(z.string()),
  counts: z.array(z.enum(RIGHTS)).min(1),
  thresholds: z
    .array(z.strictObject({ from: DAY.optional(), share: SHARE, operator: z.enum(['more than', 'at least']) }))
    .min(1),
  sums: z.enum(['together', 'alone']),
  tiers: z.enum(['cascade', 'multiply']),
  'control-findings': z.enum(['ignored', 'counted']),
  exclusions: z.array(
    z.strictObject({
      what: z.enum(['address-only', 'jurisdiction', 'list']),
      value: z.string().default(''),
      role: z.enum(['seed', 'caught']),
    }),
  ),
  effect: z.enum(['listed-by-law', 'policy', 'candidate', 'indicator']),
  events: z.array(EVENT),
  citations: z.array(CITATION),
  assumptions: z.array(TEXT),
  'not-modelled': z.array(TEXT),
});

type RuleFile = z.infer<typeof FILE>;

/**
 * Reads a rule profile: YAML that a lawyer can read and correct (seed/rules).
 * @throws LinkageError BAD_USER_INPUT for a file that is not there, SOURCE_MALFORMED naming file and line for a wrong one.
 */
export function readRuleProfile(path: string): RuleProfile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new LinkageError('BAD_USER_INPUT', `Rule profile ${path} cannot be read.`, { file: path }, cause);
  }
  return parseRuleProfile(text, path);
}

/** As `readRuleProfile`, from a text; `path` is for messages. */
export function parseRuleProfile(text: string, path: string): RuleProfile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [wrong] = document.errors;
  if (wrong !== undefined) {
    const line = lines.linePos(wrong.pos[0]).line;
    throw new LinkageError(
      'SOURCE_MALFORMED',
      `${path}, line ${line}: not YAML: ${firstLine(wrong.message)}`,
      { file: path, line },
      wrong,
    );
  }
  const read = FILE.safeParse(document.toJS());
  if (!read.success) {
    const { where, message } = problemOf(read.error);
    const line = lineOf(document, lines, where);
    const name = where.length === 0 ? '' : `${where.join('.')}: `;
    throw new LinkageError(
      'SOURCE_MALFORMED',
      `${path}, line ${line}: ${name}${message}.`,
      { file: path, line },
      read.error,
    );
  }
  return toProfile(read.data);
}

/**
 * Finds a rule: a path to a file, or the name of a profile in `folder`.
 * @throws LinkageError BAD_USER_INPUT for an unknown name, with the known ones.
 */
export function findRuleProfile(nameOrPath: string, folder: string): RuleProfile {
  if (/[/\\]|\.ya?ml$/.test(nameOrPath)) return readRuleProfile(nameOrPath);
  const known = ruleNames(folder);
  if (!known.includes(nameOrPath)) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `There is no rule "${nameOrPath}": expected ${known.join(', ')} or the path of a rule profile.`,
      { rule: nameOrPath, known },
    );
  }
  return readRuleProfile(join(folder, `${nameOrPath}.yaml`));
}

/** Names of the profiles in a folder. */
export function ruleNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

function toProfile(file: RuleFile): RuleProfile {
  return {
    id: file.rule,
    names: file.name,
    jurisdiction: file.jurisdiction,
    seedLists: file.seeds,
    rights: file.counts,
    thresholds: file.thresholds.map(({ from, share, operator }) => ({
      from: from === undefined ? DAY_MIN : parseDay(from),
      share: exactShare(share).min,
      operator: operator === 'more than' ? 'more-than' : 'at-least',
    })),
    aggregation: file.sums,
    tiers: file.tiers,
    controlLimb: file['control-findings'] === 'counted' ? 'finding' : 'none',
    exclusions: file.exclusions,
    effect: file.effect,
    events: file.events.map((event) => toEvent(file, event)),
    citations: file.citations,
    assumptions: file.assumptions,
    notModelled: file['not-modelled'],
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

/** The problem to name: a misspelt field before the one that is missing for it. */
function problemOf(error: z.ZodError): { readonly where: readonly PropertyKey[]; readonly message: string } {
  for (const issue of error.issues) {
    const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (key !== undefined) return { where: [...issue.path, key], message: 'there is no such field' };
  }
  const [issue] = error.issues;
  return { where: issue?.path ?? [], message: issue?.message ?? 'not a rule profile' };
}

/** Line of the nearest thing in the file that a problem is about: the value itself, or what should have held it. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(key))
      : undefined;
    const node = pair === undefined ? document.getIn(path.slice(0, length), true) : pair.key;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
