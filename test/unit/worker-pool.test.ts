import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { partsOf } from '../../src/analysis/jobs/graph-parts.ts';
import type { OutcomesJob } from '../../src/analysis/jobs/job.ts';
import { jobsInPlace } from '../../src/analysis/jobs/jobs.ts';
import { countOutcomes, joinChunks } from '../../src/analysis/jobs/outcomes-job.ts';
import { type PoolOptions, WorkerPool } from '../../src/analysis/jobs/pool.ts';
import { ownershipOf } from '../../src/analysis/ownership.ts';
import { viewOwnership } from '../../src/control/view.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { type CompiledWorker, compileWorker } from '../fixtures/compiled-worker.ts';
import { generatedSnapshot } from '../fixtures/generated-holdings.ts';

let compiled: CompiledWorker;
const pools: WorkerPool[] = [];

beforeAll(() => {
  compiled = compileWorker();
});
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});
afterAll(() => compiled.remove());

function openPool(options: PoolOptions = {}): WorkerPool {
  const pool = new WorkerPool({ workers: 2, script: compiled.script, ...options });
  pools.push(pool);
  return pool;
}

const NEVER = new AbortController().signal;

function jobOver(parties: number, holdings: number, extra: Partial<OutcomesJob> = {}): OutcomesJob {
  const { columns } = ownershipOf(generatedSnapshot({ parties, holdings }));
  const view = { version: 1, asOf: parseAsOf('2026-01-01'), datasets: null, rep: null, includeUnverified: false };
  const graph = viewOwnership(columns, view, 20_000);
  return {
    kind: 'outcomes',
    graph: partsOf(graph),
    terms: { needed: 500_000_001, counts: [true, true], findings: false, exempt: null },
    seeds: { kind: 'alone', asked: Int32Array.from({ length: graph.parties }, (_, party) => party), barred: new Set() },
    options: { only: new Set(['caught', 'indeterminate']), proof: 'short', proofLimit: 100 },
    ...extra,
  };
}

const small = jobOver(2_000, 4_000);
/** Every party on a chain of wholly owned ones: hundreds of millions of outcomes. */
const endless = (() => {
  const length = 40_000;
  const job = jobOver(2, 1);
  const ints = (value: (place: number) => number, count = length) =>
    Int32Array.from({ length: count }, (_, place) => value(place));
  const edges = length - 1;
  const starts = ints((place) => Math.min(place, edges), length + 1);
  const graph = {
    parties: length,
    edges,
    rep: null,
    outStart: starts,
    owner: ints((place) => place, edges),
    asset: ints((place) => place + 1, edges),
    kind: new Uint8Array(edges),
    low: ints(() => 1_000_000_000, edges),
    high: ints(() => 1_000_000_000, edges),
    row: ints(() => 0, edges),
    inStart: ints((place) => Math.max(0, place - 1), length + 1),
    inEdge: ints((place) => place, edges),
    totalLow: new Float64Array(length * 2).fill(1_000_000_000),
  };
  return {
    ...job,
    graph,
    seeds: { kind: 'alone' as const, asked: ints((place) => place), barred: new Set<number>() },
    options: { ...job.options, only: new Set(['caught'] as const), proof: 'none' as const },
  };
})();

