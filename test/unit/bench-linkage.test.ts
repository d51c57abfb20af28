import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TechnologyAnswer } from '../../src/analysis/convergence.ts';
import { CHAIN_DEPTH, chainCompany } from '../../src/dev/bench/generator.ts';
import {
  CARRIED_ON,
  generateLinkage,
  ITEMS_EACH,
  type LinkageTables,
  PARTY_LISTS,
  plantedIn,
  TABLE_NAMES,
  technologiesOf,
} from '../../src/dev/bench/linkage.ts';
import { partyKey, technologyKey, writeLinkageSnapshot } from '../../src/dev/bench/linkage-facts.ts';
import { openWorld, type World } from '../../src/dev/bench/linkage-world.ts';

const SCALE = 0.03;
const TECHNOLOGIES = 20;

let folder = '';
let tables: LinkageTables;
let world: World;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regimelink-linkage-'));
  tables = generateLinkage(SCALE);
  await writeLinkageSnapshot(join(folder, 'snapshot'), SCALE, tables);
  world = await openWorld(join(folder, 'snapshot'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function technologiesIn(jurisdiction: string): Promise<ReadonlyMap<string, TechnologyAnswer>> {
  const { technologies } = await world.engine.convergence(world.freshView(), {
    scope: { within: jurisdiction },
    technologies: null,
    minRegimes: 1,
    includeField: false,
    includeUnverified: false,
  });
  return new Map(technologies.map((one) => [one.id, one]));
}

describe('generated technologies, lists and cases', () => {
  it('of a larger scale extend those of a smaller one', () => {
    const larger = generateLinkage(SCALE * 2);
    for (const name of TABLE_NAMES) {
      expect(tables[name].length, name).toBeGreaterThan(0);
      expect(larger[name].slice(0, tables[name].length), name).toEqual(tables[name]);
      expect(larger[name].length, name).toBeGreaterThan(tables[name].length);
    }
  });

  it('have the sizes and overlaps that are asked for', () => {
    expect(technologiesOf(7_200)).toBe(5_000);
    expect(technologiesOf(30)).toBe(TECHNOLOGIES);
    expect(tables.membership).toHaveLength(TECHNOLOGIES * ITEMS_EACH);
    const { listing } = generateLinkage(0.3);
    const on = PARTY_LISTS.map(
      (_, number) => new Set(listing.flatMap(([, party, list]) => (list === number ? [party] : []))),
    );
    const parties = new Set(listing.map(([, party]) => party));
    expect(parties.size / 300_000).toBeCloseTo(0.005, 3);
    for (const [first, one] of on.entries()) {
      for (const [second, other] of on.entries()) {
        if (first === second) continue;
        const both = [...one].filter((party) => other.has(party)).length;
        expect(both / one.size).toBeGreaterThan(0.2);
        expect(both / one.size).toBeLessThan(0.4);
      }
    }
  });

  it('hold what was planted: convergence direct and through ownership, and technologies where there is none', async () => {
    const american = await technologiesIn('US');
    const chinese = await technologiesIn('CN');
    const planted = Array.from({ length: TECHNOLOGIES }, (_, technology) => plantedIn(technology));
    expect(new Set(planted)).toEqual(new Set(['through-ownership', 'direct', 'none', null]));
    for (const [technology, what] of planted.entries()) {
      const key = technologyKey(technology);
      if (what === 'direct' || what === 'through-ownership') expect(american.get(key)?.converged, key).toBe(true);
      if (what === 'direct') expect(chinese.get(key)?.converged, key).toBe(true);
      if (what !== 'none') continue;
      for (const found of [american.get(key), chinese.get(key)])
        expect(found?.regimes ?? [], key).toEqual(found === undefined ? [] : ['EXPORT_CONTROL']);
    }
    const deepest = american.get(technologyKey(0))?.touches.map(({ steps }) => steps) ?? [];
    expect(Math.max(...deepest)).toBe(CHAIN_DEPTH);
  });

  it('are the same to a question about all technologies as to one about each', async () => {
    const american = await technologiesIn('US');
    for (const [key, technology] of american) {
      const { technologies } = await world.engine.convergence(world.freshView(), {
        scope: { within: 'US' },
        technologies: [key],
        minRegimes: 1,
        includeField: false,
        includeUnverified: false,
      });
      expect(technologies, key).toEqual([technology]);
    }
  });

  it('hold the planted pyramid as gaps of the list that its head stands on', async () => {
    const { gaps } = await world.engine.gaps(world.freshView(), {
      kinds: ['unlisted-affiliate'],
      severities: null,
      jurisdictions: ['US'],
      party: null,
      technology: null,
      rules: null,
    });
    const list = `list:${PARTY_LISTS[CARRIED_ON]?.id}`;
    const below = gaps
      .filter((one) => one.lists[0] === list && one.rule === 'ofac-50')
      .map(({ parties }) => parties[0]);
    const listed = new Set(tables.listing.flatMap(([, party, number]) => (number === CARRIED_ON ? [party] : [])));
    for (let tier = 1; tier <= CHAIN_DEPTH; tier += 1) {
      const company = chainCompany(0, tier);
      if (!listed.has(company)) expect(below, `tier ${tier}`).toContain(partyKey(company));
    }
  });
});
