import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import { exactShare, parseSupposedShare, shareToText } from '../../src/model/shares.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { World } from './world.ts';

const DAY = '2025-01-01';

async function recorded(build: (world: World) => void): Promise<string> {
  const world = new World();
  for (const party of ['a', 'b', 'c', 'works']) world.thing('Party', `party:${party}`);
  build(world);
  const snapshot = world.snapshot();
  const engine = new Engine(snapshot, fixedSource, [], []);
  const view = await engine.view({ asOf: parseAsOf(DAY), knownAt: null, includeUnverified: false });
  return shareToText(await engine.recordedEquity(view, 'party:works', new AbortController().signal), 'en');
}

type Supposed = string | { readonly min: string; readonly max: string };

const held = (world: World, owner: string, share: Supposed, more: object = {}): unknown =>
  world.fact('holding', { owner: `party:${owner}`, asset: 'party:works', share: parseSupposedShare(share), ...more });

test('shares of the direct owners are added up', async () => {
  expect(
    await recorded((world) => {
      held(world, 'a', '14');
      held(world, 'b', '6.5');
      world.fact('holding', { owner: 'party:c', asset: 'party:a', share: exactShare('90') });
    }),
  ).toBe('20.5 %');
});

test('intervals give an interval, an unknown share leaves the rest open, and more than the whole is the whole', async () => {
  expect(
    await recorded((world) => {
      held(world, 'a', { min: '>25', max: '50' });
      held(world, 'b', '10');
    }),
  ).toBe('>35–60 %');
  expect(
    await recorded((world) => {
      held(world, 'a', '30');
      held(world, 'b', 'unknown');
    }),
  ).toBe('30–100 %');
  expect(
    await recorded((world) => {
      held(world, 'a', '80');
      held(world, 'b', '80');
    }),
  ).toBe('100 %');
});

test('votes, ultimate shares, other days, and second statements of one holding add nothing; nobody recorded is nothing', async () => {
  expect(
    await recorded((world) => {
      held(world, 'a', '20', { dataset: 'x' });
      held(world, 'a', '20', { dataset: 'y' });
      held(world, 'b', '30', { right: 'votes' });
      held(world, 'b', '40', { nature: 'ultimate' });
    }),
  ).toBe('20 %');
  expect(await recorded(() => undefined)).toBe('0 %');
});

test('what nobody has verified is not counted', async () => {
  expect(await recorded((world) => held(world, 'a', '20', { confidence: 'unverified' }))).toBe('0 %');
});
