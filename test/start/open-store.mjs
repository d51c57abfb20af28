import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// The smallest program that owns a store: opens it, says so, waits until told to stop, closes.
// Arguments: folder of the compiled sources, data folder, cache folder.

const [compiled, dataDir, cacheDir] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(join(compiled, 'graph', 'local', file)).href);
const { openPrivateNeo4j } = await load('private-neo4j.js');
const { whenToldToStop } = await load('shutdown.js');

const told = new AbortController();
const stopped = whenToldToStop(true).then((reason) => {
  told.abort(new Error(`stopped by ${reason}`));
  return reason;
});
const alive = setInterval(() => {}, 1000);
try {
  const progress = (step) => console.log(`progress ${step}`);
  const neo4j = await openPrivateNeo4j({ dataDir, cacheDir, progress, signal: told.signal });
  const { uri, user, password, database, owned } = neo4j;
  console.log(`ready ${JSON.stringify({ uri, user, password, database, owned })}`);
  const reason = await Promise.race([stopped, neo4j.lost]);
  if (reason instanceof Error) throw reason;
  await neo4j.close();
  console.log(`closed ${reason}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 4;
} finally {
  clearInterval(alive);
}
