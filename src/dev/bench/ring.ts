import { RECORDED_OPEN } from '../../model/columns.ts';
import { DAY_MAX } from '../../model/days.ts';
import { type GeneratedHolding, TODAY } from './generator.ts';
import { Stream } from './random.ts';

/**
 * One ring of companies that all hold each other: each holds 30 to 49 per cent of the next, every tenth something of
 * another one as well, and a person of its own holds what is left. Companies come first in the numbers, then the persons.
 */
const SIZES = [30, 300, 1_318, 10_000] as const;
const SEED = 6;
const INVESTORS = 20;
/** A hundredth of a per cent, in billionths. */
const GRID = 100_000;
const GRID_WHOLE = 10_000;

/** Companies in the ring: the largest component of a national graph, that of the world's largest companies, and one far beyond. */
export function ringSize(scale: number): number {
  const place = scale < 0.1 ? 0 : scale < 1 ? 1 : scale < 10 ? 2 : 3;
  return SIZES[place] ?? 0;
}

export function generateRing(size: number, take: (holding: GeneratedHolding) => void): void {
  const random = new Stream(SEED, `ring:${size}`);
  const open = { from: TODAY - 1, to: DAY_MAX, recordedFrom: 1, recordedTo: RECORDED_OPEN };
  const hold = (owner: number, asset: number, share: number): void =>
    take({ owner, asset, right: 'equity', low: share * GRID, high: share * GRID, ...open });
  for (let company = 0; company < size; company += 1) {
    let left = GRID_WHOLE;
    const share = 3_000 + random.below(1_900);
    hold((company + size - 1) % size, company, share);
    left -= share;
    const other = random.below(size);
    if (random.chance(0.1) && other !== company && other !== (company + size - 1) % size) {
      const part = 500 + random.below(1_500);
      hold(other, company, part);
      left -= part;
    }
    hold(size + company, company, left);
  }
}

/** Persons all around the ring. */
export function ringInvestors(size: number): number[] {
  return Array.from({ length: INVESTORS }, (_, place) => size + Math.floor((place * size) / INVESTORS));
}
