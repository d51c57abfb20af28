import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConvergenceAnswer } from '../../src/analysis/convergence.ts';
import { Engine } from '../../src/analysis/engine.ts';
import { loadSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { readDataset, readSeed } from '../../src/sources/seed.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { at, openApi, readAnswer } from '../fixtures/api-client.ts';
import { seedSnapshot } from '../fixtures/seed-snapshot.ts';
import { openEmptyGraph } from './graph-store.ts';

let graph: Graph;
let engine: Engine;
let folder: string;

async function engineOn(snapshot: Awaited<ReturnType<typeof loadSnapshot>>): Promise<Engine> {
  const rules = join('seed', 'rules');
  const profiles = readRuleProfiles([rules]);
  return new Engine(snapshot, new StoreSource(graph), await readRegimes('seed'), profiles);
}

async function ask(on: Engine, asOf: string, knownAt: string | null = null): Promise<ConvergenceAnswer> {
  const view = await on.view({ asOf: parseAsOf(asOf), knownAt, includeUnverified: false });
  return on.convergence(view, {
    scope: { across: ['CN', 'US'] },
    includeField: false,
    includeUnverified: false,
    technologies: null,
    minRegimes: 1,
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regimelink-questions-'));
  graph = await openEmptyGraph();
  await importReading(graph, await readSeed('seed'), { actor: 'test' });
  engine = await engineOn(await loadSnapshot(graph));
});

afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the seed in the store', () => {
  test.each(['2020-08-28', '2025-06-30', '2026-01-01', '2026-08-01'])(
    'answers on %s as the same facts do without a store',
    async (asOf) => {
      const stored = await ask(engine, asOf);
      const direct = await ask(await engineOn(await seedSnapshot()), asOf);
      expect(stored.technologies.length).toBeGreaterThan(5);
      expect(stored.technologies).toEqual(direct.technologies);
      expect(stored.assumptions).toEqual(direct.assumptions);
    },
  );

  test('names the version of the dataset that an answer rests on', async () => {
    const { datasets, knownAt } = await ask(engine, '2026-08-01');
    expect(datasets).toMatchObject([{ id: 'seed', version: 1 }]);
    expect(datasets[0]?.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(knownAt).toMatchObject({ version: 1, published: expect.stringMatching(/^\d{4}-/) });
  });

  test('says the same through GraphQL over HTTP', async () => {
    const { api } = openApi(engine, { graph });
    try {
      const address = await api.listen('127.0.0.1', 0);
      const query = `query ($asOf: String, $scope: ConvergenceScope!) {
        convergence(scope: $scope, asOf: $asOf, technologies: ["tech:indium-phosphide"]) {
          technologies(first: 5) { edges { node {
            technology { key names { zh en } }
            regimes since
            touches { regime jurisdiction from evidence { fact sources { title } } }
          } } }
        }
      }`;
      const post = async (variables: object) =>
        readAnswer(
          await fetch(`${address}graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query, variables }),
          }),
        );
      const across = { across: ['CN', 'US'] };
      const now = await post({ asOf: '2026-08-01', scope: across });
      expect(now.errors).toEqual([]);
      const node = at(now.data, 'convergence', 'technologies', 'edges', 0, 'node');
      expect(node).toMatchObject({
        technology: { key: 'tech:indium-phosphide', names: { zh: '磷化铟' } },
        regimes: ['EXPORT_CONTROL', 'FDI_REVIEW', 'ANTI_SANCTION'],
        since: '2026-01-02',
      });
      for (const touch of at(node, 'touches') as { evidence: { sources: unknown[] }[] }[]) {
        expect(touch.evidence.length).toBeGreaterThan(0);
        for (const { sources } of touch.evidence) expect(sources.length).toBeGreaterThan(0);
      }
      const before = await post({ asOf: '2026-01-01', scope: across });
      expect(at(before.data, 'convergence', 'technologies', 'edges', 0, 'node')).toMatchObject({
        regimes: ['EXPORT_CONTROL', 'ANTI_SANCTION'],
        since: null,
      });
      const within = await post({ asOf: '2026-08-01', scope: { within: 'CN' } });
      expect(at(within.data, 'convergence', 'technologies', 'edges', 0, 'node', 'regimes')).not.toContain('FDI_REVIEW');
      expect((await fetch(`${address}ready`)).status).toBe(200);
    } finally {
      await api.close();
    }
  });
});

describe('three versions of a small file', () => {
  const file = (date: string, listings: string): string => `
dataset: {id: small, zh: 小文件, en: A small file, external: [list:cn-cml, source:cn-mfa-notices]}
technologies:
  - {id: small-technology, zh: 小技术, en: Small technology, sources: [cn-mfa-notices], confidence: seen}
parties:
  - {id: small-party, en: Small Party, kind: company, country: US, sources: [cn-mfa-notices], confidence: seen}
roles:
  - {technology: small-technology, parties: [small-party], role: develops, basis: analyst, sources: [cn-mfa-notices], confidence: seen}
${
  listings === ''
    ? ''
    : `listings:
  - list: cn-cml
    jurisdiction: CN
    notice: small-1
    date: ${date}
    words: 列入
    sources: [cn-mfa-notices]
    confidence: seen
    parties: [${listings}]`
}
`;
  const small = (answer: ConvergenceAnswer) => answer.technologies.find(({ id }) => id === 'tech:small-technology');

  test('are each asked at their own knownAt, also by a reader that was there before', async () => {
    const path = join(folder, 'small.yaml');
    const versions: (number | null)[] = [];
    for (const text of [
      file('2024-01-01', ''),
      file('2024-01-01', '{id: s-1, party: small-party, name: Small}'),
      file('2024-03-01', '{id: s-1, party: small-party, name: Small}'),
    ]) {
      writeFileSync(path, text);
      versions.push((await importReading(graph, await readDataset(path), { actor: 'test' })).version);
    }
    const [first, second, third] = versions.map(String);
    expect([first, second, third]).toEqual(['2', '3', '4']);
    expect(await engine.refresh()).toBe(true);
    const fresh = await engineOn(await loadSnapshot(graph));
    for (const reader of [engine, fresh]) {
      const on = async (asOf: string, knownAt: string | null = null) =>
        small(await ask(reader, asOf, knownAt))?.touches.map(({ from }) => from);
      expect(await on('2024-02-01', '1')).toBeUndefined();
      expect(await on('2024-02-01', first)).toBeUndefined();
      expect(await on('2024-02-01', second)).toEqual(['2024-01-01']);
      expect(await on('2024-02-01', third)).toBeUndefined();
      expect(await on('2024-03-01', third)).toEqual(['2024-03-01']);
      expect(await on('2024-03-01')).toEqual(['2024-03-01']);
    }
    await expect(ask(engine, '2024-03-01', '99')).rejects.toThrow(/not published yet/);
  });

  test('say nothing new when imported again', async () => {
    const report = await importReading(graph, await readDataset(join(folder, 'small.yaml')), { actor: 'test' });
    expect(report.version).toBeNull();
  });

  test('an event at 12:01 changes the answer between 12:00 and 12:02', async () => {
    const path = join(folder, 'small.yaml');
    writeFileSync(
      path,
      file('2025-04-10', '{id: s-1, party: small-party, name: Small}').replace(
        'date: 2025-04-10',
        'date: 2025-04-10\n    time: "12:01"',
      ),
    );
    await importReading(graph, await readDataset(path), { actor: 'test' });
    await engine.refresh();
    expect(small(await ask(engine, '2025-04-10T04:00:00Z'))).toBeUndefined();
    expect(small(await ask(engine, '2025-04-10T04:02:00Z'))?.regimes).toEqual(['ANTI_SANCTION']);
  });
});
