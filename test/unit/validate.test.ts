import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tryOut } from '../../src/cli/import.ts';
import { validationHtml } from '../../src/cli/validation-report.ts';
import { type FindingCode, type Validation, validate } from '../../src/graph/validate.ts';
import { Cycles } from '../../src/graph/validation-checks.ts';
import { parsePartialDate } from '../../src/model/days.ts';
import type { Fact, HoldingFact, RelationFact } from '../../src/model/facts.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { exactShare } from '../../src/model/shares.ts';
import { noProgress } from '../../src/progress.ts';
import { holding, listing, readingOf, thing } from '../integration/graph-readings.ts';

const SOURCE = thing('Source', 'notice');
const [A, B, C] = [thing('Party', 'a'), thing('Party', 'b'), thing('Party', 'c')];

const run = (reading: SourceReading, earlier?: Record<string, number>) =>
  validate(reading, { progress: noProgress, earlier });
const codes = ({ findings }: Validation) => findings.map(({ severity, code, where }) => [severity, code, where]);

function relation(from: string, to: string): RelationFact {
  const {
    type: _type,
    owner: _owner,
    asset: _asset,
    right: _r,
    nature: _n,
    share: _s,
    stated: _st,
    ...base
  } = holding('d', from, to, '1');
  return {
    ...base,
    type: 'relation',
    relation: 'SUPERSEDES',
    from: `instrument:${from}`,
    to: `instrument:${to}`,
    basis: 'text',
    properties: {},
  };
}

describe('everything that is wrong is told at once, with its place', () => {
  test('a file without a fault has no finding', async () => {
    const found = await run(readingOf('d', [SOURCE, A, B], [holding('d', 'a', 'b', '60')]));
    expect(found).toMatchObject({
      findings: [],
      errorCount: 0,
      warningCount: 0,
      counts: { 'thing:Party': 2, holding: 1 },
    });
  });

  test('malformed records, contradictions and duplicates', async () => {
    const tooMuch = { ...holding('d', 'a', 'c', '60'), share: { ...exactShare('60'), max: 2_000_000_000 } };
    const backwards: HoldingFact = {
      ...holding('d', 'b', 'c', '10'),
      validFrom: parsePartialDate('2024-02-01'),
      validTo: parsePartialDate('2024-01-01'),
    };
    const facts = [
      holding('d', 'a', 'b', '60'),
      holding('d', 'a', 'b', '60'),
      holding('d', 'a', 'b', '61'),
      tooMuch,
      backwards,
    ];
    const found = await run(readingOf('d', [SOURCE, A, B, C], facts));
    expect(codes(found)).toEqual([
      ['warning', 'DUPLICATE', 'a.yaml:6'],
      ['error', 'CONTRADICTION', 'a.yaml:7'],
      ['error', 'RECORD_MALFORMED', 'a.yaml:8'],
      ['error', 'RECORD_MALFORMED', 'a.yaml:9'],
    ]);
    expect(found.findings[1]?.text.en).toContain('a.yaml:5');
    expect(found.findings[3]?.text.en).toContain('must be later');
  });

  test('references that lead nowhere, or to the wrong kind of thing', async () => {
    const wrong: Fact = { ...holding('d', 'a', 'b', '10'), key: 'd/holding:x', owner: 'source:notice' };
    const found = await run(readingOf('d', [SOURCE, A], [holding('d', 'a', 'nobody', '10'), wrong]));
    expect(codes(found)).toEqual([
      ['warning', 'END_ELSEWHERE', 'a.yaml:3'],
      ['error', 'WRONG_KIND_OF_END', 'a.yaml:4'],
      ['warning', 'END_ELSEWHERE', 'a.yaml:4'],
    ]);
  });

  test('versions that lead back to where they began', async () => {
    const found = await run(readingOf('d', [SOURCE], [relation('x', 'y'), relation('y', 'z'), relation('z', 'x')]));
    const [cycle] = found.findings.filter(({ code }) => code === 'CYCLE');
    expect(cycle).toMatchObject({ severity: 'error', where: 'a.yaml:4' });
    expect(cycle?.text.en).toContain('instrument:x → instrument:y → instrument:z → instrument:x');
  });

  test('shares that add up to more than the whole on some day, and not those of different times', async () => {
    const at = (owner: string, percent: string, from: string, to: string | null): HoldingFact => ({
      ...holding('d', owner, 'c', percent),
      key: `d/holding:${owner}-${from}`,
      validFrom: parsePartialDate(from),
      validTo: to === null ? null : parsePartialDate(to),
    });
    const apart = [at('a', '70', '2020-01-01', '2021-01-01'), at('b', '60', '2021-01-01', null)];
    expect((await run(readingOf('d', [SOURCE, A, B, C], apart))).findings).toEqual([]);
    const together = [at('a', '70', '2020-01-01', null), at('b', '60', '2021-01-01', null)];
    const found = await run(readingOf('d', [SOURCE, A, B, C], together));
    expect(codes(found)).toEqual([['warning', 'SHARES_ABOVE_WHOLE', 'a.yaml:6']]);
    expect(found.findings[0]?.text.en).toMatch(/add up to 130 % on 2021-01-01/);
    const twice = [at('a', '70', '2020-01-01', null), at('a', '70', '2020-06-01', null)];
    expect((await run(readingOf('d', [SOURCE, A, C], twice))).findings).toEqual([]);
  });

  test('identifiers that fail their check', async () => {
    const of = (scheme: 'lei' | 'uscc' | 'other', value: string) =>
      thing('Party', `${scheme}-${value}`, { identifiers: [{ scheme, value }] });
    const right = [of('lei', '5493001KJTIIGC8Y1R12'), of('uscc', '914403001922038216'), of('other', 'x')];
    expect((await run(readingOf('d', right, []))).findings).toEqual([]);
    const wrong = [of('lei', '5493001KJTIIGC8Y1R13'), of('uscc', '914403001922038217')];
    expect(codes(await run(readingOf('d', wrong, [])))).toEqual([
      ['warning', 'IDENTIFIER_WRONG', 'a.yaml:1'],
      ['warning', 'IDENTIFIER_WRONG', 'a.yaml:2'],
    ]);
  });

  test('a list that lost half of its rows is an error, a fifth a warning', async () => {
    const parties = Array.from({ length: 20 }, (_, index) => thing('Party', `p${index}`));
    const list = thing('ControlList', 'export');
    const law = thing('Provision', 'article-1');
    const rows = (count: number) =>
      readingOf(
        'd',
        [SOURCE, list, law, ...parties],
        parties.slice(0, count).map(({ key }) => listing('d', key.slice('party:'.length))),
      );
    const earlier = (await run(rows(20))).lists;
    expect(earlier).toEqual({ 'list:export': 20 });
    expect((await run(rows(17), earlier)).findings).toEqual([]);
    expect(codes(await run(rows(15), earlier))).toEqual([['warning', 'LIST_LOST_ROWS', '']]);
    expect(codes(await run(rows(10), earlier))).toEqual([['error', 'LIST_LOST_ROWS', '']]);
  });
});

