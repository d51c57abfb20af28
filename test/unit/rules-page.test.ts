import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { type Asked, outcomesOf, runControl, verdictOf } from '../fixtures/control/run-command.ts';

const PAGE = readFileSync('docs/rules.md', 'utf8');
const examples = [...PAGE.matchAll(/```example\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim().split('\n'));
const profiles = readRuleProfiles(['seed/rules']);

const listOf = (text: string, by: string): string[] => text.split(by).map((one) => one.trim());

describe('docs/rules.md', () => {
  test.each(examples.map((lines) => [lines.slice(0, 2).join('; '), lines] as const))('%s', async (_, lines) => {
    const [rule = '', asOf = ''] = (lines[0] ?? '').split(' ');
    const fields = new Map(
      lines
        .slice(1)
        .map((line) => line.split(/: (.*)/s))
        .map(([name = '', value = '']) => [name, value]),
    );
    const take = (name: string): string | undefined => {
      const value = fields.get(name);
      fields.delete(name);
      return value;
    };
    const asked: Asked = {
      rule,
      asOf,
      edges: listOf(take('holdings') ?? '', ','),
      ...optional('seeds', take('seeds'), ','),
      ...optional('parties', take('parties'), ';'),
    };
    const answer = await runControl(asked);
    expect(answer.status).toBe(take('status') ?? 'in-force');
    for (const [name, expected] of fields) {
      const [, respect, party = name] = /^(.*) of (.*)$/.exec(name) ?? [];
      const [outcome] = outcomesOf(answer, party);
      if (respect === undefined) expect(verdictOf(answer, party), name).toBe(expected);
      else if (respect === 'limb') expect(outcome?.limb, name).toBe(expected);
      else if (respect === 'strictest requirement') expect(outcome?.strictest?.requirement.list, name).toBe(expected);
      else if (respect === 'strictest review') expect(outcome?.strictest?.review.list, name).toBe(expected);
      else throw new Error(`the test does not know "${name}"`);
    }
  });

  test('has an example of every rule, and its name in both languages', () => {
    expect([...new Set(examples.map(([head = '']) => head.split(' ')[0]))].sort()).toEqual(
      profiles.map(({ id }) => id),
    );
    const rows = PAGE.split('\n').filter((line) => line.startsWith('| `'));
    for (const { id, names } of profiles) {
      const row = rows.find((line) => line.startsWith(`| \`${id}\` |`));
      expect(row, id).toContain(`| ${names.zh} |`);
    }
  });

  test('is linked from the README', () => expect(readFileSync('README.md', 'utf8')).toContain('(docs/rules.md)'));
});

function optional(name: 'seeds' | 'parties', value: string | undefined, by: string): Partial<Asked> {
  return value === undefined ? {} : { [name]: listOf(value, by) };
}
