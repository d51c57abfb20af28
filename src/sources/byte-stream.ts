import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LinkageError } from '../errors.ts';
import { archivePlace, namesIn } from './archive-path.ts';
import { readMember } from './zip-archive.ts';

/** Codes of zlib for a file that ends too early, and for one that is damaged. */
const CUT_SHORT = 'Z_BUF_ERROR';
const DAMAGED = /^Z_/;

/** Whether bytes begin as a gzip file does. The name of a file says nothing of it. */
export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/**
 * Streams the content of a file; that of a gzip file, or of a file in an archive, unpacked, so that nobody after this
 * need know.
 * @throws LinkageError SOURCE_MALFORMED for a gzip file that is cut or damaged, BAD_USER_INPUT when the file cannot be read.
 */
export async function* readBytes(path: string): AsyncGenerator<Buffer> {
  const place = await archivePlace(path);
  if (place !== null) {
    yield* readMember(place.zip, place.name);
    return;
  }
  try {
    const packed = await isPacked(path);
    const file = createReadStream(path);
    // The error of either is thrown by the loop below.
    const stream = packed ? pipeline(file, createGunzip(), () => undefined) : file;
    try {
      yield* stream as AsyncIterable<Buffer>;
    } finally {
      stream.destroy();
      file.destroy();
    }
  } catch (cause) {
    if (cause instanceof LinkageError || !(cause instanceof Error) || !('code' in cause)) throw cause;
    throw unreadable(path, String(cause.code), cause);
  }
}

/** Whether a path is that of a folder, or of one in an archive. @throws LinkageError BAD_USER_INPUT when it cannot be read */
export async function isFolder(path: string): Promise<boolean> {
  const place = await archivePlace(path);
  if (place !== null) return (await namesIn(path)).length > 0;
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    throw unreadable(path, String(cause.code), cause);
  }
}

/** Whether a folder holds a file of this name, in whatever case. @throws as `isFolder` */
export async function holdsFile(folder: string, name: string): Promise<boolean> {
  return (await namesIn(folder)).some((one) => one.toLowerCase() === name);
}

/** The first bytes of the content of a file, at least `length` of them where it has as many. @throws as `readBytes` */
export async function readBeginning(path: string, length: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let read = 0;
  for await (const part of readBytes(path)) {
    parts.push(part);
    read += part.length;
    if (read >= length) break;
  }
  return Buffer.concat(parts);
}

/** The first bytes of the file as they are, packed or not. */
export async function rawBeginning(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether the file is packed by gzip, or lies in an archive. */
export async function isPacked(path: string): Promise<boolean> {
  return (await archivePlace(path)) !== null || isGzip(await rawBeginning(path));
}

function unreadable(path: string, code: string, cause: Error): LinkageError {
  if (code === CUT_SHORT) {
    const message = `${basename(path)}: the gzip file ends in the middle: expected the whole of it.`;
    return new LinkageError('SOURCE_MALFORMED', message, { path }, cause);
  }
  if (DAMAGED.test(code)) {
    const message = `${basename(path)}: the gzip file is damaged (${code}): expected it as its publisher gives it.`;
    return new LinkageError('SOURCE_MALFORMED', message, { path }, cause);
  }
  return new LinkageError('BAD_USER_INPUT', `${path} cannot be read (${code}).`, { path }, cause);
}
