import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPaths, MOST_PATHS, type Paths } from '../../src/control/best-paths.ts';
import { type Direction, distancesFrom, PATH_ORDERS, type PathOrder } from '../../src/control/distances.ts';
import { type Links, prepareLinks } from '../../src/control/links.ts';
import { reachOwnership } from '../../src/control/reached-view.ts';
import { Watch } from '../../src/control/stop.ts';
import { type HoldingGraph, viewOwnership } from '../../src/control/view.ts';
import { LinkageError } from '../../src/errors.ts';
import { parseDay } from '../../src/model/days.ts';
import { columnsOf, DAY, read, viewAt } from '../fixtures/control/statements.ts';

const PARTIES = 7;

/** Owner, asset, what it holds: shares of which products are often alike, in equity, in votes, or a finding. */
const holding = fc.tuple(
  fc.integer({ min: 0, max: PARTIES - 1 }),
  fc.integer({ min: 0, max: PARTIES - 1 }),
  fc.constantFrom('50', '25', '100', '12.5', '[20,60]', 'unknown', '50 votes', '30 votes', '100 control'),
);
type Holding = typeof holding extends fc.Arbitrary<infer T> ? T : never;

function take<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function bestOf(graph: HoldingGraph, owner: number, asset: number, direction: Direction, by: PathOrder, count: number) {
  const links = prepareLinks(graph);
  const [start, end] = direction === 'down' ? [owner, asset] : [asset, owner];
  return take(bestPaths(links, distancesFrom(links, start, direction, by), end, count));
}

/** `0>3>4` for each path. */
function waysOf({ paths }: Paths): string[] {
  return paths.map((path) => [path[0]?.owner, ...path.map(({ asset }) => asset)].join('>'));
}

/** Every path without a repeated party, by walking them all, in the order that is promised. */
function everyWay(links: Links, owner: number, asset: number, direction: Direction, by: PathOrder): string[] {
  const found: { readonly parties: readonly number[]; readonly cost: number }[] = [];
  const walk = (parties: readonly number[], cost: number): void => {
    const last = parties.at(-1) ?? -1;
    if (last === asset) {
      if (parties.length > 1) found.push({ parties, cost });
      return;
    }
    for (const link of links.out(last))
      if (!parties.includes(link.asset)) walk([...parties, link.asset], cost + link.cost);
  };
  walk([owner], 0);
  const order = ({ parties, cost }: (typeof found)[number]): number[] => {
    const length = by === 'share' ? [cost, parties.length] : [parties.length, cost];
    return [...length, ...(direction === 'down' ? [...parties].reverse() : parties)];
  };
  return found
    .map((one) => ({ way: one.parties.join('>'), order: order(one) }))
    .sort((a, b) => {
      const place = a.order.findIndex((value, at) => value !== b.order[at]);
      return place < 0 ? 0 : (a.order[place] ?? 0) - (b.order[place] ?? 0);
    })
    .map(({ way }) => way);
}

function graphsOf(all: readonly Holding[]): readonly HoldingGraph[] {
  const names = Array.from({ length: PARTIES }, (_, party) => `p${party}`);
  const { columns } = columnsOf(
    all.map(([owner, asset, share]) => read(`p${owner}>p${asset} ${share}`)),
    names,
  );
  return [viewOwnership(columns, viewAt(DAY), parseDay(DAY)), reachOwnership(columns, viewAt(DAY), parseDay(DAY))];
}

test('the best paths are the first of all, in order, whichever way they are searched', () => {
  let withMore = 0;
  let several = 0;
  fc.assert(
    fc.property(
      fc.array(holding, { minLength: 10, maxLength: 30 }),
      fc.constantFrom(...PATH_ORDERS),
      fc.constantFrom<Direction>('down', 'up'),
      fc.constantFrom(1, 2, 3, 7, MOST_PATHS),
      (all, by, direction, count) => {
        for (const graph of graphsOf(all)) {
          for (const asset of [1, 2, 3]) {
            const expected = everyWay(prepareLinks(graph), 0, asset, direction, by);
            const answer = bestOf(graph, 0, asset, direction, by, count);
            expect(waysOf(answer)).toEqual(expected.slice(0, count));
            expect(answer.truncated).toBe(expected.length > count);
            if (expected.length > count) withMore += 1;
            if (expected.length > 5) several += 1;
          }
        }
      },
    ),
    { numRuns: 1_500 },
  );
  expect(withMore).toBeGreaterThan(250);
  expect(several).toBeGreaterThan(100);
});

test('several holdings between two parties are one step, by the strongest; fewer steps win where products are equal', () => {
  const [graph] = graphsOf([
    [0, 1, '50 votes'],
    [0, 1, '25'],
    [1, 2, '50'],
    [0, 2, '25'],
  ]);
  if (graph === undefined) throw new Error('there is a graph');
  const byShare = bestOf(graph, 0, 2, 'down', 'share', 5);
  expect(waysOf(byShare)).toEqual(['0>2', '0>1>2']);
  expect(byShare.paths[1]?.[0]?.share?.min).toBe(500_000_000);
});

test('a number of paths out of range is refused, and a search can be stopped', () => {
  const [graph] = graphsOf([[0, 1, '50']]);
  if (graph === undefined) throw new Error('there is a graph');
  for (const count of [0, 51, 1.5]) expect(() => bestOf(graph, 0, 1, 'down', 'share', count)).toThrow(LinkageError);

  // Layers of four, each holding all of the next: the paths are more than could ever be counted.
  const layers = 400;
  const edges = Array.from({ length: layers - 1 }, (_, layer) =>
    [0, 1, 2, 3].flatMap((from) => [0, 1, 2, 3].map((to) => `l${layer}.${from}>l${layer + 1}.${to} 25`)),
  ).flat();
  const { columns, numberOf } = columnsOf(edges.map(read));
  const wide = viewOwnership(columns, viewAt(DAY), parseDay(DAY));
  const links = prepareLinks(wide);
  const [start, end] = [numberOf.get('l0.0') ?? -1, numberOf.get(`l${layers - 1}.0`) ?? -1];
  const distances = distancesFrom(links, start, 'down', 'share');
  const watch = new Watch();
  const answer = take(bestPaths(links, distances, end, MOST_PATHS, watch));
  expect(answer.paths).toHaveLength(MOST_PATHS);
  expect(answer.truncated).toBe(true);
  expect(new Set(waysOf(answer)).size).toBe(MOST_PATHS);
  // For each path one look at what it could leave by, and short searches: nothing like holdings times steps.
  expect(watch.spent).toBeLessThan(MOST_PATHS * edges.length * 2);
  const stopped = new Watch(() => true);
  expect(() => take(bestPaths(links, distances, end, MOST_PATHS, stopped))).toThrow(
    expect.objectContaining({ code: 'TIMED_OUT' }),
  );
});
