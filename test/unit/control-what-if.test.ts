import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type ControlOptions, controlEntries, controlStream } from '../../src/cli/control.ts';
import type { ControlDifference } from '../../src/cli/control-difference.ts';
import { controlText } from '../../src/cli/control-text.ts';
import type { OutcomeJson } from '../../src/cli/outcome-json.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { noProgress } from '../../src/progress.ts';

const folder = mkdtempSync(join(tmpdir(), 'regimelink-control-what-if-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'owner,asset,kind,min,max,from,to,source';
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const table = (rows: readonly string[]): string => file('holdings.csv', `${[HEADER, ...rows].join('\n')}\n`);

interface Answer {
  readonly status: string;
  readonly outcomes: readonly OutcomeJson[];
  readonly ifInForce?: readonly OutcomeJson[];
  readonly assumptions: readonly { readonly code: string; readonly about: readonly string[] }[];
  readonly difference?: ControlDifference;
}

async function ask(options: Partial<ControlOptions> & { readonly holdings: string }): Promise<Answer> {
  const stream = await controlStream(asked(options));
  const told: [string, unknown][] = [];
  // As the writer does: each part is taken before the next is asked for.
  for (const [name, value] of controlEntries(stream)) {
    told.push([
      name,
      Symbol.iterator in Object(value) && typeof value === 'object' ? [...(value as Iterable<unknown>)] : value,
    ]);
  }
  return Object.fromEntries(told) as unknown as Answer;
}

function asked(options: Partial<ControlOptions> & { readonly holdings: string }): ControlOptions {
  return { asOf: parseAsOf('2025-06-01'), rules: ['seed/rules'], progress: noProgress, ...options };
}

const brief = ({ by, party, outcome }: OutcomeJson): string => `${by ?? 'all'} ${party} ${outcome}`;

test('a supposed purchase catches what was not, cites its own line, and says what changed', async () => {
  const holdings = table(['A,B,equity,40,40,2020,,s', 'B,C,equity,60,60,2020,,s']);
  const whatIf = file('deal.yaml', 'holdings:\n  - {owner: A, asset: B, share: 55, from: 2025-01-01}\n');
  const answer = await ask({ holdings, whatIf, rule: 'ofac-50', seeds: 'A', proof: 'full' });
  expect(answer.outcomes.map(brief)).toEqual(['all B caught', 'all C caught']);
  expect(answer.outcomes[0]?.proof[0]).toMatchObject({ owner: 'A', asset: 'B', min: 55, fact: 'deal.yaml:2' });
  expect(answer.assumptions[0]).toMatchObject({ code: 'HYPOTHETICAL', about: ['deal.yaml:2'] });
  expect(answer.difference?.changed.map(({ before, after }) => [brief(before), brief(after)])).toEqual([
    ['all B not-caught', 'all B caught'],
    ['all C not-caught', 'all C caught'],
  ]);
  const text = [
    ...controlText(await controlStream(asked({ holdings, whatIf, rule: 'ofac-50', seeds: 'A' })), 'zh'),
  ].join('');
  expect(text).toContain('与无此假设相比');
  expect(text).toContain('B: 涵盖 (55 %)');
});

test('a share of nothing ends a holding, from its day on and not before', async () => {
  const holdings = table(['A,B,equity,60,60,2020,,s']);
  const whatIf = file('sale.yaml', 'holdings:\n  - {owner: A, asset: B, share: 0, from: 2025-03-01}\n');
  const on = async (day: string): Promise<readonly string[]> =>
    (await ask({ holdings, whatIf, rule: 'ofac-50', seeds: 'A', asOf: parseAsOf(day) })).outcomes.map(brief);
  expect(await on('2025-02-28')).toEqual(['all B caught']);
  expect(await on('2025-03-01')).toEqual(['all B not-caught']);
});

test('another right or nature of the same two parties is left as it is', async () => {
  const holdings = table(['A,B,votes,60,60,2020,,s']);
  const whatIf = file('equity.yaml', 'holdings:\n  - {owner: A, asset: B, share: 10, right: equity}\n');
  const answer = await ask({ holdings, whatIf, rule: 'majority', seeds: 'A' });
  expect(answer.outcomes.map(brief)).toEqual(['A B caught']);
});

test('a party that only the supposition names can be asked about; all of its outcomes are new', async () => {
  const holdings = table(['A,B,equity,60,60,2020,,s']);
  const whatIf = file('buyer.yaml', 'holdings:\n  - {owner: X, asset: A, share: ">50"}\n');
  const answer = await ask({ holdings, whatIf, rule: 'majority', seeds: 'X', only: 'caught' });
  expect(answer.outcomes.map(brief)).toEqual(['X A caught', 'X B caught']);
  expect(answer.difference?.added.map(brief)).toEqual(['X A caught', 'X B caught']);
});

test('a supposed finding of control reaches where a rule looks at findings', async () => {
  const holdings = table(['A,B,equity,10,10,2020,,s']);
  const whatIf = file('finding.yaml', 'controls:\n  - {controller: A, controlled: B, means: contract}\n');
  const answer = await ask({ holdings, whatIf, rule: 'uk', seeds: 'A' });
  expect(answer.outcomes.map(brief)).toEqual(['A B caught']);
  expect(answer.difference?.changed).toHaveLength(1);
});

test('a rule whose suspension is supposed to go on is suspended, and the difference says so', async () => {
  const holdings = table(['A,B,equity,60,60,2020,,s']);
  const whatIf = file(
    'stay.yaml',
    'rules:\n  - {rule: bis-affiliates, verb: suspension-extended, date: 2026-11-10, until: 2027-11-09}\n',
  );
  const answer = await ask({ holdings, whatIf, rule: 'bis-affiliates', seeds: 'A', asOf: parseAsOf('2026-12-01') });
  expect(answer.status).toBe('suspended');
  expect(answer.outcomes).toEqual([]);
  expect(answer.difference?.status).toEqual({ before: 'in-force', after: 'suspended' });
});

test.each([
  ['listings:\n  - {party: A, list: us-el}\n', /x\.yaml:2: "listings" .*expected holdings, controls, rules/],
  ['holdings:\n  - {owner: A, asset: B, share: 120}\n', /x\.yaml:2.*"share".*120/],
  ['holdings:\n  - {owner: A, asset: B, share: 10, right: shares}\n', /"right".*equity, votes/],
  [
    'rules:\n  - {rule: ofac-50, verb: suspended, date: 2027-01-02, until: 2027-01-01}\n',
    /x\.yaml:2.*"until" 2027-01-01 lies before 2027-01-02/,
  ],
  ['rules:\n  - {rule: ofac-50, verb: removed, until: 2027-01-01}\n', /"until".*removed/],
])('what cannot be supposed of a table is refused: %j', async (text, message) => {
  const holdings = table(['A,B,equity,60,60,2020,,s']);
  await expect(ask({ holdings, whatIf: file('x.yaml', text), rule: 'ofac-50', seeds: 'A' })).rejects.toThrow(message);
});

const NAMES = ['A', 'B', 'C', 'D', 'E'];
const row = fc
  .record({
    owner: fc.constantFrom(...NAMES),
    asset: fc.constantFrom(...NAMES),
    share: fc.integer({ min: 0, max: 100 }),
  })
  .filter(({ owner, asset }) => owner !== asset);
const rowsOnce = fc.uniqueArray(row, { maxLength: 8, selector: ({ owner, asset }) => owner + asset });

test('the answer is that of a table in which the supposed lines stand in place of the others', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOnce, rowsOnce, async (recorded, supposed) => {
      const toLine = ({ owner, asset, share }: (typeof recorded)[number]): string =>
        `${owner},${asset},equity,${share},${share},2020,,s`;
      const all = NAMES.map((name) => `Z,${name},equity,1,1,2020,,s`);
      const replaced = recorded.filter((one) => !supposed.some((s) => s.owner === one.owner && s.asset === one.asset));
      const yaml = supposed.map(
        (s) => `  - {owner: ${s.owner}, asset: ${s.asset}, share: ${s.share}, from: 2024-01-01}\n`,
      );
      const whatIf = file('p.yaml', supposed.length === 0 ? '{}\n' : `holdings:\n${yaml.join('')}`);
      const options = { rule: 'majority', seeds: '*', proof: 'none' } as const;
      const told = await ask({ ...options, holdings: table([...all, ...recorded.map(toLine)]), whatIf });
      const before = await ask({ ...options, holdings: table([...all, ...recorded.map(toLine)]) });
      const after = await ask({ ...options, holdings: table([...all, ...[...replaced, ...supposed].map(toLine)]) });
      const sorted = (outcomes: readonly OutcomeJson[]): string[] =>
        outcomes.map((one) => `${brief(one)} ${JSON.stringify(one.sum)}`).sort();
      expect(sorted(told.outcomes)).toEqual(sorted(after.outcomes));
      const isSame = JSON.stringify(sorted(before.outcomes)) === JSON.stringify(sorted(after.outcomes));
      const { added, removed, changed } = told.difference ?? { added: [], removed: [], changed: [] };
      expect(added.length + removed.length + changed.length === 0).toBe(isSame);
    }),
    { numRuns: 150 },
  );
});
