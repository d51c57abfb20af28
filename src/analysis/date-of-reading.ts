import type { Fact, ListVersionFact, MembershipFact } from '../model/facts.ts';
import { toLocal } from '../model/moments.ts';
import { toMinute } from './touch.ts';
import type { GraphView } from './view.ts';

/** Place in a source that gives no date of beginning, so that the day on which its edition was read stands for it. */
const EDITION_READ = 'date from edition read';
/** The same where each edition repeats the list: the first one that was read which names the party. */
const FIRST_SEEN = /^first seen in the edition of /;

/**
 * Whether a fact began on its first day or at any time before: its date is only that of the edition in which it was met.
 * Such a date is an upper bound, never a beginning.
 */
export function isDateOfReading({ citations }: Pick<Fact, 'citations'>): boolean {
  return citations.some(({ at }) => at === EDITION_READ || (at !== undefined && FIRST_SEEN.test(at)));
}

/** The same of an item too that an edition has kept from those before it, which were not read. */
export function isOnlyRead(fact: Fact): boolean {
  return (fact.type === 'membership' && fact.change === 'kept') || isDateOfReading(fact);
}

/** Whether a version of a list is no more than an edition that was read: no notice made it, and all its items are kept ones. */
export function isEditionRead({ notice }: ListVersionFact, members: readonly MembershipFact[]): boolean {
  return notice === null && members.length > 0 && members.every(({ change }) => change === 'kept');
}

/** Whether the first day of a fact is only such a bound; that of a classification comes from the item where they are equal. */
export function beginsByReading(view: GraphView, fact: Fact): boolean {
  if (fact.validFrom === null && fact.type !== 'event') return false;
  if (isOnlyRead(fact)) return true;
  if (fact.type !== 'classification') return false;
  return view
    .about('membership', fact.item)
    .some(
      (member) => member.item === fact.item && isOnlyRead(member) && member.validFrom?.text === fact.validFrom?.text,
    );
}

/** Whether what rests on facts began at a local minute only because one of them was read in an edition of that day. */
export function startsByReading(facts: readonly Fact[], from: number): boolean {
  return facts.some((fact) => isOnlyRead(fact) && startOf(fact) === from);
}

function startOf(fact: Fact): number | null {
  if (fact.type === 'event') return toLocal(fact.at.minute, fact.at.zone);
  return fact.validFrom === null ? null : toMinute(fact.validFrom.latest);
}
