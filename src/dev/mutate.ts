import type { Stream } from './bench/random.ts';

/** What readers of JSON, XML, CSV and dates have stumbled over. */
const WORDS = [
  '"',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '</x>',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY a "a">]>',
  '&amp;',
  '&#0;',
  '&a;',
  ',',
  ';',
  '\n',
  '\r',
  '\t',
  '\0',
  '\uFEFF',
  '\u202E',
  '\ud800',
  'null',
  '1e400',
  '-1',
  '1e-9',
  '99999999999999999999',
  '[[[[[[[[',
  '"__proto__":{"a":1},',
  '2024-02-31',
  '0000-00-00',
  '31.12.99',
  '100.1',
  '%',
  "'",
  '\\',
  '\\u0000',
  '-0- ',
] as const;
const MOST_CHANGES = 6;
const LONGEST = 4_096;

/** The bytes with one to six changes: cut, repeated, flipped, swapped, ended early, or with a word put in. */
export function mutate(bytes: Buffer, draws: Stream): Buffer {
  let changed = bytes;
  for (let left = 1 + draws.below(MOST_CHANGES); left > 0; left -= 1) changed = changeOnce(changed, draws);
  return changed;
}

function changeOnce(bytes: Buffer, draws: Stream): Buffer {
  const at = draws.below(bytes.length + 1);
  const length = 1 + draws.below(draws.below(4) === 0 ? LONGEST : 32);
  switch (draws.below(6)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 1:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 2: {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] = draws.below(256);
      return copy;
    }
    case 3: {
      const other = draws.below(bytes.length + 1);
      const part = bytes.subarray(other, other + length);
      return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
    }
    case 4:
      return draws.below(8) === 0 ? bytes.subarray(0, at) : bytes;
    default:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(WORDS[draws.below(WORDS.length)] ?? ''),
        bytes.subarray(at),
      ]);
  }
}
