const OBJECT_BYTES = 40;
const SLOT_BYTES = 8;

/**
 * About how many bytes an answer holds by itself, counted up to `most`. Facts belong to the snapshot and count as a
 * reference only; packed parts count by their own `byteLength`.
 */
export function estimateBytes(value: unknown, most: number): number {
  const open: unknown[] = [value];
  let bytes = 0;
  while (open.length > 0 && bytes < most) {
    const one = open.pop();
    bytes += SLOT_BYTES;
    if (typeof one === 'string') bytes += one.length;
    if (typeof one !== 'object' || one === null || 'recordedFrom' in one) continue;
    bytes += OBJECT_BYTES;
    if ('byteLength' in one && typeof one.byteLength === 'number') bytes += one.byteLength;
    else if (Array.isArray(one) || one instanceof Set) for (const part of one) open.push(part);
    else if (one instanceof Map) for (const pair of one) open.push(...pair);
    else for (const part of Object.values(one)) open.push(part);
  }
  return Math.min(bytes, most);
}
