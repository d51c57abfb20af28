import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleFolders } from '../../src/cli/control.ts';
import { LinkageError } from '../../src/errors.ts';
import { listNamed } from '../../src/sources/list-names.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { type Asked, outcomesOf, runControl, verdictOf } from '../fixtures/control/run-command.ts';
import { renderControl } from '../fixtures/control/whole-answer.ts';

const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
const textsOf = (list: readonly { readonly text: { readonly en: string } }[]): string =>
  list.map(({ text }) => text.en).join('\n');

const MIXED: Asked = {
  rule: 'bis-affiliates',
  asOf: '2025-10-15',
  edges: ['EL1>A 25', 'MEU1>A 30'],
  parties: ['EL1,EL', 'MEU1,MEU'],
};

describe('mixed lists', () => {
  it('tell the most restrictive requirement of the owners, each respect for itself', async () => {
    const [a] = outcomesOf(await runControl(MIXED), 'A');
    expect(a?.effects?.map(({ list, certain }) => `${list} ${certain}`)).toEqual([
      'list:us-el true',
      'list:us-meu true',
    ]);
    expect(a?.strictest?.requirement.list).toBe('list:us-el');
    expect(a?.strictest?.exceptions.list).toBe('list:us-el');
    expect(a?.strictest?.review).toMatchObject({ list: 'list:us-meu', en: 'presumption of denial' });
  });

  it('count every owner, however small, and those of the owners', async () => {
    const edges = ['EL1>A 50', 'A>B 50', 'S>B 1', 'MEU1>C 50'];
    const answer = await runControl({ ...MIXED, edges, parties: ['EL1,EL', 'MEU1,MEU', 'S,SDN,FTO'] });
    const listsOf = (party: string): unknown => outcomesOf(answer, party)[0]?.effects?.map(({ list }) => list);
    expect(listsOf('A')).toEqual(['list:us-el']);
    expect(listsOf('B')).toEqual(['list:us-el', 'list:us-sdn']);
    expect(listsOf('C')).toEqual(['list:us-meu']);
    expect(outcomesOf(answer, 'B')[0]?.strictest?.requirement.list).toBe('list:us-sdn');
  });

  it('say where an unknown share leaves open whose requirement is the strictest', async () => {
    const [a] = outcomesOf(
      await runControl({ ...MIXED, edges: ['EL1>A 50', 'S>A unknown'], parties: ['EL1,EL', 'S,SDN,FTO'] }),
      'A',
    );
    expect(a).toMatchObject({ outcome: 'caught', strictest: { requirement: { list: 'list:us-sdn', certain: false } } });
  });

  it('leave it out where no list is known, and say so', async () => {
    const answer = await runControl({ ...MIXED, parties: [], seeds: ['EL1', 'MEU1'] });
    expect(outcomesOf(answer, 'A')[0]).not.toHaveProperty('strictest');
    expect(codes(answer.assumptions)).toContain('OWNER_LIST_UNKNOWN');
  });
});

