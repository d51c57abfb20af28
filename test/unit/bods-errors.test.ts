import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openBods } from '../../src/sources/bods.ts';
import { entity, interest, person, relationship } from '../fixtures/bods-statements.ts';
import { errorOf, fileWith } from '../fixtures/read-records.ts';

const messageOf = async (content: string | Uint8Array): Promise<string> => {
  const error = await errorOf(() => openBods(fileWith('b.json', content)));
  expect(error.code).toBe('SOURCE_MALFORMED');
  return error.message;
};
const withDetails = (details: object) => entity('a', details as Record<string, unknown>);
const holding = (more: object) =>
  relationship('r', 'p', 'a', [interest('shareholding', more as Record<string, unknown>)]);
const without = (one: Readonly<Record<string, unknown>>, name: string) =>
  Object.fromEntries(Object.entries(one).filter(([key]) => key !== name));

describe('a statement that the standard forbids is one clear error', () => {
  test.each([
    [without(entity('a'), 'recordId'), ': "recordId" is missing: expected '],
    [{ ...entity('a'), statementId: 'short' }, '.statementId: found 5 characters: expected 32 to 64.'],
    [{ ...entity('a'), statementId: '𠀀'.repeat(31) }, '.statementId: found 31 characters: expected 32 to 64.'],
    [
      { ...entity('a'), statementDate: '2024' },
      '.statementDate: found "2024": expected a date such as 2025-02-04, or ',
    ],
    [{ ...entity('a'), statementDate: '2024-02-30' }, '.statementDate: found "2024-02-30": expected a date'],
    [
      { ...entity('a'), statementDate: '2024-02-03T25:00:00Z' },
      '.statementDate: found "2024-02-03T25:00:00Z": expected',
    ],
    [{ ...entity('a'), statementDate: '2024-02-03T05:00:00' }, '.statementDate: found "2024-02-03T05:00:00": expected'],
    [
      { ...entity('a'), recordType: 'thing' },
      '.recordType: found "thing": expected one of entity, person, relationship.',
    ],
    [{ ...entity('a'), recordStatus: 'old' }, '.recordStatus: found "old": expected one of new, updated, closed.'],
    [{ ...entity('a'), recordDetails: [] }, '.recordDetails: found a list: expected an object.'],
    [
      { ...entity('a'), source: { url: 'example.org' } },
      '.source.url: found "example.org": expected an address with its scheme',
    ],
    [
      { ...entity('a'), source: { type: ['rumour'] } },
      '.source.type[0]: found "rumour": expected one of selfDeclaration,',
    ],
    [
      {
        ...entity('a'),
        publicationDetails: { publicationDate: '2024-01-01', bodsVersion: '0.4.0', publisher: { name: 'x' } },
      },
      '.publicationDetails.bodsVersion: found "0.4.0": expected a version such as 0.4.',
    ],
    [
      { ...entity('a'), publicationDetails: { publicationDate: '2024-01-01', bodsVersion: '0.4', publisher: {} } },
      '.publicationDetails.publisher: "name" and "url" are missing: expected one of them.',
    ],
    [
      { ...entity('a'), annotations: [{ motivation: 'linking', statementPointerTarget: '' }] },
      '.annotations[0]: "url" is missing: expected url.',
    ],
    [
      {
        ...entity('a'),
        annotations: [{ motivation: 'commenting', statementPointerTarget: '', transformedContent: 'x' }],
      },
      '.annotations[0].transformedContent: found "x": expected nothing unless',
    ],
    [withDetails({ isComponent: 'no' }), '.recordDetails.isComponent: found "no": expected true or false.'],
    [withDetails({ entityType: {} }), '.recordDetails.entityType: "type" is missing: expected type.'],
    [
      withDetails({ entityType: { type: 'state', subtype: 'stateAgency' } }),
      '.recordDetails.entityType.subtype: found "stateAgency": expected one of other.',
    ],
    [
      withDetails({ foundingDate: '1999' }),
      '.recordDetails.foundingDate: found "1999": expected a date such as 2025-02-04.',
    ],
    [withDetails({ jurisdiction: { code: 'GB' } }), '.recordDetails.jurisdiction: "name" is missing: expected name.'],
    [
      withDetails({ jurisdiction: { name: 'x', code: 'G' } }),
      '.recordDetails.jurisdiction.code: found 1 characters: expected 2 to 6.',
    ],
    [
      withDetails({ identifiers: [{ id: '1' }] }),
      '.recordDetails.identifiers[0]: "scheme" and "schemeName" are missing',
    ],
    [
      withDetails({ addresses: [{ type: 'residence' }] }),
      '.recordDetails.addresses[0].type: found "residence": expected one of registered, business, alternative.',
    ],
    [
      withDetails({ publicListing: { hasPublicListing: true, securitiesListings: [{ stockExchangeName: 'x' }] } }),
      '.recordDetails.publicListing.securitiesListings[0]: "stockExchangeJurisdiction" is missing',
    ],
    [
      person('p', { personType: 'nobody' }),
      '.recordDetails.personType: found "nobody": expected one of anonymousPerson,',
    ],
    [
      person('p', { birthDate: '1975-13' }),
      '.recordDetails.birthDate: found "1975-13": expected a date such as 1975, 1975-06',
    ],
    [
      person('p', { names: [{ givenName: 'x' }] }),
      '.recordDetails.names[0]: "fullName" is missing: expected fullName.',
    ],
    [relationship('r', 1, 'a', null), '.recordDetails.interestedParty: found 1: expected the recordId of a record, or'],
    [relationship('r', { reason: 'shy' }, 'a', null), '.recordDetails.interestedParty: found an object: expected'],
    [
      holding({ type: 'voting-rights' }),
      '.recordDetails.interests[0].type: found "voting-rights": expected one of share',
    ],
    [
      holding({ share: { exact: 100.5 } }),
      '.recordDetails.interests[0].share.exact: found 100.5: expected a number from 0 to 100.',
    ],
    [holding({ share: { minimum: '25' } }), '.recordDetails.interests[0].share.minimum: found "25": expected a number'],
    [
      holding({ share: { exclusiveMaximum: -1 } }),
      '.recordDetails.interests[0].share.exclusiveMaximum: found -1: expected',
    ],
    [holding({ endDate: '' }), '.recordDetails.interests[0].endDate: found "": expected a date such as 2025-02-04.'],
    [
      relationship('r', 'p', 'a', null, { isComponent: true, componentRecords: ['x'] }),
      '.recordDetails.componentRecords: found components: expected [], since the record is itself a component.',
    ],
  ])('%#', async (one, expected) => {
    expect(await messageOf(JSON.stringify([entity('first'), one]))).toContain(`b.json:1 [1]${expected}`);
    expect(await messageOf(`${JSON.stringify(entity('first'))}\n${JSON.stringify(one)}\n`)).toContain(
      `b.json:2${expected.replace(/^\./, ' ')}`,
    );
  });

  test('and so is one of 0.2 or 0.3', async () => {
    const old = { statementID: 'o', statementType: 'ownershipOrControlStatement' };
    const ends = { subject: { describedByEntityStatement: 'e' }, interestedParty: { unspecified: { reason: 'x' } } };
    expect(await messageOf(JSON.stringify([old]))).toContain(
      '[0]: "subject" is missing: expected subject, interestedParty.',
    );
    expect(await messageOf(JSON.stringify([{ ...old, ...ends, interests: [{ type: 'shares' }] }]))).toContain(
      '[0].interests[0].type: found "shares": expected one of shareholding,',
    );
    expect(await messageOf(JSON.stringify([{ ...old, statementType: 'statement' }]))).toContain(
      '[0].statementType: found "statement": expected one of entityStatement, personStatement, ownershipOrControlStatement.',
    );
  });
});

