import { describe, expect, it } from 'vitest';
import { prepareEffective } from '../../src/control/effective.ts';
import { eliminate } from '../../src/control/sparse-system.ts';
import { Watch } from '../../src/control/stop.ts';
import { viewOwnership } from '../../src/control/view.ts';
import { parseDay } from '../../src/model/days.ts';
import { WHOLE } from '../../src/model/shares.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { columnsOf, DAY, read, viewAt } from '../fixtures/control/statements.ts';

/** A fraction of whole numbers, reduced, the divisor above 0. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

function fraction(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return a === 0n ? { over: 0n, under: 1n } : { over: (sign * over) / a, under: (sign * under) / a };
}

const ZERO = fraction(0n, 1n);
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
const by = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);
const toNumber = ({ over, under }: Fraction): number => Number((over * 10n ** 20n) / under) / 1e20;

/** t of t = a + t·A without any rounding, by Gaussian elimination; null where it has no single solution. */
function exactly(shares: readonly (readonly bigint[])[], owner: number): Fraction[] | null {
  const whole = BigInt(WHOLE);
  const rows = shares.map((_, asset) => [
    ...shares.map((held, from) => minus(fraction(from === asset ? 1n : 0n, 1n), fraction(held[asset] ?? 0n, whole))),
    fraction(shares[owner]?.[asset] ?? 0n, whole),
  ]);
  for (const place of rows.keys()) {
    const found = rows.findIndex((row, at) => at >= place && row[place]?.over !== 0n);
    const [pivot] = found < 0 ? [] : rows.splice(found, 1);
    if (pivot === undefined) return null;
    rows.splice(place, 0, pivot);
    for (const [at, row] of rows.entries()) {
      if (at === place || row[place]?.over === 0n) continue;
      const factor = by(row[place] ?? ZERO, pivot[place] ?? ZERO);
      rows[at] = row.map((cell, column) => minus(cell, times(factor, pivot[column] ?? ZERO)));
    }
  }
  return rows.map((row, place) => by(row.at(-1) ?? ZERO, row[place] ?? ZERO));
}

/** What an owner effectively holds of each party, in per cent of the edges `A>B 50`. */
function effective(edges: readonly string[], owner: string): (party: string) => number {
  const { columns, numberOf } = columnsOf(edges.map(read));
  const found = prepareEffective(viewOwnership(columns, viewAt(DAY), parseDay(DAY)))(numberOf.get(owner) ?? -1);
  expect(found.unsolved).toEqual([]);
  const shares = new Map(found.shares.map(({ party, min }) => [party, min]));
  return (party) => shares.get(numberOf.get(party) ?? -1) ?? 0;
}

function exact(edges: readonly string[], owner: string): (party: string) => number {
  const statements = edges.map(read);
  const names = [...new Set(statements.flatMap((one) => [one.owner, one.asset]))];
  const shares = names.map(() => names.map(() => 0n));
  for (const one of statements) {
    const row = shares[names.indexOf(one.owner)];
    if (row !== undefined) row[names.indexOf(one.asset)] = BigInt(one.share.min);
  }
  const found = exactly(shares, names.indexOf(owner));
  if (found === null) throw new Error('the ring has no solution');
  return (party) => toNumber(found[names.indexOf(party)] ?? ZERO);
}

const IO1 = ['P>A 80', 'B>A 20', 'A>B 50', 'Q>B 50'];
const IO5 = ['0>1 10', '1>2 50', '2>1 30', '1>4 20', '4>1 30', '1>3 50', '3>1 30', '2>4 20'];

