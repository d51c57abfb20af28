import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/days.ts';
import type { Fact } from '../../src/model/facts.ts';
import { hasRightCheckDigits, isLei } from '../../src/model/identifiers.ts';
import { UNKNOWN_SHARE } from '../../src/model/shares.ts';
import type { Thing } from '../../src/model/things.ts';
import { openGleif } from '../../src/sources/gleif.ts';
import { fileWith, type ReadRecords, readRecords } from '../fixtures/read-records.ts';

const FOLDER = 'test/fixtures/gleif';
const [AMBER, BOREAL, BRANCH, DUNE, FEEDER, MANAGER, HIDDEN] = [
  '9999AMBERMILL0000071',
  '9999BOREALHOLD000067',
  '9999COBALTBRANCH0066',
  '9999DUNEFUND00000069',
  '9999FEEDERFUND000036',
  '9999GUARDMGMT0000012',
  '9999HIDDEN0000000038',
] as const;

const readFile = async (name: string) => {
  const reading = await openGleif(`${FOLDER}/${name}`);
  return { reading, read: await readRecords(reading) };
};
/** Records without their place, which differs from form to form. */
const bare = ({ records }: ReadRecords) =>
  records.flatMap((record): (Fact | Thing)[] => {
    if (record.kind === 'fact') return [record.fact];
    return record.thing.label === 'Source' ? [] : [record.thing];
  });

describe('entities of level 1', () => {
  test('have their key by identifier, names by script, registered number, places and status', async () => {
    const { read, reading } = await readFile('lei.xml');
    expect(reading.dataset).toMatchObject({ id: 'gleif-lei', licence: 'CC0 1.0', retrieved: '2024-05-15' });
    expect([reading.whole, reading.expects]).toEqual([true, [{ what: 'thing:Party', atLeast: 3 }]]);
    expect(read.thing(`party:lei-${AMBER}`)).toEqual({
      label: 'Party',
      key: `party:lei-${AMBER}`,
      names: { en: 'Amber Mill GmbH', zh: '琥珀磨坊有限公司' },
      aliases: ['Old Mill GmbH'],
      properties: {
        kind: 'company',
        country: 'DE',
        addresses: ['Muehlweg 1, Hinterhaus, 24103, Kiel, DE'],
        legalForm: ['2HBR'],
        status: 'ACTIVE',
        registrationStatus: 'ISSUED',
        registrationUpdated: '2024-04-01T15:41:30Z',
        category: 'GENERAL',
        incorporationDate: ['1999-05-04'],
      },
      identifiers: [
        { scheme: 'lei', value: AMBER },
        { scheme: 'registration', value: 'DE:HRB 778' },
      ],
      confidence: 'seen',
      citations: [{ source: 'source:gleif-lei', at: AMBER, url: `https://search.gleif.org/#/record/${AMBER}` }],
    });
    expect(read.thing(`party:lei-${BOREAL}`)).toMatchObject({
      names: { zh: '北方控股有限公司', en: 'Boreal Holding Co., Ltd.' },
      properties: { country: 'CN', countries: ['CN', 'HK'], legalForm: ['有限责任公司'], registrationStatus: 'LAPSED' },
      identifiers: [
        { scheme: 'lei', value: BOREAL },
        { scheme: 'uscc', value: '91110000100000000A' },
      ],
    });
    expect(read.thing(`party:lei-${DUNE}`)).toMatchObject({
      properties: { kind: 'fund', status: 'INACTIVE', dissolutionDate: ['2023-06-30'], successors: [FEEDER] },
      identifiers: [{ scheme: 'lei', value: DUNE }],
    });
  });

  test.each(['lei.csv', 'api-lei.json', 'golden-lei.json'])('are the same in %s', async (name) => {
    expect(bare((await readFile(name)).read)).toEqual(bare((await readFile('lei.xml')).read));
  });

  test('of a page of the API are a part, and it says which', async () => {
    const { reading } = await readFile('api-lei.json');
    expect(reading.whole).toBe(false);
    expect(reading.warnings?.()).toMatchObject([
      { text: expect.stringMatching(/^the file is page 1 of 2:/), count: 1 },
    ]);
  });

  test('count every field that is not carried over', async () => {
    expect(Object.fromEntries((await readFile('lei.xml')).reading.dropped?.() ?? [])).toEqual({
      'Entity.EntityExpirationReason': 1,
      'Entity.HeadquartersAddress.Region': 2,
      'Entity.LegalAddress.Region': 3,
      'Registration.InitialRegistrationDate': 3,
    });
  });
});

