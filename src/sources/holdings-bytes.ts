import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { LinkageError } from '../errors.ts';
import { NATURES, RIGHTS } from '../model/facts.ts';
import { WHOLE } from '../model/shares.ts';
import { beginsBlank, endsBlank } from './blank-bytes.ts';
import type { ByteTable } from './byte-table.ts';
import { breaksWithin, CSV_OPTIONS, readHeader } from './csv-table.ts';
import type { DateTable } from './date-table.ts';
import { HOLDINGS_COLUMNS, type HoldingLine, readHoldingLine } from './holdings-csv.ts';
import { fractionOf } from './share-bytes.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
const MORE = 0x3e;
const LESS = 0x3c;

/** Bytes that are read at a time. */
export const BLOCK = 1 << 20;
/** A record longer than this is left to the exact reader, which says what is wrong with it. */
const MOST_RECORD = 1 << 24;
const MOST_CELLS = 64;

/** A line of the ordinary kind, its texts as numbers of the tables. `right` and `nature` are places in RIGHTS and NATURES. */
export interface PlainHolding {
  line: number;
  owner: number;
  asset: number;
  right: number;
  nature: number;
  min: number;
  max: number;
  minOpen: boolean;
  maxOpen: boolean;
  from: number;
  to: number;
  source: number;
}

/** Where a file's lines go: ordinary ones as numbers, the others as read by the exact reader. The object is used again. */
export interface HoldingsSink {
  readonly parties: ByteTable;
  readonly sources: ByteTable;
  readonly dates: DateTable;
  plain(holding: PlainHolding): void;
  line(line: HoldingLine): void;
}

/** Thrown where the exact reader must decide; nothing that was taken until then counts. */
class Unusual extends Error {}

/**
 * Reads a holdings file by its bytes, many times faster than cell by cell as text. It gives the lines that
 * `readHoldingsCsv` gives, or false: then the file holds something out of the ordinary, probably an error, and must be
 * read by that. Reads the file in blocks and keeps none.
 */
export function readHoldingsBytes(file: string, sink: HoldingsSink, block: number): boolean {
  let descriptor = -1;
  try {
    descriptor = openSync(file, 'r');
    if (!fstatSync(descriptor).isFile()) return false;
    new Reader(descriptor, file, sink, block).read();
    return true;
  } catch (cause) {
    const isLeftToOther =
      cause instanceof Unusual ||
      cause instanceof LinkageError ||
      cause instanceof CsvError ||
      (cause instanceof Error && 'code' in cause);
    if (isLeftToOther) return false;
    throw cause;
  } finally {
    if (descriptor >= 0) closeSync(descriptor);
  }
}

