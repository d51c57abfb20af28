import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What peers need, as far as this machine has it; null = peers that need it are left out, and the report says so. */
export interface Tools {
  readonly python: string | null;
  readonly twin: string | null;
  /** Folder whose node_modules hold the packages of bench/package.json. */
  readonly modules: string | null;
}

const STEP_TIMEOUT_MS = 300_000;

/**
 * Prepares the peers in the cache folder: a Python environment with pinned packages, the Rust twin, npm packages.
 * `install` false: only what is there already is used.
 */
export function prepareTools(peers: string, cache: string, install: boolean): Tools {
  mkdirSync(cache, { recursive: true });
  return {
    python: pythonOf(join(peers, 'peers', 'requirements.txt'), join(cache, 'python'), install),
    twin: twinOf(join(peers, 'twin'), join(cache, 'twin'), install),
    modules: modulesOf(join(peers, 'package.json'), join(cache, 'npm'), install),
  };
}

function pythonOf(requirements: string, folder: string, install: boolean): string | null {
  const python = join(folder, 'bin', 'python');
  const done = stamp(folder, readFileSync(requirements));
  if (done.is()) return python;
  if (!install) return null;
  rmSync(folder, { recursive: true, force: true });
  if (!runs('python3', ['-m', 'venv', folder])) return null;
  if (!runs(python, ['-m', 'pip', 'install', '-q', '-r', requirements])) return null;
  done.set();
  return python;
}

function twinOf(source: string, folder: string, install: boolean): string | null {
  const program = join(folder, 'release', 'twin');
  const texts = ['Cargo.toml', 'src/main.rs', 'src/sha256.rs'].map((name) => readFileSync(join(source, name)));
  const done = stamp(folder, Buffer.concat(texts));
  if (done.is()) return program;
  if (!install) return null;
  const manifest = join(source, 'Cargo.toml');
  if (!runs('cargo', ['build', '-q', '--release', '--manifest-path', manifest, '--target-dir', folder])) return null;
  done.set();
  return program;
}

function modulesOf(manifest: string, folder: string, install: boolean): string | null {
  const done = stamp(folder, readFileSync(manifest));
  if (done.is()) return folder;
  if (!install) return null;
  mkdirSync(folder, { recursive: true });
  cpSync(manifest, join(folder, 'package.json'));
  if (!runs('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder])) return null;
  done.set();
  return folder;
}

function runs(command: string, given: readonly string[]): boolean {
  return spawnSync(command, given, { stdio: ['ignore', 'ignore', 'inherit'], timeout: STEP_TIMEOUT_MS }).status === 0;
}

/** Says in a folder from what it was made. */
function stamp(folder: string, from: Buffer): { is(): boolean; set(): void } {
  const path = join(folder, '.made-from');
  const hash = createHash('sha256').update(from).digest('hex');
  return {
    is: () => existsSync(path) && readFileSync(path, 'utf8') === hash,
    set: () => writeFileSync(path, hash),
  };
}
