import { beforeAll, describe, expect, test } from 'vitest';
import { closuresOf } from '../../src/analysis/closures.ts';
import { partsOf } from '../../src/analysis/jobs/graph-parts.ts';
import { jobsInPlace } from '../../src/analysis/jobs/jobs.ts';
import { countOutcomes, joinChunks } from '../../src/analysis/jobs/outcomes-job.ts';
import { joinExtras, MOST_NAMED, type RuleChunk } from '../../src/analysis/jobs/rule-job.ts';
import type { Steps } from '../../src/analysis/jobs/steps.ts';
import { ownershipOf } from '../../src/analysis/ownership.ts';
import { assumptionsIn, notModelledIn } from '../../src/control/caveats.ts';
import { type HoldingGraph, viewOwnership } from '../../src/control/view.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { generatedSnapshot } from '../fixtures/generated-holdings.ts';
import { RULES } from './gap-world.ts';

const HOLDINGS = 30_000;
/** Rows, edges, outcomes or parties that may be looked at before everybody else has a turn. */
const MOST_AT_ONCE = 1_024;

/** Runs a computation; gives its answer, and the largest number that `count` grew by between two rests. */
function largestSlice<T>(steps: Steps<T>, count: () => number): { answer: T; largest: number; rests: number } {
  let [before, largest, rests] = [count(), 0, 0];
  for (;;) {
    const step = steps.next();
    largest = Math.max(largest, count() - before);
    before = count();
    if (step.done === true) return { answer: step.value, largest, rests };
    rests += 1;
  }
}

const snapshot = generatedSnapshot({ parties: 12_000, holdings: HOLDINGS });
const view = { version: 1, asOf: parseAsOf('2026-01-01'), datasets: null, rep: null, includeUnverified: false };
const profile = RULES.get('majority');
if (profile === undefined) throw new Error('no rule');
const graph = viewOwnership(ownershipOf(snapshot).columns, view, 20_000);
let chunks: readonly RuleChunk[];

beforeAll(async () => {
  const results = await jobsInPlace().run(
    {
      kind: 'rule',
      graph: partsOf(graph),
      profile,
      day: 20_000,
      asked: Int32Array.from({ length: graph.parties }, (_, party) => party),
      eachAlone: true,
      traits: { kinds: [], kindOf: new Int32Array(graph.parties) },
      ties: [],
      options: { only: new Set(['caught', 'indeterminate']), proof: 'short', proofLimit: 100 },
      mostWork: null,
    },
    new AbortController().signal,
  );
  chunks = results.flatMap((one) => one.chunks);
});

const everyEdge = {
  edges: { keys: () => Array.from({ length: graph.edges }, (_, edge) => edge) },
  residual: { keys: () => Array.from({ length: graph.parties }, (_, party) => party) },
  ignored: { keys: () => [] },
};

describe('the main thread rests', () => {
  test('while it names what every holding takes for granted, and asks for no more names than are told', () => {
    let looked = 0;
    let named = 0;
    const counting: HoldingGraph = { ...graph, isUndated: () => ++looked > 0, tagOf: () => 0 };
    const name = (number: number): string => `${++named} ${number}`;
    const steps = assumptionsIn(counting, everyEdge, name, name, 50);
    const { answer, largest } = largestSlice(steps, () => looked);
    expect(looked).toBe(graph.edges);
    expect(largest).toBeLessThanOrEqual(MOST_AT_ONCE);
    const told = answer.map(({ about }) => about.length);
    expect(Math.max(...told)).toBe(50);
    expect(named).toBe(told.reduce((sum, count) => sum + count, 0));
    const { rests } = largestSlice(notModelledIn(profile, 20_000, graph, everyEdge), () => 0);
    expect(rests).toBeGreaterThanOrEqual(graph.edges / MOST_AT_ONCE - 1);
  });

  test('while it puts together what the threads give', () => {
    const outcomes = chunks.reduce((sum, chunk) => sum + countOutcomes(chunk), 0);
    expect(outcomes).toBeGreaterThan(MOST_AT_ONCE * 4);
    const { rests, answer } = largestSlice(joinChunks(chunks), () => 0);
    expect(countOutcomes(answer)).toBe(outcomes);
    expect(rests).toBeGreaterThanOrEqual(outcomes / MOST_AT_ONCE - 1);
  });

  test('while it joins the remarks on parties, and keeps as many of them as are named', () => {
    const [some] = chunks;
    if (some === undefined) throw new Error('no chunk');
    const parties = (first: number): number[] => Array.from({ length: MOST_NAMED - 1 }, (_, place) => first + place);
    const extra = {
      direction: 'up',
      limb: null,
      outside: null,
      minority: false,
      ties: [],
      partners: [],
      owners: [],
    } as const;
    const extras = new Map(Array.from({ length: 5_000 }, (_, place) => [place, extra]));
    const told = [2, 1, 0].map((chunk) => ({
      ...some,
      chunk,
      extras,
      notes: [{ code: 'PLACE_UNKNOWN' as const, parties: parties(chunk * 5) }],
    }));
    const { rests, answer } = largestSlice(
      joinExtras(told, () => 5_000),
      () => 0,
    );
    expect(rests).toBeGreaterThanOrEqual(15_000 / MOST_AT_ONCE - 1);
    expect(answer.extras.size).toBe(15_000);
    expect(answer.notes).toEqual([{ code: 'PLACE_UNKNOWN', parties: [...parties(0), MOST_NAMED - 1] }]);
  });

  test('while it prepares what the first import needs', () => {
    const fresh = generatedSnapshot({ parties: 12_000, holdings: HOLDINGS });
    expect(largestSlice(fresh.prepare(), () => 0).rests).toBeGreaterThanOrEqual((2 * HOLDINGS) / MOST_AT_ONCE - 2);
    expect(largestSlice(closuresOf(fresh).prepare(), () => 0).rests).toBeGreaterThanOrEqual(
      HOLDINGS / MOST_AT_ONCE - 1,
    );
    expect(largestSlice(fresh.prepare(), () => 0).rests).toBeLessThan(3);
  });
});
