import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ControlQuestion } from '../../src/analysis/control.ts';
import { derive } from '../../src/analysis/derive.ts';
import { Engine } from '../../src/analysis/engine.ts';
import type { Jobs } from '../../src/analysis/jobs/jobs.ts';
import { WorkerPool } from '../../src/analysis/jobs/pool.ts';
import type { Snapshot } from '../../src/analysis/snapshot.ts';
import type { DerivedLink } from '../../src/graph/derived.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import type { RuleProfile } from '../../src/model/profiles.ts';
import { type CompiledWorker, compileWorker } from '../fixtures/compiled-worker.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { generatedSnapshot, partyKey } from '../fixtures/generated-holdings.ts';
import { thing } from '../fixtures/small-graph.ts';
import { GAP_FILLS, RULES } from '../unit/gap-world.ts';
import { BAR_SALES, World } from '../unit/world.ts';

const PARTIES = 9_000;
const HOLDINGS = 22_000;
const AS_OF = parseAsOf('2026-01-01');

/** A rule that bars seeds and exempts parties by what they are. */
const EXCLUDING: RuleProfile = {
  ...(RULES.get('half') as RuleProfile),
  id: 'excluding',
  aggregation: 'alone',
  exclusions: [
    { role: 'seed', what: 'list', value: 'list:us-sdn' },
    { role: 'caught', what: 'list', value: 'list:us-el' },
  ],
};

let compiled: CompiledWorker;
const pools: WorkerPool[] = [];

beforeAll(() => {
  compiled = compileWorker();
});
afterAll(async () => {
  for (const pool of pools) await pool.close();
  compiled.remove();
});

/** Holdings by chance, some parties listed and described, two of them the same. */
function snapshotFor(seed: number): Snapshot {
  const world = new World();
  const described = Array.from({ length: 60 }, (_, number) => thing('Party', partyKey(number * 7)));
  for (const list of ['us-sdn', 'us-el']) world.thing('ControlList', `list:${list}`, { kind: 'party-list' });
  for (const [place, { key }] of described.entries()) {
    const list = place % 3 === 0 ? 'list:us-el' : 'list:us-sdn';
    if (place < 30) world.listing(key, list, '2020-01-01', { jurisdiction: 'US', measures: [BAR_SALES] });
    world.fact('role', { party: partyKey(place * 11 + 1), technology: world.thing('Technology', `tech:${place % 4}`) });
  }
  world.fact('same', { party: partyKey(3), other: partyKey(70) });
  return generatedSnapshot({
    parties: PARTIES,
    holdings: HOLDINGS,
    seed,
    things: [...world.things.values(), ...described],
    revisions: world.revisions,
  });
}

async function answersWith(snapshot: Snapshot, jobs: Jobs | undefined, questions: readonly ControlQuestion[]) {
  const engine = new Engine(snapshot, fixedSource, GAP_FILLS, [...RULES.values(), EXCLUDING], jobs);
  const view = await engine.view({ asOf: AS_OF, knownAt: null, includeUnverified: false });
  const answers: unknown[] = [];
  for (const question of questions) {
    const answer = await engine.control(view, question);
    const outcomes = [...answer.outcomes].map((one) => JSON.stringify(one));
    answers.push({
      ...answer,
      outcomes: outcomes.length,
      text: createHash('sha256').update(outcomes.join()).digest('hex'),
    });
  }
  const counting = { includeField: false, includeUnverified: false };
  const scope = { across: ['CN', 'US'] };
  answers.push(await engine.convergence(view, { ...counting, scope, technologies: null, minRegimes: 0 }));
  const all = { severities: null, jurisdictions: null, party: null, technology: null, rules: ['majority', 'half'] };
  const { gaps } = await engine.gaps(view, { ...all, kinds: ['unlisted-affiliate'] });
  expect(new Set(gaps.map(({ id }) => id.split('/')[3]))).toEqual(new Set(['below', 'above']));
  answers.push(gaps);
  const described = Array.from({ length: 60 }, (_, number) => partyKey(number * 7));
  const { links } = await derive(engine, view, 'majority', described);
  const derived: DerivedLink[] = [];
  for await (const link of links) derived.push(link);
  expect(derived.length).toBeGreaterThan(10);
  answers.push(derived.length, createHash('sha256').update(JSON.stringify(derived)).digest('hex'));
  return answers;
}

const question = fc.record({
  rule: fc.constantFrom('majority', 'half', 'excluding'),
  seeds: fc.oneof(
    fc.constant('all' as const),
    fc.constantFrom({ list: 'list:us-sdn' }, { list: 'list:us-el' }),
    fc
      .uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 20 })
      .map((numbers) => numbers.map((one) => partyKey(one * 7))),
  ),
  only: fc.constantFrom(new Set(['caught'] as const), new Set(['caught', 'indeterminate'] as const)),
  proof: fc.constantFrom('none' as const, 'short' as const, 'full' as const),
});

test('one, two and four worker threads give the outcomes, proofs and assumptions of none', async () => {
  let outcomes = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(question, { minLength: 2, maxLength: 2 }), async (seed, questions) => {
      const expected = await answersWith(snapshotFor(seed), undefined, questions);
      for (const workers of [1, 2, 4]) {
        const pool = new WorkerPool({ workers, script: compiled.script });
        pools.push(pool);
        expect(await answersWith(snapshotFor(seed), pool, questions)).toEqual(expected);
        expect(pool.counts.done).toBeGreaterThan(questions.length + 2);
        await pool.close();
      }
      outcomes += (expected[0] as { outcomes: number }).outcomes;
    }),
    { numRuns: 2 },
  );
  expect(outcomes).toBeGreaterThan(0);
});
