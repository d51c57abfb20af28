import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/analysis/engine.ts';
import { askConvergence } from '../../src/cli/convergence.ts';
import { askExposure } from '../../src/cli/exposure.ts';
import { askGaps } from '../../src/cli/gaps.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { parseWhatIf } from '../../src/sources/what-if-file.ts';
import { seedEngine } from '../fixtures/seed-engine.ts';

// Every expectation here was worked out by hand from the seed: what the supposed fact does to the recorded ones.

let engine: Engine;

beforeAll(async () => {
  engine = await seedEngine();
});

const NOW = '2026-08-01';
const ALL = { kinds: null, severities: null, jurisdictions: null };

const convergence = (whatIf: string, asOf = NOW) =>
  askConvergence(
    { engine },
    { scope: { across: ['CN', 'US'] }, asOf, minRegimes: 1, whatIf: parseWhatIf(whatIf, 'test.yaml') },
  );
const exposure = (party: string, whatIf: string, asOf = NOW, rule = 'majority') =>
  askExposure({ engine }, { party, rule, paths: 3, asOf, whatIf: parseWhatIf(whatIf, 'test.yaml') });
const gaps = (whatIf: string, filters: object = {}, asOf = NOW) =>
  askGaps({ engine }, { ...ALL, asOf, whatIf: parseWhatIf(whatIf, 'test.yaml'), ...filters });

describe('events', () => {
  test('Intelligent Epitaxy off the countermeasure list: indium phosphide no longer converges', async () => {
    const { difference, technologies, assumptions } = await convergence(
      'events: [{on: seed/listing:cn-195, verb: removed, date: 2026-07-01}]',
    );
    const changed = difference?.technologies.changed.find(({ id }) => id === 'tech:indium-phosphide');
    expect(changed?.before).toMatchObject({ converged: true, since: '2026-01-02' });
    expect(changed?.after).toMatchObject({ converged: false, regimes: ['EXPORT_CONTROL', 'FDI_REVIEW'] });
    expect(difference?.technologies.added).toEqual([]);
    expect(technologies.find(({ id }) => id === 'tech:indium-phosphide')?.converged).toBe(false);
    expect(assumptions.find(({ code }) => code === 'HYPOTHETICAL')?.about).toContain(
      'what-if/event:seed/listing:cn-195/removed/2026-07-01',
    );
  });

  test('the day before the supposed removal only the end of the touch differs', async () => {
    const { difference } = await convergence(
      'events: [{on: seed/listing:cn-195, verb: removed, date: 2026-07-01}]',
      '2026-06-30',
    );
    const changed = difference?.technologies.changed.find(({ id }) => id === 'tech:indium-phosphide');
    expect(changed?.after.converged).toBe(true);
    const ends = (touches: NonNullable<typeof changed>['after']['touches'] = []) =>
      touches.filter(({ entry }) => entry === 'seed/listing:cn-195').map(({ to }) => to);
    expect([ends(changed?.before.touches), ends(changed?.after.touches)]).toEqual([[null], ['2026-07-01']]);
  });

  test('its control listing suspended "until D" lapses through D, and says so with supposed evidence', async () => {
    const suspended = 'events: [{on: seed/listing:cn-227, verb: suspended, date: 2026-07-01, until: 2026-08-01}]';
    const about = { party: 'party:intelligent-epitaxy-technology', kinds: ['control-lapsed'] };
    const { difference } = await gaps(suspended, about);
    expect(difference?.gaps.added).toHaveLength(1);
    const [gap] = difference?.gaps.added ?? [];
    expect(gap).toMatchObject({ from: '2026-07-01', to: '2026-08-02', lists: ['list:cn-ecl', 'list:cn-cml'] });
    expect(
      gap?.evidence.filter(({ hypothetical }) => hypothetical).map(({ type, recordedFrom }) => [type, recordedFrom]),
    ).toEqual([['event', null]]);
    expect((await gaps(suspended, about, '2026-08-02')).difference?.gaps.added).toEqual([]);
  });
});

