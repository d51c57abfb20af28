import type { PartialDate } from '../model/days.ts';
import type { Fact, FactOf, FactType, Revision } from '../model/facts.ts';
import type { Thing } from '../model/things.ts';
import { type Hypothesis, WHAT_IF } from '../model/what-if.ts';
import { endsOf } from './ends-of.ts';

const OWNERSHIP: ReadonlySet<FactType> = new Set(['holding', 'control', 'same']);

/** A hypothesis as a view looks things up in it: facts by type and end, and recorded facts with their supposed end. */
export class Overlay {
  readonly hypothesis: Hypothesis;
  readonly #things: ReadonlyMap<string, Thing>;
  readonly #facts = new Map<FactType, Revision[]>();
  readonly #index = new Map<string, Revision[]>();
  readonly #ends: ReadonlyMap<string, PartialDate>;
  readonly #shown = new Map<string, Revision>();

  /** @param version the version that the view has pinned: in it the hypothetical facts are believed */
  constructor(hypothesis: Hypothesis, version: number) {
    this.hypothesis = hypothesis;
    this.#things = new Map(hypothesis.things.map((thing) => [thing.key, thing]));
    this.#ends = new Map(hypothesis.ends.map(({ fact, at }) => [fact, at]));
    for (const fact of hypothesis.facts) {
      const revision: Revision = { ...fact, recordedFrom: version, recordedTo: null, unseenFrom: null };
      push(this.#facts, fact.type, revision);
      for (const end of new Set([fact.key, ...endsOf(fact)])) push(this.#index, `${fact.type}|${end}`, revision);
    }
  }

  /** Whether it changes who owns or controls whom, or who is one party. */
  get changesOwnership(): boolean {
    const { facts, ends } = this.hypothesis;
    return facts.some(({ type }) => OWNERSHIP.has(type)) || ends.length > 0;
  }

  thing(key: string): Thing | undefined {
    return this.#things.get(key);
  }

  all<T extends FactType>(type: T): readonly Revision<FactOf<T>>[] {
    return (this.#facts.get(type) ?? []) as unknown as readonly Revision<FactOf<T>>[];
  }

  about<T extends FactType>(type: T, key: string): readonly Revision<FactOf<T>>[] {
    return (this.#index.get(`${type}|${key}`) ?? []) as unknown as readonly Revision<FactOf<T>>[];
  }

  /** A recorded fact as the hypothesis has it: itself, or one copy of it with the supposed end. */
  shown<F extends Fact>(revision: Revision<F>): Revision<F> {
    const at = this.#ends.get(revision.key);
    if (at === undefined) return revision;
    const id = `${revision.key}#${revision.recordedFrom}`;
    const known = this.#shown.get(id);
    if (known !== undefined) return known as unknown as Revision<F>;
    const ended = { ...revision, validTo: earlier(revision.validTo, at) };
    this.#shown.set(id, ended);
    return ended;
  }

  isHypothetical(fact: Pick<Fact, 'key' | 'dataset'>): boolean {
    return fact.dataset === WHAT_IF || this.#ends.has(fact.key);
  }

  /** Keys of all that is supposed. */
  keys(): string[] {
    const { facts, things, ends } = this.hypothesis;
    return [...facts.map(({ key }) => key), ...things.map(({ key }) => key), ...ends.map(({ fact }) => fact)];
  }
}

function earlier(stated: PartialDate | null, supposed: PartialDate): PartialDate {
  return stated !== null && stated.earliest < supposed.earliest ? stated : supposed;
}

function push<K>(map: Map<K, Revision[]>, key: K, revision: Revision): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [revision]);
  else known.push(revision);
}
