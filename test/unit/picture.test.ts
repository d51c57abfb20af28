import { describe, expect, test } from 'vitest';
import { drawPicture, MOST_LINKS, MOST_NODES } from '../../src/picture/draw-picture.ts';
import { expand } from '../../src/picture/expand.ts';
import { linkLines } from '../../src/picture/labels.ts';
import { toCsv, toJson } from '../../src/picture/picture-data.ts';
import type { PictureGraph, PictureLink, PictureNode } from '../../src/picture/picture-graph.ts';
import { toTable } from '../../src/picture/picture-table.ts';
import { toSvg } from '../../src/picture/svg.ts';
import { COLOURS, THEMES } from '../../src/picture/themes.ts';

const party = (id: string, more: Partial<PictureNode> = {}): PictureNode => ({
  id,
  kind: 'party',
  name: { zh: `甲${id}`, en: `Party ${id}` },
  ...more,
});
const holds = (from: string, to: string, more: Partial<PictureLink> = {}): PictureLink => ({
  id: `${from}>${to}`,
  from,
  to,
  relation: 'equity',
  ...more,
});
const graphOf = (
  nodes: readonly PictureNode[],
  links: readonly PictureLink[] = [],
  language: 'zh' | 'en' = 'en',
): PictureGraph => ({ title: 'T', language, nodes, links });
const linesOf = (graph: PictureGraph): string[] => drawPicture(graph).links.flatMap(({ lines }) => lines);
const boxTexts = (graph: PictureGraph): string[] =>
  drawPicture(graph).nodes.flatMap(({ lines }) => lines.map(({ text }) => text));

