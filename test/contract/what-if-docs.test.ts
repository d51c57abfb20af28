import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/analysis/engine.ts';
import { askExposure, exposureText } from '../../src/cli/exposure.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { WHAT_IF_SECTIONS } from '../../src/model/what-if.ts';
import { parseWhatIf } from '../../src/sources/what-if-file.ts';
import { at, openApi } from '../fixtures/api-client.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';

const text = readFileSync('docs/what-if.md', 'utf8');
const blocks = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block);

let engine: Engine;
beforeAll(async () => {
  engine = await seedEngine();
});

describe('docs/what-if.md', () => {
  test.each(blocks('yaml'))('example %#: every key leads somewhere', async (block) => {
    const view = await engine.view({
      asOf: parseAsOf('2026-08-01'),
      knownAt: null,
      includeUnverified: false,
      whatIf: parseWhatIf(block, 'docs.yaml'),
    });
    expect(view.overlay?.keys().length).toBeGreaterThan(1);
  });

  test('has an example of every section', () => {
    const shown = blocks('yaml').flatMap((block) => [...block.matchAll(/^([a-z]+):/gm)].map(([, name]) => name));
    expect([...new Set(shown)].sort()).toEqual([...WHAT_IF_SECTIONS].sort());
  });

  test('the query is answered', async () => {
    const [query = ''] = blocks('graphql');
    const { data, errors } = await openApi(engine).ask(query);
    expect(errors).toEqual([]);
    const change = at(data, 'convergence', 'difference', 'changed', 'edges', 0, 'node');
    expect([at(change, 'before', 'since'), at(change, 'after', 'since')]).toEqual(['2026-01-02', null]);
  });
});

test('README.md prints what its example gives', async () => {
  const readme = readFileSync('README.md', 'utf8').split('## What if')[1]?.split('\n## ')[0] ?? '';
  const [, deal = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, printed = ''] = /```\n(Difference[\s\S]*?)```/.exec(readme) ?? [];
  const request = { party: 'party:investor-x', rule: 'fisr-art4', paths: 3, asOf: '2026-08-01' };
  const answer = await askExposure({ engine }, { ...request, whatIf: parseWhatIf(deal, 'deal.yaml') });
  expect(printed.length).toBeGreaterThan(100);
  expect(exposureText(answer, 'en')).toContain(printed);
  expect(exposureText(answer, 'zh')).toContain('与无此假设相比:\n[技术]\n+ ');
});
