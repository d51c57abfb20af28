import type { RankedColumns } from '../../control/columns.ts';
import type { EvaluationOptions } from '../../control/evaluate.ts';
import type { Terms } from '../../control/fixpoint.ts';
import { type Stop, Watch } from '../../control/stop.ts';
import { LinkageError } from '../../errors.ts';
import type { View } from '../../model/columns.ts';
import type { Day } from '../../model/days.ts';
import type { PackedShares } from './effective-job.ts';
import type { GraphParts } from './graph-parts.ts';
import type { OutcomeChunk } from './outcomes-job.ts';
import type { RuleChunk, RuleJob } from './rule-job.ts';

/** Cuts the graph of a view on a day out of the columns. */
export interface GraphJob {
  readonly kind: 'graph';
  readonly columns: RankedColumns;
  readonly view: View;
  readonly day: Day;
}

/** Seeds that are looked at together, or each alone; `barred` ones pass nothing on. */
export interface Seeds {
  readonly kind: 'together' | 'alone';
  readonly asked: Int32Array;
  readonly barred: ReadonlySet<number>;
}

/** The closure of seeds under the terms of a rule. */
export interface OutcomesJob {
  readonly kind: 'outcomes';
  readonly graph: GraphParts;
  readonly terms: Terms;
  readonly seeds: Seeds;
  readonly options: EvaluationOptions;
}

/** Effective shares of owners in what they hold over all paths. */
export interface EffectiveJob {
  readonly kind: 'effective';
  readonly graph: GraphParts;
  readonly owners: Int32Array;
}

export type Job = GraphJob | OutcomesJob | RuleJob | EffectiveJob;

/** What comes back: of a job that threads share, each gives the chunks that it took. */
export interface JobResult {
  readonly graph: GraphParts;
  readonly outcomes: { readonly chunks: readonly OutcomeChunk[] };
  readonly rule: { readonly chunks: readonly RuleChunk[] };
  readonly effective: { readonly chunks: readonly PackedShares[] };
}

/** Hands out the chunks of a job in order, to whichever thread asks next, and says whether to stop. */
export interface Share {
  nextChunk(): number;
  /** Counts steps of work. @returns those of all threads so far */
  spend(steps: number): number;
  /** @throws Stopped when the asker has left */
  check(): void;
}

/** Thrown inside a job that nobody waits for any more. */
export class Stopped extends Error {}

/** Stops a computation between two of its steps. */
export function watchOf(share: Share): Watch {
  return new Watch(stopOf(share));
}

/** The same, and refuses the job when all threads on it together have done more than `most` steps. */
export function watchWithin(share: Share, most: number): Watch {
  let counted = 0;
  const watch = new Watch(() => {
    share.check();
    const more = watch.spent - counted;
    counted = watch.spent;
    if (share.spend(more) > most) throw tooMuchWork(most);
    return false;
  });
  return watch;
}

function tooMuchWork(most: number): LinkageError {
  return new LinkageError(
    'TOO_EXPENSIVE',
    `The question takes more than ${most} steps of work. Name the seeds, ask only for those that are caught or may be, or for no proofs.`,
    { limit: most },
  );
}

export function stopOf(share: Share): Stop {
  return () => {
    share.check();
    return false;
  };
}

/** Seeds that a thread takes at a time. */
export const CHUNK = 512;
