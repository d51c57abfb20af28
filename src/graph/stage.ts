import type { Fact } from '../model/facts.ts';
import { THING_LABELS } from '../model/things.ts';
import { toProperties } from './codec.ts';
import type { Collected } from './collect.ts';
import { toDescription } from './descriptions.ts';
import type { Changes, Difference } from './diff.ts';
import type { Ledger } from './ledger.ts';
import { DESCRIPTION_SHAPE, FACT_SHAPES, type ShapeName } from './shapes.ts';
import { CLOSE, CREATE_THINGS, createTextOf, MARK_UNSEEN } from './write-texts.ts';

/** Rows of one transaction: throughput is flat from here on, memory small, progress smooth (measured). */
const BATCH_ROWS = 2_000;

/** One statement with its rows; `count` is what it must return, or the store is not what it was taken for. */
export interface Batch {
  readonly step: string;
  readonly cypher: string;
  readonly rows: readonly unknown[];
}

/**
 * The writes of an import in their order: things before what is said of them, facts that others point to before those
 * others, closings before the revisions that follow them. Records are read back batch by batch.
 */
export function* batchesOf(collected: Collected, { things, facts }: Changes): Generator<Batch> {
  const described = collected.things;
  const labels = byKind(described, things.added);
  for (const label of THING_LABELS) {
    yield* cut('things', CREATE_THINGS[label], labels.get(label) ?? [], (number) => described.key(number));
  }
  yield* retired(DESCRIPTION_SHAPE.name, things);
  yield* cut('descriptions', createTextOf(DESCRIPTION_SHAPE), things.added, (number) =>
    toDescription(collected.dataset.id, collected.thing(number).thing, described.hash(number)),
  );
  const shapes = byKind(collected.facts, facts.added);
  for (const shape of FACT_SHAPES) {
    const { name } = shape;
    yield* retired(name, facts);
    yield* cut(name, createTextOf(shape), shapes.get(name) ?? [], (number) => {
      const { fact } = collected.fact(number);
      return { ...endsOfRow(fact), properties: toProperties(fact, collected.facts.hash(number)) };
    });
  }
}

/** How many batches there will be. */
export function countBatches(collected: Collected, { things, facts }: Changes): number {
  const groups = [
    ...byKind(collected.things, things.added).values(),
    things.added,
    ...byKind(collected.facts, facts.added).values(),
    ...[things, facts].flatMap(({ closed, unseen }) => [...closed.values(), ...unseen.values()]),
  ];
  return groups.reduce((sum, { length }) => sum + Math.ceil(length / BATCH_ROWS), 0);
}

function byKind<K extends string>(ledger: Ledger<K>, numbers: readonly number[]): Map<K, number[]> {
  const kinds = new Map<K, number[]>();
  for (const number of numbers) {
    const kind = ledger.kind(number);
    const all = kinds.get(kind);
    if (all === undefined) kinds.set(kind, [number]);
    else all.push(number);
  }
  return kinds;
}

function* retired(name: ShapeName, difference: Difference): Generator<Batch> {
  const same = (key: string): string => key;
  yield* cut(`${name} closed`, CLOSE[name], difference.closed.get(name) ?? [], same);
  yield* cut(`${name} unseen`, MARK_UNSEEN[name], difference.unseen.get(name) ?? [], same);
}

function* cut<T>(step: string, cypher: string, all: readonly T[], toRowOf: (one: T) => unknown): Generator<Batch> {
  for (let from = 0; from < all.length; from += BATCH_ROWS) {
    yield { step, cypher, rows: all.slice(from, from + BATCH_ROWS).map(toRowOf) };
  }
}

/** Keys of the two things or facts between which a fact is a relationship; empty for a fact that is a node. */
export function endsOfRow(fact: Fact): { readonly start?: string; readonly end?: string } {
  switch (fact.type) {
    case 'holding':
      return { start: fact.owner, end: fact.asset };
    case 'control':
      return { start: fact.controller, end: fact.controlled };
    case 'officer':
      return { start: fact.officer, end: fact.organisation };
    case 'role':
      return { start: fact.party, end: fact.technology };
    case 'classification':
      return { start: fact.technology, end: fact.item };
    case 'membership':
      return { start: fact.item, end: fact.listVersion };
    case 'scope':
      return { start: fact.provision, end: fact.technology };
    case 'same':
      return { start: fact.party, end: fact.other };
    case 'relation':
      return { start: fact.from, end: fact.to };
    default:
      return {};
  }
}
