// Imports a reading and kills itself with SIGKILL when a step of writing begins.
// Arguments: folder of the compiled program, JSON of {config, reading, step}; step null: it runs to its end.
import { pathToFileURL } from 'node:url';

const [folder, job] = process.argv.slice(2);
const { config, reading, step } = JSON.parse(job);
const { Graph } = await import(pathToFileURL(`${folder}/graph/client.js`).href);
const { importReading } = await import(pathToFileURL(`${folder}/graph/load.js`).href);

process.stdout.write('begun\n');
const graph = Graph.connect(config);
await importReading(graph, reading, {
  actor: 'victim',
  progress: (name, done) => {
    if (name === 'writing' && done === step) process.kill(process.pid, 'SIGKILL');
  },
});
await graph.close();