describe('what a picture says', () => {
  test('shares as the model writes them: an exact one, an open end, an unknown one, none', () => {
    const nodes = ['a', 'b'].map((id) => party(id));
    const share = (value: PictureLink['share'], language: 'zh' | 'en' = 'en'): string[] =>
      linesOf(graphOf(nodes, [holds('a', 'b', { share: value })], language));
    expect(share({ min: 12.3456789, max: 12.3456789 })).toEqual(['equity 12.3456789 %']);
    expect(share({ min: 50, max: 75, minOpen: true })).toEqual(['equity >50–75 %']);
    expect(share({ min: 25, max: 50, maxOpen: true })).toEqual(['equity 25–<50 %']);
    expect(share({ min: 0, max: 100 })).toEqual(['equity, share unknown']);
    expect(share({ min: 0, max: 100 }, 'zh')).toEqual(['股权、份额不明']);
    expect(share(null)).toEqual(['equity']);
  });

  test('dates, that a link has ended and that it may not be there, in words', () => {
    const nodes = ['a', 'b'].map((id) => party(id));
    const link = holds('a', 'b', { validFrom: '2020', validTo: '2024-05-01', ended: true, possible: true });
    expect(linesOf(graphOf(nodes, [link]))).toEqual([
      'equity',
      '2020–1 May 2024',
      'ended, possible',
      '(indeterminate)',
    ]);
    expect(linesOf(graphOf(nodes, [holds('a', 'b', { validFrom: '2020-03' })], 'zh'))).toEqual(['股权', '自2020年3月']);
  });

  test('no month breaks a date at its label, however wide it is', () => {
    const nodes = ['a', 'b'].map((id) => party(id));
    for (let month = 1; month <= 12; month += 1) {
      const validFrom = `2026-${String(month).padStart(2, '0')}-28`;
      const [, date, ...more] = linesOf(graphOf(nodes, [holds('a', 'b', { validFrom, fromIsBound: true })]));
      expect(date).toMatch(/^at the latest from 28 \w{3} 2026$/);
      expect(more).toEqual([]);
    }
  });

  test('a beginning that is only a date of reading, and a link that nobody has verified, by words, dashes and key', () => {
    const nodes = ['a', 'b'].map((id) => party(id));
    const link = holds('a', 'b', { validFrom: '2026', fromIsBound: true, unverified: true });
    expect(linesOf(graphOf(nodes, [link], 'zh'))).toEqual(['股权', '至迟自2026年', '未核实']);
    const onDay = holds('a', 'b', { validFrom: '2026-07-23', fromIsBound: true });
    expect(linkLines(onDay, 'en', 130), 'no date is broken').toEqual(['equity', 'at the latest from', '23 Jul 2026']);
    const svg = toSvg(drawPicture(graphOf(nodes, [link])), { theme: 'light' });
    expect(svg).toMatch(/class="rl-link rl-unverified"[^>]*>.*?stroke-dasharray="9 3 2 3"/);
    expect(svg).toMatch(/class="rl-key".*stroke-dasharray="9 3 2 3".*>unverified</);
    const plain = toSvg(drawPicture(graphOf(nodes, [holds('a', 'b', {})])), { theme: 'light' });
    expect(plain).not.toContain('unverified');
    expect(plain).not.toContain('stroke-dasharray');
  });

  test('a name in the language asked for, or the other, or the key; Chinese breaks anywhere, words stay whole', () => {
    const nodes = [
      party('a', { name: { en: 'Only English' } }),
      party('b', { name: {} }),
      party('c', { name: { zh: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳' } }),
    ];
    const texts = boxTexts(graphOf(nodes, [], 'zh'));
    expect(texts).toContain('Only English');
    expect(texts).toContain('b');
    expect(texts.filter((text) => /[甲巳]/.test(text)).join('')).toBe('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳');
    expect(boxTexts(graphOf([party('d', { name: { en: 'International Semiconductor Holdings' } })]))).toEqual([
      'Party',
      'International',
      'Semiconductor',
      'Holdings',
    ]);
  });

  test('a regime by word, mark and pattern, so that no colour is needed; a listed party by a badge', () => {
    const node = party('a', { listed: true, regimes: ['FDI_REVIEW', 'ANTI_SANCTION'] });
    expect(boxTexts(graphOf([node]))).toEqual(['Party', 'Party a', 'Listed', 'FDI security review', 'Anti-sanction']);
    const svg = toSvg(drawPicture(graphOf([node], [], 'zh')), { theme: 'light' });
    expect(svg).toContain('列入名单');
    expect(svg).toContain('外商投资安全审查');
    expect(svg).toContain('rl-badge');
  });

  test('neighbours that are not drawn, by relation and count, tied to the thing that has them', () => {
    const hiddenNeighbours = [{ relation: 'equity', count: 100, direction: 'in' as const }];
    const { nodes, links } = drawPicture(graphOf([party('a', { hiddenNeighbours })], [], 'zh'));
    const more = nodes.find(({ kind }) => kind === 'more');
    expect(more?.lines.map(({ text }) => text)).toEqual(['未展开', '另有 100 项', '股权']);
    expect(more?.more).toEqual({ of: 'a', relation: 'equity', count: 100, direction: 'in' });
    expect(links.map(({ from, to }) => [from, to])).toEqual([[more?.id, 'a']]);
    const svg = toSvg(drawPicture(graphOf([party('a', { hiddenNeighbours })])), { theme: 'light' });
    expect(svg).toContain('and 100 more');
    expect(svg).toContain('data-of="a" data-relation="equity" data-direction="in"');
  });
});

describe('a picture in a page', () => {
  const graph = graphOf(
    [party('a', { emphasised: true }), party('b')],
    [holds('a', 'b', { share: { min: 30, max: 30 } })],
  );

  test('is one image with a name, or boxes that take the focus, each with all that it says', () => {
    const image = toSvg(drawPicture(graph), { theme: 'light' });
    expect(image).toContain('role="img" aria-label="T"');
    expect(image).not.toContain('tabindex');
    const group = toSvg(drawPicture(graph), { theme: 'light', interactive: true });
    expect(group).not.toContain('role="img"');
    expect(group.match(/data-id="[ab]" data-kind="party" tabindex="0" role="button"/g)).toHaveLength(2);
    expect(group).toContain('<title>Party a: Party, asked about</title>');
    expect(group).toContain('<title>Party a → Party b: equity, 30 %</title>');
  });

  test('does without title and key where the page has its own', () => {
    const framed = toSvg(drawPicture(graph), { theme: 'light' });
    const bare = toSvg(drawPicture(graph), { theme: 'light', framed: false });
    expect(framed).toContain('rl-title');
    expect(bare).not.toContain('rl-title');
    expect(bare).toContain(`height="${drawPicture(graph).height}"`);
  });
});

test(`more than ${MOST_NODES} things are told, not drawn; the table has them all`, () => {
  const many = Array.from({ length: MOST_NODES + 1 }, (_, place) => party(`p${place}`));
  const picture = drawPicture(graphOf(many));
  expect(picture).toMatchObject({ truncated: true, hidden: { nodes: MOST_NODES + 1, links: 0 }, nodes: [], links: [] });
  expect(toSvg(picture, { theme: 'light' })).toContain('>301 things and 0 links are more than a picture shows');
  expect(toTable(graphOf(many)).things.rows).toHaveLength(MOST_NODES + 1);
});

test(`more than ${MOST_LINKS} links are too many as well; a link to what is not in the graph is hidden`, () => {
  const nodes = [party('a'), party('b')];
  const links = Array.from({ length: MOST_LINKS }, (_, place) => holds('a', 'b', { id: `l${place}` }));
  expect(drawPicture(graphOf(nodes, links)).links).toHaveLength(MOST_LINKS);
  expect(drawPicture(graphOf(nodes, [...links, holds('b', 'a')]))).toMatchObject({
    truncated: true,
    hidden: { nodes: 2, links: MOST_LINKS + 1 },
  });
  expect(drawPicture(graphOf(nodes, [holds('a', 'elsewhere'), holds('a', 'b')]))).toMatchObject({
    truncated: false,
    hidden: { nodes: 0, links: 1 },
  });
});

test('where boxes for hidden neighbours would be too many, their counts stand in the boxes', () => {
  const hiddenNeighbours = [{ relation: 'votes', count: 7 }];
  const many = Array.from({ length: 200 }, (_, place) => party(`p${place}`, { hiddenNeighbours }));
  const { nodes, truncated } = drawPicture(graphOf(many));
  expect(truncated).toBe(false);
  expect(nodes).toHaveLength(200);
  expect(nodes.every(({ lines }) => lines.some(({ text }) => text === 'votes: and 7 more'))).toBe(true);
});

describe('the table and the data of a picture', () => {
  const graph = graphOf(
    [party('a', { listed: true, regimes: ['EXPORT_CONTROL'], jurisdiction: 'CN' }), party('b')],
    [
      holds('a', 'b', {
        share: { min: 50, max: 100, minOpen: true },
        validFrom: '2020',
        fromIsBound: true,
        possible: true,
        unverified: true,
        supposed: true,
        assumed: true,
      }),
      holds('b', 'elsewhere', { label: '=cmd|x "quoted"' }),
    ],
  );

  test('say of each link and thing what the picture says, and name ends that are not drawn by their key', () => {
    const { links, things } = toTable(graph);
    expect(links.rows.map(({ cells }) => cells)).toEqual([
      [
        'Party a',
        'equity',
        'Party b',
        '>50–100 %',
        'at the latest from 2020',
        'supposed, unverified, unless extended since, possible (indeterminate)',
      ],
      ['Party b', '=cmd|x "quoted"', 'elsewhere', '', '', ''],
    ]);
    expect(things.rows[0]?.cells).toEqual(['Party a', 'Party', 'China', 'Listed', 'Export control', '', '']);
  });

  test('as CSV, where no cell is a formula, and as JSON', () => {
    const lines = toCsv(graph).split('\r\n');
    expect(lines[1]).toBe('node,a,party,甲a,Party a,,,,,,,,,,,,,CN,yes,EXPORT_CONTROL,,,');
    expect(lines[3]).toBe('link,a>b,equity,,,a,b,>50,100,2020,,,yes,yes,yes,yes,yes,,,,,,');
    expect(lines[4]).toContain(`"'=cmd|x ""quoted"""`);
    expect(JSON.parse(toJson(graph))).toEqual({ ...graph, nodes: [...graph.nodes], links: [...graph.links] });
  });
});

describe('the way that layers follow each other', () => {
  const ways = (links: readonly (readonly [string, string])[]): string => {
    const nodes = [...new Set(links.flat())].map((id) => party(id));
    return drawPicture(
      graphOf(
        nodes,
        links.map(([from, to]) => holds(from, to)),
      ),
    ).direction;
  };
  const many = Array.from({ length: 20 }, (_, place) => `p${place}`);

  test('is down for chains and rings, however long', () => {
    const chain = many.slice(1).map((id, place) => [many[place] ?? '', id] as const);
    expect(ways(chain)).toBe('down');
    expect(ways([...chain, ['p19', 'p0']])).toBe('down');
  });

  test('is to the right where many stand beside each other', () => {
    expect(ways(many.map((id) => ['top', id]))).toBe('right');
    expect(ways(many.map((id) => [id, 'bottom']))).toBe('right');
    expect(ways(many.slice(0, 6).map((id) => ['top', id]))).toBe('down');
  });

  test('is down where chains have loose ends at every step, which the layout puts beside it', () => {
    const chain = many.slice(1).map((id, place) => [many[place] ?? '', id] as const);
    expect(ways([...chain, ...many.slice(1).map((id) => [`owner of ${id}`, id] as const)])).toBe('down');
  });
});

describe('opening', () => {
  const subject = party('s', {
    emphasised: true,
    hiddenNeighbours: [{ relation: 'equity', count: 1, direction: 'out' }],
  });
  const first = graphOf([subject, party('a')], [holds('s', 'a')]);

  test('what was fetched is added; of what both know the newer one counts where it says something; the subject stays the subject', () => {
    const opened = expand(first, { nodes: [party('s'), party('b', { emphasised: true })], links: [holds('s', 'b')] });
    expect(opened.nodes).toEqual([subject, party('a'), party('b', { emphasised: true })]);
    const more = expand(opened, { nodes: [party('s', { hiddenNeighbours: [] })], links: [] });
    expect(more.nodes[0]).toEqual({ ...subject, hiddenNeighbours: [] });
    expect(opened.links.map(({ id }) => id)).toEqual(['s>a', 's>b']);
  });
});

describe('colours', () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };

  test.each(THEMES)('of %s: texts 4.5 to 1, marks and lines 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11)', (theme) => {
    const { ground, box, text, quiet, border, link, endedLink, subject, badge, onBadge, regimes } = COLOURS[theme];
    for (const behind of [ground, box]) {
      for (const words of [text, quiet]) expect(contrast(words, behind)).toBeGreaterThanOrEqual(4.5);
      for (const mark of [border, link, endedLink, subject, badge, ...Object.values(regimes)]) {
        expect(contrast(mark, behind), mark).toBeGreaterThanOrEqual(3);
      }
    }
    expect(contrast(onBadge, badge)).toBeGreaterThanOrEqual(4.5);
  });
});
