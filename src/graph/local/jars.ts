import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { LinkageError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { provideMaven } from './java.ts';
import { stopLeftover } from './keep.mjs';
import { runKept } from './kept-command.ts';
import { waitForLock, writeWhole } from './lock.mjs';

/** Long enough for Maven to fall out of a download. */
const MAVEN_GRACE_MS = 5_000;

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));
const CHECKSUMS = fileURLToPath(new URL('./jars.sha256', import.meta.url));

/** Lower-case SHA-256 in hex of each jar, by file name. */
export type Checksums = ReadonlyMap<string, string>;

/** @throws Error at a line that is not `<64 hex digits>  <file name>`. */
export function readChecksums(text: string): Checksums {
  return new Map(
    text
      .trimEnd()
      .split(/\r?\n/)
      .map((line): [string, string] => {
        const match = /^([0-9a-f]{64}) {2}([\w.+-]+\.jar)$/.exec(line);
        if (match?.[1] === undefined || match[2] === undefined) throw new Error(`jars.sha256 has a bad line: ${line}`);
        return [match[2], match[1]];
      }),
  );
}

/**
 * The folder with Neo4j's jars. The first call brings them with Maven (about 120 MB), checks every one against the
 * list that is committed with the source, and puts them in place as a whole; later calls only look at their sizes.
 *
 * @throws LinkageError GRAPH_UNAVAILABLE without Maven, without the network, or when a jar is not the listed one.
 */
export async function provideJars(
  cacheDir: string,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<string> {
  const list = readFileSync(CHECKSUMS, 'utf8');
  const digest = createHash('sha256').update(list).digest('hex');
  const cache = resolve(cacheDir);
  const place = join(cache, `neo4j-jars-${digest.slice(0, 12)}`);
  if (isComplete(place)) return join(place, 'lib');

  await mkdir(cache, { recursive: true });
  const lock = await waitForLock(join(cache, 'lock'), {
    onWait: ({ pid }) => progress(`waiting for process ${pid}, which is fetching Neo4j`),
    signal,
  });
  try {
    if (!isComplete(place)) await fetchJars(cache, place, readChecksums(list), progress, signal);
  } finally {
    lock.release();
  }
  return join(place, 'lib');
}

/**
 * Compares a folder with the list; jars that are missing, other or too many are named.
 * @returns file sizes in bytes by name.
 * @throws LinkageError GRAPH_UNAVAILABLE
 */
export async function checkJars(folder: string, checksums: Checksums): Promise<Readonly<Record<string, number>>> {
  const sizes: Record<string, number> = {};
  const wrong: string[] = [];
  const present = new Set(existsSync(folder) ? readdirSync(folder) : []);
  for (const [name, expected] of checksums) {
    if (!present.delete(name)) {
      wrong.push(`${name} is missing`);
      continue;
    }
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    if (hash.digest('hex') !== expected) wrong.push(`${name} is not the listed file`);
    sizes[name] = statSync(join(folder, name)).size;
  }
  wrong.push(...[...present].map((name) => `${name} is not listed`));
  if (wrong.length > 0) {
    throw new LinkageError(
      'GRAPH_UNAVAILABLE',
      `Maven brought other jars than jars.sha256 lists: ${wrong.slice(0, 5).join(', ')}${wrong.length > 5 ? ` and ${wrong.length - 5} more` : ''}.`,
      { jars: wrong },
    );
  }
  return sizes;
}

async function fetchJars(
  cache: string,
  place: string,
  checksums: Checksums,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<void> {
  const pidFile = join(cache, 'maven.pid');
  await stopLeftover(pidFile, MAVEN_GRACE_MS);
  for (const name of readdirSync(cache)) {
    if (name.startsWith('fetch-')) await rm(join(cache, name), { recursive: true, force: true });
  }
  const [maven, ...leading] = await provideMaven(progress);
  const temporary = join(cache, `fetch-${process.pid}`);
  const repository = join(temporary, 'repository');
  const lib = join(temporary, 'lib');
  const total = checksums.size;
  await mkdir(repository, { recursive: true });
  progress('fetching Neo4j', 0, total);
  const watch = setInterval(() => progress('fetching Neo4j', countListed(repository, checksums), total), 1000);
  try {
    const log = join(cache, 'maven.log');
    const { code, lastLines } = await runKept({
      command: maven,
      args: [
        ...leading,
        '-q',
        '-B',
        '-f',
        POM,
        `-Dmaven.repo.local=${repository}`,
        'dependency:copy-dependencies',
        `-DoutputDirectory=${lib}`,
        '-DincludeScope=runtime',
      ],
      pidFile,
      log,
      graceMs: MAVEN_GRACE_MS,
      signal,
    });
    if (code !== 0) {
      throw new LinkageError(
        'GRAPH_UNAVAILABLE',
        `Maven could not fetch Neo4j (all it said is in ${log}):\n${lastLines}`,
        { log },
      );
    }
    clearInterval(watch);
    const sizes = await checkJars(lib, checksums);
    await rm(repository, { recursive: true, force: true });
    writeWhole(join(temporary, 'complete.json'), JSON.stringify(sizes));
    await rm(place, { recursive: true, force: true });
    await rename(temporary, place);
    progress('fetching Neo4j', total, total);
  } finally {
    clearInterval(watch);
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Sizes show a jar that a full disk or a power cut left short; hashing 120 MB at each start would be felt. */
function isComplete(place: string): boolean {
  try {
    const sizes = JSON.parse(readFileSync(join(place, 'complete.json'), 'utf8')) as Record<string, number>;
    return Object.entries(sizes).every(([name, size]) => statSync(join(place, 'lib', name)).size === size);
  } catch {
    return false;
  }
}

function countListed(repository: string, checksums: Checksums): number {
  const names = readdirSync(repository, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => checksums.has(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)))
    .length;
}
