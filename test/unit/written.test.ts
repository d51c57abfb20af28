import { expect, test } from 'vitest';
import { drawPicture } from '../../src/picture/draw-picture.ts';
import { linkLines, nodeSentence } from '../../src/picture/labels.ts';
import { toCsv } from '../../src/picture/picture-data.ts';
import type { PictureGraph, PictureNode } from '../../src/picture/picture-graph.ts';
import { toTable } from '../../src/picture/picture-table.ts';
import { placeName } from '../../src/picture/written.ts';

test.each([
  ['CN', '中国', 'China'],
  ['UK', '英国', 'United Kingdom'],
  ['GB', '英国', 'United Kingdom'],
  ['EU', '欧盟', 'European Union'],
  ['HK', '中国香港', 'Hong Kong, China'],
  ['XX', 'XX', 'XX'],
  ['SU', 'SU', 'SU'],
  ['US-CA', 'US-CA', 'US-CA'],
  ['somewhere', 'somewhere', 'somewhere'],
  ['', '', ''],
])('the place %s in both languages', (code, zh, en) => {
  expect([placeName(code, 'zh'), placeName(code, 'en')]).toEqual([zh, en]);
});

const graphOf = (node: Partial<PictureNode>, language: 'zh' | 'en'): PictureGraph => ({
  title: 'a',
  language,
  nodes: [
    { id: 'a', kind: 'party', name: { en: 'A' }, ...node },
    { id: 'b', kind: 'party', name: { en: 'B' } },
  ],
  links: [
    { id: 'l', from: 'a', to: 'b', relation: 'equity', validFrom: '2020-10-11', validTo: '2024-12-22' },
    { id: 'm', from: 'a', to: 'b', relation: 'votes', validFrom: '2020-10' },
  ],
});

test('a picture names places; where the name has no room its code stands there, and the name in what is heard and in the table', () => {
  const kindOf = (node: Partial<PictureNode>, language: 'zh' | 'en'): string | undefined =>
    drawPicture(graphOf(node, language)).nodes.find(({ id }) => id === 'a')?.lines[0]?.text;
  expect(kindOf({ jurisdiction: 'US' }, 'zh')).toBe('主体 · 美国');
  expect(kindOf({ jurisdiction: 'US' }, 'en')).toBe('Party · United States');
  const long: Partial<PictureNode> = { jurisdiction: 'US', emphasised: true };
  expect(kindOf(long, 'en')).toBe('Party · US · asked about');
  expect(nodeSentence({ id: 'a', kind: 'party', name: { en: 'A' }, ...long }, 'en')).toContain('United States');
  expect(toTable(graphOf(long, 'en')).things.rows[0]?.cells).toContain('United States');
  expect(toCsv(graphOf(long, 'en'))).toContain(',US,');
});

test('dates of a picture and of its table are written as the language writes them, and no date is broken', () => {
  const zh = graphOf({}, 'zh');
  // Narrower than the range, wider than each of its dates.
  const [range, beginning] = zh.links.map((link) => linkLines(link, 'zh', 150).slice(1));
  expect(range).toEqual(['2020年10月11日–', '2024年12月22日']);
  expect(beginning).toEqual(['自2020年10月']);
  expect(toTable(zh).links.rows.map(({ cells }) => cells[4])).toEqual([
    '2020年10月11日–2024年12月22日',
    '自2020年10月',
  ]);
  expect(toTable(graphOf({}, 'en')).links.rows.map(({ cells }) => cells[4])).toEqual([
    '11 Oct 2020–22 Dec 2024',
    'from Oct 2020',
  ]);
});
