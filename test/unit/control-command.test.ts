import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ControlJson,
  type ControlOptions,
  type ControlStream,
  controlEntries,
  controlStream,
} from '../../src/cli/control.ts';
import { controlText } from '../../src/cli/control-text.ts';
import type { EffectiveJson } from '../../src/cli/effective.ts';
import { jsonPieces } from '../../src/cli/json-pieces.ts';
import type { OutcomeJson } from '../../src/cli/outcome-json.ts';
import { LinkageError } from '../../src/errors.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { noProgress } from '../../src/progress.ts';
import { controlCommand, renderControl } from '../fixtures/control/whole-answer.ts';

const HEADER = 'owner,asset,kind,min,max,from,to,source';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimelink-control-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const holdings = (...lines: readonly string[]): string => file('holdings.csv', HEADER, ...lines);

async function run(
  options: Partial<ControlOptions> & { readonly holdings: string },
): Promise<ControlJson | EffectiveJson> {
  return controlCommand({ asOf: parseAsOf('2025-06-01'), rules: ['seed/rules'], progress: noProgress, ...options });
}

async function control(options: Partial<ControlOptions> & { readonly holdings: string }): Promise<ControlJson> {
  const answer = await run({ rule: 'ofac-50', ...options });
  if ('effective' in answer) throw new Error('expected the outcomes of a rule');
  return answer;
}

const brief = (outcomes: readonly OutcomeJson[]): string[] =>
  outcomes.map(({ by, party, outcome }) => `${by ?? 'all'}: ${party} ${outcome}`);

const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

/** A rule of its own, made from the 50 Percent Rule by replacing lines. */
function rule(name: string, changes: Readonly<Record<string, string>>): string {
  const fields: Record<string, string> = {
    rule: name,
    name: '{ zh: 试, en: Trial }',
    jurisdiction: 'US',
    seeds: '[]',
    counts: '[equity]',
    thresholds: '[{ share: 50, operator: at least }]',
    sums: 'together',
    tiers: 'cascade',
    'control-findings': 'ignored',
    exclusions: '[]',
    effect: 'policy',
    events: '[]',
    citations: '[]',
    assumptions: '[]',
    'not-modelled': '[]',
    ...changes,
  };
  return file(`${name}.yaml`, ...Object.entries(fields).map(([field, value]) => `${field}: ${value}`));
}

