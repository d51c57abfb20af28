import { LinkageError } from '../errors.ts';
import type { Fact } from '../model/facts.ts';
import type { DatasetHeader, SourceReading, SourceRecord } from '../model/records.ts';
import { THING_LABELS, type Thing, type ThingLabel } from '../model/things.ts';
import type { Progress } from '../progress.ts';
import { contentHash } from './canonical.ts';
import { hashOf } from './codec.ts';
import { checkFact, checkThing, malformed } from './door.ts';
import { hashOfLedgers, Ledger } from './ledger.ts';
import { FACT_SHAPES, type ShapeName, shapeNameOf } from './shapes.ts';
import { Spool } from './spool.ts';

/**
 * A whole file, read and checked, before the store is asked for anything. The records lie on disk; in memory are their
 * keys, hashes and places. Whoever collected must `close`.
 */
export interface Collected {
  readonly dataset: DatasetHeader;
  readonly whole: boolean;
  /** Of a whole reading: what it leaves out is closed. */
  readonly revises: boolean;
  readonly things: Ledger<ThingLabel>;
  readonly facts: Ledger<ShapeName>;
  /** How many records of each kind: `thing:<label>` or a fact type. */
  readonly counts: ReadonlyMap<string, number>;
  /** Keys that begin with `notice:` of all notices that a listing or a version of a list names. */
  readonly notices: ReadonlySet<string>;
  /** Hash over all that the file says, in any order of its records. */
  readonly contentHash: string;
  /** A record and where it stands, read back; by number of its ledger. */
  thing(number: number): { readonly thing: Thing; readonly where: string };
  fact(number: number): { readonly fact: Fact; readonly where: string };
  close(): void;
}

/** `notice:` and the text that listings and list versions have as their notice stand for all of these. */
export const NOTICE = 'notice:';

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
  const { dataset } = reading;
  checkDatasetId(dataset.id);
  const collector = new Collector(dataset.id);
  try {
    for await (const record of reading.records) {
      collector.take(record);
      if (collector.read % REPORT_EVERY !== 0) continue;
      progress(`reading ${dataset.id}`, collector.read);
      signal?.throwIfAborted();
    }
    return collector.end(reading);
  } catch (error) {
    collector.spool.close();
    throw error;
  }
}

/** @throws LinkageError SOURCE_MALFORMED */
export function checkDatasetId(id: string): void {
  if (/^[a-z0-9][a-z0-9-]*$/.test(id)) return;
  throw new LinkageError(
    'SOURCE_MALFORMED',
    `"${id}" is not an id of a dataset: expected small letters, digits and hyphens.`,
  );
}

/** The error of two different records under one key. */
export function contradiction(key: string, where: string, other: string): LinkageError {
  return malformed(where, `${key} says something else than at ${other}: a key stands for one statement`);
}

class Collector {
  readonly spool = new Spool();
  read = 0;
  readonly #dataset: string;
  readonly #things = new Ledger<ThingLabel>(THING_LABELS);
  readonly #facts = new Ledger<ShapeName>(FACT_SHAPES.map(({ name }) => name));
  readonly #counts = new Map<string, number>();
  readonly #notices = new Set<string>();

  constructor(dataset: string) {
    this.#dataset = dataset;
  }

  take(record: SourceRecord): void {
    this.read += 1;
    if (record.kind === 'thing') {
      const { thing, where } = record;
      checkThing(thing, where);
      this.#put(this.#things, record, thing.key, thing.label, contentHash(thing));
      return;
    }
    const { fact, where } = record;
    checkFact(fact, this.#dataset, where);
    this.#put(this.#facts, record, fact.key, shapeNameOf(fact), hashOf(fact));
    if ((fact.type === 'listing' || fact.type === 'list-version') && fact.notice !== null) {
      this.#notices.add(`${NOTICE}${fact.notice}`);
    }
  }

  end({ dataset, whole, revises = false }: SourceReading): Collected {
    const [spool, things, facts] = [this.spool, this.#things, this.#facts];
    return {
      dataset,
      whole,
      revises,
      things,
      facts,
      counts: this.#counts,
      notices: this.#notices,
      contentHash: hashOfLedgers(whole, [things, facts]),
      thing: (number) => asThing(spool.read(things.place(number))),
      fact: (number) => asFact(spool.read(facts.place(number))),
      close: () => spool.close(),
    };
  }

  #put<K extends string>(ledger: Ledger<K>, record: SourceRecord, key: string, kind: K, hash: string): void {
    const other = ledger.find(key);
    if (other === undefined) {
      ledger.add(key, kind, hash, this.spool.append(record));
      const what = record.kind === 'thing' ? `thing:${record.thing.label}` : record.fact.type;
      this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
    } else if (ledger.hash(other) !== hash) {
      const { where } = this.spool.read(ledger.place(other));
      throw contradiction(key, record.where, where);
    }
  }
}

function asThing(record: SourceRecord): { readonly thing: Thing; readonly where: string } {
  if (record.kind === 'thing') return record;
  throw new RangeError(`${record.fact.key} is no thing`);
}

function asFact(record: SourceRecord): { readonly fact: Fact; readonly where: string } {
  if (record.kind === 'fact') return record;
  throw new RangeError(`${record.thing.key} is no fact`);
}
