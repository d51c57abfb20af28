import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LinkageError } from '../../src/errors.ts';
import { detectFormat } from '../../src/sources/detect.ts';
import { openSource } from '../../src/sources/open.ts';
import { fileWith, readRecords } from '../fixtures/read-records.ts';

const UN = 'test/fixtures/un/list.xml';
const OFAC = 'test/fixtures/ofac';
const DPL = 'test/fixtures/ofac/dpl.txt';
const REAL = '../shared/data';
const FILES = [
  ...[UN, DPL, join(OFAC, 'sdn.csv'), join(OFAC, 'classic.xml'), join(OFAC, 'advanced.xml')],
  ...['isn.csv', 'debarred.csv', 'entities.csv', 'unverified.csv'].map((name) => join('test/fixtures/tables', name)),
];

const droppedOf = async (path: string) => {
  const reading = await openSource(path);
  await readRecords(reading);
  return Object.fromEntries(reading.dropped?.() ?? []);
};

describe('the consolidated list of the Security Council', () => {
  test('gives parties with names in all scripts, weak names apart, listings, and the days of their amendment', async () => {
    expect(await detectFormat(UN)).toBe('un');
    const reading = await openSource(UN);
    expect(reading.dataset).toMatchObject({ id: 'un-sc', retrieved: '2026-01-05' });
    expect(reading.whole).toBe(false);
    const { thing, facts } = await readRecords(reading);
    expect(thing('party:un-11')).toMatchObject({
      names: { zh: '虚构人', en: 'Made UP PERSON' },
      aliases: ['Invented Person'],
      properties: {
        kind: 'person',
        country: 'SY',
        nationalities: ['KP'],
        programmes: ['DPRK'],
        weakNames: ['Person'],
        birthDates: ['ca. 1960'],
        titles: ['Director'],
      },
      identifiers: [{ scheme: 'other', value: 'un:KPi.901' }],
    });
    expect(thing('party:un-12')).toMatchObject({
      aliases: ['Older Trading'],
      properties: { kind: 'company', addresses: ['1 Road, Atlantis'] },
    });
    expect(facts('listing').map(({ list, party, validFrom }) => [list, party, validFrom?.text])).toEqual([
      ['list:un-sc', 'party:un-11', '2016-03-02'],
      ['list:un-sc', 'party:un-12', '2010-06-09'],
    ]);
    const listing = facts('listing')[0]?.key;
    expect(
      facts('event')
        .filter(({ subject }) => subject === listing)
        .map(({ verb, verbOriginal, jurisdiction, validFrom }) => [verb, verbOriginal, jurisdiction, validFrom?.text]),
    ).toEqual([
      ['imposed', 'LISTED_ON', 'UN', '2016-03-02'],
      ['amended', 'LAST_DAY_UPDATED', 'UN', '2017-06-01'],
      ['amended', 'LAST_DAY_UPDATED', 'UN', '2020-07-30'],
    ]);
  });

  test('tells what it does not carry over', async () => {
    expect(await droppedOf(UN)).toEqual({
      COMMENTS1: 1,
      'COUNTRY (a name that is not known)': 1,
      'INDIVIDUAL_DOCUMENT.NUMBER': 1,
      'INDIVIDUAL_DOCUMENT.TYPE_OF_DOCUMENT': 1,
      VERSIONNUM: 1,
    });
  });

  test.each([
    [
      '<DATAID>12</DATAID>',
      '<DATAID>11</DATAID>',
      /list\.xml:\d+: the DATAID of un-11 stands at list\.xml:\d+ already/,
    ],
    ['2010-06-09', '2010-06-31', /list\.xml:\d+: LISTED_ON "2010-06-31" is no day/],
    ['<FIRST_NAME>MADE UP TRADING CO., LTD</FIRST_NAME>', '<FIRST_NAME/>', /FIRST_NAME is empty/],
    ['</ENTITIES>', '', /the file is not XML/],
    ['<DATAID>12</DATAID>', '', /"DATAID" is missing/],
  ])('refuses with file and line: %s as %s', async (written, other, message) => {
    const path = fileWith('list.xml', readFileSync(UN, 'utf8').replace(written, other));
    await expect(openSource(path).then(readRecords)).rejects.toThrow(message);
  });
});

