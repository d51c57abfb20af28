import { passesCheck } from '../model/identifiers.ts';
import type { Identifier, Thing } from '../model/things.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import { atOnce, type Steps } from './jobs/steps.ts';

/** Dataset of what the rules conclude, and of what people decide. No file may be imported under these names. */
export const BY_RULE = 'same-by-rule';
export const DECISIONS = 'decisions';

/** A party as one or several datasets describe it. */
export type PartyRecord = Pick<Thing, 'key' | 'names' | 'aliases' | 'identifiers' | 'properties'>;

/** Two records that a rule takes for one party. `party` is the first of the two by key. */
export interface SamePair {
  readonly party: string;
  readonly other: string;
  readonly rule: 'identifier' | 'name';
  readonly why: string;
}

export const SAME_REASONS = [
  'SAME_IDENTIFIER',
  'SAME_NAME',
  'SAME_NAME_WITHOUT_FORM',
  'SAME_COUNTRY',
  'SAME_KIND',
  'OTHER_IDENTIFIER',
  'OTHER_COUNTRY',
  'OTHER_KIND',
] as const;
export type SameReasonCode = (typeof SAME_REASONS)[number];

/** What speaks for two records being one party (`weight` above 0) or against it. */
export interface SameReason {
  readonly code: SameReasonCode;
  readonly weight: number;
  readonly text: BilingualText;
}

/** Two records that may be one party: nothing follows from it until somebody decides. `score` is between 0 and 1. */
export interface SameSuggestion {
  readonly party: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly SameReason[];
}

/** Schemes of which one value names one party wherever it stands. Registration numbers are told apart by country. */
const SCHEMES: ReadonlySet<Identifier['scheme']> = new Set(['lei', 'uscc', 'ofac', 'csl', 'registration']);
/** Schemes of which a party has one value: two different ones are two parties. */
const SINGLE: readonly Identifier['scheme'][] = ['lei', 'uscc'];
/** More records under one value than this are no identity but a placeholder in a source. */
const MOST_OF_ONE = 20;

/**
 * Pairs of records that are one party by rule: by an equal identifier, or by an equal folded name with equal country and
 * kind, unless they have different identifiers of a kind of which a party has one. Natural persons share names, so a
 * name alone never makes two of them one. Of a class every record is paired with the first by key.
 */
export function sameByRule(records: readonly PartyRecord[]): SamePair[] {
  const pairs = new Map<string, SamePair>();
  const byIdentifier = atOnce(groupsOf(records, (record) => identifiersOf(record)));
  for (const [value, group] of byIdentifier) {
    for (const [one, other] of withFirst(group))
      put(pairs, one, other, 'identifier', `标识相同 / equal identifier: ${value}`);
  }
  for (const [name, group] of atOnce(groupsOf(records, (record) => wholeNamesOf(record)))) {
    for (const [one, other] of withFirst(group)) {
      if (!contradict(one, other))
        put(pairs, one, other, 'name', `名称、国别、类别相同 / equal name, country and kind: ${name}`);
    }
  }
  return [...pairs.values()].sort((a, b) => compare(a.party, b.party) || compare(a.other, b.other));
}

function withFirst([one, ...others]: readonly PartyRecord[]): (readonly [PartyRecord, PartyRecord])[] {
  return one === undefined ? [] : others.map((other) => [one, other]);
}

function put(
  pairs: Map<string, SamePair>,
  { key: a }: PartyRecord,
  { key: b }: PartyRecord,
  rule: SamePair['rule'],
  why: string,
): void {
  const [party, other] = a < b ? [a, b] : [b, a];
  const id = pairId(party, other);
  if (!pairs.has(id)) pairs.set(id, { party, other, rule, why });
}

