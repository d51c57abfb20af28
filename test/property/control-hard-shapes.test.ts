import { describe, expect, it } from 'vitest';
import { closuresOfAll } from '../../src/control/all-closures.ts';
import { bestPaths, type Paths } from '../../src/control/best-paths.ts';
import { ColumnsBuilder, type RankedColumns } from '../../src/control/columns.ts';
import { distancesFrom } from '../../src/control/distances.ts';
import { prepareEffective } from '../../src/control/effective.ts';
import { evaluate, newUsage } from '../../src/control/evaluate.ts';
import { termsOf } from '../../src/control/fixpoint.ts';
import { prepareLinks } from '../../src/control/links.ts';
import { VERDICTS, type Verdict } from '../../src/control/proof.ts';
import { reachOwnership } from '../../src/control/reached-view.ts';
import { Watch } from '../../src/control/stop.ts';
import { type HoldingGraph, viewOwnership } from '../../src/control/view.ts';
import { LinkageError } from '../../src/errors.ts';
import { RECORDED_OPEN } from '../../src/model/columns.ts';
import { DAY_MAX, DAY_MIN, parseDay } from '../../src/model/days.ts';
import { type Billionths, WHOLE } from '../../src/model/shares.ts';
import { DAY, MAJORITY, viewAt } from '../fixtures/control/statements.ts';

const ALWAYS = { from: DAY_MIN, to: DAY_MAX };
const PERCENT = WHOLE / 100;

