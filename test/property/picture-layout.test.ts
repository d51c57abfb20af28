import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseThrough } from '../../src/picture/course.ts';
import { type DrawnLink, type DrawnNode, drawPicture, type Picture } from '../../src/picture/draw-picture.ts';
import type { Point } from '../../src/picture/layers.ts';
import { toCsv, toJson } from '../../src/picture/picture-data.ts';
import { toTable } from '../../src/picture/picture-table.ts';
import { toSvg } from '../../src/picture/svg.ts';
import { pictureGraphs } from '../fixtures/picture-graphs.ts';

const RUNS = { numRuns: 100 };
/** Places are rounded to tenths. */
const SLACK = 0.2;

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ x, y, width, height }: DrawnNode): Rectangle => ({
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
});
const labelOf = ({ labelAt: { x, y }, labelSize: { width, height } }: DrawnLink): Rectangle => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});
const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;
const isInside = ({ left, right, top, bottom }: Rectangle, picture: Picture): boolean =>
  left >= 0 && top >= 0 && right <= picture.width && bottom <= picture.height;
const pointAsBox = ({ x, y }: Point): Rectangle => ({ left: x, right: x, top: y, bottom: y });

function isOnBorder({ x, y }: Point, { left, right, top, bottom }: Rectangle): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= SLACK;
  const isBeside = (near(x, left) || near(x, right)) && y >= top - SLACK && y <= bottom + SLACK;
  return isBeside || ((near(y, top) || near(y, bottom)) && x >= left - SLACK && x <= right + SLACK);
}

test('no box lies on another box or on the label of a link', () => {
  fc.assert(
    fc.property(pictureGraphs, (graph) => {
      const { nodes, links } = drawPicture(graph);
      const boxes = nodes.map(boxOf);
      boxes.forEach((box, place) => {
        expect(boxes.slice(place + 1).filter((other) => overlap(box, other))).toEqual([]);
        expect(links.filter((link) => link.lines.length > 0 && overlap(labelOf(link), box))).toEqual([]);
      });
    }),
    RUNS,
  );
});

test('everything lies inside the picture, and links go from the border of the one box to that of the other', () => {
  fc.assert(
    fc.property(pictureGraphs, (graph) => {
      const picture = drawPicture(graph);
      const boxes = new Map(picture.nodes.map((node) => [node.id, boxOf(node)]));
      for (const box of boxes.values()) expect(isInside(box, picture)).toBe(true);
      for (const link of picture.links) {
        expect(isInside(labelOf(link), picture)).toBe(true);
        expect(link.points.every((point) => isInside(pointAsBox(point), picture))).toBe(true);
        for (const [end, id] of [
          [link.points.at(0), link.from],
          [link.points.at(-1), link.to],
        ] as const) {
          const box = boxes.get(id);
          expect(end !== undefined && box !== undefined && isOnBorder(end, box), `${link.id} at ${id}`).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

/** Points along the stretches of an SVG path of cubic curves. */
function pointsOn(path: string): Point[] {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));
  const corners = Array.from({ length: numbers.length / 2 }, (_, place) => ({
    x: numbers[2 * place] ?? Number.NaN,
    y: numbers[2 * place + 1] ?? Number.NaN,
  }));
  const points: Point[] = [];
  for (let place = 0; place + 3 < corners.length; place += 3) {
    const [a, b, c, d] = corners.slice(place, place + 4);
    if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
    for (let t = 0; t <= 1; t += 0.05) {
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
      const at = (axis: 'x' | 'y'): number =>
        [a, b, c, d].reduce((sum, corner, one) => sum + corner[axis] * (weights[one] ?? 0), 0);
      points.push({ x: at('x'), y: at('y') });
    }
  }
  return points;
}

test('a link is drawn inside the picture, passes the middle of its label, and never swings beyond its own corners', () => {
  fc.assert(
    fc.property(pictureGraphs, (graph) => {
      const picture = drawPicture(graph);
      for (const { points, labelAt, from, to, lines } of picture.links) {
        const drawn = pointsOn(courseThrough(points, picture.direction)?.path ?? '');
        expect(drawn.length).toBeGreaterThan(1);
        expect(drawn.every((point) => isInside(pointAsBox(point), picture))).toBe(true);
        if (from === to || lines.length === 0) continue;
        const nearest = Math.min(...drawn.map(({ x, y }) => Math.hypot(x - labelAt.x, y - labelAt.y)));
        expect(nearest).toBeLessThan(2);
        const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
        const corners = {
          left: Math.min(...xs) - SLACK,
          right: Math.max(...xs) + SLACK,
          top: Math.min(...ys) - SLACK,
          bottom: Math.max(...ys) + SLACK,
        };
        expect(
          drawn.filter(({ x, y }) => x < corners.left || x > corners.right || y < corners.top || y > corners.bottom),
        ).toEqual([]);
      }
    }),
    RUNS,
  );
});

test('every thing and every link between things is drawn once; several links between the same two are apart', () => {
  fc.assert(
    fc.property(pictureGraphs, (graph) => {
      const { nodes, links } = drawPicture(graph);
      const more = graph.nodes.flatMap((node) => node.hiddenNeighbours ?? []).length;
      expect(nodes.length).toBe(graph.nodes.length + more);
      expect(links.length).toBe(graph.links.length + more);
      const courses = links.map(({ points }) => JSON.stringify(points));
      expect(new Set(courses).size).toBe(courses.length);
      links.forEach((link, place) => {
        const label = labelOf(link);
        expect(links.slice(place + 1).filter((other) => overlap(label, labelOf(other)))).toEqual([]);
      });
    }),
    RUNS,
  );
});

test('the order in which a graph is given changes nothing', () => {
  const shuffled = pictureGraphs.chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      other: fc.record({
        title: fc.constant(graph.title),
        language: fc.constant(graph.language),
        nodes: fc.shuffledSubarray([...graph.nodes], { minLength: graph.nodes.length }),
        links: fc.shuffledSubarray([...graph.links], { minLength: graph.links.length }),
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ graph, other }) => {
      expect(toSvg(drawPicture(other), { theme: 'light' })).toBe(toSvg(drawPicture(graph), { theme: 'light' }));
      expect(toTable(other)).toEqual(toTable(graph));
      expect(toCsv(other)).toBe(toCsv(graph));
      expect(toJson(other)).toBe(toJson(graph));
    }),
    RUNS,
  );
});
