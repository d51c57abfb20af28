import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../src/analysis/derive.ts';
import { Engine } from '../../src/analysis/engine.ts';
import { loadSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import type { Graph } from '../../src/graph/client.ts';
import { type DerivedLink, dropDerived, replaceDerived } from '../../src/graph/derived.ts';
import { importReading } from '../../src/graph/load.ts';
import { storeTotals } from '../../src/graph/totals.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { readSeed } from '../../src/sources/seed.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { openEmptyGraph } from './graph-store.ts';

const AS_OF = parseAsOf('2026-08-01');
const ACTOR = { actor: 'test' };

let graph: Graph;

beforeAll(async () => {
  graph = await openEmptyGraph();
  await importReading(graph, await readSeed('seed'), ACTOR);
});

afterAll(async () => {
  await graph.close();
});

async function freshEngine(): Promise<Engine> {
  const rules = join('seed', 'rules');
  const profiles = readRuleProfiles([rules]);
  return new Engine(await loadSnapshot(graph), new StoreSource(graph), await readRegimes('seed'), profiles);
}

const view = (engine: Engine) => engine.view({ asOf: AS_OF, knownAt: null, includeUnverified: false });

async function materialise(seeds: readonly string[] = []) {
  const engine = await freshEngine();
  const { stamp, links } = await derive(engine, await view(engine), 'majority', seeds);
  return { stamp, counts: await replaceDerived(graph, stamp, links, ACTOR) };
}

/** What an analyst sees who joins the links with the set that counts. */
async function seen(): Promise<Record<string, unknown>[]> {
  return graph.read(`
    MATCH (set:DerivedSet)
    MATCH (party)-[link:DERIVED_CAUGHT_BY {run: set.run}]->(by)
    RETURN party.key AS party, by.key AS by, link.outcome AS outcome, link.direction AS direction, link.min AS min, link.max AS max,
           link.rule AS rule, link.effect AS effect, link.asOf AS asOf, link.graphVersion AS graphVersion,
           link.ruleChecksum AS ruleChecksum
    ORDER BY party, by`);
}

async function stored(): Promise<number> {
  const [row] = await graph.read<{ count: number }>('RETURN COUNT { ()-[:DERIVED_CAUGHT_BY]->() } AS count');
  return row?.count ?? -1;
}

/** An answer of every question that looks at ownership, from facts read anew. */
async function answers(): Promise<unknown[]> {
  const engine = await freshEngine();
  const all = await view(engine);
  const owner = 'party:aviation-industry-of-china';
  const only = new Set(['caught', 'indeterminate'] as const);
  return [
    await engine.convergence(all, {
      scope: { across: ['CN', 'US'] },
      includeField: true,
      includeUnverified: false,
      technologies: null,
      minRegimes: 1,
    }),
    await engine.exposure(all, {
      party: owner,
      rule: 'majority',
      paths: 3,
      includeField: true,
      includeUnverified: false,
    }),
    await engine.control(all, { rule: 'majority', seeds: [owner], only, proof: 'full' }),
    [...engine.snapshot.all('holding'), ...engine.snapshot.all('control'), ...engine.snapshot.all('listing')],
  ];
}

describe('materialise', () => {
  test('writes what the question of control answers, stamped, and changes no answer and no total', async () => {
    const before = { answers: await answers(), totals: await storeTotals(graph) };
    const { stamp, counts } = await materialise();
    const links = await seen();
    expect(counts.caught).toBeGreaterThan(0);
    expect(counts.indeterminate).toBeGreaterThan(10);
    expect(links).toHaveLength(counts.caught + counts.indeterminate);

    const engine = await freshEngine();
    const only = new Set(['caught', 'indeterminate'] as const);
    const seeds = [...new Set(links.map(({ by }) => String(by)))];
    const asked = await engine.control(await view(engine), { rule: 'majority', seeds, only, proof: 'none' });
    const wanted = [...asked.outcomes].map(({ party, by, outcome, direction, effect, sum: { min, max } }) => {
      const { rule, asOf, graphVersion, ruleChecksum } = stamp;
      return { party, by, outcome, direction, effect, min, max, rule, asOf, graphVersion, ruleChecksum };
    });
    const order = (one: Record<string, unknown>): string => `${one['party']} ${one['by']}`;
    expect(links).toEqual(wanted.sort((a, b) => (order(a) < order(b) ? -1 : 1)));
    expect(stamp).toMatchObject({ asOf: '2026-08-01', graphVersion: 1 });

    expect(await answers()).toEqual(before.answers);
    expect(await storeTotals(graph)).toEqual(before.totals);
  });

  test('replaces the whole set of its rule', async () => {
    await materialise();
    const whole = await stored();
    const { counts } = await materialise(['party:aviation-industry-of-china']);
    expect(counts.caught + counts.indeterminate).toBeGreaterThan(0);
    expect(await stored()).toBe(counts.caught + counts.indeterminate);
    expect(await stored()).toBeLessThan(whole);
  });

  test('cut off while it writes leaves the old set, and the next call clears away what was left', async () => {
    await materialise();
    const before = await seen();
    const engine = await freshEngine();
    const { stamp } = await derive(engine, await view(engine), 'majority', []);
    await expect(replaceDerived(graph, stamp, cutOff(), ACTOR)).rejects.toThrow('cut off');
    expect(await stored()).toBeGreaterThan(before.length);
    expect(await seen()).toEqual(before);
    await materialise();
    expect(await stored()).toBe(before.length);
    expect(await seen()).toEqual(before);
  });

  test('--drop removes it, once', async () => {
    await materialise();
    expect(await dropDerived(graph, 'majority', ACTOR)).toBe(true);
    expect(await stored()).toBe(0);
    expect(await dropDerived(graph, 'majority', ACTOR)).toBe(false);
  });
});

/** More than one batch, then an end like that of a program that dies. */
async function* cutOff(): AsyncGenerator<DerivedLink> {
  const one = { party: 'party:avicopter', by: 'party:aviation-industry-of-china', min: 1, max: 1 };
  const how = { direction: 'down', effect: 'indicator' } as const;
  for (let copy = 0; copy < 3_000; copy += 1) yield { ...one, ...how, outcome: 'caught' };
  throw new Error('cut off');
}
