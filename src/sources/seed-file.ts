import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { LinkageError } from '../errors.ts';

/** A place in a file of the seed format; `where` is `file.yaml:line`. */
export interface Place {
  readonly where: string;
  /** The place of a part: keys of maps and numbers of sequence items. A part that is absent has the place of its parent. */
  at(...path: readonly (string | number)[]): Place;
}

/** A file of the seed format: all scalars are text, so that 3E001 stays a code and 2025-02 a month. */
export interface SeedFile {
  readonly name: string;
  readonly text: string;
  readonly content: unknown;
  readonly place: Place;
  /** Errors of the YAML itself, each as `file.yaml:line: what is wrong`. */
  readonly problems: readonly string[];
}

/**
 * Reads one file, or all `*.yaml` files of a folder in the order of their names (sub-folders are not read).
 * @throws LinkageError SOURCE_MALFORMED when there is no such file or the folder holds none.
 */
export async function readSeedFiles(path: string): Promise<readonly SeedFile[]> {
  const names = await yamlFilesIn(path);
  if (names.length === 0) {
    throw new LinkageError('SOURCE_MALFORMED', `${path} holds no .yaml file: expected a folder of the seed format.`, {
      path,
    });
  }
  return Promise.all(names.map(async (name) => parseSeedFile(basename(name), await readFile(name, 'utf8'))));
}

async function yamlFilesIn(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path);
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(path, name));
  } catch (cause) {
    throw new LinkageError('SOURCE_MALFORMED', `${path} cannot be read: expected a file or folder.`, { path }, cause);
  }
}

export function parseSeedFile(name: string, text: string): SeedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe', prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const problems = document.errors.map(({ pos, message }) => `${name}:${lineAt(pos[0])}: ${message}`);
  let content: unknown;
  try {
    content = problems.length === 0 ? document.toJS() : undefined;
  } catch (error) {
    // An alias without its anchor, or one that unfolds without end, is found only here.
    if (!(error instanceof ReferenceError)) throw error;
    problems.push(`${name}: ${error.message}`);
  }
  return { name, text, content, place: placeIn(name, document.contents, lineAt, []), problems };
}

function placeIn(
  name: string,
  root: unknown,
  lineAt: (offset: number) => number,
  path: readonly (string | number)[],
): Place {
  return {
    get where() {
      return `${name}:${lineAt(offsetOf(root, path))}`;
    },
    at: (...more) => placeIn(name, root, lineAt, [...path, ...more]),
  };
}

/** Offset of the last part of the path that is there: the key of a map entry, the beginning of a sequence item. */
function offsetOf(root: unknown, path: readonly (string | number)[]): number {
  let node = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) break;
      offset = (item as { range?: readonly number[] | null }).range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
