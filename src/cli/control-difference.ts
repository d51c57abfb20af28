import { type Difference, differenceOf } from '../analysis/difference.ts';
import { SUPPOSED } from '../analysis/frame.ts';
import type { Assumption } from '../model/answers.ts';
import type { ControlStream, RuleStatus } from './control.ts';
import type { EffectiveRow, EffectiveStream } from './effective.ts';
import type { OutcomeJson } from './outcome-json.ts';

/** What a supposition changes: of a rule that is not in force the outcomes are those that it would have. */
export interface ControlDifference extends Difference<OutcomeJson> {
  readonly status: { readonly before: RuleStatus; readonly after: RuleStatus };
}

/**
 * The answer under a supposition, that of today held against it once all of it is taken. Both answers are held in memory,
 * proofs too: a supposition is about a deal, not about a register.
 */
export function withDifference(
  before: ControlStream | EffectiveStream,
  after: ControlStream | EffectiveStream,
  supposedAt: readonly string[],
): ControlStream | EffectiveStream {
  const frame = <T extends { readonly assumptions: readonly Assumption[] }>(parts: T): T => ({
    ...parts,
    assumptions: [{ code: 'HYPOTHETICAL' as const, text: SUPPOSED, about: supposedAt }, ...parts.assumptions],
  });
  if ('effective' in after) {
    const was = 'effective' in before ? [...before.effective] : [];
    const is: EffectiveRow[] = [];
    return {
      ...after,
      effective: kept(after.effective, is),
      after: () => frame(after.after()),
      difference: () => differenceOf(was, is, ({ by, party }) => JSON.stringify([by, party])),
    };
  }
  if ('effective' in before) throw new TypeError('Two answers of one question are of one kind.');
  const was = [...before.outcomes];
  const is: OutcomeJson[] = [];
  return {
    ...after,
    outcomes: kept(after.outcomes, is),
    after: () => frame(after.after()),
    difference: () => ({
      status: { before: before.status, after: after.status },
      ...differenceOf(was, is, ({ by, party, direction = 'down' }) => JSON.stringify([by, party, direction])),
    }),
  };
}

function* kept<T>(parts: Iterable<T>, into: T[]): Generator<T> {
  for (const part of parts) {
    into.push(part);
    yield part;
  }
}
