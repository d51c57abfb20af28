import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../src/analysis/derive.ts';
import { Engine } from '../../src/analysis/engine.ts';
import { loadSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import { runAnalystCypher } from '../../src/graph/analyst.ts';
import type { Graph, Parameters } from '../../src/graph/client.ts';
import { replaceDerived } from '../../src/graph/derived.ts';
import { importReading } from '../../src/graph/load.ts';
import { ALL_SHAPES } from '../../src/graph/shapes.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { openFtm } from '../../src/sources/ftm.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { readSeed } from '../../src/sources/seed.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { emptyGraph, openEmptyGraph } from './graph-store.ts';

interface Example {
  readonly title: string;
  readonly cypher: string;
  readonly parameters: Parameters;
}

const sections = readFileSync('docs/cypher-examples.md', 'utf8').split(/^## /m).slice(1);
const examples = sections.map((section): Example => {
  const [title = ''] = section.split('\n');
  return { title, cypher: blockOf(section, 'cypher') ?? '', parameters: JSON.parse(blockOf(section, 'json') ?? '{}') };
});

function blockOf(section: string, language: string): string | undefined {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(section)?.[1];
}

const RULES = 'seed/rules';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
  await importReading(graph, await readSeed('seed'), { actor: 'tester' });
  await importReading(graph, await openFtm('test/fixtures/ftm/officers.ftm.jsonl'), { actor: 'tester' });
  const profiles = readRuleProfiles([RULES]);
  const engine = new Engine(await loadSnapshot(graph), new StoreSource(graph), await readRegimes('seed'), profiles);
  const view = await engine.view({ asOf: parseAsOf('2026-08-01'), knownAt: null, includeUnverified: false });
  const { stamp, links } = await derive(engine, view, 'majority', []);
  await replaceDerived(graph, stamp, links, { actor: 'tester' });
});
afterAll(async () => {
  await emptyGraph(graph);
  await graph.close();
});

describe('the page of example queries', () => {
  test('has a query in every section, with a sentence in each language', () => {
    expect(examples.length).toBeGreaterThan(12);
    for (const [index, section] of sections.entries()) {
      expect(examples[index]?.cypher, section).not.toBe('');
      expect(section.split('```')[0], section).toMatch(/\? .*· .*[？。]/s);
    }
  });

  test.each(examples)(
    '$title: answers with rows on the seed and a file of officers',
    async ({ cypher, parameters }) => {
      const { columns, rows } = await runAnalystCypher(graph, cypher, { parameters });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      // A column that is empty in all rows names a property that is not there.
      const empty = columns.filter((_, column) =>
        rows.every((row) => row[column] === null || row[column] === undefined),
      );
      expect(empty).toEqual([]);
    },
  );

  describe.each(examples.filter(({ cypher }) => factsOf(cypher).length > 0))('$title', ({ cypher, parameters }) => {
    const ask = () => runAnalystCypher(graph, cypher, { parameters });

    test.each(factsOf(cypher))('shows no %s that is staged', async (_name, pattern) => {
      const before = await ask();
      const shift = (by: number) => `MATCH ${pattern} SET fact.recordedFrom = fact.recordedFrom + ${by}`;
      await graph.write((run) => run(shift(1_000)));
      const meanwhile = await ask();
      await graph.write((run) => run(shift(-1_000)));
      expect(meanwhile).not.toEqual(before);
      expect(await ask()).toEqual(before);
    });

    test.each(factsOf(cypher))('shows every %s that is about to be closed', async (_name, pattern) => {
      const before = await ask();
      const close = `MATCH (state:GraphVersion) MATCH ${pattern} SET fact.recordedTo = state.published + 1`;
      await graph.write((run) => run(close));
      const meanwhile = await ask();
      await graph.write((run) => run(`MATCH ${pattern} REMOVE fact.recordedTo`));
      expect(meanwhile).toEqual(before);
    });
  });
});

/** Kinds of facts that a query names, each with a pattern that binds them. The seed has closed none of them. */
function factsOf(cypher: string): (readonly [string, string])[] {
  const shapes = ALL_SHAPES.filter(({ name }) => new RegExp(`[:|]${name}\\b`).test(cypher));
  const patterns = shapes.map(({ name, pattern }) => [name, pattern] as const);
  return /:Fact\b/.test(cypher) ? [...patterns, ['Fact', '(fact:Fact)']] : patterns;
}
