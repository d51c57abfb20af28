import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/days.ts';
import { formatMinute } from '../../src/model/moments.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { exactShare, parseShare, UNKNOWN_SHARE } from '../../src/model/shares.ts';
import { openFtm } from '../../src/sources/ftm.ts';
import { fileWith, type ReadRecords, readRecords } from '../fixtures/read-records.ts';

const PATH = 'test/fixtures/ftm/entities.ftm.jsonl';

describe('a FollowTheMoney file with every field', () => {
  let reading: SourceReading;
  let read: ReadRecords;

  beforeAll(async () => {
    reading = await openFtm(PATH);
    read = await readRecords(reading);
  });

  test('has its dataset, date and checksum in the header before anything is read', () => {
    expect(reading.dataset).toMatchObject({ id: 'xx-test', publisher: 'OpenSanctions', retrieved: '2026-03-04' });
    expect(reading.dataset.checksum).toBe(createHash('sha256').update(readFileSync(PATH)).digest('hex'));
    expect(reading.whole).toBe(true);
  });

  test('must yield as many parties as its statistics say', () => {
    expect(reading.expects).toEqual([{ what: 'thing:Party', atLeast: 4 }]);
    expect(read.things('Party')).toHaveLength(4);
  });

  test('gives a company with names by script, identifiers, and weak aliases kept apart', () => {
    expect(read.thing('party:os-NK-amber')).toMatchObject({
      label: 'Party',
      names: { en: 'Amber Rotor Works Ltd', zh: '琥珀旋翼工厂' },
      aliases: ['Amber Works', 'Old Amber Ltd'],
      properties: {
        kind: 'company',
        country: 'US',
        topics: ['export.control', 'sanction.counter'],
        weakAliases: ['ARW'],
        programmes: ['CN-UEL'],
        incorporationDate: ['1999-05'],
      },
      identifiers: [
        { scheme: 'lei', value: '529900T8BM49AURSDO55' },
        { scheme: 'registration', value: 'US:DE-778' },
        { scheme: 'other', value: 'wikidata:Q424242' },
        { scheme: 'other', value: 'bic:AMBRUS33' },
        { scheme: 'other', value: 'opensanctions:NK-amber' },
        { scheme: 'other', value: 'opensanctions:ofac-90001' },
        { scheme: 'ofac', value: '90001' },
        { scheme: 'other', value: 'opensanctions:xx-old' },
      ],
      citations: [{ source: 'source:xx-test', at: 'NK-amber', url: 'https://example.org/amber-page' }],
    });
  });

  test('gives a public body with a name in its own script, its countries and its credit code', () => {
    const body = read.thing('party:os-xx-holdco');
    expect(body.names).toEqual({ original: 'Борей Холдинг' });
    expect(body.properties).toMatchObject({ kind: 'public-body', country: 'CN', countries: ['CN', 'UK'] });
    expect(body.identifiers[0]).toEqual({ scheme: 'uscc', value: '91110000100000000A' });
  });

  test('gives persons, vessels as parties of unknown kind, and land as an asset', () => {
    expect(read.thing('party:os-xx-person')).toMatchObject({ names: { en: 'Jo Doe' }, properties: { kind: 'person' } });
    expect(read.thing('party:os-xx-ship').properties).toEqual({ kind: 'unknown', schema: 'Vessel' });
    expect(read.thing('asset:os-xx-land')).toMatchObject({ label: 'Asset', properties: { schema: 'RealEstate' } });
  });

  test('gives holdings with free-text shares, partial dates, right and nature', () => {
    expect(read.fact('xx-test/holding:xx-own1')).toMatchObject({
      owner: 'party:os-xx-holdco',
      asset: 'party:os-NK-amber',
      right: 'equity',
      nature: 'direct',
      share: parseShare('25', '50'),
      validFrom: parsePartialDate('2020-05'),
      validTo: null,
      stated: parsePartialDate('2021'),
      citations: [{ source: 'source:xx-test', at: 'xx-own1', url: 'https://example.org/register' }],
    });
    expect(read.fact('xx-test/holding:xx-own2')).toMatchObject({ share: exactShare('0.5'), right: 'votes' });
    expect(read.fact('xx-test/holding:xx-own3')).toMatchObject({ share: exactShare('50'), nature: 'ultimate' });
    expect(read.fact('xx-test/holding:xx-own4')).toMatchObject({ share: UNKNOWN_SHARE, asset: 'asset:os-xx-land' });
  });

  test('gives control where it is stated, and "owned or controlled by" as a holding of unknown size', () => {
    expect(
      read.facts('control').map(({ key, controller, controlled, means }) => [key, controller, controlled, means]),
    ).toEqual([
      ['xx-test/control:xx-control', 'party:os-xx-person', 'party:os-xx-holdco', 'board'],
      ['xx-test/control:xx-controller', 'party:os-xx-person', 'party:os-NK-amber', 'board'],
      ['xx-test/control:xx-link3', 'party:os-xx-holdco', 'party:os-NK-amber', 'other'],
    ]);
    expect(read.fact('xx-test/holding:xx-link1')).toMatchObject({
      owner: 'party:os-xx-holdco',
      asset: 'party:os-NK-amber',
      share: UNKNOWN_SHARE,
    });
  });

  test('gives the office of a director with its words, and none to a person who only controls', () => {
    expect(read.facts('officer')).toEqual([
      {
        key: 'xx-test/officer:xx-director',
        type: 'officer',
        dataset: 'xx-test',
        confidence: 'seen-secondary',
        citations: [{ source: 'source:xx-test', at: 'xx-director' }],
        validFrom: null,
        validTo: null,
        officer: 'party:os-xx-person',
        organisation: 'party:os-NK-amber',
        role: 'Director',
        offices: ['director'],
      },
    ]);
  });

  test('gives a listing with measures, the reason as a quote and the name of a party that stands later in the file', () => {
    expect(read.fact('xx-test/listing:xx-s1')).toMatchObject({
      party: 'party:os-NK-amber',
      list: 'list:cn-uel',
      listedName: 'Amber Rotor Works Ltd',
      validFrom: parsePartialDate('2025-04-10'),
      validTo: parsePartialDate('2026-04-24'),
      reason: null,
      measures: [
        { act: 'property', scope: 'all', effect: 'barred', wording: 'Asset freeze' },
        { act: 'invest', scope: 'all', effect: 'barred', wording: 'Investment ban' },
      ],
      citations: [{ quote: '损害中国企业合法权益' }, { url: 'https://example.org/notice-1' }],
    });
    expect(read.thing('list:cn-uel')).toMatchObject({
      names: { zh: '不可靠实体清单' },
      properties: { jurisdiction: 'CN' },
    });
  });

  test('gives an imposed event, and a removed one because the status says so', () => {
    const events = read.facts('event').map(({ subject, verb, verbOriginal, at, jurisdiction }) => ({
      subject,
      verb,
      verbOriginal,
      at: formatMinute(at.minute, at.zone),
      jurisdiction,
    }));
    const subject = 'xx-test/listing:xx-s1';
    expect(events).toEqual([
      { subject, verb: 'imposed', verbOriginal: 'startDate', at: '2025-04-10T00:00+08:00', jurisdiction: 'CN' },
      { subject, verb: 'removed', verbOriginal: 'Removed by notice', at: '2026-04-24T00:00+08:00', jurisdiction: 'CN' },
    ]);
  });

  test('says where each record stands', () => {
    const line =
      readFileSync(PATH, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('"id": "xx-own2"')) + 1;
    const record = read.records.find((one) => one.kind === 'fact' && one.fact.key === 'xx-test/holding:xx-own2');
    expect(record?.where).toBe(`entities.ftm.jsonl:${line}`);
  });

  test('counts every field that it does not carry over', () => {
    expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
      Address: 1,
      'Company.addressEntity': 1,
      'Company.phone': 1,
      'Company.sector': 1,
      'Control.legalBasis': 1,
      Family: 1,
      'Ownership.recordId': 1,
      'Ownership.sharesCount': 1,
      'Person.birthDate': 1,
      'Person.gender': 1,
      'Sanction.authority': 1,
      'Sanction.authorityId': 1,
      'Sanction.duration': 1,
      'Sanction.listingDate': 1,
      'Sanction.program': 1,
      'Sanction.programUrl': 1,
      'Sanction.provisions (no act recognised)': 1,
      UnknownLink: 1,
      'Vessel.flag': 1,
      caption: 10,
      first_seen: 15,
      last_change: 15,
      last_seen: 15,
      origin: 15,
      target: 15,
    });
  });

  test('warns of a share that may be a fraction, and of nothing else', () => {
    const line =
      readFileSync(PATH, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('"id": "xx-own2"')) + 1;
    expect(reading.warnings?.()).toEqual([
      {
        text: 'the share "0.5" is read as 0.5 per cent; it may mean a fraction of one',
        count: 1,
        first: `entities.ftm.jsonl:${line}`,
      },
    ]);
  });
});

