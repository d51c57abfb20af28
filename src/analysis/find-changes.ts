import { DAY_MAX, DAY_MIN, type PartialDate } from '../model/days.ts';
import type { CaseFact, EventFact, Fact, ListingFact, ListVersionFact, MembershipFact } from '../model/facts.ts';
import { groupBy } from '../model/group-by.ts';
import { toLocal } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { isAssumed, type StatusSpan, statusSpans } from '../model/status.ts';
import type { Thing } from '../model/things.ts';
import type { Jurisdiction } from '../model/vocabulary.ts';
import { type ChangeKind, type ChangeSubject, type FoundChange, kindOf, type Window } from './change.ts';
import type { Within } from './changes-within.ts';
import { isDateOfReading, isEditionRead, isOnlyRead } from './date-of-reading.ts';
import { entryOf } from './item-touches.ts';
import { listingSpans } from './party-touches.ts';
import { listingsOfParty } from './party-traits.ts';
import { toMinute } from './touch.ts';
import type { GraphView } from './view.ts';

/** What is the same for all changes of one subject. */
type Told = Pick<FoundChange, 'jurisdiction' | 'under' | 'list' | 'rule' | 'key' | 'parties' | 'items' | 'acts'> & {
  readonly facts: readonly Fact[];
  readonly subjectOf: (kind: ChangeKind) => ChangeSubject;
};

/** All changes of a window, subject by subject; null where the search may rest. `within`: nothing else is looked at. */
export function* findChanges(
  view: GraphView,
  profiles: ReadonlyMap<string, RuleProfile>,
  window: Window,
  within: Within | null,
): Generator<FoundChange | null, void, void> {
  if (within === null) for (const profile of profiles.values()) yield* ofRule(profile, window);
  for (const listing of listingsWithin(view, within)) {
    yield null;
    yield* ofListing(view, listing, window);
  }
  const members = membersByVersion(view, within);
  for (const version of view.all('list-version')) {
    yield null;
    const own = members.get(version.key) ?? [];
    if (within === null || own.length > 0) yield* ofListVersion(view, version, own, window);
  }
  const editions = new Editions(view);
  for (const version of members.values()) {
    for (const membership of version) {
      yield null;
      yield* ofMembership(view, membership, editions, window);
    }
  }
  yield* ofOthers(view, window, within);
  for (const review of view.all('case')) {
    yield null;
    if (within === null || within.keys.has(review.key)) yield* ofCase(view, review, window);
  }
}

function* listingsWithin(view: GraphView, within: Within | null): Generator<ListingFact> {
  if (within === null) return yield* view.all('listing');
  for (const party of within.parties) yield* listingsOfParty(view, party);
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
  yield* ofValidity(told, version, spans, window, {
    isBound: isEditionRead(version, members),
    isHeldBack: (at) => !isInForceAt(spans, at),
    isContinued: (at) =>
      view
        .about('list-version', version.list)
        .some((other) => other.list === version.list && other.key !== version.key && startOf(other) === at),
  });
}

/** Items that enter or leave a version of a list on a date of their own. */
function* ofMembership(
  view: GraphView,
  membership: MembershipFact,
  editions: Editions,
  window: Window,
): Generator<FoundChange> {
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
  // Looked for only where the membership begins or ends within the window.
  const isInForce = (at: number): boolean =>
    isInForceAt(view.spansOf(membership.item), at) &&
    (version === undefined || isInForceAt(view.spansOf(version.key, [version.notice]), at));
  const isElsewhere = (at: number): boolean =>
    editions.othersThan(membership).some((other) => startOf(other) <= at && at < endOf(other));
  yield* ofValidity(told, membership, [], window, {
    isHeldBack: (at) => !isInForce(at) || isElsewhere(at - 1),
    isContinued: isElsewhere,
  });
}

/** The first minute and the exclusive last one on every reading of the dates. */
const startOf = ({ validFrom }: Dated): number => toMinute(validFrom?.latest ?? DAY_MIN);
const endOf = ({ validTo }: Dated): number => toMinute(validTo?.earliest ?? DAY_MAX);
type Dated = Pick<Fact, 'validFrom' | 'validTo'>;

/** Memberships of one entry of a list under all its codes and editions. */
class Editions {
  readonly #view: GraphView;
  #byEntry: ReadonlyMap<string, readonly Thing[]> | null = null;

  constructor(view: GraphView) {
    this.#view = view;
  }

  othersThan(membership: MembershipFact): readonly MembershipFact[] {
    const list = this.#listOf(membership);
    return this.#itemsLike(membership.item)
      .flatMap((item) => this.#view.about('membership', item).filter((one) => one.item === item))
      .filter((one) => one.key !== membership.key && this.#listOf(one) === list);
  }

  #listOf({ listVersion }: MembershipFact): string | undefined {
    return this.#view.listVersion(listVersion)?.list;
  }

  #itemsLike(key: string): readonly string[] {
    const item = this.#view.thing(key);
    if (item === undefined) return [key];
    this.#byEntry ??= groupBy(this.#view.things('ControlItem'), entryOf);
    return this.#byEntry.get(entryOf(item))?.map(({ key: one }) => one) ?? [key];
  }
}

