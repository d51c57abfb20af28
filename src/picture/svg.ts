import { courseThrough } from './course.ts';
import {
  BAND_WIDTH,
  type DrawnLink,
  type DrawnNode,
  LABEL_LINE_HEIGHT,
  LINE_HEIGHT,
  MARK_WIDTH,
  MOST_LINKS,
  MOST_NODES,
  PADDING,
  type Picture,
} from './draw-picture.ts';
import { cleanText, escapeXml, isolated, widthOfText, wrapText } from './drawn-text.ts';
import { type DrawnLine, linkSentence, NAME_SIZE, nodeName, nodeSentence, SMALL_SIZE } from './labels.ts';
import { legendOf } from './legend.ts';
import { arrowHead, regimeBand, regimeMark, round, UNVERIFIED_DASHES } from './svg-marks.ts';
import { COLOURS, type Colours, type Theme } from './themes.ts';
import { WORDS } from './words.ts';

export interface SvgOptions {
  readonly theme: Theme;
  /** For a page that attaches behaviour: boxes take the focus and have the role of a button. Otherwise the picture is one image. */
  readonly interactive?: boolean;
  /** With the title above and the key below, as a file that stands alone needs them. Left out: yes. */
  readonly framed?: boolean;
}

const LATIN_FONTS = 'Noto Sans, Helvetica, Arial, DejaVu Sans';
const CHINESE_FONTS =
  'Noto Sans CJK SC, Noto Sans SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, WenQuanYi Micro Hei, WenQuanYi Zen Hei';
/** Those of the language first: a program that draws files takes one font for all that it has. */
const FONTS = {
  zh: `${CHINESE_FONTS}, ${LATIN_FONTS}, sans-serif`,
  en: `${LATIN_FONTS}, ${CHINESE_FONTS}, sans-serif`,
} as const;
const EDGE = 16;
const TITLE_SIZE = 17;
const TITLE_HEIGHT = 24;
const LEAST_WIDTH = 360;

/**
 * A picture as one SVG document. It has no script, no style sheet or attribute, no identifier and no reference, so it may be
 * put into a page of a strict policy; looks are attributes, which the classes (`rl-node`, `rl-link` …) let a page override.
 */
