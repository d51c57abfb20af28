import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openGleif } from '../../src/sources/gleif.ts';
import { errorOf, fileWith } from '../fixtures/read-records.ts';

const fixture = (name: string): string => readFileSync(`test/fixtures/gleif/${name}`, 'utf8');
const messageOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  const error = await errorOf(() => openGleif(fileWith(name, content)));
  expect(error.code).toBe('SOURCE_MALFORMED');
  return error.message;
};
const AMBER = '9999AMBERMILL0000071';

describe('one clear error for data of the Global LEI Index', () => {
  test.each([
    [
      'an identifier of another form',
      'lei.xml',
      (text: string) => text.replace(AMBER, '9999amber'),
      'lei.xml:5 LEI: found "9999amber": expected 18 letters or digits and two digits.',
    ],
    [
      'a record without an identifier',
      'lei.xml',
      (text: string) => text.replace(`<lei:LEI>${AMBER}</lei:LEI>`, ''),
      'lei.xml:5: "LEI" is missing: expected it in every record.',
    ],
    [
      'another number of records than the file says',
      'lei.xml',
      (text: string) => text.replace('RecordCount>3', 'RecordCount>4'),
      'lei.xml RecordCount: the file says that it has 4 records but has 3.',
    ],
    [
      'no record at all',
      'lei.xml',
      () => '<lei:LEIData xmlns:lei="x"><lei:LEIRecords/></lei:LEIData>',
      'lei.xml: the file holds no record: expected at least one.',
    ],
    [
      'XML that is not closed',
      'rr.xml',
      (text: string) => text.replace('</rr:RelationshipType>', ''),
      'rr.xml:7: the file is not XML (unexpected close tag).',
    ],
    [
      'an entity of a document type of its own',
      'lei.xml',
      (text: string) =>
        text
          .replace('Amber Mill GmbH', '&lol;')
          .replace('<lei:LEIData', '<!DOCTYPE l [<!ENTITY lol "x">]><lei:LEIData'),
      'lei.xml:7: the file is not XML (undefined entity).',
    ],
    [
      'another kind of node',
      'rr.xml',
      (text: string) => text.replace('NodeIDType>LEI<', 'NodeIDType>ISIN<'),
      'rr.xml:5 Relationship.StartNode.NodeIDType: found "ISIN": expected LEI.',
    ],
    [
      'a date that is none',
      'rr.csv',
      (text: string) => text.replace('"2018-01-01T00:00:00Z"', '"2018-13-01T00:00:00Z"'),
      'rr.csv:2 RelationshipPeriod.StartDate: "2018-13-01" is not a date such as 2025, 2025-02 or 2025-02-04.',
    ],
    [
      'a row that is too short',
      'rr.csv',
      (text: string) => `${text}"x","y"\n`,
      'rr.csv:10: the row has 2 columns: expected 18, as in the header.',
    ],
    [
      'a cell that is not closed',
      'repex.csv',
      (text: string) => `${text}"x`,
      'the file ends in the middle of a quoted cell: expected the rest of it.',
    ],
    [
      'a category that nobody knows',
      'repex.csv',
      (text: string) => text.replace('DIRECT_ACCOUNTING_CONSOLIDATION_PARENT', 'GRANDPARENT'),
      'repex.csv:2 ExceptionCategory: found "GRANDPARENT": expected one of DIRECT_ACCOUNTING_CONSOLIDATION_PARENT, ULTIMATE_',
    ],
    [
      'other data of the API',
      'api-rr.json',
      () => '{"data":[{"type":"isins","attributes":{}}],"links":{"first":"https://api.gleif.org/"}}',
      'api-rr.json:1 data[0].type: found "isins": expected one of lei-records, relationship-records, reporting-exceptions.',
    ],
    [
      'records of two levels',
      'api-lei.json',
      (text: string) =>
        text.replace(/"type": "lei-records"(?![\s\S]*"type": "lei-records")/, '"type": "relationship-records"'),
      'data[2].type: found "relationship-records": expected lei-records as before it.',
    ],
    [
      'a page without records',
      'api-lei.json',
      () => '{"meta":{"goldenCopy":{"publishDate":"2024-05-15T00:00:00Z"}},"data":[]}',
      'api-lei.json: the file holds no record: expected one of lei-records, relationship-records, reporting-exceptions.',
    ],
    [
      'a file of something else',
      'x.json',
      () => '{"type":"lei-record"}',
      'x.json: this is no file of the Global LEI Index: expected LEIData,',
    ],
    [
      'a record that goes on without end',
      'lei.xml',
      (text: string) => text.replace('<lei:Entity>', `<lei:Entity>${'<lei:x>'.repeat(40)}`),
      'lei.xml:5: the record is deeper or longer than any of such a list: expected one record',
    ],
  ])('with %s', async (_, name, change, expected) => {
    expect(await messageOf(name, change(name === 'x.json' ? '' : fixture(name)))).toContain(expected);
  });

  test.each(['lei.xml', 'rr.xml', 'repex.xml', 'api-lei.json', 'golden-lei.json'])(
    'that is %s, cut anywhere',
    async (name) => {
      const whole = readFileSync(`test/fixtures/gleif/${name}`);
      for (let end = 1; end < whole.length - 30; end += 61) await messageOf(name, whole.subarray(0, end));
    },
  );

  test.each([
    ['a cell', 'lei.csv', `LEI,Entity.LegalName\n"`, 'lei.csv:2: the row is not CSV (Max Record Size'],
    [
      'a text',
      'api.json',
      '{"data":[{"type":"lei-records","attributes":"',
      'api.json:1: a value goes on for more than',
    ],
  ])('with %s that is never closed, long before its end', async (_, name, begin, expected) => {
    expect(await messageOf(name, begin + 'x'.repeat(40_000_000))).toContain(expected);
  });

  test('in another encoding', async () => {
    expect(
      await messageOf('lei.csv', Buffer.from(fixture('lei.csv').replace('Dune', 'D\u00fcne'), 'latin1')),
    ).toContain('is not UTF-8');
  });
});
