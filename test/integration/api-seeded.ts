import { join } from 'node:path';
import { Engine } from '../../src/analysis/engine.ts';
import { loadSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import type { GraphView } from '../../src/analysis/view.ts';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { parseDay } from '../../src/model/days.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { openFtm } from '../../src/sources/ftm.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { readSeed } from '../../src/sources/seed.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { type ApiClient, openApi } from '../fixtures/api-client.ts';
import { openEmptyGraph } from './graph-store.ts';
import { phasesReading } from './phase-readings.ts';

/** The day of the client's clock, too. */
export const AS_OF = '2026-08-01';

/** The API on a store that holds the seed, a file of officers, of whom the seed has none, and facts of every phase. */
export interface SeededApi {
  readonly graph: Graph;
  readonly engine: Engine;
  readonly view: GraphView;
  readonly ask: ApiClient['ask'];
  /** The `count` of a statement, asked without the API; `$day` is AS_OF. */
  count(cypher: string, parameters?: Record<string, unknown>): Promise<number>;
}

export async function openSeededApi(): Promise<SeededApi> {
  const graph = await openEmptyGraph();
  await importReading(graph, await readSeed('seed'), { actor: 'test' });
  await importReading(graph, await openFtm('test/fixtures/ftm/officers.ftm.jsonl'), { actor: 'test' });
  await importReading(graph, phasesReading(), { actor: 'test' });
  const rules = join('seed', 'rules');
  const profiles = readRuleProfiles([rules]);
  const engine = new Engine(await loadSnapshot(graph), new StoreSource(graph), await readRegimes('seed'), profiles);
  return {
    graph,
    engine,
    view: await engine.view({ asOf: parseAsOf(AS_OF), knownAt: null, includeUnverified: false }),
    ask: openApi(engine, { graph }).ask,
    count: async (cypher, parameters = {}) => {
      const rows = await graph.read<{ count: number }>(cypher, { day: parseDay(AS_OF), ...parameters });
      return rows[0]?.count ?? -1;
    },
  };
}