describe('what an answer says besides its outcomes', () => {
  it('names the assumption that the stay ran out, from that day on only', async () => {
    const said = 'no notice of an extension is known';
    expect(textsOf((await runControl({ ...MIXED, asOf: '2026-11-09' })).assumptions)).not.toContain(said);
    const revived = await runControl({ ...MIXED, asOf: '2026-11-10' });
    expect(textsOf(revived.assumptions)).toContain(said);
    expect(codes(revived.assumptions)).toContain('NO_LATER_EVENT');
  });

  it('tells which limb of No. 61 was in operation, and that aggregation is not stated', async () => {
    const asked: Asked = { rule: 'mofcom-61', asOf: '2025-10-20', seeds: ['X'], edges: ['X>A 50'] };
    const then = textsOf((await runControl(asked)).assumptions);
    expect(then).toContain('Only the third limb of point 1, items of Chinese origin');
    expect(then).toContain('Aggregation not stated');
    expect(textsOf((await runControl({ ...asked, asOf: '2026-12-01' })).assumptions)).toContain(
      'taken to be in force again',
    );
  });

  it('tells what to do about an unknown share', async () => {
    const answer = await runControl({ ...MIXED, edges: ['EL1>A unknown'] });
    expect(outcomesOf(answer, 'A')[0]).toMatchObject({
      outcome: 'indeterminate',
      toResolve: { en: expect.stringContaining('red flag 29') },
    });
    expect(renderControl(answer, 'zh')).toContain('红旗警示29');
  });

  it('marks a minority as an indicator, never as an outcome', async () => {
    const edges = ['X>A 49.99', 'O>B 10'];
    const answer = await runControl({ rule: 'ofac-50', asOf: '2026-08-01', seeds: ['X'], edges });
    expect(outcomesOf(answer, 'A')).toMatchObject([
      { outcome: 'not-caught', effect: 'indicator', indicator: 'minority' },
    ]);
    expect(outcomesOf(answer, 'B')[0]).not.toHaveProperty('indicator');
    expect(answer.indicators?.minority.en).toContain('FAQ 398');
    expect(renderControl(answer, 'zh')).toContain('红旗警示');
  });

  it('says where the place or the programme of a party is not known', async () => {
    const answer = await runControl({ ...MIXED, edges: ['S>A 50'], parties: ['S,SDN'] });
    expect(answer.assumptions).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ code: 'PROGRAMME_UNKNOWN', about: ['S'] }),
        expect.objectContaining({ code: 'PLACE_UNKNOWN', about: ['A'] }),
      ]),
    );
  });

  it('says of whom the rule does not start', async () => {
    const answer = await runControl({ ...MIXED, edges: ['U>A 60'], seeds: ['U'], parties: ['U,UVL'] });
    expect(answer.assumptions).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ code: 'SEED_OUTSIDE_RULE', about: ['U'] })]),
    );
    expect(codes((await runControl({ ...MIXED, edges: ['U>A 60'], parties: ['U,UVL'] })).assumptions)).toContain(
      'NO_SEED',
    );
  });

  it('names the bar for exporters in China', async () => {
    const answer = await runControl({
      rule: 'dui-20-3',
      asOf: '2026-08-01',
      edges: ['E>W 100'],
      parties: ['E,ECL', 'W,,,CN'],
    });
    expect(outcomesOf(answer, 'W')[0]?.strictest?.exceptions.en).toContain('general licence barred');
  });
});

