import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/days.ts';
import { exactShare, parseShare } from '../../src/model/shares.ts';
import { openBods } from '../../src/sources/bods.ts';
import { entity, interest, person, readStatementsOf, relationship, statement } from '../fixtures/bods-statements.ts';
import { readRecords } from '../fixtures/read-records.ts';

const reading = await openBods('test/fixtures/bods/statements.json');
const read = await readRecords(reading);
const ID = 'bods-statements';

describe('statements of 0.4 in a file', () => {
  test('belong to a dataset called by the file, with what the publisher says of it', () => {
    expect(reading.dataset).toMatchObject({
      id: ID,
      publisher: 'Register of Examples',
      licence: 'https://example.org/licence',
      retrieved: '2024-06-30',
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect([reading.whole, reading.expects]).toEqual([true, [{ what: 'thing:Party', atLeast: 2 }]]);
  });

  test('give an entity with names, identifiers and what describes it', () => {
    expect(read.thing(`party:${ID}-amber`)).toEqual({
      label: 'Party',
      key: `party:${ID}-amber`,
      names: { en: 'Amber Rotor AG', zh: '琥珀旋翼股份公司' },
      aliases: [],
      properties: {
        kind: 'company',
        country: 'DE',
        entityType: 'registeredEntity',
        legalForm: ['Aktiengesellschaft'],
        jurisdiction: ['Germany'],
        incorporationDate: ['1999-05-04'],
        websites: ['https://example.org/amber'],
        publiclyListed: true,
        addresses: ['Hafenweg 3, Kiel, 24103, Germany'],
        ownersNotNamed: ['interestedPartyHasNotProvidedInformation: No answer to two letters'],
      },
      identifiers: [
        { scheme: 'lei', value: '529900T8BM49AURSDO55' },
        { scheme: 'other', value: 'DE-CR:HRB 778' },
      ],
      confidence: 'seen',
      citations: [
        { source: `source:${ID}`, at: 'amber-0000-4000-8000-000000000001', url: 'https://example.org/register' },
      ],
    });
  });

  test('give a person with the legal name first and a partial date of birth', () => {
    expect(read.thing(`party:${ID}-lin`)).toMatchObject({
      names: { zh: '林梅', en: 'Lin Mei' },
      properties: {
        kind: 'person',
        country: 'CN',
        countries: ['CN', 'UK'],
        birthDate: ['1975-06'],
        politicalExposure: ['isPep'],
      },
      identifiers: [{ scheme: 'other', value: 'CHN-PASSPORT:E123' }],
      confidence: 'seen-secondary',
    });
  });

  test('give the interests of the last statement of a record only', () => {
    expect(read.fact(`${ID}/holding:held/shareholding`)).toEqual({
      key: `${ID}/holding:held/shareholding`,
      type: 'holding',
      dataset: ID,
      confidence: 'seen-secondary',
      citations: [
        {
          source: `source:${ID}`,
          at: 'held-00000-4000-8000-000000000004',
          quote: 'Stammaktien',
          url: 'https://example.org/declared',
        },
      ],
      validFrom: parsePartialDate('2010-01-01'),
      validTo: parsePartialDate('2025-01-01'),
      owner: `party:${ID}-lin`,
      asset: `party:${ID}-amber`,
      right: 'equity',
      nature: 'direct',
      share: parseShare('>25', '50'),
      stated: parsePartialDate('2024-01-15'),
    });
    expect(read.fact(`${ID}/holding:held/votingRights`)).toMatchObject({
      right: 'votes',
      share: exactShare('33.3333333'),
    });
    expect(read.fact(`${ID}/officer:held/boardChair`)).toMatchObject({
      officer: `party:${ID}-lin`,
      organisation: `party:${ID}-amber`,
      role: 'boardChair',
      offices: ['director'],
    });
    expect(read.facts('holding')).toHaveLength(3);
  });

  test('give an owner who is not named as a node with the reason', () => {
    const owner = `party:${ID}-rest/unknown-owner`;
    expect(read.thing(owner)).toMatchObject({
      names: { en: 'Unspecified owner', zh: '未说明的所有人' },
      properties: {
        kind: 'unknown',
        unspecifiedReason: 'interestedPartyHasNotProvidedInformation',
        unspecifiedDescription: 'No answer to two letters',
      },
      confidence: 'unverified',
    });
    expect(read.fact(`${ID}/holding:rest/shareholding`)).toMatchObject({ owner, share: parseShare('10', '<25') });
  });

  test('count every field that is not carried over', () => {
    expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
      annotations: 1,
      declaration: 1,
      declarationSubject: 4,
      'entity.addresses.type': 1,
      'entity.identifiers.uri': 1,
      'entity.publicListing.companyFilingsURLs': 1,
      'person.names.familyName': 1,
      'person.names.givenName': 1,
      'person.politicalExposure.details': 1,
      'person.taxResidencies': 1,
      'publicationDetails.publisher.url': 1,
      'relationship.interests.beneficialOwnershipOrControl': 1,
      'source.retrievedAt': 1,
      'statement (a later one of the same record counts)': 1,
    });
    expect(reading.warnings?.()).toEqual([]);
  });
});

