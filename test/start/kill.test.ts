import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { provideJars } from '../../src/graph/local/jars.ts';
import { noProgress } from '../../src/progress.ts';
import { compileStore } from './compiled.ts';
import { processesWith, type RunningProcess, waitFor, waitUntilGone } from './processes.ts';
import { ask, type StoreProgram, startStoreProgram } from './store-program.ts';

/** How often the whole list of kills is run through. */
const ROUNDS = Number(process.env['REGIMELINK_KILL_ROUNDS'] ?? '1');
/** The keeper gives Java a minute, then a moment more. */
const GONE_WITHIN_MS = 75_000;

type Victim = 'program' | 'keeper' | 'java' | 'program and keeper';
type Moment = 'chooses a password' | 'starts Java';

const FIRST_START_KILLS: readonly {
  readonly victim: Victim;
  readonly signal: NodeJS.Signals;
  readonly when: Moment;
}[] = [
  { victim: 'program', signal: 'SIGKILL', when: 'chooses a password' },
  { victim: 'keeper', signal: 'SIGKILL', when: 'chooses a password' },
  { victim: 'java', signal: 'SIGKILL', when: 'chooses a password' },
  { victim: 'program', signal: 'SIGKILL', when: 'starts Java' },
  { victim: 'keeper', signal: 'SIGKILL', when: 'starts Java' },
  { victim: 'java', signal: 'SIGKILL', when: 'starts Java' },
  { victim: 'program', signal: 'SIGINT', when: 'starts Java' },
];

const LATER_KILLS: readonly { readonly victim: Victim; readonly signal: NodeJS.Signals }[] = [
  { victim: 'program', signal: 'SIGKILL' },
  { victim: 'keeper', signal: 'SIGKILL' },
  { victim: 'java', signal: 'SIGKILL' },
  { victim: 'program and keeper', signal: 'SIGKILL' },
  { victim: 'program', signal: 'SIGINT' },
  { victim: 'program', signal: 'SIGTERM' },
  { victim: 'program', signal: 'SIGHUP' },
];

const work = mkdtempSync(join(tmpdir(), 'regimelink-kill-'));
const compiled = join(work, 'compiled');
const slowMaven = join(work, 'bin');
const cacheDir = readConfig().REGIMELINK_CACHE_DIR;
const started: StoreProgram[] = [];
let lib = '';

