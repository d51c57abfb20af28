import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openEcfr } from '../../src/sources/ecfr.ts';
import { errorOf, fileWith, readRecords } from '../fixtures/read-records.ts';

const fixture = (part: string): string => `test/fixtures/ecfr/part-${part}.xml`;

async function opened(part: string) {
  const reading = await openEcfr(fixture(part));
  const read = await readRecords(reading);
  return { reading, read, dropped: Object.fromEntries(reading.dropped?.() ?? []) };
}

async function refused(part: string, from: string, to: string): Promise<string> {
  const text = readFileSync(fixture(part), 'utf8').replace(from, to);
  return (await errorOf(() => openEcfr(fileWith('part.xml', text)))).message;
}

describe('the Commerce Control List', () => {
  test('gives an entry with reasons, columns of the chart, requirements outside it, exceptions and paragraphs', async () => {
    const { read } = await opened('774');
    expect(read.thing('item:us-ccl:0A501@current')).toMatchObject({
      names: { en: 'Made-up devices (see List of Items controlled).' },
      properties: {
        list: 'list:us-ccl',
        code: '0A501',
        entry: 'us-ccl/0A501',
        reasons: ['NS', 'RS', 'FC', 'AT'],
        columns: ['NS 1', 'RS 1', 'RS 2'],
        special: ['See § 746.1 for UN controls.', 'CW applies. A license is required wherever it goes.'],
        exceptions: ['LVS: $500 for .a', 'GBS: N/A'],
        points: ['a. Devices of the first kind.', 'b. Devices of the second kind, having any of the following:'],
        subcodes: ['a', 'b', 'b.1', 'b.2'],
        relatedControls: 'See also 3A090.',
      },
    });
  });

  test('knows headings of entries by their bold type and their supplement, and the table of one column', async () => {
    const { read, dropped, reading } = await opened('774');
    expect(read.things('ControlItem').map(({ properties }) => properties['code'])).toEqual(['0A501', '3A090', '8D001']);
    expect(read.thing('item:us-ccl:8D001@current').properties).toMatchObject({
      reasons: ['AT'],
      special: ['A license is required for all destinations except Canada.'],
    });
    expect(read.facts('membership').map(({ item, listVersion }) => [item, listVersion])).toEqual(
      ['0A501', '3A090', '8D001'].map((code) => [
        `item:us-ccl:${code}@current`,
        'us-ecfr-774/list-version:us-ccl@current',
      ]),
    );
    expect(reading.warnings?.()).toMatchObject([
      { text: expect.stringContaining('3A090 stands in the list a second time') },
    ]);
    expect(dropped).toEqual({
      'FP (text of the regulation)': 1,
      'FP-1 (text of the regulation)': 4,
      'FP-2 (text of the regulation)': 1,
      'HD1 (text of the regulation)': 5,
      'NOTE (text of the regulation)': 1,
      'P (text of the regulation)': 2,
      // The table of another kind.
      'TR (text of the regulation)': 2,
      'entry (a second time)': 1,
      'entry (reserved)': 1,
    });
  });
});

describe('the country chart', () => {
  test('keeps the place of empty cells, tells an embargo from freedom, and gives the remarks', async () => {
    const { read, dropped, reading } = await opened('738');
    expect(read.things('Country').map(({ key, properties }) => [key, properties])).toEqual([
      ['country:MM', { licenceColumns: ['CB 1', 'CB 3', 'NS 1'] }],
      ['country:CA', { licenceColumns: [] }],
      ['country:IR', { embargoed: 'See part 746 of the EAR.', remarks: ['A first remark.'] }],
      ['country:UK', { licenceColumns: ['CB 1', 'NS 2'], remarks: ['A second remark.'] }],
    ]);
    expect(dropped).toEqual({ 'P (text of the regulation)': 1, 'row (no country that is known)': 1 });
    expect(reading.warnings?.()).toMatchObject([{ text: expect.stringContaining('"Ruritania" is no country') }]);
  });

  test('is refused where a cell is missing or holds no mark', async () => {
    expect(await refused('738', '<TD>X</TD>\n<TD/>\n<TD>X</TD>', '<TD>X</TD>\n<TD>X</TD>')).toMatch(
      /^part\.xml:\d+: the row has 5 cells: expected 6, a country and CB 1, CB 2, CB 3, NS 1, NS 2\.$/,
    );
    expect(await refused('738', '<TD>X</TD>', '<TD>maybe</TD>')).toMatch(
      /^part\.xml:\d+: a cell holds "maybe": expected X or nothing\.$/,
    );
    expect(await refused('738', 'See part 746 of the EAR.', '')).toContain('the row has no marks');
  });
});

describe('the country groups', () => {
  test('come from tables and lists, each under its own heading', async () => {
    const { read, dropped } = await opened('740');
    expect(
      read.things('CountryGroup').map(({ key, properties }) => [key, properties['code'], properties['members']]),
    ).toEqual([
      ['group:us-ear-a1', 'A:1', ['country:AR']],
      ['group:us-ear-a2', 'A:2', ['country:AR', 'country:UA']],
      ['group:us-ear-b', 'B', ['country:AR', 'country:BS', 'country:UK']],
      ['group:us-ear-d1', 'D:1', ['country:CN']],
    ]);
    expect(dropped).toEqual({
      'P (text of the regulation)': 1,
      'SCOL2 (text of the regulation)': 1,
      'TR (text of the regulation)': 1,
    });
  });

  test('are refused where a row does not fit the head of its table', async () => {
    expect(await refused('740', '<TH>[A:2] A second one</TH>\n', '')).toMatch(
      /^part\.xml:\d+: the row has 3 cells: expected a country and A:1\.$/,
    );
  });
});

describe('the Munitions List', () => {
  test('gives the categories with their lettered paragraphs; a numeral is no letter, and notes are none', async () => {
    const { read, dropped } = await opened('121');
    expect(read.thing('item:us-usml:I@current')).toMatchObject({
      names: { en: 'Old Arms' },
      properties: {
        points: ['* (a) Crossbows.', '(c) Slings, as follows:', '(h) Parts, as follows:', '(i) Technical data.'],
      },
    });
    expect(read.thing('item:us-usml:II@current')).toMatchObject({ names: { en: 'Engines' } });
    expect(dropped).toEqual({ HEAD: 1, 'NOTE (text of the regulation)': 1, 'P (text of the regulation)': 5 });
  });

  test('tells of a change that holds for a time as a change, not as a stay', async () => {
    const { read } = await opened('121');
    expect(
      read.facts('event').map(({ subject, verb, validFrom, until }) => [subject, verb, validFrom?.text, until]),
    ).toEqual([
      ['provision:us-itar/121.1(h)(1)-note', 'amended', '2023-12-04', null],
      ['provision:us-itar/121.1(h)(1)-note', 'amended', '2024-11-26', null],
    ]);
  });
});
