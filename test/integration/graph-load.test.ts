import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import type { DescribedThing } from '../../src/graph/descriptions.ts';
import { importReading } from '../../src/graph/load.ts';
import { readDatasets, readDescriptions, readPublished } from '../../src/graph/read.ts';
import { thingsByKeys } from '../../src/graph/things.ts';
import { storeTotals } from '../../src/graph/totals.ts';
import { type Fact, type Recorded, type Revision, seenAt } from '../../src/model/facts.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { arbitraryFact } from '../property/graph-facts.ts';
import { COMMON_THINGS, event, holding, listing, readingOf, smallReading, thing } from './graph-readings.ts';
import { dump, emptyGraph, openEmptyGraph, revisionsAt } from './graph-store.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
});
beforeEach(() => emptyGraph(graph));
afterAll(() => graph.close());

const A = thing('Party', 'a');
const B = thing('Party', 'b');
const SOURCE = thing('Source', 'notice');

const run = (reading: SourceReading, force = false) => importReading(graph, reading, { actor: 'tester', force });

/** What a reader at a version believes, without recorded times. */
async function believedAt(version: number): Promise<Fact[]> {
  const all = await revisionsAt(graph, version);
  return all.filter((one) => seenAt(one, version)).map(withoutRecorded);
}

function withoutRecorded({ recordedFrom: _from, recordedTo: _to, unseenFrom: _unseen, ...fact }: Revision): Fact {
  return fact as Fact;
}

function recordedOf(revisions: readonly Revision[]) {
  return revisions.map(({ key, recordedFrom, recordedTo, unseenFrom }) => [key, recordedFrom, recordedTo, unseenFrom]);
}

async function descriptionsAt(to: number, from = 0) {
  const all: (DescribedThing & Recorded)[] = [];
  for await (const one of readDescriptions(graph, { from, to })) all.push(one);
  return all.sort((a, b) => a.recordedFrom - b.recordedFrom);
}

describe('three versions of a small file', () => {
  const first = holding('three', 'a', 'b', '25');
  const second = holding('three', 'a', 'b', '60');
  const other = holding('three', 'b', 'a', '10');

  beforeEach(async () => {
    await run(readingOf('three', [SOURCE, A, B], [first]));
    await run(readingOf('three', [SOURCE, A, B], [second, other]));
    await run(readingOf('three', [SOURCE, A, B], [second]));
  });

  test('give at each version what was believed then', async () => {
    expect(await believedAt(0)).toEqual([]);
    expect(await believedAt(1)).toEqual([first]);
    expect(await believedAt(2)).toEqual([second, other]);
    expect(await believedAt(3)).toEqual([second, other]);
  });

  test('close what changed, and mark what vanished without closing it', async () => {
    expect(recordedOf(await revisionsAt(graph, 3))).toEqual([
      [first.key, 1, 2, null],
      [first.key, 2, null, null],
      [other.key, 2, null, 3],
    ]);
  });

  test('hide from a reader of an earlier version what later ones did', async () => {
    expect(recordedOf(await revisionsAt(graph, 1))).toEqual([[first.key, 1, null, null]]);
    expect(recordedOf(await revisionsAt(graph, 2))).toContainEqual([other.key, 2, null, null]);
  });

  test('are read as what changed since a version', async () => {
    expect(recordedOf(await revisionsAt(graph, 2, 1))).toEqual([
      [first.key, 1, 2, null],
      [first.key, 2, null, null],
      [other.key, 2, null, null],
    ]);
    expect(recordedOf(await revisionsAt(graph, 3, 2))).toEqual([[other.key, 2, null, 3]]);
    expect(await revisionsAt(graph, 3, 3)).toEqual([]);
  });

  test('bring a fact that reappears back as a new revision', async () => {
    const report = await run(readingOf('three', [SOURCE, A, B], [second, other]));
    expect(report.facts).toEqual({ added: 0, changed: 0, returned: 1, unseen: 0, unchanged: 1 });
    expect(recordedOf(await revisionsAt(graph, 4)).filter(([key]) => key === other.key)).toEqual([
      [other.key, 2, 4, 3],
      [other.key, 4, null, null],
    ]);
  });

  test('record who imported what, and when it was published', async () => {
    const versions = await graph.read<{ n: number; actor: string }>(
      'MATCH (version:Version) RETURN version.n AS n, version.actor AS actor ORDER BY n',
    );
    expect(versions).toEqual([1, 2, 3].map((n) => ({ n, actor: 'tester' })));
    const history = await readDatasets(graph, { from: 0, to: 3 });
    expect(history.map(({ id, version }) => [id, version])).toEqual([1, 2, 3].map((n) => ['three', n]));
    expect(history[0]).toMatchObject({
      names: { zh: '测试', en: 'Test' },
      retrieved: '2026-01-01',
      checksum: 'c0ffee',
      licence: 'none',
    });
    expect(Date.parse(history[0]?.imported ?? '')).toBeLessThanOrEqual(Date.now() + 1000);
    expect(await readPublished(graph)).toEqual({ version: 3, published: history[2]?.imported });
    expect(await readDatasets(graph, { from: 1, to: 2 })).toEqual([history[1]]);
  });
});