describe('statements of 0.2 and 0.3', () => {
  test('speak of one record along a chain of replacements, called by the first of them', async () => {
    const older = await openBods('test/fixtures/bods/older.json');
    const found = await readRecords(older);
    expect(found.things('Party').map(({ key, names }) => [key, names.en])).toEqual([
      ['party:bods-older-p-1', 'Ann Ode'],
      ['party:bods-older-e-1', 'Cobalt Works Ltd'],
      ['party:bods-older-o-3/unknown-owner', 'Unspecified owner'],
    ]);
    expect(found.thing('party:bods-older-p-1').properties).toMatchObject({ country: 'UK', birthDate: ['1964'] });
    expect(found.facts('holding')).toMatchObject([
      {
        key: 'bods-older/holding:o-1/votingRights',
        owner: 'party:bods-older-p-1',
        asset: 'party:bods-older-e-1',
        right: 'votes',
        share: parseShare('>50', '75'),
        stated: parsePartialDate('2021-03-01'),
      },
    ]);
    expect(found.facts('control')).toMatchObject([{ key: 'bods-older/control:o-3/settlor', means: 'contract' }]);
    expect(found.thing('party:bods-older-e-1').properties['ownersNotNamed']).toEqual(['unknown: under enquiry']);
    expect(Object.fromEntries(older.dropped?.() ?? [])).toEqual({
      'relationship.interests.beneficialOwnershipOrControl': 1,
      'statement (a later one of the same record counts)': 2,
    });
  });
});

const pair = [entity('a'), person('p')];

describe('the history of a record', () => {
  const share = (exact: number, more = {}) => [interest('shareholding', { share: { exact }, ...more })];
  const at = (statementDate: string, recordStatus = 'updated') => ({ statementDate, recordStatus });

  test('counts by date, whatever the order in the file', async () => {
    const { read: found } = await readStatementsOf([
      ...pair,
      relationship('r', 'p', 'a', share(60), {}, at('2024-05-01')),
      relationship('r', 'p', 'a', share(40), {}, at('2024-04-01T23:00:00Z')),
    ]);
    expect(found.facts('holding')).toMatchObject([{ share: exactShare('60'), stated: parsePartialDate('2024-05-01') }]);
  });

  test('on one day counts by place', async () => {
    const { read: found } = await readStatementsOf([
      ...pair,
      relationship('r', 'p', 'a', share(60), {}, at('2024-05-01T10:00:00Z')),
      relationship('r', 'p', 'a', share(40), {}, at('2024-05-01')),
    ]);
    expect(found.facts('holding')).toMatchObject([{ share: exactShare('40') }]);
  });

  test('ends with the day on which it was closed, or before where the interest says so', async () => {
    const { read: found } = await readStatementsOf([
      ...pair,
      relationship('r', 'p', 'a', share(60), {}, at('2024-05-01')),
      relationship('r', 'p', 'a', share(60, { startDate: '2020-01-01' }), {}, at('2024-06-01', 'closed')),
      relationship('s', 'p', 'a', share(10, { endDate: '2022-01-01' }), {}, at('2024-06-01', 'closed')),
    ]);
    expect(found.facts('holding').map(({ validFrom, validTo }) => [validFrom?.text, validTo?.text])).toEqual([
      ['2020-01-01', '2024-06-01'],
      [undefined, '2022-01-01'],
    ]);
  });

  test('leaves a party whose record was closed, and says so', async () => {
    const { read: found } = await readStatementsOf([entity('a', {}, at('2024-06-01', 'closed'))]);
    expect(found.thing('party:bods-test-a').properties['recordClosed']).toBe('2024-06-01');
  });
});

