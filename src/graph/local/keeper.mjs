import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { identityOf } from './identity.mjs';
import { writeWhole } from './lock.mjs';

// Starts one program and ends it when its own standard input ends, that is when the starter died, however it died.
// It leads a process group of its own, so neither Ctrl-C nor a signal to the starter's group reaches it.

const { starter, command, args, env, pidFile, graceMs } = JSON.parse(process.argv[2]);
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => {});

// The starter died before this line: what it wanted started belongs to nobody.
if (process.ppid !== starter) process.exit(0);

const child = spawn(command, args, {
  env: { ...process.env, ...env },
  stdio: ['ignore', 'inherit', 'inherit'],
  windowsHide: true,
});
const identity = child.pid === undefined ? null : identityOf(child.pid);
if (identity !== null) writeWhole(pidFile, JSON.stringify(identity));

child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  if (stopping) signalGroup('SIGKILL');
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
});

process.stdin.on('error', stop).on('end', stop).on('close', stop).resume();

function stop() {
  if (stopping) return;
  stopping = true;
  signalGroup('SIGTERM');
  setTimeout(signalGroup, graceMs, 'SIGKILL');
}

function signalGroup(signal) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-process.pid, signal);
}
