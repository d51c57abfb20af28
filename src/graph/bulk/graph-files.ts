import { createHash } from 'node:crypto';
import type { Fact } from '../../model/facts.ts';
import type { SourceReading, SourceRecord } from '../../model/records.ts';
import type { Thing } from '../../model/things.ts';
import type { Progress } from '../../progress.ts';
import { contentHash as hashOfThing } from '../canonical.ts';
import { hashOf, toProperties } from '../codec.ts';
import { checkDatasetId, contradiction, NOTICE } from '../collect.ts';
import { currentValues, toDescription } from '../descriptions.ts';
import { checkFact, checkThing } from '../door.ts';
import { checkYield } from '../expectations.ts';
import type { Properties } from '../fields.ts';
import { FACT_SHAPES, type ShapeName, shapeNameOf } from '../shapes.ts';
import { endsOfRow } from '../stage.ts';
import { CsvTable, type TableFiles } from './csv-table.ts';
import { FACT_LABEL, joinsOf } from './joins.ts';
import { Known } from './known.ts';
import { OpenEnds } from './open-ends.ts';

export interface ReadOptions {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Takes a file that yields too little. */
  readonly force?: boolean | undefined;
}

/** What one file has brought, as its version says it. */
export interface FileVersion {
  readonly things: number;
  readonly facts: number;
  /** As `collectReading` computes it. */
  readonly contentHash: string;
}

/** A finished set of files for the offline importer. */
export interface GraphFiles {
  readonly folder: string;
  readonly nodes: readonly (TableFiles & { readonly labels: string })[];
  readonly relationships: readonly TableFiles[];
  /** Things that several datasets describe: their own properties are those of the first. */
  readonly describedAgain: readonly string[];
}

const REPORT_EVERY = 10_000;

const NODE_SHAPES: ReadonlySet<ShapeName> = new Set(
  FACT_SHAPES.filter(({ kind }) => kind === 'node').map(({ name }) => name),
);

/**
 * Writes what files say as tables for the offline importer, with the checks and in the shape of the ordinary import:
 * each file a version of its own, and the first of its dataset. Records stream by; kept are keys, hashes and places.
 */