describe('relationships of level 2', () => {
  test('go from the parent at the end to the child at the start, and never say how much', async () => {
    const { read } = await readFile('rr.xml');
    const id = `${AMBER}/IS_DIRECTLY_CONSOLIDATED_BY`;
    expect(read.fact(`gleif-rr/holding:${id}`)).toEqual({
      key: `gleif-rr/holding:${id}`,
      type: 'holding',
      dataset: 'gleif-rr',
      confidence: 'seen',
      citations: [{ source: 'source:gleif-rr', at: id, url: `https://search.gleif.org/#/record/${AMBER}` }],
      validFrom: parsePartialDate('2018-01-01'),
      validTo: null,
      owner: `party:lei-${BOREAL}`,
      asset: `party:lei-${AMBER}`,
      right: 'equity',
      nature: 'direct',
      share: UNKNOWN_SHARE,
      stated: parsePartialDate('2024-04-01'),
    });
    expect(read.fact(`gleif-rr/control:${id}`)).toMatchObject({
      controller: `party:lei-${BOREAL}`,
      controlled: `party:lei-${AMBER}`,
      means: 'other',
    });
    expect(read.fact(`gleif-rr/holding:${AMBER}/IS_ULTIMATELY_CONSOLIDATED_BY`)).toMatchObject({ nature: 'ultimate' });
  });

  test('of a branch, a fund and its manager, an umbrella and a feeder are what they are', async () => {
    const { read } = await readFile('rr.xml');
    const shown = read.facts('control').map(({ controller, controlled, means, validTo, confidence }) => ({
      by: controller.slice(10),
      of: controlled.slice(10),
      means,
      until: validTo?.text ?? null,
      confidence,
    }));
    expect(shown.slice(2)).toEqual([
      { by: AMBER, of: BRANCH, means: 'branch', until: null, confidence: 'seen' },
      { by: MANAGER, of: DUNE, means: 'contract', until: '2020-06-30', confidence: 'seen' },
      { by: MANAGER, of: DUNE, means: 'other', until: '2020-07-01', confidence: 'seen' },
      { by: BOREAL, of: BRANCH, means: 'other', until: null, confidence: 'unverified' },
    ]);
    // The feeder is the child, and yet the one that owns.
    expect(read.fact(`gleif-rr/holding:${FEEDER}/IS_FEEDER_TO`)).toMatchObject({
      owner: `party:lei-${FEEDER}`,
      asset: `party:lei-${DUNE}`,
      share: UNKNOWN_SHARE,
    });
    expect(read.facts('control').some(({ key }) => key.includes('FEEDER_TO'))).toBe(false);
  });

  test('name parties that another file describes, as unverified', async () => {
    const { read } = await readFile('rr.xml');
    expect(read.thing(`party:lei-${AMBER}`)).toMatchObject({
      names: { original: AMBER },
      properties: { kind: 'unknown' },
      identifiers: [{ scheme: 'lei', value: AMBER }],
      confidence: 'unverified',
    });
    expect(
      read
        .things('Party')
        .map(({ key }) => key.slice(10))
        .sort(),
    ).toEqual([AMBER, BOREAL, BRANCH, DUNE, FEEDER, MANAGER]);
  });

  test.each(['rr.csv', 'api-rr.json'])('are the same in %s', async (name) => {
    expect(bare((await readFile(name)).read)).toEqual(bare((await readFile('rr.xml')).read));
  });

  test('count what is not carried over, percentages too, and say what deserves a look', async () => {
    const { reading: xml } = await readFile('rr.xml');
    expect([xml.whole, (await readFile('rr.csv')).reading.whole]).toEqual([true, false]);
    const quantifier = 'Relationship.RelationshipQuantifiers.RelationshipQuantifier';
    const period = 'Relationship.RelationshipPeriods.RelationshipPeriod';
    expect(Object.fromEntries(xml.dropped?.() ?? [])).toEqual({
      'Registration.ManagingLOU': 8,
      [`${period}.EndDate`]: 1,
      [`${period}.PeriodType`]: 1,
      [`${period}.StartDate`]: 1,
      [`${quantifier}.MeasurementMethod`]: 1,
      [`${quantifier}.QuantifierAmount`]: 1,
      [`${quantifier}.QuantifierUnits`]: 1,
      'relationship (ANNULLED)': 1,
    });
    expect(xml.warnings?.()).toEqual([
      {
        text: 'a registration has lapsed: nobody has confirmed the relationship since',
        count: 1,
        first: 'rr.xml:10',
      },
      { text: 'the status of a relationship is NULL: kept as unverified', count: 1, first: 'rr.xml:35' },
    ]);
  });

  test('of the API count what is not carried over under its names', async () => {
    const { reading } = await readFile('api-rr.json');
    expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
      'registration.managingLou': 8,
      'relationship (ANNULLED)': 1,
      'relationship.periods.endDate': 1,
      'relationship.periods.startDate': 1,
      'relationship.periods.type': 1,
      validFrom: 8,
    });
  });

  const row = (fields: {
    start?: string;
    end?: string;
    type?: string;
    status?: string;
    periods?: string;
    registration?: string;
  }) =>
    [
      fields.start ?? AMBER,
      fields.end ?? BOREAL,
      fields.type ?? 'IS_DIRECTLY_CONSOLIDATED_BY',
      fields.status ?? 'ACTIVE',
      fields.periods ?? ',,',
      '2024-04-01',
      fields.registration ?? 'PUBLISHED',
    ].join(',');
  const HEADER = `Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,Relationship.RelationshipStatus,Relationship.Period.1.startDate,Relationship.Period.1.endDate,Relationship.Period.1.periodType,Registration.LastUpdateDate,Registration.RegistrationStatus`;
  const readRows = async (...rows: readonly string[]) => {
    const reading = await openGleif(fileWith('rr.csv', [HEADER, ...rows].join('\n')));
    return { read: await readRecords(reading), reading };
  };

  test('that end before they begin hold without dates, and say so', async () => {
    const { read, reading } = await readRows(row({ periods: '2020-05-01,2019-01-01,RELATIONSHIP_PERIOD' }));
    expect(read.facts('control')).toMatchObject([{ validFrom: null, validTo: null }]);
    expect(reading.warnings?.()).toMatchObject([{ text: expect.stringContaining('before'), count: 1 }]);
  });

  test('that have ended and do not say when are left out', async () => {
    const { read, reading } = await readRows(row({ status: 'INACTIVE', periods: '2024-04-01,,RELATIONSHIP_PERIOD' }));
    expect(read.facts('control')).toEqual([]);
    expect(reading.dropped?.().get('relationship (ended at an unknown time)')).toBe(1);
  });

  test('of a kind that nobody knows are left out and warned of', async () => {
    const { read, reading } = await readRows(row({ type: 'IS_FRIEND_OF' }));
    expect(read.facts('control')).toEqual([]);
    expect(reading.warnings?.()).toMatchObject([
      { text: 'the kind of relationship "IS_FRIEND_OF" is unknown and was left out' },
    ]);
  });

  test('keep the key of the child and its kind when the parent changes; several at once have keys of their own', async () => {
    const { read, reading } = await readRows(row({}), row({ end: MANAGER }), row({ end: MANAGER }), row({}));
    expect(read.facts('control').map(({ key }) => key)).toEqual([
      `gleif-rr/control:${AMBER}/IS_DIRECTLY_CONSOLIDATED_BY`,
      `gleif-rr/control:${AMBER}/IS_DIRECTLY_CONSOLIDATED_BY/${MANAGER}`,
    ]);
    expect(reading.dropped?.().get('relationship (says the same as another)')).toBe(2);
  });

  test('that were deleted are left out', async () => {
    const xml = readFileSync(`${FOLDER}/rr.xml`, 'utf8').replace(
      '</rr:RelationshipRecord>',
      '<rr:Extension><gleif:Deletion><gleif:DeletedAt>2024-05-01T00:00:00Z</gleif:DeletedAt></gleif:Deletion></rr:Extension></rr:RelationshipRecord>',
    );
    const reading = await openGleif(fileWith('rr.xml', xml));
    expect((await readRecords(reading)).facts('control')).toHaveLength(5);
    expect(reading.dropped?.().get('relationship (deleted)')).toBe(1);
  });
});

