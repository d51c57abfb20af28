import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isAlive } from './identity.mjs';

const KEEPER = fileURLToPath(new URL('./keeper.mjs', import.meta.url));

export function startKept({ command, args, env = {}, cwd, pidFile, stdout, stderr, graceMs }) {
  const order = { starter: process.pid, command, args, env, pidFile, graceMs };
  const keeper = spawn(process.execPath, [KEEPER, JSON.stringify(order)], {
    cwd,
    detached: true,
    stdio: ['pipe', stdout, stderr],
    windowsHide: true,
  });
  keeper.stdin.on('error', () => {});
  const exited = new Promise((resolve) => {
    keeper.on('error', (error) => resolve({ code: null, error }));
    keeper.on('exit', (code) => resolve({ code, error: null }));
  }).then(async (exit) => {
    // A keeper that was killed leaves its program behind, perhaps before it wrote down which.
    if (exit.code === null && keeper.pid !== undefined) await stopGroup(keeper.pid, graceMs);
    await stopLeftover(pidFile, graceMs);
    return exit;
  });
  return {
    keeperPid: keeper.pid,
    exited,
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await exited;
    },
    unref: () => {
      keeper.unref();
      keeper.stdin.unref();
    },
  };
}

export async function stopLeftover(pidFile, graceMs, onWait) {
  const leftover = readIdentity(pidFile);
  if (leftover === null || !isAlive(leftover)) return;
  onWait?.(leftover);
  await endAll((signal) => isAlive(leftover) && (signal === 0 || sent(leftover.pid, signal)), graceMs);
}

export function readIdentity(path) {
  try {
    const { pid, startTime } = JSON.parse(readFileSync(path, 'utf8'));
    return typeof pid === 'number' && typeof startTime === 'string' ? { pid, startTime } : null;
  } catch {
    return null;
  }
}

async function stopGroup(leader, graceMs) {
  if (process.platform !== 'win32') await endAll((signal) => sent(-leader, signal), graceMs);
}

/** Asks with TERM, after the grace with KILL, and waits; `reach` tells whether anything was there to be told. */
async function endAll(reach, graceMs) {
  const killAt = Date.now() + graceMs;
  const giveUpAt = killAt + 10_000;
  let killed = false;
  if (!reach('SIGTERM')) return;
  while (reach(0) && Date.now() < giveUpAt) {
    if (!killed && Date.now() >= killAt) {
      killed = true;
      reach('SIGKILL');
    }
    await delay(50);
  }
}

function sent(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