export class GraphFilesWriter {
  readonly #folder: string;
  readonly #known = new Known();
  /** Listings and list versions by the text of their notice. */
  readonly #notices = new Map<string, number[]>();
  readonly #ends = new OpenEnds(this.#known, this.#notices);
  readonly #nodes = new Map<string, CsvTable>();
  readonly #relationships = new Map<string, CsvTable>();
  readonly #again = new Set<string>();
  #descriptions = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Adds a file as a version.
   * @throws LinkageError SOURCE_MALFORMED, as `importReading` does
   */
  async add(reading: SourceReading, version: number, options: ReadOptions): Promise<FileVersion> {
    const counts = new Map<string, number>();
    const things: number[] = [];
    const facts: number[] = [];
    const events: (readonly [event: number, subject: string])[] = [];
    let read = 0;
    checkDatasetId(reading.dataset.id);
    for await (const record of reading.records) {
      const { where } = record;
      const hash = checkedHash(record, reading.dataset.id);
      read += 1;
      if (read % REPORT_EVERY === 0) {
        options.progress?.(`reading ${reading.dataset.id}`, read);
        options.signal?.throwIfAborted();
      }
      const number = this.#known.numberOf(record.kind === 'thing' ? record.thing.key : record.fact.key);
      const last = this.#known.versionOf(number);
      if (last === version) {
        if (this.#known.hashOf(number) === hash) continue;
        throw contradiction(this.#known.keyOf(number), where, this.#known.whereOf(number));
      }
      if (record.kind === 'thing') {
        this.#known.define(number, 'thing', version, where, hash);
        this.#ends.addThing(number, record.thing.citations);
        this.#writeThing(number, record.thing, last === 0, reading.dataset.id, version, hash);
        things.push(number);
        counts.set(`thing:${record.thing.label}`, (counts.get(`thing:${record.thing.label}`) ?? 0) + 1);
      } else {
        const { fact } = record;
        this.#known.define(number, fact.type, version, where, hash);
        this.#ends.addFact(number, fact);
        this.#writeFact(number, fact, version, hash);
        if (fact.type === 'event') events.push([number, fact.subject]);
        facts.push(number);
        counts.set(fact.type, (counts.get(fact.type) ?? 0) + 1);
      }
    }
    if (options.force !== true) checkYield(reading, counts);
    this.#ends.settle();
    for (const [event, subject] of events) this.#joinEvent(event, subject);
    const contentHash = this.#hashOf(reading.whole, things, facts);
    return { things: things.length, facts: facts.length, contentHash };
  }

  /** Ends all files. Nothing can be added afterwards. */
  close(): GraphFiles {
    const nodes = [...this.#nodes].map(([labels, table]) => ({ ...table.close(), labels }));
    const relationships = [...this.#relationships.values()].map((table) => table.close());
    return { folder: this.#folder, nodes, relationships, describedAgain: [...this.#again] };
  }

  #writeThing(number: number, thing: Thing, isNew: boolean, dataset: string, version: number, hash: string): void {
    if (isNew) {
      const described = { ...thing, dataset };
      const properties = { ...currentValues(described, [described]), createdIn: version };
      this.#node(`Thing:${thing.label}`, thing.label, number * 2, properties);
    } else this.#again.add(thing.key);
    const id = this.#descriptions * 2 + 1;
    this.#descriptions += 1;
    this.#node('Description', 'Description', id, { ...toDescription(dataset, thing, hash), recordedFrom: version });
    this.#relationship('DESCRIBES', id, number * 2, {});
  }

  #writeFact(number: number, fact: Fact, version: number, hash: string): void {
    const name = shapeNameOf(fact);
    const properties = { ...toProperties(fact, hash), recordedFrom: version };
    const id = number * 2;
    if (!NODE_SHAPES.has(name)) {
      const { start = '', end = '' } = endsOfRow(fact);
      this.#relationship(name, this.#known.numberOf(start) * 2, this.#known.numberOf(end) * 2, properties);
      return;
    }
    this.#node(`${FACT_LABEL}:${name}`, name, id, properties);
    for (const { type, key, from } of joinsOf(fact)) {
      const other = this.#known.numberOf(key) * 2;
      if (from) this.#relationship(type, other, id, {});
      else this.#relationship(type, id, other, {});
    }
    if ((fact.type === 'listing' || fact.type === 'list-version') && fact.notice !== null) {
      const known = this.#notices.get(fact.notice);
      if (known === undefined) this.#notices.set(fact.notice, [number]);
      else known.push(number);
    }
  }

  /** An event is joined to its subject where that is a node, or to all that its notice made. */
  #joinEvent(event: number, subject: string): void {
    const notice = subject.startsWith(NOTICE) ? this.#notices.get(subject.slice(NOTICE.length)) : undefined;
    for (const one of notice ?? []) this.#relationship('STATUS_OF', event * 2, one * 2, {});
    const number = this.#known.numberOf(subject);
    const kind = this.#known.kindOf(number);
    if (kind === 'mentioned') return;
    if (kind === 'thing' || NODE_TYPES.has(kind)) this.#relationship('STATUS_OF', event * 2, number * 2, {});
  }

  #node(labels: string, name: string, id: number, properties: Properties): void {
    let table = this.#nodes.get(labels);
    if (table === undefined) {
      table = new CsvTable(this.#folder, name, ':ID');
      this.#nodes.set(labels, table);
    }
    table.write(String(id), properties);
  }

  #relationship(type: string, start: number, end: number, properties: Properties): void {
    let table = this.#relationships.get(type);
    if (table === undefined) {
      table = new CsvTable(this.#folder, type, ':START_ID,:END_ID');
      this.#relationships.set(type, table);
    }
    table.write(`${start},${end}`, properties);
  }

  /** As the canonical JSON of all that the file says is hashed, without holding its text. */
  #hashOf(whole: boolean, ...groups: readonly (readonly number[])[]): string {
    const hash = createHash('sha256').update(`[${whole}`);
    for (const numbers of groups) {
      const keys = numbers.map((number) => this.#known.keyOf(number)).sort();
      let text = ',[';
      for (const [place, key] of keys.entries()) {
        text += `${place === 0 ? '' : ','}${JSON.stringify(`${key} ${this.#known.hashOf(this.#known.numberOf(key))}`)}`;
        if (text.length > 1 << 16) {
          hash.update(text);
          text = '';
        }
      }
      hash.update(`${text}]`);
    }
    return hash.update(']').digest('base64url');
  }
}

/** Checks a record by itself. @returns the hash over what it says */
function checkedHash(record: SourceRecord, dataset: string): string {
  if (record.kind === 'thing') {
    checkThing(record.thing, record.where);
    return hashOfThing(record.thing);
  }
  checkFact(record.fact, dataset, record.where);
  return hashOf(record.fact);
}

const NODE_TYPES: ReadonlySet<string> = new Set(
  FACT_SHAPES.filter(({ kind }) => kind === 'node').flatMap(({ type }) => type ?? []),
);
