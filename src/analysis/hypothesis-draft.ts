import { LinkageError } from '../errors.ts';
import { formatDay, type PartialDate, parseDay, parsePartialDate } from '../model/days.ts';
import { FACT_TYPES, type Fact, type FactBase, type FactType, type Revision } from '../model/facts.ts';
import { factKey } from '../model/keys.ts';
import { type AsOf, dayIn } from '../model/moments.ts';
import { parseSupposedShare, type ShareInterval, UNKNOWN_SHARE } from '../model/shares.ts';
import { KEY_PREFIX, type Thing, type ThingLabel } from '../model/things.ts';
import type { BilingualText, Names } from '../model/vocabulary.ts';
import { type Hypothesis, type RecordPlace, WHAT_IF } from '../model/what-if.ts';
import { Assumptions } from './frame.ts';
import { nearKeys } from './near-keys.ts';
import type { GraphView } from './view.ts';

/** What every supposed fact cites: the file or argument that supposes it. */
const SOURCE = 'source:what-if';

/** More than a reader can follow; each costs work in every question. */
export const MOST_SUPPOSED = 1_000;

/** A hypothesis in the making: what is supposed so far, and everything that is wrong with it. */
export class HypothesisDraft {
  readonly view: GraphView;
  readonly problems: string[] = [];
  readonly remarks = new Assumptions();
  readonly #things = new Map<string, Thing>();
  readonly #facts = new Map<string, Fact>();
  readonly #ends = new Map<string, PartialDate>();

  constructor(view: GraphView) {
    this.view = view;
    const names = { zh: '提问者的假设', en: 'Hypothesis of the asker' };
    this.#things.set(SOURCE, describe('Source', SOURCE, names, { kind: 'hypothesis' }, []));
  }

  problem(place: RecordPlace, message: string): void {
    this.problems.push(`${place.where}: ${message}`);
  }

  /** The day on which things begin that name none: the asked one. */
  get today(): PartialDate {
    return dateOf(this.view.asOf);
  }

  // --- values -------------------------------------------------------------------------------------------------------

  date(text: string | undefined, place: RecordPlace, field: string): PartialDate | null {
    return text === undefined ? null : this.#read(() => parsePartialDate(text), place, field, null);
  }

  /** A full day; the asked one where none is given. */
  day(text: string | undefined, place: RecordPlace, field: string): PartialDate {
    if (text === undefined) return this.today;
    const read = (): PartialDate => {
      const day = parseDay(text);
      return { text, earliest: day, latest: day };
    };
    return this.#read(read, place, field, this.today);
  }

  /** Per cent: `34`, `>50`, `unknown`, or both ends apart. */
  share(
    given: string | { readonly min?: string | undefined; readonly max?: string | undefined },
    place: RecordPlace,
    field: string,
  ): ShareInterval {
    return this.#read(() => parseSupposedShare(given), place, field, UNKNOWN_SHARE);
  }

  count(text: string, place: RecordPlace, field: string): number {
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    this.problem(place.at(field), `"${field}": "${text}" is not a number of seats: expected a whole number from 1.`);
    return 1;
  }

  choice<T extends string>(
    text: string | undefined,
    choices: readonly T[],
    fallback: T,
    place: RecordPlace,
    field: string,
  ): T {
    if (text === undefined) return fallback;
    const found = choices.find((one) => one === text);
    if (found === undefined)
      this.problem(place.at(field), `"${field}": "${text}" is not known: expected one of ${choices.join(', ')}.`);
    return found ?? fallback;
  }