describe('regimelink control', () => {
  it('prints outcome, sum and proof of every party but the seeds', async () => {
    const path = holdings(
      'X,A,equity,50,50,2019-03,,registry',
      'A,B,equity,40,40,,,registry',
      'X,B,equity,>10,<20,,2030,',
      'O,B,equity,5,5,,,',
    );
    const {
      outcomes,
      assumptions: _assumptions,
      notModelled: _notModelled,
      ...head
    } = await control({ holdings: path, seeds: 'X' });
    expect(head).toEqual({
      rule: 'ofac-50',
      asOf: '2025-06-01',
      status: 'in-force',
      effect: 'listed-by-law',
      seedCount: 1,
      citations: [{ source: 'source:ofac-faq', at: 'FAQ 398, 399, 401', url: 'https://ofac.treasury.gov/faqs/401' }],
    });
    expect(outcomes).toEqual([
      {
        by: null,
        party: 'A',
        outcome: 'caught',
        effect: 'listed-by-law',
        sum: { min: 50, max: 50 },
        proof: [
          {
            tier: 1,
            owner: 'X',
            asset: 'A',
            kind: 'equity',
            min: 50,
            max: 50,
            from: '2019-03',
            to: null,
            source: 'registry',
            fact: `${path}:2`,
          },
        ],
      },
      {
        by: null,
        party: 'B',
        outcome: 'caught',
        effect: 'listed-by-law',
        sum: { min: 50, max: 60, minOpen: true, maxOpen: true },
        proof: [
          {
            tier: 1,
            owner: 'X',
            asset: 'A',
            kind: 'equity',
            min: 50,
            max: 50,
            from: '2019-03',
            to: null,
            source: 'registry',
            fact: `${path}:2`,
          },
          {
            tier: 2,
            owner: 'A',
            asset: 'B',
            kind: 'equity',
            min: 40,
            max: 40,
            from: null,
            to: null,
            source: 'registry',
            fact: `${path}:3`,
          },
          {
            tier: 2,
            owner: 'X',
            asset: 'B',
            kind: 'equity',
            min: 10,
            max: 20,
            minOpen: true,
            maxOpen: true,
            from: null,
            to: '2030',
            source: null,
            fact: `${path}:4`,
          },
        ],
      },
      { by: null, party: 'O', outcome: 'not-caught', sum: { min: 0, max: 0 }, proof: [] },
    ]);
  });

  it('names the seed for rules that take each alone', async () => {
    const path = holdings('X,A,equity,60,60,,,', 'Y,B,votes,51,51,,,');
    const { outcomes } = await control({ holdings: path, rule: 'majority', seeds: 'X, Y', only: 'caught' });
    expect(brief(outcomes)).toEqual(['X: A caught', 'Y: B caught']);
  });

  it('takes every party alone for *, and then lists only who may be caught', async () => {
    const path = holdings('X,A,equity,25,25,,,', 'Y,A,equity,25,25,,,', 'A,B,equity,50,50,,,', 'Z,B,equity,,,,,');
    const { outcomes } = await control({ holdings: path, seeds: '*' });
    expect(brief(outcomes)).toEqual(['A: B caught', 'Z: B indeterminate']);
  });

  it('reads seeds from a file, and refuses a seed that the holdings do not name', async () => {
    const path = holdings('X,A,equity,25,25,,,', 'Y,A,equity,25,25,,,');
    const { outcomes } = await control({ holdings: path, seeds: `@${file('seeds.txt', 'X', '', 'Y')}` });
    expect(brief(outcomes)).toEqual(['all: A caught']);
    await expect(control({ holdings: path, seeds: 'X,Nobody' })).rejects.toThrow(
      `Seed "Nobody" is not named in ${path}.`,
    );
  });

  it('counts two sources on one holding once, and says where they differ', async () => {
    const agreed = await control({
      holdings: holdings('X,A,equity,30,30,,,one', 'X,A,equity,30,30,,,two'),
      seeds: 'X',
    });
    expect(agreed.outcomes[0]).toMatchObject({ outcome: 'not-caught', sum: { min: 30, max: 30 } });
    expect(codes(agreed.assumptions)).not.toContain('STATEMENTS_DISAGREE');
    const differing = await control({
      holdings: holdings('X,A,equity,60,60,,,two', 'X,A,equity,30,30,,,one'),
      seeds: 'X',
    });
    expect(differing.outcomes[0]).toMatchObject({ outcome: 'not-caught', proof: [{ source: 'one' }] });
    expect(codes(differing.assumptions)).toContain('STATEMENTS_DISAGREE');
    const merged = await control({
      holdings: holdings('X,A,equity,30,30,,,one', 'X,A,equity,30,30,,,one'),
      seeds: 'X',
    });
    expect(merged.outcomes[0]).toMatchObject({ outcome: 'indeterminate', sum: { min: 30, max: 60 } });
    expect(codes(merged.assumptions)).toContain('STATEMENTS_MERGED');
  });

  it('says what an answer rests on', async () => {
    const path = holdings(
      'X,A,equity,,,2019,,',
      'Z,A,equity,55,55,2019,,',
      'X,B,equity,80,80,2025,,',
      'X,C,equity,80,80,,,',
    );
    const { outcomes, assumptions } = await control({ holdings: path, seeds: 'X' });
    expect(outcomes.map(({ party, outcome }) => `${party} ${outcome}`)).toEqual([
      'A not-caught',
      'Z not-caught',
      'B indeterminate',
      'C caught',
    ]);
    expect(Object.fromEntries(assumptions.map(({ code, about }) => [code, about]))).toEqual({
      NO_LATER_EVENT: ['rule:ofac-50', 'rules/event:ofac-50-revised-guidance'],
      PARTIAL_DATE_CERTAIN_PART: [`${path}:4`],
      RESIDUAL_OF_ONE_CLASS: ['A'],
      UNDATED_VALID_ALWAYS: [`${path}:5`],
      UNKNOWN_SHARE_AS_INTERVAL: [`${path}:2`],
    });
    for (const { text } of assumptions) expect(text.zh === '' || text.en === '').toBe(false);
    expect(outcomes[0]?.proof).toMatchObject([{ owner: 'X' }, { owner: 'Z', min: 55, against: true }]);
  });

  it('looks at holdings on the day asked, the end excluded', async () => {
    const path = holdings('X,A,equity,60,60,2024-01-01,2025-06-01,', 'X,B,equity,60,60,2025-06-01,,');
    const on = async (day: string): Promise<string[]> =>
      brief((await control({ holdings: path, seeds: 'X', only: 'caught', asOf: parseAsOf(day) })).outcomes);
    expect(await on('2025-05-31')).toEqual(['all: A caught']);
    expect(await on('2025-06-01')).toEqual(['all: B caught']);
    // The last evening of May in New York is already June in UTC.
    expect(await on('2025-06-01T02:00:00Z')).toEqual(['all: A caught']);
  });

  it('gives no outcomes of a rule that is not in force, but what they would be', async () => {
    const path = holdings('X,A,equity,60,60,,,');
    const events = `
  - { id: began, date: 2025-09-29, verb: imposed, words: effective, confidence: seen }
  - { id: stayed, date: 2025-11-10, verb: suspended, words: stayed, until: { words: until Nov. 9 2026, end: 2026-11-10 }, confidence: seen }`;
    const profile = rule('stayed', { events });
    const on = async (day: string): Promise<ControlJson> =>
      control({ holdings: path, rule: profile, seeds: 'X', asOf: parseAsOf(day) });
    const statuses = ['2025-09-28', '2025-09-29', '2025-11-09', '2025-11-10', '2026-11-09', '2026-11-10'];
    expect(await Promise.all(statuses.map(async (day) => (await on(day)).status))).toEqual([
      'not-yet',
      'in-force',
      'in-force',
      'suspended',
      'suspended',
      'in-force',
    ]);
    const suspended = await on('2026-01-01');
    expect(suspended.outcomes).toEqual([]);
    expect(brief(suspended.ifInForce ?? [])).toEqual(['all: A caught']);
    expect(codes(suspended.assumptions)).not.toContain('NO_LATER_EVENT');
    const revived = await on('2026-11-10');
    expect(brief(revived.outcomes)).toEqual(['all: A caught']);
    expect(revived.ifInForce).toBeUndefined();
    expect(codes(revived.assumptions)).toContain('NO_LATER_EVENT');
  });

  it.each([
    ['en', 'nothing can be concluded', 'not caught'],
    ['zh', '不能得出任何结论', '未涵盖'],
  ] as const)(
    'of lists that hold nobody says in %s that nothing follows, and never "not caught"',
    async (language, said, denied) => {
      const path = holdings('P,A,equity,60,60,,,');
      const text = async (list: string) =>
        [
          ...controlText(
            await controlStream({
              ...{ asOf: parseAsOf('2025-06-01'), rules: ['seed/rules'], progress: noProgress },
              rule: 'ofac-50',
              holdings: path,
              parties: file('parties.csv', 'party,list', `P,${list}`),
            }),
            language,
          ),
        ].join('');
      const none = await text('UVL');
      expect(none).toContain(said);
      expect(none).not.toMatch(new RegExp(` A +${denied}`));
      const some = await text('SDN');
      expect(some).not.toContain(said);
      expect(some).toMatch(/ A +(caught|涵盖)/);
    },
  );

  it('takes lists, places and addresses from a parties file', async () => {
    const path = holdings(
      'EL1,A,equity,25,25,,,',
      'MEU1,A,equity,30,30,,,',
      'P,B,equity,60,60,,,',
      'U,C,equity,60,60,,,',
      'EL1,UsCo,equity,80,80,,,',
      'UsCo,D,equity,80,80,,,',
    );
    const parties = file(
      'parties.csv',
      'party,list,jurisdiction,addressOnly',
      'EL1,entity,,',
      'EL1,unverified,,',
      'MEU1,meu,,',
      'P,entity,,yes',
      'U,unverified,,',
      'UsCo,,US,',
    );
    const exclusions =
      '[{ what: address-only, role: seed }, { what: list, value: unverified, role: seed }, { what: jurisdiction, value: US, role: caught }]';
    const profile = rule('affiliates', { seeds: '[entity, meu, unverified]', exclusions });
    const { outcomes } = await control({ holdings: path, rule: profile, parties });
    expect(brief(outcomes)).toEqual([
      'all: A caught',
      'all: B not-caught',
      'all: C not-caught',
      'all: UsCo not-caught',
      'all: D not-caught',
    ]);
  });

  it('catches by a finding of control where the rule has that limb', async () => {
    const path = file('findings.csv', `${HEADER},control`, 'X,A,equity,20,20,,,register,board', 'A,B,equity,50,50,,,,');
    const limb = await control({ holdings: path, rule: rule('limb', { 'control-findings': 'counted' }), seeds: 'X' });
    expect(brief(limb.outcomes)).toEqual(['all: A caught', 'all: B caught']);
    expect(limb.outcomes[0]).toMatchObject({
      sum: { min: 20, max: 20 },
      proof: [{ kind: 'control', owner: 'X', source: 'register' }],
    });
    const ownership = await control({ holdings: path, seeds: 'X' });
    expect(brief(ownership.outcomes)).toEqual(['all: A not-caught', 'all: B not-caught']);
    expect(codes(ownership.notModelled)).toContain('CONTROL_FINDINGS_IGNORED');
  });

  it('prints no proofs, or those of all holdings, when asked', async () => {
    const path = holdings(
      'X,A,equity,60,60,,,',
      'X,B,equity,60,60,,,',
      'A,C,equity,30,30,,,',
      'B,C,equity,30,30,,,',
      'X,C,equity,25,25,,,',
    );
    const proofOf = async (proof: string): Promise<string[]> => {
      const { outcomes } = await control({ holdings: path, seeds: 'X', proof });
      return (outcomes.find(({ party }) => party === 'C')?.proof ?? []).map(({ owner, asset }) => `${owner}>${asset}`);
    };
    expect(await proofOf('none')).toEqual([]);
    expect(await proofOf('short')).toEqual(['X>A', 'X>B', 'A>C', 'B>C']);
    expect((await proofOf('full')).sort()).toEqual(['A>C', 'B>C', 'X>A', 'X>B', 'X>C']);
  });

  it('answers for a chain of ten thousand, long proofs going on in the outcomes of the owners', async () => {
    const path = holdings(...Array.from({ length: 10_000 }, (_, link) => `p${link},p${link + 1},equity,60,60,,,`));
    const { outcomes } = await control({ holdings: path, seeds: 'p0' });
    const parties = new Map(outcomes.map((one) => [one.party, one]));
    let at = 'p10000';
    let hops = 0;
    for (let next: string | undefined = at; next !== undefined; hops += 1) {
      at = next;
      const found = parties.get(at);
      expect(found?.outcome).toBe('caught');
      next = found?.proofContinues?.[0];
    }
    expect(parties.get(at)?.proof[0]).toMatchObject({ tier: 1, owner: 'p0' });
    expect(hops).toBe(100);
  });

  it('computes effective shares', async () => {
    const path = holdings('A,B,equity,60,60,,,', 'B,C,equity,30,30,,,', 'A,C,equity,21,21,,,', 'D,A,equity,25,50,,,');
    const answer = await run({ holdings: path, effective: true, seeds: 'A,D' });
    expect(answer).toEqual({
      asOf: '2025-06-01',
      effective: [
        { by: 'A', party: 'B', share: 60 },
        { by: 'A', party: 'C', share: 39 },
        { by: 'A', party: 'D', share: 0 },
        { by: 'D', party: 'A', share: { min: 25, max: 50 } },
        { by: 'D', party: 'B', share: { min: 15, max: 30 } },
        { by: 'D', party: 'C', share: { min: 9.75, max: 19.5 } },
      ],
      assumptions: [],
      notModelled: [],
    });
  });

  it.each([
    ['neither a rule nor effective shares', {}, 'expected either --rule or --effective'],
    ['an unknown rule', { rule: 'half', seeds: 'X' }, /"half": expected .*majority/],
    ['no seeds', { rule: 'majority' }, 'expected --seeds'],
    [
      'an unknown outcome',
      { rule: 'majority', seeds: 'X', only: 'blocked' },
      '--only "blocked": expected caught, indeterminate, not-caught',
    ],
    [
      'an unknown kind of proof',
      { rule: 'majority', seeds: 'X', proof: 'long' },
      '--proof "long": expected none, short, full',
    ],
    ['a file that is not there', { rule: 'majority', seeds: 'X', holdings: 'none.csv' }, 'none.csv cannot be read'],
  ])('refuses %s', async (_, options, message) => {
    const error: unknown = await run({ holdings: holdings('X,A,equity,60,60,,,'), ...options }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(LinkageError);
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(message) });
  });

  it('shows a table with the reasons', async () => {
    const path = holdings('X,A,equity,60,60,,,', 'A,B,equity,30,30,,,', 'X,B,equity,>20,25,,,');
    const text = renderControl(await control({ holdings: path, seeds: 'X' }), 'en');
    expect(text).toMatch(/^ofac-50 {2}2025-06-01 {2}in force\n/);
    expect(text).toMatch(/A +caught +60 % +X 60 %\n/);
    expect(text).toMatch(/B +caught +>50–55 % +A 30 % \+ X >20–25 %\n/);
    expect(renderControl(await control({ holdings: path, seeds: 'X' }), 'zh')).toMatch(/A +涵盖 +60 %/);
  });

  it('writes JSON in pieces that read back as the answer', async () => {
    const path = holdings(...Array.from({ length: 2_500 }, (_, number) => `X,a${number},equity,60,60,,,`));
    const answer = await control({ holdings: path, seeds: 'X' });
    expect(JSON.parse([...jsonPieces(Object.entries(answer))].join(''))).toEqual(JSON.parse(JSON.stringify(answer)));
    expect([...jsonPieces([])].join('')).toBe('{}\n');
  });

  it('gives text and JSON while the outcomes are still being computed', async () => {
    const path = holdings(...Array.from({ length: 5_000 }, (_, number) => `X${number},a${number},equity,60,60,,,`));
    const whole = await control({ rule: 'majority', holdings: path, seeds: '*' });
    const texts = [
      (stream: ControlStream) => jsonPieces(controlEntries(stream)),
      (stream: ControlStream) => controlText(stream, 'en'),
    ];
    for (const textOf of texts) {
      const stream = await controlStream({
        asOf: parseAsOf('2025-06-01'),
        rules: ['seed/rules'],
        progress: noProgress,
        rule: 'majority',
        holdings: path,
        seeds: '*',
      });
      if ('effective' in stream) throw new Error('expected the outcomes of a rule');
      let taken = 0;
      function* counted(from: Iterable<OutcomeJson>): Generator<OutcomeJson> {
        for (const one of from) {
          taken += 1;
          yield one;
        }
      }
      let text = '';
      for (const piece of textOf({ ...stream, outcomes: counted(stream.outcomes) })) {
        text += piece;
        // What has been taken is written, but for the thousand that are put together or measured.
        const written = text.split(/"party":|meets the rule/).length - 1;
        expect(taken - written).toBeLessThanOrEqual(1_000);
      }
      expect(taken).toBe(whole.outcomes.length);
      expect(taken).toBe(5_000);
    }
  });

  it('tells below a long table what it is about, the first few by name', async () => {
    const path = holdings(...Array.from({ length: 1_200 }, (_, number) => `X,a${number},equity,,,,,`));
    const text = renderControl(await control({ rule: 'bis-affiliates', holdings: path, seeds: 'X' }), 'en');
    expect(text.match(/^all? *a\d+ .*$|^ +a\d+ .*$/gm)).toHaveLength(1_200);
    expect(text).toMatch(/red flag 29.*\(a0, a1, a2, a3, a4 \+1195\)/);
  });
});