/** Exact holdings in the equity: owner, asset, billionths. */
function columnsOf(parties: number, holdings: Iterable<readonly [number, number, Billionths]>): RankedColumns {
  const builder = new ColumnsBuilder();
  let fact = 0;
  for (const [owner, asset, share] of holdings) {
    builder.add({
      owner,
      asset,
      right: 'equity',
      nature: 'direct',
      share: { min: share, max: share, minOpen: false, maxOpen: false },
      validity: { certain: ALWAYS, possible: ALWAYS },
      recordedFrom: 1,
      recordedTo: RECORDED_OPEN,
      dataset: 1,
      confidence: 'seen',
      stated: DAY_MIN,
      fact,
    });
    fact += 1;
  }
  return builder.build(parties, null);
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
const terms = termsOf(MAJORITY, parseDay(DAY), null);
const CAUGHT: ReadonlySet<Verdict> = new Set(['caught', 'indeterminate']);

function ask(graph: HoldingGraph, seed: number, watch: Watch, only: ReadonlySet<Verdict> = CAUGHT) {
  const options = { only, proof: 'short', proofLimit: 100, watch } as const;
  return [...evaluate(graph, terms, [{ by: seed, seeds: [seed], asked: [seed] }], options, newUsage())];
}

/** The best paths from an owner down to a party, and what they cost to find. */
function pathsBetween(graph: HoldingGraph, owner: number, asset: number): Paths & { readonly spent: number } {
  const watch = new Watch();
  const links = prepareLinks(graph, watch);
  const search = bestPaths(links, distancesFrom(links, owner, 'down', 'share', watch), asset, 50, watch);
  for (;;) {
    const step = search.next();
    if (step.done === true) return { ...step.value, spent: watch.spent };
  }
}

/** Both ways of cutting the holdings must answer alike. */
function bothOf(columns: RankedColumns): readonly HoldingGraph[] {
  return [viewOwnership(columns, viewAt(DAY), parseDay(DAY)), reachOwnership(columns, viewAt(DAY), parseDay(DAY))];
}

describe('hard shapes', () => {
  it('a holder of 200,000: the work is one look at each holding and each party caught', () => {
    const size = 200_000;
    const columns = columnsOf(
      size + 1,
      numbers(size).map((asset) => [size, asset, asset % 2 === 0 ? 60 * PERCENT : 10 * PERCENT] as const),
    );
    for (const graph of bothOf(columns)) {
      const watch = new Watch();
      const outcomes = ask(graph, size, watch);
      expect(outcomes).toHaveLength(size / 2);
      expect(outcomes.every(({ party, verdict }) => party % 2 === 0 && verdict === 'caught')).toBe(true);
      // Two runs over the holdings and over the parties inside, and the outcomes.
      expect(watch.spent).toBe(2 * (size + 1 + size / 2) + size / 2);
      expect(prepareEffective(graph)(size).shares).toHaveLength(size);
      const { paths, truncated, spent } = pathsBetween(graph, size, 12_345);
      expect(paths).toHaveLength(1);
      expect(truncated).toBe(false);
      expect(spent).toBeLessThan(8 * size);
    }
  });

  it('a company with 100,000 holders: one caught by all together, none by one', () => {
    const size = 100_000;
    const columns = columnsOf(size + 2, [
      ...numbers(size).map((owner) => [owner, size, PERCENT / 1_000] as const),
      ...numbers(size).map((asset) => [size + 1, asset, asset <= size / 2 ? WHOLE : 10 * PERCENT] as const),
    ]);
    for (const graph of bothOf(columns)) {
      const outcomes = ask(graph, size + 1, new Watch());
      expect(outcomes).toHaveLength(size / 2 + 2);
      const last = outcomes.find(({ party }) => party === size);
      // 50,001 holders of a thousandth of a per cent each.
      expect(last?.verdict).toBe('caught');
      expect(last?.sum.min).toBe(500_010_000);
      expect(ask(graph, 0, new Watch(), new Set(VERDICTS)).find(({ party }) => party === size)?.verdict).toBe(
        'not-caught',
      );
      // One path through each of the half that the owner holds in whole, best; the rest is said to be there.
      const { paths, truncated, spent } = pathsBetween(graph, size + 1, size);
      expect(paths).toHaveLength(50);
      expect(paths.map((path) => path[0]?.asset)).toEqual(numbers(50));
      expect(truncated).toBe(true);
      // The holders are gone through twice for each path and the one more, and a few times to begin with.
      expect(spent).toBeLessThan((2 * 51 + 8) * size);
    }
  });

  it('a chain and a ring of 10,000: every link is reached, and effective shares are the powers and the series', () => {
    const size = 10_000;
    const share = 999_000_000;
    const ring = numbers(size).map((link) => [link, (link + 1) % size, share] as const);
    const owner = [size, 0, WHOLE - share] as const;
    for (const [links, loop] of [
      [ring.slice(0, -1), 0],
      [ring, 0.999 ** size],
    ] as const) {
      for (const graph of bothOf(columnsOf(size + 1, [...links, owner]))) {
        expect(ask(graph, 0, new Watch())).toHaveLength(size - 1);
        const { shares, unsolved } = prepareEffective(graph)(size);
        expect(unsolved).toEqual([]);
        for (const link of [0, 1, 5_000, 9_999]) {
          const expected = (0.001 * 0.999 ** link) / (1 - loop);
          expect(shares.find(({ party }) => party === link)?.min ?? -1).toBeCloseTo(expected, 12);
        }
        const { paths, truncated, spent } = pathsBetween(graph, size, size - 1);
        expect(paths.map((path) => path.length)).toEqual([size]);
        expect(truncated).toBe(false);
        expect(spent).toBeLessThan(20 * size);
      }
    }
  });

  it('a computation that is stopped ends with TIMED_OUT and leaves what it used fit for the next question', () => {
    const size = 50_000;
    const columns = columnsOf(
      size + 1,
      numbers(size).map((link) => [link, link + 1, WHOLE] as const),
    );
    const whole = viewOwnership(columns, viewAt(DAY), parseDay(DAY));
    const stopped = (): Watch => {
      let asked = 0;
      return new Watch(() => {
        asked += 1;
        return asked > 3;
      });
    };
    const reached = reachOwnership(columns, viewAt(DAY), parseDay(DAY));
    const attempts = [
      () => ask(whole, 0, stopped()),
      () => ask(reached, 0, stopped()),
      () => closuresOfAll(whole, terms, { watch: stopped() }),
      () => prepareEffective(reached, stopped())(0),
      () => viewOwnership(columns, viewAt(DAY), parseDay(DAY), null, () => true),
    ];
    for (const attempt of attempts) {
      const error = (() => {
        try {
          return attempt();
        } catch (cause) {
          return cause;
        }
      })();
      expect(error instanceof LinkageError && error.code).toBe('TIMED_OUT');
    }
    expect(ask(reached, size - 5, new Watch())).toHaveLength(5);
    expect(prepareEffective(reached)(size - 5).shares).toHaveLength(5);
  });
});
