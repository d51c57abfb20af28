import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const MAGIC = 'REGLNK\r\n';
/** Counts up whenever what stands in the sections changes: a file of another number is not read. */
const FORMAT = 1;
/** Magic, format, length of the header, its SHA-256. */
const PREFIX_BYTES = 48;
const HASH_AT = 16;
/** Sections begin at whole multiples, so that numbers can be used where they lie. */
const ALIGNED_TO = 8;
const MOST_HEADER_BYTES = 16 * 1024 * 1024;
const OWNER_ONLY = 0o600;

interface Section {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  readonly sha256: string;
}

/** A file as it was read: what its header says, and its sections by name. */
export interface Sections {
  readonly header: unknown;
  readonly sections: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Why a file cannot be used; the message is a clause for the log. */
export class UnusableFile extends Error {}

/**
 * Writes a file that only its owner can read, beside its place and then by renaming, so that a reader sees the whole or
 * nothing. `isStill` is asked before the renaming: what changed while it was written is thrown away.
 * @returns whether the file is there
 */
export async function writeSections(
  path: string,
  header: unknown,
  contents: ReadonlyMap<string, Uint8Array>,
  isStill: () => boolean,
): Promise<boolean> {
  const sections: Section[] = [];
  // Offsets count from the end of the header, whose length depends on them.
  let offset = 0;
  for (const [name, bytes] of contents) {
    sections.push({ name, offset, length: bytes.byteLength, sha256: sha256(bytes).toString('hex') });
    offset += aligned(bytes.byteLength);
    await pause();
  }
  const text = Buffer.from(JSON.stringify({ header, sections }));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(FORMAT, MAGIC.length);
  prefix.writeUInt32LE(text.length, MAGIC.length + 4);
  sha256(text).copy(prefix, HASH_AT);
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = await open(beside, 'wx', OWNER_ONLY);
    try {
      await file.writeFile(prefix);
      await file.writeFile(padded(text));
      for (const bytes of contents.values()) await file.writeFile(padded(bytes));
      await file.sync();
    } finally {
      await file.close();
    }
    if (!isStill()) return false;
    await rename(beside, path);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * Reads a file and checks every byte that matters; null when there is none.
 * @throws UnusableFile for one that is damaged, cut off, or of another format
 */
export async function readSections(path: string): Promise<Sections | null> {
  const file = await openOrNull(path);
  if (file === null) return null;
  try {
    return await readAll(file);
  } finally {
    await file.close();
  }
}

async function readAll(file: FileHandle): Promise<Sections> {
  const { size } = await file.stat();
  if (size < PREFIX_BYTES) throw new UnusableFile('it is cut off');
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(bytes, at, size - at, at);
    if (bytesRead === 0) throw new UnusableFile('it is cut off');
    at += bytesRead;
  }
  const view = Buffer.from(bytes.buffer);
  if (view.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new UnusableFile('it is no saved snapshot');
  const format = view.readUInt32LE(MAGIC.length);
  if (format !== FORMAT) throw new UnusableFile(`it is of format ${format}, this program reads ${FORMAT}`);
  const length = view.readUInt32LE(MAGIC.length + 4);
  const begin = PREFIX_BYTES + aligned(length);
  if (length > MOST_HEADER_BYTES || begin > size) throw new UnusableFile('it is cut off');
  const text = view.subarray(PREFIX_BYTES, PREFIX_BYTES + length);
  if (!sha256(text).equals(view.subarray(HASH_AT, PREFIX_BYTES))) throw new UnusableFile('its header is damaged');
  const { header, sections } = JSON.parse(text.toString('utf8')) as { header: unknown; sections: Section[] };
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const section of sections) {
    if (begin + section.offset + section.length > size) throw new UnusableFile('it is cut off');
    const part = new Uint8Array(bytes.buffer, begin + section.offset, section.length);
    if (sha256(part).toString('hex') !== section.sha256) throw new UnusableFile(`its part ${section.name} is damaged`);
    found.set(section.name, part);
  }
  return { header, sections: found };
}

async function openOrNull(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UnusableFile((error as Error).message);
  }
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const aligned = (length: number): number => Math.ceil(length / ALIGNED_TO) * ALIGNED_TO;

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength % ALIGNED_TO === 0) return bytes;
  const wider = new Uint8Array(aligned(bytes.byteLength));
  wider.set(bytes);
  return wider;
}

/** Lets waiting requests through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
