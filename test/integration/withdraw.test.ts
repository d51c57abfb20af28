import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/client.ts';
import { importReading } from '../../src/graph/load.ts';
import { readPublished } from '../../src/graph/read.ts';
import { searchThings } from '../../src/graph/search.ts';
import { thingsByKeys } from '../../src/graph/things.ts';
import { withdrawVersion } from '../../src/graph/withdraw.ts';
import { seenAt } from '../../src/model/facts.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { COMMON_THINGS, holding, readingOf, smallReading, thing } from './graph-readings.ts';
import { emptyGraph, openEmptyGraph, revisionsAt } from './graph-store.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openEmptyGraph();
});
beforeEach(() => emptyGraph(graph));
afterAll(() => graph.close());

const A = thing('Party', 'a');
const B = thing('Party', 'b');
const SOURCE = thing('Source', 'notice');

async function load(reading: SourceReading): Promise<number | null> {
  return (await importReading(graph, reading, { actor: 'tester' })).version;
}

const withdraw = (version: number) => withdrawVersion(graph, version, { actor: 'tester', why: 'it was a mistake' });

/** What a reader at a version believes, and what of it the newest file no longer holds, without recorded times. */
async function believedAt(version: number): Promise<string[]> {
  const all = await revisionsAt(graph, version);
  return all
    .filter((one) => seenAt(one, version))
    .map(({ recordedFrom: _from, recordedTo: _to, unseenFrom, ...fact }) =>
      JSON.stringify({ ...fact, unseen: unseenFrom !== null }),
    );
}

async function shown(keys: readonly string[]): Promise<(string | null)[]> {
  return (await thingsByKeys(graph, keys)).map((one) => one && JSON.stringify(one));
}

async function today(): Promise<string[]> {
  return believedAt((await readPublished(graph)).version);
}

describe('of three versions the one in the middle', () => {
  test('leaves what a load without it would, and the old answers to those who ask for them', async () => {
    const versions = ['25', '60', '70'].map((percent, index) =>
      readingOf(
        'three',
        [SOURCE, A, B],
        [holding('three', 'a', 'b', percent), ...(index === 1 ? [holding('three', 'b', 'a', '10')] : [])],
      ),
    );
    for (const reading of versions) await load(reading);
    const before = [await believedAt(1), await believedAt(2), await believedAt(3)];
    const report = await withdraw(2);
    expect(report).toEqual({ dataset: 'three', withdrawn: 2, version: 4, closed: 1, restored: 0, unseen: 0 });
    expect([await believedAt(1), await believedAt(2), await believedAt(3)]).toEqual(before);
    const left = await today();
    await emptyGraph(graph);
    for (const reading of [versions[0], versions[2]]) if (reading !== undefined) await load(reading);
    expect(left).toEqual(await today());
    expect(left).toHaveLength(1);
  });

  test('stays where a later file said the same again', async () => {
    await load(readingOf('again', [SOURCE, A, B], [holding('again', 'a', 'b', '25')]));
    await load(readingOf('again', [SOURCE, A, B], [holding('again', 'a', 'b', '60')]));
    await load(readingOf('again', [SOURCE, A, B], [holding('again', 'a', 'b', '60'), holding('again', 'b', 'a', '5')]));
    const before = await today();
    expect(await withdraw(2)).toMatchObject({ closed: 0, restored: 0 });
    expect(await today()).toEqual(before);
  });
});

test('a little of everything comes back as it was', async () => {
  await load(smallReading('small', '25'));
  const before = await today();
  await load(
    readingOf(
      'small',
      [...COMMON_THINGS, thing('Party', 'a', { names: { en: 'Renamed' } }), B, thing('Party', 'c')],
      [],
    ),
  );
  expect(await today()).not.toEqual(before);
  await withdraw(2);
  expect(await today()).toEqual(before);
  expect(await shown(['party:a'])).toEqual([expect.stringContaining('"en":"a"')]);
});

test('a thing that nobody describes any more is neither shown nor found', async () => {
  await load(readingOf('one', [SOURCE, A], []));
  await load(readingOf('two', [thing('Party', 'lonely', { names: { en: 'Lonely Ltd' } })], []));
  expect(await searchThings(graph, 'lonely', { labels: [], limit: 5 })).toHaveLength(1);
  await withdraw(2);
  expect(await searchThings(graph, 'lonely', { labels: [], limit: 5 })).toEqual([]);
  expect(await shown(['party:lonely'])).toEqual([null]);
});

describe('is refused, with nothing written,', () => {
  beforeEach(async () => {
    await load(readingOf('base', [SOURCE, A, B], []));
    await load(readingOf('more', [], [holding('more', 'a', 'b', '25')]));
  });
  const unchanged = async (work: () => Promise<unknown>, message: RegExp): Promise<void> => {
    const before = [await today(), await readPublished(graph)];
    await expect(work()).rejects.toThrow(message);
    expect([await today(), await readPublished(graph)]).toEqual(before);
  };

  test('while facts of another dataset speak of what it alone describes', async () => {
    await unchanged(() => withdraw(1), /more\/holding:a-b speaks of party:a/);
    await withdraw(2);
    await withdraw(1);
    expect(await today()).toEqual([]);
  });
  test('when there is no such version', () => unchanged(() => withdraw(9), /no version 9/));
  test('when it is withdrawn already, or is a withdrawal', async () => {
    await withdraw(2);
    await unchanged(() => withdraw(2), /was withdrawn already, by version 3/);
    await unchanged(() => withdraw(3), /withdrawal of version 2/);
  });
});

test('any versions of any files, whole or in part, leave what a load without them would', async () => {
  const pairs = ['a-b', 'b-a', 'a-c', 'c-b'] as const;
  const file = fc.record({
    whole: fc.boolean(),
    percents: fc.tuple(...pairs.map(() => fc.constantFrom(null, '10', '20'))),
    name: fc.constantFrom('first', 'second'),
  });
  const reading = ({
    whole,
    percents,
    name,
  }: {
    whole: boolean;
    percents: readonly (string | null)[];
    name: string;
  }): SourceReading =>
    readingOf(
      'drawn',
      [thing('Party', 'a', { names: { en: name } })],
      percents.flatMap((percent, index) => {
        const [owner = '', asset = ''] = pairs[index]?.split('-') ?? [];
        return percent === null ? [] : [holding('drawn', owner, asset, percent)];
      }),
      { whole },
    );
  let withdrawals = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
      async (files, chosen) => {
        const begin = async (): Promise<void> => {
          await emptyGraph(graph);
          await load(readingOf('base', [SOURCE, thing('Party', 'a'), B, thing('Party', 'c')], []));
        };
        await begin();
        const versions: (number | null)[] = [];
        for (const one of files) versions.push(await load(reading(one)));
        const gone = new Set(chosen.filter((index) => typeof versions[index] === 'number'));
        const before = await Promise.all(versions.map((version) => believedAt(version ?? 0)));
        for (const index of gone) {
          await withdraw(versions[index] ?? 0);
          withdrawals += 1;
        }
        const left = [await today(), await shown(['party:a'])];
        expect(await Promise.all(versions.map((version) => believedAt(version ?? 0)))).toEqual(before);
        await begin();
        // A file that said nothing new made no version: it cannot be told from one that was never loaded.
        for (const [index, one] of files.entries()) {
          if (versions[index] !== null && !gone.has(index)) await load(reading(one));
        }
        expect(left).toEqual([await today(), await shown(['party:a'])]);
      },
    ),
    { numRuns: 15 },
  );
  expect(withdrawals).toBeGreaterThan(5);
});
