import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ListingFact } from '../../src/model/facts.ts';
import { openSource } from '../../src/sources/open.ts';
import { type ReadRecords, readRecords } from '../fixtures/read-records.ts';

const FOLDER = '../shared/data/opensanctions/cn_sanctions';
/** Every sanction of the export cites the table itself. */
const TABLE = /github\.com\/opensanctions/;

type ByListing = ReadonlyMap<string, readonly ListingFact[]>;

function byPartyAndList(read: ReadRecords): ByListing {
  const found = new Map<string, ListingFact[]>();
  for (const listing of read.facts('listing')) {
    const key = `${listing.party} ${listing.list}`;
    found.set(key, [...(found.get(key) ?? []), listing]);
  }
  return found;
}

const days = (listings: readonly ListingFact[] = []): readonly (number | undefined)[] =>
  listings.map(({ validFrom }) => validFrom?.earliest).sort();

describe.skipIf(!existsSync(FOLDER))('the table of Chinese designations and the export that is made of it', () => {
  let table: ReadRecords;
  let exported: ReadRecords;

  beforeAll(async () => {
    table = await readRecords(await openSource(join(FOLDER, 'source_sanctions.csv')));
    exported = await readRecords(await openSource(join(FOLDER, 'entities.ftm.json')));
  });

  test('hold the same parties, under the same keys and names', () => {
    const named = (read: ReadRecords): string[] =>
      read
        .things('Party')
        .map(({ key, names, properties }) => [key, names.en, names.zh, properties['kind']].join(' | '));
    expect(named(table).sort()).toEqual(named(exported).sort());
    expect(named(table)).toHaveLength(465);
  });

  test('put the same parties on the same lists', () => {
    expect([...byPartyAndList(table).keys()].sort()).toEqual([...byPartyAndList(exported).keys()].sort());
  });

  test('date them alike, where the export does not merge lists', () => {
    const others = byPartyAndList(exported);
    let [same, within] = [0, 0];
    for (const [key, listings] of byPartyAndList(table)) {
      const merged = others.get(key) ?? [];
      const [first] = merged;
      const span = first?.validFrom ?? null;
      if (span !== null && span.latest > span.earliest) {
        // One listing between the first day and the last of all lists of the party.
        const { earliest, latest } = span;
        const inside = listings.filter(({ validFrom }) => {
          return validFrom !== null && validFrom.earliest >= earliest && validFrom.latest <= latest;
        });
        expect(inside, key).toHaveLength(listings.length);
        within += 1;
      } else {
        expect(days(listings), key).toEqual(days(merged));
        same += 1;
      }
    }
    // Which of the two it is, is a matter of the data; both must be there for the test to say anything.
    expect([same > 300, within > 100]).toEqual([true, true]);
  });

  test('end them alike, and give them the same measures', () => {
    const ends = (read: ReadRecords): string[] =>
      read
        .facts('listing')
        .filter(({ validTo }) => validTo !== null)
        .map(({ party, validTo }) => `${party} ${validTo?.text}`);
    expect(ends(table).sort()).toEqual(ends(exported).sort());
    expect(ends(table)).toHaveLength(3);
    const measures = (read: ReadRecords): ReadonlySet<string> =>
      new Set(read.facts('listing').map((one) => `${one.party} ${one.list} ${JSON.stringify(one.measures)}`));
    expect(measures(table)).toEqual(measures(exported));
  });

  test('cite the same announcements, which the table has as the notice of each designation', () => {
    const urls = (read: ReadRecords): ReadonlySet<string> =>
      new Set(
        read
          .facts('listing')
          .flatMap(({ party, citations }) => citations.map(({ url = '' }) => `${party} ${url}`))
          .filter((line) => !TABLE.test(line)),
      );
    expect(urls(table)).toEqual(urls(exported));
    const notices = table.facts('listing').map(({ notice }) => notice);
    expect(notices.filter((notice) => notice !== null && /^https?:/.test(notice)).length).toBe(notices.length);
  });
});
