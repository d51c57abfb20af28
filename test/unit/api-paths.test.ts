import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { exactShare } from '../../src/model/shares.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { GAP_FILLS, RULES } from './gap-world.ts';
import { World } from './world.ts';

test('paths come by share or by steps, as many as asked for, and it is said that there are more', async () => {
  const world = new World();
  for (const name of ['x', 'y', 'z']) world.thing('Party', `party:${name}`, {});
  const holds = (owner: string, asset: string, share: string): void => {
    world.fact('holding', { owner: `party:${owner}`, asset: `party:${asset}`, share: exactShare(share) });
  };
  holds('x', 'z', '10');
  holds('x', 'y', '90');
  holds('y', 'z', '80');
  const snapshot = world.snapshot();
  const { ask } = openApi(new Engine(snapshot, fixedSource, GAP_FILLS, [...RULES.values()]));
  const pathsOf = async (args: string): Promise<unknown> => {
    const { data, errors } = await ask(
      `{ exposure(party: "party:z", asOf: "2026-01-01"${args}) { owners { edges { node { truncated paths { steps { ownerKey assetKey } } } } } } }`,
    );
    expect(errors).toEqual([]);
    const owner = at(listAt(data, 'exposure', 'owners', 'edges')[0], 'node');
    const ways = listAt(owner, 'paths').map((path) =>
      listAt(path, 'steps')
        .map((step) => `${at(step, 'ownerKey')}>${at(step, 'assetKey')}`)
        .join(' '),
    );
    return [ways, at(owner, 'truncated')];
  };
  const [direct, through] = ['party:x>party:z', 'party:x>party:y party:y>party:z'];
  expect(await pathsOf('')).toEqual([[through, direct], false]);
  expect(await pathsOf(', pathsBy: STEPS')).toEqual([[direct, through], false]);
  expect(await pathsOf(', pathsBy: STEPS, paths: 1')).toEqual([[direct], true]);
});
