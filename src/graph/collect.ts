import { LinkageError } from '../errors.ts';
import type { Fact } from '../model/facts.ts';
import type { DatasetHeader, SourceReading } from '../model/records.ts';
import type { Thing } from '../model/things.ts';
import type { Progress } from '../progress.ts';
import { contentHash } from './canonical.ts';
import { hashOf } from './codec.ts';
import { checkFact, checkThing, malformed } from './door.ts';

export interface CollectedThing {
  readonly thing: Thing;
  readonly where: string;
  readonly hash: string;
}

export interface CollectedFact {
  readonly fact: Fact;
  readonly where: string;
  readonly hash: string;
}

/** A whole file, read and checked, before the store is asked for anything. */
export interface Collected {
  readonly dataset: DatasetHeader;
  readonly whole: boolean;
  readonly things: ReadonlyMap<string, CollectedThing>;
  readonly facts: ReadonlyMap<string, CollectedFact>;
  /** Hash over all that the file says, in any order of its records. */
  readonly contentHash: string;
}

const REPORT_EVERY = 10_000;

/**
 * Reads all records of a source and checks each. A record that stands there twice with the same content counts once.
 * @throws LinkageError SOURCE_MALFORMED that names the place, or both places of two contents under one key.
 */
export async function collectReading(
  reading: SourceReading,
  progress: Progress,
  signal?: AbortSignal,
): Promise<Collected> {
  const { dataset, whole } = reading;
  if (!/^[a-z0-9][a-z0-9-]*$/.test(dataset.id)) {
    throw new LinkageError(
      'SOURCE_MALFORMED',
      `"${dataset.id}" is not an id of a dataset: expected small letters, digits and hyphens.`,
    );
  }
  const things = new Map<string, CollectedThing>();
  const facts = new Map<string, CollectedFact>();
  let read = 0;
  for await (const record of reading.records) {
    if (record.kind === 'thing') {
      checkThing(record.thing, record.where);
      put(things, record.thing.key, { thing: record.thing, where: record.where, hash: contentHash(record.thing) });
    } else {
      checkFact(record.fact, dataset.id, record.where);
      put(facts, record.fact.key, { fact: record.fact, where: record.where, hash: hashOf(record.fact) });
    }
    read += 1;
    if (read % REPORT_EVERY === 0) {
      progress(`reading ${dataset.id}`, read);
      signal?.throwIfAborted();
    }
  }
  return { dataset, whole, things, facts, contentHash: hashOfAll(whole, things, facts) };
}

interface Placed {
  readonly where: string;
  readonly hash: string;
}

function put<T extends Placed>(all: Map<string, T>, key: string, one: T): void {
  const other = all.get(key);
  if (other === undefined) all.set(key, one);
  else if (other.hash !== one.hash) {
    throw malformed(one.where, `${key} says something else than at ${other.where}: a key stands for one statement`);
  }
}

function hashOfAll(whole: boolean, ...maps: readonly ReadonlyMap<string, Placed>[]): string {
  return contentHash([whole, ...maps.map((map) => [...map].map(([key, { hash }]) => `${key} ${hash}`).sort())]);
}
