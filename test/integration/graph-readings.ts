import { parsePartialDate } from '../../src/model/days.ts';
import type {
  ClassificationFact,
  ControlFact,
  EventFact,
  Fact,
  HoldingFact,
  ListingFact,
  ListVersionFact,
  MembershipFact,
  OfficerFact,
} from '../../src/model/facts.ts';
import type { SourceReading, SourceRecord } from '../../src/model/records.ts';
import { exactShare } from '../../src/model/shares.ts';
import { KEY_PREFIX, type Thing, type ThingLabel } from '../../src/model/things.ts';

/** A thing with an English name after its key, unless `rest` says otherwise. */
export function thing(label: ThingLabel, id: string, rest: Partial<Thing> = {}): Thing {
  return {
    label,
    key: `${KEY_PREFIX[label]}:${id}`,
    names: { en: id },
    aliases: [],
    properties: {},
    identifiers: [],
    confidence: 'seen',
    citations: [],
    ...rest,
  };
}

function base(dataset: string, id: string) {
  return {
    key: `${dataset}/${id}`,
    dataset,
    confidence: 'seen' as const,
    citations: [{ source: 'source:notice' }],
    validFrom: parsePartialDate('2020-01-01'),
    validTo: null,
  };
}

export function holding(dataset: string, owner: string, asset: string, percent: string): HoldingFact {
  return {
    ...base(dataset, `holding:${owner}-${asset}`),
    type: 'holding',
    owner: `party:${owner}`,
    asset: `party:${asset}`,
    right: 'equity',
    nature: 'direct',
    share: exactShare(percent),
    stated: null,
  };
}

export function finding(dataset: string, controller: string, controlled: string): ControlFact {
  return {
    ...base(dataset, `finding:${controller}-${controlled}`),
    type: 'control',
    controller: `party:${controller}`,
    controlled: `party:${controlled}`,
    means: 'contract',
  };
}

export function officer(dataset: string, person: string, organisation: string): OfficerFact {
  return {
    ...base(dataset, `officer:${person}-${organisation}`),
    type: 'officer',
    officer: `party:${person}`,
    organisation: `party:${organisation}`,
    offices: ['director'],
    role: 'Director',
  };
}

/** The same fact with these dates, as a source writes them. */
export function dated<T extends Fact>(fact: T, from: string | null, to: string | null): T {
  return {
    ...fact,
    validFrom: from === null ? null : parsePartialDate(from),
    validTo: to === null ? null : parsePartialDate(to),
  };
}

export function listing(dataset: string, party: string, rest: Partial<ListingFact> = {}): ListingFact {
  return {
    ...base(dataset, `listing:${party}`),
    type: 'listing',
    party: `party:${party}`,
    list: 'list:export',
    listedName: party,
    notice: '2025-1',
    madeUnder: ['provision:article-1'],
    measures: [],
    reason: null,
    addressOnly: false,
    ...rest,
  };
}

export function event(dataset: string, id: string, subject: string): EventFact {
  return {
    ...base(dataset, `event:${id}`),
    type: 'event',
    subject,
    verb: 'imposed',
    verbOriginal: '列入',
    at: { minute: 29_000_000, zone: 'Asia/Shanghai', clock: true },
    until: null,
    notice: null,
    jurisdiction: 'CN',
  };
}

export function listVersion(dataset: string, edition: string): ListVersionFact {
  return {
    ...base(dataset, `version:${edition}`),
    type: 'list-version',
    list: 'list:export',
    edition,
    notice: null,
    published: null,
  };
}

export function membership(dataset: string, item: string, edition: string): MembershipFact {
  return {
    ...base(dataset, `membership:${item}`),
    type: 'membership',
    item: `item:${item}`,
    listVersion: `${dataset}/version:${edition}`,
    change: 'added',
    reason: null,
  };
}

export function classification(dataset: string, technology: string, item: string): ClassificationFact {
  return {
    ...base(dataset, `classification:${technology}`),
    type: 'classification',
    technology: `tech:${technology}`,
    item: `item:${item}`,
    coverage: 'full',
    basis: 'text',
    controlPoint: null,
  };
}

/** Things that the facts above point to. */
export const COMMON_THINGS: readonly Thing[] = [
  thing('Source', 'notice'),
  thing('ControlList', 'export'),
  thing('Provision', 'article-1'),
  thing('ControlItem', '3C004', { properties: { code: '3C004' } }),
  thing('Technology', 'indium', { names: { zh: '磷化铟', en: 'Indium phosphide' } }),
];

/** A reading whose records say their own place, `a.yaml:1` and so on. */
export function readingOf(
  dataset: string,
  things: readonly Thing[],
  facts: readonly Fact[],
  rest: { readonly whole?: boolean; readonly file?: string } = {},
): SourceReading {
  const file = rest.file ?? 'a.yaml';
  const all = [
    ...things.map((one) => ({ kind: 'thing' as const, thing: one })),
    ...facts.map((one) => ({ kind: 'fact' as const, fact: one })),
  ];
  const records: SourceRecord[] = all.map((record, index) => ({ ...record, where: `${file}:${index + 1}` }));
  return {
    dataset: {
      id: dataset,
      names: { zh: '测试', en: 'Test' },
      publisher: null,
      url: null,
      licence: 'none',
      retrieved: '2026-01-01',
      checksum: 'c0ffee',
    },
    whole: rest.whole ?? true,
    records,
  };
}

/** A little of everything: three parties in a row, a listing with its event, an item in a list version. */
export function smallReading(dataset: string, percent: string): SourceReading {
  return readingOf(
    dataset,
    [...COMMON_THINGS, thing('Party', 'a'), thing('Party', 'b'), thing('Party', 'c')],
    [
      holding(dataset, 'a', 'b', percent),
      holding(dataset, 'b', 'c', '100'),
      listing(dataset, 'a'),
      event(dataset, 'a', 'notice:2025-1'),
      listVersion(dataset, '2025'),
      membership(dataset, '3C004', '2025'),
      classification(dataset, 'indium', '3C004'),
    ],
  );
}