describe('deals', () => {
  const X = 'parties: [{id: investor-x, en: Investor X, kind: fund, country: SG}]\n';

  test('34 % and two of five seats: Wingtech’s technology is reached, but nothing is controlled', async () => {
    const { difference, technologies, assumptions } = await exposure(
      'party:investor-x',
      `${X}deals: [{investor: investor-x, target: wingtech-technology, stake: 34, seats: 2, board: 5, closing: 2026-07-15}]`,
    );
    expect(technologies).toMatchObject([
      { id: 'tech:compound-semiconductors', outcome: 'not-caught', share: { min: 34, max: 34 } },
    ]);
    expect(difference?.technologies.added).toEqual(technologies);
    expect(technologies[0]?.path[0]?.evidence).toMatchObject({
      hypothetical: true,
      recordedFrom: null,
      sources: [{ id: 'source:what-if', at: 'test.yaml:2' }],
    });
    expect(
      assumptions
        .filter(({ code }) => code === 'HYPOTHETICAL')
        .map(({ text }) => text.en)
        .join(),
    ).toMatch(/no majority/);
  });

  test('the day before closing nothing is reached', async () => {
    const deal = 'deals: [{investor: investor-x, target: wingtech-technology, stake: 34, closing: 2026-07-15}]';
    expect((await exposure('party:investor-x', X + deal, '2026-07-14')).technologies).toEqual([]);
  });

  test('a majority is caught, and the listed target is named on the way', async () => {
    const { difference } = await exposure(
      'party:investor-x',
      `${X}deals: [{investor: investor-x, target: wingtech-technology, stake: ">50", closing: 2026-07-15}]`,
    );
    expect(difference?.technologies.added).toMatchObject([{ outcome: 'caught' }]);
    expect(difference?.listed.added).toMatchObject([{ party: 'party:wingtech-technology', list: 'list:us-el' }]);
  });

  test('a review of the deal touches its technology from the day it was opened', async () => {
    const { difference } = await convergence(
      `${X}deals: [{investor: investor-x, target: wingtech-technology, stake: 34, closing: 2026-12-01,
        case: {agency: cn-fisr-office, opened: 2026-07-20, technologies: [rare-earth-separation]}}]`,
    );
    const changed = difference?.technologies.changed.find(({ id }) => id === 'tech:rare-earth-separation');
    expect(changed?.before.regimes).not.toContain('FDI_REVIEW');
    expect(changed?.after.touches.find(({ regime }) => regime === 'FDI_REVIEW')).toMatchObject({ from: '2026-07-20' });
  });
});

describe('rules', () => {
  const affiliates = async (asOf: string, whatIf: string | null) => {
    const view = await engine.view({
      asOf: parseAsOf(asOf),
      knownAt: null,
      includeUnverified: false,
      whatIf: whatIf === null ? null : parseWhatIf(whatIf, 'test.yaml'),
    });
    const seeds = ['party:wingtech-technology'];
    return engine.control(view, { rule: 'bis-affiliates', seeds, only: new Set(['caught']), proof: 'none' });
  };
  const STAY = 'rules: [{rule: bis-affiliates, verb: suspension-extended, date: 2026-11-10, until: 2027-11-09}]';

  test('the stay of the affiliates rule extended: what was caught on the day it runs out is not, until the new last day', async () => {
    const caught = await affiliates('2026-11-10', null);
    expect(caught.rule.status).toBe('in-force');
    const parties = [...caught.outcomes].map(({ party }) => party);
    expect(parties).not.toEqual([]);
    const stayed = await affiliates('2026-11-10', STAY);
    expect(stayed.rule.status).toBe('suspended');
    expect([...stayed.outcomes].map(({ party, outcome, ifInForce }) => [party, outcome, ifInForce])).toEqual(
      parties.map((party) => [party, null, 'caught']),
    );
    expect((await affiliates('2027-11-09', STAY)).rule.status).toBe('suspended');
    const after = await affiliates('2027-11-10', STAY);
    expect(after.rule.status).toBe('in-force');
    expect([...after.outcomes].every(({ outcome }) => outcome === 'caught')).toBe(true);
  });

  test('three of five seats are a finding of control: caught under the rule of actual control, not under a majority', async () => {
    const deal = `parties: [{id: investor-x, en: Investor X, country: SG}]
deals: [{investor: investor-x, target: wingtech-technology, stake: 34, seats: 3, board: 5, closing: 2026-07-15}]`;
    const found = async (rule: string) => (await exposure('party:investor-x', deal, NOW, rule)).technologies;
    expect(await found('fisr-art4')).toMatchObject([{ id: 'tech:compound-semiconductors', outcome: 'caught' }]);
    expect(await found('majority')).toMatchObject([{ id: 'tech:compound-semiconductors', outcome: 'not-caught' }]);
  });
});

