import { evaluate, newUsage, type Outcome, type SeedGroup } from '../../control/evaluate.ts';
import { VERDICTS } from '../../control/proof.ts';
import { LinkageError } from '../../errors.ts';
import { graphOf } from './graph-parts.ts';
import { IntList } from './int-list.ts';
import { CHUNK, type JobResult, type OutcomesJob, type Seeds, type Share, watchOf } from './job.ts';
import type { Steps } from './steps.ts';

/** Outcomes that one question may have. */
export const MOST_OUTCOMES = 5_000_000;

/** Outcomes as columns of numbers: small to keep, and handed from thread to thread without a copy. */
export interface PackedOutcomes {
  /** `by` (−1 = all seeds together), party, verdict and open ends, least sum, greatest sum, end of proof, end of `continued`. */
  readonly rows: Int32Array;
  /** Tier, and edge × 2 + 1 where the holder stands against. */
  readonly steps: Int32Array;
  readonly continued: Int32Array;
}

export interface OutcomeChunk extends PackedOutcomes {
  readonly chunk: number;
}

const WIDTH = 7;
/** Numbers joined between two rests. */
const STEP = 1_024;
/** Bits of the verdict, below those of the open ends. */
const VERDICT = 3;
const MIN_OPEN = 4;
const MAX_OPEN = 8;

/** Number of chunks that the threads may share. */
export function chunksOf(seeds: Seeds): number {
  return seeds.kind === 'together' ? 1 : Math.ceil(seeds.asked.length / CHUNK);
}

/**
 * Takes chunk after chunk of the seeds and evaluates them, until none is left.
 * @throws LinkageError TOO_EXPENSIVE for more outcomes than anybody can hold, Stopped when the asker has left
 */
export function evaluateChunks(job: OutcomesJob, share: Share): JobResult['outcomes'] {
  const { terms, seeds, options } = job;
  const graph = graphOf(job.graph);
  const chunks: OutcomeChunk[] = [];
  let packer = new OutcomePacker();
  let packing = -1;
  let count = 0;

  function* groups(): Generator<SeedGroup> {
    const total = chunksOf(seeds);
    for (let chunk = share.nextChunk(); chunk < total; chunk = share.nextChunk()) {
      if (packing >= 0) chunks.push({ chunk: packing, ...packer.finish() });
      packer = new OutcomePacker();
      packing = chunk;
      for (const group of groupsIn(seeds, chunk)) {
        share.check();
        yield group;
      }
    }
  }
  for (const outcome of evaluate(graph, terms, groups(), { ...options, watch: watchOf(share) }, newUsage())) {
    share.check();
    packer.push(outcome);
    count += 1;
    checkCount(count);
  }
  if (packing >= 0) chunks.push({ chunk: packing, ...packer.finish() });
  return { chunks };
}

/** @throws LinkageError TOO_EXPENSIVE for more outcomes than anybody can hold */
export function checkCount(outcomes: number): void {
  if (outcomes <= MOST_OUTCOMES) return;
  throw new LinkageError(
    'TOO_EXPENSIVE',
    `The question has more than ${MOST_OUTCOMES} outcomes. Ask for fewer seeds, or only for those that are caught.`,
    { limit: MOST_OUTCOMES },
  );
}

function* groupsIn({ kind, asked, barred }: Seeds, chunk: number): Generator<SeedGroup> {
  if (kind === 'together') {
    yield { by: null, seeds: [...asked].filter((seed) => !barred.has(seed)), asked: [...asked] };
    return;
  }
  for (const seed of asked.slice(chunk * CHUNK, (chunk + 1) * CHUNK)) {
    yield { by: seed, seeds: barred.has(seed) ? [] : [seed], asked: [seed] };
  }
}

/** Writes outcomes into columns of numbers. */
export class OutcomePacker {
  count = 0;
  readonly #rows = new IntList();
  readonly #steps = new IntList();
  readonly #continued = new IntList();

