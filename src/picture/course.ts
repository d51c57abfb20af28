import type { Point } from './layers.ts';
import { round } from './svg-marks.ts';

/** One cubic stretch of a course: two control points, and where it ends. */
interface Stretch {
  readonly first: Point;
  readonly second: Point;
  readonly end: Point;
}

export interface Course {
  /** Of an SVG path. */
  readonly path: string;
  /** Where the course comes from just before its end. */
  readonly before: Point;
  readonly tip: Point;
}

/**
 * A smooth course through all points of a link, so that it passes its label, and never beyond two neighbouring ones
 * sideways, so that it keeps clear of what the layout keeps clear of (Fritsch and Carlson 1980, by Steffen's slopes 1990).
 * `direction`: that of the layers, in which points follow each other.
 */
export function courseThrough(points: readonly Point[], direction: 'down' | 'right'): Course | null {
  const [first] = points;
  const tip = points.at(-1);
  if (first === undefined || tip === undefined || points.length < 2) return null;
  const along = ({ x, y }: Point): number => (direction === 'down' ? y : x);
  const isOnward = points.every((point, place) => place === 0 || along(point) > along(points[place - 1] ?? point));
  const isBackward = points.every((point, place) => place === 0 || along(point) < along(points[place - 1] ?? point));
  const stretches = isOnward || isBackward ? monotone(points, direction) : bent(points);
  const parts = stretches.map(({ first: a, second: b, end }) => `C${text(a)} ${text(b)} ${text(end)}`);
  return { path: `M${text(first)}${parts.join('')}`, before: stretches.at(-1)?.second ?? first, tip };
}

function text({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function monotone(points: readonly Point[], direction: 'down' | 'right'): Stretch[] {
  const turn = ({ x, y }: Point): Point => (direction === 'down' ? { x: y, y: x } : { x, y });
  const turned = points.map(turn);
  const slopes = slopesOf(turned);
  return turned.slice(1).map((to, place) => {
    const from = turned[place] ?? to;
    const third = (to.x - from.x) / 3;
    return {
      first: turn({ x: from.x + third, y: from.y + third * (slopes[place] ?? 0) }),
      second: turn({ x: to.x - third, y: to.y - third * (slopes[place + 1] ?? 0) }),
      end: turn(to),
    };
  });
}

function slopesOf(points: readonly Point[]): number[] {
  const steps = points.slice(1).map((to, place) => {
    const from = points[place] ?? to;
    return { width: to.x - from.x, slope: (to.y - from.y) / (to.x - from.x) };
  });
  return points.map((_, place) => {
    const [before, after] = [steps[place - 1], steps[place]];
    if (before === undefined) return endSlope(after?.slope ?? 0, insideSlope(after, steps[1]));
    if (after === undefined) return endSlope(before.slope, insideSlope(steps[place - 2], before));
    return insideSlope(before, after);
  });
}

interface Step {
  readonly width: number;
  readonly slope: number;
}

function insideSlope(before: Step | undefined, after: Step | undefined): number {
  if (before === undefined || after === undefined) return (before ?? after)?.slope ?? 0;
  if (before.slope * after.slope <= 0) return 0;
  const middle = (before.slope * after.width + after.slope * before.width) / (before.width + after.width);
  return Math.sign(before.slope) * Math.min(Math.abs(before.slope), Math.abs(after.slope), Math.abs(middle) / 2) * 2;
}

/** The slope at an end that makes the last stretch a parabola; it cannot turn back, since the one inside is at most twice as steep. */
function endSlope(slope: number, inside: number): number {
  return (3 * slope - inside) / 2;
}

/** A course that turns back, such as a link of a box to itself: it goes the way of its corners without touching the inner ones. */
function bent(points: readonly Point[]): Stretch[] {
  const [from, a, b, to] = points;
  if (from !== undefined && a !== undefined && b !== undefined && to !== undefined && points.length === 4) {
    return [{ first: a, second: b, end: to }];
  }
  return points.slice(1).map((end, place) => {
    const start = points[place] ?? end;
    return { first: start, second: start, end };
  });
}
