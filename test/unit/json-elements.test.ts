import { describe, expect, test } from 'vitest';
import { type JsonPart, readJsonParts } from '../../src/sources/json-elements.ts';
import { fileWith } from '../fixtures/read-records.ts';

async function partsOf(content: string): Promise<readonly JsonPart[]> {
  const parts: JsonPart[] = [];
  for await (const part of readJsonParts(fileWith('a.json', content), new Set(['rows']))) parts.push(part);
  return parts;
}

describe('a JSON file part by part', () => {
  test('gives the same values as JSON.parse, wherever the borders of the chunks lie', async () => {
    // Chunks are 64 KiB; the padding moves quotes, backslashes, brackets and numbers across the border one by one.
    for (let padding = 0; padding < 40; padding += 1) {
      const rows = [
        { pad: 'x'.repeat(65_480 + padding) },
        { a: 'q"\\[{', b: [1.5, -2e3, true, null], 'k\\': { c: '\\\\' } },
        7,
        'é锑',
      ];
      const parts = await partsOf(JSON.stringify({ before: [1, { x: ']' }], rows, after: 'z' }));
      expect(parts.filter((part) => part.kind === 'element').map(({ value }) => value)).toEqual(rows);
      expect(parts.filter((part) => part.kind === 'member').map(({ name, value }) => [name, value])).toEqual([
        ['before', [1, { x: ']' }]],
        ['after', 'z'],
      ]);
    }
  });

  test('names line and path of each element', async () => {
    const parts = await partsOf('{\n "rows": [\n  {"a":\n 1},\n\n  {"b": 2}\n ]\n}\n');
    expect(parts.map(({ where }) => where)).toEqual(['a.json:3 rows[0]', 'a.json:6 rows[1]']);
    expect((await partsOf('[{}, {}]')).map(({ where }) => where)).toEqual(['a.json:1 [0]', 'a.json:1 [1]']);
  });

  test.each(['{"rows": []}', '[]', ' { } '])('%j has no elements', async (content) => {
    expect(await partsOf(content)).toEqual([]);
  });

  test.each([
    ['{"rows": [{"a": 1},\n {"b": "x', 'a.json:2: the file ends in the middle of rows[1]: expected the rest of it.'],
    ['{"rows": [{"a": 1}', 'a.json:1: the file ends in the middle of rows[0]: expected the rest of it.'],
    ['{"rows": [1]', 'a.json:1: the file ends in the middle of the object: expected the rest of it.'],
    ['{"rows": [{"a" 1}]}', 'a.json:1: rows[0] is not JSON: expected a value.'],
    ['{"rows": [1 2]}', 'a.json:1: rows[0] is not JSON: expected , or ].'],
    ['{"rows": [1,]}', 'a.json:1: rows[1] is not JSON: expected a value.'],
    ['{"rows": [1]} x', 'a.json:1: the end of the file is not JSON: expected nothing more.'],
    ['"text"', 'a.json:1: the file is not JSON: expected [ or {.'],
    ['', 'a.json:1: the file ends in the middle of the file: expected the rest of it.'],
  ])('%j is one clear error', async (content, message) => {
    await expect(partsOf(content)).rejects.toMatchObject({ code: 'SOURCE_MALFORMED', message });
  });
});
