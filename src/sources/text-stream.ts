import { isUtf8 } from 'node:buffer';
import type { Hash } from 'node:crypto';
import { basename } from 'node:path';
import { LinkageError } from '../errors.ts';
import { isGzip, readBytes } from './byte-stream.ts';

/** A line without its end; `number` counts from 1. `ended` is false for a last line without a line break. */
export interface TextLine {
  readonly text: string;
  readonly number: number;
  readonly ended: boolean;
}

/** A line is held whole; a longer one is no record, or a small packed file that unpacks without end. */
const LONGEST_LINE = 33_554_432;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Streams a file, packed by gzip or not, as checked UTF-8 text without its byte order mark. `digest` receives every byte
 * of the content, so that a packed file has the digest of the plain one.
 * @throws LinkageError SOURCE_MALFORMED that names line and byte for another encoding; as `readBytes`.
 */
export async function* readText(path: string, digest?: Hash): AsyncGenerator<string> {
  const file = basename(path);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let carried: Uint8Array = new Uint8Array();
  let offset = 0;
  let line = 1;
  for await (const chunk of readBytes(path)) {
    digest?.update(chunk);
    if (offset === 0 && carried.length === 0) checkBeginning(chunk, file);
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const whole = bytes.subarray(0, bytes.length - tailLength(bytes));
    if (!isUtf8(whole)) throw notUtf8(whole, file, offset, line);
    const text = decoder.decode(whole);
    yield offset === 0 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    line += newlinesIn(whole, whole.length);
    offset += whole.length;
    carried = bytes.subarray(whole.length);
  }
  if (carried.length > 0) {
    throw malformedAt(
      `${file}:${line}`,
      `the file ends in the middle of a character, at byte ${offset}: expected the rest of it`,
    );
  }
}

/** Streams the lines of a file; line ends may be LF or CR LF. @throws as `readText`. */
export async function* readLines(path: string, digest?: Hash): AsyncGenerator<TextLine> {
  // Parts of a line that goes on; joined once, since a long line comes in many chunks.
  let parts: string[] = [];
  let length = 0;
  let number = 1;
  for await (const text of readText(path, digest)) {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    for (const one of lines) {
      const line = parts.length === 0 ? one : parts.join('') + one;
      [parts, length] = [[], 0];
      yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, number, ended: true };
      number += 1;
    }
    if (rest !== '') parts.push(rest);
    length += rest.length;
    if (length > LONGEST_LINE) {
      const problem = `the line has more than ${LONGEST_LINE} characters: expected one record per line`;
      throw malformedAt(`${basename(path)}:${number}`, problem);
    }
  }
  if (length > 0) yield { text: parts.join(''), number, ended: false };
}

/** The error of a record that is not what its format says; `where` is `file:line` or `file:path`. */
export function malformedAt(where: string, problem: string, cause?: unknown): LinkageError {
  return new LinkageError('SOURCE_MALFORMED', `${where}: ${problem}.`, { where }, cause);
}

/** Refuses what is no text at all, gzip within gzip too. @throws LinkageError SOURCE_MALFORMED */
export function checkBeginning(bytes: Uint8Array, file: string): void {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw malformedAt(`${file}:1`, 'the file is UTF-16: expected UTF-8');
  }
  if (isGzip(bytes) || (first === 0x50 && second === 0x4b)) {
    throw malformedAt(file, 'the content is packed: expected plain text, or plain text packed once, by gzip or zip');
  }
}

function notUtf8(bytes: Uint8Array, file: string, offset: number, line: number): LinkageError {
  const at = firstWrong(bytes);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return malformedAt(
    `${file}:${line + newlinesIn(bytes, at)}`,
    `byte ${offset + at} (0x${byte}) is not UTF-8: expected a file saved as UTF-8`,
  );
}

function firstWrong(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

/** Bytes at the end that begin a character without ending it. */
function tailLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const length = sequenceLength(bytes[bytes.length - back] ?? 0);
    if (length > 0) return length > back ? back : 0;
  }
  return 0;
}

function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  if (byte < 0xf0) return 3;
  return byte < 0xf5 ? 4 : 0;
}

function newlinesIn(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
