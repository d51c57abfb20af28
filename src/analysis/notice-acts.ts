import type { ActedOn } from '../graph/notice-search.ts';
import type { EventFact, EventVerb, ListingFact, ListVersionFact, Revision } from '../model/facts.ts';
import { formatLocal, toLocal } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import type { GraphView } from './view.ts';

/** What a notice does on one day, in one way, to what was there before. */
export interface NoticeAct {
  readonly verb: EventVerb;
  readonly words: string;
  /** On the clock of the issuer. */
  readonly at: string;
  readonly until: { readonly text: string; readonly end: string | null } | null;
  /** How many things it does it to; the rest says which, as far as they are described. */
  readonly total: number;
  readonly versions: readonly Revision<ListVersionFact>[];
  readonly listings: readonly ListingFact[];
  /** Keys of laws, announcements, provisions and items. */
  readonly things: readonly string[];
  /** Names of rules. */
  readonly rules: readonly string[];
}

interface Found {
  readonly event: EventFact;
  readonly keys: Set<string>;
  readonly rules: Set<string>;
}

/**
 * What a notice suspends, extends, stops, removes or amends, by time. What it puts on a list itself is told elsewhere.
 * Rules have events of their own that are no facts of the graph.
 */
export function noticeActs(
  view: GraphView,
  notice: string,
  acted: readonly ActedOn[],
  profiles: Iterable<RuleProfile>,
): readonly NoticeAct[] {
  const groups = new Map<string, Found>();
  const groupOf = (event: EventFact): Found | null => {
    if (event.notice !== notice || event.verb === 'imposed') return null;
    const id = JSON.stringify([event.at.minute, event.verb, event.until?.end.minute ?? null]);
    const group = groups.get(id) ?? { event, keys: new Set(), rules: new Set() };
    groups.set(id, group);
    return group;
  };
  for (const { subject, keys } of acted) {
    for (const event of view.about('event', subject)) {
      if (event.subject !== subject) continue;
      const group = groupOf(event);
      for (const key of keys) group?.keys.add(key);
    }
  }
  for (const { id, events } of profiles) for (const event of events) groupOf(event)?.rules.add(id);
  return [...groups.values()]
    .sort((a, b) => a.event.at.minute - b.event.at.minute || (a.event.verb < b.event.verb ? -1 : 1))
    .map((found) => actOf(view, found));
}

function actOf(view: GraphView, { event, keys, rules }: Found): NoticeAct {
  const { verb, verbOriginal, at, until } = event;
  const sorted = [...keys].sort();
  return {
    verb,
    words: verbOriginal,
    at: formatLocal(toLocal(at.minute, at.zone)) ?? '',
    until: until === null ? null : { text: until.text, end: formatLocal(toLocal(until.end.minute, until.end.zone)) },
    total: keys.size + rules.size,
    versions: sorted.flatMap((key) => view.listVersion(key) ?? []),
    listings: sorted.flatMap((key) => view.about('listing', key).find((one) => one.key === key) ?? []),
    things: sorted.filter((key) => view.thing(key) !== undefined),
    rules: [...rules].sort(),
  };
}