describe('a file that is no list of statements is one clear error', () => {
  const good = entity('a');

  test.each([
    ['[]', 'b.json: the file holds no statement: expected at least one.'],
    ['[7]', 'b.json:1 [0]: found 7: expected an object.'],
    [
      JSON.stringify(good, null, 2),
      'b.json:1: the line is not JSON: expected a list of statements, or one whole statement per line.',
    ],
    [`${JSON.stringify(good)}\n{"statementId":`, 'b.json:2: the file ends in the middle of a line: expected a list of'],
    [
      `[${JSON.stringify(good)},\n{"statementId": "x`,
      'b.json:2: the file ends in the middle of [1]: expected the rest of it.',
    ],
    [`[${JSON.stringify(good)}] []`, 'b.json:1: the end of the file is not JSON: expected nothing more.'],
  ])('%#', async (content, expected) => {
    expect(await messageOf(content)).toContain(expected);
  });

  test('in another encoding', async () => {
    expect(await messageOf(Buffer.from('[{"name":"\xe9"}]', 'latin1'))).toContain('is not UTF-8');
  });

  test('with statements that replace each other in a circle', async () => {
    const one = (statementID: string, replaced: string) => ({
      statementID,
      statementType: 'entityStatement',
      entityType: 'registeredEntity',
      replacesStatements: [replaced],
    });
    expect(await messageOf(JSON.stringify([one('x', 'y'), one('y', 'x')]))).toMatch(
      /^b\.json replacesStatements: the statement [xy] is replaced by itself in the end/,
    );
  });

  test('that is cut anywhere', async () => {
    const whole = readFileSync('test/fixtures/bods/statements.json');
    for (let end = 1; end < whole.length - 3; end += 97) await messageOf(whole.subarray(0, end));
  });
});
