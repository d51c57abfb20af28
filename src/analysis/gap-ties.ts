import { validityOf } from '../model/days.ts';
import type { Revision, RoleFact } from '../model/facts.ts';
import { isCounted } from './counted.ts';
import type { GraphView } from './view.ts';

/** Roles of all records of a party that count, other than the mere same field of business. */
export function rolesOf(view: GraphView, party: string): Revision<RoleFact>[] {
  return view
    .samePartyAs(party)
    .flatMap((member) => view.about('role', member).filter((role) => role.party === member))
    .filter((role) => role.role !== 'field' && isCounted(view, role) && !isEmpty(role));
}

function isEmpty(role: RoleFact): boolean {
  const { certain } = validityOf(role.validFrom, role.validTo);
  return certain.from >= certain.to;
}

/** Technologies that a party holds, develops, supplies or needs. */
export function tiedTechnologies(view: GraphView, party: string): string[] {
  return [...new Set(rolesOf(view, party).map(({ technology }) => technology))].sort();
}
