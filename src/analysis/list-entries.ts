import { holdsAt, validityOf } from '../model/days.ts';
import type { Fact, FactBase, ListingFact, MembershipFact, Revision } from '../model/facts.ts';
import { dayIn, type Zone, zoneOf } from '../model/moments.ts';
import { type Status, statusAt } from '../model/status.ts';
import type { Thing } from '../model/things.ts';
import type { BilingualText } from '../model/vocabulary.ts';
import { listingSpans } from './party-touches.ts';
import type { GraphView } from './view.ts';

/** What an entry says, by name of the field, as text. */
export type EntryFields = Readonly<Record<string, string>>;

/** An entry of a list as one view shows it. */
export interface ListEntry {
  /** The same entry at another date or in another version: the key of a listing, or the name of an item through its codes. */
  readonly id: string;
  readonly party: string | null;
  readonly item: string | null;
  readonly code: string | null;
  readonly notice: string | null;
  readonly status: Status;
  /** The newest file of its dataset no longer holds it; without a notice it counts as standing. */
  readonly unseen: boolean;
  readonly fields: EntryFields;
  /** Versions of the list in which an item was changed, with the reason where one is given. */
  readonly amendments: ReadonlyMap<string, BilingualText | null>;
  readonly facts: readonly Fact[];
}

const STANDING: ReadonlySet<Status> = new Set(['in-force', 'suspended', 'stopped']);

/** The entries that stand on a list at the moment of a view, suspended ones too. */
export function entriesOf(view: GraphView, list: string): Map<string, ListEntry> {
  const zone = zoneOf(String(view.thing(list)?.properties['jurisdiction'] ?? ''));
  const entries = new Map<string, ListEntry>();
  for (const listing of view.about('listing', list)) {
    const entry = listing.list === list ? listedParty(view, listing, zone) : null;
    if (entry !== null) entries.set(entry.id, entry);
  }
  for (const version of view.about('list-version', list)) {
    if (version.list !== list) continue;
    const { status, event } = statusAt(view.spansOf(version.key, [version.notice]), view.asOf, zone);
    if (!STANDING.has(status) || !isValid(view, version, zone)) continue;
    for (const membership of view.about('membership', version.key)) {
      if (membership.listVersion !== version.key || !isValid(view, membership, zone)) continue;
      const item = view.thing(membership.item);
      if (item === undefined) continue;
      const facts: Fact[] = [membership, version, ...(event === null ? [] : [event])];
      const entry = listedItem(item, membership, { status, notice: version.notice, facts });
      const other = entries.get(entry.id);
      entries.set(entry.id, other === undefined ? entry : joined(other, entry));
    }
  }
  return entries;
}

function isValid(view: GraphView, { validFrom, validTo }: FactBase, zone: Zone): boolean {
  return holdsAt(validityOf(validFrom, validTo).possible, dayIn(view.asOf, zone));
}

function listedParty(view: GraphView, listing: Revision<ListingFact>, zone: Zone): ListEntry | null {
  const { status, event } = statusAt(listingSpans(view, listing), view.asOf, zone);
  if (!STANDING.has(status) || !isValid(view, listing, zone)) return null;
  const measures = listing.measures.map(({ act, scope, items, effect }) => [effect, act, scope, ...items].join(' '));
  return {
    id: listing.key,
    party: view.representative(listing.party),
    item: null,
    code: null,
    notice: listing.notice,
    status,
    unseen: listing.unseenFrom !== null,
    fields: withoutEmpty({
      name: listing.listedName,
      notice: listing.notice ?? '',
      measures: measures.sort().join('; '),
      madeUnder: [...listing.madeUnder].sort().join('; '),
      reason: textOf(listing.reason),
      from: listing.validFrom?.text ?? '',
      to: listing.validTo?.text ?? '',
      addressOnly: listing.addressOnly ? 'yes' : '',
      status,
    }),
    amendments: new Map(),
    facts: [listing, ...(event === null ? [] : [event])],
  };
}

/** What is written of an item through all its codes and editions. `edition` and `entry` only say which. */
const NOT_SAID: ReadonlySet<string> = new Set(['list', 'edition', 'entry', 'jurisdiction']);

function listedItem(
  item: Thing,
  membership: Revision<MembershipFact>,
  { status, notice, facts }: Pick<ListEntry, 'status' | 'notice' | 'facts'>,
): ListEntry {
  const { entry, code } = item.properties;
  const isChange = membership.change === 'modified' || membership.change === 'moved';
  return {
    id: typeof entry === 'string' ? entry : typeof code === 'string' ? code : item.key,
    party: null,
    item: item.key,
    code: typeof code === 'string' ? code : null,
    notice,
    status,
    unseen: membership.unseenFrom !== null,
    fields: withoutEmpty({
      zh: item.names.zh ?? '',
      en: item.names.en ?? '',
      original: item.names.original ?? '',
      ...Object.fromEntries(
        Object.entries(item.properties)
          .filter(([name]) => !NOT_SAID.has(name))
          .map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : String(value)]),
      ),
      status,
    }),
    amendments: new Map(isChange ? [[membership.listVersion, membership.reason]] : []),
    facts,
  };
}

/** An item that stands in several versions in force is in force as soon as one of them is. */
function joined(a: ListEntry, b: ListEntry): ListEntry {
  const [first, second] = b.status === 'in-force' && a.status !== 'in-force' ? [b, a] : [a, b];
  return {
    ...first,
    unseen: a.unseen && b.unseen,
    amendments: new Map([...a.amendments, ...b.amendments]),
    facts: [...first.facts, ...second.facts],
  };
}

function textOf(text: BilingualText | null): string {
  return text === null ? '' : [...new Set([text.zh, text.en])].filter((one) => one !== '').join(' / ');
}

function withoutEmpty(fields: Readonly<Record<string, string>>): EntryFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
