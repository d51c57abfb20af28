import type { Regime } from '../model/vocabulary.ts';
import type { Point } from './layers.ts';
import type { Colours } from './themes.ts';

/** A line for what is unverified: long and short strokes by turns. */
export const UNVERIFIED_DASHES = ' stroke-dasharray="9 3 2 3"';

/** The mark of a regime, 12 pixels high: a square for export control, a triangle for FDI review, a ringed disc for countermeasures. */
export function regimeMark(regime: Regime, { x, y }: Point, colours: Colours): string {
  const colour = colours.regimes[regime];
  if (regime === 'EXPORT_CONTROL') return `<rect x="${x}" y="${y - 6}" width="12" height="12" fill="${colour}"/>`;
  if (regime === 'FDI_REVIEW') return `<path d="M${x + 6} ${y - 7}l7 13h-14z" fill="${colour}"/>`;
  return `<circle cx="${x + 6}" cy="${y}" r="5.5" fill="none" stroke="${colour}" stroke-width="2"/><circle cx="${x + 6}" cy="${y}" r="2.5" fill="${colour}"/>`;
}

/** A band of the height of a box with the pattern of a regime: solid, stripes, dots. */
export function regimeBand(regime: Regime, from: Point, height: number, colours: Colours): string {
  const colour = colours.regimes[regime];
  const { x, y } = from;
  if (regime === 'EXPORT_CONTROL') return `<rect x="${x}" y="${y}" width="6" height="${height}" fill="${colour}"/>`;
  const steps = Array.from({ length: Math.floor((height - 1) / 6) + 1 }, (_, step) => y + 6 * step);
  if (regime === 'FDI_REVIEW') {
    const stripes = steps.map((at) => `M${x} ${round(at)}h6v${round(Math.min(3, y + height - at))}h-6z`);
    return `<path d="${stripes.join('')}" fill="${colour}"/>`;
  }
  const dots = steps
    .filter((at) => at + 5 <= y + height)
    .map((at) => `M${x + 0.5} ${round(at + 2.5)}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z`);
  return `<path d="${dots.join('')}" fill="${colour}"/>`;
}

/** A head for a link: a triangle of which the last of two points is the tip. */
export function arrowHead(before: Point, tip: Point, colour: string): string {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const back = { x: tip.x - 9 * along.x, y: tip.y - 9 * along.y };
  const points = [
    tip,
    { x: back.x - 4.5 * along.y, y: back.y + 4.5 * along.x },
    { x: back.x + 4.5 * along.y, y: back.y - 4.5 * along.x },
  ];
  return `<path d="M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}z" fill="${colour}"/>`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
