import { prepareEffective } from '../../control/effective.ts';
import { graphOf } from './graph-parts.ts';
import { CHUNK, type EffectiveJob, type JobResult, type Share, watchOf } from './job.ts';

/** Effective shares of some owners: for each the end of his shares and whether he stands in a ring. */
export interface PackedShares {
  readonly chunk: number;
  /** Owner, end of his shares, end of what is unsolved, 1 if he stands in a ring. */
  readonly owners: Int32Array;
  readonly parties: Int32Array;
  /** Least and greatest share, as fractions of the whole. */
  readonly shares: Float64Array;
  readonly unsolved: Int32Array;
}

/** Takes chunk after chunk of the owners, until none is left. @throws Stopped when the asker has left */
export function effectiveChunks(job: EffectiveJob, share: Share): JobResult['effective'] {
  const sharesOf = prepareEffective(graphOf(job.graph), watchOf(share));
  const chunks: PackedShares[] = [];
  const total = Math.ceil(job.owners.length / CHUNK);
  for (let chunk = share.nextChunk(); chunk < total; chunk = share.nextChunk()) {
    const owners: number[] = [];
    const parties: number[] = [];
    const shares: number[] = [];
    const unsolved: number[] = [];
    for (const owner of job.owners.slice(chunk * CHUNK, (chunk + 1) * CHUNK)) {
      share.check();
      const found = sharesOf(owner);
      for (const { party, min, max } of found.shares) {
        parties.push(party);
        shares.push(min, max);
      }
      unsolved.push(...found.unsolved);
      owners.push(owner, parties.length, unsolved.length, found.ownerInRing ? 1 : 0);
    }
    chunks.push({
      chunk,
      owners: Int32Array.from(owners),
      parties: Int32Array.from(parties),
      shares: Float64Array.from(shares),
      unsolved: Int32Array.from(unsolved),
    });
  }
  return { chunks };
}
