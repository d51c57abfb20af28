// Serves like `regimelink serve`, and imports the reading in each file that is named on a line of its input.
// Argument: folder of the compiled program.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';

const [folder] = process.argv.slice(2);
const compiled = (path) => import(pathToFileURL(`${folder}/${path}`).href);
const { openStore } = await compiled('cli/open-store.js');
const { createApi } = await compiled('api/server.js');

const store = await openStore(() => undefined);
const { engine, graph, config } = store;
const api = createApi({ engine, graph, config, logger: pino({ level: 'silent' }) });
console.log(`ready: ${await api.listen('127.0.0.1', 0)}`);
for await (const file of createInterface({ input: process.stdin })) {
  const { version } = await engine.import(JSON.parse(readFileSync(file, 'utf8')), { actor: 'test' });
  console.log(`imported ${version}`);
}
await api.close();
await store.close();
