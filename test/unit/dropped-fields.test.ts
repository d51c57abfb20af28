import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { tryOut } from '../../src/cli/import.ts';
import { SOURCE_FORMATS, type SourceFormat } from '../../src/sources/detect.ts';
import { fileWith } from '../fixtures/read-records.ts';

/** A file with a field that its reader does not carry over: put into a fixture, or one that the fixture has. */
interface Case {
  readonly file: string;
  /** The first of the one text becomes the other. */
  readonly put?: readonly [before: string, after: string];
  readonly field: string;
  readonly count: number;
}

/** Every format that can be imported: one that is missing here fails the types, and the test below. */
const CASES: Readonly<Record<SourceFormat, Case | { readonly content: string; readonly refused: RegExp }>> = {
  // The seed and tables of holdings are our own: what they do not know is an error, not a field left out.
  dataset: {
    content: 'dataset:\n  id: a\n  zh: 甲\n  en: A\nsurprises:\n  - id: b\n',
    refused: /"surprises" is not a section of this format/,
  },
  holdings: {
    content: 'owner,asset,kind,min,max,from,to,source\n',
    refused: /is a table of holdings, which belongs to no dataset/,
  },
  ftm: {
    file: 'ftm/entities.ftm.jsonl',
    put: ['"name": ["Amber Rotor', '"surprise": ["x"], "name": ["Amber Rotor'],
    field: 'Company.surprise',
    count: 1,
  },
  'ftm-simple': { file: 'ftm/targets.simple.csv', field: 'Company.phone', count: 1 },
  'ftm-statements': {
    file: 'ftm/statements.csv',
    put: ['"programId","string"', '"surprise","string"'],
    field: 'Sanction.surprise',
    count: 1,
  },
  designations: { file: 'tables/chinese-designations.csv', field: 'Sanction.authority', count: 5 },
  'csl-json': {
    file: 'csl/consolidated.json',
    put: ['"source":', '"surprise": 1, "source":'],
    field: 'surprise',
    count: 1,
  },
  'csl-csv': { file: 'csl/consolidated-new.csv', field: 'call_sign', count: 1 },
  'csl-compact': { file: 'csl/compact.json', field: 'file: $comment', count: 1 },
  bods: {
    file: 'bods/statements.json',
    put: ['"recordDetails": {', '"recordDetails": {"surprise": 1,'],
    field: 'entity.surprise',
    count: 1,
  },
  gleif: {
    file: 'gleif/lei.xml',
    put: ['</lei:Entity>', '<lei:Surprise>x</lei:Surprise></lei:Entity>'],
    field: 'Entity.Surprise',
    count: 1,
  },
  ecfr: { file: 'ecfr/part-744.xml', field: 'AUTH (text of the regulation)', count: 1 },
  un: {
    file: 'un/list.xml',
    put: ['</INDIVIDUAL>', '<SURPRISE>x</SURPRISE></INDIVIDUAL>'],
    field: 'SURPRISE',
    count: 1,
  },
  'ofac-csv': { file: 'ofac/sdn.csv', field: 'Call_Sign', count: 1 },
  'ofac-xml': {
    file: 'ofac/classic.xml',
    put: ['</sdnEntry>', '<surprise>x</surprise></sdnEntry>'],
    field: 'surprise',
    count: 1,
  },
  'ofac-advanced': {
    file: 'ofac/advanced.xml',
    put: ['</DistinctParty>', '<Surprise>x</Surprise></DistinctParty>'],
    field: 'DistinctParty.Surprise',
    count: 1,
  },
  'bis-dpl': { file: 'ofac/dpl.txt', field: 'Action', count: 1 },
  'list-table': { file: 'tables/entities.csv', field: 'Remarks/Notes', count: 1 },
};

test('every format has a case', () => {
  expect(Object.keys(CASES).sort()).toEqual([...SOURCE_FORMATS].sort());
});

test.each(SOURCE_FORMATS)('a dry run of %s tells what is not carried over', async (format) => {
  const one = CASES[format];
  if ('refused' in one) {
    const path = fileWith('file.bin', one.content);
    const tried = tryOut([path], { dryRun: true, lang: 'en' }).then(
      ({ text }) => text,
      (error: Error) => error.message,
    );
    expect(await tried).toMatch(one.refused);
    return;
  }
  const whole = readFileSync(`test/fixtures/${one.file}`, 'utf8');
  const [before, after] = one.put ?? ['', ''];
  expect(whole).toContain(before);
  const path = fileWith(basename(one.file), whole.replace(before, after));
  const { text } = await tryOut([path], { dryRun: true, lang: 'en' });
  const table = text.slice(text.indexOf('field not carried over'));
  expect(table.split('\n').map((line) => line.replace(/ {2,}/, ' | ').trim())).toContain(`${one.field} | ${one.count}`);
});
