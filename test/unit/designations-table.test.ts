import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceReading } from '../../src/model/records.ts';
import { openSource } from '../../src/sources/open.ts';
import { dayOfTable } from '../../src/sources/written-day.ts';
import { errorOf, fileWith, type ReadRecords, readRecords } from '../fixtures/read-records.ts';

describe('a table of Chinese designations', () => {
  let reading: SourceReading;
  let read: ReadRecords;
  // sha1 of "cn_sanctions" and the name, as the dataset that is made from such a table has it.
  const AMBER = 'party:os-cn-sanc-94c30bc4c1555d2c2dd4e0392e27599a8977f252';

  beforeAll(async () => {
    reading = await openSource('test/fixtures/tables/chinese-designations.csv');
    read = await readRecords(reading);
  });

  test('is told by its header, whatever its line ends', () => {
    expect(reading.dataset).toMatchObject({ id: 'cn-sanctions-table', publisher: 'OpenSanctions' });
    expect(read.things('Party')).toHaveLength(3);
  });

  test('gives a party once, with names in both languages and what all its rows say', () => {
    expect(read.thing(AMBER)).toMatchObject({
      names: { en: 'Amber Rotor Works', zh: '琥珀旋翼工厂' },
      aliases: ['ARW', 'Amber Works'],
      properties: {
        kind: 'company',
        country: 'US',
        topics: ['export.control', 'sanction.counter'],
        notes: ['Makes rotors', '制造旋翼'],
        addresses: ['1 Main Street, Springfield'],
        programmes: ['CN-ECL', 'CN-UEL'],
      },
    });
    expect(read.thing('party:os-Q424242').properties).toMatchObject({ kind: 'person', country: 'JP' });
  });

  test('gives each designation its list, its day and its announcement', () => {
    const found = read
      .facts('listing')
      .map(({ party, list, validFrom, validTo, notice }) => [
        party === AMBER ? 'amber' : party.slice(9, 16),
        list,
        validFrom?.text,
        validTo?.text,
        notice?.slice(-1),
      ]);
    expect(found).toEqual([
      ['amber', 'list:cn-ecl', '2025-01-02', undefined, '1'],
      ['amber', 'list:cn-uel', '2024-05-20', undefined, '2'],
      ['Q424242', 'list:cn-sanctions-unstated', '2025-08-13', '2026-04-24', '3'],
      ['Q424242', 'list:cn-cml', '2023-02-16', undefined, '4'],
      [expect.any(String), 'list:cn-tao', '2021-11-05', undefined, '6'],
    ]);
  });

  test('cites both announcements of one designation', () => {
    const [listing] = read.facts('listing').filter(({ list }) => list === 'list:cn-cml');
    expect(listing?.citations.map(({ url }) => url)).toEqual([
      'https://example.org/announcement-4',
      'https://example.org/announcement-5',
    ]);
  });

  test('says since when by an event of the announcement', () => {
    expect(read.facts('event')).toHaveLength(5);
    expect(read.facts('event').map(({ verb, jurisdiction, notice }) => [verb, jurisdiction, notice])[0]).toEqual([
      'imposed',
      'CN',
      'https://example.org/announcement-1',
    ]);
  });

  test('says what is not carried over', () => {
    expect([...(reading.dropped?.() ?? [])]).toEqual([
      ['Country (a name that is not known)', 1],
      ['Sanction.authority', 5],
      ['row (the same designation announced again)', 1],
    ]);
  });
});

describe('a table with owners', () => {
  test('gives a holding of unknown size, never one of a party in itself', async () => {
    const reading = await openSource('test/fixtures/tables/owners.csv');
    const read = await readRecords(reading);
    expect(reading.dataset.id).toBe('us-dod-chinese-milcorps-table');
    expect(read.things('Party').map(({ names }) => names.en)).toEqual(['Amber Aero Co., Ltd.', 'Amber Group']);
    expect(read.facts('holding')).toMatchObject([{ share: { min: 0, max: 1_000_000_000 } }]);
    expect(read.facts('listing').map(({ list, validTo }) => [list, validTo?.text])).toEqual([
      ['list:us-1260h', '2025-01-07'],
      ['list:us-1260h', undefined],
    ]);
    expect(reading.dropped?.().get('Name')).toBe(2);
  });
});

const MIEU = 'Type,Name,Alias,Country,Topics,Program,Date,End date,Source URL';
const ACTS =
  'schema,name,aliases,topics,program,authority,reason,report-date,start-date,end-date,country,notes,source_url';

test.each([
  [MIEU, 'Organization,A,,CN,export.control,US-BIS-MIEU,2021-03-16,,u', 'us-bis-mieu-table', 'list:us-mieu'],
  [
    ACTS,
    'Company,A,,,"Section 154 of the Act",C,,2023-12-22,"October 1, 2027",,,,u',
    'us-special-leg-section-154-table',
    'list:us-special-leg-section-154-of-the-act',
  ],
])('a table with the header %s is read too', async (header, row, dataset, list) => {
  const reading = await openSource(fileWith('table.csv', `${header}\n${row}\n`));
  const read = await readRecords(reading);
  expect([reading.dataset.id, read.facts('listing')[0]?.list]).toEqual([dataset, list]);
  // Ids that no dataset of OpenSanctions is known to have stay within the table.
  expect(read.things('Party')[0]?.key).toMatch(new RegExp(`^party:${dataset}-[0-9a-f]{40}$`));
});

test.each([
  ['2025-04-04', '2025-04-04'],
  ['2025', '2025'],
  ['02.12.2019', '2019-12-02'],
  ['5.11.21', '2021-11-05'],
  ['October 1, 2027', '2027-10-01'],
  ['December 2023', '2023-12'],
  ['31.02.2025', null],
  ['13.13.25', null],
  ['Smarch 1, 2027', null],
  ['soon', null],
])('the day "%s" is %s', (text, day) => {
  expect(dayOfTable(text)).toBe(day);
});

test.each([
  ['Organization,,,CN,t,US-BIS-MIEU,,,', 't.csv:2: Name is empty: expected the name of a party.'],
  [',A,,CN,t,US-BIS-MIEU,,,', 't.csv:2: Type is empty: expected a kind such as Company.'],
  [
    'Company,A,,CN,t,US-BIS-MIEU,soon,,',
    't.csv:2: Date "soon" is no day: expected one such as 2025-04-04 or 04.04.2025.',
  ],
  ['Company,A', 't.csv:2: the row has 2 columns: expected 9, as in the header.'],
  ['', 't.csv: the file is empty: expected designations under their header.'],
])('the row %j is one clear error', async (row, message) => {
  const error = await errorOf(() => openSource(fileWith('t.csv', `${MIEU}\n${row}\n`)));
  expect([error.code, error.message]).toEqual(['SOURCE_MALFORMED', message]);
});
