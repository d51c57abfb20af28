import { describe, expect, it } from 'vitest';
import { closuresOfAll, type TakeClosure } from '../../src/control/all-closures.ts';
import { prepareRuns, termsOf } from '../../src/control/fixpoint.ts';
import { type OwnershipGraph, viewOwnership } from '../../src/control/view.ts';
import { parseDay } from '../../src/model/days.ts';
import { exactShare } from '../../src/model/shares.ts';
import { Chance, randomEdges } from '../fixtures/control/random-graph.ts';
import { columnsOf, DAY, MAJORITY, OFAC_50, read, viewAt } from '../fixtures/control/statements.ts';

const PROFILES = [
  MAJORITY,
  OFAC_50,
  { ...MAJORITY, controlLimb: 'finding' as const },
  { ...OFAC_50, thresholds: [{ from: 0, share: exactShare('25').min, operator: 'at-least' as const }] },
];

/** Each seed with all that it reaches, from one run for each. */
function oneByOne(graph: OwnershipGraph, terms: ReturnType<typeof termsOf>, bound: 'low' | 'high') {
  const runOf = prepareRuns(graph, terms);
  const reached = new Map<number, number[]>();
  for (let seed = 0; seed < graph.parties; seed += 1) {
    const others = [...runOf([seed])[bound].members].filter((party) => party !== seed).sort((a, b) => a - b);
    if (others.length > 0) reached.set(seed, others);
  }
  return reached;
}

/** Compares both closures of all with runs one by one. @returns the possible pairs */
function compared(graph: OwnershipGraph, terms: ReturnType<typeof termsOf>, what: string): number {
  const found = { low: new Map<number, number[]>(), high: new Map<number, number[]>() };
  const into =
    (bound: 'low' | 'high'): TakeClosure =>
    (by, members, count) => {
      expect(found[bound].has(by), `${what}, ${by} twice`).toBe(false);
      const others = [...members.subarray(0, count)].filter((party) => party !== by);
      found[bound].set(
        by,
        others.sort((a, b) => a - b),
      );
    };
  const all = closuresOfAll(graph, terms, { certain: into('low'), possible: into('high') });
  for (const [bound, tally] of [
    ['low', all.certain],
    ['high', all.possible],
  ] as const) {
    const expected = oneByOne(graph, terms, bound);
    expect(
      [...found[bound]].sort(([a], [b]) => a - b),
      `${what}, ${bound}`,
    ).toEqual([...expected]);
    expect(tally).toBe([...expected.values()].reduce((sum, others) => sum + others.length, 0));
  }
  return all.possible;
}

function graphOf(edges: readonly string[]): OwnershipGraph {
  return viewOwnership(columnsOf(edges.map(read)).columns, viewAt(DAY), parseDay(DAY));
}

describe('the closures of all parties', () => {
  it('are those of a run for each, low and high', () => {
    let pairs = 0;
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const chance = new Chance(seed);
      const graph = graphOf([...randomEdges(chance), ...(chance.next() < 0.5 ? randomEdges(chance) : [])]);
      const exempt = chance.next() < 0.2 ? Uint8Array.from({ length: graph.parties }, () => chance.below(2)) : null;
      const terms = termsOf(chance.pick(PROFILES), parseDay(DAY), exempt);
      pairs += compared(graph, terms, `graph ${seed}`);
    }
    expect(pairs).toBeGreaterThan(2_000);
  });

  it('are the same where the runs one by one give way to chains', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const chance = new Chance(seed);
      const length = 30 + chance.below(30);
      const chain = Array.from(
        { length },
        (_, link) => `c${link}>c${link + 1} ${chance.pick(['60', '[40,70]', '100'])}`,
      );
      const side = Array.from(
        { length },
        (_, link) => `c${link}>s${chance.below(length)} ${chance.pick(['30', '[10,60]', '55'])}`,
      );
      const back = chance.next() < 0.5 ? [`c${length}>c${chance.below(length)} 51`] : [];
      const graph = graphOf([...chain, ...side, ...back, ...randomEdges(chance)]);
      compared(graph, termsOf(chance.pick(PROFILES), parseDay(DAY), null), `chain ${seed}`);
    }
  });

  const SIZE = 10_000;
  // Four times one by one with the last of those whole, and once more for each of the two bounds.
  const FEW = 7;
  it.each([
    ['a chain', (link: number) => link + 1, SIZE, (SIZE * (SIZE + 1)) / 2],
    ['a ring', (link: number) => (link + 1) % SIZE, SIZE, SIZE * (SIZE - 1)],
  ])('of %s of ten thousand look at each holding a few times at most', (_, next, length, pairs) => {
    const graph = graphOf(Array.from({ length }, (_, link) => `p${link}>p${next(link)} 60`));
    const all = closuresOfAll(graph, termsOf(MAJORITY, parseDay(DAY), null));
    expect(all.certain).toBe(pairs);
    expect(all.possible).toBe(pairs);
    expect(all.relaxations).toBeLessThanOrEqual(length * FEW);
  });

  it('of a chain above a holder of many minorities do not look at those again for every link', () => {
    const chain = Array.from({ length: 1_000 }, (_, link) => `p${link}>p${link + 1} 100`);
    const minorities = Array.from({ length: 20_000 }, (_, number) => `p1000>m${number} 10`);
    const graph = graphOf([...chain, ...minorities]);
    const all = closuresOfAll(graph, termsOf(MAJORITY, parseDay(DAY), null));
    expect(all.certain).toBe((1_000 * 1_001) / 2);
    expect(all.relaxations).toBeLessThanOrEqual(graph.edges * FEW);
  });

  it('of a tree are looked at no more often than its depth in doublings', () => {
    const edges = Array.from({ length: 8_191 }, (_, child) => `p${(child - 1) >> 1}>p${child} 100`).slice(1);
    const graph = graphOf(edges);
    const all = closuresOfAll(graph, termsOf(MAJORITY, parseDay(DAY), null));
    // Twelve levels: the party at depth d has d above it.
    expect(all.certain).toBe(Array.from({ length: 13 }, (_, depth) => depth * 2 ** depth).reduce((a, b) => a + b));
    expect(all.relaxations).toBeLessThanOrEqual(graph.edges * (13 * 2 + 5));
  });
});