describe('a file that comes again', () => {
  test.each([false, true])('writes no fact and makes no version (force: %s)', async (force) => {
    await run(smallReading('again', '25'));
    const [before, totals] = [await dump(graph), await storeTotals(graph)];
    const report = await run(smallReading('again', '25'), force);
    expect(report).toMatchObject({
      version: null,
      facts: { added: 0, changed: 0, unchanged: 7 },
      things: { added: 0, changed: 0, unchanged: 8 },
    });
    expect(await dump(graph)).toEqual(before);
    expect(await storeTotals(graph)).toEqual(totals);
  });

  test('in another order is the same file', async () => {
    const reading = smallReading('again', '25');
    await run(reading);
    const records = [...(reading.records as Iterable<never>)].reverse();
    expect((await run({ ...reading, records })).version).toBeNull();
  });

  test('with one changed fact rewrites that fact alone', async () => {
    await run(smallReading('again', '25'));
    const report = await run(smallReading('again', '26'));
    expect(report).toMatchObject({ version: 2, facts: { added: 0, changed: 1, returned: 0, unseen: 0, unchanged: 6 } });
    const touched = (await revisionsAt(graph, 2)).filter((one) => one.recordedFrom === 2 || one.recordedTo === 2);
    expect(touched.map((one) => one.key)).toEqual(['again/holding:a-b', 'again/holding:a-b']);
  });

  test('as a part of its dataset makes nothing vanish', async () => {
    await run(smallReading('again', '25'));
    const report = await run(readingOf('again', [], [holding('again', 'a', 'b', '30')], { whole: false }));
    expect(report.facts).toEqual({ added: 0, changed: 1, returned: 0, unseen: 0, unchanged: 0 });
  });
});

