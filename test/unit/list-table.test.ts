import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../src/sources/detect.ts';
import { openSource } from '../../src/sources/open.ts';
import { errorOf, fileWith, readRecords } from '../fixtures/read-records.ts';

const TABLES = 'test/fixtures/tables';
const REAL = '../shared/data/us-csl';

const read = async (path: string) => {
  const reading = await openSource(path);
  const records = await readRecords(reading);
  return { ...records, reading, dropped: Object.fromEntries(reading.dropped?.() ?? []) };
};
const only = <T>(values: readonly T[]): T => {
  const [value] = values;
  if (value === undefined || values.length !== 1) throw new Error(`there are ${values.length}: expected one`);
  return value;
};

describe('older tables of one American list', () => {
  test('nonproliferation sanctions: several programmes of one notice are one listing', async () => {
    const { facts, things, reading, dropped } = await read(join(TABLES, 'isn.csv'));
    expect(reading.dataset.id).toBe('us-state-isn');
    expect(facts('listing').map(({ list, notice, validFrom }) => [list, notice, validFrom?.text])).toEqual([
      ['list:us-isn', 'Vol. 81, No. 128, 07/05/16', '2016-06-28'],
      ['list:us-isn', 'Vol. 74, No. 11, 01/16/09', '2009-01-09'],
    ]);
    expect(things('Party')[0]).toMatchObject({
      names: { en: 'Made Up Trading' },
      aliases: ['MUT', 'Older Trading Co., Ltd.'],
      properties: { country: 'CN', programmes: ['INKSNA', 'Missile Sanctions'] },
    });
    expect(dropped).toEqual({ 'Remarks/Notes': 1, 'country (a name that is not known)': 1 });
  });

  test('debarred parties: further names in brackets, the month of birth, the notice that corrects another', async () => {
    const { facts, things, dropped } = await read(join(TABLES, 'debarred.csv'));
    expect(facts('listing')).toMatchObject([
      {
        list: 'list:us-dtc-debarred',
        notice: '57 FR 37184',
        validFrom: { text: '1992-08-18' },
        measures: [{ act: 'sell-to', effect: 'barred' }],
      },
      { notice: '58 FR 6835' },
    ]);
    expect(things('Party')[0]).toMatchObject({
      names: { en: 'Invented Person' },
      aliases: ['Bob Person', 'Rob Person'],
      properties: { birthDates: ['1984-05'] },
    });
    expect(things('Party')[1]?.names).toEqual({ en: 'Made Up Aviation, Inc.' });
    expect(dropped).toEqual({ 'Federal Register Notice (another one corrects it)': 1 });
  });

  test('the table of the Entity List: a row for each address and further name is one listing, another notice another one', async () => {
    const { facts, things, reading, dropped } = await read(join(TABLES, 'entities.csv'));
    expect(reading.dataset.id).toBe('us-ita-el');
    expect(facts('listing').map(({ list, notice }) => [list, notice])).toEqual([
      ['list:us-el', '76 FR 71867'],
      ['list:us-el', '77 FR 10001'],
    ]);
    expect(things('Party')[0]).toMatchObject({
      aliases: ['Institute of Making Up', 'MUI'],
      properties: { addresses: ['1 Road, block #2, Town, China', '2 Road, Town, China'] },
    });
    expect(facts('listing')[0]?.measures).toMatchObject([{ act: 'sell-to', scope: 'all', effect: 'conditioned' }]);
    expect(dropped).toEqual({ 'Remarks/Notes': 1 });
  });

  test('the Unverified List, whose rows name no date', async () => {
    const { facts, things } = await read(join(TABLES, 'unverified.csv'));
    expect(only(facts('listing'))).toMatchObject({ list: 'list:us-uvl', validFrom: null });
    expect(only(things('Party'))).toMatchObject({
      names: { en: 'Made Up Academy' },
      aliases: ['Academy of Making Up', 'MUA'],
      properties: {
        country: 'RU',
        addresses: ['Street 20, Moscow, Russia', 'Street 24, Moscow, Russia'],
      },
    });
  });

  test('the party of a table is that of the screening list, as far as both say the same of it', async () => {
    const { things } = await read(join(TABLES, 'entities.csv'));
    const row = {
      source: 'Entity List (EL) - Bureau of Industry and Security',
      name: 'Made Up Institute',
      alt_names: [],
      addresses: [{ country: 'CN' }],
      federal_register_notice: '76 FR 71867',
    };
    const csl = await read(fileWith('csl.json', JSON.stringify([row])));
    expect(things('Party').map(({ key }) => key)).toContain(only(csl.things('Party')).key);
  });

  test.each([
    ['isn.csv', '6/28/2016', '2016-06-28', /isn\.csv:2: Effective Date "2016-06-28" is no day/],
    ['isn.csv', 'Invented Person', '', /isn\.csv:5: Name is empty/],
    ['debarred.csv', ',,58 FR 6835,2/2/1993,,', '', /debarred\.csv:3: the row has 1 columns: expected at least 4/],
    [
      'entities.csv',
      '\nEL,,,,Made Up Institute,,2 Road',
      '\nUVL,,,,Made Up Institute,,2 Road',
      /expected one list in a table/,
    ],
  ])('refuses with file and line: %s with %j as %j', async (name, written, other, message) => {
    const text = readFileSync(join(TABLES, name), 'utf8');
    expect(text).toContain(written);
    const error = await errorOf(() => openSource(fileWith(name, text.replace(written, other))));
    expect(error.message).toMatch(message);
  });

  test('a header without rows is refused', async () => {
    const [header = ''] = readFileSync(join(TABLES, 'isn.csv'), 'utf8').split('\n', 1);
    const error = await errorOf(() => openSource(fileWith('isn.csv', `${header}\n`)));
    expect(error.message).toBe('isn.csv: the table has no rows: expected parties under its header.');
  });

  test.skipIf(!existsSync(REAL))('the real tables yield what the API of their time told of the same rows', async () => {
    for (const [table, list] of [
      ['el.csv', 'el'],
      ['meu.csv', 'el'],
      ['isn.csv', 'isn'],
      ['itar_debarred_parties.csv', 'dtc'],
      ['dpl.txt', 'dpl'],
    ] as const) {
      const api = JSON.parse(
        readFileSync(join(REAL, 'ita-api-json', list, 'expected_results.json'), 'utf8'),
      ) as unknown[];
      const { facts, things } = await read(join(REAL, 'ita-fixtures', table));
      expect(facts('listing'), table).toHaveLength(api.length);
      if (table === 'meu.csv') continue;
      const keys = new Set(things('Party').map(({ key }) => key));
      const rows = await read(join(REAL, 'ita-api-json', list, 'expected_results.json'));
      expect(new Set(rows.things('Party').map(({ key }) => key)), table).toEqual(keys);
    }
    const debarred = await read(join(REAL, 'itar_debarred_2018.csv'));
    expect(debarred.reading.whole).toBe(true);
    expect(debarred.facts('listing')).toHaveLength(515);
    expect(await detectFormat(join(REAL, 'isn_full_2019.csv'))).toBe('list-table');
    // Eight years lie between the two.
    const csl = await read(join(REAL, 'csl_compact_2026-07-31.json'));
    const known = new Set(csl.things('Party').map(({ key }) => key));
    expect(debarred.things('Party').filter(({ key }) => known.has(key)).length).toBeGreaterThan(480);
  });
});
