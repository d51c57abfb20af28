import type { EventFact } from '../model/facts.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { statusAt, statusSpans } from '../model/status.ts';
import type { GraphView } from './view.ts';

/**
 * Rules with the changes of status that a view records or supposes: events on `rule:<id>`, and those that all provisions of
 * the rule share. What the profile says itself remains.
 */
export function profilesIn(
  view: GraphView,
  profiles: ReadonlyMap<string, RuleProfile>,
): ReadonlyMap<string, RuleProfile> {
  return new Map([...profiles].map(([id, profile]) => [id, profileIn(view, profile)]));
}

function profileIn(view: GraphView, profile: RuleProfile): RuleProfile {
  const own = view.eventsOn(`rule:${profile.id}`);
  const known = new Set(profile.events.map(sameness).filter((one) => one !== null));
  const found = [...own, ...eventsOnAll(view, profile.provisions)].filter((event) => {
    const same = sameness(event);
    return same === null || !known.has(same);
  });
  if (found.length === 0) return profile;
  const events = [...profile.events, ...found];
  return { ...profile, events, assumptions: assumptionsThatHold(profile, events) };
}

/** One event for each that was recorded on every one of the keys: the first of them, resting on the citations of all. */
function eventsOnAll(view: GraphView, keys: readonly string[]): readonly EventFact[] {
  const groups = new Map<string, Map<string, EventFact>>();
  for (const key of keys) {
    for (const event of view.eventsOn(key)) {
      const same = sameness(event) ?? event.key;
      const group = groups.get(same) ?? new Map<string, EventFact>();
      if (!group.has(key)) group.set(key, event);
      groups.set(same, group);
    }
  }
  return [...groups.values()]
    .filter((group) => group.size === keys.length)
    .flatMap((group) => {
      const [first] = group.values();
      const citations = [...group.values()].flatMap((event) => event.citations);
      return first === undefined ? [] : [{ ...first, citations }];
    });
}

/** What two records of one event have in common; null where no notice tells that they are one. */
function sameness({ verb, notice, until }: EventFact): string | null {
  return notice === null ? null : JSON.stringify([verb, notice, until?.end.minute ?? null]);
}

/** An assumption on the status of the rule falls when events make that status another one on the day it begins. */
function assumptionsThatHold(profile: RuleProfile, events: readonly EventFact[]): RuleProfile['assumptions'] {
  const zone = events[0]?.at.zone ?? 'UTC';
  const [before, after] = [statusSpans(profile.events), statusSpans(events)];
  return profile.assumptions.filter(({ from }) => {
    const asOf = { kind: 'date' as const, text: '', day: from };
    return statusAt(before, asOf, zone).status === statusAt(after, asOf, zone).status;
  });
}
