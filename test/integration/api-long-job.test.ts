import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { WorkerPool } from '../../src/analysis/jobs/pool.ts';
import { ownershipOf } from '../../src/analysis/ownership.ts';
import { type ApiClient, at, openApi, readAnswer } from '../fixtures/api-client.ts';
import { type CompiledWorker, compileWorker } from '../fixtures/compiled-worker.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { generatedSnapshot, partyKey } from '../fixtures/generated-holdings.ts';
import { GAP_FILLS, RULES } from '../unit/gap-world.ts';

const PARTIES = 700_000;
const HOLDINGS = 1_400_000;

let compiled: CompiledWorker;
let pool: WorkerPool;
let client: ApiClient;
let address: string;

beforeAll(async () => {
  compiled = compileWorker();
  pool = new WorkerPool({ workers: 2, script: compiled.script });
  const snapshot = generatedSnapshot({ parties: PARTIES, holdings: HOLDINGS });
  ownershipOf(snapshot);
  const engine = new Engine(snapshot, fixedSource, GAP_FILLS, [...RULES.values()], pool);
  client = openApi(engine, { deadlineMs: 300_000 });
  address = await client.api.listen('127.0.0.1', 0);
}, 240_000);

afterAll(async () => {
  await client.api.close();
  await pool.close();
  compiled.remove();
});

const EVERYBODY = `{ control(rule: "majority", allParties: true) { outcomes(first: 3) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { by partyKey outcome proof { ownerKey assetKey } } } } } }`;

const post = (query: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });

/** Each check has a connection of its own: a kept one may be closed by the server at the moment in which it is used again. */
function healthStatus(): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(`${address}health`, { agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
    request.on('error', reject);
  });
}

/** Waits, one health check after the other, until something has come about; gives the number of checks that were answered. */
async function checksUntil(happened: () => boolean): Promise<number> {
  let checks = 0;
  while (!happened()) {
    expect(await healthStatus()).toBe(200);
    checks += 1;
  }
  return checks;
}

test('a caller who leaves in the middle of a question about 1.4 million holdings stops the job', {
  timeout: 240_000,
}, async () => {
  const caller = new AbortController();
  const left = post(EVERYBODY, caller.signal).then(
    () => 'answered',
    () => 'left',
  );
  // The graph is cut first, by a job of its own; then the outcomes are computed.
  await checksUntil(() => pool.counts.done === 1 && pool.counts.running === 1);
  caller.abort();
  expect(await left).toBe('left');
  await checksUntil(() => pool.counts.running === 0);
  expect(pool.counts).toMatchObject({ done: 1, stopped: 1, waiting: 0 });

  const next = await readAnswer(await post(`{ control(rule: "majority", seeds: ["${partyKey(0)}"]) { rule { id } } }`));
  expect(at(next.data, 'control', 'rule', 'id')).toBe('majority');
  expect(pool.counts).toMatchObject({ done: 2, crashed: 0 });
});

test('health checks are answered while the question is computed, and its next page is not computed again', {
  timeout: 240_000,
}, async () => {
  const done: string[] = [];
  const asked = post(EVERYBODY).then(async (response) => {
    done.push('question');
    return readAnswer(response);
  });
  await checksUntil(() => pool.counts.running === 1);
  const checks = await checksUntil(() => {
    if (pool.counts.running === 1) done.push('health');
    return done.includes('question');
  });
  expect(done.slice(0, 3)).toEqual(['health', 'health', 'health']);
  expect(checks).toBeGreaterThan(3);
  const { data, errors } = await asked;
  expect(errors).toEqual([]);
  const outcomes = at(data, 'control', 'outcomes');
  expect(at(outcomes, 'totalCount')).toBeGreaterThan(100_000);

  const jobs = pool.counts.done;
  const cursor = JSON.stringify(at(outcomes, 'pageInfo', 'endCursor'));
  const next = await readAnswer(await post(EVERYBODY.replace('first: 3', `first: 3, after: ${cursor}`)));
  expect(at(next.data, 'control', 'outcomes', 'totalCount')).toBe(at(outcomes, 'totalCount'));
  const seedOf = (edges: unknown, place: number) => String(at(edges, 'edges', place, 'node', 'by'));
  expect(seedOf(at(next.data, 'control', 'outcomes'), 0) >= seedOf(outcomes, 2)).toBe(true);
  expect(pool.counts.done).toBe(jobs);
});
