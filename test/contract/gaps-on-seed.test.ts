import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GapKind } from '../../src/analysis/gap.ts';
import { type GapAnswer, gaps } from '../../src/analysis/gaps.ts';
import { indexRegimes, type RegimeIndex } from '../../src/analysis/regimes.ts';
import type { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import type { RoleFact } from '../../src/model/facts.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { seedSnapshot } from '../fixtures/seed-snapshot.ts';

// Every expectation here was worked out by hand from the notices behind the seed, not copied from an answer.

const rules = join('seed', 'rules');
const profiles = new Map(readRuleProfiles([rules]).map((profile) => [profile.id, profile]));
let snapshot: Snapshot;
let regimes: RegimeIndex;

beforeAll(async () => {
  snapshot = await seedSnapshot();
  regimes = indexRegimes(await readRegimes('seed'));
});

function ask(
  kind: GapKind,
  about: { party?: string; technology?: string; jurisdiction?: string },
  asOf: string,
  from = snapshot,
): readonly GapAnswer[] {
  const view = new GraphView(from, {
    version: from.version,
    published: null,
    asOf: parseAsOf(asOf),
    datasets: null,
    includeUnverified: false,
  });
  const question = {
    kinds: [kind],
    severities: null,
    jurisdictions: about.jurisdiction === undefined ? null : [about.jurisdiction],
    party: about.party === undefined ? null : `party:${about.party}`,
    technology: about.technology === undefined ? null : `tech:${about.technology}`,
    rules: null,
  };
  return atOnce(gaps(view, question, regimes, profiles)).gaps;
}

function only(found: readonly GapAnswer[]): GapAnswer {
  const [gap, ...more] = found;
  if (gap === undefined || more.length > 0) throw new Error(`expected one gap, found ${found.length}`);
  return gap;
}

const NOW = '2026-08-01';

describe('late-control', () => {
  test('Lockheed Martin: unreliable entity 2023-02-16, control list 2025-01-02', () => {
    expect(only(ask('late-control', { party: 'lockheed-martin' }, NOW))).toMatchObject({
      lagDays: 686,
      lagFromLegalBasisDays: 32,
      lists: ['list:cn-uel', 'list:cn-ecl'],
      open: false,
    });
  });

  test('Intelligent Epitaxy: control list 2025-01-02, countermeasures 2025-12-26, the other way round', () => {
    expect(only(ask('late-control', { party: 'intelligent-epitaxy-technology' }, NOW))).toMatchObject({
      lagDays: -358,
      lists: ['list:cn-cml', 'list:cn-ecl'],
    });
  });

  test('Maritime Tactical Systems: the notice of 2024-07-31 repeats that of 2024-07-12, so it fires once', () => {
    const found = ask('late-control', { party: 'maritime-tactical-systems' }, NOW);
    expect(new Map(found.map(({ lists, lagDays }) => [lists[0], lagDays]))).toEqual(
      new Map([
        ['list:cn-cml', 174],
        ['list:cn-uel', -12],
      ]),
    );
  });

  test('Human Rights Watch: on the countermeasure list since 2019-12-02, the lag is open', () => {
    expect(only(ask('late-control', { party: 'human-rights-watch' }, '2025-01-01'))).toMatchObject({
      open: true,
      lagDays: 1857,
      lagFromLegalBasisDays: 31,
    });
  });

  test('MP Materials: on the control list alone, none', () => {
    expect(ask('late-control', { party: 'mp-materials' }, NOW)).toEqual([]);
  });
});

describe('mirror-gap', () => {
  test('Lockheed Martin before 2025-01-02; the bar is stated from general knowledge, so it is marked', () => {
    expect(only(ask('mirror-gap', { party: 'lockheed-martin' }, '2024-06-01'))).toMatchObject({
      severity: 'medium',
      unverified: true,
      from: '2023-02-16',
      to: '2025-01-02',
    });
    expect(ask('effect-gap', { party: 'lockheed-martin' }, '2024-06-01')).toEqual([]);
    expect(ask('mirror-gap', { party: 'lockheed-martin' }, '2023-01-01')).toEqual([]);
  });

  test('VSE: unreliable entity 2025-10-09 and countermeasures 2025-12-26, never on the control list', () => {
    expect(only(ask('mirror-gap', { party: 'vse' }, NOW))).toMatchObject({
      severity: 'medium',
      from: '2025-10-09',
      open: true,
      lists: ['list:cn-cml', 'list:cn-uel', 'list:cn-ecl'],
    });
  });

  test('Lockheed Martin since 2025-01-02: none', () => {
    expect(ask('mirror-gap', { party: 'lockheed-martin' }, NOW)).toEqual([]);
  });
});

describe('control-lapsed', () => {
  test('Skydio: control listing stopped on 2025-11-10, countermeasures of 2024-10-10 stand', () => {
    expect(only(ask('control-lapsed', { party: 'skydio' }, NOW))).toMatchObject({
      from: '2025-11-10',
      open: true,
      lists: ['list:cn-ecl', 'list:cn-cml'],
    });
  });

  test('ACT1 Federal: control listing suspended, at first on 2025-05-14, to 2026-11-10', () => {
    expect(
      ask('control-lapsed', { party: 'act1-federal' }, NOW).find(({ lists }) => lists[0] === 'list:cn-ecl'),
    ).toMatchObject({ from: '2025-05-14', to: '2026-11-10' });
    expect(ask('control-lapsed', { party: 'act1-federal' }, '2025-05-13')).toEqual([]);
  });

  test('Lockheed Martin: both stand, none', () => {
    expect(ask('control-lapsed', { party: 'lockheed-martin' }, NOW)).toEqual([]);
  });
});

describe('unlisted-affiliate', () => {
  test('Nexperia: wholly owned by Wingtech, which is on the Entity List', () => {
    expect(only(ask('unlisted-affiliate', { party: 'nexperia' }, NOW))).toMatchObject({
      parties: ['party:nexperia', 'party:wingtech-technology'],
      lists: ['list:us-el'],
      severity: 'low',
    });
  });

  test('Axon: owns Dedrone, which is under countermeasures, and is not itself', () => {
    expect(only(ask('unlisted-affiliate', { party: 'axon-enterprise' }, NOW))).toMatchObject({
      parties: ['party:axon-enterprise', 'party:dedrone-holdings'],
      lists: ['list:cn-cml'],
    });
  });

  test('Teal Drones: owned by Red Cat, and listed beside it, none', () => {
    expect(ask('unlisted-affiliate', { party: 'teal-drones' }, NOW)).toEqual([]);
    expect(ask('unlisted-affiliate', { party: 'red-cat-holdings' }, NOW)).toEqual([]);
  });
});

describe('review-scope-gap in China', () => {
  const CN = { jurisdiction: 'CN' };

  test('indium phosphide: 3C004.a since 2025-02-04, outside every term of the review', () => {
    expect(only(ask('review-scope-gap', { technology: 'indium-phosphide', ...CN }, NOW))).toMatchObject({
      state: 'outside',
      severity: 'medium',
      from: '2025-02-04',
      provisions: ['provision:cn-fisr/4'],
    });
  });

  test('rare earth separation: inside only by what an analyst reads into an open term', () => {
    expect(only(ask('review-scope-gap', { technology: 'rare-earth-separation', ...CN }, NOW))).toMatchObject({
      state: 'not-defined',
      severity: 'low',
    });
  });

  test('advanced computing chips: no Chinese item, none', () => {
    expect(ask('review-scope-gap', { technology: 'advanced-computing-chips', ...CN }, NOW)).toEqual([]);
  });
});

describe('control-scope-gap', () => {
  test.each(['personal-data', 'personalised-push'])(
    '%s: reviewed over TikTok since 2020, no American item',
    (technology) => {
      expect(only(ask('control-scope-gap', { technology, jurisdiction: 'US' }, NOW))).toMatchObject({
        severity: 'low',
        from: '2020-08-14',
      });
    },
  );

  test('personalised push in China: the catalogue covers it since 2020-08-28, none', () => {
    expect(ask('control-scope-gap', { technology: 'personalised-push', jurisdiction: 'CN' }, NOW)).toEqual([]);
  });
});

describe('effect-gap', () => {
  /** No source of the seed says that a listed party needs a Chinese technology: the need is supposed here. */
  async function supposing(party: string, technology: string): Promise<Snapshot> {
    const supposed = await seedSnapshot();
    const role: RoleFact = {
      type: 'role',
      key: 'test/role:supposed',
      dataset: 'test',
      confidence: 'seen',
      citations: [],
      validFrom: null,
      validTo: null,
      party: `party:${party}`,
      technology: `tech:${technology}`,
      role: 'needs',
      basis: 'stated',
    };
    supposed.apply({
      version: 2,
      published: null,
      things: [],
      revisions: [{ ...role, recordedFrom: 2, recordedTo: null, unseenFrom: null }],
      datasets: [],
    });
    return supposed;
  }

  test('the seed by itself has none: no role in it is a need', () => {
    expect(ask('effect-gap', {}, NOW)).toEqual([]);
  });

  test('Hanwha Philly Shipyard, countermeasures of 2025-10-14 suspended since 2025-11-10, if it needs gas turbines', async () => {
    const supposed = await supposing('hanwha-philly-shipyard', 'gas-turbine-engines');
    expect(only(ask('effect-gap', {}, NOW, supposed))).toMatchObject({
      from: '2025-11-10',
      to: '2026-11-10',
      parties: ['party:hanwha-philly-shipyard'],
      technologies: ['tech:gas-turbine-engines'],
    });
    expect(ask('effect-gap', {}, '2025-11-01', supposed)).toEqual([]);
  });

  test('Hanwha Shipping, if it needs high-performance computers', async () => {
    const supposed = await supposing('hanwha-shipping', 'high-performance-computing');
    expect(only(ask('effect-gap', {}, NOW, supposed)).lists).toEqual(
      expect.arrayContaining(['list:cn-cml', 'list:cn-dual-use']),
    );
  });

  test('Lockheed Martin, if it needs gas turbines: the control list bars it, none', async () => {
    expect(ask('effect-gap', {}, NOW, await supposing('lockheed-martin', 'gas-turbine-engines'))).toEqual([]);
  });
});
