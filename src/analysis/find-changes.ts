import { DAY_MAX, DAY_MIN, type PartialDate } from '../model/days.ts';
import type { EventFact, Fact, ListingFact, ListVersionFact, MembershipFact } from '../model/facts.ts';
import { toLocal } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { type StatusSpan, statusSpans } from '../model/status.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { type ChangeKind, type ChangeSubject, type FoundChange, kindOf, type Window } from './change.ts';
import { isDateOfReading } from './date-of-reading.ts';
import { listingSpans } from './party-touches.ts';
import { toMinute } from './touch.ts';
import type { GraphView } from './view.ts';

/** What is the same for all changes of one subject. */
type Told = Pick<FoundChange, 'jurisdiction' | 'under' | 'list' | 'rule' | 'key' | 'parties' | 'items' | 'acts'> & {
  readonly facts: readonly Fact[];
  readonly subjectOf: (kind: ChangeKind) => ChangeSubject;
};

/** All changes of a window, subject by subject; null where the search may rest. */
export function* findChanges(
  view: GraphView,
  profiles: ReadonlyMap<string, RuleProfile>,
  window: Window,
): Generator<FoundChange | null, void, void> {
  for (const profile of profiles.values()) yield* ofRule(profile, window);
  for (const listing of view.all('listing')) {
    yield null;
    yield* ofListing(view, listing, window);
  }
  const members = membersByVersion(view);
  for (const version of view.all('list-version')) {
    yield null;
    yield* ofListVersion(view, version, members.get(version.key) ?? [], window);
  }
  for (const version of members.values()) {
    for (const membership of version) {
      yield null;
      yield* ofMembership(view, membership, window);
    }
  }
  yield* ofOthers(view, window);
}

function* ofRule(profile: RuleProfile, window: Window): Generator<FoundChange> {
  const key = `rule:${profile.id}`;
  const told: Told = {
    ...NOTHING,
    jurisdiction: profile.jurisdiction,
    under: key,
    rule: profile.id,
    key,
    facts: [],
    subjectOf: () => 'rule',
  };
  yield* ofHistory(told, statusSpans(profile.events), profile.events, window);
}

function* ofListing(view: GraphView, listing: ListingFact, window: Window): Generator<FoundChange> {
  const events = view.eventsOn(listing.key, [listing.notice]);
  const told: Told = {
    ...NOTHING,
    jurisdiction: jurisdictionOf(view, listing.list, events),
    under: listing.list,
    list: listing.list,
    key: listing.key,
    parties: [view.representative(listing.party)],
    acts: [...new Set(listing.measures.map(({ act }) => act))].sort(),
    facts: [listing],
    // DOMAIN 4.5: the listing stands until it is removed, whatever becomes of its measures.
    subjectOf: (kind) => (ON_MEASURES.has(kind) ? 'measure' : 'listing'),
  };
  const spans = listingSpans(view, listing);
  yield* ofHistory(told, spans, events, window, listing);
  yield* ofValidity(told, listing, spans, window);
}

function* ofListVersion(
  view: GraphView,
  version: ListVersionFact,
  members: readonly MembershipFact[],
  window: Window,
): Generator<FoundChange> {
  const events = view.eventsOn(version.key, [version.notice]);
  const told: Told = {
    ...NOTHING,
    jurisdiction: jurisdictionOf(view, version.list, events),
    under: version.key,
    list: version.list,
    key: version.key,
    items: members.map(({ item }) => item).sort(),
    facts: [version],
    subjectOf: () => 'list-version',
  };
  const spans = view.spansOf(version.key, [version.notice]);
  yield* ofHistory(told, spans, events, window, version);
  yield* ofValidity(told, version, spans, window);
}

/** Items that enter or leave a version of a list on a date of their own. */
function* ofMembership(view: GraphView, membership: MembershipFact, window: Window): Generator<FoundChange> {
  const version = view.listVersion(membership.listVersion);
  const told: Told = {
    ...NOTHING,
    jurisdiction: version === undefined ? null : jurisdictionOf(view, version.list, []),
    under: membership.listVersion,
    list: version?.list ?? null,
    key: membership.key,
    items: [membership.item],
    facts: [membership, ...(version === undefined ? [] : [version])],
    subjectOf: () => 'item',
  };
  yield* ofValidity(told, membership, [], window);
}

/** Items, instruments and cases with events of their own. */
function* ofOthers(view: GraphView, window: Window): Generator<FoundChange | null> {
  const subjects = new Set<string>();
  for (const { subject } of view.all('event')) subjects.add(subject);
  for (const key of subjects) {
    yield null;
    const subject = subjectOfKey(view, key);
    if (subject === null) continue;
    const events = view.eventsOn(key);
    const list = view.thing(key)?.properties['list'];
    const told: Told = {
      ...NOTHING,
      jurisdiction: jurisdictionOf(view, key, events),
      under: key,
      list: typeof list === 'string' ? list : null,
      key,
      items: subject === 'item' ? [key] : [],
      facts: [],
      subjectOf: () => subject,
    };
    yield* ofHistory(told, view.spansOf(key), events, window);
  }
}

