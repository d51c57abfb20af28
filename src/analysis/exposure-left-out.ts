import { statementsLeftOut } from '../control/left-out.ts';
import type { Assumption } from '../model/answers.ts';
import { type Day, holdsAt, validityOf } from '../model/days.ts';
import type { ListingFact, RoleFact } from '../model/facts.ts';
import { isCounted } from './counted.ts';
import { keyOf, type Walk } from './exposure-walk.ts';
import { MOST_NAMED } from './jobs/rule-job.ts';
import type { Steps } from './jobs/steps.ts';
import { leftOut } from './left-out.ts';
import { listingsNotCounting } from './party-traits.ts';

/** What is unverified beside the parties that a walk reached: ties that were not followed, roles and listings not told. */
export function* exposureLeftOut(walk: Walk, day: Day, withField: boolean): Steps<Assumption[]> {
  const { view, near, up, down } = walk;
  const { includeUnverified, version } = view.request;
  if (includeUnverified) return [];
  const from = {
    columns: near.columns,
    graph: near.graph,
    view: { version, datasets: null, includeUnverified },
    day,
    ended: null,
    findings: true,
  };
  const beside = { owner: (one: number) => down.to.has(one), asset: (one: number) => up.to.has(one) };
  const numbers = yield* statementsLeftOut(from, beside, MOST_NAMED);
  const ties = Array.from(numbers, (number) => near.ties[number]).filter((tie) => tie !== undefined);
  const roles: RoleFact[] = [];
  const listings: ListingFact[] = [];
  for (const party of new Set([...down.to.keys(), ...up.to.keys()])) {
    yield;
    listings.push(...listingsNotCounting(view, keyOf(walk, party)));
    for (const member of down.to.has(party) ? view.samePartyAs(keyOf(walk, party)) : []) {
      for (const role of view.about('role', member)) {
        if (role.party !== member || isCounted(view, role) || (role.role === 'field' && !withField)) continue;
        if (holdsAt(validityOf(role.validFrom, role.validTo).certain, day)) roles.push(role);
      }
    }
  }
  return [
    ...leftOut(
      'holdings',
      ties.filter(({ type }) => type === 'holding'),
    ),
    ...leftOut(
      'ties',
      ties.filter(({ type }) => type === 'control'),
    ),
    ...leftOut('listings', listings),
    ...leftOut('roles', roles),
  ];
}
