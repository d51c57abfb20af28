import type { Fact } from '../model/facts.ts';
import type { GraphView } from './view.ts';

/** Whether a fact counts under what was asked: unverified ones only where the question wants them. */
export function isCounted(view: GraphView, fact: Pick<Fact, 'confidence'>): boolean {
  return view.request.includeUnverified || fact.confidence !== 'unverified';
}