describe('ways of a rule', () => {
  const limbsOf = async (asked: Asked, party: string): Promise<unknown> =>
    outcomesOf(await runControl(asked), party).map(({ limb, direction }) => [limb, direction ?? 'down'].join(' '));
  const fisr = (field: string, ...edges: readonly string[]): Asked => ({
    rule: 'fisr-art4',
    asOf: '2026-08-01',
    seeds: ['I'],
    edges,
    parties: [`T,,,CN,,,${field}`],
  });

  it('are the limbs of Art. 4 on actual control', async () => {
    expect(await limbsOf(fisr('关键技术', 'I>T 50'), 'T')).toEqual(['limb-1 down']);
    expect(await limbsOf(fisr('关键技术', 'I>T 30', 'I>T board'), 'T')).toEqual(['limb-2 down']);
    expect(await limbsOf(fisr('关键技术', 'I>T 30', 'I>T contract'), 'T')).toEqual(['limb-3 down']);
    expect(await limbsOf(fisr('军工', 'I>T 5'), 'T')).toEqual(['any-share down']);
    const [retail] = outcomesOf(await runControl(fisr('retail', 'I>T 100')), 'T');
    expect(retail).toMatchObject({ outcome: 'not-caught', outside: 'field' });
    expect(codes((await runControl(fisr('', 'I>T 50'))).assumptions)).toContain('FIELD_UNKNOWN');
  });

  it('lead up and down from a countered organisation', async () => {
    const asked: Asked = {
      rule: 'afsl-art5',
      asOf: '2026-08-01',
      seeds: ['X'],
      edges: ['X>A 51', 'P>X 60', 'S>X officer', 'X>O officer', 'X>W family'],
    };
    expect(await limbsOf(asked, 'A')).toEqual(['art-5-4 down']);
    expect(await limbsOf(asked, 'P')).toEqual(['art-5-2-controller up']);
    expect(await limbsOf(asked, 'S')).toEqual(['art-5-2-manager up']);
    expect(await limbsOf(asked, 'O')).toEqual(['art-5-3 down']);
    expect(await limbsOf(asked, 'W')).toEqual(['art-5-1 down']);
    const answer = await runControl(asked);
    expect(outcomesOf(answer, 'S')[0]?.proof).toMatchObject([{ owner: 'S', asset: 'X', kind: 'officer' }]);
    expect(outcomesOf(answer, 'P')[0]?.proof).toMatchObject([{ owner: 'P', asset: 'X', min: 60 }]);
    for (const { effect } of answer.outcomes) expect(effect).toBe('candidate');
  });

  it('tell a finding from a share', async () => {
    expect(
      await limbsOf({ rule: 'eu', asOf: '2026-08-01', seeds: ['X'], edges: ['X>A 20', 'X>A board'] }, 'A'),
    ).toEqual(['finding down']);
    expect(
      await limbsOf({ rule: 'eu', asOf: '2026-08-01', seeds: ['X'], edges: ['X>A 50', 'X>A board'] }, 'A'),
    ).toEqual([' down']);
  });

  it('tell a foreign government behind the investor, where its stake in the target is known', async () => {
    const cfius = (...edges: readonly string[]): Asked => ({
      rule: 'cfius-tid',
      asOf: '2026-08-01',
      seeds: ['I'],
      edges: edges.map((edge) => `${edge} votes`),
      parties: ['G,,,CN,,yes', 'T,,,US'],
    });
    expect(await limbsOf(cfius('G>I 49', 'I>T 25'), 'G')).toEqual(['holder up', 'foreign-government up']);
    expect(await limbsOf(cfius('G>I 49', 'I>T 24'), 'G')).toEqual(['holder up']);
    expect(await limbsOf(cfius('G>I 48', 'I>T 25'), 'G')).toEqual(['holder up']);
    const open = outcomesOf(await runControl(cfius('G>I 49', 'O>T 1')), 'G');
    expect(open.map(({ limb, outcome }) => `${limb} ${outcome}`)).toEqual([
      'holder caught',
      'foreign-government indeterminate',
    ]);
  });

  it('name the group that acts jointly', async () => {
    const asked: Asked = {
      rule: 'uk',
      asOf: '2026-08-01',
      seeds: ['X'],
      edges: ['X>A 30', 'Y>A 25'],
      parties: ['X,,,,,,,p', 'Y,,,,,,,p'],
    };
    const answer = await runControl(asked);
    expect(outcomesOf(answer, 'A')).toMatchObject([{ outcome: 'caught', jointWith: ['Y'] }]);
    expect(codes(answer.assumptions)).toContain('JOINT_COVERS_ALL');
  });
});

describe('words', () => {
  it('follow the computation: a candidate is never called caught', async () => {
    const asked: Asked = { rule: 'afsl-art5', asOf: '2026-08-01', seeds: ['X'], edges: ['X>A 51', 'P>X 60'] };
    const answer = await runControl(asked);
    expect(renderControl(answer, 'en')).toMatch(/A +candidate +51 % +X 51 %; Art\. 5\(4\)/);
    expect(renderControl(answer, 'en')).toMatch(/P +candidate .*behind the seed/);
    expect(renderControl(answer, 'en')).not.toMatch(/caught/);
    expect(renderControl(answer, 'zh')).not.toMatch(/涵盖/);
    expect(renderControl(answer, 'zh')).toMatch(/候选/);
  });

  it('tell the strictest requirement below the table', async () => {
    const text = renderControl(await runControl(MIXED), 'en');
    expect(text).toMatch(
      /strictest of the owners: requirement: .*\[list:us-el\]; exceptions: .*; review: presumption of denial \[list:us-meu\] \(A\)/,
    );
  });
});

