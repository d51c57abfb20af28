import type { Revision, RoleFact } from '../model/facts.ts';
import { inOrderOfComing } from './fact-index.ts';
import type { RuleReach } from './rule-reach.ts';
import type { GraphView } from './view.ts';

/** The roles in a technology that may lead to a touch. */
export type RolesIn = (technology: string) => readonly Revision<RoleFact>[];

export function allRoles(view: GraphView): RolesIn {
  return (technology) => view.about('role', technology);
}

/**
 * Only the roles of parties that a list names or a rule catches, found from those parties: no other role touches, and of
 * many technologies together far fewer than all roles have to be looked at.
 */
export function touchedRoles(view: GraphView, reach: RuleReach): RolesIn {
  if (view.overlay !== null) return allRoles(view);
  const listed = Array.from(view.all('listing'), ({ party }) => party);
  const roles = rolesOfParties(view, [...listed, ...reach.parties()]);
  return (technology) => roles.get(technology) ?? [];
}

/** Roles of some parties under all their records, by technology, in the order of their coming. */
export function rolesOfParties(
  view: GraphView,
  some: Iterable<string>,
): ReadonlyMap<string, readonly Revision<RoleFact>[]> {
  const parties = new Set<string>();
  for (const party of some) for (const one of view.samePartyAs(party)) parties.add(one);
  const roles = new Map<string, Revision<RoleFact>[]>();
  for (const party of parties) {
    for (const role of view.about('role', party)) {
      if (role.party !== party) continue;
      const known = roles.get(role.technology);
      if (known === undefined) roles.set(role.technology, [role]);
      else known.push(role);
    }
  }
  for (const found of roles.values()) found.sort(inOrderOfComing);
  return roles;
}
