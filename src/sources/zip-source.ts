import { basename } from 'node:path';
import { LinkageError } from '../errors.ts';
import { pathInArchive } from './archive-path.ts';
import { isFolder, rawBeginning } from './byte-stream.ts';
import { OFAC_MAIN } from './ofac-csv.ts';
import { malformedAt } from './text-stream.ts';
import { isZip, membersOf } from './zip-archive.ts';

/** Of an archive with more files, none is looked into: it was not made to be imported. */
const MOST_TRIED = 50;
const SHOWN = 5;

/**
 * The path of what is to be imported from an archive: its only file, the only one of a format that is known, or the
 * folder of a set. Any other path comes back as it is. `isKnown` looks at the content of a file in the archive.
 * @throws LinkageError SOURCE_MALFORMED for an archive with nothing or with several things to import
 */
export async function intoArchive(path: string, isKnown: (path: string) => Promise<boolean>): Promise<string> {
  if (!(await isArchive(path))) return path;
  const file = basename(path);
  const names = (await membersOf(path)).map(({ name }) => name);
  const [first] = names;
  if (first === undefined) throw malformedAt(file, 'the zip file holds no file: expected one to import');
  if (names.length === 1) return pathInArchive(path, first);
  const main = names.find((name) => basename(name).toLowerCase() === OFAC_MAIN);
  if (main !== undefined) return pathInArchive(path, main.slice(0, -OFAC_MAIN.length));
  const known: string[] = [];
  if (names.length <= MOST_TRIED) {
    for (const name of names) if (await isKnown(pathInArchive(path, name))) known.push(name);
  }
  const [only] = known;
  if (only !== undefined && known.length === 1) return pathInArchive(path, only);
  const listed = [...(known.length === 0 ? names : known)].sort();
  const shown = `${listed.slice(0, SHOWN).join(', ')}${listed.length > SHOWN ? ', …' : ''}`;
  throw malformedAt(
    file,
    known.length === 0
      ? `the zip file holds ${names.length} files and none of a known format (${shown}): expected one to import`
      : `the zip file holds ${known.length} files that can be imported (${shown}): expected one, or OFAC's set with ${OFAC_MAIN}`,
  );
}

async function isArchive(path: string): Promise<boolean> {
  if (await isFolder(path)) return false;
  try {
    return isZip(await rawBeginning(path));
  } catch (cause) {
    if (cause instanceof LinkageError || !(cause instanceof Error) || !('code' in cause)) throw cause;
    // A path into an archive, or one that whoever reads it will not find.
    return false;
  }
}
