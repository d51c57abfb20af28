import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LinkageError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { askBolt } from './bolt.ts';
import { HEAP_OPTIONS, JAVA_OPTIONS, neo4jConf, PRIVATE_USER } from './configuration.ts';
import { type KeptProgram, startKept } from './keep.mjs';
import { lastLines } from './kept-command.ts';
import { writeWhole } from './lock.mjs';
import type { StorePaths } from './store-paths.ts';

/** Neo4j writes its stores out before it ends; a minute is for a store of many gigabytes. */
export const SERVER_GRACE_MS = 60_000;

const TRIES = 3;

/**
 * A refusal can come from a stranger on the port, whereupon our Java ends by itself within seconds; one that lasts,
 * asked once a second, comes from our own server.
 */
const MOST_REFUSALS = 15;

export interface RunningServer {
  readonly port: number;
  readonly program: KeptProgram;
}

export interface ServerStart {
  readonly store: StorePaths;
  readonly java: string;
  /** Folder of Neo4j's jars. */
  readonly lib: string;
  readonly password: string;
  readonly pickPort: () => Promise<number>;
  readonly progress: Progress;
  readonly signal: AbortSignal | undefined;
}

/**
 * Starts Neo4j on a port of loopback and waits until it takes our password over Bolt. No time limit while Java
 * lives: a store that was cut off reads its log again first, however long that is.
 *
 * @throws LinkageError GRAPH_UNAVAILABLE when Java ends instead, three times on three ports.
 */
export async function startServer(start: ServerStart): Promise<RunningServer> {
  const { store } = start;
  for (let attempt = 1; ; attempt += 1) {
    const port = await start.pickPort();
    const program = launch(start, port);
    try {
      const ended = await answersOrEnds(program, port, start);
      if (!ended) return { port, program };
    } catch (error) {
      await program.stop();
      throw error;
    }
    if (attempt === TRIES) {
      const log = join(store.logs, 'neo4j.log');
      const said = lastLines(join(store.logs, 'java.log')) || lastLines(log);
      const message = `Neo4j ended while it was starting (its log is ${log}):\n${said}`;
      throw new LinkageError('GRAPH_UNAVAILABLE', message, { log });
    }
  }
}

function launch({ store, java, lib }: ServerStart, port: number): KeptProgram {
  mkdirSync(store.logs, { recursive: true });
  writeWhole(join(store.conf, 'neo4j.conf'), neo4jConf(port));
  // What Java itself prints; Neo4j writes neo4j.log and debug.log beside it and turns them over by size.
  const output = openSync(join(store.logs, 'java.log'), 'w', 0o600);
  try {
    return startKept({
      command: java,
      args: [
        ...HEAP_OPTIONS,
        ...JAVA_OPTIONS,
        '-cp',
        join(lib, '*'),
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${store.home}`,
        `--config-dir=${store.conf}`,
      ],
      env: { NEO4J_HOME: store.home, NEO4J_CONF: store.conf },
      cwd: store.home,
      pidFile: store.pid,
      stdout: output,
      stderr: output,
      graceMs: SERVER_GRACE_MS,
    });
  } finally {
    closeSync(output);
  }
}

async function answersOrEnds(program: KeptProgram, port: number, start: ServerStart): Promise<boolean> {
  const { password, progress, signal } = start;
  let ended = false;
  let refusals = 0;
  void program.exited.then(() => {
    ended = true;
  });
  progress('starting Neo4j');
  while (!ended) {
    signal?.throwIfAborted();
    const answer = await askBolt(port, PRIVATE_USER, password, 2_000);
    if (answer === 'ours') return ended;
    if (answer === 'refused') refusals += 1;
    if (refusals > MOST_REFUSALS) throw wrongPassword(start.store);
    await delay(answer === 'refused' ? 1_000 : 100, undefined, { signal });
  }
  return true;
}

function wrongPassword(store: StorePaths): LinkageError {
  const message = `The store at ${store.home} does not take the password in ${store.password}: bring back the file that belongs to it.`;
  return new LinkageError('GRAPH_UNAVAILABLE', message, { file: store.password });
}
