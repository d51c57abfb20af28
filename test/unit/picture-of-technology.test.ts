import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { pictureOfTechnology } from '../../src/cli/picture-of-technology.ts';
import { parsePartialDate } from '../../src/model/days.ts';
import type { PictureGraph } from '../../src/picture/picture-graph.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { FILLS, World } from './world.ts';

const T = 'tech:t';
const LIST = 'list:cn-ecl';
const ACT = 'instrument:cn-blocking';

function draw(world: World): Promise<PictureGraph> {
  const view = world.view('2025-06-01');
  const engine = new Engine(view.snapshot, fixedSource, FILLS, []);
  const request = { technology: T, jurisdictions: null, includeUnverified: false, language: 'en' } as const;
  return pictureOfTechnology(engine, view, request);
}

/** A list with so many parties that develop the technology. */
function worldOf(parties: number): World {
  const world = new World();
  world.thing('Technology', T);
  world.thing('ControlList', LIST, { jurisdiction: 'CN' });
  for (let place = 0; place < parties; place += 1) {
    const party = world.thing('Party', `party:p${place}`);
    world.fact('role', { party, technology: T, role: 'develops' });
    world.listing(party, LIST, '2025-01-01');
  }
  return world;
}

test('of a long list some touches are drawn and the rest is counted at the list', async () => {
  const { nodes, links } = await draw(worldOf(20));
  const list = nodes.find(({ id }) => id === LIST);
  expect(links.filter(({ from }) => from === LIST)).toHaveLength(8);
  expect(list?.hiddenNeighbours).toEqual([{ relation: 'touches', count: 12, direction: 'out' }]);
  expect(nodes.filter(({ kind }) => kind === 'party')).toHaveLength(8);
});

test('of a short one all are, with the day since which each is listed', async () => {
  const { nodes, links } = await draw(worldOf(2));
  expect(nodes.find(({ id }) => id === LIST)?.hiddenNeighbours).toBeUndefined();
  expect(links.filter(({ from }) => from === LIST)).toMatchObject([
    { to: 'party:p0', relation: 'lists', validFrom: '2025-01-01' },
    { to: 'party:p1', relation: 'lists', validFrom: '2025-01-01' },
  ]);
});

test('a suspended listing says so, and what nothing touches stands alone', async () => {
  const world = worldOf(1);
  const listing = world.revisions.find(({ type }) => type === 'listing');
  world.event(listing?.key ?? '', 'suspended', '2025-03-01', { until: '2026-03-01' });
  const { links } = await draw(world);
  expect(links.find(({ from }) => from === LIST)?.label).toEqual({ zh: '列名（暂停）', en: 'lists (suspended)' });
  expect((await draw(worldOf(0))).nodes).toMatchObject([{ id: T, emphasised: true, regimes: [] }]);
});

test('a listing that is in force only because its suspension ran out says so; one that was resumed does not', async () => {
  const stateOn = async (resumed: boolean) => {
    const world = worldOf(1);
    const listing = world.revisions.find(({ type }) => type === 'listing')?.key ?? '';
    world.event(listing, 'suspended', '2025-03-01', { until: '2025-05-01' });
    if (resumed) world.event(listing, 'resumed', '2025-05-01');
    const { links } = await draw(world);
    return links.filter(({ assumed }) => assumed === true).map(({ from }) => from);
  };
  expect(await stateOn(false)).toEqual([LIST]);
  expect(await stateOn(true)).toEqual([]);
});

test('an act that answers a listing since ended has a dim listing beside it; what ends in the year asked about has not ended', async () => {
  for (const [until, ended] of [
    ['2025-03-01', true],
    ['2025', false],
  ] as const) {
    const world = worldOf(0);
    const party = world.thing('Party', 'party:own', { country: 'CN' });
    world.thing('Instrument', ACT, { jurisdiction: 'CN' });
    world.thing('ControlList', 'list:us-el', { jurisdiction: 'US' });
    world.fact('role', { party, technology: T, role: 'develops' });
    const listing = world.listing(party, 'list:us-el', '2024-01-01');
    const at = world.revisions.findIndex(({ key }) => key === listing);
    const revision = world.revisions[at];
    if (revision === undefined) throw new Error('no listing');
    world.revisions[at] = { ...revision, validTo: parsePartialDate(until) };
    world.fact('relation', { from: ACT, to: listing, relation: 'COUNTERS' });
    const { links } = await draw(world);
    expect(links.find(({ from }) => from === 'list:us-el')).toMatchObject({ relation: 'lists', ended });
    expect(links.find(({ from }) => from === ACT)).toMatchObject({ relation: 'counters', to: party, ended: false });
  }
});