const line = (id: string, schema: string, properties: Record<string, readonly string[]>, more: object = {}): string =>
  JSON.stringify({ id, schema, properties, ...more });
const company = line('p', 'Company', { name: ['P Ltd'] });
const readLines = async (...lines: readonly string[]) => {
  const reading = await openFtm(fileWith('test.ftm.json', lines.join('\n')));
  return { reading, read: await readRecords(reading) };
};

describe('FollowTheMoney', () => {
  test('the order of values within a property makes no difference', async () => {
    const one = await readLines(line('p', 'Company', { name: ['B', 'A'], alias: ['D', 'C'], country: ['us', 'cn'] }));
    const two = await readLines(line('p', 'Company', { name: ['A', 'B'], alias: ['C', 'D'], country: ['cn', 'us'] }));
    expect(one.read.thing('party:test-p')).toEqual(two.read.thing('party:test-p'));
  });

  test('ids of a file without datasets stay within the file', async () => {
    const { read } = await readLines(company);
    expect(read.thing('party:test-p').identifiers).toEqual([]);
  });

  test('an unknown topic is kept and warned of', async () => {
    const { reading, read } = await readLines(line('p', 'Company', { name: ['P'], topics: ['sanction', 'moon.base'] }));
    expect(read.thing('party:test-p').properties['topics']).toEqual(['moon.base', 'sanction']);
    expect(reading.warnings?.()).toEqual([
      { text: 'the topic "moon.base" is unknown and kept as it is', count: 1, first: 'test.ftm.json:1' },
    ]);
  });

  test('a partial start date stays partial and makes no event', async () => {
    const { read } = await readLines(
      company,
      line('s', 'Sanction', { entity: ['p'], programId: ['CN-ECL'], country: ['cn'], startDate: ['2025-04'] }),
    );
    expect(read.fact('test/listing:s').validFrom).toEqual(parsePartialDate('2025-04'));
    expect(read.facts('event')).toEqual([]);
  });

  test('several dates on one list are several listings', async () => {
    const { read } = await readLines(
      company,
      line('s', 'Sanction', {
        entity: ['p'],
        programId: ['CN-CML'],
        country: ['cn'],
        startDate: ['2025-01-02', '2024-12-05'],
      }),
    );
    expect(read.facts('listing').map(({ key, validFrom }) => [key, validFrom?.text])).toEqual([
      ['test/listing:s/2024-12-05', '2024-12-05'],
      ['test/listing:s/2025-01-02', '2025-01-02'],
    ]);
    expect(read.facts('event')).toHaveLength(2);
  });

  test('several lists with several dates begin somewhere between them, without an event', async () => {
    const { reading, read } = await readLines(
      company,
      line('s', 'Sanction', {
        entity: ['p'],
        programId: ['CN-UEL', 'CN-ECL'],
        country: ['cn'],
        startDate: ['2025-03-04', '2025-04-10'],
      }),
    );
    const begin = {
      text: '2025',
      earliest: parsePartialDate('2025-03-04').earliest,
      latest: parsePartialDate('2025-04-10').latest,
    };
    expect(read.facts('listing').map(({ list, validFrom }) => [list, validFrom])).toEqual([
      ['list:cn-ecl', begin],
      ['list:cn-uel', begin],
    ]);
    expect(read.facts('event')).toEqual([]);
    expect(reading.warnings?.()).toHaveLength(1);
  });

  test('an end date without a word of removal ends the validity and makes no event', async () => {
    const { read } = await readLines(
      company,
      line('s', 'Sanction', {
        entity: ['p'],
        programId: ['US-DOD-1260H'],
        country: ['us'],
        startDate: ['2021-06-03'],
        endDate: ['2025-01-07'],
        status: ['inactive'],
      }),
    );
    expect(read.fact('test/listing:s')).toMatchObject({ list: 'list:us-1260h', validTo: { text: '2025-01-07' } });
    expect(read.facts('event').map(({ verb }) => verb)).toEqual(['imposed']);
  });

  test('a programme that is not known becomes a list of its own, and none at all the unstated list', async () => {
    const { read } = await readLines(
      company,
      line('s1', 'Sanction', { entity: ['p'], programId: ['ZZ-NEW'], country: ['jp'] }),
      line('s2', 'Sanction', { entity: ['p'], program: ['Some Decision'], country: ['jp'] }),
      line('s3', 'Sanction', { entity: ['p'] }),
    );
    expect(read.facts('listing').map(({ list }) => list)).toEqual([
      'list:zz-new',
      'list:test-some-decision',
      'list:test-unstated',
    ]);
    expect(read.things('ControlList')).toHaveLength(3);
  });

  test('designations by OFAC stand on one list, whatever their programme', async () => {
    const { read } = await readLines(
      line('p', 'Company', { name: ['P'] }, { datasets: ['us_ofac_sdn'] }),
      line('s', 'Sanction', { entity: ['p'], programId: ['US-X', 'US-Y'] }, { datasets: ['us_ofac_sdn'] }),
    );
    expect(read.facts('listing')).toMatchObject([
      { list: 'list:us-sdn', measures: [{ act: 'property' }, { act: 'transact' }] },
    ]);
  });

  test('a directorship keeps its dates and words; a company may be a director, an asset has none', async () => {
    const { reading, read } = await readLines(
      company,
      line('q', 'Person', { name: ['Q'] }),
      line('land', 'RealEstate', { name: ['Land'] }),
      line('d1', 'Directorship', {
        director: ['p', 'q'],
        organization: ['p'],
        role: ['General Manager', 'Director'],
        startDate: ['2020-05'],
        endDate: ['2024-01-31'],
      }),
      line('d2', 'Directorship', { director: ['q'], organization: ['p'] }),
      line('d3', 'Directorship', { director: ['q'], organization: ['p'], role: ['董事长、实际控制人'] }),
      line('d4', 'Directorship', { director: ['q'], organization: ['land'], role: ['Director'] }),
      line('d5', 'Directorship', { director: ['q'], organization: ['p'], startDate: ['2022'], endDate: ['2021'] }),
      line('d6', 'Directorship', { director: ['q'], organization: ['p'], role: ['Director', 'Actual controller'] }),
    );
    const officers = read.facts('officer').map((one) => [one.key, one.officer, one.role, one.offices.join(' ')]);
    expect(officers).toEqual([
      ['test/officer:d1/p/p', 'party:test-p', 'Director; General Manager', 'director senior-manager'],
      ['test/officer:d1/q/p', 'party:test-q', 'Director; General Manager', 'director senior-manager'],
      ['test/officer:d2', 'party:test-q', null, 'other'],
      ['test/officer:d3', 'party:test-q', '董事长、实际控制人', 'director'],
      ['test/officer:d6', 'party:test-q', 'Director', 'director'],
    ]);
    expect(read.fact('test/officer:d1/q/p')).toMatchObject({
      validFrom: parsePartialDate('2020-05'),
      validTo: parsePartialDate('2024-01-31'),
    });
    expect(read.facts('control').map(({ key }) => key)).toEqual(['test/control:d3', 'test/control:d6']);
    expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
      'Directorship (ends before it begins)': 1,
      'Directorship (organization is no party)': 1,
    });
  });

  test('what ends before it begins is left out, counted and warned of', async () => {
    const { reading, read } = await readLines(
      company,
      line('q', 'Company', { name: ['Q'] }),
      line('o', 'Ownership', { owner: ['p'], asset: ['q'], startDate: ['2022'], endDate: ['2021'] }),
    );
    expect(read.facts('holding')).toEqual([]);
    expect(reading.dropped?.().get('Ownership (ends before it begins)')).toBe(1);
    expect(reading.warnings?.()).toHaveLength(1);
  });

  test('several percentages of one statement are the span of them', async () => {
    const { read } = await readLines(
      company,
      line('q', 'Company', { name: ['Q'] }),
      line('o', 'Ownership', { owner: ['p'], asset: ['q'], percentage: ['60', '>25'] }),
    );
    expect(read.facts('holding')[0]?.share).toEqual(parseShare('>25', ''));
  });
});
