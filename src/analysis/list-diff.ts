import type { AnswerFrame } from '../model/answers.ts';
import type { Fact, ListingFact, ListVersionFact } from '../model/facts.ts';
import { type Zone, zoneOf } from '../model/moments.ts';
import { statusAt } from '../model/status.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import { assumeFor } from './convergence-assumptions.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { Assumptions, frameOf } from './frame.ts';
import type { Steps } from './jobs/steps.ts';
import { entriesOf, type ListEntry } from './list-entries.ts';
import { namesOf } from './names.ts';
import { listingSpans } from './party-touches.ts';
import { GraphView } from './view.ts';

/**
 * What became of an entry. `removed`: by a notice or by its own end; `vanished`: the newest file no longer holds it, and
 * no notice says why – it counts as standing; `withdrawn`: its record is no longer believed.
 */
export const LIST_CHANGES = ['added', 'removed', 'vanished', 'withdrawn', 'changed'] as const;
export type ListChange = (typeof LIST_CHANGES)[number];

/** A field before and after; null = it said nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ListDiffEntry {
  readonly id: string;
  readonly change: ListChange;
  readonly party: string | null;
  readonly item: string | null;
  readonly code: string | null;
  /** Of the change: the notice that removed an entry, or that made it. */
  readonly notice: string | null;
  /** Why, where the list or a notice says so. */
  readonly reason: BilingualText | null;
  /** The entry stood before already and was only recorded, or corrected, between the two versions. */
  readonly onlyRecorded: boolean;
  readonly fields: readonly FieldChange[];
  readonly evidence: readonly Evidence[];
}

export interface ListDiffAnswer extends AnswerFrame {
  readonly list: string;
  readonly from: Pick<AnswerFrame, 'asOf' | 'knownAt'>;
  readonly counts: Readonly<Record<ListChange, number>>;
  readonly entries: readonly ListDiffEntry[];
  readonly names: Readonly<Record<string, BilingualText>>;
}

/**
 * How a list differs between two moments, two versions of the graph, or both. What the answer says of itself is that of
 * the second. In order of kind, then of entry.
 */
