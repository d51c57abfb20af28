import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { Lease } from '../../src/graph/lease.ts';
import { importReading } from '../../src/graph/load.ts';
import { readPublished } from '../../src/graph/read.ts';
import { recover } from '../../src/graph/recover.ts';
import { thingsByKeys } from '../../src/graph/things.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { COMMON_THINGS, holding, listing, readingOf, smallReading, thing } from './graph-readings.ts';
import { dump, emptyGraph, openEmptyGraph, revisionsAt } from './graph-store.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
});
beforeEach(() => emptyGraph(graph));
afterAll(() => graph.close());

const run = (reading: SourceReading) => importReading(graph, reading, { actor: 'tester' });

const OPEN_TWICE = `
  MATCH ()-[owns:OWNS]->()
  WHERE owns.recordedTo IS NULL
  WITH owns.key AS key, count(*) AS open
  WHERE open > 1
  RETURN key`;

const LET_LEASE_EXPIRE = `
  MATCH (state:GraphVersion {id: 'v'})
  SET state.leaseUntil = timestamp() - 1`;

/** A second file of the dataset that changes, closes, adds, and no longer holds something. */
function nextReading(dataset: string): SourceReading {
  return readingOf(
    dataset,
    [...COMMON_THINGS, thing('Party', 'a', { names: { en: 'Renamed' } }), thing('Party', 'b'), thing('Party', 'new')],
    [
      holding(dataset, 'a', 'b', '77'),
      holding(dataset, 'b', 'new', '5'),
      listing(dataset, 'a', { addressOnly: true }),
      listing(dataset, 'new'),
    ],
  );
}

describe('two imports started together', () => {
  test('end as one after the other, with one open revision per key', async () => {
    await run(smallReading('pair', '1'));
    const reports = await Promise.all([
      run(readingOf('pair', [], [holding('pair', 'a', 'b', '25')], { whole: false })),
      run(readingOf('pair', [], [holding('pair', 'a', 'b', '60')], { whole: false })),
    ]);
    expect(reports.map(({ version }) => version).sort()).toEqual([2, 3]);
    expect(reports.map(({ facts }) => facts.changed)).toEqual([1, 1]);
    expect(await graph.read(OPEN_TWICE)).toEqual([]);
    const revisions = (await revisionsAt(graph, 3)).filter(({ key }) => key === 'pair/holding:a-b');
    expect(revisions.map(({ recordedFrom, recordedTo }) => [recordedFrom, recordedTo])).toEqual([
      [1, 2],
      [2, 3],
      [3, null],
    ]);
  });

  test('of many datasets give every one its own version', async () => {
    const names = ['one', 'two', 'three', 'four'];
    const reports = await Promise.all(names.map((name) => run(smallReading(name, '25'))));
    expect(reports.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4]);
    expect((await readPublished(graph)).version).toBe(4);
  });
});

describe('the lease', () => {
  test('makes a second writer wait for a bounded time and say for whom', async () => {
    const lease = await Lease.acquire(graph, { actor: 'first' });
    const waiting = importReading(graph, smallReading('late', '1'), { actor: 'second', waitMs: 300 });
    await expect(waiting).rejects.toMatchObject({ code: 'TIMED_OUT', message: expect.stringContaining('by first') });
    await lease.release();
    expect((await run(smallReading('late', '1'))).version).toBe(1);
  });

  test('is not taken by recovery while its writer lives', async () => {
    const lease = await Lease.acquire(graph, { actor: 'living' });
    expect(await recover(graph, { actor: 'start' })).toEqual({ undone: null, skipped: true });
    await lease.release();
    expect(await recover(graph, { actor: 'start' })).toEqual({ undone: null, skipped: false });
  });

  test('keeps a writer that was taken for dead from writing', async () => {
    const dead = await Lease.acquire(graph, { actor: 'dead' });
    await graph.write((statement) => statement(LET_LEASE_EXPIRE));
    const heir = await Lease.acquire(graph, { actor: 'heir' });
    await expect(dead.write((statement) => statement('CREATE (:Stray)'))).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await heir.release();
    await expect(dead.write((statement) => statement('CREATE (:Stray)'))).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(await graph.read('MATCH (stray:Stray) RETURN stray')).toEqual([]);
    dead.abandon();
  });

  test('is waited for no longer than its dead writer could have lived', async () => {
    const dead = await Lease.acquire(graph, { actor: 'dead' });
    dead.abandon();
    await graph.write((statement) => statement(LET_LEASE_EXPIRE));
    expect((await run(smallReading('heir', '1'))).version).toBe(1);
  });
});

