import type { Pace } from './pace.ts';

/** Numbers that are sorted in one go. */
const RUN = 512;

/** Sorts numbers in place by a comparison that may be slow, and gives the event loop back meanwhile. Stable. */
export async function sortInSlices(
  values: Int32Array,
  compare: (a: number, b: number) => number,
  pace: Pace,
): Promise<void> {
  for (let start = 0; start < values.length; start += RUN) {
    values.subarray(start, start + RUN).sort(compare);
    if (pace.isDue) await pace.rest();
  }
  if (values.length <= RUN) return;
  const spare = new Int32Array(values.length);
  for (let width = RUN; width < values.length; width *= 2) {
    spare.set(values);
    for (let start = 0; start < values.length; start += width * 2) await merge(spare, values, start, width);
  }

  async function merge(from: Int32Array, to: Int32Array, start: number, width: number): Promise<void> {
    const middle = Math.min(start + width, from.length);
    const end = Math.min(middle + width, from.length);
    let left = start;
    let right = middle;
    for (let at = start; at < end; at += 1) {
      const takesLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
      to[at] = (takesLeft ? from[left] : from[right]) ?? 0;
      if (takesLeft) left += 1;
      else right += 1;
      if (pace.isDue) await pace.rest();
    }
  }
}
