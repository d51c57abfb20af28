import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/days.ts';
import { formatMinute } from '../../src/model/moments.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { openCsl } from '../../src/sources/csl.ts';
import { fileWith, type ReadRecords, readRecords } from '../fixtures/read-records.ts';

const FOLDER = 'test/fixtures/csl';
const open = async (file: string): Promise<{ reading: SourceReading; read: ReadRecords }> => {
  const reading = await openCsl(`${FOLDER}/${file}`);
  return { reading, read: await readRecords(reading) };
};

/** Same rows in all three forms: what they say must be the same, but for what CSV cannot say. */
describe.each(['consolidated.json', 'consolidated-old.csv', 'consolidated-new.csv'])(
  'the screening list in %s',
  (file) => {
    let reading: SourceReading;
    let read: ReadRecords;
    beforeAll(async () => {
      ({ reading, read } = await open(file));
    });
    const named = (name: string) => read.things('Party').find(({ names }) => names.en === name);
    const listingOf = (party: string | undefined) => read.facts('listing').find((listing) => listing.party === party);

    test('has its checksum in the header, and claims nothing as a part of the list', () => {
      const checksum = createHash('sha256')
        .update(readFileSync(`${FOLDER}/${file}`))
        .digest('hex');
      expect(reading.dataset).toMatchObject({ id: 'us-csl', checksum });
      expect([reading.whole, reading.expects]).toEqual([false, []]);
    });

    test('has one listing for each row and one party for each number of OFAC', () => {
      expect(read.facts('listing')).toHaveLength(6);
      expect(read.things('Party')).toHaveLength(5);
      expect(read.things('ControlList').map(({ key }) => key)).toEqual([
        'list:us-el',
        'list:us-sdn',
        'list:us-ns-cmic',
        'list:us-dpl',
      ]);
    });

    test('gives a party with its own name, names by script, country and addresses', () => {
      const party = named('Copper Finch Labs');
      expect(party?.key).toMatch(/^party:csl-el-copper-finch-labs-[0-9a-f]{8}$/);
      expect(party).toMatchObject({
        names: { en: 'Copper Finch Labs', zh: '铜雀实验室' },
        aliases: ['CFL'],
        properties: {
          kind: 'unknown',
          country: 'CN',
          countries: ['CN', 'UK'],
          addresses: ['5 Kite Road, Shenzhen, 518000, CN', '9 Pier, London, GB'].map((address) =>
            file.endsWith('csv') ? expect.stringContaining(address.slice(0, -4)) : address,
          ),
        },
      });
    });

    test('gives a listing with the licence requirement as a measure, its notice and date', () => {
      const listing = listingOf(named('Copper Finch Labs')?.key);
      expect(listing).toMatchObject({
        list: 'list:us-el',
        listedName: 'Copper Finch Labs; and any successor, sub-unit, or subsidiary thereof',
        notice: '89 FR 14388',
        validFrom: parsePartialDate('2024-02-27'),
        addressOnly: false,
        measures: [
          {
            act: 'sell-to',
            scope: 'all',
            effect: 'conditioned',
            wording:
              'For all items subject to the EAR. (See §744.11 of the EAR) | Licence policy: Presumption of denial',
          },
        ],
        citations: [{ source: 'source:us-csl', at: '89 FR 14388; 90 FR 1', url: 'https://example.org/el' }],
      });
      const [event] = read.facts('event').filter(({ subject }) => subject === listing?.key);
      expect(event).toMatchObject({ verb: 'imposed', notice: '89 FR 14388', jurisdiction: 'US' });
      expect(formatMinute(event?.at.minute ?? 0, event?.at.zone ?? 'UTC')).toBe('2024-02-27T00:00-05:00');
    });

    test('gives one party for a number on two lists, with a listing on each', () => {
      expect(read.thing('party:ofac-700')).toMatchObject({
        properties: {
          kind: 'company',
          type: 'Entity',
          country: 'CN',
          programmes: expect.arrayContaining(['CMIC-EO13959', 'RUSSIA-EO14024']),
        },
        identifiers: expect.arrayContaining([
          { scheme: 'ofac', value: '700' },
          { scheme: 'uscc', value: '91230100100000000X' },
          { scheme: 'registration', value: 'CN:77' },
        ]),
      });
      expect(read.thing('party:ofac-700').aliases).toEqual(expect.arrayContaining(['TEAL', 'TEAL CO']));
      expect(read.fact('us-csl/listing:us-sdn/ofac-700')).toMatchObject({
        measures: [{ act: 'property' }, { act: 'transact' }],
      });
      expect(read.fact('us-csl/listing:us-ns-cmic/ofac-700')).toMatchObject({ measures: [{ act: 'invest' }] });
    });

    test('gives a vessel as a party of unknown kind, with programmes and its own number', () => {
      expect(read.thing('party:ofac-306')).toMatchObject({
        properties: {
          kind: 'unknown',
          type: 'Vessel',
          country: 'IR',
          nationalities: ['IR'],
          programmes: ['SDGT', 'IFSR'],
        },
        identifiers: [
          { scheme: 'ofac', value: '306' },
          { scheme: 'other', value: 'imo:9074729' },
        ],
      });
      expect(read.fact('us-csl/listing:us-sdn/ofac-306').citations[0]?.at).toBe('entity 306, SDGT; IFSR');
    });

    test('keeps a denial until the end of its last day', () => {
      expect(listingOf(named('ROE, JAY')?.key)).toMatchObject({
        list: 'list:us-dpl',
        notice: '82 FR 48792',
        validFrom: { text: '2017-10-16' },
        validTo: { text: '2020-10-14' },
        measures: [{ act: 'sell-to', effect: 'barred', wording: 'standard order' }],
      });
    });

    test('marks a row that is only an address, and dates it by the year of its notice', () => {
      expect(listingOf(named('Address 07')?.key)).toMatchObject({
        addressOnly: true,
        validFrom: parsePartialDate('2024'),
        measures: [{ scope: 'named-items' }],
      });
    });

    test('counts every field that it does not carry over', () => {
      expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
        ...(file === 'consolidated.json' && { id: 6, 'file: total': 1 }),
        ...(file === 'consolidated-new.csv' && { _id: 6 }),
        call_sign: 1,
        dates_of_birth: 1,
        gross_registered_tonnage: 1,
        gross_tonnage: 1,
        'ids: Website': 1,
        places_of_birth: 1,
        remarks: 1,
        source_information_url: 2,
        title: 1,
        vessel_flag: 1,
        vessel_owner: 1,
        vessel_type: 1,
      });
      expect(reading.warnings?.()).toEqual([]);
    });
  },
);

