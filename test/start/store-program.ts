import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';

const ENTRY = join('test', 'start', 'open-store.mjs');

export interface Ready {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly owned: boolean;
}

/** `open-store.mjs` as a child process, with what it has said so far. */
export interface StoreProgram {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Resolves when the store answers; rejects when the program ends before. */
  readonly ready: Promise<Ready>;
  /** Resolves with the exit status, null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

export function startStoreProgram(
  compiled: string,
  dataDir: string,
  cacheDir: string,
  env: Readonly<Record<string, string>> = {},
): StoreProgram {
  const child = spawn(process.execPath, [ENTRY, compiled, dataDir, cacheDir], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<Ready>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const line = /^ready (.*)\n/m.exec(said)?.[1];
      if (line !== undefined) resolve(JSON.parse(line) as Ready);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void ended.then((code) => reject(new Error(`The program ended with ${code} before it was ready:\n${said}`)));
  });
  ready.catch(() => undefined);
  return { child, output: () => said, ready, ended };
}

/** Runs one statement and returns the first value of the first row. */
export async function ask(store: Ready, cypher: string): Promise<unknown> {
  const driver = neo4j.driver(store.uri, neo4j.auth.basic(store.user, store.password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(cypher, {}, { database: store.database });
    return records[0]?.get(0);
  } finally {
    await driver.close();
  }
}
