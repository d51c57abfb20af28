import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { UNKNOWN_SHARE } from '../../src/model/shares.ts';
import { detectFormat } from '../../src/sources/detect.ts';
import { openSource } from '../../src/sources/open.ts';
import { errorOf, fileWith, readRecords } from '../fixtures/read-records.ts';

const LEGACY = 'test/fixtures/ofac';
const ADVANCED = 'test/fixtures/ofac/advanced.xml';
const CLASSIC = 'test/fixtures/ofac/classic.xml';
const REAL = '../shared/data';

const read = async (path: string) => {
  const reading = await openSource(path);
  const records = await readRecords(reading);
  return { ...records, reading, dropped: Object.fromEntries(reading.dropped?.() ?? []) };
};
const changed = (path: string, ...changes: readonly (readonly [written: string, other: string])[]) => {
  let text = readFileSync(path, 'utf8');
  for (const [written, other] of changes) {
    if (!text.includes(written)) throw new Error(`${path} does not hold ${written}`);
    text = text.replace(written, other);
  }
  return fileWith('list.xml', text);
};

describe("OFAC's list is one list in all its forms", () => {
  test.each([
    [CLASSIC, 'ofac-xml'],
    [ADVANCED, 'ofac-advanced'],
  ])('%s is known by its content, packed or not', async (path, format) => {
    expect(await detectFormat(path)).toBe(format);
    const packed = fileWith('list.gz', gzipSync(readFileSync(path)));
    expect(await detectFormat(packed)).toBe(format);
    expect((await read(packed)).reading.dataset).toEqual((await read(path)).reading.dataset);
  });

  test('the same parties, listings and texts under the same keys, so that an edition in another form is a difference', async () => {
    const [legacy, classic, advanced] = [await read(LEGACY), await read(CLASSIC), await read(ADVANCED)];
    for (const form of [classic, advanced]) {
      expect(form.reading.dataset.id).toBe(legacy.reading.dataset.id);
      expect(form.reading.dataset).toMatchObject({ retrieved: '2026-01-05' });
      for (const number of ['101', '102', '103']) {
        const { key, list, party, listedName, measures } = legacy.fact(
          `us-ofac-sdn/listing:us-sdn/ofac-${number}`,
        ) as ReturnType<typeof legacy.facts<'listing'>>[number];
        expect(form.fact(key)).toMatchObject({ list, party, listedName, measures });
        const { aliases, names, identifiers, properties } = legacy.thing(`party:ofac-${number}`);
        const other = form.thing(`party:ofac-${number}`);
        expect(other.names.en).toBe(names.en);
        expect(other.aliases).toEqual(aliases);
        expect(other.identifiers).toEqual(identifiers);
        for (const name of ['kind', 'country', 'nationalities', 'programmes', 'weakNames', 'titles', 'type'] as const) {
          expect(other.properties[name]).toEqual(properties[name]);
        }
      }
    }
    expect(classic.thing('party:ofac-101').properties).toEqual(
      expect.objectContaining({ ...legacy.thing('party:ofac-101').properties }),
    );
  });
});

