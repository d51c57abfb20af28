import { type ShareInterval, type ShareJson, WHOLE } from '../model/shares.ts';

/** A share as an answer shows it, in per cent, back in billionths: per cent with seven decimals are whole numbers of them. */
export function shareFromJson({ min, max, minOpen, maxOpen }: ShareJson): ShareInterval {
  return {
    min: toBillionths(min) + (minOpen === true ? 1 : 0),
    max: toBillionths(max) - (maxOpen === true ? 1 : 0),
    minOpen: minOpen === true,
    maxOpen: maxOpen === true,
  };
}

function toBillionths(percent: number): number {
  return Math.round((percent * WHOLE) / 100);
}
