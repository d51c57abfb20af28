import { LinkageError } from '../errors.ts';
import type { RuleProfile } from '../model/profiles.ts';
import { type Hypothesis, type Placed, WHAT_IF_SECTIONS, type WhatIf } from '../model/what-if.ts';
import { HypothesisDraft, MOST_SUPPOSED } from './hypothesis-draft.ts';
import { supposeEnd, supposeEvent, supposeRuleEvent } from './hypothesis-events.ts';
import {
  supposeClassification,
  supposeException,
  supposeItem,
  supposeListing,
  supposeParty,
  supposeProvision,
  supposeRole,
  supposeScope,
  supposeTechnology,
  supposeVersion,
} from './hypothesis-lists.ts';
import { supposeControl, supposeDeal, supposeHolding } from './hypothesis-ownership.ts';
import type { GraphView } from './view.ts';

/**
 * Reads what somebody supposes against what a view sees: every end must lead somewhere, recorded or supposed.
 * @throws LinkageError BAD_USER_INPUT with all problems, each with its place and what was expected or meant
 */
export function hypothesisOf(whatIf: WhatIf, view: GraphView, profiles: ReadonlyMap<string, RuleProfile>): Hypothesis {
  const rows = WHAT_IF_SECTIONS.reduce((sum, section) => sum + whatIf[section].length, 0);
  if (rows === 0) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `The hypothesis is empty: expected one of ${WHAT_IF_SECTIONS.join(', ')}.`,
    );
  }
  if (rows > MOST_SUPPOSED) {
    throw new LinkageError(
      'BAD_USER_INPUT',
      `The hypothesis has ${rows} records; the limit is ${MOST_SUPPOSED}. Suppose less, or import it as a dataset.`,
      { supposed: rows, limit: MOST_SUPPOSED },
    );
  }
  const draft = new HypothesisDraft(view.withoutHypothesis());
  const each = <T>(
    records: readonly Placed<T>[],
    suppose: (into: HypothesisDraft, record: Placed<T>) => void,
  ): void => {
    for (const record of records) suppose(draft, record);
  };
  // New things first, so that everything else may name them; `end` last, since holdings may end what they replace.
  each(whatIf.parties, supposeParty);
  each(whatIf.technologies, supposeTechnology);
  each(whatIf.provisions, supposeProvision);
  each(whatIf.versions, supposeVersion);
  each(whatIf.items, supposeItem);
  each(whatIf.exceptions, supposeException);
  each(whatIf.classifications, supposeClassification);
  each(whatIf.scope, supposeScope);
  each(whatIf.roles, supposeRole);
  each(whatIf.listings, supposeListing);
  each(whatIf.holdings, supposeHolding);
  each(whatIf.controls, supposeControl);
  each(whatIf.deals, supposeDeal);
  each(whatIf.events, supposeEvent);
  each(whatIf.rules, (into, record) => supposeRuleEvent(into, record, profiles));
  each(whatIf.end, supposeEnd);
  return draft.finish();
}
