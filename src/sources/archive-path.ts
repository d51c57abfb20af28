import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { membersOf } from './zip-archive.ts';

/** A place in an archive: the zip file, and the name of a file or folder in it; the archive itself is the empty name. */
export interface ArchivePlace {
  readonly zip: string;
  readonly name: string;
}

/** The path of a place in an archive, as if the archive were a folder. */
export function pathInArchive(zip: string, name: string): string {
  return `${zip}/${name}`;
}

/** The place that a path names as if an archive were a folder; null where it names none. */
export async function archivePlace(path: string): Promise<ArchivePlace | null> {
  if (await isThere(path)) return null;
  for (let above = path.replace(/\/+$/, ''); above !== dirname(above); above = dirname(above)) {
    if (await isFile(above)) return { zip: above, name: path.slice(above.length).replace(/^\/+|\/+$/g, '') };
  }
  return null;
}

/** Names of what lies in a folder, or in one of an archive. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const place = await archivePlace(folder);
  if (place === null) return readdir(folder);
  const start = place.name === '' ? '' : `${place.name}/`;
  const inside = (await membersOf(place.zip)).map(({ name }) => name).filter((name) => name.startsWith(start));
  return [...new Set(inside.map((name) => name.slice(start.length).replace(/\/.*$/, '')))];
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    // A path that goes on below a file: all else is for those who read it.
    (error: { code?: string }) => error.code !== 'ENOTDIR',
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
