import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openCsl } from '../../src/sources/csl.ts';
import { errorOf, fileWith } from '../fixtures/read-records.ts';

const json = readFileSync('test/fixtures/csl/consolidated.json', 'utf8');
const csv = readFileSync('test/fixtures/csl/consolidated-old.csv', 'utf8');
const compact = readFileSync('test/fixtures/csl/compact.json', 'utf8');
const failing = async (name: string, content: string | Uint8Array) => {
  const error = await errorOf(() => openCsl(fileWith(name, content)));
  return [error.code, error.message];
};
const rows = (...all: readonly object[]): string => JSON.stringify(all);
const EL = 'Entity List (EL) - Bureau of Industry and Security';

describe('one clear error for a screening list', () => {
  test('whose JSON was cut in the middle', async () => {
    const cut = json.slice(0, json.indexOf('GREY HERON'));
    const line = cut.slice(0, cut.lastIndexOf('},')).split('\n').length + 1;
    const [code, message] = await failing('consolidated.json', cut);
    expect(code).toBe('SOURCE_MALFORMED');
    expect(message).toBe(
      `consolidated.json:${line}: the file ends in the middle of results[1]: expected the rest of it.`,
    );
  });

  test('whose CSV was cut in the middle of a row', async () => {
    const cut = csv.slice(0, csv.indexOf('GREY HERON') + 4);
    expect(await failing('consolidated.csv', cut)).toEqual([
      'SOURCE_MALFORMED',
      'consolidated.csv:3: the row has 5 columns: expected 28, as in the header.',
    ]);
  });

  test('whose CSV was cut in the middle of a quoted cell', async () => {
    const cut = csv.slice(0, csv.indexOf('9 Pier'));
    expect(await failing('consolidated.csv', cut)).toEqual([
      'SOURCE_MALFORMED',
      'consolidated.csv:2: the file ends in the middle of a quoted cell: expected the rest of it.',
    ]);
  });

  test('whose compact form has fewer entries than it says', async () => {
    expect(await failing('compact.json', compact.replace(/"entryCount": ?4/, '"entryCount": 5'))).toEqual([
      'SOURCE_MALFORMED',
      'compact.json entryCount: the file says that it has 5 entries but has 4.',
    ]);
    const [, message] = await failing('compact.json', compact.replace(/(Treasury Department": ?)2/, '$13'));
    expect(message).toMatch(
      /^compact\.json countsBySource: the file says that it has 3 entries of "Specially .* but has 2\.$/,
    );
  });

  test('whose compact form has a letter or an index that nothing explains', async () => {
    expect(
      (await failing('compact.json', compact.replace(/"n": ?"GREY HERON"/, '"zz": 1, "n": "GREY HERON"')))[1],
    ).toMatch(/entries\[1\]: "zz" is not in fieldKey\.$/);
    expect((await failing('compact.json', compact.replace(/"s": ?2/, '"s": 9')))[1]).toMatch(
      /entries\[3\]: "s" is 9, which is not in its table\.$/,
    );
  });

  test('in another encoding', async () => {
    const latin1 = Buffer.from(csv.replace('9 Pier', '9 Pi\u00e9r'), 'latin1');
    const [code, message] = await failing('consolidated.csv', latin1);
    expect(code).toBe('SOURCE_MALFORMED');
    expect(message).toMatch(
      /^consolidated\.csv:2: byte \d+ \(0x[0-9A-F]{2}\) is not UTF-8: expected a file saved as UTF-8\.$/,
    );
  });

  test.each([
    [
      'without a source',
      rows({ source: '', name: 'A' }),
      'a.json:1 [0]: "source" is empty: expected the name of a list.',
    ],
    [
      'without a name',
      rows({ source: EL, name: 'A' }, { source: EL, name: ' ' }),
      'a.json:1 [1]: "name" is empty: expected the name of a party.',
    ],
    [
      'from nowhere',
      rows({ source: '/', name: 'A' }),
      'a.json:1 [0]: "/" is no source: expected one such as "Entity List (EL) - Bureau of Industry and Security".',
    ],
    [
      'with a broken date',
      rows({ source: EL, name: 'A', start_date: '2020-02-30' }),
      'a.json:1 [0] start_date: "2020-02-30" is not a date such as 2025, 2025-02 or 2025-02-04.',
    ],
    [
      'with names that are no list',
      rows({ source: EL, name: 'A', alt_names: 'B' }),
      'a.json:1 [0]: "alt_names" is no list.',
    ],
  ])('with a row %s', async (_, content, message) => {
    expect(await failing('a.json', content)).toEqual(['SOURCE_MALFORMED', message]);
  });

  test('whose header lacks columns', async () => {
    expect(await failing('a.csv', 'source,alt_names,name\n')).toEqual([
      'SOURCE_MALFORMED',
      'a.csv:1: the header lacks entity_number, type, programs, addresses, federal_register_notice, start_date, end_date, ids.',
    ]);
  });

  test('that is another format', async () => {
    expect((await failing('a.csv', 'owner,asset\n'))[1]).toBe(
      'a.csv: the file is of format holdings: expected the Consolidated Screening List.',
    );
  });
});
