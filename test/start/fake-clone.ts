import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A start under way. */
export interface Started {
  readonly pid: number;
  readonly stderr: () => string;
  readonly ended: Promise<Ended>;
}

/** How a start ended, and what it printed. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A clone in miniature: the real start script, over a compiler, a test runner and a program that only write down that
 * they were called. A step waits for as long as the file `hold-<step>` exists.
 */
export interface FakeClone {
  readonly folder: string;
  /** How often `install` or `build` has begun. */
  readonly count: (step: 'install' | 'build') => number;
  readonly hold: (step: 'install' | 'build') => void;
  readonly letGo: () => void;
  readonly start: (...words: readonly string[]) => Started;
  readonly node: (...words: readonly string[]) => Started;
  readonly npmStart: () => Started;
  readonly write: (path: string, text: string) => void;
  readonly has: (path: string) => boolean;
  readonly remove: () => void;
}

const STEP = (step: string): string => `
import { appendFileSync, existsSync } from 'node:fs';
appendFileSync('${step}.log', 'x');
while (existsSync('hold-${step}')) await new Promise((resolve) => setTimeout(resolve, 20));
`;

const COMPILER = `${STEP('build')}
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const out = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(join(out, 'cli'), { recursive: true });
const source = readFileSync('src/cli/main.ts', 'utf8');
console.log('the compiler speaks');
writeFileSync(join(out, 'cli', 'main.js'), source);
if (source.includes('WRONG')) process.exit(2);
`;

const PAGES = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const out = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(out, { recursive: true });
console.log('the bundler speaks');
writeFileSync(join(out, 'index.html'), process.argv.slice(2, 4).join(' '));
`;

const PROGRAM = `export async function main(argv) { console.log(JSON.stringify(argv)); return 7; }\n`;
const TESTS = `console.log(JSON.stringify(process.argv.slice(2))); process.exit(5);\n`;

export function createFakeClone(): FakeClone {
  const folder = mkdtempSync(join(tmpdir(), 'regimelink-clone-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  cpSync(join('src', 'prepare.mjs'), join(folder, 'src', 'prepare.mjs'));
  for (const file of readdirSync(join('src', 'graph', 'local')).filter((name) => name.endsWith('.mjs'))) {
    cpSync(join('src', 'graph', 'local', file), join(folder, 'src', 'graph', 'local', file));
  }
  write('src/cli/main.ts', PROGRAM);
  write('src/data/list.txt', 'data');
  write('install.mjs', STEP('install'));
  write('tsconfig.json', '{}');
  write('tsconfig.build.json', '{}');
  write('packages/typescript/package.json', '{"name":"typescript","version":"1.0.0","type":"module"}');
  write('packages/typescript/bin/tsc', COMPILER);
  write('packages/vite/package.json', '{"name":"vite","version":"1.0.0","type":"module"}');
  write('packages/vite/bin/vite.js', PAGES);
  write('packages/vitest/package.json', '{"name":"vitest","version":"1.0.0"}');
  write('packages/vitest/vitest.mjs', TESTS);
  write(
    'package.json',
    JSON.stringify({
      name: 'miniature',
      version: '1.0.0',
      type: 'module',
      scripts: { start: 'node src/prepare.mjs start', install: `node ${join(folder, 'install.mjs')}` },
      devDependencies: {
        typescript: 'file:packages/typescript',
        vite: 'file:packages/vite',
        vitest: 'file:packages/vitest',
      },
    }),
  );
  execFileSync('npm', ['install', '--package-lock-only', '--offline', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'ignore',
  });

  const run = (command: string, args: readonly string[]): Started => {
    const options: SpawnOptions = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: cleanEnvironment() };
    const child = spawn(command, args, options);
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    if (child.pid === undefined) throw new Error(`${command} cannot be started.`);
    return {
      pid: child.pid,
      stderr: () => stderr,
      ended: once(child, 'close').then(([status]) => ({ status, stdout, stderr })),
    };
  };
  return {
    folder,
    count: (step) => (existsSync(join(folder, `${step}.log`)) ? readFileSync(join(folder, `${step}.log`)).length : 0),
    hold: (step) => write(`hold-${step}`, ''),
    letGo: () => {
      for (const step of ['install', 'build']) rmSync(join(folder, `hold-${step}`), { force: true });
    },
    start: (...words) => run(process.execPath, [join(folder, 'src', 'prepare.mjs'), ...words]),
    node: (...words) => run(process.execPath, words),
    npmStart: () => run('npm', ['start']),
    write,
    has: (path) => existsSync(join(folder, path)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Without what npm tells its scripts: the tests themselves run under npm. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_ENV$|^VITEST/.test(name)));
}
