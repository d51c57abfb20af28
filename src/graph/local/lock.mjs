import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { identityOf, isAlive } from './identity.mjs';

let self;

export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  self ??= identityOf(process.pid);
  const mine = { ...self, nonce: randomUUID() };
  const ready = `${path}.ready-${mine.nonce}`;
  writeSynced(ready, JSON.stringify(mine), 0o600);
  try {
    for (;;) {
      // A link appears with its whole content at once, so nobody ever reads half a holder.
      if (linkIfFree(ready, path)) {
        removeDeadNeighbours(path);
        return { held: true, release: () => release(path, mine.nonce) };
      }
      const holder = readHolder(path);
      if (holder === null) continue;
      if (holder.pid !== null && isAlive(holder)) return { held: false, holder };
      const other = removeDead(path, holder);
      if (other !== null) return { held: false, holder: other };
    }
  } finally {
    unlinkIfThere(ready);
  }
}

export async function waitForLock(path, { onWait, signal } = {}) {
  for (let told = null; ; ) {
    signal?.throwIfAborted();
    const lock = takeLock(path);
    if (lock.held) return lock;
    if (told !== lock.holder.pid) onWait?.(lock.holder);
    told = lock.holder.pid;
    await delay(200, undefined, { signal });
  }
}

export function writeWhole(path, text, mode = 0o600) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const ready = `${path}.ready-${randomUUID()}`;
  writeSynced(ready, text, mode);
  renameSync(ready, path);
}

/**
 * Two processes that both see a dead holder must not both remove it: the slower one would remove the lock that the
 * faster one has just taken. So removal has a lock of its own, named after that one dead holder, and looks again.
 */
function removeDead(path, holder) {
  const claim = takeLock(`${path}.dead-${holder.nonce}`);
  if (!claim.held) return claim.holder;
  try {
    if (readHolder(path)?.nonce === holder.nonce) unlinkIfThere(path);
    return null;
  } finally {
    claim.release();
  }
}

function release(path, nonce) {
  if (readHolder(path)?.nonce === nonce) unlinkIfThere(path);
}

/** Null when there is no lock. A file that a power cut left empty has no holder that could be alive. */
function readHolder(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { pid, startTime, nonce } = JSON.parse(text);
    if (typeof pid === 'number' && typeof startTime === 'string' && /^[\w-]+$/.test(nonce)) {
      return { pid, startTime, nonce };
    }
  } catch {}
  return { pid: null, startTime: null, nonce: createHash('sha256').update(text).digest('hex').slice(0, 32) };
}

function removeDeadNeighbours(path) {
  const start = `${basename(path)}.ready-`;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start)) continue;
    const neighbour = join(dirname(path), name);
    const writer = readHolder(neighbour);
    if (writer?.pid != null && !isAlive(writer)) unlinkIfThere(neighbour);
  }
}

function linkIfFree(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new Error(`${to} cannot be locked: its folder must be on a disk with hard links (${error.code}).`, {
      cause: error,
    });
  }
}

function writeSynced(path, text, mode) {
  const file = openSync(path, 'w', mode);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function unlinkIfThere(path) {
  try {
    unlinkSync(path);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
