import type { Fact, ListVersionFact, MembershipFact } from '../model/facts.ts';
import { toLocal } from '../model/moments.ts';
import { toMinute } from './touch.ts';
import type { GraphView } from './view.ts';

/** Place in a source that gives no date of beginning, so that the day on which its edition was read stands for it. */
const EDITION_READ = 'date from edition read';
/** The same where each edition repeats the list: the first one that was read which names the party. */
const FIRST_SEEN = /^first seen in the edition of /;

/** What an edition says besides of a party that it names, such as who its parent is. */
const EDITION_OF = /\bedition of (\d{4}-\d{2}-\d{2})\b/;
/** Facts that an edition makes rather than tells: the day of the edition is then their own. */
const MADE_BY_EDITIONS: ReadonlySet<Fact['type']> = new Set(['listing', 'list-version', 'membership', 'event']);

/**
 * Whether a fact began on its first day or at any time before: its date is only that of the edition in which it was met.
 * Such a date is an upper bound, never a beginning.
 */
export function isDateOfReading(fact: Fact): boolean {
  return fact.citations.some(
    ({ at }) => at !== undefined && (at === EDITION_READ || FIRST_SEEN.test(at) || tellsFromEdition(fact, at)),
  );
}

/** Whether a place in a source names the edition that the date of a fact is that of. */
function tellsFromEdition({ type, validFrom }: Fact, place: string): boolean {
  return !MADE_BY_EDITIONS.has(type) && validFrom !== null && EDITION_OF.exec(place)?.[1] === validFrom.text;
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
