import type { Fact, FactOf, FactType, Recorded, Revision } from '../model/facts.ts';
import { contentHash } from './canonical.ts';
import {
  bilingual,
  date,
  type Field,
  json,
  listed,
  type Properties,
  plain,
  type Scalar,
  share,
  texts,
  time,
  until,
} from './fields.ts';

type Fields<T extends FactType> = { readonly [K in keyof Omit<FactOf<T>, 'type'>]: Field<FactOf<T>[K]> };

const COMMON = {
  key: plain<string>('key'),
  dataset: plain<string>('dataset'),
  confidence: plain<Fact['confidence']>('confidence'),
  citations: json<Fact['citations']>('citations', (citations) => ({
    sources: listed(unique(citations.map((citation) => citation.source))),
  })),
  validFrom: date('validFrom'),
  validTo: date('validTo'),
} as const;

/** How each field of each type of fact is stored. The compiler holds the table complete. */
const FIELDS: { readonly [T in FactType]: Fields<T> } = {
  holding: {
    ...COMMON,
    owner: plain('owner'),
    asset: plain('asset'),
    right: plain('right'),
    nature: plain('nature'),
    share: share('share'),
    stated: date('stated'),
  },
  control: { ...COMMON, controller: plain('controller'), controlled: plain('controlled'), means: plain('means') },
  officer: {
    ...COMMON,
    officer: plain('officer'),
    organisation: plain('organisation'),
    role: plain('role'),
    offices: texts('offices'),
  },
  role: {
    ...COMMON,
    party: plain('party'),
    technology: plain('technology'),
    role: plain('role'),
    basis: plain('basis'),
  },
  classification: {
    ...COMMON,
    technology: plain('technology'),
    item: plain('item'),
    coverage: plain('coverage'),
    basis: plain('basis'),
    controlPoint: plain('controlPoint'),
  },
  membership: {
    ...COMMON,
    item: plain('item'),
    listVersion: plain('listVersion'),
    change: plain('change'),
    reason: bilingual('reason'),
  },
  scope: {
    ...COMMON,
    provision: plain('provision'),
    technology: plain('technology'),
    basis: plain('basis'),
    open: plain('open'),
    term: plain('term'),
  },
  same: {
    ...COMMON,
    party: plain('party'),
    other: plain('other'),
    verdict: plain('verdict'),
    by: plain('by'),
    rule: plain('rule'),
    why: plain('why'),
  },
  relation: {
    ...COMMON,
    relation: plain('relation'),
    from: plain('from'),
    to: plain('to'),
    basis: plain('basis'),
    properties: json('properties'),
  },
  listing: {
    ...COMMON,
    party: plain('party'),
    list: plain('list'),
    listedName: plain('listedName'),
    notice: plain('notice'),
    madeUnder: texts('madeUnder'),
    measures: json('measures', (measures) => ({ acts: listed(unique(measures.map((measure) => measure.act))) })),
    reason: bilingual('reason'),
    addressOnly: plain('addressOnly'),
  },
  event: {
    ...COMMON,
    subject: plain('subject'),
    verb: plain('verb'),
    verbOriginal: plain('verbOriginal'),
    at: time('at'),
    until: until('until'),
    notice: plain('notice'),
    jurisdiction: plain('jurisdiction'),
  },
  deal: {
    ...COMMON,
    investors: texts('investors'),
    targets: texts('targets'),
    mode: plain('mode'),
    stake: share('stake'),
    announced: date('announced'),
    closed: date('closed'),
  },
  case: {
    ...COMMON,
    agency: plain('agency'),
    jurisdiction: plain('jurisdiction'),
    deal: plain('deal'),
    names: bilingual('names'),
    concerns: json('concerns', (concerns) => ({ technologies: listed(unique(concerns.map((one) => one.technology))) })),
    steps: json('steps'),
    outcome: plain('outcome'),
    outcomeText: bilingual('outcomeText'),
    madeUnder: texts('madeUnder'),
  },
  'list-version': {
    ...COMMON,
    list: plain('list'),
    edition: plain('edition'),
    notice: plain('notice'),
    published: date('published'),
  },
};

/** Properties that every revision has beside those of its fact. `hash` is over the fact as it came. */
export const RECORDED_COLUMNS = ['recordedFrom', 'recordedTo', 'unseenFrom'] as const;

/** The fact as properties that an analyst can read: shares in billionths, days since 1970 beside the date as written. */
export function toProperties(fact: Fact, hash: string = hashOf(fact)): Properties {
  const properties: Record<string, Scalar | null> = {};
  for (const [name, field] of FIELD_LISTS[fact.type]) Object.assign(properties, field.write(fact[name]));
  properties['hash'] = hash;
  return properties;
}

/** The properties that reading a fact of a type needs, in a fixed order. */
export function columnsOf(type: FactType): readonly string[] {
  return COLUMNS[type];
}

/** The fact that `toProperties` wrote. */
export function fromProperties<T extends FactType>(type: T, row: Properties): FactOf<T> {
  const fields = Object.entries(FIELDS[type]) as [string, Field<unknown>][];
  return Object.fromEntries([['type', type], ...fields.map(([name, field]) => [name, field.read(row)])]) as FactOf<T>;
}

/** A revision from the values of `columnsOf(type)` followed by RECORDED_COLUMNS. */
export function toRevision(type: FactType, values: readonly unknown[]): Revision {
  const columns = COLUMNS[type];
  const row = Object.fromEntries(columns.map((name, index) => [name, values[index] ?? null])) as Properties;
  return { ...fromProperties(type, row), ...toRecorded(values.slice(columns.length)) };
}

/** Recorded times from the values of RECORDED_COLUMNS. */
export function toRecorded(values: readonly unknown[]): Recorded {
  const [recordedFrom, recordedTo, unseenFrom] = values as readonly (number | null)[];
  return { recordedFrom: recordedFrom ?? 0, recordedTo: recordedTo ?? null, unseenFrom: unseenFrom ?? null };
}

/** SHA-256 of what a fact says, recorded times apart: two revisions with one hash say the same. */
export function hashOf(fact: Fact): string {
  return contentHash({ ...fact, recordedFrom: undefined, recordedTo: undefined, unseenFrom: undefined });
}

const FIELD_LISTS = Object.fromEntries(
  Object.entries(FIELDS).map(([type, fields]) => [type, Object.entries(fields)]),
) as unknown as Readonly<Record<FactType, readonly (readonly [keyof Fact, Field<unknown>])[]>>;

const COLUMNS = Object.fromEntries(
  Object.entries(FIELDS).map(([type, fields]) => [
    type,
    (Object.values(fields) as Field<unknown>[]).flatMap((field) => field.columns),
  ]),
) as unknown as Readonly<Record<FactType, readonly string[]>>;

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
