import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { published } from '../fixtures/histories.ts';
import { GAP_FILLS, RULES } from './gap-world.ts';
import { World } from './world.ts';

const HELD = 100;
const PAGE = 2;
/** One seed that controls a hundred parties. */
function openWorld() {
  const world = new World();
  world.thing('Party', 'party:seed');
  for (let place = 0; place < HELD; place += 1) {
    const asset = world.thing('Party', `party:held-${String(place).padStart(3, '0')}`);
    world.fact('holding', { owner: 'party:seed', asset, share: exactly(600_000_000) });
  }
  world.thing('ControlList', 'list:us-sdn', { kind: 'party-list', jurisdiction: 'US' });
  world.listing('party:seed', 'list:us-sdn', '2020-01-01', { jurisdiction: 'US' });
  const input = { published: null, things: world.things.values() };
  const snapshot = new Snapshot({ ...input, version: 1, revisions: world.revisions, datasets: [published(1)] });
  const engine = new Engine(snapshot, fixedSource, GAP_FILLS, [...RULES.values()]);
  const publish = () => {
    const asset = world.thing('Party', 'party:held-zzz');
    world.fact('holding', { owner: 'party:seed', asset, share: exactly(600_000_000) }, { recordedFrom: 2 });
    const revisions = world.revisions.slice(-1);
    snapshot.apply({ ...input, things: world.things.values(), version: 2, revisions, datasets: [published(2)] });
  };
  return { ...openApi(engine), engine, publish };
}

const exactly = (share: number) => ({ min: share, max: share, minOpen: false, maxOpen: false });

const QUERY = `query ($first: Int!, $after: String, $asOf: String, $knownAt: String) {
  control(rule: "majority", seeds: ["party:seed"], asOf: $asOf, knownAt: $knownAt) {
    knownAt { version }
    outcomes(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { partyKey proof { assetKey } } }
    }
  }
}`;

type World1 = ReturnType<typeof openWorld>;

/** Keys on one page, and where the next begins. */
async function page({ ask }: World1, variables: Record<string, unknown>) {
  const { data, errors } = await ask(QUERY, { first: PAGE, ...variables });
  expect(errors).toEqual([]);
  const outcomes = at(data, 'control', 'outcomes');
  return {
    keys: listAt(outcomes, 'edges').map((edge) => at(edge, 'node', 'partyKey')),
    version: at(data, 'control', 'knownAt', 'version'),
    total: at(outcomes, 'totalCount'),
    next: at(outcomes, 'pageInfo', 'hasNextPage') === true ? at(outcomes, 'pageInfo', 'endCursor') : null,
  };
}

test('a walk over fifty pages computes the answer once, another question once more', async () => {
  const world = openWorld();
  const keys: unknown[] = [];
  let pages = 0;
  for (let after: unknown = null; pages === 0 || after !== null; pages += 1) {
    const one = await page(world, { after });
    keys.push(...one.keys);
    after = one.next;
  }
  expect(pages).toBe(HELD / PAGE);
  expect(new Set(keys).size).toBe(HELD);
  expect(world.engine.answerCounts).toMatchObject({ computed: 1, hits: HELD / PAGE - 1 });

  await page(world, { asOf: '2020-01-01' });
  await page(world, { knownAt: '1' });
  expect(world.engine.answerCounts.computed).toBe(2);
});

test('a page asked on a newer version goes on behind its cursor, of the new answer', async () => {
  const world = openWorld();
  const { next, total } = await page(world, { first: 98 });
  expect(total).toBe(HELD);
  world.publish();
  const rest = await page(world, { first: 10, after: next });
  expect(rest).toMatchObject({
    keys: ['party:held-098', 'party:held-099', 'party:held-zzz'],
    version: 2,
    total: HELD + 1,
  });
  expect(world.engine.answerCounts.computed).toBe(2);
  const before = await page(world, { first: 10, after: next, knownAt: '1' });
  expect(before).toMatchObject({ keys: ['party:held-098', 'party:held-099'], version: 1, total: HELD });
});

test('seeds are named, or stand on a list, or are everybody; exactly one of the three', async () => {
  const { ask } = openWorld();
  const outcomes = async (seeds: string) => {
    const { data, errors } = await ask(
      `{ control(rule: "half", ${seeds}) { outcomes { totalCount edges { node { by } } } } }`,
    );
    if (errors.length > 0) return errors[0]?.extensions['code'];
    return [at(data, 'control', 'outcomes', 'totalCount'), at(data, 'control', 'outcomes', 'edges', 0, 'node', 'by')];
  };
  expect(await outcomes('seeds: ["party:seed"]')).toEqual([HELD, null]);
  expect(await outcomes('list: "list:us-sdn"')).toEqual([HELD, null]);
  expect(await outcomes('allParties: true')).toEqual([HELD, 'party:seed']);
  expect(await outcomes('list: "list:none"')).toBe('NOT_FOUND');
  expect(await outcomes('allParties: false')).toBe('BAD_USER_INPUT');
  expect(await outcomes('allParties: true, list: "list:us-sdn"')).toBe('BAD_USER_INPUT');
});