export function* listDiff(before: GraphView, after: GraphView, list: string): Steps<ListDiffAnswer> {
  const was = entriesOf(before, list);
  yield;
  const is = entriesOf(after, list);
  yield;
  // What the later version knows of the earlier moment tells what happened from what was only recorded.
  const hindsight =
    before.request.version === after.request.version
      ? null
      : entriesOf(new GraphView(after.snapshot, { ...after.request, asOf: before.asOf }), list);
  const pairs = [...pairUp(was, is)];
  const entries: ListDiffEntry[] = [];
  for (const [old, now] of pairs) {
    yield;
    const entry = compare(before, after, old, now, hindsight);
    if (entry !== null) entries.push(entry);
  }
  entries.sort(
    (a, b) =>
      LIST_CHANGES.indexOf(a.change) - LIST_CHANGES.indexOf(b.change) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const assumptions = new Assumptions();
  const jurisdiction = String(after.thing(list)?.properties['jurisdiction'] ?? '');
  for (const [, now] of pairs) if (now !== null) assumeFor(after, { facts: now.facts, jurisdiction }, assumptions);
  const keys = [list, ...entries.flatMap(({ party, item }) => [party, item].filter((key) => key !== null))];
  const { version, published } = before.request;
  return {
    ...frameOf(after, assumptions, []),
    list,
    from: { asOf: before.asOf.text, knownAt: { version, published } },
    counts: Object.fromEntries(
      LIST_CHANGES.map((change) => [change, entries.filter((entry) => entry.change === change).length]),
    ) as Record<ListChange, number>,
    entries,
    names: Object.fromEntries([...new Set(keys)].map((key) => [key, namesIn(before, after, key)])),
  };
}

function namesIn(before: GraphView, after: GraphView, key: string): BilingualText {
  return namesOf(after.thing(key) === undefined ? before : after, key);
}

type Pair = readonly [before: ListEntry | null, after: ListEntry | null];

/** Entries with one id, and of the rest those of one party by one notice: some sources give a new id to a changed text. */
function* pairUp(was: ReadonlyMap<string, ListEntry>, is: ReadonlyMap<string, ListEntry>): Generator<Pair> {
  const gone = new Map<string, ListEntry[]>();
  for (const [id, entry] of was) {
    if (is.has(id)) continue;
    const place = placeOf(entry);
    gone.set(place, [...(gone.get(place) ?? []), entry]);
  }
  for (const [id, entry] of is) {
    const same = was.get(id) ?? gone.get(placeOf(entry))?.pop();
    yield [same ?? null, entry];
  }
  for (const rest of gone.values()) for (const entry of rest) yield [entry, null];
}

function placeOf({ id, party, notice }: ListEntry): string {
  return party === null || notice === null ? `id ${id}` : `${party} ${notice}`;
}

function compare(
  before: GraphView,
  after: GraphView,
  old: ListEntry | null,
  now: ListEntry | null,
  hindsight: ReadonlyMap<string, ListEntry> | null,
): ListDiffEntry | null {
  if (now !== null && old === null) {
    const reason = reasonIn(now.facts);
    return entryOf(after, now, 'added', now.facts, { reason, onlyRecorded: hindsight?.has(now.id) === true });
  }
  if (old === null) return null;
  if (now === null) return goneEntry(before, after, old, hindsight);
  const fields = fieldChanges(old, now);
  const amendment = [...now.amendments].find(([version]) => !old.amendments.has(version));
  if (fields.length > 0 || amendment !== undefined) {
    const status = fields.some(({ field }) => field === 'status');
    const reason = amendment?.[1] ?? (status ? reasonIn(now.facts) : null);
    const earlier = hindsight?.get(now.id);
    const onlyRecorded = earlier !== undefined && fieldChanges(earlier, now).length === 0;
    return entryOf(after, now, 'changed', now.facts, { reason, fields, onlyRecorded });
  }
  if (now.unseen && !old.unseen) return entryOf(after, now, 'vanished', now.facts, {});
  return null;
}

function goneEntry(
  before: GraphView,
  after: GraphView,
  old: ListEntry,
  hindsight: ReadonlyMap<string, ListEntry> | null,
): ListDiffEntry {
  const listing = after.about('listing', old.id).find(({ key }) => key === old.id);
  const isKnown = listing !== undefined || (old.item !== null && after.about('membership', old.item).length > 0);
  if (!isKnown) return entryOf(before, old, 'withdrawn', old.facts, { onlyRecorded: true });
  const onlyRecorded = hindsight !== null && !hindsight.has(old.id);
  if (listing === undefined) {
    const version = endingVersion(after, old);
    const facts = version === null ? old.facts : [version, ...old.facts];
    const entry = entryOf(after, old, 'removed', facts, { onlyRecorded });
    return { ...entry, notice: version === null ? null : version.notice };
  }
  const span = statusAt(listingSpans(after, listing), after.asOf, zoneOfList(after, listing));
  const facts: Fact[] = span.event === null ? [listing] : [span.event, listing];
  return {
    ...entryOf(after, old, 'removed', facts, { reason: reasonIn(facts), onlyRecorded }),
    notice: span.event === null ? null : (span.event.notice ?? old.notice),
  };
}

/** The version of the list that began on the day on which an item left it. */
function endingVersion(view: GraphView, { item }: ListEntry): ListVersionFact | null {
  for (const membership of item === null ? [] : view.about('membership', item)) {
    const list = view.listVersion(membership.listVersion)?.list;
    if (membership.validTo === null || list === undefined) continue;
    const version = view
      .about('list-version', list)
      .find((one) => one.list === list && one.validFrom?.text === membership.validTo?.text);
    if (version !== undefined) return version;
  }
  return null;
}

function zoneOfList(view: GraphView, { list }: ListingFact): Zone {
  return zoneOf(String(view.thing(list)?.properties['jurisdiction'] ?? ''));
}

function fieldChanges(old: ListEntry, now: ListEntry): FieldChange[] {
  return [...new Set([...Object.keys(old.fields), ...Object.keys(now.fields)])]
    .filter((field) => old.fields[field] !== now.fields[field])
    .map((field) => ({ field, before: old.fields[field] ?? null, after: now.fields[field] ?? null }));
}

function entryOf(
  view: GraphView,
  { id, party, item, code, notice }: ListEntry,
  change: ListChange,
  facts: readonly Fact[],
  more: Partial<Pick<ListDiffEntry, 'reason' | 'onlyRecorded' | 'fields'>>,
): ListDiffEntry {
  return {
    id,
    change,
    party,
    item,
    code,
    notice,
    reason: more.reason ?? null,
    onlyRecorded: more.onlyRecorded ?? false,
    fields: more.fields ?? [],
    evidence: [...new Set(facts)].map((fact) => evidenceOf(view, fact)),
  };
}

/** The reason of the listing, or of the place in the list. */
function reasonIn(facts: readonly Fact[]): BilingualText | null {
  for (const fact of facts) {
    if ((fact.type === 'listing' || fact.type === 'membership') && fact.reason !== null) return fact.reason;
  }
  return null;
}
