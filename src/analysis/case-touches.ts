import { DAY_MAX, intersectionOf, validityOf } from '../model/days.ts';
import type { CaseFact, CaseStep, Fact } from '../model/facts.ts';
import { localCutOff, zoneOf } from '../model/moments.ts';
import { isAssumed } from '../model/status.ts';
import type { RegimeIndex } from './regimes.ts';
import { type Touch, toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';

const REVIEW_STEPS: ReadonlySet<CaseStep['kind']> = new Set(['filing', 'opening', 'request', 'order']);
const BINDING: ReadonlySet<CaseFact['outcome']> = new Set(['prohibited', 'divestment', 'conditions']);

/**
 * Touches by review cases. A case touches from its first dated step of review (filing, opening, request, order; the
 * deal itself is none) and keeps touching with its outcome shown; from a binding order or decision on with effect.
 * DOMAIN 4.2.
 */
export function caseTouches(view: GraphView, technology: string, regimes: RegimeIndex): Touch[] {
  const touches: Touch[] = [];
  for (const found of view.about('case', technology)) {
    const concern = found.concerns.find((one) => one.technology === technology);
    const fill = regimes.byAgency.get(found.agency);
    if (concern === undefined || fill === undefined) continue;
    const zone = zoneOf(found.jurisdiction);
    const steps = found.steps.filter(
      ({ confidence }) =>
        view.request.includeUnverified || confidence !== 'unverified' || found.confidence === 'unverified',
    );
    const begun = earliest(steps.filter(({ kind }) => REVIEW_STEPS.has(kind)));
    if (begun === undefined) continue;
    const bound = BINDING.has(found.outcome)
      ? earliest(steps.filter(({ kind }) => kind === 'order' || kind === 'decision'))
      : undefined;
    const now = view.statusIn(view.spansOf(found.key), zone);
    const inEffect = bound !== undefined && bound * 1440 <= localCutOff(view.asOf, zone) && now.status === 'in-force';
    const facts: Fact[] = [found, ...(now.event === null ? [] : [now.event])];
    const valid = [toMinutes(validityOf(found.validFrom, found.validTo).certain)];
    for (const interval of intersectionOf([toMinutes({ from: begun, to: DAY_MAX })], valid)) {
      touches.push({
        regime: fill.regime,
        jurisdiction: found.jurisdiction,
        zone,
        strength: inEffect ? 'effect' : 'status',
        status: now.status,
        assumed: isAssumed(now),
        steps: 0,
        basis: concern.basis,
        coverage: null,
        inherited: false,
        weak: false,
        unverified: found.confidence === 'unverified',
        entry: found.key,
        facts,
        ...interval,
      });
    }
  }
  return touches;
}

/** First day on which one of the steps has certainly been taken. */
function earliest(steps: readonly CaseStep[]): number | undefined {
  return steps.length === 0 ? undefined : Math.min(...steps.map(({ date }) => date.latest));
}
