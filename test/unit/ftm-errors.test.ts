import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openFtm } from '../../src/sources/ftm.ts';
import { errorOf, fileWith } from '../fixtures/read-records.ts';

const whole = readFileSync('test/fixtures/ftm/entities.ftm.jsonl');
const failing = (content: string | Uint8Array) => errorOf(() => openFtm(fileWith('entities.ftm.json', content)));
const entity = (id: string, schema: string, properties: object): string => JSON.stringify({ id, schema, properties });
const parties = [entity('p', 'Company', { name: ['P'] }), entity('q', 'Company', { name: ['Q'] })];

describe('one clear error for a FollowTheMoney file', () => {
  test('that was cut in the middle of a line', async () => {
    const error = await failing(whole.subarray(0, whole.length - 40));
    const last = whole.toString().trimEnd().split('\n').length;
    expect(error.code).toBe('SOURCE_MALFORMED');
    expect(error.message).toBe(
      `entities.ftm.json:${last}: the file ends in the middle of a line: expected one whole entity per line.`,
    );
  });

  test('in another encoding, with line and byte', async () => {
    const latin1 = Buffer.concat([
      Buffer.from(`${parties[0]}\n{"id":"x","schema":"Company","properties":{"name":["`),
      Buffer.from([0xe9]),
      Buffer.from('tat"]}}\n'),
    ]);
    const error = await failing(latin1);
    expect(error.message).toBe(
      `entities.ftm.json:2: byte ${latin1.indexOf(0xe9)} (0xE9) is not UTF-8: expected a file saved as UTF-8.`,
    );
  });

  test.each([['half'], ['about 50'], ['120']])('with a share of "%s"', async (share) => {
    const owns = entity('o', 'Ownership', { owner: ['p'], asset: ['q'], percentage: [share] });
    const error = await failing([...parties, owns].join('\n'));
    expect(error.code).toBe('SOURCE_MALFORMED');
    expect(error.message).toMatch(new RegExp(`^entities\\.ftm\\.json:3 properties\\.percentage: "${share}" `));
  });

  test('with a date that is none', async () => {
    const owns = entity('o', 'Ownership', { owner: ['p'], asset: ['q'], startDate: ['2020-13'] });
    expect((await failing([...parties, owns].join('\n'))).message).toBe(
      'entities.ftm.json:3 properties.startDate: "2020-13" is not a date such as 2025, 2025-02 or 2025-02-04.',
    );
  });

  test('with ids that lead nowhere, all of them at once', async () => {
    const lines = [
      ...parties,
      entity('o1', 'Ownership', { owner: ['gone'], asset: ['q'] }),
      entity('o2', 'Ownership', { owner: ['p'], asset: ['lost'] }),
      entity('s1', 'Sanction', { entity: ['nobody'] }),
      entity('s2', 'Sanction', { entity: ['no-one'] }),
    ];
    const error = await failing(lines.join('\n'));
    expect(error.code).toBe('SOURCE_MALFORMED');
    expect(error.message).toBe(
      'entities.ftm.json:3: Ownership.owner is gone, which is not in the file. ' +
        'entities.ftm.json:4: Ownership.asset is lost, which is not in the file. ' +
        'entities.ftm.json:5: Sanction.entity is nobody, which is not in the file. And 1 more like this.',
    );
    expect(error.details['problems']).toHaveLength(4);
  });

  test.each([
    ['an empty file', '', 'entities.ftm.json: the file is empty: expected one entity per line.'],
    [
      'a line that is no object',
      '[1]',
      'entities.ftm.json:1: the line is no entity: expected {"id": …, "schema": …, "properties": …}.',
    ],
    [
      'no schema',
      '{"id":"a","properties":{}}',
      'entities.ftm.json:1: "schema" is missing or no text: expected an entity with id, schema and properties.',
    ],
    [
      'a value that is no list',
      entity('a', 'Company', { name: 'A' }),
      'entities.ftm.json:1: properties.name is no list: expected a list of texts.',
    ],
    [
      'a value that is a number',
      entity('a', 'Company', { name: [1] }),
      'entities.ftm.json:1: properties.name[0] is no text: expected texts, or entities nested in it.',
    ],
    [
      'a nested entity without a schema',
      entity('a', 'Company', { name: ['A'], sanctions: [{ id: 's' }] }),
      'entities.ftm.json:1 properties.sanctions[0]: "schema" is missing or no text: expected an entity with id, schema and properties.',
    ],
    [
      'a nested entity without an id',
      entity('a', 'Company', { name: ['A'], sanctions: [{ schema: 'Sanction', properties: {} }] }),
      'entities.ftm.json:1 properties.sanctions[0]: "id" is missing or no text: expected an entity with id, schema and properties.',
    ],
    [
      'an entity of two schemata',
      [
        '{"id":"a","schema":"Company","properties":{"name":["A"],"sanctions":[{"id":"s","schema":"Sanction","properties":{"entity":["a"]}}]}}',
        '{"id":"b","schema":"Company","properties":{"name":["B"],"sanctions":[{"id":"s","schema":"Company","properties":{"entity":["b"]}}]}}',
      ].join('\n'),
      'entities.ftm.json:2 properties.sanctions[0]: the entity s is a Company, at entities.ftm.json:1 properties.sanctions[0] a Sanction: expected one schema.',
    ],
    [
      'entities nested without end',
      '{"id":"a","schema":"Company","properties":{"x":['.repeat(20) + ']}}'.repeat(20),
      /^entities\.ftm\.json:1 (properties\.x\[0\] ?)+: entities are nested more than 16 deep: expected an export\.$/,
    ],
    [
      'a delta export',
      '{"op":"ADD","entity":{}}',
      'entities.ftm.json:1: the line is a change of an entity: expected the whole list, entities.ftm.json.',
    ],
    [
      'an id that is there twice',
      [parties[0], parties[0]].join('\n'),
      'entities.ftm.json:2: the entity p is there twice: expected each id once.',
    ],
    [
      'a holding without an owner',
      [...parties, entity('o', 'Ownership', { asset: ['q'] })].join('\n'),
      'entities.ftm.json:3: Ownership.owner is missing: expected an id.',
    ],
  ])('with %s', async (_, content, message) => {
    const error = await failing(content);
    expect([error.code, error.message]).toEqual([
      'SOURCE_MALFORMED',
      message instanceof RegExp ? expect.stringMatching(message) : message,
    ]);
  });

  test('that is not there', async () => {
    expect((await errorOf(() => openFtm('no/such/file.json'))).message).toBe(
      'no/such/file.json cannot be read (ENOENT).',
    );
  });
});
