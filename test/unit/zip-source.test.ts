import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Crc32 } from '../../src/sources/crc32.ts';
import { findSource } from '../../src/sources/detect.ts';
import { openSource } from '../../src/sources/open.ts';
import { recordsOf } from '../fixtures/ftm-forms.ts';
import { errorOf, fileWith, readRecords } from '../fixtures/read-records.ts';
import { type Zipped, zipOf } from '../fixtures/zip-of.ts';

const FLAT = 'test/fixtures/ftm/entities.ftm.jsonl';
const flat = readFileSync(FLAT);
const ofac = (name: string): Zipped => ({ name, content: readFileSync(`test/fixtures/ofac/${name}`) });
const archive = (...files: readonly Zipped[]): string => fileWith('list.zip', zipOf(...files));

test('the checksum is that of the standard', () => {
  const sum = new Crc32();
  for (const piece of ['1234', '', '56789']) sum.add(Buffer.from(piece));
  // The check value of CRC-32 in every catalogue of such sums.
  expect(sum.value()).toBe(0xcbf43926);
});

describe('an archive', () => {
  test.each([0, 8])('with one file, packed by method %i, gives its records', async (method) => {
    const reading = await openSource(archive({ name: 'export/entities.ftm.json', content: flat, method }));
    expect(await recordsOf(reading)).toEqual(await recordsOf(await openSource(FLAT)));
  });

  test('has the checksum of the plain file, and what macOS adds is no file', async () => {
    const path = archive(
      { name: '__MACOSX/._a.json', content: 'x' },
      { name: 'a/.DS_Store', content: 'x' },
      { name: 'a/', content: '', method: 0 },
      { name: 'a/entities.ftm.json', content: flat },
    );
    expect((await openSource(path)).dataset.checksum).toBe((await openSource(FLAT)).dataset.checksum);
  });

  test('with one file of a known format beside others gives that one', async () => {
    const path = archive({ name: 'README.txt', content: 'Read me' }, { name: 'entities.json', content: flat });
    expect(await findSource(path)).toEqual({ path: `${path}/entities.json`, format: 'ftm' });
  });

  test.each(['', 'Consolidated/'])('with the set of OFAC in "%s" gives what the folder gives', async (folder) => {
    const names = ['sdn.csv', 'add.csv', 'alt.csv'];
    const path = archive(...names.map((name) => ({ ...ofac(name), name: folder + name.toUpperCase() })));
    const inFolder = await readRecords(await openSource('test/fixtures/ofac'));
    const inArchive = await readRecords(await openSource(path));
    const plain = ({ records }: typeof inFolder) =>
      records.map((record) => (record.kind === 'thing' ? record.thing : record.fact));
    expect(plain(inArchive)).toEqual(plain(inFolder));
  });
});

describe('one clear error for an archive', () => {
  const one = { name: 'a.json', content: flat };

  test.each<[string, readonly Zipped[], string | RegExp]>([
    ['with nothing in it', [], 'list.zip: the zip file holds no file: expected one to import.'],
    [
      'with several things to import',
      [one, { name: 'b.json', content: flat }],
      "list.zip: the zip file holds 2 files that can be imported (a.json, b.json): expected one, or OFAC's set with sdn.csv.",
    ],
    [
      'with nothing to import',
      [
        { name: 'a.txt', content: 'a' },
        { name: 'b.txt', content: 'b' },
      ],
      'list.zip: the zip file holds 2 files and none of a known format (a.txt, b.txt): expected one to import.',
    ],
    [
      'that is encrypted',
      [{ ...one, encrypted: true }],
      'list.zip: the zip file keeps a.json encrypted: expected it without a password.',
    ],
    [
      'packed by a rare method',
      [{ ...one, method: 12 }],
      'list.zip: the zip file packs a.json by method 12: expected deflate, as zip has it by default.',
    ],
    [
      'whose checksum is wrong',
      [{ ...one, checksum: 1 }],
      'list.zip: the zip file is damaged (the checksum of a.json is wrong): expected it as its publisher gives it.',
    ],
    [
      'that unpacks to more than it says',
      [{ ...one, statedSize: 10 }],
      /^list\.zip: the zip file is damaged \(too many bytes in the stream.*\): expected it as its publisher gives it\.$/,
    ],
    [
      'that is a bomb',
      [{ name: 'a.json', content: Buffer.alloc(80_000_000, ' ') }],
      'list.zip: the zip file unpacks a.json to 80000000 bytes, more than 200 times its size: expected data; unpack it yourself if you trust it.',
    ],
    [
      'in an archive',
      [{ name: 'b.zip', content: zipOf(one) }],
      'b.zip: the content is packed: expected plain text, or plain text packed once, by gzip or zip.',
    ],
    [
      'with a gzip file in it',
      [{ name: 'a.json.gz', content: gzipSync(flat) }],
      'a.json.gz: the content is packed: expected plain text, or plain text packed once, by gzip or zip.',
    ],
    [
      'with a file that leads out of it',
      [{ name: '../a.json', content: flat }],
      'list.zip: the zip file is damaged (invalid relative path: ../a.json): expected it as its publisher gives it.',
    ],
    [
      'of the format of the seed',
      [{ name: 'a.yaml', content: 'parties:\n  - id: a\n' }],
      'a.yaml: a file of the format dataset is read plain only: expected it unpacked.',
    ],
    [
      'of too many files',
      Array.from({ length: 1_001 }, (_, index) => ({ name: `${index}.txt`, content: '' })),
      'list.zip: the zip file holds 1001 files: expected 1000 at most.',
    ],
  ])('%s', async (_, files, message) => {
    const error = await errorOf(() => openSource(archive(...files)));
    expect([error.code, error.message]).toEqual([
      'SOURCE_MALFORMED',
      message instanceof RegExp ? expect.stringMatching(message) : message,
    ]);
  });

  test('that was cut', async () => {
    const whole = zipOf(one);
    for (const length of [whole.length - 1, whole.length - 30, 200, 10]) {
      const error = await errorOf(() => openSource(fileWith('list.zip', whole.subarray(0, length))));
      expect(error.message).toMatch(
        /^list\.zip: the zip file is damaged \(.*\): expected it as its publisher gives it\.$/,
      );
    }
  });

  test('packed by gzip', async () => {
    const error = await errorOf(() => openSource(fileWith('list.zip.gz', gzipSync(zipOf(one)))));
    expect(error.message).toBe(
      'list.zip.gz: the content is packed: expected plain text, or plain text packed once, by gzip or zip.',
    );
  });

  test('that holds no such file', async () => {
    const error = await errorOf(() => openSource(`${archive(one)}/b.json`, { format: 'ftm' }));
    expect(error.message).toBe('list.zip: the zip file holds no b.json.');
  });
});
