import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { CsvTable, type TableFiles } from '../../src/graph/bulk/csv-table.ts';
import type { Properties, Scalar } from '../../src/graph/fields.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimelink-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nasty = fc.constantFrom(
  '',
  '"',
  '""',
  'a;b',
  ',',
  '\n',
  '\r\n',
  '\\',
  '\\"',
  '\u001f',
  ' x ',
  '、“中”',
  '😀',
  'null',
  '1',
  '[]',
);
const text = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constant('长"文,'.repeat(5_000)));
const value: fc.Arbitrary<Scalar | null> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.array(text, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('a', 'b', 'c', 'd') },
  fc.constantFrom('x:y', 'x,y', '国'),
);
const row = fc.dictionary(name, value, { maxKeys: 5 });
const rows = fc.array(row, { minLength: 1, maxLength: 8 });

describe('the tables for the offline importer', () => {
  test('give back every value with its type, and name those that they cannot carry', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const written = given.map((one, place) => ({ ...one, key: `k:${place}` }));
        const csv = new CsvTable(folder, `t${next()}`, ':ID');
        for (const [place, one] of written.entries()) csv.write(String(place), one);
        const files = csv.close();
        expect(files.rows).toBe(written.length);
        expect(readBack(files)).toEqual(written.map(storedOf));
      }),
      { numRuns: 150 },
    );
  });

  test('leave out only lists that the format cannot carry, and names that are no plain words', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const csv = new CsvTable(folder, `l${next()}`, ':ID');
        for (const [place, one] of given.entries()) csv.write(String(place), { ...one, key: `k:${place}` });
        for (const { name: left, value: kept } of csv.close().leftOut) {
          const hard = Array.isArray(kept) && (kept.some((part) => part.includes('\u001f')) || kept.join() === '');
          expect(hard || !/^\w+$/.test(left)).toBe(true);
        }
      }),
    );
  });

  test('say whether a value spans lines, and how long the longest is', () => {
    const csv = new CsvTable(folder, 'plain', ':ID');
    csv.write('0', { key: 'k:0', a: 'x'.repeat(5_000_000) });
    expect(csv.close()).toMatchObject({ hasLineBreaks: false, longest: 5_000_000 });
    const lines = new CsvTable(folder, 'lines', ':ID');
    lines.write('0', { key: 'k:0', a: ['x', 'y\nz'] });
    expect(lines.close().hasLineBreaks).toBe(true);
  });
});

let tables = 0;
function next(): number {
  tables += 1;
  return tables;
}

/** As a store keeps a row: absent values and empty lists are not there. */
function storedOf(one: Properties): Properties {
  return Object.fromEntries(
    Object.entries(one)
      .filter(([, kept]) => kept !== null && !(Array.isArray(kept) && kept.length === 0))
      .map(([key, kept]) => [key, Object.is(kept, -0) ? 0 : kept]),
  );
}

/** What the importer makes of the files, by another reader of CSV: rows by id, values by the types of the header. */
function readBack({ files, leftOut }: TableFiles): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (const [header, body] of files) {
    const columns = readFileSync(join(folder, header), 'utf8').trimEnd().split(',').slice(1);
    const lines = parse(readFileSync(join(folder, body), 'utf8'), {
      cast: (text, { quoting }) => ({ text, quoted: quoting }),
      record_delimiter: '\n',
      relax_column_count: true,
    }) as unknown as { text: string; quoted: boolean }[][];
    for (const [id, ...cells] of lines) {
      const one: Record<string, unknown> = {};
      for (const [place, { text, quoted }] of cells.entries()) {
        const [label = '', type = ''] = (columns[place] ?? '').split(':');
        if (text === '' && (!quoted || type.endsWith('[]'))) continue;
        one[label] = typed(type, text);
      }
      found[Number(id?.text)] = one;
    }
  }
  for (const { key, name: label, value: kept } of leftOut) {
    const one = found[Number(key.slice('k:'.length))];
    if (one !== undefined) one[label] = kept;
  }
  return found;
}

function typed(type: string, text: string): unknown {
  if (type === 'string[]') return text.split('\u001f');
  if (type === 'boolean') return text === 'true';
  return type === 'string' ? text : Number(text);
}
