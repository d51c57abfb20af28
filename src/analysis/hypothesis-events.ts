import { holdsAt, type PartialDate, validityOf } from '../model/days.ts';
import type { EventFact, FactType } from '../model/facts.ts';
import { startOfDay, zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { EndRow, EventRow, Placed, RecordPlace, RuleRow } from '../model/what-if.ts';
import { didYouMean, type HypothesisDraft } from './hypothesis-draft.ts';
import { bare } from './hypothesis-ownership.ts';
import { nearKeys } from './near-keys.ts';

/** A change of status of a rule, as if its file said so. */
export function supposeRuleEvent(
  draft: HypothesisDraft,
  { row, place }: Placed<RuleRow>,
  profiles: ReadonlyMap<string, RuleProfile>,
): void {
  const id = row.rule.replace(/^rule:/, '');
  const profile = profiles.get(id);
  if (profile === undefined) {
    const near = [...profiles.values()].map((one) => ({ key: one.id, names: one.names }));
    const known = [...profiles.keys()].sort().join(', ');
    const meant = nearKeys(id, near);
    const hint = meant.length === 0 ? `: expected one of ${known}.` : didYouMean(meant);
    draft.problem(place.at('rule'), `"rule": there is no rule ${id}${hint}`);
    return;
  }
  addEvent(draft, `rule:${id}`, row, profile.jurisdiction ?? '', place);
}

/** A change of status of listings, notices, list versions, items or cases. */
export function supposeEvent(draft: HypothesisDraft, { row, place }: Placed<EventRow>): void {
  for (const [index, subject] of row.on.entries()) {
    const at = place.at('on', index);
    const jurisdiction = jurisdictionOf(draft, subject);
    if (jurisdiction === null) {
      const near = nearKeys(subject, subjects(draft));
      draft.problem(at, `"on": there is no listing, notice, list version, item or case ${subject}${didYouMean(near)}`);
    } else addEvent(draft, subject, row, jurisdiction, place);
  }
}

/** The jurisdiction whose clock counts for a subject; null where there is no such subject. */
function jurisdictionOf(draft: HypothesisDraft, subject: string): string | null {
  const ofList = (list: string): string => draft.text(list, 'jurisdiction') ?? '';
  if (draft.thing(subject)?.label === 'ControlItem') return ofList(draft.text(subject, 'list') ?? '');
  const fact = subject.startsWith('notice:')
    ? (draft.view.about('listing', subject)[0] ??
      [...draft.view.all('list-version')].find(({ notice }) => `notice:${notice}` === subject))
    : (draft.recorded(subject) ??
      [...draft.facts('listing'), ...draft.facts('list-version')].find(({ key }) => key === subject));
  switch (fact?.type) {
    case 'listing':
    case 'list-version':
      return ofList(fact.list);
    case 'case':
      return fact.jurisdiction;
    default:
      return null;
  }
}

function* subjects(draft: HypothesisDraft): Generator<{ key: string; names: object }> {
  for (const type of ['listing', 'list-version', 'case'] as const)
    for (const { key } of draft.view.all(type)) yield { key, names: {} };
}

function addEvent(
  draft: HypothesisDraft,
  subject: string,
  row: Omit<RuleRow, 'rule'>,
  jurisdiction: string,
  place: RecordPlace,
): void {
  const date = draft.day(row.date, place, 'date');
  const at = place.at('until');
  const event = eventOf(row, date, jurisdiction, {
    day: (text) => draft.day(text, place, 'until'),
    problem: (text) => draft.problem(at, text),
  });
  draft.addFact({ ...draft.base(`event:${subject}/${row.verb}/${date.text}`, place, date), ...event, subject }, place);
}

/** What a supposed change of status says of time and notice, and what is wrong with its end. */
export function eventOf(
  row: Omit<RuleRow, 'rule'>,
  begins: PartialDate,
  jurisdiction: string,
  read: { readonly day: (text: string) => PartialDate; readonly problem: (text: string) => void },
): Pick<EventFact, 'type' | 'verb' | 'verbOriginal' | 'at' | 'until' | 'notice' | 'jurisdiction'> {
  const zone = zoneOf(jurisdiction);
  const startOf = (day: number): EventFact['at'] => ({ minute: startOfDay(day, zone), zone, clock: false });
  const { verb, until } = row;
  let last: PartialDate | null = null;
  if (until !== undefined && verb !== 'suspended' && verb !== 'suspension-extended') {
    read.problem(`"until" says when a suspension ends, but the verb is ${verb}.`);
  } else if (until !== undefined) {
    last = read.day(until);
    if (last.earliest < begins.earliest)
      read.problem(`"until" ${last.text} lies before ${begins.text}, the day on which it begins.`);
  }
  return {
    type: 'event',
    verb,
    verbOriginal: row.words ?? `${verb} (what-if)`,
    at: startOf(begins.earliest),
    // "Until D" includes D: the end is the day after. DOMAIN 4.5.
    until: last === null || until === undefined ? null : { text: until, end: startOf(last.earliest + 1) },
    notice: null,
    jurisdiction,
  };
}

/** Facts whose end every question looks at. The status of the others changes by events, or not at all. */
const DATED: ReadonlySet<FactType> = new Set([
  'holding',
  'control',
  'officer',
  'role',
  'classification',
  'membership',
  'listing',
  'scope',
  'case',
]);

export function supposeEnd(draft: HypothesisDraft, { row, place }: Placed<EndRow>): void {
  const date = draft.day(row.date, place, 'date');
  const fact = draft.recorded(row.fact);
  if (fact === undefined) {
    const kind = /(?:^|\/)([a-z-]+):/.exec(row.fact)?.[1];
    const type = [...DATED].find((one) => one === kind) ?? 'holding';
    const near = nearKeys(
      bare(row.fact),
      [...draft.view.all(type)].map(({ key }) => ({ key, names: {} })),
    );
    draft.problem(place.at('fact'), `"fact": there is no fact ${row.fact}${didYouMean(near)}`);
    return;
  }
  if (!DATED.has(fact.type)) {
    draft.problem(
      place.at('fact'),
      `"fact": ${row.fact} is of type ${fact.type}, which no answer looks for an end of: expected ${[...DATED].join(', ')}; the status of others changes by "events".`,
    );
    return;
  }
  if (!holdsAt(validityOf(fact.validFrom, fact.validTo).possible, date.earliest)) {
    draft.problem(
      place.at('date'),
      `"date": ${row.fact} does not hold on ${date.text}: it is recorded from ${fact.validFrom?.text ?? 'ever'} to ${fact.validTo?.text ?? 'no end'}.`,
    );
  }
  if (draft.isEnded(row.fact)) draft.problem(place, `${row.fact} ends by another record of this hypothesis already.`);
  draft.end(row.fact, date);
}
