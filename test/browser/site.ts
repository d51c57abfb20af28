import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';
import { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { migrate } from '../../src/graph/migrate.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { readSeed } from '../../src/sources/seed.ts';
import { emptyGraph } from '../integration/graph-store.ts';
import { SERVE, serve } from '../integration/served.ts';
import { smallReadings } from './small-data.ts';

/** A real server over a store that holds what was asked for, and a browser to look at it. */
export interface Site {
  readonly browser: Browser;
  /** Its address, with a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the seed and `more`, and nothing else. What the store holds of it already is not imported again. */
export async function openSite(more: readonly SourceReading[] = smallReadings()): Promise<Site> {
  const graph = Graph.connect(inject('neo4j'));
  await migrate(graph);
  const wanted = [await readSeed('seed'), ...more];
  let held = await datasetsOf(graph);
  if (held.some((id) => !wanted.some(({ dataset }) => dataset.id === id))) {
    await emptyGraph(graph);
    held = [];
  }
  for (const reading of wanted.filter(({ dataset }) => !held.includes(dataset.id))) {
    await importReading(graph, reading, { actor: 'test' });
  }
  await graph.close();
  const folder = mkdtempSync(join(tmpdir(), 'regimelink-site-'));
  const server = await serve(SERVE, folder);
  // Root may not use Chromium's sandbox.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: inject('browser'), args });
  return {
    browser,
    address: server.address,
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function datasetsOf(graph: Graph): Promise<string[]> {
  const rows = await graph.read<{ id: string }>('MATCH (version:Dataset) RETURN DISTINCT version.id AS id');
  return rows.map(({ id }) => id);
}
