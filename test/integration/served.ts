import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { type Answer, readAnswer } from '../fixtures/api-client.ts';

const DIST = resolve('dist');
export const SERVE: readonly string[] = [join(DIST, 'cli', 'main.js'), 'serve'];
export const IMPORTING_SERVER: readonly string[] = [join('test', 'integration', 'importing-server.mjs'), DIST];

/** A server in a process of its own. */
export interface Served {
  readonly child: ChildProcess;
  /** With a slash at its end. */
  readonly address: string;
  /** Everything that it has printed. */
  said(): string;
  /** What a pattern finds in that, as soon as it is there. @throws when the process ends before, or after a minute */
  says(pattern: RegExp): Promise<string>;
  get(path: string): Promise<Response>;
  ask(query: string): Promise<Answer>;
  /** Tells it to stop, and waits for its end. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 60_000;

/** Starts a program that serves a store of the test run, and waits until it prints its address. */
export async function serve(program: readonly string[], folder: string, uri = inject('neo4j').uri): Promise<Served> {
  const { user, password, database } = inject('neo4j');
  const child = spawn(process.execPath, [...program], {
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      REGIMELINK_HOST: '127.0.0.1',
      REGIMELINK_PORT: '0',
      REGIMELINK_CACHE_DIR: folder,
      REGIMELINK_DATA_DIR: folder,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let ended = false;
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      changed();
    });
  }
  const end = once(child, 'close').then(() => {
    ended = true;
    changed();
  });
  const says = (pattern: RegExp): Promise<string> =>
    new Promise((found, fail) => {
      const leave = (): void => {
        listeners.delete(look);
        clearTimeout(timer);
      };
      const look = (): void => {
        const match = pattern.exec(said);
        if (match === null && !ended) return;
        leave();
        if (match === null) fail(new Error(`The server ended before it said ${pattern}:\n${said}`));
        else found(match[1] ?? match[0]);
      };
      const timer = setTimeout(() => {
        leave();
        fail(new Error(`The server did not say ${pattern}:\n${said}`));
      }, PATIENCE_MS);
      listeners.add(look);
      look();
    });
  const address = await says(/ready: (http:\S+)/);
  const stop = async (): Promise<void> => {
    child.stdin.end();
    child.kill('SIGTERM');
    await end;
  };
  return {
    child,
    address,
    said: () => said,
    says,
    get: (path) => fetch(`${address}${path}`),
    ask: async (query) =>
      readAnswer(
        await fetch(`${address}graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
      ),
    stop,
  };
}

/** Asks again and again until an answer is accepted. @throws after a minute, with the last answer */
export async function until<T>(ask: () => Promise<T>, accept: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const answer = await ask();
    if (accept(answer)) return answer;
    if (Date.now() > end) throw new Error(`Not within ${PATIENCE_MS} ms; the last answer: ${JSON.stringify(answer)}`);
  }
}

/** A line to the store of the test run that can be cut and mended. */
export interface Line {
  readonly uri: string;
  cut(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function openLine(): Promise<Line> {
  const target = new URL(inject('neo4j').uri.replace(/^[^:]+:/, 'http:'));
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const listen = async (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = keep(connect(Number(target.port), target.hostname));
      keep(near).pipe(far).pipe(near);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  let server = await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const cut = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    cut,
    mend: async () => {
      server = await listen(address.port);
    },
    close: async () => {
      cut();
    },
  };
}