describe.runIf(process.platform === 'linux')('the private Neo4j', () => {
  beforeAll(async () => {
    compileStore(compiled);
    mkdirSync(slowMaven);
    copyFileSync(join('test', 'start', 'slow-maven.sh'), join(slowMaven, 'mvn'));
    chmodSync(join(slowMaven, 'mvn'), 0o755);
    lib = await provideJars(cacheDir, noProgress, undefined);
  });

  afterEach(async () => {
    for (const { child } of started.splice(0)) child.kill('SIGKILL');
    await waitUntilGone(work, GONE_WITHIN_MS);
  });

  afterAll(() => rmSync(work, { recursive: true, force: true }));

  describe.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))('round %i', (round) => {
    test.each(FIRST_START_KILLS)(
      '$victim gets $signal while a first start $when: no orphan, and the store starts again',
      async (kill) => {
        const dataDir = join(work, `store-${round}-${FIRST_START_KILLS.indexOf(kill)}`);
        const first = start(dataDir);
        const mark = kill.when === 'starts Java' ? `--home-dir=${dataDir}` : `${dataDir}/neo4j/set-password.args`;
        await strike(first, kill.victim, kill.signal, mark);
        if (kill.when === 'starts Java' && kill.victim !== 'program') {
          // The program has noticed and started another one.
          expect(await ask(await first.ready, 'RETURN 1')).toBe(1);
          first.child.kill('SIGTERM');
        }
        await first.ended;
        await waitUntilGone(dataDir, GONE_WITHIN_MS);

        const second = start(dataDir);
        expect(await ask(await second.ready, 'RETURN 1')).toBe(1);
        second.child.kill('SIGTERM');
        expect(await second.ended).toBe(0);
        await waitUntilGone(dataDir, GONE_WITHIN_MS);
      },
    );

    test('a store whose program, keeper and Java are killed one after the other keeps everything written', async () => {
      const dataDir = join(work, `store-${round}-later`);
      for (const [already, { victim, signal }] of LATER_KILLS.entries()) {
        const kill = `before ${signal} to ${victim}`;
        const program = start(dataDir);
        const ready = await program.ready;
        expect(ready.owned, kill).toBe(true);
        expect(await ask(ready, 'MATCH (m:Marker) RETURN count(m)'), kill).toBe(already);
        await ask(ready, 'CREATE (m:Marker) RETURN m');
        await strike(program, victim, signal, `--home-dir=${dataDir}`);
        // Told to stop it ends well; without its Java it says so; killed it has no status.
        expect(await program.ended, kill).toBe(signal !== 'SIGKILL' ? 0 : victim.startsWith('program') ? null : 4);
        // With the keeper gone too, nobody is left to end Java until the next start finds it. After a killed program
        // the next start does not wait either: it must cope with a server that is still stopping.
        if (!victim.startsWith('program')) await waitUntilGone(dataDir, GONE_WITHIN_MS);
      }
      const last = start(dataDir);
      expect(await ask(await last.ready, 'MATCH (m:Marker) RETURN count(m)')).toBe(LATER_KILLS.length);
      last.child.kill('SIGTERM');
      expect(await last.ended).toBe(0);
      await waitUntilGone(dataDir, GONE_WITHIN_MS);
    });

    test('a program killed while Maven fetches leaves no orphan, and the next start fetches everything', async () => {
      const dataDir = join(work, `store-${round}-fetch`);
      const ownCache = join(work, `cache-${round}`);
      const env = { PATH: `${slowMaven}:${process.env['PATH']}`, JARS: lib };
      const first = start(dataDir, ownCache, env);
      await waitFor('Maven at work', () => found(processesWith(`-Dmaven.repo.local=${ownCache}`), 'sh'), 30_000);
      first.child.kill('SIGKILL');
      await waitUntilGone(ownCache, GONE_WITHIN_MS);
      const second = start(dataDir, ownCache, env);
      expect((await second.ready).owned).toBe(true);
      expect(readdirSync(ownCache).filter((name) => name.startsWith('fetch-'))).toEqual([]);
      second.child.kill('SIGTERM');
      expect(await second.ended).toBe(0);
      rmSync(ownCache, { recursive: true });
    });
  });

  test('of two programs started together one owns the server and the other joins it', async () => {
    const dataDir = join(work, 'store-shared');
    const [one, other] = [start(dataDir), start(dataDir)];
    const [first, second] = [await one.ready, await other.ready];
    expect([first.owned, second.owned].sort()).toEqual([false, true]);
    expect(second.uri).toBe(first.uri);
    const [owner, guest, address] = first.owned ? [one, other, second] : [other, one, first];
    guest.child.kill('SIGTERM');
    expect(await guest.ended).toBe(0);
    expect(await ask(address, 'RETURN 1')).toBe(1);
    owner.child.kill('SIGTERM');
    expect(await owner.ended).toBe(0);
  });

  test('a program whose parent goes away stops its server', async () => {
    const dataDir = join(work, 'store-parent');
    const words = ['test/start/open-store.mjs', compiled, dataDir, cacheDir];
    // The shell must stay between us and the program, as npm's does, so its last command is another one.
    const shell = spawn('sh', ['-c', `"$0" "$@"; true`, process.execPath, ...words], { stdio: 'ignore' });
    const server = await waitFor('Java', () => found(processesWith(`--home-dir=${dataDir}`), 'java'), 60_000);
    shell.kill('SIGKILL');
    await waitUntilGone(dataDir, GONE_WITHIN_MS);
    expect(processesWith(`--home-dir=${dataDir}`).map(({ pid }) => pid)).not.toContain(server.pid);
  });

  test('without Maven and without jars the message names the commands and NEO4J_URI', async () => {
    const empty = join(work, 'empty');
    mkdirSync(empty, { recursive: true });
    const program = start(join(work, 'store-none'), join(work, 'cache-none'), { PATH: empty });
    expect(await program.ended).toBe(4);
    expect(program.output()).toMatch(/was not found.*sudo apt-get install .*maven.*NEO4J_URI/s);
  });
});

function start(dataDir: string, cache: string = cacheDir, env: Readonly<Record<string, string>> = {}): StoreProgram {
  const program = startStoreProgram(compiled, dataDir, cache, env);
  started.push(program);
  return program;
}

/** Sends a signal once Java and its keeper run with the mark in their command lines. */
async function strike(program: StoreProgram, victim: Victim, signal: NodeJS.Signals, mark: string): Promise<void> {
  const java = await waitFor(`Java with ${mark}`, () => found(processesWith(mark), 'java'), 60_000);
  const keeper = await waitFor(`keeper with ${mark}`, () => found(processesWith(mark), 'node'), 1_000);
  if (victim === 'java') process.kill(java.pid, signal);
  if (victim.endsWith('keeper')) process.kill(keeper.pid, signal);
  if (victim.startsWith('program')) program.child.kill(signal);
}

function found(processes: readonly RunningProcess[], program: string): RunningProcess | null {
  return processes.find((one) => one.program === program) ?? null;
}