export function toSvg(picture: Picture, { theme, interactive = false, framed = true }: SvgOptions): string {
  const colours = COLOURS[theme];
  const { language, truncated } = picture;
  const contents = contentsOf(picture);
  const width = framed || truncated ? Math.max(picture.width, LEAST_WIDTH) : picture.width;
  const heading = framed ? titleOf(picture.title, width - 2 * EDGE, colours) : { svg: '', height: 0 };
  const body = truncated
    ? sentences([contents], 0, width, NAME_SIZE, colours.text)
    : { svg: drawingOf(picture, colours, interactive), height: picture.height };
  const key = framed
    ? legendOf(picture, { x: EDGE, y: heading.height + body.height }, width - 2 * EDGE, colours)
    : { svg: '', height: 0 };
  const below = heading.height + body.height + (key.height === 0 ? 0 : key.height + EDGE);
  const remarks = sentences(framed ? picture.remarks : [], below - EDGE, width, SMALL_SIZE, colours.text);
  const height = below + remarks.height;
  const title = isolated(picture.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="rl-picture" role="${interactive ? 'group' : 'img'}" aria-label="${escapeXml(title)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${language === 'zh' ? 'zh-Hans' : 'en'}" lang="${language === 'zh' ? 'zh-Hans' : 'en'}" font-family="${FONTS[language]}">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(contents)}</desc>`,
    `<rect class="rl-ground" width="${width}" height="${height}" fill="${colours.ground}"/>`,
    heading.svg,
    `<g transform="translate(${round((width - (truncated ? width : picture.width)) / 2)} ${heading.height})">${body.svg}</g>`,
    key.svg,
    remarks.svg,
    '</svg>',
  ].join('');
}

/** How much there is in a picture, or that it is too much, in a sentence. */
export function contentsOf({ language, nodes, links, truncated, hidden }: Picture): string {
  const words = WORDS[language];
  if (!truncated) return words.contents(words.counts(nodes.length, links.length));
  return words.tooMany(words.counts(hidden.nodes, hidden.links), words.counts(MOST_NODES, MOST_LINKS));
}

interface Part {
  readonly svg: string;
  readonly height: number;
}

function titleOf(title: string, width: number, colours: Colours): Part {
  const lines = wrapText(title, { width, fontSize: TITLE_SIZE, lines: 4 });
  const texts = lines.map(
    (line, place) =>
      `<text x="${EDGE}" y="${EDGE + TITLE_SIZE + place * TITLE_HEIGHT}" font-size="${TITLE_SIZE}" font-weight="600" fill="${colours.text}">${escapeXml(line)}</text>`,
  );
  return { svg: `<g class="rl-title">${texts.join('')}</g>`, height: EDGE + lines.length * TITLE_HEIGHT };
}

/** Sentences below each other. */
function sentences(texts: readonly string[], top: number, width: number, fontSize: number, colour: string): Part {
  const lines = texts.flatMap((one) => wrapText(one, { width: width - 2 * EDGE, fontSize, lines: 6 }));
  const drawn = lines.map(
    (line, place) =>
      `<text x="${EDGE}" y="${top + EDGE + fontSize + place * LINE_HEIGHT}" font-size="${fontSize}" fill="${colour}">${escapeXml(line)}</text>`,
  );
  if (lines.length === 0) return { svg: '', height: 0 };
  return { svg: `<g class="rl-text">${drawn.join('')}</g>`, height: 2 * EDGE + lines.length * LINE_HEIGHT };
}

function drawingOf({ nodes, links, language, direction }: Picture, colours: Colours, interactive: boolean): string {
  const names = new Map(nodes.map((node) => [node.id, nodeName(node, language)]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const told = (link: DrawnLink): string =>
    link.isMore ? '' : `<title>${escapeXml(linkSentence(link, nameOf(link.from), nameOf(link.to), language))}</title>`;
  return [
    '<g class="rl-links">',
    ...links.map((link) => `<g ${linkAttributes(link)}>${told(link)}${courseWithHead(link, direction, colours)}</g>`),
    '</g><g class="rl-labels">',
    ...links.filter(({ lines }) => lines.length > 0).map((link) => labelOf(link, told(link), colours)),
    '</g><g class="rl-nodes">',
    ...nodes.map((node) => boxOf(node, nodeSentence(node, language), colours, interactive)),
    '</g>',
  ].join('');
}

function linkAttributes({ id, from, to, relation, ended, possible, unverified }: DrawnLink): string {
  const state = `${ended === true ? ' rl-ended' : ''}${possible === true ? ' rl-possible' : ''}${unverified === true ? ' rl-unverified' : ''}`;
  return `class="rl-link${state}" data-id="${keyText(id)}" data-from="${keyText(from)}" data-to="${keyText(to)}" data-relation="${keyText(relation)}"`;
}

function dashesOf({ possible, unverified, isMore }: DrawnLink): string {
  if (possible === true) return ' stroke-dasharray="6 4"';
  if (unverified === true) return UNVERIFIED_DASHES;
  return isMore ? ' stroke-dasharray="2 3"' : '';
}

function courseWithHead(link: DrawnLink, direction: Picture['direction'], colours: Colours): string {
  const { points, ended, isMore } = link;
  const colour = ended === true || isMore ? colours.endedLink : colourOf(link, colours);
  const dashes = dashesOf(link);
  const course = courseThrough(points, direction);
  if (course === null) return '';
  const line = `<path d="${course.path}" fill="none" stroke="${colour}" stroke-width="1.5"${dashes}/>`;
  return isMore ? line : line + arrowHead(course.before, course.tip, colour);
}

function colourOf({ regimes = [] }: DrawnLink, colours: Colours): string {
  const [regime, other] = regimes;
  return regime === undefined || other !== undefined ? colours.link : colours.regimes[regime];
}

function labelOf(link: DrawnLink, told: string, colours: Colours): string {
  const { lines, labelAt, labelSize, ended } = link;
  const top = labelAt.y - labelSize.height / 2;
  const texts = lines.map(
    (line, place) =>
      `<text x="${round(labelAt.x)}" y="${round(top + (place + 0.8) * LABEL_LINE_HEIGHT)}">${escapeXml(line)}</text>`,
  );
  return [
    `<g class="rl-label" data-id="${keyText(link.id)}">${told}`,
    `<rect x="${round(labelAt.x - labelSize.width / 2)}" y="${round(top)}" width="${labelSize.width}" height="${labelSize.height}" fill="${colours.ground}"/>`,
    `<g font-size="${SMALL_SIZE}" text-anchor="middle" fill="${ended === true ? colours.quiet : colours.text}">${texts.join('')}</g></g>`,
  ].join('');
}

function boxOf(node: DrawnNode, sentence: string, colours: Colours, interactive: boolean): string {
  const { more, regimes = [] } = node;
  const attributes = [
    `class="rl-node rl-${node.kind}${node.emphasised === true ? ' rl-subject' : ''}"`,
    `data-id="${keyText(node.id)}" data-kind="${node.kind}"`,
    ...(more === null
      ? []
      : [
          `data-of="${keyText(more.of)}" data-relation="${keyText(more.relation)}" data-direction="${more.direction ?? 'out'}"`,
        ]),
    ...(interactive ? ['tabindex="0" role="button"'] : []),
  ];
  const room = (node.height - 12) / Math.max(1, regimes.length);
  const bands = regimes.map((regime, place) =>
    regimeBand(
      regime,
      { x: node.x + 4, y: node.y + 6 + place * room },
      room - (place + 1 < regimes.length ? 3 : 0),
      colours,
    ),
  );
  const lines = node.lines.map((line, place) =>
    lineOf(line, node.x + PADDING + BAND_WIDTH, node.y + PADDING + (place + 0.5) * LINE_HEIGHT, colours),
  );
  return `<g ${attributes.join(' ')}><title>${escapeXml(sentence)}</title>${frameOf(node, colours)}${bands.join('')}${lines.join('')}</g>`;
}

/** Persons are round, technologies doubly framed, what is not drawn is dotted; what the picture is about has a thick frame. */
function frameOf({ x, y, width, height, kind, emphasised }: DrawnNode, colours: Colours): string {
  const radius = kind === 'person' ? 18 : kind === 'party' || kind === 'more' ? 6 : 0;
  const border = emphasised === true ? colours.subject : colours.border;
  const dashes = kind === 'more' ? ' stroke-dasharray="2 3"' : '';
  const outer = `<rect class="rl-box" x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="${radius}" fill="${kind === 'more' ? colours.ground : colours.box}" stroke="${border}" stroke-width="${emphasised === true ? 3 : 1}"${dashes}/>`;
  if (kind !== 'technology') return outer;
  return `${outer}<rect x="${round(x + 3)}" y="${round(y + 3)}" width="${width - 6}" height="${height - 6}" fill="none" stroke="${border}"/>`;
}

function lineOf({ text, style }: DrawnLine, x: number, middle: number, colours: Colours): string {
  const small = (at: number, fill: string): string =>
    `<text x="${round(at)}" y="${round(middle + 4.5)}" font-size="${SMALL_SIZE}" fill="${fill}">${escapeXml(text)}</text>`;
  if (style === 'kind') return small(x, colours.quiet);
  if (style === 'note') return small(x, colours.text);
  if (style === 'name') {
    return `<text x="${round(x)}" y="${round(middle + 5)}" font-size="${NAME_SIZE}" font-weight="600" fill="${colours.text}">${escapeXml(text)}</text>`;
  }
  if (style === 'listed') {
    const width = Math.ceil(widthOfText(text, SMALL_SIZE)) + 12;
    return `<rect class="rl-badge" x="${round(x)}" y="${round(middle - 8)}" width="${width}" height="16" rx="3" fill="${colours.badge}"/>${small(x + 6, colours.onBadge)}`;
  }
  return regimeMark(style, { x: round(x), y: round(middle) }, colours) + small(x + MARK_WIDTH, colours.text);
}

/** An id as an attribute; it comes out of the page as it is, unless it holds what no text may. */
function keyText(key: string): string {
  return escapeXml(cleanText(key));
}
