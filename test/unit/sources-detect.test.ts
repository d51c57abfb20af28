import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../src/sources/detect.ts';
import { openSource } from '../../src/sources/open.ts';
import { fileWith } from '../fixtures/read-records.ts';

describe('the format of a file', () => {
  test.each([
    ['test/fixtures/ftm/entities.ftm.jsonl', 'ftm'],
    ['test/fixtures/ftm/targets.nested.jsonl', 'ftm'],
    ['test/fixtures/ftm/targets.simple.csv', 'ftm-simple'],
    ['test/fixtures/ftm/statements.csv', 'ftm-statements'],
    ['test/fixtures/tables/chinese-designations.csv', 'designations'],
    ['test/fixtures/csl/consolidated.json', 'csl-json'],
    ['test/fixtures/csl/consolidated-old.csv', 'csl-csv'],
    ['test/fixtures/csl/consolidated-new.csv', 'csl-csv'],
    ['test/fixtures/csl/compact.json', 'csl-compact'],
    ['test/fixtures/bods/statements.json', 'bods'],
    ['test/fixtures/bods/older.json', 'bods'],
    ['test/fixtures/gleif/lei.xml', 'gleif'],
    ['test/fixtures/gleif/rr.xml', 'gleif'],
    ['test/fixtures/gleif/repex.xml', 'gleif'],
    ['test/fixtures/gleif/lei.csv', 'gleif'],
    ['test/fixtures/gleif/rr.csv', 'gleif'],
    ['test/fixtures/gleif/repex.csv', 'gleif'],
    ['test/fixtures/gleif/api-lei.json', 'gleif'],
    ['test/fixtures/gleif/api-rr.json', 'gleif'],
    ['test/fixtures/gleif/golden-lei.json', 'gleif'],
    ['test/fixtures/ecfr/part-744.xml', 'ecfr'],
    ['seed/lists.yaml', 'dataset'],
    ['seed', 'dataset'],
  ])('of %s is %s', async (path, format) => {
    expect(await detectFormat(path)).toBe(format);
  });

  test.each([
    ['owner,asset,kind,min,max,from,to,source\n', 'holdings'],
    ['\uFEFF"_id","source","entity_number","alt_names"\n', 'csl-csv'],
    ['[\n {"source": "Entity List (EL)"}\n]', 'csl-json'],
    ['{"recordId":"r","recordType":"entity"}\n', 'bods'],
    ['# notes\nparties:\n  - id: a\n', 'dataset'],
  ])('is found by content, not by name: %j', async (content, format) => {
    expect(await detectFormat(fileWith('data.bin', content))).toBe(format);
  });

  test.each([
    ['<!DOCTYPE html>\nhtml: x', /no known format/],
    ['{"a": 1}', /no known format/],
    ['name,country\nA,B\n', /no known format/],
    ['  \n', /the file is empty/],
    ['{"op":"ADD","entity":{"id":"a"}}\n', /holds changes of entities/],
  ])('%j is refused', async (content, message) => {
    await expect(detectFormat(fileWith('x.json', content))).rejects.toMatchObject({
      code: 'SOURCE_MALFORMED',
      message: expect.stringMatching(message),
    });
  });

  test.each([
    'test/fixtures/ftm/entities.ftm.jsonl',
    'test/fixtures/csl/consolidated.json',
    'test/fixtures/csl/consolidated-old.csv',
    'test/fixtures/csl/compact.json',
    'test/fixtures/bods/statements.json',
    'test/fixtures/gleif/rr.xml',
    'test/fixtures/gleif/lei.csv',
    'test/fixtures/gleif/api-lei.json',
  ])('of %s packed by gzip is the same, and so are its records', async (path) => {
    const packed = fileWith(`${basename(path)}.gz`, gzipSync(readFileSync(path)));
    expect(await detectFormat(packed)).toBe(await detectFormat(path));
    const recordsOf = async (file: string) => {
      const { dataset, records } = await openSource(file);
      const found = [];
      for await (const { where: _, ...record } of records) found.push(record);
      return { checksum: dataset.checksum, found };
    };
    const plain = await recordsOf(path);
    expect(plain.found.length).toBeGreaterThan(3);
    expect(await recordsOf(packed)).toEqual(plain);
  });

  test.each(['parties:\n  - id: a\n', 'owner,asset,kind,min,max,from,to,source\n'])(
    'of what is read plain only is one clear error when it is packed: %j',
    async (content) => {
      await expect(detectFormat(fileWith('x.gz', gzipSync(content)))).rejects.toThrow(/is read plain only/);
    },
  );

  test('of a missing file is bad input', async () => {
    await expect(detectFormat('no/such.json')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('opening a file', () => {
  test.each([
    ['test/fixtures/ftm/entities.ftm.jsonl', 'xx-test', true],
    ['test/fixtures/csl/consolidated-new.csv', 'us-csl', false],
    ['test/fixtures/csl/compact.json', 'us-csl', true],
    ['test/fixtures/bods/older.json', 'bods-older', true],
    ['test/fixtures/gleif/lei.xml', 'gleif-lei', true],
    ['test/fixtures/gleif/repex.xml', 'gleif-repex', false],
    ['test/fixtures/gleif/rr.csv', 'gleif-rr', false],
  ])('%s gives the dataset %s', async (path, dataset, whole) => {
    const reading = await openSource(path);
    expect([reading.dataset.id, reading.whole]).toEqual([dataset, whole]);
  });

  test('says what a table of holdings is for', async () => {
    const path = fileWith('h.csv', 'owner,asset,kind,min,max,from,to,source\n');
    await expect(openSource(path)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('takes a format and a claim that are given', async () => {
    const options = { format: 'csl-json', whole: true } as const;
    expect((await openSource('test/fixtures/csl/consolidated.json', options)).whole).toBe(true);
  });
});
