import { actTouches } from './act-touches.ts';
import { caseTouches } from './case-touches.ts';
import { itemTouches } from './item-touches.ts';
import { caughtTouches, listedTouches, partyTouches } from './party-touches.ts';
import type { RegimeIndex } from './regimes.ts';
import type { RuleReach } from './rule-reach.ts';
import { mergeRoles, type StillTouches, stillTouches } from './still-touches.ts';
import type { Touch } from './touch.ts';
import { allRoles, type RolesIn, rolesOfParties, touchedRoles } from './touched-roles.ts';
import type { GraphView } from './view.ts';

/** All touches of a technology at all times, in all jurisdictions. */
export type TouchesIn = (technology: string) => readonly Touch[];

/** For single technologies. */
export function touchesInEach(view: GraphView, regimes: RegimeIndex, reach: RuleReach): TouchesIn {
  const roles = allRoles(view);
  return (technology) => touchesOf(view, technology, regimes, reach, roles);
}

/** The same touches in the same order for many technologies: what holds at every moment is found once for all views. */
export function touchesInAll(view: GraphView, regimes: RegimeIndex, reach: RuleReach): TouchesIn {
  let roles: RolesIn | null = null;
  const anew: TouchesIn = (technology) => {
    roles ??= touchedRoles(view, reach);
    return touchesOf(view, technology, regimes, reach, roles);
  };
  const stillIn = stillTouches(view, regimes);
  if (stillIn === null) return anew;
  const reached = rolesOfParties(view, reach.parties());
  return (technology) => {
    const still = stillIn(technology);
    if (still === null) return anew(technology);
    return withStill(view, technology, regimes, reach, still, reached.get(technology) ?? []);
  };
}

function withStill(
  view: GraphView,
  technology: string,
  regimes: RegimeIndex,
  reach: RuleReach,
  still: StillTouches,
  reached: ReturnType<RolesIn>,
): Touch[] {
  const touches = [...(still.items ?? itemTouches(view, technology, regimes))];
  const roles = reached.length === 0 ? still.roles : mergeRoles(still.roles, reached);
  for (const { role, listed } of roles) {
    touches.push(...(listed ?? listedTouches(view, role, regimes)));
    if (reached.length > 0) touches.push(...caughtTouches(view, role, reach));
  }
  touches.push(...(still.cases ?? caseTouches(view, technology, regimes)));
  for (const { role, acts } of roles) touches.push(...(acts ?? actTouches(view, [role], regimes)));
  return touches;
}

function touchesOf(
  view: GraphView,
  technology: string,
  regimes: RegimeIndex,
  reach: RuleReach,
  rolesIn: RolesIn,
): Touch[] {
  const roles = rolesIn(technology);
  return [
    ...itemTouches(view, technology, regimes),
    ...partyTouches(view, roles, regimes, reach),
    ...caseTouches(view, technology, regimes),
    ...actTouches(view, roles, regimes),
  ];
}
