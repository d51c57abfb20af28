import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { exactShare, parseShare } from '../../src/model/shares.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { Chance } from '../fixtures/control/random-graph.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { World } from './world.ts';

/** `A>B 60`, `A>B unknown`, `A>B 60 votes`. */
function openWorld(holdings: readonly string[]) {
  const world = new World();
  for (const holding of holdings) {
    const [pair = '', share = '', right = 'equity'] = holding.split(' ');
    const [owner, asset] = pair.split('>').map((name) => world.thing('Party', `party:${name}`));
    const known = share === 'unknown' ? parseShare('', '') : exactShare(share);
    world.fact('holding', { owner: owner ?? '', asset: asset ?? '', share: known, right: right as 'equity' });
  }
  const snapshot = world.snapshot();
  return openApi(new Engine(snapshot, fixedSource, [], []));
}

const QUERY = `query ($id: ID!, $first: Int! = 100, $after: String) { party(id: $id) { effectiveShares {
  throughItself assumptions { code } notModelled { code text { en } }
  shares(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { partyKey isDefined share { min max minExact } party { key } } }
  }
} } }`;

async function effectiveOf({ ask }: ReturnType<typeof openWorld>, party: string, page: object = {}) {
  const { data, errors } = await ask(QUERY, { id: `party:${party}`, ...page });
  expect(errors).toEqual([]);
  const answer = at(data, 'party', 'effectiveShares');
  const rows = listAt(answer, 'shares', 'edges').map((edge) => {
    const name = String(at(edge, 'node', 'partyKey')).replace('party:', '');
    expect(at(edge, 'node', 'party', 'key')).toBe(at(edge, 'node', 'partyKey'));
    return [name, at(edge, 'node', 'share', 'min'), at(edge, 'node', 'share', 'max'), at(edge, 'node', 'isDefined')];
  });
  return { answer, rows };
}

test('effective shares add up all paths, the largest first, page by page', async () => {
  const api = openWorld(['A>B 60', 'B>C 30', 'A>C 21', 'C>D 50']);
  const { answer, rows } = await effectiveOf(api, 'A');
  expect(rows).toEqual([
    ['B', 60, 60, true],
    ['C', 39, 39, true],
    ['D', 19.5, 19.5, true],
  ]);
  expect(answer).toMatchObject({ throughItself: false, assumptions: [], notModelled: [] });
  const first = await effectiveOf(api, 'A', { first: 2 });
  expect(first.rows).toHaveLength(2);
  const rest = await effectiveOf(api, 'A', { first: 2, after: at(first.answer, 'shares', 'pageInfo', 'endCursor') });
  expect([...first.rows, ...rest.rows]).toEqual(rows);
  expect((await effectiveOf(api, 'D')).rows).toEqual([]);
});

test('an unknown share is an interval and said, votes are left out and said', async () => {
  const { answer, rows } = await effectiveOf(openWorld(['A>B unknown', 'B>C 50', 'Z>B 30', 'A>V 90 votes']), 'A');
  expect(rows).toEqual([
    ['B', 0, 70, true],
    ['C', 0, 35, true],
  ]);
  expect(listAt(answer, 'assumptions').map((one) => at(one, 'code'))).toEqual(['UNKNOWN_SHARE_AS_INTERVAL']);
  expect(listAt(answer, 'notModelled').map((one) => at(one, 'code'))).toEqual(['DIRECT_EQUITY_ONLY']);
});

test('cross-holdings are solved; a ring without an outside owner has no definite share', async () => {
  const cross = openWorld(['P>A 80', 'B>A 20', 'A>B 50', 'Q>B 50']);
  expect((await effectiveOf(cross, 'P')).rows).toEqual([
    ['A', 88.8888889, 88.8888889, true],
    ['B', 44.4444444, 44.4444444, true],
  ]);
  const own = await effectiveOf(cross, 'A');
  expect(at(own.answer, 'throughItself')).toBe(true);
  expect(listAt(own.answer, 'notModelled').map((one) => at(one, 'text', 'en'))).toEqual([
    expect.stringContaining('party:A'),
  ]);
  const closed = await effectiveOf(openWorld(['A>B 100', 'B>A 100', 'B>C 50']), 'A');
  expect(closed.rows.filter(([, , , isDefined]) => isDefined === false).map(([name]) => name)).toContain('B');
  expect(listAt(closed.answer, 'notModelled').map((one) => at(one, 'code'))).toContain('RING_WITHOUT_OUTSIDE_OWNER');
});

test('in a graph without rings it is the sum over all paths', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const chance = new Chance(seed);
    const size = 4 + chance.below(5);
    const shares = new Map<string, number>();
    for (let asset = 1; asset < size; asset += 1) {
      let left = 100;
      for (let owner = 0; owner < asset; owner += 1) {
        const share = chance.below(Math.min(left, 60) + 1);
        if (share === 0 || chance.next() < 0.4) continue;
        shares.set(`${owner}>${asset}`, share);
        left -= share;
      }
    }
    const held = (owner: number, asset: number): number => {
      let sum = 0;
      for (let next = owner + 1; next <= asset; next += 1) {
        const direct = (shares.get(`${owner}>${next}`) ?? 0) / 100;
        if (direct > 0) sum += direct * (next === asset ? 1 : held(next, asset));
      }
      return sum;
    };
    if (![...shares.keys()].some((pair) => pair.startsWith('0>'))) continue;
    const { rows } = await effectiveOf(openWorld([...shares].map(([pair, share]) => `${pair} ${share}`)), '0');
    const expected = Array.from({ length: size }, (_, asset) => [String(asset), held(0, asset) * 100] as const);
    const wanted = expected.slice(1).filter(([, share]) => share > 0);
    expect(rows.map(([name]) => name).sort(), `graph ${seed}`).toEqual(wanted.map(([name]) => name).sort());
    for (const [name, share] of wanted) {
      expect(rows.find(([one]) => one === name)?.[1], `graph ${seed}, ${name}`).toBeCloseTo(share, 6);
    }
  }
});
