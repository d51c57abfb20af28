import type { LayerLink, LinkCourse, Point, Size } from './layers.ts';

/** How far a link from a box to itself leaves it. */
const REACH = 26;
const GAP = 6;
const HALF_BEND = 14;

/** The room right of a box that its links to itself and their labels take. */
export function roomForSelf(loops: readonly LayerLink[]): Size {
  if (loops.length === 0) return { width: 0, height: 0 };
  return {
    width: REACH + GAP + Math.max(...loops.map(({ width }) => width)),
    height: loops.reduce((sum, loop) => sum + rowOf(loop), 0),
  };
}

/** Courses of the links of a box to itself, one below the other on its right side. */
export function drawSelf(loops: readonly LayerLink[], middle: Point, box: Size): LinkCourse[] {
  const right = middle.x + box.width / 2;
  let top = middle.y - roomForSelf(loops).height / 2;
  const onBorder = (y: number): number => clamp(y, middle.y - box.height / 2 + GAP, middle.y + box.height / 2 - GAP);
  return loops.map((loop) => {
    const y = top + rowOf(loop) / 2;
    top += rowOf(loop);
    const points = [
      { x: right, y: onBorder(y - 8) },
      { x: right + REACH, y: y - HALF_BEND },
      { x: right + REACH, y: y + HALF_BEND },
      { x: right, y: onBorder(y + 8) },
    ];
    return { points, labelAt: { x: right + REACH + GAP + loop.width / 2, y } };
  });
}

/** Where the line from the middle of a box to a point outside leaves the box. */
export function leavesBox(middle: Point, { width, height }: Size, towards: Point): Point {
  const dx = towards.x - middle.x;
  const dy = towards.y - middle.y;
  const part = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : height / 2 / Math.abs(dy),
  );
  return Number.isFinite(part) ? { x: middle.x + part * dx, y: middle.y + part * dy } : middle;
}

function rowOf({ height }: LayerLink): number {
  return Math.max(height, 2 * HALF_BEND) + GAP;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
