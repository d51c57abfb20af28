import type { Standing, TechnologyAnswer, TouchAnswer } from '../analysis/convergence.ts';
import { REGIMES, STRENGTHS } from '../model/vocabulary.ts';
import { type Position, sortByPosition } from './pages.ts';

/** What one regime of one jurisdiction has to do with a technology, in numbers. */
export interface RegimeTouches extends Omit<Standing, 'since' | 'sinceIsBound'> {
  readonly from: string | null;
  readonly fromIsBound: boolean;
  readonly assumed: boolean;
  readonly total: number;
  readonly counting: number;
  readonly unverified: boolean;
}

/** A line for each regime of each jurisdiction, in the order of the regimes, then by jurisdiction. */
export function summariseTouches({ standing, touches }: TechnologyAnswer): readonly RegimeTouches[] {
  return standing.map(({ regime, jurisdiction, strength, since, sinceIsBound }) => {
    const own = touches.filter((touch) => touch.regime === regime && touch.jurisdiction === jurisdiction);
    const counting = own.filter(({ counts }) => counts);
    const taken = counting.length === 0 ? own : counting;
    const strongest = taken.filter((touch) => touch.strength === strength);
    const first = strongest.filter((touch) => touch.since === since);
    return {
      regime,
      jurisdiction,
      strength,
      from: since,
      fromIsBound: sinceIsBound,
      assumed: isAssumed(strongest) || isAssumed(first),
      total: own.length,
      counting: counting.length,
      unverified: taken.every(({ unverified }) => unverified),
    };
  });
}

function isAssumed(touches: readonly TouchAnswer[]): boolean {
  return touches.length > 0 && touches.every(({ assumed }) => assumed);
}

const ORDERED = new WeakMap<TechnologyAnswer, readonly TouchAnswer[]>();

/** Touches of a kept answer in the order of their pages: sorted for the first page, not again for the next ones. */
export function touchesInOrder(answer: TechnologyAnswer): readonly TouchAnswer[] {
  const known = ORDERED.get(answer);
  if (known !== undefined) return known;
  const sorted = sortByPosition(answer.touches, touchPosition);
  ORDERED.set(answer, sorted);
  return sorted;
}

/** A touch is told from another by its entry and the facts that it rests on. */
export function touchPosition({ regime, jurisdiction, from, entry, strength, evidence }: TouchAnswer): Position {
  const facts = evidence.map(({ fact }) => fact).join(' ');
  return [REGIMES.indexOf(regime), jurisdiction, from ?? '', entry, STRENGTHS.indexOf(strength), facts];
}
