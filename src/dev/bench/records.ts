import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import {
  allocateColumns,
  CONTROL_TAG,
  type Columns,
  type RankedColumns,
  sortColumns,
  tagBits,
} from '../../control/columns.ts';
import type { View } from '../../model/columns.ts';
import { DAY_MIN } from '../../model/days.ts';
import { RIGHTS } from '../../model/facts.ts';
import { parseAsOf } from '../../model/moments.ts';
import { type GeneratedHolding, generateHoldings, PUBLISHED, partiesOf } from './generator.ts';

/**
 * The file that every contestant reads: four whole numbers (magic, parties, rows, 0), where the rows of each owner begin,
 * then the rows by owner, 32 bytes each: asset, low, high, from, to, recordedFrom, recordedTo, tag. All are 32 bits,
 * little-endian.
 */
export const MAGIC = 0x524c4b31;
const FIELDS = ['asset', 'low', 'high', 'from', 'to', 'recordedFrom', 'recordedTo', 'tag'] as const;
const CHUNK_ROWS = 65_536;
const FIRST_ROOM = 4_096;

/** The holdings of a scale as sorted columns. */
export function generateColumns(scale: number): RankedColumns {
  return columnsOf((take) => generateHoldings(scale, take), partiesOf(scale));
}

/** Generated holdings as sorted columns; a fact is the number of the holding in the order of generation. */
export function columnsOf(
  generate: (take: (holding: GeneratedHolding) => void) => void,
  parties: number,
): RankedColumns {
  let room = FIRST_ROOM;
  let rows = 0;
  let columns = allocateColumns(room);
  generate((one) => {
    if (rows === room) {
      room *= 2;
      const wider = allocateColumns(room);
      for (const [name, column] of Object.entries(wider)) column.set(columns[name as keyof Columns]);
      columns = wider;
    }
    columns.owner[rows] = one.owner;
    columns.asset[rows] = one.asset;
    columns.low[rows] = one.low;
    columns.high[rows] = one.high;
    columns.from[rows] = one.from;
    columns.to[rows] = one.to;
    columns.recordedFrom[rows] = one.recordedFrom;
    columns.recordedTo[rows] = one.recordedTo;
    const right = one.right === 'control' ? CONTROL_TAG : RIGHTS.indexOf(one.right);
    columns.tag[rows] = tagBits(right, 0, false, false, 0, 0);
    columns.fact[rows] = rows;
    columns.stated[rows] = DAY_MIN;
    rows += 1;
  });
  return sortColumns(columns, rows, parties, rows);
}

export function writeRecords(path: string, columns: RankedColumns): void {
  const file = openSync(path, 'w');
  const { rows, parties, outStart } = columns;
  writeSync(file, Int32Array.of(MAGIC, parties, rows, 0));
  writeSync(file, Int32Array.from(outStart.subarray(0, parties + 1)));
  const chunk = new Int32Array(CHUNK_ROWS * FIELDS.length);
  for (let begin = 0; begin < rows; begin += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, rows - begin);
    for (const [place, name] of FIELDS.entries()) {
      const column = columns[name];
      for (let row = 0; row < count; row += 1) chunk[row * FIELDS.length + place] = column[begin + row] ?? 0;
    }
    writeSync(file, chunk.subarray(0, count * FIELDS.length));
  }
  closeSync(file);
}

/** Reads a file of records into columns of the product, indexes and all. */
export function readRecords(path: string): RankedColumns {
  const file = openSync(path, 'r');
  const head = new Int32Array(4);
  readSync(file, head);
  const [magic = 0, parties = 0, rows = 0] = head;
  if (magic !== MAGIC) throw new RangeError(`${path} is not a file of records`);
  const outStart = new Int32Array(parties + 1);
  fill(file, outStart);
  const columns = allocateColumns(rows);
  const chunk = new Int32Array(CHUNK_ROWS * FIELDS.length);
  for (let begin = 0; begin < rows; begin += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, rows - begin);
    fill(file, chunk.subarray(0, count * FIELDS.length));
    for (const [place, name] of FIELDS.entries()) {
      const column = columns[name];
      for (let row = 0; row < count; row += 1) column[begin + row] = chunk[row * FIELDS.length + place] ?? 0;
    }
  }
  closeSync(file);
  for (let owner = 0; owner < parties; owner += 1) {
    columns.owner.fill(owner, outStart[owner] ?? 0, outStart[owner + 1] ?? 0);
  }
  columns.stated.fill(DAY_MIN);
  for (let row = 0; row < rows; row += 1) columns.fact[row] = row;
  return sortColumns(columns, rows, parties, rows);
}

function fill(file: number, numbers: Int32Array): void {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const got = readSync(file, bytes, at, Math.min(bytes.length - at, 1 << 28), null);
    if (got === 0) throw new RangeError('the file of records ends early');
    at += got;
  }
}

/** What everybody may see on the day of the questions. */
export function viewOfToday(asOf = '2025-06-01', version = PUBLISHED): View {
  return { version, asOf: parseAsOf(asOf), datasets: null, rep: null, includeUnverified: false };
}