/** One text for two parties, whichever is named first. */
export function pairId(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

const WEIGHTS: Readonly<Record<SameReasonCode, number>> = {
  SAME_IDENTIFIER: 0.9,
  SAME_NAME: 0.6,
  SAME_NAME_WITHOUT_FORM: 0.4,
  SAME_COUNTRY: 0.2,
  SAME_KIND: 0.1,
  OTHER_IDENTIFIER: -0.6,
  OTHER_COUNTRY: -0.3,
  OTHER_KIND: -0.3,
};

/** Which suggestions are wanted. `party`: any of these records must be one of the two; null = all. */
export interface SameWanted {
  readonly party?: ReadonlySet<string> | null;
  /** Least score. */
  readonly least?: number;
}

/**
 * Records that share a name, an alias or an identifier and that nobody has decided on yet, by rule or in person, best
 * first. Rests between the records, of which there may be many.
 */
export function* suggestSame(
  records: readonly PartyRecord[],
  isDecided: (party: string, other: string) => boolean,
  { party = null, least = 0 }: SameWanted = {},
): Steps<SameSuggestion[]> {
  const suggestions = new Map<string, SameSuggestion>();
  const candidates = yield* groupsOf(records, (record) => [...identifiersOf(record), ...stemsOf(record)]);
  for (const group of candidates.values()) {
    yield;
    for (const [place, one] of group.entries()) {
      for (const other of group.slice(place + 1)) {
        if (party !== null && !party.has(one.key) && !party.has(other.key)) continue;
        const id = pairId(one.key, other.key);
        if (suggestions.has(id) || isDecided(one.key, other.key)) continue;
        const [a, b] = one.key < other.key ? [one, other] : [other, one];
        suggestions.set(id, suggestionOn(a, b));
      }
    }
  }
  return [...suggestions.values()]
    .filter(({ score }) => score > 0 && score >= least)
    .sort((a, b) => b.score - a.score || compare(a.party, b.party) || compare(a.other, b.other));
}

function suggestionOn(a: PartyRecord, b: PartyRecord): SameSuggestion {
  const reasons = reasonsFor(a, b);
  const sum = reasons.reduce((score, { weight }) => score + weight, 0);
  return { party: a.key, other: b.key, score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, reasons };
}

function reasonsFor(a: PartyRecord, b: PartyRecord): SameReason[] {
  const reasons: SameReason[] = [];
  const add = (code: SameReasonCode, zh: string, en: string): void => {
    reasons.push({ code, weight: WEIGHTS[code], text: { zh, en } });
  };
  const identifier = first(identifiersOf(a), new Set(identifiersOf(b)));
  if (identifier !== undefined) add('SAME_IDENTIFIER', `标识相同：${identifier}`, `equal identifier ${identifier}`);
  const [names, others] = [namesOf(a).map(foldName), new Set(namesOf(b).map(foldName))];
  const name = first(names, others);
  const stem = first(stemsOf(a), new Set(stemsOf(b)))?.replace(/^name /, '');
  if (name !== undefined) add('SAME_NAME', `名称或别名相同：${name}`, `equal name or alias: ${name}`);
  else if (stem !== undefined) {
    add('SAME_NAME_WITHOUT_FORM', `去除企业形式后名称相同：${stem}`, `equal name but for the legal form: ${stem}`);
  }
  for (const scheme of SINGLE) {
    if (differIn(a, b, scheme)) add('OTHER_IDENTIFIER', `${scheme} 不同`, `different ${scheme}`);
  }
  const [country, elsewhere] = [textOf(a, 'country'), textOf(b, 'country')];
  if (country !== null && elsewhere !== null) {
    if (country === elsewhere) add('SAME_COUNTRY', `国别相同：${country}`, `equal country ${country}`);
    else add('OTHER_COUNTRY', `国别不同：${country}、${elsewhere}`, `different countries ${country} and ${elsewhere}`);
  }
  const [kind, otherKind] = [kindOf(a), kindOf(b)];
  if (kind !== null && otherKind !== null) {
    if (kind === otherKind) add('SAME_KIND', `主体类别相同：${kind}`, `equal kind ${kind}`);
    else add('OTHER_KIND', `主体类别不同：${kind}、${otherKind}`, `different kinds ${kind} and ${otherKind}`);
  }
  return reasons;
}

function* groupsOf(
  records: readonly PartyRecord[],
  valuesOf: (record: PartyRecord) => readonly string[],
): Steps<Map<string, PartyRecord[]>> {
  const groups = new Map<string, PartyRecord[]>();
  for (const record of [...records].sort((a, b) => compare(a.key, b.key))) {
    yield;
    for (const value of new Set(valuesOf(record))) {
      const group = groups.get(value);
      if (group === undefined) groups.set(value, [record]);
      else group.push(record);
    }
  }
  for (const [value, group] of groups) if (group.length < 2 || group.length > MOST_OF_ONE) groups.delete(value);
  return groups;
}

/** Identifiers by which a party is known everywhere. What fails its own check is none. */
function identifiersOf(record: PartyRecord): string[] {
  return record.identifiers.flatMap((identifier) => {
    const { scheme, value } = identifier;
    if (!SCHEMES.has(scheme) || !passesCheck(identifier)) return [];
    const plain = value.trim().toUpperCase();
    if (scheme !== 'registration') return [`${scheme} ${plain}`];
    const country = textOf(record, 'country');
    return country === null || plain.length < SHORTEST_REGISTRATION ? [] : [`registration ${country} ${plain}`];
  });
}

/** Shorter numbers are given out by many registers of one country. */
const SHORTEST_REGISTRATION = 6;

/** Folded name, country and kind in one text, where all three are known and it is no natural person. */
function wholeNamesOf(record: PartyRecord): string[] {
  const [country, kind] = [textOf(record, 'country'), kindOf(record)];
  if (country === null || kind === null || kind === 'person') return [];
  return namesOf({ ...record, aliases: [] }).map((name) => `${foldName(name)} (${country}, ${kind})`);
}

function contradict(a: PartyRecord, b: PartyRecord): boolean {
  return SINGLE.some((scheme) => differIn(a, b, scheme));
}

function differIn(a: PartyRecord, b: PartyRecord, scheme: Identifier['scheme']): boolean {
  const valuesOf = ({ identifiers }: PartyRecord): string[] =>
    identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value.trim().toUpperCase());
  const [values, others] = [valuesOf(a), new Set(valuesOf(b))];
  return values.length > 0 && others.size > 0 && !values.some((value) => others.has(value));
}

