import type { RuleProfile } from '../model/profiles.ts';
import type { GraphView } from './view.ts';

/** Rules with the changes of status that a view supposes of them (events whose subject is `rule:<id>`). */
export function profilesIn(
  view: GraphView,
  profiles: ReadonlyMap<string, RuleProfile>,
): ReadonlyMap<string, RuleProfile> {
  const { overlay } = view;
  if (overlay === null) return profiles;
  return new Map(
    [...profiles].map(([id, profile]) => {
      const supposed = overlay.about('event', `rule:${id}`).filter(({ subject }) => subject === `rule:${id}`);
      return [id, supposed.length === 0 ? profile : { ...profile, events: [...profile.events, ...supposed] }];
    }),
  );
}
