import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownershipGraph, ownershipOf } from '../../src/analysis/ownership.ts';
import { prepareEffective } from '../../src/control/effective.ts';
import { evaluate, newUsage } from '../../src/control/evaluate.ts';
import { termsOf } from '../../src/control/fixpoint.ts';
import { parseDay } from '../../src/model/days.ts';
import { WHOLE } from '../../src/model/shares.ts';
import { exposureIn, technology, ways } from '../unit/exposure-world.ts';
import { gapWorld, RULES } from '../unit/gap-world.ts';

const PARTIES = 7;

/** Holdings of a small graph: owner, asset, least and most per cent. Rings are common. */
const holdings = fc.uniqueArray(
  fc
    .tuple(
      fc.integer({ min: 0, max: PARTIES - 1 }),
      fc.integer({ min: 0, max: PARTIES - 1 }),
      fc.integer({ min: 1, max: 70 }),
      fc.integer({ min: 0, max: 30 }),
    )
    .filter(([owner, asset]) => owner !== asset),
  { selector: ([owner, asset]) => owner * PARTIES + asset, maxLength: 16 },
);

type Holding = readonly [owner: number, asset: number, least: number, slack: number];

/** All ways from one party to another without a repeated party, best first: greatest product of the middles. */
function everyWay(all: readonly Holding[], from: number, to: number): { way: string; strength: number }[] {
  const least = (asset: number): number => all.filter((one) => one[1] === asset).reduce((sum, one) => sum + one[2], 0);
  const middle = ([, asset, low, slack]: Holding): number =>
    (low + Math.max(low, Math.min(low + slack, 100 - (least(asset) - low)))) / 200;
  const found: { way: string; strength: number }[] = [];
  const walk = (at: number, path: number[], strength: number): void => {
    if (at === to) {
      found.push({ way: path.map((party) => `p${party}`).join('>'), strength });
      return;
    }
    for (const one of all)
      if (one[0] === at && !path.includes(one[1])) walk(one[1], [...path, one[1]], strength * middle(one));
  };
  walk(from, [from], 1);
  return found.sort((a, b) => b.strength - a.strength);
}

test('paths, outcomes and effective shares agree with a search of everything on random graphs', () => {
  const majority = RULES.get('majority');
  if (majority === undefined) throw new Error('there is no majority rule');
  let withPaths = 0;
  fc.assert(
    fc.property(holdings, fc.integer({ min: 0, max: PARTIES - 1 }), (all, start) => {
      const world = gapWorld();
      for (const [owner, asset, low, slack] of all) {
        const share = { min: low * 10_000_000, max: (low + slack) * 10_000_000, minOpen: false, maxOpen: false };
        world.fact('holding', { owner: `party:p${owner}`, asset: `party:p${asset}`, share });
      }
      for (let party = 0; party < PARTIES; party += 1)
        world.fact('role', { party: `party:p${party}`, technology: `tech:${party}`, basis: 'stated' });

      const view = world.view('2026-01-01');
      const answer = exposureIn(view, `party:p${start}`);
      const ownership = ownershipOf(view.snapshot);
      const day = parseDay('2026-01-01');
      const graph = ownershipGraph(view, ownership, day);
      const seed = ownership.numberOf(`party:p${start}`);
      const whole = new Map<string, string>();
      const shares = new Map<string, { min: number; max: number }>();
      if (seed !== undefined) {
        const only = new Set(['caught', 'indeterminate', 'not-caught'] as const);
        const options = { only, proof: 'none', proofLimit: 0 } as const;
        const group = { by: seed, seeds: [seed], asked: [seed] };
        for (const one of evaluate(graph, termsOf(majority, day, null), [group], options, newUsage()))
          whole.set(ownership.party(one.party), one.verdict);
        for (const { party, min, max } of prepareEffective(graph)(seed).shares)
          shares.set(ownership.party(party), { min, max });
      }

      for (let party = 0; party < PARTIES; party += 1) {
        if (party === start) continue;
        const key = `party:p${party}`;
        const expected = everyWay(all, start, party);
        if (expected.length === 0) {
          expect(answer.technologies.some(({ id }) => id === `tech:${party}`)).toBe(false);
          continue;
        }
        withPaths += 1;
        const found = technology(answer, `tech:${party}`);
        expect(found.outcome).toBe(whole.get(key));
        expect(found.share.min).toBeCloseTo((shares.get(key)?.min ?? 0) * 100, 5);
        expect(found.share.max).toBeCloseTo((shares.get(key)?.max ?? 0) * 100, 5);
        expect(found.truncated).toBe(expected.length > 3);
        const strengthOf = new Map(expected.map(({ way, strength }) => [way, strength]));
        const strengths = ways(found.paths).map((way) => strengthOf.get(way) ?? Number.NaN);
        expect(new Set(ways(found.paths)).size).toBe(found.paths.length);
        expect(strengths.length).toBe(Math.min(3, expected.length));
        for (const [place, strength] of strengths.entries())
          expect(strength).toBeCloseTo(expected[place]?.strength ?? Number.NaN, 9);
        for (const { share } of found.paths) expect(share === null || share.max <= WHOLE / 10_000_000).toBe(true);
      }
    }),
    { numRuns: 1_500 },
  );
  expect(withPaths).toBeGreaterThan(1_000);
});