describe('the door', () => {
  const refused = async (reading: SourceReading) => {
    const before = await dump(graph);
    const error = await run(reading).then(
      () => undefined,
      (reason: unknown) => reason as Error & { code: string },
    );
    expect(await dump(graph)).toEqual(before);
    return error;
  };

  test('refuses an unknown end, names its place and writes nothing', async () => {
    await run(readingOf('door', [SOURCE, A, B], []));
    const error = await refused(
      readingOf('door', [A], [holding('door', 'a', 'b', '1'), holding('door', 'a', 'zz', '5')]),
    );
    expect(error).toMatchObject({ code: 'SOURCE_MALFORMED' });
    expect(error?.message).toBe('a.yaml:3: asset party:zz is neither in this file nor in the store.');
  });

  test('takes an end that another dataset has brought', async () => {
    await run(readingOf('door', [SOURCE, A, B], []));
    expect(await run(readingOf('door-2', [], [holding('door-2', 'a', 'b', '5')]))).toMatchObject({ version: 2 });
  });

  test('takes a fact of an earlier import as an end, and refuses one of the wrong type', async () => {
    await run(smallReading('door', '25'));
    const good = event('door-2', 'x', 'door/listing:a');
    expect(await run(readingOf('door-2', [], [good]))).toMatchObject({ version: 2 });
    const bad = { ...smallMembership(), listVersion: 'door/listing:a' };
    expect((await refused(readingOf('door-2', [], [bad])))?.message).toContain('expected a fact of type list-version');
  });

  test('refuses an unknown source of a citation', async () => {
    const cited = { ...A, citations: [{ source: 'source:nowhere' }] };
    expect((await refused(readingOf('door', [cited], [])))?.message).toContain('a.yaml:1: citations[0].source');
  });

  test('refuses an end of the wrong kind', async () => {
    const wrong = { ...holding('door', 'a', 'b', '5'), owner: 'tech:indium' };
    expect((await refused(readingOf('door', [...COMMON_THINGS, A, B], [wrong])))?.message).toContain(
      'owner is tech:indium, expected Party',
    );
  });

  test('refuses two contents under one key and names both places', async () => {
    const error = await refused(
      readingOf('door', [SOURCE, A, B], [holding('door', 'a', 'b', '5'), holding('door', 'a', 'b', '6')]),
    );
    expect(error?.message).toMatch(/^a\.yaml:5: .*a\.yaml:4/);
  });

  test('takes the notice of listings of an earlier import as the subject of an event', async () => {
    await run(readingOf('door', [...COMMON_THINGS, A], [listing('door', 'a')]));
    expect(await run(readingOf('door-2', [], [event('door-2', 'x', 'notice:2025-1')]))).toMatchObject({ version: 2 });
    expect(
      await graph.read('MATCH (event:StatusEvent)-[:STATUS_OF]->(listing:Listing) RETURN listing.key AS key'),
    ).toEqual([{ key: 'door/listing:a' }]);
  });

  test('refuses a subject that no listing names as its notice', async () => {
    const facts = [listing('door', 'a'), event('door', 'x', 'notice:other')];
    expect((await refused(readingOf('door', [...COMMON_THINGS, A], facts)))?.message).toContain('notice:other');
  });
});

describe('things', () => {
  test('carry the better founded of two descriptions, and all names for search', async () => {
    const weak = thing('Party', 'a', { names: { en: 'Alpha' }, confidence: 'unverified' });
    const strong = thing('Party', 'a', { names: { en: 'Alpha Works' }, properties: { country: 'CN' } });
    await run(readingOf('aaa', [weak], []));
    expect(await thingsByKeys(graph, ['party:a'])).toEqual([{ ...weak, dataset: 'aaa' }]);
    await run(readingOf('bbb', [strong], []));
    expect(await thingsByKeys(graph, ['party:a', 'party:no'])).toEqual([{ ...strong, dataset: 'bbb' }, null]);
    const begun = { recordedTo: null, unseenFrom: null };
    const [first, second] = [
      { ...weak, dataset: 'aaa', recordedFrom: 1, ...begun },
      { ...strong, dataset: 'bbb', recordedFrom: 2, ...begun },
    ];
    expect(await descriptionsAt(1)).toEqual([first]);
    expect(await descriptionsAt(2)).toEqual([first, second]);
    expect(await descriptionsAt(2, 1)).toEqual([second]);
    const [node] = await graph.read<{ folded: string[]; country: string }>(
      "MATCH (party:Party {key: 'party:a'}) RETURN party.folded AS folded, party.country AS country",
    );
    expect(node).toEqual({ folded: ['alpha', 'alpha works'], country: 'CN' });
  });

  test('lose a property that a new description no longer has', async () => {
    await run(readingOf('aaa', [thing('Party', 'a', { properties: { country: 'CN' } })], []));
    await run(readingOf('aaa', [thing('Party', 'a', { properties: {} })], []));
    const rows = await graph.read('MATCH (party:Party) RETURN party.country AS country, party.createdIn AS createdIn');
    expect(rows).toEqual([{ country: null, createdIn: 1 }]);
    const history = (await descriptionsAt(2)).map(({ properties, recordedTo }) => [properties, recordedTo]);
    expect(history).toEqual([
      [{ country: 'CN' }, 2],
      [{}, null],
    ]);
    expect((await descriptionsAt(2, 1)).length).toBe(2);
    expect((await descriptionsAt(1)).map(({ recordedTo }) => recordedTo)).toEqual([null]);
  });
});

