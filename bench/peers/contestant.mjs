// What every JavaScript peer shares: the file of records, the protocol, the fingerprint.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** The equity that holds on the day, as the version knew it, edge by edge. */
export function equityOn(path, day, version, take) {
  const bytes = readFileSync(path);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [, parties] = numbers;
  const rows = 4 + parties + 1;
  for (let owner = 0; owner < parties; owner += 1) {
    for (let row = numbers[4 + owner]; row < numbers[5 + owner]; row += 1) {
      const at = rows + row * 8;
      const [asset, low, high, from, to, recordedFrom, recordedTo, tag] = numbers.subarray(at, at + 8);
      const holds = from <= day && day < to && recordedFrom <= version && version < recordedTo;
      if (holds && (tag & 3) === 0 && asset !== owner) take(owner, asset, low, high);
    }
  }
  return parties;
}

export function printOfPairs(pairs) {
  const sorted = pairs.sort(([a, b], [c, d]) => a - c || b - d);
  return createHash('sha256').update(Int32Array.from(sorted.flat())).digest('hex');
}

export async function serve(version, load) {
  const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
  const begin = performance.now();
  const run = load();
  say({ ready: (performance.now() - begin) / 1000, version });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'end') break;
    say(run());
  }
  say({ peak: process.resourceUsage().maxRSS * 1024 });
  process.exit(0);
}
