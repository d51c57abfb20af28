import { describe, expect, it } from 'vitest';
import { prepareRuns } from '../../src/control/fixpoint.ts';
import { viewOwnership } from '../../src/control/view.ts';
import { disagreements, type Standing } from '../../src/dev/bench/contest.ts';
import {
  CHAIN_DEPTH,
  CHAIN_EVERY,
  chainCompany,
  chainHead,
  type GeneratedHolding,
  generateHoldings,
  TODAY,
} from '../../src/dev/bench/generator.ts';
import { generateColumns, viewOfToday } from '../../src/dev/bench/records.ts';
import { generateRing, ringInvestors, ringSize } from '../../src/dev/bench/ring.ts';
import { growth, median, medianDeviation, quantile } from '../../src/dev/bench/statistics.ts';
import { WHOLE } from '../../src/model/shares.ts';

function holdingsOf(scale: number): GeneratedHolding[] {
  const all: GeneratedHolding[] = [];
  generateHoldings(scale, (one) => all.push(one));
  return all;
}

describe('generated holdings', () => {
  it('of a larger scale extend those of a smaller one', () => {
    const small = holdingsOf(0.002);
    expect(small.length).toBeGreaterThan(3_000);
    expect(holdingsOf(0.004).slice(0, small.length)).toEqual(small);
  });

  it('never state one holding twice for the same day and version', () => {
    const byPair = new Map<string, GeneratedHolding[]>();
    for (const one of holdingsOf(0.01)) {
      const pair = `${one.owner} ${one.asset} ${one.right}`;
      byPair.set(pair, [...(byPair.get(pair) ?? []), one]);
    }
    const twice = [...byPair.values()].filter((all) =>
      all.some((one, place) =>
        all
          .slice(place + 1)
          .some(
            (other) =>
              one.from < other.to &&
              other.from < one.to &&
              one.recordedFrom < other.recordedTo &&
              other.recordedFrom < one.recordedTo,
          ),
      ),
    );
    expect(twice).toEqual([]);
  });

  it('hold what was planted: pyramids sixteen deep, halves in parts, bands, former owners, corrections', () => {
    const graph = viewOwnership(generateColumns(0.03), viewOfToday(), TODAY);
    const terms = { needed: WHOLE / 2 + 1, counts: [true, false], findings: false, exempt: null } as const;
    const runOf = prepareRuns(graph, terms);
    for (let block = 0; block < 30; block += CHAIN_EVERY) {
      const members = new Set(runOf([chainHead(block)]).low.members);
      for (let tier = 1; tier <= CHAIN_DEPTH; tier += 1) expect(members.has(chainCompany(block, tier))).toBe(true);
    }
    const all = holdingsOf(0.03);
    const part = (accept: (one: GeneratedHolding) => boolean): number => all.filter(accept).length / all.length;
    expect(part(({ low, high }) => low < high)).toBeGreaterThan(0.05);
    expect(part(({ to }) => to <= TODAY)).toBeGreaterThan(0.1);
    expect(part(({ recordedTo }) => recordedTo === 2)).toBeGreaterThan(0.01);
    expect(part(({ right }) => right === 'votes')).toBeGreaterThan(0.01);
  });
});

describe('figures of the benchmark', () => {
  it('are medians, deviations, quantiles and exponents', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(medianDeviation([1, 2, 9])).toBe(1);
    expect(quantile([1, 2, 3, 4], 0.99)).toBe(4);
    expect(growth({ size: 1, seconds: 2 }, { size: 10, seconds: 20 })).toBeCloseTo(1);
  });

  it('do not count where an answer differs', () => {
    const standing = (name: string, certain: string) => ({ name, prints: { certain } }) as unknown as Standing;
    expect(disagreements([standing('ours', 'a'), standing('one', 'a'), standing('two', 'b')])).toEqual([
      'two: certain',
    ]);
  });
});

describe('the generated ring', () => {
  it('is one component of all its companies, each owned in full', () => {
    for (const scale of [0.01, 0.1, 1]) {
      const size = ringSize(scale);
      const owned = new Map<number, number>();
      const below = new Map<number, number[]>();
      generateRing(size, ({ owner, asset, low }) => {
        owned.set(asset, (owned.get(asset) ?? 0) + low);
        below.set(owner, [...(below.get(owner) ?? []), asset]);
      });
      expect([...owned.values()]).toEqual(Array.from({ length: size }, () => WHOLE));
      for (const from of [0, ...ringInvestors(size)]) {
        const reached = new Set([from]);
        for (const one of reached) for (const asset of below.get(one) ?? []) reached.add(asset);
        reached.delete(from);
        expect(reached.size, `from ${from} of ${size}`).toBe(from < size ? size - 1 : size);
      }
    }
  });
});
