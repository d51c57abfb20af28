import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { reportOf } from '../../src/dev/bench/report.ts';
import { type Measured, measureAll } from '../../src/dev/bench/run.ts';
import { prepareTools } from '../../src/dev/bench/tools.ts';
import { WORKLOADS } from '../../src/dev/bench/workloads.ts';
import { STORE_WORKLOADS } from '../../src/dev/bench/workloads-store.ts';

const TIMEOUT_MS = 240_000;
/** Two stores are made; a part of it is what a program may take. */
const STORE_MS = 900_000;
const SCALES = [0.001, 0.01];
/** Workloads that build stores take minutes: one of them stands for all. */
const STORES = STORE_WORKLOADS.filter(({ needs }) => needs === 'folder');
const QUICK = WORKLOADS.filter((one) => !STORES.includes(one));

let cache = '';
let measured: readonly Measured[] = [];

// Programs of ours run as `npm test` has built them. Nothing is installed: peers in Python and Rust take part where the
// benchmark has run before, those in plain JavaScript always.
beforeAll(async () => {
  expect(existsSync('dist/dev/bench/main.js'), 'npm test builds before it tests').toBe(true);
  cache = mkdtempSync(join(tmpdir(), 'regimelink-bench-'));
  const tools = prepareTools(resolve('bench'), join(readConfig().REGIMELINK_CACHE_DIR, 'bench'), false);
  measured = await measureAll(
    QUICK,
    { dist: resolve('dist'), peers: resolve('bench'), tools },
    { scales: SCALES, repeats: 1, cache, deadline: Date.now() + TIMEOUT_MS, say: () => undefined },
  );
}, TIMEOUT_MS);
afterAll(() => rmSync(cache, { recursive: true, force: true }));

describe('the benchmark at its smallest', () => {
  it('runs every workload of ours, and all answers agree', () => {
    const sizes = QUICK.map(({ isSizeless }) => (isSizeless === true ? 1 : SCALES.length));
    expect(measured).toHaveLength(sizes.reduce((sum, one) => sum + one, 0));
    for (const { workload, scale, standings, disagree } of measured) {
      const name = `${workload.id} at ${scale}`;
      expect(disagree, name).toEqual([]);
      expect(standings[0]?.failed, name).toBeNull();
      if (scale === SCALES.at(-1))
        expect(Math.min(...Object.values(standings[0]?.counts ?? {})), name).toBeGreaterThan(0);
    }
  });

  it('holds all closures against a peer that shares no code with us', () => {
    for (const { workload, standings } of measured.filter(({ workload: { id } }) => id.startsWith('W5'))) {
      const prints = standings.filter(({ prints: all }) => all['certain'] !== undefined).map(({ name }) => name);
      expect(prints, workload.id).toEqual(expect.arrayContaining(['regimelink', 'Map and objects']));
    }
  });

  it(
    'writes the next edition of a register into two stores alike',
    async () => {
      const stores = STORES.filter(({ id }) => id === 'W2');
      const tools = { python: null, twin: null, modules: null };
      const [delta] = await measureAll(
        stores,
        { dist: resolve('dist'), peers: resolve('bench'), tools },
        { scales: [0.001], repeats: 0, cache, deadline: Date.now() + STORE_MS, say: () => undefined },
      );
      expect(delta?.standings.map(({ name, failed }) => [name, failed])).toEqual([
        ['regimelink', null],
        ['Neo4j, MERGE by 10,000', null],
      ]);
      expect(delta?.disagree).toEqual([]);
      expect(delta?.standings[0]?.counts['changed']).toBeGreaterThan(10);
    },
    STORE_MS,
  );

  it('reports without naming a place on this machine', () => {
    const machine = {
      processor: 'x',
      cores: 1,
      memoryGiB: 1,
      sequential: 1e9,
      dependentNs: 100,
      independentNs: 10,
      json: 1e8,
    };
    const text = reportOf({ date: '2025-06-01', machine, node: '20', minutes: 1, load: 0 }, measured);
    for (const { id } of QUICK) expect(text).toContain(`## ${id}: `);
    expect(text).not.toContain(cache);
    expect(text).not.toContain(resolve('.'));
  });
});