describe('the compact whole list', () => {
  test('claims to be whole and must yield as many as the list has', async () => {
    const { reading } = await open('compact.json');
    expect(reading.whole).toBe(true);
    expect(reading.dataset.retrieved).toBe('2026-05-06');
    expect(reading.expects).toEqual([
      { what: 'thing:Party', atLeast: 20_000 },
      { what: 'listing', atLeast: 20_000 },
    ]);
  });

  test('says the same as the long form where both say it', async () => {
    const { read } = await open('compact.json');
    const { read: long } = await open('consolidated.json');
    const keys = read.facts('listing').map(({ key }) => key);
    expect(keys).toHaveLength(4);
    for (const key of keys)
      expect(long.fact(key)).toMatchObject({ party: (read.fact(key) as { party: string }).party });
    expect(read.thing('party:ofac-306').properties['programmes']).toEqual(['SDGT', 'IFSR']);
  });

  test('counts what it does not carry over', async () => {
    const { reading } = await open('compact.json');
    expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
      'countries (no country of two letters)': 1,
      'file: $comment': 1,
      'file: citation': 1,
      'file: listAuthority': 1,
      'file: source': 1,
    });
  });
});

const EL = 'Entity List (EL) - Bureau of Industry and Security';
const rowsOf = async (...rows: readonly object[]) => {
  const reading = await openCsl(fileWith('rows.json', JSON.stringify(rows)));
  return { reading, read: await readRecords(reading) };
};

