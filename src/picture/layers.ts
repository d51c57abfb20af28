import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import { widestLayer } from './layer-width.ts';
import { drawSelf, leavesBox, roomForSelf } from './self-links.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A link between two boxes, by their places in the list, with the size of its label. */
export interface LayerLink extends Size {
  readonly from: number;
  readonly to: number;
}

/** From border to border, with the middle of the label. */
export interface LinkCourse {
  readonly points: readonly Point[];
  readonly labelAt: Point;
}

/** Middles of boxes, courses of links. */
export interface Layers extends Size {
  readonly direction: 'down' | 'right';
  readonly boxes: readonly Point[];
  readonly links: readonly LinkCourse[];
}

const ORIGIN: Point = { x: 0, y: 0 };
const NOTHING: Size = { width: 0, height: 0 };
const MARGIN = 16;
const GAP_BESIDE = 28;
const GAP_BETWEEN_LAYERS = 40;
/** Layers of more boxes than these run from left to right: boxes are less high than wide. */
const WIDEST_LAYER = 7;

/** Places boxes in layers, along the links: downward, or to the right where a layer would be too wide. */
export function placeInLayers(boxes: readonly Size[], links: readonly LayerLink[]): Layers {
  return layersOf(boxes, links, widestLayer(boxes.length, links) > WIDEST_LAYER ? 'right' : 'down');
}

function layersOf(boxes: readonly Size[], links: readonly LayerLink[], direction: Layers['direction']): Layers {
  const loops = boxes.map((_, box) => links.filter(({ from, to }) => from === box && to === box));
  const rooms = loops.map(roomForSelf);
  // Names of our own: ids of things may be those of object properties, or whole numbers, which objects put first.
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  const rankdir = direction === 'down' ? 'TB' : 'LR';
  graph.setGraph({ rankdir, nodesep: GAP_BESIDE, edgesep: GAP_BESIDE, ranksep: GAP_BETWEEN_LAYERS });
  boxes.forEach(({ width, height }, place) => {
    const room = rooms[place] ?? NOTHING;
    graph.setNode(`n${place}`, { width: width + room.width, height: Math.max(height, room.height) });
  });
  links.forEach(({ from, to, width, height }, place) => {
    if (from === to) return;
    // A label without width is no label to the layout, and gets no place.
    const label = { width: Math.max(1, width), height: Math.max(1, height), labelpos: 'c' } as const;
    graph.setEdge(`n${from}`, `n${to}`, label, `e${place}`);
  });
  layout(graph);
  const middles = boxes.map((_, place) => {
    const { x, y } = pointOf(graph.node(`n${place}`));
    return { x: x - (rooms[place] ?? NOTHING).width / 2, y };
  });
  const drawn = new Map(
    loops.flatMap((own, box) => {
      const courses = drawSelf(own, middles[box] ?? ORIGIN, boxes[box] ?? NOTHING);
      return own.map((link, place) => [link, courses[place]] as const);
    }),
  );
  const courseOf = (link: LayerLink, place: number): LinkCourse => {
    const edge = graph.edge(`n${link.from}`, `n${link.to}`, `e${place}`);
    const points = (edge.points ?? []).map(pointOf);
    const end = (box: number, outside: Point | undefined): Point =>
      leavesBox(middles[box] ?? ORIGIN, boxes[box] ?? NOTHING, outside ?? ORIGIN);
    const between = points.slice(1, -1);
    return { points: [end(link.from, between[0]), ...between, end(link.to, between.at(-1))], labelAt: pointOf(edge) };
  };
  const courses = links.map((link, place) => drawn.get(link) ?? courseOf(link, place));
  return { direction, ...withMargin({ boxes: middles, links: courses }, boxes, links) };
}

function pointOf({ x, y }: { readonly x?: number; readonly y?: number }): Point {
  if (x === undefined || y === undefined) throw new RangeError('the layout leaves nothing without a place');
  return { x, y };
}

/** Moves everything so that the smallest coordinates are the margin, to tenths of a pixel. */
function withMargin(
  { boxes, links }: Pick<Layers, 'boxes' | 'links'>,
  sizes: readonly Size[],
  labels: readonly Size[],
): Omit<Layers, 'direction'> {
  const corners = [
    ...boxes.flatMap((at, place) => cornersOf(at, sizes[place])),
    ...links.flatMap(({ points, labelAt }, place) => [...points, ...cornersOf(labelAt, labels[place])]),
  ];
  const left = corners.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const top = corners.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const right = corners.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  const bottom = corners.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  if (corners.length === 0) return { boxes: [], links: [], width: 2 * MARGIN, height: 2 * MARGIN };
  const move = ({ x, y }: Point): Point => ({ x: tenths(x - left + MARGIN), y: tenths(y - top + MARGIN) });
  return {
    boxes: boxes.map(move),
    links: links.map(({ points, labelAt }) => ({ points: points.map(move), labelAt: move(labelAt) })),
    width: Math.ceil(right - left + 2 * MARGIN),
    height: Math.ceil(bottom - top + 2 * MARGIN),
  };
}

function cornersOf({ x, y }: Point, size: Size | undefined): Point[] {
  const { width = 0, height = 0 } = size ?? {};
  return [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ];
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