describe('who is not named', () => {
  test('is nobody where there is no owner; the subject keeps the reason', async () => {
    const none = { reason: 'noBeneficialOwners', description: 'nobody above 10%' };
    const { reading: one, read: found } = await readStatementsOf([entity('a'), relationship('r', none, 'a', null)]);
    expect(found.things('Party')).toHaveLength(1);
    expect(found.thing('party:bods-test-a').properties['ownersNotNamed']).toEqual([
      'noBeneficialOwners: nobody above 10%',
    ]);
    expect(one.dropped?.().get('relationship (says that there is no owner: noBeneficialOwners)')).toBe(1);
  });

  test('is a party of its own in each relationship, and as a subject too', async () => {
    const hidden = { reason: 'subjectExemptFromDisclosure' };
    const { read: found } = await readStatementsOf([
      ...pair,
      relationship('r', hidden, 'a', null),
      relationship('s', hidden, 'a', null),
      relationship('t', 'p', hidden, [interest('shareholding')]),
    ]);
    const keys = found.facts('holding').map(({ owner, asset }) => [owner, asset]);
    expect(keys).toEqual([
      ['party:bods-test-r/unknown-owner', 'party:bods-test-a'],
      ['party:bods-test-s/unknown-owner', 'party:bods-test-a'],
      ['party:bods-test-p', 'party:bods-test-t/unknown-subject'],
    ]);
  });

  test('keeps the word of the source where a person or an entity is anonymous or unknown', async () => {
    const unspecified = { reason: 'interestedPartyExemptFromDisclosure' };
    const { read: found } = await readStatementsOf([
      statement('x', 'person', { personType: 'anonymousPerson', unspecifiedPersonDetails: unspecified }),
      statement('y', 'entity', { entityType: { type: 'unknownEntity' }, unspecifiedEntityDetails: unspecified }),
    ]);
    expect(found.thing('party:bods-test-x')).toMatchObject({
      names: { zh: '匿名个人', en: 'Anonymous person' },
      properties: { kind: 'person', personType: 'anonymousPerson', unspecifiedReason: [unspecified.reason] },
    });
    expect(found.thing('party:bods-test-y')).toMatchObject({
      names: { zh: '身份不明的实体', en: 'Unknown entity' },
      properties: { kind: 'unknown', unspecifiedReason: [unspecified.reason] },
    });
  });

  test('is a party under the id where the record is not in the file, once', async () => {
    const { reading: one, read: found } = await readStatementsOf([
      entity('a'),
      relationship('r', 'gone away', 'a', [interest('shareholding')]),
      relationship('s', 'gone away', 'a', [interest('votingRights')]),
    ]);
    expect(found.thing('party:bods-test-gone%20away')).toMatchObject({
      names: { original: 'gone away' },
      properties: { kind: 'unknown' },
    });
    expect(one.warnings?.()).toMatchObject([{ count: 1, text: expect.stringContaining('not in the file') }]);
  });
});

describe('identifiers', () => {
  const idsOf = async (...identifiers: Record<string, string>[]) => {
    const { reading: one, read: found } = await readStatementsOf([entity('a', { identifiers })]);
    return { ids: found.thing('party:bods-test-a').identifiers, warnings: one.warnings?.() ?? [] };
  };

  test('keep their scheme, and the register at home is that of the country', async () => {
    const { ids } = await idsOf(
      { scheme: 'GB-COH', id: '00000007' },
      { scheme: 'CN-SAIC', id: '91110000100000000A' },
      { schemeName: 'Registry of the Isle', id: '9' },
      { scheme: 'GB-COH', id: '00000007' },
    );
    expect(ids).toEqual([
      { scheme: 'registration', value: 'UK:00000007' },
      { scheme: 'uscc', value: '91110000100000000A' },
      { scheme: 'other', value: 'Registry of the Isle:9' },
    ]);
  });

  test('that are no right LEI are warned of', async () => {
    const { ids, warnings } = await idsOf({ scheme: 'XI-LEI', id: '529900T8BM49AURSDO56' });
    expect(ids).toEqual([{ scheme: 'lei', value: '529900T8BM49AURSDO56' }]);
    expect(warnings).toMatchObject([{ text: expect.stringContaining('check digits'), count: 1 }]);
  });
});

test('an id that is too long for a key is cut, and stays different from one that begins alike', async () => {
  const [one, other] = [`${'x'.repeat(9_000)}1`, `${'x'.repeat(9_000)}2`];
  const { read: found } = await readStatementsOf([
    entity(one),
    entity(other),
    relationship('r', one, other, [interest('shareholding')]),
  ]);
  const [{ owner, asset } = { owner: '', asset: '' }] = found.facts('holding');
  expect(owner).not.toBe(asset);
  expect(owner.length).toBeLessThan(250);
  expect(found.thing(owner).names.en).toBe(`${one} Ltd`);
});

test('a list and lines give the same records', async () => {
  const all = [...pair, relationship('r', 'p', 'a', [interest('shareholding', { share: { exact: 5 } })])];
  const bare = ({ records }: Awaited<ReturnType<typeof readStatementsOf>>['read']) =>
    records.map(({ where: _, ...one }) => one);
  const [asList, asLines] = [await readStatementsOf(all), await readStatementsOf(all, 'lines')];
  expect(bare(asLines.read).slice(1)).toEqual(bare(asList.read).slice(1));
  expect(asLines.read.records[3]?.where).toBe('test.json:3');
});
