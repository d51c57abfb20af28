import { prepareRule } from '../../control/apply-rule.ts';
import type { RestedOn } from '../../control/caveats.ts';
import type { EvaluationOptions } from '../../control/evaluate.ts';
import type { PartyTraits } from '../../control/exclusions.ts';
import type { RuleNote, RuleOutcome } from '../../control/rule-outcome.ts';
import type { Tie } from '../../control/ties.ts';
import type { Day } from '../../model/days.ts';
import type { RuleProfile } from '../../model/profiles.ts';
import { type GraphParts, graphOf } from './graph-parts.ts';
import { type JobResult, type Share, watchOf, watchWithin } from './job.ts';
import { checkCount, type OutcomeChunk, OutcomePacker } from './outcomes-job.ts';
import type { Pace } from './pace.ts';
import type { Steps } from './steps.ts';

/** What rules look at in parties besides holdings: few kinds, and for each party its kind + 1 (0 = nothing is known). */
export interface TraitsTable {
  readonly kinds: readonly PartyTraits[];
  readonly kindOf: Int32Array;
}

export function traitsIn({ kinds, kindOf }: TraitsTable, party: number): PartyTraits | undefined {
  return kinds[(kindOf[party] ?? 0) - 1];
}

/** Applies a rule of any shape to seeds. */
export interface RuleJob {
  readonly kind: 'rule';
  readonly graph: GraphParts;
  readonly profile: RuleProfile;
  readonly day: Day;
  readonly asked: Int32Array;
  readonly eachAlone: boolean;
  readonly traits: TraitsTable;
  readonly ties: readonly Tie[];
  readonly options: EvaluationOptions;
  /** Steps of work that it may take; null = any number. */
  readonly mostWork: number | null;
}

/** What an outcome tells besides shares and holdings; of most there is nothing to tell. */
export type Extra = Pick<RuleOutcome, 'direction' | 'limb' | 'outside' | 'minority' | 'ties' | 'partners' | 'owners'>;

export interface RuleChunk extends OutcomeChunk {
  /** By place of the outcome among those of the chunk. */
  readonly extras: ReadonlyMap<number, Extra>;
  readonly notes: readonly RuleNote[];
  /** Edges that the outcomes rested on. */
  readonly used: Int32Array;
  readonly residual: Int32Array;
  /** Findings that the rule does not look at. */
  readonly ignored: Int32Array;
}

/** Facts or parties that one assumption names at most: an answer about everybody rests on every holding. */
export const MOST_NAMED = 10_000;

/** Steps of work that one step of a proof counts as: it is kept, and handed from thread to thread. */
const KEPT = 100;

const LEAST_SEEDS = 512;
const MOST_CHUNKS = 32;

/** Number of chunks that the threads may share. */
export function ruleChunksIn({ profile, eachAlone, asked }: RuleJob): number {
  if (profile.aggregation === 'together' && !eachAlone) return 1;
  return Math.max(1, Math.ceil(asked.length / seedsPerChunk(asked)));
}

function seedsPerChunk(asked: Int32Array): number {
  return Math.max(LEAST_SEEDS, Math.ceil(asked.length / MOST_CHUNKS));
}

/**
 * Takes chunk after chunk of the seeds and applies the rule to them, until none is left.
 * @throws LinkageError TOO_EXPENSIVE for more outcomes than anybody can hold or more work than is allowed, Stopped when the asker has left
 */