class Reader {
  readonly #descriptor: number;
  readonly #file: string;
  readonly #sink: HoldingsSink;
  #block: Buffer;
  #length = 0;
  #isLast = false;
  #line = 1;
  #places: ReadonlyMap<string, number> | null = null;
  /** Whether records end with CR LF; found by the first line, as the exact reader does. */
  #isCrLf: boolean | null = null;
  readonly #from = new Int32Array(MOST_CELLS);
  readonly #to = new Int32Array(MOST_CELLS);
  readonly #plain: PlainHolding = {
    line: 0,
    owner: 0,
    asset: 0,
    right: 0,
    nature: 0,
    min: 0,
    max: 0,
    minOpen: false,
    maxOpen: false,
    from: 0,
    to: 0,
    source: 0,
  };

  constructor(descriptor: number, file: string, sink: HoldingsSink, block: number) {
    this.#block = Buffer.allocUnsafe(block);
    this.#descriptor = descriptor;
    this.#file = file;
    this.#sink = sink;
  }

  read(): void {
    this.#fill();
    let at = this.#length >= 3 && this.#block.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
    for (;;) {
      const end = this.#isLast ? this.#length : this.#block.lastIndexOf(NEWLINE, this.#length - 1) + 1;
      if (!isUtf8(this.#block.subarray(at, end))) throw new Unusual();
      const done = this.#readRecords(at, end);
      if (this.#isLast && done >= this.#length) break;
      if (this.#isLast) throw new Unusual();
      this.#keepFrom(done);
      this.#fill();
      at = 0;
    }
    if (this.#places === null) throw new Unusual();
  }

  #fill(): void {
    if (this.#length === this.#block.length) {
      if (this.#length > MOST_RECORD) throw new Unusual();
      const wider = Buffer.allocUnsafe(this.#block.length * 2);
      this.#block.copy(wider);
      this.#block = wider;
    }
    const count = readSync(this.#descriptor, this.#block, this.#length, this.#block.length - this.#length, null);
    this.#length += count;
    this.#isLast = count === 0;
  }

  #keepFrom(at: number): void {
    this.#block.copy(this.#block, 0, at, this.#length);
    this.#length -= at;
  }

  /** Reads the records that are there in full. @returns where the first one begins that is not. */
  #readRecords(begin: number, end: number): number {
    let at = begin;
    if (this.#places === null) {
      at = this.#readHeader(at, end);
      if (this.#places === null) return at;
    }
    const isCrLf = this.#isCrLf === true;
    while (at < end) {
      const next = this.#readPlain(at, end, this.#places, isCrLf);
      if (next >= 0) {
        at = next;
        continue;
      }
      const stop = this.#recordEnd(at, end);
      if (stop < 0) return at;
      this.#readExactly(at, stop, this.#places);
      at = stop;
    }
    return at;
  }

  #readHeader(begin: number, end: number): number {
    let at = begin;
    while (this.#places === null && at < end) {
      const stop = this.#recordEnd(at, end);
      if (stop < 0) return at;
      const record = this.#parse(at, stop);
      const line = this.#line;
      this.#line += 1 + (record === null ? 0 : breaksWithin(record));
      if (record !== null) this.#places = readHeader(record, this.#file, line, HOLDINGS_COLUMNS);
      if ((this.#places?.size ?? 0) > MOST_CELLS) throw new Unusual();
      at = stop;
    }
    return at;
  }

  /** Where the record ends that begins at `begin`, its line end included; −1 when the block ends first. */
  #recordEnd(begin: number, end: number): number {
    const block = this.#block;
    let isQuoted = false;
    for (let at = begin; at < end; at += 1) {
      const byte = block[at];
      if (byte === QUOTE) isQuoted = !isQuoted;
      if (isQuoted || (byte !== NEWLINE && byte !== RETURN)) continue;
      const isCrLf = byte === RETURN && at + 1 < end && block[at + 1] === NEWLINE;
      if (this.#isCrLf === null) {
        if (byte === RETURN && !isCrLf) throw new Unusual();
        this.#isCrLf = isCrLf;
      }
      if (this.#isCrLf && isCrLf) return at + 2;
      if (!this.#isCrLf && byte === NEWLINE) return at + 1;
    }
    return this.#isLast ? end : -1;
  }

  /** The cells of one record, as the exact reader would have them; null for a blank line. */
  #parse(begin: number, stop: number): readonly string[] | null {
    const ending = this.#isCrLf === true ? '\r\n' : '\n';
    const records = parse(this.#block.subarray(begin, stop), {
      ...CSV_OPTIONS,
      bom: false,
      record_delimiter: ending,
    }) as unknown as string[][];
    const [record] = records;
    if (records.length > 1) throw new Unusual();
    return record === undefined || (record.length === 1 && record[0] === '') ? null : record;
  }

  #readExactly(begin: number, stop: number, places: ReadonlyMap<string, number>): void {
    const record = this.#parse(begin, stop);
    const line = this.#line;
    this.#line += 1 + (record === null ? 0 : breaksWithin(record));
    if (record === null) return;
    if (record.length !== places.size) throw new Unusual();
    const cell = (column: string): string => record[places.get(column) ?? -1] ?? '';
    this.#sink.line(readHoldingLine({ line, cell }, this.#file));
  }

  /** Reads an ordinary line. @returns where the next one begins, or −1 where this one is not ordinary, or not all there. */
  #readPlain(begin: number, end: number, places: ReadonlyMap<string, number>, isCrLf: boolean): number {
    const count = this.#cut(begin, end, isCrLf);
    if (count < 0) return -1;
    const stop = this.#stop;
    if (count === 1 && this.#from[0] === this.#to[0]) {
      this.#line += 1;
      return stop;
    }
    if (count !== places.size || !this.#take(places)) return -1;
    this.#plain.line = this.#line;
    this.#line += 1;
    this.#sink.plain(this.#plain);
    return stop;
  }

  #stop = 0;

  /** Finds the cells of a line, without quotes around them. @returns how many, or −1 where the exact reader must look. */
  #cut(begin: number, end: number, isCrLf: boolean): number {
    const block = this.#block;
    const [from, to] = [this.#from, this.#to];
    let count = 0;
    let at = begin;
    for (;;) {
      if (count === MOST_CELLS) return -1;
      const isQuoted = block[at] === QUOTE && at < end;
      const first = isQuoted ? at + 1 : at;
      let byte = -1;
      at = first;
      if (isQuoted) {
        while (at < end && block[at] !== QUOTE && block[at] !== NEWLINE) at += 1;
        if (at >= end || block[at] === NEWLINE) return -1;
        from[count] = first;
        to[count] = at;
        at += 1;
        byte = at < end ? (block[at] ?? -1) : -1;
      } else {
        for (; at < end; at += 1) {
          byte = block[at] ?? -1;
          if (byte === COMMA || byte === NEWLINE || byte === RETURN || byte === QUOTE) break;
        }
        if (at === end) byte = -1;
        if (at > first && (beginsBlank(block, first) || endsBlank(block, at))) return -1;
        from[count] = first;
        to[count] = at;
      }
      count += 1;
      if (byte === COMMA) {
        at += 1;
        continue;
      }
      if (byte === -1) {
        // The file may end without a line end; a block may not.
        if (!this.#isLast) return -1;
        this.#stop = at;
        return count;
      }
      if (isCrLf ? byte !== RETURN || block[at + 1] !== NEWLINE || at + 1 >= end : byte !== NEWLINE) return -1;
      this.#stop = at + (isCrLf ? 2 : 1);
      return count;
    }
  }

  /** Reads the cells into `#plain`; false where one is not ordinary. */
  #take(places: ReadonlyMap<string, number>): boolean {
    const block = this.#block;
    const [from, to, plain, sink] = [this.#from, this.#to, this.#plain, this.#sink];
    const place = this.#placesOf(places);
    const starts = (at: number): number => from[at] ?? 0;
    const ends = (at: number): number => to[at] ?? 0;
    if (place.control >= 0 && ends(place.control) > starts(place.control)) return false;
    if (ends(place.owner) === starts(place.owner) || ends(place.asset) === starts(place.asset)) return false;
    plain.right = choiceAt(block, starts(place.kind), ends(place.kind), RIGHT_BYTES);
    plain.nature = 0;
    if (place.nature >= 0 && ends(place.nature) > starts(place.nature))
      plain.nature = choiceAt(block, starts(place.nature), ends(place.nature), NATURE_BYTES);
    if (plain.right < 0 || plain.nature < 0) return false;
    const [minFrom, minTo] = [starts(place.min), ends(place.min)];
    const [maxFrom, maxTo] = [starts(place.max), ends(place.max)];
    plain.minOpen = minFrom < minTo && block[minFrom] === MORE;
    plain.maxOpen = maxFrom < maxTo && block[maxFrom] === LESS;
    const min = minFrom === minTo ? 0 : fractionOf(block, plain.minOpen ? minFrom + 1 : minFrom, minTo);
    const max = maxFrom === maxTo ? WHOLE : fractionOf(block, plain.maxOpen ? maxFrom + 1 : maxFrom, maxTo);
    if (min < 0 || max < 0) return false;
    plain.min = plain.minOpen ? min + 1 : min;
    plain.max = plain.maxOpen ? max - 1 : max;
    if (plain.max < plain.min) return false;
    plain.from = sink.dates.numberOf(block, starts(place.from), ends(place.from));
    plain.to = sink.dates.numberOf(block, starts(place.to), ends(place.to));
    if (plain.from !== 0 && plain.to !== 0) {
      const [begins, ended] = [sink.dates.dateOf(plain.from), sink.dates.dateOf(plain.to)];
      if (begins !== null && ended !== null && ended.latest < begins.earliest) return false;
    }
    plain.owner = sink.parties.numberOf(block, starts(place.owner), ends(place.owner));
    plain.asset = sink.parties.numberOf(block, starts(place.asset), ends(place.asset));
    plain.source = sink.sources.numberOf(block, starts(place.source), ends(place.source));
    return true;
  }

  #known: Places | null = null;

  #placesOf(places: ReadonlyMap<string, number>): Places {
    this.#known ??= Object.fromEntries(
      [...HOLDINGS_COLUMNS.required, ...HOLDINGS_COLUMNS.optional].map((name) => [name, places.get(name) ?? -1]),
    ) as unknown as Places;
    return this.#known;
  }
}

type Places = Readonly<
  Record<'owner' | 'asset' | 'kind' | 'min' | 'max' | 'from' | 'to' | 'source' | 'nature' | 'control', number>
>;

const RIGHT_BYTES = RIGHTS.map((text) => Buffer.from(text));
const NATURE_BYTES = NATURES.map((text) => Buffer.from(text));

function choiceAt(block: Uint8Array, from: number, to: number, choices: readonly Uint8Array[]): number {
  for (let choice = 0; choice < choices.length; choice += 1) {
    const text = choices[choice];
    if (text === undefined || text.length !== to - from) continue;
    let at = 0;
    while (at < text.length && text[at] === block[from + at]) at += 1;
    if (at === text.length) return choice;
  }
  return -1;
}