  #read<T>(read: () => T, place: RecordPlace, field: string, fallback: T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof LinkageError)) throw error;
      this.problem(place.at(field), `"${field}": ${error.message}`);
      return fallback;
    }
  }

  // --- things -------------------------------------------------------------------------------------------------------

  /** The key of a thing of one of the labels, recorded or supposed above; its kind may be left out. */
  refer(
    text: string,
    labels: readonly ThingLabel[],
    place: RecordPlace,
    ...field: readonly (string | number)[]
  ): string {
    const keys = labels.map((label) =>
      text.startsWith(`${KEY_PREFIX[label]}:`) ? text : `${KEY_PREFIX[label]}:${text}`,
    );
    const found = keys.find((key) => {
      const label = this.thing(key)?.label;
      return label !== undefined && labels.includes(label);
    });
    if (found !== undefined) return found;
    const [key = text] = keys;
    const near = nearKeys(text, this.#candidates(labels));
    const at = place.at(...field);
    this.problem(at, `${at === place ? '' : `"${field.join('.')}": `}there is no ${key}${didYouMean(near)}`);
    return key;
  }

  thing(key: string): Thing | undefined {
    return this.#things.get(key) ?? this.view.thing(key);
  }

  text(key: string, property: string): string | undefined {
    const value = this.thing(key)?.properties[property];
    return typeof value === 'string' ? value : undefined;
  }

  *#candidates(labels: readonly ThingLabel[]): Generator<Thing> {
    for (const thing of this.#things.values()) if (labels.includes(thing.label)) yield thing;
    for (const label of labels) yield* this.view.things(label);
  }

  addThing(
    label: ThingLabel,
    id: string,
    given: { readonly zh?: string | undefined; readonly en?: string | undefined },
    properties: Readonly<Record<string, Thing['properties'][string] | undefined>>,
    place: RecordPlace,
  ): string {
    const prefix = `${KEY_PREFIX[label]}:`;
    const key = id.startsWith(prefix) ? id : `${prefix}${id}`;
    if (/\s/.test(key)) this.problem(place, `"${id}" is not an id: expected one without spaces.`);
    if (this.thing(key) !== undefined)
      this.problem(place, `${key} is there already; only what is new is supposed here.`);
    const names = { ...(given.zh !== undefined && { zh: given.zh }), ...(given.en !== undefined && { en: given.en }) };
    const present = Object.fromEntries(
      Object.entries(properties).filter(
        (entry): entry is [string, Thing['properties'][string]] => entry[1] !== undefined,
      ),
    );
    this.#things.set(key, describe(label, key, names, present, [{ source: SOURCE, at: place.where }]));
    return key;
  }

  // --- facts --------------------------------------------------------------------------------------------------------

  base(ownId: string, place: RecordPlace, from: PartialDate | null, to: PartialDate | null = null): FactBase {
    if (from !== null && to !== null && to.latest <= from.earliest)
      this.problem(place.at('to'), `"to" ${to.text} is not after ${from.text}: the end is exclusive.`);
    return {
      key: factKey(WHAT_IF, ownId.replaceAll(/\s+/g, '-')),
      dataset: WHAT_IF,
      confidence: 'seen',
      citations: [{ source: SOURCE, at: place.where }],
      validFrom: from,
      validTo: to,
    };
  }

  addFact(fact: Fact, place: RecordPlace): void {
    if (this.#facts.has(fact.key)) this.problem(place, `says a second time what ${fact.key} says.`);
    this.#facts.set(fact.key, fact);
  }

  facts<T extends FactType>(type: T): Extract<Fact, { type: T }>[] {
    return [...this.#facts.values()].filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type);
  }

  end(fact: string, at: PartialDate): void {
    this.#ends.set(fact, at);
  }

  isEnded(fact: string): boolean {
    return this.#ends.has(fact);
  }

  /** The visible revision of a recorded fact. */
  recorded(key: string): Revision | undefined {
    for (const type of FACT_TYPES) {
      const found = this.view.about(type, key).find((fact) => fact.key === key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  remark(text: BilingualText, about: string): void {
    this.remarks.add('HYPOTHETICAL', text, about);
  }

  /** @throws LinkageError BAD_USER_INPUT with all that is wrong */
  finish(): Hypothesis {
    const supposed = this.#facts.size + this.#things.size + this.#ends.size;
    if (supposed > MOST_SUPPOSED) {
      throw new LinkageError(
        'BAD_USER_INPUT',
        `The hypothesis amounts to ${supposed} facts; the limit is ${MOST_SUPPOSED}. Suppose less, or import it as a dataset.`,
        { supposed, limit: MOST_SUPPOSED },
      );
    }
    if (this.problems.length > 0) throw refusal(this.problems);
    return {
      things: [...this.#things.values()],
      facts: [...this.#facts.values()],
      ends: [...this.#ends].map(([fact, at]) => ({ fact, at })),
      remarks: this.remarks.list(),
    };
  }
}

const SHOWN = 20;

function refusal(problems: readonly string[]): LinkageError {
  const rest = problems.length > SHOWN ? `\n… and ${problems.length - SHOWN} more.` : '';
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const lines = problems.slice(0, SHOWN).join('\n');
  return new LinkageError('BAD_USER_INPUT', `The hypothesis has ${count}; nothing was computed.\n${lines}${rest}`, {
    problems,
  });
}

export function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '.' : `. Did you mean ${near.join(', ')}?`;
}

function dateOf(asOf: AsOf): PartialDate {
  const day = dayIn(asOf, 'UTC');
  return { text: formatDay(day), earliest: day, latest: day };
}

function describe(
  label: ThingLabel,
  key: string,
  names: Names,
  properties: Thing['properties'],
  citations: Thing['citations'],
): Thing {
  return { label, key, names, aliases: [], properties, identifiers: [], confidence: 'seen', citations };
}