/** A worker that ends itself when it gets a job of this kind. */
function crashingScript(how: string): URL {
  const path = join(dirname(fileURLToPath(compiled.script)), `crashing-${pools.length}.js`);
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
     const on = parentPort.on.bind(parentPort);
     parentPort.on = (name, listener) => on(name, (order) => {
       if (order.job.kind === 'effective') { ${how} }
       listener(order);
     });
     await import('./worker.js');`,
  );
  return pathToFileURL(path);
}

const crash = { kind: 'effective', graph: small.graph, owners: new Int32Array(1) } as const;

test('the outcomes of a pool are those of the same thread, whatever its size', async () => {
  const [there] = await jobsInPlace().run(small, NEVER);
  const expected = atOnce(joinChunks(there?.chunks ?? []));
  expect(countOutcomes(expected)).toBeGreaterThan(1_000);
  for (const workers of [1, 2, 4]) {
    const results = await openPool({ workers }).run(small, NEVER);
    expect(results).toHaveLength(Math.max(1, Math.min(workers - 1, 4)));
    expect(atOnce(joinChunks(results.flatMap(({ chunks }) => chunks)))).toEqual(expected);
  }
});

test('a caller who leaves stops the job, and the worker takes the next one', async () => {
  const pool = openPool({ workers: 1 });
  const caller = new AbortController();
  const job = pool.run(endless, caller.signal);
  expect(pool.counts).toMatchObject({ workers: 1, running: 1 });
  caller.abort(new Error('the caller left'));
  await expect(job).rejects.toThrow('the caller left');
  const [after] = await pool.run(small, NEVER);
  expect(after?.chunks.length).toBeGreaterThan(0);
  expect(pool.counts).toMatchObject({ workers: 1, stopped: 1, done: 1, crashed: 0, running: 0 });
});

test('a job that waits is forgotten when its caller leaves', async () => {
  const pool = openPool({ workers: 1 });
  const first = new AbortController();
  const second = new AbortController();
  const running = pool.run(endless, first.signal);
  const waiting = pool.run(endless, second.signal);
  expect(pool.counts).toMatchObject({ running: 1, waiting: 1 });
  second.abort(new Error('left the queue'));
  await expect(waiting).rejects.toThrow('left the queue');
  expect(pool.counts).toMatchObject({ running: 1, waiting: 0 });
  first.abort(new Error('left'));
  await expect(running).rejects.toThrow('left');
});

test('a full queue is one clear error, and a free thread is kept beside a job of many seeds', async () => {
  const pool = openPool({ workers: 2, queue: 1 });
  const leaves = new AbortController();
  const jobs = [pool.run(endless, leaves.signal)];
  expect((await pool.run(small, NEVER)).length).toBe(1);
  jobs.push(pool.run(endless, leaves.signal), pool.run(endless, leaves.signal));
  await expect(pool.run(small, NEVER)).rejects.toMatchObject({ code: 'BUSY', details: { limit: 1 } });
  leaves.abort(new Error('left'));
  for (const job of jobs) await expect(job).rejects.toThrow('left');
  expect((await pool.run(small, NEVER)).length).toBe(1);
});

test('a worker that crashes fails its question with one error and is replaced', async () => {
  const pool = openPool({ workers: 1, script: crashingScript('process.exit(3)') });
  await expect(pool.run(crash, NEVER)).rejects.toMatchObject({ code: 'INTERNAL' });
  expect((await pool.run(small, NEVER)).length).toBe(1);
  expect(pool.counts).toMatchObject({ crashed: 1, failed: 1, done: 1, workers: 1 });
});

test('an error thrown on another thread, not in a job, fails the question too', async () => {
  const pool = openPool({ workers: 1, script: crashingScript("throw new Error('broken')") });
  await expect(pool.run(crash, NEVER)).rejects.toMatchObject({ code: 'INTERNAL' });
  expect((await pool.run(small, NEVER)).length).toBe(1);
});

test('what a job refuses keeps its code, and an unexpected error is a defect of ours', async () => {
  const pool = openPool({ workers: 1 });
  const broken = { ...small, graph: { ...small.graph, outStart: null as unknown as Int32Array } };
  await expect(pool.run(broken, NEVER)).rejects.toMatchObject({ code: 'INTERNAL' });
  expect((await pool.run(small, NEVER)).length).toBe(1);
  expect(pool.counts).toMatchObject({ failed: 1, crashed: 0, workers: 1 });
});

test('closing refuses what is under way and what comes', async () => {
  const pool = openPool({ workers: 1 });
  const jobs = [pool.run(endless, NEVER), pool.run(endless, NEVER)];
  const refused = Promise.all(jobs.map((job) => expect(job).rejects.toMatchObject({ code: 'BUSY' })));
  await pool.close();
  await refused;
  await expect(pool.run(small, NEVER)).rejects.toMatchObject({ code: 'BUSY' });
  expect(pool.counts).toMatchObject({ workers: 0, crashed: 0 });
});

test('a caller who has left already is told so at once', async () => {
  await expect(openPool().run(small, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
});
