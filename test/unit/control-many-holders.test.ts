import { beforeAll, describe, expect, test } from 'vitest';
import type { ControlOutcome } from '../../src/analysis/control.ts';
import { partiesAround } from '../../src/analysis/control-around.ts';
import { reachersOf } from '../../src/analysis/control-reachers.ts';
import { Engine } from '../../src/analysis/engine.ts';
import { watchWithin } from '../../src/analysis/jobs/job.ts';
import { newBoard, shareOf } from '../../src/analysis/jobs/orders.ts';
import { Pace } from '../../src/analysis/jobs/pace.ts';
import { termsOf } from '../../src/control/fixpoint.ts';
import { viewOwnership } from '../../src/control/view.ts';
import { parseDay } from '../../src/model/days.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { exactShare, parseShare } from '../../src/model/shares.ts';
import { readRuleProfile, readRuleProfiles } from '../../src/sources/rule-profile.ts';
import { at, openApi } from '../fixtures/api-client.ts';
import { columnsOf, DAY, read, viewAt } from '../fixtures/control/statements.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { World } from './world.ts';

/** A company with holders, by their shares in per cent: the text of one end, or of both. */
function companyOf(holders: number, shareOf: (holder: number) => readonly [string, string?]): Engine {
  const world = new World();
  world.thing('Party', 'party:held');
  for (let holder = 0; holder < holders; holder += 1) {
    const [min, max] = shareOf(holder);
    const share = max === undefined ? exactShare(min) : parseShare(min, max);
    world.fact('holding', { owner: `party:holder-${holder}`, asset: 'party:held', share });
  }
  const snapshot = world.snapshot();
  return new Engine(snapshot, fixedSource, [], readRuleProfiles(['seed/rules']));
}

async function ask(engine: Engine, rule: string, ...only: readonly ControlOutcome[]) {
  const view = await engine.view({ asOf: parseAsOf('2026-01-01'), knownAt: null, includeUnverified: false });
  const question = { rule, seeds: 'rule', party: 'party:held', only: new Set(only), proof: 'full' } as const;
  return engine.control(view, question);
}

const HOLDERS = 100_000;

describe('a company with a hundred thousand holders, one of whom holds 60 per cent and one an unknown share', () => {
  let engine: Engine;

  beforeAll(() => {
    engine = companyOf(HOLDERS, (holder) => (holder === 0 ? ['60'] : holder === 1 ? ['', ''] : ['0.0001']));
  });

  test.each(['majority', 'fisr-art4'])('%s names who controls it, and says what that rests on', async (rule) => {
    const { outcomes, assumptions } = await ask(engine, rule, 'caught', 'indeterminate');
    expect([...outcomes].map(({ by, outcome, proof }) => [by, outcome, proof.map(({ owner }) => owner)])).toEqual([
      ['party:holder-0', 'caught', ['party:holder-0']],
    ]);
    const unknown = assumptions.find(({ code }) => code === 'UNKNOWN_SHARE_AS_INTERVAL');
    expect(unknown?.about).toEqual(['test/holding:2']);
  });

  test('those who do not control it are paged, each with what it holds and who holds against it', async () => {
    const { outcomes } = await ask(engine, 'majority', 'not-caught');
    expect(outcomes.length).toBe(HOLDERS - 1);
    const [open] = outcomes.slice(0, 1);
    expect(open).toMatchObject({ by: 'party:holder-1', sum: { min: 0 } });
    expect(open?.proof.filter(({ against }) => against)).toHaveLength(HOLDERS - 1);
    const [last] = outcomes.slice(HOLDERS - 2, HOLDERS);
    expect(last).toMatchObject({ by: 'party:holder-99999', sum: { min: 1_000, max: 1_000 } });
    expect(last?.proof).toHaveLength(1);
  });
});

test('what takes more work than anybody waits for is refused, with what to ask instead', async () => {
  // Each of these holders is kept below the half by all the others, who are all named against him.
  const { ask: query } = openApi(companyOf(4_000, () => ['0.02', '60']));
  const control = (only: string, proof: string) =>
    query(
      `{ control(rule: "majority", party: "party:held", only: [${only}], proof: ${proof}) { outcomes(first: 1) { totalCount } } }`,
    );
  const { errors } = await control('NOT_CAUGHT', 'FULL');
  expect(errors).toMatchObject([
    {
      message:
        'The question takes more than 1000000000 steps of work. Name the seeds, ask only for those that are caught or may be, or for no proofs.',
      extensions: { code: 'TOO_EXPENSIVE', limit: 1_000_000_000 },
    },
  ]);
  for (const [only, proof, count] of [
    ['CAUGHT, INDETERMINATE', 'FULL', 0],
    ['NOT_CAUGHT', 'NONE', 4_000],
  ] as const) {
    const answer = await control(only, proof);
    expect(answer.errors).toEqual([]);
    expect(at(answer.data, 'control', 'outcomes', 'totalCount')).toBe(count);
  }
});

test('the work of all threads on a job is counted together', () => {
  const board = newBoard();
  const [one, other] = [watchWithin(shareOf(board), 50_000), watchWithin(shareOf(board), 50_000)];
  one.spend(40_000);
  expect(() => other.spend(20_000)).toThrow(/more than 50000 steps/);
});

test('where a field is reached at any share, every holder may reach it', async () => {
  const profile = readRuleProfile('seed/rules/fisr-art4.yaml');
  const { columns } = columnsOf(['a>p 60', 'b>p 1'].map(read), ['p']);
  const graph = viewOwnership(columns, viewAt(DAY), parseDay(DAY));
  const pace = new Pace(new AbortController().signal);
  const around = await partiesAround(graph, 0, 'down', [], pace);
  const seedsWith = async (field: string) => {
    const traits = {
      kinds: [{ listings: [], jurisdiction: null, government: false, field }],
      kindOf: Int32Array.from([1, 0, 0]),
    };
    const terms = termsOf(profile, parseDay(DAY), null);
    return (await reachersOf(graph, profile, terms, 0, around, traits, [], pace))?.seeds;
  };
  expect(await seedsWith('key-technology')).toEqual(Int32Array.of(1));
  expect(await seedsWith('military')).toBeUndefined();
});
