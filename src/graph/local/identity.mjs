import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// A process id alone says nothing about a file written yesterday: ids are given out again. Id and start
// time together name one process for good. No TypeScript here: src/prepare.mjs runs before the build.

const WINDOWS_START = (pid) =>
  `$p = Get-Process -Id ${pid} -ErrorAction SilentlyContinue; if ($p) { $p.StartTime.ToUniversalTime().Ticks }`;

export function identityOf(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const startTime = startTimeOf(pid);
  return startTime === null ? null : { pid, startTime };
}

export function isAlive(identity) {
  const now = identityOf(identity.pid);
  return now !== null && (now.startTime === identity.startTime || now.startTime === UNREADABLE);
}

/** Stands for the start time of a process that exists and may not be asked; it counts as the one looked for. */
const UNREADABLE = 'unreadable';

function startTimeOf(pid) {
  if (process.platform === 'linux') return startTimeOnLinux(pid);
  if (!exists(pid)) return null;
  return process.platform === 'win32' ? startTimeOnWindows(pid) : startTimeByPs(pid);
}

function startTimeOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    // Field 22 counts clock ticks since the boot, so the boot belongs to it.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return null;
  }
}

function startTimeByPs(pid) {
  try {
    const line = execFileSync('/bin/ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const space = line.indexOf(' ');
    if (space < 0 || line.startsWith('Z')) return null;
    return line.slice(space).trim().replace(/\s+/g, ' ');
  } catch {
    return null;
  }
}

function startTimeOnWindows(pid) {
  try {
    const ticks = execFileSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', WINDOWS_START(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    }).trim();
    return /^\d+$/.test(ticks) ? ticks : exists(pid) ? UNREADABLE : null;
  } catch {
    return exists(pid) ? UNREADABLE : null;
  }
}

function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
