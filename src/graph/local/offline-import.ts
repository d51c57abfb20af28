import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkageError } from '../../errors.ts';
import { PRIVATE_DATABASE } from './configuration.ts';
import { runKept } from './kept-command.ts';
import { writeWhole } from './lock.mjs';
import type { StorePaths } from './store-paths.ts';

/** Heap of the importer, and what it may take beside it for its own tables, however large the graph. */
const HEAP = '-Xmx1g';
const OFF_HEAP = '1g';
const GRACE_MS = 5_000;
/** The importer's own size of a buffer, which must hold the longest value. */
const BUFFER = 4 << 20;

/** Tables for the importer: headers and rows by labels (`A:B`) or relationship type, as file names in `folder`. */
export interface OfflineInput {
  readonly folder: string;
  readonly nodes: readonly { readonly labels: string; readonly files: readonly (readonly string[])[] }[];
  readonly relationships: readonly { readonly type: string; readonly files: readonly (readonly string[])[] }[];
  readonly listDelimiter: string;
  readonly hasLineBreaks: boolean;
  /** UTF-16 units of the longest value. */
  readonly longest: number;
}

/**
 * Builds the database of a store from tables, with no server. The store must hold no database.
 * @throws LinkageError INTERNAL with what the importer said; the reason of `signal` when aborted.
 */
export async function importOffline(options: {
  readonly store: StorePaths;
  readonly java: string;
  readonly lib: string;
  readonly input: OfflineInput;
  readonly signal?: AbortSignal | undefined;
}): Promise<void> {
  const { store, java, lib, input, signal } = options;
  mkdirSync(store.conf, { recursive: true });
  writeWhole(join(store.conf, 'neo4j.conf'), '');
  // Thousands of files would not fit a command line; Java reads its words from a file, one quoted word a line.
  const words = join(store.home, 'import.args');
  writeFileSync(
    words,
    importWords(lib, store, input)
      .map((word) => `${JSON.stringify(word)}\n`)
      .join(''),
  );
  const log = join(store.logs, 'import.log');
  const { code, lastLines } = await runKept({
    command: java,
    args: [`@${words}`],
    env: { NEO4J_HOME: store.home, NEO4J_CONF: store.conf },
    cwd: input.folder,
    pidFile: store.pid,
    log,
    graceMs: GRACE_MS,
    signal,
  });
  rmSync(words, { force: true });
  if (code !== 0) {
    throw new LinkageError('INTERNAL', `Neo4j's offline importer failed (its log is ${log}):\n${lastLines}`, { log });
  }
}

function importWords(lib: string, store: StorePaths, input: OfflineInput): string[] {
  const tables = (option: string, name: string, files: readonly (readonly string[])[]): string[] =>
    files.map((pair) => `--${option}=${name}=${pair.join(',')}`);
  return [
    HEAP,
    '-cp',
    join(lib, '*'),
    'org.neo4j.cli.AdminTool',
    'database',
    'import',
    'full',
    PRIVATE_DATABASE,
    '--id-type=integer',
    `--array-delimiter=${input.listDelimiter}`,
    `--multiline-fields=${input.hasLineBreaks}`,
    '--multiline-fields-format=v1',
    // In units of two bytes; the importer wants room for a value with its quotes.
    `--read-buffer-size=${Math.max(BUFFER, 4 * input.longest + 1024)}`,
    `--max-off-heap-memory=${OFF_HEAP}`,
    '--bad-tolerance=0',
    `--report-file=${join(store.logs, 'import.report')}`,
    ...input.nodes.flatMap(({ labels, files }) => tables('nodes', labels, files)),
    ...input.relationships.flatMap(({ type, files }) => tables('relationships', type, files)),
  ];
}
