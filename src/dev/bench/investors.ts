import { readFileSync } from 'node:fs';
import type { OwnershipGraph } from '../../control/view.ts';
import { PUBLISHED, TODAY } from './generator.ts';
import { Stream } from './random.ts';

const COUNT = 1_000;
const HUBS = 5;
const SEED = 4;

/** The investors that are asked about: the five with the most holdings, then parties that hold something, in order of number. */
export function investorsOf(graph: OwnershipGraph): number[] {
  const { parties, outStart } = graph;
  const holdings = (party: number): number => (outStart[party + 1] ?? 0) - (outStart[party] ?? 0);
  const all = Array.from({ length: parties }, (_, party) => party).filter((party) => holdings(party) > 0);
  const hubs = [...all].sort((a, b) => holdings(b) - holdings(a) || a - b).slice(0, HUBS);
  const chosen = new Set(hubs);
  const random = new Stream(SEED, 'investors');
  const wanted = Math.min(COUNT, all.length);
  while (chosen.size < wanted) chosen.add(all[random.below(all.length)] ?? 0);
  return [...chosen].sort((a, b) => a - b);
}

/** Whether slow peers are asked about the investor at this place of the list, too: forty of a thousand. */
export const isSampled = (place: number): boolean => place % 25 === 0;

/** The investors of a file, one number a line. */
export function readInvestors(path: string): number[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map(Number);
}

const MOMENTS = 20;
const MOMENTS_SEED = 10;
const DAYS_BACK = 14 * 365;

/** Twenty pairs of a day and a version of the graph. */
export function momentsOf(): (readonly [day: number, version: number])[] {
  const random = new Stream(MOMENTS_SEED, 'moments');
  return Array.from({ length: MOMENTS }, () => [TODAY - random.below(DAYS_BACK), 1 + random.below(PUBLISHED)] as const);
}