function namesOf({ names, aliases }: Pick<PartyRecord, 'names' | 'aliases'>): string[] {
  return [names.zh, names.en, names.original, ...aliases].filter((name) => name !== undefined);
}

/** Equal for names that differ only in width, case, marks, spaces and punctuation. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Legal forms at the end of a name, the longest first. */
const FORMS_LATIN =
  /(?: (?:co ltd|company limited|joint stock company|public limited company|limited liability company|private limited|pte ltd|sdn bhd|corporation|incorporated|company|limited|corp|inc|ltd|llc|llp|plc|gmbh|ag|sa|sas|srl|spa|bv|nv|oy|ab|as|oao|ooo|zao|pao|jsc|co))+$/;
const FORMS_HAN = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|集团)$/;
/** A rest so short says too little. */
const SHORTEST_STEM = 3;

/** Folded names without their legal forms, where enough is left. */
function stemsOf(record: PartyRecord): string[] {
  return namesOf(record).flatMap((name) => {
    const stem = foldName(name).replace(FORMS_LATIN, '').replace(FORMS_HAN, '').trim();
    return stem.length < SHORTEST_STEM ? [] : [`name ${stem}`];
  });
}

function kindOf(record: PartyRecord): string | null {
  const kind = textOf(record, 'kind');
  return kind === 'unknown' ? null : kind;
}

function textOf({ properties }: PartyRecord, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function first(values: readonly string[], others: ReadonlySet<string>): string | undefined {
  return values.find((value) => others.has(value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
