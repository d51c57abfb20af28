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
  const parties = new Set<string>();
  const add = (party: string): void => {
    for (const one of view.samePartyAs(party)) parties.add(one);
  };
  for (const { party } of view.all('listing')) add(party);
  for (const party of reach.parties()) add(party);
  const roles = new Map<string, Revision<RoleFact>[]>();
  for (const party of parties) {
    for (const role of view.about('role', party)) {
      if (role.party !== party) continue;
      const known = roles.get(role.technology);
      if (known === undefined) roles.set(role.technology, [role]);
      else known.push(role);
    }
  }
  for (const some of roles.values()) some.sort(inOrderOfComing);
  return (technology) => roles.get(technology) ?? [];
}
