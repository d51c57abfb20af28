import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Graph, int } from '../../src/graph/client.ts';
import { openEmptyGraph } from './graph-store.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
});
afterAll(() => graph.close());

async function failureOf(config: Partial<ReturnType<typeof configOf>>) {
  const other = Graph.connect({ ...configOf(), ...config });
  try {
    return await other.ready().then(
      () => undefined,
      (error: unknown) => error as Error & { code: string },
    );
  } finally {
    await other.close();
  }
}

function configOf() {
  return { ...inject('neo4j') };
}

const SLOW = 'UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 8 RETURN count(n) AS count';

describe('a connection', () => {
  test('that the server refuses names the settings of the user', async () => {
    const error = await failureOf({ password: 'wrong' });
    expect(error).toMatchObject({ code: 'GRAPH_UNAVAILABLE', message: expect.stringContaining('NEO4J_PASSWORD') });
    expect(error?.message).not.toContain('wrong');
  });

  test('to a database that is not there names its setting', async () => {
    const error = await failureOf({ database: 'nowhere' });
    expect(error).toMatchObject({ code: 'GRAPH_UNAVAILABLE', message: expect.stringContaining('NEO4J_DATABASE') });
  });

  test('to a port where nobody listens says so within a few seconds', async () => {
    const server: Server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    const began = Date.now();
    expect(await failureOf({ uri: `bolt://127.0.0.1:${port}` })).toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  test('with a wrong kind of address is a wrong setting', () => {
    expect(() => Graph.connect({ ...configOf(), uri: 'http://127.0.0.1' })).toThrow(/NEO4J_URI/);
  });
});

describe('a read', () => {
  test('gives whole numbers as numbers, and takes them where Cypher wants no fraction', async () => {
    expect(await graph.read('UNWIND [1, 2, 3] AS n RETURN n LIMIT $limit', { limit: int(2) })).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });

  test('cannot write', async () => {
    await expect(graph.read('CREATE (:Stray)')).rejects.toMatchObject({ code: 'READ_ONLY' });
  });

  test('stops when its time is over', async () => {
    await expect(graph.read(SLOW, {}, { timeoutMs: 300 })).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });

  test('stops when it is cancelled, on the server too', async () => {
    const stop = new AbortController();
    const reading = graph.read(SLOW, {}, { signal: stop.signal });
    const running = async () =>
      (await graph.read("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN 1"))
        .length;
    await expect.poll(running, { timeout: 10_000 }).toBe(1);
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await expect.poll(running, { timeout: 10_000 }).toBe(0);
  });

  test('that was cancelled before it began asks nothing', async () => {
    await expect(graph.read('RETURN 1', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'TIMED_OUT',
    });
  });

  test('streams more rows than are fetched at once, and may be left early', async () => {
    let sum = 0;
    for await (const { n } of graph.stream<{ n: number }>(
      'UNWIND range(1, 5000) AS n RETURN n',
      {},
      { fetchSize: 100 },
    ))
      sum += n;
    expect(sum).toBe(12_502_500);
    for await (const { n } of graph.stream<{ n: number }>(SLOW.replace('count(n) AS count', 'n').replace('= 8', '= 3')))
      if (n > 10) break;
    await expect(graph.ready()).resolves.toBeUndefined();
  });

  test('of a wrong statement is an error of ours', async () => {
    await expect(graph.read('RETURN')).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});

describe('a write', () => {
  test('leaves nothing when its work fails', async () => {
    const failing = graph.write(async (run) => {
      await run('CREATE (:Stray)');
      throw new Error('stop');
    });
    await expect(failing).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await graph.read('MATCH (stray:Stray) RETURN stray')).toEqual([]);
  });
});
