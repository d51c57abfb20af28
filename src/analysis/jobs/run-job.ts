import { viewOwnership } from '../../control/view.ts';
import { effectiveChunks } from './effective-job.ts';
import { partsOf } from './graph-parts.ts';
import { type Job, type JobResult, type Share, stopOf } from './job.ts';
import { evaluateChunks } from './outcomes-job.ts';
import { ruleChunks } from './rule-job.ts';

/** Does a job, or its share of one, on the thread that calls. @throws Stopped when the asker has left, and what the job throws */
export function runJob<J extends Job>(job: J, share: Share): JobResult[J['kind']];
export function runJob(job: Job, share: Share): JobResult[Job['kind']] {
  share.check();
  switch (job.kind) {
    case 'graph':
      return partsOf(viewOwnership(job.columns, job.view, job.day, null, stopOf(share)));
    case 'outcomes':
      return evaluateChunks(job, share);
    case 'rule':
      return ruleChunks(job, share);
    case 'effective':
      return effectiveChunks(job, share);
  }
}