describe('rows of the screening list', () => {
  test('keep their keys when their text changes, but not when name, country or the year of the first notice do', async () => {
    const row = { source: EL, name: 'Jade Owl Co., Ltd.', country: 'CN', federal_register_notice: '84 FR 100' };
    const keyOf = async (change: object) => (await rowsOf({ ...row, ...change })).read.facts('listing')[0]?.key;
    const key = await keyOf({});
    expect(await keyOf({ id: 'new-hash', name: 'JADE OWL CO LTD', remarks: 'x' })).toBe(
      key?.replace('jade-owl-co-ltd', 'jade-owl-co-ltd'),
    );
    expect(await keyOf({ federal_register_notice: '84 F.R. 100; 90 FR 7' })).toBe(key);
    // The regulation cites another page of the same rule, and has Hong Kong under China.
    expect(await keyOf({ federal_register_notice: '84 FR 103' })).toBe(key);
    expect(await keyOf({ country: 'HK' })).toBe(key);
    expect(await keyOf({ country: 'MY' })).not.toBe(key);
    expect(await keyOf({ federal_register_notice: '85 FR 100' })).not.toBe(key);
  });

  test('of the Unverified List need no notice for their keys, which some editions leave out', async () => {
    const row = {
      source: 'Unverified List (UVL) - Bureau of Industry and Security',
      name: 'Jade Owl',
      country: 'TURKIYE',
    };
    const keyOf = async (change: object) => (await rowsOf({ ...row, ...change })).read.things('Party')[0]?.key;
    expect(await keyOf({ federal_register_notice: '84 FR 100' })).toBe(await keyOf({}));
    expect(await keyOf({ country: 'TR' })).toBe(await keyOf({}));
  });

  test('that share a party and a list are several listings, in any order of the rows', async () => {
    const row = { source: EL, name: 'Jade Owl', country: 'CN', federal_register_notice: '84 FR 100' };
    const [a, b] = [
      { ...row, alt_names: ['A'] },
      { ...row, alt_names: ['B'], license_requirement: 'For all items subject to the EAR' },
    ];
    const one = await rowsOf(a, b);
    const two = await rowsOf(b, a);
    expect(one.read.facts('listing')).toHaveLength(2);
    expect(one.read.things('Party')).toHaveLength(1);
    expect(one.read.things('Party')).toEqual(two.read.things('Party'));
    expect(
      one.read
        .facts('listing')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(
      two.read
        .facts('listing')
        .map(({ key }) => key)
        .sort(),
    );
  });

  test('that say the same twice count once', async () => {
    const row = { source: EL, name: 'Jade Owl', country: 'CN' };
    const { reading, read } = await rowsOf(row, row);
    expect(read.facts('listing')).toHaveLength(1);
    expect(reading.dropped?.().get('row (says the same as another)')).toBe(1);
  });

  test('of an unknown list make a new list, with a warning', async () => {
    const { reading, read } = await rowsOf({ source: 'Quite New List (QNL) - Treasury Department', name: 'A' });
    expect(read.things('ControlList')).toMatchObject([{ key: 'list:us-qnl', names: { en: 'Quite New List (QNL)' } }]);
    expect(reading.warnings?.()).toHaveLength(1);
  });

  test.each([
    ['Cho Yan; a.k.a Nathan Man', 'Cho Yan', ['Nathan Man']],
    [
      'Universal Ltd [aka General Ltd, aka Tiger Ltd] (Hong Kong), and its sub-units and successors',
      'Universal Ltd',
      ['General Ltd', 'Tiger Ltd (Hong Kong)'],
    ],
    ['PMC Wren and any successor, sub-unit, or subsidiary thereof', 'PMC Wren', []],
    ['Owl, a.k.a., the following two aliases:', 'Owl', []],
    ['Aka Trading', 'Aka Trading', []],
  ])('named "%s" have the name "%s"', async (written, name, aliases) => {
    const { read } = await rowsOf({ source: EL, name: written });
    expect(read.things('Party')[0]).toMatchObject({ names: { en: name }, aliases });
    expect(read.facts('listing')[0]?.listedName).toBe(written);
  });

  test.each([
    ['For all items subject to the EAR (See §744.11 of the EAR)', 'all'],
    ['All items subject to the EAR except for: crude oil', 'named-items'],
    ['For items on the CCL and EAR99 items listed in supplement no. 7', 'named-items'],
    ['For all items subject to the EAR when used in projects specified in § 746.8(a)(4)', 'named-items'],
  ])('with the requirement "%s" have the scope %s', async (license_requirement, scope) => {
    const { read } = await rowsOf({ source: EL, name: 'A', license_requirement });
    expect(read.facts('listing')[0]?.measures[0]?.scope).toBe(scope);
  });
});
