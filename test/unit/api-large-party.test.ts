import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { Snapshot } from '../../src/analysis/snapshot.ts';
import type { HoldingFact, Revision } from '../../src/model/facts.ts';
import { at, listAt, openApi } from '../fixtures/api-client.ts';
import { fixedSource } from '../fixtures/fixed-source.ts';
import { thing } from '../fixtures/small-graph.ts';

const HOLDINGS = 100_000;
const FIRST = 100;
const MEGABYTE = 1_024 * 1_024;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Shares come in no order, and many are equal. */
function* holdings(): Generator<Revision<HoldingFact>> {
  for (let place = 0; place < HOLDINGS; place += 1) {
    const share = ((place * 7_919) % 1_000) * 1_000_000;
    yield {
      key: `large/holding:${place}`,
      dataset: 'large',
      confidence: 'seen',
      citations: [],
      validFrom: null,
      validTo: null,
      type: 'holding',
      owner: 'party:hub',
      asset: `party:held-${place}`,
      right: 'equity',
      nature: 'direct',
      share: { min: share, max: share, minOpen: false, maxOpen: false },
      stated: null,
      recordedFrom: 1,
      recordedTo: null,
      unseenFrom: null,
    };
  }
}

test('a party with 100,000 holdings is paged to the end in memory that does not grow, each holding once', async () => {
  const snapshot = new Snapshot({
    version: 1,
    published: null,
    things: [thing('Party', 'party:hub')],
    revisions: holdings(),
    datasets: [],
  });
  const { ask } = openApi(new Engine(snapshot, fixedSource, [], []));
  const seen = new Uint8Array(HOLDINGS);
  let [count, last, after]: [number, number, unknown] = [0, 100, null];
  let [settled, most] = [0, 0];
  for (let [more, page] = [true, 0]; more; page += 1) {
    const { data, errors } = await ask(
      `query ($after: String, $counted: Boolean!) { party(id: "party:hub") { holdings(first: ${FIRST}, after: $after) {
        totalCount @include(if: $counted) edges { assetKey share { min } } pageInfo { hasNextPage endCursor } } } }`,
      { after, counted: page % 100 === 0 },
    );
    expect(errors).toEqual([]);
    if (page % 100 === 0) expect(at(data, 'party', 'holdings', 'totalCount')).toBe(HOLDINGS);
    const edges = listAt(data, 'party', 'holdings', 'edges');
    expect(edges.length).toBeLessThanOrEqual(FIRST);
    for (const edge of edges) {
      const place = Number(String(at(edge, 'assetKey')).replace('party:held-', ''));
      expect(seen[place]).toBe(0);
      seen[place] = 1;
      const share = at(edge, 'share') === null ? 0 : Number(at(edge, 'share', 'min'));
      expect(share).toBeLessThanOrEqual(last);
      last = share;
    }
    count += edges.length;
    more = at(data, 'party', 'holdings', 'pageInfo', 'hasNextPage') === true;
    after = at(data, 'party', 'holdings', 'pageInfo', 'endCursor');
    if (page === 20) settled = heapInUse();
    if (page > 20 && page % 200 === 0) most = Math.max(most, heapInUse());
  }
  expect(count).toBe(HOLDINGS);
  expect(seen.every((one) => one === 1)).toBe(true);
  expect((most - settled) / MEGABYTE).toBeLessThan(20);
}, 300_000);