test('a cycle is found where, and only where, there is one: compared with what can be put in an order', () => {
  const edges = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const cycles = new Cycles();
      for (const [from, to] of pairs) cycles.add(relation(String(from), String(to)), `${from}-${to}`);
      const found = [...cycles.find()];
      // Take away what leads nowhere until nothing changes: what is left lies on cycles or leads into one.
      let left = pairs;
      for (let before = -1; before !== left.length; ) {
        before = left.length;
        left = left.filter(([, to]) => left.some(([from]) => from === to));
      }
      expect(found.length > 0).toBe(left.length > 0);
      for (const { keys } of found) {
        expect(keys[0]).toBe(keys.at(-1));
        for (const [place, key] of keys.slice(1).entries()) {
          const step = [keys[place], key].map((one) => Number(one?.split(':')[1]));
          expect(pairs).toContainEqual(step);
        }
      }
    }),
  );
});

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'validate-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileOf = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const seedFile = (percent: string) => `dataset: {id: tried, zh: 试, en: Tried, licence: none, retrieved: 2026-01-01}
sources:
  - {id: s, title: A source, kind: primary-data}
parties:
  - {id: a, en: "<img onerror=alert(1)> \u202EABC", kind: company, sources: [s], confidence: seen}
  - {id: b, en: B, kind: company, sources: [s], confidence: seen}
holdings:
  - {id: h, owner: a, asset: party:b, share: "${percent}", sources: [s], confidence: seen}
`;

  test('reads a sound file, writes the report, and ends well', async () => {
    const path = fileOf('good.yaml', seedFile('60'));
    const report = join(folder, 'report.html');
    const { text, failure } = await tryOut([path], { dryRun: true, report, lang: 'zh' });
    expect(failure, text).toBeNull();
    expect(text).toContain('没有错误：可以导入');
    expect(readFileSync(report, 'utf8')).toContain('<html lang="zh-CN">');
  });

  test('reads a faulty file to its end, names the line, and fails', async () => {
    const path = fileOf('bad.yaml', seedFile('160'));
    const { text, failure } = await tryOut([path], { dryRun: true, json: true, lang: 'en' });
    expect(failure).toMatchObject({ code: 'SOURCE_MALFORMED' });
    const [found] = JSON.parse(text);
    expect(found).toMatchObject({ file: path, version: null, errorCount: 1 });
    expect(found.findings[0]).toMatchObject({ severity: 'error', code: 'UNREADABLE', where: 'bad.yaml:8' });
  });

  test('tells of a file that is of no format at all', async () => {
    const { text, failure } = await tryOut([fileOf('what.bin', 'hello')], { dryRun: true, json: true, lang: 'en' });
    expect(failure).not.toBeNull();
    expect(JSON.parse(text)[0].findings[0].code satisfies FindingCode).toBe('UNREADABLE');
  });

  test.each([
    [{ dryRun: true, report: 'x.pdf' }, /\.html, \.json or \.txt/],
    [{ against: 'y' }, /belong to --dry-run/],
    [{ dryRun: true, report: '/no/such/folder/x.html' }, /cannot be written/],
  ])('refuses what makes no sense: %j', async (options, message) => {
    await expect(tryOut([fileOf('good2.yaml', seedFile('60'))], { ...options, lang: 'en' })).rejects.toThrow(message);
  });

  test('text from files is never markup', () => {
    const html = validationHtml(
      [
        {
          file: '<b>.yaml',
          version: null,
          dataset: 'd',
          whole: true,
          counts: {},
          lists: {},
          dropped: { '<i>': 1 },
          warnings: [],
          errorCount: 1,
          warningCount: 0,
          findings: [
            {
              severity: 'error',
              code: 'RECORD_MALFORMED',
              where: 'a.yaml:1',
              text: { zh: '', en: '<img src=x onerror=alert(1)> \u202Etxt "\'' },
              count: 1,
            },
          ],
        },
      ],
      'en',
    );
    expect(html).not.toMatch(/<img|<b>|<i>/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; [U+202E]txt &quot;&#39;');
    expect(html).not.toContain('<script');
  });
});
