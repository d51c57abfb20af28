import { describe, expect, it } from 'vitest';
import { prepareEffective } from '../../src/control/effective.ts';
import { viewOwnership } from '../../src/control/view.ts';
import { parseDay } from '../../src/model/days.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { columnsOf, DAY, read, viewAt } from '../fixtures/control/statements.ts';

/** Adds up the products over paths of one step, two steps, three steps, until nothing is left. */
function addPaths(shares: readonly (readonly number[])[], owner: number): number[] {
  const size = shares.length;
  const total = new Array<number>(size).fill(0);
  let front = Array.from({ length: size }, (_, asset) => shares[owner]?.[asset] ?? 0);
  for (let step = 0; step < 5_000 && front.some((share) => share > 1e-15); step += 1) {
    for (const [asset, share] of front.entries()) total[asset] = (total[asset] ?? 0) + share;
    const next = new Array<number>(size).fill(0);
    for (const [from, share] of front.entries()) {
      if (share === 0) continue;
      for (let asset = 0; asset < size; asset += 1)
        next[asset] = (next[asset] ?? 0) + share * (shares[from]?.[asset] ?? 0);
    }
    front = next;
  }
  return total;
}

describe('effective shares', () => {
  it.each([
    [8, 400],
    [40, 60],
    // One ring of more parties than are solved densely.
    [350, 2],
  ])('of %i parties are the sums over all paths', (size, graphs) => {
    for (let seed = 1; seed <= graphs; seed += 1) {
      const chance = new Chance(seed * 1_000 + size);
      const shares = Array.from({ length: size }, () => new Array<number>(size).fill(0));
      for (let asset = 0; asset < size; asset += 1) {
        let left = 85;
        const owners =
          size > 300
            ? [(asset + 1) % size, chance.below(size)]
            : [chance.below(size), chance.below(size), chance.below(size)];
        for (const owner of new Set(owners)) {
          const share = Math.min(left, 1 + chance.below(50));
          const row = shares[owner];
          if (owner === asset || share === 0 || row === undefined) continue;
          row[asset] = share / 100;
          left -= share;
        }
      }
      const edges = shares.flatMap((row, owner) =>
        row.flatMap((share, asset) => (share > 0 ? [`p${owner}>p${asset} ${Math.round(share * 100)}`] : [])),
      );
      const { columns, parties, numberOf } = columnsOf(
        edges.map(read),
        Array.from({ length: size }, (_, party) => `p${party}`),
      );
      const sharesOf = prepareEffective(viewOwnership(columns, viewAt(DAY), parseDay(DAY)));
      for (const owner of [0, 1, chance.below(size)]) {
        const expected = addPaths(shares, owner);
        const result = sharesOf(numberOf.get(`p${owner}`) ?? -1);
        const found = new Map(result.shares.map(({ party, min }) => [parties[party], min]));
        expect(result.unsolved).toEqual([]);
        for (const [party, share] of expected.entries()) {
          if (party !== owner)
            expect(found.get(`p${party}`) ?? 0, `graph ${seed}, ${owner} in ${party}`).toBeCloseTo(share, 9);
        }
      }
    }
  });
});