/** Whether a history has something in force at a moment; one without any span never says otherwise. */
function isInForceAt(spans: readonly StatusSpan[], at: number): boolean {
  const span = spans.findLast(({ from }) => from <= at);
  return span === undefined || span.status === 'in-force';
}

/** Items, instruments and cases with events of their own. */
function* ofOthers(view: GraphView, window: Window, within: Within | null): Generator<FoundChange | null> {
  const subjects = new Set<string>(within === null ? [] : [...within.items, ...within.keys]);
  if (within === null) for (const { subject } of view.all('event')) subjects.add(subject);
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

/** The dated steps of a review: a day that is known in part only is told at its end, as of every other beginning. */
function* ofCase(view: GraphView, review: CaseFact, window: Window): Generator<FoundChange> {
  const deal = view.about('deal', review.deal ?? '').find(({ key }) => key === review.deal);
  const parties = [...(deal?.investors ?? []), ...(deal?.targets ?? [])].map((one) => view.representative(one));
  for (const [place, { kind, date, text, confidence, citations }] of review.steps.entries()) {
    const cited = citations.length === 0 ? review : { ...review, citations };
    const at = toMinute(date.latest);
    if (!isIn(window, at)) continue;
    yield {
      ...NOTHING,
      at,
      kind: 'step',
      subject: 'case',
      jurisdiction: review.jurisdiction,
      under: review.key,
      key: review.key,
      parties: [...new Set(parties)].sort(),
      before: null,
      after: null,
      notice: null,
      words: null,
      until: null,
      assumed: false,
      atIsBound: false,
      step: { place, kind, text, date, unverified: confidence === 'unverified' },
      facts: [cited, ...(deal === undefined ? [] : [deal])],
    };
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
      assumed: isAssumed(span),
      atIsBound: kind === 'starts' && event !== null && isDateOfReading(event),
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
      atIsBound: isDateOfReading(event),
      facts: [event, ...told.facts],
    };
  }
}

/** What else decides of a beginning or an end. */
interface Surroundings {
  /** The beginning is only the day of an edition that was read. */
  readonly isBound?: boolean;
  /** Nothing begins at that moment: it is suspended before it begins, or was there under another edition. */
  readonly isHeldBack?: (at: number) => boolean;
  /** At that moment another edition goes on with it. */
  readonly isContinued?: (at: number) => boolean;
}

const NEVER = (): boolean => false;

/**
 * A beginning or end that is a date of the fact itself. A beginning that an event tells is not told twice, and one that is only
 * a date of reading is no change on that day; that of an edition, which is one, is told as a bound.
 */
function* ofValidity(
  told: Told,
  fact: ListingFact | ListVersionFact | MembershipFact,
  spans: readonly StatusSpan[],
  window: Window,
  { isBound = false, isHeldBack = NEVER, isContinued = NEVER }: Surroundings = {},
): Generator<FoundChange> {
  const isImposed = spans.some(({ event }) => event?.verb === 'imposed');
  const [from, to] = [startOf(fact), endOf(fact)];
  const isOver = spans.some((span) => span.from <= to && (span.status === 'removed' || span.status === 'never'));
  const common = {
    notice: 'notice' in fact ? fact.notice : null,
    words: null,
    until: null,
    assumed: false,
    atIsBound: false,
    facts: told.facts,
  };
  if (!isImposed && !isOnlyRead(fact) && isIn(window, from) && !isHeldBack(from)) {
    yield { ...tellAs(told, 'starts'), ...common, atIsBound: isBound, at: from, before: 'not-yet', after: 'in-force' };
  }
  if (!isOver && isIn(window, to)) {
    const [kind, after] = isContinued(to) ? (['replaced', 'in-force'] as const) : (['lapses', null] as const);
    yield { ...tellAs(told, kind), ...common, at: to, before: 'in-force', after };
  }
}

function tellAs({ subjectOf, facts: _facts, ...told }: Told, kind: ChangeKind) {
  return { ...told, kind, subject: subjectOf(kind) };
}

/** What an event says of itself: its notice, its verb as written, the end of a suspension. */
export function wordsOf(event: EventFact | null): Pick<FoundChange, 'notice' | 'words' | 'until'> {
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

function membersByVersion(view: GraphView, within: Within | null): Map<string, MembershipFact[]> {
  return groupBy(membershipsWithin(view, within), ({ listVersion }) => listVersion);
}

function* membershipsWithin(view: GraphView, within: Within | null): Generator<MembershipFact> {
  if (within === null) return yield* view.all('membership');
  for (const item of within.items) yield* view.about('membership', item);
}

const NOTICE = 'notice:';
const NOTHING = { jurisdiction: null, list: null, rule: null, parties: [], items: [], acts: [] } as const;
const ON_MEASURES: ReadonlySet<ChangeKind> = new Set(['suspended', 'extended', 'revives', 'resumed', 'stopped']);