export function ruleChunks(job: RuleJob, share: Share): JobResult['rule'] {
  const { profile, day, eachAlone, traits, ties, mostWork } = job;
  const watch = mostWork === null ? watchOf(share) : watchWithin(share, mostWork);
  const apply = prepareRule({
    profile,
    graph: graphOf(job.graph),
    day,
    eachAlone,
    traitsOf: (party) => traitsIn(traits, party),
    ties,
    partnersOf: () => [],
    options: { ...job.options, watch },
  });
  const total = ruleChunksIn(job);
  const size = total === 1 ? job.asked.length : seedsPerChunk(job.asked);
  const chunks: RuleChunk[] = [];
  let count = 0;
  for (let chunk = share.nextChunk(); chunk < total; chunk = share.nextChunk()) {
    share.check();
    const applied = apply([...job.asked.subarray(chunk * size, (chunk + 1) * size)]);
    const packer = new OutcomePacker();
    const extras = new Map<number, Extra>();
    for (const one of applied.outcomes()) {
      share.check();
      const extra = extraOf(one);
      if (extra !== null) extras.set(packer.count, extra);
      packer.push(one);
      watch.spend(one.proof.length * KEPT);
      count += 1;
      checkCount(count);
    }
    const { edges, residual, ignored } = applied.usage;
    chunks.push({
      chunk,
      ...packer.finish(),
      extras,
      notes: applied.notes().map(({ code, parties }) => ({ code, parties: parties.slice(0, MOST_NAMED) })),
      used: edges.keys().slice(),
      residual: Int32Array.from(residual),
      ignored: ignored.keys().slice(),
    });
  }
  return { chunks };
}

function extraOf({ direction, limb, outside, minority, ties, partners, owners }: RuleOutcome): Extra | null {
  const isPlain = direction === 'down' && limb === null && outside === null && !minority;
  if (isPlain && ties.length === 0 && partners.length === 0 && owners.length === 0) return null;
  return { direction, limb, outside, minority, ties, partners, owners };
}

export const NOTHING_MORE: Extra = {
  direction: 'down',
  limb: null,
  outside: null,
  minority: false,
  ties: [],
  partners: [],
  owners: [],
};

/** Extras of all chunks by place among all outcomes, and the notes of all chunks, each party once and so many as are named. */
export function* joinExtras(
  chunks: readonly RuleChunk[],
  countIn: (chunk: RuleChunk) => number,
): Steps<{ readonly extras: ReadonlyMap<number, Extra>; readonly notes: readonly RuleNote[] }> {
  const extras = new Map<number, Extra>();
  const notes = new Map<RuleNote['code'], Set<number>>();
  let before = 0;
  for (const chunk of [...chunks].sort((a, b) => a.chunk - b.chunk)) {
    for (const [place, extra] of chunk.extras) {
      extras.set(before + place, extra);
      if (place % STEP === 0) yield;
    }
    for (const { code, parties } of chunk.notes) {
      const known = notes.get(code) ?? new Set<number>();
      for (const party of parties) if (known.size < MOST_NAMED) known.add(party);
      notes.set(code, known);
    }
    yield;
    before += countIn(chunk);
  }
  return { extras, notes: [...notes].map(([code, parties]) => ({ code, parties: [...parties] })) };
}

/** Extras joined between two rests. */
const STEP = 256;

/** What the outcomes of all chunks rested on, in slices and in an order that does not tell how many threads there were. */
export async function joinUsage(
  chunks: readonly Pick<RuleChunk, 'used' | 'residual' | 'ignored'>[],
  { edges, parties }: Pick<GraphParts, 'edges' | 'parties'>,
  pace: Pace,
): Promise<RestedOn> {
  const usedEdges = new Uint8Array(edges);
  const residual = new Uint8Array(parties);
  for (const chunk of chunks) {
    for (const edge of chunk.used) usedEdges[edge] = 1;
    for (const party of chunk.residual) residual[party] = 1;
    if (pace.isDue) await pace.rest();
  }
  return {
    edges: { keys: () => placesIn(usedEdges) },
    residual: { keys: () => placesIn(residual) },
    ignored: { keys: () => ignoredIn(chunks) },
  };
}

function* ignoredIn(chunks: readonly Pick<RuleChunk, 'ignored'>[]): Generator<number> {
  for (const { ignored } of chunks) yield* ignored;
}

function* placesIn(marks: Uint8Array): Generator<number> {
  for (let place = 0; place < marks.length; place += 1) if (marks[place] === 1) yield place;
}
