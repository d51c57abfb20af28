import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LOCAL = join('src', 'graph', 'local');

/** Compiles what a child process needs to open a store, from the sources as they are now, into a folder. */
export function compileStore(target: string): void {
  compileSources(
    target,
    ['private-neo4j.ts', 'background.ts', 'shutdown.ts'].map((file) => join(LOCAL, file)),
  );
}

/** Compiles sources with all that they import. */
export function compileSources(target: string, sources: readonly string[]): void {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--ignoreConfig', '--target', 'es2023', '--module', 'nodenext', '--rewriteRelativeImportExtensions'];
  execFileSync(process.execPath, [
    tsc,
    ...options,
    '--types',
    'node',
    '--skipLibCheck',
    '--rootDir',
    'src',
    '--outDir',
    target,
    ...sources,
  ]);
  for (const file of readdirSync(LOCAL)) {
    if (!file.endsWith('.ts') && !file.endsWith('.mts'))
      copyFileSync(join(LOCAL, file), join(target, 'graph', 'local', file));
  }
}
