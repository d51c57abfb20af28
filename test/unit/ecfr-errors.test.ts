import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openEcfr } from '../../src/sources/ecfr.ts';
import { openSource } from '../../src/sources/open.ts';
import { errorOf, fileWith } from '../fixtures/read-records.ts';

const WHOLE = readFileSync('test/fixtures/ecfr/part-744.xml', 'utf8');

/** Line of the first appearance of a text, as an editor counts. */
const lineOf = (text: string): number => WHOLE.slice(0, WHOLE.indexOf(text)).split('\n').length;

async function refused(content: string): Promise<string> {
  const error = await errorOf(() => openEcfr(fileWith('part.xml', content)));
  expect(error.code).toBe('SOURCE_MALFORMED');
  return error.message;
}

describe('a file of the Code is refused', () => {
  test('with the line of a row that lacks a cell', async () => {
    const requirement = '<TD class="left">For items named in the entry, except food.</TD>\n';
    const line = lineOf('CRIMEA REGION OF UKRAINE') - 1;
    expect(await refused(WHOLE.replace(requirement, ''))).toBe(
      `part.xml:${line}: the row has 4 cells: expected 5, Country, Entity, License requirement, License review policy, Federal Register citation.`,
    );
  });

  test('when the first row of a list names no country, even after a list that does', async () => {
    expect(await refused(WHOLE.replace('>ARMENIA<', '> <'))).toBe(
      `part.xml:${lineOf('ARMENIA') - 1}: the cell "Country" is empty and no row above names one: expected a country.`,
    );
  });

  test('when a row names no party', async () => {
    const text = WHOLE.replace('Plain Person, 1 Low Street, Yerevan, Armenia', ' ');
    expect(await refused(text)).toContain('the cell "Entity" is empty: expected the name of a party');
  });

  test('for a part that is not read, by its number and by its title', async () => {
    expect(await refused(WHOLE.replace('N="744"', 'N="745"'))).toMatch(
      /^part\.xml:3: part 745 is not read: expected one of 15 CFR 738, 15 CFR 740, 15 CFR 744, /,
    );
    expect(await refused(WHOLE.replace('15 CFR Part 744', '29 CFR Part 744'))).toContain('part 744 is not read');
    const two = WHOLE.replace('</DIV5>', '</DIV5><DIV5 N="745" TYPE="PART"><HEAD>Next</HEAD></DIV5>');
    const both = `<DIV3 N="VII" TYPE="CHAPTER">${two.slice(two.indexOf('<DIV5'))}</DIV3>`;
    expect(await refused(both)).toMatch(
      /^part\.xml:\d+: part 745 begins: expected 15 CFR 744 alone, one part in a file\.$/,
    );
    const section = '<?xml version="1.0"?>\n<DIV8 N="744.1" TYPE="SECTION"><HEAD>Alone</HEAD></DIV8>';
    expect(await refused(section)).toMatch(/^part\.xml:2: the file holds no part of the Code: expected one of /);
  });

  test('for XML that is none, is cut, or has no end', async () => {
    expect(await refused(WHOLE.replace('</DIV9>', '</DIV8>'))).toMatch(/^part\.xml:\d+: the file is not XML \(/);
    expect(await refused(WHOLE.slice(0, WHOLE.indexOf('Grey Heron')))).toMatch(
      /^part\.xml:\d+: the file is not XML \(/,
    );
    expect(await refused('<DIV5 N="744" TYPE="PART"></DIV5>')).toContain('the file holds no text');
    const deep = `<DIV5 N="744" TYPE="PART"><P>${'<I>'.repeat(100)}`;
    expect(await refused(deep)).toContain('elements are nested more than 64 deep');
    const long = `<DIV5 N="744" TYPE="PART">\n<P>${'long<I/>'.repeat(300_000)}`;
    expect(await refused(long)).toBe('part.xml:2: <P> has more than 1000000 characters: expected a paragraph.');
    const open = `<DIV5 N="744" TYPE="PART">\n<P>${'long '.repeat(600_000)}`;
    expect(await refused(open)).toMatch(/^part\.xml:2: more than 1000000 characters follow without an element/);
  });

  test('found by its content under any name', async () => {
    expect((await openSource(fileWith('list.json', WHOLE))).dataset.id).toBe('us-ecfr-744');
  });
});
