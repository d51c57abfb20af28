import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { createSchema, createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Engine } from '../analysis/engine.ts';
import type { Config } from '../config.ts';
import { LinkageError } from '../errors.ts';
import { type ApiContext, makeContext, newRequestId } from './context.ts';
import { useDeadline } from './deadline.ts';
import { maskErrors } from './errors.ts';
import { usePlans } from './execution/execute.ts';
import { FIRST_QUERY } from './first-query.ts';
import { checkBinding, isOurHost, SECURITY_HEADERS } from './guards.ts';
import { useLimits } from './limits.ts';
import { resolvers } from './resolvers/index.ts';
import { type Readiness, StoreWatch } from './store-watch.ts';
import { ThingOrder } from './thing-order.ts';
import { useWebPages } from './web-pages.ts';

export interface ApiOptions {
  readonly engine: Engine;
  /** The store; a stand-in that is no Graph can only say whether it is there. */
  readonly graph: Readiness;
  /** What `/ready` and the marks of answers go by: the store where it is left out. */
  readonly readiness?: Readiness;
  readonly config: Pick<Config, 'REGIMELINK_HOST' | 'REGIMELINK_UNAUTHENTICATED_BEYOND_LOOPBACK'>;
  readonly logger: Logger;
  /** The folder of the built pages; without one there are none. */
  readonly pages?: string;
  /** The clock of "today"; the real one where it is left out. */
  readonly now?: () => Date;
  /** How long one request may take, in milliseconds; 30 s where it is left out. */
  readonly deadlineMs?: number;
}

export interface Api {
  /** Answers one request, with all guards but without a socket. */
  fetch(request: Request): Promise<Response>;
  /**
   * Serves on an address; port 0 takes a free one. Gives the address with a slash at its end.
   * @throws LinkageError BAD_USER_INPUT for an address that others can reach, or one that cannot be listened on
   */
  listen(host: string, port: number): Promise<string>;
  /** Stops listening; requests under way get two seconds to end. */
  close(): Promise<void>;
}

const DEADLINE_MS = 30_000;
const MAX_STATEMENT_MS = 30_000;
const MAX_BODY_BYTES = 1_000_000;
const CLOSING_MS = 2_000;
const SCHEMA = new URL('../../schema.graphql', import.meta.url);

/** The GraphQL server and the few plain addresses beside it. */
export function createApi({ engine, graph, config, logger, ...options }: ApiOptions): Api {
  const now = options.now ?? (() => new Date());
  const store = new StoreWatch(options.readiness ?? graph, now);
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  const statementMs = Math.min(MAX_STATEMENT_MS, Math.ceil(deadlineMs * 0.8));
  const parts = { engine, order: new ThingOrder(), graph, store, now, statementMs };
  const requestIds = new AsyncLocalStorage<string>();
  const requestId = (): string => requestIds.getStore() ?? '';
  let server: Server | undefined;
  let bound = config.REGIMELINK_HOST;

  const yoga = createYoga<object, ApiContext>({
    schema: createSchema<ApiContext>({ typeDefs: readFileSync(SCHEMA, 'utf8'), resolvers }),
    context: ({ request }) => makeContext(parts, request.signal),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    logging: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    maskedErrors: { maskError: maskErrors(logger, requestId) },
    graphiql: { title: 'Regimelink GraphiQL', defaultQuery: FIRST_QUERY },
    // 9 MB of page: loaded when somebody opens it.
    renderGraphiQL: async (page) => (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(page),
    plugins: [
      useCSRFPrevention(),
      useReady(store),
      ...(options.pages === undefined ? [] : [useWebPages(options.pages, (key) => engine.snapshot.thing(key)?.label)]),
      useResponseHeaders(requestId),
      useLimits(),
      useExecutionCancellation(),
      useDeadline(deadlineMs),
      usePlans(),
    ],
  });

  return {
    fetch: async (request) => {
      if (!isOurHost(request.headers.get('host') ?? new URL(request.url).host, bound)) return misdirected();
      return requestIds.run(newRequestId(), async () => yoga.fetch(request));
    },

    listen: async (host, port) => {
      checkBinding(host, config);
      bound = host;
      server = createServer((request, response) => {
        if (isOurHost(request.headers.host, bound)) {
          requestIds.run(newRequestId(), () => void yoga(request, response));
          return;
        }
        response.writeHead(421, { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
        response.end(MISDIRECTED);
      });
      await startListening(server, host, port);
      const { port: actual } = server.address() as AddressInfo;
      return `http://${host.includes(':') ? `[${host}]` : host}:${actual}/`;
    },

    close: async () => {
      if (server !== undefined) await stopListening(server);
      server = undefined;
      await yoga.dispose();
    },
  };
}

/** `/ready`. `/health` is Yoga's own: it says only that the process answers. */
function useReady(store: StoreWatch): Plugin {
  return {
    onRequest: async ({ url, request, endResponse, fetchAPI }) => {
      if (url.pathname !== '/ready' || (request.method !== 'GET' && request.method !== 'HEAD')) return;
      const isAway = await store.isAway();
      const headers = { 'content-type': 'text/plain; charset=utf-8' };
      endResponse(new fetchAPI.Response(isAway ? AWAY : 'Ready.\n', { status: isAway ? 503 : 200, headers }));
    },
  };
}

function useResponseHeaders(requestId: () => string): Plugin {
  return {
    onResponse: ({ response }) => {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        // The pages bring a stricter policy of their own.
        if (name !== 'content-security-policy' || !response.headers.has(name)) response.headers.set(name, value);
      }
      response.headers.set('x-request-id', requestId());
    },
  };
}

function misdirected(): Response {
  return new Response(MISDIRECTED, { status: 421, headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain' } });
}

function startListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'the port is taken' : error.message;
      const advice = 'set REGIMELINK_HOST and REGIMELINK_PORT (0 takes a free port)';
      reject(
        new LinkageError('BAD_USER_INPUT', `Cannot listen on ${host}, port ${port}: ${why}; ${advice}.`, {}, error),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const MISDIRECTED = 'This server answers only under the name that it was started with, or localhost.\n';
const AWAY = 'The graph store does not answer. Questions are still answered from the last state read from it.\n';