describe('reporting exceptions', () => {
  test('give an owner of unknown name where a parent is withheld, and nothing where none is', async () => {
    const { read, reading } = await readFile('repex.xml');
    expect(reading.whole).toBe(false);
    expect(read.facts('holding').map(({ owner, asset, nature, share }) => [owner, asset, nature, share])).toEqual([
      [`party:gleif-withheld-${HIDDEN}-direct`, `party:lei-${HIDDEN}`, 'direct', UNKNOWN_SHARE],
      [`party:gleif-withheld-${HIDDEN}-ultimate`, `party:lei-${HIDDEN}`, 'ultimate', UNKNOWN_SHARE],
    ]);
    expect(read.thing(`party:gleif-withheld-${HIDDEN}-ultimate`)).toMatchObject({
      names: { en: `Withheld ultimate parent of ${HIDDEN}`, zh: `${HIDDEN} 未披露的最终母公司` },
      properties: { kind: 'unknown', unspecifiedReason: ['NON_PUBLIC', 'CONSENT_NOT_OBTAINED'] },
    });
    expect(read.things('Party')).toHaveLength(3);
    expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
      ExceptionReference: 1,
      'exception (NATURAL_PERSONS: no parent is withheld)': 1,
      'exception (NON_CONSOLIDATING: no parent is withheld)': 1,
      'exception (NO_KNOWN_PERSON: no parent is withheld)': 1,
      'exception (NO_LEI: no parent is withheld)': 1,
    });
  });

  test('are the same in CSV, also under its older names', async () => {
    const xml = bare((await readFile('repex.xml')).read);
    expect(bare((await readFile('repex.csv')).read)).toEqual(xml);
    const older = readFileSync(`${FOLDER}/repex.csv`, 'utf8').replaceAll('"Exception.', '"Exception');
    expect(bare(await readRecords(await openGleif(fileWith('repex.csv', older))))).toEqual(xml);
  });

  test.each([
    'BINDING_LEGAL_COMMITMENTS',
    'LEGAL_OBSTACLES',
    'DISCLOSURE_DETRIMENTAL',
    'DETRIMENT_NOT_EXCLUDED',
    'CONSENT_NOT_OBTAINED',
  ])('of the reason %s, which is out of use, withhold a parent', async (reason) => {
    const csv = `LEI,Exception.Category,Exception.Reason.1\n${HIDDEN},DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,${reason}\n`;
    expect((await readRecords(await openGleif(fileWith('x.csv', csv)))).facts('holding')).toHaveLength(1);
  });

  test('of a reason that nobody knows are read as withholding, and warned of', async () => {
    const csv = `LEI,Exception.Category,Exception.Reason.1\n${HIDDEN},DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,SHY\n`;
    const reading = await openGleif(fileWith('x.csv', csv));
    expect((await readRecords(reading)).facts('holding')).toHaveLength(1);
    expect(reading.warnings?.()).toMatchObject([{ text: expect.stringContaining('"SHY" is unknown') }]);
  });
});

