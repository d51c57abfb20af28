import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As many files are open at once at most. */
const MOST_PARTS = 256;
/** Rows are written together once so many characters have gathered. */
const WRITTEN_AT = 65_536;

/**
 * Streams rows so that those with the same key come together, in the order in which they came. They are spread over
 * temporary files by their keys, and each file is then held whole. The files have no name: they end with the program.
 */
export async function* readSpread<T>(
  rows: AsyncIterable<T>,
  parts: number,
  keyOf: (row: T) => string,
): AsyncGenerator<T> {
  const files = await openNameless(Math.min(Math.max(parts, 1), MOST_PARTS));
  try {
    const waiting = files.map(() => '');
    const write = async (part: number): Promise<void> => {
      await files[part]?.appendFile(waiting[part] ?? '');
      waiting[part] = '';
    };
    for await (const row of rows) {
      const part = createHash('sha1').update(keyOf(row)).digest().readUInt32LE() % files.length;
      waiting[part] += `${JSON.stringify(row)}\n`;
      if ((waiting[part]?.length ?? 0) >= WRITTEN_AT) await write(part);
    }
    for (const part of files.keys()) await write(part);
    for (const file of files) yield* together(await rowsIn<T>(file), keyOf);
  } finally {
    for (const file of files) await file.close();
  }
}

async function openNameless(count: number): Promise<readonly FileHandle[]> {
  const folder = await mkdtemp(join(tmpdir(), 'regimelink-rows-'));
  const files: FileHandle[] = [];
  try {
    for (let part = 0; part < count; part += 1) files.push(await open(join(folder, String(part)), 'a+', 0o600));
    return files;
  } catch (error) {
    for (const file of files) await file.close();
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rowsIn<T>(file: FileHandle): Promise<readonly T[]> {
  const { size } = await file.stat();
  const { buffer } = await file.read(Buffer.allocUnsafe(size), 0, size, 0);
  return buffer
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function* together<T>(rows: readonly T[], keyOf: (row: T) => string): Generator<T> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  for (const group of groups.values()) yield* group;
}
