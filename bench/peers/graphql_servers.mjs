// Other GraphQL servers on the product's schema and resolvers, without its limits, its deadline and its guards.
// Usage: DIST MODULES mercurius|mercurius-jit|apollo REQUESTS.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, modules, which] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(join(dist, file)).href);
const require = createRequire(join(modules, 'package.json'));
const versionOf = (name) => JSON.parse(readFileSync(join(modules, 'node_modules', name, 'package.json'), 'utf8')).version;

const { serveServer } = await load('dev/bench/graphql-contestant.js');
const { NOW, pathsEngine } = await load('dev/bench/paths-world.js');
const { makeContext } = await load('api/context.js');
const { StoreWatch } = await load('api/store-watch.js');
const { ThingOrder } = await load('api/thing-order.js');
const { JSON: _, ...resolvers } = (await load('api/resolvers/index.js')).resolvers;

const { makeExecutableSchema } = require('@graphql-tools/schema');
const typeDefs = readFileSync(join(dist, '..', 'schema.graphql'), 'utf8');
const schema = makeExecutableSchema({ typeDefs, resolvers });
const graph = { ready: async () => undefined };
const now = () => NOW;
const parts = { engine: pathsEngine(), order: new ThingOrder(), graph, store: new StoreWatch(graph, now), now, statementMs: 0 };
const context = async () => makeContext(parts, new AbortController().signal);

async function mercurius(jit) {
  const app = require('fastify')();
  await app.register(require('mercurius'), { schema, context, ...(jit && { jit: 1 }) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return app.server.address().port;
}

async function apollo() {
  const { ApolloServer } = require('@apollo/server');
  const { startStandaloneServer } = require('@apollo/server/standalone');
  const server = new ApolloServer({ schema });
  const { url } = await startStandaloneServer(server, { context, listen: { host: '127.0.0.1', port: 0 } });
  return Number(new URL(url).port);
}

const version = which === 'apollo' ? `@apollo/server ${versionOf('@apollo/server')}` : `mercurius ${versionOf('mercurius')}`;
await serveServer(() => (which === 'apollo' ? apollo() : mercurius(which === 'mercurius-jit')), version);