describe('a Legal Entity Identifier', () => {
  test.each(['529900T8BM49AURSDO55', '5493001KJTIIGC8Y1R12', '213800WAVVOPS85N2205', AMBER])('%s is right', (lei) => {
    expect([isLei(lei), hasRightCheckDigits(lei)]).toEqual([true, true]);
  });

  test('has check digits that find every wrong digit and every wrong letter', () => {
    const right = '529900T8BM49AURSDO55';
    for (let at = 0; at < right.length; at += 1) {
      const alike = /\d/.test(right[at] ?? '') ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
      for (const sign of alike.replace(right[at] ?? '', '')) {
        expect(hasRightCheckDigits(right.slice(0, at) + sign + right.slice(at + 1))).toBe(false);
      }
    }
  });

  test('is checked as a whole number would be', () => {
    for (const lei of [AMBER, BOREAL, HIDDEN, '4469000001BG7ASKSB18', '00000000000000000001']) {
      const digits = [...lei].map((sign) => Number.parseInt(sign, 36)).join('');
      expect(hasRightCheckDigits(lei)).toBe(BigInt(digits) % 97n === 1n);
    }
  });

  test('with wrong check digits is kept and warned of', async () => {
    const csv = readFileSync(`${FOLDER}/lei.csv`, 'utf8').replace(AMBER, `${AMBER.slice(0, 18)}99`);
    const reading = await openGleif(fileWith('lei.csv', csv));
    expect((await readRecords(reading)).things('Party')).toHaveLength(3);
    expect(reading.warnings?.()).toMatchObject([{ text: expect.stringContaining('check digits'), first: 'lei.csv:2' }]);
  });
});
