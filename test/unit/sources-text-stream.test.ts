import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readLines, readText } from '../../src/sources/text-stream.ts';
import { fileWith } from '../fixtures/read-records.ts';

async function textOf(content: string | Uint8Array): Promise<string> {
  let text = '';
  for await (const part of readText(fileWith('a.txt', content))) text += part;
  return text;
}

/** The same bytes with one in the middle of the packed content changed. */
function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = copy.length - 12;
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
}

describe('text of a file', () => {
  test('is whole although characters lie across the borders of its chunks', async () => {
    // Chunks are 64 KiB: the shifts put every byte of a three- and a four-byte character on the border.
    for (const shift of [0, 1, 2, 3]) {
      const content = 'x'.repeat(65_536 - shift) + '锑𠮷é'.repeat(30_000);
      expect(await textOf(content)).toBe(content);
    }
  });

  test('has no byte order mark, but keeps one in the middle', async () => {
    const content = `${'x'.repeat(65_533)}\uFEFFy`;
    expect(await textOf(`\uFEFF${content}`)).toBe(content);
  });

  test('is hashed byte by byte', async () => {
    const digest = createHash('sha256');
    for await (const _ of readText(fileWith('a.txt', '\uFEFFabc'), digest));
    expect(digest.digest('hex')).toBe(createHash('sha256').update('\uFEFFabc').digest('hex'));
  });

  test('of a gzip file is that of the plain one, with its digest, whatever the name says', async () => {
    const content = `\uFEFF${'锑𠮷é\n'.repeat(60_000)}`;
    const [plain, packed] = [createHash('sha256'), createHash('sha256')];
    for await (const _ of readText(fileWith('a.gz', content), plain));
    let text = '';
    for await (const part of readText(fileWith('a.txt', gzipSync(content)), packed)) text += part;
    expect(text).toBe(content.slice(1));
    expect(packed.digest('hex')).toBe(plain.digest('hex'));
  });

  test('of several gzip files joined into one is that of all of them', async () => {
    expect(await textOf(Buffer.concat([gzipSync('first\n'), gzipSync('second\n')]))).toBe('first\nsecond\n');
  });

  test('without line breaks is no list of records: a small packed file cannot fill the memory', async () => {
    const bomb = fileWith('a.txt', gzipSync('x'.repeat(40_000_000)));
    const read = async (): Promise<void> => {
      for await (const _ of readLines(bomb));
    };
    await expect(read()).rejects.toThrow(/a\.txt:1: the line has more than 33554432 characters/);
  });

  test('comes as numbered lines, LF or CR LF, the last one perhaps unended', async () => {
    const lines = [];
    for await (const line of readLines(fileWith('a.txt', 'a\r\nb\n\nc'))) lines.push(line);
    expect(lines).toEqual([
      { text: 'a', number: 1, ended: true },
      { text: 'b', number: 2, ended: true },
      { text: '', number: 3, ended: true },
      { text: 'c', number: 4, ended: false },
    ]);
  });

  test.each([
    [
      'Latin-1 far into the file',
      Buffer.concat([Buffer.from('x\n'.repeat(50_000)), Buffer.from([0xfc, 0x6e])]),
      'a.txt:50001: byte 100000 (0xFC) is not UTF-8: expected a file saved as UTF-8.',
    ],
    [
      'GB 18030',
      Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]),
      'a.txt:1: byte 0 (0xD6) is not UTF-8: expected a file saved as UTF-8.',
    ],
    ['UTF-16', Buffer.from('\uFEFFab', 'utf16le'), 'a.txt:1: the file is UTF-16: expected UTF-8.'],
    [
      'a gzip file of no content',
      Buffer.from([0x1f, 0x8b, 8, 0]),
      'a.txt: the gzip file ends in the middle: expected the whole of it.',
    ],
    [
      'a gzip file cut in the middle',
      gzipSync(randomBytes(100_000).toString('hex')).subarray(0, 60_000),
      'a.txt: the gzip file ends in the middle: expected the whole of it.',
    ],
    [
      'a damaged gzip file',
      damaged(gzipSync('x'.repeat(1_000))),
      'a.txt: the gzip file is damaged (Z_DATA_ERROR): expected it as its publisher gives it.',
    ],
    [
      'gzip within gzip',
      gzipSync(gzipSync('x')),
      'a.txt: the content is packed: expected plain text, or plain text packed once, by gzip or zip.',
    ],
    [
      'zip',
      Buffer.from('PK\u0003\u0004'),
      'a.txt: the content is packed: expected plain text, or plain text packed once, by gzip or zip.',
    ],
    [
      'Latin-1 within gzip',
      gzipSync(Buffer.concat([Buffer.from('x\n'.repeat(50_000)), Buffer.from([0xfc, 0x6e])])),
      'a.txt:50001: byte 100000 (0xFC) is not UTF-8: expected a file saved as UTF-8.',
    ],
    [
      'a character cut off',
      Buffer.from('锑').subarray(0, 2),
      'a.txt:1: the file ends in the middle of a character, at byte 0: expected the rest of it.',
    ],
  ])('in %s is one clear error', async (_, bytes, message) => {
    await expect(textOf(bytes)).rejects.toMatchObject({ code: 'SOURCE_MALFORMED', message });
  });
});
