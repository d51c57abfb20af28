import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityOf } from '../../src/graph/local/identity.mjs';
import { createFakeClone, type FakeClone } from './fake-clone.ts';
import { processesWith, waitFor, waitUntilGone } from './processes.ts';

const SERVED = '["serve","--lang","en"]\n';
const LIMIT_MS = 20_000;

let clone: FakeClone;

describe.runIf(process.platform === 'linux')('the start script', () => {
  beforeEach(() => {
    clone = createFakeClone();
  });

  afterEach(async () => {
    clone.letGo();
    await waitUntilGone(clone.folder, LIMIT_MS);
    clone.remove();
  });

  test('installs, builds, and becomes the program, whose answer alone is on standard output', async () => {
    const { status, stdout, stderr } = await serve();
    expect(stdout).toBe(SERVED);
    expect(status).toBe(7);
    expect(stderr).toMatch(/Installing packages.*the compiler speaks.*Building: \d+ s/s);
    expect(stderr).toMatch(/the bundler speaks.*Building the pages: \d+ s/s);
    expect(clone.has('dist/web/index.html'), 'the pages are built into the same folder').toBe(true);
    expect(clone.has('dist/data/list.txt'), 'files that are no TypeScript come along').toBe(true);
  });

  test('does nothing twice', async () => {
    await serve();
    const { stdout, stderr } = await serve();
    expect(stdout).toBe(SERVED);
    expect(stderr).toBe('');
    expect(steps()).toEqual({ installs: 1, builds: 1 });
  });

  test('installs once when two are started together', async () => {
    const both = await Promise.all([serve(), serve()]);
    expect(both.map(({ stdout }) => stdout)).toEqual([SERVED, SERVED]);
    expect(steps()).toEqual({ installs: 1, builds: 1 });
  });

  test('installs again when the lock file of the packages changes, and builds again when a source does', async () => {
    await serve();
    clone.write('src/cli/main.ts', `export const main = async () => console.log('changed');`);
    expect((await serve()).stdout).toBe('changed\n');
    expect(steps()).toEqual({ installs: 1, builds: 2 });
    clone.write('package-lock.json', `${readFileSync(join(clone.folder, 'package-lock.json'), 'utf8')}\n`);
    await serve();
    expect(clone.count('install')).toBe(2);
  });

  test('builds again when a half-made or a foreign dist lies there', async () => {
    await serve();
    rmSync(join(clone.folder, 'dist'), { recursive: true });
    clone.write('dist/cli/main.js', 'export const main = () => console.log("half");');
    expect((await serve()).stdout).toBe(SERVED);
  });

  test('says that the build failed and runs nothing, least of all the build before', async () => {
    await serve();
    clone.write('src/cli/main.ts', 'WRONG');
    const { status, stdout, stderr } = await serve();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/Building failed: .* ended with status 2/);
    expect(readdirSync(clone.folder).filter((name) => name.startsWith('dist.'))).toEqual([]);
  });

  test('waits for a lock whose holder lives, and says for whom', async () => {
    clone.write('.regimelink/lock', JSON.stringify({ ...identityOf(process.pid), nonce: 'n' }));
    const start = clone.start('start', '--lang', 'en');
    const wait = `Waiting for process ${process.pid}, `;
    await waitFor('message', () => (start.stderr().includes(wait) ? true : null), LIMIT_MS);
    expect(clone.count('install')).toBe(0);
    rmSync(join(clone.folder, '.regimelink', 'lock'));
    expect((await start.ended).stdout).toBe(SERVED);
  });

  test.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, startTime: 'boot 1', nonce: 'n' }],
    ['of a process whose number now belongs to another', { pid: process.pid, startTime: 'boot 1', nonce: 'n' }],
    ['that a power cut left empty', null],
  ])('takes over a lock %s', async (_of, holder) => {
    clone.write('.regimelink/lock', holder === null ? '' : JSON.stringify(holder));
    expect((await serve()).stdout).toBe(SERVED);
    expect(clone.has('.regimelink/lock')).toBe(false);
  });

  test.each(['install', 'build'] as const)('killed during %s, leaves nobody at work and starts again', async (step) => {
    clone.hold(step);
    const first = clone.start('start', '--lang', 'en');
    await waitFor(step, () => (clone.count(step) === 1 ? true : null), LIMIT_MS);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    // At once: the new start must end what the old one left, still held at its step.
    const second = clone.start('start', '--lang', 'en');
    await waitFor(`second ${step}`, () => (clone.count(step) === 2 ? true : null), LIMIT_MS);
    const workers = processesWith(clone.folder).filter(({ words }) => /\/(install\.mjs|tsc)$/.test(words[1] ?? ''));
    expect(workers).toHaveLength(1);
    clone.letGo();
    expect((await second.ended).stdout).toBe(SERVED);
    expect(clone.count(step)).toBe(2);
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s while it prepares ends it, its workers and its lock',
    async (signal) => {
      clone.hold('build');
      const first = clone.start('start');
      await waitFor('build', () => (clone.count('build') === 1 ? true : null), LIMIT_MS);
      process.kill(first.pid, signal);
      const { status, stdout } = await first.ended;
      expect({ status, stdout }).toEqual({ status: { SIGTERM: 143, SIGINT: 130, SIGHUP: 129 }[signal], stdout: '' });
      await waitUntilGone(clone.folder, LIMIT_MS);
      expect([clone.has('.regimelink/lock'), clone.has('dist')]).toEqual([false, false]);
    },
  );

  test('TERM to npm ends the start too', async () => {
    clone.hold('build');
    const npm = clone.npmStart();
    await waitFor('build', () => (clone.count('build') === 1 ? true : null), LIMIT_MS);
    process.kill(npm.pid, 'SIGTERM');
    await npm.ended;
    await waitUntilGone(clone.folder, LIMIT_MS);
    expect(clone.has('.regimelink/lock')).toBe(false);
  });

  test('hands the words of run to the program and those of test to the test runner, with its status', async () => {
    expect((await clone.start('run', 'gaps', '--json').ended).stdout).toBe('["gaps","--json"]\n');
    const { status, stdout } = await clone.start('test', 'some.test.ts').ended;
    expect({ status, stdout }).toEqual({ status: 5, stdout: '["run","some.test.ts"]\n' });
  });

  test('says in one sentence that Node is too old', async () => {
    clone.write(
      'old.cjs',
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.1' } });`,
    );
    const words = ['--require', './old.cjs', join('src', 'prepare.mjs'), 'start'];
    const { status, stderr } = await clone.node(...words).ended;
    expect(status).toBe(1);
    expect(stderr).toMatch(/^regimelink needs Node.js 20\.12 or later; this is v[\d.]+\.\n$/);
    expect(clone.count('install')).toBe(0);
  });
});

function serve(): ReturnType<FakeClone['start']>['ended'] {
  return clone.start('start', '--lang', 'en').ended;
}

function steps(): { readonly installs: number; readonly builds: number } {
  return { installs: clone.count('install'), builds: clone.count('build') };
}