describe('facts of all types', () => {
  test('come back from the store as they were imported, and lie between their ends', async () => {
    const ends = {
      parties: ['party:a', 'party:b'],
      technologies: ['tech:indium'],
      items: ['item:3C004'],
      lists: ['list:export'],
      provisions: ['provision:article-1'],
      agencies: ['agency:one'],
      sources: ['source:notice'],
      listVersions: ['all/version:2025'],
      deals: ['all/deal:one'],
      listings: ['all/listing:a'],
    };
    const anchors = [...(smallReading('all', '25').records as Iterable<{ fact?: Fact }>)].flatMap(({ fact }) =>
      fact === undefined ? [] : [fact],
    );
    const deal: Fact = {
      ...holding('all', 'a', 'b', '1'),
      ...{ key: 'all/deal:one', type: 'deal', investors: [], targets: [], mode: 'shares' },
      ...{ stake: null, announced: null, closed: null },
      ...{
        owner: undefined,
        asset: undefined,
        right: undefined,
        nature: undefined,
        share: undefined,
        stated: undefined,
      },
    } as unknown as Fact;
    const generated = fc.sample(arbitraryFact('all', ends), { numRuns: 400, seed: 20260801 });
    const facts = [...anchors, withoutUndefined(deal), ...generated];
    const things = [...COMMON_THINGS, A, B, thing('Party', 'c'), thing('Agency', 'one')];
    await run(readingOf('all', things, facts));
    const byKey = (a: Fact, b: Fact) => (a.key < b.key ? -1 : 1);
    expect(await believedAt(1)).toEqual([...facts].sort(byKey));
    const floats = await graph.read(
      'MATCH ()-[owns:OWNS]->() WHERE owns.shareMin <> toInteger(owns.shareMin) OR valueType(owns.shareMin) STARTS WITH "FLOAT" RETURN owns.key',
    );
    expect(floats).toEqual([]);
  });

  test('are joined to what they speak of', async () => {
    await run(smallReading('joined', '25'));
    const [paths] = await graph.read(`
      RETURN
        COUNT { (:Party {key: 'party:a'})-[:SUBJECT_OF]->(:Listing)-[:ON_LIST]->(:ControlList {key: 'list:export'}) } AS listed,
        COUNT { (:Listing)-[:MADE_UNDER]->(:Provision) } AS made,
        COUNT { (:StatusEvent)-[:STATUS_OF]->(:Listing {key: 'joined/listing:a'}) } AS events,
        COUNT { (:Technology)-[:CLASSIFIED_AS]->(:ControlItem)-[:LISTED_IN]->(:ListVersion)-[:VERSION_OF]->(:ControlList) } AS chain,
        COUNT { (:Party {key: 'party:a'})-[:OWNS {shareMin: 250000000}]->(:Party {key: 'party:b'}) } AS owns`);
    expect(paths).toEqual({ listed: 1, made: 1, events: 1, chain: 1, owns: 1 });
  });
});

function smallMembership(): Extract<Fact, { type: 'membership' }> {
  const [fact] = [...(smallReading('door-2', '1').records as Iterable<{ fact?: Fact }>)].flatMap((record) =>
    record.fact?.type === 'membership' ? [record.fact] : [],
  );
  if (fact === undefined) throw new Error('the small reading has a membership');
  return fact;
}

function withoutUndefined(fact: Fact): Fact {
  return JSON.parse(JSON.stringify(fact)) as Fact;
}

describe('a whole file in which one list of several lost half of its rows', () => {
  const many = Array.from({ length: 110 }, (_, number) => thing('Party', `row-${number}`));
  const short = thing('ControlList', 'short');
  const file = (rows: number): SourceReading =>
    readingOf(
      'lists',
      [...COMMON_THINGS, short, ...many],
      many
        .map(({ key }, place) => listing('lists', key.slice('party:'.length), place < 100 ? {} : { list: short.key }))
        .slice(0, rows),
    );

  test('is refused, with the old version as it was', async () => {
    await run(file(110));
    const before = await dump(graph);
    await expect(run(file(105))).rejects.toThrow(/5 of the 10 listings of list:short would vanish/);
    expect(await dump(graph)).toEqual(before);
  });

  test('is taken when it lost less, or when that is wanted', async () => {
    await run(file(110));
    expect((await run(file(106))).facts.unseen).toBe(4);
    expect((await run(file(100), true)).facts.unseen).toBe(6);
  });
});
