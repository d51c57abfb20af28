import { describe, expect, it } from 'vitest';
import { type Bound, closuresOfAll, FINGERPRINT_MODULUS } from '../../src/control/all-closures.ts';
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

/** Each seed with all that it reaches, and the fingerprint of it, from one run for each. */
function oneByOne(graph: OwnershipGraph, terms: ReturnType<typeof termsOf>, bound: Bound) {
  const runOf = prepareRuns(graph, terms);
  const reached = new Map<number, number[]>();
  let fingerprint = 0n;
  for (let seed = 0; seed < graph.parties; seed += 1) {
    const others = [...runOf([seed])[bound].members].filter((party) => party !== seed).sort((a, b) => a - b);
    if (others.length > 0) reached.set(seed, others);
    for (const party of others) fingerprint += BigInt(seed + 1) * BigInt(party + 1);
  }
  return { reached, fingerprint: Number(fingerprint % BigInt(FINGERPRINT_MODULUS)) };
}

function graphOf(edges: readonly string[]): OwnershipGraph {
  return viewOwnership(columnsOf(edges.map(read)).columns, viewAt(DAY), parseDay(DAY));
}

describe('the closures of all parties', () => {
  it.each(['low', 'high'] as const)('are those of a run for each, alone or in parts (%s)', (bound) => {
    let pairs = 0;
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const chance = new Chance(seed);
      const graph = graphOf([...randomEdges(chance), ...(chance.next() < 0.5 ? randomEdges(chance) : [])]);
      const exempt = chance.next() < 0.2 ? Uint8Array.from({ length: graph.parties }, () => chance.below(2)) : null;
      const terms = termsOf(chance.pick(PROFILES), parseDay(DAY), exempt);
      const expected = oneByOne(graph, terms, bound);
      const found = new Map<number, number[]>();
      const take = (by: number, members: Int32Array, count: number): void => {
        expect(found.has(by), `graph ${seed}, ${by} twice`).toBe(false);
        found.set(
          by,
          [...members.subarray(0, count)].filter((party) => party !== by).sort((a, b) => a - b),
        );
      };
      const of = 1 + chance.below(3);
      let fingerprint = 0;
      for (let part = 0; part < of; part += 1) {
        const all = closuresOfAll(graph, terms, { bound, take, share: { part, of } });
        fingerprint = (fingerprint + all.fingerprint) % FINGERPRINT_MODULUS;
        pairs += all.pairs;
      }
      expect(
        [...found].sort(([a], [b]) => a - b),
        `graph ${seed}`,
      ).toEqual([...expected.reached]);
      expect(fingerprint, `graph ${seed}`).toBe(expected.fingerprint);
    }
    expect(pairs).toBeGreaterThan(1_000);
  });

  const SIZE = 10_000;
  it.each([
    ['a chain', (link: number) => link + 1, SIZE, (SIZE * (SIZE + 1)) / 2],
    ['a ring', (link: number) => (link + 1) % SIZE, SIZE, SIZE * (SIZE - 1)],
  ])('of %s of ten thousand look at each holding once', (_, next, length, pairs) => {
    const graph = graphOf(Array.from({ length }, (_, link) => `p${link}>p${next(link)} 60`));
    const terms = termsOf(MAJORITY, parseDay(DAY), null);
    for (const bound of ['low', 'high'] as const) {
      const all = closuresOfAll(graph, terms, { bound });
      expect(all.pairs).toBe(pairs);
      expect(all.relaxations).toBe(length);
    }
  });

  it('of a chain above a holder of many minorities do not look at those again for every link', () => {
    const chain = Array.from({ length: 1_000 }, (_, link) => `p${link}>p${link + 1} 100`);
    const minorities = Array.from({ length: 20_000 }, (_, number) => `p1000>m${number} 10`);
    const graph = graphOf([...chain, ...minorities]);
    const all = closuresOfAll(graph, termsOf(MAJORITY, parseDay(DAY), null), { bound: 'low' });
    expect(all.pairs).toBe((1_000 * 1_001) / 2);
    expect(all.relaxations).toBe(graph.edges);
  });

  it('of a tree are looked at no more often than its depth in doublings', () => {
    const edges = Array.from({ length: 8_191 }, (_, child) => `p${(child - 1) >> 1}>p${child} 100`).slice(1);
    const graph = graphOf(edges);
    const all = closuresOfAll(graph, termsOf(MAJORITY, parseDay(DAY), null), { bound: 'low' });
    // Twelve levels: the party at depth d has d above it.
    expect(all.pairs).toBe(Array.from({ length: 13 }, (_, depth) => depth * 2 ** depth).reduce((a, b) => a + b));
    expect(all.relaxations).toBeLessThanOrEqual(graph.edges * 13);
  });
});