describe("OFAC's list in its legacy form", () => {
  test('joins the files of a folder by number, and meets the parties of the screening list', async () => {
    const reading = await openSource(OFAC);
    const { thing, facts } = await readRecords(reading);
    expect(thing('party:ofac-101')).toMatchObject({
      names: { en: 'MADE UP AIR' },
      aliases: ['INVENTED AIR'],
      properties: {
        country: 'IR',
        programmes: ['IRAN', 'SDGT'],
        addresses: ['1 Road, Tehran, Iran'],
        weakNames: ['MUA'],
        linkedTo: ['SOMEBODY'],
      },
      identifiers: [
        { scheme: 'ofac', value: '101' },
        { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' },
      ],
    });
    expect(thing('party:ofac-102')).toMatchObject({
      properties: { kind: 'person', country: 'KP', nationalities: ['KP'], birthDates: ['1960'] },
    });
    expect(thing('party:ofac-103').identifiers).toContainEqual({ scheme: 'other', value: 'imo:9187629' });
    expect(facts('listing').map(({ list }) => list)).toEqual(['list:us-sdn', 'list:us-sdn', 'list:us-sdn']);
    // The list says no more than that two are linked: no control follows from it.
    expect(facts('control')).toEqual([]);
    expect(reading.warnings?.().map(({ text, first }) => [first, text])).toEqual([
      ['alt.csv:2', 'alt.csv speaks of parties that sdn.csv does not hold: the files are of different days'],
    ]);
    expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
      Call_Sign: 1,
      'Remarks: Passport': 1,
      'Remarks: Website': 1,
      Vess_flag: 1,
      Vess_type: 1,
      'row of alt.csv (its party is not in sdn.csv)': 1,
    });
  });

  test('is read from its main file alone, also with the header that copies have', async () => {
    const main = readFileSync(join(OFAC, 'sdn.csv'), 'utf8');
    for (const text of [main, `ID,Name,Type,Country,Title,Col_F,Col_G,Col_H,Col_I,Col_J,Col_K,Details\n${main}`]) {
      const { facts } = await readRecords(await openSource(fileWith('sdn.csv', text)));
      expect(facts('listing')).toHaveLength(3);
    }
  });

  test('refuses a part without the whole, and a row that is none', async () => {
    await expect(openSource(join(OFAC, 'add.csv'))).rejects.toThrow(
      /add\.csv: .*expected the folder that holds it as add\.csv beside sdn\.csv/,
    );
    const main = readFileSync(join(OFAC, 'sdn.csv'), 'utf8');
    const short = fileWith('sdn.csv', main.replace('"PERSON, Made Up",', ''));
    await expect(openSource(short).then(readRecords)).rejects.toThrow(
      /sdn\.csv:2: the row has 11 columns: expected 12/,
    );
    const twice = fileWith('sdn.csv', main.replace('103,', '101,'));
    await expect(openSource(twice).then(readRecords)).rejects.toThrow(
      /sdn\.csv:3: the number 101 stands at sdn\.csv:1 already/,
    );
  });
});

describe('the Denied Persons List', () => {
  test('gives listings with both days, the last one included, and the standard order', async () => {
    const { facts } = await readRecords(await openSource(DPL));
    expect(facts('listing')).toMatchObject([
      {
        list: 'list:us-dpl',
        notice: '88 FR 40000',
        validFrom: { text: '2023-06-19' },
        validTo: { text: '2033-06-30' },
        measures: [{ effect: 'barred', wording: 'standard order' }],
      },
    ]);
    expect(await droppedOf(DPL)).toEqual({ Action: 1, Last_Update: 1 });
    const wrong = fileWith('dpl.txt', readFileSync(DPL, 'utf8').replace('06/19/2023', '2023-06-19'));
    await expect(openSource(wrong).then(readRecords)).rejects.toThrow(
      /dpl\.txt:2: Effective_Date "2023-06-19" is no day/,
    );
  });
});

test.skipIf(!existsSync(REAL))('the real files hold as many entries as a plain count of their text finds', async () => {
  const counts = async (path: string) => (await readRecords(await openSource(path))).facts('listing').length;
  const un = join(REAL, 'un', 'UN_consolidated.xml');
  expect(await counts(un)).toBe(readFileSync(un, 'utf8').split('<DATAID>').length - 1);
  const rows = (name: string) =>
    readFileSync(join(REAL, 'us-ofac', name), 'utf8')
      .split('\n')
      .filter((line) => /^\d+,/.test(line)).length;
  expect(await counts(join(REAL, 'us-ofac'))).toBe(rows('sdn.csv'));
  expect(await counts(join(REAL, 'us-ofac', 'sdn_2023.csv'))).toBe(rows('sdn_2023.csv'));
  // 581 rows, of which 66 repeat another.
  expect(await counts(join(REAL, 'us-ofac', 'bis_dpl.txt'))).toBe(515);
});

test('whatever is done to the bytes of a file, it is read or refused in a sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'regimelink-mutated-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const fates = { read: 0, refused: 0 };
  const change = fc.record({
    at: fc.nat(10_000),
    cut: fc.nat(40),
    put: fc.constantFrom('', '"', '<', '>', '\u0000', ',', '\t', '\n', '&a;', '-0- ', '<!DOCTYPE a [<!ENTITY a "b">]>'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (file, changes) => {
        let text = readFileSync(file, 'latin1');
        for (const { at, cut, put } of changes) {
          const place = Math.floor((at / 10_000) * text.length);
          text = text.slice(0, place) + put + text.slice(place + cut);
        }
        const path = join(folder, 'file');
        await writeFile(path, text, 'latin1');
        try {
          for await (const record of (await openSource(path)).records) expect(record.where).not.toBe('');
          fates.read += 1;
        } catch (error) {
          if (!(error instanceof LinkageError)) throw error;
          expect(error.message.length).toBeGreaterThan(20);
          fates.refused += 1;
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(Math.min(fates.read, fates.refused)).toBeGreaterThan(10);
});
