import { basename } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { LinkageError } from '../errors.ts';
import { Crc32 } from './crc32.ts';

/** A file in an archive. */
export interface ZipMember {
  /** With the folders in the archive that it lies in. */
  readonly name: string;
}

/** An archive of a publisher holds one file or a handful. */
const MOST_MEMBERS = 1_000;
/**
 * Registers shrink to a tenth or a fiftieth. What unpacks to more than so much, and to more than so many times its size,
 * was made to fill a disk or to keep a reader busy.
 */
const LARGE = 67_108_864;
const MOST_TIMES = 200;
/** What archivers of some systems add beside the files. */
const ADDED = /^__MACOSX\/|(^|\/)\.[^/]*$/;
const FOLDER = /\/$/;
/** A problem of the file system, not of the archive. */
const NO_ACCESS = /^E[A-Z]+$/;

/** Whether bytes begin as a zip file does, an empty one too. */
export function isZip([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/** The files of an archive, by its table of contents. @throws LinkageError SOURCE_MALFORMED for a damaged one */
export async function membersOf(zip: string): Promise<readonly ZipMember[]> {
  return withArchive(zip, async (archive) => {
    if (archive.entryCount > MOST_MEMBERS) {
      throw refused(zip, `holds ${archive.entryCount} files: expected ${MOST_MEMBERS} at most`);
    }
    const members: ZipMember[] = [];
    for await (const { fileName } of archive.eachEntry()) {
      if (!FOLDER.test(fileName) && !ADDED.test(fileName)) members.push({ name: fileName });
    }
    return members;
  });
}

/**
 * Streams a file of an archive, unpacked and checked against the sum that the archive states.
 * @throws LinkageError SOURCE_MALFORMED for an encrypted or damaged one, and one that unpacks to much more than data do
 */
export async function* readMember(zip: string, name: string): AsyncGenerator<Buffer> {
  const archive = await withArchive(zip, async (opened) => opened, false);
  try {
    const entry = await entryOf(archive, zip, name);
    checkEntry(entry, zip);
    const stream = await archive.openReadStreamPromise(entry);
    try {
      const sum = new Crc32();
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        sum.add(chunk);
        yield chunk;
      }
      if (sum.value() !== entry.crc32) throw damaged(zip, `the checksum of ${name} is wrong`);
    } finally {
      stream.destroy();
    }
  } catch (cause) {
    throw toLinkageError(zip, cause);
  } finally {
    archive.close();
  }
}

async function withArchive<T>(zip: string, use: (archive: ZipFile) => Promise<T>, closes = true): Promise<T> {
  let archive: ZipFile | null = null;
  try {
    archive = await openPromise(zip, { autoClose: false });
    return await use(archive);
  } catch (cause) {
    throw toLinkageError(zip, cause);
  } finally {
    if (closes) archive?.close();
  }
}

async function entryOf(archive: ZipFile, zip: string, name: string): Promise<Entry> {
  for await (const entry of archive.eachEntry()) if (entry.fileName === name) return entry;
  throw refused(zip, `holds no ${name}`);
}

function checkEntry(entry: Entry, zip: string): void {
  const { fileName, compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.isEncrypted()) throw refused(zip, `keeps ${fileName} encrypted: expected it without a password`);
  if (!entry.canDecodeFileData()) {
    throw refused(zip, `packs ${fileName} by method ${compressionMethod}: expected deflate, as zip has it by default`);
  }
  if (uncompressedSize > LARGE && uncompressedSize > compressedSize * MOST_TIMES) {
    throw refused(
      zip,
      `unpacks ${fileName} to ${uncompressedSize} bytes, more than ${MOST_TIMES} times its size: expected data; unpack it yourself if you trust it`,
    );
  }
}

function refused(zip: string, problem: string): LinkageError {
  return new LinkageError('SOURCE_MALFORMED', `${basename(zip)}: the zip file ${problem}.`, { path: zip });
}

function damaged(zip: string, problem: string, cause?: unknown): LinkageError {
  const message = `${basename(zip)}: the zip file is damaged (${problem}): expected it as its publisher gives it.`;
  return new LinkageError('SOURCE_MALFORMED', message, { path: zip }, cause);
}

function toLinkageError(zip: string, cause: unknown): unknown {
  if (cause instanceof LinkageError || !(cause instanceof Error)) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  if (NO_ACCESS.test(code)) {
    return new LinkageError('BAD_USER_INPUT', `${zip} cannot be read (${code}).`, { path: zip }, cause);
  }
  return damaged(zip, cause.message.replace(/[.:\s]+$/, ''), cause);
}
