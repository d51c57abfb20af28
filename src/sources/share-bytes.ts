import { WHOLE } from '../model/shares.ts';

const ZERO = 0x30;
const POINT = 0x2e;
const PER_CENT = WHOLE / 100;
const MOST_DIGITS = 3;
const MOST_DECIMALS = 7;

/** Billionths of a plain decimal of per cent with at most seven decimals, as `parseShare` reads it; −1 for anything else. */
export function fractionOf(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let value = 0;
  for (; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (at === from || at - from > MOST_DIGITS) return -1;
  value *= PER_CENT;
  if (at < to) {
    const decimals = to - at - 1;
    if (bytes[at] !== POINT || decimals < 1 || decimals > MOST_DECIMALS) return -1;
    let scale = PER_CENT;
    for (at += 1; at < to; at += 1) {
      const digit = (bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return -1;
      scale /= 10;
      value += digit * scale;
    }
  }
  return value > WHOLE ? -1 : value;
}
