import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/model/days.ts';
import { formatMinute } from '../../src/model/moments.ts';
import type { SourceReading } from '../../src/model/records.ts';
import { openEcfr } from '../../src/sources/ecfr.ts';
import { readNote } from '../../src/sources/ecfr-notes.ts';
import { Tally } from '../../src/sources/tally.ts';
import { type ReadRecords, readRecords } from '../fixtures/read-records.ts';

const FILE = 'test/fixtures/ecfr/part-744.xml';

describe('part 744 of the export regulations', () => {
  let reading: SourceReading;
  let read: ReadRecords;
  beforeAll(async () => {
    reading = await openEcfr(FILE);
    read = await readRecords(reading);
  });
  const party = (name: string) => read.things('Party').find(({ names }) => names.en === name);
  const listing = (name: string) => read.facts('listing').find(({ listedName }) => listedName === name);

  test('is a dataset of its own, and as small as this one claims nothing', () => {
    const checksum = createHash('sha256').update(readFileSync(FILE)).digest('hex');
    expect(reading.dataset).toMatchObject({ id: 'us-ecfr-744', retrieved: null, checksum });
    expect([reading.whole, reading.expects]).toEqual([false, []]);
  });

  test('takes apart name, aliases and addresses; a blank country is that of the row above', () => {
    expect(party('Copper Finch Labs Co., Ltd.')).toMatchObject({
      aliases: ['CFL', 'Finch Works'],
      properties: {
        kind: 'company',
        country: 'CN',
        countries: ['CN', 'HK'],
        addresses: ['5 Kite Road, Shenzhen, China', '9 Pier, Kowloon, Hong Kong.'],
      },
    });
    expect(party('Saltmarsh Trading, OOO')).toMatchObject({
      aliases: ['Old Saltmarsh', 'Saltmarsh ZAO'],
      properties: { country: 'UA', addresses: ['2 1/4 Quay Street, Kerch, Crimea, Ukraine.'] },
    });
    expect(party('Grey Heron Plant')).toMatchObject({ aliases: ['Heron Works'], properties: { country: 'UA' } });
  });

  test('has the key that the screening list makes of list, name, country and the year of the first notice', () => {
    const identity = ['us-el', 'copperfinchlabscoltd', 'CN', '2024'];
    const hash = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 8);
    expect(party('Copper Finch Labs Co., Ltd.')?.key).toBe(`party:csl-el-copper-finch-labs-co-ltd-${hash}`);
  });

  test('gives requirement, policy and the footnotes; one on foreign products leads to their rule', () => {
    expect(listing('Copper Finch Labs Co., Ltd.')).toMatchObject({
      list: 'list:us-el',
      notice: '89 FR 14388',
      validFrom: parsePartialDate('2024'),
      madeUnder: ['provision:us-ear/744.11', 'provision:us-ear/734.9(e)(2)'],
      citations: [{ source: 'source:ecfr744', at: '89 FR 14388, 2/27/24. 90 FR 4622, 1/16/25' }],
      measures: [
        {
          scope: 'all',
          effect: 'conditioned',
          wording: expect.stringMatching(
            /^For all items .*\[footnote 4\].* \| Footnote 4: For this entity, .* \| Licence policy: Presumption of denial$/,
          ),
        },
      ],
    });
    expect(listing('Saltmarsh Trading, OOO')).toMatchObject({
      madeUnder: ['provision:us-ear/744.11'],
      measures: [{ scope: 'named-items' }],
    });
  });

  test('knows an entry that is an address, whatever footnote it has', () => {
    expect(listing('Address 07')).toMatchObject({ addressOnly: true, madeUnder: ['provision:us-ear/744.11'] });
    expect(read.facts('listing').filter(({ addressOnly }) => addressOnly)).toHaveLength(1);
  });

  test('gives rows under a heading its notice, and makes no party of headings and reserved rows', () => {
    expect(read.facts('listing').map(({ list, listedName, notice }) => [list, listedName, notice])).toEqual([
      ['list:us-el', 'Copper Finch Labs Co., Ltd.', '89 FR 14388'],
      ['list:us-el', 'Address 07', '89 FR 51653'],
      ['list:us-el', 'Saltmarsh Trading, OOO', '81 FR 61595'],
      ['list:us-el', 'Grey Heron Plant', '81 FR 61595'],
      ['list:us-uvl', 'Plain Person', '85 FR 64017'],
      ['list:us-meu', 'Kite Engines Co. Ltd.', '85 FR 83799'],
      ['list:us-meu', 'Other Works Limited', '86 FR 4864'],
    ]);
  });

  test('puts a stay on the places that the note names, never on the list', () => {
    const stayed = read.facts('event').filter(({ notice }) => notice === '90 FR 50857');
    expect(stayed.map(({ subject }) => subject)).toEqual([
      'provision:us-ear/744.8(a)(2)-second-and-third-sentences',
      'provision:us-ear/744.8(b)-first-sentence',
      'provision:us-ear/744.11(a)(1)',
      'provision:us-ear/744.21(a)(3)',
      'provision:us-ear/744.21(b)(2)-introductory-text',
      'provision:us-ear/744.21(d)-last-sentence',
      'provision:us-ear/744-supp-4-introductory-text',
      'provision:us-ear/744-supp-8',
    ]);
    for (const { verb, verbOriginal, at, until, citations } of stayed) {
      expect([verb, verbOriginal]).toEqual(['suspended', 'stayed']);
      expect(formatMinute(at.minute, at.zone)).toContain('2025-11-12');
      // "Until Nov. 9" includes it: midnight in New York, at the end of that day.
      expect(until).toEqual({
        text: 'effective until Nov. 9, 2026',
        end: { minute: Date.UTC(2026, 10, 10, 5) / 60_000, zone: 'America/New_York', clock: false },
      });
      expect(citations[0]?.quote).toMatch(
        /^At 90 FR 50857, Nov\. 12, 2025, .* stayed, effective until Nov\. 9, 2026\.$/,
      );
    }
  });

  test('reads a delayed effect, a stay without end and the end of one', () => {
    const told = read
      .facts('event')
      .filter(({ subject }) => subject.includes('744.24'))
      .map(({ subject, verb, validFrom, until }) => [subject.split('/').at(-1), verb, validFrom?.text, until]);
    expect(told).toEqual([
      ['744.24', 'imposed', '2027-03-01', null],
      ['744.24(c)(1)', 'suspended', '2026-02-02', null],
      ['744.24(c)(2)', 'suspended', '2026-02-02', null],
      ['744.24(c)(1)', 'resumed', '2026-04-04', null],
      ['744.24(c)(2)', 'resumed', '2026-04-04', null],
    ]);
  });

  test('counts what is not carried over, and warns of a note that nobody understands', () => {
    expect(Object.fromEntries(reading.dropped?.() ?? [])).toEqual({
      'AUTH (text of the regulation)': 1,
      'CITA (text of the regulation)': 1,
      'EFFDNOT (not understood)': 1,
      'Entity: see other rows': 1,
      'P (text of the regulation)': 5,
      'row (heading or reserved)': 3,
    });
    expect(reading.warnings?.()).toMatchObject([{ count: 1, text: expect.stringContaining('nobody knows what') }]);
  });
});

