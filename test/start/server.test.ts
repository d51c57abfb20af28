import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { privateNeo4jStatus, startInBackground, stopInBackground } from '../../src/graph/local/background.ts';
import { freePort } from '../../src/graph/local/bolt.ts';
import { provideJars } from '../../src/graph/local/jars.ts';
import { provideJava } from '../../src/graph/local/java.ts';
import { providePassword } from '../../src/graph/local/password.ts';
import { openPrivateNeo4j } from '../../src/graph/local/private-neo4j.ts';
import { startServer } from '../../src/graph/local/server.ts';
import { storePaths } from '../../src/graph/local/store-paths.ts';
import { noProgress } from '../../src/progress.ts';
import { compileStore } from './compiled.ts';
import { waitUntilGone } from './processes.ts';

const work = mkdtempSync(join(tmpdir(), 'regimelink-server-'));
const cacheDir = readConfig().REGIMELINK_CACHE_DIR;
let silent: Server;
let takenPort: number;

/** Someone who has the port and never says a word. */
beforeAll(async () => {
  silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  takenPort = (silent.address() as AddressInfo).port;
});

afterEach(() => waitUntilGone(work, 75_000));

afterAll(() => {
  silent.close();
  rmSync(work, { recursive: true, force: true });
});

describe.runIf(process.platform === 'linux')('a private Neo4j', () => {
  test('goes to another port when a silent listener has taken the first', async () => {
    const start = await prepareStore('store-port');
    const ports = [takenPort, await freePort()];
    const server = await startServer({ ...start, pickPort: async () => ports.shift() ?? takenPort });
    expect(server.port).not.toBe(takenPort);
    await server.program.stop();
  });

  test('that cannot start is tried three times, names its log and leaves nothing running', async () => {
    const lib = join(work, 'no-jars');
    mkdirSync(lib);
    let picks = 0;
    const failing = startServer({
      store: storePaths(join(work, 'store-broken')),
      java: await provideJava(undefined, noProgress),
      lib,
      password: 'x',
      pickPort: () => {
        picks += 1;
        return freePort();
      },
      progress: noProgress,
      signal: undefined,
    });
    await expect(failing).rejects.toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message: expect.stringMatching(/ended while it was starting.*neo4j\.log.*CommunityEntryPoint/s),
    });
    expect(picks).toBe(3);
  });

  test('whose password file was lost or swapped says which file, and leaves the store free', async () => {
    const dataDir = join(work, 'store-password');
    const options = { dataDir, cacheDir, progress: noProgress };
    const first = await openPrivateNeo4j(options);
    await first.close();
    const { password, lock } = storePaths(dataDir);
    writeFileSync(password, 'ffff\n');
    await expect(openPrivateNeo4j(options)).rejects.toThrow(`does not take the password in ${password}`);
    rmSync(password);
    await expect(openPrivateNeo4j(options)).rejects.toThrow(`password file ${password} is missing`);
    writeFileSync(password, `${first.password}\n`);
    const again = await openPrivateNeo4j(options);
    expect(again.owned).toBe(true);
    await expect(stopInBackground(dataDir)).rejects.toThrow(`Process ${process.pid} runs this store for itself`);
    await again.close();
    expect(() => rmSync(lock)).toThrow('ENOENT');
  });

  test('in the background outlives who started it, is joined by others, and stops when told', async () => {
    const compiled = join(work, 'compiled');
    compileStore(compiled);
    const dataDir = join(work, 'store-background');
    const hold = [
      `const { holdPrivateNeo4j } = await import(process.argv[1]);`,
      `const [dataDir, cacheDir] = process.argv.slice(2);`,
      `await holdPrivateNeo4j({ dataDir, cacheDir, progress: () => undefined });`,
    ].join('\n');
    const module = join(compiled, 'graph', 'local', 'background.js');
    const command = [process.execPath, '--input-type=module', '-e', hold, module, dataDir, cacheDir] as const;

    const started = await startInBackground(dataDir, [...command], noProgress);
    expect(started).toMatchObject({ uri: expect.stringMatching(/^bolt:/), inBackground: true });
    expect(started.owner).not.toBe(process.pid);
    const guest = await openPrivateNeo4j({ dataDir, cacheDir, progress: noProgress });
    expect(guest).toMatchObject({ owned: false, uri: started.uri });
    expect(await startInBackground(dataDir, [...command], noProgress)).toEqual(started);
    expect(await stopInBackground(dataDir)).toBe(true);
    expect(await privateNeo4jStatus(dataDir)).toMatchObject({ uri: null, owner: null, inBackground: false });
    expect(await stopInBackground(dataDir)).toBe(false);
  });

  test('stops when its start is called off, and the store is free at once', async () => {
    const dataDir = join(work, 'store-abort');
    const stop = new AbortController();
    const progress = (step: string): void => {
      if (step === 'starting Neo4j') stop.abort(new Error('called off'));
    };
    const open = openPrivateNeo4j({ dataDir, cacheDir, progress, signal: stop.signal });
    await expect(open).rejects.toThrow('called off');
    expect(await privateNeo4jStatus(dataDir)).toMatchObject({ uri: null, owner: null });
  });
});

async function prepareStore(name: string): Promise<Omit<Parameters<typeof startServer>[0], 'pickPort'>> {
  const store = storePaths(join(work, name));
  const java = await provideJava(undefined, noProgress);
  const lib = await provideJars(cacheDir, noProgress, undefined);
  const password = await providePassword(store, java, lib, undefined);
  return { store, java, lib, password, progress: noProgress, signal: undefined };
}
