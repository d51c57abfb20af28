import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Makes a clone ready and goes on as the program itself:
//   node src/prepare.mjs start [arguments of serve] | run <command …> | test [arguments of vitest] | build
// Plain JavaScript on Node alone, because neither packages nor compiled code need be there yet.

const OLDEST_NODE = [20, 12];
/** Milliseconds that npm, the compiler and the tests get between TERM and KILL. */
const GRACE_MS = 10_000;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = join(root, '.regimelink');
const dist = join(root, 'dist');
const packagesStamp = join(root, 'node_modules', '.regimelink-stamp');
const buildStamp = join(dist, '.regimelink-stamp');

const parent = process.ppid;
const told = new AbortController();

class Failed extends Error {}

const tasks = {
  start: (args) => runProgram(['serve', ...args]),
  run: (args) => runProgram(args),
  test: (args) => runTests(args),
  build: () => prepared(() => undefined),
};

const [task, ...rest] = process.argv.slice(2);
try {
  requireNode();
  if (tasks[task] === undefined)
    throw new Failed(`Say one of ${Object.keys(tasks).join(', ')}: node src/prepare.mjs start`);
  await tasks[task](rest);
} catch (error) {
  if (told.signal.aborted) process.exitCode = 128 + constants.signals[told.signal.reason];
  else if (error instanceof Failed) {
    console.error(error.message);
    process.exitCode = 1;
  } else throw error;
}

async function runProgram(args) {
  const { main } = await prepared(() => import(pathToFileURL(join(dist, 'cli', 'main.js')).href));
  const status = await main(args);
  if (typeof status === 'number') process.exitCode = status;
}

async function runTests(args) {
  await prepared(() => undefined);
  const stopWatching = watchForStop();
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    process.exitCode = await kept('tests', process.execPath, [vitest, 'run', ...args], 1);
  } finally {
    stopWatching();
  }
}

/** Installs and builds what is not up to date, then does `last` before another start may change anything again. */
async function prepared(last) {
  const stopWatching = watchForStop();
  try {
    const { waitForLock } = await import('./graph/local/lock.mjs');
    const lock = await waitForLock(join(own, 'lock'), {
      onWait: ({ pid }) => console.error(`Waiting for process ${pid}, which is preparing this folder.`),
      signal: told.signal,
    });
    try {
      await stopLeftovers();
      await install();
      await build();
      const result = await last();
      told.signal.throwIfAborted();
      if (parentIsGone()) stopFor('SIGTERM');
      told.signal.throwIfAborted();
      return result;
    } finally {
      lock.release();
    }
  } finally {
    stopWatching();
  }
}

async function install() {
  const wanted = digest([
    readFileSync(join(root, 'package-lock.json')),
    process.versions.modules,
    process.platform,
    process.arch,
  ]);
  if (readStamp(packagesStamp) === wanted) return;
  const npm = /npm-cli\.js$/.test(process.env.npm_execpath || '')
    ? [process.execPath, process.env.npm_execpath]
    : process.platform === 'win32'
      ? ['cmd.exe', '/d', '/s', '/c', 'npm']
      : ['npm'];
  await step('Installing packages', [...npm, 'ci', '--include=dev', '--no-progress', '--loglevel=error']);
  writeFileSync(packagesStamp, wanted);
}

async function build() {
  const wanted = sourcesDigest();
  if (readStamp(buildStamp) === wanted) return;
  for (const name of readdirSync(root)) {
    if (name.startsWith('dist.')) rmSync(join(root, name), { recursive: true, force: true });
  }
  // Beside its place and not below it, so that source maps keep their relative paths when it is moved there.
  const fresh = join(root, `dist.new-${randomUUID()}`);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  try {
    await step('Building', [process.execPath, tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh]);
    copyWhatTheCompilerLeaves(fresh);
    const pages = ['--outDir', join(fresh, 'web'), '--emptyOutDir', '--logLevel', 'warn'];
    await step('Building the pages', [process.execPath, vite, 'build', join(root, 'src', 'web'), ...pages]);
    writeFileSync(join(fresh, basename(buildStamp)), wanted);
    const old = join(root, `dist.old-${randomUUID()}`);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function copyWhatTheCompilerLeaves(target) {
  for (const file of filesBelow('src')) {
    if (file.startsWith(join('src', 'web', sep))) continue;
    if (/\.[cm]?tsx?$/.test(file) || basename(file) === 'tsconfig.json' || file === join('src', 'prepare.mjs'))
      continue;
    const copy = join(target, file.slice('src'.length + 1));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(root, file), copy);
  }
}

async function step(what, [command, ...args]) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const onTerminal = process.stderr.isTTY;
  process.stderr.write(onTerminal ? `${what} …` : `${what} …\n`);
  const ticking = onTerminal ? setInterval(() => process.stderr.write(`\r${what} … ${seconds()} s`), 1000) : undefined;
  try {
    // Standard output belongs to the program's answer.
    const status = await kept(what, command, args, 2);
    if (status !== 0)
      throw new Failed(`${what} failed: ${[basename(command), ...args].join(' ')} ended with status ${status}.`);
  } finally {
    clearInterval(ticking);
    if (onTerminal) process.stderr.write('\n');
  }
  if (!onTerminal) process.stderr.write(`${what}: ${seconds()} s\n`);
}

/** Runs a command that ends with this process, however this process ends, and returns its status. */
async function kept(what, command, args, stdout) {
  const { startKept } = await import('./graph/local/keep.mjs');
  told.signal.throwIfAborted();
  const pidFile = join(own, `${what.toLowerCase().replace(/\W/g, '-')}-${process.pid}.pid`);
  const program = startKept({ command, args, cwd: root, pidFile, stdout, stderr: 2, graceMs: GRACE_MS });
  told.signal.addEventListener('abort', () => void program.stop(), { once: true });
  const { code, error } = await program.exited;
  rmSync(pidFile, { force: true });
  told.signal.throwIfAborted();
  if (error !== null) throw new Failed(`${what}: ${command} could not be started (${error.message}).`);
  return code === null ? 1 : code;
}

/** What a start that was killed left at work in this folder; tests of another run are no business of ours. */
async function stopLeftovers() {
  const { stopLeftover } = await import('./graph/local/keep.mjs');
  for (const name of readdirSync(own)) {
    if (!/^(installing-packages|building|building-the-pages)-\d+\.pid$/.test(name)) continue;
    await stopLeftover(join(own, name), GRACE_MS);
    rmSync(join(own, name), { force: true });
  }
}

/** TERM to npm ends npm and its shell and does not reach us: a parent that goes away is taken as TERM. */
function watchForStop() {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => stopFor(signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  const timer = setInterval(() => parentIsGone() && stopFor('SIGTERM'), 500);
  timer.unref();
  return () => {
    clearInterval(timer);
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

function stopFor(signal) {
  if (!told.signal.aborted) told.abort(signal);
}

function parentIsGone() {
  if (process.ppid !== parent) return true;
  if (process.platform !== 'win32') return false;
  try {
    process.kill(parent, 0);
    return false;
  } catch (error) {
    return error.code !== 'EPERM';
  }
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Failed(`regimelink needs Node.js ${OLDEST_NODE.join('.')} or later; this is ${process.version}.`);
}

function sourcesDigest() {
  const files = [...filesBelow('src'), 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
  return digest(files.flatMap((file) => [file, '\0', readFileSync(join(root, file)), '\0']));
}

/** Paths from the root of the clone, in a fixed order. */
function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function readStamp(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