describe('an effective date note', () => {
  const told = (text: string, division = '744.99') =>
    readNote(text, division, 'file:1', new Tally()).map(({ place, verb, from, until }) => [
      place.article,
      verb,
      from.text,
      until?.last.text ?? null,
    ]);

  test('may name a range, several paragraphs, or the section under which it stands', () => {
    expect(
      told('At 90 FR 1, Jan. 2, 2025, paragraphs (a), (b)(1)(ii) and (c) were stayed until July 4, 2025.'),
    ).toEqual([
      ['744.99(a)', 'suspended', '2025-01-02', '2025-07-04'],
      ['744.99(b)(1)(ii)', 'suspended', '2025-01-02', '2025-07-04'],
      ['744.99(c)', 'suspended', '2025-01-02', '2025-07-04'],
    ]);
  });

  test('may extend what it said before, or say from when a stay holds', () => {
    const note = `Effective Date Note 2: At 88 FR 84074, Dec. 4, 2023, \u00a7 121.1 was stayed, effective from Dec. 8, 2023, until
      Dec. 1, 2024. At 89 FR 93170, Nov. 26, 2024, the effective period was extended to Dec. 1, 2026.`;
    expect(told(note, '121.1').map((one) => one.slice(0, 3))).toEqual([
      ['121.1', 'suspended', '2023-12-08'],
      ['121.1', 'suspension-extended', '2024-11-26'],
    ]);
  });

  test('of a stay without an end that it says, of an impossible date or without a page of the register is left alone', () => {
    for (const text of [
      'At 90 FR 1, Jan. 2, 2025, paragraph (a) was stayed.',
      'At 90 FR 1, Feb. 30, 2025, paragraph (a) was stayed indefinitely.',
      'Paragraph (a) was stayed until Nov. 9, 2026.',
      'At 90 FR 1, Jan. 2, 2025, paragraph (a) was discussed.',
    ]) {
      const tally = new Tally();
      expect(readNote(text, '744.1', 'file:1', tally)).toEqual([]);
      expect(tally.dropped().get('EFFDNOT (not understood)')).toBe(1);
      expect(tally.warnings()[0]?.first).toBe('file:1');
    }
  });
});