describe('lists and scope', () => {
  test('an item that covers a technology closes its control-scope-gap', async () => {
    const item = 'items: [{list: us-ccl, code: 9D999, from: 2026-06-01, classifies: [{technology: personal-data}]}]';
    const { difference } = await gaps(item, { kinds: ['control-scope-gap'], jurisdictions: ['US'] });
    expect(difference?.gaps.removed.map(({ id }) => id)).toEqual(['gap:control-scope-gap/US/tech:personal-data']);
    expect(difference?.gaps.added).toEqual([]);
  });

  test('a scope term by text closes a review-scope-gap, an open one only makes it vague', async () => {
    const filters = { kinds: ['review-scope-gap'], jurisdictions: ['CN'], technology: 'tech:indium-phosphide' };
    const scope = 'scope: [{provision: cn-fisr/4, technology: indium-phosphide, term: 化合物半导体材料}]';
    const closed = await gaps(scope, filters);
    expect(closed.difference?.gaps.removed.map(({ state }) => state)).toEqual(['outside']);
    const vague = await gaps(scope.replace('term:', 'open: yes, term:'), filters);
    expect(vague.difference?.gaps.changed.map(({ before, after }) => [before.state, after.state])).toEqual([
      ['outside', 'not-defined'],
    ]);
  });

  test('a new technology with a role, an item of a new edition and a listing converges two regimes', async () => {
    const { difference } = await convergence(`
technologies: [{id: moon-dust, zh: 月尘, en: Moon dust, broader: [indium-phosphide]}]
roles: [{technology: moon-dust, role: holds, parties: [wingtech-technology], from: 2020}]
versions: [{list: cn-dual-use, edition: draft-2027, from: 2026-07-01}]
items: [{list: cn-dual-use, code: 9Z001, edition: draft-2027, from: 2026-07-01, classifies: [{technology: moon-dust}]}]
listings: [{party: wingtech-technology, list: cn-cml, from: 2026-07-10, measures: [{act: sell-to}]}]
`);
    const added = difference?.technologies.added.find(({ id }) => id === 'tech:moon-dust');
    expect(added).toMatchObject({ name: { zh: '月尘' }, regimes: ['EXPORT_CONTROL', 'ANTI_SANCTION'] });
    expect(added?.touches.find(({ regime, inherited }) => regime === 'EXPORT_CONTROL' && !inherited)).toMatchObject({
      entry: 'item:cn-dual-use:9Z001@draft-2027',
      from: '2026-07-01',
      basis: 'text',
      coverage: 'full',
    });
    expect(added?.touches.find(({ regime }) => regime === 'ANTI_SANCTION')).toMatchObject({
      strength: 'effect',
      from: '2026-07-10',
    });
  });

  test('a classification ended takes its touch away from that day on', async () => {
    const { difference } = await convergence(
      'end: [{fact: "seed/classification:indium-phosphide/cn-dual-use:3C004.a@2025-02", date: 2026-07-01}]',
    );
    const changed = difference?.technologies.changed.find(({ id }) => id === 'tech:indium-phosphide');
    const entries = (touches: NonNullable<typeof changed>['after']['touches'] = []) =>
      new Set(touches.map(({ entry }) => entry));
    const [before, after] = [entries(changed?.before.touches), entries(changed?.after.touches)];
    expect([...before].filter((entry) => !after.has(entry)).join()).toMatch(/3C004\.a/);
    expect([...after].every((entry) => before.has(entry))).toBe(true);
  });

  test('an exception goes on a list of exceptions only', async () => {
    await expect(gaps('exceptions: [{list: us-ccl, code: TST, en: Test}]')).rejects.toThrow(/no list of exceptions/);
    const added = await gaps('exceptions: [{list: us-ear-exceptions, code: TST, en: Test}]');
    expect(added.assumptions.find(({ code }) => code === 'HYPOTHETICAL')?.about).toContain(
      'item:us-ear-exceptions:TST@what-if',
    );
  });
});

describe('what points nowhere is refused, all at once, with what may have been meant', () => {
  test('each with file, line, field and near keys', async () => {
    const wrong = `deals:
  - {investor: lockheed-martn, target: wingtech-technology, stake: 34x}
  - investor: lockheed-martin
    target: wingtech-technology
    stake: 10
    closing: 2026-07-32
rules:
  - {rule: ofac, verb: suspended, until: 2025-01-01, date: 2026-01-01}
end:
  - {fact: seed/listing:cn-999, date: 2026-01-01}
`;
    await expect(exposure('party:lockheed-martin', wrong)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const message = await exposure('party:lockheed-martin', wrong).catch((error: Error) => error.message);
    expect(message).toMatch(/^The hypothesis has \d problems; nothing was computed\.$/m);
    expect(message).toMatch(
      /^test\.yaml:2: "investor": there is no party:lockheed-martn\. Did you mean party:lockheed-martin/m,
    );
    expect(message).toMatch(/^test\.yaml:2: "stake": "34x" is not a share in per cent/m);
    expect(message).toMatch(/^test\.yaml:6: "closing": "2026-07-32" is not/m);
    expect(message).toMatch(/^test\.yaml:8: "rule": there is no rule ofac\. Did you mean ofac-50\?/m);
    expect(message).toMatch(/^test\.yaml:10: "fact": there is no fact seed\/listing:cn-999/m);
  });

  test.each([
    ['parties: [{id: wingtech-technology, en: W}]', /party:wingtech-technology is there already/],
    ['items: [{list: us-ccl, code: 9D999, edition: nope}]', /list:us-ccl has no edition nope: expected .*2026-07/],
    ['end: [{fact: seed/event:2025-05-14-ecl-21}]', /is of type event, which no answer looks for an end of/],
    [
      'events: [{on: party:wingtech-technology, verb: removed}]',
      /there is no listing, notice, list version, item or case/,
    ],
    ['events: [{on: seed/listing:cn-195, verb: removed, until: 2027-01-01}]', /"until" says when a suspension ends/],
    ['deals: [{investor: wingtech-technology, target: nexperia}]', /says nothing of the deal/],
    ['{}', /is empty: expected one of parties/],
  ])('%s', async (whatIf, message) => {
    await expect(gaps(whatIf)).rejects.toThrow(message);
  });

  test('too much is refused before it costs anything', async () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => `  - {id: p${index}, en: P}`);
    await expect(gaps(`parties:\n${rows.join('\n')}`)).rejects.toThrow(/has 1001 records; the limit is 1000/);
  });
});
