import { widthOfText } from './drawn-text.ts';
import { type DrawnLine, linkLines, NAME_ROOM, nodeLines, relationText, remarksOf, SMALL_SIZE } from './labels.ts';
import { type Point, placeInLayers, type Size } from './layers.ts';
import {
  type HiddenNeighbours,
  inOrder,
  type Language,
  type PictureGraph,
  type PictureLink,
  type PictureNode,
} from './picture-graph.ts';
import { WORDS } from './words.ts';

/** More than these are a table and no picture: nobody reads it, and laying it out takes seconds. */
export const MOST_NODES = 300;
export const MOST_LINKS = 400;

/** A thing with its place: `x` and `y` are its upper left corner. */
export interface DrawnNode extends PictureNode, Point, Size {
  readonly lines: readonly DrawnLine[];
  /** Of a box that stands for neighbours that are not drawn: whose, and which. */
  readonly more: ({ readonly of: string } & HiddenNeighbours) | null;
}

/** A link from border to border. `labelAt` is the middle of its label. */
export interface DrawnLink extends PictureLink {
  readonly points: readonly Point[];
  readonly labelAt: Point;
  readonly labelSize: Size;
  readonly lines: readonly string[];
  /** It only ties a box to what is not drawn. */
  readonly isMore: boolean;
}

export interface Picture extends Size {
  readonly title: string;
  readonly language: Language;
  readonly remarks: readonly string[];
  /** The way that layers follow each other. */
  readonly direction: 'down' | 'right';
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
  /** Too large for a picture: nothing is drawn, the table has it all. */
  readonly truncated: boolean;
  /** How many things and links of the graph are not drawn. */
  readonly hidden: { readonly nodes: number; readonly links: number };
}

/** Measures of boxes and labels, in pixels. */
export const LINE_HEIGHT = 18;
export const LABEL_LINE_HEIGHT = 15;
export const PADDING = 10;
/** Before the lines, for the bands of regimes. */
export const BAND_WIDTH = 6;
/** For the marks of regimes, before their words. */
export const MARK_WIDTH = 20;
const MOST_TEXT_WIDTH = 190;
const LEAST_TEXT_WIDTH = 70;
/** Holds `at the latest from 23 May 2026` on one line: a date is not broken. */
const MOST_LABEL_WIDTH = 208;

type Box = Omit<DrawnNode, 'x' | 'y'>;
type Label = Omit<DrawnLink, 'points' | 'labelAt'>;

/**
 * Lays a graph out in layers along its links. Depends on nothing but the graph, and not on the order in which it is given.
 */
export function drawPicture(graph: PictureGraph): Picture {
  const { title, language, nodes, links } = inOrder(graph);
  const frame = { title, language, remarks: remarksOf(graph) };
  if (nodes.length > MOST_NODES || links.length > MOST_LINKS) {
    const nothing = { direction: 'down', width: 0, height: 0, nodes: [], links: [] } as const;
    return { ...frame, ...nothing, truncated: true, hidden: { nodes: nodes.length, links: links.length } };
  }
  const more = nodes.flatMap((node) => moreOf(node, language));
  const hasRoom = nodes.length + more.length <= MOST_NODES;
  const boxes = [
    ...nodes.map((node) =>
      boxOf(hasRoom ? node : { ...node, notes: [...(node.notes ?? []), ...countsOf(node)] }, language),
    ),
    ...(hasRoom ? more.map(({ box }) => box) : []),
  ];
  const labels = [...links.map((link) => labelOf(link, language)), ...(hasRoom ? more.map(({ label }) => label) : [])];
  const placed = place(boxes, labels);
  const drawn = hasRoom ? placed.links.length - more.length : placed.links.length;
  return { ...frame, ...placed, truncated: false, hidden: { nodes: 0, links: links.length - drawn } };
}

function place(
  boxes: readonly Box[],
  labels: readonly Label[],
): Pick<Picture, 'nodes' | 'links' | 'direction' | 'width' | 'height'> {
  const numbers = new Map(boxes.map(({ id }, number) => [id, number]));
  const tied: { readonly label: Label; readonly from: number; readonly to: number }[] = [];
  for (const label of labels) {
    const from = numbers.get(label.from);
    const to = numbers.get(label.to);
    if (from !== undefined && to !== undefined) tied.push({ label, from, to });
  }
  const layers = placeInLayers(
    boxes,
    tied.map(({ label, from, to }) => ({ from, to, ...label.labelSize })),
  );
  const middle = (point: Point | undefined): Point => point ?? { x: 0, y: 0 };
  return {
    direction: layers.direction,
    width: layers.width,
    height: layers.height,
    nodes: boxes.map((box, number) => {
      const { x, y } = middle(layers.boxes[number]);
      return { ...box, x: x - box.width / 2, y: y - box.height / 2 };
    }),
    links: tied.map(({ label }, number) => ({
      ...label,
      points: layers.links[number]?.points ?? [],
      labelAt: middle(layers.links[number]?.labelAt),
    })),
  };
}

function boxOf(node: PictureNode, language: Language): Box {
  const lines = nodeLines(node, language, MOST_TEXT_WIDTH);
  const text = Math.max(LEAST_TEXT_WIDTH, ...lines.map(widthOfLine));
  return {
    ...node,
    lines,
    more: null,
    width: even(text + 2 * PADDING + BAND_WIDTH),
    height: lines.length * LINE_HEIGHT + 2 * PADDING,
  };
}

function widthOfLine({ text, style }: DrawnLine): number {
  if (style === 'name') return widthOfText(text, NAME_ROOM);
  const mark = style === 'kind' || style === 'note' ? 0 : MARK_WIDTH;
  return widthOfText(text, SMALL_SIZE) + mark;
}

function labelOf(link: PictureLink, language: Language): Label {
  const lines = linkLines(link, language, MOST_LABEL_WIDTH);
  const width = even(Math.max(0, ...lines.map((line) => widthOfText(line, SMALL_SIZE))) + 8);
  return { ...link, lines, isMore: false, labelSize: { width, height: lines.length * LABEL_LINE_HEIGHT + 4 } };
}

/** A whole even number, so that halves of it are whole. */
function even(value: number): number {
  return 2 * Math.ceil(value / 2);
}

/** A small box for each relation by which a thing has neighbours that are not drawn. */
function moreOf(node: PictureNode, language: Language): { readonly box: Box; readonly label: Label }[] {
  return (node.hiddenNeighbours ?? []).map((hidden) => {
    const { relation, count, direction = 'out' } = hidden;
    const id = `${node.id} more ${direction} ${relation}`;
    const box = boxOf(
      {
        id,
        kind: 'more',
        name: { [language]: WORDS[language].hidden(count) },
        notes: [{ [language]: relationText(relation, language) }],
      },
      language,
    );
    const [from, to] = direction === 'out' ? [node.id, id] : [id, node.id];
    const label: Label = { id, from, to, relation, lines: [], isMore: true, labelSize: { width: 0, height: 0 } };
    return { box: { ...box, more: { ...hidden, of: node.id } }, label };
  });
}

function countsOf(node: PictureNode): NonNullable<PictureNode['notes']> {
  return (node.hiddenNeighbours ?? []).map(({ relation, count }) => ({
    zh: `${relationText(relation, 'zh')}：${WORDS.zh.hidden(count)}`,
    en: `${relationText(relation, 'en')}: ${WORDS.en.hidden(count)}`,
  }));
}
