import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Progress } from './progress.ts';

/** The machine, as far as set-up looks at it and changes it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** What a command prints, on either stream; null when it cannot be run or fails. */
  answerOf(command: string, args: readonly string[]): Promise<string | null>;
  /** Runs a command that nothing cuts off, and tells whether it succeeded. */
  runToItsEnd(words: readonly string[]): Promise<boolean>;
}

export const thisMachine: Machine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  answerOf,
  runToItsEnd,
};

/**
 * Installs the first of the packages that the distribution has.
 * @returns false where we may not or cannot: only Debian and Ubuntu, as root or with sudo that asks no password
 */
export async function installByApt(
  packages: readonly string[],
  machine: Machine,
  progress: Progress,
): Promise<boolean> {
  if (machine.platform !== 'linux') return false;
  if (!machine.exists('/etc/debian_version') || !machine.exists('/usr/bin/apt-get')) return false;
  if (!machine.isRoot && (await machine.answerOf('sudo', ['-n', 'true'])) === null) return false;
  const aptGet = (...args: readonly string[]): Promise<boolean> =>
    machine.runToItsEnd([
      ...(machine.isRoot ? [] : ['sudo', '-n']),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-q',
      '-y',
      ...args,
    ]);
  progress('apt-get update');
  await aptGet('update');
  for (const name of packages) {
    progress(`apt-get install ${name}`);
    if (await aptGet('install', '--no-install-recommends', name)) return true;
  }
  return false;
}

function answerOf(command: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let printed = '';
    const add = (chunk: Buffer): void => {
      printed += chunk.toString();
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve(code === 0 ? printed : null));
  });
}

/** Apart from our process group and without a keeper: a package manager that is cut off leaves the system half set up. */
function runToItsEnd([command = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
