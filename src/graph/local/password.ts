import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkageError } from '../../errors.ts';
import { PRIVATE_USER } from './configuration.ts';
import { runKept } from './kept-command.ts';
import type { StorePaths } from './store-paths.ts';

/** The password of the store; null when there is none to read. */
export function readPassword(store: StorePaths): string | null {
  try {
    return readFileSync(store.password, 'utf8').trim();
  } catch {
    return null;
  }
}

/**
 * The password of the store, chosen if Neo4j has never started on it.
 *
 * Hex, because a password that begins with a hyphen is read as an option and the default stays. It goes to Java
 * through a file, because other users of the machine see the words of a command line.
 *
 * @param wanted the password to choose; otherwise a random one
 * @throws LinkageError GRAPH_UNAVAILABLE when Neo4j's tool fails, or a store has lost its password.
 */
export async function providePassword(
  store: StorePaths,
  java: string,
  lib: string,
  signal: AbortSignal | undefined,
  wanted?: string | undefined,
): Promise<string> {
  if (existsSync(store.systemDatabase)) {
    const password = readPassword(store);
    if (password !== null) return password;
    throw new LinkageError(
      'GRAPH_UNAVAILABLE',
      `The store at ${store.home} exists, but its password file ${store.password} is missing: bring it back, or move the folder away to begin an empty store.`,
      { file: store.password },
    );
  }
  const password = wanted ?? randomBytes(24).toString('hex');
  const words = join(store.home, 'set-password.args');
  const ready = `${store.password}.ready`;
  mkdirSync(store.conf, { recursive: true });
  writeFileSync(join(store.conf, 'neo4j.conf'), '');
  rmSync(words, { force: true });
  rmSync(ready, { force: true });
  writeFileSync(words, `org.neo4j.cli.AdminTool dbms set-initial-password ${password}\n`, { mode: 0o600 });
  writeFileSync(ready, `${password}\n`, { mode: 0o600 });
  try {
    const { code, lastLines } = await runKept({
      command: java,
      args: ['-Xmx256m', '-cp', join(lib, '*'), `@${words}`],
      env: { NEO4J_HOME: store.home, NEO4J_CONF: store.conf },
      pidFile: store.pid,
      log: join(store.logs, 'set-password.log'),
      graceMs: 5_000,
      signal,
    });
    if (code !== 0) {
      throw new LinkageError(
        'GRAPH_UNAVAILABLE',
        `Neo4j refused a password for its user ${PRIVATE_USER}:\n${lastLines}`,
      );
    }
    renameSync(ready, store.password);
  } finally {
    rmSync(words, { force: true });
    rmSync(ready, { force: true });
  }
  return password;
}
