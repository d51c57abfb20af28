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
    for (const file of files) yield* together(await textIn(file), keyOf);
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

async function textIn(file: FileHandle): Promise<string> {
  const { size } = await file.stat();
  const { buffer } = await file.read(Buffer.allocUnsafe(size), 0, size, 0);
  return buffer.toString();
}

/** Rows stay text until their group is due: as objects they would need many times the memory. */
function* together<T>(text: string, keyOf: (row: T) => string): Generator<T> {
  const groups = new Map<string, string[]>();
  for (let from = 0, end = text.indexOf('\n'); end !== -1; from = end + 1, end = text.indexOf('\n', from)) {
    const line = text.slice(from, end);
    const key = keyOf(JSON.parse(line) as T);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  for (const [key, group] of groups) {
    groups.delete(key);
    for (const line of group) yield JSON.parse(line) as T;
  }
}
