import type { FactBase, ListVersionFact, MembershipFact } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import type { SourceRecord } from '../model/records.ts';
import type { Describing } from '../model/things.ts';
import type { EcfrPart } from './ecfr-parts.ts';

/** The Code has no editions: it is kept up from day to day. What it said before is in the versions of the dataset. */
const EDITION = 'current';

export interface EcfrItem {
  readonly code: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, Describing | undefined>>;
  readonly where: string;
}

/** Makes things and facts of the entries of a list of items, each code once. */
export class EcfrItems {
  readonly #part: EcfrPart;
  readonly #list: { readonly id: string; readonly zh: string; readonly en: string; readonly kind: string };
  readonly #codes = new Set<string>();

  constructor(
    part: EcfrPart,
    list: { readonly id: string; readonly zh: string; readonly en: string; readonly kind: string },
  ) {
    this.#part = part;
    this.#list = list;
  }

  has(code: string): boolean {
    return this.#codes.has(code);
  }

  /** The item with its place in the list; before the first of them the list and its version. */
  *records({ code, name, properties, where }: EcfrItem): Generator<SourceRecord> {
    if (this.#codes.size === 0) yield* this.#listRecords(where);
    this.#codes.add(code);
    const { id } = this.#list;
    const itemId = `${id}:${code}@${EDITION}`;
    const citations = [{ source: this.#part.source, at: code }];
    const said = Object.entries(properties).filter(
      ([, value]) => value !== undefined && value !== '' && !isEmpty(value),
    );
    yield {
      kind: 'thing',
      where,
      thing: {
        label: 'ControlItem',
        key: `item:${itemId}`,
        names: { en: name },
        aliases: [],
        properties: {
          list: `list:${id}`,
          code,
          edition: EDITION,
          entry: `${id}/${code}`,
          level: 'licence',
          ...(Object.fromEntries(said) as Record<string, Describing>),
        },
        identifiers: [],
        confidence: 'seen',
        citations,
      },
    };
    const membership: MembershipFact = {
      ...this.#base(`membership:${itemId}`, citations),
      type: 'membership',
      item: `item:${itemId}`,
      listVersion: this.#versionKey,
      change: 'kept',
      reason: null,
    };
    yield { kind: 'fact', fact: membership, where };
  }

  get #versionKey(): string {
    return factKey(this.#part.dataset, `list-version:${this.#list.id}@${EDITION}`);
  }

  *#listRecords(where: string): Generator<SourceRecord> {
    const { id, zh, en, kind } = this.#list;
    const citations = [{ source: this.#part.source }];
    yield {
      kind: 'thing',
      where,
      thing: {
        label: 'ControlList',
        key: `list:${id}`,
        names: { zh, en },
        aliases: [],
        properties: { kind, jurisdiction: 'US' },
        identifiers: [],
        confidence: 'seen-secondary',
        citations,
      },
    };
    const version: ListVersionFact = {
      ...this.#base(`list-version:${id}@${EDITION}`, citations),
      type: 'list-version',
      list: `list:${id}`,
      edition: EDITION,
      notice: null,
      published: null,
    };
    yield { kind: 'fact', fact: version, where };
  }

  #base(key: string, citations: FactBase['citations']): FactBase {
    const { dataset } = this.#part;
    return { key: factKey(dataset, key), dataset, confidence: 'seen', citations, validFrom: null, validTo: null };
  }
}

function isEmpty(value: Describing | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}
