import { formatDay } from '../model/days.ts';
import type { EventFact, FactBase } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { startOfDay, zoneOf } from '../model/moments.ts';
import type { SourceRecord } from '../model/records.ts';
import type { NotedChange } from './ecfr-notes.ts';
import type { EcfrPart } from './ecfr-parts.ts';
import type { Tally } from './tally.ts';

const ZONE = zoneOf('US');

/** Makes things of the sections, supplements and paragraphs that a file speaks of, each once. */
export class EcfrProvisions {
  readonly #part: EcfrPart;
  readonly #known = new Set<string>();

  constructor(part: EcfrPart) {
    this.#part = part;
  }

  keyOf(article: string): string {
    return `provision:${this.#part.instrument}/${article}`;
  }

  /** The instrument, described by the way: a dataset that describes it itself is shown before. */
  instrument(where: string): SourceRecord {
    const { instrument, instrumentName, source } = this.#part;
    return {
      kind: 'thing',
      where,
      thing: {
        label: 'Instrument',
        key: `instrument:${instrument}`,
        names: { zh: instrumentName.zh, en: instrumentName.en },
        aliases: [],
        properties: { jurisdiction: 'US', level: 'foreign-regulation' },
        identifiers: [],
        confidence: 'seen-secondary',
        citations: [{ source }],
      },
    };
  }

  *provision(article: string, name: string, where: string): Generator<SourceRecord> {
    if (this.#known.has(article)) return;
    this.#known.add(article);
    const { instrument, source, dataset } = this.#part;
    const key = this.keyOf(article);
    const citations = [{ source, at: name }];
    yield {
      kind: 'thing',
      where,
      thing: {
        label: 'Provision',
        key,
        names: { en: name },
        aliases: [],
        properties: { instrument: `instrument:${instrument}`, article, jurisdiction: 'US' },
        identifiers: [],
        confidence: 'seen',
        citations,
      },
    };
    const to = `instrument:${instrument}`;
    yield {
      kind: 'fact',
      where,
      fact: {
        ...baseOf(dataset, `relation:provision-of/${key}/${to}`, citations),
        type: 'relation',
        relation: 'PROVISION_OF',
        from: key,
        to,
        basis: 'text',
        properties: {},
      },
    };
  }

  /**
   * What a note says of one place, as an event on it. "Until D" includes D: the event ends with the day after, on the
   * clock of the agency.
   */
  *change(noted: NotedChange, where: string, tally: Tally): Generator<SourceRecord> {
    const { place, verb, verbOriginal, words, notice, from, published, until } = noted;
    if (until !== null && until.last.earliest < from.earliest) {
      tally.warn(where, 'an effective date note ends before it begins and was left out');
      tally.drop('EFFDNOT (ends before it begins)');
      return;
    }
    yield* this.provision(place.article, place.name, where);
    const { source, dataset } = this.#part;
    const at = `${notice}, ${formatDay(from.earliest)}${published ? ' (day of the page)' : ''}; ${place.name}`;
    const event: EventFact = {
      ...baseOf(dataset, `event:${place.article}/${verb}/${notice.replaceAll(' ', '-')}`, [
        { source, at, quote: words },
      ]),
      validFrom: from,
      type: 'event',
      subject: this.keyOf(place.article),
      verb,
      verbOriginal,
      at: { minute: startOfDay(from.earliest, ZONE), zone: ZONE, clock: false },
      until:
        until === null
          ? null
          : {
              text: until.text,
              end: { minute: startOfDay(until.last.earliest + 1, ZONE), zone: ZONE, clock: false },
            },
      notice,
      jurisdiction: 'US',
    };
    yield { kind: 'fact', fact: event, where };
  }
}

function baseOf(dataset: string, key: string, citations: FactBase['citations']): FactBase {
  return { key: factKey(dataset, key), dataset, confidence: 'seen', citations, validFrom: null, validTo: null };
}
