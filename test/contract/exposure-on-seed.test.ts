import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { exposure } from '../../src/analysis/exposure.ts';
import type { ExposureAnswer } from '../../src/analysis/exposure-answer.ts';
import { reachOf } from '../../src/analysis/reach-by-rule.ts';
import { indexRegimes, type RegimeIndex } from '../../src/analysis/regimes.ts';
import type { Snapshot } from '../../src/analysis/snapshot.ts';
import { GraphView } from '../../src/analysis/view.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { seedSnapshot } from '../fixtures/seed-snapshot.ts';

const rules = join('seed', 'rules');
const profiles = new Map(readRuleProfiles([rules]).map((profile) => [profile.id, profile]));
let snapshot: Snapshot;
let regimes: RegimeIndex;

beforeAll(async () => {
  snapshot = await seedSnapshot();
  regimes = indexRegimes(await readRegimes('seed'));
});

function ask(party: string, asOf: string): ExposureAnswer {
  const { version, published } = snapshot;
  const request = { version, published, asOf: parseAsOf(asOf), datasets: null, includeUnverified: false };
  const view = new GraphView(snapshot, request);
  const question = { party, rule: 'majority', paths: 3, includeField: false, includeUnverified: false };
  return atOnce(exposure(view, question, regimes, reachOf(view, regimes, profiles), profiles));
}

test('Wingtech reaches compound semiconductors through Nexperia, and both the technology and the way are touched', () => {
  const answer = ask('party:wingtech-technology', '2026-08-01');
  const found = answer.technologies.find(({ id }) => id === 'tech:compound-semiconductors');
  expect(found?.holders.map(({ party, outcome }) => [party, outcome])).toEqual([
    ['party:wingtech-technology', 'self'],
    ['party:nexperia', 'caught'],
  ]);
  expect(found?.regimes).toContain('EXPORT_CONTROL');
  expect(answer.listed.map(({ party, direction, list }) => [party, direction, list])).toContainEqual([
    'party:wingtech-technology',
    'self',
    'list:us-el',
  ]);
});

test('Nexperia: Wingtech stands above it and is listed', () => {
  const answer = ask('party:nexperia', '2026-08-01');
  expect(answer.owners).toMatchObject([
    { id: 'party:wingtech-technology', outcome: 'caught', share: { min: 100, max: 100 } },
  ]);
  expect(answer.listed.map(({ party, direction, list }) => [party, direction, list])).toContainEqual([
    'party:wingtech-technology',
    'up',
    'list:us-el',
  ]);
});

test('ByteDance holds 19.9 per cent of the joint venture: reached, and not caught', () => {
  const answer = ask('party:tiktok-usds-joint-venture', '2026-08-01');
  const byteDance = answer.owners.find(({ paths }) => paths[0]?.steps.some(({ owner }) => owner === 'party:bytedance'));
  expect(byteDance?.outcome).toBe('not-caught');
  expect(byteDance?.paths[0]?.steps.at(-1)?.share).toEqual({ min: 19.9, max: 19.9 });
});
