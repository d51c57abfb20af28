import { intersectionOf, validityOf } from '../model/days.ts';
import type { RoleFact } from '../model/facts.ts';
import { zoneOf } from '../model/moments.ts';
import type { RegimeIndex } from './regimes.ts';
import { type Touch, toMinutes } from './touch.ts';
import type { GraphView } from './view.ts';

/**
 * Touches by acts: an anti-sanction act of a jurisdiction answers a foreign measure on one of its own firms that holds,
 * develops, supplies or needs the technology. A catalogue or licence answer stays an export-control touch. DOMAIN 4.2.
 */
export function actTouches(view: GraphView, roles: readonly RoleFact[], regimes: RegimeIndex): Touch[] {
  const touches: Touch[] = [];
  for (const role of roles) {
    for (const party of view.samePartyAs(role.party)) {
      for (const listing of view.about('listing', party)) {
        for (const answer of view.about('relation', listing.key)) {
          const fill = regimes.byInstrument.get(answer.from);
          if (answer.relation !== 'COUNTERS' || fill === undefined) continue;
          if (view.thing(party)?.properties['country'] !== fill.jurisdiction) continue;
          const valid = [toMinutes(validityOf(answer.validFrom, answer.validTo).certain)];
          for (const interval of intersectionOf(valid, [toMinutes(validityOf(role.validFrom, role.validTo).certain)])) {
            touches.push({
              regime: fill.regime,
              jurisdiction: fill.jurisdiction,
              zone: zoneOf(fill.jurisdiction),
              strength: role.role === 'field' ? 'field' : 'status',
              status: 'in-force',
              assumed: false,
              steps: 0,
              basis: role.basis,
              coverage: null,
              inherited: false,
              weak: false,
              unverified: [role, listing, answer].some(({ confidence }) => confidence === 'unverified'),
              entry: answer.from,
              facts: [role, listing, answer],
              ...interval,
            });
          }
        }
      }
    }
  }
  return touches;
}
