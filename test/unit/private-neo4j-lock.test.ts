import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identityOf, isAlive } from '../../src/graph/local/identity.mjs';
import { takeLock, waitForLock, writeWhole } from '../../src/graph/local/lock.mjs';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimelink-lock-'));
  path = join(folder, 'lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('the identity of a process', () => {
  test('is stable and tells a process from a later one with the same number', () => {
    const own = identityOf(process.pid);
    expect(own).not.toBeNull();
    expect(identityOf(process.pid)).toEqual(own);
    expect(isAlive({ pid: process.pid, startTime: own?.startTime ?? '' })).toBe(true);
    expect(isAlive({ pid: process.pid, startTime: 'another time' })).toBe(false);
  });

  test('survives a command name with spaces and parentheses', async () => {
    const child = spawn(process.execPath, [
      '-e',
      `process.title = 'a) S 1 (b'; console.log(1); process.stdin.resume()`,
    ]);
    const before = identityOf(child.pid ?? 0);
    await once(child.stdout, 'data');
    expect(before).not.toBeNull();
    expect(identityOf(child.pid ?? 0)).toEqual(before);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(identityOf(child.pid ?? 0)).toBeNull();
  });

  test.runIf(process.platform === 'linux')('is none for a zombie', async () => {
    // The shell becomes a program that never asks after its dead child.
    const parent = spawn('sh', ['-c', 'tail -f /dev/null & echo $!; exec tail -f /dev/null']);
    const [line] = await once(parent.stdout, 'data');
    const pid = Number(String(line));
    await expect.poll(() => readFileSync(`/proc/${parent.pid}/cmdline`, 'utf8')).toMatch(/^tail/);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
    expect(identityOf(pid)).toBeNull();
    parent.kill('SIGKILL');
    await once(parent, 'exit');
  });
});

describe('a lock', () => {
  test('is had by one, and by the next after it is released', () => {
    const first = takeLock(path);
    expect(first.held).toBe(true);
    expect(takeLock(path)).toMatchObject({ held: false, holder: { pid: process.pid } });
    if (first.held) first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(takeLock(path).held).toBe(true);
  });

  test('released late does not take away what another has got meanwhile', () => {
    const first = takeLock(path);
    rmSync(path);
    const second = takeLock(path);
    if (first.held) first.release();
    expect(second.held).toBe(true);
    expect(existsSync(path)).toBe(true);
  });

  test.each([
    ['the holder is gone', JSON.stringify({ pid: 2 ** 22 + 1, startTime: 'x', nonce: 'a' })],
    ['its number belongs to another process now', JSON.stringify({ pid: process.pid, startTime: 'x', nonce: 'a' })],
    ['the file is empty', ''],
    ['the file is nonsense', '{"pid":'],
  ])('is taken over when %s', (_when, content) => {
    writeFileSync(path, content);
    expect(takeLock(path).held).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('removes what a program killed while it asked has left, and nothing of a living one', () => {
    writeFileSync(`${path}.ready-dead`, JSON.stringify({ pid: process.pid, startTime: 'x', nonce: 'dead' }));
    writeFileSync(`${path}.ready-live`, JSON.stringify({ ...identityOf(process.pid), nonce: 'live' }));
    takeLock(path);
    expect(readdirSync(folder).sort()).toEqual(['lock', 'lock.ready-live']);
  });

  test('that is waited for tells of the holder and ends with the signal', async () => {
    takeLock(path);
    const stop = new AbortController();
    const holders: number[] = [];
    const waiting = waitForLock(path, {
      onWait: ({ pid }) => {
        holders.push(pid);
        stop.abort();
      },
      signal: stop.signal,
    });
    await expect(waiting).rejects.toThrow();
    expect(holders).toEqual([process.pid]);
  });

  test('with a dead holder goes to one of many programs at a time, again and again', async () => {
    // Each turn: ask until it is had, find nobody else inside, and leave it behind as one who died with it.
    const program = `
      import { closeSync, openSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
      import { takeLock } from ${JSON.stringify(new URL('../../src/graph/local/lock.mjs', import.meta.url).href)};
      const [path, turns] = process.argv.slice(1);
      for (let turn = 0; turn < Number(turns); turn += 1) {
        while (!takeLock(path).held);
        closeSync(openSync(path + '.inside', 'wx'));
        const until = performance.now() + 1;
        while (performance.now() < until);
        unlinkSync(path + '.inside');
        const dead = path + '.died-' + process.pid;
        writeFileSync(dead, JSON.stringify({ pid: process.pid, startTime: 'x', nonce: 'n' + process.pid + '-' + turn }));
        renameSync(dead, path);
      }`;
    const words = ['--input-type=module', '-e', program, path, '30'];
    const children = Array.from({ length: 8 }, () =>
      spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] }),
    );
    const ends = children.map(async (child) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      const [code] = await once(child, 'close');
      return { code, said };
    });
    expect(await Promise.all(ends)).toEqual(children.map(() => ({ code: 0, said: '' })));
  });
});

test('a file written as a whole replaces the old one and leaves nothing beside it', () => {
  writeWhole(path, 'one');
  writeWhole(path, 'two');
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['lock']);
});
