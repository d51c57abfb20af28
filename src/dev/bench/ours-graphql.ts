import { pino } from 'pino';
import { createApi } from '../../api/server.ts';
import { serveServer } from './graphql-contestant.ts';
import { NOW, pathsEngine } from './paths-world.ts';

/** The server of the product with everything that it does about a request. */
await serveServer(async () => {
  const api = createApi({
    engine: pathsEngine(),
    graph: { ready: async () => undefined },
    config: { REGIMELINK_HOST: '127.0.0.1', REGIMELINK_UNAUTHENTICATED_BEYOND_LOOPBACK: '' },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
  });
  return Number(new URL(await api.listen('127.0.0.1', 0)).port);
}, `Node ${process.versions.node}`);