describe('the advanced form', () => {
  test('gives names in all scripts, periods, places and documents', async () => {
    const { thing } = await read(ADVANCED);
    expect(thing('party:ofac-101')).toMatchObject({
      names: { zh: '虚构航空', en: 'MADE UP AIR' },
      aliases: ['INVENTED AIR'],
      properties: {
        country: 'IR',
        addresses: ['1 Road, Tehran, Iran'],
        weakNames: ['MUA'],
        secondarySanctions: ['Subject to secondary sanctions, Made Up Regulations'],
        legalBases: ['Executive Order 13224 (Terrorism)', 'Executive Order 13382 (Non-proliferation)'],
      },
      identifiers: [
        { scheme: 'ofac', value: '101' },
        { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' },
      ],
    });
    expect(thing('party:ofac-102')).toMatchObject({
      names: { zh: '虚构人', en: 'PERSON, Made Up' },
      properties: { nationalities: ['KP'], birthDates: ['1960', 'ca. 1961-03-01 – 1963-03-31'], titles: ['Director'] },
    });
    expect(thing('party:ofac-103').identifiers).toContainEqual({ scheme: 'other', value: 'imo:9187629' });
    // Its only document is fraudulent.
    expect(thing('party:ofac-104').identifiers).toEqual([{ scheme: 'ofac', value: '104' }]);
  });

  test('dates listings by the first event of an entry; later ones amend it, with their legal basis', async () => {
    const { facts } = await read(ADVANCED);
    expect(facts('listing').map(({ list, party, validFrom }) => [list, party, validFrom?.text])).toEqual([
      ['list:us-sdn', 'party:ofac-101', '2017-07-31'],
      ['list:us-sdn', 'party:ofac-102', '2020'],
      ['list:us-sdn', 'party:ofac-103', '2017-07-31'],
      ['list:us-sdn', 'party:ofac-104', '2022-02-24'],
      ['list:us-ssi', 'party:ofac-104', '2014-07-29'],
    ]);
    expect(
      facts('event')
        .filter(({ subject }) => subject === 'us-ofac-sdn/listing:us-sdn/ofac-101')
        .map(({ verb, verbOriginal, validFrom, citations }) => [verb, verbOriginal, validFrom?.text, citations[0]?.at]),
    ).toEqual([
      ['imposed', 'Created', '2017-07-31', 'entity 101, IRAN; SDGT'],
      ['amended', 'Created', '2019-09-04', 'Executive Order 13382 (Non-proliferation)'],
    ]);
  });

  test('both relations of ownership are holdings of unknown share in the right direction, a pair stated twice is one', async () => {
    const { facts } = await read(ADVANCED);
    expect(facts('holding')).toMatchObject([
      {
        key: 'us-ofac-sdn/holding:ofac-101/ofac-103',
        owner: 'party:ofac-101',
        asset: 'party:ofac-103',
        share: UNKNOWN_SHARE,
        validFrom: null,
        validTo: null,
        citations: [{ at: 'Owned or Controlled By; Owns, controls, or operates' }],
      },
      {
        owner: 'party:ofac-101',
        asset: 'party:ofac-104',
        share: UNKNOWN_SHARE,
        validFrom: { text: '2015' },
        validTo: { text: '2020-04-15' },
      },
    ]);
    expect(facts('control')).toEqual([]);
    // Each direction alone states the same.
    for (const id of ['1', '2'] as const) {
      const path = changed(ADVANCED, [`<ProfileRelationship ID="${id}" `, `<Ignored ID="${id}" `]);
      const closed = readFileSync(path, 'utf8').replace(
        new RegExp(`(<Ignored ID="${id}"[^>]*><Comment/>)</ProfileRelationship>`),
        '$1</Ignored>',
      );
      const alone = await read(fileWith('list.xml', closed));
      expect(alone.facts('holding')[0]).toMatchObject({ owner: 'party:ofac-101', asset: 'party:ofac-103' });
    }
  });

  test('tells what it does not carry over', async () => {
    const { dropped, reading } = await read(ADVANCED);
    expect(dropped).toEqual({
      'DistinctParty.Comment': 1,
      'Feature (reported to be false)': 1,
      'Feature: Gender': 1,
      'Feature: Vessel Flag': 1,
      'IDRegDocument (fraudulent)': 1,
      'IDRegDocument.DocumentDate.DatePeriod.Start.From.Day': 1,
      'IDRegDocument.DocumentDate.DatePeriod.Start.From.Month': 1,
      'IDRegDocument.DocumentDate.DatePeriod.Start.From.Year': 1,
      'IDRegDocument.DocumentDate.IDRegDocDateTypeID': 1,
      'Location.LocationPart.LocationPartValue.Comment': 1,
      'Location.LocationPart.LocationPartValue.Value': 1,
      'ProfileRelationship (one of its two parties is not in the file)': 1,
      'ProfileRelationship (over, without a date)': 1,
      'ProfileRelationship (what would be owned is a person)': 1,
      'ProfileRelationship.Comment': 1,
      'ProfileRelationship: Acting for or on behalf of': 1,
      'SanctionsEntry (of "Consolidated List", which stands for other lists)': 1,
      'ids: Passport': 1,
    });
    expect(reading.warnings?.().map(({ text }) => text)).toEqual([
      'a relation of ownership is left out: what would be owned is a person',
      'a relation of ownership is left out: one of its two parties is not in the file',
    ]);
  });

  test('without entries of the list of Specially Designated Nationals it is the dataset of the other lists', async () => {
    const path = fileWith('cons.xml', readFileSync(ADVANCED, 'utf8').replaceAll('ListID="1550"', 'ListID="91512"'));
    const { reading, facts } = await read(path);
    expect(reading.dataset.id).toBe('us-ofac-cons');
    // Which of the other lists it is, the programmes tell.
    expect(facts('listing').map(({ key }) => key)).toEqual([
      'us-ofac-cons/listing:us-13599/ofac-101',
      'us-ofac-cons/listing:us-13599/ofac-103',
      'us-ofac-cons/listing:us-ssi/ofac-104',
    ]);
    expect(reading.warnings?.().map(({ text }) => text)).toContain(
      'a party has no entry on a list that is known: read without a listing',
    );
  });

  test.each([
    ['<Profile ID="102"', '<Profile ID="101"', /the profile 101 stands at list\.xml:\d+ already/],
    ['<Profile ID="102"', '<Profile ID="x"', /Profile ID "x" is no number of a party/],
    [
      'RelationTypeID="15002"',
      'RelationTypeID="7"',
      /list\.xml:\d+: RelationType 7 is not among the ReferenceValueSets/,
    ],
    ['<Month>9</Month>', '<Month>19</Month>', /list\.xml:\d+: Date "2019-19-04" is not a date/],
    [
      '<DistinctParty FixedRef="101">',
      '<DistinctParty FixedRef="101" DeltaAction="add">',
      /the file holds changes of the list/,
    ],
    ['MADE UP SHIP', ' ', /the profile has no name/],
    ['</DistinctParties>', '', /the file is not XML/],
    [' To-ProfileID="999"', '', /"To-ProfileID" is missing/],
  ])('refuses with file and line: %s as %s', async (written, other, message) => {
    const error = await errorOf(() => openSource(changed(ADVANCED, [written, other])));
    expect(error.message).toMatch(message);
    expect(error.code).toBe('SOURCE_MALFORMED');
  });
});

describe('the classic form', () => {
  test('tells what it does not carry over, and dates as the other forms write them', async () => {
    const { dropped, thing } = await read(CLASSIC);
    expect(dropped).toEqual({
      'idList.id.issueDate': 1,
      'ids: Passport': 1,
      'ids: Website': 1,
      'placeOfBirthList.placeOfBirthItem.placeOfBirth': 1,
      'vesselInfo.callSign': 1,
      'vesselInfo.vesselFlag': 1,
      'vesselInfo.vesselType': 1,
    });
    expect(thing('party:ofac-102').properties['birthDates']).toEqual(['1960', '1961-03-12']);
  });

  test('a file that says that it has more entries is a part, whatever its size', async () => {
    const { reading } = await read(changed(CLASSIC, ['<Record_Count>3', '<Record_Count>5704']));
    expect(reading.whole).toBe(false);
    expect(reading.warnings?.().map(({ text }) => text)).toEqual([
      'the file says that it has 5704 entries but has 3: taken as a part',
    ]);
  });

  test('programmes that only other lists have make it the dataset of those; an entry of no known list is told', async () => {
    const path = changed(
      CLASSIC,
      ['<program>DPRK4', '<program>NS-PLC'],
      ['<program>IRAN', '<program>CMIC-EO13959'],
      ['<program>SDGT</program>', ''],
    );
    const { reading, facts } = await read(path);
    expect(reading.dataset.id).toBe('us-ofac-cons');
    expect(facts('listing').map(({ list }) => list)).toEqual(['list:us-ns-cmic', 'list:us-plc', 'list:us-13599']);
    const unknown = await read(changed(path, ['<program>IRAN', '<program>NEW PROGRAMME']));
    expect(unknown.facts('listing')).toHaveLength(2);
    expect(unknown.dropped).toMatchObject({ 'sdnEntry (of no list that is known)': 1 });
    expect(unknown.reading.warnings?.()[0]?.text).toMatch(/the programmes "NEW PROGRAMME" are of no list/);
  });

  test.each([
    ['<uid>102</uid>', '<uid>101</uid>', /list\.xml:\d+: the uid 101 stands at list\.xml:\d+ already/],
    ['<uid>102</uid>', '<uid>x</uid>', /uid "x" is no number of a party/],
    ['<lastName>MADE UP SHIP</lastName>', '', /lastName is empty/],
    ['01/05/2026', '13/05/2026', /Publish_Date "13\/05\/2026" is no day/],
    ['</sdnList>', '', /the file is not XML/],
  ])('refuses with file and line: %s as %s', async (written, other, message) => {
    expect((await errorOf(() => openSource(changed(CLASSIC, [written, other])))).message).toMatch(message);
  });

  test('a file of the enhanced form is refused with the forms that are read', async () => {
    const path = fileWith(
      'enhanced.xml',
      '<?xml version="1.0"?>\n<sanctionsData xmlns="x"><entities/></sanctionsData>',
    );
    expect((await errorOf(() => openSource(path))).message).toMatch(/enhanced form: expected SDN_ADVANCED\.XML/);
  });
});

describe('a part of the legacy set', () => {
  test.each([
    ['36,25,"1 Road","Town","Country",-0- ', 'add.csv'],
    ['ID,Col_B,Address,City,Country,\n36,25,-0- ,Town,Country,-0- ', 'add.csv'],
    ['36,12,"aka","OTHER NAME",-0- ', 'alt.csv'],
    ['36,"B S.A.S.; Linked To: SOMEBODY"', 'sdn_comments.csv'],
  ])('%s: says what it is and which file to give', async (content, name) => {
    const error = await errorOf(() => openSource(fileWith('part.csv', `${content}\n`)));
    expect(error.message).toContain(`expected the folder that holds it as ${name} beside sdn.csv, or sdn.csv alone`);
  });
});

describe.skipIf(!existsSync(REAL))('the real files', () => {
  test('an old sample has the parties of the legacy set, with the same addresses and names', async () => {
    const sample = await read(join(REAL, 'us-csl', 'ita-fixtures', 'sdn.xml'));
    const legacy = await read(join(REAL, 'us-ofac'));
    const keys = sample.things('Party').map(({ key }) => key);
    expect(keys).toHaveLength(
      readFileSync(join(REAL, 'us-csl', 'ita-fixtures', 'sdn.xml'), 'utf8').split('<sdnEntry>').length - 1,
    );
    const bank = 'party:ofac-306';
    expect(sample.thing(bank).names).toEqual(legacy.thing(bank).names);
    expect(sample.thing(bank).aliases).toEqual(legacy.thing(bank).aliases);
    expect(legacy.thing(bank).properties['addresses']).toEqual(
      expect.arrayContaining([...(sample.thing(bank).properties['addresses'] as readonly string[]).slice(0, 1)]),
    );
  });

  test('a sample of the other lists is on the lists that the screening list names', async () => {
    const { reading, facts } = await read(join(REAL, 'us-csl', 'ita-fixtures', 'consolidated.xml'));
    expect(reading.dataset.id).toBe('us-ofac-cons');
    expect(new Set(facts('listing').map(({ list }) => list))).toEqual(
      new Set(
        ['us-561', 'us-cap', 'us-mbs', 'us-ccmc', 'us-ns-cmic', 'us-fse', 'us-13599', 'us-plc', 'us-ssi'].map(
          (id) => `list:${id}`,
        ),
      ),
    );
    expect(facts('listing')).toHaveLength(24);
  });

  test('a part of the set that has been given a header is refused', async () => {
    const error = await errorOf(() => openSource(join(REAL, 'us-ofac', 'sdn_address_2023.csv')));
    expect(error.message).toMatch(/sdn_address_2023\.csv: .*its addresses.*add\.csv beside sdn\.csv/);
  });
});
