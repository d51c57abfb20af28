import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatMinute } from '../../src/model/moments.ts';
import { codeOfCountry } from '../../src/sources/country-names.ts';
import { countryCode } from '../../src/sources/name-scripts.ts';
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
    // The keys meet too, for all but those whose name or place differs.
    const met = (list: string): number => {
      const [one, other] = [read, csl].map(
        (from) => new Set(from.facts('listing').flatMap((fact) => (fact.list === list ? [fact.party] : []))),
      );
      return [...(one ?? [])].filter((key) => other?.has(key)).length / (one?.size ?? 0);
    };
    expect(met('list:us-el')).toBeGreaterThan(0.93);
    expect(met('list:us-uvl')).toBeGreaterThan(0.95);
    expect(met('list:us-meu')).toBeGreaterThan(0.95);
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

describe.skipIf(!existsSync(DATA))('other parts as they came', () => {
  test('22 CFR 121 yields its twenty-one categories', async () => {
    const path = join(DATA, 'title-22_part-121_usml.xml');
    const reading = await openSource(path);
    const read = await readRecords(reading);
    const headings = readFileSync(path, 'utf8').match(/<HD1>Category [IVX]+/g) ?? [];
    expect(headings).toHaveLength(21);
    expect(reading.whole).toBe(true);
    expect(read.things('ControlItem').map(({ properties }) => `<HD1>Category ${properties['code']}`)).toEqual(headings);
    for (const { properties } of read.things('ControlItem')) expect(properties['points']).not.toEqual([]);
    expect(read.facts('event').map(({ verb }) => verb)).toEqual(['amended', 'amended']);
  });

  test('10 CFR 110 yields its sections and appendices', async () => {
    const path = join(DATA, 'title-10_part-110.xml');
    const { things } = await readRecords(await openSource(path));
    const divisions = readFileSync(path, 'utf8').match(/<DIV[89] N=/g) ?? [];
    expect(divisions).toHaveLength(107);
    expect(things('Provision')).toHaveLength(1 + divisions.length);
  });

  test('every country that the tables of parts 738 and 740 name is known, each row as another one', () => {
    const parsed = (name: string) => JSON.parse(readFileSync(join('../shared/data/us-ear', name), 'utf8'));
    const chart = parsed('country-chart_2026-07-23.json');
    const rows = [...Object.keys(chart.countries), ...Object.keys(chart.embargoed)];
    const groups: readonly string[] = Object.values<string[]>(parsed('country-groups_2026-07-23.json').groups).flat();
    expect([...rows, ...groups].filter((name) => codeOfCountry(name) === null)).toEqual([]);
    expect(new Set(rows.map(codeOfCountry)).size).toBe(rows.length);
  });

  test('the countries of the seed are under the codes that they have today', () => {
    const { countries } = parse(readFileSync('seed/countries.yaml', 'utf8')) as {
      countries: { id: string; en: string }[];
    };
    const wrong = countries.filter(({ id, en }) => countryCode(codeOfCountry(en) ?? '') !== id);
    expect(wrong.map(({ id, en }) => `${id} ${en}`)).toEqual([]);
  });
});
