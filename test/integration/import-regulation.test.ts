import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../src/analysis/engine.ts';
import { loadSnapshot, StoreSource } from '../../src/analysis/load-snapshot.ts';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import type { Fact } from '../../src/model/facts.ts';
import { parseAsOf } from '../../src/model/moments.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { exactShare } from '../../src/model/shares.ts';
import type { Thing } from '../../src/model/things.ts';
import { openSource } from '../../src/sources/open.ts';
import { readRuleProfile } from '../../src/sources/rule-profile.ts';
import { openEmptyGraph } from './graph-store.ts';

const PROFILE = readRuleProfile('seed/rules/bis-affiliates.yaml');
/** As if nobody had written the stay into the profile: it must come from the regulation. */
const WITHOUT_STAY = { ...PROFILE, events: PROFILE.events.filter(({ verb }) => verb === 'imposed') };
const OWNED = 'party:owned';

let graph: Graph;

beforeAll(async () => {
  graph = await openEmptyGraph();
});
afterAll(() => graph.close());

const load = async (path: string) => importReading(graph, await openSource(path), { actor: 'test' });

/** 25 and 30 per cent of one company, held by a party of the Entity List and one of the Military End-User List. */
function holdings(owners: readonly (readonly [key: string, share: string])[]): SourceReading {
  const source: Thing = {
    label: 'Source',
    key: 'source:ours',
    names: { en: 'Ours' },
    aliases: [],
    properties: {},
    identifiers: [],
    confidence: 'seen',
    citations: [],
  };
  const citations = [{ source: source.key }];
  const owned: Thing = {
    ...source,
    label: 'Party',
    key: OWNED,
    properties: { kind: 'company', country: 'JP' },
    citations,
  };
  const facts = owners.map(
    ([owner, share]): Fact => ({
      type: 'holding',
      key: `ours/holding:${share}`,
      dataset: 'ours',
      confidence: 'seen',
      citations,
      validFrom: null,
      validTo: null,
      owner,
      asset: OWNED,
      right: 'equity',
      nature: 'direct',
      share: exactShare(share),
      stated: null,
    }),
  );
  return {
    dataset: {
      id: 'ours',
      names: { zh: '自有', en: 'Ours' },
      publisher: null,
      url: null,
      licence: null,
      retrieved: null,
      checksum: '0'.repeat(64),
    },
    whole: true,
    records: [
      { kind: 'thing', thing: source, where: 'ours:1' },
      { kind: 'thing', thing: owned, where: 'ours:2' },
      ...facts.map((fact, line) => ({ kind: 'fact' as const, fact, where: `ours:${line + 3}` })),
    ],
  };
}

describe('part 744 in the store', () => {
  test('comes in as a whole, and says nothing new when it comes again', async () => {
    expect(await load('test/fixtures/ecfr/part-744.xml')).toMatchObject({ version: 1 });
    expect((await load('test/fixtures/ecfr/part-744.xml')).version).toBeNull();
  });

  test('takes in the other parts beside it, which describe the same instrument', async () => {
    for (const part of ['738', '740', '774', '121']) {
      expect((await load(`test/fixtures/ecfr/part-${part}.xml`)).version).not.toBeNull();
    }
  });

  test('stays the affiliates rule: vectors T24 to T27, with the status from the store alone', async () => {
    const parties = [...(await loadSnapshot(graph)).all('listing')];
    const partyOf = (name: string): string => parties.find(({ listedName }) => listedName === name)?.party ?? '';
    const owners = [
      [partyOf('Copper Finch Labs Co., Ltd.'), '25'],
      [partyOf('Kite Engines Co. Ltd.'), '30'],
    ] as const;
    await importReading(graph, holdings(owners), { actor: 'test' });
    const engine = new Engine(await loadSnapshot(graph), new StoreSource(graph), [], [WITHOUT_STAY]);
    const told = async (asOf: string) => {
      const view = await engine.view({ asOf: parseAsOf(asOf), knownAt: null, includeUnverified: false });
      const seeds = owners.map(([key]) => key);
      const answer = await engine.control(view, { rule: PROFILE.id, seeds, only: new Set(['caught']), proof: 'none' });
      const outcomes = [...answer.outcomes].map(({ party, outcome, ifInForce }) => [party, outcome, ifInForce ?? null]);
      return [answer.rule.status, ...outcomes];
    };
    expect(await told('2025-10-15')).toEqual(['in-force', [OWNED, 'caught', null]]);
    expect(await told('2025-12-01')).toEqual(['suspended', [OWNED, null, 'caught']]);
    expect(await told('2026-11-09')).toEqual(['suspended', [OWNED, null, 'caught']]);
    expect(await told('2026-11-10')).toEqual(['in-force', [OWNED, 'caught', null]]);
  });
});
