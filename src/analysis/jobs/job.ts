import type { RankedColumns } from '../../control/columns.ts';
import type { EvaluationOptions } from '../../control/evaluate.ts';
import type { Terms } from '../../control/fixpoint.ts';
import { type Stop, Watch } from '../../control/stop.ts';
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
  /** @throws Stopped when the asker has left */
  check(): void;
}

/** Thrown inside a job that nobody waits for any more. */
export class Stopped extends Error {}

/** Stops a computation between two of its steps. */
export function watchOf(share: Share): Watch {
  return new Watch(stopOf(share));
}

export function stopOf(share: Share): Stop {
  return () => {
    share.check();
    return false;
  };
}

/** Seeds that a thread takes at a time. */
export const CHUNK = 512;
