import { cpus, totalmem } from 'node:os';

/** What the machine can do at best, measured before anything else, on one core. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  /** Bytes per second of reading memory in order. */
  readonly sequential: number;
  /** Nanoseconds of a read whose address the read before gave. */
  readonly dependentNs: number;
  /** Nanoseconds of a read whose address is known beforehand. */
  readonly independentNs: number;
  /** Bytes per second of writing objects like those of answers as JSON. */
  readonly json: number;
}

const WORDS = 1 << 25;
const READS = 1 << 23;
const STEPS = 100_000;
const STRIDE = 40_503_821;

/** Takes about two seconds. */
export function measureMachine(): Machine {
  const words = new Int32Array(WORDS);
  for (let at = 0; at < WORDS; at += 1) words[at] = (Math.imul(at, 1_664_525) + 1_013_904_223) & (WORDS - 1);
  const doubles = new Float64Array(words.buffer);
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    sequential: best(
      () => sumOf(doubles),
      words.byteLength,
      (seconds, bytes) => bytes / seconds,
      Math.max,
    ),
    dependentNs: best(
      () => chase(words),
      READS,
      (seconds, reads) => (seconds / reads) * 1e9,
      Math.min,
    ),
    independentNs: best(
      () => scatter(words),
      READS,
      (seconds, reads) => (seconds / reads) * 1e9,
      Math.min,
    ),
    json: jsonSpeed(),
  };
}

function jsonSpeed(): number {
  const steps = Array.from({ length: STEPS }, (_, place) => ({
    ownerKey: `party:company-${place}`,
    assetKey: `party:company-${place + 1}`,
    kind: 'EQUITY',
    share: { min: place / 100, max: place / 100 },
  }));
  const bytes = JSON.stringify(steps).length;
  return best(
    () => JSON.stringify(steps).length,
    bytes,
    (seconds, all) => all / seconds,
    Math.max,
  );
}

function best(
  work: () => number,
  amount: number,
  figure: (seconds: number, amount: number) => number,
  better: (...figures: number[]) => number,
): number {
  const figures = Array.from({ length: 3 }, () => {
    const begin = performance.now();
    if (Number.isNaN(work())) throw new RangeError('the memory holds no numbers');
    return figure((performance.now() - begin) / 1000, amount);
  });
  return better(...figures);
}

/** Four sums at once, so that adding is not what takes the time. */
function sumOf(numbers: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < numbers.length; at += 4) {
    a += numbers[at] ?? 0;
    b += numbers[at + 1] ?? 0;
    c += numbers[at + 2] ?? 0;
    d += numbers[at + 3] ?? 0;
  }
  return Number.isNaN(a + b + c + d) ? 0 : a + b + c + d;
}

/** The words are a full cycle (a linear congruence), so that each read leads to a place not seen before. */
function chase(words: Int32Array): number {
  let at = 0;
  for (let read = 0; read < READS; read += 1) at = words[at] ?? 0;
  return at;
}

function scatter(words: Int32Array): number {
  let sum = 0;
  for (let read = 0; read < READS; read += 1) sum = (sum + (words[Math.imul(read, STRIDE) & (WORDS - 1)] ?? 0)) | 0;
  return sum;
}