describe('effective shares against fractions of whole numbers', () => {
  it.each([
    ['IO1, P', IO1, 'P', { A: 0.888889, B: 0.444444 }],
    ['IO1, Q', IO1, 'Q', { A: 0.111111, B: 0.555556 }],
    ['IO2, gross', IO1, 'A', { B: 0.555556 }],
    ['IO3, U', ['U>A 50', 'B>A 50', 'A>B 50', 'W>B 50'], 'U', { A: 2 / 3, B: 1 / 3 }],
    ['IO3, W', ['U>A 50', 'B>A 50', 'A>B 50', 'W>B 50'], 'W', { A: 1 / 3, B: 2 / 3 }],
    ['IO4', ['P>A 0.1', 'B>A 99.9', 'A>B 99.9'], 'P', { A: 0.50025, B: 0.49975 }],
    ['IO5', IO5, '0', { 1: 0.163934, 2: 0.081967, 3: 0.081967, 4: 0.04918 }],
    ['DI', ['X>A 60', 'X>B 30', 'A>C 40', 'B>C 50'], 'X', { C: 0.39 }],
  ] as const)('%s', (_, edges, owner, expected) => {
    const [found, fractions] = [effective(edges, owner), exact(edges, owner)];
    for (const [party, share] of Object.entries(expected)) {
      expect(fractions(party)).toBeCloseTo(share, 5);
      expect(found(party)).toBeCloseTo(fractions(party), 12);
    }
  });

  it('of random rings, by the dense and by the sparse way', () => {
    let rings = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const chance = new Chance(seed);
      const size = 3 + chance.below(6);
      const shares = Array.from({ length: size + 1 }, () => new Array<bigint>(size + 1).fill(0n));
      for (let asset = 0; asset < size; asset += 1) {
        // A ring through all, some more holders, and a little for the owner outside, who comes last.
        let left = WHOLE - (chance.below(2) === 0 ? 1 : 50_000_000);
        for (const owner of new Set([(asset + 1) % size, chance.below(size), chance.below(size)])) {
          if (owner === asset) continue;
          const share = chance.below(3) === 0 ? left : Math.floor((left * (1 + chance.below(99))) / 100);
          const row = shares[owner];
          if (row !== undefined) row[asset] = BigInt(share);
          left -= share;
        }
        const row = shares[size];
        if (row !== undefined && chance.below(2) === 0) row[asset] = BigInt(left + 1);
      }
      const edges = shares.flatMap((row, owner) =>
        row.flatMap((share, asset) =>
          share > 0n ? [`p${owner}>p${asset} ${(Number(share) / 10_000_000).toFixed(7)}`] : [],
        ),
      );
      const fractions = exactly(shares, size);
      if (fractions === null || shares[size]?.every((share) => share === 0n)) continue;
      rings += 1;
      const { columns, numberOf } = columnsOf(edges.map(read));
      const found = prepareEffective(viewOwnership(columns, viewAt(DAY), parseDay(DAY)))(
        numberOf.get(`p${size}`) ?? -1,
      );
      const byParty = new Map(found.shares.map(({ party, min }) => [party, min]));
      const sparse = eliminate(
        shares
          .slice(0, size)
          .map(
            (row) =>
              new Map(row.slice(0, size).flatMap((share, at) => (share > 0n ? [[at, Number(share) / WHOLE]] : []))),
          ),
        new Watch(),
      )?.(Float64Array.from({ length: size }, (_, at) => Number(shares[size]?.[at] ?? 0n) / WHOLE));
      for (let party = 0; party < size; party += 1) {
        const expected = toNumber(fractions[party] ?? ZERO);
        if (!found.unsolved.includes(numberOf.get(`p${party}`) ?? -1))
          expect(byParty.get(numberOf.get(`p${party}`) ?? -1) ?? 0, `ring ${seed}, p${party}`).toBeCloseTo(expected, 6);
        expect(sparse?.[party] ?? Number.NaN, `ring ${seed}, p${party}, sparse`).toBeCloseTo(expected, 6);
      }
      expect(found.unsolved, `ring ${seed}`).toEqual([]);
    }
    expect(rings).toBeGreaterThan(150);
  });
});

describe('rings of more parties than are solved densely', () => {
  const ring = (size: number, share: string, owner: string): string[] => [
    ...Array.from({ length: size }, (_, link) => `r${link}>r${(link + 1) % size} ${share}`),
    `P>r0 ${owner}`,
  ];

  it('in which next to nothing is held from outside are solved, which takes sweeps a million rounds', () => {
    const size = 1_000;
    const found = effective(ring(size, '99.9999999', '0.0000001'), 'P');
    const loop = -Math.expm1(size * Math.log1p(-1e-9));
    for (const link of [0, 1, 500, 999]) {
      const expected = (1e-9 * (1 - 1e-9) ** link) / loop;
      expect(Math.abs(found(`r${link}`) / expected - 1)).toBeLessThan(1e-6);
    }
  });

  it('that leave nothing to anybody outside have no share, and say so', () => {
    const { columns, numberOf } = columnsOf(ring(400, '100', '10').map(read));
    const found = prepareEffective(viewOwnership(columns, viewAt(DAY), parseDay(DAY)))(numberOf.get('P') ?? -1);
    expect(found.unsolved).toHaveLength(400);
    expect(found.shares.every(({ min, max }) => min === 0 && max === 1)).toBe(true);
  });

  it('cost as much as they are long; an elimination that fills up is given up', () => {
    const size = 10_000;
    const watch = new Watch();
    const solver = eliminate(
      Array.from({ length: size }, (_, link) => new Map([[(link + 1) % size, 0.5]])),
      watch,
    );
    expect(solver).not.toBeNull();
    expect(watch.spent).toBeLessThan(3 * size);
    const dense = Array.from(
      { length: 60 },
      (_, from) => new Map(Array.from({ length: 60 }, (_, to) => [to, from === to ? 0 : 0.01])),
    );
    expect(eliminate(dense, new Watch(), 1_000)).toBeNull();
  });
});
