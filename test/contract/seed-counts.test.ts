import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countBy, from, loadSeed } from './seed-reading.ts';

const { things, facts, all } = await loadSeed();

describe('counts against the research files, counted by hand', () => {
  test('listings', () => {
    expect(countBy(all('listing'), ({ list }) => list)).toEqual({
      // 123 rows, less six of 2024-07-31 that repeat the decision of 2024-07-12.
      'list:cn-cml': 117,
      'list:cn-ecl': 153,
      // 81 rows, and No. 6 of 2025, which the rows lack.
      'list:cn-uel': 82,
      'list:cn-watch-list': 40,
      'list:us-el': 87,
      // 75 rows, 31 of which repeat a listing of an earlier edition.
      'list:us-1260h': 44,
      'list:us-ns-cmic': 65,
      // 22 rows, one of which is the heading of a group and no party.
      'list:us-meu': 21,
      'list:us-uvl': 12,
    });
    expect(
      all('event').filter(({ verb, key }) => verb === 'amended' && key.startsWith('seed/event:us-1260h-')),
    ).toHaveLength(31);
  });

  test('items', () => {
    expect(
      countBy(
        [...things.values()].filter(({ label }) => label === 'ControlItem'),
        ({ properties }) => String(properties['list']),
      ),
    ).toEqual({
      // 135 codes, five more that announcements name (1C010, 1E004, 1E101.b, 2B005, 9B001) and two graphite items without a code.
      'list:cn-dual-use': 142,
      'list:cn-temporary-control': 2,
      // 60 entries, one of them under two codes.
      'list:cn-catalogue': 61,
      'list:us-ccl': 636,
      'list:us-usml': 21,
      'list:us-ear-exceptions': 29,
    });
  });

  test('things', () => {
    expect(countBy([...things.values()], ({ label }) => label)).toMatchObject({
      // 37 of the crosswalk and indium phosphide.
      Technology: 38,
      // 63 with the amended Cybersecurity Law, 19 announcements (No. 51/2024 is the list itself) and No. 72/2025.
      Instrument: 84,
      // 33, ten that the corrections name and three foreign reviewers.
      Agency: 46,
      // 25 with the two halves of the catalogue as one; temporary control and licence exceptions besides.
      ControlList: 26,
      // 196 rows of the chart and five members of groups without a row.
      Country: 201,
      CountryGroup: 14,
    });
  });

  test('holdings, deals and cases', () => {
    // 158 rows: one is a state order (a control finding), one names two owners together, six name no holding or a natural person.
    expect(all('holding')).toHaveLength(158 - 1 + 1 - 6);
    expect(all('control')).toHaveLength(1);
    expect(all('deal')).toHaveLength(32);
    expect(all('case')).toHaveLength(32);
  });
});

const RESEARCH = '../shared/facts';
describe.skipIf(!existsSync(RESEARCH))('row by row against the research files', () => {
  interface Row {
    readonly id: string;
    readonly entity_en: string;
    readonly listed_name?: string;
    readonly date: string | null;
    readonly effective?: string | null;
    readonly url?: string | null;
  }
  const rows = (name: string): Row[] => JSON.parse(readFileSync(`${RESEARCH}/${name}.json`, 'utf8')) as Row[];
  const leftOut = new Set(['cn-093', 'cn-094', 'cn-095', 'cn-096', 'cn-097', 'cn-098', 'us-meu-03']);

  test('each row is a listing of its date, or an event of one', () => {
    for (const row of [...rows('listing_events_cn'), ...rows('listing_events_us')].filter(
      ({ id }) => !leftOut.has(id),
    )) {
      const listing = facts.get(`seed/listing:${row.id}`);
      const date = row.effective ?? row.date;
      if (listing?.type === 'listing') {
        expect(from(listing), row.id).toBe(date ?? '2026-07-31');
        const written = row.listed_name ?? row.entity_en;
        expect(written.startsWith(listing.listedName), `${row.id}: ${listing.listedName}`).toBe(true);
        if (row.url) expect(listing.citations[0]?.url, row.id).toBe(row.url);
      } else {
        const event = facts.get(`seed/event:${row.id}`);
        expect([event?.type === 'event' && event.verb, event?.validFrom?.text], row.id).toEqual(['amended', date]);
      }
    }
  });
});
