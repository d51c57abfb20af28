import type { Fact } from '../model/facts.ts';
import { THING_LABELS, type Thing } from '../model/things.ts';
import { toProperties } from './codec.ts';
import type { CollectedFact, CollectedThing } from './collect.ts';
import { toDescription } from './descriptions.ts';
import type { Difference } from './diff.ts';
import {
  DESCRIPTION_SHAPE,
  FACT_SHAPES,
  type FactLabel,
  type RelationshipName,
  type ShapeName,
  shapeNameOf,
} from './shapes.ts';
import {
  CLOSE,
  CREATE_DESCRIPTIONS,
  CREATE_NODES,
  CREATE_RELATIONSHIPS,
  CREATE_THINGS,
  MARK_UNSEEN,
} from './write-texts.ts';

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
 * others, closings before the revisions that follow them.
 */
export function* batchesOf(
  dataset: string,
  things: Difference<CollectedThing>,
  facts: Difference<CollectedFact>,
): Generator<Batch> {
  for (const label of THING_LABELS) {
    const keys = things.added.filter(({ thing }) => thing.label === label).map(({ thing }) => thing.key);
    yield* cut('things', CREATE_THINGS[label], keys);
  }
  yield* retired(DESCRIPTION_SHAPE.name, things);
  yield* cut(
    'descriptions',
    CREATE_DESCRIPTIONS,
    things.added.map(({ thing, hash }) => toDescription(dataset, thing as Thing, hash)),
  );
  const added = new Map<ShapeName, Fact[]>();
  for (const { fact } of facts.added) {
    const name = shapeNameOf(fact);
    const all = added.get(name);
    if (all === undefined) added.set(name, [fact]);
    else all.push(fact);
  }
  for (const { name, kind } of FACT_SHAPES) {
    yield* retired(name, facts);
    const rows = (added.get(name) ?? []).map(toRow);
    yield* cut(
      name,
      kind === 'node' ? CREATE_NODES[name as FactLabel] : CREATE_RELATIONSHIPS[name as RelationshipName],
      rows,
    );
  }
}

function* retired(name: ShapeName, difference: Difference<unknown>): Generator<Batch> {
  yield* cut(`${name} closed`, CLOSE[name], difference.closed.get(name) ?? []);
  yield* cut(`${name} unseen`, MARK_UNSEEN[name], difference.unseen.get(name) ?? []);
}

function* cut(step: string, cypher: string, rows: readonly unknown[]): Generator<Batch> {
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    yield { step, cypher, rows: rows.slice(from, from + BATCH_ROWS) };
  }
}

interface Row {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly start?: string;
  readonly end?: string;
}

function toRow(fact: Fact): Row {
  const properties = toProperties(fact);
  switch (fact.type) {
    case 'holding':
      return { properties, start: fact.owner, end: fact.asset };
    case 'control':
      return { properties, start: fact.controller, end: fact.controlled };
    case 'officer':
      return { properties, start: fact.officer, end: fact.organisation };
    case 'role':
      return { properties, start: fact.party, end: fact.technology };
    case 'classification':
      return { properties, start: fact.technology, end: fact.item };
    case 'membership':
      return { properties, start: fact.item, end: fact.listVersion };
    case 'scope':
      return { properties, start: fact.provision, end: fact.technology };
    case 'same':
      return { properties, start: fact.party, end: fact.other };
    case 'relation':
      return { properties, start: fact.from, end: fact.to };
    default:
      return { properties };
  }
}
