import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from '../config.ts';
import { LinkageError } from '../errors.ts';
import {
  holdPrivateNeo4j,
  type PrivateNeo4jStatus,
  privateNeo4jStatus,
  startInBackground,
  stopInBackground,
} from '../graph/local/background.ts';
import { storePaths } from '../graph/local/store-paths.ts';
import { progressTo } from '../progress.ts';

/** The program that the background one is: this package's command line, compiled. */
const MAIN = fileURLToPath(new URL('./main.js', import.meta.url));

interface Options {
  readonly json?: boolean;
}

/** `regimelink neo4j start`: a private Neo4j that outlives this command. Gives the text to print. */
export async function neo4jStartCommand(options: Options): Promise<string> {
  const config = readPrivateConfig();
  const command = [process.execPath, MAIN, 'neo4j', 'hold'] as const;
  return statusText(
    await startInBackground(config.REGIMELINK_DATA_DIR, [...command], progressTo(process.stderr)),
    options,
  );
}

/** `regimelink neo4j hold`, which `start` starts: keeps the server up until a signal. */
export async function neo4jHoldCommand(): Promise<void> {
  const { REGIMELINK_DATA_DIR: dataDir, REGIMELINK_CACHE_DIR: cacheDir } = readPrivateConfig();
  await holdPrivateNeo4j({ dataDir, cacheDir, progress: progressTo(process.stderr) });
}

/** `regimelink neo4j stop`. Gives the text to print. */
export async function neo4jStopCommand(options: Options): Promise<string> {
  const stopped = await stopInBackground(readPrivateConfig().REGIMELINK_DATA_DIR);
  if (options.json) return JSON.stringify({ stopped });
  return stopped ? 'stopped' : 'nothing was running';
}

/** `regimelink neo4j status`. Gives the text to print. */
export async function neo4jStatusCommand(options: Options): Promise<string> {
  return statusText(await privateNeo4jStatus(readPrivateConfig().REGIMELINK_DATA_DIR), options);
}

/** `regimelink neo4j path`: the folder of the store, its logs and its password. Gives the text to print. */
export function neo4jPathCommand(options: Options): string {
  const { home } = storePaths(readPrivateConfig().REGIMELINK_DATA_DIR);
  return options.json ? JSON.stringify({ home }) : home;
}

function statusText(status: PrivateNeo4jStatus, options: Options): string {
  if (options.json) return JSON.stringify(status);
  if (status.owner === null) return `not running; store in ${status.home}`;
  const who = `process ${status.owner}${status.inBackground ? ', in the background' : ''}`;
  return `${status.uri ?? 'starting or stopping'} (${who}); store in ${status.home}`;
}

function readPrivateConfig(): Config {
  const config = readConfig();
  if (config.NEO4J_URI === undefined) return config;
  throw new LinkageError(
    'BAD_USER_INPUT',
    'NEO4J_URI names another server; these commands are for the private Neo4j, which is used when it is not set.',
    { setting: 'NEO4J_URI' },
  );
}
