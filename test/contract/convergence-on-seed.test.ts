import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ConvergenceAnswer, Scope, TechnologyAnswer } from '../../src/analysis/convergence.ts';
import { Engine } from '../../src/analysis/engine.ts';
import type { Snapshot } from '../../src/analysis/snapshot.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { readRegimes } from '../../src/sources/seed-regimes.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { seedSnapshot } from '../fixtures/seed-snapshot.ts';

const INP = 'tech:indium-phosphide';
const BOTH: Scope = { across: ['CN', 'US'] };
let snapshot: Snapshot;
let engine: Engine;

beforeAll(async () => {
  snapshot = await seedSnapshot();
  const rules = join('seed', 'rules');
  const profiles = readRuleProfiles([rules]);
  engine = new Engine(snapshot, fixedSource, await readRegimes('seed'), profiles);
});

async function ask(
  asOf: string,
  scope: Scope,
  includeUnverified = false,
  includeField = false,
): Promise<ConvergenceAnswer> {
  const view = await engine.view({ asOf: parseAsOf(asOf), knownAt: null, includeUnverified });
  return engine.convergence(view, { scope, includeField, includeUnverified, technologies: null, minRegimes: 1 });
}

async function one(technology: string, asOf: string, scope: Scope): Promise<TechnologyAnswer> {
  const found = (await ask(asOf, scope)).technologies.find(({ id }) => id === technology);
  if (found === undefined) throw new Error(`${technology} is touched by nothing`);
  return found;
}

describe('indium phosphide', () => {
  test('is touched by all three regimes since the American order of 2026-01-02', async () => {
    const answer = await one(INP, '2026-08-01', BOTH);
    expect(answer.regimes).toEqual(['EXPORT_CONTROL', 'FDI_REVIEW', 'ANTI_SANCTION']);
    expect(answer.since).toBe('2026-01-02');
    const starts = answer.touches
      .filter(({ counts }) => counts)
      .map(({ regime, jurisdiction, from }) => `${regime} ${jurisdiction} ${from}`);
    expect(starts).toContain('EXPORT_CONTROL CN 2025-02-04');
    expect(starts).toContain('EXPORT_CONTROL CN 2025-01-02');
    expect(starts).toContain('ANTI_SANCTION CN 2025-12-26');
    expect(starts).toContain('FDI_REVIEW US 2026-01-02');
  });

  test('every fact of every touch has a source with a title', async () => {
    const { touches } = await one(INP, '2026-08-01', BOTH);
    for (const { fact, sources } of touches.flatMap(({ evidence }) => evidence)) {
      expect(sources.length, fact).toBeGreaterThan(0);
      for (const source of sources) expect(source.title, `${fact} ${source.id}`).not.toBe(source.id);
    }
  });

  test('is touched by two regimes on the day before', async () => {
    const answer = await one(INP, '2026-01-01', BOTH);
    expect(answer).toMatchObject({ regimes: ['EXPORT_CONTROL', 'ANTI_SANCTION'], converged: false, since: null });
  });

  test('has no FDI touch within China, and the answer says what is not modelled', async () => {
    const answer = await one(INP, '2026-08-01', { within: 'CN' });
    expect(answer.regimes).toEqual(['EXPORT_CONTROL', 'ANTI_SANCTION']);
    expect((await ask('2026-08-01', { within: 'CN' })).notModelled.length).toBeGreaterThan(0);
  });

  test('says that the ties of parties are an analyst’s', async () => {
    expect((await ask('2026-08-01', BOTH)).assumptions.map(({ code }) => code)).toContain('ANALYST_TAG');
  });
});

describe('other technologies', () => {
  test('gene technology does not converge: its American case is unverified', async () => {
    const find = async (include: boolean) =>
      (await ask('2026-08-01', BOTH, include)).technologies.find(({ id }) => id === 'tech:gene-technology');
    expect((await find(false))?.converged).toBe(false);
    expect(
      (await find(true))?.touches.some(
        ({ regime, unverified, counts }) => regime === 'FDI_REVIEW' && unverified && counts,
      ),
    ).toBe(true);
  });

  test('personalised push is covered from 2020-08-28, by one entry under both codes', async () => {
    const entries = async (asOf: string) => {
      const found = (await ask(asOf, { within: 'CN' })).technologies.find(({ id }) => id === 'tech:personalised-push');
      return [
        ...new Set(
          (found?.touches ?? []).filter(({ regime }) => regime === 'EXPORT_CONTROL').map(({ entry }) => entry),
        ),
      ];
    };
    expect(await entries('2020-08-27')).toEqual([]);
    const [before] = await entries('2020-08-28');
    expect(before).toBeDefined();
    expect(await entries('2023-12-20')).toEqual([before]);
    expect(await entries('2023-12-21')).toEqual([before]);
  });

  test('more converges when fields of business and unverified facts count, never less', async () => {
    const converged = async (unverified: boolean, field: boolean) =>
      new Set(
        (await ask('2026-08-01', BOTH, unverified, field)).technologies
          .filter((one) => one.converged)
          .map(({ id }) => id),
      );
    const strict = await converged(false, false);
    const loose = await converged(true, true);
    expect([...strict].filter((id) => !loose.has(id))).toEqual([]);
    expect(loose.size).toBeGreaterThan(strict.size);
  });
});