describe('an import that is stopped', () => {
  test('between two batches leaves the store as it was, lease included', async () => {
    await run(smallReading('stopped', '25'));
    const before = await dump(graph);
    const stop = new AbortController();
    const stopped = importReading(graph, nextReading('stopped'), {
      actor: 'tester',
      signal: stop.signal,
      progress: (name, done) => {
        if (name === 'writing' && done === 4) stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(await dump(graph)).toEqual(before);
    expect((await importReading(graph, nextReading('stopped'), { actor: 'tester', waitMs: 0 })).version).toBe(2);
  });
});

describe('an import that is killed', () => {
  let folder: string;
  let steps = 0;

  beforeAll(() => {
    const cache = join('node_modules', '.cache');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'killed-import-'));
    const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
    const options = [
      '--ignoreConfig',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--rewriteRelativeImportExtensions',
    ];
    const files = ['--types', 'node', '--rootDir', 'src', '--outDir', folder, 'src/graph/load.ts'];
    execFileSync(process.execPath, [tsc, ...options, '--skipLibCheck', '--strict', ...files]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function killAt(step: number): Promise<void> {
    const job = JSON.stringify({ config: inject('neo4j'), reading: nextReading('killed'), step });
    const child = spawn(
      process.execPath,
      ['test/integration/graph-killed-import.mjs', join(process.cwd(), folder), job],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
  }

  beforeEach(async () => {
    await run(smallReading('killed', '25'));
    if (steps > 0) return;
    const before = await dump(graph);
    const stop = new AbortController();
    await expect(
      importReading(graph, nextReading('killed'), {
        actor: 'counter',
        signal: stop.signal,
        progress: (name, done, total) => {
          if (name === 'writing' && done === 0) steps = total ?? 0;
          if (name === 'writing' && done === 1) stop.abort();
        },
      }),
    ).rejects.toThrow();
    expect(await dump(graph)).toEqual(before);
  });

  test.each([0, 0.25, 0.5, 0.75, 1])('after %d of its staged batches leaves the old version', async (share) => {
    const before = await dump(graph);
    // The last step but one is publication: every batch before it is staged.
    const step = Math.round((steps - 1) * share);
    await killAt(step);
    if (step > 1) expect(await dump(graph)).not.toEqual(before);
    expect((await readPublished(graph)).version).toBe(1);
    expect(await recover(graph, { actor: 'start', takeOver: true })).toEqual({
      undone: step === 0 ? null : 2,
      skipped: false,
    });
    expect(await dump(graph)).toEqual(before);
  });

  test('is undone by the next import once its lease has run out', async () => {
    await killAt(steps - 1);
    await graph.write((statement) => statement(LET_LEASE_EXPIRE));
    expect((await run(nextReading('killed'))).version).toBe(2);
    expect(await graph.read(OPEN_TWICE)).toEqual([]);
  });

  test('after publication keeps its version, and recovery finishes the descriptions', async () => {
    await killAt(steps);
    expect((await readPublished(graph)).version).toBe(2);
    expect((await thingsByKeys(graph, ['party:new']))[0]).toBeNull();
    expect(await recover(graph, { actor: 'start', takeOver: true })).toEqual({ undone: null, skipped: false });
    const [renamed, added] = await thingsByKeys(graph, ['party:a', 'party:new']);
    expect(renamed?.names).toEqual({ en: 'Renamed' });
    expect(added?.names).toEqual({ en: 'new' });
  });

  test('shows readers nothing of what it staged', async () => {
    const before = await revisionsAt(graph, 1);
    await killAt(steps - 1);
    expect(await revisionsAt(graph, 1)).toEqual(before);
    expect((await thingsByKeys(graph, ['party:new', 'party:a'])).map((one) => one?.names.en)).toEqual([undefined, 'a']);
  });

  test('at ten random moments leaves the old version or the new one, never anything between', async () => {
    const believed = async (): Promise<string> => {
      const { version } = await readPublished(graph);
      const facts = (await revisionsAt(graph, version)).filter(({ recordedTo }) => recordedTo === null);
      const shown = await thingsByKeys(graph, ['party:a', 'party:b', 'party:new']);
      return JSON.stringify([version, facts, shown.map((one) => one?.names ?? null)]);
    };
    const begin = async (): Promise<string> => {
      await emptyGraph(graph);
      await run(smallReading('killed', '25'));
      return believed();
    };
    const before = await begin();
    // How long a whole one takes, from the moment in which it says that it begins.
    const whole = await importIn(Number.POSITIVE_INFINITY);
    const after = await believed();
    expect([whole.signal, after === before]).toEqual([null, false]);
    const ends = { old: 0, new: 0 };
    for (let round = 0; round < 10; round += 1) {
      expect(await begin()).toBe(before);
      const moment = Math.random() * whole.ms;
      await importIn(moment);
      await recover(graph, { actor: 'start', takeOver: true });
      const now = await believed();
      expect([before, after], `killed after ${moment} ms`).toContain(now);
      ends[now === before ? 'old' : 'new'] += 1;
      // Whatever it left, the next import comes through.
      await run(nextReading('killed'));
      expect(await believed()).toBe(after);
    }
    expect(ends.old).toBeGreaterThan(0);
  });

  /** Runs an import in a process of its own and kills it so long after it has begun. */
  async function importIn(killAfterMs: number): Promise<{ signal: NodeJS.Signals | null; ms: number }> {
    const job = JSON.stringify({ config: inject('neo4j'), reading: nextReading('killed'), step: null });
    const child = spawn(
      process.execPath,
      ['test/integration/graph-killed-import.mjs', join(process.cwd(), folder), job],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const exit = once(child, 'exit');
    await once(child.stdout, 'data');
    const begun = performance.now();
    const clock = Number.isFinite(killAfterMs) ? setTimeout(() => child.kill('SIGKILL'), killAfterMs) : undefined;
    const [, signal] = await exit;
    clearTimeout(clock);
    return { signal, ms: performance.now() - begun };
  }
});
