import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LinkageError } from '../../errors.ts';
import { installByApt, thisMachine } from '../../install.ts';
import type { Progress } from '../../progress.ts';

/** Neo4j 5.26 asks for Java 17 and is tested by its makers on 17 and 21. */
const OLDEST_JAVA = 17;
const TESTED_JAVA: readonly number[] = [17, 21];

const JAVA_PACKAGES: readonly string[] = ['openjdk-17-jre-headless', 'openjdk-21-jre-headless'];
const MAVEN_PACKAGES: readonly string[] = ['maven'];

/** Folders whose subfolders are Java installations that need not be on the path. */
const JAVA_FOLDERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['/usr/lib/jvm'],
  darwin: ['/opt/homebrew/opt', '/usr/local/opt'],
  win32: ['C:\\Program Files\\Eclipse Adoptium', 'C:\\Program Files\\Microsoft', 'C:\\Program Files\\Java'],
};

/**
 * The command of a Java that runs Neo4j; on Debian and Ubuntu it is installed when missing and when that is allowed.
 * @throws LinkageError GRAPH_UNAVAILABLE with the commands that install it.
 */
export async function provideJava(javaHome: string | undefined, progress: Progress): Promise<string> {
  const found =
    (await findJava(javaHome)) ??
    ((await installByApt(JAVA_PACKAGES, thisMachine, progress)) ? await findJava(undefined) : null);
  if (found === null) throw missing(`Java ${OLDEST_JAVA} or later`);
  return found;
}

/**
 * The command of Maven with its leading arguments; installed when missing, as Java is.
 * @throws LinkageError GRAPH_UNAVAILABLE with the commands that install it.
 */
export async function provideMaven(progress: Progress): Promise<readonly [string, ...string[]]> {
  // Windows has a script for Maven, which only its shell can start.
  const command = process.platform === 'win32' ? (['cmd.exe', '/d', '/s', '/c', 'mvn'] as const) : (['mvn'] as const);
  const [program, ...leading] = command;
  const works = async (): Promise<boolean> => (await thisMachine.answerOf(program, [...leading, '--version'])) !== null;
  if ((await works()) || ((await installByApt(MAVEN_PACKAGES, thisMachine, progress)) && (await works())))
    return command;
  throw missing('Maven');
}

/** Major version of what `java -version` prints; null when it is no version. */
export function javaVersion(printed: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match === null ? null : Number(match[1]);
}

async function findJava(javaHome: string | undefined): Promise<string | null> {
  const program = process.platform === 'win32' ? 'java.exe' : 'java';
  const candidates = [
    ...(javaHome === undefined ? [] : [join(javaHome, 'bin', program)]),
    program,
    ...(JAVA_FOLDERS[process.platform] ?? []).flatMap((folder) => installationsIn(folder, program)),
  ];
  let newer: string | null = null;
  for (const candidate of candidates) {
    const version = javaVersion((await thisMachine.answerOf(candidate, ['-version'])) ?? '');
    if (version !== null && TESTED_JAVA.includes(version)) return candidate;
    if (version !== null && version > OLDEST_JAVA) newer ??= candidate;
  }
  return newer;
}

function installationsIn(folder: string, program: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /jdk|jre|java/i.test(name))
    .map((name) => join(folder, name, 'bin', program))
    .filter((path) => existsSync(path));
}

function missing(what: string): LinkageError {
  const commands: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
    linux: 'sudo apt-get install openjdk-17-jre-headless maven',
    darwin: 'brew install openjdk@17 maven',
    win32: 'winget install EclipseAdoptium.Temurin.17.JRE, and Maven with scoop install maven',
  };
  const all = Object.values(commands).join('; ');
  return new LinkageError(
    'GRAPH_UNAVAILABLE',
    `${what} was not found, which the private Neo4j needs. Install it (${commands[process.platform] ?? all}), ` +
      'or name a Neo4j server that runs already in NEO4J_URI.',
    { missing: what, commands: Object.values(commands) },
  );
}