function subjectOfKey(view: GraphView, key: string): ChangeSubject | null {
  switch (view.thing(key)?.label) {
    case 'ControlItem':
      return 'item';
    case 'Instrument':
    case 'Provision':
      return 'instrument';
    default:
      return view.about('case', key).some((one) => one.key === key) ? 'case' : null;
  }
}

/** @param term what bounds the history: nothing happens to a fact after its own end */
function* ofHistory(
  told: Told,
  spans: readonly StatusSpan[],
  events: readonly EventFact[],
  window: Window,
  term: { readonly validTo: PartialDate | null } | null = null,
): Generator<FoundChange> {
  const end = toMinute(term?.validTo?.latest ?? DAY_MAX);
  for (const [place, span] of spans.entries()) {
    const before = spans[place - 1];
    const kind = kindOf(span);
    if (before === undefined || kind === null || !isIn(window, span.from) || span.from > end) continue;
    const event = span.event ?? before.event;
    yield {
      ...tellAs(told, kind),
      at: span.from,
      before: before.status,
      after: span.status,
      ...wordsOf(event),
      ...(span.lapsed && { words: null }),
      assumed: span.lapsed && span.open,
      facts: event === null ? told.facts : [event, ...told.facts],
    };
  }
  for (const event of events) {
    const at = toLocal(event.at.minute, event.at.zone);
    if (event.verb !== 'amended' || !isIn(window, at) || at > end) continue;
    yield {
      ...tellAs(told, 'amended'),
      at,
      before: null,
      after: null,
      ...wordsOf(event),
      assumed: false,
      facts: [event, ...told.facts],
    };
  }
}

/** A beginning or end that is a date of the fact itself. A beginning that an event tells is not told twice. */
function* ofValidity(
  told: Told,
  fact: ListingFact | ListVersionFact | MembershipFact,
  spans: readonly StatusSpan[],
  window: Window,
): Generator<FoundChange> {
  const isImposed = spans.some(({ event }) => event?.verb === 'imposed');
  const from = toMinute(fact.validFrom?.latest ?? DAY_MIN);
  const to = toMinute(fact.validTo?.earliest ?? DAY_MAX);
  const isOver = spans.some((span) => span.from <= to && (span.status === 'removed' || span.status === 'never'));
  const common = {
    notice: 'notice' in fact ? fact.notice : null,
    words: null,
    until: null,
    assumed: false,
    facts: told.facts,
  };
  if (!isImposed && !isOnlyRead(fact) && isIn(window, from)) {
    yield { ...tellAs(told, 'starts'), ...common, at: from, before: 'not-yet', after: 'in-force' };
  }
  if (!isOver && isIn(window, to)) {
    yield { ...tellAs(told, 'lapses'), ...common, at: to, before: 'in-force', after: null };
  }
}

/** The date is that of the edition in which it was read: it began then or before, which is no change on that day. */
function isOnlyRead(fact: Fact): boolean {
  return (fact.type === 'membership' && fact.change === 'kept') || isDateOfReading(fact);
}

function tellAs({ subjectOf, facts: _facts, ...told }: Told, kind: ChangeKind) {
  return { ...told, kind, subject: subjectOf(kind) };
}

function wordsOf(event: EventFact | null): Pick<FoundChange, 'notice' | 'words' | 'until'> {
  if (event === null) return { notice: null, words: null, until: null };
  const { until } = event;
  return {
    notice: event.notice ?? (event.subject.startsWith(NOTICE) ? event.subject.slice(NOTICE.length) : null),
    words: event.verbOriginal,
    until: until === null ? null : { text: until.text, end: toLocal(until.end.minute, until.end.zone) },
  };
}

function isIn(window: Window, at: number): boolean {
  return window.from <= at && at < window.to;
}

function jurisdictionOf(view: GraphView, key: string, events: readonly EventFact[]): Jurisdiction | null {
  const own = view.thing(key)?.properties['jurisdiction'];
  return typeof own === 'string' ? own : (events[0]?.jurisdiction ?? null);
}

function membersByVersion(view: GraphView): Map<string, MembershipFact[]> {
  const members = new Map<string, MembershipFact[]>();
  for (const membership of view.all('membership')) {
    const others = members.get(membership.listVersion);
    if (others === undefined) members.set(membership.listVersion, [membership]);
    else others.push(membership);
  }
  return members;
}

const NOTICE = 'notice:';
const NOTHING = { jurisdiction: null, list: null, rule: null, parties: [], items: [], acts: [] } as const;
const ON_MEASURES: ReadonlySet<ChangeKind> = new Set(['suspended', 'extended', 'revives', 'resumed', 'stopped']);
