import { zoneOf } from '../model/moments.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { type StatusSpan, statusAt, statusSpans } from '../model/status.ts';
import { profilesIn } from './profiles-in-view.ts';
import { leadsDown } from './rule-ties.ts';
import type { GraphView } from './view.ts';

/** A rule with its status at the asked moment. */
export interface RuleAnswer {
  readonly profile: RuleProfile;
  readonly span: StatusSpan;
  /** Whether questions that follow a rule from owners down tier by tier, as `exposure` does, can be asked with it. */
  readonly leadsDown: boolean;
}

/** All rules, by name, with what a view records or supposes of their status. */
export function rules(view: GraphView, profiles: ReadonlyMap<string, RuleProfile>): readonly RuleAnswer[] {
  return [...profilesIn(view, profiles).values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((profile) => ({
      profile,
      span: statusAt(statusSpans(profile.events), view.asOf, zoneOf(profile.jurisdiction ?? '')),
      leadsDown: leadsDown(profile),
    }));
}