  push({ by, party, verdict, sum, proof, continued }: Outcome): void {
    for (const { tier, edge, against } of proof) {
      this.#steps.push(tier);
      this.#steps.push(edge * 2 + (against ? 1 : 0));
    }
    for (const one of continued) this.#continued.push(one);
    const ends = (sum.minOpen ? MIN_OPEN : 0) | (sum.maxOpen ? MAX_OPEN : 0);
    const stands = VERDICTS.indexOf(verdict) | ends;
    const row = [by ?? -1, party, stands, sum.min, sum.max, this.#steps.length, this.#continued.length];
    for (const cell of row) this.#rows.push(cell);
    this.count += 1;
  }

  finish(): PackedOutcomes {
    return { rows: this.#rows.finish(), steps: this.#steps.finish(), continued: this.#continued.finish() };
  }
}

/** The parties that are caught, or may be, in steps. */
export function* reachedIn({ rows }: PackedOutcomes, reached: (party: number) => void): Steps<void> {
  const notCaught = VERDICTS.indexOf('not-caught');
  for (let at = 0; at < rows.length; at += WIDTH) {
    if (((rows[at + 2] ?? 0) & VERDICT) !== notCaught) reached(rows[at + 1] ?? 0);
    if (at % (WIDTH * STEP) === 0) yield;
  }
}

/** Puts the chunks of all threads together, in the order of the seeds. */
export function* joinChunks(chunks: readonly OutcomeChunk[]): Steps<PackedOutcomes> {
  const inOrder = [...chunks].sort((a, b) => a.chunk - b.chunk);
  const total = (part: keyof PackedOutcomes): number => inOrder.reduce((sum, one) => sum + one[part].length, 0);
  const rows = new Int32Array(total('rows'));
  const steps = new Int32Array(total('steps'));
  const continued = new Int32Array(total('continued'));
  const at = { rows: 0, steps: 0, continued: 0 };
  for (const one of inOrder) {
    rows.set(one.rows, at.rows);
    for (let row = at.rows; row < at.rows + one.rows.length; row += WIDTH) {
      rows[row + 5] = (rows[row + 5] ?? 0) + at.steps;
      rows[row + 6] = (rows[row + 6] ?? 0) + at.continued;
      if (row % STEP === 0) yield;
    }
    steps.set(one.steps, at.steps);
    continued.set(one.continued, at.continued);
    at.rows += one.rows.length;
    at.steps += one.steps.length;
    at.continued += one.continued.length;
  }
  return { rows, steps, continued };
}

export function countOutcomes({ rows }: Pick<PackedOutcomes, 'rows'>): number {
  return rows.length / WIDTH;
}

/** Seed and party of an outcome, without unpacking the rest. */
export function endsAt(
  { rows }: PackedOutcomes,
  place: number,
): { readonly by: number | null; readonly party: number } {
  const by = rows[place * WIDTH] ?? -1;
  return { by: by < 0 ? null : by, party: rows[place * WIDTH + 1] ?? 0 };
}

export function outcomeAt(packed: PackedOutcomes, place: number): Outcome {
  const { rows, steps, continued } = packed;
  const cell = (column: number, row = place): number => (row < 0 ? 0 : (rows[row * WIDTH + column] ?? 0));
  const stands = cell(2);
  const proof: Outcome['proof'][number][] = [];
  for (let at = cell(5, place - 1); at < cell(5); at += 2) {
    const edge = steps[at + 1] ?? 0;
    proof.push({ tier: steps[at] ?? 0, edge: edge >> 1, against: (edge & 1) === 1 });
  }
  return {
    ...endsAt(packed, place),
    verdict: VERDICTS[stands & 3] ?? 'not-caught',
    sum: {
      min: cell(3),
      max: cell(4),
      minOpen: (stands & MIN_OPEN) !== 0,
      maxOpen: (stands & MAX_OPEN) !== 0,
    },
    proof,
    continued: [...continued.subarray(cell(6, place - 1), cell(6))],
  };
}
