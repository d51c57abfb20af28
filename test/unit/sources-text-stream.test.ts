import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readLines, readText } from '../../src/sources/text-stream.ts';
import { fileWith } from '../fixtures/read-records.ts';

async function textOf(content: string | Uint8Array): Promise<string> {
  let text = '';
  for await (const part of readText(fileWith('a.txt', content))) text += part;
  return text;
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
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'a.txt: the file is packed: expected it unpacked, as plain text.'],
    [
      'a character cut off',
      Buffer.from('锑').subarray(0, 2),
      'a.txt:1: the file ends in the middle of a character, at byte 0: expected the rest of it.',
    ],
  ])('in %s is one clear error', async (_, bytes, message) => {
    await expect(textOf(bytes)).rejects.toMatchObject({ code: 'SOURCE_MALFORMED', message });
  });
});
