import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAnalystCypher } from '../../src/graph/analyst.ts';
import type { Graph, Parameters } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { readSeed } from '../../src/sources/seed.ts';
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

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
  await importReading(graph, await readSeed('seed'), { actor: 'tester' });
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

  test.each(examples)('$title: answers with rows on the seed', async ({ cypher, parameters }) => {
    const { columns, rows } = await runAnalystCypher(graph, cypher, { parameters });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    // A column that is empty in all rows names a property that is not there.
    const empty = columns.filter((_, column) => rows.every((row) => row[column] === null || row[column] === undefined));
    expect(empty).toEqual([]);
  });

  test.each(examples.filter(({ cypher }) => cypher.includes('recordedFrom')))(
    '$title: shows nothing of what is staged, and everything that is about to be closed',
    async ({ cypher, parameters, title }) => {
      const before = await runAnalystCypher(graph, cypher, { parameters });
      const staged = await graph.write(async (run) => {
        await run(`
          MATCH (state:GraphVersion {id: 'v'})
          MATCH ()-[fact]->()
          WHERE fact.recordedFrom IS NOT NULL AND fact.recordedTo IS NULL
          SET fact.recordedTo = state.published + 1`);
        return run(`
          MATCH (state:GraphVersion {id: 'v'})
          MATCH (fact:Fact)
          SET fact.recordedTo = state.published + 1
          RETURN count(fact) AS facts`);
      });
      expect(staged).not.toEqual([{ facts: 0 }]);
      try {
        expect(await runAnalystCypher(graph, cypher, { parameters }), title).toEqual(before);
      } finally {
        await graph.write(async (run) => {
          await run('MATCH ()-[fact]->() WHERE fact.recordedTo IS NOT NULL REMOVE fact.recordedTo');
          await run('MATCH (fact:Fact) REMOVE fact.recordedTo');
        });
      }
    },
  );
});
