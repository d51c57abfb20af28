import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatMinute } from '../../src/model/moments.ts';
import { openSource } from '../../src/sources/open.ts';
import { readRuleProfile } from '../../src/sources/rule-profile.ts';
import { readRecords } from '../fixtures/read-records.ts';

const DATA = '../shared/data/us-ecfr';
const PART_744 = join(DATA, 'title-15_part-744.xml');

/** The independent count: the text of the file, cut at its tags, without any code of the importer. */
function rowsOf(supplement: number): readonly string[] {
  const text = readFileSync(PART_744, 'utf8');
  const from = text.indexOf(`<DIV9 N="Supplement No. ${supplement} to Part 744"`);
  const body = text.slice(from, text.indexOf('</DIV9>', from));
  const table = body.slice(body.indexOf('<TBODY>'), body.indexOf('</TBODY>'));
  return table.split('<TR>').slice(1);
}

describe.skipIf(!existsSync(DATA))('part 744 as it came', () => {
  test('yields a listing for each row that names somebody, and the rest is counted', async () => {
    const reading = await openSource(PART_744);
    const read = await readRecords(reading);
    const listings = read.facts('listing');
    const of = (list: string): number => listings.filter((one) => one.list === list).length;
    const dropped = reading.dropped?.() ?? new Map<string, number>();
    expect([reading.whole, reading.warnings?.()]).toEqual([true, []]);

    expect([rowsOf(4).length, rowsOf(6).length]).toEqual([3415, 186]);
    const nobody = rowsOf(7).filter((row) => /\[Reserved\]|institut?ion:|The following/.test(row)).length;
    expect(dropped.get('row (heading or reserved)')).toBe(nobody);
    expect(dropped.get('row (further addresses of the row above)')).toBe(1);
    const repeated = dropped.get('row (says the same as another)') ?? 0;
    expect(repeated).toBe(8);
    expect([of('list:us-el'), of('list:us-uvl'), of('list:us-meu')]).toEqual([
      3415 - 1 - repeated,
      186,
      rowsOf(7).length - nobody,
    ]);

    const addresses = rowsOf(4).filter((row) => />\s*Address \d+/.test(row)).length;
    expect(listings.filter(({ addressOnly }) => addressOnly)).toHaveLength(addresses);
    expect(listings.filter(({ notice }) => notice === null).length).toBeLessThan(12);
  });

  test('names the parties mostly as the screening list of the same weeks does', async () => {
    const csl = await readRecords(await openSource('../shared/data/us-csl/csl_compact_2026-07-31.json'));
    const read = await readRecords(await openSource(PART_744));
    const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const onList = (records: typeof read): readonly string[] =>
      records.facts('listing').flatMap((one) => (one.list === 'list:us-el' ? [one.party] : []));
    const known = new Set(onList(csl).map((key) => fold(csl.thing(key).names.en ?? '')));
    const same = onList(read).filter((key) => known.has(fold(read.thing(key).names.en ?? '')));
    expect(same.length / onList(read).length).toBeGreaterThan(0.98);
  });

  test('has the stay of the affiliates rule as the profile of the rule has it', async () => {
    const { facts } = await readRecords(await openSource(PART_744));
    const profile = readRuleProfile('seed/rules/bis-affiliates.yaml');
    const stay = profile.events.find(({ verb }) => verb === 'suspended');
    expect(profile.provisions.length).toBeGreaterThan(1);
    for (const key of profile.provisions) {
      const [event, ...others] = facts('event').filter(({ subject }) => subject === key);
      expect(others).toEqual([]);
      expect(event).toMatchObject({ verb: stay?.verb, notice: stay?.notice, verbOriginal: stay?.verbOriginal });
      expect(event?.until).toEqual({ text: stay?.until?.text, end: stay?.until?.end });
      // The note has only the day of the page; the stay held from two days before, which the profile knows.
      expect([event, stay].map((one) => formatMinute(one?.at.minute ?? 0, 'America/New_York').slice(0, 10))).toEqual([
        '2025-11-12',
        '2025-11-10',
      ]);
    }
  });
});
