import type { TechnologyAnswer, TouchAnswer } from '../analysis/convergence.ts';
import { type Jurisdiction, REGIMES, type Regime, STRENGTHS, type Strength } from '../model/vocabulary.ts';
import { type Position, sortByPosition } from './pages.ts';

/** What one regime of one jurisdiction has to do with a technology, in numbers. */
export interface RegimeTouches {
  readonly regime: Regime;
  readonly jurisdiction: Jurisdiction;
  readonly strength: Strength;
  readonly from: string | null;
  readonly fromIsBound: boolean;
  readonly total: number;
  readonly counting: number;
  readonly unverified: boolean;
}

/** A line for each regime of each jurisdiction, in the order of the regimes, then by jurisdiction. */
export function summariseTouches(touches: readonly TouchAnswer[]): readonly RegimeTouches[] {
  const groups = new Map<string, TouchAnswer[]>();
  for (const touch of touches) {
    const group = `${REGIMES.indexOf(touch.regime)}${touch.jurisdiction}`;
    const others = groups.get(group);
    if (others === undefined) groups.set(group, [touch]);
    else others.push(touch);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => (group[0] === undefined ? [] : [summarise(group[0], group)]));
}

function summarise({ regime, jurisdiction }: TouchAnswer, group: readonly TouchAnswer[]): RegimeTouches {
  const counting = group.filter(({ counts }) => counts);
  const taken = counting.length === 0 ? group : counting;
  const start = taken.map(({ from }) => from ?? '').sort()[0] ?? '';
  return {
    regime,
    jurisdiction,
    strength: STRENGTHS.find((one) => taken.some(({ strength }) => strength === one)) ?? 'field',
    from: start === '' ? null : start,
    fromIsBound: start !== '' && taken.every(({ from, fromIsBound }) => from !== start || fromIsBound),
    total: group.length,
    counting: counting.length,
    unverified: taken.every(({ unverified }) => unverified),
  };
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