describe('names of lists', () => {
  it.each([
    ['list:us-el', 'list:us-el'],
    ['us-el', 'list:us-el'],
    ['EL', 'list:us-el'],
    ['Entity List', 'list:us-el'],
    ['实体清单', 'list:us-el'],
    ['US-BIS-EL', 'list:us-el'],
    ['meu', 'list:us-meu'],
    ['UVL', 'list:us-uvl'],
    ['DPL', 'list:us-dpl'],
    ['sdn', 'list:us-sdn'],
    ['CMIC', 'list:us-ns-cmic'],
    ['1260H', 'list:us-1260h'],
    ['ECL', 'list:cn-ecl'],
    ['ECWL', 'list:cn-watch-list'],
    ['关注名单', 'list:cn-watch-list'],
    ['UEL', 'list:cn-uel'],
    ['CML', 'list:cn-cml'],
  ])('%s is %s', (name, key) => {
    expect(listNamed(name, [])).toBe(key);
  });

  it('are refused with file, line and the known ones when they are none', async () => {
    const error: unknown = await runControl({ ...MIXED, parties: ['EL1,EL', 'MEU1,NSA'] }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(LinkageError);
    expect(String(error)).toMatch(/parties\.csv, line 3: column list: "NSA" is no list: expected CML, .*EL, .*SDN/);
  });

  it('may be those of a rule of one’s own', () => {
    expect(listNamed('house-list', ['list:house-list'])).toBe('list:house-list');
    expect(listNamed('house-list', ['house-list'])).toBe('house-list');
  });
});

const OWN = `# More than a third of the votes counts as influence in this house.
rule: house-35
name: { zh: 内部35%规则, en: House rule of 35 per cent }
jurisdiction: null
seeds: [EL]
counts: [votes]
thresholds:
  - { share: 35, operator: at least }
sums: alone
tiers: cascade
control-findings: ignored
exclusions:
  - { what: jurisdiction, value: JP, role: caught }
effect: indicator
events: []
citations: []
assumptions: []
not-modelled: []
`;

describe('a rule of one’s own', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'regimelink-own-rule-'));
    writeFileSync(join(folder, 'house-35.yaml'), OWN);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is one file: 35 per cent of the votes, each alone, one exclusion', async () => {
    const answer = await runControl({
      rule: join(folder, 'house-35.yaml'),
      asOf: '2026-08-01',
      edges: ['X>A 35 votes', 'X>B 34 votes', 'Y>B 34 votes', 'X>C 90', 'X>J 60 votes', 'A>D 35 votes'],
      parties: ['X,list:us-el', 'Y,EL', 'J,,,JP'],
    });
    const verdicts = Object.fromEntries(['A', 'B', 'C', 'J', 'D'].map((party) => [party, verdictOf(answer, party)]));
    expect(verdicts).toEqual({ A: 'caught', B: 'not-caught', C: 'not-caught', J: 'not-caught', D: 'caught' });
    expect(answer).toMatchObject({ rule: 'house-35', effect: 'indicator' });
    expect(new Set(answer.outcomes.map(({ by }) => by))).toEqual(new Set(['X', 'Y']));
  });

  it('is found by name in the folder of the settings, and may take the place of a built-in one', () => {
    const folders = ruleFolders('.', folder);
    const ids = readRuleProfiles(folders).map(({ id }) => id);
    expect(ids).toContain('house-35');
    expect(ids).toContain('majority');
    writeFileSync(join(folder, 'majority.yaml'), OWN.replace('rule: house-35', 'rule: majority'));
    expect(readRuleProfiles(folders).find(({ id }) => id === 'majority')?.rights).toEqual(['votes']);
    writeFileSync(join(folder, 'other.yaml'), OWN);
    expect(() => readRuleProfiles(folders)).toThrow(/other\.yaml: rule: is "house-35": expected other/);
    expect(() => readRuleProfiles(ruleFolders('.', 'nowhere'))).toThrow('Folder of rules nowhere cannot be read.');
  });
});
