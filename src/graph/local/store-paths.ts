import { join, resolve } from 'node:path';

/** Where one private Neo4j keeps its things; all below `<data folder>/neo4j`. */
export interface StorePaths {
  /** Neo4j's own home: `data/`, `logs/`, `conf/`. */
  readonly home: string;
  /** The databases: what makes one store another. */
  readonly data: string;
  readonly conf: string;
  readonly logs: string;
  /** Held by the program that owns the server. */
  readonly lock: string;
  /** Identity of the Java process, written by its keeper. */
  readonly pid: string;
  /** Present while the server answers: port and process, for other programs. */
  readonly run: string;
  /** Identity of the program that keeps the server up in the background. */
  readonly holder: string;
  readonly password: string;
  /** Exists from Neo4j's first start on; a password can be chosen only before. */
  readonly systemDatabase: string;
}

export function storePaths(dataDir: string): StorePaths {
  return storePathsAt(join(resolve(dataDir), 'neo4j'));
}

/** The same for a home of Neo4j itself. */
export function storePathsAt(home: string): StorePaths {
  return {
    home,
    data: join(home, 'data'),
    conf: join(home, 'conf'),
    logs: join(home, 'logs'),
    lock: join(home, 'lock'),
    pid: join(home, 'server.pid'),
    run: join(home, 'run.json'),
    holder: join(home, 'background.json'),
    password: join(home, 'password'),
    systemDatabase: join(home, 'data', 'databases', 'system'),
  };
}
