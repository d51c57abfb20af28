import type { Fact } from '../../model/facts.ts';

/** A relationship without properties that joins a fact with parts to what it speaks of. `from`: it leads to the fact. */
export interface Join {
  readonly type: string;
  readonly key: string;
  readonly from?: true;
}

/** Labels of facts with parts beside their own. */
export const FACT_LABEL = 'Fact';

/** The joins of a fact that is a node; the same that `CREATE_NODES` makes. Those of events are `STATUS_OF`. */
export function joinsOf(fact: Fact): readonly Join[] {
  switch (fact.type) {
    case 'list-version':
      return [{ type: 'VERSION_OF', key: fact.list }];
    case 'listing':
      return [
        { type: 'SUBJECT_OF', key: fact.party, from: true },
        { type: 'ON_LIST', key: fact.list },
        ...fact.madeUnder.map((key) => ({ type: 'MADE_UNDER', key })),
      ];
    case 'deal':
      return [
        ...fact.investors.map((key): Join => ({ type: 'INVESTS', key, from: true })),
        ...fact.targets.map((key) => ({ type: 'IN_TARGET', key })),
      ];
    case 'case':
      return [
        ...(fact.deal === null ? [] : [{ type: 'REVIEWED_AS', key: fact.deal, from: true } as const]),
        ...[...new Set(fact.concerns.map(({ technology }) => technology))].map((key) => ({ type: 'CONCERNS', key })),
        ...fact.madeUnder.map((key) => ({ type: 'MADE_UNDER', key })),
      ];
    default:
      return [];
  }
}
