import type { Engine } from '../../analysis/engine.ts';
import { sourceOf } from '../../analysis/evidence.ts';
import type { GraphView } from '../../analysis/view.ts';
import { LinkageError } from '../../errors.ts';
import { formatLocal } from '../../model/moments.ts';
import { isAssumed } from '../../model/status.ts';
import type { BilingualText } from '../../model/vocabulary.ts';
import type { AppliedRuleResolvers } from '../generated/schema.ts';
import { findThings } from '../lookups.ts';
import type { RuleInView } from '../models.ts';

/** All rules that questions can name. */
export function rulesIn(engine: Engine, view: GraphView): RuleInView[] {
  return engine.rules(view).map((answer) => ({ view, answer }));
}

/** The rule that an answer names. */
export function ruleNamed(engine: Engine, view: GraphView, id: string): RuleInView {
  const found = rulesIn(engine, view).find(({ answer }) => answer.profile.id === id);
  if (found === undefined) throw new LinkageError('INTERNAL', `An answer names the rule ${id}, which is not there.`);
  return found;
}

export const AppliedRule: AppliedRuleResolvers = {
  id: ({ answer }) => answer.profile.id,
  names: ({ answer }) => answer.profile.names,
  status: ({ answer }) => answer.span.status,
  statusAssumed: ({ answer: { span } }) => isAssumed(span),
  statusFrom: ({ answer }) => formatLocal(answer.span.from),
  statusTo: ({ answer }) => formatLocal(answer.span.to),
  effect: ({ answer }) => answer.profile.effect,
  direction: ({ answer }) => answer.profile.direction,
  jurisdiction: ({ answer }) => answer.profile.jurisdiction,
  eachAlone: ({ answer }) => answer.profile.aggregation === 'alone',
  leadsDown: ({ answer }) => answer.leadsDown,
  seedLists: ({ view, answer }) => findThings(view, answer.profile.seedLists, 'ControlList'),
  seedListKeys: ({ answer }) => answer.profile.seedLists,
  sources: ({ view, answer }) => answer.profile.citations.map((citation) => sourceOf(view, citation)),
};

/** What a rule is called; null for none and for one that is not known here. */
export function ruleNames(engine: Engine, rule: string | null): BilingualText | null {
  return rule === null ? null : (engine.profiles.get(rule)?.names ?? null);
}
